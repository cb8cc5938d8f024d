"""A line that says so when several lines are pasted into it, instead of gluing them together."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit


class PastingLine(QLineEdit):
    """One line; several on the clipboard are handed on.

    Signals:
        lines_pasted(str): the whole text; nothing of it has entered the line.
    """

    lines_pasted = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            text = QGuiApplication.clipboard().text()
            if len([line for line in text.splitlines() if line.strip()]) > 1:
                self.lines_pasted.emit(text)
                event.accept()
                return
        super().keyPressEvent(event)
