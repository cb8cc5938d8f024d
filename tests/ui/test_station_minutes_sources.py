"""Every sentence leads to where it comes from, and everything still open leads to where it is put right."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from facilitator.meeting import outcomes
from facilitator.meeting.papers.issues import merge_issues
from facilitator.model import AgendaItem, DocumentKind, Measure, Point, ReadBack
from tests.helpers.meetings import Clock
from tests.helpers.papers import minutes, open_demo, settle
from tests.helpers.ui import press_focused, wait_saved, wait_until
from ui.stations.attendance.station import AttendanceStation
from ui.stations.discussion.station import DiscussionStation
from ui.stations.minutes.station import MinutesStation
from ui.stations.vote.station import VoteStation
from ui.window.main_window import MainWindow


@pytest.fixture
def station(window: MainWindow, clock: Clock) -> MinutesStation:
    open_demo(window, clock)
    return minutes(window)


def discussion(window: MainWindow) -> DiscussionStation:
    page = window.made_station("discussion")
    assert isinstance(page, DiscussionStation)
    return page


def to_line(window: MainWindow, station: MinutesStation, key: str, down: int) -> None:
    """By keys: into a section that nobody writes by hand, and down to one of its lines."""
    station.outline.select(key)
    station.outline.setFocus()
    press_focused("Return")
    for _ in range(down):
        press_focused("Down")


def test_a_line_of_the_discussion_opens_its_point(window: MainWindow, station: MinutesStation) -> None:
    press_focused("Ctrl+D")
    settle(window)
    item = next(row for row in window.session.rows.all(AgendaItem) if row.area == "II")
    third = window.session.rows.all(Point, item=item.uid)[2]
    to_line(window, station, f"discussion:{item.uid}", 3)  # the first line is the item's own
    press_focused("Return")
    assert window.station == "discussion"
    page = discussion(window)
    assert (page.room.item, page.log.pane.current_uid()) == (item.uid, third.uid)
    assert page.log.pane.hasFocus()


def test_a_row_of_the_agenda_opens_the_item(window: MainWindow, station: MinutesStation) -> None:
    press_focused("Ctrl+D")
    settle(window)
    to_line(window, station, "agenda", 4)
    press_focused("Return")
    assert window.station == "discussion"
    assert discussion(window).agenda.current() == window.session.rows.all(AgendaItem)[4].uid


def test_a_person_a_vote_and_a_measure_are_opened_where_they_are(window: MainWindow, station: MinutesStation) -> None:
    press_focused("Ctrl+D")
    settle(window)
    assert station.look is not None
    keys = [one.key for one in station.look.sections[DocumentKind.PROCESVERBAL]]
    to_line(window, station, next(key for key in keys if key.startswith("present:")), 0)
    press_focused("Return")
    page = window.made_station("attendance")
    assert isinstance(page, AttendanceStation)
    assert window.station == "attendance"
    assert page._list.current_uid() == page._person != ""
    minutes(window)
    vote = next(key for key in keys if key.startswith("votes:"))
    to_line(window, station, vote, 0)
    press_focused("Return")
    room = window.made_station("vote")
    assert isinstance(room, VoteStation)
    assert (window.station, room.pane.current_uid()) == ("vote", vote.partition(":")[2])
    minutes(window)
    to_line(window, station, "measures", 1)
    press_focused("Return")
    side = discussion(window).side
    assert (side.tab, side.current().pane.current_uid()) == ("measures", window.session.rows.all(Measure)[1].uid)


def test_a_click_opens_it_too(window: MainWindow, station: MinutesStation) -> None:
    press_focused("Ctrl+D")
    settle(window)
    item = window.session.rows.all(Point)[0].item
    station.outline.select(f"discussion:{item}")
    view = station.editor._shown
    place = view.cursorRect()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(30, place.top() + 40))
    assert window.station == "discussion"


def test_an_issue_opens_its_contributions_one_after_the_other(window: MainWindow, station: MinutesStation) -> None:
    station.outline.select("issues")
    first, second = station.middle.issues.list.rows()[:2]
    window.session.do(merge_issues, [first.uid, second.uid])
    wait_saved(window.session)
    settle(window)
    for uid in (*first.points, *second.points, *first.points):
        window.go("minutes")
        station.outline.select("issues")
        station.outline.setFocus()
        press_focused("Return")
        press_focused("Home")
        press_focused("Ctrl+B")
        assert window.station == "discussion"
        shown = discussion(window).log.current()
        assert shown is not None
        assert shown.uid == uid


def test_a_line_of_ones_own_has_no_source(window: MainWindow, station: MinutesStation) -> None:
    station.outline.select("contribution")
    station.outline.setFocus()
    press_focused("Return")
    press_focused("Ctrl+B")
    assert window.station == "minutes"
    assert "nuk vjen nga" in window._toast.text()


def test_a_row_that_is_gone_leads_nowhere(window: MainWindow, station: MinutesStation) -> None:
    assert not window.show_row("point", "0" * 32)
    assert not window.show_row("no_such_table", "0" * 32)
    assert window.station == "minutes"


def test_a_double_click_on_the_page_finds_the_line(window: MainWindow, station: MinutesStation) -> None:
    station.page.view.touched.emit("Nuk dihet çfarë ndodhi me komentet e dhëna;")
    settle(window)
    assert window.station == "discussion"
    point = discussion(window).log.current()
    assert point is not None
    assert point.text.startswith("Nuk dihet")


def test_the_page_says_what_stands_under_the_pointer(window: MainWindow, station: MinutesStation) -> None:
    view = station.page.view
    wait_until(lambda: view.is_drawn(1), "the first page is drawn")
    said: list[str] = []
    view.touched.connect(said.append)
    page = view._places[0]
    for y in range(page.top() + 20, page.top() + 240, 6):
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(page.center().x(), y))
    wait_until(lambda: any("RELACION" in words for words in said), "the title is found")


def test_what_is_open_leads_to_each_place_in_turn(window: MainWindow, station: MinutesStation) -> None:
    for row in window.session.rows.all(ReadBack):
        window.session.do(outcomes.unread_measure, row.measure)
    wait_saved(window.session)
    settle(window)
    press_focused("Ctrl+G")
    names = [part.accessibleName() for part in station.ready.findChildren(QPushButton) if part.isVisible()]
    at = names.index("6 masa nuk i janë lexuar sallës.")
    for _ in range(at):
        press_focused("Down")
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == "6 masa nuk i janë lexuar sallës."
    seen = []
    for _ in range(2):
        station.ready.findChildren(QPushButton)[at].click()
        seen.append(discussion(window).side.current().pane.current_uid())
        assert window.station == "discussion"
        minutes(window)
    assert seen == [row.uid for row in window.session.rows.all(Measure)][:2]


def test_the_room_has_heard_a_measure(window: MainWindow, station: MinutesStation) -> None:
    measure = window.session.rows.all(Measure)[0]
    window.session.do(outcomes.unread_measure, measure.uid)
    wait_saved(window.session)
    assert window.show_row("measure", measure.uid)
    press_focused("R")
    wait_saved(window.session)
    item = discussion(window).side.current().model.find(measure.uid)
    assert item is not None
    assert "u lexua dhe u konfirmua nga salla" in item.subtitle
    window.session.do(outcomes.set_measure, measure.uid, text="Krejt ndryshe")
    wait_saved(window.session)
    item = discussion(window).side.current().model.find(measure.uid)
    assert item is not None
    assert "ka ndryshuar" in item.subtitle
    for _ in range(2):
        press_focused("R")
        wait_saved(window.session)
    item = discussion(window).side.current().model.find(measure.uid)
    assert item is not None
    assert item.subtitle == "Krejt ndryshe"
