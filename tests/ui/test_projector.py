"""The room's view: what it shows, where it stands, and that a screen may be unplugged."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.helpers.hall_views import SIZES, VIEWS
from ui.projector.inks import INKS, Look
from ui.projector.paint import Drawn
from ui.projector.views import Agenda, Blank, View
from ui.projector.window import ProjectorWindow


@pytest.fixture
def desk(qtbot: QtBot) -> QWidget:
    """The main window, on the laptop."""
    made = QWidget()
    qtbot.addWidget(made)
    made.setGeometry(QGuiApplication.primaryScreen().geometry().adjusted(40, 40, -200, -200))
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def projector(qtbot: QtBot, desk: QWidget) -> ProjectorWindow:
    made = ProjectorWindow(desk)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def two_screens() -> None:
    if len(QGuiApplication.screens()) < 2:
        pytest.skip("needs a second screen (offscreen:configfile=tests/ui/screens.json)")


def picture(view: View, width: int, height: int, look: Look = Look.LIGHT, page: int = 0) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    Drawn().draw(painter, width, height, view, look, page)
    painter.end()
    return image


def edge_colours(image: QImage, width: int) -> set[str]:
    """Colours in a frame along the four edges."""
    wide, high = image.width(), image.height()
    across = {(x, y) for x in range(0, wide, 7) for y in (*range(0, width, 4), *range(high - width, high, 4))}
    down = {(x, y) for y in range(0, high, 7) for x in (*range(0, width, 4), *range(wide - width, wide, 4))}
    return {image.pixelColor(x, y).name() for x, y in across | down}


@pytest.mark.parametrize("look", Look)
@pytest.mark.parametrize("size", [SIZES[0], (2560, 1080)])
@pytest.mark.parametrize("name", VIEWS)
def test_every_page_is_drawn_inside_the_screen(
    qapp: QApplication, name: str, size: tuple[int, int], look: Look
) -> None:
    ground = INKS[look].ground.lower()
    for page in {0, Drawn().count(VIEWS[name], *size) - 1}:
        image = picture(VIEWS[name], *size, look, page)
        assert edge_colours(image, 16) == {ground}, "nothing runs over the edge"
        seen = {image.pixelColor(x, y).name() for x in range(0, size[0], 9) for y in range(0, size[1], 7)}
        assert len(seen) > 1


@pytest.mark.parametrize("look", Look)
def test_blank_is_black_in_either_theme(qapp: QApplication, look: Look) -> None:
    image = picture(Blank(), 640, 360, look)
    assert {image.pixelColor(x, y).name() for x in range(0, 640, 5) for y in range(0, 360, 5)} == {"#000000"}


def test_tiny_and_narrow_screens_do_not_fail(qapp: QApplication) -> None:
    for view in VIEWS.values():
        for size in ((40, 30), (30, 400), (1, 1), (768, 1024)):
            picture(view, *size)


def test_it_fills_the_screen_of_the_room(projector: ProjectorWindow, desk: QWidget, two_screens: None) -> None:
    placed: list[bool] = []
    projector.placed.connect(placed.append)
    assert projector.place_on_second_screen()
    assert placed == [True]
    assert projector.isFullScreen()
    assert projector.screen() is not desk.screen()
    assert projector.geometry() == projector.screen().geometry()


def test_it_leaves_the_keyboard_alone(projector: ProjectorWindow, desk: QWidget, qtbot: QtBot) -> None:
    projector.place_on_second_screen()
    qtbot.waitUntil(desk.isActiveWindow)


def test_on_one_screen_it_covers_the_work_and_gives_it_back(
    projector: ProjectorWindow, desk: QWidget, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(projector, "target", lambda: None)
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_F5):
        projector.toggle()
        assert projector.covers()
        assert projector.isFullScreen()
        assert projector.geometry() == desk.screen().geometry(), "over everything"
        qtbot.waitUntil(projector.isActiveWindow)  # nothing is typed blindly into what lies below
        QTest.keyClick(projector, key)
        assert not projector.is_shown()
        qtbot.waitUntil(desk.isActiveWindow)


def test_a_pulled_cable_hides_it_until_the_screen_is_back(
    projector: ProjectorWindow, desk: QWidget, monkeypatch: pytest.MonkeyPatch, two_screens: None
) -> None:
    told: list[bool] = []
    projector.shown_changed.connect(told.append)
    projector.place_on_second_screen()
    monkeypatch.setattr(projector, "target", lambda: None)
    projector.screens_changed()  # the cable was pulled
    assert not projector.is_shown(), "never thrown over the work by itself"
    projector.screens_changed()
    assert not projector.is_shown()
    monkeypatch.undo()
    projector.screens_changed()  # and put back
    assert projector.isFullScreen()
    assert projector.screen() is not desk.screen()
    assert told == [True, False, True]


def test_what_was_put_away_meanwhile_stays_away(
    projector: ProjectorWindow, monkeypatch: pytest.MonkeyPatch, two_screens: None
) -> None:
    projector.place_on_second_screen()
    monkeypatch.setattr(projector, "target", lambda: None)
    projector.screens_changed()
    projector.toggle()  # over the work, by its key
    projector.toggle()
    monkeypatch.undo()
    projector.screens_changed()
    assert not projector.is_shown()


def test_a_screen_that_comes_while_it_covers_takes_it_over(
    projector: ProjectorWindow, desk: QWidget, monkeypatch: pytest.MonkeyPatch, two_screens: None, qtbot: QtBot
) -> None:
    monkeypatch.setattr(projector, "target", lambda: None)
    projector.toggle()
    assert projector.screen() is desk.screen()
    monkeypatch.undo()
    projector.screens_changed()
    assert projector.screen() is not desk.screen()
    assert not projector.covers()
    qtbot.waitUntil(desk.isActiveWindow)


def test_hall_and_work_change_places(projector: ProjectorWindow, desk: QWidget, two_screens: None) -> None:
    projector.toggle()
    laptop, wall = desk.screen(), projector.screen()
    assert projector.next_screen() == laptop.name()
    assert (projector.screen(), desk.screen()) == (laptop, wall)
    assert wall.geometry().contains(desk.geometry())
    assert projector.next_screen() == wall.name()
    assert (projector.screen(), desk.screen()) == (wall, laptop)


def test_without_another_screen_there_is_none_to_change_to(
    projector: ProjectorWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(projector, "target", lambda: None)
    assert projector.next_screen() == ""


def test_screens_are_followed_once_they_are_quiet(projector: ProjectorWindow, qapp: QApplication) -> None:
    projector.show_view(VIEWS["vote"])
    projector.toggle()
    for _ in range(4):
        qapp.screenAdded.emit(qapp.primaryScreen())
    assert projector._follow.isActive()
    placed: list[bool] = []
    projector.placed.connect(placed.append)
    projector._follow.timeout.emit()
    assert len(placed) == 1
    projector.hide()
    projector.screens_changed()
    assert not projector.is_shown(), "a hidden window is not brought up by a cable"


def test_a_screen_can_be_chosen(projector: ProjectorWindow, desk: QWidget, two_screens: None) -> None:
    projector.choose_screen("no such screen")
    other = next(screen for screen in QGuiApplication.screens() if screen is not desk.screen())
    assert projector.target() is other
    projector.choose_screen(other.name())
    assert projector.target() is other


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F5])
def test_keys_hide_it_and_the_view_stays(projector: ProjectorWindow, key: Qt.Key) -> None:
    told: list[bool] = []
    projector.shown_changed.connect(told.append)
    projector.show_view(VIEWS["agenda"])
    projector.toggle()
    QTest.keyClick(projector, key)
    assert told == [True, False]
    projector.toggle()
    assert projector.view() == VIEWS["agenda"]
    projector.close()
    assert not projector.is_shown()
    projector.toggle()
    assert projector.is_shown(), "closed is only hidden"


def test_a_new_view_is_painted_and_spoken(projector: ProjectorWindow) -> None:
    projector.resize(640, 360)
    projector.show()
    projector.show_view(VIEWS["vote"])
    before = projector.grab().toImage()
    projector.show_view(VIEWS["result"])
    assert projector.grab().toImage() != before
    assert "Parkimi" in projector.accessibleDescription()
    projector.set_look(Look.DARK)
    assert projector.grab().toImage().pixelColor(2, 2).name() == INKS[Look.DARK].ground.lower()


def test_long_lists_turn_by_themselves_and_rest_when_held(desk: QWidget, qtbot: QtBot) -> None:
    turner = QTimer()
    projector = ProjectorWindow(desk, turner)
    qtbot.addWidget(projector)
    projector.show_view(VIEWS["measures, long"])
    projector.toggle()
    at, count = projector.page
    assert (at, turner.isActive()) == (1, True)
    assert count > 2
    seen = [projector.page[0]]
    for _ in range(count):
        turner.timeout.emit()
        seen.append(projector.page[0])
    assert seen == [*range(1, count + 1), 1]
    projector.hold(True)
    assert not turner.isActive()
    projector.hold(False)
    assert turner.isActive()
    projector.hide()
    assert not turner.isActive()


def test_a_clock_that_moves_on_turns_no_page_and_a_new_list_begins(projector: ProjectorWindow) -> None:
    long = VIEWS["agenda, long"]
    assert isinstance(long, Agenda)
    projector.toggle()
    projector.show_view(long)
    first = projector.page
    assert first[0] > 1, "where the meeting is"
    projector.turn()
    turned = projector.page
    projector.show_view(replace(long, clock="1:08:42"))
    assert projector.page == turned
    projector.show_view(replace(long, note=long.title))
    projector.show_view(replace(long, note=""))
    assert projector.page[0] > 1, "again from where the meeting is"
    projector.show_view(replace(long, note="", current=-1, items=[(text, "next") for text, _ in long.items]))
    assert projector.page[0] == 1
