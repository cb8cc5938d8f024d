"""What the last Enter kept, in a few words beside the line, for as long as it takes to read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QLabel

from facilitator.model import Action, Agreement, Point, Unsettled
from ui.live.known import known_of
from ui.theme import px
from ui.widgets.basics import set_role
from ui.words.points import kinds

if TYPE_CHECKING:
    from facilitator.store.journal import Changes
    from ui.context import Context

_WIDTH_PX = 260
_FADE_MS = 6000


class Saved(QLabel):
    """``U ruajt: çështje · Njësoj``."""

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self._ctx = ctx
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(px(12, QFont.Weight.Medium))
        set_role(self, "green")
        self._fade = QTimer(self, singleShot=True, interval=_FADE_MS)
        self._fade.timeout.connect(self.clear)

    def say(self, changes: Changes) -> None:
        """What an act of the line made."""
        made = changes.result
        if isinstance(made, Point):
            who = self._author(made)
            words = f"{kinds()[made.kind]} · {who}" if who else kinds()[made.kind]
        elif isinstance(made, Action):
            words = " · ".join(filter(None, (self.tr("Action"), made.owner or self._unsettled(action=made.uid))))
        elif isinstance(made, Agreement):
            words = self.tr("Agreement")
        else:
            return
        text = self.tr("Saved: {what}").format(what=words)
        self.setText(QFontMetrics(self.font()).elidedText(text, Qt.TextElideMode.ElideRight, _WIDTH_PX))
        self.setToolTip(text)
        self.setAccessibleName(text)
        self._fade.start()

    def _author(self, point: Point) -> str:
        one = known_of(self._ctx.session).who.of(point.person or point.organisation)
        return one.label if one else self._unsettled(point=point.uid)

    def _unsettled(self, **of: str) -> str:
        asked = next(iter(self._ctx.session.rows.all(Unsettled, **of)), None)
        return self.tr("to be settled: “{typed}”").format(typed=asked.typed) if asked else ""
