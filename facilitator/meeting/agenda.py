"""The agenda and which item the room is at."""

from __future__ import annotations

from typing import Any

from facilitator.course import over_since
from facilitator.errors import KnownError
from facilitator.meeting.clock import in_meeting, stated
from facilitator.meeting.course import stretches
from facilitator.meeting.floor import ending
from facilitator.meeting.forgetting import forget_item
from facilitator.meeting.words import lines_of
from facilitator.model import TABLE_OF, AgendaItem, Agreement, ItemKind, Measure, Point
from facilitator.store.acts import act
from facilitator.store.tx import Tx


@act("add_item")
def add_item(
    tx: Tx, title: str, kind: ItemKind = ItemKind.DISCUSSION, *, area: str = "", minutes: int = 0
) -> AgendaItem:
    """A new item at the end."""
    new = lines_of({"title": title, "area": area}, needed=("title",))
    position = tx.last_position(AgendaItem) + 1
    return tx.add(AgendaItem(uid=tx.env.uid(), position=position, kind=kind, minutes=minutes, **new))


@act("set_item")
def set_item(tx: Tx, /, uid: str, **new: Any) -> AgendaItem:
    """Change title, kind, area or minutes."""
    return tx.set(AgendaItem, uid, **lines_of(new, needed=("title",)))


@act("remove_item")
def remove_item(tx: Tx, uid: str) -> None:
    """Remove an item that holds nothing. KnownError ``item.used`` (fact ``title``)."""
    item = tx.get(AgendaItem, uid)
    if any(tx.count(kind, item=uid) for kind in (Point, Measure, Agreement)):
        raise KnownError("item.used", title=item.title)
    forget_item(tx, uid)
    ending.forget_item(tx, uid)
    stretches.forget_item(tx, uid)
    tx.remove(AgendaItem, uid)


@act("move_item")
def move_item(tx: Tx, uid: str, by: int) -> None:
    """Move an item up (negative) or down among its siblings."""
    move(tx, AgendaItem, uid, by)


@act("open_item")
def open_item(tx: Tx, uid: str, at: str | None = None) -> AgendaItem:
    """The room comes to this item; the one that was open closes at the same moment, as do a turn in it and a break.

    Reopening keeps the first time. KnownError ``meeting.ended``, ``time.before_opening``.
    """
    item = tx.get(AgendaItem, uid)
    happened = in_meeting(tx, stated(tx, at)[0])
    if ended := over_since(tx.meeting(), happened):
        raise KnownError("meeting.ended", time=ended)
    stretches.come_to(tx, uid, happened)
    for other in tx.all(AgendaItem):
        if other.uid != uid and other.opened_at and not other.closed_at:
            tx.set(AgendaItem, other.uid, closed_at=happened)
            ending.end_turn(tx, happened)
    return tx.set(AgendaItem, uid, opened_at=item.opened_at or happened, closed_at=None)


@act("close_item")
def close_item(tx: Tx, uid: str, at: str | None = None) -> AgendaItem:
    """The room is done with this item, and with a turn in it."""
    happened = in_meeting(tx, stated(tx, at)[0])
    ending.end_turn(tx, happened)
    item = tx.get(AgendaItem, uid)
    if item.opened_at and not item.closed_at:
        stretches.leave(tx, happened)
    return tx.set(AgendaItem, uid, closed_at=happened)


def move(tx: Tx, kind: type[Any], uid: str, by: int, **siblings: object) -> None:
    """Swap positions with the sibling ``by`` places away; at either end nothing happens. KnownError ``row.gone``."""
    rows = tx.all(kind, **siblings)
    here = next((index for index, row in enumerate(rows) if row.uid == uid), None)
    if here is None:
        raise KnownError("row.gone", table=TABLE_OF[kind])
    there = min(max(here + by, 0), len(rows) - 1)
    rows.insert(there, rows.pop(here))
    for position, row in enumerate(rows, start=1):
        tx.set(kind, row.uid, position=position)
