"""What is planned, as papers say it: each item from when to when."""

from __future__ import annotations

from datetime import datetime, timedelta

from facilitator.language.dates import clock, parse_clock, span
from facilitator.report.compose.parts import Builder


def planned(b: Builder) -> list[tuple[str, str, str]]:
    """(uid, title, from when to when) of each item; only the minutes where the meeting says no hour."""
    try:
        now = datetime.combine(datetime(2000, 1, 1), parse_clock(b.record.meeting.starts))
    except ValueError:
        now = None
    out = []
    for item in b.view.agenda:
        when = b.words("agenda.minutes", n=item.minutes) if item.minutes else ""
        if now is not None:
            end = now + timedelta(minutes=item.minutes)
            when = f"{span(now, end)}, {when}" if item.minutes else clock(now)
            now = end
        title = " ".join(item.title.split())
        out.append((item.uid, f"{item.area}. {title}" if item.area else title, when))
    return out
