"""An open vote by roll call: the names are read, each answers, with one word or as a card
would be filled, and every answer is in the journal.

There are no cards: who answered is known, and so is what. Each line is printed beside its organisation, which
checks it.
"""

from __future__ import annotations

from typing import Any

from facilitator.model import Called, Channel
from facilitator.plain import canonical
from facilitator.store.acts import act
from facilitator.store.tx import Tx
from facilitator.voting.roll.weights import cards_of, votes_of
from facilitator.voting.round import VALID, conclude, entry_of, letters_of, own, understand
from facilitator.voting.rules import Result, method_of


@act("answer_call")
def answer_call(tx: Tx, round_uid: str, entry: str, text: str) -> Called:
    """What an entry of the roll answers, as the rule reads it: ``po``, ``jo``, ``abstenim``, or ``A1 B0``.

    Another answer takes the place of the first. KnownError ``card.*``, ``row.gone``, ``round.*``.
    """
    frozen = own(tx, round_uid, Channel.ROLL_CALL)
    entry_of(tx, round_uid, entry)
    choices, state = understand(tx, frozen, text)
    said = {"choices": choices, "state": state}
    for row in tx.all(Called, round=round_uid, entry=entry):
        return tx.set(Called, row.uid, **said, answered_at=tx.env.now())
    return tx.add(
        Called(uid=tx.env.uid(), round=round_uid, entry=entry, choices=choices, state=state, answered_at=tx.env.now())
    )


@act("take_answer")
def take_answer(tx: Tx, round_uid: str, entry: str) -> None:
    """The answer was written beside the wrong name."""
    own(tx, round_uid, Channel.ROLL_CALL)
    entry_of(tx, round_uid, entry)
    for row in tx.all(Called, round=round_uid, entry=entry):
        tx.remove(Called, row.uid)


@act("close_call", undoable=False)
def close_call(tx: Tx, round_uid: str) -> Result:
    """Close and count. In the closing ``given`` are the votes of the whole roll, and ``returned`` those of
    who answered.
    """
    frozen = own(tx, round_uid, Channel.ROLL_CALL)
    answers, cards = tx.all(Called, round=round_uid), cards_of(tx, round_uid)
    said = [row for row in answers for _ in range(cards.get(row.entry, 1))]  # who has several votes answers for all
    ballots = sorted((dict(row.choices) for row in said if row.state == VALID), key=canonical)
    result = method_of(frozen.method).count(ballots, letters_of(tx, round_uid), **frozen.params)
    content: dict[str, Any] = {"ballots": ballots}
    return conclude(
        tx,
        frozen,
        content,
        result,
        given=votes_of(tx, frozen),
        returned=len(said),
        valid=len(ballots),
        blank=len(said) - len(ballots),
        invalid=0,
    )
