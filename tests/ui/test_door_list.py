"""The list to sign at the door: from the preparation and from the door by keys, and from the command line, to a PDF."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PySide6.QtWidgets import QLabel

from facilitator.cli import main
from facilitator.meeting.people import Listed, import_people
from facilitator.model import SignedList
from tests.helpers.ui import grab, new_meeting, press_focused, wait_idle, wait_saved, wait_until
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


@pytest.mark.parametrize("station", ["preparation", "attendance"])
def test_keys_write_the_list(window: MainWindow, tmp_path: Path, station: str) -> None:
    asked: list[str] = []
    path = tmp_path / "lista"

    def ask(parent, title, pattern, then, *, save, suggested):  # type: ignore[no-untyped-def]
        asked.append(suggested)
        then(path)

    window.ask_path = ask
    expecting(window)
    window.go(station)
    press_focused("Ctrl+Shift+L")
    grab(window, f"door-list-{station}")
    press_focused("Down")  # two desks
    press_focused("Return")
    wait_until(path.with_suffix(".pdf").exists)
    wait_idle(window)
    assert asked[0].startswith("lista-per-nenshkrim-")
    pages = words_of(path.with_suffix(".pdf"))
    assert len(pages) == 2
    assert "Emrat A–D" in pages[0]
    assert "Emrat Dh–Zh" in pages[1]
    assert pages[0].index("Agim Ndreu") < pages[0].index("Dorian Leka")


def test_the_command_line_writes_the_same(window: MainWindow, tmp_path: Path) -> None:
    expecting(window)
    path = window.session.path
    assert path is not None
    window.close_meeting()
    wait_until(lambda: not window.session.is_open)
    out = tmp_path / "list.pdf"
    assert main(["paper", str(path), "--parts", "2", "--lang", "en", "-o", str(out)]) == 0
    assert ["Names A–D" in text for text in words_of(out)] == [True, False]


# the scan of it, signed


def pdf_of(path: Path, pages: int = 2) -> Path:
    with pikepdf.new() as made:
        for _ in range(pages):
            made.add_blank_page()
        made.save(path)
    return path


def test_the_scan_is_attached_saved_and_removed_by_keys(window: MainWindow, tmp_path: Path) -> None:
    chosen: list[Path] = [pdf_of(tmp_path / "lista e Agimit.pdf"), tmp_path / "back.pdf"]
    window.ask_path = lambda parent, title, pattern, then, *, save, suggested: then(chosen.pop(0))
    expecting(window)
    rows = window.session.rows
    window.go("attendance")
    press_focused("Ctrl+Shift+I")
    press_focused("Return")
    wait_until(lambda: bool(rows.all(SignedList)))
    wait_idle(window)
    (row,) = rows.all(SignedList)
    assert (row.name, row.pages) == ("lista e Agimit.pdf", 2)
    grab(window, "signed-lists")
    press_focused("Return")  # the list has the focus now: saved as a file
    wait_until((tmp_path / "back.pdf").exists)
    wait_idle(window)
    assert (tmp_path / "back.pdf").read_bytes() == (tmp_path / "lista e Agimit.pdf").read_bytes()
    press_focused("Down")
    press_focused("Delete")
    wait_saved(window.session)
    assert rows.all(SignedList) == []
    press_focused("Escape")
    press_focused("Ctrl+Z")
    wait_saved(window.session)
    assert [one.uid for one in rows.all(SignedList)] == [row.uid]


def test_what_is_no_scan_is_said(window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "x.pdf").write_bytes(b"%PDF-1.7\n")
    window.ask_path = lambda parent, title, pattern, then, **more: then(tmp_path / "x.pdf")
    expecting(window)
    window.go("minutes")
    press_focused("Ctrl+Shift+I")
    press_focused("Return")
    wait_idle(window)
    assert window.session.rows.all(SignedList) == []
    assert any("Figura nuk lexohet" in shown.text() for shown in window.findChildren(QLabel) if shown.isVisible())
