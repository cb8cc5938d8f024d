"""Closing a round of cards with the sums counted in the room, instead of the cards one by one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from facilitator.errors import KnownError
from facilitator.model import Ballot, Channel, KioskVote
from facilitator.store.acts import act
from facilitator.store.tx import Tx
from facilitator.voting.round import conclude, letters_of, own
from facilitator.voting.rules import Result, method_of, reconcile


@act("enter_totals", undoable=False)
def enter_totals(
    tx: Tx,
    round_uid: str,
    totals: Mapping[str, Any],
    *,
    given: int,
    returned: int,
    blank: int = 0,
    invalid: int = 0,
    inside: int | None = None,
) -> Result:
    """Close from totals of the cards. ``totals``: letter → dots, or → six numbers for fist to five.

    ``inside``: cards in the box of a secret round, which no row tells; ``secret.totals_any`` looks.
    KnownError ``cards.*`` or ``totals.*`` when no set of cards can give these sums, ``totals.cards_typed``,
    ``round.secret`` where nobody looked into the box.
    """
    frozen = own(tx, round_uid, Channel.CARDS)
    if frozen.secret and inside is None:
        raise KnownError("round.secret")
    if not method_of(frozen.method).by_sums:
        raise KnownError("totals.no_sums")
    if inside or tx.count(Ballot, round=round_uid) or tx.count(KioskVote, round=round_uid):
        raise KnownError("totals.cards_typed")
    valid = returned - blank - invalid
    if problems := reconcile(given=given, returned=returned, valid=valid, blank=blank, invalid=invalid):
        raise problems[0]
    method, lettered = method_of(frozen.method), letters_of(tx, round_uid)
    method.count_totals(totals, lettered, **frozen.params, ballots=valid)  # as they were counted, sums must be possible
    totals = method.filled(totals, lettered, valid)
    result = method.count_totals(totals, lettered, **frozen.params, ballots=valid)
    return conclude(
        tx,
        frozen,
        {"totals": {letter: totals[letter] for letter in sorted(totals)}},
        result,
        given=given,
        returned=returned,
        valid=valid,
        blank=blank,
        invalid=invalid,
    )
