"""The list to sign at the door: from the preparation and from the door by keys, and from the command line, to a PDF."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from facilitator.cli import main
from facilitator.meeting.people import Listed, import_people
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
