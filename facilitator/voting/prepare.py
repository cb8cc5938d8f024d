"""Votes before they are opened."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from facilitator.errors import KnownError
from facilitator.language.folding import clean_line
from facilitator.model import Round, Vote
from facilitator.store.acts import act
from facilitator.store.tx import Tx
from facilitator.voting.rules import validate


@act("add_vote")
def add_vote(
    tx: Tx, question: str, method: str = "dots", params: Mapping[str, Any] | None = None, *, secret: bool = False
) -> Vote:
    """Prepare a question. KnownError ``text.empty``, ``vote.method``, ``vote.params``."""
    return tx.add(
        Vote(
            uid=tx.env.uid(),
            position=tx.last_position(Vote) + 1,
            question=_question(question),
            method=method,
            params=validate(method, params or {}),
            secret=secret,
        )
    )


@act("set_vote")
def set_vote(tx: Tx, /, uid: str, **new: Any) -> Vote:
    """Change question, method, params or secret; rounds already opened keep their copies."""
    vote = tx.get(Vote, uid)
    if "question" in new:
        new["question"] = _question(new["question"])
    method = new.get("method", vote.method)
    if "params" in new or method != vote.method:
        new["params"] = validate(method, new.get("params", {}))
    return tx.set(Vote, uid, **new)


@act("remove_vote")
def remove_vote(tx: Tx, uid: str) -> None:
    """Remove a vote that was never opened. KnownError ``vote.opened``."""
    if tx.count(Round, vote=uid):
        raise KnownError("vote.opened")
    tx.remove(Vote, uid)


def _question(text: str) -> str:
    cleaned = clean_line(text)
    if not cleaned:
        raise KnownError("text.empty", what="question")
    return cleaned
