"""A show of hands counted by parts of the hall, each by two people who do not tell each other.

Where the two counts of a section are equal they stand. Where they differ the section is counted again, by either or by
both; or the room takes one of the two as it is, for a reason that is printed. Nothing is averaged. The sum of the
sections closes the round, as hands counted in one go do.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from facilitator.errors import KnownError
from facilitator.language.folding import clean_line, fold
from facilitator.model import Channel, HandCount, HandSection, HandsTaken, Rows
from facilitator.store.acts import act
from facilitator.store.tx import Tx
from facilitator.voting.hands import close_hands, count_hands
from facilitator.voting.round import letters_of, own
from facilitator.voting.rules import Result, method_of

COUNTERS = (1, 2)
MOST = 20
"""Sections of one hall."""


@act("set_sections")
def set_sections(tx: Tx, round_uid: str, names: Sequence[str]) -> list[HandSection]:
    """The parts of the hall, in order; none of them and the hall is counted in one go.

    KnownError ``sections.counted`` when one was counted already, ``sections.same``, ``sections.most``, ``round.*``.
    """
    own(tx, round_uid, Channel.HANDS)
    if tx.count(HandCount, round=round_uid):
        raise KnownError("sections.counted")
    wanted = [told for told in map(clean_line, names) if told]
    if len(wanted) > MOST:
        raise KnownError("sections.most", most=MOST)
    if len({fold(told) for told in wanted}) < len(wanted):
        raise KnownError("sections.same")
    for row in tx.all(HandSection, round=round_uid):
        tx.remove(HandSection, row.uid)
    return [
        tx.add(HandSection(uid=tx.env.uid(), round=round_uid, position=position, name=told))
        for position, told in enumerate(wanted, start=1)
    ]


@act("count_section")
def count_section(
    tx: Tx, section: str, counter: int, by: str, totals: Mapping[str, Any], *, raised: int | None = None
) -> HandCount:
    """What one of the two counted in a section; a later count of the same person takes the place of the first.

    ``counter``: 1 or 2. ``totals`` and ``raised`` as in ``enter_hands``, of this section alone. KnownError ``hands.*``
    when no voters can give these counts, ``sections.name``, ``sections.counter`` when both would be one person.
    """
    part = tx.get(HandSection, section)
    frozen = own(tx, part.round, Channel.HANDS)
    if counter not in COUNTERS:
        raise ValueError(f"no counter {counter}")
    name = clean_line(by)
    if not name:
        raise KnownError("sections.name")
    counts = {row.counter: row for row in tx.all(HandCount, section=section)}
    other = counts.get(3 - counter)
    if other is not None and fold(other.by) == fold(name):
        raise KnownError("sections.counter", name=name, section=part.name)
    letters = letters_of(tx, part.round)
    count_hands(frozen, letters, totals, entitled=frozen.roll_size, raised=raised)
    for row in tx.all(HandsTaken, section=section):
        tx.remove(HandsTaken, row.uid)
    levels = method_of(frozen.method).levels
    nobody: int | list[int] = [0] * levels if levels else 0
    told: dict[str, Any] = {
        "by": name,
        "counts": {letter: totals.get(letter, nobody) for letter in sorted(letters)},
        "raised": raised,
    }
    if counter in counts:
        return tx.set(HandCount, counts[counter].uid, **told, counted_at=tx.env.now())
    return tx.add(
        HandCount(uid=tx.env.uid(), round=part.round, section=section, counter=counter, counted_at=tx.env.now(), **told)
    )


@act("take_count")
def take_count(tx: Tx, section: str, counter: int, reason: str) -> HandsTaken:
    """The two counts differ, and that of ``counter`` is taken. KnownError ``sections.equal``, ``text.empty``."""
    part = tx.get(HandSection, section)
    own(tx, part.round, Channel.HANDS)
    told = clean_line(reason)
    counts = tx.all(HandCount, section=section)
    if len(counts) < len(COUNTERS):
        raise KnownError("sections.missing", section=part.name)
    if agree(counts):
        raise KnownError("sections.equal", section=part.name)
    if not told:
        raise KnownError("text.empty", what="reason")
    for row in tx.all(HandsTaken, section=section):
        return tx.set(HandsTaken, row.uid, counter=counter, reason=told)
    return tx.add(HandsTaken(uid=tx.env.uid(), round=part.round, section=section, counter=counter, reason=told))


@act("close_sections", undoable=False)
def close_sections(tx: Tx, round_uid: str, *, entitled: int) -> Result:
    """Close with the sum of the sections. KnownError ``sections.missing``, ``sections.differ``, ``hands.*``."""
    frozen = own(tx, round_uid, Channel.HANDS)
    totals, raised = summed(tx, round_uid)
    return close_hands(tx, frozen, totals, entitled=entitled, raised=raised)


def summed(rows: Rows, round_uid: str) -> tuple[dict[str, Any], int | None]:
    """The sum of all sections, and how many raised a hand; None where the counts say it.

    KnownError ``sections.missing`` (``section``) without two counts of each, ``sections.differ`` while they differ.
    """
    totals: dict[str, Any] = {}
    raised: list[int | None] = []
    for part in rows.all(HandSection, round=round_uid):
        counts = rows.all(HandCount, section=part.uid)
        if len(counts) < len(COUNTERS):
            raise KnownError("sections.missing", section=part.name)
        row = standing(rows, part.uid)
        if row is None:
            raise KnownError("sections.differ", section=part.name)
        raised.append(row.raised)
        for letter, number in row.counts.items():
            totals[letter] = _plus(totals.get(letter), number)
    known = [number for number in raised if number is not None]
    return totals, sum(known) if known and len(known) == len(raised) else None


def standing(rows: Rows, section: str) -> HandCount | None:
    """The count of a section that is summed; None while one is missing, or they differ and none was taken."""
    counts = sorted(rows.all(HandCount, section=section), key=lambda row: row.counter)
    if len(counts) < len(COUNTERS):
        return None
    taken = next(iter(rows.all(HandsTaken, section=section)), None)
    if taken is not None:
        return counts[taken.counter - 1]
    return counts[0] if agree(counts) else None


def agree(counts: Sequence[HandCount]) -> bool:
    """Whether two counts of a section say the same."""
    one, other = counts
    return one.counts == other.counts and one.raised == other.raised


def _plus(one: Any, other: Any) -> Any:
    if one is None:
        return list(other) if isinstance(other, Sequence) else other
    return [a + b for a, b in zip(one, other, strict=True)] if isinstance(other, Sequence) else one + other
