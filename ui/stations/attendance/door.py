"""The type-ahead field over the roster, and what a line in it says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from ui.widgets.lists import Item, SearchLine

_STATED = re.compile(r"^(.*?)\s*@\s*(\S*)\s*$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Typed:
    """The field's text taken apart: ``text`` without the stated time, ``at`` the time after "@" or None."""

    text: str
    at: str | None

    @classmethod
    def of(cls, line: str) -> Typed:
        found = _STATED.match(line)
        return cls(found[1].strip(), found[2] or None) if found else cls(line.strip(), None)


def best_of(shown: Sequence[Item], query: str) -> str:
    """Of the rows shown, whoever begins with the folded ``query``, else has a word that does, else the first.

    Empty when no row is shown.
    """
    for item in shown:
        if item.search.startswith(query):
            return item.uid
    for item in shown:
        if f" {query}" in item.search:
            return item.uid
    return shown[0].uid if shown else ""


class Field(SearchLine):
    """The type-ahead field: it filters by what stands before "@", and Ctrl+Enter has a meaning of its own.

    Signals: entered(): Enter; entered_new(): Ctrl+Enter.
    """

    entered = Signal()
    entered_new = Signal()
    filtering = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.entered_new.emit()
        else:
            self.entered.emit()

    def _filter(self, text: str) -> None:
        self.filtering = True  # the list falls on other rows meanwhile, which is nobody's choice
        super()._filter(Typed.of(text).text)
        self.filtering = False
