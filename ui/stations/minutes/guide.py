"""From what is said to where it comes from: lines to their sources, checks to the rows they are about."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from facilitator.meeting.papers.english import GOAL as ENGLISH
from facilitator.model import DocumentKind
from ui.context import Context
from ui.office.english import open_english
from ui.stations.minutes.checks import Check

if TYPE_CHECKING:
    from facilitator.report.document import Source


class Guide(QObject):
    """``to_section(document, key)`` shows a section of this station."""

    def __init__(self, ctx: Context, parent: QObject, to_section: Callable[[DocumentKind, str], None]) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self._to_section = to_section
        self._visit: tuple[Check, int] | None = None
        self._read: tuple[tuple[Source, ...], int] = ((), 0)

    def open_sources(self, sources: list[Source]) -> None:
        """Go to the first of these rows that is still there; of several contributions, asked again, to the next."""
        made_from = bool(sources) and sources[0][0] in ("issue_line", "point")
        points = [source for source in sources if source[0] == "point"] if made_from else []
        before, self._read = self._read, (tuple(points), 0)
        if len(points) > 1:
            number = (before[1] + 1) % len(points) if before[0] == tuple(points) else 0
            self._read = (tuple(points), number)
            if self.ctx.show_row(*points[number]):
                self.ctx.notify(self.tr("{number} of {count}").format(number=number + 1, count=len(points)))
                return
        sources = [*points, *sources]  # a line without contributions is the secretary's, and opens in the list
        if not any(self.ctx.show_row(*source) for source in sources):
            self.ctx.notify(self.tr("What this line was drawn from is gone."))

    def open_line(self, sources: list[Source]) -> None:
        """The same for a line that may be the writer's own."""
        if sources:
            self.open_sources(sources)
        else:
            self.no_source()

    def no_source(self) -> None:
        """The line in hand is the writer's own."""
        self.ctx.notify(self.tr("This line was drawn from nothing in the record."))

    def to_check(self, check: Check) -> None:
        """Where a check is put right; asked again, the next row it is about."""
        if check.goal == ENGLISH:
            open_english(self.ctx)
            return
        if check.sources:
            before = self._visit
            number = before[1] + 1 if before is not None and before[0] == check else 0
            self._visit = (check, number)
            at = number % len(check.sources)
            if self.ctx.show_row(*check.sources[at]):
                if len(check.sources) > 1:
                    place = self.tr("{number} of {count}: {text}")
                    self.ctx.notify(place.format(number=at + 1, count=len(check.sources), text=check.text))
                return
        kind, slash, key = check.goal.partition("/")
        if slash:
            self._to_section(DocumentKind(kind), key)
        else:
            self.ctx.go(check.goal)
