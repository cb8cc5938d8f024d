"""Organisations with more than one vote. A weight is a number of cards: one with three votes is given three cards.

So every rule counts cards as it always does, nothing is multiplied, and every denominator is a number of cards. Weights
are written before a round opens, which copies them to its roll. By hands there is no weight, for a hand is one hand. In
a secret round a weight that only one organisation has would tell its cards from the others (``voting/rules``, 4.6).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from facilitator.errors import KnownError
from facilitator.model import Card, Channel, Organisation, RollEntry, RollWeight, Round, Rows, Weight
from facilitator.store.acts import act
from facilitator.store.tx import Tx

MOST = 100


@act("set_weight")
def set_weight(tx: Tx, organisation: str, cards: int) -> Weight | None:
    """How many cards an organisation is given from the next round on; 1 is what everybody has, and is not kept.

    KnownError ``weight.limit``, ``weight.votes``.
    """
    body = tx.get(Organisation, organisation)
    if not body.votes:
        raise KnownError("weight.votes", name=body.name)
    if type(cards) is not int or not 1 <= cards <= MOST:
        raise KnownError("weight.limit", most=MOST)
    found = tx.all(Weight, organisation=organisation)
    if cards == 1:
        for row in found:
            tx.remove(Weight, row.uid)
        return None
    if found:
        return tx.set(Weight, found[0].uid, cards=cards)
    return tx.add(Weight(uid=tx.env.uid(), organisation=organisation, cards=cards))


def weights_now(rows: Rows) -> dict[str, int]:
    """Organisation → cards, of those with more than one."""
    return {row.organisation: row.cards for row in rows.all(Weight)}


def weighed(entitled: Sequence[Organisation], weights: Mapping[str, int]) -> int:
    """How many cards these organisations have together."""
    return sum(weights.get(body.uid, 1) for body in entitled)


def refuse_weights(
    entitled: Sequence[Organisation], weights: Mapping[str, int], channel: Channel, *, secret: bool
) -> None:
    """KnownError ``weight.hands``, or ``weight.secret`` for a weight that only one of those on the roll has."""
    if all(weights.get(body.uid, 1) == 1 for body in entitled):
        return
    if channel is Channel.HANDS:
        raise KnownError("weight.hands")
    if not secret:
        return
    times = Counter(weights.get(body.uid, 1) for body in entitled)
    for body in entitled:
        if times[weights.get(body.uid, 1)] == 1:
            raise KnownError("weight.secret", name=body.name, cards=weights.get(body.uid, 1))


def freeze_weight(tx: Tx, entry: RollEntry, weights: Mapping[str, int]) -> None:
    """Note on the roll of a round that an entry has more than one card."""
    if (cards := weights.get(entry.organisation or "", 1)) > 1:
        tx.add(RollWeight(uid=tx.env.uid(), round=entry.round, entry=entry.uid, cards=cards))


def cards_of(rows: Rows, round_uid: str) -> dict[str, int]:
    """Entry of the roll → its cards, of those with more than one."""
    return {row.entry: row.cards for row in rows.all(RollWeight, round=round_uid)}


def votes_of(rows: Rows, frozen: Round) -> int:
    """How many votes the roll of a round has: one an entry, and those of the weights."""
    return frozen.roll_size + sum(cards - 1 for cards in cards_of(rows, frozen.uid).values())


def cards_given(rows: Rows, round_uid: str) -> int:
    """How many cards were given: a row of ``Card`` stands for all cards of its entry."""
    weights = cards_of(rows, round_uid)
    return sum(weights.get(card.entry, 1) for card in rows.all(Card, round=round_uid))
