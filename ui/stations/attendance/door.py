"""The type-ahead field over the roster."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from ui.live.stated import Typed
from ui.widgets.lists import ListPane, SearchLine


class Field(SearchLine):
    """It shows whom the text before "@" may mean, and Ctrl+Enter has a meaning of its own.

    Signals: entered(): Enter; entered_new(): Ctrl+Enter.
    """

    entered = Signal()
    entered_new = Signal()
    filtering = False

    def __init__(self, pane: ListPane, name: str, means: Callable[[str], Collection[str]]) -> None:
        """``means``: uids of the rows that a text may mean."""
        super().__init__(pane, name)
        self._means = means

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.entered_new.emit()
        else:
            self.entered.emit()

    def _filter(self, text: str) -> None:
        self.filtering = True  # the list falls on other rows meanwhile, which is nobody's choice
        typed = Typed.of(text).text
        self._pane.rows.only(self._means(typed) if typed else None)
        self.filtering = False
