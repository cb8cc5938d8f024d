"""Which issues a recommendation answers: a list where Enter or Space links and unlinks."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.meeting.discussion import link_points, unlink_points
from facilitator.model import Point, PointKind, PointLink
from ui.context import Context
from ui.stations.discussion.point import author_of
from ui.widgets.basics import Empty, column, label
from ui.widgets.lists import Item, ListModel, ListPane, SearchLine
from ui.words.points import area_of


class LinkPicker(QWidget):
    """Issues of the whole meeting, those of the same agenda item first; linked ones carry a check."""

    def __init__(self, ctx: Context, point: Point) -> None:
        super().__init__()
        self.ctx = ctx
        self.point = point
        self.model = ListModel()
        self.pane = ListPane(self.tr("Issues"), self.model)
        self.pane.chosen.connect(self.toggle)
        self.pane.installEventFilter(self)
        self.field = SearchLine(self.pane, self.tr("Search issues"))
        self._sheet: Any = None
        text = label(point.text, 13, role="muted", wrap=True)
        none = Empty(
            "circle-alert",
            self.tr("No issues yet"),
            self.tr("Log an issue with “!ç”, then link recommendations to it."),
        )
        self.setLayout(column(text, self.field, self.pane, none, spacing=10))
        self.setMinimumSize(440, 380)
        self._fill()
        found = bool(self.model.rowCount())
        for part in (self.field, self.pane):
            part.setVisible(found)
        none.setVisible(not found)
        if found:
            self.pane.setCurrentIndex(self.model.index(0))

    def open(self) -> None:
        """Show it over the window."""
        self._sheet = self.ctx.sheet(
            self.tr("Which issue does it answer?"), self, [(self.tr("Done"), "primary", self.close_sheet)]
        )
        self.ctx.session.changed.connect(self._changed)
        (self.field if self.model.rowCount() else self).setFocus()

    def close_sheet(self) -> None:
        """Enough."""
        if self._sheet is not None:
            self._sheet.done()

    def toggle(self, issue: str) -> None:
        """Link, or take the link away."""
        linked = self.ctx.session.rows.all(PointLink, source=self.point.uid, target=issue)
        self.ctx.session.do(unlink_points if linked else link_points, self.point.uid, issue)

    def _changed(self, _: object) -> None:
        self._fill()

    def _fill(self) -> None:
        rows = self.ctx.session.rows
        linked = {link.target for link in rows.all(PointLink, source=self.point.uid)}
        issues = [point for point in rows.all(Point) if point.kind is PointKind.ISSUE]
        issues.sort(key=lambda issue: (issue.item != self.point.item, issue.item, issue.position))
        self.model.set_items(
            Item(
                uid=issue.uid,
                title=issue.text,
                subtitle=" · ".join(
                    filter(None, (area_of(rows, issue.item), author_of(rows, issue), rows.told(issue.said_at)))
                ),
                icon="circle-check" if issue.uid in linked else "circle",
                tone="green" if issue.uid in linked else "muted",
                right=self.tr("linked") if issue.uid in linked else "",
                data=issue,
            )
            for issue in issues
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if watched is self.pane and event.key() == Qt.Key.Key_Space and self.pane.current_uid():
            self.toggle(self.pane.current_uid())
            return True
        return False
