"""Hashes as documents tell them: whether a text is one, and its words to read aloud."""

from __future__ import annotations

from facilitator.language.hash_words import hash_words


def is_hash(digits: str) -> bool:
    """Whether a text is the hexadecimal form of a SHA-256."""
    return len(digits) == 64 and set(digits) <= set("0123456789abcdef")


def spoken(digits: str) -> str:
    """Eight words, as they are read aloud."""
    return " ".join(hash_words(digits))
