"""Times that people state. What they say happened and when it was typed are kept apart."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from facilitator.errors import KnownError
from facilitator.language.dates import local, moment_of, parse_clock, told, zone_of
from facilitator.model import Meeting
from facilitator.store.tx import Tx

_BEFORE = timedelta(hours=6)
"""A meeting over midnight: a clock more than this before its beginning is of the next day."""
_LONGEST = timedelta(hours=18)
"""A meeting that is open longer was not closed when it ended."""


def stated(tx: Tx, at: str | None) -> tuple[str, str]:
    """``(happened, typed)`` as instants. ``at``: None for now, a clock on the day of the meeting, or an instant.

    KnownError ``time.unreadable`` (fact ``text``).
    """
    typed = tx.env.now()
    if not at:
        return typed, typed
    return instant(tx, at), typed


def instant(tx: Tx, at: str) -> str:
    """An instant from a clock on the day of the meeting (past midnight: the next), or from an instant."""
    try:
        if "T" in at:
            moment = datetime.fromisoformat(at)
            if moment.tzinfo is None:
                raise ValueError(at)
            return moment.replace(microsecond=0).isoformat()
        meeting = tx.meeting()
        now = local(tx.env.clock(), meeting.zone)
        day = date.fromisoformat(meeting.date) if meeting.date else now.date()
        said = parse_clock(at)
        moment = _on(day, said, meeting.zone)
        begun = _midnight_passed(meeting, day, now)
        if begun is not None and begun - moment > _BEFORE:
            moment = _on(day + timedelta(days=1), said, meeting.zone)
        return moment.isoformat()
    except ValueError as error:
        raise KnownError("time.unreadable", text=at) from error


def clock(tx: Tx, at: str | None) -> str:
    """An instant as a message says it: its clock in the meeting's zone, with its date when that is another day's."""
    meeting = tx.meeting()
    return told(at, meeting.zone, meeting.date)


def _on(day: date, said: time, zone: str) -> datetime:
    """A clock of a day, there and back through UTC: the hour that is skipped in spring becomes the one that was."""
    return datetime.combine(day, said, zone_of(zone)).astimezone(UTC).astimezone(zone_of(zone))


def _midnight_passed(meeting: Meeting, day: date, now: datetime) -> datetime | None:
    """When a meeting that goes over midnight began, by its plan or because it still runs; None for any other."""
    opened = moment_of(meeting.opened_at, meeting.zone)
    if meeting.starts and meeting.ends and meeting.ends < meeting.starts:
        return _on(day, parse_clock(meeting.starts), meeting.zone)
    if opened is None or opened.date() != day:
        return None
    until = moment_of(meeting.closed_at, meeting.zone) or now
    return opened if until.date() > day and until - opened < _LONGEST else None
