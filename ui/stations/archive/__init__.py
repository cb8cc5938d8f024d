"""Arkivi: the shelf of this computer, and the verdict on any PDF."""
