"""How a vote is taken: by a show of hands, by cards or by roll call; and the words of a problem, which must fit."""

from __future__ import annotations

from facilitator.errors import KnownError
from facilitator.model import Channel, RoundChannel, Rows, Vote, VoteChannel
from facilitator.voting.rules import method_of


def channel_of(rows: Rows, round_uid: str) -> Channel:
    """How a round was opened; by cards where nothing was noted, for it was the only way there was."""
    return next((row.channel for row in rows.all(RoundChannel, round=round_uid)), Channel.CARDS)


def channel_for(rows: Rows, vote: Vote) -> Channel:
    """How the next round of a vote will be: what was chosen for it, else what its method usually takes.

    A raised hand is seen by everybody, so a secret vote is by cards; so is what no sums of hands can tell, unless the
    names are called.
    """
    method = method_of(vote.method)
    if vote.secret:
        return Channel.CARDS
    chosen = next((row.channel for row in rows.all(VoteChannel, vote=vote.uid)), method.channel)
    return Channel.CARDS if chosen is Channel.HANDS and not method.by_sums else chosen


def refuse_channel(channel: Channel, method: str, *, secret: bool) -> None:
    """KnownError ``vote.secret_hands``, ``vote.secret_rule`` or ``call.secret`` where a vote cannot be taken so."""
    if secret and channel is Channel.HANDS:
        raise KnownError("vote.secret_hands")
    refuse_secret(method, secret=secret)
    if secret and channel is Channel.ROLL_CALL:
        raise KnownError("call.secret")


def refuse_secret(method: str, *, secret: bool) -> None:
    """KnownError ``vote.secret_rule`` where only single ballots can be counted again (``voting/rules``, 4.6)."""
    if secret and not method_of(method).tellable:
        raise KnownError("vote.secret_rule")


def by_hands(error: KnownError) -> KnownError:
    """A contradiction in totals, told of hands: ``totals.sum`` becomes ``hands.sum``. Others stay as they are."""
    part, _, what = error.code.partition(".")
    return KnownError(f"hands.{what}", **error.facts) if part == "totals" else error
