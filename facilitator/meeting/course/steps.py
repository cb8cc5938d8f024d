"""Steps through the agenda: back to the item before, a part of an item that becomes its own, words of a break."""

from __future__ import annotations

from typing import Any

from facilitator.course import item_before
from facilitator.errors import KnownError
from facilitator.language.dates import seconds_of
from facilitator.meeting.agenda import open_item
from facilitator.meeting.course.stretches import come_to
from facilitator.meeting.discussion import add_point
from facilitator.meeting.words import line
from facilitator.model import AgendaItem, Aside, ItemKind, Point, PointKind, Stretch, Turn
from facilitator.store.acts import act
from facilitator.store.tx import Tx

OUTSIDE: dict[str, str] = {"sq": "Jashtë rendit të ditës", "en": "Outside the agenda"}
"""What the item is called that holds what was said in breaks, by the language of the meeting."""


@act("go_back")
def go_back(tx: Tx) -> AgendaItem:
    """The room comes back to the item that it was at before. KnownError ``item.none_before``."""
    before = item_before(tx)
    if before is None:
        raise KnownError("item.none_before")
    return open_item(tx, before.uid)


@act("split_item")
def split_item(tx: Tx, uid: str, title: str, *, point: str | None = None) -> AgendaItem:
    """A part of an item becomes an item of its own, right behind it, of the same kind.

    ``point``: this point of the item and all behind it go with it, and so do the turns and the time since it was said
    if the room is at the item: the room is then at the new one. KnownError ``text.empty``, ``text.long``, ``row.gone``.
    """
    item = tx.get(AgendaItem, uid)
    moving = tx.all(Point, item=uid)
    if point is not None:
        at = next((at for at, row in enumerate(moving) if row.uid == point), None)
        if at is None:
            raise KnownError("row.gone", table="point")
        moving = moving[at:]
    for other in tx.all(AgendaItem):
        if other.position > item.position:
            tx.set(AgendaItem, other.uid, position=other.position + 1)
    made = tx.add(AgendaItem(uid=tx.env.uid(), position=item.position + 1, title=line(title, "title"), kind=item.kind))
    if point is None:
        return made
    for position, row in enumerate(moving, start=1):
        tx.set(Point, row.uid, item=made.uid, position=position)
    return _with_its_time(tx, item, made, moving[0].said_at)


def _with_its_time(tx: Tx, item: AgendaItem, made: AgendaItem, since: str) -> AgendaItem:
    for turn in tx.all(Turn, item=item.uid):
        if seconds_of(turn.began_at) >= seconds_of(since):
            tx.set(Turn, turn.uid, item=made.uid)
    now = next(iter(tx.all(Stretch, item=item.uid, ended_at=None)), None)
    if now is None:
        return made
    begun = max(since, now.began_at, key=seconds_of)
    tx.set(AgendaItem, item.uid, closed_at=begun)
    tx.set(Stretch, now.uid, ended_at=begun)
    come_to(tx, made.uid, begun)
    return tx.set(AgendaItem, made.uid, opened_at=begun)


@act("log_outside")
def log_outside(tx: Tx, kind: PointKind, text: str, **more: Any) -> Point:
    """A point said in a break, outside the agenda. ``more`` and KnownErrors as of ``add_point``."""
    return add_point(tx, outside(tx), kind, text, **more)


def outside(tx: Tx) -> str:
    """The item of what is said in breaks, made when the first of it is logged."""
    there = next(iter(tx.all(Aside)), None)
    if there is None:
        title = OUTSIDE.get(tx.meeting().language, OUTSIDE["sq"])
        item = tx.add(
            AgendaItem(
                uid=tx.env.uid(), position=tx.last_position(AgendaItem) + 1, title=title, kind=ItemKind.DISCUSSION
            )
        )
        there = tx.add(Aside(uid=tx.env.uid(), item=item.uid))
    return there.item
