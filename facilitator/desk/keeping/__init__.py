"""Keeping the archive of this computer, for window and command line."""
