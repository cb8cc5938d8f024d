"""What stands on paper about who was there."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.model.vocabulary import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedList(Row):
    """The scan of a list that people signed by hand: a PDF in ``blob``. ``name``: of the file that it came from."""

    name: str
    pages: int
    sha256: str
    added_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HandwritingAllowed(Row):
    """In this meeting people may sign on the screen: at most one row. ``by``: who switched it on."""

    allowed_at: str
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Handwritten(Row):
    """What somebody drew on the screen for one stay (``facilitator.strokes``); empty: was asked, and did not sign."""

    attendance: str
    strokes: str
    signed_at: str
