"""The room's view: what it shows, where it stands, and that a screen may be unplugged."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.projector.paint import cut, draw, fitting, portion, spoken, text_height
from ui.projector.views import Agenda, Blank, View, VoteOpen, VoteResult, Welcome
from ui.projector.window import ProjectorWindow
from ui.theme import LIGHT, Appearance, Mode
from ui.widgets.bars import Bar

LONG = "Qendra për Zhvillimin e Shoqërisë Civile në Rrethinat e Tiranës, Durrësit dhe Shkodrës"
VIEWS: dict[str, View] = {
    "welcome": Welcome("Tryezë konsultimi", "Agjencia", "Salla e bashkisë", "E hënë, ora 17:30"),
    "welcome, long": Welcome(LONG * 4, LONG, LONG, LONG),
    "agenda": Agenda("Rendi i ditës", [("Hapja", "done"), ("Sheshi", "now"), ("Mbyllja", "next")], 1, "08:41"),
    "agenda, long": Agenda(
        LONG, [(f"{LONG} {n}", "now" if n == 17 else "next") for n in range(30)], 17, "1:08:41", LONG
    ),
    "agenda, empty": Agenda("Rendi i ditës", []),
    "vote": VoteOpen("Cilat tri çështje?", "Secili ka 3 pika.", 31, 34, ["Po", "Jo"]),
    "vote, long": VoteOpen(LONG * 3, LONG * 2, 34, 34, [f"{LONG} {n}" for n in range(40)], LONG),
    "vote, none yet": VoteOpen("A miratohet?", "", 0, 0),
    "result": VoteResult("Cilat tri?", [Bar("Parkimi", 28, "1."), Bar("Zhurma", 0, strong=False)], "34 nga 34"),
    "result, long": VoteResult(LONG * 3, [Bar(f"{LONG} {n}", n, f"{n}.", LONG) for n in range(40)], LONG, LONG),
    "result, empty": VoteResult("Cilat?", []),
}


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


@pytest.fixture
def light(qapp: QApplication) -> Iterator[Appearance]:
    found = qapp.findChild(Appearance) or Appearance(qapp, Mode.LIGHT)
    found.set_mode(Mode.LIGHT)
    yield found
    found.set_mode(Mode.LIGHT)


def picture(view: View, width: int, height: int) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    draw(painter, width, height, view)
    painter.end()
    return image


def edge_colours(image: QImage, width: int = 24) -> set[str]:
    """Colours in a frame along the four edges."""
    found = set()
    for x in range(0, image.width(), 2):
        for y in (*range(0, width, 2), *range(image.height() - width, image.height(), 2)):
            found.add(image.pixelColor(x, y).name())
    for y in range(0, image.height(), 2):
        for x in (*range(0, width, 2), *range(image.width() - width, image.width(), 2)):
            found.add(image.pixelColor(x, y).name())
    return found


@pytest.mark.parametrize("size", [(1920, 1080), (1024, 768), (1280, 720), (3840, 1080)])
@pytest.mark.parametrize("name", VIEWS)
def test_every_view_is_drawn_inside_the_page(light: Appearance, name: str, size: tuple[int, int]) -> None:
    image = picture(VIEWS[name], *size)
    assert edge_colours(image, 16) == {LIGHT.card.lower()}, "nothing runs over the edge"
    seen = {image.pixelColor(x, y).name() for x in range(0, size[0], 3) for y in range(0, size[1], 3)}
    assert len(seen) > 1


def test_blank_shows_nothing(light: Appearance) -> None:
    image = picture(Blank(), 640, 360)
    assert {image.pixelColor(x, y).name() for x in range(0, 640, 5) for y in range(0, 360, 5)} == {LIGHT.card.lower()}


def test_tiny_pages_do_not_fail() -> None:
    for view in VIEWS.values():
        picture(view, 40, 30)


def test_text_fits_or_is_cut_at_words() -> None:
    font = fitting(LONG * 6, 500, 120, 64)
    assert font.pixelSize() == 24
    short = cut(LONG * 6, font, 500, 120)
    assert short.endswith("…")
    assert text_height(short, font, 500) <= 120
    assert cut("Shkurt", font, 500, 120) == "Shkurt"
    assert fitting("Shkurt", 900, 200, 64).pixelSize() == 64
    assert QRectF(0, 0, 1, 1).isValid()


@pytest.mark.parametrize(
    ("count", "height", "shown", "columns", "rows"),
    [
        (0, 700, 0, 1, 1),
        (9, 700, 9, 1, 9),
        (10, 700, 10, 2, 5),
        (18, 700, 18, 2, 9),
        (19, 700, 18, 2, 9),  # 652 px are left above "and 1 more"
        (5, 60, 0, 1, 1),
    ],
)
def test_what_could_not_be_read_is_only_counted(count: int, height: int, shown: int, columns: int, rows: int) -> None:
    assert portion(count, height, 72) == (shown, columns, rows)


def test_words_for_the_ear_hold_what_the_eye_sees() -> None:
    result = spoken(VIEWS["result"])
    assert "Parkimi: 28" in result
    assert "34 nga 34" in result
    assert spoken(Blank()) == ""
    vote = VoteOpen("A miratohet?", "Shumicë", 3, 9)
    assert "3" in spoken(vote)
    assert "9" in spoken(vote)
    assert spoken(vote) != spoken(replace(vote, voted=4))


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


def test_without_a_second_screen_it_is_a_window(
    projector: ProjectorWindow, desk: QWidget, monkeypatch: pytest.MonkeyPatch, two_screens: None
) -> None:
    projector.place_on_second_screen()
    monkeypatch.setattr(projector, "target", lambda: None)
    projector.screens_changed()  # the cable was pulled
    assert projector.is_shown()
    assert not projector.isFullScreen()
    assert desk.screen().geometry().contains(projector.geometry())
    monkeypatch.undo()
    projector.screens_changed()  # and put back
    assert projector.isFullScreen()
    assert projector.screen() is not desk.screen()


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


def test_a_new_view_is_painted_and_spoken(projector: ProjectorWindow, light: Appearance) -> None:
    projector.resize(640, 360)
    projector.show()
    projector.show_view(VIEWS["vote"])
    before = projector.grab().toImage()
    projector.show_view(VIEWS["result"])
    assert projector.grab().toImage() != before
    assert "Parkimi" in projector.accessibleDescription()
    light.set_mode(Mode.DARK)
    assert projector.grab().toImage().pixelColor(2, 2).name() != LIGHT.card.lower()
