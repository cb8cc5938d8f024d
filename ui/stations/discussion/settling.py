"""Settling a name that was kept: a sheet with whom it may mean, and what else can become of it."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from facilitator.meeting.settling import settle_author, settle_owner, settle_text
from facilitator.meeting.who import Candidate
from facilitator.model import Action, Point, Unsettled
from ui.context import Context
from ui.live.asking import candidates
from ui.live.known import known_of
from ui.widgets.basics import column, label
from ui.widgets.lists import Item, ListModel, ListPane
from ui.words.people import filled

NOBODY, TEXT, WRITTEN = "\0nobody", "\0text", "\0written"


class Settling(QWidget):
    """Type another name, or choose a row: Enter settles it."""

    def __init__(self, ctx: Context, name: Unsettled) -> None:
        super().__init__()
        self.ctx = ctx
        self._name = name
        self._known = known_of(ctx.session)
        self._sheet: Any = None
        self._found: dict[str, Candidate] = {}
        self.line = QLineEdit(name.typed)
        self.line.setAccessibleName(self.tr("Name or organisation"))
        self.line.textChanged.connect(self._fill)
        self.line.installEventFilter(self)
        self.model = ListModel()
        self.pane = ListPane(self.tr("Whom it may mean"), self.model)
        self.pane.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.pane.chosen.connect(self._take)
        self.pane.clicked.connect(lambda _: self._take(self.pane.current_uid()))
        self.setLayout(column(label(self._text(), 13, role="muted", wrap=True), self.line, self.pane, spacing=10))
        self.setMinimumSize(460, 400)
        self._fill()

    def open(self) -> None:
        """Show it over the window."""
        title = filled(self.tr("Who is “%1”?"), self._name.typed)
        self._sheet = self.ctx.sheet(title, self, [(self.tr("Cancel"), "", self._close)])
        self.line.setFocus()
        self.line.selectAll()

    def _close(self) -> None:
        if self._sheet is not None:
            self._sheet.done()

    def _text(self) -> str:
        rows = self.ctx.session.rows
        row = rows.find(Point, self._name.point) or rows.find(Action, self._name.action)
        return row.text if row is not None else ""

    def _fill(self, _: str = "") -> None:
        who, typed = self._known.who, self.line.text().strip()
        found = who.speaker(typed)
        near = (*found.means, *found.also) or who.near(typed)
        self._found = {one.uid: one for one in near}
        rows = [
            Item(shown.value.uid, shown.title, shown.subtitle, icon=shown.icon, tone=shown.tone)
            for shown in candidates(near, who)
            if isinstance(shown.value, Candidate)
        ]
        rows.append(Item(TEXT, self.tr("It is text, not a name"), icon="message-square-text"))
        if self._name.action is None:
            rows.append(Item(NOBODY, self.tr("Nobody is named as the author"), icon="user-round-x"))
        elif typed and not found.means:
            rows.append(
                Item(WRITTEN, filled(self.tr("Keep “%1” as the owner, as written"), typed), icon="clipboard-check")
            )
        self.model.set_items(rows)
        # Enter means somebody only where the text means nobody else
        self.pane.select(found.one.uid if found.one is not None else "")

    def _take(self, uid: str) -> None:
        do, name = self.ctx.session.do, self._name
        one = self._found.get(uid)
        if not uid:
            return
        done = partial(self._done)
        if uid == TEXT:
            do(settle_text, point=name.point, action=name.action, then=done)
        elif name.point is not None:
            organisation, person = (one.organisation, one.person) if one else (None, None)
            do(settle_author, name.point, organisation=organisation, person=person, then=done)
        else:
            owner = self._known.who.printed(one) if one else self.line.text().strip()
            do(settle_owner, name.action or "", owner, then=done)

    def _done(self, _: object) -> None:
        self._close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = event.key()
            if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                if self.pane.current_uid():
                    self.pane.keyPressEvent(event)
                else:
                    last = self.model.rowCount() - 1
                    self.pane.setCurrentIndex(self.model.index(0 if key == Qt.Key.Key_Down else last))
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(self.pane.current_uid())
                return True
        return super().eventFilter(watched, event)
