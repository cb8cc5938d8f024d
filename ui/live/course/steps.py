"""The steps of a live meeting: next and back, move, put aside, split off, break; each by a key of its own."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from facilitator.course import next_item, resting, waiting
from facilitator.errors import KnownError
from facilitator.language.errors import sentence
from facilitator.meeting.agenda import move_item, open_item
from facilitator.meeting.course.breaks import begin_break, end_break
from facilitator.meeting.course.parking import park_item, park_point
from facilitator.meeting.course.steps import go_back, split_item
from facilitator.model import AgendaItem, Point, Recess
from ui.commands import Command
from ui.live.course import ending
from ui.live.course.parked import ParkedSheet
from ui.live.course.sheets import OneLine
from ui.live.room import item_name
from ui.session import writable

if TYPE_CHECKING:
    from facilitator.store.journal import Changes
    from ui.context import Context


class Steps(QObject):
    """``shown``: the agenda item looked at; ``point``: the point selected while the log has the focus, else None."""

    def __init__(
        self, ctx: Context, parent: QObject, shown: Callable[[], str], point: Callable[[], Point | None]
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.ctx, self._shown, self._point = ctx, shown, point

    def commands(self, station: str) -> list[Command]:
        """With their keys, for the station."""

        def add(name: str, title: Callable[[], str], run: Callable[[], object], key: str, also: str = "") -> Command:
            able = partial(writable, self.ctx.session)
            return Command(f"{station}.{name}", title, run, key, station, able, also)

        return [
            add("end", lambda: self.tr("End the meeting"), self.end, "Ctrl+Shift+E"),
            add("open_next", lambda: self.tr("Open the next agenda item"), self.next, "Ctrl+Return", "Ctrl+Enter"),
            add("back", lambda: self.tr("Back to the agenda item before"), self.back, "Alt+Left"),
            add("open_item", lambda: self.tr("Open the agenda item shown"), self.open_shown, "Ctrl+Shift+Return"),
            add("earlier", lambda: self.tr("Move the agenda item shown up"), partial(self.move, -1), "Alt+Shift+Up"),
            add("later", lambda: self.tr("Move the agenda item shown down"), partial(self.move, 1), "Alt+Shift+Down"),
            add("park", lambda: self.tr("Park the contribution or the agenda item"), self.park, "Ctrl+Shift+X"),
            add("parked", lambda: self.tr("What is parked…"), self.settle, "Ctrl+Shift+T"),
            add("split", lambda: self.tr("Split off a part as an agenda item…"), self.split, "Ctrl+Shift+N"),
            add("break", self._break_title, self.rest, "F9"),
        ]

    def keys(self) -> list[tuple[str, str]]:
        """What the station's foot says of them."""
        return [("Ctrl+Return", self.tr("next item")), ("F9", self.tr("break"))]

    # steps

    def next(self) -> None:
        """The next item of the agenda."""
        rows = self.ctx.session.rows
        item = next_item(rows)
        if not rows.all(AgendaItem):
            self.ctx.notify(self.tr("The agenda has no items yet: Preparation (Ctrl+2) has a place for them."))
        elif item is None:
            self.ctx.notify(self.tr("Every agenda item has been opened."))
        else:
            self.open(item.uid)

    def back(self) -> None:
        """The item the room was at before."""
        self._do(go_back)

    def open(self, uid: str) -> None:
        """This one, whatever its place."""
        self._do(open_item, uid)

    def open_shown(self) -> None:
        """The one looked at."""
        if self._shown():
            self.open(self._shown())

    def move(self, by: int) -> None:
        """The one looked at, up or down."""
        if self._shown():
            self._do(move_item, self._shown(), by)

    def park(self) -> None:
        """The point selected in the log; else the item looked at."""
        point, item = self._point(), self.ctx.session.rows.find(AgendaItem, self._shown())
        if point is not None:
            self._do(park_point, point.uid, said=self.tr("The contribution was parked"))
        elif item is not None:
            self._do(park_item, item.uid, said=self.tr("Parked: {item}").format(item=item_name(item)))

    def settle(self) -> None:
        """What was put aside."""
        if waiting(self.ctx.session.rows):
            ParkedSheet(self.ctx).open()
        else:
            self.ctx.notify(self.tr("Nothing is parked."))

    def split(self) -> None:
        """From the point selected on; else an item behind the one looked at."""
        uid, point = self._shown(), self._point()
        if not uid:
            return
        hint = (
            self.tr("The contribution selected and those after it go with it.")
            if point is not None
            else self.tr("It stands behind this item.")
        )
        named: dict[str, Any] = {"point": point.uid} if point is not None else {}
        sheet = OneLine(self.ctx, self.tr("Title"), split_item, uid, hint=hint, then=self._split, **named)
        sheet.open(self.tr("Split off a part as an agenda item"), self.tr("Split it off"))

    def rest(self) -> None:
        """A break begins, its end asked; or it ends."""
        rows = self.ctx.session.rows
        meeting = rows.meeting
        if resting(rows):
            self._do(end_break, said=self.tr("The break is over"))
        elif meeting is None or not meeting.opened_at or meeting.closed_at:
            self._refused(KnownError("break.closed"))
        else:
            hint = self.tr("Minutes, or the time we go on; empty: no end is announced.")
            sheet = OneLine(
                self.ctx, self.tr("Break until"), begin_break, placeholder="15 / 10:45", hint=hint, then=self._rests
            )
            sheet.open(self.tr("Break"), self.tr("Begin the break"))

    def end(self) -> None:
        """The meeting ends."""
        ending.end(self.ctx)

    # inside

    def _break_title(self) -> str:
        here = self.ctx.session.is_open and resting(self.ctx.session.rows)
        return self.tr("End the break") if here else self.tr("Break…")

    def _rests(self, changes: Changes) -> None:
        rest = changes.result
        if isinstance(rest, Recess) and rest.until:
            text = self.tr("Break until {time}").format(time=self.ctx.session.rows.clock(rest.until))
        else:
            text = self.tr("The break began")
        self._said(text)

    def _split(self, changes: Changes) -> None:
        made = changes.result
        if isinstance(made, AgendaItem):
            self._said(self.tr("A new agenda item: {item}").format(item=item_name(made)))

    def _do(self, act: Callable[..., object], *args: object, said: str = "", **named: object) -> None:
        def then(_: object) -> None:
            if said:
                self._said(said)

        self.ctx.session.do(act, *args, then=then, otherwise=self._refused, **named)

    def _refused(self, error: object) -> None:
        if isinstance(error, KnownError):
            self.ctx.notify(sentence(error, self.ctx.lang()))

    def _said(self, text: str) -> None:
        self.ctx.notify(text, self.tr("Undo"), self.ctx.session.undo)
