"""Commands, and work on other threads."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future

import pytest
from PySide6.QtCore import QObject, QThread
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.helpers.ui import press, wait_until
from ui.commands import Command, Commands
from ui.tasks import Tasks


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def commands(host: QWidget) -> Commands:
    return Commands(host)


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.shutdown()


def named(command_id: str, done: list[str], shortcut: str = "", station: str = "", **more: object) -> Command:
    return Command(command_id, lambda: command_id, lambda: done.append(command_id), shortcut, station, **more)  # type: ignore[arg-type]


def test_a_key_means_what_the_station_in_front_says(host: QWidget, commands: Commands) -> None:
    done: list[str] = []
    commands.add(named("one.do", done, "Ctrl+G", "one"))
    commands.add(named("two.do", done, "Ctrl+G", "two"))
    commands.add(named("any", done, "Ctrl+H"))
    commands.activate("one")
    press(host, "Ctrl+G")
    commands.activate("two")
    press(host, "Ctrl+G")
    press(host, "Ctrl+H")
    assert done == ["one.do", "two.do", "any"]
    assert commands.clashes == []


@pytest.mark.parametrize(("first", "second"), [("", ""), ("", "one"), ("one", ""), ("one", "one")])
def test_a_taken_key_stays_with_its_first_owner(host: QWidget, commands: Commands, first: str, second: str) -> None:
    done: list[str] = []
    commands.add(named("first", done, "Ctrl+G", first))
    commands.add(named("second", done, "Ctrl+G", second))
    commands.activate("one")
    press(host, "Ctrl+G")  # an ambiguous key would do nothing at all
    assert done == ["first"]
    assert commands.clashes == ["Ctrl+G: second, first"]


def test_an_id_given_twice_is_told(commands: Commands) -> None:
    commands.add_all([Command("a.split", lambda: "one", lambda: None), Command("a.split", lambda: "two", lambda: None)])
    assert commands.clashes == ["a.split: named twice"]


def test_what_cannot_be_done_is_not_done(host: QWidget, commands: Commands) -> None:
    done: list[str] = []
    can = False
    commands.add(named("it", done, "Ctrl+G", enabled=lambda: can))
    press(host, "Ctrl+G")
    assert commands.run("it") is False
    can = True
    press(host, "Ctrl+G")  # asked when pressed: nobody had to announce the change
    assert done == ["it"]


def test_a_command_of_another_station_goes_there_first(commands: Commands) -> None:
    done: list[str] = []
    commands.add(named("one.do", done, "", "one"))

    def go(station: str) -> None:
        done.append(f"go {station}")
        commands.activate(station)

    commands.go = go
    commands.activate("two")
    assert commands.run("one.do")
    assert done == ["go one", "one.do"]


def test_a_station_that_cannot_be_reached_runs_nothing(commands: Commands) -> None:
    done: list[str] = []
    commands.add(named("one.do", done, "", "one"))
    assert commands.run("one.do") is False
    assert done == []


def test_titles_are_asked_again_for_another_language(commands: Commands) -> None:
    word = "Zhbëj"
    commands.add(Command("it", lambda: word, lambda: None))
    action = commands.action("it")
    word = "Undo"
    commands.retranslate()
    assert commands.action("it") is action
    assert action.text() == "Undo"


def test_results_come_back_on_the_thread_of_the_window(tasks: Tasks, qapp: QApplication) -> None:
    seen: list[object] = []

    def then(value: object) -> None:
        seen.append((value, QThread.currentThread() is qapp.thread()))

    tasks.run(lambda: threading.current_thread() is threading.main_thread(), then=then)
    wait_until(lambda: bool(seen))
    assert seen == [(False, True)]


def test_work_in_a_lane_keeps_its_order(tasks: Tasks) -> None:
    seen: list[int] = []
    for number in range(50):
        tasks.run(lambda n=number: n, then=seen.append)
    wait_until(lambda: not tasks.busy)
    assert seen == list(range(50))


def test_a_result_that_is_there_at_once_waits_for_its_turn(tasks: Tasks, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second piece ends before its callback is added, so that the callback runs on the thread that asked."""
    seen: list[str] = []
    tasks.run(lambda: "first", then=seen.append).result()
    add = Future.add_done_callback

    def late(future: Future[object], callback: Callable[[Future[object]], object]) -> None:
        future.result()
        add(future, callback)

    monkeypatch.setattr(Future, "add_done_callback", late)
    tasks.run(lambda: "second", then=seen.append)
    assert seen == []
    wait_until(lambda: not tasks.busy)
    assert seen == ["first", "second"]


def test_failures_reach_whoever_asked_or_everybody(tasks: Tasks) -> None:
    own: list[BaseException] = []
    others: list[BaseException] = []
    tasks.failed.connect(others.append)
    tasks.run(lambda: 1 / 0, failed=own.append)
    tasks.run(lambda: [][0])
    wait_until(lambda: not tasks.busy)
    assert [type(error) for error in own] == [ZeroDivisionError]
    assert [type(error) for error in others] == [IndexError]


def test_after_the_end_nothing_is_run_or_told(qapp: QApplication) -> None:
    tasks = Tasks(QObject())
    told: list[object] = []
    gate = threading.Event()
    tasks.run(gate.wait, then=told.append)
    tasks.run(lambda: told.append("ran"), then=told.append)
    threading.Timer(0.05, gate.set).start()
    tasks.shutdown()  # waits for what has begun, drops the rest
    assert tasks.run(lambda: told.append("late")).cancelled()
    qapp.processEvents()
    assert told == []
