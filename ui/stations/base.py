"""A station of the line: one page of the window, made on first visit and kept up to date by changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from ui.context import Context

if TYPE_CHECKING:
    from facilitator.store.journal import Changes
    from ui.commands import Command


class Station(QWidget):
    """Subclasses set ``id`` and ``icon`` and fill themselves in ``__init__``.

    The main window calls ``load`` when a meeting was opened or the station is first shown, ``apply`` after every act,
    ``arrive`` each time the person comes here, ``retranslate`` when the language changed.
    """

    id = ""
    icon = ""
    live = False  # the quick-entry line and quick arrival are at hand

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self.ctx = ctx

    def title(self) -> str:
        """Name on the rail."""
        raise NotImplementedError

    def keys(self) -> list[tuple[str, str]]:
        """Key and what it does, for the footer."""
        return []

    def commands(self) -> list[Command]:
        """Everything a person can do here, for shortcuts and Ctrl+K."""
        return []

    def load(self) -> None:
        """Draw everything from ``ctx.session.rows``."""

    def apply(self, changes: Changes) -> None:
        """Draw what an act changed."""
        self.load()

    def arrive(self) -> None:
        """The person came here: put the focus where the work begins."""

    def show_row(self, table: str, uid: str) -> bool:
        """Look at one row, with the focus on it; False if it is not here (``ui.window.follow``)."""
        return False

    def retranslate(self) -> None:
        """Say everything again in the present language."""

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
