"""Diskutimi: the log, measures, actions."""
