"""An open round: at the left cards typed or hands counted, at the right the roll. Before closing nothing is counted."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.model import Channel, HandSection, Option, Round, TypedBy
from facilitator.voting import secret
from facilitator.voting.channel import channel_of
from facilitator.voting.hands import enter_hands
from facilitator.voting.round import close_round
from facilitator.voting.typing.heaps import Difference
from ui.context import Context
from ui.live.room import room_of
from ui.stations.vote.calling import CallPage
from ui.stations.vote.cards import TypingCard
from ui.stations.vote.counting import ClosingForm, TotalsForm
from ui.stations.vote.doubled.begin import BeginForm
from ui.stations.vote.doubled.differences import DifferencesPage
from ui.stations.vote.doubled.sections import SectionsPage, SectionsSheet
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
        self._found: tuple[Difference, ...] = ()
        self.typing = TypingCard(ctx)
        self.roll = RollCard(ctx)
        self.closing = ClosingForm(ctx)
        self.totals = TotalsForm(ctx)
        self.typing.pages.addWidget(self.closing)
        self.differences = DifferencesPage(ctx)
        self.typing.pages.addWidget(self.differences)
        self.differences.decided.connect(self._to_closing)
        self.differences.back.connect(self.to_cards)
        self.typing.twice_wanted.connect(self.type_twice)
        self.hands = HandsForm(ctx)
        self.sections = SectionsPage(ctx)
        self.sections.cancel_wanted.connect(self.cancel_wanted)
        self.typing.pages.addWidget(self.sections)
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
        for part in (
            self.typing,
            self.roll,
            self.closing,
            self.totals,
            self.hands,
            self.call,
            self.differences,
            self.sections,
        ):
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
                if self.by_sections:
                    self.sections.begin(running, self.ctx.session.rows.all(Option, round=running.uid))
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
    def by_sections(self) -> bool:
        """Whether the hands are counted by parts of the hall."""
        return self.round is not None and bool(self.ctx.session.rows.all(HandSection, round=self.round.uid))

    def draw_sections(self) -> None:
        """The hall was divided, or a part of it counted; by undo too."""
        if self.round is None or not self.by_hands:
            return
        if not self.by_sections or self.typing.pages.currentWidget() is not self.sections:
            if self.by_sections:
                self.sections.begin(self.round, self.ctx.session.rows.all(Option, round=self.round.uid))
            self.to_cards()
        else:
            self.sections.draw_list()

    def divide(self) -> None:
        """The parts of the hall."""
        if self.round is None or not self.by_hands:
            return
        sheet_body = SectionsSheet(self.ctx, self.round)
        sheet = self.ctx.sheet(self.tr("Sections of the hall"), sheet_body)

        def done() -> None:
            sheet.done()
            self.draw_sections()
            self.to_cards()

        sheet_body.done = done
        sheet_body.begin_typing()

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
        if self.by_sections:
            self.typing.pages.setCurrentWidget(self.sections)
            self.sections.focus()
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
        elif self.by_sections:
            self.sections.close_round()
        elif self.by_hands:
            self.hands.send()
        elif self.round is not None and not self.typing.busy:
            if self.typing.pages.currentWidget() is self.differences:
                self.differences.finish()
            elif self.typing.begun is None:
                self._to_closing()
            else:
                self._compare()

    def _compare(self) -> None:
        """Both have typed: what differs goes to the third person, else to closing."""
        session, begun, running = self.ctx.session, self.typing.begun, self.round
        assert session.file is not None

        def then(found: Any) -> None:
            if running is not self.round or begun is None or running is None:
                return
            self._found = found
            if not found:
                self._to_closing()
                return
            self.typing.pages.setCurrentWidget(self.differences)
            self.differences.begin(running, session.rows.all(Option, round=running.uid), begun, found)

        assert running is not None
        session.follow(secret.compare_typings(session.file, running.uid), "compare_typings", then=then)

    def _to_closing(self) -> None:
        typed, begun = self.typing.typed(), self.typing.begun
        if begun is not None:  # what lies in both heaps, and what the third person decided
            alone = sum(one.first is not None for one in self._found)
            typed += sum(said is not None for said in self._answers()) - alone
        typist = None if begun is not None or not typed else self._typist()
        self.typing.pages.setCurrentWidget(self.closing)
        invalid = self.typing.invalid_ones() if begun is None else None
        self.closing.begin(self.typing.given(), typed, invalid, typist=typist)

    def _answers(self) -> list[Any]:
        return self.differences.answers if self._found else []

    def _typist(self) -> str:
        """Who typed the cards of the round before, as an offer."""
        return next((row.first for row in reversed(self.ctx.session.rows.all(TypedBy)) if not row.second), "")

    def type_twice(self) -> None:
        """Begin the second typing, or call it off."""
        if self.round is None or self.by_hands or self.by_call:
            return
        if self.typing.begun is not None:
            self.ctx.confirm(
                self.tr("Call off the second typing?"),
                self.tr("Its cards go. The cards count as typed once, and the documents say so."),
                self.tr("Call it off"),
                self._drop_second,
                danger=True,
            )
            return
        form = BeginForm(self.ctx, self.round)
        sheet = self.ctx.sheet(self.tr("Type the cards a second time"), form)

        def begun() -> None:
            sheet.done()
            self.draw_cards()
            self.to_cards()
            room_of(self.ctx.session).count_box()

        form.done = begun
        form.begin_typing()

    def _drop_second(self, _: str = "") -> None:
        session = self.ctx.session
        if self.round is None or session.file is None:
            return

        def then(_: object) -> None:
            room_of(session).count_box()
            self.draw_cards()
            self.to_cards()

        session.follow(secret.drop_again(session.file, self.round.uid), "drop_second_typing", then=then)

    def invalid(self) -> None:
        """The card in the hand is invalid: one that is typed, or one that is decided."""
        if self.typing.pages.currentWidget() is self.differences:
            self.differences.invalid()
        else:
            self.typing.invalid()

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
        said: dict[str, Any] = {"typist": self.closing.typist}
        if self.typing.begun is not None:
            said = {"third": self.differences.third.text(), "decided": self._answers()}
        if self.round.secret:
            assert session.file is not None
            future = secret.close_secret(session.file, returned=returned, given=given, **said)
            session.follow(future, "close_round", otherwise=self.closing.refused)
        else:
            session.do(
                close_round, self.round.uid, returned=returned, given=given, otherwise=self.closing.refused, **said
            )

    def _enter_hands(self, numbers: dict[str, int]) -> None:
        assert self.round is not None
        self.ctx.session.do(enter_hands, self.round.uid, **self.hands.values(numbers), otherwise=self.hands.refused)

    def _enter_totals(self, numbers: dict[str, int]) -> None:
        session = self.ctx.session
        assert self.round is not None
        assert session.file is not None
        counted = {key: numbers[key] for key in ("given", "returned", "blank", "invalid")}
        future = secret.totals_any(session.file, self.round.uid, self.totals.totals(numbers), **counted)
        session.follow(future, "enter_totals", otherwise=self.totals.refused)
