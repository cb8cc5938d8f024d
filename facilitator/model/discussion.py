"""The agenda and what was said: points, measures, actions, agreements, and what was read back."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.model.vocabulary import AgreedBy, ItemKind, PointKind, Row


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem(Row):
    """A point of the agenda; ``minutes`` planned; ``area`` the roman number of a discussion theme."""

    position: int
    title: str
    kind: ItemKind = ItemKind.DISCUSSION
    area: str = ""
    minutes: int = 0
    opened_at: str | None = None
    closed_at: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Point(Row):
    """One logged contribution. Author is an organisation, a person, both or nobody."""

    item: str
    position: int
    kind: PointKind
    text: str
    said_at: str
    entered_at: str
    organisation: str | None = None
    person: str | None = None
    unattributed: bool = False  # documents drop the author


def is_contribution(point: Point) -> bool:
    """Whether somebody took part with it: a note that nobody said is the secretary's own."""
    said = point.organisation or point.person or point.unattributed
    return point.kind is not PointKind.NOTE or bool(said)


@dataclass(frozen=True, slots=True, kw_only=True)
class PointLink(Row):
    """A recommendation (``source``) answers an issue (``target``)."""

    source: str
    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure(Row):
    """Agreed wording for the conclusions; ``item`` the area it comes from."""

    position: int
    text: str
    item: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureLink(Row):
    """A measure rests on a recommendation (``point``)."""

    measure: str
    point: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Action(Row):
    """Somebody does something by a day; ``due_text`` keeps what was said ("+5 ditë pune") when no day follows."""

    position: int
    text: str
    owner: str = ""
    due: str | None = None
    due_text: str = ""
    done: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement(Row):
    """The meeting itself settled something."""

    position: int
    text: str
    item: str | None = None
    by: AgreedBy = AgreedBy.UNSTATED
    agreed_at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadBack(Row):
    """The wording of a measure was read to the room and confirmed; a measure worded otherwise since is not."""

    measure: str
    text: str
    read_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsettled(Row):
    """A name typed before a line that was kept without knowing whose it is: of a ``point`` or of an ``action``.

    ``typed`` is shown to the secretary only, in no document and on no screen of the hall; approval asks for it.
    """

    typed: str
    point: str | None = None
    action: str | None = None
