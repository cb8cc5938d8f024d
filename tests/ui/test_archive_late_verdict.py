"""What is said in the archive is of the page beside it, also when one walks on faster than files are verified."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from threading import Semaphore
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from facilitator import demo
from facilitator.archive.shelf import FolderShelf
from facilitator.demo import Demo
from facilitator.desk import shelf
from tests.helpers.meetings import ZONE, Clock, steady
from tests.helpers.papers import archive, settle
from tests.helpers.ui import press_focused, wait_until
from ui.stations.archive.station import ArchiveStation
from ui.window.main_window import MainWindow


class Gate:
    """Holds every call of a function of the worker thread until it is let through."""

    def __init__(self, work: Callable[..., Any]) -> None:
        self._work = work
        self._go = Semaphore(0)
        self.came = 0

    def __call__(self, *args: Any) -> Any:
        self.came += 1
        assert self._go.acquire(timeout=60), "nobody let it through"
        return self._work(*args)

    def wait(self, calls: int, what: str) -> None:
        """Until so many came, and what the earlier ones brought has reached the screen."""
        wait_until(lambda: self.came == calls, what)
        QApplication.processEvents()

    def let(self, calls: int = 1) -> None:
        self._go.release(calls)


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], Gate]]:
    """``held("examine")``: from now on that work waits at a gate; at the end all of it goes through."""
    gates: list[Gate] = []

    def hold(name: str) -> Gate:
        gate = Gate(getattr(shelf, name))
        monkeypatch.setattr(shelf, name, gate)
        gates.append(gate)
        return gate

    yield hold
    for gate in gates:
        gate.let(1000)


@pytest.fixture(scope="module")
def signed(tmp_path_factory: pytest.TempPathFactory) -> Demo:
    """Two documents signed by two."""
    return demo.run(tmp_path_factory.mktemp("signed"), steady())


class Walk:
    """Somebody in the archive who sees A and walks on to B; every verdict is noted with the page beside it."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.station: ArchiveStation = archive(window)
        settle(window)
        rows = self.station.list.rows
        self.a, self.b = (rows.item(row).uid for row in range(2))
        self.station.list.setFocus()
        self.choose(self.a)
        settle(window)
        self.verdicts: list[tuple[str, str]] = []  # of which bytes; what bytes the page has
        self.pages: list[str] = []
        told, page = self.station.told, self.station.page
        show_verdict, show_pdf = told.show_verdict, page.show_pdf

        def judged(verdict: dict[str, Any], *args: Any, **more: Any) -> None:
            self.verdicts.append((verdict["sha256"], self.pages[-1]))
            show_verdict(verdict, *args, **more)

        def shown(pdf: bytes, *args: Any) -> None:
            self.pages.append(hashlib.sha256(pdf).hexdigest())
            show_pdf(pdf, *args)

        told.show_verdict = judged  # type: ignore[method-assign,assignment]
        page.show_pdf = shown  # type: ignore[method-assign,assignment]

    def choose(self, uid: str) -> None:
        """By the arrow keys."""
        while self.station.list.current_uid() != uid:
            press_focused("Down" if uid == self.b else "Up")

    def sha256(self, uid: str) -> str:
        return hashlib.sha256((self.window.workspace.archive / uid).read_bytes()).hexdigest()

    def said(self) -> str:
        return "\n".join(self.station.told.texts())


@pytest.fixture
def walk(window: MainWindow, clock: Clock, signed: Demo) -> Walk:
    clock.now = datetime(2026, 11, 2, 9, 0, tzinfo=ZONE)
    shelf = FolderShelf(window.workspace.archive)
    for path in (signed.relacion, signed.procesverbal):
        shelf.put(path.read_bytes())
    return Walk(window)


WAIT = "Po verifikohet…"


def test_a_verdict_of_a_comes_when_b_is_chosen(walk: Walk, held: Callable[[str], Gate]) -> None:
    gate = held("examine")
    walk.choose(walk.b)
    gate.wait(1, "B is being examined")
    walk.choose(walk.a)
    wait_until(lambda: not walk.station._soon.isActive(), "A is asked for")
    gate.let()  # the verdict of B comes, late
    gate.wait(2, "A is being examined")
    assert walk.said() == WAIT, "nothing is said yet of A"
    assert walk.verdicts == []
    gate.let()
    settle(walk.window)
    assert walk.verdicts[-1:] == [(walk.sha256(walk.a), walk.sha256(walk.a))]
    assert {of for of, _ in walk.verdicts} == {walk.sha256(walk.a)}


def test_bytes_of_a_come_when_b_is_chosen(walk: Walk, held: Callable[[str], Gate]) -> None:
    gate = held("from_shelf")
    walk.choose(walk.b)
    gate.wait(1, "B is being read")
    walk.choose(walk.a)
    wait_until(lambda: not walk.station._soon.isActive(), "A is asked for")
    gate.let()
    gate.wait(2, "B was read, A is being read")
    assert (walk.pages, walk.verdicts, walk.said()) == ([], [], WAIT)
    gate.let()
    settle(walk.window)
    assert walk.pages == [walk.sha256(walk.a)]
    assert walk.verdicts == [(walk.sha256(walk.a), walk.sha256(walk.a))]


def test_a_failure_of_a_comes_when_b_is_chosen(walk: Walk, held: Callable[[str], Gate]) -> None:
    gate = held("from_shelf")
    (walk.window.workspace.archive / walk.b).unlink()
    walk.choose(walk.b)
    gate.wait(1, "B is being read")
    walk.choose(walk.a)
    wait_until(lambda: not walk.station._soon.isActive(), "A is asked for")
    gate.let()
    gate.wait(2, "the failure came, A is being read")
    assert walk.said() == WAIT
    gate.let()
    settle(walk.window)
    assert walk.verdicts == [(walk.sha256(walk.a), walk.sha256(walk.a))]


def test_the_language_changes_while_b_is_examined(walk: Walk, held: Callable[[str], Gate]) -> None:
    """Everything is drawn again then: with what is known of B, which is nothing."""
    gate = held("examine")
    walk.choose(walk.b)
    gate.wait(1, "B is being examined")
    walk.window.commands.run("view.language")
    assert walk.verdicts == []
    gate.let()
    settle(walk.window)
    assert set(walk.verdicts) == {(walk.sha256(walk.b), walk.sha256(walk.b))}


def test_the_trusted_people_change_while_b_is_read(walk: Walk, held: Callable[[str], Gate]) -> None:
    """What is verified again is what is shown."""
    gate = held("from_shelf")
    walk.choose(walk.b)
    gate.wait(1, "B is being read")
    walk.station.trust.changed.emit()
    gate.let()
    settle(walk.window)
    assert set(walk.verdicts) == {(walk.sha256(walk.b), walk.sha256(walk.b))}


def test_the_language_changes_while_b_is_read(walk: Walk, held: Callable[[str], Gate]) -> None:
    gate = held("from_shelf")
    walk.choose(walk.b)
    gate.wait(1, "B is being read")
    title = walk.station.page.title()
    walk.window.commands.run("view.language")
    gate.let()
    settle(walk.window)
    assert walk.station.page.title() == title, "the page is called by its document"
    assert set(walk.verdicts) == {(walk.sha256(walk.b), walk.sha256(walk.b))}


@pytest.mark.parametrize("work", ["from_shelf", "examine"])
def test_nothing_of_a_is_kept_under_the_name_of_b(
    walk: Walk, held: Callable[[str], Gate], tmp_path: Path, work: str
) -> None:
    """While B is read and examined the copy and the data are those of B, or there are none to be had."""
    gate = held(work)
    asked: list[str] = []

    def ask(parent: object, title: str, pattern: str, then: Any, *, save: bool, suggested: str) -> None:
        asked.append(suggested)
        then(tmp_path / suggested)

    walk.window.ask_path = ask
    walk.window.ask_folder = lambda parent, title, then: then(tmp_path)
    walk.choose(walk.b)
    press_focused("Ctrl+E")  # at once: A is still shown
    press_focused("Ctrl+Shift+E")
    gate.wait(1, "B is under way")
    press_focused("Ctrl+E")
    press_focused("Ctrl+Shift+E")
    gate.let()
    settle(walk.window)
    assert asked[0] == walk.a
    assert (tmp_path / Path(walk.a).stem / "record.json").exists()
    assert not (tmp_path / Path(walk.b).stem).exists()
    for name in asked:
        assert hashlib.sha256((tmp_path / name).read_bytes()).hexdigest() == walk.sha256(name)
    assert len(asked) == (2 if work == "examine" else 1)
