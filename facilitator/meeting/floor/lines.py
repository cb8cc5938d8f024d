"""Whose a line of the log is while somebody has the floor, and which text is only somebody's name."""

from __future__ import annotations

from dataclasses import replace

from facilitator.meeting.quickline import Entry
from facilitator.model import Turn

_WORDS = 6
"""A name, with its organisation, has at most so many words."""


def spoken_by(entry: Entry, line: str, turn: Turn | None) -> Entry:
    """A contribution without a name is of whoever has the floor. What was typed goes before, and so does ``: text``,
    which is nobody's.
    """
    named = entry.organisation or entry.person or entry.typed
    if entry.what != "point" or named:
        return entry
    if line.lstrip().startswith(":"):
        return replace(entry, text=entry.text.lstrip(" \t:"))
    if turn is None:
        return entry
    return replace(entry, organisation=turn.organisation, person=turn.person)


def name_alone(line: str) -> str:
    """The name of a line that holds nothing else, with its colon (``arta:``) or without; "" for any other line."""
    text = line.strip()
    bare = text.removesuffix(":").rstrip()
    other = any(mark in bare for mark in ("!", ":", "@", ";", "?", "…")) or bare.endswith(".")
    return "" if other or not bare or len(bare.split()) > _WORDS else bare


def names_somebody(line: str) -> str:
    """The name of ``arta:`` and nothing behind it: Enter there gives the floor."""
    return name_alone(line) if line.strip().endswith(":") else ""
