"""The first screen of a meeting is made in parts: a key has its turn between two, and who needs it has it whole."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from tests.helpers.room import hall
from tests.helpers.ui import wait_idle, wait_until
from ui.commands import Command, Commands
from ui.parts import Making, Parts
from ui.stations import LINE
from ui.stations.discussion.station import DiscussionStation
from ui.stations.vote.station import VoteStation
from ui.window.main_window import MainWindow
from ui.window.pages import Ahead


def making(done: list[str]) -> Making[str]:
    done.append("one")
    yield
    done.append("two")
    yield
    return "whole"


def test_parts_are_made_one_by_one_or_the_rest_at_once() -> None:
    done: list[str] = []
    parts = Parts(making(done))
    assert parts.step()
    assert done == ["one"]
    assert parts.whole() == "whole"
    assert done == ["one", "two"]
    assert not parts.step()
    assert parts.whole() == "whole"


def test_a_station_that_failed_is_made_afresh(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    window.pages.step("discussion")
    monkeypatch.setattr(DiscussionStation, "commands", lambda self: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        window.pages.page("discussion")
    monkeypatch.undo()
    assert isinstance(window.pages.page("discussion"), DiscussionStation)


class Paints(QObject):
    """Which widgets were painted while the discussion was being made, by the names of their classes."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.half = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._window.opening.busy:
            self.half += isinstance(watched, DiscussionStation)
        return False


def at_the_last_parts(window: MainWindow, then: Callable[[], object]) -> None:
    """Between the parts of coming to the discussion: its keys are in force, and it is not seen yet."""
    seen: list[str] = []

    def changed() -> None:
        if window.station == "discussion" and window.opening.busy and not seen:
            seen.append(window.station)
            QTimer.singleShot(0, window, then)

    window.commands.changed.connect(changed)


@pytest.fixture
def path(window: MainWindow) -> Path:
    """A meeting with an item under way; the program has it closed, and none of its stations made."""
    made = hall(window)
    window.close_meeting()
    return made


def test_nothing_is_drawn_before_all_of_it_is_there(window: MainWindow, path: Path, qapp: QApplication) -> None:
    assert window.made_station("discussion") is None, "or it would not be made now"
    paints = Paints(window)
    qapp.installEventFilter(paints)
    frozen: list[bool] = []
    at_the_last_parts(window, lambda: frozen.append(not window.pages.updatesEnabled()))
    window.open_meeting(path)
    wait_until(lambda: window.session.is_open and not window.opening.busy)
    qapp.removeEventFilter(paints)
    assert frozen == [True]
    assert paints.half <= 1, "once, when all of it is there"
    station = window.made_station("discussion")
    assert isinstance(station, DiscussionStation)
    assert window.station == "discussion"
    assert window.pages.updatesEnabled()
    assert window.dock().isVisible()
    assert station.log.has_focus()
    # the columns: shares of the width, in their limits
    wide = station.width()
    assert abs(station.agenda.width() - wide * 22 // 100) <= 12
    assert abs(station.side.width() - wide * 28 // 100) <= 12
    window.resize(1024, 600)
    wait_idle(window)
    assert (station.agenda.width() >= 210, station.side.width()) == (True, 320)
    window.resize(1920, 900)
    wait_idle(window)
    assert (station.agenda.width(), station.side.width()) == (360, 460)


def test_what_a_person_does_between_two_parts_holds(window: MainWindow, path: Path) -> None:
    # goes elsewhere
    at_the_last_parts(window, lambda: window.go("home"))
    window.open_meeting(path)
    wait_until(lambda: window.session.is_open and not window.opening.busy)
    assert window.station == "home"
    assert window.pages.currentWidget() is window.made_station("home")
    assert window.pages.updatesEnabled()
    assert not window.dock().isVisible()
    # opens the other one, as the last step of the first
    other = hall(window)
    window.close_meeting()
    window.open_meeting(path, lambda: window.open_meeting(other))
    wait_until(lambda: window.session.path == other and not window.opening.busy)
    assert window.pages.updatesEnabled()
    # stops it
    window.close_meeting()
    at_the_last_parts(window, window.opening.stop)
    window.open_meeting(path)
    wait_until(lambda: window.station == "discussion" and not window.opening.busy)
    assert window.pages.updatesEnabled()
    window.go("discussion")
    assert window.pages.currentWidget() is window.made_station("discussion")


def test_a_command_that_comes_again_lets_its_old_key_go(qapp: QApplication) -> None:
    host = QWidget()
    commands = Commands(host)
    commands.add(Command("a.first", lambda: "a", lambda: None, "Ctrl+Alt+7"))
    commands.add(Command("a.first", lambda: "a", lambda: None, "Ctrl+Alt+8"))
    commands.add(Command("a.second", lambda: "b", lambda: None, "Ctrl+Alt+7"))
    commands.add(Command("a.third", lambda: "c", lambda: None, "Ctrl+Alt+8"))
    assert commands.clashes == ["Ctrl+Alt+8: a.third, a.first"]


def test_stations_are_made_ahead_a_part_at_a_time_while_nobody_waits(
    window: MainWindow, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for stop in LINE:
        importlib.import_module(stop.module)
    importlib.import_module("ui.live.dock")
    ahead = Ahead(window, window.pages, window._docking, lambda: window.opening.busy)
    ahead._timer.stop()
    made = [window.pages.made(stop.id) for stop in LINE]
    ahead._beat()
    assert [window.pages.made(stop.id) for stop in LINE] == made, "without a meeting nobody goes there"
    window.open_meeting(path)
    wait_until(lambda: window.station == "discussion" and not window.opening.busy, "the discussion")
    wait_idle(window)
    focus, parts = QApplication.focusWidget(), 0
    monkeypatch.setattr(VoteStation, "commands", lambda self: 1 / 0)
    while ahead.step():
        parts += 1
        assert QApplication.focusWidget() is focus
    assert parts > 30, "no part makes a whole station"
    assert [stop.id for stop in LINE if window.pages.made(stop.id) is None] == ["vote"]
    with pytest.raises(ZeroDivisionError):  # told to whoever goes there, and not before
        window.pages.page("vote")
    monkeypatch.undo()
    window.go("vote")
    assert window.station == "vote"
    wait_idle(window)
    ahead._timer.start()
    ahead._beat()
    assert not ahead._timer.isActive()
