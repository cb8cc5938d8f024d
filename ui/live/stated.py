"""The stated time and the due date that may stand in a typed line; pure."""

from __future__ import annotations

import re
from dataclasses import dataclass

from facilitator.language.dates import parse_clock, parse_date

_FIRST = re.compile(r"@(\S+)\s+(.+)", re.DOTALL)
_LAST = re.compile(r"(.+?)\s+@(\S.*?)\s*", re.DOTALL)
_STATED = re.compile(r"^(.*?)\s*@\s*(\S*)\s*$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Typed:
    """A line at the door taken apart: ``text`` without the stated time, ``at`` the time after "@" or None."""

    text: str
    at: str | None

    @classmethod
    def of(cls, line: str) -> Typed:
        found = _STATED.match(line)
        return cls(found[1].strip(), found[2] or None) if found else cls(line.strip(), None)


@dataclass(frozen=True, slots=True)
class Due:
    """``day`` ISO when a day was named, else ``text`` keeps the words ("+5 ditë pune")."""

    day: str | None = None
    text: str = ""

    @classmethod
    def of(cls, typed: str) -> Due:
        """Day first (23.11.2026), or any words."""
        words = " ".join(typed.split())
        if not words:
            return cls()
        try:
            return cls(parse_date(words).isoformat())
        except ValueError:
            return cls(None, words)


def take_time(line: str) -> tuple[str, str | None]:
    """``@10:20 …`` or ``… @10:20`` → (the rest, the clock); what follows "@" and is no clock stays text."""
    stripped = line.strip()
    if (found := _FIRST.fullmatch(stripped)) and is_clock(found[1]):
        return found[2].strip(), found[1]
    if (found := _LAST.fullmatch(stripped)) and is_clock(found[2]):
        return found[1], found[2]
    return stripped, None


def take_due(line: str) -> tuple[str, Due]:
    """``… @23.11.2026`` or ``… @+5 ditë pune`` → (the rest, when it is due)."""
    found = _LAST.fullmatch(line.strip())
    if found:
        due = Due.of(found[2])
        if due.day or due.text.startswith("+"):
            return found[1], due
    return line.strip(), Due()


def is_clock(text: str) -> bool:
    """Whether ``text`` is a time of day."""
    try:
        parse_clock(text)
    except ValueError:
        return False
    return True
