"""A break that interrupts the meeting, with the end that was announced to the room."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from facilitator.course import current, recess
from facilitator.errors import KnownError
from facilitator.language.dates import local, seconds_of
from facilitator.meeting.clock import clock, instant
from facilitator.meeting.course.stretches import come_to, end_recess_at, leave
from facilitator.meeting.floor.ending import end_turn
from facilitator.model import AgendaItem, ItemKind, Recess
from facilitator.store.acts import act
from facilitator.store.tx import Tx

_MINUTES = re.compile(r"(\d{1,3})\s*(?:'|′|min\.?|minuta|minutes)?", re.IGNORECASE)
LONGEST = timedelta(hours=4)
"""A break that would end later than this was typed wrong."""


@act("begin_break")
def begin_break(tx: Tx, until: str = "") -> Recess:
    """The room rests, and whoever has the floor is done. ``until``: minutes ("15") or a clock ("10:45"); "" for no end.

    During a break it is announced anew. KnownError ``break.closed`` outside of a meeting, ``break.unreadable`` (fact
    ``text``), ``break.long`` (facts ``end``, ``most``: hours), ``break.past`` (fact ``end``).
    """
    meeting = tx.meeting()
    if not meeting.opened_at or meeting.closed_at:
        raise KnownError("break.closed")
    end = _end(tx, until) if until.strip() else None
    if (there := recess(tx)) is not None:
        return tx.set(Recess, there.uid, until=end)
    now = tx.env.now()
    end_turn(tx, now)
    leave(tx, now)
    item = current(tx.all(AgendaItem))
    return tx.add(Recess(uid=tx.env.uid(), began_at=now, until=end, item=item.uid if item else None))


@act("end_break")
def end_break(tx: Tx) -> Recess | AgendaItem:
    """The room goes on with the item that the break interrupted; a break of the agenda is over.

    KnownError ``break.none``.
    """
    now, item = tx.env.now(), current(tx.all(AgendaItem))
    ended = end_recess_at(tx, now)
    if item is not None and item.kind is ItemKind.BREAK:
        leave(tx, now)
        closed = tx.set(AgendaItem, item.uid, closed_at=now)
        return ended or closed
    if ended is None:
        raise KnownError("break.none")
    if item is not None:
        come_to(tx, item.uid, now)
    return ended


def _end(tx: Tx, text: str) -> str:
    now = datetime.fromisoformat(tx.env.now())
    typed = text.strip()
    if minutes := _MINUTES.fullmatch(typed):
        end = local(now + timedelta(minutes=int(minutes[1])), tx.meeting().zone)
    elif not re.fullmatch(r"\d{1,2}\s*[:.,h]\s*\d{2}", typed):
        raise KnownError("break.unreadable", text=typed)
    else:
        try:
            end = datetime.fromisoformat(instant(tx, typed))
        except KnownError as error:
            raise KnownError("break.unreadable", text=typed) from error
    if seconds_of(end.isoformat()) <= now.timestamp():
        raise KnownError("break.past", end=clock(tx, end.isoformat()))
    if end - now > LONGEST:
        raise KnownError("break.long", end=clock(tx, end.isoformat()), most=int(LONGEST.total_seconds()) // 3600)
    return end.isoformat()
