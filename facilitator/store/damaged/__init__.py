"""A whole meeting from a damaged file: its pages, what remains on them, what is decided of it."""
