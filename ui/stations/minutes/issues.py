"""The issues of the relacion, line by line: offered from the discussion, in the secretary's hands by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from facilitator.meeting.papers.issues import (
    add_issue,
    drop_issue,
    edit_issue,
    keep_issue,
    merge_issues,
    move_issue,
    part_issue,
    restore_issues,
    split_issue,
)
from facilitator.model import AgendaItem, IssueLine
from facilitator.synthesis import Drawn
from ui.context import Context
from ui.stations.outcomes import Outcomes
from ui.widgets.basics import Card, KeyHints, label
from ui.widgets.forms import Form
from ui.widgets.lists import Item

if TYPE_CHECKING:
    from facilitator.desk.documents import Look
    from facilitator.store.journal import Changes


class Issues(Outcomes):
    """The list; Enter edits a line, M merges it into the one above, S divides it, Delete leaves it out.

    Signals:
        followed(object): the points of a line should be opened.
    """

    followed = Signal(object)

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx, "list")
        self.look: Look | None = None
        self._locked = False

    def set_locked(self, locked: bool) -> None:
        """They can still be read."""
        self._locked = locked
        self._add.setEnabled(not locked)

    def retranslate(self) -> None:
        """Texts again."""
        self.pane.setAccessibleName(self.tr("Main issues discussed"))
        self._add.setText(self.tr("Add an issue"))
        self._empty.set_texts(
            self.tr("No issues yet"), self.tr("Contributions of the kind “issue” are brought together here.")
        )

    def rows(self) -> list[Drawn]:
        return list(self.look.issues.lines) if self.look is not None else []

    def item(self, row: Drawn, number: int) -> Item:
        area = self.ctx.session.rows.find(AgendaItem, row.item) if row.item else None
        where = f"{area.area}. {area.title}" if area is not None and area.area else area.title if area else ""
        said = self.tr("from %n contribution(s)", "", len(row.points)) if row.points else self.tr("your own")
        chip, tone = "", "muted"
        if row.waits:
            chip, tone = self.tr("source changed"), "amber"
        elif row.written:
            chip, tone = self.tr("edited"), "accent"
        return Item(
            uid=row.uid,
            title=" · ".join(filter(None, (where, said))),
            subtitle=row.text,
            right=f"{number + 1}.",
            chip=chip,
            chip_tone=tone,
            sort=(number,),
            data=row,
        )

    def form(self, row: Drawn | None) -> Form:
        form = Form(beside_from=330)
        form.add_text("text", self.tr("Issue"), row.text if row else "", rows=3)
        return form

    def keep(self, row: Drawn | None, values: dict[str, Any]) -> None:
        text = str(values["text"])
        first, _, second = (part.strip() for part in text.partition("\n"))
        if row is None:
            here = self.by_uid(self.pane.current_uid())
            where = {"item": here.item, "after": here.uid} if here is not None else {}
            self._do(add_issue, text, **where)
        elif first and second:
            self._do(split_issue, row.uid, first, second)
        elif text == row.text:
            self.inline.done()
        else:
            self._do(edit_issue, row.uid, text)

    def _do(self, act: Any, *args: Any, **more: Any) -> None:
        """Send an act on one line, and look at the line it leaves."""
        self.ctx.session.do(act, *args, then=self._left, otherwise=self.refused, **more)

    def _left(self, changes: Changes) -> None:
        self.inline.done()
        if isinstance(changes.result, IssueLine):
            self.pane.select(changes.result.uid)

    def edit(self, uid: str) -> None:
        if not self._locked:
            super().edit(uid)

    def add(self) -> None:
        if not self._locked:
            super().add()

    def take_out(self, row: Drawn) -> None:
        if not self._locked:
            self.ctx.session.do(drop_issue, row.uid, then=self.removed)

    def move_row(self, row: Drawn, by: int) -> None:
        if not self._locked:
            self._do(move_issue, row.uid, by)

    def merge(self) -> None:
        """The selected line and the one above it become one."""
        rows = self.rows()
        at = next((n for n, row in enumerate(rows) if row.uid == self.pane.current_uid()), 0)
        if at and not self._locked:
            self._do(merge_issues, [rows[at - 1].uid, rows[at].uid])

    def part(self) -> None:
        """Each contribution of the selected line speaks for itself."""
        row = self.by_uid(self.pane.current_uid())
        if row is not None and not self._locked and len(row.points) > 1:
            self._do(part_issue, row.uid)

    def keep_words(self) -> None:
        """The own words of the selected line stay over what changed."""
        row = self.by_uid(self.pane.current_uid())
        if row is not None and row.waits and not self._locked:
            self._do(keep_issue, row.uid)

    def restore(self) -> None:
        """Back to what is offered."""
        if not self._locked:
            self.ctx.session.do(restore_issues)

    def follow(self) -> bool:
        """Open the contributions of the selected line, one after the other; False when it is the secretary's own."""
        row = self.by_uid(self.pane.current_uid())
        if row is None or not row.points:
            return False
        self.followed.emit([("point", uid) for uid in row.points])
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.pane and isinstance(event, QKeyEvent) and not event.modifiers():
            keys = {Qt.Key.Key_M: self.merge, Qt.Key.Key_S: self.part, Qt.Key.Key_K: self.keep_words,
                    Qt.Key.Key_Insert: self.add}  # fmt: skip
            act = keys.get(Qt.Key(event.key()))
            if act is not None:
                if event.type() == QEvent.Type.KeyPress:
                    act()
                return True
        return super().eventFilter(watched, event)


class IssuesCard(Card):
    """The list with what it is for above, and its keys below."""

    def __init__(self, ctx: Context) -> None:
        super().__init__("list", " ")
        self._state = label("", 13, role="muted", wrap=True)
        self.list = Issues(ctx)
        self.list.setProperty("edge", True)
        self._keys = KeyHints(plain=True)
        self.body.addWidget(self._state)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self._keys)
        self.retranslate()

    def show_rows(self, look: Look | None, locked: bool) -> None:
        """The lines as they are. ``locked``: they can only be read."""
        self.list.look = look
        further = len(look.issues.further) if look is not None else 0
        words = self.tr(
            "One line each, without names; a line break divides one. The contributions stay in the minutes."
        )
        if further:
            words += " " + self.tr("%n more issue(s) stand in the minutes only.", "", further)
        self._state.setText(words)
        self.list.set_locked(locked)
        self._keys.setVisible(not locked)
        self.list.load()

    def focus(self) -> None:
        """Into the list."""
        self.list.take_focus()

    def select(self, uid: str) -> bool:
        """Look at one line."""
        return self.list.pane.select(uid)

    def retranslate(self) -> None:
        """Texts again."""
        self.set_title(self.tr("Main issues discussed"))
        self._keys.set_hints(
            [
                ("Return", self.tr("edit")),
                ("M", self.tr("merge up")),
                ("S", self.tr("take apart")),
                ("Alt+↑", self.tr("move")),
                ("Del", self.tr("leave out")),
                ("K", self.tr("keep my words")),
            ]
        )
        self.list.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_keys"):
            self.retranslate()
