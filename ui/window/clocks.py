"""The computer's clock jumped: said at once and for as long as nobody said which time is right; and asking that."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from facilitator.errors import KnownError
from ui.commands import Command
from ui.context import Done
from ui.widgets.boxes import column
from ui.widgets.text import label

if TYPE_CHECKING:
    from facilitator.store.journal import Changes
    from ui.context import Context
    from ui.window.banners import Banners

log = logging.getLogger(__name__)
WATCH_MS = 2_000


class ClockWatch(QObject):
    """Looks at the clock while a meeting is open, and keeps its bar."""

    def __init__(self, ctx: Context, banners: Banners) -> None:
        super().__init__(ctx.frame)
        self._ctx, self._banners = ctx, banners
        self._sheet: ClockSheet | None = None
        self._watch = QTimer(self)
        self._watch.setInterval(WATCH_MS)
        self._watch.timeout.connect(self.look)
        session = ctx.session
        session.opened.connect(self._opened)
        session.closing.connect(self._watch.stop)
        session.changed.connect(self._changed)
        ctx.commands.add_all(
            [
                Command(
                    "clock.settle",
                    lambda: self.tr("Which time is right…"),
                    self.ask,
                    "",
                    "",
                    self._can_ask,
                    icon="clock",
                )
            ]
        )

    def look(self) -> None:
        """Did the clock jump since the last act? Then it is noted, and ``changed`` says so."""
        session = self._ctx.session
        if session.file is not None and not session.read_only and not session.lost:
            session.follow(session.file.look_at_clock(), "note_clock", otherwise=_noted)

    def draw(self) -> None:
        """The bar, or none."""
        rows = self._ctx.session.rows
        if rows.meeting is None:
            return
        from facilitator.meeting.jumps import open_jumps

        jumps = open_jumps(rows)
        if jumps and self._can_ask():
            text = self.tr("{jump} Meanwhile times go on by what passed. Which is right?").format(
                jump=self._told(jumps[0].from_at, jumps[-1].to_at)
            )
            self._banners.say("clock", "bad", text, self.tr("Say which…"), self.ask)
        else:
            self._banners.say("clock", "bad", "")

    def ask(self) -> bool:
        """The sheet in which somebody says which time is right; False when nothing can be written."""
        if not self._can_ask():
            return False
        if self._sheet is None:
            from facilitator.meeting.jumps import open_jumps

            jumps = open_jumps(self._ctx.session.rows)
            said = self._told(jumps[0].from_at, jumps[-1].to_at) if jumps else ""
            self._sheet = ClockSheet(self._ctx, said)
            self._sheet.show_over().finished.connect(self._answered)
        return True

    def _told(self, was: str, shown: str) -> str:
        from facilitator.language.dates import seconds_of

        told = self._ctx.session.rows.told
        text = (
            self.tr("The computer’s clock went back: {was} → {shown}.")
            if seconds_of(shown) < seconds_of(was)
            else self.tr("The computer’s clock leapt forward: {was} → {shown}.")
        )
        return text.format(was=told(was), shown=told(shown))

    def _can_ask(self) -> bool:
        session = self._ctx.session
        return session.is_open and not session.read_only and not session.lost

    def _answered(self) -> None:
        self._sheet = None

    def _opened(self) -> None:
        self._sheet = None
        # a clock that is scripted has no other beside it: only acts meet its jumps
        if not self._ctx.session.read_only and self._ctx.session.env.passed() is not None:
            self._watch.start()
            self.look()
        self.draw()

    def _changed(self, changes: Changes) -> None:
        tables = {row.table for row in changes.rows}
        if tables & {"clock_jump", "clock_settled", "meeting"}:
            self.draw()
        if changes.name == "open_meeting":
            self._say_day()

    def _say_day(self) -> None:
        """Opened on another day than it was called for: one of the two is wrong, or it is typed in afterwards."""
        from facilitator.language.dates import of_the_meeting, parse_date, short_date

        rows = self._ctx.session.rows
        meeting = rows.meeting
        if meeting is None or not meeting.opened_at or not meeting.date:
            return
        if of_the_meeting(meeting.opened_at, meeting.zone, meeting.date, meeting.opened_at):
            return
        text = self.tr("The meeting is of {day}, but by this computer today is {today}.").format(
            day=short_date(parse_date(meeting.date)), today=short_date(rows.moment(meeting.opened_at))
        )
        self._ctx.message("warn", text, self.tr("Which time is right…"), self.ask)


class ClockSheet(QObject):
    """Which time is right: the one that was carried on, the computer's, or another."""

    def __init__(self, ctx: Context, said: str) -> None:
        super().__init__(ctx.frame)
        from facilitator.language.dates import short_date
        from facilitator.meeting.jumps import open_jumps
        from facilitator.model import Held

        self._ctx = ctx
        self._sheet: Any = None
        rows, now = ctx.session.rows, ctx.session.now()
        carried, shown = now.isoformat(), ctx.session.env.clock().isoformat()
        from ui.widgets.forms import Form

        self.form = Form(2)
        options: list[tuple[object, str]] = [
            (Held.CARRIED, self.tr("The time that went on: {time}").format(time=rows.told(carried))),
            (Held.COMPUTER, self.tr("What the computer shows now: {time}").format(time=rows.told(shown))),
            (Held.STATED, self.tr("Another, written below")),
        ]
        jumps = open_jumps(rows)
        self.form.add_choice("held", self.tr("Right is"), options, Held.CARRIED if jumps else Held.STATED, wide=True)
        self.form.add_line("clock", self.tr("Time now"), rows.clock(carried))
        meeting = rows.meeting
        day = meeting.date if meeting and meeting.date else now.date().isoformat()
        self.form.add_line("day", self.tr("Day"), short_date(type(now).fromisoformat(day)))
        self.form.add_check("before", self.tr("The times noted before the jump were wrong by as much"))
        held = self.form.field("held")
        held.edited.connect(self._draw)
        parts = [label(said, 14, wrap=True)] if said else []
        parts.append(
            label(
                self.tr(
                    "Times noted since the jump are put right with it. Times that you stated, votes, and what is"
                    " approved stay as they are."
                ),
                13,
                role="muted",
                wrap=True,
            )
        )
        self._body = QWidget()
        self._body.setMinimumWidth(520)
        self._body.setLayout(column(*parts, self.form, spacing=12))
        self._draw()

    def show_over(self) -> Any:
        """Lay it over the window; gives the sheet."""
        actions: list[tuple[str, str, Done]] = [
            (self.tr("Cancel"), "", self._cancel),
            (self.tr("This is right"), "primary", self._say),
        ]
        self._sheet = self._ctx.sheet(self.tr("Which time is right?"), self._body, actions)
        self._sheet.finished.connect(self.deleteLater)
        self.form.field("held").control.setFocus()
        return self._sheet

    def _draw(self) -> None:
        from facilitator.model import Held

        stated = self.form.value("held") is Held.STATED
        for key in ("clock", "day"):
            self.form.field(key).setEnabled(stated)
        self.form.field("before").setEnabled(self.form.value("held") is not Held.CARRIED)

    def _cancel(self) -> None:
        self._sheet.done()

    def _say(self) -> None:
        from facilitator.meeting.jumps import settle_clock

        values = self.form.values()
        self._ctx.session.do(
            settle_clock, values["held"], clock=values["clock"], day=values["day"], before=values["before"],
            then=self._settled, otherwise=self._refused,
        )  # fmt: skip

    def _settled(self, changes: Changes) -> None:
        moved = getattr(changes.result, "moved", 0)
        self._sheet.done()
        if moved:
            self._ctx.notify(self.tr("%n time(s) were put right.", "", moved))

    def _refused(self, error: object) -> None:
        if not isinstance(error, KnownError):
            return
        from facilitator.language.errors import sentence

        key = {"date.unreadable": "day", "time.unreadable": "clock"}.get(error.code, "held")
        self.form.invalid(key, sentence(error, self._ctx.lang()))


def _noted(error: object) -> None:
    """The next act meets it again."""
    log.warning("the clock was not noted: %s", error)
