"""A closed round: places, dots and voters, ties in words, and the cards reconciled."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from facilitator.model import Cancellation, Channel, Closing, Round
from facilitator.voting.channel import channel_of
from facilitator.voting.rules import Result, unused
from facilitator.voting.rules.consensus import Levels
from facilitator.voting.rules.result import TOTALS
from ui.context import Context
from ui.live.hall.votes import reached, reservations, result_bars, ties
from ui.live.hall.words import HallWords
from ui.live.room import ended, result_of
from ui.stations.vote.words import round_name, secrecy
from ui.theme import MEDIUM, SEMIBOLD
from ui.widgets.bars import Bars
from ui.widgets.basics import STRETCH, Card, button, label, row, set_role


class ResultPage(Card):
    """The counted result; or why a round was called off.

    Signals:
        again(): a new round is wanted.
        project(): show it in the room.
    """

    again = Signal()
    project = Signal()

    def __init__(self, ctx: Context) -> None:
        super().__init__("chart-bar", " ")
        self.ctx = ctx
        self._pill = label("", role="pill-muted")
        self._verdict = label("", role="pill-green")
        self.head.addWidget(self._verdict)
        self.head.addWidget(self._pill)
        self._question = label("", 19, SEMIBOLD, wrap=True)
        self._rule = label("", 12, role="muted", wrap=True)
        self._bars = Bars()
        self._notes = label("", 14, MEDIUM, wrap=True)
        self._cards = label("", 13, wrap=True)
        self._hash = label("", 12, role="faint", wrap=True)
        self._again = button("", "rotate-ccw", "", self.again.emit)
        self._project = button("", "presentation", "", self.project.emit)
        inner = QWidget()
        inner.setProperty("role", "scrolled")
        laid = QVBoxLayout(inner)
        laid.setContentsMargins(18, 0, 18, 0)
        laid.setSpacing(12)
        for part in (self._question, self._bars, self._notes, self._cards, self._hash, self._rule):
            laid.addWidget(part)
        laid.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setProperty("edge", True)
        scroll.setWidget(inner)
        self.body.addWidget(scroll, 1)
        self.body.addLayout(row(self._project, self._again, STRETCH))
        self._scroll = scroll

    def retranslate(self) -> None:
        """Texts again."""
        self._scroll.setAccessibleName(self.tr("Result"))
        self._again.setText(self.tr("New round"))
        self._again.setToolTip("Ctrl+Shift+R")
        self._project.setText(self.tr("Show on the projector"))
        self._project.setToolTip("Alt+3")

    def show_round(self, row_: Round) -> None:
        """Draw a round that is over."""
        rows = self.ctx.session.rows
        end, result = ended(rows, row_.uid), result_of(rows, row_.uid)
        self._pill.setText(secrecy(row_.secret, channel_of(rows, row_.uid)))
        self._question.setText(row_.question)
        self._rule.setText(row_.rule_text)
        counted = isinstance(end, Closing) and result is not None
        for part in (self._bars, self._cards, self._hash, self._project):
            part.setVisible(counted)
        if isinstance(end, Closing) and result is not None:
            self._draw_result(row_, end, result)
        elif isinstance(end, Cancellation):
            self.set_title(self.tr("{round}: cancelled").format(round=round_name(row_)))
            self._verdict.hide()
            time = rows.told(end.cancelled_at)
            self._notes.setText(self.tr("Cancelled at {time}. Reason: {reason}").format(time=time, reason=end.reason))
            self._notes.show()

    def _draw_result(self, row_: Round, end: Closing, result: Result) -> None:
        rows, lang = self.ctx.session.rows, self.ctx.lang()
        self.set_title(self.tr("{round}: result").format(round=round_name(row_)))
        self._bars.set_bars(result_bars(rows, row_, result, lang))
        self._verdict.setVisible(result.reached is not None)
        if result.reached is not None:
            self._verdict.setText(reached(result))
            set_role(self._verdict, "pill-green" if result.reached else "pill-amber")
        notes = ties(result, lang)
        if result.reached is not None:
            if (n := reservations(result)) is not None:
                notes.append(HallWords().reservations(n))
            if n := sum(line.detail.blocks for line in result.lines if isinstance(line.detail, Levels)):
                notes.append(self.tr("%n block(s)", "", n))
        if left := unused(result):
            notes.append(self.tr("%n dot(s) were not used.", "", left))
        self._notes.setText("\n".join(notes))
        self._notes.setVisible(bool(notes))
        hands = channel_of(rows, row_.uid) is Channel.HANDS
        facts = (
            [
                (self.tr("on the roll"), row_.roll_size),
                (self.tr("with a vote in the room"), end.given),
                (self.tr("raised a hand"), end.returned),
                (self.tr("abstained"), end.given - end.returned),
            ]
            if hands
            else [
                (self.tr("with a vote"), row_.roll_size),
                (self.tr("cards given"), end.given),
                (self.tr("returned"), end.returned),
                (self.tr("valid"), end.valid),
                (self.tr("blank"), end.blank),
                (self.tr("invalid"), end.invalid),
                (self.tr("not returned"), end.given - end.returned),
            ]
        )
        self._cards.setText(" · ".join(f"{words} {number}" for words, number in facts))
        self._hash.setText(
            self._entered(hands, result.entered).format(
                time=rows.told(end.closed_at), hash=" ".join(_groups(end.content_sha256[:16]))
            )
        )

    def _entered(self, hands: bool, entered: str) -> str:
        if hands:
            return self.tr("hands counted in the room; closed at {time}; fingerprint of the counts {hash}")
        if entered == TOTALS:
            return self.tr("counted from totals; closed at {time}; fingerprint of the cards {hash}")
        return self.tr("counted from cards; closed at {time}; fingerprint of the cards {hash}")


def _groups(text: str) -> list[str]:
    return [text[at : at + 4] for at in range(0, len(text), 4)]
