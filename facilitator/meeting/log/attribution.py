"""How far documents name the author of a contribution."""

from __future__ import annotations

from facilitator.meeting.forgetting import only_contributions
from facilitator.model import Attribution, Level, Point
from facilitator.store.acts import act
from facilitator.store.tx import Tx


def level_of(point: Point, rows: list[Attribution]) -> Level:
    """``rows``: the attribution of this point, if it has one."""
    return Level.NONE if point.unattributed else rows[0].level if rows else Level.PERSON


@act("attribute_point")
def attribute_point(tx: Tx, uid: str, level: Level) -> Point:
    """Documents name the author so far and no further. KnownError ``row.gone``."""
    point = tx.get(Point, uid)
    there = tx.all(Attribution, point=uid)
    if level in (Level.PERSON, Level.NONE):
        for row in there:
            tx.remove(Attribution, row.uid)
    elif there:
        tx.set(Attribution, there[0].uid, level=level)
    else:
        tx.add(Attribution(uid=tx.env.uid(), point=uid, level=level))
    hidden = level is Level.NONE
    if hidden is point.unattributed:
        return point
    return only_contributions(tx, tx.set(Point, uid, unattributed=hidden))
