"""Count again what a record carries: anyone can, years later, without the file of the meeting."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from facilitator.model import Closing, Round
from facilitator.record import Record, canonical
from facilitator.voting.rules import Result, method_of


class Recount(StrEnum):
    """What counting again gave."""

    SAME = "same"
    DIFFERENT = "different"
    WITHHELD = "withheld"  # the ballots are not in the record of this audience
    NOT_CLOSED = "not_closed"


@dataclass(frozen=True, slots=True)
class Recounted:
    """One round, counted again."""

    round: str
    outcome: Recount


def recount(record: Record) -> tuple[Recounted, ...]:
    """Every round of the record in its order. A stranger's record that cannot be counted is DIFFERENT."""
    closings = {row.round: row for row in record.closings}
    tallies = {row.round: row.result for row in record.tallies}
    options = sorted(record.options, key=lambda row: (row.position, row.uid))
    letters = {row.uid: [one.letter for one in options if one.round == row.uid] for row in record.rounds}
    return tuple(
        Recounted(row.uid, _outcome(row, closings.get(row.uid), tallies.get(row.uid), letters[row.uid]))
        for row in record.rounds
    )


def _outcome(row: Round, closing: Closing | None, told: Any, letters: list[str]) -> Recount:
    if closing is None or told is None:
        return Recount.NOT_CLOSED
    if not closing.content:
        return Recount.WITHHELD
    try:
        whole = hashlib.sha256(canonical(closing.content)).hexdigest() == closing.content_sha256
        counted = _count(row, closing, letters).to_json()
        same = whole and {**counted, "entered": ""} == {**told, "entered": ""}
    except Exception:  # nobody's program wrote this: it cannot be counted by the rule it names
        return Recount.DIFFERENT
    return Recount.SAME if same else Recount.DIFFERENT


def _count(row: Round, closing: Closing, letters: list[str]) -> Result:
    method = method_of(row.method)
    if "totals" in closing.content:
        return method.count_totals(closing.content["totals"], letters, **row.params, ballots=closing.valid)
    ballots = closing.content["ballots"]
    if len(ballots) != closing.valid:
        raise ValueError("as many ballots as valid cards")
    return method.count(ballots, letters, **row.params)
