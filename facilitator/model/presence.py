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
