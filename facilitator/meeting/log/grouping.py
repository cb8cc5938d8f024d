"""Contributions grouped by likeness: silently first, then named, merged, parted and put in order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from facilitator.errors import KnownError
from facilitator.language.folding import spelled
from facilitator.language.grouping import is_number
from facilitator.meeting.agenda import move
from facilitator.meeting.outcomes import add_measure
from facilitator.meeting.words import line
from facilitator.model import GroupedPoint, Measure, Point, PointGroup, is_contribution
from facilitator.store.acts import act
from facilitator.store.tx import Tx


@act("add_group")
def add_group(tx: Tx, *points: str, name: str = "") -> PointGroup:
    """A new group behind the others, of these contributions, wherever they lay; unnamed until somebody names it.

    KnownError ``row.gone``, ``group.note``, ``group.named`` (fact ``name``), ``group.number`` (fact ``name``),
    ``text.long``.
    """
    group = tx.add(
        PointGroup(uid=tx.env.uid(), position=tx.last_position(PointGroup) + 1, name=_name(tx, name, but=""))
    )
    for point in points:
        _place(tx, point, group.uid)
    return group


@act("name_group")
def name_group(tx: Tx, uid: str, name: str) -> PointGroup:
    """Name it, or name it otherwise; empty takes its name away. KnownErrors of ``add_group``."""
    group, new = tx.get(PointGroup, uid), _name(tx, name, but=uid)
    return tx.set(PointGroup, uid, name=new) if new != group.name else group


@act("place_point")
def place_point(tx: Tx, point: str, group: str) -> GroupedPoint:
    """A contribution goes to the end of a group, out of the one it lay in. KnownError ``row.gone``, ``group.note``."""
    tx.get(PointGroup, group)
    return _place(tx, point, group)


@act("take_point_out")
def take_point_out(tx: Tx, point: str) -> None:
    """It lies in no group any more. KnownError ``row.gone``."""
    tx.get(Point, point)
    for row in tx.all(GroupedPoint, point=point):
        tx.remove(GroupedPoint, row.uid)


@act("move_grouped")
def move_grouped(tx: Tx, point: str, by: int) -> None:
    """Up (negative) or down within its group. KnownError ``row.gone`` where it lies in none."""
    row = _lying(tx, point)
    move(tx, GroupedPoint, row.uid, by, group=row.group)


@act("move_group")
def move_group(tx: Tx, uid: str, by: int) -> None:
    """To the left (negative) or to the right among the groups: its number changes with it."""
    tx.get(PointGroup, uid)
    move(tx, PointGroup, uid, by)


@act("merge_groups")
def merge_groups(tx: Tx, into: str, other: str) -> PointGroup:
    """Everything of ``other`` lies behind what ``into`` has, which keeps its name, or takes the other's if it had none.

    KnownError ``group.same``, ``row.gone``.
    """
    if into == other:
        raise KnownError("group.same")
    first, second = tx.get(PointGroup, into), tx.get(PointGroup, other)
    for row in _inside(tx, other):
        tx.set(GroupedPoint, row.uid, group=into, position=tx.last_position(GroupedPoint, group=into) + 1)
    tx.remove(PointGroup, other)
    return tx.set(PointGroup, into, name=second.name) if second.name and not first.name else first


@act("split_group")
def split_group(tx: Tx, point: str) -> PointGroup:
    """From this contribution on, what lies in its group is a group of its own right behind, without a name.

    KnownError ``row.gone`` where it lies in none, ``group.first`` where nothing would be left before it.
    """
    inside = _inside(tx, _lying(tx, point).group)
    at = next(n for n, row in enumerate(inside) if row.point == point)
    if at == 0:
        raise KnownError("group.first")
    old = tx.get(PointGroup, inside[0].group)
    groups = tx.all(PointGroup)
    made = tx.add(PointGroup(uid=tx.env.uid(), position=old.position + 1))
    for row in groups:
        if row.position > old.position:
            tx.set(PointGroup, row.uid, position=row.position + 1)
    for position, lying in enumerate(inside[at:], start=1):
        tx.set(GroupedPoint, lying.uid, group=made.uid, position=position)
    return made


@act("remove_group")
def remove_group(tx: Tx, uid: str) -> None:
    """The group goes; its contributions lie in none any more."""
    tx.get(PointGroup, uid)
    for row in tx.all(GroupedPoint, group=uid):
        tx.remove(GroupedPoint, row.uid)
    tx.remove(PointGroup, uid)


@act("promote_group")
def promote_group(tx: Tx, uid: str, text: str = "") -> Measure:
    """A measure from a group, resting on all of it; worded by its name unless ``text`` says otherwise.

    Of the area that all of them were said in, else of none. KnownError ``group.empty``, ``text.empty``, ``text.long``.
    """
    group = tx.get(PointGroup, uid)
    points = [tx.get(Point, row.point) for row in _inside(tx, uid)]
    if not points:
        raise KnownError("group.empty")
    wording = text or group.name
    return add_measure(tx, wording, item=_one_item(points), points=tuple(point.uid for point in points))


def moved_into(tx: Tx, point: str, into: str) -> None:
    """``point`` becomes a part of ``into``, which stays in the group it lies in, or comes to where the other lay."""
    for row in tx.all(GroupedPoint, point=point):
        if tx.count(GroupedPoint, point=into) or not is_contribution(tx.get(Point, into)):
            tx.remove(GroupedPoint, row.uid)
        else:
            tx.set(GroupedPoint, row.uid, point=into)


def parted_from(tx: Tx, point: str, made: str) -> None:
    """What was parted from ``point`` lies right behind it in its group, unless nobody is said to have said it."""
    for row in tx.all(GroupedPoint, point=point) if is_contribution(tx.get(Point, made)) else ():
        for other in _inside(tx, row.group):
            if other.position > row.position:
                tx.set(GroupedPoint, other.uid, position=other.position + 1)
        tx.add(GroupedPoint(uid=tx.env.uid(), point=made, group=row.group, position=row.position + 1))


def _one_item(points: Sequence[Point]) -> str | None:
    items = {point.item for point in points}
    return items.pop() if len(items) == 1 else None


def _place(tx: Tx, point: str, group: str) -> GroupedPoint:
    if not is_contribution(tx.get(Point, point)):
        raise KnownError("group.note")
    there = tx.all(GroupedPoint, point=point)
    if there and there[0].group == group:
        return there[0]
    position = tx.last_position(GroupedPoint, group=group) + 1
    if there:
        return tx.set(GroupedPoint, there[0].uid, group=group, position=position)
    return tx.add(GroupedPoint(uid=tx.env.uid(), point=point, group=group, position=position))


def _lying(tx: Tx, point: str) -> GroupedPoint:
    found = tx.all(GroupedPoint, point=point)
    if not found:
        raise KnownError("row.gone", table="grouped_point")
    return found[0]


def _inside(tx: Tx, group: str) -> list[GroupedPoint]:
    return tx.all(GroupedPoint, group=group)


def _name(tx: Tx, name: str, *, but: str) -> str:
    new = line(name, "group", needed=False)
    if is_number(new):
        raise KnownError("group.number", name=new)
    if new and new in _taken(new, tx.all(PointGroup), but):
        raise KnownError("group.named", name=new)
    return new


def _taken(name: str, groups: Iterable[PointGroup], but: str) -> set[str]:
    """``name`` itself, if another group has it: in whatever case and with whatever quotes."""
    return {name for group in groups if group.uid != but and spelled(group.name) == spelled(name)}
