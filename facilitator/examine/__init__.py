"""What can be said about any PDF: signatures, pages, values, votes, and the files inside it."""
