"""What organisations are, by keys: confirmed once before the doors open, and at the door for whoever came since."""

from __future__ import annotations

import pytest

from facilitator.meeting.organisations import unconfirmed
from facilitator.meeting.people import Listed, import_people
from facilitator.meeting.setup import set_meeting
from facilitator.model import Organisation, OrgKind, Person, StandingConfirmed
from tests.helpers.ui import grab, new_meeting, press_focused, type_focused, wait_saved
from ui.stations.attendance.station import AttendanceStation
from ui.stations.preparation.station import PreparationStation
from ui.window.main_window import MainWindow

LISTED = [
    Listed({"name": "Ana Leka"}, {"name": "Qendra “Dritare Ligjore”"}),
    Listed({"name": "Ben Doda"}, {"name": "Hapa të Lehtë"}),
    Listed({"name": "Cen Kola"}, {"name": "Bashkia Korçë"}),
    Listed({"name": "Drita Papa"}, {"name": "AMSHC"}),
    Listed({"name": "Eno Sula"}, {}),
]


class Room:
    def __init__(self, window: MainWindow) -> None:
        self.window = window
        new_meeting(window)
        session = window.session
        session.do(set_meeting, organiser="Agjencia për Mbështetjen e Shoqërisë Civile", organiser_short="AMSHC")
        session.do(import_people, LISTED)
        wait_saved(session)

    def keys(self, *keys: str) -> None:
        for key in keys:
            press_focused(key)
            wait_saved(self.window.session)

    def type(self, text: str, *keys: str) -> None:
        type_focused(text)
        self.keys(*keys)

    def kinds(self) -> dict[str, tuple[OrgKind, bool]]:
        return {row.name: (row.kind, row.votes) for row in self.window.session.rows.all(Organisation)}

    def waiting(self) -> list[str]:
        return [row.name for row in unconfirmed(self.window.session.rows)]  # type: ignore[arg-type]

    def door(self) -> AttendanceStation:
        self.window.go("attendance")
        station = self.window.made_station("attendance")
        assert isinstance(station, AttendanceStation)
        return station


@pytest.fixture
def room(window: MainWindow) -> Room:
    return Room(window)


def test_the_kinds_are_changed_and_confirmed_once_before_the_doors_open(room: Room) -> None:
    room.window.go("preparation")
    station = room.window.made_station("preparation")
    assert isinstance(station, PreparationStation)
    line = station.section("details")._ready._lines[6][1]  # type: ignore[union-attr]
    assert line.accessibleName() == "4 organizata për t’u konfirmuar: mungon"
    line.setFocus()
    room.keys("Return")  # the sheet, on the first that waits
    grab(room.window, "standing-sheet")
    room.keys("8")  # AMSHC is something else, says somebody who knows
    assert room.kinds()["AMSHC"] == (OrgKind.OTHER, False)
    room.keys("Ctrl+Z", "3", "Home", "Down", "V")  # back to organiser; the municipality gets a vote by hand
    assert room.kinds()["AMSHC"] == (OrgKind.ORGANISER, False)
    assert room.kinds()["Bashkia Korçë"] == (OrgKind.INSTITUTION, True)
    room.keys("V", "Return")
    assert room.waiting() == ["Qendra “Dritare Ligjore”", "Hapa të Lehtë"]
    room.keys("Ctrl+Return")
    assert room.waiting() == []
    assert room.kinds() == {
        "Qendra “Dritare Ligjore”": (OrgKind.CSO, True),
        "Hapa të Lehtë": (OrgKind.CSO, True),
        "Bashkia Korçë": (OrgKind.INSTITUTION, False),
        "AMSHC": (OrgKind.ORGANISER, False),
    }
    assert line.accessibleName() == "2 organizata të shoqërisë civile: gati"
    room.keys("Ctrl+Z")
    assert len(room.waiting()) == 2, "one key confirmed them, one key takes it back"


def test_who_walks_in_after_that_is_guessed_marked_and_confirmed_with_a_key(room: Room) -> None:
    door = room.door()
    assert {item.chip for item in door._roster.items.values()} == {""}, "nothing was confirmed yet: no mark is news"
    room.keys("Ctrl+Shift+G", "Ctrl+Return")
    assert room.waiting() == []
    door._to_field()
    room.type("Fatos Zeqo, Bashkia Fier, specialist", "Ctrl+Return")
    assert room.kinds()["Bashkia Fier"] == (OrgKind.INSTITUTION, False)
    person = next(row for row in room.window.session.rows.all(Person) if row.name == "Fatos Zeqo")
    assert door._roster.items[person.uid].chip == "për t’u konfirmuar"
    assert door._side._standing.text() == "Institucion publik (për t’u konfirmuar)"
    grab(room.window, "standing-walk-in")
    room.keys("Ctrl+G")
    assert door._roster.items[person.uid].chip == "pa ftesë"
    assert door._side._standing.text() == "Institucion publik"
    assert "u konfirmua: Institucion publik" in door._says.text()
    assert len(room.window.session.rows.all(StandingConfirmed)) == 5
    room.keys("Ctrl+Z")
    assert room.waiting() == ["Bashkia Fier"]
    assert door._roster.items[person.uid].chip == "për t’u konfirmuar"


def test_the_organiser_is_counted_apart_at_the_door(room: Room) -> None:
    door = room.door()
    for name in ("Ana", "Ben", "Cen", "Drita", "Eno"):
        room.type(name, "Return")
    told = {key: figure.text() for key, (_, figure) in door._numbers._figures.items()}
    assert (told["people"], told["organisations"], told["institutions"]) == ("5", "2", "1")
    assert (told["hosts"], told["citizens"], told["bodies"]) == ("1", "1", "0")
    assert door._numbers._figures["hosts"][1].isVisible()
    assert not door._numbers._figures["bodies"][1].isVisible()


def test_nobody_without_an_organisation_is_asked_about(room: Room) -> None:
    door = room.door()
    room.type("eno", "Return")
    room.keys("Ctrl+G")
    assert door._says.text() == "Së pari zgjidhni dikë nga një organizatë."
    assert not room.window.session.rows.all(StandingConfirmed)
