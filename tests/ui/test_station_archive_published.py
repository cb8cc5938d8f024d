"""Publishing by keys: the evidence folder into a chosen place, looked over, and the figures of the year signed."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from facilitator.archive.shelf import FolderShelf
from facilitator.desk import keyring
from tests.helpers import published
from tests.helpers.meetings import Clock
from tests.helpers.papers import PASSPHRASE, archive, settle
from tests.helpers.ui import grab, press_focused, type_focused, wait_until
from ui.stations.archive.published.sheet import PublishSheet
from ui.theme.appearance import Mode
from ui.window.main_window import MainWindow


@pytest.fixture
def stocked(window: MainWindow, clock: Clock) -> MainWindow:
    """An archive with the demo meeting in it, and a certificate to sign with."""
    clock.now = published.NOW
    published.stock(window.workspace)
    then = published.NOW - timedelta(days=1)
    keyring.make(window.workspace, "Mimoza Shehu", "Arkiviste", "AMSHC", PASSPHRASE, then, window.session.env.entropy)
    return window


def sheet(window: MainWindow) -> PublishSheet | None:
    return next((one for one in window.findChildren(PublishSheet) if one.isVisible()), None)


def opened(window: MainWindow) -> PublishSheet:
    archive(window)
    press_focused("Ctrl+Shift+P")
    wait_until(lambda: sheet(window) is not None)
    one = sheet(window)
    assert one is not None
    wait_until(lambda: one.which.value("year") == "2026" and bool(one.signing.value("key")), "there is something")
    return one


def tabbed(one: PublishSheet, to: object) -> None:
    """By Tab to a part of the sheet, wherever one stands."""
    for _ in range(30):
        if one.window().focusWidget() is to:
            return
        press_focused("Tab")
    raise AssertionError("the keys do not lead there")


def done(one: PublishSheet) -> str:
    wait_until(lambda: not one.work.busy and bool(one.said.text()), "it is done", ms=120_000)
    return one.said.text()


def test_a_year_is_published_by_keys(stocked: MainWindow, tmp_path: Path) -> None:
    place = tmp_path / "USB"
    place.mkdir()
    asked: list[Path] = [place, place / "evidenca-2026", place]
    stocked.ask_folder = lambda parent, title, then: then(asked.pop(0))
    stocked.resize(1366, 768)
    one = opened(stocked)
    grab(stocked, "publish")
    tabbed(one, one.signing.field("secret").control)
    type_focused(PASSPHRASE)
    assert PASSPHRASE not in {label.text() for label in one.findChildren(QLabel)}
    tabbed(one, one._count)
    press_focused("Space")
    assert done(one).startswith("Shifrat janë nënshkruar dhe ndodhen në arkiv: ")
    assert one.signing.value("secret") == ""
    assert [key for key in FolderShelf(stocked.workspace.archive).receipts() if "shifrat-vjetore" in key]

    tabbed(one, one._folder)
    press_focused("Space")
    assert done(one) == f"4 dokumente ndodhen në dosjen {place / 'evidenca-2026'}."
    assert (place / "evidenca-2026" / "data" / "index.html").is_file()
    grab(stocked, "publish-done")
    tabbed(one, one._check)
    press_focused("Space")
    assert done(one) == "4 dokumente verifikohen dhe çdo tabelë thotë atë që thonë ato."

    tabbed(one, one._folder)
    press_focused("Space")  # once more: it stands there already
    assert "ekziston tashmë" in done(one)
    press_focused("Escape")
    wait_until(lambda: sheet(stocked) is None)
    settle(stocked)
    items = stocked.pages.page("archive").list.rows  # type: ignore[attr-defined]
    told = [(items.item(row).title, items.item(row).subtitle) for row in range(items.rowCount())]
    assert told[0][0] == "Shifrat vjetore 2026"
    assert told[0][1].startswith("shifra vjetore, të numëruara nga raportet e arkivit")
    grab(stocked, "publish-after")


def test_it_goes_on_beside_the_window_and_can_be_stopped(stocked: MainWindow, tmp_path: Path) -> None:
    stocked.appearance.set_mode(Mode.DARK)
    stocked.resize(1920, 1080)
    stocked.ask_folder = lambda parent, title, then: then(tmp_path)
    one = opened(stocked)
    tabbed(one, one._folder)
    press_focused("Space")
    wait_until(lambda: not one.strip.isHidden())
    grab(stocked, "publish-dark-wide")
    one.work.stop()
    assert done(one) == "U ndal. Asgjë nuk u shkrua."
    assert [path for path in tmp_path.iterdir() if "evidenca" in path.name] == []
    tabbed(one, one.which.field("process").control)
    type_focused("buxhetit")
    tabbed(one, one._folder)
    press_focused("Space")
    press_focused("Escape")
    wait_until(lambda: sheet(stocked) is None)
    folder = tmp_path / "evidenca-buxhetit"
    wait_until(lambda: "1 dokument ndodhet në dosjen" in stocked.banners.said("word"), "told in the window", ms=60_000)
    assert folder.is_dir()
    stocked.appearance.set_mode(Mode.LIGHT)
