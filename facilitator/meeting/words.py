"""Intake: every text that enters the meeting file passes here."""

from __future__ import annotations

from typing import Any

from facilitator.errors import KnownError
from facilitator.language.folding import clean, clean_line

LONGEST_LINE = 500
LONGEST_TEXT = 20_000


def line(text: str, what: str, *, needed: bool = True) -> str:
    """One clean line. KnownError ``text.empty`` or ``text.long`` (facts ``what``, ``most``)."""
    cleaned = clean_line(text)
    return _fit(cleaned, what, LONGEST_LINE, needed)


def body(text: str, what: str, *, needed: bool = True) -> str:
    """Clean text of several lines; same KnownErrors as :func:`line`."""
    return _fit(clean(text).strip(), what, LONGEST_TEXT, needed)


def title_of(text: str) -> str:
    """What was said, as the title of an agenda item: whole, or as many words as a line holds."""
    words = clean_line(" ".join(text.split()))
    return words if len(words) <= LONGEST_LINE else words[: LONGEST_LINE - 1].rsplit(" ", 1)[0] + "…"


def lines_of(new: dict[str, Any], *, needed: tuple[str, ...] = (), long: tuple[str, ...] = ()) -> dict[str, Any]:
    """The same fields with every text cleaned; those ``needed`` may not be empty, those ``long`` may have lines."""
    made = dict(new)
    for name, value in new.items():
        if type(value) is str:
            made[name] = (body if name in long else line)(value, name, needed=name in needed)
    return made


def _fit(text: str, what: str, most: int, needed: bool) -> str:
    if needed and not text:
        raise KnownError("text.empty", what=what)
    if len(text) > most:
        raise KnownError("text.long", what=what, most=most)
    return text
