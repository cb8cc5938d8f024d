"""The middle of the archive: what verification says of the document, or the page of its meeting."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.context import Context
from ui.stations.archive.meeting import MeetingPage
from ui.widgets.basics import Card, Chips, column, label
from ui.widgets.papers.verdict_view import VerdictView


class Middle(Card):
    """``told``: the verdict; ``facts``: what document it is; ``meeting``: the other side.

    Signals: turned(bool): the meeting is shown now, or the verification.
    """

    turned = Signal(bool)

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
        self.show_meeting(not self.on_meeting)

    @property
    def on_meeting(self) -> bool:
        """The page of the meeting is shown, not the verification."""
        return self._views.currentIndex() == 1

    def show_meeting(self, wanted: object = True) -> None:
        """The page of the meeting, or the verification."""
        self._which.set_value(bool(wanted))
        self._views.setCurrentIndex(int(bool(wanted)))
        self.meeting.read()
        self.turned.emit(bool(wanted))

    def show_choice(self, shown: bool) -> None:
        """Whether the two are chosen here, or by whoever has more to choose from."""
        self._which.setVisible(shown)

    def names(self) -> tuple[str, str]:
        """What its two sides are called."""
        return self.tr("Verification"), self.tr("The meeting")

    def retranslate(self) -> None:
        """In the present language."""
        self._which.set_options(list(zip((False, True), self.names(), strict=True)))
        self._which.setAccessibleName(self.tr("Verification or the meeting"))


def over(found: QWidget, trust: QWidget) -> QWidget:
    """What is found over the people trusted: it gets all the room that they leave."""
    held, laid = QWidget(), column(found, trust, spacing=12)
    laid.setStretch(0, 1)
    held.setLayout(laid)
    return held
