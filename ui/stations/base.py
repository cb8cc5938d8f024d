"""A station of the line: one page of the window, made on first visit and kept up to date by changes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtWidgets import QWidget

from ui.context import Context

if TYPE_CHECKING:
    from facilitator.store.journal import Changes
    from ui.commands import Command


class Station(QWidget):
    """Subclasses set ``id`` and fill themselves in ``__init__`` and ``finish``; the rest is in its ``Stop``.

    The main window calls ``load`` when a meeting was opened or the station is first shown, ``apply`` after every act,
    ``arrive`` each time the person comes here, ``retranslate`` when the language changed.
    """

    id = ""

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self.ctx = ctx
        self.whole = False  # a part has nothing to say yet, and says all of it when it is finished
        self.loaded = False  # ``load`` was called: saying it again in another language draws it again, too

    def finish(self) -> Iterator[None]:
        """What takes long to make and nothing else in ``__init__`` needs, a part at a time; run through once, before
        all that follows.
        """
        self.whole = True
        return iter(())

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
        """Look at one row, with the focus on it; False if it is not here (``Context.show_row``)."""
        return False

    def meeting_file(self) -> Path | None:
        """The meeting file that is pointed at here, in place of the open one."""
        return None

    def take_drop(self, pdf: Path, at: QPoint) -> bool:
        """A PDF was dropped at ``at`` of the screen while this station is in front; False if it is not for it."""
        return False

    def take_drops(self, paths: list[Path]) -> bool:
        """Several files, a folder or a saved e-mail were dropped; False if they are not for this station."""
        return False

    def retranslate(self) -> None:
        """Say everything again in the present language."""

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and self.whole:
            self.retranslate()
        super().changeEvent(event)
