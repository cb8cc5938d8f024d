"""What this house asks of every key and says of its own certificates."""

from __future__ import annotations

MIN_PASSPHRASE = 10
"""Fewest characters of a passphrase, counted after NFC."""

INTERNAL = "Autoritet i brendshëm, jo shërbim i kualifikuar"
"""What an agency's own authority says of itself in its name (OU), for everyone who looks at a certificate of it."""
