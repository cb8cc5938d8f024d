"""Intake by keys: a stick in, its files filed or kept apart, what is kept apart settled, the paper made."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from facilitator.archive.shelf import FolderShelf
from facilitator.archive.taking import settle
from facilitator.desk.taking import deliveries
from facilitator.model import DocumentKind
from tests.helpers import brought
from tests.helpers.papers import archive
from tests.helpers.papers import settle as rest
from tests.helpers.ui import grab, press_focused, type_focused, wait_until
from ui.stations.archive.taking.decide import DecisionSheet
from ui.stations.archive.taking.sheet import IntakeSheet
from ui.theme.appearance import Mode
from ui.window.main_window import MainWindow


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "USB e Vatrës"
    folder.mkdir()
    (folder / "relacioni.pdf").write_bytes(brought.signed())
    (folder / "procesverbali.pdf").write_bytes(brought.signed(DocumentKind.PROCESVERBAL))
    (folder / "pa nënshkrim.pdf").write_bytes(brought.report(DocumentKind.ATTENDANCE))
    (folder / "skanim 1998.pdf").write_bytes(brought.letter())
    (folder / "i prerë.pdf").write_bytes(brought.signed()[:40_000])
    (folder / "shënime.docx").write_bytes(b"PK")
    (folder / "posta.eml").write_bytes(
        brought.mail(("protokolli.pdf", brought.signed(DocumentKind.VOTING), "application/pdf"))
    )
    return folder


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the system was asked to open: the mail program is not ours."""
    found: list[str] = []

    def take(url: QUrl) -> bool:
        found.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", take)
    return found


def sheet(window: MainWindow, kind: type[IntakeSheet] | type[DecisionSheet] = IntakeSheet):  # type: ignore[no-untyped-def]
    return next((one for one in window.findChildren(kind) if one.isVisible()), None)


def rows(one: IntakeSheet) -> list[tuple[str, str]]:
    return [(one.list.rows.item(n).title, one.list.rows.item(n).subtitle) for n in range(one.list.rows.rowCount())]


def decided(window: MainWindow, uid: str, how: int, *texts: str) -> None:
    """On the list of what is kept apart: Enter, the decision by the arrow keys, the texts by Tab, Ctrl+Enter."""
    one = sheet(window)
    one.list.setFocus()
    one.list.select(uid)
    press_focused("Return")
    wait_until(lambda: sheet(window, DecisionSheet) is not None)
    decision = sheet(window, DecisionSheet)
    decision.form.field("how").set_value([settle.How.OLD, settle.How.RELEASED, settle.How.LEFT][how])
    decision._edited("how")
    for name, text in zip(("title", "why") if how == 0 else ("why",), texts, strict=True):
        decision.form.field(name).control.setFocus()
        type_focused(text)
    if how == 0:
        grab(window, "intake-decide")
    press_focused("Ctrl+Return")
    before = len(one.taking.apart)
    wait_until(lambda: len(one.taking.apart) == before - 1, "decided")


def test_a_file_kept_apart_is_looked_at_before_anything_is_decided(window: MainWindow, stick: Path) -> None:
    station = archive(window)
    plan = deliveries.begin(window.workspace, window.session.env, [stick / "skanim 1998.pdf"], "Ana", "")
    deliveries.carry_out(window.workspace, window.session.env, plan)
    press_focused("Ctrl+Shift+I")
    one = sheet(window)
    wait_until(lambda: len(one.taking.apart) == 1)
    one.list.setFocus()
    one.list.select(one.taking.apart[0].line.sha256)
    press_focused("Return")
    wait_until(lambda: sheet(window, DecisionSheet) is not None)
    sheet(window, DecisionSheet).look.setFocus()
    press_focused("Space")
    wait_until(lambda: station.name.endswith(".pdf") and sheet(window) is None)
    rest(window)
    assert station.search.hasFocus(), "the keys belong to the station again"
    grab(window, "intake-look")
    assert len(deliveries.waiting(window.workspace)) == 1


def test_the_rest_of_a_delivery_is_given_up_by_a_person(window: MainWindow, stick: Path) -> None:
    archive(window)
    env, workspace = window.session.env, window.workspace
    deliveries.begin(workspace, env, [stick], "Ana", "")
    press_focused("Ctrl+I")
    one = sheet(window)
    wait_until(lambda: len(one.taking.unfinished) == 1)
    one._rest.setFocus()
    press_focused("Space")
    wait_until(lambda: not one.taking.busy and one.taking.unfinished == ())
    assert one._rest.isHidden()
    assert len(rows(one)) == 7, "what was not taken in is still told"
    assert FolderShelf(workspace.archive).receipts() == ()


def test_a_stick_is_taken_in_and_what_waits_is_settled(window: MainWindow, stick: Path, opened: list[str]) -> None:
    archive(window)
    window.ask_folder = lambda parent, title, then: then(stick)
    press_focused("Ctrl+I")
    wait_until(lambda: sheet(window) is not None)
    one = sheet(window)
    grab(window, "intake-empty")
    type_focused("Ana Çela, Vatra")
    press_focused("Tab")
    type_focused("ana@shembull.al")
    press_focused("Tab")
    press_focused("Space")
    wait_until(lambda: one.taking.delivery is not None and one.taking.delivery.whole and not one.taking.busy, ms=90_000)
    rest(window)
    told = [said.partition(":")[0] for _, said in rows(one)]
    assert told == ["Në karantinë"] * 3 + ["Mbeti te dërguesi"] + ["Në arkiv, me takimin e vet"] * 3
    grab(window, "intake-done")
    assert len(FolderShelf(window.workspace.archive).receipts()) == 3

    one.which.set_value("apart")
    one.draw()
    assert len(rows(one)) == 3
    grab(window, "intake-apart")
    by_name = {waits.line.name: waits.line.sha256 for waits in one.taking.apart}
    decided(window, by_name["skanim 1998.pdf"], 0, "Procesverbal i mbledhjes së vitit 1998", "Skanim i letrës")
    decided(window, by_name["pa nënshkrim.pdf"], 1, "Listën e nënshkruan në letër")
    decided(window, by_name["i prerë.pdf"], 2, "Dërguesi solli një tjetër")
    assert rows(one) == []
    assert len(FolderShelf(window.workspace.archive).receipts()) == 5

    one.acknowledge()
    wait_until(lambda: bool(opened), ms=30_000)
    assert opened[0].endswith(".eml")
    assert Path(opened[0]).with_suffix(".pdf").read_bytes().startswith(b"%PDF-")
    press_focused("Escape")
    rest(window)
    assert window.pages.page("archive").list.rows.rowCount() == 5  # type: ignore[attr-defined]
    grab(window, "intake-after")


def test_the_sheet_in_the_dark_and_wide(window: MainWindow, stick: Path, opened: list[str]) -> None:
    archive(window)
    window.appearance.set_mode(Mode.DARK)
    window.resize(1920, 1080)
    station = window.pages.page("archive")
    assert station.take_drops([stick / "posta.eml", stick / "skanim 1998.pdf"])
    one = sheet(window)
    wait_until(lambda: one.taking.delivery is not None and one.taking.delivery.whole and not one.taking.busy, ms=60_000)
    rest(window)
    assert len(rows(one)) == 2
    grab(window, "intake-dark-wide")
    window.appearance.set_mode(Mode.LIGHT)
