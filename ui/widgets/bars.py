"""Horizontal bars for results."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import MEDIUM, REGULAR, SEMIBOLD, px, theme

ROW, TALLEST = 44, 64
BRACKET = 14
"""Least and greatest height of a bar with its words at scale 1, px; and the room of a bracket before it."""

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Bar:
    """One option: ``value`` (not negative), ``rank`` before the label, ``detail`` behind it, ``strong`` if chosen.

    ``joined``: the next one has the same place, and a bracket says so. ``cut``: a line with these words follows.
    """

    label: str
    value: int
    rank: str = ""
    detail: str = ""
    strong: bool = True
    joined: bool = False
    cut: str = ""


def draw_bars(painter: QPainter, area: QRectF, bars: Sequence[Bar], scale: float = 1.0) -> None:
    """Draw ``bars`` from the top of ``area``; smaller than ``scale`` if they would not fit."""
    if not bars:
        return
    row = min(area.height() / len(bars), TALLEST * scale)
    s = min(scale, row / ROW)
    most = max(1, *(bar.value for bar in bars))
    ranks = 0.0
    if any(bar.rank for bar in bars):
        painter.setFont(px(max(8, round(13 * s)), SEMIBOLD, tabular=True))
        ranks = max(painter.fontMetrics().horizontalAdvance(bar.rank) for bar in bars) + 10 * s
    indent = BRACKET * s if any(bar.joined for bar in bars) else 0.0
    for number, bar in enumerate(bars):
        place = QRectF(area.left(), area.top() + number * row, area.width(), row)
        _draw_bar(painter, place.adjusted(indent, 0, 0, 0), bar, most, ranks, s)
        if bar.joined:
            begins = not number or not bars[number - 1].joined
            ends = number + 2 > len(bars) or not bars[min(number + 1, len(bars) - 1)].joined
            _bracket(painter, place, begins, ends, s)
        if bar.cut:
            _cut(painter, place, bar.cut, s)


def _bracket(painter: QPainter, row: QRectF, begins: bool, ends: bool, s: float) -> None:
    """From the middle of a row to the middle of the next, closed where the shared place begins and ends."""
    painter.setPen(QPen(theme().colour("text"), max(1.0, 1.5 * s)))
    left, top, bottom = row.left() + 2 * s, row.top() + 18 * s, row.bottom() + 18 * s
    painter.drawLine(QPointF(left, top), QPointF(left, bottom))
    for at, closed in ((top, begins), (bottom, ends)):
        if closed:
            painter.drawLine(QPointF(left, at), QPointF(left + 6 * s, at))


def _cut(painter: QPainter, row: QRectF, words: str, s: float) -> None:
    t, y = theme(), row.bottom() - 6 * s
    painter.setFont(px(max(8, round(11 * s)), SEMIBOLD))
    wide = painter.fontMetrics().horizontalAdvance(words) + 8 * s
    painter.setPen(t.colour("text"))
    painter.drawText(QRectF(row.right() - wide, y - 8 * s, wide, 16 * s), _RIGHT, words)
    painter.setPen(QPen(t.colour("text"), max(1.0, 1.5 * s), Qt.PenStyle.DashLine))
    painter.drawLine(QPointF(row.left(), y), QPointF(row.right() - wide, y))


def _draw_bar(painter: QPainter, row: QRectF, bar: Bar, most: int, ranks: float, s: float) -> None:
    t, size = theme(), max(8, round(13 * s))
    words = QRectF(row.left(), row.top(), row.width(), 22 * s)
    painter.setFont(px(size, SEMIBOLD, tabular=True))
    painter.setPen(t.colour("text"))
    figure = str(bar.value)
    wide = painter.fontMetrics().horizontalAdvance(figure) + 2
    painter.drawText(words, _RIGHT, figure)
    if bar.rank:
        painter.setPen(t.colour("accent" if bar.strong else "muted"))
        painter.drawText(words, _MIDDLE, bar.rank)
    left, room = words.left() + ranks, words.width() - ranks - wide - 12 * s
    detail = 0.0
    if bar.detail:
        painter.setFont(px(max(8, round(12 * s)), REGULAR))
        detail = min(painter.fontMetrics().horizontalAdvance(bar.detail) + 2, room / 2)
    painter.setFont(px(size, SEMIBOLD if bar.strong else MEDIUM))
    painter.setPen(t.colour("text"))
    metrics = painter.fontMetrics()
    name = metrics.elidedText(bar.label, Qt.TextElideMode.ElideRight, int(room - (detail + 10 * s if detail else 0)))
    painter.drawText(QRectF(left, words.top(), room, words.height()), _MIDDLE, name)
    if detail:
        after = left + metrics.horizontalAdvance(name) + 10 * s
        painter.setFont(px(max(8, round(12 * s)), REGULAR))
        painter.setPen(t.colour("muted"))
        short = painter.fontMetrics().elidedText(bar.detail, Qt.TextElideMode.ElideRight, int(detail))
        painter.drawText(QRectF(after, words.top(), detail + 2, words.height()), _MIDDLE, short)
    thick = 10 * s
    track = QRectF(row.left(), row.top() + 25 * s, row.width(), thick)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(t.colour("bar"))
    painter.drawRoundedRect(track, thick / 2, thick / 2)
    if bar.value > 0:
        track.setWidth(max(thick, row.width() * bar.value / most))
        colour = t.colour("accent")
        colour.setAlphaF(1.0 if bar.strong else 0.45)
        painter.setBrush(colour)
        painter.drawRoundedRect(track, thick / 2, thick / 2)


class Bars(QWidget):
    """Results as bars; a screen reader hears them as one sentence."""

    def __init__(self, name: str = "", scale: float = 1.0) -> None:
        super().__init__()
        self._bars: list[Bar] = []
        self._scale = scale
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setSizePolicy(policy)

    @property
    def scale(self) -> float:
        """1.0 in a side pane; the greatest size of words and bars."""
        return self._scale

    @scale.setter
    def scale(self, scale: float) -> None:
        self._scale = scale
        self.updateGeometry()
        self.update()

    def set_bars(self, bars: Sequence[Bar], unit: str = "") -> None:
        """Show these; ``unit`` ("pika") is only spoken."""
        self._bars = list(bars)
        spoken = (
            f"{b.rank} {b.label}: {b.value} {unit}".strip()
            + (f", {b.detail}" if b.detail else "")
            + (f"; {b.cut}" if b.cut else "")
            for b in bars
        )
        self.setAccessibleDescription("; ".join(spoken))
        self.updateGeometry()
        self.update()

    def bars(self) -> list[Bar]:
        return list(self._bars)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, round(len(self._bars) * ROW * self._scale))

    def sizeHint(self) -> QSize:
        return QSize(320, round(len(self._bars) * 52 * self._scale))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_bars(painter, QRectF(self.rect()), self._bars, self._scale)
