"""Stations made before anybody goes there: a part at a time, while nothing else is under way."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from ui.stations import LINE

if TYPE_CHECKING:
    from ui.context import Context
    from ui.window.docking import Docking
    from ui.window.opening import Opening
    from ui.window.pages import Pages

_EVERY_MS = 150
"""Between two parts, so that who types meanwhile waits for one at most."""


class Ahead(QObject):
    """From an opened meeting on until all are made; what fails is left to the visit, which tells it.

    A station counts once its modules are there: to read them is felt more than to make it.
    """

    def __init__(self, ctx: Context, pages: Pages, docking: Docking, opening: Opening) -> None:
        super().__init__(ctx.frame)
        self._ctx, self._pages, self._docking, self._opening = ctx, pages, docking, opening
        self._given_up: set[str] = set()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        session = self._ctx.session
        waited_for = self._opening.busy or self._ctx.tasks.busy or session.busy
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
