"""What was sent to whom and when; that it was sent a person says with one key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from facilitator.meeting.lifecycle import pen_given
from facilitator.meeting.office.sending import Told, is_sent, mark_sending, sendings
from ui.theme import MEDIUM
from ui.widgets.basics import column, label
from ui.widgets.lists import Item, ListModel, ListPane, RowDelegate
from ui.words.documents import kind_names

if TYPE_CHECKING:
    from facilitator.store.journal import Changes
    from ui.context import Context
    from ui.session import Session


class SentSheet(QWidget):
    """Every message, the newest first. Enter says that it was sent, or that it was not after all."""

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self._ctx = ctx
        self._model = ListModel()
        self.pane = ListPane(self.tr("Messages with documents"), self._model, RowDelegate())
        self.pane.setMinimumHeight(260)
        self.pane.setProperty("first", True)
        self.pane.chosen.connect(self._mark)
        self.pane.moved.connect(self._tell)
        self._words = label("", 13, role="muted", wrap=True)
        self._whom = label("", 13, MEDIUM, wrap=True)
        self.setLayout(column(self._words, self.pane, self._whom, spacing=8))
        self._told: dict[str, Told] = {}
        self._draw()
        ctx.session.changed.connect(self._changed)

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(760, 400))

    def show_over(self) -> SentSheet:
        """Over the window; gives itself."""
        self._ctx.sheet(self.tr("What was sent"), self)
        return self

    def _changed(self, changes: Changes) -> None:
        if {change.table for change in changes.rows} & {"sending", "sending_mark"}:
            self._draw()

    def _draw(self) -> None:
        found = sendings(self._ctx.session.rows)
        self._told = {told.sending.uid: told for told in found}
        self._model.set_items([self._item(told, at) for at, told in enumerate(found)])
        if found and not self.pane.current_uid():
            self.pane.select(found[0].sending.uid)
        self.pane.setVisible(bool(found))
        self._words.setText(
            self.tr("Enter: it was sent, or it was not after all. The program cannot see that by itself.")
            if found
            else self.tr("No message has been prepared for this meeting.")
        )
        self._tell(self.pane.current_uid())

    def _item(self, told: Told, at: int) -> Item:
        names, clock = kind_names(), self._ctx.session.rows.told
        sent = told.mark is not None and told.mark.sent
        files = ", ".join(
            names[row.document] if row.public else self.tr("{document}, full").format(document=names[row.document])
            for row in told.files
        )
        when = told.mark.marked_at if sent and told.mark is not None else told.sending.prepared_at
        return Item(
            uid=told.sending.uid,
            title=told.sending.subject,
            subtitle=" · ".join((files, self.tr("%n recipient(s)", "", len(told.to)))),
            right=clock(when),
            chip=self.tr("marked as sent") if sent else self.tr("prepared to be sent"),
            chip_tone="green" if sent else "amber",
            icon="send",
            tone="green" if sent else "muted",
            sort=at,
        )

    def _tell(self, uid: str) -> None:
        told = self._told.get(uid)
        self._whom.setText(", ".join(row.name or row.email for row in told.to) if told else "")

    def _mark(self, uid: str) -> None:
        session = self._ctx.session
        if may_note(session):
            session.do(mark_sending, uid, not is_sent(session.rows, uid))


def may_note(session: Session) -> bool:
    """Whether what is sent can be noted: documents go out when they are approved, so an approval is no hindrance."""
    if not session.is_open or session.read_only or session.lost:
        return False
    return pen_given(session.rows) is None
