"""Founding a meeting and its details; templates lay the agenda, the aims and the votes."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import date
from typing import Any

from facilitator.assets import RESOURCES
from facilitator.errors import KnownError
from facilitator.language.dates import parse_clock, zone_of
from facilitator.meeting.organisations import guess_again
from facilitator.meeting.words import lines_of
from facilitator.model import AgendaItem, ItemKind, Meeting, Vote
from facilitator.profile import Profile
from facilitator.store.acts import act
from facilitator.store.tx import Tx

_FIXED = {"uid", "status", "opened_at", "closed_at"}
EDITABLE = tuple(part.name for part in fields(Meeting) if part.name not in _FIXED)
"""Details that a person may change."""

TEMPLATES = ("consultation", "round_table", "empty")


def template(name: str) -> dict[str, Any]:
    """A template as data: ``meeting`` details, ``agenda`` items, ``votes``, and ``examples`` of details, which are
    shown and never laid: documents would print as an aim what nobody meant. KnownError ``template.unknown``.
    """
    if name not in TEMPLATES:
        raise KnownError("template.unknown", name=name)
    found: dict[str, Any] = json.loads((RESOURCES / "templates" / f"{name}.json").read_text("utf-8"))
    return found


def example(name: str, detail: str) -> str:
    """What the template ``name`` shows as an example of a detail; empty where it has none."""
    return str(template(name).get("examples", {}).get(detail, "")) if name in TEMPLATES else ""


@act("create_meeting", undoable=False)
def create_meeting(
    tx: Tx, /, *, template_name: str = "empty", profile: Profile | None = None, **details: Any
) -> Meeting:
    """The meeting row, what its template brings and what its office brings by ``profile``, in one act.

    KnownError ``meeting.exists``, ``text.empty``, ``template.unknown``, ``time.unreadable``, ``date.unreadable``.
    """
    if profile is None:
        return found(tx, template_name, details)
    from facilitator.meeting.office import profiled

    meeting = found(tx, template_name, profiled.details_of(profile, details))
    profiled.lay(tx, profile)
    return meeting


def found(tx: Tx, template_name: str, details: dict[str, Any], *, agenda: bool = True) -> Meeting:
    """The meeting row and what its template brings, with its ``agenda`` or without; inside an act."""
    if tx.count(Meeting):
        raise KnownError("meeting.exists")
    laid = template(template_name)
    chosen = {**laid.get("meeting", {}), **details, "template": template_name}
    meeting = tx.add(Meeting(uid=tx.env.uid(), **_checked(chosen)))
    for position, item in enumerate(laid.get("agenda", []) if agenda else [], start=1):
        tx.add(
            AgendaItem(
                uid=tx.env.uid(),
                position=position,
                title=item["title"],
                kind=ItemKind(item["kind"]),
                area=item.get("area", ""),
                minutes=item.get("minutes", 0),
            )
        )
    for position, vote in enumerate(laid.get("votes", []), start=1):
        tx.add(Vote(uid=tx.env.uid(), position=position, **vote))
    return meeting


@act("set_meeting")
def set_meeting(tx: Tx, /, **details: Any) -> Meeting:
    """Change details (names of ``EDITABLE``); another organiser is found among the organisations again.

    KnownErrors as :func:`create_meeting`.
    """
    if unknown := set(details) - set(EDITABLE):
        raise TypeError(f"not a detail of a meeting: {sorted(unknown)}")
    before = tx.meeting()
    now = tx.set(Meeting, before.uid, **_checked(details))
    guess_again(tx, before, now)
    return now


@act("open_meeting")
def open_meeting(tx: Tx, at: str | None = None) -> Meeting:
    """The meeting began; one that was ended goes on, with the beginning it had. KnownError ``meeting.open``."""
    from facilitator.meeting.clock import stated

    meeting = tx.meeting()
    if meeting.opened_at and meeting.closed_at:
        return tx.set(Meeting, meeting.uid, closed_at=None)
    if meeting.opened_at:
        raise KnownError("meeting.open")
    return tx.set(Meeting, meeting.uid, opened_at=stated(tx, at)[0], closed_at=None)


@act("close_meeting")
def close_meeting(tx: Tx, at: str | None = None, *, carry_on: bool = False) -> Meeting:
    """The meeting ended, and with it the agenda item that was open, a break and a turn.

    ``carry_on``: what was put aside and not settled goes on to the next meeting. An end that stands is corrected only
    by a stated one, ``at``, and what ended with it moves along. KnownError ``meeting.not_open``, ``meeting.ended``,
    ``time.before_opening``, ``time.order``.
    """
    from facilitator.course import over_since
    from facilitator.meeting.clock import in_meeting, stated
    from facilitator.meeting.course import stretches
    from facilitator.meeting.floor.ending import end_turn

    meeting = tx.meeting()
    if not meeting.opened_at:
        raise KnownError("meeting.not_open")
    if not at and (ended := over_since(meeting)):
        raise KnownError("meeting.ended", time=ended)
    happened = in_meeting(tx, stated(tx, at)[0])
    if meeting.closed_at:
        stretches.end_elsewhen(tx, meeting.closed_at, happened)
    stretches.finish(tx, happened)
    if carry_on:
        from facilitator.meeting.course.parking import carry_all

        carry_all(tx)
    for item in tx.all(AgendaItem):
        if item.opened_at and not item.closed_at:
            tx.set(AgendaItem, item.uid, closed_at=happened)
    end_turn(tx, happened)
    return tx.set(Meeting, meeting.uid, closed_at=happened)


def _checked(details: dict[str, Any]) -> dict[str, Any]:
    made = lines_of(details, needed=("title",), long=("purpose",))
    for name in ("date", "protocol_date"):
        if made.get(name):
            try:
                date.fromisoformat(made[name])
            except ValueError as error:
                raise KnownError("date.unreadable", text=made[name]) from error
    for name in ("starts", "ends"):
        if made.get(name):
            try:
                made[name] = parse_clock(made[name]).strftime("%H:%M")
            except ValueError as error:
                raise KnownError("time.unreadable", text=made[name]) from error
    if made.get("zone"):
        try:
            zone_of(made["zone"])
        except ValueError as error:
            raise KnownError("zone.unknown", zone=made["zone"]) from error
    return made
