"""Between what rows keep (texts) and what form fields give (days and times of day)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time
from typing import Any

from facilitator.language.dates import parse_clock

DAYS = ("date", "protocol_date")
CLOCKS = ("starts", "ends")


def to_form(kept: Mapping[str, Any]) -> dict[str, Any]:
    """Texts of a meeting's row as a form wants them; what cannot be read is an empty field."""
    return {key: day(value) if key in DAYS else clock(value) if key in CLOCKS else value for key, value in kept.items()}


def from_form(given: Mapping[str, Any]) -> dict[str, Any]:
    """The same back: ``2026-10-27``, ``09:30``, empty texts for empty fields."""
    return {key: text_of(value) for key, value in given.items()}


def text_of(value: Any) -> Any:
    """One value of a form as rows keep it."""
    if value is None:
        return ""
    if isinstance(value, time):
        return value.strftime("%H:%M")
    return value.isoformat() if isinstance(value, date) else value


def day(text: str) -> date | None:
    """A day, or None."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def clock(text: str) -> time | None:
    """A time of day, or None."""
    try:
        return parse_clock(text)
    except ValueError:
        return None
