"""Votimi: prepare, run, count."""
