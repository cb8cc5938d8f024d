"""The window: the line of stations, the language, the theme, what it remembers, and that it starts light."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from facilitator.meeting.agenda import add_item, open_item
from facilitator.meeting.setup import close_meeting, open_meeting, set_meeting
from facilitator.model import AgendaItem
from facilitator.workspace import Workspace
from tests.helpers.meetings import Clock
from tests.helpers.ui import (
    grab,
    new_meeting,
    open_file,
    press,
    press_focused,
    type_text,
    wait_idle,
    wait_saved,
    wait_until,
)
from ui.stations import LINE
from ui.window.main_window import MainWindow
from ui.window.rail import NARROW, WIDE

ROOT = Path(__file__).resolve().parents[2]
LIVE = {"attendance", "discussion", "vote"}


def test_the_line_has_eight_stations_in_order_and_speaks_albanian(window: MainWindow) -> None:
    assert [stop.title() for stop in LINE] == [
        "Takimet",
        "Përgatitja",
        "Prezenca",
        "Diskutimi",
        "Votimi",
        "Procesverbali",
        "Nënshkrimi",
        "Arkivi",
    ]
    assert [window.rail.button(stop.id).text() for stop in LINE] == [stop.title() for stop in LINE]


def test_without_a_meeting_only_what_needs_none_can_be_reached(window: MainWindow) -> None:
    assert window.station == "home"
    assert {stop.id for stop in LINE if window.rail.button(stop.id).isEnabled()} == {"home", "archive"}
    window.go("vote")
    assert window.station == "home"
    assert window.rail.button("home").isChecked()


def test_every_station_is_reached_by_its_keys(window: MainWindow) -> None:
    new_meeting(window)
    for stop in LINE:
        for key in filter(None, (stop.shortcut, stop.also)):
            window.go("home" if stop.id != "home" else "archive")
            press(window, key)
            assert window.station == stop.id, key
            dock = window.dock()
            assert (dock is not None and dock.isVisible()) == (stop.id in LIVE)
            grab(window, f"station-{stop.id}")


def test_no_key_has_two_meanings(window: MainWindow) -> None:
    new_meeting(window)
    for stop in LINE:
        window.go(stop.id)
    assert window.commands.clashes == []


def test_header_follows_the_meeting(window: MainWindow, clock: Clock) -> None:
    new_meeting(window, "Takimi për lagjen", place="Salla 2", city="Tiranë", starts="09:30", ends="12:45")
    session = window.session
    assert window.header.title.full_text() == "Takimi për lagjen"
    assert window.header.about.full_text() == "E martë, 27 tetor 2026  ·  09:30–12:45  ·  Salla 2, Tiranë"
    assert not window.header.item.isVisible()
    session.do(add_item, "Transporti", area="II", minutes=5)
    wait_saved(session)
    item = next(item for item in session.rows.all(AgendaItem) if item.title == "Transporti")
    session.do(open_item, item.uid)
    wait_saved(session)
    clock.now += clock.step * 240
    window.header.draw_item()
    assert window.header.item.text().startswith("II · Transporti   04:")
    assert window.header.item.property("role") == "pill-accent"
    clock.now += clock.step * 90
    window.header.draw_item()
    assert window.header.item.property("role") == "pill-amber"
    assert window.header.inside.isVisible()
    session.do(open_meeting)
    session.do(close_meeting)
    session.do(set_meeting, title="Një titull tjetër")
    wait_saved(session)
    assert not window.header.inside.isVisible()
    assert window.header.closed.text().startswith("u mbyll në orën 09:")
    assert window.header.title.full_text() == window.windowTitle() == "Një titull tjetër"
    assert window.workspace.recent()[0].title == "Një titull tjetër"


def test_language_changes_while_it_runs_and_is_remembered(
    window: MainWindow, make_window: Callable[..., MainWindow], workspace: Workspace
) -> None:
    window.commands.run("view.language")
    assert window.lang() == "en"
    wait_until(lambda: window.menuBar().actions()[0].text() == "&Meeting")
    assert window.rail.button("home").text() == "Meetings"
    assert window.menuBar().actions()[0].text() == "&Meeting"
    assert window.commands.action("app.new").text() == "New meeting"
    assert workspace.settings.language == "en"
    window.commands.run("view.language")
    wait_until(lambda: window.menuBar().actions()[0].text() == "&Takimi")
    assert window.rail.button("home").text() == "Takimet"


def test_theme_is_remembered(window: MainWindow, workspace: Workspace) -> None:
    assert not window.appearance.theme.dark
    window.commands.run("view.theme")
    assert window.appearance.theme.dark
    assert workspace.settings.theme == "dark"
    window.commands.run("view.theme")
    assert workspace.settings.theme == "light"


@pytest.mark.parametrize(("width", "rail"), [(1199, NARROW), (1200, WIDE)])
def test_rail_gives_way_to_a_narrow_window(window: MainWindow, width: int, rail: int) -> None:
    window.resize(width, 740)
    QApplication.processEvents()
    assert window.rail.width() == rail


@pytest.mark.parametrize(("width", "height"), [(1199, 700), (1366, 700), (1920, 1040)])
def test_every_station_fits_the_screen(window: MainWindow, width: int, height: int) -> None:
    """A laptop of 1366 × 768 less title and task bar, a narrower window, and a large screen."""
    new_meeting(window)
    for stop in LINE:
        window.go(stop.id)
        window.resize(width, height)
        QApplication.processEvents()
        assert (window.width(), window.height()) == (width, height), stop.id
        page = window.made_station(stop.id)
        assert page is not None
        needs = page.minimumSizeHint()
        assert needs.width() <= page.width(), stop.id
        assert needs.height() <= page.height(), stop.id
        grab(window, f"fits-{width}-{stop.id}")


def test_window_comes_back_where_it_was(
    make_window: Callable[..., MainWindow], workspace: Workspace, qapp: QApplication
) -> None:
    first = make_window(workspace, 1111, 666)
    first.move(60, 40)
    qapp.processEvents()
    first.close()
    from PySide6.QtWidgets import QWidget

    from ui.window import geometry

    other = QWidget()
    geometry.restore(other, workspace.root)
    assert (other.width(), other.height()) == (1111, 666)
    (workspace.root / geometry.NAME).write_text("{", "ascii")
    geometry.restore(other, workspace.root)  # a damaged file costs the place, not the start
    other.deleteLater()


def test_projector_finds_the_hall_and_goes_again(window: MainWindow) -> None:
    new_meeting(window)
    window.commands.run("app.projector")
    projector = window.projector()
    assert projector is not None
    assert projector.screen().name() == "hall"
    assert window.header.projector.isChecked()
    window.commands.run("app.projector")
    assert window.projector() is None
    assert not window.header.projector.isChecked()


def test_closing_the_meeting_comes_home_and_lets_the_file_go(window: MainWindow) -> None:
    path = new_meeting(window)
    window.go("discussion")
    window.commands.run("app.close")
    assert window.station == "home"
    assert not window.session.is_open
    assert window.windowTitle() == "Tryeza"
    assert not path.with_name("meeting.tryeza-wal").exists()  # a whole file, nothing beside it
    open_file(window, path)
    assert window.session.is_open


def test_closing_the_window_saves_what_was_sent(make_window: Callable[..., MainWindow], workspace: Workspace) -> None:
    window = make_window(workspace)
    path = new_meeting(window)
    for number in range(20):
        window.session.do(add_item, f"Pika {number}")
    window.close()  # at once, with acts still under way
    again = make_window(workspace)
    open_file(again, path)
    titles = {item.title for item in again.session.rows.all(AgendaItem)}
    assert {f"Pika {number}" for number in range(20)} <= titles


def test_command_list_finds_by_plain_letters_and_runs(window: MainWindow) -> None:
    new_meeting(window)
    window.go("home")
    press(window, "Ctrl+K")
    from ui.window.palette import Palette

    palette = window.findChild(Palette)
    assert palette is not None
    wait_idle(window)
    assert QApplication.focusWidget() is palette.field
    type_text(palette.field, "nenshkr")
    grab(window, "palette")
    titles = [palette.model.item(row).title for row in range(palette.model.rowCount())]
    assert titles[0] == "Nënshkrimi"
    press_focused("Return")
    assert window.station == "signing"


def test_command_list_leaves_everything_as_it_was(window: MainWindow) -> None:
    from ui.window.palette import Palette

    before = QApplication.focusWidget()
    press(window, "Ctrl+K")
    press_focused("Escape")
    QApplication.processEvents()
    assert QApplication.focusWidget() is before
    QApplication.sendPostedEvents(None, 52)  # QEvent.DeferredDelete
    assert window.findChild(Palette) is None


def test_invented_meeting_is_called_invented(window: MainWindow) -> None:
    new_meeting(window)
    assert not window.footer.invented.isVisible()
    window.session.do(set_meeting, invented=True)
    wait_saved(window.session)
    assert window.footer.invented.isVisible()
    assert window.footer.invented.text() == "Demonstrim: çdo emër është i trilluar"


def test_keys_of_the_station_stand_in_the_foot(window: MainWindow) -> None:
    new_meeting(window)
    window.go("discussion")
    shown = [part.text() for part in window.footer.keys.findChildren(QLabel)]
    assert "F6" in shown
    assert "Ctrl+K" in shown


def test_home_is_painted_without_the_store(tmp_path: Path) -> None:
    """Design, decision 12: the first window needs Qt and the standard library only."""
    code = (
        "import sys\n"
        "from facilitator.workspace import Workspace\n"
        "from facilitator.store.env import Env\n"
        "from ui.app import build\n"
        "from PySide6.QtWidgets import QApplication\n"
        f"space = Workspace(__import__('pathlib').Path({str(tmp_path)!r}))\n"
        "space.remember(space.root / 'a.tryeza', 'Takimi', '2026-10-27', 'draft')\n"
        "window = build(space, Env(), ['tryeza'])\n"
        "window.show()\n"
        "QApplication.processEvents()\n"
        "heavy = {'pandas', 'numpy', 'reportlab', 'pyhanko', 'aiohttp', 'pypdfium2', 'cryptography', 'openpyxl',"
        " 'sqlite_utils', 'sqlcipher3', 'sqlite3', 'facilitator.store.file'}\n"
        "print(sorted(heavy & sys.modules.keys()))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=240, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "[]"


def test_settings_are_kept_as_they_are_changed(window: MainWindow, workspace: Workspace, tmp_path: Path) -> None:
    window.ask_folder = lambda parent, title, then: then(tmp_path / "stick")
    window.commands.run("app.settings")
    from ui.window.settings_sheet import SettingsSheet

    sheet = window.findChild(SettingsSheet)
    assert sheet is not None
    QApplication.processEvents()
    grab(window, "settings")
    sheet._choose["second_place"].click()
    assert workspace.settings.second_place == str(tmp_path / "stick")
    sheet._none["second_place"].click()
    assert workspace.settings.second_place == ""
    line = sheet.form.field("facilitator").control
    line.setFocus()
    type_text(line, "Ana Çela")
    press(line, "Return")
    assert workspace.settings.facilitator == "Ana Çela"
    sheet.theme.changed.emit("dark")
    assert replace(workspace.settings).theme == "dark"
    press_focused("Escape")


def test_full_screen(window: MainWindow) -> None:
    window.commands.run("view.full")
    assert window.windowState() & Qt.WindowState.WindowFullScreen
    window.commands.run("view.full")
    assert not window.windowState() & Qt.WindowState.WindowFullScreen
