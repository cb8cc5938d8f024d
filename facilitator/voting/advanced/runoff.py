"""Rounds over rankings: instant run-off, and single transferable votes after two named laws.

A ballot counts for its first option still in; one with several in that place is exhausted there (an overvote). In all
rounds the fewest goes out, of equal ones the one that had fewest in the latest round that separates them, then by the
lot. STV: votes above the quota move on at a value below 1.

``scottish``: The Scottish Local Government Elections Order 2011 (Weighted Inclusive Gregory): quota floor(V/(s+1)) + 1
once, values cut to 5 decimals. ``albany``: Albany, California: the quota again each round from the ballots that still
count, values cut to 6 decimals.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from facilitator.voting.advanced.approval import by
from facilitator.voting.advanced.profile import Ranked, Ranking


@dataclass(frozen=True, slots=True)
class Round:
    """Votes of each option still in, the quota (None of a run-off), who was elected and who went out after it."""

    votes: dict[int, Fraction]
    quota: Fraction | None = None
    elected: tuple[int, ...] = ()
    out: int | None = None
    by_lot: bool = False
    exhausted: Fraction = field(default=Fraction(0))


@dataclass(frozen=True, slots=True)
class Law:
    """``decimals`` of a value, the rest cut off; ``again``: the quota is computed again each round."""

    decimals: int
    again: bool


SCOTTISH, ALBANY = Law(5, False), Law(6, True)


def irv(ballots: Ranked, options: int, order: Sequence[int] = ()) -> list[Round]:
    """Rounds until one option has more than half of the ballots that still count, or is alone; none without any."""
    rest, rounds = set(range(options)), list[Round]()
    while rest:
        votes = dict.fromkeys(sorted(rest), Fraction(0))
        exhausted = Fraction(0)
        for count, ranking in ballots:
            top = _top(ranking, rest)
            if top is None:
                exhausted += count
            else:
                votes[top] += count
        if not any(votes.values()):  # nobody is elected by no ballot
            break
        best = max(votes, key=lambda a: votes[a])
        if 2 * votes[best] > sum(votes.values()) or len(rest) == 1:
            rounds.append(Round(votes, elected=(best,), exhausted=exhausted))
            break
        out, lot = _fewest(votes, rounds, order)
        rounds.append(Round(votes, out=out, by_lot=lot, exhausted=exhausted))
        rest.discard(out)
    return rounds


def stv(ballots: Ranked, options: int, seats: int, law: Law, order: Sequence[int] = ()) -> list[Round]:
    """Rounds until every seat is taken. A surplus moves, the largest first, before anybody goes out.

    Ballots move on only to options that are neither elected nor out: whoever is elected keeps what they were elected
    with until their own surplus moves, and receives nothing more.
    """
    values = [Fraction(1)] * len(ballots)
    rest, elected, waiting = set(range(options)), list[int](), list[int]()
    lies = [_top(ranking, rest) for _, ranking in ballots]
    rounds: list[Round] = []
    voters = sum(count for (count, _), at in zip(ballots, lies, strict=True) if at is not None)
    quota = Fraction(voters // (seats + 1) + 1)
    unit = 10**law.decimals
    while len(elected) < seats and rest:
        votes = {a: Fraction(0) for a in sorted({*rest, *waiting})}
        exhausted = Fraction(0)
        for value, (count, _), at in zip(values, ballots, lies, strict=True):
            if at in votes:
                votes[at] += count * value
            elif at is None:
                exhausted += count * value
        if law.again and not waiting:
            quota = Fraction(int(sum(votes.values()) / (seats - len(elected) + 1)) + 1)
        new = sorted((a for a in rest if votes[a] >= quota), key=lambda a: (-votes[a], by(order)(a)))
        new = new[: seats - len(elected)]
        elected += new
        waiting += new
        rest -= set(new)
        out, lot = None, False
        if len(elected) < seats and not waiting and len(rest) <= seats - len(elected):
            last = tuple(sorted(rest, key=lambda a: (-votes[a], by(order)(a))))
            elected += last
            rounds.append(Round(votes, quota, last, exhausted=exhausted))
            break
        if len(elected) < seats:
            moved = max(waiting, key=lambda a: votes[a], default=None)
            if moved is None:
                moved, lot = _fewest({a: votes[a] for a in rest}, rounds, order)
                out = moved
                rest.discard(moved)
            else:
                waiting.remove(moved)
                ratio = (votes[moved] - quota) / votes[moved]
                values = [
                    Fraction(int(value * ratio * unit), unit) if at == moved else value
                    for value, at in zip(values, lies, strict=True)
                ]
            lies = [_top(ranking, rest) if at == moved else at for at, (_, ranking) in zip(lies, ballots, strict=True)]
        rounds.append(Round(votes, quota, tuple(new), out, lot, exhausted))
    return rounds


def elected_of(rounds: Sequence[Round]) -> list[int]:
    """Who was elected, in order."""
    return [option for one in rounds for option in one.elected]


def _top(ranking: Ranking, rest: set[int]) -> int | None:
    """The first option of a ballot that is still in; None when none is, or several share that place."""
    for group in ranking:
        there = [a for a in group if a in rest]
        if there:
            return there[0] if len(group) == 1 else None
    return None


def _fewest(votes: dict[int, Fraction], rounds: Sequence[Round], order: Sequence[int]) -> tuple[int, bool]:
    """Who goes out, and whether the lot decided; the last of the lot goes first."""
    tied = [a for a in votes if votes[a] == min(votes.values())]
    for earlier in reversed(rounds):
        if len(tied) == 1:
            break
        known: Callable[[int], Fraction] = lambda a, there=earlier.votes: there.get(a, Fraction(0))  # type: ignore[misc]  # noqa: E731
        least = min(map(known, tied))
        tied = [a for a in tied if known(a) == least]
    return max(tied, key=by(order)), len(tied) > 1
