"""What was put aside, before the meeting ends: now, next meeting, or dropped with a reason; one key each."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.course import PutAside, waiting
from facilitator.errors import KnownError
from facilitator.language.errors import sentence
from facilitator.meeting.course.parking import carry_parked, drop_parked, take_parked
from ui.context import Context
from ui.live.course.sheets import OneLine
from ui.widgets.basics import column, label
from ui.widgets.headings import HeadingDelegate, whole
from ui.widgets.lists import Item, ListModel, ListPane
from ui.widgets.text import KeyHints


class ParkedSheet(QWidget):
    """Enter brings the room to it, N puts it on to the next meeting, Delete drops it. Closes once nothing is left.

    ``end``: what ends the meeting; then the sheet offers it, with the rest carried on.
    """

    def __init__(self, ctx: Context, end: Callable[[], object] | None = None) -> None:
        super().__init__()
        self.ctx, self._end = ctx, end
        self._sheet: Any = None
        self.model = ListModel()
        self.pane = ListPane(self.tr("Parked"), self.model, HeadingDelegate())
        whole(self.pane)
        self.pane.setMinimumHeight(220)
        self.pane.chosen.connect(self.take)
        self.pane.removed.connect(self.drop)
        self.pane.installEventFilter(self)
        said = self.tr("Nobody has said yet what becomes of these:")
        self._said = label("", 12, role="amber", wrap=True)
        self._said.hide()
        keys = KeyHints(
            [
                ("Return", self.tr("deal with it now")),
                ("N", self.tr("next meeting")),
                ("Del", self.tr("drop, with a reason")),
            ]
        )
        self.setLayout(column(label(said, 13, role="muted", wrap=True), self.pane, self._said, keys, spacing=10))
        self.setMinimumWidth(460)
        ctx.session.changed.connect(self._changed)
        self._fill()

    def open(self) -> None:
        """Show it over the window."""
        actions = [(self.tr("Close"), "", self._close)]
        if self._end is not None:
            actions.append((self.tr("All to the next meeting, and end"), "primary", self._finish))
        self._sheet = self.ctx.sheet(self.tr("What is parked"), self, actions)
        self.pane.setFocus()

    # keys

    def take(self, uid: str) -> None:
        """Now."""
        self._close()
        self._do(take_parked, uid)

    def carry(self, uid: str) -> None:
        """The next meeting."""
        self._do(carry_parked, uid)

    def drop(self, uid: str) -> None:
        """Dropped, once there is a reason."""
        one = self._one(uid)
        if one is None:
            return
        self._close()
        sheet = OneLine(self.ctx, self.tr("Reason"), drop_parked, then=self._again, **_of(one))
        sheet.open(self.tr("Why is it dropped?"), self.tr("Drop it"))

    # inside

    def _finish(self) -> None:
        self._close()
        if self._end is not None:
            self._end()

    def _again(self, _: object) -> None:
        """The others wait still, or the meeting can end."""
        if waiting(self.ctx.session.rows):
            ParkedSheet(self.ctx, self._end).open()
        elif self._end is not None:
            self._end()

    def _one(self, uid: str) -> PutAside | None:
        return next((one for one in waiting(self.ctx.session.rows) if one.uid == uid), None)

    def _do(self, act: Callable[..., object], uid: str) -> None:
        if (one := self._one(uid)) is not None:
            self.ctx.session.do(act, otherwise=self._refused, **_of(one))

    def _refused(self, error: object) -> None:
        if isinstance(error, KnownError):
            self._said.setText(sentence(error, self.ctx.lang()))
            self._said.show()

    def _changed(self, _: object) -> None:
        if self._sheet is None or not self.isVisible():
            return
        self._fill()
        if not self.model.rowCount():
            self._close()
            if self._end is not None:
                self._end()

    def _fill(self) -> None:
        rows = self.ctx.session.rows
        kinds = {"agenda_item": self.tr("Agenda item"), "point": self.tr("From the discussion")}
        before = self.pane.current_uid()
        listed = waiting(rows)
        self.model.set_items(
            [
                Item(one.uid, one.text, kinds[one.table], icon="circle-parking", tone="amber", sort=at)
                for at, one in enumerate(listed)
            ]
        )
        first = listed[0].uid if listed else ""
        self.pane.select(before if any(one.uid == before for one in listed) else first)

    def _close(self) -> None:
        if self._sheet is not None:
            self._sheet.done()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_N:
            self.carry(self.pane.current_uid())
            return True
        return super().eventFilter(watched, event)


def _of(one: PutAside) -> dict[str, Any]:
    return {"item" if one.table == "agenda_item" else "point": one.uid}
