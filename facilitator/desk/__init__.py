"""Joins the rooms for the window and the command line: documents, signing, shelf, pen, keys, authority."""
