"""Undo and redo: a text field keeps its own while it has something to undo; else they are acts of the meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

if TYPE_CHECKING:
    from facilitator.store.journal import Changes
    from ui.context import Context

UNDO, REDO = "Ctrl+Z", "Ctrl+Shift+Z"


class Undo(QObject):
    """Names and runs undo and redo, and hands their keys to the meeting when the focused field has no use for them."""

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx.frame)
        self._ctx = ctx
        self._watched: QWidget | None = None
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        # Only the field with the focus is filtered: a filter on the application would see every event.
        app.focusChanged.connect(self._focus_moved)

    def undo_title(self) -> str:
        """``Zhbëj: regjistrimin e ardhjes``."""
        name = self._ctx.session.undo_name
        if not name:
            return self.tr("Undo")
        return self.tr("Undo: {act}").format(act=self._act(name))

    def redo_title(self) -> str:
        """``Ribëj: …``."""
        name = self._ctx.session.redo_name
        if not name:
            return self.tr("Redo")
        return self.tr("Redo: {act}").format(act=self._act(name))

    def can_undo(self) -> bool:
        return bool(self._ctx.session.undo_name) and not self._ctx.session.read_only

    def can_redo(self) -> bool:
        return bool(self._ctx.session.redo_name) and not self._ctx.session.read_only

    def undo(self) -> None:
        self._ctx.session.undo()

    def redo(self) -> None:
        self._ctx.session.redo()

    def changed(self, changes: Changes) -> None:
        """Say what undo or redo did, and offer the way back: it may have touched what is not in view."""
        if changes.name not in ("undo", "redo"):
            return
        done = self._act(str(changes.result))
        if changes.name == "undo":
            self._ctx.notify(self.tr("Done: undo {act}").format(act=done), self.tr("Redo"), self.redo)
        else:
            self._ctx.notify(self.tr("Done: redo {act}").format(act=done), self.tr("Undo"), self.undo)

    def _act(self, name: str) -> str:
        from facilitator.language.acts import act_label

        return act_label(name, self._ctx.lang())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            pressed = QKeySequence(event.keyCombination()).toString()
            if pressed in (UNDO, REDO, "Ctrl+Y") and not _wants(watched, redo=pressed != UNDO):
                event.ignore()
                return True  # the field does not claim the key, so the window's shortcut has it
        return bool(super().eventFilter(watched, event))

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        if self._watched is not None and self._watched is old:
            old.removeEventFilter(self)
        self._watched = None
        if isinstance(new, QLineEdit | QPlainTextEdit | QTextEdit) and new.window() is self._ctx.frame:
            new.installEventFilter(self)
            self._watched = new


def _wants(field: QObject, *, redo: bool) -> bool:
    if isinstance(field, QLineEdit):
        return field.isRedoAvailable() if redo else field.isUndoAvailable()
    if isinstance(field, QPlainTextEdit | QTextEdit):
        document = field.document()
        return document.isRedoAvailable() if redo else document.isUndoAvailable()
    return False
