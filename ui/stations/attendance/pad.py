"""The pad: the whole window is a sheet of paper for one person, who signs with a finger, a pen or the mouse."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from facilitator import strokes
from facilitator.errors import KnownError
from facilitator.language.errors import sentence
from facilitator.language.sentences import Lang
from ui.theme import MEDIUM, SEMIBOLD, px, theme
from ui.widgets.basics import Button, button, column, key_text, label, row, set_role
from ui.widgets.overlay import Overlay
from ui.words.people import filled

_MOST = 10_000
"""Points of a hand that never stops; long before, the drawing is too large to be kept."""
_PEN = 4.0
"""Width of the line in units of the box."""


class Ink(QWidget):
    """Where one draws: a box of fixed shape, in the middle of the room it is given.

    A finger and a pen come as a mouse does; how hard they press is not looked at. Signals: ``drawn()``, a line more.
    """

    drawn = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[list[tuple[float, float]]] = []
        self._down = False
        self._hint = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("first", True)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(320, 110)

    def say(self, name: str, hint: str) -> None:
        """What it is called, and what stands in it while nobody has drawn."""
        self._hint = hint
        self.setAccessibleName(name)
        self.setAccessibleDescription(hint)

    def clear(self) -> None:
        """Take everything away."""
        self.lines, self._down = [], False
        self.update()

    @property
    def paper(self) -> QRectF:
        """The box, in pixels of the widget."""
        room = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        scale = min(room.width() / strokes.WIDTH, room.height() / strokes.HEIGHT)
        width, height = strokes.WIDTH * scale, strokes.HEIGHT * scale
        return QRectF(room.center().x() - width / 2, room.center().y() - height / 2, width, height)

    def sizeHint(self) -> QSize:
        return QSize(strokes.WIDTH, strokes.HEIGHT)

    # drawing

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.paper.contains(event.position()):
            self._down = True
            self.lines.append([])
            self._add(event.position())
            self.setFocus()
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._down:
            self._add(event.position())
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._down:
            self._down = False
            self.drawn.emit()
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)  # two quick dots are two dots

    def _add(self, at: QPointF) -> None:
        if sum(map(len, self.lines)) < _MOST:
            paper = self.paper
            scale = paper.width() / strokes.WIDTH
            self.lines[-1].append(((at.x() - paper.x()) / scale, (at.y() - paper.y()) / scale))
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, paper = theme(), self.paper
        scale = paper.width() / strokes.WIDTH
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.hasFocus()
        painter.setPen(QPen(QColor(colours.accent if focused else colours.line), 2 if focused else 1))
        painter.setBrush(QColor(colours.card))
        painter.drawRoundedRect(paper, 12, 12)
        low = paper.y() + paper.height() * 0.78
        painter.setPen(QPen(QColor(colours.line), 1.5))
        painter.drawLine(QPointF(paper.x() + 40 * scale, low), QPointF(paper.right() - 40 * scale, low))
        if not self.lines:
            painter.setPen(QColor(colours.muted))
            painter.setFont(px(18, MEDIUM))
            painter.drawText(paper.adjusted(0, 0, 0, -paper.height() * 0.2), Qt.AlignmentFlag.AlignCenter, self._hint)
        painter.translate(paper.topLeft())
        painter.setClipRect(QRectF(0, 0, paper.width(), paper.height()))
        painter.scale(scale, scale)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(
            QPen(QColor(colours.text), _PEN, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        )
        for line in self.lines:
            path = QPainterPath(QPointF(*line[0]))
            for point in line[1:] or line:
                path.lineTo(QPointF(*point) if len(line) > 1 else QPointF(point[0] + 0.1, point[1]))
            painter.drawPath(path)


class Pad(QFrame):
    """Over the whole window, so that who signs sees nobody else's row. Esc leaves nothing behind.

    ``sign(strokes)`` and ``decline()`` send the acts; the pad is closed by ``done`` when they are durable.
    """

    def __init__(self, window: QWidget, lang: Lang, sign: Callable[[str], object], decline: Callable[[], object]):
        super().__init__()
        self._lang, self._sign = lang, sign
        self.setProperty("role", "whole")
        self.setAutoFillBackground(True)
        self._what = label("", 15, MEDIUM, "accent", wrap=True)
        self._who = label("", 30, SEMIBOLD, wrap=True)
        self._whence = label("", 18, role="muted", wrap=True)
        self._notice = label("", 17, wrap=True)
        self._problem = label("", 16, MEDIUM, wrap=True)
        self._problem.setMinimumHeight(24)
        self.ink = Ink()
        self.ink.say(self.tr("Box for the signature"), self.tr("Sign here: finger, pen or mouse"))
        self.ink.drawn.connect(self._drawn)
        self._buttons: dict[str, Button] = {
            "away": button(self.tr("Close, note nothing"), "x", "quiet", self.done),
            "decline": button(self.tr("I do not sign"), "ban", "", decline),
            "clear": button(self.tr("Clear"), "rotate-ccw", "", self._clear),
            "sign": button(self.tr("Done"), "check", "primary", self._finish),
        }
        keys = {"away": "Esc", "decline": "Ctrl+N", "clear": "Del", "sign": "Return"}
        line = row(spacing=14)
        for name, one in self._buttons.items():
            one.setFont(px(16, SEMIBOLD))
            one.setMinimumHeight(52)
            one.setMinimumWidth(150)
            line.addWidget(one)
            line.addWidget(label(key_text(keys[name]), role="key"))
            if name == "decline":
                line.addStretch(1)
        self.setLayout(
            column(
                self._what,
                self._who,
                self._whence,
                6,
                self._notice,
                10,
                self.ink,
                self._problem,
                line,
                spacing=4,
                margins=(44, 28, 44, 28),
            )
        )
        self.layout().setStretchFactor(self.ink, 1)  # type: ignore[union-attr]
        self._over = Overlay(window, self, whole=True)
        self._over.closed.connect(self._over.deleteLater)
        self.waiting = False  # what was drawn is on its way: pressed twice, it is signed once

    def show_for(self, meeting: str, name: str, whence: str, notice: str) -> None:
        """Begin, for one person: what they sign, who they are and where from, and what becomes of it."""
        self._what.setText(filled(self.tr("Attendance list: %1"), meeting))
        self._who.setText(name)
        self._whence.setText(whence)
        self._whence.setVisible(bool(whence))
        self._notice.setText(notice)
        self.setAccessibleName(name)
        self.setAccessibleDescription(notice)
        self._over.open()

    @property
    def is_open(self) -> bool:
        return self._over.is_open

    def done(self) -> None:
        """Take it away."""
        self._over.close_over()

    def refused(self, error: BaseException) -> None:
        """What was drawn stays, and why it was not kept is said beside it."""
        if isinstance(error, KnownError):
            self._say("red", sentence(error, self._lang))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        bare = held == Qt.KeyboardModifier.NoModifier and not event.isAutoRepeat()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and bare:
            self._buttons["sign"].click()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._buttons["clear"].click()
        elif event.key() == Qt.Key.Key_N and held == Qt.KeyboardModifier.ControlModifier:
            self._buttons["decline"].click()
        elif event.key() == Qt.Key.Key_Escape:
            self.done()
        event.accept()

    def _drawn(self) -> None:
        self._say("", "")

    def _clear(self) -> None:
        self.ink.clear()
        self._say("", "")
        self.ink.setFocus()

    def _finish(self) -> None:
        try:
            self._sign(strokes.taken(self.ink.lines))
        except KnownError as error:
            self.refused(error)

    def _say(self, tone: str, text: str) -> None:
        set_role(self._problem, tone)
        self._problem.setText(text)
