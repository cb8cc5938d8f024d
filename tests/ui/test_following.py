"""The question of the archivist by keys: what did civil society ask for in the north, and what became of it?"""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from facilitator.archive.following.register import FollowLog, register_of
from facilitator.archive.following.synthesis import TABLES
from facilitator.archive.shelf import FolderShelf
from facilitator.model import DocumentKind, Sister
from facilitator.report.pdf.render import write
from tests.helpers.followed import scripts, sheets
from tests.helpers.meetings import ZONE, Clock
from tests.helpers.papers import archive, settle
from tests.helpers.records import answered, demo_record
from tests.helpers.ui import grab, press_focused, type_focused, wait_until
from ui.stations.archive.following.pane import FollowPane
from ui.stations.archive.following.plan_sheet import PlanSheet
from ui.stations.archive.station import ArchiveStation
from ui.theme import Appearance, Mode
from ui.window.main_window import MainWindow

NOW = datetime(2026, 10, 28, 10, 0, tzinfo=ZONE)
PLAN = "Plani i Veprimit OGP\r\nKodi;Angazhimi;Institucioni;Afati\r\n"


@pytest.fixture(scope="module")
def pdfs() -> list[bytes]:
    """The responses of one meeting, and the report of an older one that nobody answered."""
    record = answered(demo_record())
    older = replace(demo_record().meeting, uid="9" * 32, date="2025-05-14", title="Tryeza e vitit të kaluar")
    return [
        write(record, DocumentKind.RESPONSES, "sq", Sister.PUBLIC, final=True, now=NOW),
        write(replace(demo_record(), meeting=older), DocumentKind.RELACION, "sq", Sister.PUBLIC, final=True, now=NOW),
    ]


@pytest.fixture
def station(window: MainWindow, clock: Clock, pdfs: list[bytes]) -> ArchiveStation:
    clock.now = datetime(2026, 12, 30, 9, 0, tzinfo=ZONE)
    shelf = FolderShelf(window.workspace.archive)
    for pdf in pdfs:
        shelf.put(pdf)
    if os.environ.get("TRYEZA_SHOTS"):
        window.resize(1366, 768)
    return archive(window)


def follow(window: MainWindow, station: ArchiveStation) -> FollowPane:
    press_focused("Ctrl+G")
    pane = station.following.pane
    wait_until(lambda: pane.scope is not None, "the requests are read")
    settle(window)
    return pane


def cells(pane: FollowPane, column: str) -> list[str]:
    assert pane.table is not None
    at = pane.table.columns.index(column)
    model = pane.grid.model_of
    return [str(model.data(model.index(row, at))) for row in range(model.rowCount())]


def test_what_was_asked_in_the_north_and_what_became_of_it(
    window: MainWindow, station: ArchiveStation, tmp_path: Path
) -> None:
    pane = follow(window, station)
    record = demo_record()
    assert pane.search.hasFocus()
    assert len(cells(pane, "request")) >= 2 * len(record.measures)
    assert pane._total.text().endswith("· 2 takime")
    type_focused("qark:veri")
    settle(window)
    found = cells(pane, "request")
    north = ("Shkodër", "Lezhë", "Kukës", "Dibër", "Durrës")
    assert 0 < len(found) < 2 * len(record.measures)
    assert all(any(qark in told for qark in north) for told in cells(pane, "qark"))
    # the list of the plan comes in by keys, a title above its header, its rows named after two of what was asked
    words = record.measures[0].text.split()
    lists = tmp_path / "plani.csv"
    rows = [f"AL0099;{' '.join(words[:8])};Ministria;31.12.2028", "7/a;Diçka krejt tjetër;;"]
    lists.write_text(PLAN + "\r\n".join(rows), "utf-8")
    window.ask_path = lambda parent, title, pattern, then, **more: then(lists)
    press_focused("Ctrl+A")
    press_focused("Backspace")
    press_focused("Ctrl+Shift+G")
    settle(window)
    type_focused("OGP 2026–2030")
    window.focusWidget()
    sheet = QApplication.focusWidget()
    assert sheet is not None
    press_focused("Tab")
    press_focused("Space")  # choose the list
    settle(window)
    grab(window, "follow-plan")
    # what is no list takes the place of the one that was shown: that is not kept in its stead
    [plan] = window.findChildren(PlanSheet)
    assert plan.found is not None
    wrong = tmp_path / "gabim.csv"
    wrong.write_text("a;b\r\n1;2\r\n", "utf-8")
    window.ask_path = lambda parent, title, pattern, then, **more: then(wrong)
    press_focused("Space")
    settle(window)
    assert plan.found is None
    assert plan.list.rows.rowCount() == 0
    window.ask_path = lambda parent, title, pattern, then, **more: then(lists)
    press_focused("Space")
    settle(window)
    press_focused("Ctrl+Return")
    settle(window)
    kept = register_of(window.workspace.archive)
    assert [one.code for one in kept.plans["OGP 2026–2030"]] == ["AL0099", "7/a"]
    assert kept.plans["OGP 2026–2030"][0].ends == "2028-12-31"
    # the measure that shares words: one key links it
    at = cells(pane, "request").index(record.measures[0].text)
    pane.grid.setFocus()
    pane.grid.select(at, 1)
    settle(window)
    assert pane.side.first() is not None
    told = " ".join(item.subtitle for item in pane.side.list.rows.items())
    assert "të përbashkëta:" in told
    grab(window, "follow-trace")
    press_focused("Ctrl+Return")
    settle(window)
    [link] = register_of(window.workspace.archive).links
    assert (link.code, link.text, link.page > 0) == ("AL0099", record.measures[0].text, True)
    assert link.key.endswith(".pdf")
    assert "AL0099" in cells(pane, "commitment")[at]
    assert any("AL0099" in text for text in pane.side.told())
    grab(window, "follow-linked")
    # it is ended, with a reason, and stays in the log
    pane.end(link.number)
    settle(window)
    type_focused("Nuk është i njëjti")
    press_focused("Ctrl+Return")
    settle(window)
    assert not register_of(window.workspace.archive).standing()
    assert [entry.what for entry in FollowLog(window.workspace.archive).entries()] == ["listed", "linked", "ended"]
    # Enter on a cell opens the document at the place
    pane.grid.setFocus()
    pane.grid.select(at, 0)
    press_focused("Return")
    settle(window)
    assert not station.following.shown
    wait_until(lambda: station.page.view.place() is not None, "the place on the page")


def test_every_table_and_its_picture_by_keys(window: MainWindow, station: ArchiveStation, tmp_path: Path) -> None:
    pane = follow(window, station)
    seen = []
    for name in TABLES:
        assert pane.which.value() == name
        assert pane.table is not None
        seen.append(pane.table.name)
        if pane.canvas.picture is not None:
            assert pane.canvas.accessibleDescription()
        for suffix in ("csv", "xlsx"):
            path = tmp_path / f"{name}.{suffix}"
            window.ask_path = lambda parent, title, pattern, then, path=path, **more: then(path)
            press_focused("Ctrl+E")
            settle(window)
            assert path.exists() == bool(pane.table.rows)
        press_focused("Ctrl+D")
        settle(window)
    assert seen == list(TABLES)
    pane.choose("qarks")
    settle(window)
    for suffix in ("svg", "png"):
        path = tmp_path / f"hartë.{suffix}"
        window.ask_path = lambda parent, title, pattern, then, path=path, **more: then(path)
        press_focused("Ctrl+Shift+E")
        settle(window)
    assert b"Shkod\xc3\xabr" in (tmp_path / "hartë.svg").read_bytes()
    image = QImage(str(tmp_path / "hartë.png"))
    assert image.width() == 680
    # a figure with several documents behind it: the sheet lists them
    pane.grid.setFocus()
    row = cells(pane, "qark").index("Tiranë")
    pane.grid.select(row, 1)
    press_focused("Return")
    settle(window)
    assert int(cells(pane, "requests")[row]) > 1
    grab(window, "follow-behind")
    press_focused("Return")
    settle(window)
    assert not station.following.shown
    press_focused("Ctrl+G")
    assert station.following.shown
    press_focused("Ctrl+G")
    assert not station.following.shown


@pytest.mark.skipif(not os.environ.get("TRYEZA_SHOTS"), reason="pictures for people")
def test_pictures_for_people(window: MainWindow, station: ArchiveStation, qapp: QApplication) -> None:
    assert station.index is not None
    station.index.catalogue.put(list(sheets(*scripts())))
    pane = follow(window, station)
    appearance = qapp.findChild(Appearance)
    assert isinstance(appearance, Appearance)
    for mode, size in ((Mode.LIGHT, (1366, 768)), (Mode.DARK, (1366, 768)), (Mode.LIGHT, (1920, 1080))):
        appearance.set_mode(mode)
        window.resize(*size)
        for name in TABLES:
            pane.choose(name)
            settle(window)
            grab(window, f"follow-{mode}-{size[0]}-{name}")
    appearance.set_mode(Mode.LIGHT)
