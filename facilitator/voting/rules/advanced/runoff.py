"""Run-offs from rankings: a ballot counts for the first of its options that is still in.

*Instant run-off*: at each stage the option with fewest ballots goes out, until one is left; who stays longer stands
higher. *Single transferable vote* for ``seats`` places: as the Scottish Local Government Elections Order 2011 counts
(Weighted Inclusive Gregory): quota floor(V / (seats + 1)) + 1; whoever reaches it has a place, and what they have above
it moves on, the largest first, at a value cut to 5 decimals; with nothing to move, the fewest goes out.

Of equal ones the one with fewer at the latest stage that separates them goes out; those that none does, together.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from facilitator.model import Channel
from facilitator.voting.advanced.profile import Ranked, Ranking, of_places
from facilitator.voting.rules import topk
from facilitator.voting.rules.advanced.stages import (
    Groups,
    Staged,
    by_number_of,
    check,
    checked,
    columns,
    lines_of,
    no_totals,
    parse,
    patterns,
    problem_of,
    staged,
)
from facilitator.voting.rules.method import Method, Parameter
from facilitator.voting.rules.result import Ballot, Result

IRV, STV = "irv", "stv"
UNIT = 100_000
"""The value of a ballot is cut to five decimals."""
MOST_SEATS = 20
Votes = dict[int, Fraction]


@dataclass(frozen=True, slots=True, kw_only=True)
class Seated(Staged):
    """``elected``: whether it has one of the places; None where a tie goes through the last of them. ``quota``: of the
    round, the same in every line."""

    elected: bool | None = None
    quota: int = 0


def count_irv(ballots: Sequence[Ballot], options: Sequence[str]) -> Result:
    """Count valid and blank ballots. Raises KnownError ``vote.ballot`` for a ballot against the rule."""
    checked(ballots, options, {})
    given = of_places((ballot for ballot in ballots if ballot), options)
    groups, stages = irv(given, len(options))
    first = _votes(given, [Fraction(1)] * len(given), set(range(len(options))))
    details = {o: Staged(votes=int(first[at]), stages=columns(stages, at)) for at, o in enumerate(options)}
    return staged(IRV, {}, ballots, lines_of(groups, options, details))


def count_stv(ballots: Sequence[Ballot], options: Sequence[str], *, seats: int) -> Result:
    """Count valid and blank ballots. Raises KnownError ``vote.ballot`` for a ballot against the rule."""
    checked(ballots, options, {"seats": seats})
    given = of_places((ballot for ballot in ballots if ballot), options)
    groups, stages = stv(given, len(options), seats)
    quota = quota_of(given, seats)
    first = _votes(given, [Fraction(1)] * len(given), set(range(len(options))))
    seated: dict[int, bool | None] = {}
    for group in groups:
        before, after = len(seated), len(seated) + len(group)
        seated |= dict.fromkeys(group, True if after <= seats else False if before >= seats else None)
    details = {
        o: Seated(votes=int(first[at]), stages=columns(stages, at, UNIT), unit=UNIT, elected=seated[at], quota=quota)
        for at, o in enumerate(options)
    }
    return staged(STV, {"seats": seats}, ballots, lines_of(groups, options, details))


def irv(ballots: Ranked, options: int) -> tuple[Groups, list[Votes]]:
    """(groups, the best first; the votes at each stage)."""
    rest, out, stages = set(range(options)), list[list[int]](), list[Votes]()
    while rest:
        stages.append(_votes(ballots, [Fraction(1)] * len(ballots), rest))
        out.append(_fewest(rest, stages))
        rest -= set(out[-1])
    return out[::-1], stages


def stv(ballots: Ranked, options: int, seats: int) -> tuple[Groups, list[Votes]]:
    """(groups, the best first; the votes at each stage, of those who have a place while theirs still move)."""
    values = [Fraction(1)] * len(ballots)
    rest, waiting = set(range(options)), set[int]()
    elected, out, stages = list[list[int]](), list[list[int]](), list[Votes]()
    lies = [_top(ranking, rest) for _, ranking in ballots]
    quota = quota_of(ballots, seats)
    while rest:
        votes = _lying(ballots, values, lies, rest | waiting)
        stages.append(votes)
        new = {a for a in rest if votes[a] >= quota}
        elected += by_number_of({a: votes[a] for a in new})
        waiting |= new
        rest -= new
        left = seats - sum(map(len, elected))
        if left <= 0 or (not waiting and len(rest) <= left):
            break
        if waiting:
            most = max(votes[a] for a in waiting)
            moved = {a for a in waiting if votes[a] == most}
            waiting -= moved
            kept = (most - quota) / most
            values = [
                Fraction(int(value * kept * UNIT), UNIT) if at in moved else value
                for value, at in zip(values, lies, strict=True)
            ]
        else:
            moved = set(_fewest(rest, stages))
            out.append(sorted(moved))
            rest -= moved
        lies = [_top(ranking, rest) if at in moved else at for at, (_, ranking) in zip(lies, ballots, strict=True)]
    behind = by_number_of({a: stages[-1][a] for a in rest}) if stages else []
    return [*elected, *behind, *out[::-1]], stages


def quota_of(ballots: Ranked, seats: int) -> int:
    """How many votes are sure of a place: more than any ``seats`` + 1 options can have."""
    return sum(count for count, ranking in ballots if ranking) // (seats + 1) + 1


def _votes(ballots: Ranked, values: Sequence[Fraction], rest: set[int]) -> Votes:
    return _lying(ballots, values, [_top(ranking, rest) for _, ranking in ballots], rest)


def _lying(ballots: Ranked, values: Sequence[Fraction], lies: Sequence[int | None], among: set[int]) -> Votes:
    votes = dict.fromkeys(sorted(among), Fraction(0))
    for value, (count, _), at in zip(values, ballots, lies, strict=True):
        if at is not None and at in votes:
            votes[at] += count * value
    return votes


def _top(ranking: Ranking, rest: set[int]) -> int | None:
    return next((group[0] for group in ranking if group[0] in rest), None)


def _fewest(rest: set[int], stages: Sequence[Mapping[int, Fraction]]) -> list[int]:
    """Who goes out after the last stage: the fewest; of equal ones, as the stages before separate them."""
    tied = sorted(rest)
    for stage in reversed(stages):
        least = min(stage[a] for a in tied)
        tied = [a for a in tied if stage[a] == least]
    return tied


IRV_METHOD = Method(
    name=IRV,
    parameters=(),
    least=2,
    channel=Channel.CARDS,
    detail=Staged,
    told=("stages",),
    count=count_irv,
    count_totals=no_totals,
    check=check,
    problem_of=problem_of,
    parse=parse,
    example=topk.METHOD.example,
    written=topk.METHOD.written,
    patterns=patterns,
    by_sums=False,
    advanced=True,
    tellable=False,
)
STV_METHOD = Method(
    name=STV,
    parameters=(Parameter(name="seats", usual=lambda _: 3, limits=lambda _: (1, MOST_SEATS)),),
    least=2,
    channel=Channel.CARDS,
    detail=Seated,
    told=("stages",),
    count=count_stv,
    count_totals=no_totals,
    check=check,
    problem_of=problem_of,
    parse=parse,
    example=topk.METHOD.example,
    written=topk.METHOD.written,
    patterns=patterns,
    by_sums=False,
    advanced=True,
    tellable=False,
)
