"""Whether the line that was being typed when the program ended had been logged already."""

from __future__ import annotations

from facilitator.errors import KnownError
from facilitator.meeting.quickline import Entry, Question, read
from facilitator.meeting.stated import take_time
from facilitator.meeting.who import Who
from facilitator.model import Point
from ui.session import Mirror


def is_logged(text: str, who: Who, rows: Mirror) -> bool:
    """A crash between acknowledgement and forgetting leaves a line that was logged as the very last point."""
    if not text.strip():
        return False
    rest, _ = take_time(text)
    try:
        entry = read(rest, who)
        said = [read(rest, who, (), keep) for keep in entry.keeps] if isinstance(entry, Question) else [entry]
    except KnownError:
        return False
    last: Point | None = max(rows.all(Point), key=lambda point: point.uid, default=None)
    # what was chosen for a question is not known any more
    return last is not None and any(
        isinstance(one, Entry)
        and (last.text, last.kind) == (one.text, one.kind)
        # without a name it may have been kept as of whoever had the floor
        and (isinstance(entry, Question) or one.organisation in (None, last.organisation))
        for one in said
    )
