"""What a line does with a paste it cannot hold: several lines are handed on instead of being glued together."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import (
    QClipboard,
    QContextMenuEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QLineEdit


def several(text: str) -> bool:
    """More than one line of it says something."""
    return len([line for line in text.splitlines() if line.strip()]) > 1


class Pasting(QObject):
    """Watches one line, whichever way something is put into it: keys, its menu, a drop, the middle button.

    Signals:
        pasted(str): the whole text; nothing of it has entered the line.
    """

    pasted = Signal(str)

    def __init__(self, line: QLineEdit, wants: Callable[[str], bool] = several) -> None:
        """``wants``: what is handed on; anything else the line takes as ever."""
        super().__init__(line)
        self._line, self._wants = line, wants
        line.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._line.isReadOnly() or not self._line.isEnabled():
            return False
        clipboard = QGuiApplication.clipboard()
        if isinstance(event, QKeyEvent):
            pastes = event.type() == QEvent.Type.KeyPress and event.matches(QKeySequence.StandardKey.Paste)
            return pastes and self._take(clipboard.mimeData())
        if isinstance(event, QContextMenuEvent):
            self._menu(event)
            return True
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            return self._take(event.mimeData())
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            middle = event.button() == Qt.MouseButton.MiddleButton and clipboard.supportsSelection()
            return middle and self._take(clipboard.mimeData(QClipboard.Mode.Selection))
        return False

    def _menu(self, event: QContextMenuEvent) -> None:
        """The line's own menu, whose "Paste" asks here first."""
        menu = self._line.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in menu.actions():
            if action.objectName() == "edit-paste":
                action.triggered.disconnect()
                action.triggered.connect(self.paste)
        menu.popup(event.globalPos())

    def paste(self) -> None:
        """What "Paste" does."""
        if not self._take(QGuiApplication.clipboard().mimeData()):
            self._line.paste()

    def _take(self, data: QMimeData | None) -> bool:
        text = data.text() if data is not None and data.hasText() else ""
        if not self._wants(text):
            return False
        self.pasted.emit(text)
        return True
