"""A second count of the cards of a closed round: it stands beside the first, with two names and a reason."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from facilitator.errors import KnownError
from facilitator.language.folding import clean_line, fold
from facilitator.model import Channel, Closing, Round, SecondCount
from facilitator.plain import canonical
from facilitator.store.acts import act
from facilitator.store.tx import Tx
from facilitator.voting.channel import channel_of
from facilitator.voting.round import letters_of
from facilitator.voting.rules import Result, method_of, reconcile


@act("count_again", undoable=False)
def count_again(
    tx: Tx,
    round_uid: str,
    totals: Mapping[str, Any],
    *,
    returned: int,
    blank: int,
    invalid: int,
    first: str,
    second: str,
    reason: str,
) -> SecondCount:
    """Keep what two people counted. ``totals``: as in ``enter_totals``.

    KnownError ``cut.no_result`` before closing, ``round.hands`` and ``round.call`` (there are no cards),
    ``totals.no_sums`` (duels),
    ``second.names``, ``text.empty`` without a reason, ``cards.*`` or ``totals.*`` when no cards give these sums.
    """
    row = tx.get(Round, round_uid)
    closing = next(iter(tx.all(Closing, round=round_uid)), None)
    if closing is None:
        raise KnownError("cut.no_result")
    if (channel := channel_of(tx, round_uid)) is not Channel.CARDS:
        raise KnownError("round.hands" if channel is Channel.HANDS else "round.call")
    method = method_of(row.method)
    if not method.by_sums:
        raise KnownError("totals.no_sums")
    one, other, told = clean_line(first), clean_line(second), clean_line(reason)
    if not one or not other or fold(one) == fold(other):
        raise KnownError("second.names")
    if not told:
        raise KnownError("text.empty", what="reason")
    valid = returned - blank - invalid
    if problems := reconcile(given=closing.given, returned=returned, valid=valid, blank=blank, invalid=invalid):
        raise problems[0]
    letters = letters_of(tx, round_uid)
    method.count_totals(totals, letters, **row.params, ballots=valid)  # as they were counted, sums must be possible
    totals = method.filled(totals, letters, valid)
    result = method.count_totals(totals, letters, **row.params, ballots=valid)
    return tx.add(
        SecondCount(
            uid=tx.env.uid(),
            round=round_uid,
            counted_at=tx.env.now(),
            first=one,
            second=other,
            reason=told,
            returned=returned,
            valid=valid,
            blank=blank,
            invalid=invalid,
            result=result.to_json(),
        )
    )


def same_figures(again: SecondCount, closing: Closing, result: Result) -> bool:
    """Whether a second count found as many cards of each kind, and the same sums of every option, as the first."""
    method = method_of(result.method)
    first, second = (method.totals_in(told["lines"])["totals"] for told in (result.to_json(), again.result))
    cards = (again.valid, again.blank, again.invalid) == (closing.valid, closing.blank, closing.invalid)
    return cards and canonical(first) == canonical(second)
