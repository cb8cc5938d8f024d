"""Votes before they are opened."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from facilitator.errors import KnownError
from facilitator.language.folding import clean_line
from facilitator.model import Channel, NominalVote, Round, Vote, VoteChannel
from facilitator.store.acts import act
from facilitator.store.tx import Tx
from facilitator.voting.channel import refuse_channel, refuse_secret
from facilitator.voting.options import choose_groups
from facilitator.voting.options.costs import forget_costs
from facilitator.voting.roll.persons import choose_persons
from facilitator.voting.rules import METHODS, validate

USUAL = next(iter(METHODS))
"""The method of a vote of which nobody said another."""


@act("add_vote")
def add_vote(
    tx: Tx,
    question: str,
    method: str = USUAL,
    params: Mapping[str, Any] | None = None,
    *,
    secret: bool = False,
    channel: Channel | None = None,
    groups: bool = False,
    persons: bool = False,
) -> Vote:
    """Prepare a question, of the measures or of the ``groups``, put to the organisations or to the ``persons``.

    ``channel``: None leaves it to what the method takes.

    KnownError ``text.empty``, ``vote.method``, ``vote.params``, ``vote.secret_hands``, ``vote.secret_rule``,
    ``call.*``.
    """
    refuse_secret(method, secret=secret)
    vote = tx.add(
        Vote(
            uid=tx.env.uid(),
            position=tx.last_position(Vote) + 1,
            question=_question(question),
            method=method,
            params=validate(method, params or {}),
            secret=secret,
        )
    )
    if channel is not None:
        _choose(tx, vote, channel)
    choose_groups(tx, vote.uid, groups)
    choose_persons(tx, vote.uid, persons)
    return vote


@act("set_vote")
def set_vote(
    tx: Tx,
    /,
    uid: str,
    *,
    channel: Channel | None = None,
    groups: bool | None = None,
    persons: bool | None = None,
    **new: Any,
) -> Vote:
    """Change question, method, params, secret, channel, whether its options are the ``groups`` or ``persons`` vote.

    Rounds already opened keep their copies.
    Another method is voted as it usually is, and a secret vote by cards, unless ``channel`` says so.
    KnownError as of ``add_vote``.
    """
    vote = tx.get(Vote, uid)
    if "question" in new:
        new["question"] = _question(new["question"])
    method = new.get("method", vote.method)
    refuse_secret(method, secret=new.get("secret", vote.secret))
    if "params" in new or method != vote.method:
        new["params"] = validate(method, new.get("params", {}))
    if method != vote.method or new.get("secret"):
        _forget_channel(tx, uid)
    if new:
        vote = tx.set(Vote, uid, **new)
    if channel is not None:
        _choose(tx, vote, channel)
    if groups is not None:
        choose_groups(tx, uid, groups)
    if persons is not None:
        choose_persons(tx, uid, persons)
    return vote


@act("remove_vote")
def remove_vote(tx: Tx, uid: str) -> None:
    """Remove a vote that was never opened. KnownError ``vote.opened``."""
    if tx.count(Round, vote=uid):
        raise KnownError("vote.opened")
    _forget_channel(tx, uid)
    choose_groups(tx, uid, False)
    forget_costs(tx, uid)
    for row in tx.all(NominalVote, vote=uid):
        tx.remove(NominalVote, row.uid)
    choose_persons(tx, uid, False)
    tx.remove(Vote, uid)


def _choose(tx: Tx, vote: Vote, channel: Channel) -> None:
    refuse_channel(channel, vote.method, secret=vote.secret)
    _forget_channel(tx, vote.uid)
    tx.add(VoteChannel(uid=tx.env.uid(), vote=vote.uid, channel=channel))


def _forget_channel(tx: Tx, vote: str) -> None:
    for row in tx.all(VoteChannel, vote=vote):
        tx.remove(VoteChannel, row.uid)


def _question(text: str) -> str:
    cleaned = clean_line(text)
    if not cleaned:
        raise KnownError("text.empty", what="question")
    return cleaned
