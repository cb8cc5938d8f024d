"""A list of what the discussion leaves behind, edited in place: what measures, actions and agreements share."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.errors import KnownError
from facilitator.language.errors import sentence
from ui.context import Context
from ui.widgets.basics import STRETCH, Empty, button, row
from ui.widgets.forms import Form
from ui.widgets.inline import Inline
from ui.widgets.listed import Listed
from ui.widgets.lists import Item, ListModel, ListPane, LogDelegate


class Outcomes(QWidget):
    """One list with its editor. Subclasses say what a row looks like and which acts keep it."""

    def __init__(self, ctx: Context, icon: str) -> None:
        super().__init__()
        self.ctx = ctx
        self.model = ListModel()
        self.pane = ListPane("", self.model, LogDelegate())
        self.pane.chosen.connect(self.edit)
        self.pane.removed.connect(self.remove)
        self.pane.installEventFilter(self)
        self.inline = Inline(self.pane)
        self.inline.saved.connect(self._saved)
        self.inline.closed.connect(self._show_right)
        self._empty = Empty(icon, "", "")
        self._stack = Listed(self._empty, self.pane)
        self._add = button("", "plus", "", self.add)
        self._add.setToolTip("Ins")
        laid = QVBoxLayout(self)
        laid.setContentsMargins(0, 0, 0, 0)
        laid.setSpacing(8)
        laid.addWidget(self._stack, 1)
        foot = row(self._add, STRETCH, margins=(18, 0, 18, 0))
        laid.addLayout(foot)

    # subclasses

    def rows(self) -> list[Any]:
        """The rows in order."""
        raise NotImplementedError

    def item(self, row: Any, number: int) -> Item:
        """How row ``number`` (from 0) is shown."""
        raise NotImplementedError

    def form(self, row: Any | None) -> Form:
        """The editor, filled."""
        raise NotImplementedError

    def keep(self, row: Any | None, values: dict[str, Any]) -> None:
        """Send the act."""
        raise NotImplementedError

    def take_out(self, row: Any) -> None:
        """Send the act."""
        raise NotImplementedError

    def move_row(self, row: Any, by: int) -> None:
        """Reorder, where the order means something."""

    # what all have

    def load(self) -> None:
        """All rows."""
        found = self.rows()
        self.model.set_items([self.item(row, number) for number, row in enumerate(found)])
        self._show_right()

    def count(self) -> int:
        """How many there are."""
        return len(self.rows())

    def add(self) -> None:
        """A new row."""
        self._stack.show_list(True)
        self.inline.begin("", self.form(None), "text")

    def take_focus(self) -> None:
        """To the list, also while nothing is in it."""
        self._stack.take_focus(Qt.FocusReason.ShortcutFocusReason)

    def edit(self, uid: str) -> None:
        """Change a row."""
        found = self.by_uid(uid)
        if found is not None:
            self.inline.begin(uid, self.form(found), "text")

    def remove(self, uid: str = "") -> None:
        """Take a row out; undo is offered."""
        found = self.by_uid(uid or self.pane.current_uid())
        if found is not None:
            self.take_out(found)

    def by_uid(self, uid: str) -> Any | None:
        """The row of that uid."""
        return next((row for row in self.rows() if row.uid == uid), None)

    def removed(self, _: object) -> None:
        """After an act that took something out."""
        self.ctx.notify(self.tr("Removed"), self.tr("Undo"), self.ctx.session.undo)

    def kept(self, _: object) -> None:
        """After an act that kept what was edited."""
        self.inline.done()

    def refused(self, error: object) -> None:
        """The act did not happen: what was typed stays."""
        if isinstance(error, KnownError):
            self.inline.error(sentence(error, self.ctx.lang()))

    def _saved(self, uid: str, values: dict[str, Any]) -> None:
        self.keep(self.by_uid(uid) if uid else None, values)

    def _show_right(self) -> None:
        busy = self.inline.form is not None
        self._stack.show_list(bool(self.model.rowCount()) or busy)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self.pane.current_uid():
            # A log begins at its end, these lists at their beginning; only the shown list knows its height.
            QTimer.singleShot(0, self.pane, self.pane.scrollToTop)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.pane and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
            found = self.by_uid(self.pane.current_uid())
            if event.modifiers() & Qt.KeyboardModifier.AltModifier and step and found is not None:
                if event.type() == QEvent.Type.ShortcutOverride:
                    event.accept()
                    return True
                if event.type() == QEvent.Type.KeyPress:
                    self.move_row(found, step)
                    return True
        return False
