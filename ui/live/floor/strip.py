"""Who has the floor and who is next, over the line of the log: there only while somebody speaks or waits."""

from __future__ import annotations

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from facilitator.floor import Stage, left, stage
from ui.context import Context
from ui.live.floor.desk import floor_of
from ui.widgets.basics import label, row, set_role
from ui.widgets.boxes import STRETCH
from ui.widgets.live import Live
from ui.widgets.text import Elided, Icon
from ui.words.floor import TONES, named, reason, timer


class FloorStrip(Live, QWidget):
    """The speaker with the timer, and the suggestion with its reason."""

    def __init__(self, ctx: Context, parent: QWidget) -> None:
        super().__init__(parent)  # shown without one it would be a window of its own
        self.ctx = ctx
        self._desk = floor_of(ctx)
        self._icon = Icon("mic", "green", 16)
        self._speaker = Elided("", 14, QFont.Weight.DemiBold)
        self._time = label("", 13, QFont.Weight.DemiBold, "pill-green")
        self._next = Elided("", 13, role="muted")
        self._key = label("F10", role="key")
        laid = row(self._icon, self._speaker, self._time, STRETCH, self._next, self._key, spacing=8)
        laid.setContentsMargins(0, 0, 0, 6)
        self.setLayout(laid)
        self._desk.changed.connect(self.draw)
        self._desk.ticked.connect(self._draw_time)
        self.ready()
        self.draw()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("The floor"))
        self.draw()

    def draw(self) -> None:
        """Everything again."""
        if not self.ctx.session.is_open:
            self.hide()
            return
        rows, turn = self.ctx.session.rows, self._desk.turn
        line = self._desk.queue()
        first = line[0] if line else None
        self.setVisible(turn is not None or first is not None)
        for part in (self._icon, self._speaker, self._time):
            part.setVisible(turn is not None)
        for part in (self._next, self._key):
            part.setVisible(first is not None)
        if turn is not None:
            self._speaker.setText(named(rows, turn.organisation, turn.person))
        if first is not None and first.why is not None:
            text = self.tr("Next: {who} – {why}").format(
                who=named(rows, first.request.organisation, first.request.person), why=reason(first.why)
            )
            more = self.tr("%n more in the queue", "", len(line) - 1)
            self._next.setText(f"{text} · {more}" if len(line) > 1 else text)
        self._draw_time()

    def _draw_time(self) -> None:
        turn = self._desk.turn
        if turn is None:
            return
        moment = self.ctx.session.now()
        here = stage(turn, moment)
        text = timer(self._desk.used(turn), turn.limit_s, left(turn, moment))
        self._time.setText(text)
        told = {
            Stage.CALM: self.tr("Time left: {time}"),
            Stage.SOON: self.tr("The time is nearly up: {time}"),
            Stage.OVER: self.tr("The time is up: {time}"),
        }[here]
        self._time.setAccessibleName(told.format(time=text) if turn.limit_s else text)
        set_role(self._time, f"pill-{TONES[here]}")
        self._icon.set_icon("mic", TONES[here])
