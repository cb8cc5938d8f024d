"""The archive searched by keys: words, facets, a place on its page, the page of a meeting and the whole of it."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from facilitator.archive import intake
from facilitator.archive.shelf import FolderShelf
from facilitator.desk import shelf
from facilitator.errors import KnownError
from facilitator.model import DocumentKind, Meeting, Sister
from facilitator.record import Record
from facilitator.report.pdf.render import write
from facilitator.signing import NOBODY
from tests.helpers.meetings import ZONE, Clock
from tests.helpers.papers import archive, settle
from tests.helpers.records import answered, demo_record
from tests.helpers.ui import grab, press_focused, type_focused, wait_until
from tests.unit.test_archive_shelf import report
from ui.stations.archive.found import HEAD
from ui.stations.archive.station import ArchiveStation
from ui.theme import Appearance, Mode, theme
from ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Callable

    from facilitator.archive.catalogue.words import Asked
    from facilitator.archive.index import Index

NOW = datetime(2026, 10, 28, 10, 0, tzinfo=ZONE)


def of_meeting(record: Record, uid: str, **details: str) -> Record:
    meeting: Meeting = replace(record.meeting, uid=uid, **details)  # type: ignore[arg-type]
    return replace(record, meeting=meeting)


@pytest.fixture(scope="module")
def pdfs() -> list[bytes]:
    """The documents of one meeting with responses, and the minutes of an older one."""
    record = answered(demo_record())
    older = of_meeting(
        demo_record(), "9" * 32, date="2025-05-14", title="Tryeza për buxhetin me pjesëmarrje", city="Korçë"
    )
    return [
        write(record, DocumentKind.RELACION, "sq", Sister.PUBLIC, final=True, now=NOW),
        write(record, DocumentKind.RESPONSES, "sq", Sister.PUBLIC, final=True, now=NOW),
        write(record, DocumentKind.PROCESVERBAL, "sq", Sister.PUBLIC, final=True, now=NOW),
        write(older, DocumentKind.PROCESVERBAL, "sq", Sister.PUBLIC, final=True, now=NOW),
    ]


@pytest.fixture
def station(window: MainWindow, clock: Clock, pdfs: list[bytes]) -> ArchiveStation:
    clock.now = datetime(2026, 12, 30, 9, 0, tzinfo=ZONE)
    shelf = FolderShelf(window.workspace.archive)
    key = intake.own_key(window.workspace.intake_key, now=clock.now)
    for pdf in pdfs[:2]:
        intake.take_in(pdf, shelf, NOBODY, key, now=clock.now)
    for pdf in pdfs[2:]:
        shelf.put(pdf)
    if os.environ.get("TRYEZA_SHOTS"):
        window.resize(1366, 768)
    return archive(window)


def rows(station: ArchiveStation) -> list[tuple[str, str]]:
    """Title and text of every row that is listed."""
    items = [station.list.rows.item(at) for at in range(station.list.rows.rowCount())]
    return [(item.title, item.subtitle) for item in items]


def note(station: ArchiveStation) -> str:
    return station.pane._note.text()


def values(station: ArchiveStation) -> dict[str, str]:
    return {item.uid: item.right for item in station.facets.rows.items() if "=" in item.uid}


def search(window: MainWindow, words: str) -> None:
    press_focused("Ctrl+F")
    press_focused("Ctrl+A")
    type_focused(words)
    settle(window)


def test_counting_what_another_letter_has_overtaken_comes_to_no_end(
    window: MainWindow, station: ArchiveStation, monkeypatch: pytest.MonkeyPatch
) -> None:
    from facilitator.desk import catalogue

    begun, shown = Event(), Event()
    ended: list[bool] = []
    counted = catalogue.counted

    def slow(index: Index, question: Asked, wanted: Callable[[], bool]) -> object:
        if not begun.is_set():
            begun.set()
            shown.wait(30)
            ended.append(wanted())
        return counted(index, question, wanted)

    monkeypatch.setattr(catalogue, "counted", slow)
    press_focused("Ctrl+F")
    type_focused("r")
    wait_until(begun.is_set, "the first letter is counted")
    type_focused("elacion")
    shown.set()
    settle(window)
    assert ended == [False]
    assert note(station) == f"U gjetën {station.pane.finder.count} vende"


def test_what_was_said_is_found_and_opens_at_its_place(window: MainWindow, station: ArchiveStation) -> None:
    assert note(station) == "4 dokumente"
    assert values(station)["year=2026"] == "3"
    search(window, "relacion shpjegues")
    heads = [title for title, text in rows(station) if not text]
    assert heads == [demo_record().meeting.title, "Tryeza për buxhetin me pjesëmarrje"]  # newest first
    places = [text for _, text in rows(station) if text]
    assert places
    assert all("relacion" in text.casefold() and "shpjegues" in text.casefold() for text in places)
    assert note(station) == f"U gjetën {len(places)} vende"
    grab(window, "catalogue-found")
    press_focused("Down")  # from the heading of the meeting to the first place under it
    settle(window)
    line = station.pane.line()
    assert line is not None
    assert line.snippet[slice(*line.marks[0])] == "relacion"
    wait_until(lambda: station.page.view.place() is not None, "the place on the page")
    place = station.page.view.place()
    assert place is not None
    assert place[1]
    wait_until(lambda: station.page.view.current_page() in (place[0], place[0] + 1), "the page comes to the front")
    settle(window)
    grab(window, "catalogue-place")
    press_focused("Return")
    assert station.page.view.hasFocus()


def test_facets_narrow_and_let_go(window: MainWindow, station: ArchiveStation) -> None:
    search(window, "transparenc")
    before = note(station)
    counts = values(station)
    assert int(counts["year=2026"]) == int(counts["year=2025"]) + 1  # a response carries the words of its measure
    station.facets.setFocus()
    assert station.facets.select("kind=measure")
    press_focused("Space")
    settle(window)
    assert {title for title, text in rows(station) if text} == {"masë"}
    assert station.pane.finder.count == int(counts["kind=measure"])
    assert station.facets.select("year=2025")
    press_focused("Return")
    settle(window)
    assert [title for title, text in rows(station) if not text] == ["Tryeza për buxhetin me pjesëmarrje"]
    grab(window, "catalogue-narrowed")
    press_focused("Ctrl+Shift+F")
    settle(window)
    assert note(station) == "4 dokumente"
    assert station.search.text() == ""
    search(window, "transparenc")
    assert note(station) == before


def test_an_answer_is_found_with_the_measure_that_it_answers(window: MainWindow, station: ArchiveStation) -> None:
    one = next(row for row in answered(demo_record()).responses if row.reason)
    station.facets.setFocus()
    search(window, f'"{one.reason}"')
    assert values(station)[f"answer={one.answer}"] == "1"
    [(kind, _)] = [row for row in rows(station) if row[1]]
    assert kind == "përgjigje"


def test_with_nothing_found_nothing_of_before_stays(window: MainWindow, station: ArchiveStation) -> None:
    assert station.told.verdict() is not None
    search(window, "asgjëkund")
    assert station._empty.isVisible()
    assert station.told.verdict() is None
    assert station.pdf == b""
    assert not station.page.view.pages()
    assert note(station) == ""
    grab(window, "catalogue-nothing")
    press_focused("Escape")
    settle(window)
    assert station.told.verdict() is not None


def test_every_report_can_be_reached(window: MainWindow, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    """The list has no end but the last report, however many come at once."""
    monkeypatch.setattr("ui.stations.archive.finder.PAGE", 5)
    shelf = FolderShelf(window.workspace.archive)
    for n in range(23):
        shelf.put(report(f"Takimi {n}", f"2026-03-{n + 1:02}"))
    station = archive(window)
    assert note(station) == "23 dokumente"
    window.resize(window.width(), 520)
    station.list.setFocus()
    for _ in range(30):
        if station.list.rows.rowCount() == 23:
            break
        press_focused("End")
        settle(window)
    press_focused("End")
    assert rows(station)[-1][0] == "Takimi 0"
    assert station.list.rows.rowCount() == 23


def test_the_best_answers_come_first_when_asked_for(window: MainWindow, station: ArchiveStation) -> None:
    search(window, "transparenc")
    newest = [line for line in rows(station) if line[1]]
    press_focused("Ctrl+B")
    settle(window)
    best = [line for line in rows(station) if line[1]]
    assert sorted(best) == sorted(newest)
    press_focused("Ctrl+B")
    settle(window)
    assert [line for line in rows(station) if line[1]] == newest


def test_the_page_of_a_meeting_has_everything_of_it(
    window: MainWindow, station: ArchiveStation, tmp_path: Path, pdfs: list[bytes]
) -> None:
    record = answered(demo_record())
    press_focused("Ctrl+M")
    settle(window)
    told = station.meeting.told()
    assert told[0] == record.meeting.title
    assert {"Relacion, publik", "Procesverbal, publik", "Përgjigje e arsyetuar, publik"} <= set(told)
    assert any("Në pranim, 30.12.2026: pa nënshkrim" in text for text in told)
    assert any("Në pranim: pa vërtetim pranimi\nTani: pa nënshkrim" in text for text in told)
    assert f"1. {record.measures[0].text}" in told
    assert "pranuar" in told
    assert any(text.startswith("1. ") and "pikë)" in text for text in told)
    grab(window, "catalogue-meeting")
    window.ask_folder = lambda parent, title, then: then(tmp_path)
    station.meeting.export()
    [folder] = [tmp_path / "2026-10-27_takimi-konsultues-per-planin-e-veprimit-ogp-2026-2030"]
    wait_until((folder / "takimi.json").exists, "the whole of it is written")
    settle(window)
    names = sorted(path.name for path in folder.iterdir())
    assert len([name for name in names if name.endswith(".pdf")]) == 3
    assert len([name for name in names if name.endswith(".receipt.json")]) == 2
    tree = json.loads((folder / "takimi.json").read_text("utf-8"))
    assert len(tree["measures"]) == len(record.measures)
    assert {one["answer"] for one in tree["measures"]} >= {str(one.answer) for one in record.responses}
    station.meeting.export()
    settle(window)
    assert window.banners.said("word")  # nothing is overwritten


def test_the_page_of_a_meeting_is_read_again_when_there_may_be_more_to_say(
    window: MainWindow, station: ArchiveStation, monkeypatch: pytest.MonkeyPatch, clock: Clock
) -> None:
    press_focused("Ctrl+M")
    settle(window)
    names = [text for text in station.meeting.told() if text.endswith(", publik")]
    assert len(names) == 3
    record = answered(demo_record())
    more = write(record, DocumentKind.VOTING, "sq", Sister.PUBLIC, final=True, now=NOW)
    FolderShelf(window.workspace.archive).put(more)
    station.load()
    wait_until(lambda: "Protokoll votimi, publik" in station.meeting.told(), "the new one is there")
    settle(window)
    asked: list[object] = []

    def gathered(*told: object) -> object:
        asked.append(told)
        raise KnownError("catalogue.failed", reason="why:EIO")

    monkeypatch.setattr(shelf, "dossier", gathered)
    station.trust.changed.emit()
    settle(window)
    assert len(asked) == 1, "others are trusted now"
    assert "Protokoll votimi, publik" in station.meeting.told(), "what stood there stays"
    station.meeting.forget()
    station.meeting.choose(station.index, "9" * 32)
    settle(window)
    assert len(asked) == 2
    assert not any("po lexohen" in text for text in station.meeting.told()), "nothing is read any more"


def test_a_heading_shows_its_meeting_and_a_document_of_it_is_opened(
    window: MainWindow, station: ArchiveStation
) -> None:
    search(window, "relacion shpjegues")
    assert station.list.current_uid().startswith(HEAD)
    settle(window)
    assert station.meeting.isVisible()
    shown = station._shown
    station.meeting.opened.emit(
        next(key for key in map(str, FolderShelf(window.workspace.archive).keys()) if "responses" in key)
    )
    settle(window)
    assert station._shown != shown
    assert "responses" in station._shown


def test_the_catalogue_in_the_dark(window: MainWindow, station: ArchiveStation, qapp: QApplication) -> None:
    """Pictures for people; the marked words must be told apart in either theme."""
    appearance = qapp.findChild(Appearance)
    assert isinstance(appearance, Appearance)
    appearance.set_mode(Mode.DARK)
    search(window, "relacion shpjegues")
    press_focused("Down")
    settle(window)
    assert theme().colour("amber_soft") != theme().colour("card")
    grab(window, "catalogue-dark")
    appearance.set_mode(Mode.LIGHT)
    if os.environ.get("TRYEZA_SHOTS"):
        window.resize(1920, 1080)
    settle(window)
    grab(window, "catalogue-wide")
