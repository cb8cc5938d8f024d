"""What coming to an item and leaving it does to the time: one stretch at a time, or one break."""

from __future__ import annotations

from typing import Any

from facilitator.errors import KnownError
from facilitator.language.dates import seconds_of
from facilitator.meeting.clock import clock
from facilitator.model import AgendaItem, Aside, Fate, Parked, Recess, Stretch, Turn
from facilitator.store.tx import Tx

_ENDING: tuple[tuple[type[Any], str, str], ...] = (
    (AgendaItem, "opened_at", "closed_at"),
    (Stretch, "began_at", "ended_at"),
    (Recess, "began_at", "ended_at"),
    (Turn, "began_at", "ended_at"),
)
"""What ends with the meeting, with the columns of its beginning and its end."""


def come_to(tx: Tx, item: str, at: str) -> None:
    """The room is at ``item`` from ``at`` on: a break ends, and so does the stretch of another item.

    What was put aside is taken up. A time before the last stretch began counts from there: no time is of two items.
    """
    end_recess_at(tx, at)
    for row in tx.all(Stretch, ended_at=None):
        if row.item == item:
            return
    leave(tx, at)
    _remember(tx, item)
    taken_up(tx, at, item=item)
    tx.add(Stretch(uid=tx.env.uid(), item=item, began_at=_behind(tx, at)))


def leave(tx: Tx, at: str) -> None:
    """Nothing is open from ``at`` on."""
    for item in tx.all(AgendaItem):
        if item.opened_at and not item.closed_at:
            _remember(tx, item.uid)
    for row in tx.all(Stretch, ended_at=None):
        tx.set(Stretch, row.uid, ended_at=_not_before(at, row.began_at))


def end_recess_at(tx: Tx, at: str) -> Recess | None:
    """The break that goes on ends; None where there is none."""
    ended = None
    for row in tx.all(Recess, ended_at=None):
        ended = tx.set(Recess, row.uid, ended_at=_not_before(at, row.began_at))
    return ended


def finish(tx: Tx, at: str) -> None:
    """The meeting is over: nothing goes on."""
    end_recess_at(tx, at)
    leave(tx, at)


def end_elsewhen(tx: Tx, before: str, at: str) -> None:
    """The meeting did not end ``before`` but ``at``, and so did what ended with it.

    KnownError ``time.order`` where something began, or ended by itself, later than that.
    """
    for kind, began, ended in _ENDING:
        for row in tx.all(kind):
            with_it = getattr(row, ended) == before
            last = getattr(row, began) if with_it else getattr(row, ended) or getattr(row, began)
            if last and seconds_of(last) > seconds_of(at) + 59:
                raise KnownError("time.order", later=clock(tx, at), earlier=clock(tx, last))
            if with_it:
                tx.set(kind, row.uid, **{ended: _not_before(at, getattr(row, began))})


def taken_up(tx: Tx, at: str, *, item: str | None = None, point: str | None = None) -> None:
    """What was put aside is dealt with after all."""
    for row in tx.all(Parked, item=item, point=point):
        if row.fate is not Fate.NOW:
            tx.set(Parked, row.uid, fate=Fate.NOW, reason="", settled_at=at)


def forget_item(tx: Tx, item: str) -> None:
    """An agenda item goes away, and its time with it."""
    for row in tx.all(Stretch, item=item):
        tx.remove(Stretch, row.uid)
    for rest in tx.all(Recess, item=item):
        tx.set(Recess, rest.uid, item=None)
    for parked in tx.all(Parked, item=item):
        tx.remove(Parked, parked.uid)
    for aside in tx.all(Aside, item=item):
        tx.remove(Aside, aside.uid)


def forget_point(tx: Tx, point: str) -> None:
    """A point goes away."""
    for row in tx.all(Parked, point=point):
        tx.remove(Parked, row.uid)


def _remember(tx: Tx, uid: str) -> None:
    """An item opened before stretches were kept (an older file) keeps the time it had."""
    item = tx.get(AgendaItem, uid)
    if item.opened_at and not tx.count(Stretch, item=uid):
        tx.add(Stretch(uid=tx.env.uid(), item=uid, began_at=item.opened_at, ended_at=item.closed_at))


def _behind(tx: Tx, at: str) -> str:
    """``at``, but not before the end of what was before."""
    ends = [row.ended_at for row in tx.all(Stretch) if row.ended_at]
    ends += [row.ended_at for row in tx.all(Recess) if row.ended_at]
    return max((at, *ends), key=seconds_of)


def _not_before(at: str, began: str) -> str:
    return max(at, began, key=seconds_of)
