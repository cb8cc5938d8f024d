"""The scan of the list that was signed at the door: attached, saved and removed by keys."""

from __future__ import annotations

from pathlib import Path

import pikepdf
from PySide6.QtWidgets import QLabel

from facilitator.meeting.people import Listed, import_people
from facilitator.model import SignedList
from tests.helpers.ui import grab, new_meeting, press_focused, wait_idle, wait_saved, wait_until
from ui.window.main_window import MainWindow

LISTED = [Listed({"name": name}, {}) for name in ("Agim Ndreu", "Zhaneta Zyberaj", "Dhimitër Papa", "Dorian Leka")]


def expecting(window: MainWindow) -> None:
    new_meeting(window, "Tryeza e parë")
    window.session.do(import_people, LISTED)
    wait_saved(window.session)


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
