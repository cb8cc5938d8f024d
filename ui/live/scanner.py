"""A scanner that types codes of badges: they are understood wherever the focus is, and the focus stays there.

What a scanner types is known by what it is: nobody types a code with its check digit by chance. So slow scanners are
read too, and those that press no Enter. Time is asked only where content does not tell: of a code read wrong, and of
the Enter behind one.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid

from facilitator import badge

BETWEEN_MS = 120
"""Between two keys of the slowest scanners, those without a cable."""
_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
_SILENT = (Qt.Key.Key_Shift, Qt.Key.Key_AltGr, Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock)


class _Before:
    """What stood in the widget with the focus before a code was typed into it."""

    def __init__(self, widget: QWidget | None) -> None:
        self._widget = widget
        self._text, self._at, self._selected = "", 0, (-1, 0)
        if isinstance(widget, QLineEdit):
            self._text, self._at = widget.text(), widget.cursorPosition()
            self._selected = (widget.selectionStart(), len(widget.selectedText()))
        elif isinstance(widget, QTextEdit | QPlainTextEdit):
            self._text, self._at = widget.textCursor().selectedText(), widget.textCursor().selectionStart()

    def restore(self) -> None:
        """Take out what was typed since."""
        widget = self._widget
        if widget is None or not isValid(widget):
            return
        if isinstance(widget, QLineEdit):
            if widget.isReadOnly():
                return
            widget.setText(self._text)
            widget.setCursorPosition(self._at)
            if self._selected[0] >= 0:
                widget.setSelection(*self._selected)
        elif isinstance(widget, QTextEdit | QPlainTextEdit) and not widget.isReadOnly():
            cursor = widget.textCursor()
            cursor.setPosition(self._at, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(self._text)


class Scanner(QObject):
    """Listens at the widget with the focus while ``active()``.

    Signal: scanned(Scan): a code was typed, whole or read wrong. What it left in a field is taken out before.
    """

    scanned = Signal(object)

    def __init__(self, parent: QObject, active: Callable[[], bool]) -> None:
        super().__init__(parent)
        self._active = active
        self._typed, self._quick, self._last = "", True, 0
        self._over = False  # a code just ended: the Enter behind it belongs to it
        self._before = _Before(None)
        self._watched: QWidget | None = None
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._moved)
        self._moved(None, app.focusWidget())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or watched is not self._watched:
            return False
        assert isinstance(event, QKeyEvent)
        return self._key(event)

    # inside

    def _moved(self, old: QWidget | None, now: QWidget | None) -> None:
        if self._watched is not now:
            if self._watched is not None and isValid(self._watched):  # the focus also leaves what is being destroyed
                self._watched.removeEventFilter(self)
            if now is not None:
                now.installEventFilter(self)
            self._watched = now
        self._typed = ""

    def _key(self, event: QKeyEvent) -> bool:
        """Whether the key is ours alone."""
        at = int(event.timestamp())
        quick, self._last = at - self._last <= BETWEEN_MS, at
        if event.key() in _SILENT:
            return False
        over, self._over = self._over, False
        if event.key() in _ENDS:
            self._typed = ""
            return over and quick
        text = event.text()
        control = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier)
        if (
            len(text) != 1
            or not text.isprintable()
            or (control and not event.modifiers() & Qt.KeyboardModifier.AltModifier)
        ):
            self._typed = ""
            return False
        if self._typed and badge.may_begin(self._typed + text):
            self._typed += text
            self._quick = self._quick and quick
        elif badge.may_begin(text):
            self._typed, self._quick, self._before = text, True, _Before(self._watched)
        else:
            self._typed = ""
        return len(self._typed) == badge.LENGTH and self._ended()

    def _ended(self) -> bool:
        found, self._typed = badge.read(self._typed), ""
        if found is None or not (found.whole or self._quick) or not self._active():
            return False
        self._over = True
        self._before.restore()
        self.scanned.emit(found)
        return True
