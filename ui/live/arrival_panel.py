"""Quick arrival: type a few letters, Enter, and the person is in; the next one follows at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from ui.theme import MEDIUM, SEMIBOLD, px
from ui.widgets.boxes import STRETCH, column, hline, row
from ui.widgets.buttons import tool
from ui.widgets.lists import Item, ListModel, ListPane, RowDelegate
from ui.widgets.live import Live
from ui.widgets.messages import announce
from ui.widgets.overlay import Overlay
from ui.widgets.text import Icon, KeyHints, label, set_role

WALK_IN = "\0walk-in"
_SHOWN = 60
_ICONS = {"good": "circle-check", "warn": "triangle-alert", "bad": "circle-alert", "info": "info"}
_TONES = {"good": "green", "warn": "amber", "bad": "red", "info": "accent"}


class Arrival(Live, QFrame):
    """A panel over the window that stays for the next person, until Esc.

    Signals:
        chosen(str): Enter on a person, with the uid.
        walk_in(str): Ctrl+Enter, or Enter on the row that says so, with what was typed.
        closed()
    """

    chosen = Signal(str)
    walk_in = Signal(str)
    closed = Signal()

    def __init__(self, search: Callable[[str], list[Item]]) -> None:
        super().__init__()
        self._search = search
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
        self.pane.chosen.connect(self._take)
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
        self.line.clear()
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
        """Search again: after typing, or when people changed."""
        text = self.line.text().strip()
        found = self._search(text)[:_SHOWN]
        if text:
            offer = self.tr("Add as not invited: “{name}”").format(name=text)
            found = [*found, Item(WALK_IN, offer, icon="user-plus", tone="accent")]
        self.rows.set_items(found)
        self.pane.select(found[0].uid if found else "")
        self.pane.scrollToTop()

    # --- inside --------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = event.key()
            if key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
                self.pane.keyPressEvent(event)
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                    self._take(WALK_IN)
                elif self.pane.current_uid():
                    self._take(self.pane.current_uid())
                return True
        return super().eventFilter(watched, event)

    def _clicked(self) -> None:
        if uid := self.pane.current_uid():
            self._take(uid)

    def _take(self, uid: str) -> None:
        text = self.line.text().strip()
        if uid == WALK_IN:
            if not text:
                return
            self.line.clear()
            self.walk_in.emit(text)
        else:
            self.line.clear()
            self.chosen.emit(uid)
        self.refresh()
        self.line.setFocus()

    def _closed(self) -> None:
        over, self._over = self._over, None
        self.hide()
        self.setParent(None)
        if over is not None:
            over.deleteLater()
        self.closed.emit()
