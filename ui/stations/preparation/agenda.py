"""The agenda: typed in a line, ordered with Alt and the arrows, each item edited beside the list."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from facilitator.errors import KnownError
from facilitator.language.dates import parse_clock
from facilitator.language.errors import sentence
from facilitator.meeting.agenda import add_item, move_item, remove_item, set_item
from facilitator.model import AgendaItem, ItemKind
from ui.context import Context
from ui.session import writable
from ui.widgets.basics import STRETCH, Card, Empty, button, label, row
from ui.widgets.forms import Form
from ui.widgets.lists import Item, ListModel, ListPane, RowDelegate
from ui.words.people import belongs_beside, filled, item_kinds, said

if TYPE_CHECKING:
    from facilitator.store.journal import Changes

ICONS = {
    ItemKind.REGISTRATION: "log-in",
    ItemKind.OPENING: "megaphone",
    ItemKind.PRESENTATION: "presentation",
    ItemKind.DISCUSSION: "message-square-text",
    ItemKind.BREAK: "pause",
    ItemKind.GROUPING: "layers",
    ItemKind.VOTE: "vote",
    ItemKind.CLOSING: "flag",
}


class AgendaSection(QWidget):
    """List at the left, the chosen item at the right."""

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self._ctx = ctx
        self._uid = ""
        self._after_add = False
        self._model = ListModel()
        self._list = ListPane(self.tr("Agenda items"), self._model, RowDelegate())
        self._line = QLineEdit()
        self._line.setPlaceholderText(self.tr("New item…   Enter adds it at the end"))
        self._line.setAccessibleName(self.tr("New agenda item"))
        self._total = label("", 12, role="muted")
        left = Card("list-ordered", self.tr("Agenda"))
        left.head.addWidget(self._total)
        left.body.addWidget(self._line)
        left.body.addWidget(self._list, 1)
        self._form = Form()
        self._form.add_line("title", self.tr("Title"), wide=True)
        self._form.add_choice("kind", self.tr("Kind"), item_kinds())
        self._form.add_line("minutes", self.tr("Minutes planned"))
        self._form.add_line("area", self.tr("Area"), hint=self.tr("I, II, III … of a discussion"))
        self._up = button(self.tr("Up"), "arrow-up", on=self._move_up)
        self._down = button(self.tr("Down"), "arrow-down", on=self._move_down)
        self._remove = button(self.tr("Remove"), "trash-2", "danger", on=self._remove_chosen)
        self._buttons = QWidget()
        self._buttons.setLayout(row(self._up, self._down, STRETCH, self._remove))
        self._nothing = Empty(
            "list-ordered",
            self.tr("No item is chosen"),
            self.tr("Choose one in the list, or write a title above it and press Enter."),
        )
        right = Card("pencil", self.tr("Item"))
        right.body.addWidget(self._form)
        right.body.addWidget(self._buttons)
        right.body.addStretch()
        right.body.addWidget(self._nothing, 1)
        both = row(left, right, spacing=12)
        both.setStretch(0, 5)
        both.setStretch(1, 4)
        self.setLayout(both)
        self._line.returnPressed.connect(self._add)
        self._list.moved.connect(self._choose)
        self._list.chosen.connect(self._edit)
        self._list.removed.connect(self._remove_one)
        self._form.edited.connect(self._save)

    def load(self) -> None:
        """Draw the list; the chosen item stays chosen."""
        rows = self._ctx.session.rows
        items = rows.all(AgendaItem)
        starts = _planned(rows.meeting.starts if rows.meeting else "", [item.minutes for item in items])
        self._model.set_items(
            [self._row(number, item, start) for number, (item, start) in enumerate(zip(items, starts, strict=True), 1)]
        )
        if items and rows.find(AgendaItem, self._uid) is None:
            self._uid = items[0].uid
        self._list.select(self._uid)
        minutes = sum(item.minutes for item in items)
        self._total.setText(filled(self.tr("%1 min planned"), minutes) if minutes else "")
        can_write = writable(self._ctx.session)
        self._line.setEnabled(can_write)
        self._form.setEnabled(can_write)
        self._buttons.setEnabled(can_write)
        self._show()

    def apply(self, changes: Changes) -> None:
        """Draw again when the agenda or the starting time changed."""
        if self._after_add:
            added = [change.uid for change in changes.rows if change.table == "agenda_item" and change.before is None]
            self._uid = added[-1] if added else self._uid
            self._after_add = False
        if any(change.table in ("agenda_item", "meeting") for change in changes.rows):
            self.load()

    def arrive(self) -> None:
        """Focus on the line for a new item."""
        self._line.setFocus()

    def move_chosen(self, by: int) -> None:
        """Move the chosen item up or down."""
        if self._uid and writable(self._ctx.session):
            self._ctx.session.do(move_item, self._uid, by)

    def _row(self, number: int, item: AgendaItem, start: str) -> Item:
        kind = said(item_kinds(), item.kind)
        area = filled(self.tr("area %1"), item.area) if item.area else ""
        return Item(
            uid=item.uid,
            title=f"{number}. {item.title}",
            subtitle=" · ".join(part for part in (kind, area) if part),
            right=start,
            right2=filled(self.tr("%1 min"), item.minutes) if item.minutes else "",
            icon=ICONS[item.kind],
            tone="accent" if item.kind is ItemKind.DISCUSSION else "violet" if item.kind is ItemKind.VOTE else "muted",
        )

    def _choose(self, uid: str) -> None:
        if uid:
            self._uid = uid
            self._show()

    def _edit(self, uid: str) -> None:
        self._choose(uid)
        self._form.field("title").setFocus()

    def _show(self) -> None:
        item = self._ctx.session.rows.find(AgendaItem, self._uid)
        for part in (self._form, self._buttons):
            part.setVisible(item is not None)
        self._nothing.setVisible(item is None)
        if item is not None:
            self._form.set_values(
                {
                    "title": item.title,
                    "kind": item.kind,
                    "minutes": str(item.minutes) if item.minutes else "",
                    "area": item.area,
                }
            )

    def _add(self) -> None:
        title = self._line.text().strip()
        if title and writable(self._ctx.session):
            self._after_add = True
            self._ctx.session.do(add_item, title, then=self._added, otherwise=self._refused_line)

    def _added(self, changes: Changes) -> None:
        self._line.setText("")  # not clear(): Ctrl+Z then belongs to the meeting, not to the line

    def _refused_line(self, error: BaseException) -> None:
        self._after_add = False
        self._ctx.session.failed.emit("add_item", error)

    def _save(self, key: str) -> None:
        item, value = self._ctx.session.rows.find(AgendaItem, self._uid), self._form.values()[key]
        if item is None:
            return
        if key == "minutes":
            text = str(value).strip()
            if text and not (text.isdecimal() and len(text) < 5):
                self._form.invalid("minutes", self.tr("Write a whole number of minutes."))
                return
            value = int(text or 0)
        if getattr(item, key) != value:
            self._ctx.session.do(set_item, item.uid, otherwise=self._refused, **{key: value})

    def _refused(self, error: BaseException) -> None:
        if isinstance(error, KnownError) and belongs_beside(error):
            self._form.invalid("title", sentence(error, self._ctx.lang()))
        else:
            self._ctx.session.failed.emit("set_item", error)

    def _move_up(self) -> None:
        self.move_chosen(-1)

    def _move_down(self) -> None:
        self.move_chosen(1)

    def _remove_chosen(self) -> None:
        self._remove_one(self._uid)

    def _remove_one(self, uid: str) -> None:
        items = [item.uid for item in self._ctx.session.rows.all(AgendaItem)]
        if uid not in items or not writable(self._ctx.session):
            return
        at = items.index(uid)
        after = items[at + 1] if at + 1 < len(items) else items[at - 1] if at else ""

        def gone(changes: Changes) -> None:
            self._uid = after
            self.load()
            self._ctx.notify(self.tr("The item was removed."), self.tr("Undo"), self._ctx.session.undo)

        self._ctx.session.do(remove_item, uid, then=gone)


def _planned(starts: str, minutes: list[int]) -> list[str]:
    """The clock at which each item would begin; empty texts while the meeting has no starting time or no minutes."""
    try:
        moment = datetime.combine(datetime.min, parse_clock(starts))
    except ValueError:
        return [""] * len(minutes)
    if not any(minutes):
        return [""] * len(minutes)
    made = []
    for length in minutes:
        made.append(moment.strftime("%H:%M"))
        moment += timedelta(minutes=length)
    return made
