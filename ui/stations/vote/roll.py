"""The frozen roll of an open round: who has a card, or whose hand counts."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent

from facilitator.model import Called, Channel, KioskVote, Option, RollEntry, RollMandate, RollPerson, Round
from facilitator.model import Card as GivenCard
from facilitator.voting.channel import channel_of
from facilitator.voting.roll.weights import cards_given, cards_of, votes_of
from facilitator.voting.round import give_cards, take_back_card
from ui.context import Context
from ui.stations.vote.calling import answer_told
from ui.widgets.basics import STRETCH, Card, button, label, row
from ui.widgets.lists import Item, ListModel, ListPane

ROOMY = 256
"""Px from which buttons have their keys beside them."""


class RollCard(Card):
    """The frozen roll; Space or Enter gives a card or takes it back.

    Signals:
        kiosk_wanted(): this computer goes to the voters.
    """

    kiosk_wanted = Signal()

    def __init__(self, ctx: Context) -> None:
        super().__init__("users", " ")
        self.ctx = ctx
        self.round: Round | None = None
        self._hands = self._called = False  # no cards: hands or spoken answers
        self._kiosk: set[str] = set()
        self._said: dict[str, Called] = {}
        self._held: dict[str, str] = {}
        self._bodies: dict[str, str] = {}
        self._options = 0
        self._lacking, self._notes = False, ("", "")
        self._cards: dict[str, int] = {}
        self.model = ListModel()
        self.pane = ListPane("", self.model)
        self.pane.chosen.connect(self.toggle)
        self.pane.installEventFilter(self)
        self.setMinimumWidth(190)
        self._all = button("", "copy", "", self.give_all)
        self._key = label("F7", role="key")
        self.body.addWidget(self.pane, 1)
        self.body.addLayout(row(self._all, self._key, STRETCH))
        self._give = button("", "users", "", self.kiosk_wanted.emit)
        self._give_key = label("Shift+F8", role="key")
        self.body.addLayout(row(self._give, self._give_key, STRETCH))

    def retranslate(self) -> None:
        self.set_title(self.tr("Roll"))
        self.pane.setAccessibleName(self.tr("Roll of the vote"))
        self._all.setText(self.tr("Give a card to all"))
        self._give.setText(self.tr("Kiosk…"))
        self._all.setToolTip("F7")
        self._give.setToolTip(self.tr("Give the computer to the voters") + " (Shift+F8)")

    def show_round(self, running: Round) -> None:
        """Who has a card."""
        self.round = running
        rows = self.ctx.session.rows
        channel = channel_of(rows, running.uid)
        self._hands = channel is not Channel.CARDS
        self._kiosk = {row.entry for row in rows.all(KioskVote, round=running.uid)}
        self._held = {row.entry: row.holder for row in rows.all(RollMandate, round=running.uid)}
        self._bodies = {row.entry: row.body for row in rows.all(RollPerson, round=running.uid)}
        self._said = {row.entry: row for row in rows.all(Called, round=running.uid)}
        self._called = channel is Channel.ROLL_CALL
        self._options = len(rows.all(Option, round=running.uid))
        have = {card.entry for card in rows.all(GivenCard, round=running.uid)}
        entries = rows.all(RollEntry, round=running.uid)
        self._cards = cards_of(rows, running.uid)
        self.model.set_items([self._item(entry, entry.uid in have or entry.uid in self._said) for entry in entries])
        if self._hands:
            self._notes = (self.tr("%n with a vote", "", len(entries)), str(len(entries)))
        else:
            given, whole = cards_given(rows, running.uid), votes_of(rows, running)
            self._notes = (self.tr("{given} of {roll}").format(given=given, roll=whole),) * 2
        self._lacking = not self._hands and len(have) < len(entries)
        self._all.setVisible(self._lacking)
        self._give.setVisible(self._lacking)
        self._fit()

    def _fit(self) -> None:
        """In a narrow room the foot and the tool tips name the keys, and what the number counts."""
        narrow = self.width() < ROOMY
        self.set_note(self._notes[narrow], self._notes[0])
        self._key.setVisible(self._lacking and not narrow)
        self._give_key.setVisible(self._lacking and not narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def give_all(self) -> None:
        """A card for everybody on the roll."""
        if self.round is not None and not self._hands:
            self.ctx.session.do(give_cards, self.round.uid)

    def toggle(self, entry: str) -> None:
        """Give one card, or take it back unused; a show of hands has none."""
        if self.round is None or self._hands:
            return
        if self.ctx.session.rows.all(GivenCard, round=self.round.uid, entry=entry):
            self.ctx.session.do(take_back_card, self.round.uid, entry)
        else:
            self.ctx.session.do(give_cards, self.round.uid, [entry])

    def _item(self, entry: RollEntry, has: bool) -> Item:
        return Item(
            uid=entry.uid,
            title=entry.name,
            subtitle=" · ".join(self._beside(entry)),
            right=self._told(entry, has),
            icon=("users" if self._hands and not self._called else "circle-check" if has else "circle"),
            tone="green" if has else "muted",
            sort=(entry.position, entry.uid),
            data=entry,
        )

    def _beside(self, entry: RollEntry) -> list[str]:
        held, cards = self._held.get(entry.uid), self._cards.get(entry.uid, 1)
        told = [self.tr("by mandate: {holder}").format(holder=held)] if held else []
        told += list(filter(None, [self._bodies.get(entry.uid)]))
        return [*told, self.tr("%n vote(s)", "", cards)] if cards > 1 else told

    def _told(self, entry: RollEntry, has: bool) -> str:
        if self._called:
            assert self.round is not None
            return answer_told(self._said.get(entry.uid), self.round.method, self._options, self.ctx.lang())
        if self._hands:
            return ""
        if entry.uid in self._kiosk:
            return self.tr("at the kiosk")
        return self.tr("card given") if has else self.tr("no card")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if watched is self.pane and event.key() == Qt.Key.Key_Space and self.pane.current_uid():
            self.toggle(self.pane.current_uid())
            return True
        return False
