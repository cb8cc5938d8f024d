"""A picture of `facilitator.archive.following.pictures`, drawn in the colours of the window, and as PNG on white."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QIODevice, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QImage, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from facilitator.archive.following.pictures.drawing import Band, Box, Line, Picture, Shape, Words
from facilitator.archive.following.pictures.svg import TONES
from ui.theme import REGULAR, SEMIBOLD, px, theme

_HATCHES = (
    Qt.BrushStyle.BDiagPattern,
    Qt.BrushStyle.FDiagPattern,
    Qt.BrushStyle.HorPattern,
    Qt.BrushStyle.CrossPattern,
)
_IN_THEME = {"line": "field"}
_SCALE = 2.0
"""Pixels of a PNG for each of the picture."""
_MOST = 1.35

Colour = Callable[[str], QColor]


class Canvas(QWidget):
    """As large as there is room for. What it says is its accessible description.

    Signals: chosen(object): the uids behind what was clicked.
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.picture: Picture | None = None
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(300, 240)

    def show_picture(self, picture: Picture | None) -> None:
        """Another picture, or none."""
        self.picture = picture
        self.setAccessibleName(picture.title if picture is not None else "")
        self.setAccessibleDescription(" ".join(picture.told) if picture is not None else "")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, 430)

    def png(self) -> bytes:
        """The picture on white, in the colours of paper; empty without one."""
        if self.picture is None:
            return b""
        picture = self.picture
        image = QImage(int(picture.width * _SCALE), int(picture.height * _SCALE), QImage.Format.Format_RGB32)
        image.fill(QColor(TONES["card"]))
        painter = QPainter(image)
        painter.scale(_SCALE, _SCALE)
        draw(painter, picture, lambda tone: QColor(TONES[tone]))
        painter.end()
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs lack the device
        return bytes(buffer.data().data())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.picture is None:
            return
        painter, t = QPainter(self), theme()
        scale, left = self._placed(self.picture)
        painter.translate(left, 0)
        painter.scale(scale, scale)
        draw(painter, self.picture, lambda tone: t.colour(_IN_THEME.get(tone, tone)))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        shape = self._at(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if shape is not None else Qt.CursorShape.ArrowCursor)
        QToolTip.showText(event.globalPosition().toPoint(), shape.told if shape is not None else "", self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        shape = self._at(event.position())
        if shape is not None:
            self.chosen.emit(shape.behind)

    def _placed(self, picture: Picture) -> tuple[float, float]:
        scale = min(self.width() / picture.width, self.height() / picture.height, _MOST)
        return scale, max(0.0, (self.width() - picture.width * scale) / 2)

    def _at(self, point: QPointF) -> Box | Band | None:
        if self.picture is None:
            return None
        scale, left = self._placed(self.picture)
        x, y = (point.x() - left) / scale, point.y() / scale
        for shape in reversed(self.picture.shapes):
            if isinstance(shape, Box | Band) and shape.behind and _outline(shape).contains(QPointF(x, y)):
                return shape
        return None


def draw(painter: QPainter, picture: Picture, colour: Colour) -> None:
    """Every shape in its order."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for shape in picture.shapes:
        _draw(painter, shape, colour)


def _draw(painter: QPainter, shape: Shape, colour: Colour) -> None:
    if isinstance(shape, Words):
        _write(painter, shape, colour(shape.tone))
    elif isinstance(shape, Line):
        painter.setPen(QPen(colour("line"), 1))
        painter.drawLine(QPointF(shape.x0, shape.y0), QPointF(shape.x1, shape.y1))
    else:
        fill = colour(shape.tone)
        fill.setAlphaF(shape.share if isinstance(shape, Box) else 0.35)
        outline = _outline(shape)
        painter.fillPath(outline, fill)
        if isinstance(shape, Box) and shape.hatch:
            painter.fillPath(outline, QBrush(colour("card"), _HATCHES[shape.hatch - 1]))


def _outline(shape: Box | Band) -> QPainterPath:
    path = QPainterPath()
    if isinstance(shape, Box):
        path.addRoundedRect(QRectF(shape.x, shape.y, shape.width, shape.height), 3, 3)
        return path
    middle = (shape.x0 + shape.x1) / 2
    path.moveTo(shape.x0, shape.top0)
    path.cubicTo(middle, shape.top0, middle, shape.top1, shape.x1, shape.top1)
    path.lineTo(shape.x1, shape.bottom1)
    path.cubicTo(middle, shape.bottom1, middle, shape.bottom0, shape.x0, shape.bottom0)
    path.closeSubpath()
    return path


def _write(painter: QPainter, words: Words, colour: QColor) -> None:
    painter.setFont(px(words.size, SEMIBOLD if words.strong else REGULAR, tabular=True))
    painter.setPen(colour)
    text = words.text
    if words.width:
        text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(words.width))
    wide, high = 1000.0, words.size * 2.0
    left = {"start": words.x, "middle": words.x - wide / 2, "end": words.x - wide}[words.anchor]
    side = {"start": Qt.AlignmentFlag.AlignLeft, "middle": Qt.AlignmentFlag.AlignHCenter}
    align = side.get(words.anchor, Qt.AlignmentFlag.AlignRight) | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(QRectF(left, words.y - high / 2, wide, high), align, text)
