"""The course that a live meeting took: how long it was at which item, its breaks, and what was put aside."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from facilitator.model.vocabulary import Row


class Fate(StrEnum):
    """What becomes of what was put aside."""

    WAITS = "waits"  # nobody has said yet
    NOW = "now"  # taken up in this meeting after all
    NEXT = "next"  # goes on to the next meeting
    DROPPED = "dropped"  # dropped, by a reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch(Row):
    """The room was at an agenda item without interruption; at most one stretch of a meeting has not ended.

    An item that was interrupted, or come back to, has several.
    """

    item: str
    began_at: str
    ended_at: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Recess(Row):
    """A break that interrupted the meeting: ``until`` the end that was announced, ``item`` what goes on after it.

    At most one has not ended. A break of the agenda itself is an agenda item of that kind.
    """

    began_at: str
    until: str | None = None
    ended_at: str | None = None
    item: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Parked(Row):
    """An agenda ``item`` or a ``point`` of the discussion that was put aside, and what became of it."""

    parked_at: str
    item: str | None = None
    point: str | None = None
    fate: Fate = Fate.WAITS
    reason: str = ""
    settled_at: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Aside(Row):
    """The agenda item that holds what was said in breaks, outside of the agenda; the room never comes to it."""

    item: str
