"""Quick arrival: type a few letters, Enter, and the person is in; the line one came from has the focus again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from facilitator.meeting.attendance import Key
from ui.theme import MEDIUM, SEMIBOLD, px
from ui.widgets.boxes import STRETCH, column, hline, row
from ui.widgets.buttons import tool
from ui.widgets.lists import Item, ListModel, ListPane, RowDelegate
from ui.widgets.live import Live
from ui.widgets.messages import announce
from ui.widgets.overlay import Overlay
from ui.widgets.text import Icon, KeyHints, label, set_role

_ICONS = {"good": "circle-check", "warn": "triangle-alert", "bad": "circle-alert", "info": "info"}
_TONES = {"good": "green", "warn": "amber", "bad": "red", "info": "accent"}


class Arrival(Live, QFrame):
    """A panel over the window: whom the text may mean, and what is said about it. It decides nothing.

    Signals:
        pressed(Key, str): Enter, F7 or F8, with the uid picked by arrows or mouse; "" when nobody was.
        walk_in(): Ctrl+Enter.
        closed()
    """

    pressed = Signal(object, str)
    walk_in = Signal()
    closed = Signal()

    def __init__(self, search: Callable[[str], list[Item]]) -> None:
        super().__init__()
        self._search = search
        self._picked = False
        self._over: Overlay | None = None
        self.setProperty("role", "sheet")
        self._title = label("", 15, SEMIBOLD)
        self._cross = tool("x", "", self.close_over)
        self._cross.setProperty("cross", True)
        self.line = QLineEdit()
        self.line.setFont(px(16))
        self.line.setMinimumHeight(44)
        self.line.textChanged.connect(self.refresh)
        self.line.installEventFilter(self)
        self.rows = ListModel()
        self.pane = ListPane("", self.rows, RowDelegate())
        self.pane.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.pane.setFixedHeight(7 * RowDelegate.HEIGHT)
        self.pane.clicked.connect(self._clicked)
        self._said_icon = Icon("info", "accent", 16)
        self._said = label("", 13, MEDIUM, wrap=True)
        self._hints = KeyHints()
        self._said_row = QWidget()
        self._said_row.setLayout(row(self._said_icon, self._said, spacing=8, margins=(20, 0, 20, 0)))
        self._said_row.layout().setStretch(1, 1)  # type: ignore[union-attr]
        outer = column(spacing=10, margins=(1, 14, 1, 12))
        outer.addLayout(row(Icon("log-in"), self._title, STRETCH, self._cross, margins=(20, 0, 14, 0)))
        outer.addLayout(row(self.line, margins=(18, 0, 18, 0)))
        outer.addWidget(self._said_row)
        outer.addWidget(self.pane)
        outer.addWidget(hline())
        outer.addLayout(row(self._hints, margins=(20, 0, 20, 0)))
        self.setLayout(outer)
        self.say("", "info")
        self.ready()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Arrival"))
        self._title.setText(self.tr("Who has arrived?"))
        self.line.setAccessibleName(self.tr("Name or organisation"))
        self.line.setPlaceholderText(self.tr("Name or organisation"))
        self.pane.setAccessibleName(self.tr("People found"))
        self._cross.set_name(self.tr("Close"), self.tr("Close (Esc)"))
        self._hints.set_hints(
            [
                ("Enter", self.tr("arrived")),
                ("F8", self.tr("came back")),
                ("Ctrl+Enter", self.tr("add as not invited")),
                ("Esc", self.tr("close")),
            ]
        )

    def open_over(self, window: QWidget) -> None:
        """Show it over ``window``, empty; if it is open already, only go to the line."""
        if self._over is not None:
            self.line.setFocus()
            return
        self._over = Overlay(window, self, top=84, width=560)
        self._over.closed.connect(self._closed)
        self.say("", "info")
        self.line.setText("")
        self.refresh()
        self._over.open()
        self.line.setFocus()

    def close_over(self) -> None:
        """Take it away."""
        if self._over is not None:
            self._over.close_over()

    def is_open(self) -> bool:
        return self._over is not None

    def say(self, text: str, tone: str = "good") -> None:
        """What just happened: "good", "warn", "bad" or "info"; "" says nothing."""
        self._said_row.setVisible(bool(text))
        self._said.setText(text)
        if text:
            set_role(self._said, _TONES[tone])
            self._said_icon.set_icon(_ICONS[tone], _TONES[tone])
            announce(self.line, text)
        if self._over is not None:
            self._over.place()

    def said(self) -> str:
        """What ``say`` shows now."""
        return self._said.text()

    def refresh(self) -> None:
        """Search again: after typing, or when people changed. Nobody is picked until somebody picks."""
        self._picked = False
        self.rows.set_items(self._search(self.line.text()))
        self.pane.select("")
        self.pane.scrollToTop()

    # --- inside --------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        line = getattr(self, "line", None)  # gone while a closed window is collected, when events still come
        if watched is line and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = event.key()
            if key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
                self._pick(event)
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                    self.walk_in.emit()
                else:
                    self._press(Key.ARRIVED)
                return True
            if key in (Qt.Key.Key_F7, Qt.Key.Key_F8):
                self._press(Key.LEFT if key == Qt.Key.Key_F7 else Key.BACK)
                return True
        return super().eventFilter(watched, event)

    def _pick(self, event: QKeyEvent) -> None:
        count = self.rows.rowCount()
        if self.pane.current_uid():
            self.pane.keyPressEvent(event)
        elif count:
            down = event.key() in (Qt.Key.Key_Down, Qt.Key.Key_PageDown)
            self.pane.setCurrentIndex(self.rows.index(0 if down else count - 1))
        self._picked = bool(self.pane.current_uid())

    def _clicked(self) -> None:
        self._picked = True
        self._press(Key.ARRIVED)

    def _press(self, key: Key) -> None:
        self.pressed.emit(key, self.pane.current_uid() if self._picked else "")

    def _closed(self) -> None:
        over, self._over = self._over, None
        self.hide()
        self.setParent(None)
        if over is not None:
            over.deleteLater()
        self.closed.emit()
