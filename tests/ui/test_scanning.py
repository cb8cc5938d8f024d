"""Badges at the door: read with and without Enter, under a wrong layout, twice, unknown, and three hundred in a row."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from facilitator import badge
from facilitator.meeting.attendance import arrive, leave
from facilitator.meeting.people import Listed, import_people
from facilitator.model import Attendance, Person
from tests.helpers.scans import ScannerOnCable
from tests.helpers.ui import grab, new_meeting, press_focused, type_focused, wait_saved, wait_until
from ui.live.arrivals import Arrivals
from ui.stations.attendance.station import AttendanceStation
from ui.window.main_window import MainWindow

NAMES = ("Teuta Gjoka", "Arben Sula", "Elona Basha")
FRENCH = "&é\"'(-è_çà"


class Door:
    """Prezenca with people expected, and a scanner."""

    def __init__(self, window: MainWindow, names: tuple[str, ...] = NAMES) -> None:
        self.window = window
        new_meeting(window)
        window.session.do(import_people, [Listed({"name": name}, {}) for name in names])
        wait_saved(window.session)
        window.go("attendance")
        station = window.made_station("attendance")
        assert isinstance(station, AttendanceStation)
        self.station = station
        self.scanner = ScannerOnCable()

    def code(self, name: str) -> str:
        return badge.code_of(self.person(name).uid)

    def person(self, name: str) -> Person:
        return next(one for one in self.window.session.rows.all(Person) if one.name == name)

    def visits(self, name: str) -> list[Attendance]:
        return self.window.session.rows.all(Attendance, person=self.person(name).uid)

    def scan(self, text: str, *, enter: bool = False) -> str:
        self.scanner.types(text, enter=enter)
        wait_saved(self.window.session)
        return self.station._says.text()


@pytest.fixture
def door(window: MainWindow) -> Door:
    return Door(window)


@pytest.mark.parametrize("enter", [False, True])
def test_a_badge_is_an_arrival_with_and_without_enter(door: Door, enter: bool) -> None:
    for name in NAMES:
        said = door.scan(door.code(name), enter=enter)
        assert said.startswith(f"{name} mbërriti") or name in said
        assert len(door.visits(name)) == 1
    assert door.station._field.text() == ""
    assert door.station._field.hasFocus()
    grab(door.window, "scanned-badge")


def test_under_a_wrong_layout_and_with_caps_lock(door: Door) -> None:
    code = door.code("Arben Sula")
    door.scan("t" + "".join(FRENCH[int(digit) - 1] for digit in code[1:]), enter=True)
    door.scan("е" + door.code("Elona Basha")[1:])
    assert len(door.visits("Arben Sula")) == len(door.visits("Elona Basha")) == 1


def test_wherever_the_focus_is_and_there_it_stays(window: MainWindow) -> None:
    door = Door(window, tuple(f"Person {number}" for number in range(9)))
    station = door.station
    press_focused("Down")
    places: list[QWidget] = [station._field, station._list, station._side._act, station._numbers._begin]
    places += station._side._photo.findChildren(QPushButton)[:1]
    places.append(window.dock().quick.line)
    for number, widget in enumerate(places):
        widget.setFocus()
        assert QApplication.focusWidget() is widget
        door.scan(door.code(f"Person {number}"), enter=True)
        assert len(window.session.rows.all(Attendance)) == number + 1, "the Enter of the scanner presses nothing"
        assert len(door.visits(f"Person {number}")) == 1
        assert QApplication.focusWidget() is widget
    assert window.dock().quick.line.text() == ""


def test_a_name_half_typed_stays(door: Door) -> None:
    press_focused("Ctrl+L")
    type_focused("Arb")
    door.scan(door.code("Teuta Gjoka"), enter=True)
    assert door.station._field.text() == "Arb"
    assert (len(door.visits("Teuta Gjoka")), len(door.visits("Arben Sula"))) == (1, 0)
    press_focused("Return")  # a hand's Enter is no longer the scanner's
    wait_saved(door.window.session)
    door.scanner.at += 5_000
    door.scan("", enter=True)
    assert len(door.visits("Arben Sula")) == 1


def test_a_repeated_scan_is_said_and_harmless(door: Door) -> None:
    code = door.code("Teuta Gjoka")
    door.scanner.types(code, enter=True)
    door.scanner.types(code, enter=True)  # before the first is on the disk
    wait_saved(door.window.session)
    assert "është brenda që nga" in door.scan(code)
    assert len(door.visits("Teuta Gjoka")) == 1


def test_who_left_is_said_and_one_key_away(door: Door) -> None:
    person = door.person("Teuta Gjoka")
    for act in (arrive, leave):
        door.window.session.do(act, person.uid)
        wait_saved(door.window.session)
    assert "F8" in door.scan(door.code("Teuta Gjoka"))
    press_focused("F8")
    wait_saved(door.window.session)
    assert len(door.visits("Teuta Gjoka")) == 2


def test_an_unknown_code_and_one_read_wrong_are_said(door: Door) -> None:
    stranger = badge.code_of("0" * 32)
    said = door.scan(stranger, enter=True)
    assert badge.shown(stranger) in said
    assert "Nuk u shkrua asgjë" in said
    code = door.code("Teuta Gjoka")
    wrong = code[:-1] + str((int(code[-1]) + 1) % 10)
    assert door.scan(wrong, enter=True) != said
    assert door.window.session.rows.all(Attendance) == []
    assert door.station._field.text() == ""


def test_a_code_typed_by_hand_and_enter(door: Door) -> None:
    press_focused("Ctrl+L")
    type_focused(badge.shown(door.code("Arben Sula"))[:-1])
    assert door.visits("Arben Sula") == []
    type_focused(door.code("Arben Sula")[-1])
    press_focused("Return")
    wait_saved(door.window.session)
    assert len(door.visits("Arben Sula")) == 1


def test_over_another_station_the_popup_reads_too(door: Door) -> None:
    door.window.go("discussion")
    press_focused("Ctrl+R")
    door.scanner.types(door.code("Elona Basha"))
    wait_saved(door.window.session)
    assert len(door.visits("Elona Basha")) == 1
    popup = Arrivals.of(door.window).popup
    assert popup is not None
    assert not popup.is_open()


def test_outside_the_door_a_scanner_types_words(door: Door) -> None:
    door.window.go("discussion")
    press_focused("F6")
    door.scanner.types(door.code("Elona Basha"))
    wait_saved(door.window.session)
    assert door.window.session.rows.all(Attendance) == []


def test_three_hundred_in_a_row_without_a_loss(window: MainWindow) -> None:
    names = tuple(f"Person {number:03}" for number in range(300))
    door = Door(window, names)
    codes = [badge.code_of(one.uid) for one in window.session.rows.all(Person)]
    for number, code in enumerate(codes):
        door.scanner.types(code, enter=bool(number % 2))
        QApplication.processEvents()
    wait_until(lambda: len(window.session.rows.all(Attendance)) == 300, "everybody is in", 60_000)
    wait_saved(window.session)
    assert len({visit.person for visit in window.session.rows.all(Attendance)}) == 300
    assert door.station._field.text() == ""
    assert door.station._field.hasFocus()
