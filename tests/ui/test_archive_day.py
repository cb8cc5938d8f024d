"""An archivist's day by keys: a stick of forty files, three settled, a question answered, a folder others believe."""

from __future__ import annotations

import csv
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import bagit
from frictionless import Package
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.archive.shelf import FolderShelf
from facilitator.desk.published import evidence
from facilitator.desk.shelf import extract
from facilitator.model import DocumentKind, Sister
from facilitator.signing import dump_pem
from tests.helpers import brought, pki, published
from tests.helpers.documents import drawn
from tests.helpers.meetings import Clock
from tests.helpers.papers import archive
from tests.helpers.papers import settle as rest
from tests.helpers.records import answered, demo_record
from tests.helpers.ui import grab, press_focused, type_focused, wait_until
from ui.stations.archive.published.sheet import PublishSheet
from ui.stations.archive.taking.decide import DecisionSheet
from ui.stations.archive.taking.sheet import IntakeSheet
from ui.window.main_window import MainWindow

NORTH = ("Shkodër", "Lezhë", "Kukës", "Dibër", "Durrës")
QUESTION = "të dhënat e hapura qark:veri"


def of_the_north() -> bytes:
    """The responses of an earlier meeting in Shkodër."""
    told = answered(demo_record())
    meeting = replace(told.meeting, uid="9" * 32, date="2025-05-14", title="Tryeza e Shkodrës")
    bodies = tuple(replace(one, county="Shkodër") for one in told.organisations)
    record = replace(told, meeting=meeting, organisations=bodies)
    return brought.by_two(drawn(record, DocumentKind.RESPONSES, "sq", Sister.PUBLIC, now=pki.NOW))


def stick(folder: Path) -> Path:
    """Forty files: six reports, five with their copies in folders of several people, three odd ones, notes."""
    several = published.papers()
    for person in ("Ana", "Besa", "Çlirim", "Drita", "Elira", "Flutura"):
        (folder / person).mkdir(parents=True)
        for number, pdf in enumerate(several):
            (folder / person / f"raporti {number + 1}.pdf").write_bytes(pdf)
    (folder / "pa nënshkrim.pdf").write_bytes(brought.report(DocumentKind.ATTENDANCE))
    (folder / "skanim 1998.pdf").write_bytes(brought.letter())
    (folder / "i prerë.pdf").write_bytes(several[0][:40_000])
    (folder / "Shkodra.pdf").write_bytes(of_the_north())
    for number in range(6):
        (folder / f"shënime {number}.docx").write_bytes(b"PK%d" % number)
    assert sum(path.is_file() for path in folder.rglob("*")) == 40
    return folder


def shown(window: MainWindow, kind):  # type: ignore[no-untyped-def]
    return next((one for one in window.findChildren(kind) if one.isVisible()), None)


def opened(window: MainWindow, keys: str, kind):  # type: ignore[no-untyped-def]
    press_focused(keys)
    wait_until(lambda: shown(window, kind) is not None, keys)
    rest(window)
    return shown(window, kind)


def tabbed(to: QWidget) -> None:
    """By Tab to a part, wherever one stands."""
    for _ in range(40):
        at = QApplication.focusWidget()
        if at is to or (at is not None and to.isAncestorOf(at)):
            return
        press_focused("Tab")
    raise AssertionError("the keys do not lead there")


def chosen(field: QWidget, value: object, current, key: str = "Right") -> None:  # type: ignore[no-untyped-def]
    """Along chips, or up a list of choices, by an arrow key."""
    tabbed(field)
    for _ in range(6):
        if current() == value:
            return
        press_focused(key)
    raise AssertionError(f"the keys do not lead to {value}")


def decided(window: MainWindow, one: IntakeSheet, name: str, how: str, **texts: str) -> None:
    tabbed(one.list)
    press_focused("Home")
    wanted = next(waits.line.sha256 for waits in one.taking.apart if waits.line.name == name)
    while one.list.current_uid() != wanted:
        press_focused("Down")
    decision = opened(window, "Return", DecisionSheet)
    chosen(decision.form.field("how").control, how, lambda: str(decision.form.value("how")), "Up")
    for field, text in texts.items():
        tabbed(decision.form.field(field).control)
        type_focused(text)
    before = len(one.taking.apart)
    press_focused("Ctrl+Return")
    wait_until(lambda: len(one.taking.apart) == before - 1, f"{name} is settled")
    rest(window)


def test_an_archivist_s_day(window: MainWindow, clock: Clock, tmp_path: Path) -> None:
    clock.now = published.NOW + timedelta(days=60)
    window.resize(1366, 768)
    workspace = window.workspace
    workspace.trust.parent.mkdir(parents=True, exist_ok=True)
    workspace.trust.write_bytes(dump_pem([pki.world().root.entry()]))
    brought_by = stick(tmp_path / "USB e Vatrës")
    window.ask_folder = lambda parent, title, then: then(brought_by)
    station = archive(window)

    # the stick comes in
    one = opened(window, "Ctrl+I", IntakeSheet)
    type_focused("Ana Çela, Vatra")
    press_focused("Tab")
    press_focused("Tab")
    press_focused("Space")
    wait_until(
        lambda: one.taking.delivery is not None and one.taking.delivery.whole and not one.taking.busy, ms=120_000
    )
    rest(window)
    said = [one.list.rows.item(row).subtitle.partition(":")[0] for row in range(one.list.rows.rowCount())]
    told = {word: said.count(word) for word in set(said)}
    assert len(said) == 40
    assert told["Në karantinë"] == 3
    assert told["Mbeti te dërguesi"] == 6
    assert told["Në arkiv, me takimin e vet"] == 6
    assert len(FolderShelf(workspace.archive).receipts()) == 6
    grab(window, "day-taken")

    # what waits is settled
    chosen(one.which, "apart", one.which.value)
    decided(window, one, "skanim 1998.pdf", "old", title="Procesverbal i vitit 1998", why="Skanim i letrës")
    decided(window, one, "pa nënshkrim.pdf", "released", why="Listën e nënshkruan në letër")
    decided(window, one, "i prerë.pdf", "left", why="I plotë është në arkiv")
    assert one.list.rows.rowCount() == 0
    press_focused("Escape")
    wait_until(lambda: shown(window, IntakeSheet) is None)
    rest(window)

    # what civil society asked for about open data in the north, and what became of it
    press_focused("Ctrl+G")
    pane = station.following.pane
    wait_until(lambda: pane.scope is not None, "the requests are read")
    type_focused(QUESTION)
    chosen(pane.who, True, pane.who.value)
    rest(window)
    assert pane.scope is not None
    asked = pane.scope.requests
    assert asked, "it was asked, and the archive knows"
    assert all(request.civil and set(request.ask.counties) & set(NORTH) for request in asked)
    assert pane.grid.model_of.rowCount() == len(asked)
    grab(window, "day-question")
    table = tmp_path / "përgjigjja.csv"
    window.ask_path = lambda parent, title, pattern, then, **more: then(table)
    press_focused("Ctrl+E")
    rest(window)
    lines = list(csv.reader(table.read_text("utf-8-sig").splitlines(), delimiter=";"))
    assert len(lines) == len(asked) + 1
    answers = [line[lines[0].index("Përgjigjja")] for line in lines[1:]]
    assert sorted(answers) == ["jashtë masave", "nuk u pranua"], "what became of it"
    press_focused("Ctrl+G")

    # the evidence folder, and what others say of it
    place = tmp_path / "jashtë"
    place.mkdir()
    window.ask_folder = lambda parent, title, then: then(place)
    sheet = opened(window, "Ctrl+Shift+P", PublishSheet)
    wait_until(lambda: sheet.which.value("year") == "2026", "there is something")
    tabbed(sheet._folder)
    press_focused("Space")
    wait_until(lambda: not sheet.work.busy and bool(sheet.said.text()), "it is written", ms=120_000)
    folder = place / "evidenca-2026"
    grab(window, "day-evidence")
    assert bagit.Bag(str(folder)).is_valid()
    report = Package(str(folder / "data" / "datapackage.json")).validate()
    assert report.valid, report.flatten()
    assert evidence.check(workspace, folder, clock()).faults == ()
    documents = sorted((folder / "data" / "documents").glob("*.pdf"))
    assert len(documents) == 3, "the public ones of people who signed"
    counted = [recounted(pdf, tmp_path / f"nxjerrë{number}") for number, pdf in enumerate(documents)]
    assert any(counted), "the votes were counted again by the lot inside"
    press_focused("Escape")


def recounted(pdf: Path, into: Path) -> bool:
    """By the program inside the report, with no library at all; False where nobody voted."""
    extract(pdf.read_bytes(), into)
    if not (into / "recount.py").exists():
        return False
    done = subprocess.run(
        [sys.executable, "-I", "-S", str(into / "recount.py")],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return True
