"""That the Chatham House rule holds now: over the line of the log, as long as it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from facilitator.audience.attributing import running
from facilitator.model import HouseRule
from ui.widgets.basics import label, row
from ui.widgets.live import Live
from ui.widgets.text import Elided, Icon, key_text

if TYPE_CHECKING:
    from facilitator.store.journal import Changes
    from ui.context import Context

KEY = "Ctrl+Alt+H"


class HouseStrip(Live, QWidget):
    """Since when, what it means, and the key that ends it."""

    def __init__(self, ctx: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self._pill = label("", role="pill-amber")
        self._told = Elided("", 13, role="muted")
        laid = row(
            Icon("shield-check", "amber", 16), self._pill, self._told, label(key_text(KEY), role="key"), spacing=8
        )
        laid.setStretch(2, 1)
        laid.setContentsMargins(0, 0, 0, 6)
        self.setLayout(laid)
        ctx.session.opened.connect(self.draw)
        ctx.session.closed.connect(self.draw)
        ctx.session.changed.connect(self._changed)
        self.ready()
        self.draw()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("The Chatham House rule"))
        self.draw()

    def draw(self) -> None:
        """Again."""
        rule = running(self.ctx.session.rows.all(HouseRule)) if self.ctx.session.is_open else None
        self.setVisible(rule is not None)
        if rule is not None:
            since = self.ctx.session.rows.told(rule.began_at)
            self._pill.setText(self.tr("Chatham House rule since {time}").format(time=since))
            self._told.setText(self.tr("documents say what was said, never who said it nor who was present"))

    def _changed(self, changes: Changes) -> None:
        if any(change.table == "house_rule" for change in changes.rows):
            self.draw()
