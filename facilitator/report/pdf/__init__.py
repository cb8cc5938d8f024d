"""Document → archival, tagged PDF: layout, tagging, fonts, pictures, metadata."""
