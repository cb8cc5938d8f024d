"""Multi-voting by elimination: ticks for a third of the list, what few ticked goes out, and again with what is left.

Each round is an ordinary one of its rule, among what is left, under the letters it has. What goes out follows from the
count and from how many people voted; that it does is an act of its own, which undo takes back until the next round
opens.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.errors import KnownError
from facilitator.model import (
    Cancellation,
    Closing,
    NarrowedRound,
    Narrowing,
    Option,
    Round,
    RoundAgain,
    Rows,
    Tally,
)
from facilitator.store.acts import act
from facilitator.store.tx import Tx
from facilitator.voting.cuts import Among
from facilitator.voting.rules import Result, method_of, read_result

SMALL, MIDDLE = 5, 15
"""People up to whom a group is small, and middling."""
COMFORTABLE = 5
"""With so many left a list is usually short enough to talk about."""


def least_of(people: int) -> int:
    """How many ticks keep an option on the list: 2 with up to 5 people, 3 with up to 15, 4 with more."""
    return 2 if people <= SMALL else 3 if people <= MIDDLE else 4


def third_of(options: int) -> int:
    """Ticks for each: a third of the list, rounded down, one at least."""
    return max(1, options // 3)


@dataclass(frozen=True, slots=True)
class Drop:
    """What would go out after a count: with so many ``people`` whatever has fewer than ``least``; letters."""

    people: int
    least: int
    dropped: tuple[str, ...]
    left: tuple[str, ...]


def drop_of(result: Result, closing: Closing, roll: int) -> Drop:
    """What the count says. People are the voters, never more than the roll has: some may have several cards."""
    people = min(closing.returned, roll)
    least = least_of(people)
    lines = sorted(result.lines, key=lambda line: (len(line.option), line.option))
    dropped = tuple(line.option for line in lines if line.detail.number < least)
    return Drop(people, least, dropped, tuple(line.option for line in lines if line.option not in dropped))


def offered_drop(rows: Rows, round_uid: str) -> Drop | None:
    """What may go out of a counted round now; None of another rule, before counting, or once it is decided."""
    counted = _find(rows, round_uid)
    among_tied = any(row.run_off for row in rows.all(RoundAgain, round=round_uid))
    if counted is None or among_tied or narrowing_of(rows, round_uid) is not None:
        return None
    return _drop(rows, counted)


def narrowing_of(rows: Rows, round_uid: str) -> Narrowing | None:
    """What was decided after a round."""
    return next(iter(rows.all(Narrowing, round=round_uid)), None)


def next_offered(rows: Rows, round_uid: str) -> Narrowing | None:
    """The narrowing after which a round among what is left may be opened; None where one runs or was counted."""
    found = narrowing_of(rows, round_uid)
    if found is None or len(found.left.split()) < 2:
        return None
    called_off = {row.round for row in rows.all(Cancellation)}
    stands = any(row.round not in called_off for row in rows.all(NarrowedRound, narrowing=found.uid))
    return None if stands else found


def chain_of(rows: Rows, round_uid: str) -> list[tuple[Round, Narrowing | None]]:
    """The rounds of the chain that a round belongs to, the first first, each with what was decided after it."""
    before = {row.round: row.narrowing for row in rows.all(NarrowedRound)}
    decided = {row.uid: row for row in rows.all(Narrowing)}
    called_off = {row.round for row in rows.all(Cancellation)}
    after = {narrowing: uid for uid, narrowing in before.items() if uid not in called_off}
    first = round_uid
    while first in before and before[first] in decided:
        first = decided[before[first]].round
    chain: list[tuple[Round, Narrowing | None]] = []
    uid: str | None = first
    while uid is not None and (row := _find(rows, uid)) is not None:
        step = narrowing_of(rows, uid)
        chain.append((row, step))
        uid = after.get(step.uid) if step is not None else None
    return chain


@act("narrow")
def narrow(tx: Tx, round_uid: str) -> Narrowing:
    """Let go out what too few ticked in a counted round.

    KnownError ``narrow.not_offered``, ``narrow.nothing`` below the threshold, ``narrow.all`` of them below it.
    """
    found = offered_drop(tx, round_uid)
    if found is None:
        raise KnownError("narrow.not_offered")
    if not found.dropped:
        raise KnownError("narrow.nothing", least=found.least)
    if not found.left:
        raise KnownError("narrow.all", least=found.least)
    return tx.add(
        Narrowing(
            uid=tx.env.uid(),
            round=round_uid,
            people=found.people,
            least=found.least,
            dropped=" ".join(found.dropped),
            left=" ".join(found.left),
            decided_at=tx.env.now(),
        )
    )


def left_of(tx: Tx, vote: str, round_uid: str, ticks: int | None = None) -> Among:
    """What a round among those left asks, with 1 to one less ``ticks`` than are left.

    KnownError ``narrow.not_offered``, ``narrow.ticks``.
    """
    found, counted = next_offered(tx, round_uid), tx.get(Round, round_uid)
    if found is None or counted.vote != vote:
        raise KnownError("narrow.not_offered")
    left = set(found.left.split())
    ticks = third_of(len(left)) if ticks is None else ticks
    if not 1 <= ticks < len(left):
        raise KnownError("narrow.ticks", most=len(left) - 1)
    options = tuple(option for option in tx.all(Option, round=round_uid) if option.letter in left)
    return Among(counted.method, {**counted.params, "ticks": ticks}, options)


def follow(tx: Tx, opened: Round, round_uid: str) -> None:
    """Note that a round is among what was left of another."""
    found = narrowing_of(tx, round_uid)
    assert found is not None
    tx.add(NarrowedRound(uid=tx.env.uid(), round=opened.uid, narrowing=found.uid))


def narrowing_holds(
    round_uid: str,
    *,
    narrowings: Sequence[Narrowing],
    narrowed: Sequence[NarrowedRound],
    options: Sequence[Option],
    counted: tuple[Result, Closing, int],
) -> bool:
    """Whether what went out of a round is what the count says, and the round after it is among what was left."""
    for row in narrowings:
        if row.round != round_uid:
            continue
        drop = drop_of(*counted)
        told = (row.people, row.least, row.dropped.split(), row.left.split())
        if told != (drop.people, drop.least, list(drop.dropped), list(drop.left)):
            return False
        for one in narrowed:
            if one.narrowing == row.uid and [o.letter for o in options if o.round == one.round] != list(drop.left):
                return False
    return True


def _drop(rows: Rows, counted: Round) -> Drop | None:
    closing = next(iter(rows.all(Closing, round=counted.uid)), None)
    tally = next(iter(rows.all(Tally, round=counted.uid)), None)
    if closing is None or tally is None or not method_of(counted.method).narrows:
        return None
    return drop_of(read_result(tally.result), closing, counted.roll_size)


def _find(rows: Rows, uid: str) -> Round | None:
    return next((row for row in rows.all(Round) if row.uid == uid), None)
