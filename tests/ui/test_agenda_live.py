"""The agenda of a live meeting by keys, counted: next, back, move, park, split, break; and words said in a break."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication

from facilitator.course import current, recess, waiting
from facilitator.meeting.course.breaks import begin_break
from facilitator.meeting.course.parking import park_item
from facilitator.meeting.discussion import add_point
from facilitator.model import AgendaItem, Agreement, Aside, Fate, Meeting, Parked, Point, PointKind, Recess
from tests.helpers.meetings import Clock
from tests.helpers.room import at_work, done, hall, item_of, points_of
from tests.helpers.ui import grab, press_focused, type_focused
from ui.live.hall.views import agenda as agenda_view
from ui.live.hall.views import pause
from ui.live.pasted_sheet import PastedSheet
from ui.stations.discussion.station import DiscussionStation
from ui.window.main_window import MainWindow

FIRST, SECOND = "Transparenca në vendimmarrje", "Konsultimi publik"


@pytest.fixture
def live(window: MainWindow) -> MainWindow:
    hall(window)
    window.go("discussion")
    window.dock().focus_line()
    return window


def station(window: MainWindow) -> DiscussionStation:
    made = window.made_station("discussion")
    assert isinstance(made, DiscussionStation)
    return made


def keys(window: MainWindow, *pressed: str) -> int:
    """Press them, each waited for; gives how many."""
    for key in pressed:
        press_focused(key)
        at_work(window)
    return len(pressed)


def now(window: MainWindow) -> str:
    item = current(window.session.rows.all(AgendaItem))
    return item.title if item else ""


def titles(window: MainWindow) -> list[str]:
    return [item.title for item in window.session.rows.all(AgendaItem)]


def test_next_and_back_are_one_key_each(live: MainWindow) -> None:
    assert keys(live, "Ctrl+Return") == 1
    assert now(live) == SECOND
    assert keys(live, "Alt+Left") == 1
    assert now(live) == FIRST
    keys(live, "Ctrl+Z")
    assert now(live) == SECOND
    assert live.dock().quick.line.hasFocus(), "the hands stay at the line"


def test_an_item_is_moved_by_one_key_and_opened_out_of_turn_by_two(live: MainWindow) -> None:
    assert keys(live, "Alt+Down", "Alt+Shift+Down") == 2
    assert titles(live) == ["Hapja", FIRST, "Votimi i prioriteteve", SECOND]
    assert keys(live, "Alt+Shift+Up") == 1
    assert titles(live) == ["Hapja", FIRST, SECOND, "Votimi i prioriteteve"]
    assert keys(live, "Alt+Down", "Ctrl+Shift+Return") == 2
    assert now(live) == "Votimi i prioriteteve"


def test_an_item_is_parked_and_the_next_opened_by_two_keys(live: MainWindow) -> None:
    assert keys(live, "Ctrl+Shift+X", "Ctrl+Return") == 2
    assert now(live) == SECOND
    assert [one.text for one in waiting(live.session.rows)] == [FIRST]
    keys(live, "Ctrl+Z", "Ctrl+Z")
    assert now(live) == FIRST
    assert live.session.rows.all(Parked) == []


def test_a_contribution_is_parked_by_its_key(live: MainWindow) -> None:
    done(live, add_point, item_of(live, FIRST).uid, PointKind.ISSUE, "Tatimet")
    keys(live, "Ctrl+L")
    assert keys(live, "Ctrl+Shift+X") == 1
    assert points_of(live, FIRST)[0].kind is PointKind.PARKED
    assert now(live) == FIRST
    keys(live, "Ctrl+Z")
    assert points_of(live, FIRST)[0].kind is PointKind.ISSUE


def test_a_part_is_split_off_by_two_keys_and_its_title(live: MainWindow) -> None:
    for text in ("Njëra", "Tjetra"):
        done(live, add_point, item_of(live, FIRST).uid, PointKind.NOTE, text)
    keys(live, "Ctrl+L")
    used = keys(live, "Ctrl+Shift+N")
    type_focused("Afatet e përgjigjeve")
    used += keys(live, "Ctrl+Return")
    assert used == 2
    assert titles(live)[1:3] == [FIRST, "Afatet e përgjigjeve"]
    assert [point.text for point in points_of(live, "Afatet e përgjigjeve")] == ["Tjetra"]
    assert now(live) == "Afatet e përgjigjeve"


@pytest.mark.parametrize(("typed", "left"), [("15", timedelta(minutes=15)), ("23:30", None)])
def test_a_break_is_two_keys_and_its_end_stands_on_the_wall(
    live: MainWindow, clock: Clock, typed: str, left: timedelta | None
) -> None:
    used = keys(live, "F9")
    type_focused(typed)
    used += keys(live, "Ctrl+Return")
    assert used == 2
    rest = recess(live.session.rows)
    if left is None:  # later than a break may be: nothing began, and the text stays
        assert rest is None
        keys(live, "Escape")
        return
    assert rest is not None
    rows = live.session.rows
    view = pause(rows, live.session.now())
    assert view is not None
    assert rows.clock(rest.until) in view.ends_at
    assert view.left
    assert not view.over
    assert keys(live, "F9") == 1
    assert recess(live.session.rows) is None
    assert now(live) == FIRST
    keys(live, "Ctrl+Z")
    assert recess(live.session.rows) is not None


def test_a_break_without_an_announced_end(live: MainWindow) -> None:
    keys(live, "F9", "Ctrl+Return")
    rest = live.session.rows.all(Recess)
    assert [row.until for row in rest] == [None]
    view = pause(live.session.rows, live.session.now())
    assert view is not None
    assert (view.ends_at, view.left) == ("", "")


def test_what_cannot_be_an_end_is_said_at_the_line(live: MainWindow) -> None:
    keys(live, "F9")
    type_focused("së shpejti")
    keys(live, "Ctrl+Return")
    assert live.session.rows.all(Recess) == []
    press_focused("Ctrl+A")
    type_focused("10")
    keys(live, "Ctrl+Return")
    assert len(live.session.rows.all(Recess)) == 1


def say_in_break(window: MainWindow, text: str) -> None:
    window.dock().focus_line()
    type_focused(text)
    keys(window, "Return")


@pytest.mark.parametrize(
    ("answer", "where"),
    [("1", FIRST), ("2", SECOND), ("Return", FIRST), ("3", "Jashtë rendit të ditës")],
)
def test_words_of_a_break_ask_where_they_belong(live: MainWindow, answer: str, where: str) -> None:
    done(live, begin_break, "15")
    say_in_break(live, "Njësoj: !s Kafe për të gjithë")
    assert live.session.rows.all(Point) == []
    assert live.dock().quick.text() == "Njësoj: !s Kafe për të gjithë"
    keys(live, answer)
    assert [point.text for point in points_of(live, where)] == ["Kafe për të gjithë"]
    assert points_of(live, where)[0].organisation is not None
    assert live.dock().quick.text() == ""
    assert recess(live.session.rows) is not None, "the break goes on"


def test_each_line_of_a_break_is_asked_anew(live: MainWindow) -> None:
    done(live, begin_break, "15")
    for n, text in enumerate(("e para", "e dyta")):
        say_in_break(live, text)
        assert len(live.session.rows.all(Point)) == n
        keys(live, "3")
    assert len(live.session.rows.all(Aside)) == 1
    assert "Jashtë rendit të ditës" not in [
        text for text, _ in agenda_view(live.session.rows, live.session.now()).items
    ]


def test_changing_the_line_takes_the_question_away(live: MainWindow) -> None:
    done(live, begin_break, "15")
    say_in_break(live, "kafe")
    press_focused("Escape")
    at_work(live)
    type_focused(" dhe çaj")
    keys(live, "Return")
    assert live.session.rows.all(Point) == []
    keys(live, "2")
    assert [point.text for point in points_of(live, SECOND)] == ["kafe dhe çaj"]


def test_a_stated_time_is_of_its_item(live: MainWindow) -> None:
    done(live, begin_break, "15")
    say_in_break(live, "@09:31 u harrua")
    assert [point.text for point in points_of(live, FIRST)] == ["u harrua"]


@pytest.mark.parametrize(("presses", "where"), [(0, FIRST), (1, SECOND), (2, "Jashtë rendit të ditës"), (3, FIRST)])
def test_pasted_lines_of_a_break_ask_where_they_belong(live: MainWindow, presses: int, where: str) -> None:
    done(live, begin_break, "15")
    live.dock().focus_line()
    QApplication.clipboard().setText("Njësoj: !s Kafe\n!u Çaji mbaroi\n!s Ujë")
    press_focused("Ctrl+V")
    sheet = live.findChildren(PastedSheet)[-1]
    assert "Thënë në pushim" in sheet._head.text()
    for _ in range(presses):
        press_focused("F9")
    assert where in sheet._head.text() or (presses == 2 and "jashtë rendit të ditës" in sheet._head.text())
    if presses == 1:
        grab(live, "pasted-in-break")
    keys(live, "Return")
    assert [point.text for point in points_of(live, where)] == ["Kafe", "Ujë"]
    assert [row.text for row in live.session.rows.all(Agreement)] == ["Çaji mbaroi"]
    assert recess(live.session.rows) is not None, "the break goes on"
    live.session.undo()
    at_work(live)
    assert live.session.rows.all(Point) == []


def test_before_the_end_what_is_parked_is_settled_by_a_key_each(live: MainWindow) -> None:
    for title in (FIRST, SECOND, "Hapja"):
        done(live, park_item, item_of(live, title).uid)
    keys(live, "Ctrl+Shift+E")
    assert not live.session.rows.all(Meeting)[0].closed_at
    keys(live, "N")
    fates = {row.item: row.fate for row in live.session.rows.all(Parked)}
    assert fates[item_of(live, "Hapja").uid] is Fate.NEXT
    keys(live, "Delete")
    type_focused("u zgjidh me shkrim")
    keys(live, "Ctrl+Return")
    dropped = next(row for row in live.session.rows.all(Parked) if row.fate is Fate.DROPPED)
    assert dropped.reason == "u zgjidh me shkrim"
    keys(live, "Return")
    assert now(live) in (FIRST, SECOND)
    assert not live.session.rows.all(Meeting)[0].closed_at
    keys(live, "Ctrl+Shift+E")
    assert live.session.rows.all(Meeting)[0].closed_at


def test_the_rest_goes_to_the_next_meeting_in_one_act(live: MainWindow) -> None:
    for title in (FIRST, SECOND):
        done(live, park_item, item_of(live, title).uid)
    keys(live, "Ctrl+Shift+E", "Ctrl+Return")
    assert live.session.rows.all(Meeting)[0].closed_at
    assert {row.fate for row in live.session.rows.all(Parked)} == {Fate.NEXT}
    keys(live, "Ctrl+Z")
    assert not live.session.rows.all(Meeting)[0].closed_at
    assert len(waiting(live.session.rows)) == 2


def test_the_end_in_sight_and_whole_headings(live: MainWindow, clock: Clock) -> None:
    card = station(live).agenda
    assert card.course.isVisible()
    assert "Mbaron rreth" in card.course._ends.text()
    assert station(live).log.title() == f"I. {FIRST}"
