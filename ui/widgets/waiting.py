"""Something long is under way: words, how far it is, and a way to stop it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QProgressBar

from ui.theme import MEDIUM
from ui.widgets.boxes import column, row
from ui.widgets.buttons import button
from ui.widgets.messages import announce
from ui.widgets.text import label, set_role


class Waiting(QFrame):
    """A strip across what it stands in; hidden while nothing is under way. A screen reader hears each new sentence.

    ``narrow``: for a card, the words over the bar.
    """

    def __init__(self, *, narrow: bool = False) -> None:
        super().__init__()
        set_role(self, "bar-info")
        self._text = label("", 13, MEDIUM, wrap=narrow)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._stop = button("", role="quiet", on=self._act)
        self.setFocusProxy(self._stop)
        self._run: Callable[[], object] | None = None
        if narrow:
            self.setLayout(column(self._text, self._bar, self._stop, spacing=8, margins=(12, 9, 12, 11)))
        else:
            self._bar.setFixedWidth(220)
            laid = row(self._text, self._bar, self._stop, spacing=14, margins=(22, 7, 14, 7))
            laid.setStretch(0, 1)
            self.setLayout(laid)
        self.hide()

    def say(self, text: str, stop_text: str = "", stop: Callable[[], object] | None = None) -> None:
        """What is under way; how far is not known yet."""
        self._run = stop
        self._stop.setText(stop_text)
        self._stop.setVisible(bool(stop_text))
        if text != self.text():
            self._text.setText(text)
            self._bar.setAccessibleName(text)
            self._bar.setRange(0, 0)
            announce(self, text)
        self.show()

    def step(self, done: int, of: int) -> None:
        """How far it is."""
        self._bar.setRange(0, max(of, 1))
        self._bar.setValue(done)

    def text(self) -> str:
        """What it says; "" when it is hidden."""
        return self._text.text() if not self.isHidden() else ""

    def _act(self) -> None:
        run = self._run
        self.hide()
        if run is not None:
            run()
