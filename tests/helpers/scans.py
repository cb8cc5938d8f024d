"""A scanner at the door: key events with the moments at which they were pressed, at whatever has the focus."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication


class ScannerOnCable:
    """Types codes; ``gap`` ms between two keys, a second between two codes."""

    def __init__(self, gap: int = 5) -> None:
        self.gap = gap
        self.at = 10_000

    def types(self, text: str, *, enter: bool = False) -> None:
        """The keys of ``text`` one after the other, Enter behind them."""
        for letter in text:
            self._key(Qt.Key(ord(letter.upper())) if letter.isascii() else Qt.Key.Key_unknown, letter)
        if enter:
            self._key(Qt.Key.Key_Return, "\r")
        self.at += 1_000

    def _key(self, key: Qt.Key, text: str) -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            focus = QApplication.focusWidget()
            assert focus is not None, "the focus is lost"
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
            event.setTimestamp(self.at)
            QApplication.sendEvent(focus, event)
        self.at += self.gap
