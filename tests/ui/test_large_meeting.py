"""A large meeting is opened beside the window: in pieces, with words, a way to stop, and nothing left half open."""

from __future__ import annotations

import gc
import sys
import threading
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtGui import QKeySequence

from facilitator.meeting import people
from facilitator.meeting.agenda import add_item, open_item
from facilitator.meeting.discussion import add_point
from facilitator.meeting.setup import create_meeting, open_meeting
from facilitator.model import AgendaItem, Person, PointKind
from facilitator.store import check
from facilitator.store.acts import act
from facilitator.store.file import MeetingFile
from facilitator.store.tx import Tx
from facilitator.workspace import MEETING_NAME
from tests.helpers.ui import grab, open_file, press, type_text, wait_idle, wait_until
from ui.collector import DATA, Collector
from ui.stations.attendance.station import AttendanceStation
from ui.stations.discussion.station import DiscussionStation
from ui.tasks import Tasks
from ui.widgets.items import Item, Later, ListModel
from ui.widgets.lists import ListPane
from ui.widgets.rows import LogDelegate
from ui.widgets.waiting import Waiting
from ui.window.main_window import MainWindow

PEOPLE, POINTS = 900, 700


@act("many_points")
def many_points(tx: Tx, item: str) -> None:
    for n in range(POINTS):
        add_point(tx, item, PointKind.NOTE, f"Fjala {n:04}")


@pytest.fixture
def path(window: MainWindow) -> Path:
    """A meeting under way, by the acts that people use."""
    made = window.workspace.new_meeting_folder("2026-10-27", "madh") / MEETING_NAME
    file = MeetingFile.create(made, window.session.env)
    file.do(create_meeting, title="Takim i madh", date="2026-10-27").result()
    file.do(people.import_people, [people.Listed({"name": f"Vesa Çela {n:04}"}, {}) for n in range(PEOPLE)]).result()
    file.do(add_item, "Diskutimi").result()
    item = file.read(lambda tx: tx.all(AgendaItem)).result()[-1].uid
    file.do(open_meeting).result()
    file.do(open_item, item).result()
    file.do(many_points, item).result()
    file.close()
    return made


@pytest.fixture
def small_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check, "_STEP", 10)


def waiting(window: MainWindow) -> Waiting | None:
    return window.findChild(Waiting)


def held(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, at: str = "check"
) -> tuple[threading.Event, threading.Event]:
    """The thread that reads waits for the first event, and sets the other when it does: all else is beside it."""
    gate, reached = threading.Event(), threading.Event()
    tell = window.opening._tell

    def told(run: Any, stage: str, done: int, of: int) -> None:
        if stage == at:
            reached.set()
            assert gate.wait(60)
        tell(run, stage, done, of)

    monkeypatch.setattr(window.opening, "_tell", told)
    return gate, reached


def test_the_window_lives_while_a_file_is_opened(
    window: MainWindow, path: Path, small_steps: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, reached = held(window, monkeypatch)
    window.open_meeting(path)
    wait_until(reached.is_set, "the file is being checked")
    assert window.opening.busy
    wait_until(lambda: bool((strip := waiting(window)) and strip.text()), "what is under way is said")
    strip = waiting(window)
    assert strip is not None
    assert strip.text().endswith("po hapet: po kontrollohet skedari.")
    press(window, "Ctrl+K")  # the window answers: its commands open
    from ui.window.palette import Palette

    palette = window.findChild(Palette)
    assert palette is not None
    assert palette.isVisible()
    press(palette, "Escape")
    grab(window, "opening-large")
    assert not window.session.is_open
    gate.set()
    wait_idle(window)
    assert window.session.path == path
    assert window.station == "discussion"
    assert strip.text() == ""


def test_between_any_two_steps_the_person_has_a_turn(
    window: MainWindow, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    turns: list[str] = []
    step = window.opening._go_on
    # a timer that was started before a step is served before the one after it: so is a key, which a posted event is not

    def watched(run: object) -> None:
        turns.append("step")
        QTimer.singleShot(1, window, lambda: turns.append("turn"))
        step(run)  # type: ignore[arg-type]

    monkeypatch.setattr(window.opening, "_go_on", watched)
    open_file(window, path)
    assert turns.count("step") >= 4  # the station made, filled, shown, and over
    assert all(before != after for before, after in pairwise(turns))


def test_stopped_it_lets_the_file_go(
    window: MainWindow, path: Path, small_steps: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, reached = held(window, monkeypatch)
    window.open_meeting(path)
    wait_until(reached.is_set, "the file is being checked")
    window.opening.stop()
    gate.set()
    wait_idle(window)
    assert not window.session.is_open
    assert window.station == "home"
    assert window.banners.said("word") == ""  # who stopped it needs no message
    MeetingFile.open(path, window.session.env).close()  # nobody holds it


@pytest.mark.parametrize("at", ["check", "read"])
def test_the_last_one_wanted_is_opened(
    window: MainWindow, path: Path, small_steps: None, monkeypatch: pytest.MonkeyPatch, at: str
) -> None:
    other = window.workspace.new_meeting_folder("2026-10-28", "tjetër") / MEETING_NAME
    file = MeetingFile.create(other, window.session.env)
    file.do(create_meeting, title="Tjetër", date="2026-10-28").result()
    file.close()
    gate, reached = held(window, monkeypatch, at)
    window.open_meeting(path)
    wait_until(reached.is_set, "the first is under way")
    window.open_meeting(other)
    gate.set()
    wait_idle(window)
    assert window.session.path == other
    MeetingFile.open(path, window.session.env).close()


def test_closed_while_it_opens_nothing_is_held(
    make_window: Callable[..., MainWindow], window: MainWindow, path: Path
) -> None:
    second = make_window(window.workspace)
    second.open_meeting(path)
    second.close()
    MeetingFile.open(path, window.session.env).close()


def test_what_is_open_stays_until_the_other_is_read(window: MainWindow, path: Path) -> None:
    open_file(window, path)
    broken = window.workspace.new_meeting_folder("2026-10-28", "prerë") / MEETING_NAME
    broken.write_bytes(path.read_bytes()[:5000])
    open_file(window, broken)
    assert window.session.path == path
    assert "dëmtuar" in window.banners.said("word")


def test_rows_are_made_when_they_are_seen(window: MainWindow, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    real = Later.__getattr__

    def counted(self: Later, name: str) -> object:
        made.append(self.uid)
        return real(self, name)

    monkeypatch.setattr(Later, "__getattr__", counted)
    monkeypatch.setattr(ListModel, "_fold_ahead", lambda self: None)  # what the window does when nobody asks
    open_file(window, path)
    log = window.made_station("discussion")
    assert isinstance(log, DiscussionStation)
    assert len(log.log.model.items()) == POINTS
    assert 0 < len(made) < POINTS / 2
    made.clear()
    window.go("attendance")
    door = window.made_station("attendance")
    assert isinstance(door, AttendanceStation)
    assert door._model.rowCount() == PEOPLE
    assert len(made) < PEOPLE / 4
    names = [item.title for item in door._model.items()]
    assert names == sorted(names)  # the same rows in the same order, made or not
    assert len(names) == PEOPLE


def test_a_row_not_made_yet_is_found_changed_and_taken_away(window: MainWindow, path: Path) -> None:
    open_file(window, path)
    window.go("attendance")
    door = window.made_station("attendance")
    assert isinstance(door, AttendanceStation)
    door._to_field()
    type_text(door._field, "0873")
    wait_idle(window)
    assert [item.title for item in door._model.shown()] == ["Vesa Çela 0873"]
    press(door._field, "Return")
    wait_idle(window)
    person = next(row for row in window.session.rows.all(Person) if row.name.endswith("0873"))
    assert door._roster.items[person.uid].right == "Brenda"
    window.session.do(people.remove_person, next(row for row in window.session.rows.all(Person)).uid)
    wait_idle(window)
    assert door._model.rowCount() == PEOPLE - 1 or len(door._model.items()) == PEOPLE - 1


def test_a_later_row_is_the_row() -> None:
    asked: list[int] = []

    def make() -> Item:
        asked.append(1)
        return Item("a", "Ana", "Shoqata", right="09:31", sort=3, data=("x",))

    later = Later("a", make, 3)
    assert (later.uid, later.sort, asked) == ("a", 3, [])
    assert (later.title, later.subtitle, later.right, later.data) == ("Ana", "Shoqata", "09:31", ("x",))
    assert later.spoken() == make().spoken()
    assert len(asked) == 2  # once for the row, once here
    with pytest.raises(AttributeError):
        _ = later.nothing  # type: ignore[attr-defined]


def test_reading_ahead_gives_way_to_keys_and_painting(qapp: object) -> None:
    model = ListModel(Item(f"{n}", f"Vesa Çela {n}") for n in range(900))
    QCoreApplication.sendPostedEvents()  # what Qt serves before any key: a chain of these would be one long wait
    assert not model._folded
    wait_until(lambda: len(model._folded) == 900, "and is done in time")


def test_a_log_is_laid_out_when_it_is_seen(qapp: object) -> None:
    delegate = LogDelegate()
    pane = ListPane("Regjistri", delegate=delegate)
    pane.resize(400, 300)
    pane.rows.set_items(Item(f"{n:03}", "Ana", f"Fjala {n} në takim") for n in range(80))
    pane.to_end()
    assert not delegate._heights  # nobody knows yet how wide it will be
    pane.show()
    wait_until(lambda: pane.verticalScrollBar().maximum() > 0, "it is laid out")
    bar = pane.verticalScrollBar()
    assert bar.value() == bar.maximum()
    assert len({width for _, width in delegate._heights}) == 1  # with room for the scroll bar, and once
    pane.close()
    pane.deleteLater()


def test_what_is_read_ahead_waits_for_who_waits(qapp: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "colorsys", raising=False)
    tasks, asked, held = Tasks(), [], [True]

    def busy() -> bool:
        asked.append(1)
        return held[0]

    tasks.warm_up(("colorsys",), unless=busy)
    wait_until(lambda: len(asked) > 2, "it asks again")
    assert "colorsys" not in sys.modules
    held[0] = False
    wait_until(lambda: "colorsys" in sys.modules, "nobody waits any more")
    tasks.shutdown()


def test_the_minutes_make_a_card_when_it_is_wanted(window: MainWindow, path: Path) -> None:
    from ui.stations.minutes.answers import AnswersCard
    from ui.stations.minutes.details import DetailsCard
    from ui.stations.minutes.station import MinutesStation

    open_file(window, path)
    window.go("minutes")
    wait_idle(window)
    station = window.made_station("minutes")
    assert isinstance(station, MinutesStation)
    assert not station.middle.at(AnswersCard)
    assert "answers" not in vars(station.middle)
    wait_until(lambda: station.look is not None, "it is laid out")
    station.to_details()
    wait_until(lambda: station.middle.at(DetailsCard), "the details are chosen")
    assert station.middle.details.form.value("title") == "Takim i madh"


def test_a_loaded_meeting_is_set_aside_not_walked(qapp: object) -> None:
    holder = QObject()
    gc.collect()
    collector = Collector(holder)
    before = gc.get_freeze_count()
    rows = [[n] for n in range(DATA + 10_000)]
    try:
        assert collector.look() == -1
        assert gc.get_freeze_count() >= before + len(rows)
    finally:
        gc.unfreeze()
        gc.collect()


def test_keys_of_the_strip_are_reached_without_the_mouse(window: MainWindow) -> None:
    strip = Waiting()
    said: list[int] = []
    strip.say("Po hapet", "Ndal", lambda: said.append(1))
    strip.step(3, 10)
    assert (strip._bar.value(), strip._bar.maximum()) == (3, 10)
    assert strip._bar.accessibleName() == "Po hapet"
    press(strip._stop, QKeySequence("Space").toString())
    assert said == [1]
    assert strip.text() == ""
    strip.deleteLater()


def test_an_archive_being_read_is_not_called_empty_and_fills(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    from facilitator.archive.index import Index
    from facilitator.archive.shelf import FolderShelf
    from tests.unit.test_archive_shelf import report
    from ui.stations.archive import listing
    from ui.stations.archive.station import ArchiveStation

    shelf = FolderShelf(window.workspace.archive)
    for n in range(3):
        shelf.put(report(f"Takimi {n}", f"2026-10-0{n + 1}"))
    gates = [threading.Event() for _ in range(3)]
    look = Index._look
    read: list[str] = []

    def held(self: Index, key: Any, stamp: str) -> Any:
        read.append(key)
        assert gates[len(read) - 1].wait(60)
        return look(self, key, stamp)

    monkeypatch.setattr(Index, "_look", held)
    monkeypatch.setattr("facilitator.archive.index._PORTION", 1)
    monkeypatch.setattr(listing, "_AGAIN_MS", -1)
    window.go("archive")
    station = window.made_station("archive")
    assert isinstance(station, ArchiveStation)
    gates[0].set()
    wait_until(lambda: station.list.rows.rowCount() == 1, "the first is listed while the others are read")
    assert station.listing.waiting.text() == "Po lexohen 3 raporte të arkivit; lista mbushet ndërkohë."
    type_text(station.search, "x")  # the window answers
    wait_until(station._empty.isVisible, "it finds while it reads")
    station.search.clear()
    for gate in gates:
        gate.set()
    wait_idle(window)
    assert station.list.rows.rowCount() == 3
    assert station.listing.waiting.text() == ""
    read.clear()
    station.load()  # an act about the archive, or another visit
    wait_idle(window)
    assert read == []


def test_nothing_is_said_of_a_document_that_is_not_laid_out(
    window: MainWindow, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from facilitator.desk import documents
    from ui.stations.minutes.station import MinutesStation

    gate = threading.Event()
    real = documents.look

    def held(*args: Any) -> Any:
        assert gate.wait(60)
        return real(*args)

    monkeypatch.setattr(documents, "look", held)
    open_file(window, path)
    window.go("minutes")
    station = window.made_station("minutes")
    assert isinstance(station, MinutesStation)
    wait_until(lambda: bool(station.page._waiting.text()), "that it takes long is said")
    assert station.page._waiting.text() == "Dokumenti është i gjatë: faqja e tij po vizatohet."
    assert not station.editor._clash.isVisible()  # no words about a source that changed
    gate.set()
    wait_until(lambda: station.look is not None, "it is laid out")
    wait_idle(window)
    wait_until(lambda: station.page._waiting.text() == "", "and drawn")
