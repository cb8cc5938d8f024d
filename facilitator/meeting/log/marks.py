"""The one table of what the quick line understands: parser, legend of the dock, completion and manual come from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from facilitator.model import PointKind


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark as it is typed. ``code`` names it for the words of a language; ``kind`` of the contribution it makes.

    ``letter``: behind "!"; empty for what is no kind. ``also``: other letters for it, for other keyboards.
    """

    typed: str
    code: str
    letter: str = ""
    kind: PointKind | None = None
    also: str = ""


ACTION, AGREEMENT = "d", "u"
"""``!d`` detyrë: ``owner: !d text``; ``!u`` u dakordësua."""


def _kind(letter: str, kind: PointKind, also: str = "") -> Mark:
    return Mark(f"!{letter}", kind, letter, kind, also)


MARKS: tuple[Mark, ...] = (
    _kind("ç", PointKind.ISSUE, "c"),
    _kind("s", PointKind.SUGGESTION),
    _kind("r", PointKind.RECOMMENDATION),
    _kind("k", PointKind.COMMENT),
    _kind("p", PointKind.QUESTION, "?"),
    _kind("m", PointKind.DISSENT),
    _kind("x", PointKind.PARKED),
    _kind("n", PointKind.NOTE),
    Mark(f"!{ACTION}", "action", ACTION),
    Mark(f"!{AGREEMENT}", "agreement", AGREEMENT),
    Mark("@10:20", "time"),
    Mark(">12", "reference"),
    Mark("#", "theme"),
)
"""In the order in which people meet them."""

KINDS: Mapping[str, PointKind] = {mark.letter: mark.kind for mark in MARKS if mark.kind is not None}
"""Letter after ``!`` → kind."""

ALIASES: Mapping[str, str] = {other: mark.letter for mark in MARKS for other in mark.also}

LETTERS = "".join(mark.letter + mark.also for mark in MARKS)
"""Every letter that may follow ``!``, in small."""
