"""A document on screen: its pages, a preview of a print, its verdict."""
