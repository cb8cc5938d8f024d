"""Procesverbali: the documents, what is open in them, approval."""
