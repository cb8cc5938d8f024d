"""Where the nominal group technique is, over the line of the log: there only while it goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from facilitator.model import NominalStage, Organisation
from facilitator.voting.guided.ideas import ORDER, Stand, ideas_of, next_voice, running_nominal
from ui.context import Context
from ui.live.hall.silence import silence_left
from ui.live.hall.views import minutes_of
from ui.live.nominal import FLOOR, GO
from ui.live.nominal.words import NominalWords
from ui.widgets.basics import label, row, set_role
from ui.widgets.boxes import STRETCH
from ui.widgets.live import Live
from ui.widgets.text import Elided, Icon

if TYPE_CHECKING:
    from facilitator.store.journal import Changes

_HEARD = frozenset(
    {"nominal", "nominal_step", "nominal_pass", "nominal_vote", "point", "attendance", "organisation", "tally"}
)


class NominalStrip(Live, QWidget):
    """The step with its number, what to do in it, and the key to the next."""

    def __init__(self, ctx: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self._icon = Icon("list-ordered", "accent", 16)
        self._stage = label("", 14, QFont.Weight.DemiBold)
        self._time = label("", 13, QFont.Weight.DemiBold, "pill-green")
        self._turn = Elided("", 13, QFont.Weight.DemiBold)
        self._floor = label(FLOOR, role="key")
        self._now = Elided("", 13, role="muted")
        self._next = label("", 13, role="muted")
        self._key = label(GO, role="key")
        laid = row(
            self._icon, self._stage, self._time, self._turn, self._floor, self._now, STRETCH, self._next, self._key,
            spacing=8,
        )  # fmt: skip
        laid.setContentsMargins(0, 0, 0, 6)
        self.setLayout(laid)
        self._second = QTimer(self)
        self._second.setInterval(1000)
        self._second.timeout.connect(self._draw_time)
        ctx.session.opened.connect(self.draw)
        ctx.session.closed.connect(self.draw)
        ctx.session.changed.connect(self._changed)
        self.ready()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Nominal group technique"))
        self.draw()

    def draw(self) -> None:
        """Everything again."""
        stand = running_nominal(self.ctx.session.rows) if self.ctx.session.is_open else None
        self.setVisible(stand is not None)
        writing = stand is not None and stand.stage is NominalStage.WRITING
        self._second.start() if writing else self._second.stop()
        if stand is None:
            return
        rows, words = self.ctx.session.rows, NominalWords()
        self._stage.setText(f"{stand.number}/{len(ORDER) - 1}  {words.stage(stand.stage)}")
        self._time.setVisible(writing)
        self._draw_time()
        voice = next_voice(rows, stand.nominal) if stand.stage is NominalStage.IDEAS else None
        body = rows.find(Organisation, voice[0]) if voice is not None else None
        for part in (self._turn, self._floor):
            part.setVisible(body is not None)
        if body is not None and voice is not None:
            self._turn.setText(words.idea_of(body.short_name or body.name, voice[1]))
        self._now.setText(self._told(stand, words, named=body is not None))
        following = ORDER[min(stand.number, len(ORDER) - 1)]
        self._next.setText(words.stage(following) or self.tr("Finish"))
        self.setAccessibleDescription(" ".join((self._stage.text(), self._turn.text(), self._now.text())))

    def _told(self, stand: Stand, words: NominalWords, *, named: bool) -> str:
        told = words.now(stand.stage)
        if stand.stage is NominalStage.IDEAS and not named:
            told = self.tr("Nobody has more ideas: go on.")
        if stand.stage in (NominalStage.IDEAS, NominalStage.CLARIFY):
            return f"{words.ideas(len(ideas_of(self.ctx.session.rows, stand.nominal)))} · {told}"
        return told

    def _draw_time(self) -> None:
        stand = running_nominal(self.ctx.session.rows) if self.ctx.session.is_open else None
        if stand is None or stand.stage is not NominalStage.WRITING:
            return
        left = silence_left(self.ctx.session.rows, stand, self.ctx.session.now())
        self._time.setText(("+" if left < 0 else "") + minutes_of(abs(left)))
        set_role(self._time, "pill-amber" if left < 0 else "pill-green")

    def _changed(self, changes: Changes) -> None:
        if {change.table for change in changes.rows} & _HEARD:
            self.draw()
