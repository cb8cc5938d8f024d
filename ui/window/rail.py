"""The line of a meeting as a rail at the left: eight stations, where the person is, which cannot be reached yet."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QSizePolicy, QVBoxLayout

from ui.stations import LINE, Stop
from ui.theme import MEDIUM, SEMIBOLD, pixmap, px, theme

WIDE, NARROW = 216, 60
COLLAPSE_BELOW = 1200
"""Window width in px under which the rail shows icons only."""
_ROW = 48
_CLEAR = 17  # px around the middle of an icon that the line leaves free
_ICON_X = 32.0  # centre of the icons, from the left edge


class RailButton(QAbstractButton):
    """One station: icon, name and key. Painted by hand, so that the line through the icons stays unbroken."""

    def __init__(self, stop: Stop) -> None:
        super().__init__()
        self.stop = stop
        self.narrow = False
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.retranslate()

    def retranslate(self) -> None:
        """Name it in the present language."""
        self.setText(self.stop.title())
        self.setAccessibleName(self.stop.title())
        keys = " · ".join(key for key in (self.stop.shortcut, self.stop.also) if key)
        self.setToolTip(f"{self.stop.title()}  ({keys})")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(NARROW if self.narrow else WIDE, _ROW)

    def minimumSizeHint(self) -> QSize:
        return QSize(NARROW, _ROW)

    def enterEvent(self, event: QEvent) -> None:
        self.update()
        super().enterEvent(event)  # type: ignore[arg-type]

    def leaveEvent(self, event: QEvent) -> None:
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(8, 4, -8, -4)
        middle = box.center().y()
        on, usable = self.isChecked(), self.isEnabled()
        icon_x = QRectF(self.rect()).center().x() if self.narrow else _ICON_X
        painter.setPen(QPen(QColor(t.line), 1.5))
        if self.stop is not LINE[0]:
            painter.drawLine(QPointF(icon_x, 0), QPointF(icon_x, middle - _CLEAR))
        if self.stop is not LINE[-1]:
            painter.drawLine(QPointF(icon_x, middle + _CLEAR), QPointF(icon_x, self.height()))
        if on or (usable and self.underMouse()):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.accent_soft if on else t.hover))
            painter.drawRoundedRect(box, 8, 8)
        if self.hasFocus():
            painter.setPen(QPen(QColor(t.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 7, 7)
        tone = "accent" if on else ("muted" if usable else "field")
        image = pixmap(self.stop.icon, tone, 20, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(icon_x - 10, middle - 10), image)
        if self.narrow:
            return
        painter.setFont(px(14, SEMIBOLD if on else MEDIUM))
        painter.setPen(QColor(t.accent if on else t.text if usable else t.faint))
        text = QRectF(54, box.top(), box.right() - 54 - 42, box.height())
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, self.text())
        if usable:
            painter.setFont(px(11, MEDIUM))
            painter.setPen(QColor(t.accent if on else t.faint))
            key = self.stop.also or self.stop.shortcut
            painter.drawText(
                box.adjusted(0, 0, -10, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, key
            )


class Rail(QFrame):
    """The rail.

    Signals:
        chosen(str): the id of a station.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "rail")
        self._group = QButtonGroup(self)
        self._buttons: dict[str, RailButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 1, 12)
        column.setSpacing(0)
        for stop in LINE:
            made = RailButton(stop)
            made.clicked.connect(self._clicked)
            self._group.addButton(made)
            self._buttons[stop.id] = made
            column.addWidget(made)
        column.addStretch()
        self.retranslate()
        self.set_narrow(False)
        self.set_open(False)

    def button(self, station: str) -> RailButton:
        """The button of a station."""
        return self._buttons[station]

    def set_current(self, station: str) -> None:
        """Mark where the person is."""
        self._buttons[station].setChecked(True)

    def set_open(self, is_open: bool) -> None:
        """Without a meeting only the stations that need none can be reached."""
        for button in self._buttons.values():
            button.setEnabled(is_open or button.stop.always)
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        """Icons only."""
        self.setFixedWidth(NARROW if narrow else WIDE)
        for button in self._buttons.values():
            button.narrow = narrow
            button.updateGeometry()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("The line of the meeting"))
        for button in self._buttons.values():
            button.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _clicked(self) -> None:
        button = self.sender()
        if isinstance(button, RailButton):
            self.chosen.emit(button.stop.id)
