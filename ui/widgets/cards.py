"""Cards and empty states."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.theme import MEDIUM, SEMIBOLD
from ui.widgets.boxes import STRETCH, column, fill, row
from ui.widgets.buttons import button
from ui.widgets.text import Elided, Icon, label


class _Body(QVBoxLayout):
    """Insets what it holds by 18 px, but lists, hairlines and widgets with the property ``edge`` reach the border."""

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        for at in range(self.count()):
            widget = (item := self.itemAt(at)) and item.widget()
            if widget and (isinstance(widget, QAbstractItemView) or widget.property("edge")):
                own = widget.geometry()
                widget.setGeometry(rect.left(), own.top(), rect.width(), own.height())


class Card(QFrame):
    """A titled box. ``head``: pills and buttons at the right of the title; ``body``: everything below it.

    What is added to ``body`` is inset by 18 px; lists (and any widget with the property ``edge``) reach the border.
    """

    def __init__(self, icon_name: str = "", title: str = "", note: str = "", *, whole: bool = False) -> None:
        """``whole``: the title is never cut, it takes as many lines as it needs."""
        super().__init__()
        self.setProperty("role", "card")
        outer = column(spacing=10, margins=(0, 12, 0, 14))
        self.setLayout(outer)
        self._icon = Icon(icon_name) if icon_name else None
        self._title: QLabel = label(title, 15, SEMIBOLD, wrap=True) if whole else Elided(title, 15, SEMIBOLD)
        self._note = label(note, 12, MEDIUM, "muted")
        if not note:  # setVisible(True) on what has no parent yet would open a window of its own
            self._note.hide()
        self.head = QHBoxLayout()
        parts = (*((self._icon,) if self._icon else ()), self._title, *(() if whole else (STRETCH,)), self._note)
        fill(self.head, parts, 10, (18, 0, 14, 0))
        if whole:
            self.head.setStretchFactor(self._title, 1)
        self.head.addStrut(32)  # the same height with or without a pill or button
        if title or icon_name or note:
            outer.addLayout(self.head)
        self.body = _Body()
        self.body.setContentsMargins(18, 0, 18, 0)
        self.body.setSpacing(10)
        outer.addLayout(self.body, 1)

    def title(self) -> str:
        return self._title.full_text() if isinstance(self._title, Elided) else self._title.text()

    def set_title(self, title: str) -> None:
        self._title.setText(title)

    def set_note(self, note: str, whole: str = "") -> None:
        """``whole``: what the tool tip and a screen reader say of a short one."""
        self._note.setText(note)
        self._note.setToolTip(whole or note)
        self._note.setAccessibleName(whole)
        self._note.setVisible(bool(note))

    def set_icon(self, name: str, tone: str = "") -> None:
        if self._icon is not None:
            self._icon.set_icon(name, tone)


class Empty(QWidget):
    """Nothing here yet: why, and the step that changes it."""

    def __init__(
        self,
        icon_name: str,
        title: str,
        text: str,
        action_text: str = "",
        on: Callable[..., object] | None = None,
        role: str = "",
    ) -> None:
        """``role``: of the button, as in ``button``."""
        super().__init__()
        self.icon = Icon(icon_name, "faint", 30)
        self.title = label(title, 15, SEMIBOLD, wrap=True)
        self.text = label(text, 13, role="muted", wrap=True)
        for words in (self.title, self.text):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.action = button(action_text, role=role, on=on)
        if not action_text:
            self.action.hide()
        middle = column(row(STRETCH, self.icon, STRETCH), 4, self.title, self.text, 8, spacing=4)
        middle.addLayout(row(STRETCH, self.action, STRETCH))
        self.setLayout(column(STRETCH, middle, STRETCH, margins=(24, 16, 24, 16)))

    def set_texts(self, title: str, text: str, action_text: str = "") -> None:
        """Say it again: another language or another state."""
        self.title.setText(title)
        self.text.setText(text)
        self.action.setText(action_text)
        self.action.setVisible(bool(action_text))
