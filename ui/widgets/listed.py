"""A list, and what stands in its place while it is empty: one of them has the focus that is meant for the list."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget

from ui.widgets.cards import Empty
from ui.widgets.lists import ListPane


class Listed(QStackedWidget):
    """The list or its ``Empty``.

    A hidden list takes no focus: the keys of the list would go on into the line one came from. And Qt gives the focus
    of what is hidden to whatever comes next. So who is at the list stays at it, filled or not.
    """

    def __init__(self, empty: Empty, pane: ListPane) -> None:
        super().__init__()
        self._empty, self._pane = empty, pane
        self.addWidget(empty)
        self.addWidget(pane)

    def show_list(self, filled: bool) -> None:
        """The list, or that there is nothing in it."""
        had = self.is_at()
        self.setCurrentWidget(self._pane if filled else self._empty)
        if had:
            self.take_focus()

    def take_focus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """To the list, also while it is empty."""
        if self.currentWidget() is self._pane:
            self._pane.setFocus(reason)
            return
        # a screen reader says what the eye sees there
        self._empty.setAccessibleName(self._empty.title.text())
        self._empty.setAccessibleDescription(self._empty.text.text())
        self._empty.setFocus(reason)

    def is_at(self) -> bool:
        """The keys of the list are meant."""
        return self._pane.hasFocus() or self._empty.hasFocus()
