"""The letters of all options beside the card that is typed: always all of them, however low the screen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import MEDIUM, SEMIBOLD, px, theme

LINE, LOW, NARROW = 21, 17, 150
"""Height of a line, the same where there is little room, and the least width of a column, px."""
ONE_COLUMN = 6
"""So many options stand under each other with their whole text; more stand in columns."""


class Legend(QWidget):
    """Letter and text, in one column or in as many as keep every letter in sight; a long text ends in "…"."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[tuple[str, str]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_lines(self, lines: Sequence[tuple[str, str]]) -> None:
        """(letter, text) of each option."""
        self._lines = list(lines)
        said = "; ".join(f"{mark}: {text}" for mark, text in self._lines)
        self.setAccessibleName(said)
        self.setToolTip("\n".join(f"{mark}   {text}" for mark, text in self._lines))
        self._fit()

    @property
    def columns(self) -> int:
        """How many columns there are at this width."""
        if len(self._lines) <= ONE_COLUMN:
            return 1
        fitting = max(1, self.width() // NARROW)
        return min(fitting, 2 if len(self._lines) <= 2 * ONE_COLUMN else 4)

    @property
    def rows(self) -> int:
        """How many lines the longest column has."""
        return -(-len(self._lines) // self.columns)

    def sizeHint(self) -> QSize:
        return QSize(260, self.rows * (LINE if self.rows <= ONE_COLUMN else LOW))

    minimumSizeHint = sizeHint

    def _fit(self) -> None:
        self.setFixedHeight(max(1, self.sizeHint().height()))
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._lines:
            return
        painter, t = QPainter(self), theme()
        letter, words = px(13, SEMIBOLD), px(13, MEDIUM)
        marks = max(QFontMetrics(letter).horizontalAdvance(mark) for mark, _ in self._lines) + 10
        step, wide = self.height() / self.rows, self.width() / self.columns
        for at, (mark, text) in enumerate(self._lines):
            left, top = (at // self.rows) * wide, (at % self.rows) * step
            painter.setFont(letter)
            painter.setPen(t.colour("accent"))
            middle = Qt.AlignmentFlag.AlignVCenter
            painter.drawText(int(left), int(top), int(marks), int(step), middle, mark)
            painter.setFont(words)
            painter.setPen(t.colour("text"))
            room = int(wide - marks - 12)
            short = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
            painter.drawText(int(left + marks), int(top), room, int(step), middle, short)
