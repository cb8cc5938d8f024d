"""One option on the kiosk: its text, large keys for what may be given to it, and what was chosen in words."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from ui.theme import MEDIUM, SEMIBOLD, px, theme
from ui.widgets.basics import column, label, set_role

TARGET = 60
"""Pixels of a key, in both directions: a finger of any age finds it."""
LONGEST = 12
"""Characters of a word that a key can hold; longer ones stand in the line below."""


class OptionRow(QFrame):
    """Left and Right go through the values, a digit takes one, Delete none; the keys of the mouse and the finger
    do too.

    Signals:
        changed(): another value was chosen, or none.
        step(int): to the next option (1) or the one before (-1).
    """

    changed = Signal()
    step = Signal(int)

    def __init__(
        self, letter: str, text: str, values: list[int], words: tuple[str, ...], *, named: bool = True
    ) -> None:
        """``words``: what each value means, empty where the number itself is given; ``named``: by its letter."""
        super().__init__()
        self.letter = letter
        self.value: int | None = None
        self._text, self._values, self._words = text, values, words
        self.setProperty("role", "panel")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        mark = label(letter, 20, SEMIBOLD, "accent")
        mark.setFixedWidth(36)
        mark.setVisible(named)
        said = label(text, 18, MEDIUM, wrap=True)
        self._chosen = label("", 15, role="muted", wrap=True)
        self._keys: dict[int, QPushButton] = {}
        keys = QHBoxLayout()
        keys.setSpacing(8)
        for value in values:
            key = QPushButton(self._on_key(value))
            key.setCheckable(True)
            key.setFont(px(18, SEMIBOLD, tabular=True))
            key.setMinimumSize(TARGET, TARGET)
            key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            key.clicked.connect(partial(self._pressed, value))
            key.setAccessibleName(f"{letter}. {text}: {self._in_words(value)}")
            self._keys[value] = key
            keys.addWidget(key)
        inner = QWidget()
        inner.setLayout(column(said, self._chosen, spacing=2))
        box = QHBoxLayout(self)
        box.setContentsMargins(16, 10, 12, 10)
        box.setSpacing(12)
        box.addWidget(mark)
        box.addWidget(inner, 1)
        box.addLayout(keys)
        self._draw()

    def choose(self, value: int | None) -> None:
        """Take a value; None takes it away."""
        if value == self.value:
            return
        self.value = value
        self._draw()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))
        self.changed.emit()

    def _pressed(self, value: int) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.choose(None if value == self.value else value)

    def _draw(self) -> None:
        for value, key in self._keys.items():
            key.setChecked(value == self.value)
            set_role(key, "primary" if value == self.value else "")
        said = self._in_words(self.value) if self.value is not None else self.tr("nothing chosen")
        self._chosen.setText(said)
        self.setAccessibleName(f"{self.letter}. {self._text}: {said}")

    def _on_key(self, value: int) -> str:
        if self._words and all(len(word) <= LONGEST for word in self._words):
            return self._words[value].capitalize()
        return "✓" if self._values == [1] and not self._words else str(value)

    def _in_words(self, value: int) -> str:
        if self._words and self._words[value] != str(value):
            return f"{value} – {self._words[value]}" if len(self._words) > 3 else self._words[value]
        return self.tr("chosen") if self._values == [1] else self.tr("chosen: {number}").format(number=value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        at = self._values.index(self.value) if self.value is not None else None
        if key in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            last, by = len(self._values) - 1, 1 if key == Qt.Key.Key_Right else -1
            to = (0 if by > 0 else last) if at is None else min(last, max(0, at + by))
            self.choose(self._values[to])
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.choose(None)
        elif key == Qt.Key.Key_Space and self._values == [1]:
            self.choose(1 if self.value is None else None)
        elif event.text().isascii() and event.text().isdigit() and int(event.text()) in self._values:
            self.choose(int(event.text()))
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.step.emit(1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme().colour("accent"), 3))
            painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), 8, 8)
            painter.end()
