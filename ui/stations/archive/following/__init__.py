"""Gjurma: what meetings asked for and what became of it, as tables and pictures beside the catalogue."""
