"""Every screen shows the meeting's own clock, on a computer whose clock is another; another day is named."""

from __future__ import annotations

from collections.abc import Callable
from zoneinfo import ZoneInfo

import pytest

from facilitator.meeting.agenda import open_item
from facilitator.meeting.attendance import arrive, leave
from facilitator.meeting.discussion import add_point
from facilitator.meeting.people import add_person
from facilitator.meeting.setup import close_meeting, open_meeting, set_meeting
from facilitator.model import AgendaItem, Person, PointKind
from facilitator.workspace import Workspace
from tests.helpers.meetings import Clock, steady
from tests.helpers.ui import grab, new_meeting, wait_saved
from ui.window.main_window import MainWindow


class There:
    """A window on a laptop whose own clock is in ``zone``."""

    def __init__(self, make: Callable[..., MainWindow], workspace: Workspace, clock: Clock, zone: str) -> None:
        self.zone = ZoneInfo(zone)
        env = steady(clock=lambda: clock().astimezone(self.zone))
        self.window = make(workspace, 1366, 768, env)
        self.path = new_meeting(self.window)

    def do(self, act, *args, **kw):  # type: ignore[no-untyped-def]
        self.window.session.do(act, *args, **kw)
        wait_saved(self.window.session)

    @property
    def rows(self):  # type: ignore[no-untyped-def]
        return self.window.session.rows

    def person(self, name: str) -> str:
        self.do(add_person, name=name)
        return next(row.uid for row in self.rows.all(Person) if row.name == name)

    def item(self, name: str, uid: str):  # type: ignore[no-untyped-def]
        self.window.go(name)
        station = self.window.made_station(name)
        if name == "attendance":
            return station._roster.items[uid]  # type: ignore[union-attr]
        return station


@pytest.mark.parametrize(("zone", "here"), [("America/New_York", "04:30"), ("UTC", "08:30")])
def test_the_window_says_once_that_this_computer_is_elsewhere(
    make_window: Callable[..., MainWindow], workspace: Workspace, clock: Clock, zone: str, here: str
) -> None:
    there = There(make_window, workspace, clock, zone)
    said = there.window.banners.said("word")
    assert "Europe/Tirane (tani 09:30);" in said
    assert f"ky kompjuter tregon {here}." in said
    grab(there.window, "clock-elsewhere")
    there.window.message("info", "")
    there.person("Elira Kola")
    assert there.window.banners.said("word") == "", "once"


def test_nothing_is_said_where_the_clocks_agree(
    make_window: Callable[..., MainWindow], workspace: Workspace, clock: Clock
) -> None:
    there = There(make_window, workspace, clock, "Europe/Rome")
    assert there.window.banners.said("word") == ""


def test_screens_show_the_meetings_clock_and_follow_its_zone(
    make_window: Callable[..., MainWindow], workspace: Workspace, clock: Clock
) -> None:
    there = There(make_window, workspace, clock, "America/New_York")
    uid = there.person("Elira Kola")
    there.do(open_meeting)
    there.do(arrive, uid)
    item = there.rows.all(AgendaItem)[0].uid
    there.do(open_item, item)
    there.do(add_point, item, PointKind.ISSUE, "Afatet janë të shkurtra.", person=uid)
    assert there.item("attendance", uid).right2 == "09:30"
    side = there.window.made_station("attendance")
    assert "09:30" in side._numbers._begun.text()  # type: ignore[union-attr]
    assert "ora 09:30" in there.window.footer.saved.text()
    talk = there.item("discussion", "")
    (row,) = talk.log.model.items()
    assert row.right == "09:30"
    there.do(leave, uid)
    there.do(close_meeting)
    assert "09:30" in there.window.header.closed.text()
    there.do(set_meeting, zone="America/New_York")
    assert "04:30" in there.window.header.closed.text()
    (row,) = talk.log.model.items()
    assert row.right == "04:30", "the station in front draws anew"
    assert there.item("attendance", uid).right2 == "04:30", "and the others when they come to the front"
    grab(there.window, "clock-followed")


def test_a_time_of_another_day_is_shown_with_its_date(
    make_window: Callable[..., MainWindow], workspace: Workspace, clock: Clock
) -> None:
    there = There(make_window, workspace, clock, "Europe/Tirane")
    there.do(set_meeting, date="2026-10-26")
    stated, plain = there.person("Elira Kola"), there.person("Ben Doda")
    there.do(arrive, stated, "10:20")
    there.do(arrive, plain)
    assert there.item("attendance", plain).right2 == "09:30, 27.10.2026"
    assert there.item("attendance", stated).right2 == "10:20"
    station = there.window.made_station("attendance")
    station._choose(stated)  # type: ignore[union-attr]
    assert station._side._stays.text() == "10:20 – …   (shënuar 09:30, 27.10.2026)"  # type: ignore[union-attr]
    grab(there.window, "clock-day-after")
