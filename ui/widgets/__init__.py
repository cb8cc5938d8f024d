"""Parts that stations are made of. They know rows of text and callables, never the meeting."""
