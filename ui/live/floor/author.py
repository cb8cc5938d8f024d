"""Who the line of the log speaks for while nobody is named in it: whoever had the floor when it was begun."""

from __future__ import annotations

from facilitator.meeting.floor.lines import spoken_by
from facilitator.meeting.quickline import Entry
from facilitator.meeting.stated import take_time
from facilitator.model import Turn
from ui.live.floor.desk import FloorDesk


class LineAuthor:
    """The floor may go on to somebody else while the words of the one before are still being typed."""

    def __init__(self, desk: FloorDesk) -> None:
        self._desk = desk
        self._turn = ""
        self._begun = False

    def edited(self, text: str) -> None:
        """The line has these words now."""
        if bool(text.strip()) is not self._begun:
            self._begun = not self._begun
            turn = self._desk.turn if self._begun else None
            self._turn = turn.uid if turn else ""

    def of(self, entry: Entry, line: str) -> Entry:
        """The entry with its speaker; what was said at a stated time is nobody's until somebody is named."""
        rest, at = take_time(line)
        turn = self._desk.ctx.session.rows.find(Turn, self._turn) if self._begun else self._desk.turn
        return spoken_by(entry, rest, None if at else turn)
