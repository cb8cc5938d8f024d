"""Garbage is collected on the GUI thread only.

Python collects on whatever thread happens to allocate. A cycle that holds a Qt object and is freed on the store's
thread destroys a widget or stops a timer away from home, which Qt forbids and now and then does not survive.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1_000
DATA = 30_000
"""So many new objects within a second are the rows of a meeting: to walk them is felt, and finds no garbage."""


class Collector(QObject):
    """Takes the collector over from Python: looks once a second, collects a generation only when it is due."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> int:
        """Collect the oldest generation that is due; gives its number, -1 when nothing was.

        Data is set aside in its place, with whatever lives now: it goes as soon as nobody holds it, garbage or not,
        and only a ring that is broken at this very moment stays for good.
        """
        if gc.get_count()[0] > DATA:
            gc.freeze()
            return -1
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > gc.get_threshold()[generation]:
                gc.collect(generation)
                return generation
        return -1
