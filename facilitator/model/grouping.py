"""Groups of contributions by likeness (affinity), and votes whose options are those groups."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.model.discussion import Point, is_contribution
from facilitator.model.vocabulary import Json, Row, Rows


@dataclass(frozen=True, slots=True, kw_only=True)
class PointGroup(Row):
    """A group of contributions. ``name`` is empty while nobody has named it: it is grouped first and named then."""

    position: int
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupedPoint(Row):
    """A contribution lies in a ``group``: in one at most. ``position`` orders it there."""

    point: str
    group: str
    position: int


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteOfGroups(Row):
    """The options of a prepared vote are the groups and not the measures."""

    vote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionCost(Row):
    """What an option of a prepared vote costs, in whole ``units`` of what it counts in; ``of``: uid of the measure or
    the group that it is. Opening copies it into the parameters of the round.
    """

    vote: str
    of: str
    units: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionGroup(Row):
    """Insert-only: an option is a ``group`` as it was when the round was opened.

    ``number`` its place among the groups then, ``points`` how many contributions it had, and ``members`` their uids,
    ``{"points": [uid, …]}``: the group may be another one since, or gone.
    """

    option: str
    group: str
    number: int
    name: str
    points: int
    members: Json


def members(rows: Rows) -> dict[str, list[str]]:
    """Group → uids of its contributions in their order; of groups in theirs, also of those that are empty."""
    found: dict[str, list[str]] = {group.uid: [] for group in rows.all(PointGroup)}
    for row in sorted(rows.all(GroupedPoint), key=lambda one: (one.position, one.uid)):
        found.setdefault(row.group, []).append(row.point)
    return found


def ungrouped(rows: Rows) -> list[Point]:
    """What somebody contributed and nobody has put into a group; notes of the secretary's own are no contribution."""
    lying = {row.point for row in rows.all(GroupedPoint)}
    return [point for point in rows.all(Point) if point.uid not in lying and is_contribution(point)]
