"""How long a turn may take: in the whole meeting, and in the agenda item that is open."""

from __future__ import annotations

import re
from typing import Any

from facilitator.errors import KnownError
from facilitator.floor import limit_of
from facilitator.language.errors import sentence
from facilitator.meeting.floor.giving import set_floor_limit
from facilitator.model import FloorLimit
from ui.context import Context
from ui.live.room import item_name, open_item_of
from ui.widgets.forms import Form
from ui.words.floor import clock

_TIME = re.compile(r"(\d{1,3})(?:[:.,](\d{2}))?")


def seconds_of(text: str) -> int | None:
    """``2`` and ``2:00`` are two minutes, ``1:30`` ninety seconds; None for what cannot be read."""
    found = _TIME.fullmatch(text.strip())
    if found is None or int(found[2] or 0) > 59:
        return None
    return int(found[1]) * 60 + int(found[2] or 0)


class Limits(Form):
    """Two times; an empty one of the agenda item is the meeting's, 0 is no limit."""

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self.ctx = ctx
        self._sheet: Any = None
        rows = ctx.session.rows
        self._item = open_item_of(rows)
        self.add_line("meeting", self.tr("In the whole meeting (minutes; 0: no limit)"), placeholder="3:00")
        values = {"meeting": clock(limit_of(rows, None))}
        if self._item is not None:
            own = rows.all(FloorLimit, item=self._item.uid)
            self.add_line("item", self.tr("In “{item}” (empty: as in the meeting)").format(item=item_name(self._item)))
            values["item"] = clock(own[0].seconds) if own else ""
        self.set_values(values)

    def open(self) -> None:
        """Show it over the window."""
        actions = [(self.tr("Cancel"), "", self._close), (self.tr("Keep"), "primary", self._keep)]
        self._sheet = self.ctx.sheet(self.tr("Time of a turn"), self, actions)
        line: Any = self.field("meeting").control
        line.setFocus()
        line.selectAll()

    def _close(self) -> None:
        if self._sheet is not None:
            self._sheet.done()

    def _keep(self) -> None:
        wanted: list[tuple[int | None, str | None]] = []
        for key, item in (("meeting", None), ("item", self._item.uid if self._item else None)):
            if key == "item" and self._item is None:
                continue
            text = str(self.value(key)).strip()
            seconds = seconds_of(text)
            if seconds is None and (text or key == "meeting"):
                self.invalid(key, self.tr("Write minutes, as 3 or 2:30."))
                return
            wanted.append((seconds, item))
        self._send(wanted)

    def _send(self, wanted: list[tuple[int | None, str | None]]) -> None:
        if not wanted:
            self._close()
            return
        (seconds, item), rest = wanted[0], wanted[1:]
        self.ctx.session.do(
            set_floor_limit, seconds, item, then=lambda _: self._send(rest), otherwise=self._refused
        )  # fmt: skip

    def _refused(self, error: object) -> None:
        if isinstance(error, KnownError):
            self.invalid("meeting", sentence(error, self.ctx.lang()))
