"""The course of a meeting, read from rows and an instant: where it is, how long it was where, when it will end.

Pure functions; acts, screens and documents ask the same ones. A meeting of before there were stretches has one of each
item, from its opening to its closing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import groupby

from facilitator.language.dates import moment_of, parse_clock, seconds_of, told, zone_of
from facilitator.model import (
    AgendaItem,
    Aside,
    Fate,
    ItemKind,
    Meeting,
    Parked,
    Point,
    PointKind,
    Recess,
    Rows,
    Stretch,
)


class Doing(StrEnum):
    """What the room did for a while."""

    ITEM = "item"
    BREAK = "break"
    BETWEEN = "between"  # open, and at no item


def is_over(meeting: Meeting | None) -> bool:
    """The meeting has ended: who had not left by then was there at the close, and nobody knows who is in the room."""
    return meeting is not None and meeting.closed_at is not None


def over_since(meeting: Meeting, happened: str = "") -> str:
    """When the meeting ended, as is said, where ``happened`` (or now) lies behind that, to the minute; else empty."""
    closed = meeting.closed_at
    if closed and (not happened or seconds_of(happened) > seconds_of(closed) + 59):
        return told(closed, meeting.zone, meeting.date)
    return ""


@dataclass(frozen=True, slots=True)
class Part:
    """A while of the meeting, in seconds of the epoch; ``item``: of an item, or of what a break interrupted."""

    doing: Doing
    item: str | None
    began: float
    ended: float


@dataclass(frozen=True, slots=True)
class Outlook:
    """When the meeting will end if what is left takes as long as was planned. ``drift_s``: seconds later than planned,
    negative when sooner; None where nobody planned an end. ``unplanned``: items left without planned minutes, which
    count as nothing.
    """

    ends: datetime
    drift_s: int | None
    unplanned: int = 0


@dataclass(frozen=True, slots=True)
class PutAside:
    """Something that was put aside: an agenda item or a point (table, row), with its row once there is one."""

    table: str
    uid: str
    text: str
    row: Parked | None = None

    @property
    def fate(self) -> Fate:
        return self.row.fate if self.row is not None else Fate.WAITS


# where the room is


def current(items: Sequence[AgendaItem]) -> AgendaItem | None:
    """The item the room is at, or goes on with after a break: open and not closed, the last opened."""
    open_ones = [item for item in items if item.opened_at and not item.closed_at]
    return max(open_ones, key=lambda item: seconds_of(item.opened_at or ""), default=None)


def recess(rows: Rows) -> Recess | None:
    """The break that interrupts the meeting now."""
    return next(iter(rows.all(Recess, ended_at=None)), None)


def resting(rows: Rows) -> bool:
    """Whether the room is in a break, one of the agenda or one that interrupts it."""
    if recess(rows) is not None:
        return True
    now = current(rows.all(AgendaItem))
    return now is not None and now.kind is ItemKind.BREAK


def next_item(rows: Rows, after: str = "", *, discussion: bool = False) -> AgendaItem | None:
    """The first item not yet opened behind ``after`` (or the one the room is at, or was last), else the first of all.

    What was put aside waits until somebody takes it up; ``discussion``: only items of that kind.
    """
    items = rows.all(AgendaItem)
    taken = order_taken(rows)
    here = after or (now.uid if (now := current(items)) else taken[-1] if taken else "")
    place = next((at for at, item in enumerate(items) if item.uid == here), -1)
    out = _left_out(rows)
    left = [item for item in items if not item.opened_at and item.uid not in out]
    left = [item for item in left if not discussion or item.kind is ItemKind.DISCUSSION]
    behind = [item for item in left if items.index(item) > place]
    return next(iter(behind or left), None)


def item_before(rows: Rows) -> AgendaItem | None:
    """The item the room was at before the one it is at now; with none open, the last it was at."""
    items = {item.uid: item for item in rows.all(AgendaItem)}
    now = current(list(items.values()))
    taken = [uid for uid in order_taken(rows) if uid in items and (now is None or uid != now.uid)]
    return items[taken[-1]] if taken else None


def beside_break(rows: Rows) -> tuple[AgendaItem | None, AgendaItem | None]:
    """The item before the break that goes on now, and the one after it."""
    items = rows.all(AgendaItem)
    now = current(items)
    before = item_before(rows) if now is None or now.kind is ItemKind.BREAK else now
    return before, next_item(rows)


def _left_out(rows: Rows) -> set[str | None]:
    """Items that the room does not come to by itself: those put aside, and that of what was said in breaks."""
    return {*(row.item for row in rows.all(Parked)), *(row.item for row in rows.all(Aside))}


# how long


def stretches(rows: Rows) -> list[Stretch]:
    """Every stretch in order; of an item that has none although it was opened, one from its opening to its closing."""
    found = rows.all(Stretch)
    known = {row.item for row in found}
    made = [
        Stretch(uid=item.uid, item=item.uid, began_at=item.opened_at, ended_at=item.closed_at)
        for item in rows.all(AgendaItem)
        if item.opened_at and item.uid not in known
    ]
    return sorted((*found, *made), key=lambda row: seconds_of(row.began_at))


def order_taken(rows: Rows) -> list[str]:
    """Items in the order in which the room was at them; one that it came back to stands there again."""
    return [uid for uid, _ in groupby(row.item for row in stretches(rows))]


def course(rows: Rows, moment: datetime) -> list[Part]:
    """The whole time from opening to closing, or to ``moment``, without a gap and nothing twice."""
    meeting = next(iter(rows.all(Meeting)), None)
    if meeting is None or not meeting.opened_at:
        return []
    here = seconds_of(meeting.opened_at)
    end = max(here, seconds_of(meeting.closed_at) if meeting.closed_at else moment.timestamp())
    spans = [(Doing.ITEM, row.item, row.began_at, row.ended_at) for row in stretches(rows)]
    spans += [(Doing.BREAK, row.item or "", row.began_at, row.ended_at) for row in rows.all(Recess)]
    parts: list[Part] = []

    def go(doing: Doing, item: str | None, until: float) -> None:
        nonlocal here
        if until > here:
            parts.append(Part(doing, item, here, until))
            here = until

    for doing, item, began, ended in sorted(spans, key=lambda span: seconds_of(span[2])):
        go(Doing.BETWEEN, None, min(seconds_of(began), end))
        go(doing, item or None, min(seconds_of(ended) if ended else end, end))
    go(Doing.BETWEEN, None, end)
    return parts


def spent(rows: Rows, moment: datetime) -> dict[str, int]:
    """Item → whole seconds that the room was at it until ``moment``, breaks and other items left out."""
    found: dict[str, float] = {}
    for row in stretches(rows):
        ended = seconds_of(row.ended_at) if row.ended_at else moment.timestamp()
        found[row.item] = found.get(row.item, 0) + max(0.0, ended - seconds_of(row.began_at))
    return {item: int(seconds) for item, seconds in found.items()}


def outlook(rows: Rows, moment: datetime) -> Outlook | None:
    """When a meeting that goes on will end, and how much later than planned.

    None before its opening, after its closing, and where no item has planned minutes.

    The planned end is the meeting's, else that of its items one after the other. A break that was announced takes until
    its end, or goes on.
    """
    meeting = next(iter(rows.all(Meeting)), None)
    items = rows.all(AgendaItem)
    if meeting is None or not meeting.opened_at or meeting.closed_at or not any(item.minutes for item in items):
        return None
    used, now = spent(rows, moment), current(items)
    out = _left_out(rows)
    left = [item for item in items if not item.opened_at and item.uid not in out]
    seconds = float(sum(item.minutes * 60 for item in left))
    if now is not None:
        seconds += max(0, now.minutes * 60 - used.get(now.uid, 0))
    rest = recess(rows)
    if rest is not None and rest.until:
        seconds += max(0.0, seconds_of(rest.until) - moment.timestamp())
    ends = (moment + timedelta(seconds=seconds)).astimezone(zone_of(meeting.zone))
    planned = planned_end(meeting, items)
    drift = None if planned is None else int(ends.timestamp() - planned.timestamp())
    return Outlook(ends, drift, sum(not item.minutes for item in left))


def planned_end(meeting: Meeting, items: Sequence[AgendaItem]) -> datetime | None:
    """The end of the meeting's plan on the day it was opened; else opening and all planned minutes together."""
    opened = moment_of(meeting.opened_at, meeting.zone)
    if opened is None:
        return None
    if not meeting.ends:
        total = sum(item.minutes for item in items)
        return opened + timedelta(minutes=total) if total else None
    day = date.fromisoformat(meeting.date) if meeting.date else opened.date()
    if abs((opened.date() - day).days) > 1:
        day = opened.date()  # held on another day than planned
    if meeting.starts and meeting.ends < meeting.starts:
        day += timedelta(days=1)
    return datetime.combine(day, parse_clock(meeting.ends), zone_of(meeting.zone))


# what was put aside


def put_aside(rows: Rows) -> list[PutAside]:
    """Agenda items and points that were put aside, settled or not, in the order of the agenda and of the log."""
    by_item = {row.item: row for row in rows.all(Parked) if row.item}
    by_point = {row.point: row for row in rows.all(Parked) if row.point}
    items = [
        PutAside("agenda_item", item.uid, item.title, by_item[item.uid])
        for item in rows.all(AgendaItem)
        if item.uid in by_item
    ]
    points = [
        PutAside("point", point.uid, point.text, by_point.get(point.uid))
        for point in rows.all(Point)
        if point.kind is PointKind.PARKED
    ]
    return [*items, *points]


def waiting(rows: Rows) -> list[PutAside]:
    """What was put aside and nobody has settled."""
    return [one for one in put_aside(rows) if one.fate is Fate.WAITS]
