"""The manual names every key of every station, and no page points to one that is gone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ui.stations import LINE, STOPS
from ui.window.main_window import MainWindow

MANUAL = Path(__file__).resolve().parents[2] / "docs" / "manual"
SPOKEN = {"Return": "Enter", "Up": "↑", "Down": "↓", "Left": "←", "Right": "→"}


def keys_on(page: Path) -> set[str]:
    """Every key that stands in the page, as it is written there."""
    return set(re.findall(r"(?:(?:Ctrl|Shift|Alt)\+)+[^\s,.;:)|*]+|\bF\d{1,2}\b|Ctrl\+,", page.read_text("utf-8")))


def written(shortcut: str) -> str:
    """A shortcut as the manual writes it."""
    parts = shortcut.split("+")
    return "+".join([*parts[:-1], SPOKEN.get(parts[-1], parts[-1])]) if not shortcut.endswith("+,") else shortcut


def page_of(station: str) -> Path:
    """The page of a station."""
    (page,) = MANUAL.glob(f"{list(STOPS).index(station) + 1}-*.md")
    return page


@pytest.mark.parametrize("station", [stop.id for stop in LINE])
def test_every_key_of_a_station_is_in_its_page(window: MainWindow, station: str) -> None:
    page = STOPS[station].make(window)
    said = page_of(station).read_text("utf-8")
    missing = [
        f"{command.id}: {written(command.shortcut)}"
        for command in page.commands()
        if command.shortcut and not re.search(rf"(?<![\w+]){re.escape(written(command.shortcut))}(?!\w)", said)
    ]
    page.deleteLater()
    assert not missing


@pytest.mark.parametrize("station", [stop.id for stop in LINE])
def test_no_page_names_a_key_that_does_nothing(window: MainWindow, station: str) -> None:
    page = STOPS[station].make(window)
    everywhere = [*window.commands.all(), *page.commands()]
    known = {written(key) for command in everywhere for key in (command.shortcut, command.also) if key}
    page.deleteLater()
    # typed in a list or a field, not commands
    known |= {"Ctrl+Enter", "Alt+↑", "Alt+↓"}
    assert not {key for key in keys_on(page_of(station)) if key not in known}


def test_both_languages_are_on_every_page() -> None:
    pages = sorted(MANUAL.glob("[0-9]-*.md"))
    assert len(pages) == len(LINE)
    for number, page in enumerate(pages, start=1):
        titles = re.findall(r"^# (\d) · ", page.read_text("utf-8"), re.MULTILINE)
        assert titles == [str(number)] * 2


def test_links_between_documents_lead_somewhere() -> None:
    root = MANUAL.parents[1]
    for page in (root / "README.md", root / "CONTRIBUTING.md", *root.glob("docs/**/*.md")):
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text("utf-8")):
            if target.endswith(".png"):
                continue
            assert (page.parent / target).exists(), f"{page.name}: {target}"
