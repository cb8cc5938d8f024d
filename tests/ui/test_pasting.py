"""What is pasted, copied and scanned in the live stations, by key events: asked once, never glued, never silent."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from facilitator.meeting.people import add_organisation, add_person, set_person
from facilitator.model import Attendance, Organisation, Person, Point, PointKind, Unsettled
from tests.helpers.room import at_work, done, hall, points_of
from tests.helpers.ui import grab, press_focused, type_focused, wait_idle, wait_until
from ui.live.import_sheet import ImportSheet
from ui.live.pasted_sheet import PastedSheet
from ui.window.main_window import MainWindow

LISTS = Path(__file__).parents[1] / "data" / "lists"
PASTED = (LISTS / "paste-into-log.txt").read_text("utf-8")
AREA = "Transparenca në vendimmarrje"
COMMAS = "Qendra “Media, Rinia dhe Komuniteti”"


@pytest.fixture
def live(window: MainWindow) -> MainWindow:
    hall(window)
    for name in ("Bledar Çela", "Dorina Xhafa", "Anila Prifti", "Arben Hoxha"):
        done(window, add_person, name=name)
    body = window.session.rows.all(Organisation)[0]
    done(window, add_person, name="Arben Hoxha", organisation=body.uid)
    window.go("discussion")
    return window


def paste(text: str, keys: str = "Ctrl+V") -> None:
    QApplication.clipboard().setText(text)
    press_focused(keys)


def sheet(window: MainWindow) -> PastedSheet:
    wait_until(lambda: bool(window.findChildren(PastedSheet)), "the sheet is shown")
    return window.findChildren(PastedSheet)[-1]


def gone(window: MainWindow) -> bool:
    return not [one for one in window.findChildren(PastedSheet) if one.isVisible()]


def who_said(window: MainWindow) -> list[tuple[str, PointKind, str]]:
    rows = window.session.rows
    return [
        ((person.name if (person := rows.find(Person, point.person)) else ""), point.kind, point.text)
        for point in points_of(window, AREA)
    ]


def test_three_lines_pasted_are_asked_once_and_logged_as_one_act(live: MainWindow) -> None:
    press_focused("F6")
    type_focused("në mes")
    paste(PASTED)
    body = sheet(live)
    grab(live, "pasted")
    assert [(row.title, row.chip, row.subtitle) for row in body._model.items()] == [
        ("Bledar Çela", "Rekomandim", "Të zgjatet afati"),
        ("Dorina Xhafa", "Çështje", "Mungon transporti"),
        ("Anila Prifti", "Sugjerim", "Linjë mbrëmjeje"),
    ]
    assert not points_of(live, AREA), "nothing is written before the Enter"
    press_focused("Return")
    at_work(live)
    assert who_said(live) == [
        ("Bledar Çela", PointKind.RECOMMENDATION, "Të zgjatet afati"),
        ("Dorina Xhafa", PointKind.ISSUE, "Mungon transporti"),
        ("Anila Prifti", PointKind.SUGGESTION, "Linjë mbrëmjeje"),
    ]
    assert gone(live)
    assert live.dock().quick.text() == "në mes", "what was being typed stays"
    live.session.undo()
    at_work(live)
    assert not points_of(live, AREA)


def test_the_sheet_is_worked_by_keys(live: MainWindow) -> None:
    press_focused("F6")
    paste("arben hoxha: !s Më shpejt\n\nDikush: !s Më vonë\n5901234123457\nAnila Prifti: Dakord")
    body = sheet(live)
    assert [row.title for row in body._model.items()][:2] == ["Kush është “arben hoxha”?", "Kush është “Dikush”?"]
    assert "3 rreshta do të shënohen · 2 emra për t’u sqaruar · 1 rresht lihet jashtë" in body._sum.text()
    press_focused("2")  # the second Arben Hoxha
    grab(live, "pasted-asks")
    press_focused("Down")
    press_focused("Space")  # left out
    press_focused("Down")
    press_focused("Down")
    press_focused("k")  # a comment
    press_focused("Return")
    at_work(live)
    points = points_of(live, AREA)
    assert [(point.kind, point.text) for point in points] == [
        (PointKind.SUGGESTION, "Më shpejt"),
        (PointKind.COMMENT, "Dakord"),
    ]
    assert points[0].person in {row.uid for row in live.session.rows.all(Person) if row.name == "Arben Hoxha"}
    assert not live.session.rows.all(Unsettled)


def test_a_name_nobody_answers_for_is_kept_to_be_settled(live: MainWindow) -> None:
    press_focused("F6")
    paste("[27.10.26, 10:14:05] arben hoxha: Më shpejt\n[27.10.26, 10:15:05] Anila Prifti: !ç Vonë")
    sheet(live)
    press_focused("Return")
    at_work(live)
    first, second = points_of(live, AREA)
    assert (first.person, first.text, first.said_at[11:16]) == (None, "Më shpejt", "10:14")
    assert [row.typed for row in live.session.rows.all(Unsettled)] == ["arben hoxha"]
    assert (second.kind, second.said_at[11:16]) == (PointKind.ISSUE, "10:15")


def test_escape_writes_nothing(live: MainWindow) -> None:
    press_focused("F6")
    paste(PASTED)
    sheet(live)
    press_focused("Escape")
    at_work(live)
    assert not points_of(live, AREA)
    assert QApplication.focusWidget() is live.dock().quick.line


def test_without_an_open_item_the_sheet_says_what_it_opens(window: MainWindow) -> None:
    hall(window, opened=False)
    window.go("attendance")
    press_focused("F6")
    paste("!s Një\n!s Dy")
    assert f"Hapet “I. {AREA}”" in sheet(window)._head.text()
    press_focused("Return")
    at_work(window)
    assert [point.text for point in points_of(window, AREA)] == ["Një", "Dy"]
    window.session.undo()
    at_work(window)
    assert not window.session.rows.all(Point)


def test_one_line_of_a_chat_loses_its_stamp_and_other_lines_are_pasted_as_ever(live: MainWindow) -> None:
    press_focused("F6")
    paste("Anila Prifti: !s Një\n")
    assert live.dock().quick.text().strip() == "Anila Prifti: !s Një"
    press_focused("Return")
    at_work(live)
    press_focused("F6")
    paste("[27.10.26, 10:14:05] Dorina Xhafa: Dy")
    sheet(live)
    press_focused("Return")
    at_work(live)
    assert who_said(live) == [
        ("Anila Prifti", PointKind.SUGGESTION, "Një"),
        ("Dorina Xhafa", PointKind.NOTE, "Dy"),
    ]


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_the_menu_and_a_drop_ask_as_well(live: MainWindow) -> None:
    line = live.dock().quick.line
    line.setFocus()
    QApplication.clipboard().setText(PASTED)
    QApplication.sendEvent(line, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(4, 4), QPoint(4, 4)))
    (menu,) = line.findChildren(QMenu)
    next(action for action in menu.actions() if action.objectName() == "edit-paste").trigger()
    menu.close()
    body = sheet(live)
    assert body._model.rowCount() == 3
    press_focused("Escape")
    data = QMimeData()
    data.setText(PASTED)
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    at, handle = line.mapTo(live, line.rect().center()), live.windowHandle()
    QApplication.sendEvent(handle, QDragEnterEvent(at, copy, data, left, none))
    QApplication.sendEvent(handle, QDropEvent(at.toPointF(), copy, data, left, none))
    assert [one for one in live.findChildren(PastedSheet) if one.isVisible()]
    assert line.text() == ""


def test_a_copied_point_holds_who_kind_and_text(live: MainWindow) -> None:
    press_focused("F6")
    type_focused("anila: !s Afati: 10 ditë")
    press_focused("Return")
    at_work(live)
    press_focused("Ctrl+L")
    press_focused("Ctrl+C")
    assert QApplication.clipboard().text() == "Anila Prifti: !s Afati: 10 ditë"
    press_focused("F6")
    press_focused("Ctrl+V")
    press_focused("Return")
    at_work(live)
    assert who_said(live) == [("Anila Prifti", PointKind.SUGGESTION, "Afati: 10 ditë")] * 2


@pytest.mark.parametrize("door", ["attendance", "quick"])
def test_a_list_pasted_at_the_door_opens_the_import_sheet(live: MainWindow, door: str) -> None:
    before = len(live.session.rows.all(Person))
    live.go("attendance" if door == "attendance" else "discussion")
    press_focused("Ctrl+L" if door == "attendance" else "Ctrl+R")
    paste("Arta Doda\tShoqata Ura\nBesim Lala\tShoqata Ura\n")
    wait_until(lambda: bool(live.findChildren(ImportSheet)) and live.findChildren(ImportSheet)[-1].isVisible(), "sheet")
    wait_idle(live)
    grab(live, f"door-{door}")
    assert len(live.session.rows.all(Person)) == before
    inside = len(live.session.rows.all(Attendance))
    press_focused("Ctrl+Return")
    wait_idle(live)
    assert len(live.session.rows.all(Person)) == before + 2
    assert len(live.session.rows.all(Attendance)) == inside, "on the list, not yet in the room"


def test_a_walk_in_is_shown_apart_before_it_is_added(live: MainWindow) -> None:
    done(live, add_organisation, name=COMMAS)
    live.go("attendance")
    press_focused("Ctrl+L")
    type_focused("Arta Hoxha, qendra media, rinia dhe komuniteti, drejtoreshë")
    station: Any = live.made_station("attendance")
    assert f"Arta Hoxha · {COMMAS} · drejtoreshë" in station._says.text()
    grab(live, "walk-in")
    press_focused("Ctrl+Return")
    at_work(live)
    made = next(row for row in live.session.rows.all(Person) if row.name == "Arta Hoxha")
    body = live.session.rows.find(Organisation, made.organisation)
    assert (body and body.name, made.role) == (COMMAS, "drejtoreshë")


def test_a_new_organisation_and_letters_no_paper_prints_are_said_before(live: MainWindow) -> None:
    live.go("attendance")
    press_focused("Ctrl+L")
    QApplication.clipboard().setText("王伟, Qendra e Re")
    press_focused("Ctrl+V")
    station: Any = live.made_station("attendance")
    assert "王伟 · Qendra e Re (organizatë e re)" in station._says.text()
    assert "nuk shtypen dot në dokumente" in station._says.text()


def test_somebody_listed_so_is_said_at_the_arrival(live: MainWindow) -> None:
    one = next(row for row in live.session.rows.all(Person) if row.name == "Dorina Xhafa")
    done(live, set_person, one.uid, name="Дорина 王")
    live.go("attendance")
    press_focused("Ctrl+L")
    QApplication.clipboard().setText("Дорина")
    press_focused("Ctrl+V")
    press_focused("Return")
    at_work(live)
    station: Any = live.made_station("attendance")
    assert "nuk shtypen dot në dokumente" in station._says.text()


def test_digits_alone_ask_and_a_second_enter_keeps_them(live: MainWindow) -> None:
    press_focused("F6")
    for code in ("5901234123457", "5901234123457", "4006381333931"):  # scanned again and again: no Enter is the second
        type_focused(code)
        press_focused("Return")
        at_work(live)
    assert not points_of(live, AREA)
    assert "kod i skanuar" in live.dock().quick.error_text()
    grab(live, "scanned")
    press_focused("Return")
    at_work(live)
    assert [point.text for point in points_of(live, AREA)] == ["590123412345759012341234574006381333931"]


def scan(line: QLineEdit, text: str, gap: int) -> None:
    """Keys with the moments at which they were pressed, Enter last."""
    at = 10_000
    for letter in [*text, "\r"]:
        key = Qt.Key.Key_Return if letter == "\r" else Qt.Key(ord(letter.upper()))
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, letter)
        event.setTimestamp(at)
        QApplication.sendEvent(line, event)
        at += gap


@pytest.mark.parametrize(("gap", "kept"), [(10, 0), (120, 1)])
def test_a_code_that_came_in_one_burst_asks(live: MainWindow, gap: int, kept: int) -> None:
    press_focused("F6")
    type_focused("anila: !s Mungon ")
    scan(live.dock().quick.line, "TRZ-004217", gap)
    at_work(live)
    assert len(points_of(live, AREA)) == kept
    if not kept:
        press_focused("Return")
        at_work(live)
        assert [point.text for point in points_of(live, AREA)] == ["Mungon TRZ-004217"]
