"""Home: the first start, a new meeting, the list, files from elsewhere, the example."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication, QPushButton

from facilitator.meeting.setup import template
from facilitator.model import AgendaItem
from facilitator.store.file import MeetingFile
from tests.helpers.meetings import steady
from tests.helpers.stations import answering
from tests.helpers.ui import (
    grab,
    new_meeting,
    press_focused,
    type_focused,
    wait_idle,
    wait_saved,
    wait_until,
)
from ui.stations.home.station import HomeStation
from ui.widgets.forms import Sheet
from ui.window.main_window import MainWindow

ROOT = Path(__file__).resolve().parents[2]


def home(window: MainWindow) -> HomeStation:
    window.go("home")
    station = window.made_station("home")
    assert isinstance(station, HomeStation)
    return station


def test_a_stranger_comes_to_a_first_meeting_by_keys_alone(window: MainWindow) -> None:
    grab(window, "home-first")
    focus = QApplication.focusWidget()
    assert isinstance(focus, QPushButton)
    assert focus.text() == "Fillo takimin e parë"
    press_focused("Return")
    type_focused("Takim për çështjet e rinisë")
    grab(window, "home-new")
    press_focused("Ctrl+Return")
    wait_idle(window)
    assert window.station == "preparation"
    meeting = window.session.rows.meeting
    assert meeting is not None
    assert (meeting.title, meeting.date, meeting.starts) == ("Takim për çështjet e rinisë", "2026-10-27", "09:30")
    assert len(window.session.rows.all(AgendaItem)) == len(template("consultation")["agenda"])
    assert window.session.path is not None
    assert window.session.path.parent.parent == window.workspace.meetings
    assert [one.title for one in window.workspace.recent()] == ["Takim për çështjet e rinisë"]


def test_without_a_title_nothing_is_made_and_the_form_stays(window: MainWindow) -> None:
    window.new_meeting()
    press_focused("Ctrl+Return")
    wait_idle(window)
    assert not window.session.is_open
    assert list(window.workspace.meetings.iterdir()) == []
    type_focused("Tani po")
    press_focused("Ctrl+Return")
    wait_idle(window)
    assert window.session.is_open


def test_organiser_and_people_are_remembered_for_the_next_meeting(window: MainWindow) -> None:
    window.new_meeting()
    type_focused("I pari")
    for _ in range(6):
        press_focused("Tab")
    type_focused("Qendra Çelësi")
    press_focused("Ctrl+Return")
    wait_idle(window)
    assert window.workspace.settings.organiser == "Qendra Çelësi"
    window.new_meeting()
    type_focused("I dyti")
    press_focused("Ctrl+Return")
    wait_idle(window)
    assert window.session.rows.meeting is not None
    assert window.session.rows.meeting.organiser == "Qendra Çelësi"


def test_the_list_finds_without_diacritics_and_enter_opens(window: MainWindow) -> None:
    first = new_meeting(window, "Çështje të mjedisit")
    new_meeting(window, "Buxheti")
    window.session.close()
    window.go("home")
    type_focused("ceshtje")
    grab(window, "home-list")
    press_focused("Return")
    wait_idle(window)
    assert window.session.path == first
    assert window.session.rows.meeting is not None
    assert window.session.rows.meeting.title == "Çështje të mjedisit"


def test_delete_takes_a_meeting_off_the_list_and_leaves_its_file(window: MainWindow) -> None:
    path = new_meeting(window, "E vjetra")
    window.close_meeting()
    station = home(window)
    station._list.setFocus()
    press_focused("Delete")
    assert window.workspace.recent() == []
    assert path.exists()
    grab(window, "home-forgotten")
    known = window.findChildren(QPushButton)
    next(button for button in known if button.text() == "Ktheje").click()
    assert [one.title for one in window.workspace.recent()] == ["E vjetra"]


def test_opening_a_file_from_elsewhere(window: MainWindow, tmp_path: Path) -> None:
    path = new_meeting(window, "Në USB")
    window.close_meeting()
    moved = tmp_path / "meeting.tryeza"
    path.rename(moved)
    asked = answering(window, moved)
    home(window).open_file()
    wait_idle(window)
    assert asked == ["Hap një takim"]
    assert window.session.path == moved


def test_taking_a_copy_goes_on_here_under_a_pen_of_its_own(window: MainWindow, tmp_path: Path) -> None:
    from facilitator.desk.pen import give_copy

    original = new_meeting(window, "Dy kompjuterë")
    window.close_meeting()
    elsewhere = tmp_path / "tjetri.tryeza"
    elsewhere.write_bytes(original.read_bytes())
    original.unlink()
    file = MeetingFile.open(elsewhere, steady(9, device="tjetri"))
    copy = tmp_path / "kopje.tryeza"
    give_copy(file, "Ana", copy)
    file.close()
    answering(window, copy)
    home(window)
    window.commands.run("home.copy")
    wait_idle(window)
    wait_until(lambda: window.session.is_open, "the copy is open")
    assert window.session.path is not None
    assert window.session.path.is_relative_to(window.workspace.meetings)
    assert window.session.read_only == ""


def test_what_is_no_meeting_is_said_and_nothing_opens(window: MainWindow, tmp_path: Path) -> None:
    alien = tmp_path / "alien.tryeza"
    alien.write_bytes(b"nothing of ours" * 20)
    answering(window, alien)
    home(window)
    window.commands.run("home.copy")
    wait_idle(window)
    assert not window.session.is_open
    assert alien.read_bytes() == b"nothing of ours" * 20


def test_a_damaged_copy_leads_to_what_it_still_gives(window: MainWindow, tmp_path: Path) -> None:
    path = new_meeting(window, "Kopje e dëmtuar")
    window.close_meeting()
    copy = tmp_path / "kopje.tryeza"
    data = bytearray(path.read_bytes())
    data[60 * 4096 : 61 * 4096] = bytes(4096)
    copy.write_bytes(data)
    path.unlink()
    answering(window, copy)
    home(window)
    window.commands.run("home.copy")
    wait_idle(window)
    assert not window.session.is_open
    assert window.banners._bars["word"]._action.text() == "Shfaq kopjet"
    window.banners._bars["word"]._action.setFocus()
    press_focused("Space")
    wait_until(lambda: any(one.isVisible() for one in window.findChildren(Sheet)), "the sheet")
    wait_idle(window)
    grab(window, "copies-of-a-damaged-copy")
    press_focused("Ctrl+Return")
    wait_idle(window)
    wait_until(lambda: window.session.is_open, "the meeting goes on")
    assert window.session.rows.meeting is not None
    assert window.session.rows.meeting.title == "Kopje e dëmtuar"
    assert copy.read_bytes() == bytes(data)


def test_the_example_meeting_is_made_once(window: MainWindow) -> None:
    home(window)
    window.commands.run("home.demo")
    wait_idle(window)
    wait_until(lambda: window.session.is_open, "the example is open", 60_000)
    meeting = window.session.rows.meeting
    assert meeting is not None
    assert meeting.invented
    first = window.session.path
    window.close_meeting()
    home(window)
    window.commands.run("home.demo")
    wait_idle(window)
    wait_until(lambda: window.session.is_open, "the example is open again", 60_000)
    assert window.session.path == first


def test_a_new_title_is_seen_in_the_list(window: MainWindow) -> None:
    from facilitator.meeting.setup import set_meeting

    new_meeting(window, "Para")
    station = home(window)
    window.session.do(set_meeting, title="Pas")
    wait_saved(window.session)
    assert [item.title for item in station._model.items()] == ["Pas"]


def test_home_is_painted_without_the_store() -> None:
    told = (
        "import sys, ui.stations.home.station; print(*sorted(m for m in sys.modules if m.startswith('facilitator.')))"
    )
    loaded = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True, cwd=ROOT).stdout
    rooms = {name.split(".")[1] for name in loaded.split()}
    assert not rooms & {"meeting", "desk", "exchange", "report", "signing", "archive", "voting", "demo"}
    assert "facilitator.store.file" not in loaded.split()
    assert "facilitator.store.driver" not in loaded.split()
