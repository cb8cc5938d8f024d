"""A computer's clock that jumps during a meeting: the bar at once, and by keys what is right."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, timedelta
from random import Random
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel

from facilitator.meeting.agenda import open_item
from facilitator.meeting.setup import close_meeting, open_meeting, set_meeting
from facilitator.model import AgendaItem, ClockJump, ClockSettled, Held, Point
from facilitator.store.env import Env
from facilitator.workspace import Workspace
from tests.helpers.hall import Wall
from tests.helpers.ui import grab, new_meeting, press, type_text, wait_saved
from ui.window.main_window import MainWindow


class Room:
    """A window on a laptop whose clock can be set; what truly passes is apart."""

    def __init__(self, make: Callable[..., MainWindow], workspace: Workspace, begins: str) -> None:
        self.clock, self.true = Wall(begins), 0.0
        self.env = Env(self.clock, Random(3).randbytes, "Ana", "laptop", elapsed=lambda: self.true)
        self.window = make(workspace, 1366, 768, self.env)
        self.path = new_meeting(self.window)

    def passes(self, **delta: float) -> None:
        self.true += timedelta(**delta).total_seconds()
        self.jumps(**delta)

    def jumps(self, **delta: float) -> None:
        zone = self.clock.now.tzinfo
        self.clock.now = (self.clock.now.astimezone(UTC) + timedelta(**delta)).astimezone(zone)

    def do(self, act, *args, **kw):  # type: ignore[no-untyped-def]
        self.window.session.do(act, *args, **kw)
        wait_saved(self.window.session)

    def look(self) -> None:
        self.window.trouble.clocks.look()  # what the timer does every other second
        wait_saved(self.window.session)

    def all(self, kind):  # type: ignore[no-untyped-def]
        return self.window.session.rows.all(kind)

    def clock_of(self, instant: str | None) -> str:
        return self.window.session.rows.clock(instant)

    @property
    def bar(self) -> str:
        return self.window.banners.said("clock")

    def begin(self) -> None:
        self.do(open_meeting)
        self.do(open_item, self.all(AgendaItem)[0].uid)
        self.window.go("discussion")

    def line(self, text: str) -> None:
        """One line by keys."""
        before = len(self.all(Point))
        self.window.commands.run("live.line")
        focused = self.window.focusWidget()
        assert focused is not None
        type_text(focused, text)
        press(focused, "Return")
        wait_saved(self.window.session)
        assert len(self.all(Point)) == before + 1


@pytest.fixture
def room(make_window: Callable[..., MainWindow], workspace: Workspace) -> Room:
    return Room(make_window, workspace, "2026-10-27T10:00:00")


def settled(room: Room, downs: int, **fields: str) -> Any:
    """By keys: the bar's sheet, so many options down, and Ctrl+Enter."""
    room.window.commands.run("clock.settle")
    sheet = room.window.trouble.clocks._sheet
    assert sheet is not None
    box = room.window.focusWidget()
    assert box is sheet.form.field("held").control
    for _ in range(downs):
        press(box, "Down")
    for key, text in fields.items():
        control = sheet.form.field(key).control
        control.setFocus()
        press(control, "Ctrl+A")
        type_text(control, text)
    grab(room.window, f"clock-jump-sheet-{downs}")
    press(room.window.focusWidget(), "Ctrl+Return")
    wait_saved(room.window.session)
    return max(room.all(ClockSettled), key=lambda row: row.uid, default=None)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_clock_that_goes_back_is_said_at_once_and_the_time_goes_on(room: Room, theme: str) -> None:
    if theme == "dark":
        room.window.appearance.toggle()
    room.begin()
    assert room.bar == ""
    room.jumps(minutes=-50)
    room.look()
    assert "Ora e kompjuterit u kthye mbrapa: 10:00 → 09:10." in room.bar
    grab(room.window, f"clock-jump-back-{theme}")
    room.passes(minutes=5)
    room.line("!ç Afatet jane te shkurtra.")
    assert [room.clock_of(row.said_at) for row in room.all(Point)] == ["10:05"]
    said = settled(room, 0)
    assert (said.held, said.moved) == (Held.CARRIED, 0)
    assert room.bar == ""
    room.do(close_meeting)
    meeting = room.window.session.rows.meeting
    assert (room.clock_of(meeting.opened_at), room.clock_of(meeting.closed_at)) == ("10:00", "10:05")


def test_the_line_that_meets_the_jump_first_brings_the_bar(room: Room) -> None:
    room.begin()
    room.jumps(hours=3)
    room.line("!ç Afatet.")
    assert "Ora e kompjuterit kërceu përpara: 10:00 → 13:00." in room.bar
    assert [room.clock_of(row.said_at) for row in room.all(Point)] == ["10:00"]


def test_the_computer_was_right_and_what_was_noted_meanwhile_moves(room: Room) -> None:
    room.begin()
    room.jumps(hours=1)
    room.look()
    room.passes(minutes=5)
    room.line("!ç Afatet.")
    said = settled(room, 1)
    assert (said.held, said.moved) == (Held.COMPUTER, 1)
    assert [room.clock_of(row.said_at) for row in room.all(Point)] == ["11:05"]
    assert room.bar == ""
    room.passes(minutes=1)
    room.line("!ç Edhe nje.")
    assert [room.clock_of(row.said_at) for row in room.all(Point)] == ["11:05", "11:06"]


def test_another_time_is_typed_and_one_that_is_none_says_so(room: Room) -> None:
    room.begin()
    room.jumps(days=-20000)
    room.look()
    assert "1972" in room.bar
    room.passes(minutes=2)
    room.line("!ç Afatet.")
    settled(room, 2, clock="10:99")
    sheet = room.window.trouble.clocks._sheet
    assert sheet is not None
    assert "10:99" in sheet.form.field("clock").problem()
    control = sheet.form.field("clock").control
    press(control, "Ctrl+A")
    type_text(control, "10:20")
    press(control, "Ctrl+Return")
    wait_saved(room.window.session)
    assert room.bar == ""
    assert [room.clock_of(row.said_at) for row in room.all(Point)] == ["10:20"]


def test_nobody_asks_in_the_night_of_summer_time_nor_at_midnight(
    make_window: Callable[..., MainWindow], workspace: Workspace
) -> None:
    room = Room(make_window, workspace, "2026-10-24T22:00:00")
    room.do(set_meeting, date="2026-10-24", starts="22:00")
    room.begin()
    for _ in range(12):
        room.passes(minutes=30)
        room.look()
    assert room.all(ClockJump) == []
    room.line("@00:20 !ç Pas mesnate.")
    assert room.all(Point)[0].said_at == "2026-10-25T00:20:00+02:00"


def test_a_meeting_opened_on_another_day_than_its_own_says_so(room: Room) -> None:
    room.do(set_meeting, date="2026-11-03")
    room.do(open_meeting)
    assert room.window.banners.said("word") == (
        "Takimi është i datës 03.11.2026, kurse sipas këtij kompjuteri sot është 27.10.2026."
    )


def test_the_finding_before_approval_opens_the_question(room: Room) -> None:
    room.begin()
    room.jumps(minutes=-50)
    room.look()
    (jump,) = room.all(ClockJump)
    assert room.window.show_row("clock_jump", jump.uid)
    assert room.window.trouble.clocks._sheet is not None


def test_a_line_of_before_the_opening_is_refused_in_words_and_stays(room: Room) -> None:
    room.begin()
    room.window.commands.run("live.line")
    line = room.window.focusWidget()
    assert line is not None
    type_text(line, "@09:10 !ç Afatet.")
    press(line, "Return")
    wait_saved(room.window.session)
    assert room.all(Point) == []
    assert line.text() == "@09:10 !ç Afatet."  # type: ignore[attr-defined]
    said = [one.text() for one in room.window.findChildren(QLabel) if "09:10" in one.text() and one.isVisible()]
    assert said == ["Ora 09:10 vjen para hapjes së takimit (10:00). Kontrolloni orën që shkruat; asgjë nuk u ndryshua."]
