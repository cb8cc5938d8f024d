"""An open round: at the left cards typed or hands counted, at the right the roll. Before closing nothing is counted."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.model import Channel, Option, Round
from facilitator.voting import secret
from facilitator.voting.channel import channel_of
from facilitator.voting.hands import enter_hands
from facilitator.voting.round import close_round
from facilitator.voting.totals import enter_totals
from ui.context import Context
from ui.live.room import room_of
from ui.stations.vote.calling import CallPage
from ui.stations.vote.cards import TypingCard
from ui.stations.vote.counting import ClosingForm, TotalsForm
from ui.stations.vote.hands import HandsForm
from ui.stations.vote.kiosk.window import KioskWindow
from ui.stations.vote.roll import RollCard


class RunningPage(QWidget):
    """The round that is open now.

    Signals:
        cancel_wanted(): call the round off.
    """

    cancel_wanted = Signal()

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self.ctx = ctx
        self.round: Round | None = None
        self.kiosk: KioskWindow | None = None
        self.typing = TypingCard(ctx)
        self.roll = RollCard(ctx)
        self.closing = ClosingForm(ctx)
        self.totals = TotalsForm(ctx)
        self.typing.pages.addWidget(self.closing)
        self.hands = HandsForm(ctx)
        self.typing.pages.addWidget(self.totals)
        self.typing.pages.addWidget(self.hands)
        self.call = CallPage(ctx)
        self.call.cancel_wanted.connect(self.cancel_wanted)
        self.typing.pages.addWidget(self.call)
        self.roll.kiosk_wanted.connect(self.begin_kiosk)
        for form in (self.closing, self.totals):
            form.back.connect(self.to_cards)
        self.closing.wanted.connect(self._close)
        self.totals.wanted.connect(self._enter_totals)
        self.hands.wanted.connect(self._enter_hands)
        self.hands.cancel_wanted.connect(self.cancel_wanted)
        self.typing.close_wanted.connect(self.begin_closing)
        self.typing.totals_wanted.connect(self.begin_totals)
        self.typing.cancel_wanted.connect(self.cancel_wanted)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        box.addWidget(self.typing, 7)
        box.addWidget(self.roll, 4)

    def retranslate(self) -> None:
        """Texts again."""
        for part in (self.typing, self.roll, self.closing, self.totals, self.hands, self.call):
            part.retranslate()

    def show_round(self, running: Round) -> None:
        """Draw the round; another one begins with an empty field."""
        fresh = self.round is None or self.round.uid != running.uid
        self.round = running
        self.typing.show_round(running, fresh)
        self.roll.show_round(running)
        if fresh:
            if self.by_call:
                self.call.begin(running, self.ctx.session.rows.all(Option, round=running.uid))
            if self.by_hands:
                self.hands.begin(running, self.ctx.session.rows.all(Option, round=running.uid))
            self.to_cards()
            if running.secret:
                room_of(self.ctx.session).count_box()

    def draw_cards(self) -> None:
        """A card was given or typed."""
        if self.round is not None:
            self.show_round(self.round)
            self.call.draw()

    @property
    def by_hands(self) -> bool:
        """Whether the round is a show of hands: nothing with cards is at hand then."""
        return self.round is not None and channel_of(self.ctx.session.rows, self.round.uid) is Channel.HANDS

    @property
    def by_call(self) -> bool:
        """Whether the round is a roll call: names and answers, nothing else."""
        return self.round is not None and channel_of(self.ctx.session.rows, self.round.uid) is Channel.ROLL_CALL

    def to_cards(self) -> None:
        """Where one types: the card in the hand, the hands counted, or what is answered."""
        if self.by_call:
            self.typing.pages.setCurrentWidget(self.call)
            self.call.focus()
            return
        if self.by_hands:
            self.typing.pages.setCurrentWidget(self.hands)
            self.hands.focus()
            return
        self.typing.pages.setCurrentIndex(0)
        self.typing.field.setFocus()

    def begin_closing(self) -> None:
        """Reconcile first; hands are reconciled while they are typed."""
        if self.by_call:
            self.call.begin_closing()
        elif self.by_hands:
            self.hands.send()
        elif self.round is not None and not self.typing.busy:
            self.typing.pages.setCurrentWidget(self.closing)
            self.closing.begin(self.typing.given(), self.typing.typed(), self.typing.invalid_ones())

    def begin_totals(self) -> None:
        """Only while no card was typed: cards and totals of one round would contradict each other."""
        if self.round is None or self.by_hands or self.by_call:
            return
        if self.typing.typed():
            self.ctx.notify(self.tr("Cards have been typed already: the totals come from them."))
            return
        self.typing.pages.setCurrentWidget(self.totals)
        options = self.ctx.session.rows.all(Option, round=self.round.uid)
        self.totals.begin(self.round, options, self.typing.given())

    def begin_kiosk(self) -> None:
        """This computer goes to the voters; the code brings it back."""
        if self.round is not None:
            self.kiosk = KioskWindow(self.ctx, self.round)
            self.kiosk.left.connect(self._from_kiosk)
            self.kiosk.showFullScreen()

    def _from_kiosk(self) -> None:
        self.window().activateWindow()
        self.to_cards()

    def take_out_title(self) -> str:
        """What ``take_out`` takes."""
        return self.tr("Take out the answer") if self.by_call else self.tr("Take out the last card")

    def take_out(self) -> None:
        """The answer of the name that is read, or the card typed last; a show of hands has neither."""
        if self.by_call:
            self.call.take_out()
        elif not self.by_hands:
            self.typing.take_out_last()

    def _close(self, numbers: dict[str, int]) -> None:
        assert self.round is not None
        session, given, returned = self.ctx.session, numbers["given"], numbers["returned"]
        if self.round.secret:
            assert session.file is not None
            future = secret.close_secret(session.file, returned=returned, given=given)
            session.follow(future, "close_round", otherwise=self.closing.refused)
        else:
            session.do(close_round, self.round.uid, returned=returned, given=given, otherwise=self.closing.refused)

    def _enter_hands(self, numbers: dict[str, int]) -> None:
        assert self.round is not None
        self.ctx.session.do(enter_hands, self.round.uid, **self.hands.values(numbers), otherwise=self.hands.refused)

    def _enter_totals(self, numbers: dict[str, int]) -> None:
        assert self.round is not None
        session, hidden = self.ctx.session, self.round.secret

        def then(_: object) -> None:
            # The empty box of a secret round has no more use, and would forbid copies.
            if hidden and session.file is not None:
                session.follow(secret.settle(session.file), "settle")

        session.do(
            enter_totals,
            self.round.uid,
            self.totals.totals(numbers),
            given=numbers["given"],
            returned=numbers["returned"],
            blank=numbers["blank"],
            invalid=numbers["invalid"],
            then=then,
            otherwise=self.totals.refused,
        )
