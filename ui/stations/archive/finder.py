"""Asks the catalogue beside the window: the first rows at once, then how many there are and of which values."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from facilitator.archive.catalogue.words import Asked, asked
from facilitator.desk import catalogue
from facilitator.desk.catalogue import Line, Lines
from ui.context import Context, tell

if TYPE_CHECKING:
    from facilitator.archive.catalogue.rows import Count
    from facilitator.archive.index import Index

PAGE = 100
"""Rows asked for at once: three screens."""


class Finder(QObject):
    """One question at a time; what is overtaken by another is not asked, or counted to its end, any more.

    Signals:
        found(list[Line], bool): rows; True: they follow those that are there, False: they are the first.
        counted(int, list[Count]): how many places answer, and how many have which value.
    """

    found = Signal(object, bool)
    counted = Signal(object, object)

    def __init__(self, ctx: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._serial = 0
        self._index: Index | None = None
        self._asked = asked("")
        self._below: int | None = None
        self._loaded = 0
        self._fetching = False
        self.best = False
        self.count = 0
        self.counts: Sequence[Count] = ()

    @property
    def question(self) -> Asked:
        """What is asked now."""
        return self._asked

    def ask(self, index: Index, question: Asked) -> None:
        """Find this from now on."""
        again = question == self._asked and index is self._index
        self._index, self._asked = index, question
        self._serial += 1
        self._fetching = True
        # asked once more, while reports come in: as many rows as are there, so that nobody loses their place
        limit = max(PAGE, self._loaded) if again else PAGE
        self._send(partial(self._look, None, limit), partial(self._first, self._serial), "archive-find")
        count = partial(catalogue.counted, index, question, partial(self._wanted, self._serial))
        self._send(count, partial(self._counted, self._serial), "archive-count")

    def more(self) -> None:
        """The next rows, if there are any and none are on their way."""
        if self._below is not None and not self._fetching and self._index is not None:
            self._fetching = True
            self._send(partial(self._look, self._below, PAGE), partial(self._next, self._serial), "archive-find")

    def _look(self, below: int | None, limit: int) -> Lines:
        assert self._index is not None
        lang = self._ctx.lang()
        if self.best and self._asked.wanted:
            return catalogue.best_of(self._index, self._asked, lang, below, limit)
        return catalogue.lines_of(self._index, self._asked, lang, below, limit)

    def _send(self, work: Callable[[], Any], then: Callable[[Any], object], lane: str) -> None:
        self._ctx.tasks.run(
            partial(self._if_wanted, self._serial, work),
            then=then,
            failed=self._failed,
            lane=lane,
        )

    def _if_wanted(self, serial: int, work: Callable[[], Any]) -> Any:
        return work() if self._wanted(serial) else None

    def _wanted(self, serial: int) -> bool:
        """On the worker's thread."""
        return serial == self._serial

    def _first(self, serial: int, lines: Lines | None) -> None:
        if serial == self._serial and lines is not None:
            self._have(lines, False)

    def _next(self, serial: int, lines: Lines | None) -> None:
        if serial == self._serial and lines is not None:
            self._have(lines, True)

    def _have(self, lines: Lines, follows: bool) -> None:
        self._fetching = False
        self._below = lines.below
        self._loaded = len(lines.lines) + (self._loaded if follows else 0)
        rows: list[Line] = list(lines.lines)
        self.found.emit(rows, follows)

    def _counted(self, serial: int, told: tuple[int, list[Count]] | None) -> None:
        if serial == self._serial and told is not None:
            self.count, self.counts = told
            self.counted.emit(*told)

    def _failed(self, error: BaseException) -> None:
        self._fetching = False
        tell(self._ctx, error)
