"""Times that people state. What they say happened and when it was typed are kept apart."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from facilitator.errors import KnownError
from facilitator.language.dates import parse_clock
from facilitator.store.tx import Tx


def stated(tx: Tx, at: str | None) -> tuple[str, str]:
    """``(happened, typed)`` as instants. ``at``: None for now, a clock on the day of the meeting, or an instant.

    KnownError ``time.unreadable`` (fact ``text``).
    """
    typed = tx.env.now()
    if not at:
        return typed, typed
    return instant(tx, at), typed


def instant(tx: Tx, at: str) -> str:
    """An instant from a clock on the day of the meeting, or from an instant."""
    try:
        if "T" in at:
            moment = datetime.fromisoformat(at)
            if moment.tzinfo is None:
                raise ValueError(at)
            return moment.replace(microsecond=0).isoformat()
        meeting = tx.meeting()
        day = date.fromisoformat(meeting.date) if meeting.date else tx.env.clock().date()
        return datetime.combine(day, parse_clock(at), ZoneInfo(meeting.zone)).isoformat()
    except ValueError as error:
        raise KnownError("time.unreadable", text=at) from error
