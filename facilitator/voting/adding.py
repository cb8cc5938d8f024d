"""Whether what a record tells of single sections and single answers adds up to what a round was counted from."""

from __future__ import annotations

from collections import Counter
from typing import Any

from facilitator.model import Channel, Closing, Round
from facilitator.plain import canonical
from facilitator.record import Record
from facilitator.voting.rules import method_of


def adds_up(record: Record, row: Round, closing: Closing | None) -> bool:
    """Hands of all sections, each as the two counted alike or as it was taken; answers of a call with their votes.

    True where the record tells no sections and no answers. Raises KeyError or TypeError for rows of another shape.
    """
    if closing is None or not closing.content:
        return True
    return _sections(record, row, closing) and _answers(record, row, closing.content)


def _sections(record: Record, row: Round, closing: Closing) -> bool:
    parts = [one for one in record.hand_sections if one.round == row.uid]
    if not parts:
        return True
    taken = {one.section: one.counter for one in record.hands_taken if one.round == row.uid}
    summed: dict[str, list[int]] = {}
    raised = 0
    for part in parts:
        counts = {one.counter: one for one in record.hand_counts if one.section == part.uid}
        first, second = counts[1], counts[2]
        alike = first.counts == second.counts and first.raised == second.raised
        if not alike and part.uid not in taken:
            return False
        stands = counts[taken.get(part.uid, 1)]
        raised += stands.raised or 0
        for letter, number in stands.counts.items():
            numbers = list(number) if isinstance(number, (list, tuple)) else [number]
            known = summed.setdefault(letter, [0] * len(numbers))
            summed[letter] = [a + b for a, b in zip(known, numbers, strict=True)]
    told = {letter: list(n) if isinstance(n, (list, tuple)) else [n] for letter, n in closing.content["totals"].items()}
    said = method_of(row.method).raised(closing.content["totals"])  # else each section was asked for it
    return summed == told and (raised if said is None else said) == closing.returned


def _answers(record: Record, row: Round, content: Any) -> bool:
    called = any(one.round == row.uid and one.channel is Channel.ROLL_CALL for one in record.channels)
    answers = [one for one in record.called if one.round == row.uid]
    if not called or not answers:
        return True
    weights = {one.entry: one.cards for one in record.roll_weights if one.round == row.uid}
    said: Counter[bytes] = Counter()
    for one in answers:
        if one.choices:
            said[canonical(one.choices)] += weights.get(one.entry, 1)
    told = Counter(map(canonical, content["ballots"]))
    if any(one.round == row.uid for one in record.of_persons) and _unnamed(record, row):
        return said <= told  # who may not be named has no answer here
    return said == told


def _unnamed(record: Record, row: Round) -> bool:
    return sum(one.round == row.uid for one in record.roll) < row.roll_size
