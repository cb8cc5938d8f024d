"""Letrat: the papers of a meeting by one key in three stations, seen first, then as PDF or on a printer."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QLabel

from facilitator.cli import main
from facilitator.meeting.people import Listed, import_people
from facilitator.model import Organisation
from facilitator.report.papers import Paper
from facilitator.voting.prepare import add_vote
from tests.helpers.room import done, hall
from tests.helpers.ui import grab, new_meeting, press_focused, wait_idle, wait_saved, wait_until
from ui.stations.papers import Papers
from ui.widgets.papers import printing
from ui.window.main_window import MainWindow

LISTED = [Listed({"name": name}, {}) for name in ("Agim Ndreu", "Zhaneta Zyberaj", "Dhimitër Papa", "Dorian Leka")]


def words_of(path: Path) -> list[str]:
    shown = pypdfium2.PdfDocument(path)
    try:
        return [page.get_textpage().get_text_bounded() for page in shown]
    finally:
        shown.close()


def expecting(window: MainWindow) -> None:
    new_meeting(window, "Tryeza e parë")
    window.session.do(import_people, LISTED)
    wait_saved(window.session)


def opened(window: MainWindow, station: str) -> Papers:
    window.go(station)
    press_focused("Ctrl+Shift+L")
    sheet = window.findChild(Papers)
    assert sheet is not None
    return drawn(sheet)


def drawn(sheet: Papers) -> Papers:
    wait_until(lambda: bool(sheet._pdf), "the pages are drawn")
    wait_until(lambda: sheet.preview.view.pages() > 0, "the pages are shown")
    return sheet


def choose(sheet: Papers, paper: Paper) -> Papers:
    sheet.pane.select(str(paper))
    return drawn(sheet)


@pytest.mark.parametrize(
    ("station", "first"), [("preparation", Paper.SET), ("attendance", Paper.DOOR), ("vote", Paper.CARDS)]
)
def test_one_key_opens_them_where_they_are_wanted(window: MainWindow, station: str, first: Paper) -> None:
    hall(window, bodies=3, measures=5)
    done(window, add_vote, "Cilat masa të parat?")
    sheet = opened(window, station)
    assert sheet.paper is first
    assert sheet.pane.hasFocus()
    view = sheet.preview.view
    wait_until(lambda: view.is_drawn(1), "a page is drawn")
    grab(window, f"papers-{station}")


def test_every_paper_is_shown_and_asks_only_what_it_needs(window: MainWindow) -> None:
    hall(window, bodies=3, measures=5)
    done(window, add_vote, "Cilat masa të parat?")
    sheet = opened(window, "preparation")
    press_focused("Home")
    seen = []
    for number, paper in enumerate(Paper):
        if number:
            press_focused("Down")
        drawn(sheet)
        seen.append(sheet.paper)
        assert sheet.form.field("copies").isVisible() == (paper in (Paper.CARDS, Paper.SET))
        assert sheet.form.field("parts").isVisible() == (paper in (Paper.DOOR, Paper.SET))
    assert seen == list(Paper)
    grab(window, "papers-protocol")


def test_enter_writes_the_list_in_parts(window: MainWindow, tmp_path: Path) -> None:
    asked: list[Any] = []
    path = tmp_path / "lista"

    def ask(parent: object, title: str, pattern: str, then: Any, **more: Any) -> None:
        asked.append(more["suggested"])
        then(path)

    window.ask_path = ask
    expecting(window)
    sheet = opened(window, "attendance")
    sheet.form.field("parts").control.setFocus()
    press_focused("Down")  # two desks
    drawn(sheet)
    sheet.pane.setFocus()
    press_focused("Return")
    wait_until(path.with_suffix(".pdf").exists)
    wait_idle(window)
    assert asked[0].startswith("lista-per-nenshkrim-")
    pages = words_of(path.with_suffix(".pdf"))
    assert len(pages) == 2
    assert "Emrat A–D" in pages[0]
    assert "Emrat Dh–Zh" in pages[1]
    assert pages[0].index("Agim Ndreu") < pages[0].index("Dorian Leka")


def test_a_printer_gets_the_pages(window: MainWindow, tmp_path: Path) -> None:
    expecting(window)
    sheet = opened(window, "attendance")
    path = tmp_path / "printed.pdf"
    printer = printing.new_printer("Lista")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setResolution(100)
    sheet.ask_printer = lambda parent, title, pages, then: then(printer)
    sheet._print()
    wait_idle(window)
    wait_until(path.exists)
    with pypdfium2.PdfDocument(path) as made:
        assert len(made) == sheet.preview.view.pages()
        assert [round(side) for side in made[0].get_size()] == [595, 842]
        dots = bytes(made[0].render(scale=0.3, grayscale=True).buffer)
    assert min(dots) < 100 < 250 < max(dots), "something stands on the page"


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_said(window: MainWindow, tmp_path: Path) -> None:
    expecting(window)
    sheet = opened(window, "attendance")
    printer = printing.new_printer("Lista")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "no folder" / "printed.pdf"))
    sheet.ask_printer = lambda parent, title, pages, then: then(printer)
    sheet._print()
    wait_idle(window)
    assert any("nuk pranoi faqet" in shown.text() for shown in window.findChildren(QLabel) if shown.isVisible())


def test_the_command_line_writes_the_same(window: MainWindow, tmp_path: Path) -> None:
    expecting(window)
    path = window.session.path
    assert path is not None
    window.close_meeting()
    wait_until(lambda: not window.session.is_open)
    out = tmp_path / "list.pdf"
    assert main(["paper", str(path), "--parts", "2", "--lang", "en", "-o", str(out)]) == 0
    assert ["Names A–D" in text for text in words_of(out)] == [True, False]
    assert main(["paper", str(path), "--set", "--lang", "en", "-o", str(out)]) == 0
    assert "THE MEETING ON PAPER" in words_of(out)[0]
    assert main(["paper", str(path), "--kind", "badges", "-o", str(out)]) == 0
    assert "Agim Ndreu" in words_of(out)[0]


def test_invitations_go_into_a_folder_by_keys_and_who_has_no_e_mail_is_said(window: MainWindow, tmp_path: Path) -> None:
    window.ask_folder = lambda parent, title, then: then(tmp_path)
    expecting(window)
    window.session.do(import_people, [Listed({"name": "Arta Hoxha", "email": "arta@ura.al"}, {})])
    wait_saved(window.session)
    sheet = opened(window, "preparation")
    press_focused("Down")
    drawn(sheet)
    assert sheet.paper is Paper.INVITATIONS
    assert sheet.preview.view.pages() == 5
    wait_until(lambda: sheet.preview.view.is_drawn(1), "the first page is drawn")
    grab(window, "papers-invitations")
    for _ in range(20):
        if window.focusWidget() is sheet._sheet.buttons[1]:
            break
        press_focused("Tab")
    press_focused("Space")
    wait_idle(window)
    (folder,) = tmp_path.glob("ftesat-*")
    assert len(list(folder.glob("*.pdf"))) == 5
    assert len(list(folder.glob("*.eml"))) == 1
    said = " ".join(shown.text() for shown in window.findChildren(QLabel) if shown.isVisible())
    assert "U shkruan 5 ftesa në" in said
    assert "Atje pret 1 mesazh" in said
    assert "4 janë pa e-mail: vetëm në letër." in said


def test_as_many_cards_as_organisations_with_a_vote_or_as_typed(window: MainWindow) -> None:
    hall(window, bodies=3, measures=2)
    done(window, add_vote, "Cilat masa të parat?")
    sheet = opened(window, "vote")
    entitled = sum(one.votes for one in window.session.rows.all(Organisation))
    assert sheet.form.value("copies") == str(entitled)
    assert sheet.wishes().copies == entitled
    sheet.form.set_values({"copies": "x"})
    assert sheet.wishes().copies == 0
