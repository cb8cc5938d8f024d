"""Contributions as cards in columns, grouped by keys; nobody is named here."""
