"""The stations that were made, and what each has yet to hear: the one in front hears acts now, the others later."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, QTimer
from PySide6.QtWidgets import QStackedWidget

from ui.parts import Making, Parts
from ui.stations import LINE, STOPS
from ui.stations.base import Station

if TYPE_CHECKING:
    from collections.abc import Callable

    from facilitator.store.journal import Changes
    from ui.context import Context
    from ui.window.docking import Docking

APPLY_AT_MOST = 40
"""A station that missed more acts than this is loaded afresh instead."""
_EVERY_MS = 150
"""Between two parts, so that who types meanwhile waits for one at most."""


class Pages(QStackedWidget):
    """Makes a station at the first visit and keeps it up to date."""

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self._ctx = ctx
        self._begun: dict[str, Parts[Station]] = {}
        self._made: dict[str, Station] = {}
        self._stale: set[str] = set()
        self._missed: dict[str, list[Changes]] = {}

    def minimumSizeHint(self) -> QSize:
        # Not that of the widest station: the window may become narrow enough for the rail to give way.
        return QSize(640, 260)

    def made(self, station: str) -> Station | None:
        """The page of a station, if it was made."""
        return self._made.get(station)

    def step(self, station: str) -> bool:
        """Make the next part of a station, if there is one; `page` makes what is left."""
        return station not in self._made and self._parts(station).step()

    def page(self, station: str) -> Station:
        """The page of a station; it is made, and its commands registered, when it is wanted first."""
        return self._made[station] if station in self._made else self._parts(station).whole()

    def _parts(self, station: str) -> Parts[Station]:
        if station not in self._begun:
            self._begun[station] = Parts(self._making(station))
        return self._begun[station]

    def _making(self, station: str) -> Making[Station]:
        try:
            page = yield from STOPS[station].making(self._ctx)
            yield
            self.addWidget(page)
            yield
            self._ctx.commands.add_all(page.commands())
            self._made[station] = page
            self._stale.add(station)
            return page
        finally:  # whoever asks for one that failed tries again
            self._begun.pop(station, None)

    def show_page(self, station: str) -> Station:
        """Bring it to the front, with everything it missed."""
        page = self.page(station)
        self.catch_up(station)  # before it is seen: what is hidden is laid out once, when it is all there
        page.setGeometry(self.contentsRect())  # Qt shows it as it was, and lays it out once more for the size it gets
        self.setCurrentWidget(page)
        return page

    def catch_up(self, station: str) -> None:
        """Tell a station what happened since it was last in front."""
        missed = self._missed.pop(station, [])
        if station in self._stale or len(missed) > APPLY_AT_MOST:
            self._stale.discard(station)
            self._made[station].loaded = True
            self._made[station].load()
            return
        for changes in missed:
            self._made[station].apply(changes)

    def reset(self) -> None:
        """Another file, or none: every station loads again when it is next in front."""
        self._missed.clear()
        self._stale = set(self._made)

    def apply(self, changes: Changes, front: str) -> None:
        """An act: the station in front draws it now; another clock or day of the meeting draws every time anew."""
        if any(change.table == "meeting" and _clock(change.before) != _clock(change.after) for change in changes.rows):
            self.reset()
            if front in self._made:
                self.catch_up(front)
            return
        for station in self._made.keys() - {front}:
            if station not in self._stale:
                self._missed.setdefault(station, []).append(changes)
        if front in self._made:
            self._made[front].apply(changes)


class Ahead(QObject):
    """Makes stations before anybody goes there, a part at a time while nothing else is under way: from an opened
    meeting on until all are made. What fails is left to the visit, which tells it.

    A station counts once its modules are there: to read them is felt more than to make it.
    """

    def __init__(self, ctx: Context, pages: Pages, docking: Docking, opening: Callable[[], bool]) -> None:
        """``opening``: whether a file is being opened."""
        super().__init__(ctx.frame)
        self._ctx, self._pages, self._docking, self._opening = ctx, pages, docking, opening
        self._given_up: set[str] = set()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        session = self._ctx.session
        waited_for = self._opening() or self._ctx.tasks.busy or session.busy
        if session.is_open and not waited_for and not self.step() and all(stop.module in sys.modules for stop in LINE):
            self._timer.stop()

    def step(self) -> bool:
        """Make the next part of what can be made; False when there is none."""
        if "ui.live.dock" in sys.modules and self._docking.step():
            return True
        for stop in LINE:
            if stop.module in sys.modules and stop.id not in self._given_up:
                try:
                    if self._pages.step(stop.id):
                        return True
                except Exception:
                    self._given_up.add(stop.id)
        return False


def _clock(meeting: object) -> tuple[object, object]:
    return getattr(meeting, "zone", None), getattr(meeting, "date", None)
