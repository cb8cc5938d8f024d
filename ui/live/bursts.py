"""Whether a line was typed by a person or by a scanner, which types a code faster than anybody and presses Enter."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

QUICK_MS = 35
"""Between two keys of a scanner at most; the fastest hands need twice as long over six keys in a row."""
_LEAST = 6
_CODE = re.compile(r"\S*\d\S*")


class Bursts:
    """Fed with every key of a line; ``code`` is what ended it in one burst, "" after hands."""

    def __init__(self) -> None:
        self.code = ""
        self._typed = ""
        self._last = 0

    def key(self, event: QKeyEvent) -> None:
        """A key was pressed in the line."""
        at = int(event.timestamp())
        quick = bool(at and self._last) and at - self._last <= QUICK_MS and not event.isAutoRepeat()
        self._last = at
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            word = self._typed.rpartition(" ")[2]
            self.code = word if quick and len(word) >= _LEAST and _CODE.fullmatch(word) else ""
            self._typed = ""
        elif event.text().isprintable() and event.text():
            self._typed = self._typed + event.text() if quick else event.text()
            self.code = ""
        elif event.key() not in (Qt.Key.Key_Shift, Qt.Key.Key_AltGr):
            self._typed = ""
