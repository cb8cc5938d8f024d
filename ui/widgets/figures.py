"""A table of figures, shaded by how much they are: matches of duels, how often each score was given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import BOLD, MEDIUM, REGULAR, SEMIBOLD, px, theme

ROW, HEAD, WIDEST, NARROWEST, NAMES = 30, 26, 92, 64, 44
"""Heights of a row and of the heads, the greatest and, where columns may go below, the least width of one, and the
room of the names of the rows, px."""

_MIDDLE = Qt.AlignmentFlag.AlignCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Figure:
    """``text`` in a cell, ``share`` (0 to 1) how dark it is, ``strong`` a match won: bold, so that grey says it too."""

    text: str
    share: float = 0.0
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Figures:
    """``title`` says what the figures are; ``rows``: a name and its figures, one for each of ``heads``; ``said``: the
    same in sentences, for whoever hears it. ``splits``: columns without room go below, for each stands for itself.
    ``names``: the room of the names, px; with more than the usual they are words, and stand at the left."""

    title: str
    heads: Sequence[str]
    rows: Sequence[tuple[str, Sequence[Figure]]]
    said: Sequence[str] = ()
    splits: bool = False
    names: int = NAMES

    def bands(self, room: int) -> list[range]:
        """The columns in parts of at most ``room``; one part of all of them where they must stand together."""
        step = max(1, room) if self.splits else max(1, len(self.heads))
        return [range(at, min(at + step, len(self.heads))) for at in range(0, len(self.heads), step)]


class FiguresView(QWidget):
    """Draws ``Figures`` as wide as they need, and never so wide that a row is lost to the eye."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: Figures | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_figures(self, shown: Figures | None) -> None:
        """Another table, or none."""
        self._shown = shown
        self.setVisible(shown is not None)
        self.setAccessibleName(shown.title if shown is not None else "")
        self.setAccessibleDescription("; ".join(shown.said) if shown is not None else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        shown = self._shown
        return QSize(320, self._tall() * len(self._bands()) + 2 if shown is not None else HEAD + 2)

    minimumSizeHint = sizeHint

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    def _tall(self) -> int:
        return HEAD + ROW * len(self._shown.rows) if self._shown is not None else HEAD

    def _bands(self) -> list[range]:
        room = int((self.width() - self._names()) // NARROWEST)
        return self._shown.bands(room) if self._shown is not None else []

    def _names(self) -> int:
        return self._shown.names if self._shown is not None else NAMES

    def paintEvent(self, event: QPaintEvent) -> None:
        shown = self._shown
        if shown is None or not shown.heads:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bands = self._bands()
        wide = min(WIDEST, (self.width() - shown.names) / max(map(len, bands)))
        for number, band in enumerate(bands):
            self._draw(painter, shown, band, wide, number * self._tall())

    def _draw(self, painter: QPainter, shown: Figures, band: range, wide: float, down: int) -> None:
        t = theme()
        painter.setFont(px(12, SEMIBOLD, tabular=True))
        painter.setPen(t.colour("muted"))
        for at, column in enumerate(band):
            painter.drawText(QRectF(shown.names + at * wide, down, wide, HEAD), _MIDDLE, shown.heads[column])
        for number, (name, figures) in enumerate(shown.rows):
            top = down + HEAD + number * ROW
            painter.setFont(px(13, SEMIBOLD))
            painter.setPen(t.colour("text"))
            room = QRectF(0, top, shown.names - 8, ROW)
            painter.drawText(room, _MIDDLE if shown.names <= NAMES else _LEFT, elided(painter, name, room))
            for at, column in enumerate(band):
                figure = figures[column]
                cell = QRectF(shown.names + at * wide + 1, top + 1, wide - 2, ROW - 2)
                shade = t.colour("accent")
                shade.setAlphaF(0.06 + 0.34 * max(0.0, min(1.0, figure.share)))
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(shade)
                painter.drawRoundedRect(cell, 4, 4)
                painter.setFont(px(13, BOLD if figure.strong else MEDIUM if figure.share else REGULAR, tabular=True))
                painter.setPen(t.colour("text"))
                painter.drawText(cell, _MIDDLE, figure.text)


def elided(painter: QPainter, text: str, room: QRectF) -> str:
    """The text as far as there is room for it."""
    return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(room.width()))
