"""A table of figures, shaded by how much they are: matches of duels, how often each score was given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import BOLD, MEDIUM, REGULAR, SEMIBOLD, px, theme

ROW, HEAD, WIDEST = 30, 26, 92
"""Heights of a row and of the heads, the greatest width of a column, px."""

_MIDDLE = Qt.AlignmentFlag.AlignCenter


@dataclass(frozen=True, slots=True)
class Figure:
    """``text`` in a cell, ``share`` (0 to 1) how dark it is, ``strong`` a match won: bold, so that grey says it too."""

    text: str
    share: float = 0.0
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Figures:
    """``title`` says what the figures are; ``rows``: a name and its figures, one for each of ``heads``; ``said``: the
    same in sentences, for whoever hears it."""

    title: str
    heads: Sequence[str]
    rows: Sequence[tuple[str, Sequence[Figure]]]
    said: Sequence[str] = ()


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
        rows = len(self._shown.rows) if self._shown is not None else 0
        return QSize(320, HEAD + rows * ROW + 2)

    minimumSizeHint = sizeHint

    def paintEvent(self, event: QPaintEvent) -> None:
        shown = self._shown
        if shown is None or not shown.heads:
            return
        painter, t = QPainter(self), theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        names = 44.0
        wide = min(WIDEST, (self.width() - names) / len(shown.heads))
        painter.setFont(px(12, SEMIBOLD, tabular=True))
        painter.setPen(t.colour("muted"))
        for at, head in enumerate(shown.heads):
            painter.drawText(QRectF(names + at * wide, 0, wide, HEAD), _MIDDLE, head)
        for number, (name, figures) in enumerate(shown.rows):
            top = HEAD + number * ROW
            painter.setFont(px(13, SEMIBOLD))
            painter.setPen(t.colour("text"))
            painter.drawText(QRectF(0, top, names - 8, ROW), _MIDDLE, name)
            for at, figure in enumerate(figures):
                cell = QRectF(names + at * wide + 1, top + 1, wide - 2, ROW - 2)
                shade = t.colour("accent")
                shade.setAlphaF(0.06 + 0.34 * max(0.0, min(1.0, figure.share)))
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(shade)
                painter.drawRoundedRect(cell, 4, 4)
                painter.setFont(px(13, BOLD if figure.strong else MEDIUM if figure.share else REGULAR, tabular=True))
                painter.setPen(t.colour("text"))
                painter.drawText(cell, _MIDDLE, figure.text)
