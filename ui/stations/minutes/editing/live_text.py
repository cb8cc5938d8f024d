"""A plain text field that knows live fields: shows their values as chips, and offers them after "{"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QInputMethodEvent,
    QKeyEvent,
    QStandardItem,
    QStandardItemModel,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QCompleter, QListView, QPlainTextEdit

from facilitator.language.folding import fold
from ui.live.modules import Modules
from ui.stations.minutes.editing.chips import FIELD, Chips
from ui.theme import px, theme
from ui.widgets.lists import Item

_TYPED = re.compile(r"\{(\w*)$")
_WHOLE = re.compile(r"\{\w+\}$")
_CHIPS = "application/x-tryeza-fields"
"""Text with its fields as it is stored: cut and pasted, a chip stays alive."""
_NAME = Qt.ItemDataRole.UserRole
_SEARCH = Qt.ItemDataRole.UserRole + 1


class _Colours(QSyntaxHighlighter):
    """Fields that nobody knows in red, bullets in the accent colour."""

    def highlightBlock(self, text: str) -> None:
        t = theme()
        for found in FIELD.finditer(text):
            if found[1] is not None:
                shape = QTextCharFormat()
                shape.setForeground(t.colour("red"))
                self.setFormat(found.start(), found.end() - found.start(), shape)
        if text.startswith(("- ", "• ", "– ")):
            shape = QTextCharFormat()
            shape.setForeground(t.colour("accent"))
            shape.setFontWeight(QFont.Weight.Bold)
            self.setFormat(0, 1, shape)


class FieldText(QPlainTextEdit):
    """What is stored is ``raw``; what is seen has the values in it.

    Signals:
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
        self._chips = Chips(self.document)
        self._at = 0
        self.cursorPositionChanged.connect(self._step_over)
        self._modules: Modules | None = None
        self._sentences = QStandardItemModel(self)
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
            shown = QStandardItem(f"   {value or '…'}    {what}")
            shown.setData(name, _NAME)
            shown.setData(fold(f"{name} {what}"), _SEARCH)
            shown.setSizeHint(QSize(0, 28))
            self._offered.appendRow(shown)
        self._chips.values = {name: value for name, (_, value) in values.items()}
        blocked = self.blockSignals(True)
        self._chips.refresh()
        self.blockSignals(blocked)

    def set_modules(self, modules: Modules) -> None:
        """The sentences of the office, offered after ";"; what they leave open is selected to be filled in."""
        self._modules = modules

    def raw(self) -> str:
        """The text as it is stored, fields as ``{name}``."""
        return self._chips.raw()

    def set_raw(self, text: str) -> None:
        """Show another stored text; what was undone before stays done."""
        self.clear()
        self._chips.insert(self.textCursor(), text)
        self.document().clearUndoRedoStacks()

    def shown(self, raw: str) -> str:
        """A stored text as it reads now."""
        return self._chips.shown(raw)

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
        sentences = self._modules.items(self._before()) if typed is None and self._modules is not None else []
        if (typed is None and not sentences) or self.isReadOnly():
            self._popup.hide()
            return
        self._list(self._offered if typed else self._fill(sentences))
        self._completer.setCompletionPrefix(fold(typed[1]) if typed else "")
        if not self._completer.completionCount():
            self._popup.hide()
            return
        self._popup.setCurrentIndex(self._completer.completionModel().index(0, 0))
        place = self.cursorRect()
        place.setWidth(max(460, self._popup.sizeHintForColumn(0) + 40))
        self._completer.complete(place)

    def _list(self, model: QStandardItemModel) -> None:
        if self._completer.model() is not model:
            self._completer.setModel(model)
            self._completer.setCompletionRole(_SEARCH)

    def _fill(self, sentences: Sequence[Item]) -> QStandardItemModel:
        self._sentences.clear()
        for one in sentences:
            shown = QStandardItem(f"   {one.right}    {one.title}")
            shown.setData(one.uid, _NAME)
            shown.setData(fold(one.title), _SEARCH)
            shown.setSizeHint(QSize(0, 28))
            self._sentences.appendRow(shown)
        return self._sentences

    def _take_sentence(self, uid: str) -> None:
        """In place of the mark and its letters, one step of undo; the first gap is selected."""
        assert self._modules is not None
        cursor, before = self.textCursor(), self._before()
        letters = self._modules.letters(before)
        cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, letters)
        start = cursor.selectionStart()
        made = self._modules.insert(uid, "")
        self._chips.insert(cursor, made.text)
        self.setTextCursor(cursor)
        if made.gaps:
            at, length = made.gaps[0]
            gap = self.document().find(made.text[at : at + length], start)
            if not gap.isNull():
                self.setTextCursor(gap)

    def _take(self, index: object) -> None:
        name = self._completer.completionModel().data(index, _NAME)  # type: ignore[arg-type]
        if name and str(name).startswith(";"):
            self._take_sentence(str(name))
            return
        typed = _TYPED.search(self._before())
        if typed is None or not name:
            return
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, len(typed[0]))
        self._chips.insert(cursor, f"{{{name}}}")
        self.setTextCursor(cursor)

    def _step_over(self) -> None:
        """A cursor never rests inside a chip, and a selection has it whole."""
        cursor = self.textCursor()
        place = cursor.position()
        chip = self._chips.around(place)
        if chip is not None:
            ahead = place > self._at if not cursor.hasSelection() else place > cursor.anchor()
            mode = QTextCursor.MoveMode.KeepAnchor if cursor.hasSelection() else QTextCursor.MoveMode.MoveAnchor
            cursor.setPosition(chip.end if ahead else chip.start, mode)
            self._at = cursor.position()
            self.setTextCursor(cursor)
            return
        self._at = place

    def _write_plainly(self) -> None:
        """What is typed behind a chip is not of it."""
        cursor = self.textCursor()
        if not cursor.hasSelection() and self._chips.beside(cursor.position(), before=True):
            self.setCurrentCharFormat(QTextCharFormat())

    def _remove_chip(self, *, before: bool) -> bool:
        """Take away the chip beside the cursor, whole."""
        cursor = self.textCursor()
        chip = None if cursor.hasSelection() else self._chips.beside(cursor.position(), before=before)
        if chip is None or self.isReadOnly():
            return False
        cursor.setPosition(chip.start)
        cursor.setPosition(chip.end, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        self.setTextCursor(cursor)
        return True

    def _typed_whole(self) -> None:
        """ "{people}" typed by hand is a field as well."""
        if found := _WHOLE.search(self._before()):
            cursor = self.textCursor()
            cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, len(found[0]))
            if found[0][1:-1] in self._chips.values and not self._before()[: found.start()].endswith("{"):
                self._chips.insert(cursor, found[0])
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
        if key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete) and self._remove_chip(before=key == Qt.Key.Key_Backspace):
            return
        if event.text():
            self._write_plainly()
        super().keyPressEvent(event)
        if event.text() == "}":
            self._typed_whole()
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

    def createMimeDataFromSelection(self) -> QMimeData:
        part = QTextDocument()  # a document of its own, with the same formats
        QTextCursor(part).insertFragment(self.textCursor().selection())
        made = QMimeData()
        made.setText(part.toPlainText())
        made.setData(_CHIPS, Chips(lambda: part).raw().encode())
        return made

    def insertFromMimeData(self, source: QMimeData) -> None:
        if source.hasFormat(_CHIPS) and not self.isReadOnly():
            self._chips.insert(self.textCursor(), bytes(source.data(_CHIPS).data()).decode())
        else:
            self._write_plainly()
            super().insertFromMimeData(source)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._write_plainly()
        super().inputMethodEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_colours"):
            blocked = self.blockSignals(True)
            self._chips.colour()
            self.blockSignals(blocked)
            self._colours.rehighlight()
