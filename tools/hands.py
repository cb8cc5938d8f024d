"""Two hands on the keyboard of one window: key events, what is waited for, pictures."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

PATIENCE = 120.0


class Hands:
    """``shots``: where pictures go, or None."""

    def __init__(self, window: Any, shots: Path | None = None) -> None:
        self.window, self.shots = window, shots
        self.left: list[Path] = []

    def press(self, keys: str, times: int = 1) -> None:
        """A key with its modifiers, to whatever has the focus: ``Ctrl+Return``, ``Alt+Down``."""
        combination = QKeySequence.fromString(keys, QKeySequence.SequenceFormat.PortableText)[0]
        for _ in range(times):
            QTest.keyClick(self.target(), combination.key(), combination.keyboardModifiers())
            QApplication.processEvents()

    def type(self, text: str) -> None:
        """Letters, one event each; QTest's own clicks abort on anything but ASCII."""
        for char in text:
            widget = self.target()
            if char == "\n":
                QTest.keyClick(widget, Qt.Key.Key_Return)
            elif char.isascii():
                QTest.keyClick(widget, char)
            else:
                key = Qt.Key(ord(char.upper()[0]))
                QTest.sendKeyEvent(QTest.KeyAction.Click, widget, key, char, Qt.KeyboardModifier.NoModifier)

    def fill(self, text: str) -> None:
        """Replace what the focused field holds."""
        self.press("Ctrl+A")
        if text:
            self.type(text)
        else:
            self.press("Del")

    def target(self) -> QWidget:
        return QApplication.focusWidget() or self.window

    def wait(self, what: Callable[[], object], why: str) -> None:
        """Until it is so; AssertionError with the reason otherwise."""
        until = time.monotonic() + PATIENCE
        while not what():
            if time.monotonic() > until:
                self.shot("deri-ketu")
                raise AssertionError(f"waited in vain: {why} (station {self.window.station}, focus {self.target()!r})")
            QTest.qWait(5)
        QApplication.processEvents()

    def all(self, kind: Any) -> list[Any]:
        return self.window.session.rows.all(kind)

    def shot(self, name: str) -> None:
        """A picture of the window, when pictures are wanted."""
        if self.shots is None:
            return
        QTest.qWait(250)
        path = self.shots / f"{name}.png"
        self.window.grab().save(str(path))
        self.left.append(path)

    def to_line_edit(self) -> None:
        """The focus must be in a field before something is typed into it."""
        self.wait(lambda: isinstance(self.target(), QLineEdit | QPlainTextEdit), "a field to type into")
