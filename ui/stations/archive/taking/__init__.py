"""Marrja në dorëzim: what others bring to the archive, and what of it waits for a decision."""
