"""Nënshkrimi: here, elsewhere, on paper; certificates and tokens."""
