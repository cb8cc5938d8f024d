"""Every document by keys, in both languages and versions, and how it looks: letterhead, logos, who signs."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtWidgets import QApplication

from facilitator.model import Approval, Detail, DocumentKind, Logo, Paper, Signatory, Sister, Status
from tests.helpers.meetings import Clock
from tests.helpers.papers import minutes, open_demo, settle
from tests.helpers.ui import grab, new_meeting, press_focused, type_focused, wait_saved, wait_until
from tests.ui.test_accessibility import nameless
from ui.stations.minutes.letterhead import Letterhead
from ui.stations.minutes.station import MinutesStation
from ui.window.main_window import MainWindow

LIVING = [kind for kind in DocumentKind if kind not in (DocumentKind.RESPONSES, DocumentKind.CORRECTION)]


@pytest.fixture
def station(window: MainWindow, clock: Clock) -> MinutesStation:
    open_demo(window, clock)
    return minutes(window)


def letterhead(window: MainWindow) -> Letterhead:
    press_focused("Ctrl+L")
    found = [part for part in window.findChildren(Letterhead) if part.isVisible()]
    assert len(found) == 1
    return found[0]


def picture() -> bytes:
    from PIL import Image

    out = io.BytesIO()
    Image.new("RGB", (120, 60), "navy").save(out, "PNG")
    return out.getvalue()


def test_every_document_is_stepped_through_and_drawn(window: MainWindow, station: MinutesStation) -> None:
    assert station.documents.offered() == LIVING
    seen = []
    for _ in LIVING:
        press_focused("Ctrl+D")
        settle(window)
        wait_until(lambda: station.page.view.pages() >= 1, f"{station.kind} is drawn")
        assert station.look is not None
        assert station.look.sections[station.kind]
        assert station.outline.rows.rowCount() >= 2
        seen.append(station.kind)
    assert seen == [*LIVING[1:], LIVING[0]]
    press_focused("Ctrl+Shift+D")
    assert station.kind is LIVING[-1]


def test_the_menu_says_how_far_each_document_is(window: MainWindow, station: MinutesStation) -> None:
    texts = [action.text() for action in station.documents._menu.actions()]
    assert texts == [
        "Listëprezenca\tDraft",
        "Protokoll votimi\tDraft",
        "Raport i përbashkët\tDraft",
    ]
    press_focused("Ctrl+Return")
    press_focused("Ctrl+Return")
    wait_until(lambda: bool(window.session.rows.all(Approval)), "approved")
    settle(window)
    texts = [action.text() for action in station.documents._menu.actions()]
    assert texts[0] == "Listëprezenca\tMiratuar"
    assert "Përgjigje e arsyetuar\tDraft" in texts
    station.documents._menu.actions()[0].trigger()
    settle(window)
    assert station.kind is DocumentKind.ATTENDANCE
    assert station.documents._others.text() == "Listëprezenca"
    assert station.documents._written._group.checkedButton() is None
    grab(window, "minutes-list-of-participants")


def test_a_meeting_without_votes_offers_no_record_of_votes(window: MainWindow) -> None:
    new_meeting(window, "Pa votime")
    station = minutes(window)
    assert DocumentKind.VOTING not in station.documents.offered()


def test_the_strip_follows_the_document(window: MainWindow, station: MinutesStation) -> None:
    marks = station.documents.strip._marks
    assert (marks[Status.DRAFT]._icon, marks[Status.APPROVED]._icon) == ("circle-dot", "circle")
    press_focused("Ctrl+Return")
    press_focused("Ctrl+Return")
    wait_until(lambda: bool(window.session.rows.all(Approval)), "approved")
    settle(window)
    assert (marks[Status.DRAFT]._icon, marks[Status.APPROVED]._icon) == ("circle-check", "circle-dot")


def test_what_the_page_shows_is_what_is_exported(window: MainWindow, station: MinutesStation, tmp_path: Path) -> None:
    suggested: list[str] = []

    def ask(
        parent: Any, title: str, pattern: str, then: Callable[[Path], object], *, save: bool, suggested_: str
    ) -> None:
        suggested.append(suggested_)
        then(tmp_path / "out")

    window.ask_path = lambda parent, title, pattern, then, *, save, suggested: ask(
        parent, title, pattern, then, save=save, suggested_=suggested
    )
    press_focused("Ctrl+Shift+L")
    press_focused("Ctrl+P")
    settle(window)
    assert (station.page.lang, station.page.sister) == ("en", Sister.FULL)
    press_focused("Ctrl+E")
    wait_until((tmp_path / "out.pdf").exists, "the PDF is written")
    press_focused("Ctrl+Shift+E")
    wait_until((tmp_path / "out.docx").exists, "the text file is written")
    assert suggested == ["relacion-2026-10-27-full-en-draft.pdf", "relacion-2026-10-27-full-en-draft.docx"]
    with zipfile.ZipFile(tmp_path / "out.docx") as text:
        assert "REPORT" in text.read("word/document.xml").decode()
    import pypdfium2

    pdf = pypdfium2.PdfDocument(tmp_path / "out.pdf")
    try:
        said = pdf[0].get_textpage().get_text_range()
    finally:
        pdf.close()
    assert "REPORT" in said.upper()


def test_the_minutes_tell_in_full_or_in_short(window: MainWindow, station: MinutesStation) -> None:
    assert not station.page._detail.isVisible()
    press_focused("Ctrl+D")
    settle(window)
    assert station.page._detail.isVisible()
    window.commands.run("minutes.detail")
    wait_saved(window.session)
    settle(window)
    assert window.session.rows.all(Paper)[0].detail is Detail.CONDENSED
    assert station.page._detail.value() is Detail.CONDENSED


def test_the_head_of_the_letter_is_written_by_keys(window: MainWindow, station: MinutesStation) -> None:
    letterhead(window)
    type_focused("REPUBLIKA E SHQIPËRISË")
    press_focused("Tab")
    type_focused("Rruga e Durrësit, Tiranë")
    press_focused("Tab")
    wait_saved(window.session)
    paper = window.session.rows.all(Paper)[0]
    assert (paper.heading, paper.address, paper.seal) == ("REPUBLIKA E SHQIPËRISË", "Rruga e Durrësit, Tiranë", False)
    press_focused("Tab")
    press_focused("Space")
    wait_saved(window.session)
    assert window.session.rows.all(Paper)[0].seal
    grab(window, "minutes-letterhead")
    assert nameless(window) == []
    press_focused("Escape")
    settle(window)
    assert station.look is not None
    assert station.look.record.paper is not None


def test_a_logo_needs_words_for_those_who_cannot_see_it(
    window: MainWindow, station: MinutesStation, tmp_path: Path
) -> None:
    path = tmp_path / "logo.png"
    path.write_bytes(picture())
    window.ask_path = lambda parent, title, pattern, then, **more: then(path)
    sheet = letterhead(window)
    sheet.logos.choose()
    settle(window)
    assert QApplication.focusWidget() is sheet.logos.alt.line
    press_focused("Return")
    assert not window.session.rows.all(Logo)
    type_focused("Logoja e AMSHC-së")
    press_focused("Return")
    wait_saved(window.session)
    logo = window.session.rows.all(Logo)[0]
    assert (logo.alt, logo.width, logo.height) == ("Logoja e AMSHC-së", 120, 60)
    sheet.logos.choose()
    settle(window)
    type_focused("Logoja e projektit")
    press_focused("Return")
    wait_saved(window.session)
    sheet.logos.pane.setFocus()
    sheet.logos.pane.select(window.session.rows.all(Logo)[1].uid)
    press_focused("Alt+Up")
    wait_saved(window.session)
    assert [row.alt for row in window.session.rows.all(Logo)] == ["Logoja e projektit", "Logoja e AMSHC-së"]
    assert nameless(window) == []
    press_focused("Delete")
    wait_saved(window.session)
    assert [row.alt for row in window.session.rows.all(Logo)] == ["Logoja e AMSHC-së"]
    path.write_bytes(b"no picture")
    sheet.logos.choose()
    settle(window)
    assert "Figura nuk lexohet" in sheet.logos._said.text()
    press_focused("Escape")
    settle(window)
    wait_until(lambda: station.page.view.pages() >= 1, "drawn with its logo")


def test_who_signs_can_be_said_otherwise_and_as_usual(window: MainWindow, station: MinutesStation) -> None:
    sheet = letterhead(window)
    form = sheet.signatories.form
    usual = form.value("Facilitatori/caption")
    assert usual
    assert form.value("Facilitatori/name") == "Albana Shkreli"
    form.field("Facilitatori/name").control.setFocus()
    press_focused("Ctrl+A")
    type_focused("Drita Kola")
    press_focused("Tab")
    wait_saved(window.session)
    row = window.session.rows.all(Signatory)[0]
    assert (row.document, row.field, row.caption, row.name) == (
        DocumentKind.RELACION,
        "Facilitatori",
        usual,
        "Drita Kola",
    )
    form.field("Facilitatori/caption").control.setFocus()
    press_focused("Ctrl+A")
    press_focused("Delete")
    press_focused("Tab")
    assert form.field("Facilitatori/caption").problem()
    sheet.signatories._usual.click()
    wait_saved(window.session)
    assert not window.session.rows.all(Signatory)
    assert form.value("Facilitatori/name") == "Albana Shkreli"
    assert form.value("Facilitatori/caption") == usual


def test_nothing_of_the_letter_changes_after_approval(window: MainWindow, station: MinutesStation) -> None:
    press_focused("Ctrl+Return")
    press_focused("Ctrl+Return")
    wait_until(lambda: bool(window.session.rows.all(Approval)), "approved")
    settle(window)
    sheet = letterhead(window)
    assert sheet.form.field("address").control.isReadOnly()  # type: ignore[attr-defined]
    assert not sheet.logos._add.isEnabled()


def test_names_on_everything_of_each_document(window: MainWindow, station: MinutesStation) -> None:
    for kind in station.documents.offered():
        station.show_kind(kind)
        settle(window)
        assert nameless(window) == [], kind


def test_people_points_and_votes_leave_as_tables(window: MainWindow, station: MinutesStation, tmp_path: Path) -> None:
    from facilitator.desk.lists import exported

    suggested: list[str] = []

    def ask(parent: Any, title: str, pattern: str, then: Callable[[Path], object], **more: Any) -> None:
        suggested.append(more["suggested"])
        then(tmp_path / "tabelat")

    window.ask_path = ask
    press_focused("Ctrl+K")
    type_focused("eksporto tabelat")
    press_focused("Return")
    wait_until((tmp_path / "tabelat.xlsx").exists, "the tables are written")
    settle(window)
    assert suggested == ["tabelat-2026-10-27.xlsx"]

    def cells(data: bytes) -> list[list[list[object]]]:
        book = openpyxl.load_workbook(io.BytesIO(data))
        return [[[cell.value for cell in row] for row in sheet.iter_rows()] for sheet in book]

    written = cells((tmp_path / "tabelat.xlsx").read_bytes())
    file = window.session.file
    assert file is not None
    assert written == cells(exported(file, window.lang(), ".xlsx")), "as `tryeza export` writes them"
    assert [len(sheet) > 1 for sheet in written[:2]] == [True, True]
