"""A closed round: places, dots and voters, ties in words, and the cards reconciled."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from facilitator.language.voting import outcome_told
from facilitator.model import (
    Cancellation,
    Channel,
    Closing,
    HandCount,
    HandSection,
    HandsTaken,
    Option,
    Round,
    SecondCount,
    TypedBy,
)
from facilitator.voting.channel import channel_of
from facilitator.voting.robust import compared
from facilitator.voting.roll.weights import votes_of
from facilitator.voting.rules import Result, unused
from facilitator.voting.rules.result import TOTALS
from facilitator.voting.second import same_figures
from facilitator.voting.sections import COUNTERS, agree
from ui.context import Context
from ui.live.hall.figures import FigureWords, cut_size
from ui.live.hall.votes import held_back, reached, result_bars, ties
from ui.live.room import ended, result_of
from ui.stations.vote.answers import AnswerWords
from ui.stations.vote.cutting import CutPanel
from ui.stations.vote.held import HeldGroups
from ui.stations.vote.narrowing import NarrowPanel
from ui.stations.vote.robust import RobustPanel
from ui.stations.vote.second import SecondForm, may_count_again
from ui.stations.vote.words import round_name, secrecy, typed_words
from ui.theme import MEDIUM, SEMIBOLD
from ui.widgets.bars import Bars
from ui.widgets.basics import STRETCH, Card, button, label, row, set_role
from ui.widgets.figures import FiguresView


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
        self._round: Round | None = None
        self._pill = label("", role="pill-muted")
        self._verdict = label("", role="pill-green")
        self.head.addWidget(self._verdict)
        self.head.addWidget(self._pill)
        self._question = label("", 19, SEMIBOLD, wrap=True)
        self._rule = label("", 12, role="muted", wrap=True)
        self._bars = Bars()
        self.figures = FiguresView()
        self.standing = FiguresView()
        self._standing_title = label("", 12, MEDIUM, "muted", wrap=True)
        self._figures_title = label("", 12, MEDIUM, "muted", wrap=True)
        self.cutting = CutPanel(ctx)
        self.narrowing = NarrowPanel(ctx)
        self.narrowing.decided.connect(self._to_narrowing, Qt.ConnectionType.QueuedConnection)  # once it is drawn
        self.held = HeldGroups(ctx)
        self._notes = label("", 14, MEDIUM, wrap=True)
        self._cards = label("", 13, wrap=True)
        self._hash = label("", 12, role="faint", wrap=True)
        self._again = button("", "rotate-ccw", "", self.again.emit)
        self.second = button("", "", "", self.count_again)
        self.robust = button("", "", "", self.compare)
        self._project = button("", "presentation", "", self.project.emit)
        inner = QWidget()
        inner.setProperty("role", "scrolled")
        laid = QVBoxLayout(inner)
        laid.setContentsMargins(18, 0, 18, 0)
        laid.setSpacing(12)
        for part in (
            self._question,
            self._bars,
            self._notes,
            self.held,
            self.narrowing,
            self.cutting,
            self._figures_title,
            self.figures,
            self._standing_title,
            self.standing,
            self._cards,
            self._hash,
            self._rule,
        ):
            laid.addWidget(part)
        laid.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setProperty("edge", True)
        scroll.setWidget(inner)
        self.body.addWidget(scroll, 1)
        self.body.addLayout(row(self._project, self._again, self.second, self.robust, STRETCH))
        self._scroll = scroll

    def retranslate(self) -> None:
        """Texts again."""
        self._scroll.setAccessibleName(self.tr("Result"))
        self.cutting.retranslate()
        self.narrowing.retranslate()
        self.held.retranslate()
        self._again.setText(self.tr("New round"))
        self._again.setToolTip("Ctrl+Shift+R")
        self.second.setText(self.tr("Second count…"))
        self.second.setToolTip("Ctrl+Shift+D")
        self.robust.setText(self.tr("By other rules…"))
        self.robust.setToolTip("Ctrl+Shift+J")
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
        self.cutting.show_round(row_ if counted else None)
        self.narrowing.show_round(row_ if counted else None)
        self._round = row_
        channel = channel_of(rows, row_.uid)
        self.second.setVisible(may_count_again(row_, result, channel) and not self.ctx.session.read_only)
        self.robust.setVisible(counted and compared(rows, row_.uid) is not None)
        answers = AnswerWords().figures(rows, row_) if counted else None
        self._standing_title.setText(answers.title if answers is not None else "")
        self._standing_title.setVisible(answers is not None)
        self.standing.show_figures(answers)
        if not counted:
            self._figures_title.hide()
            self.held.hide()
            self.figures.show_figures(None)
        if isinstance(end, Closing) and result is not None:
            self._draw_result(row_, end, result)
        elif isinstance(end, Cancellation):
            self.set_title(self.tr("{round}: cancelled").format(round=round_name(row_)))
            self._verdict.hide()
            time = rows.told(end.cancelled_at)
            self._notes.setText(self.tr("Cancelled at {time}. Reason: {reason}").format(time=time, reason=end.reason))
            self._notes.show()

    def go_to_line(self) -> None:
        """Where the line is drawn, or a tie at it settled; scrolled into sight."""
        self._scroll.ensureWidgetVisible(self.cutting)
        self._scroll.ensureWidgetVisible(self.cutting.focus())

    def _to_narrowing(self, _: object) -> None:
        """What went out, and the next step, scrolled into sight: on a small screen they lie below the bars."""
        inner = self.narrowing.parentWidget()
        if inner is not None and (laid := inner.layout()) is not None:
            laid.activate()
        self._scroll.ensureWidgetVisible(self.narrowing)

    def count_again(self) -> None:
        """Two people have counted the cards once more."""
        rows, row_ = self.ctx.session.rows, self._round
        if row_ is None or self.second.isHidden():
            return
        (closing,) = rows.all(Closing, round=row_.uid)
        form = SecondForm(self.ctx, row_, rows.all(Option, round=row_.uid), closing)
        sheet = self.ctx.sheet(self.tr("Second count"), form)
        form.done = sheet.done
        form.back.connect(sheet.done)
        form.begin_typing()

    def compare(self) -> None:
        """The same cards by other rules: what does not depend on the rule."""
        found = compared(self.ctx.session.rows, self._round.uid) if self._round is not None else None
        if found is None or self._round is None:
            self.ctx.notify(self.tr("No other rule fits these cards."))
            return
        options = self.ctx.session.rows.all(Option, round=self._round.uid)
        self.ctx.sheet(self.tr("The same cards by other rules"), RobustPanel(found, options, self.ctx.lang()))

    def _draw_result(self, row_: Round, end: Closing, result: Result) -> None:
        rows, lang = self.ctx.session.rows, self.ctx.lang()
        self.set_title(self.tr("{round}: result").format(round=round_name(row_)))
        self._bars.set_bars(result_bars(rows, row_, result, lang))
        self.held.show_round(row_, result)
        self._verdict.setVisible(result.reached is not None)
        if result.reached is not None:
            self._verdict.setText(reached(result))
            set_role(self._verdict, "pill-green" if result.reached else "pill-amber")
        notes = outcome_told(result.to_json(), lang)
        notes += [] if cut_size(rows, row_.uid) else ties(rows, row_, result, lang)
        if near := FigureWords().near(result, cut_size(rows, row_.uid)):
            notes.append(near)
        letters = [option.letter for option in rows.all(Option, round=row_.uid)]
        shown = FigureWords().figures(result, letters, lang)
        self._figures_title.setText(shown.title if shown is not None else "")
        self._figures_title.setVisible(shown is not None)
        self.figures.show_figures(shown)
        if result.reached is not None:
            notes += held_back([line.detail for line in result.lines])
        if left := unused(result):
            notes.append(self.tr("%n dot(s) were not used.", "", left))
        notes += [
            self.tr("Counted again at {time} by {first} and {second}: {figures}.").format(
                time=rows.told(one.counted_at),
                first=one.first,
                second=one.second,
                figures=self.tr("the same figures") if same_figures(one, end, result) else self.tr("other figures"),
            )
            for one in rows.all(SecondCount, round=row_.uid)
        ]
        self._notes.setText("\n".join(notes))
        self._notes.setVisible(bool(notes))
        channel = channel_of(rows, row_.uid)
        hands = channel is Channel.HANDS
        if channel is Channel.ROLL_CALL:
            self._cards.setText(
                " · ".join(
                    (
                        self.tr("called {number}").format(number=end.given),
                        self.tr("answered {number}").format(number=end.returned),
                        self.tr("did not answer {number}").format(number=end.given - end.returned),
                    )
                )
            )
            self._hash.setText(
                self.tr("counted from the answers; closed at {time}; fingerprint of the answers {hash}").format(
                    time=rows.told(end.closed_at), hash=" ".join(_groups(end.content_sha256[:16]))
                )
            )
            return
        facts = (
            [
                (self.tr("on the roll"), row_.roll_size),
                (self.tr("with a vote in the room"), end.given),
                (self.tr("raised a hand"), end.returned),
                (self.tr("did not vote"), end.given - end.returned),
            ]
            if hands
            else [
                (self.tr("with a vote"), votes_of(rows, row_)),
                (self.tr("cards given"), end.given),
                (self.tr("returned"), end.returned),
                (self.tr("valid"), end.valid),
                (self.tr("blank"), end.blank),
                (self.tr("invalid"), end.invalid),
                (self.tr("not returned"), end.given - end.returned),
            ]
        )
        told = [" · ".join(f"{words} {number}" for words, number in facts)]
        told += [typed_words(one) for one in rows.all(TypedBy, round=row_.uid)]
        told += [self.tr("{section}: {by}").format(section=part.name, by=self._section(part)) for part in
                 rows.all(HandSection, round=row_.uid)]  # fmt: skip
        self._cards.setText("\n".join(told))
        self._hash.setText(
            self._entered(hands, result.entered).format(
                time=rows.told(end.closed_at), hash=" ".join(_groups(end.content_sha256[:16]))
            )
        )

    def _section(self, part: HandSection) -> str:
        """Who counted a part of the hall, and whether alike."""
        rows = self.ctx.session.rows
        counts = sorted(rows.all(HandCount, section=part.uid), key=lambda one: one.counter)
        names = " · ".join(one.by for one in counts)
        if len(counts) < len(COUNTERS) or agree(counts):
            return self.tr("{names}, alike").format(names=names)
        (taken,) = rows.all(HandsTaken, section=part.uid)
        return self.tr("{names}, not alike; the count of {name} was taken: {reason}").format(
            names=names, name=counts[taken.counter - 1].by, reason=taken.reason
        )

    def _entered(self, hands: bool, entered: str) -> str:
        if hands:
            return self.tr("hands counted in the room; closed at {time}; fingerprint of the counts {hash}")
        if entered == TOTALS:
            return self.tr("counted from totals; closed at {time}; fingerprint of the cards {hash}")
        return self.tr("counted from cards; closed at {time}; fingerprint of the cards {hash}")


def _groups(text: str) -> list[str]:
    return [text[at : at + 4] for at in range(0, len(text), 4)]
