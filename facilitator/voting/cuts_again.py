"""Going through the steps of a cut again: whether each follows from the counts, the hash and the numbers called."""

from __future__ import annotations

from collections.abc import Sequence

from facilitator.model import CutBy, CutStep
from facilitator.record import Record
from facilitator.voting.cuts import called_numbers, cut_of
from facilitator.voting.rules import Result, read_result
from facilitator.voting.ties import Cut, cut, drawn, lot, run_off


def cut_holds(record: Record, round_uid: str) -> bool:
    """Whether the cut of a counted round is what its steps say; True without one.

    Raises KnownError, KeyError, TypeError or ValueError for rows that say nothing sensible.
    """
    steps = sorted((row for row in record.cuts if row.round == round_uid), key=lambda row: row.position)
    if not steps:
        return True
    result = _result(record, round_uid)
    if [row.position for row in steps] != list(range(1, len(steps) + 1)) or steps[0].by is not CutBy.NUMBERS:
        return False
    for at, row in enumerate(steps):
        before = cut_of(steps[at - 1]) if at else cut(result, row.size, secondary=False)
        if not _same(_follows(record, result, before, row, steps[:at]), cut_of(row)):
            return False
    return True


def _follows(record: Record, result: Result, before: Cut, row: CutStep, earlier: Sequence[CutStep]) -> Cut | None:
    match row.by:
        case CutBy.NUMBERS | CutBy.SHARED:
            return before
        case CutBy.SECONDARY:
            return cut(result, row.size)
        case CutBy.RUN_OFF:
            among = {one.round for one in record.again if one.run_off and one.of == row.round}
            return run_off(before, _result(record, row.again or "")) if row.again in among else None
        case CutBy.LOT:
            counted = next((one.again for one in reversed(earlier) if one.again), row.round)
            sealed = next(one.content_sha256 for one in record.closings if one.round == counted)
            return drawn(before, lot(sealed, called_numbers(row.called), before.tied)) if sealed == row.sum else None


def _same(one: Cut | None, other: Cut) -> bool:
    return one is not None and (one.size, one.inside, one.tied, one.seats) == (
        other.size, other.inside, other.tied, other.seats
    )  # fmt: skip


def _result(record: Record, round_uid: str) -> Result:
    return read_result(next(row.result for row in record.tallies if row.round == round_uid))
