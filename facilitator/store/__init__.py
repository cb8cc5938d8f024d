"""The meeting file: the only rooms that know SQL."""
