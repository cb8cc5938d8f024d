"""Bars over the stations, most serious first: what was not saved, why nothing can be written, and passing words."""

from __future__ import annotations

from typing import Literal

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.context import Done
from ui.widgets.messages import MessageBar

Place = Literal["disk", "state", "word"]


class Banners(QWidget):
    """Three places, so that a passing word never hides that something was not saved."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._bars: dict[str, MessageBar] = {}
        self._said: dict[str, str] = {}
        for place in ("disk", "state", "word"):
            bar = MessageBar()
            bar.hide()
            self._bars[place] = bar
            column.addWidget(bar)

    def say(
        self, place: Place, tone: str, text: str, action_text: str = "", action: Done | None = None
    ) -> None:
        """Show ``text`` at ``place``; empty text takes the bar away."""
        self._said[place] = text
        if text:
            self._bars[place].show_message(tone, text, action_text, action)
        else:
            self._bars[place].hide()

    def said(self, place: Place) -> str:
        """What stands there, empty when nothing (a bar that was closed by hand says nothing)."""
        return self._said.get(place, "") if not self._bars[place].isHidden() else ""
