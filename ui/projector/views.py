"""What the room can be shown: plain words, already in its language, already free of what it must not see."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ui.widgets.bars import Bar


@dataclass(frozen=True, slots=True)
class Blank:
    """Nothing."""


@dataclass(frozen=True, slots=True)
class Welcome:
    """Before the meeting: ``when`` and ``place`` are whole phrases."""

    title: str
    organiser: str = ""
    place: str = ""
    when: str = ""


@dataclass(frozen=True, slots=True)
class Agenda:
    """``items``: (text, state), state "done", "now" or "next"; ``current``: index of the item now, -1 none.

    ``clock``: time left or used, shown large beside the current item; ``note``: a line at the bottom.
    """

    title: str
    items: Sequence[tuple[str, str]]
    current: int = -1
    clock: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class VoteOpen:
    """A vote is going on: never how, only how many. ``rule``: one sentence; ``options``: what can be chosen,
    each with its letter before a tab, if it has one. ``voted`` None: by a show of hands."""

    question: str
    rule: str
    voted: int | None
    total: int
    options: Sequence[str] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class VoteResult:
    """A counted vote; ``note``: turnout, withheld figures, what follows."""

    question: str
    bars: Sequence[Bar]
    note: str = ""
    verdict: str = ""


View = Blank | Welcome | Agenda | VoteOpen | VoteResult
