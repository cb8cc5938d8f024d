"""Putting an agenda item or a point aside, and what becomes of it before the meeting ends."""

from __future__ import annotations

from facilitator.course import waiting
from facilitator.errors import KnownError
from facilitator.meeting.agenda import add_item, open_item
from facilitator.meeting.course.stretches import leave
from facilitator.meeting.floor.ending import end_turn
from facilitator.meeting.words import line, title_of
from facilitator.model import AgendaItem, Fate, Parked, Point, PointKind
from facilitator.store.acts import act
from facilitator.store.tx import Tx


@act("park_item")
def park_item(tx: Tx, uid: str) -> Parked:
    """An agenda item is put aside: closed if it is open, and no longer the next one. KnownError ``row.gone``."""
    item, now = tx.get(AgendaItem, uid), tx.env.now()
    if item.opened_at and not item.closed_at:
        end_turn(tx, now)
        leave(tx, now)
        tx.set(AgendaItem, uid, closed_at=now)
    return _put(tx, now, item=uid)


@act("park_point")
def park_point(tx: Tx, uid: str) -> Parked:
    """A point of the discussion is put aside; its kind says so. KnownError ``row.gone``."""
    tx.get(Point, uid)
    tx.set(Point, uid, kind=PointKind.PARKED)
    return _put(tx, tx.env.now(), point=uid)


@act("take_parked")
def take_parked(tx: Tx, *, item: str | None = None, point: str | None = None) -> AgendaItem:
    """It is dealt with now: the room comes to it; of a point an agenda item is made, with its words as the title.

    KnownError ``row.gone``.
    """
    if item is None:
        text = tx.get(Point, point or "").text
        _settle(tx, Fate.NOW, "", point=point)
        item = add_item(tx, title_of(text)).uid
        return open_item(tx, item)
    _settle(tx, Fate.NOW, "", item=item)
    return open_item(tx, item)


@act("carry_parked")
def carry_parked(tx: Tx, *, item: str | None = None, point: str | None = None) -> Parked:
    """It goes on to the next meeting. KnownError ``row.gone``."""
    return _settle(tx, Fate.NEXT, "", item=item, point=point)


@act("drop_parked")
def drop_parked(tx: Tx, reason: str, *, item: str | None = None, point: str | None = None) -> Parked:
    """It is dropped. KnownError ``text.empty`` without a reason, ``row.gone``."""
    return _settle(tx, Fate.DROPPED, line(reason, "reason"), item=item, point=point)


def carry_all(tx: Tx) -> None:
    """What nobody has settled goes on to the next meeting; inside an act."""
    for one in waiting(tx):
        item, point = (one.uid, None) if one.table == "agenda_item" else (None, one.uid)
        _settle(tx, Fate.NEXT, "", item=item, point=point)


def _put(tx: Tx, now: str, *, item: str | None = None, point: str | None = None) -> Parked:
    there = tx.all(Parked, item=item, point=point)
    if there:
        return tx.set(Parked, there[0].uid, fate=Fate.WAITS, reason="", settled_at=None)
    return tx.add(Parked(uid=tx.env.uid(), parked_at=now, item=item, point=point))


def _settle(tx: Tx, fate: Fate, reason: str, *, item: str | None = None, point: str | None = None) -> Parked:
    now = tx.env.now()
    there = tx.all(Parked, item=item, point=point)
    if there:
        return tx.set(Parked, there[0].uid, fate=fate, reason=reason, settled_at=now)
    if item is not None or point is None:
        raise KnownError("row.gone", table="agenda_item")
    said_at = tx.get(Point, point).said_at  # logged as parked: there was no other moment
    return tx.add(Parked(uid=tx.env.uid(), parked_at=said_at, point=point, fate=fate, reason=reason, settled_at=now))
