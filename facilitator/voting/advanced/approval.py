"""Fair shares from ticks: seq-Phragmén, PAV and its sequential forms.

Sources: Lackner and Skowron, *Multi-Winner Voting with Approval Preferences*; Janson, *Phragmén's and Thiele's election
methods*. The sequential rules give a list in which each block of voters appears early in proportion to its size.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations
from math import comb

from facilitator.errors import KnownError
from facilitator.voting.advanced.profile import Approved

MOST_SETS = 200_000
"""Committees that optimal PAV looks through; it is NP-hard, and a larger search is refused."""


@dataclass(frozen=True, slots=True)
class Step:
    """One option taken (or, from behind, taken out), with the number that decided; ``tied``: those it was equal to."""

    option: int
    value: Fraction
    tied: tuple[int, ...] = ()


def seq_phragmen(ballots: Approved, options: int, seats: int, order: Sequence[int] = ()) -> list[Step]:
    """Each supporter carries load; the next option is the one whose supporters then carry least, all the same.

    ``value``: that load. Options nobody ticked are never taken.
    """
    loads = [Fraction(0)] * len(ballots)
    steps: list[Step] = []
    while len(steps) < seats:
        best: dict[int, Fraction] = {}
        for option in set(range(options)) - {step.option for step in steps}:
            there = [at for at, (_, ticked) in enumerate(ballots) if option in ticked]
            people = sum(ballots[at][0] for at in there)
            if people:
                best[option] = (1 + sum(ballots[at][0] * loads[at] for at in there)) / Fraction(people)
        if not best:
            break
        step = _taken(best, min(best.values()), order)
        steps.append(step)
        loads = [
            step.value if step.option in ticked else load for load, (_, ticked) in zip(loads, ballots, strict=True)
        ]
    return steps


def seq_pav(ballots: Approved, options: int, seats: int, order: Sequence[int] = ()) -> list[Step]:
    """The next option gains most, where a supporter with n of theirs chosen counts 1/(n + 1). ``value``: the gain."""
    steps: list[Step] = []
    chosen: set[int] = set()
    while len(steps) < min(seats, options):
        gains = {
            option: sum(
                (Fraction(count, 1 + len(ticked & chosen)) for count, ticked in ballots if option in ticked),
                Fraction(0),
            )
            for option in set(range(options)) - chosen
        }
        step = _taken(gains, max(gains.values()), order)
        steps.append(step)
        chosen.add(step.option)
    return steps


def reverse_pav(ballots: Approved, options: int, seats: int, order: Sequence[int] = ()) -> list[Step]:
    """From all options, the one whose loss costs least goes out until ``seats`` are left: the steps, in that order."""
    steps: list[Step] = []
    chosen = set(range(options))
    while len(chosen) > seats:
        losses = {
            option: sum(
                (Fraction(count, len(ticked & chosen)) for count, ticked in ballots if option in ticked), Fraction(0)
            )
            for option in chosen
        }
        step = _taken(losses, min(losses.values()), order)
        steps.append(step)
        chosen.discard(step.option)
    return steps


def pav_score(ballots: Approved, chosen: frozenset[int]) -> Fraction:
    """1 + 1/2 + … for each voter, as many as they have chosen options."""
    whole = [Fraction(0)]
    for n in range(1, len(chosen) + 1):
        whole.append(whole[-1] + Fraction(1, n))
    return sum((count * whole[len(ticked & chosen)] for count, ticked in ballots), Fraction(0))


def pav(ballots: Approved, options: int, seats: int) -> tuple[list[tuple[int, ...]], Fraction]:
    """All committees of the greatest score, and the score. Raises KnownError ``count.large`` beyond ``MOST_SETS``."""
    if comb(options, seats) > MOST_SETS:
        raise KnownError("count.large", method="PAV", n=options, most=MOST_SETS)
    scored = {chosen: pav_score(ballots, frozenset(chosen)) for chosen in combinations(range(options), seats)}
    best = max(scored.values())
    return [chosen for chosen, score in scored.items() if score == best], best


def _taken(values: dict[int, Fraction], wanted: Fraction, order: Sequence[int]) -> Step:
    equal = sorted((option for option, value in values.items() if value == wanted), key=by(order))
    return Step(equal[0], wanted, tuple(sorted(equal[1:])))


def by(order: Sequence[int]) -> Callable[[int], tuple[int, int]]:
    """The place of an option in ``order``, those outside it behind, by their number."""
    places = {option: at for at, option in enumerate(order)}
    return lambda option: (places.get(option, len(places)), option)
