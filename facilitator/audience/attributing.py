"""Who may be tied to what was said: how far each author is named, and the parts under the Chatham House rule.

Under that rule "neither the identity nor the affiliation of the speaker(s), nor that of any other participant, may be
revealed": no author, no turn of the floor, no objection, and no time of arrival or departure that would tell who was in
the room then. That somebody took part in the meeting as a whole is not hidden. Pure, over rows; every document, list
and count asks here.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from facilitator.language.dates import seconds_of
from facilitator.model import (
    Attendance,
    Attribution,
    CoAuthor,
    HouseRule,
    Level,
    Organisation,
    Person,
    Point,
    PointKind,
    ReadingAnswer,
    SaidBy,
    Turn,
    category_of,
    group_of,
)

FEW = 5
"""A category of fewer people present than this names somebody, and is not said."""

_MINUTE = 60
_WRITING = 120
"""Seconds within which what somebody said is surely written down."""


@dataclass(frozen=True, slots=True)
class Named:
    """Contributions as others may read them: authors only as far as they may be named."""

    points: tuple[Point, ...]
    co_authors: tuple[CoAuthor, ...]
    said_by: tuple[SaidBy, ...]


def running(rules: Iterable[HouseRule]) -> HouseRule | None:
    """The part under the rule that has not ended."""
    return next((rule for rule in rules if rule.ended_at is None), None)


def under_rule(rules: Sequence[HouseRule], happened: str, entered: str = "") -> bool:
    """Whether an instant lies in a part under the rule; one that was stated to the minute, in any of its seconds."""
    if not rules or not happened:
        return False
    stated = bool(entered) and entered != happened
    at = seconds_of(happened)
    first, last = (at, at + _MINUTE - 1) if stated else (at, at)
    return any(
        last >= seconds_of(rule.began_at) and (rule.ended_at is None or first <= seconds_of(rule.ended_at))
        for rule in rules
    )


def outside(turns: Iterable[Turn], rules: Sequence[HouseRule]) -> tuple[Turn, ...]:
    """Turns of which no second lies in a part under the rule."""
    return tuple(turn for turn in turns if not any(_overlap(turn, rule) for rule in rules))


def tellable(
    turns: Iterable[Turn], rules: Sequence[HouseRule], points: Iterable[Point], told: Iterable[Point]
) -> tuple[Turn, ...]:
    """Turns that are over and tell nobody's contribution of whom it is not said: what was said in a turn, or written
    down shortly after it, is of whoever had it. ``points``, and as they are ``told``; of one that is said to be of a
    body, the turn names the body alone.
    """
    persons = {point.uid: point.person for point in points}
    unnamed = [_said(point) for point in told if point.unattributed]
    of_bodies = [_said(point) for point in told if point.person is None and persons.get(point.uid) is not None]
    kept = []
    for turn in outside((turn for turn in turns if turn.ended_at), rules):
        if any(_in(turn, when) for when in unnamed):
            continue
        kept.append(replace(turn, person=None) if any(_in(turn, when) for when in of_bodies) else turn)
    return tuple(kept)


def _said(point: Point) -> tuple[float, float]:
    """The first and last second in which it may have been said."""
    at = seconds_of(point.said_at)
    return (at, at + _MINUTE - 1) if point.entered_at != point.said_at else (at, at)


def _in(turn: Turn, said: tuple[float, float]) -> bool:
    return seconds_of(turn.began_at) <= said[1] and seconds_of(turn.ended_at or turn.began_at) + _WRITING >= said[0]


def _overlap(turn: Turn, rule: HouseRule) -> bool:
    begun_before = rule.ended_at is None or seconds_of(turn.began_at) <= seconds_of(rule.ended_at)
    return begun_before and (turn.ended_at is None or seconds_of(turn.ended_at) >= seconds_of(rule.began_at))


def named(
    points: Iterable[Point],
    co_authors: Iterable[CoAuthor],
    attributions: Iterable[Attribution],
    rules: Sequence[HouseRule],
    people: Mapping[str, Person],
    bodies: Mapping[str, Organisation],
    present: Collection[str],
) -> Named:
    """Contributions with their authors as far as they may be named. ``present``: people who came."""
    levels = {row.point: row.level for row in attributions}
    sizes = Counter(
        group_of(person, bodies.get(person.organisation or "")) for uid, person in people.items() if uid in present
    )
    made: list[Point] = []
    said_by: list[SaidBy] = []
    kept: dict[str, Level] = {}
    for point in points:
        level = Level.NONE if point.unattributed else levels.get(point.uid, Level.PERSON)
        if under_rule(rules, point.said_at, point.entered_at):
            somebody = point.kind is not PointKind.NOTE or point.organisation or point.person or point.unattributed
            made.append(replace(point, organisation=None, person=None, unattributed=bool(somebody)))
        elif level is Level.PERSON or not (point.organisation or point.person or point.unattributed):
            made.append(point)
            kept[point.uid] = level  # of one without an author, for those beside it
        elif level is Level.ORGANISATION and (body := _body(point, people)):
            made.append(replace(point, organisation=body, person=None))
            kept[point.uid] = level
        else:
            made.append(replace(point, organisation=None, person=None, unattributed=True))
            group = category_of(point, people, bodies)
            if level is Level.CATEGORY and group is not None and sizes[group] >= FEW:
                said_by.append(SaidBy(point.uid, group))
    others = []
    for row in co_authors:
        level = kept.get(row.point, Level.NONE)
        if level is Level.PERSON:
            others.append(row)
        elif level is Level.ORGANISATION and (body := _body(row, people)):
            others.append(replace(row, organisation=body, person=None))
    return Named(tuple(made), tuple(others), tuple(said_by))


def _body(row: Point | CoAuthor, people: Mapping[str, Person]) -> str | None:
    person = people.get(row.person or "")
    return row.organisation or (person.organisation if person is not None else None)


def stays(attendance: Iterable[Attendance], rules: Sequence[HouseRule]) -> tuple[Attendance, ...]:
    """Who took part in a meeting of which a part was under the rule: one row a person, and no time of anybody."""
    attendance = tuple(attendance)
    if not rules or not any(row.arrived_at for row in attendance):
        return attendance
    came = dict.fromkeys(row.person for row in attendance)
    return tuple(
        Attendance(uid=timeless(f"stay:{person}"), person=person, arrived_at="", arrived_entered_at="")
        for person in sorted(came, key=timeless)
    )


def answers(rows: Iterable[ReadingAnswer], rules: Sequence[HouseRule]) -> tuple[ReadingAnswer, ...]:
    """What the room answered, without who objected under the rule."""
    return tuple(
        replace(row, organisation=None, person=None) if under_rule(rules, row.answered_at) else row for row in rows
    )


def timeless(uid: str) -> str:
    """Another uid for the same row, which does not tell when the row was made."""
    return hashlib.sha256(uid.encode()).hexdigest()[:32]


def registered(rows: Iterable[Person | Organisation], rules: Sequence[HouseRule]) -> dict[str, str]:
    """Uid → a timeless one, of everybody first written down while the rule held: they came in then."""
    told: dict[str, str] = {}
    for row in rows:
        try:
            made = int(row.uid[:12], 16) / 1000
        except ValueError:
            continue
        if any(
            made >= seconds_of(rule.began_at) - 1 and (not rule.ended_at or made <= seconds_of(rule.ended_at) + 1)
            for rule in rules
        ):
            told[row.uid] = timeless(row.uid)
    return told


def renamed(tree: Any, uids: Mapping[str, str]) -> Any:
    """Plain values with every such uid replaced."""
    if isinstance(tree, str):
        return uids.get(tree, tree)
    if isinstance(tree, dict):
        return {key: renamed(value, uids) for key, value in tree.items()}
    return [renamed(value, uids) for value in tree] if isinstance(tree, list) else tree
