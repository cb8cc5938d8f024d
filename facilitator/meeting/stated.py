"""The stated time and the due date that may stand in a typed line; pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from facilitator.language.dates import parse_clock, parse_date
from facilitator.language.workdays import reckon
from facilitator.model import Meeting

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
    """``day`` ISO when a day was named or can be reckoned; ``text`` keeps words that were not a date themselves."""

    day: str | None = None
    text: str = ""

    @classmethod
    def of(cls, typed: str, today: date | None = None) -> Due:
        """Day first (23.11.2026), a day reckoned from ``today`` ("+5 ditë pune", where that is known), or any words."""
        words = " ".join(typed.split())
        if not words:
            return cls()
        try:
            return cls(parse_date(words).isoformat())
        except ValueError:
            pass
        try:
            return cls(reckon(words, today).day.isoformat() if today else None, words)
        except ValueError:
            return cls(None, words)


def spoken_on(meeting: Meeting | None) -> date | None:
    """The day that what was said in a meeting is reckoned from: its own, whenever it is typed; None without one."""
    try:
        return date.fromisoformat(meeting.date) if meeting else None
    except ValueError:
        return None


def take_time(line: str) -> tuple[str, str | None]:
    """``@10:20 …`` or ``… @10:20`` → (the rest, the clock); what follows "@" and is no clock stays text."""
    stripped = line.strip()
    if (found := _FIRST.fullmatch(stripped)) and is_clock(found[1]):
        return found[2].strip(), found[1]
    if (found := _LAST.fullmatch(stripped)) and is_clock(found[2]):
        return found[1], found[2]
    return stripped, None


def take_due(line: str, today: date | None = None) -> tuple[str, Due]:
    """``… @23.11.2026`` or ``… @+5 ditë pune`` → (the rest, when it is due)."""
    found = _LAST.fullmatch(line.strip())
    if found:
        due = Due.of(found[2], today)
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
