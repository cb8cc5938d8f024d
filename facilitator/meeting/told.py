"""What an act was about, from the rows it changed: the facts of the sentence that undo says (``language.acts``)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

from facilitator.model import (
    Action,
    AgendaItem,
    Agreement,
    Attendance,
    Card,
    FloorRequest,
    GroupedPoint,
    Measure,
    Organisation,
    Person,
    Point,
    PointGroup,
    RollEntry,
    Row,
    Turn,
    Unsettled,
    Vote,
)

T = TypeVar("T", bound=Row)
_LONGEST = 48


class Rows(Protocol):
    """The rows of the meeting as they are now."""

    def find(self, kind: type[T], uid: str | None) -> T | None: ...


def facts_of(changed: Sequence[Row], rows: Rows) -> dict[str, str]:
    """``who``: name and organisation, ``what``: the words or the name of a thing, ``typed``: a name that was settled.

    Only what is sure: of several people, or several things of one kind, none is named.
    """
    facts: dict[str, str] = {}
    if typed := _one(changed, Unsettled):
        facts["typed"] = typed.typed
    stay = _one(changed, Attendance)
    person = _find(Person, stay.person, changed, rows) if stay else _one(changed, Person)
    if person is not None:
        facts["who"] = _named(person, changed, rows)
    elif body := _one(changed, Organisation):
        facts["what"] = body.short_name or body.name
    if spoke := _floor(changed):
        facts["who"] = _author(spoke, changed, rows)
        facts.pop("what", None)
    if point := _one(changed, Point):
        facts["what"] = _short(point.text)
        if author := _author(point, changed, rows):
            facts["who"] = author
    elif action := _one(changed, Action):
        facts["what"] = _short(action.text)
        if action.owner:
            facts["who"] = action.owner
    elif agreement := _one(changed, Agreement):
        facts["what"] = _short(agreement.text)
    elif vote := _one(changed, Vote):
        facts["what"] = _short(vote.question)
    if (group := _one(changed, PointGroup)) and group.name:
        facts["what"] = _short(group.name)
    elif lying := _one(changed, GroupedPoint):
        said = _find(Point, lying.point, changed, rows)
        facts |= {"what": _short(said.text)} if said is not None and group is None else {}
    if measure := _one(changed, Measure):
        facts["what"] = _short(measure.text)
    items = [row for row in changed if isinstance(row, AgendaItem)]
    # opening an item closes the one before: the opened one is meant
    opened = [row for row in items if row.opened_at and not row.closed_at] if len(items) > 1 else items
    if len(opened) == 1:
        facts["what"] = _short(opened[0].title)
    if (card := _one(changed, Card)) and (entry := _find(RollEntry, card.entry, changed, rows)):
        facts["who"] = entry.name
    return facts


def _one(changed: Sequence[Row], kind: type[T]) -> T | None:
    found = [row for row in changed if isinstance(row, kind)]
    return found[0] if len(found) == 1 else None


def _find(kind: type[T], uid: str | None, changed: Sequence[Row], rows: Rows) -> T | None:
    """A row of the act itself comes first: undo may have taken it out of the meeting."""
    return next((row for row in changed if isinstance(row, kind) and row.uid == uid), None) or rows.find(kind, uid)


def _named(person: Person, changed: Sequence[Row], rows: Rows) -> str:
    body = _find(Organisation, person.organisation, changed, rows)
    return f"{person.name}, {body.short_name or body.name}" if body else person.name


def _floor(changed: Sequence[Row]) -> Turn | FloorRequest | None:
    """Who has the floor now, of an act that ended the turn before as well; else who asked."""
    turns = [row for row in changed if isinstance(row, Turn)]
    began = [row for row in turns if row.ended_at is None] if len(turns) > 1 else turns
    return began[0] if len(began) == 1 else None if turns else _one(changed, FloorRequest)


def _author(point: Point | Turn | FloorRequest, changed: Sequence[Row], rows: Rows) -> str:
    if person := _find(Person, point.person, changed, rows):
        return _named(person, changed, rows)
    body = _find(Organisation, point.organisation, changed, rows)
    return (body.short_name or body.name) if body else ""


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"
