"""A station that was begun and not finished: another file was opened between its parts, or none at all."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from tests.helpers.room import hall
from ui.stations.discussion.station import DiscussionStation
from ui.window.main_window import MainWindow


def test_a_half_that_waits_takes_another_language(window: MainWindow) -> None:
    hall(window)
    window.pages.step("discussion")
    half = next(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, DiscussionStation))
    # Qt tells every widget without a parent, of which the half is one
    QApplication.sendEvent(half, QEvent(QEvent.Type.LanguageChange))
    window.set_language("en")
    window.go("discussion")
    assert window.made_station("discussion") is half
    assert dict(window.made_station("discussion").keys())["Ctrl+L"] == "log"  # type: ignore[union-attr]
