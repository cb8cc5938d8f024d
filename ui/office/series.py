"""The series a meeting stands in: what came from the earlier one and waits, and the meetings that went on from this."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from facilitator.desk.across import across
from facilitator.language.dates import day_short
from facilitator.meeting.office.series import series_of, take_up
from ui.session import writable
from ui.theme import MEDIUM
from ui.widgets.basics import column, label
from ui.widgets.lists import Item, ListModel, ListPane, RowDelegate

if TYPE_CHECKING:
    from facilitator.model import Origin
    from facilitator.store.journal import Changes
    from ui.context import Context

_TABLES = {"carried", "origin", "agenda_item", "action"}


class SeriesSheet(QWidget):
    """Parked matters (Enter makes one an agenda item), responses waited for (Enter opens the meeting they belong to),
    the earlier meeting, and those after this one."""

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self._ctx = ctx
        self._sheet: Any = None
        self._known = across(ctx.workspace)
        self._model = ListModel()
        self.pane = ListPane(self.tr("What goes on from meeting to meeting"), self._model, RowDelegate())
        self.pane.setMinimumHeight(280)
        self.pane.setProperty("first", True)
        self.pane.chosen.connect(self._chosen)
        self._words = label("", 13, role="muted", wrap=True)
        self._sum = label("", 13, MEDIUM, wrap=True)
        self.setLayout(column(self._words, self.pane, self._sum, spacing=8))
        self._draw()
        ctx.session.changed.connect(self._changed)

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(720, 400))

    def show_over(self) -> SeriesSheet:
        """Over the window; gives itself."""
        self._sheet = self._ctx.sheet(self.tr("Before and after this meeting"), self)
        return self

    def _changed(self, changes: Changes) -> None:
        if {change.table for change in changes.rows} & _TABLES:
            self._draw()

    def _draw(self) -> None:
        rows = self._ctx.session.rows
        meeting = rows.meeting
        if meeting is None:
            return
        series, items = series_of(rows), []
        if series.last is not None:
            items.append(self._meeting("before", series.last.title, series.last.date, series.last.earlier))
        items += [
            self._waiting(f"parked {row.uid}", row.text, origin, self.tr("parked"), "circle-parking")
            for row, origin in series.parked
        ]
        items += [
            self._waiting(f"response {origin.earlier} {row.uid}", row.text, origin, self.tr("response waited for"), "")
            for row, origin in series.waiting
        ]
        after = self._known.followed_by(meeting.uid)
        items += [self._meeting(f"after {one.path}", one.title, one.date) for one in after]
        self._model.set_items([_sorted(item, at) for at, item in enumerate(items)])
        if items and not self.pane.current_uid():
            self.pane.select(items[0].uid)
        told = self.tr(
            "Enter: a parked matter becomes an agenda item; a meeting, or the one a response belongs to, is opened."
        )
        self._words.setText(told if items else self.tr("This meeting goes on from no other, and none goes on from it."))
        self.pane.setVisible(bool(items))
        self._sum.setText(self.tr("%n meeting(s) went on from this one", "", len(after)) if after else "")

    def _meeting(self, uid: str, title: str, day: str, earlier: str = "") -> Item:
        before = uid == "before"
        here = self._known.path_of(earlier) if before else None
        return Item(
            uid=f"meeting {here}" if before and here else uid,
            title=title,
            subtitle=self.tr("the meeting of {date}").format(date=day_short(day)) if day else "",
            right=self.tr("this one goes on from it") if before else self.tr("goes on from this one"),
            icon="calendar-days",
            tone="muted" if before else "accent",
        )

    def _waiting(self, uid: str, text: str, origin: Origin, right: str, icon: str) -> Item:
        return Item(
            uid=uid,
            title=" ".join(text.split()),
            subtitle=from_words(origin),
            right=right,
            icon=icon or "message-circle-question-mark",
            tone="amber",
        )

    def _chosen(self, uid: str) -> None:
        what, _, rest = uid.partition(" ")
        if what == "parked" and writable(self._ctx.session):
            self._ctx.session.do(take_up, rest, then=self._taken)
        elif what in ("after", "meeting"):
            self._open(Path(rest))
        elif what == "response" and (path := self._known.path_of(rest.partition(" ")[0])) is not None:
            self._open(path)

    def _open(self, path: Path) -> None:
        self._sheet.done()
        self._ctx.open_meeting(path)

    def _taken(self, changes: Changes) -> None:
        self._ctx.notify(self.tr("It is an agenda item now."), self.tr("Undo"), self._ctx.session.undo)


def from_words(origin: Origin) -> str:
    """“from the meeting of 27.10.2026”, or by its title where it has no date."""
    from PySide6.QtCore import QCoreApplication

    if not origin.date:
        return QCoreApplication.translate("Series", "from “{title}”").format(title=origin.title)
    return QCoreApplication.translate("Series", "from the meeting of {date}").format(date=day_short(origin.date))


def _sorted(item: Item, at: int) -> Item:
    from dataclasses import replace

    return replace(item, sort=at)


def open_series(ctx: Context) -> None:
    """The sheet, for a command."""
    if ctx.session.is_open:
        SeriesSheet(ctx).show_over()
