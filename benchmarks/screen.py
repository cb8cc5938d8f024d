"""Driving Qt from a benchmark: one application, key events, and waiting for what was painted."""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ui.theme import Appearance

if TYPE_CHECKING:
    from facilitator.workspace import Workspace
    from ui.stations.base import Station
    from ui.window.main_window import MainWindow

S = TypeVar("S", bound="Station")
_LONGEST = 10.0


def application() -> QApplication:
    """The one application of this process, with the program's fonts, palette and sheet."""
    app = QApplication.instance()
    if isinstance(app, QApplication):
        return app
    app = QApplication(sys.argv[:1])
    app.setProperty("bench", Appearance(app))  # kept alive with the application
    return app


def frame(window: QWidget, width: int = 1366, height: int = 768) -> None:
    """Show it in this size: on a first start it fills a small screen, and the one that nobody sees is small."""
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.resize(width, height)
    window.show()


class Painted(QObject):
    """Counts how often a widget was painted."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.times = 0
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.times += 1
        return False


class Heartbeat(QObject):
    """Beats on the window's thread; between ``begin`` and ``end`` the longest time without a beat is kept."""

    EVERY_MS = 5

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(self.EVERY_MS)
        self._timer.timeout.connect(self._beat)
        self._last, self._longest, self._most = (0.0, 0.0), (0.0, 0.0), 0.0

    def begin(self) -> None:
        """From here on."""
        self._longest, self._most = (0.0, 0.0), 0.0
        self._last = time.perf_counter(), time.thread_time()
        self._timer.start()

    def end(self) -> tuple[float, float, float]:
        """Milliseconds of the longest gap, how many of them this thread was at work, and the most work in any gap."""
        self._beat()
        self._timer.stop()
        return self._longest[0] * 1000, self._longest[1] * 1000, self._most * 1000

    def _beat(self) -> None:
        now = time.perf_counter(), time.thread_time()
        gap = now[0] - self._last[0], now[1] - self._last[1]
        self._last, self._longest, self._most = now, max(self._longest, gap), max(self._most, gap[1])


def open_window(workspace: Workspace, path: Path, station: type[S]) -> tuple[MainWindow, S]:
    """The program's own window on a meeting, with this station of it in front."""
    from facilitator.store.env import Env
    from ui.app import build

    window = build(workspace, Env(actor="bench"), ["tryeza"])
    frame(window)
    window.activateWindow()
    window.open_meeting(path)
    until(lambda: window.session.is_open and not window.opening.busy)
    window.go(station.id)
    made = window.made_station(station.id)
    assert isinstance(made, station)
    return window, made


def until(done: Callable[[], bool], longest: float = _LONGEST) -> None:
    """Run the event loop until ``done``; RuntimeError after ``longest`` seconds.

    It sleeps between events as the program does: a loop that spins would take the interpreter from the store's thread.
    """
    begun = time.perf_counter()
    alarm = QTimer()
    alarm.start(int(longest * 1000))  # wakes it when nothing comes any more
    while not done():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if time.perf_counter() - begun > longest:
            raise RuntimeError("nothing was painted")
    alarm.stop()


def press(widget: QWidget, key: Qt.Key | str) -> None:
    """One key, as Qt delivers it from a keyboard."""
    QTest.keyClick(widget, key)  # type: ignore[call-overload]


def dismiss(window: QWidget) -> None:
    """Close it and let all of it go, here: a collector that runs on another thread later must find nothing of Qt."""
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QApplication.processEvents()
    gc.collect()
