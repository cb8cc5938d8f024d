"""What the line of the log may take up or belong to: offered behind ``>`` and ``#`` at its end."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from facilitator.language.folding import fold
from facilitator.meeting.log.references import BEGUN, labels_of
from facilitator.model import AgendaItem, Point, PointTheme
from ui.widgets.lists import Item

if TYPE_CHECKING:
    from ui.context import Context

_MOST = 40


class References:
    """``item``: the agenda item that a line goes to, if any."""

    def __init__(self, ctx: Context, item: Callable[[], AgendaItem | None]) -> None:
        self._ctx, self._item = ctx, item

    def begun(self, before: str) -> str:
        """The mark and what was typed behind it; "" where there is none."""
        found = BEGUN.search(before)
        return found[1] if found else ""

    def items(self, before: str) -> list[Item]:
        """Contributions by their number or words, the last first; or the themes there are."""
        token = self.begun(before)
        if not token:
            return []
        return self._points(token[1:]) if token[0] == ">" else self._themes(token[1:])

    def _points(self, typed: str) -> list[Item]:
        rows, here = self._ctx.session.rows, self._item()
        points = rows.all(Point)
        labels = labels_of(rows.all(AgendaItem), points)
        own = {point.uid for point in points if here is not None and point.item == here.uid}
        wanted, made = fold(typed), []
        for point in sorted(points, key=lambda row: (row.uid in own, row.uid), reverse=True):
            label = labels[point.uid].partition(".")[2] if point.uid in own else labels[point.uid]
            if fold(label).startswith(wanted) or (len(wanted) > 1 and wanted in fold(point.text)):
                made.append(Item(f">{label}", " ".join(point.text.split()), right=f">{label}", tone="faint"))
            if len(made) == _MOST:
                break
        return made

    def _themes(self, typed: str) -> list[Item]:
        known = sorted({row.theme for row in self._ctx.session.rows.all(PointTheme)}, key=fold)
        return [
            Item(f"#{theme}", theme, icon="layers", tone="faint")
            for theme in known
            if fold(theme).startswith(fold(typed)) and " " not in theme
        ][:_MOST]
