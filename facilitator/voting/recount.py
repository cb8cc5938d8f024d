"""Counting again: whether the results in a record follow from the ballots and totals in the same record.

Anyone who holds a record can do it, years later; nothing but the record is asked. The script that stands beside the
documents (``resources/recount/recount.py``) does the same and shares no code with this.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from facilitator.errors import KnownError
from facilitator.model import Closing, Option, Round, Tally
from facilitator.plain import canonical
from facilitator.record import Record
from facilitator.voting.adding import adds_up
from facilitator.voting.cuts_again import cut_holds
from facilitator.voting.guided.narrowing import narrowing_holds
from facilitator.voting.rules import METHODS, Method, Params, Result, read_result, reconcile
from facilitator.voting.rules.result import CARDS, TOTALS


class Outcome(StrEnum):
    """What counting a round again gave. ``NOT_CLOSED``: called off or never closed, and no result is claimed."""

    SAME = "same"
    DIFFERENT = "different"
    WITHHELD = "withheld"
    NOT_CLOSED = "not_closed"


class Trouble(StrEnum):
    """Why a round is DIFFERENT."""

    NO_CLOSING = "no_closing"  # a result without a closed round
    NO_RESULT = "no_result"  # closed, and nothing was counted
    HASH = "hash"  # the content does not have the hash that was read out at closing
    CARDS = "cards"  # the counts of cards contradict each other or the content
    METHOD = "method"  # no such way to vote, or one ballot is against its rule
    RESULT = "result"  # another result comes out
    MISSING = "missing"  # an open round without its ballots
    SECOND = "second"  # the result of a second count does not follow from its own sums
    SECTIONS = "sections"  # hands of the sections, or answers with their votes, do not add up to what was counted
    CUT = "cut"  # a step of its cut or what went out after it does not follow from the counts


@dataclass(frozen=True, slots=True)
class Recounted:
    """One round (uid). ``trouble`` is set when the outcome is DIFFERENT.

    WITHHELD: the ballots are not in this record, so only the totals of the result were checked against each other.
    """

    round: str
    outcome: Outcome
    trouble: Trouble | None = None


def recount(record: Record) -> tuple[Recounted, ...]:
    """Every round of ``record``, in its order. Never raises for any content of the rows."""
    closings: dict[str, Closing] = {row.round: row for row in record.closings}
    tallies: dict[str, Tally] = {row.round: row for row in record.tallies}
    called_off = {row.round for row in record.cancellations}
    found: list[Recounted] = []
    for row in record.rounds:
        closing, tally = closings.get(row.uid), tallies.get(row.uid)
        if row.uid in called_off or (closing is None and tally is None):
            found.append(Recounted(row.uid, Outcome.NOT_CLOSED))
            continue
        options = sorted((o for o in record.options if o.round == row.uid), key=lambda o: (o.position, o.uid))
        withheld = closing is not None and row.secret and not closing.content
        try:
            trouble = _trouble(row, options, closing, tally)
            trouble = trouble or (None if cut_holds(record, row.uid) else Trouble.CUT)
            trouble = trouble or (None if _narrowed(record, row, closing, tally) else Trouble.CUT)
            trouble = trouble or (None if adds_up(record, row, closing) else Trouble.SECTIONS)
            trouble = trouble or (None if _seconds_hold(record, row, options) else Trouble.SECOND)
        except (StopIteration, KnownError, ValueError, TypeError, KeyError, AttributeError, OverflowError):
            trouble = Trouble.METHOD
        if trouble:
            found.append(Recounted(row.uid, Outcome.DIFFERENT, trouble))
        else:
            found.append(Recounted(row.uid, Outcome.WITHHELD if withheld else Outcome.SAME))
    return tuple(found)


def _trouble(row: Round, options: Sequence[Option], closing: Closing | None, tally: Tally | None) -> Trouble | None:
    if closing is None:
        return Trouble.NO_CLOSING
    if tally is None:
        return Trouble.NO_RESULT
    method = METHODS.get(row.method)
    if method is None:
        return Trouble.METHOD
    content = closing.content
    if not content and not row.secret:
        return Trouble.MISSING
    if content and hashlib.sha256(canonical(content)).hexdigest() != closing.content_sha256:
        return Trouble.HASH
    if reconcile(
        given=closing.given,
        returned=closing.returned,
        valid=closing.valid,
        blank=closing.blank,
        invalid=closing.invalid,
    ):
        return Trouble.CARDS
    letters = [option.letter for option in options]
    if content:
        counted = from_content(method, content, letters, row.params, closing.valid)
    else:
        counted = from_sums(method, tally.result, letters, row.params, closing.valid)
    if counted is None:
        return Trouble.CARDS
    return None if canonical(counted.to_json()) == canonical(tally.result) else Trouble.RESULT


def _narrowed(record: Record, row: Round, closing: Closing | None, tally: Tally | None) -> bool:
    decided = [one for one in record.narrowings if one.round == row.uid]
    if not decided or closing is None or tally is None:
        return not decided
    counted = read_result(tally.result), closing, row.roll_size
    options = sorted(record.options, key=lambda o: o.position)
    return narrowing_holds(row.uid, narrowings=decided, narrowed=record.narrowed, options=options, counted=counted)


def _seconds_hold(record: Record, row: Round, options: Sequence[Option]) -> bool:
    letters = [option.letter for option in options]
    for one in record.second_counts:
        if one.round == row.uid:
            counted = from_sums(METHODS[row.method], one.result, letters, row.params, one.valid)
            if counted is None or canonical(counted.to_json()) != canonical(one.result):
                return False
    return True


def from_content(
    method: Method, content: Mapping[str, Any], letters: Sequence[str], params: Params, valid: int
) -> Result | None:
    """The result of the ballots or totals; None when there are not as many ballots as valid cards."""
    if "ballots" in content:
        ballots = content["ballots"]
        if len(ballots) != valid:
            return None
        return method.count(ballots, letters, **params)
    return method.count_totals(content["totals"], letters, **params, ballots=valid)


def from_sums(
    method: Method, told: Mapping[str, Any], letters: Sequence[str], params: Params, valid: int
) -> Result | None:
    """Without the ballots: whether the sums of the result can be at all, and rank as the result says."""
    if told["ballots"] != valid or told["blank"] != 0 or told["entered"] not in (CARDS, TOTALS):
        return None
    sums = method.totals_in(told["lines"])
    sums["totals"] = method.filled(sums["totals"], letters, valid)  # what is withheld was on cards
    counted: Result = method.count_totals(options=letters, **sums, **params, ballots=valid)
    return replace(counted, entered=told["entered"])
