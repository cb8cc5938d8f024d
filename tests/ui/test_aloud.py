"""A vote without a projector: its text in large letters, and the sheet as PDF."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from facilitator.voting.prepare import add_vote
from tests.helpers.room import done, hall
from tests.helpers.ui import grab, press_focused, wait_until
from ui.stations.vote.aloud import Aloud
from ui.window.main_window import MainWindow


def sheet_of(window: MainWindow) -> Aloud:
    press_focused("Ctrl+P")
    sheet = window.findChild(Aloud)
    assert sheet is not None
    wait_until(lambda: bool(sheet.text.toPlainText()), "the text is read")
    return sheet


def test_the_vote_is_read_in_the_language_of_the_meeting_or_another(window: MainWindow) -> None:
    hall(window, bodies=2, measures=6)
    window.go("vote")
    done(window, add_vote, "Cilat masa të parat?")
    sheet = sheet_of(window)
    grab(window, "vote-aloud")
    assert "Alternativat janë 6." in sheet.text.toPlainText()
    sheet.lang.set_value("en")
    sheet.lang.changed.emit("en")
    wait_until(lambda: "There are 6 options." in sheet.text.toPlainText(), "in English")


def test_enter_writes_the_sheet(window: MainWindow, tmp_path: Path) -> None:
    hall(window, bodies=2, measures=2)
    window.go("vote")
    done(window, add_vote, "Cilat masa të parat?")
    path = tmp_path / "alternativat"
    asked: list[Any] = []

    def ask(window: object, title: str, pattern: str, then: Any, **more: Any) -> None:
        asked.append(more)
        then(path)

    window.ask_path = ask
    sheet_of(window)
    press_focused("Ctrl+Return")
    written = path.with_suffix(".pdf")
    wait_until(lambda: written.exists() and written.read_bytes().startswith(b"%PDF"), "written")
    assert asked[0]["suggested"].startswith("alternativat-")


def test_without_a_vote_it_says_what_to_do(window: MainWindow) -> None:
    hall(window, bodies=2)
    window.go("vote")
    press_focused("Ctrl+P")
    assert window.findChild(Aloud) is None
