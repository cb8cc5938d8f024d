"""What the program says without being asked: a bar that stays until it is read, a toast that passes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, SignalInstance
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from ui.theme import MEDIUM
from ui.widgets.boxes import row
from ui.widgets.buttons import button, tool
from ui.widgets.text import Icon, label, set_role

_ICONS: Final = {"info": "info", "good": "circle-check", "warn": "triangle-alert", "bad": "circle-alert"}
_TONES: Final = {"info": "accent", "good": "green", "warn": "amber", "bad": "card"}


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader say it, wherever the focus is."""
    # Here, for PySide makes a class when it is first named, these with all their enums: no word is said before Home.
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    event = QAccessibleAnnouncementEvent(widget, text)
    event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
    QAccessible.updateAccessibility(event)


class MessageBar(QFrame):
    """One message across the window, with an icon beside its colour, until it is closed or replaced."""

    def __init__(self) -> None:
        super().__init__()
        self._icon = Icon("info", "accent")
        self._text = label("", 13, MEDIUM, wrap=True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._action = button("", on=self._act)
        self._close = tool("x", self.tr("Close the message"), self.clear)
        self._run: Callable[[], object] | None = None
        self.setLayout(row(self._icon, self._text, self._action, self._close, spacing=10, margins=(22, 7, 14, 7)))
        self.tone = ""
        self.hide()

    def show_message(
        self, tone: str, text: str, action_text: str = "", action: Callable[[], object] | None = None
    ) -> None:
        """``tone``: info, good, warn or bad; an empty text takes the bar away."""
        if not text:
            self.clear()
            return
        self.tone, self._run = tone, action
        set_role(self, f"bar-{tone}")
        # The sheet colours the words by the role of the bar, and asks only the bar itself again.
        self._text.style().unpolish(self._text)
        self._text.style().polish(self._text)
        set_role(self._action, "on-bad" if tone == "bad" else "quiet")
        self._icon.set_icon(_ICONS[tone], _TONES[tone])
        self._close.set_icon("x", "card" if tone == "bad" else "muted")
        self._text.setText(text)
        self._action.setText(action_text)
        self._action.setVisible(bool(action_text))
        self.show()
        announce(self, text)

    def text(self) -> str:
        """What it says; "" when it is hidden."""
        return self._text.text() if not self.isHidden() else ""

    def clear(self) -> None:
        """Take it away."""
        self._run, self.tone = None, ""
        self.hide()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._close.set_name(self.tr("Close the message"))

    def _act(self) -> None:
        run = self._run
        self.clear()
        if run is not None:
            run()


class Toast(QFrame):
    """A passing word at the bottom centre of a window. Never takes the focus; stays while the pointer is on it."""

    GAP = 150
    """Free px below it, so that it does not lie on the quick-entry line."""

    def __init__(self, window: QWidget, *ends: SignalInstance) -> None:
        """``ends``: signals that make it untrue, the next act and another station: its button would act on them."""
        super().__init__(window)
        self._window = window
        for signal in ends:
            signal.connect(self.hide)
        self.setProperty("role", "toast")
        self._text = label("", 13, MEDIUM)
        self._action = button("", role="quiet", on=self._act)
        self._action.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._run: Callable[[], object] | None = None
        self._row = row(self._text, self._action, spacing=10, margins=(16, 6, 8, 6))
        self.setLayout(self._row)
        self.setMinimumHeight(40)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self._ms = 5000
        window.installEventFilter(self)
        self.hide()

    def notify(
        self, text: str, action_text: str = "", action: Callable[[], object] | None = None, ms: int = 5000
    ) -> None:
        """Say it for ``ms`` milliseconds, instead of what was said before."""
        self._run, self._ms = action, ms
        self._text.setText(text)
        self._action.setText(action_text)
        self._action.setVisible(bool(action_text))
        self._row.setContentsMargins(16, 6, 8 if action_text else 16, 6)
        self._place()
        self.show()
        self.raise_()
        self._timer.start(ms)
        announce(self, text)

    def text(self) -> str:
        """What it says; "" when it is hidden."""
        return self._text.text() if not self.isHidden() else ""

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._timer.start(self._ms)
        super().leaveEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self.parent() and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        room = self._window.rect()
        widest = min(560, room.width() - 40)
        self._text.setWordWrap(False)
        self._row.activate()
        width = self.sizeHint().width()
        if width > widest:
            self._text.setWordWrap(True)
            width = widest
        height = max(self.sizeHint().height(), self.heightForWidth(width), 40)
        self.setGeometry(room.center().x() - width // 2, max(0, room.height() - self.GAP - height), width, height)

    def _act(self) -> None:
        run = self._run
        self._run = None
        self.hide()
        if run is not None:
            run()
