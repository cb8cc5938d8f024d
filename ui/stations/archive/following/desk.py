"""What the archive station has of follow-up: the view that takes its place with one key, and the commands of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from facilitator.archive.shelf import Key
from facilitator.desk.following.view import Behind
from ui.commands import Command
from ui.context import Context
from ui.stations.archive.following.pane import FollowPane

if TYPE_CHECKING:
    from facilitator.archive.index import Index

Open = Callable[[str, tuple[Key, ...], str], object]


class FollowDesk(QObject):
    """``pane``: the view; ``catalogue``: what stands there otherwise; ``index`` gives the list as far as it is read;
    ``open_place`` shows a document at a text: title, keys, text.
    """

    def __init__(
        self,
        ctx: Context,
        parent: QWidget,
        pane: FollowPane,
        catalogue: QWidget,
        index: Callable[[], Index | None],
        open_place: Open,
    ) -> None:
        super().__init__(parent)
        self._ctx, self._index, self._open = ctx, index, open_place
        self.pane = pane
        self._pages = QStackedWidget()
        self._pages.addWidget(catalogue)
        self._pages.addWidget(self.pane)
        box = QVBoxLayout(parent)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._pages)
        self._catalogue = catalogue
        self.pane.left.connect(self.turn)
        self.pane.opened.connect(self._opened)

    @property
    def shown(self) -> bool:
        """The view stands in front, not the catalogue."""
        return self._pages.currentWidget() is self.pane

    def turn(self) -> None:
        """From the catalogue to the view, or back."""
        if self.shown:
            self.leave()
            return
        self._pages.setCurrentWidget(self.pane)
        self.pane.read(self._index())
        self.pane.search.setFocus()
        self._ctx.show_keys()

    def leave(self) -> None:
        """The catalogue in front."""
        if self.shown:
            self._pages.setCurrentWidget(self._catalogue)
            self._ctx.show_keys()

    def renew(self) -> None:
        """There may be other reports."""
        if self.shown:
            self.pane.read(self._index())

    def shared(self, *theirs: Callable[[], object]) -> list[Callable[[], object]]:
        """Search, save and extract of the catalogue, whose keys do the like of it while the view is in front."""
        mine = (self.to_question, self.pane.export_table, self.pane.export_picture)
        return [partial(self._either, *both) for both in zip(mine, theirs, strict=True)]

    def _either(self, mine: Callable[[], object], theirs: Callable[[], object]) -> object:
        return mine() if self.shown else theirs()

    def to_question(self) -> None:
        """The line of the view."""
        self.pane.search.setFocus()
        self.pane.search.selectAll()

    def keys(self, theirs: list[tuple[str, str]]) -> list[tuple[str, str]]:
        """For the footer: what the keys do in whichever of the two is in front; ``theirs`` those of the catalogue."""
        if not self.shown:
            return [*theirs[:1], ("Ctrl+G", self.tr("what became of it")), *theirs[1:]]
        return [
            ("Ctrl+F", self.tr("ask")),
            ("Ctrl+G", self.tr("the catalogue")),
            ("Ctrl+D", self.tr("next table")),
            ("Return", self.tr("the documents behind it")),
            ("Ctrl+Return", self.tr("link")),
            ("Ctrl+E", self.tr("save the table")),
            ("Ctrl+Shift+E", self.tr("save the picture")),
            ("Ctrl+Shift+G", self.tr("a plan")),
        ]

    def commands(self) -> list[Command]:
        """For shortcuts and Ctrl+K."""

        def command(name: str, title: Callable[[], str], run: Callable[[], object], key: str, icon: str) -> Command:
            return Command(f"archive.{name}", title, run, key, "archive", icon=icon)

        return [
            command("follow", lambda: self.tr("What was asked, and what became of it"), self.turn, "Ctrl+G", "link"),
            command("plan", lambda: self.tr("Take in the commitments of a plan"), self._plans, "Ctrl+Shift+G",
                    "clipboard-list"),
            Command("archive.link", lambda: self.tr("Link the request to the chosen commitment"), self.pane.accept,
                    "Ctrl+Return", "archive", lambda: self.shown, icon="link"),
            Command("archive.turn_table", lambda: self.tr("The next table of the synthesis"), self._next, "Ctrl+D",
                    "archive", lambda: self.shown, icon="table-2"),
        ]  # fmt: skip

    def _plans(self) -> None:
        if not self.shown:
            self.turn()
        self.pane.plans()

    def _next(self) -> None:
        from facilitator.archive.following.synthesis import TABLES

        names = list(TABLES)
        self.pane.choose(names[(names.index(str(self.pane.which.value())) + 1) % len(names)])

    def _opened(self, one: Behind) -> None:
        self.leave()
        self._open(one.title, tuple(Key(key) for key in one.keys), one.text)
