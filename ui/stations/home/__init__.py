"""Takimet: the meetings of this computer."""
