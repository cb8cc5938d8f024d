"""Undo and redo: a text field keeps its own while it has something to undo; else they are acts of the meeting."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

if TYPE_CHECKING:
    from facilitator.model import Row
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
        """``Zhbëj: erdhi Arben Hoxha, Hapa të Lehtë``."""
        session = self._ctx.session
        if not session.undo_name:
            return self.tr("Undo")
        return self.tr("Undo: {act}").format(act=self._told(session.undo_name, session.undo_rows))

    def redo_title(self) -> str:
        """``Ribëj: …``."""
        session = self._ctx.session
        if not session.redo_name:
            return self.tr("Redo")
        return self.tr("Redo: {act}").format(act=self._told(session.redo_name, session.redo_rows))

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
        name, session = str(changes.result), self._ctx.session
        if changes.name == "undo":
            told = self._about(name, session.redo_rows)
            text = self.tr("Undone: {what}") if told else self.tr("Done: undo {act}")
            way_back, words = self.redo, self.tr("Redo")
        else:
            told = self._about(name, session.undo_rows)
            text = self.tr("Done again: {what}") if told else self.tr("Done: redo {act}")
            way_back, words = self.undo, self.tr("Undo")
        self._ctx.notify(text.format(what=told, act=self._act(name)), words, way_back)

    def _told(self, name: str, changed: Sequence[Row]) -> str:
        return self._about(name, changed) or self._act(name)

    def _about(self, name: str, changed: Sequence[Row]) -> str:
        """Whom and what the act was about; empty where that is not known."""
        from facilitator.language.acts import act_told
        from facilitator.meeting.told import facts_of

        return act_told(name, facts_of(changed, self._ctx.session.rows), self._ctx.lang())

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
