"""A round by a show of hands: no cards; hands are counted in the room, and the round closes with the counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from facilitator.errors import KnownError
from facilitator.model import Channel, HandSection, Round
from facilitator.store.acts import act
from facilitator.store.tx import Tx
from facilitator.voting.channel import by_hands
from facilitator.voting.round import conclude, letters_of, own
from facilitator.voting.rules import Result, method_of


@act("enter_hands", undoable=False)
def enter_hands(
    tx: Tx, round_uid: str, totals: Mapping[str, Any], *, entitled: int, raised: int | None = None
) -> Result:
    """Close with the hands counted. ``totals``: letter → hands, or → a count for each level.

    ``entitled``: voters of the roll in the room now. ``raised``: how many of them raised a hand at all; needed only
    where the counts do not say it (one may raise a hand for several options). The others did not vote; an abstention
    is a hand that was counted as one. In the closing ``given`` is who could vote, ``returned`` and ``valid`` who did.
    KnownError ``hands.*`` when no set of voters can give these counts, ``round.cards``,
    ``sections.there`` where the hall is counted by sections.
    """
    frozen = own(tx, round_uid, Channel.HANDS)
    if tx.count(HandSection, round=round_uid):
        raise KnownError("sections.there")
    return close_hands(tx, frozen, totals, entitled=entitled, raised=raised)


def close_hands(tx: Tx, frozen: Round, totals: Mapping[str, Any], *, entitled: int, raised: int | None) -> Result:
    """Closing and tally of these counts; in the act that closes."""
    result = count_hands(frozen, letters_of(tx, frozen.uid), totals, entitled=entitled, raised=raised)
    content = {"totals": {letter: totals[letter] for letter in sorted(totals)}}
    voted = result.ballots
    return conclude(tx, frozen, content, result, given=entitled, returned=voted, valid=voted, blank=0, invalid=0)


def count_hands(
    frozen: Round, letters: Sequence[str], totals: Mapping[str, Any], *, entitled: int, raised: int | None = None
) -> Result:
    """The result of these counts, checked: roll ≥ entitled in the room ≥ those who raised a hand. Raises as the act."""
    method = method_of(frozen.method)
    counted = method.raised(totals)
    voted = raised if counted is None else counted
    if voted is None:
        raise KnownError("hands.raised")
    if min(entitled, voted) < 0:
        raise KnownError("hands.below")
    if entitled > frozen.roll_size:
        raise KnownError("hands.roll", entitled=entitled, roll=frozen.roll_size)
    if voted > entitled:
        raise KnownError("hands.entitled", voted=voted, entitled=entitled)
    try:
        return method.count_totals(totals, letters, **frozen.params, ballots=voted)
    except KnownError as error:
        raise by_hands(error) from error
