"""Times that people state. What they say happened and when it was typed are kept apart."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from facilitator.errors import KnownError
from facilitator.language.dates import local, moment_of, of_the_meeting, parse_clock, seconds_of, told, zone_of
from facilitator.store.tx import Tx

_BEFORE = timedelta(hours=6)
"""A meeting over midnight: a clock more than this before its beginning is of the next day."""
_NONE = timedelta(0)
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
        return _nearest(tx, parse_clock(at)).isoformat()
    except ValueError as error:
        raise KnownError("time.unreadable", text=at) from error


def clock(tx: Tx, at: str | None) -> str:
    """An instant as a message says it: its clock in the meeting's zone, with its date when that is another day's."""
    meeting = tx.meeting()
    return told(at, meeting.zone, meeting.date)


def in_meeting(tx: Tx, happened: str) -> str:
    """``happened``, which cannot lie before the opening. KnownError ``time.before_opening`` (facts ``said``,
    ``opened``); to the minute, because times are stated as 10:20.
    """
    opened = tx.meeting().opened_at
    if opened and seconds_of(happened) < seconds_of(opened) - 59:
        raise KnownError("time.before_opening", said=clock(tx, happened), opened=clock(tx, opened))
    return happened


def on_day(day: date, said: time, zone: str) -> datetime:
    """A clock of a day, there and back through UTC: the hour that is skipped in spring becomes the one that was."""
    return datetime.combine(day, said, zone_of(zone)).astimezone(UTC).astimezone(zone_of(zone))


def _nearest(tx: Tx, said: time) -> datetime:
    """A clock of the meeting's day; of the next one where the meeting went over midnight.

    It did by its plan, or because it ran or runs then; and 00:20 is nearer to a beginning at 22:00 that evening than
    00:20 of the morning before.
    """
    meeting = tx.meeting()
    now = local(tx.env.clock(), meeting.zone)
    opened = moment_of(meeting.opened_at, meeting.zone)
    day = date.fromisoformat(meeting.date) if meeting.date else (opened or now).date()
    moment = on_day(day, said, meeting.zone)
    begun = opened if of_the_meeting(meeting.opened_at, meeting.zone, meeting.date, None) else None
    if begun is None and meeting.starts:
        begun = on_day(day, parse_clock(meeting.starts), meeting.zone)
    if opened and begun is None and _BEFORE > opened - on_day(day + timedelta(days=1), time(0), meeting.zone) >= _NONE:
        begun = opened  # begun after midnight of its day
    if begun is None or begun - moment <= _BEFORE:
        return moment
    following = on_day(day + timedelta(days=1), said, meeting.zone)
    planned = bool(meeting.starts and meeting.ends and meeting.ends < meeting.starts)
    until = moment_of(meeting.closed_at, meeting.zone) or now
    ran = opened is not None and until.date() > day and until - opened < _LONGEST
    return following if planned or ran or following - begun < begun - moment else moment
