"""Follow-up and synthesis for window and command line: the list of a plan in, tables and pictures out."""
