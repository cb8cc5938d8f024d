"""Asking for the floor, giving it and ending it. At most one turn goes on; giving ends the one before."""

from __future__ import annotations

from facilitator.course import current
from facilitator.errors import KnownError
from facilitator.floor import limit_of, queue, running
from facilitator.meeting.floor.ending import end_turn
from facilitator.model import (
    AgendaItem,
    Capacity,
    FloorLimit,
    FloorRequest,
    Organisation,
    PassedOver,
    Person,
    Turn,
)
from facilitator.store.acts import act
from facilitator.store.tx import Tx

LONGEST = 3600
"""Seconds that a limit has at most."""


@act("ask_floor")
def ask_floor(
    tx: Tx, *, organisation: str | None = None, person: str | None = None, reply: bool = False
) -> FloorRequest:
    """Somebody asks for the floor; ``reply``: for a direct answer, before the queue.

    Who waits already keeps their place; a direct answer asked for afterwards moves it up. A person brings their
    organisation along, unless they speak for themselves. KnownError ``row.gone``, ``floor.ended``.
    """
    _going_on(tx)
    body, one = _speaker(tx, organisation, person)
    for there in tx.all(FloorRequest, organisation=body, person=one):
        return tx.set(FloorRequest, there.uid, reply=True) if reply else there
    return tx.add(FloorRequest(uid=tx.env.uid(), asked_at=tx.env.now(), organisation=body, person=one, reply=reply))


@act("withdraw_floor")
def withdraw_floor(tx: Tx, request: str) -> None:
    """Whoever waited no longer wants the floor. KnownError ``row.gone``."""
    tx.remove(FloorRequest, request)


@act("give_floor")
def give_floor(
    tx: Tx, request: str = "", *, organisation: str | None = None, person: str | None = None
) -> Turn:  # fmt: skip
    """Give the floor: to a request, to somebody by name, or without either to whom the queue suggests.

    The turn before ends at the same moment. Whoever is given the floor waits no longer; where another was suggested,
    it is kept who was passed over. KnownError ``floor.nobody_waits``, ``floor.has`` (fact ``who``), ``floor.ended``,
    ``row.gone``.
    """
    _going_on(tx)
    line = queue(tx)
    named = bool(organisation or person)
    if not request and not named:
        if not line:
            raise KnownError("floor.nobody_waits")
        request = line[0].request.uid
    asked = tx.get(FloorRequest, request) if request else None
    body, one = (asked.organisation, asked.person) if asked else _speaker(tx, organisation, person)
    now = running(tx)
    if now is not None and (now.organisation, now.person) == (body, one):
        raise KnownError("floor.has", who=_name(tx, body, one))
    if asked is None:
        asked = next((row for row in tx.all(FloorRequest) if (row.organisation, row.person) == (body, one)), None)
    moment = end_turn(tx) or tx.env.now()
    item = current(tx.all(AgendaItem))
    turn = tx.add(
        Turn(
            uid=tx.env.uid(),
            item=item.uid if item else None,
            began_at=moment,
            limit_s=limit_of(tx, item.uid if item else None),
            organisation=body,
            person=one,
            reply=asked.reply if asked else False,
        )
    )
    if line and (asked is None or line[0].request.uid != asked.uid):
        before = line[0].request
        tx.add(
            PassedOver(uid=tx.env.uid(), turn=turn.uid, organisation=before.organisation, person=before.person)
        )  # fmt: skip
    if asked is not None:
        tx.remove(FloorRequest, asked.uid)
    return turn


@act("end_floor")
def end_floor(tx: Tx) -> Turn:
    """Whoever has the floor is done. KnownError ``floor.nobody``."""
    now = running(tx)
    if now is None:
        raise KnownError("floor.nobody")
    end_turn(tx)
    return tx.get(Turn, now.uid)


@act("extend_turn")
def extend_turn(tx: Tx, seconds: int) -> Turn:
    """Give whoever has the floor more time; at most an hour.

    KnownError ``floor.nobody``.
    """
    now = running(tx)
    if now is None:
        raise KnownError("floor.nobody")
    if not now.limit_s:
        return now
    return tx.set(Turn, now.uid, limit_s=min(now.limit_s + seconds, LONGEST))


@act("set_floor_limit")
def set_floor_limit(tx: Tx, seconds: int | None, item: str | None = None) -> None:
    """How many seconds a turn may take from now on, in an agenda item or in the whole meeting; 0 for no limit.

    None takes the limit away: then the meeting's, or the usual one, holds. A turn that goes on keeps its own.
    KnownError ``floor.limit`` (fact ``most``, minutes), ``row.gone``.
    """
    if seconds is not None and not 0 <= seconds <= LONGEST:
        raise KnownError("floor.limit", most=LONGEST // 60)
    if item is not None:
        tx.get(AgendaItem, item)
    there = tx.all(FloorLimit, item=item)
    if seconds is None:
        for row in there:
            tx.remove(FloorLimit, row.uid)
    elif there:
        tx.set(FloorLimit, there[0].uid, seconds=seconds)
    else:
        tx.add(FloorLimit(uid=tx.env.uid(), seconds=seconds, item=item))


def _going_on(tx: Tx) -> None:
    if tx.meeting().closed_at:
        raise KnownError("floor.ended")


def _speaker(tx: Tx, organisation: str | None, person: str | None) -> tuple[str | None, str | None]:
    if person is not None:
        row = tx.get(Person, person)
        # who is there as a citizen speaks for nobody, whatever organisation stands beside the name
        organisation = None if row.capacity is Capacity.CITIZEN else organisation or row.organisation
    if organisation is not None:
        tx.get(Organisation, organisation)
    if organisation is None and person is None:
        raise KnownError("row.gone", table="person")
    return organisation, person


def _name(tx: Tx, organisation: str | None, person: str | None) -> str:
    if person is not None:
        return tx.get(Person, person).name
    body = tx.get(Organisation, organisation or "")
    return body.short_name or body.name
