"""A plain text field that knows live fields: colours them, and offers them after "{"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QKeyEvent,
    QStandardItem,
    QStandardItemModel,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QCompleter, QListView, QPlainTextEdit

from facilitator.language.folding import fold
from ui.theme import px, theme

_FIELD = re.compile(r"\{\{\w+\}\}|\{(\w+)\}")
_TYPED = re.compile(r"\{(\w*)$")
_NAME = Qt.ItemDataRole.UserRole
_SEARCH = Qt.ItemDataRole.UserRole + 1


class _Colours(QSyntaxHighlighter):
    """Known fields in the accent colour, unknown ones in red, bullets faint."""

    names: frozenset[str] = frozenset()

    def highlightBlock(self, text: str) -> None:
        t = theme()
        for found in _FIELD.finditer(text):
            if found[1] is None:
                continue
            shape = QTextCharFormat()
            shape.setForeground(t.colour("accent" if found[1] in self.names else "red"))
            if found[1] in self.names:
                shape.setBackground(t.colour("accent_soft"))
                shape.setFontWeight(QFont.Weight.Medium)
            self.setFormat(found.start(), found.end() - found.start(), shape)
        if text.startswith(("- ", "• ", "– ")):
            shape = QTextCharFormat()
            shape.setForeground(t.colour("accent"))
            shape.setFontWeight(QFont.Weight.Bold)
            self.setFormat(0, 1, shape)


class FieldText(QPlainTextEdit):
    """Signals:
    left(): the focus went elsewhere (not into the list of fields).
    escaped(): Esc.
    """

    left = Signal()
    escaped = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setFont(px(14))
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self._colours = _Colours(self.document())
        self._offered = QStandardItemModel(self)
        self._completer = QCompleter(self._offered, self)
        self._completer.setWidget(self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.setCompletionRole(_SEARCH)
        self._completer.setMaxVisibleItems(10)
        self._popup = QListView()
        self._completer.setPopup(self._popup)
        self._popup.setFont(px(13))
        self._popup.setProperty("role", "popup")
        # Two signals of one name: the one that says which row.
        self._completer.activated["QModelIndex"].connect(self._take)  # type: ignore[index]

    def set_fields(self, values: Mapping[str, tuple[str, str]]) -> None:
        """Offer live fields: name → (what it is, what it says now)."""
        self._offered.clear()
        for name, (what, value) in values.items():
            shown = QStandardItem(f"   {value or '…'}    {what}    {{{name}}}")
            shown.setData(name, _NAME)
            shown.setData(fold(f"{name} {what}"), _SEARCH)
            shown.setSizeHint(QSize(0, 28))
            self._offered.appendRow(shown)
        self._colours.names = frozenset(values)
        self._colours.rehighlight()

    def offer(self) -> None:
        """Open the list of fields at the cursor; a "{" is written if there is none."""
        self.setFocus()
        if not _TYPED.search(self._before()):
            self.insertPlainText("{")
        self._complete()

    def line(self) -> int:
        """Which line with words the cursor is in, from 0; −1 in an empty one."""
        block = self.textCursor().block()
        if not block.text().strip():
            return -1
        number = 0
        while (block := block.previous()).isValid():
            number += bool(block.text().strip())
        return number

    def _before(self) -> str:
        cursor = self.textCursor()
        return cursor.block().text()[: cursor.positionInBlock()]

    def _complete(self) -> None:
        typed = _TYPED.search(self._before())
        if typed is None or self.isReadOnly():
            self._popup.hide()
            return
        self._completer.setCompletionPrefix(fold(typed[1]))
        if not self._completer.completionCount():
            self._popup.hide()
            return
        self._popup.setCurrentIndex(self._completer.completionModel().index(0, 0))
        place = self.cursorRect()
        place.setWidth(max(460, self._popup.sizeHintForColumn(0) + 40))
        self._completer.complete(place)

    def _take(self, index: object) -> None:
        name = self._completer.completionModel().data(index, _NAME)  # type: ignore[arg-type]
        typed = _TYPED.search(self._before())
        if typed is None or not name:
            return
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, len(typed[0]))
        cursor.insertText(f"{{{name}}}")
        self.setTextCursor(cursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if self._popup.isVisible() and key in (
            Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape,
        ):  # fmt: skip
            event.ignore()  # the list's own
            return
        if key == Qt.Key.Key_Escape:
            self.escaped.emit()
            return
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() and self._next_bullet():
            return
        super().keyPressEvent(event)
        if event.text() or self._popup.isVisible():
            self._complete()

    def _next_bullet(self) -> bool:
        """Enter in a bullet begins the next one; in an empty one it ends the list."""
        if self.isReadOnly():
            return False
        before = self._before()
        if before.strip() == "-":
            cursor = self.textCursor()
            cursor.select(QTextCursor.SelectionType.LineUnderCursor)
            cursor.removeSelectedText()
            return True
        if before.startswith("- "):
            self.insertPlainText("\n- ")
            return True
        return False

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_colours"):
            self._colours.rehighlight()
