"""The middle of the archive: what verification says of the document, or the page of its meeting."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.context import Context
from ui.stations.archive.meeting import MeetingPage
from ui.widgets.basics import Card, Chips, column, label
from ui.widgets.papers.verdict_view import VerdictView

_LEAST = 318
"""Width in which the longest state of a signer stands in one line, with the bar beside it."""


class Middle(Card):
    """``told``: the verdict; ``facts``: what document it is; ``meeting``: the other side."""

    def __init__(self, ctx: Context, pair: QWidget) -> None:
        super().__init__("shield-check", " ")
        self.facts = label("", 13, role="muted", wrap=True)
        self.told = VerdictView()
        self.meeting = MeetingPage(ctx)
        self.told.set_above(self.facts, pair)
        self._views = QStackedWidget()
        self._views.addWidget(self.told)
        self._views.addWidget(self.meeting)
        self._which = Chips([], "")
        self._which.changed.connect(self.show_meeting)
        self.body.addWidget(self._which)
        self.body.addWidget(self._views, 1)

    def turn(self) -> None:
        """From one side to the other."""
        self.show_meeting(self._views.currentIndex() == 0)

    def show_meeting(self, wanted: object = True) -> None:
        """The page of the meeting, or the verification."""
        self._which.set_value(bool(wanted))
        self._views.setCurrentIndex(int(bool(wanted)))
        self.meeting.read()

    def retranslate(self) -> None:
        """In the present language."""
        self._which.set_options([(False, self.tr("Verification")), (True, self.tr("The meeting"))])
        self._which.setAccessibleName(self.tr("Verification or the meeting"))


def over(found: QWidget, trust: QWidget) -> QWidget:
    """What is found over the people trusted: it gets more of the room."""
    held, laid = QWidget(), column(found, trust, spacing=12)
    held.setMinimumWidth(_LEAST)
    laid.setStretch(0, 5)
    laid.setStretch(1, 2)
    held.setLayout(laid)
    return held
