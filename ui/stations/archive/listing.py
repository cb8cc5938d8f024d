"""The list of the archive, kept and brought up to date beside the window, with words about how far it is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, Signal

from facilitator.desk import shelf
from ui.context import Context, tell
from ui.widgets.lists import SearchLine
from ui.widgets.waiting import Waiting

if TYPE_CHECKING:
    from facilitator.archive.index import Index

_AGAIN_MS = 400
"""While the archive is read, so often what is there already is listed again."""


class ArchiveSearch(SearchLine):
    """Signals: wanted(str): the words typed; the index is asked, not the list."""

    wanted = Signal(str)

    def _filter(self, text: str) -> None:
        self.wanted.emit(text)


class Listing(QObject):
    """``index`` is None until there is something to list; ``waiting`` the words, hidden while nothing is read.

    Signals:
        listed(bool): there is more to list, or other; True once everything is read.
    """

    listed = Signal(bool)
    _opened = Signal(object, object)
    _stepped = Signal(object, int, int)

    def __init__(self, ctx: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self.index: Index | None = None
        self.waiting = Waiting(narrow=True)
        self._kept: Index | None = None
        self._root: Path | None = None
        self._under_way = 0
        self._since = QElapsedTimer()
        self._opened.connect(self._have)
        self._stepped.connect(self._step)

    @property
    def reading(self) -> bool:
        """Something is being read: what is not listed yet may still be there."""
        return self._under_way > 0

    def read(self, *, again: bool = False) -> None:
        """What is new or changed on the shelf; ``again``: everything, whatever was remembered of it.

        In a lane of its own, for it takes minutes where thousands of reports are new. What was remembered is listed
        before anything is looked at.
        """
        root = self._ctx.workspace.archive  # it may have moved to another folder
        known = self._kept if self._root == root else None
        self._under_way += 1
        self._since.start()
        self._ctx.tasks.run(self._work, known, root, again, then=self._read, failed=self._unread, lane="archive")

    def _work(self, known: Index | None, root: Path, again: bool) -> Index:
        """On the worker's thread."""
        kept = known or shelf.index_of(self._ctx.workspace)
        if known is None:
            self._opened.emit(kept, root)

        def step(done: int, of: int) -> None:
            self._stepped.emit(kept, done, of)

        (kept.rebuild if again else kept.refresh)(step)
        return kept

    def _have(self, kept: Index, root: Path) -> None:
        self._kept, self._root, self.index = kept, root, kept
        self.listed.emit(False)

    def _step(self, kept: Index, done: int, of: int) -> None:
        if kept is not self._kept or not self._under_way:
            return
        self.waiting.say(self.tr("%n report(s) of the archive are read; the list fills meanwhile.", "", of))
        self.waiting.step(done, of)
        if self._since.elapsed() > _AGAIN_MS:
            self._since.start()
            self.listed.emit(False)

    def _read(self, kept: Index) -> None:
        self._ended()
        if kept is self._kept:
            self.listed.emit(True)

    def _unread(self, error: BaseException) -> None:
        self._ended()
        tell(self._ctx, error)

    def _ended(self) -> None:
        self._under_way -= 1
        if not self._under_way:
            self.waiting.hide()
