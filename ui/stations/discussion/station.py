"""Discussion (Diskutimi): agenda, log, and what the meeting leaves behind; every act has a key."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QHBoxLayout

from facilitator.meeting.agenda import close_item
from facilitator.meeting.outcomes import promote_measure
from facilitator.model import (
    Action,
    AgendaItem,
    Agreement,
    Measure,
    MeasureLink,
    Meeting,
    Parked,
    Point,
    PointKind,
    ReadBack,
    ReadingAnswer,
    Recess,
    Stretch,
    Unsettled,
)
from facilitator.voting.rules import letters
from ui.commands import Command
from ui.context import Context
from ui.live.course import ending
from ui.live.course.steps import Steps
from ui.live.floor.desk import floor_of
from ui.live.house import KEY
from ui.live.presenter import presenter_of
from ui.live.room import comes_open, item_name, open_item_of, room_of
from ui.office.modules import open_modules
from ui.stations.base import Station
from ui.stations.discussion.agenda import AgendaCard
from ui.stations.discussion.answers import Changing, Objecting
from ui.stations.discussion.grouping.keys import OPEN as GROUPING
from ui.stations.discussion.grouping.keys import Grouping, show_group
from ui.stations.discussion.links import LinkPicker
from ui.stations.discussion.log import LogCard
from ui.stations.discussion.promoting import Promoting
from ui.stations.discussion.settling import Settling
from ui.stations.discussion.side import SideCard
from ui.stations.discussion.voices import Voices

if TYPE_CHECKING:
    from facilitator.store.journal import Changes

_MANY = 60
"""Acts with more rows than this (an import, an undo of one) are drawn afresh."""


class DiscussionStation(Station):
    """Agenda at the left, the log of one item in the middle, outcomes at the right."""

    id = "discussion"

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        self.room = room_of(ctx.session)
        presenter_of(ctx)
        self.agenda = AgendaCard(ctx)
        self.log = LogCard(ctx)
        self.grouping = Grouping(ctx, self)
        self.grouping.shown.connect(self._board)
        self.voices = Voices(ctx, self._chosen, self.log.select)
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(14, 14, 14, 14)
        self._box.setSpacing(12)
        # Shares, and no widths set at each change of size: what was said would be broken into lines once more.
        self.agenda.setMinimumWidth(210)
        self.agenda.setMaximumWidth(360)
        self._box.addWidget(self.agenda, 23)
        self._box.addWidget(self.log, 48)
        self.agenda.shown.connect(self._show_item)
        self.steps = Steps(ctx, self, lambda: self.room.item, self._chosen_in_log)
        self.agenda.wanted.connect(self.steps.open)
        self.log.went.connect(self._went)
        self.agenda.begin.connect(self._begin)
        self.agenda.next_wanted.connect(self.steps.next)
        self.agenda.end_wanted.connect(self.steps.end)

    def finish(self) -> Iterator[None]:
        self.side = yield from SideCard.making(self.ctx)
        yield from super().finish()
        yield
        self.side.measures.pane.moved.connect(self.room.show_measure)
        self.side.setMinimumWidth(320)
        self.side.setMaximumWidth(460)
        self._box.addWidget(self.side, 29)
        floor_of(self.ctx).queue_wanted.connect(self._to_queue)
        self.retranslate()

    # the station

    def keys(self) -> list[tuple[str, str]]:
        if self.grouping.on:
            return self.grouping.keys()
        return [
            ("Alt+Up", self.tr("item")),
            *self.steps.keys(),
            ("Ctrl+L", self.tr("log")),
            ("L", self.tr("link")),
            ("M", self.tr("measure")),
            (GROUPING, self.tr("groups")),
            ("Ctrl+F", self.tr("search")),
        ]

    def commands(self) -> list[Command]:
        made: list[Command] = []

        def add(
            name: str,
            title: Callable[[], str],
            run: Callable[[], object],
            shortcut: str = "",
            also: str = "",
            *,
            writes: bool = True,
        ) -> None:
            enabled = self._writable if writes else self._open
            made.append(Command(f"discussion.{name}", title, run, shortcut, self.id, enabled, also))

        either, off = self.grouping.either, self.grouping.off
        add("begin", ending.begin_title, self._begin, "Ctrl+Shift+B")
        made += self.steps.commands(self.id)
        made += self.grouping.commands(self.id, self._writable, self._open)
        add("close_item", lambda: self.tr("Close the open agenda item"), self._close_item, "Ctrl+Shift+W")
        add("up", lambda: self.tr("Item above; in the log, move up"), self._step_up, "Alt+Up", writes=False)
        add(
            "down",
            lambda: self.tr("Item below; in the log, move down"),
            self._step_down,
            "Alt+Down",
            writes=False,
        )
        add("agenda", lambda: self.tr("Go to the agenda"), off(self.agenda.pane.setFocus), "Ctrl+G", writes=False)
        add("log", lambda: self.tr("Go to the log"), self._to_log, "Ctrl+L", writes=False)
        add("search", lambda: self.tr("Search in all contributions"), off(self.log.open_search), "Ctrl+F", writes=False)
        add("edit", lambda: self.tr("Edit the contribution (Enter)"), either("name", self._edit), "Ctrl+E")
        add("copy", lambda: self.tr("Copy the contribution"), either("nothing", self.log.copy), "Ctrl+C", writes=False)
        add("remove", lambda: self.tr("Remove what is selected"), either("remove", self._remove), "Del")
        add("link", lambda: self.tr("Link the recommendation to an issue"), self._link, "L")
        add("promote", lambda: self.tr("Make the recommendation a measure"), either("promote", self._promote), "M")
        add("settle", lambda: self.tr("Settle whose name it is"), self._settle, "S")
        add("read_back", lambda: self.tr("The measure was read to the room and confirmed"), off(self._read_back), "R")
        add("reworded", lambda: self.tr("The room wants the measure worded otherwise"), off(self._reworded), "C")
        add("objected", lambda: self.tr("Somebody objects to the measure read"), off(self._objected), "O")
        add("attribute", lambda: self.tr("How far documents name the author"), self.voices.attribute, "A")
        add(
            "merge",
            lambda: self.tr("Merge the contribution with the one above"),
            either("merge", self.voices.merge),
            "J",
        )
        add("split_point", lambda: self.tr("Split the contribution in two"), either("split", self.voices.split), "D")
        add("house", lambda: self.tr("Chatham House rule: begin, or end"), self.voices.house, KEY)
        add("measures", lambda: self.tr("Measures"), lambda: self._tab("measures"), "Ctrl+Shift+M", writes=False)
        add("actions", lambda: self.tr("Actions"), lambda: self._tab("actions"), "Ctrl+Shift+D", writes=False)
        add("agreements", lambda: self.tr("Agreements"), lambda: self._tab("agreements"), "Ctrl+Shift+U", writes=False)
        add("modules", lambda: self.tr("Text modules…"), lambda: open_modules(self.ctx), "Ctrl+Shift+F", writes=False)
        add("add", lambda: self.tr("Add to the list at the right"), either("new", self._add), "Ins")
        return made

    def load(self) -> None:
        rows = self.ctx.session.rows
        if not self.ctx.session.is_open:
            return
        items = rows.all(AgendaItem)
        known = {item.uid for item in items}
        now = open_item_of(rows)
        talked = [item.uid for item in items if item.opened_at and rows.all(Point, item=item.uid)]
        shown = self.room.item if self.room.item in known else ""
        shown = shown or (now.uid if now else "") or next(iter(talked), "") or next((item.uid for item in items), "")
        with QSignalBlocker(self.agenda):  # the log is read once, whatever the agenda falls on meanwhile
            self.agenda.load()
            self.side.load()
            self.room.show_item(shown)
            self.agenda.show_item(shown)
        self.log.load(shown)
        self.grouping.load()

    def apply(self, changes: Changes) -> None:
        if len(changes.rows) > _MANY:
            self.load()
            return
        self.grouping.apply(changes)
        kinds = {type(change.after or change.before) for change in changes.rows}
        if kinds & {AgendaItem, Meeting, Stretch, Recess, Parked}:
            self.agenda.load()
            opened = open_item_of(self.ctx.session.rows)
            if comes_open(changes) and opened is not None:
                self.agenda.show_item(opened.uid)
                self._show_item(opened.uid)
            else:
                self.agenda.show_item(self.room.item)
        for change in changes.rows:
            before, after = change.before, change.after
            if isinstance(before or after, Point):
                self.agenda.count(
                    before if isinstance(before, Point) else None, after if isinstance(after, Point) else None
                )
        self.log.apply(changes)
        if kinds & {Measure, MeasureLink, ReadBack, ReadingAnswer, Action, Agreement, AgendaItem, Unsettled}:
            self.side.load()

    def arrive(self) -> None:
        self._to_log()

    def show_row(self, table: str, uid: str) -> bool:
        rows = self.ctx.session.rows
        if table in ("point_group", "grouped_point", "option_group"):
            return show_group(self.grouping, rows, table, uid)
        self.grouping.close()
        if table in self.side.TABS:
            self._tab(self.side.TABS[table])
            return self.side.current().pane.select(uid)
        point = rows.find(Point, uid) if table == "point" else None
        item = rows.find(AgendaItem, point.item if point is not None else uid)
        if item is None:
            return False
        self._show_item(item.uid)
        self.agenda.show_item(item.uid)
        if point is not None:
            self.log.take_focus()
        else:
            self.agenda.pane.setFocus()
        return self.log.pane.select(uid) if point is not None else True

    def retranslate(self) -> None:
        for part in (self.agenda, self.log, self.side):
            part.retranslate()
        self.grouping.retranslate()
        if self.loaded and self.ctx.session.is_open:
            self.load()

    # acts

    def _open(self) -> bool:
        return self.ctx.session.is_open

    def _writable(self) -> bool:
        return self.ctx.session.is_open and not self.ctx.session.read_only

    def _begin(self) -> None:
        ending.begin(self.ctx)

    def _chosen(self) -> Point | None:
        return self.grouping.point() if self.grouping.on else self.log.current()

    def _chosen_in_log(self) -> Point | None:
        return self._chosen() if self.grouping.on or self.log.has_focus() else None

    def _board(self, on: bool) -> None:
        """The board stands where agenda, log and outcomes were, or they stand again."""
        board = self.grouping.board
        assert board is not None
        if self._box.indexOf(board) < 0:
            self._box.addWidget(board, 1)
        for part in (self.agenda, self.log, self.side):
            part.setVisible(not on)
        board.setVisible(on)
        if not on:
            self.log.take_focus()

    def _close_item(self) -> None:
        item = open_item_of(self.ctx.session.rows)
        if item is not None:
            text = self.tr("Closed: {item}").format(item=item_name(item))
            self.ctx.session.do(close_item, item.uid, then=lambda _: self._said(text))

    def _said(self, text: str) -> None:
        self.ctx.notify(text, self.tr("Undo"), self.ctx.session.undo)

    def _show_item(self, uid: str) -> None:
        """Look at an item; what is open in the room does not change."""
        if self.log.searching:
            self.log.close_search(uid)
        elif self.log.item != uid:
            self.log.load(uid)
        self.room.show_item(uid)

    def _went(self, uid: str) -> None:
        self.room.show_item(uid)
        self.agenda.show_item(uid)

    def _step(self, by: int) -> None:
        if self.grouping.took("step", by):
            return
        if self.log.has_focus() and self.log.current() is not None and not self.log.searching:
            self.log.move_point(by)
        else:
            self.agenda.step(by)

    def _step_up(self) -> None:
        self._step(-1)

    def _step_down(self) -> None:
        self._step(1)

    def _to_log(self) -> None:
        if not self.grouping.took("focus"):
            self.log.take_focus()

    def _edit(self) -> None:
        side = self.side.current()
        if side.pane.hasFocus():
            side.edit(side.pane.current_uid())
        else:
            self.log.edit()

    def _remove(self) -> None:
        side = self.side.current()
        if side.pane.hasFocus():
            side.remove()
        elif self.log.has_focus():
            self.log.remove()

    def _tab(self, name: str) -> None:
        self.grouping.close()
        self.side.show_tab(name)
        self.side.current().take_focus()

    def _to_queue(self) -> None:
        self._tab("floor")

    def _add(self) -> None:
        self.side.current().add()

    def _chosen_recommendation(self) -> Point | None:
        point = self._chosen()
        if point is None or point.kind not in (PointKind.RECOMMENDATION, PointKind.SUGGESTION):
            self.ctx.notify(self.tr("First select a recommendation or suggestion in the log."))
            return None
        return point

    def _link(self) -> None:
        point = self._chosen_recommendation()
        if point is not None:
            LinkPicker(self.ctx, point).open()

    def _promote(self) -> None:
        point = self._chosen_recommendation()
        if point is None:
            return
        rows = self.ctx.session.rows
        measures = rows.all(Measure)
        resting = {link.measure for link in rows.all(MeasureLink, point=point.uid)}
        for letter, measure in zip(letters(len(measures)), measures, strict=True):
            if measure.uid in resting:
                self.side.show_tab("measures")
                self.side.current().pane.select(measure.uid)
                self.ctx.notify(self.tr("Measure {letter} rests on it already.").format(letter=letter))
                return
        Promoting(self.ctx, promote_measure, point.uid, point.text, self._promoted).open()

    def _settle(self) -> None:
        """The name of what is selected, else the first that is still to be settled."""
        rows, side = self.ctx.session.rows, self.side.current().pane
        names = rows.all(Unsettled)
        point = self._chosen()
        uid = side.current_uid() if side.hasFocus() else point.uid if point else ""
        name = next((one for one in names if uid in (one.point, one.action)), next(iter(names), None))
        if name is None:
            self.ctx.notify(self.tr("No name is still to be settled."))
        else:
            Settling(self.ctx, name).open()

    def _read_back(self) -> None:
        self.side.show_tab("measures")
        self.side.measures.read_back()

    def _reworded(self) -> None:
        self.side.show_tab("measures")
        self.side.measures.answer(Changing)

    def _objected(self) -> None:
        self.side.show_tab("measures")
        self.side.measures.answer(Objecting)

    def _promoted(self, changes: Changes) -> None:
        self.side.show_tab("measures")
        measure = changes.result
        if isinstance(measure, Measure):
            self.side.current().pane.select(measure.uid)
        count = len(self.ctx.session.rows.all(Measure))
        self._said(self.tr("Measure {letter} added").format(letter=letters(count)[-1]))
