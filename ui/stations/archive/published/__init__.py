"""Publikimi: the evidence folder and the annual figures, made beside the window."""
