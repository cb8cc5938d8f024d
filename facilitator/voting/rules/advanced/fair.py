"""Fair-share order from ticks: each block of voters appears early in the list in proportion to its size.

``way`` "phragmen" (sequential Phragmén): every option taken is a load of 1, carried by those who ticked it; the next is
the one after which its supporters carry least, all of them the same. "pav" (sequential proportional approval voting): a
voter with n of theirs taken counts 1/(n + 1) for the next; the next is the one that gains most. Options that stand
equal are taken together, and whoever ticked several of them carries, or has, each. What nobody ticked stands last.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import gcd

from facilitator.errors import KnownError
from facilitator.model import Channel
from facilitator.voting.advanced.profile import Approved, of_ticks
from facilitator.voting.rules import ticks as plain_ticks
from facilitator.voting.rules.advanced.stages import (
    Groups,
    Staged,
    by_number_of,
    columns,
    lines_of,
    no_totals,
    staged,
)
from facilitator.voting.rules.cards import MOST_OPTIONS
from facilitator.voting.rules.method import Method, Parameter, refused
from facilitator.voting.rules.result import Ballot, Result

NAME = "fair"
PHRAGMEN, PAV = "phragmen", "pav"
UNIT = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Fair(Staged):
    """``plain`` to ``plain_to``: its place if ticks were only counted, to be read beside the fair one."""

    plain: int = 1
    plain_to: int = 1


def check(ballot: Ballot, options: Sequence[str], *, ticks: int, **more: int | str) -> str | None:
    """The code of the first problem of a ballot, or None (codes of ``dots.check``)."""
    return plain_ticks.check(ballot, options, ticks=ticks)


def problem_of(ballot: Ballot, options: Sequence[str], *, ticks: int, **more: int | str) -> KnownError | None:
    """Like ``check``, as an error with the facts its sentence needs."""
    return plain_ticks.problem_of(ballot, options, ticks=ticks)


def parse(text: str, options: Sequence[str], *, ticks: int, **more: int | str) -> dict[str, int]:
    """A typed card → ballot, as of ticks. Raises as ``dots.parse``."""
    return plain_ticks.parse(text, options, ticks=ticks)


def count(ballots: Sequence[Ballot], options: Sequence[str], *, ticks: int, way: str) -> Result:
    """Count valid and blank ballots. Raises KnownError ``vote.ballot`` for a ballot against the rule."""
    params: dict[str, int | str] = {"ticks": ticks, "way": way}
    if any(check(ballot, options, ticks=ticks, way=way) for ballot in ballots):
        raise refused(check, ballots, options, params)
    given = of_ticks((ballot for ballot in ballots if ballot), options)
    groups, stages = (phragmen if way == PHRAGMEN else pav)(given, len(options))
    votes = {at: sum(count for count, ticked in given if at in ticked) for at in range(len(options))}
    plain = {line.option: line for line in lines_of(by_number_of(votes), options, dict.fromkeys(options, Staged()))}
    details = {
        option: Fair(
            votes=votes[at],
            stages=columns(stages, at, UNIT),
            unit=UNIT,
            plain=plain[option].rank,
            plain_to=plain[option].rank_to,
        )
        for at, option in enumerate(options)
    }
    return staged(NAME, params, ballots, lines_of(groups, options, details))


def phragmen(ballots: Approved, options: int) -> tuple[Groups, list[dict[int, Fraction]]]:
    """(groups in the order taken, what each option left would have laid on its supporters at each stage)."""
    supporters = {a: [at for at, (_, ticked) in enumerate(ballots) if a in ticked] for a in range(options)}
    people = {a: sum(ballots[at][0] for at in there) for a, there in supporters.items()}
    loads, unit = [0] * len(ballots), 1  # whole numbers over one denominator: fractions of 300 voters grow long
    rest, groups, stages = {a for a in people if people[a]}, list[list[int]](), list[dict[int, Fraction]]()
    while rest:
        whole = {a: unit + sum(ballots[at][0] * loads[at] for at in supporters[a]) for a in rest}
        first = min(rest, key=lambda a: Fraction(whole[a], people[a]))
        taken = sorted(a for a in rest if whole[a] * people[first] == whole[first] * people[a])
        stages.append({a: Fraction(whole[a], people[a] * unit) for a in rest})
        groups.append(taken)
        rest -= set(taken)
        level, times = whole[first], people[first]  # what each supporter carries now, over unit * times
        loads = [
            load * times + sum(a in ticked for a in taken) * (level - load * times)
            for load, (_, ticked) in zip(loads, ballots, strict=True)
        ]
        unit *= times
        if (shared := gcd(unit, *loads)) > 1:
            loads, unit = [load // shared for load in loads], unit // shared
    return _with_rest(groups, options), stages


def pav(ballots: Approved, options: int) -> tuple[Groups, list[dict[int, Fraction]]]:
    """(groups in the order taken, what each option left would have gained at each stage)."""
    rest = {a for _, ticked in ballots for a in ticked}
    chosen: set[int] = set()
    groups, stages = list[list[int]](), list[dict[int, Fraction]]()
    while rest:
        gains = dict.fromkeys(rest, Fraction(0))
        for count, ticked in ballots:
            worth = Fraction(count, 1 + len(ticked & chosen))
            for a in ticked & rest:
                gains[a] += worth
        taken = by_number_of(gains)[0]
        stages.append(gains)
        groups.append(taken)
        chosen |= set(taken)
        rest -= set(taken)
    return _with_rest(groups, options), stages


def _with_rest(groups: Groups, options: int) -> Groups:
    left = sorted(set(range(options)) - {a for group in groups for a in group})
    return [*groups, left] if left else groups


METHOD = Method(
    name=NAME,
    parameters=(
        Parameter(name="ticks", usual=lambda _: 5, limits=lambda _: (1, MOST_OPTIONS)),
        Parameter(name="way", usual=lambda _: PHRAGMEN, choices=(PHRAGMEN, PAV)),
    ),
    least=2,
    channel=Channel.CARDS,
    detail=Fair,
    told=("stages",),
    count=count,
    count_totals=no_totals,
    check=check,
    problem_of=problem_of,
    parse=parse,
    example=lambda _: "A C",
    patterns=lambda params, options: plain_ticks.METHOD.patterns({"ticks": params["ticks"]}, options),
    by_sums=False,
    advanced=True,
    tellable=False,
)
