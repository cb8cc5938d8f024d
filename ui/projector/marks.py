"""What a page of the hall is made of, and its painter. A mark knows where it stands, in units of a page 1080 high.

Laying out and painting are apart so that a test can measure what a person in the last row must read.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen

from ui.projector.inks import Inks
from ui.theme import REGULAR, px

HEIGHT = 1080.0
LEAST = 45
"""Pixels of the smallest words: 1/24 of the height."""


@dataclass(frozen=True, slots=True)
class Words:
    """One line, never broken or cut by the painter. ``ground``: the colour it stands on."""

    place: QRectF
    text: str
    size: int
    weight: QFont.Weight = REGULAR
    ink: str = "text"
    ground: str = "ground"
    right: bool = False
    figures: bool = False


@dataclass(frozen=True, slots=True)
class Box:
    """A filled rectangle with round corners."""

    place: QRectF
    fill: str
    radius: float = 0.0


@dataclass(frozen=True, slots=True)
class Tick:
    """The mark of what is done."""

    place: QRectF
    ink: str = "green"


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code with its margin: dark on white in every theme, for that is what a camera looks for."""

    place: QRectF
    rows: Sequence[str]


Mark = Words | Box | Tick | Code


@dataclass(frozen=True, slots=True)
class Page:
    """``width`` in units; the height is always ``HEIGHT``."""

    width: float
    marks: tuple[Mark, ...]


def moved(mark: Mark, left: float, top: float) -> Mark:
    """The same mark elsewhere."""
    return replace(mark, place=mark.place.translated(left, top))


def paint(painter: QPainter, width: float, height: float, page: Page, inks: Inks) -> None:
    """Fill ``width`` × ``height`` px with a page that was laid out for them."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(0, 0, width, height), inks.colour("ground"))
    if height <= 0:
        return
    painter.save()
    painter.scale(height / HEIGHT, height / HEIGHT)
    for mark in page.marks:
        match mark:
            case Words():
                _words(painter, mark, inks)
            case Box():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(inks.colour(mark.fill))
                painter.drawRoundedRect(mark.place, mark.radius, mark.radius)
            case Tick():
                _tick(painter, mark, inks)
            case Code():
                _qr(painter, mark)
    painter.restore()


def _words(painter: QPainter, mark: Words, inks: Inks) -> None:
    painter.setFont(px(mark.size, mark.weight, tabular=mark.figures))
    painter.setPen(inks.colour(mark.ink))
    side = Qt.AlignmentFlag.AlignRight if mark.right else Qt.AlignmentFlag.AlignLeft
    flags = int(side | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip)
    painter.drawText(mark.place, flags, mark.text)


def _tick(painter: QPainter, mark: Tick, inks: Inks) -> None:
    place = mark.place
    path = QPainterPath(QPointF(place.left() + place.width() * 0.08, place.top() + place.height() * 0.55))
    path.lineTo(place.left() + place.width() * 0.38, place.top() + place.height() * 0.84)
    path.lineTo(place.left() + place.width() * 0.94, place.top() + place.height() * 0.2)
    pen = QPen(inks.colour(mark.ink), place.width() * 0.15)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)


def _qr(painter: QPainter, mark: Code) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#FFFFFF"))
    painter.drawRect(mark.place)
    count = len(mark.rows) + 8  # a margin of four modules, as the standard asks
    step = mark.place.width() / count
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setBrush(QColor("#000000"))
    for y, row in enumerate(mark.rows, start=4):
        for x, module in enumerate(row, start=4):
            if module == "1":
                spot = QPointF(mark.place.left() + x * step, mark.place.top() + y * step)
                painter.drawRect(QRectF(spot, QPointF(spot.x() + step, spot.y() + step)))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
