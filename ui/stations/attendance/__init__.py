"""Prezenca: who is in the room."""
