"""Two contributions made one with every voice, and one made two: no author, no word and no link is lost."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from facilitator.audience.attributing import under_rule
from facilitator.errors import KnownError
from facilitator.language.folding import fold
from facilitator.meeting.discussion import remove_point
from facilitator.meeting.log.attribution import attribute_point, level_of
from facilitator.meeting.log.grouping import moved_into, parted_from
from facilitator.meeting.words import body
from facilitator.model import (
    Attribution,
    CoAuthor,
    HouseRule,
    IssueLeft,
    IssueSource,
    Level,
    MeasureLink,
    Organisation,
    Person,
    Point,
    PointLink,
    PointReference,
    PointTheme,
    Unsettled,
)
from facilitator.store.acts import act
from facilitator.store.tx import Tx

Voice = tuple[str | None, str | None]
"""Organisation and person."""

_HANGING: tuple[tuple[type[Any], str], ...] = (
    (PointLink, "source"),
    (PointLink, "target"),
    (MeasureLink, "point"),
    (IssueSource, "point"),
    (PointReference, "source"),
    (PointReference, "target"),
    (PointTheme, "point"),
)
"""What hangs on a point, and by which field: all of it follows."""


def voices(tx: Tx, point: Point) -> list[Voice]:
    """Everybody who said it, the author first."""
    others = [(row.organisation, row.person) for row in tx.all(CoAuthor, point=point.uid)]
    return [(point.organisation, point.person), *others]


@act("merge_points")
def merge_points(tx: Tx, into: str, other: str) -> Point:
    """``other`` is said in ``into`` too: words not there already stand below, every voice beside the first.

    Documents name the voices as far as the less open of both allowed. KnownError ``join.same``, ``join.kinds``,
    ``join.unsettled`` where a name waits, ``join.house`` where one alone is under the Chatham House rule,
    ``text.long``, ``row.gone``.
    """
    if into == other:
        raise KnownError("join.same")
    first, second = tx.get(Point, into), tx.get(Point, other)
    if first.kind is not second.kind:
        raise KnownError("join.kinds")
    if tx.count(Unsettled, point=into) or tx.count(Unsettled, point=other):
        raise KnownError("join.unsettled")
    rules = tx.all(HouseRule)
    if under_rule(rules, first.said_at, first.entered_at) is not under_rule(rules, second.said_at, second.entered_at):
        raise KnownError("join.house")
    order = list(Level)
    strictest = max((level_of(row, tx.all(Attribution, point=row.uid)) for row in (first, second)), key=order.index)
    there = voices(tx, first)
    if there[0] == (None, None) and (second.organisation or second.person):
        # beside nobody there is no place: whom the other names is the author, and what was said stays a contribution
        first = tx.set(Point, into, organisation=second.organisation, person=second.person)
        there = voices(tx, first)
    for voice in voices(tx, second):
        if voice not in there:
            there.append(voice)
            _join(tx, into, voice)
    moved_into(tx, other, into)
    for kind, field in _HANGING:
        _follow(tx, kind, field, other, into, move=True)
    if tx.count(IssueSource, point=into):
        for left in tx.all(IssueLeft, point=into):
            tx.remove(IssueLeft, left.uid)
    lines = [fold(" ".join(part.split())) for part in first.text.split("\n")]
    added = [part for part in second.text.split("\n") if fold(" ".join(part.split())) not in lines]
    text = body("\n".join([first.text, *added]), "text")
    remove_point(tx, other)
    if text != first.text:
        tx.set(Point, into, text=text)
    return attribute_point(tx, into, strictest)


@act("split_point")
def split_point(
    tx: Tx, uid: str, at: int, *, author: Voice | None = None
) -> Point:  # fmt: skip
    """The words from the sign numbered ``at`` on become a contribution of their own, right behind.

    Both keep every voice and whatever hangs on the point; with ``author`` the second is that one's alone.
    KnownError ``split.edge`` where one of them would have no words; ``row.gone``.
    """
    point = tx.get(Point, uid)
    before, after = point.text[:at].strip(), point.text[at:].strip()
    if not before or not after:
        raise KnownError("split.edge")
    organisation, person = author or (point.organisation, point.person)
    if person is not None:
        organisation = organisation or tx.get(Person, person).organisation
    if organisation is not None:
        tx.get(Organisation, organisation)
    _room_behind(tx, point)
    tx.set(Point, uid, text=before)
    made = tx.add(
        Point(
            uid=tx.env.uid(),
            item=point.item,
            position=point.position + 1,
            kind=point.kind,
            text=after,
            said_at=point.said_at,
            entered_at=point.entered_at,
            organisation=organisation,
            person=person,
            unattributed=point.unattributed,
        )
    )
    if author is None:
        for voice in voices(tx, point)[1:]:
            _join(tx, made.uid, voice)
        for name in tx.all(Unsettled, point=uid):
            tx.add(Unsettled(uid=tx.env.uid(), typed=name.typed, point=made.uid))
    for kind, field in _HANGING:
        _follow(tx, kind, field, uid, made.uid, move=False)
    parted_from(tx, uid, made.uid)
    if tx.count(IssueLeft, point=uid):
        tx.add(IssueLeft(uid=tx.env.uid(), point=made.uid))
    for row in tx.all(Attribution, point=uid):
        tx.add(Attribution(uid=tx.env.uid(), point=made.uid, level=row.level))
    return made


def _join(tx: Tx, point: str, voice: Voice) -> None:
    organisation, person = voice
    if organisation is None and person is None:
        return
    position = tx.last_position(CoAuthor, point=point) + 1
    tx.add(
        CoAuthor(uid=tx.env.uid(), point=point, position=position, organisation=organisation, person=person)
    )  # fmt: skip


def _follow(tx: Tx, kind: type[Any], field: str, old: str, new: str, *, move: bool) -> None:
    """What hung on ``old`` by ``field`` hangs on ``new`` (as well): once, and on nothing twice."""
    for row in tx.all(kind, **{field: old}):
        wanted = replace(row, **{field: new})
        key = {part.name: getattr(wanted, part.name) for part in fields(wanted) if part.name not in ("uid", "position")}
        ends = [value for name, value in key.items() if name in ("source", "target")]
        if move:
            tx.remove(kind, row.uid)
        if len(set(ends)) == len(ends) and not tx.all(kind, **key):
            tx.add(replace(wanted, uid=tx.env.uid()))


def _room_behind(tx: Tx, point: Point) -> None:
    """The next place is free; those behind move on as far as there is no gap."""
    free = point.position + 1
    for row in tx.all(Point, item=point.item):
        if row.position == free and row.uid != point.uid:
            tx.set(Point, row.uid, position=free + 1)
            free += 1
