"""What the papers are composed from: rows read at once, and the wishes of whoever prints."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.record import Record
from facilitator.report.options import Asked

MOST_COPIES = 500
MOST_PAGES = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class VotePaper:
    """A vote as its papers need it. ``choices``: what a card offers, ``counts``: what is entered when sums are, both
    (mark, text) line by line as the screens have them; ``scale``: what the levels mean where options have them.

    ``short``: the rule in a sentence. ``raised``: a show of hands also asks how many raised one.
    """

    uid: str
    asked: Asked
    short: str
    choices: tuple[tuple[str, str], ...]
    counts: tuple[tuple[str, str], ...]
    options: tuple[tuple[str, str], ...] = ()
    scale: tuple[tuple[str, str], ...] = ()
    hands: bool = False
    raised: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """``entitled``: cards that a vote needs. ``marks``: (letter, kind of point) of the quick line, for the log."""

    record: Record
    votes: tuple[VotePaper, ...] = ()
    entitled: int = 0
    marks: tuple[tuple[str, str], ...] = ()

    def only(self, vote: str) -> tuple[VotePaper, ...]:
        """The vote of that uid, or all."""
        return tuple(one for one in self.votes if not vote or one.uid == vote)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """``parts``: lists at the door; ``copies``: cards of each vote, 0 for one an organisation with a vote; ``pages``:
    of the blank log; ``vote``: uid of the one vote wanted, else all; ``invited``: uid of whom one invitation is for,
    else everybody.
    """

    parts: int = 1
    copies: int = 0
    pages: int = 4
    vote: str = ""
    invited: str = ""


USUAL = Wishes()
