"""The demo meeting in the window, for tests of its documents: minutes, signing, archive."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator import demo
from tests.helpers.meetings import ZONE, Clock
from tests.helpers.ui import open_file, press_focused, type_focused, wait_idle, wait_until

if TYPE_CHECKING:
    from ui.stations.archive.station import ArchiveStation
    from ui.stations.minutes.station import MinutesStation
    from ui.stations.signing.station import SigningStation
    from ui.window.main_window import MainWindow

PASSPHRASE = "një fjalëkalim i gjatë"


def open_demo(window: MainWindow, clock: Clock) -> Path:
    """The demo meeting, held and not approved; the clock stands at the evening of its day."""
    path = demo.open_demo(window.workspace, window.session.env)
    clock.now = datetime(2026, 10, 27, 18, 30, tzinfo=ZONE)
    open_file(window, path)
    return path


def minutes(window: MainWindow) -> MinutesStation:
    """The station in front, with everything laid out."""
    window.go("minutes")
    station: MinutesStation = window.pages.page("minutes")  # type: ignore[assignment]
    wait_until(lambda: station.look is not None, "the documents are laid out")
    settle(window)
    return station


def signing(window: MainWindow) -> SigningStation:
    """The station in front, with both documents at hand."""
    window.go("signing")
    station: SigningStation = window.pages.page("signing")  # type: ignore[assignment]
    wait_until(lambda: len(station.versions) in (2, 4), "both documents are read")
    settle(window)
    return station


def archive(window: MainWindow) -> ArchiveStation:
    """The station in front, with its list."""
    window.go("archive")
    station: ArchiveStation = window.pages.page("archive")  # type: ignore[assignment]
    wait_until(lambda: station.index is not None, "the archive is read")
    settle(window)
    return station


def settle(window: MainWindow) -> None:
    """Until the short waits of the stations are over as well and nothing follows from them."""
    from PySide6.QtCore import QTimer

    def resting() -> bool:
        timers = [timer for timer in window.pages.findChildren(QTimer) if timer.isSingleShot() and timer.isActive()]
        return not [timer for timer in timers if timer.interval() < 1000]

    for _ in range(3):
        wait_idle(window)
        wait_until(resting, "the stations rest")
    wait_idle(window)


def make_certificate(window: MainWindow, station: SigningStation, trust: bool = True) -> None:
    """By keys: Ctrl+Shift+N, the passphrase twice, Ctrl+Enter, and yes or no to trusting it."""
    station.fields.setFocus()
    before = len(station.card.keys())
    press_focused("Ctrl+Shift+N")
    type_focused(PASSPHRASE)
    press_focused("Tab")
    type_focused(PASSPHRASE)
    press_focused("Ctrl+Return")
    wait_until(lambda: len(station.card.keys()) > before, "the certificate is made")
    press_focused("Ctrl+Return" if trust else "Escape")
    settle(window)


def sign_both(window: MainWindow, station: SigningStation) -> None:
    """The chosen field of both documents with the chosen certificate."""
    station.fields.setFocus()
    press_focused("Return")
    station.card.both.setChecked(True)
    type_focused(PASSPHRASE)
    press_focused("Return")
    wait_until(lambda: not station.desk.busy, "signed or refused")
    settle(window)
