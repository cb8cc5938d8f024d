"""Typing the cards of an open round. Before closing nothing here counts a choice."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QProgressBar, QStackedWidget, QWidget

from facilitator.errors import KnownError
from facilitator.language.errors import sentence
from facilitator.model import Ballot, KioskVote, Option, Round, SecondTyping, TypedAgain
from facilitator.voting import secret
from facilitator.voting.channel import channel_of
from facilitator.voting.roll.weights import cards_given
from facilitator.voting.round import INVALID, VALID, remove_card, retype_card, type_card
from facilitator.voting.rules import is_blank, method_of
from facilitator.voting.typing.again import remove_again, retype_again, type_again
from ui.context import Context
from ui.live.outbox import Outbox
from ui.live.room import option_lines, room_of
from ui.stations.vote.legend import Legend
from ui.stations.vote.words import card_text, round_name, secrecy, understood
from ui.theme import MEDIUM, SEMIBOLD, px
from ui.widgets.basics import STRETCH, Card, button, column, label, row, set_role
from ui.widgets.lists import Item, ListModel, ListPane


class TypingCard(Card):
    """One field; Enter keeps a card. Below it what was understood, and for open rounds the cards typed so far."""

    close_wanted = Signal()
    totals_wanted = Signal()
    cancel_wanted = Signal()
    twice_wanted = Signal()

    def __init__(self, ctx: Context) -> None:
        super().__init__("vote", " ")
        self.ctx = ctx
        self.round: Round | None = None
        self.begun: SecondTyping | None = None  # the second person types now
        self._options: list[Option] = []
        self._tokens: list[int] = []
        self._again: str | int | None = None  # the card that is typed again: uid, or token of the box
        self._against = ("", "")  # what Enter refused, and why: Enter on the same again keeps it as invalid
        self._room = room_of(ctx.session)
        self._room.cards_counted.connect(self._draw_progress)
        self._secrecy = label("", role="pill-muted")
        self.head.addWidget(self._secrecy)
        self._question = label("", 17, SEMIBOLD, wrap=True)
        self._progress_words = label("", 14, MEDIUM)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(6)
        self.field = QLineEdit()
        self.field.setFont(px(22, SEMIBOLD, tabular=True))
        self.field.setMinimumHeight(46)
        self.field.textChanged.connect(self._typed)
        self.field.installEventFilter(self)
        self._feedback = label("", 14, wrap=True)
        self._feedback.setMinimumHeight(66)
        self._feedback.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._how = label("", 12, role="faint", wrap=True)
        self._legend = Legend()
        self._legend_box = QFrame()
        self._legend_box.setProperty("role", "panel")
        self._legend_box.setLayout(column(self._legend, margins=(12, 9, 12, 9)))
        self.model = ListModel()
        self.pane = ListPane("", self.model)
        self.pane.setMinimumHeight(44)
        self.pane.chosen.connect(self._begin_again)
        self.pane.removed.connect(self._remove)
        self._notice = label("", 12, role="muted", wrap=True)
        self._close = button("", "check", "primary", self.close_wanted.emit)
        self._totals = button("", "", "", self.totals_wanted.emit)
        self._twice = button("", "", "", self.twice_wanted.emit)
        self._cancel = button("", "", "quiet", self.cancel_wanted.emit)
        cards = QWidget()
        laid = column(
            self._progress_words, self._bar, 4, self.field, self._feedback, self._legend_box, self._how, spacing=8
        )
        laid.addWidget(self.pane, 1)
        laid.addStretch(0)
        laid.addWidget(self._notice)
        laid.addLayout(row(self._close, self._twice, self._totals, STRETCH, self._cancel))
        cards.setLayout(laid)
        self.pages = QStackedWidget()
        self.pages.addWidget(cards)
        self.body.addWidget(self._question)
        self.body.addWidget(self.pages, 1)
        self._outbox = Outbox(self.field.text, self.field.setText, self._send)

    @property
    def busy(self) -> bool:
        """A card is under way to the disk."""
        return self._outbox.busy

    def retranslate(self) -> None:
        self.field.setAccessibleName(self.tr("Type a card"))
        self.pane.setAccessibleName(self.tr("Cards typed"))
        self._how.setText(self.tr("Enter keeps the card · “-” blank · Ctrl+I invalid · Ctrl+Up corrects the last one"))
        self._close.setText(self.tr("Close the vote"))
        self._close.setToolTip("F9")
        self._totals.setText(self.tr("Enter totals"))
        self._totals.setToolTip("Ctrl+T")
        self._twice.setToolTip("Shift+F9")
        self._cancel.setText(self.tr("Cancel the round"))
        self._notice.setText(
            self.tr(
                "Secret, but not sealed yet: the cards lie mixed in a file of their own, readable on this computer."
            )
        )

    def show_round(self, running: Round, fresh: bool) -> None:
        """Draw; ``fresh``: another round than before."""
        rows = self.ctx.session.rows
        begun = next(iter(rows.all(SecondTyping, round=running.uid)), None)
        changed = fresh or begun != self.begun  # nothing of the first typing is left in sight of the second person
        self.round, self.begun = running, begun
        if changed:
            self._options = rows.all(Option, round=running.uid)
            self._tokens = []
            self._again = None
            self.field.clear()
            self.field.setPlaceholderText(method_of(running.method).example(len(self._options)))
            self._legend.show_lines(option_lines(running.method, self._options, self.ctx.lang()))
        self.set_title(
            self.tr("{round}: second typing, {name}").format(round=round_name(running), name=begun.second)
            if begun is not None
            else round_name(running)
        )
        self._twice.setText(self.tr("Type a second time…") if begun is None else self.tr("Call off the second typing"))
        self._secrecy.setText(secrecy(running.secret, channel_of(rows, running.uid)))
        set_role(self._secrecy, "pill-violet" if running.secret else "pill-muted")
        self._question.setText(running.question)
        self._notice.setVisible(running.secret)
        self.pane.setVisible(not running.secret)
        if not running.secret:
            typed: Sequence[Ballot | TypedAgain] = self._rows()
            self.model.set_items([self._item(ballot, at) for at, ballot in enumerate(typed, start=1)])
        self._draw_progress()
        if changed:
            self._typed("")

    def given(self) -> int:
        """Cards given on paper: who voted at the kiosk has none."""
        return cards_given(self.ctx.session.rows, self.round.uid) - self.at_kiosk() if self.round else 0

    def at_kiosk(self) -> int:
        """How many voted at the kiosk."""
        return len(self.ctx.session.rows.all(KioskVote, round=self.round.uid)) if self.round else 0

    def typed(self) -> int:
        """Cards typed, from paper."""
        if self.round is None:
            return 0
        if self.round.secret:
            return self._room.in_box
        return len(self.ctx.session.rows.all(Ballot, round=self.round.uid)) - self.at_kiosk()

    def typed_now(self) -> int:
        """Cards typed by whoever types now."""
        if self.begun is None or self.round is None:
            return self.typed()
        return self._room.again_in_box if self.round.secret else len(self._rows())

    def _rows(self) -> list[Ballot] | list[TypedAgain]:
        """The cards of an open round as whoever types now has typed them."""
        assert self.round is not None
        rows = self.ctx.session.rows
        uid = self.round.uid
        return rows.all(Ballot, round=uid) if self.begun is None else rows.all(TypedAgain, round=uid)

    def invalid_ones(self) -> int | None:
        """Invalid cards among those typed; None in a secret round, of which nothing is counted before closing."""
        if self.round is None or self.round.secret:
            return None
        return sum(row_.state == INVALID for row_ in self._rows())

    # acts from the keys

    def invalid(self) -> None:
        """The card in the hand is invalid; what was typed of it goes."""
        if self.round is None or self._outbox.busy:
            return
        self._keep("", self._why(self.field.text()) or "-", lambda: self.field.clear(), lambda: None)

    def correct_last(self) -> None:
        """Type the last card again."""
        if self.round is None:
            return
        if self.round.secret:
            if not self._tokens:
                self.ctx.notify(self.tr("Only cards typed since the program started can be corrected."))
                return
            self._again = self._tokens[-1]
            self.field.clear()
            self.field.setFocus()
            self._typed("")
            return
        if ballots := self._rows():
            self._begin_again(ballots[-1].uid)

    def take_out_last(self) -> None:
        """The last card was typed twice."""
        if self.round is None:
            return
        if not self.round.secret:
            if ballots := self._rows():
                self._remove(ballots[-1].uid)
            return
        if not self._tokens:
            self.ctx.notify(self.tr("Only cards typed since the program started can be corrected."))
            return
        assert self.ctx.session.file is not None
        token = self._tokens.pop()

        def then(_: object) -> None:
            self._room.count_box()
            self.ctx.notify(self.tr("The last card was taken out."))

        self.ctx.session.follow(secret.take_out(self.ctx.session.file, token), "take_out", then=then)

    # typing

    def _typed(self, text: str) -> None:
        """Say at once what stands there."""
        if self.round is None:
            return
        if self._again is not None:
            words = self.tr("Correcting a card: type it again. Esc leaves it as it was.")
        else:
            words = ""
        tone = "muted"
        if text.strip():
            words, tone = self._understand(text)
        self._feedback.setText(words)
        set_role(self._feedback, tone)

    def _understand(self, text: str) -> tuple[str, str]:
        assert self.round is not None
        if is_blank(text):
            return self.tr("A blank card"), "muted"
        try:
            choices = method_of(self.round.method).parse(
                text, [option.letter for option in self._options], **self.round.params
            )
        except KnownError as error:
            return sentence(error, self.ctx.lang()), "amber"
        return "\n".join(understood(choices, self.round.method, self._options, self.ctx.lang())), "text"

    def _why(self, text: str) -> str:
        """Why a card as it stands there is invalid, in words; empty if it is not, or nothing was typed."""
        if is_blank(text):
            return ""
        words, tone = self._understand(text)
        return words if tone == "amber" else ""

    def _send(self, text: str, kept: Callable[[], None], refused: Callable[[], None]) -> None:
        against, why = self._against
        self._keep(text, why if why and against == text else "", kept, refused)

    def _keep(self, text: str, why: str, kept: Callable[[], None], refused: Callable[[], None]) -> None:
        """Send a card; with ``why`` it is kept as invalid (``-``: because the typist says so)."""
        session, running, again, invalid = self.ctx.session, self.round, self._again, bool(why)
        assert running is not None
        assert session.file is not None

        def otherwise(error: object) -> None:
            refused()
            if isinstance(error, KnownError):
                words = sentence(error, self.ctx.lang())
                if error.code.startswith("card."):
                    self._against = (text, words)
                    words += " " + self.tr("If the card really says so, Enter once more keeps it as invalid.")
                self._feedback.setText(words)
                set_role(self._feedback, "red")

        def then(value: object) -> None:
            kept()
            self._again, self._against = None, ("", "")
            if running.secret:
                if isinstance(value, int):
                    self._tokens.append(value)
                self._room.count_box()
            if not self.field.text():
                self._feedback.setText(self._kept_words(why, again is not None))
                set_role(self._feedback, "amber" if invalid else "green")

        second = self.begun is not None
        if running.secret:
            if again is None:
                put = secret.put_again if second else secret.put_card
                future: Any = put(session.file, text, invalid=invalid)
            else:
                assert isinstance(again, int)
                future = secret.retype(session.file, again, text, invalid=invalid, again=second)
            session.follow(future, "put_card", then=then, otherwise=otherwise)
        elif isinstance(again, str):
            session.do(
                retype_again if second else retype_card, again, text, invalid=invalid, then=then, otherwise=otherwise
            )
        else:
            session.do(
                type_again if second else type_card, running.uid, text, invalid=invalid, then=then, otherwise=otherwise
            )

    def _kept_words(self, why: str, corrected: bool) -> str:
        if why == "-":
            return self.tr("The card is kept as invalid.")
        if why:
            return self.tr("The card is kept as invalid. {why}").format(why=why)
        return self.tr("Card corrected.") if corrected else self.tr("Card kept.")

    # the cards of an open round

    def _item(self, ballot: Ballot | TypedAgain, number: int) -> Item:
        return Item(
            uid=ballot.uid,
            title=self._card_text(ballot),
            right=self.tr("card {number}").format(number=number),
            tone="faint",
            dim=ballot.state != VALID,
            sort=(ballot.position, ballot.uid),
            data=ballot,
        )

    def _card_text(self, ballot: Ballot | TypedAgain) -> str:
        assert self.round is not None
        return card_text(self.round.method, ballot.choices, ballot.state, len(self._options), self.ctx.lang())

    def _begin_again(self, uid: str) -> None:
        ballot = next((row_ for row_ in self._rows() if row_.uid == uid), None) if self.round is not None else None
        if ballot is None:
            return
        self._again = uid
        shown = ballot.state == VALID and ballot.choices
        self.field.setText(self._card_text(ballot) if shown else "")
        self.field.setFocus()
        self.field.selectAll()
        if not shown:
            self._typed("")

    def _remove(self, uid: str) -> None:
        def then(_: object) -> None:
            self.ctx.notify(self.tr("Card taken out"), self.tr("Undo"), self.ctx.session.undo)

        self.ctx.session.do(remove_card if self.begun is None else remove_again, uid, then=then)

    def _draw_progress(self, _: object = None) -> None:
        if self.round is None:
            return
        first = self.typed()
        given, typed = self.given() if self.begun is None else first, self.typed_now()
        if given:
            text = (
                self.tr("{typed} of {given} cards typed").format(typed=typed, given=given)
                if self.begun is None
                else self.tr("{typed} of {given} cards typed again").format(typed=typed, given=given)
            )
            if wrong := self.invalid_ones():
                text += " · " + self.tr("%n invalid", "", wrong)
        else:
            text = self.tr("Give the cards first (F7 gives one to everybody on the roll).")
        if n := self.at_kiosk():
            text += " · " + self.tr("%n at the kiosk", "", n)
        self._progress_words.setText(text)
        self._bar.setRange(0, max(1, given))
        self._bar.setValue(min(typed, given))
        self._bar.setAccessibleName(text)
        self._totals.setVisible(not first and not self.at_kiosk())
        self._twice.setVisible(bool(first))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # On a low screen the field and what it says come first; the letters are always there, in columns.
        self._how.setVisible(self.height() >= 620)
        self._feedback.setMinimumHeight(66 if self.height() >= 620 else 38)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not (
                event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            ):
                if self.field.text().strip() and self.round is not None:
                    self._outbox.enter()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self._again = None
                self.field.clear()
                self._typed("")
                return True
        return False
