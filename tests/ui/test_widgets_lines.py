"""The quick-entry line and quick arrival, key by key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from facilitator.language.folding import fold
from facilitator.meeting.attendance import Key
from facilitator.meeting.log.marks import MARKS
from tests.helpers.ui import type_text
from ui.live.arrival_panel import Arrival
from ui.live.quick_line import QuickLine
from ui.widgets.basics import STRETCH, column
from ui.widgets.lists import Item

SPEAKERS = ["Përparim Leka", "Përparim Prifti", "Njësoj", "Arta Hoxha"]


def complete(prefix: str) -> list[str]:
    return [name for name in SPEAKERS if fold(name).startswith(fold(prefix))]


class Room(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.quick = QuickLine()
        self.setLayout(column(STRETCH, self.quick))
        self.quick.set_completions(complete)
        self.submitted: list[str] = []
        self.quick.submitted.connect(self.submitted.append)
        self.resize(900, 500)

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(self.quick.line, key)

    def type(self, text: str) -> None:
        type_text(self.quick.line, text)


@pytest.fixture
def room(qtbot: QtBot) -> Room:
    made = Room()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.quick.setFocus()
    return made


def test_enter_submits_and_keeps_the_text(room: Room) -> None:
    room.type("  Hapi pikën 3 ")
    room.key(Qt.Key.Key_Return)
    assert room.submitted == ["Hapi pikën 3"]
    assert room.quick.text() == "  Hapi pikën 3 ", "whoever keeps the text clears it"
    room.quick.clear()
    room.key(Qt.Key.Key_Return)
    assert room.submitted == ["Hapi pikën 3"], "nothing to submit"


def test_every_change_is_told_but_not_what_the_program_puts_in(room: Room) -> None:
    told: list[str] = []
    room.quick.edited.connect(told.append)
    room.type("ë!")
    room.quick.set_text("ruajtur")
    room.quick.clear()
    assert told == ["ë", "ë!"]


def test_tab_takes_the_first_speaker(room: Room) -> None:
    room.type("për")
    assert room.quick.offers() == ["Përparim Leka", "Përparim Prifti"]
    room.key(Qt.Key.Key_Tab)
    assert room.quick.text() == "Përparim Leka: "
    assert room.quick.offers() == []
    assert QApplication.focusWidget() is room.quick.line


def test_enter_takes_only_a_highlighted_offer(room: Room) -> None:
    room.type("per")
    room.key(Qt.Key.Key_Down)
    room.key(Qt.Key.Key_Down)
    room.key(Qt.Key.Key_Return)
    assert room.quick.text() == "Përparim Prifti: "
    assert room.submitted == []
    room.quick.clear()
    room.type("arta")
    room.key(Qt.Key.Key_Return)
    assert room.submitted == ["arta"], "nothing was highlighted: the words count as they are"


def test_escape_takes_the_offers_away_and_nothing_else(room: Room) -> None:
    room.type("nj")
    room.key(Qt.Key.Key_Escape)
    assert room.quick.offers() == []
    assert room.quick.text() == "nj"


def test_no_offers_behind_the_colon(room: Room) -> None:
    room.type("Arta: për")
    assert room.quick.offers() == []


@pytest.mark.parametrize("before", ["", "Arta: ", "Arta:"])
def test_bang_offers_kinds(room: Room, before: str) -> None:
    room.type(f"{before}!")
    assert len(room.quick.offers()) == len([mark for mark in MARKS if mark.letter])
    room.type("c")
    assert len(room.quick.offers()) == 1, "c stands for ç"
    room.key(Qt.Key.Key_Tab)
    assert room.quick.text() == f"{before}!ç "
    assert room.quick.offers() == []


@pytest.mark.parametrize("text", ["Sa bukur!", "Arta: po: !", "Arta: tani !"])
def test_an_exclamation_is_not_a_kind(room: Room, text: str) -> None:
    room.type(text)
    assert room.quick.offers() == []


def test_speaker_after_the_kind(room: Room) -> None:
    room.type("!ç njes")
    assert room.quick.offers() == ["Njësoj"]
    room.key(Qt.Key.Key_Tab)
    assert room.quick.text() == "!ç Njësoj: "


def test_history_comes_back_and_leaves_the_draft(room: Room) -> None:
    for text in ("një", "dy", "dy"):
        room.quick.clear()
        room.type(text)
        room.key(Qt.Key.Key_Return)
    room.quick.clear()
    room.quick.set_completions(None)
    room.type("tre")
    seen = []
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down):
        room.key(key)
        seen.append(room.quick.text())
    assert seen == ["dy", "një", "një", "dy", "tre", "tre"]


def test_error_keeps_the_words_until_they_change(room: Room) -> None:
    room.type("Arta: !z fjalë")
    room.quick.error("Shkronja “z” nuk njihet.")
    assert room.quick.text() == "Arta: !z fjalë"
    assert room.quick.error_text() == "Shkronja “z” nuk njihet."
    assert room.quick.line.accessibleDescription() == "Shkronja “z” nuk njihet."
    room.key(Qt.Key.Key_Backspace)
    assert room.quick.error_text() == ""
    assert room.quick.line.accessibleDescription() == ""


def test_offers_stay_inside_the_window(room: Room) -> None:
    room.type("!")
    offer = room.quick._offer
    assert offer is not None
    assert room.rect().contains(offer.geometry())
    assert not offer.geometry().intersects(room.quick.line.geometry().translated(room.quick.pos()))


def test_undo_takes_back_a_word_and_never_the_whole_contribution(room: Room) -> None:
    room.type("Arta: !s takime më të hapura")
    QTest.keyClick(room.quick.line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert room.quick.text() == "Arta: !s takime më të "
    QTest.keyClick(room.quick.line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert room.quick.text() == "Arta: !s takime më "


def test_what_was_taken_away_unsent_comes_back_by_up(room: Room) -> None:
    room.type("Arta: !s gjysma e fjalës")
    while room.quick.text():
        QTest.keyClick(room.quick.line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    room.key(Qt.Key.Key_Up)
    assert room.quick.text() == "Arta: !s gjysma e fjalës"
    QTest.keyClick(room.quick.line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    room.key(Qt.Key.Key_Delete)
    room.type("tjetër")
    room.key(Qt.Key.Key_Return)
    room.quick.clear()
    room.key(Qt.Key.Key_Up)
    room.key(Qt.Key.Key_Up)
    assert room.quick.text() == "Arta: !s gjysma e fjalës"


# --- arrival -----------------------------------------------------------------


class Door(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.pressed: list[tuple[Key, str]] = []
        self.guests: list[str] = []
        self.people = {"p1": "Ëngjëll Ndoja", "p2": "Arta Hoxha", "p3": "Arta Leka"}
        self.arrival = Arrival(self.search)
        self.arrival.pressed.connect(lambda key, uid: self.pressed.append((key, uid)))
        self.arrival.walk_in.connect(lambda: self.guests.append(self.arrival.line.text()))
        self.resize(1000, 700)

    def search(self, text: str) -> list[Item]:
        wanted = fold(text)
        return [Item(uid, name) for uid, name in self.people.items() if wanted in fold(name)]

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.arrival.line, key, modifier)

    def rows(self) -> list[str]:
        return [item.title for item in self.arrival.rows.items()]


@pytest.fixture
def door(qtbot: QtBot) -> Door:
    made = Door()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.arrival.open_over(made)
    return made


def test_nobody_is_picked_until_somebody_picks(door: Door) -> None:
    assert QApplication.focusWidget() is door.arrival.line
    type_text(door.arrival.line, "arta")
    assert door.rows() == ["Arta Hoxha", "Arta Leka"]
    door.key(Qt.Key.Key_Return)
    door.key(Qt.Key.Key_F8)
    door.key(Qt.Key.Key_Down)
    door.key(Qt.Key.Key_Down)
    door.key(Qt.Key.Key_Return)
    type_text(door.arrival.line, " l")
    door.key(Qt.Key.Key_Return)
    assert door.pressed == [(Key.ARRIVED, ""), (Key.BACK, ""), (Key.ARRIVED, "p3"), (Key.ARRIVED, "")]


def test_a_guest_only_by_a_key_of_its_own(door: Door) -> None:
    type_text(door.arrival.line, "Dritë Hysa")
    assert door.rows() == []
    door.key(Qt.Key.Key_Return)
    assert door.guests == []
    door.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert door.guests == ["Dritë Hysa"]


def test_escape_closes_and_it_opens_again(door: Door, qtbot: QtBot) -> None:
    type_text(door.arrival.line, "ar")
    door.key(Qt.Key.Key_Escape)
    assert not door.arrival.is_open()
    assert not door.arrival.isVisible()
    door.arrival.open_over(door)
    door.arrival.open_over(door)
    assert door.arrival.line.text() == ""
    assert door.arrival.said() == ""
    assert len(door.rows()) == 3
    door.arrival.close_over()
