"""Përgatitja: details, people, agenda."""
