"""Bars over the stations, most serious first: what was not saved, why nothing can be written, and passing words."""

from __future__ import annotations

from functools import partial
from typing import Literal

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.context import Done
from ui.widgets.basics import Tool
from ui.widgets.messages import MessageBar

Place = Literal["disk", "state", "clock", "word"]
LASTING: tuple[Place, ...] = ("disk", "state", "clock")
"""They say what is still so: no cross takes them away, only the thing itself."""


class Banners(QWidget):
    """Four places, so that a passing word never hides that something was not saved."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._bars: dict[Place, MessageBar] = {}
        self._last: dict[Place, tuple[str, str, str, Done | None]] = {}
        places: tuple[Place, ...] = ("disk", "state", "clock", "word")
        for place in places:
            bar = MessageBar()
            if place in LASTING:
                for cross in bar.findChildren(Tool):
                    cross.hide()
            self._bars[place] = bar
            column.addWidget(bar)

    def say(self, place: Place, tone: str, text: str, action_text: str = "", action: Done | None = None) -> None:
        """Show ``text`` at ``place``; empty text takes the bar away."""
        self._last[place] = (tone, text, action_text, action)
        if place in LASTING and action is not None:
            action = partial(self._act, place)
        self._bars[place].show_message(tone, text, action_text, action)

    def said(self, place: Place) -> str:
        """What stands there, empty when nothing."""
        return self._bars[place].text()

    def _act(self, place: Place) -> None:
        """A bar goes when it is acted upon; one of these comes back unless the act changed what it says."""
        last = self._last[place]
        if last[3] is not None:
            last[3]()
        if self._last[place] is last:
            self.say(place, *last)
