"""STAR, place by place: the two options with the greatest sums of scores meet, and the one that more ballots score
higher has the place; then again without it (Bloc STAR).

Equal sums by STAR's ladder: fewest matches lost among the equal, then most fives. In the final an equal number of
ballots goes to the greater sum, then to more fives. More than two that the ladder cannot separate all meet in the
final: most matches won, then sum, then fives; who is equal even so has the place together. An option left out has 0.

Scores of each option and the matches are enough to count it again: no single ballot is needed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from facilitator.voting.rules import duels, score
from facilitator.voting.rules.advanced.stages import Groups, columns, lines_of
from facilitator.voting.rules.grid import ABSENT, grid
from facilitator.voting.rules.result import Ballot, Detail, Result

NAME = "star"
TOP = score.SIZE - 1
_TURNED = bytes(TOP - cell if cell <= TOP else TOP if cell == ABSENT else cell for cell in range(256))
"""Scores as places: the highest first, what is left out with the noughts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finals(Detail):
    """``points``: the sum; ``levels``: how many gave each score; ``over``: how many score it above each option;
    ``stages``: ballots for it in each final (of more than two, matches won), None where it was in none.
    """

    points: int = 0
    levels: tuple[int, ...] = ()
    over: tuple[int, ...] = ()
    stages: tuple[int | None, ...] = ()
    unit: int = 1

    @property
    def number(self) -> int:
        return self.points

    @property
    def adds(self) -> int:
        return self.points


def check(ballot: Ballot, options: Sequence[str]) -> str | None:
    """The code of the first problem of a ballot, or None (codes of ``score.check``)."""
    return score.check(ballot, options)


def count(ballots: Sequence[Ballot], options: Sequence[str]) -> Result:
    """Count valid and blank ballots. Raises KnownError ``vote.ballot`` for a ballot against the rule."""
    summed = score.count(ballots, options)
    cells = grid([ballot for ballot in ballots if ballot], options, score.SIZE)
    assert cells is not None
    return _result(summed, duels.matrix_of(cells.translate(_TURNED), len(options)), options)


def count_totals(totals: Mapping[str, Any], options: Sequence[str], *, ballots: int, blank: int = 0) -> Result:
    """Count from the scores and the matches: letter → [how many gave each score, how many score it above each].

    Raises KnownError: those of ``score.count_totals`` and of ``duels.count_totals``.
    """
    levels = {letter: told[0] for letter, told in totals.items()}
    over = {letter: told[1] for letter, told in totals.items()}
    summed = score.count_totals(levels, options, ballots=ballots, blank=blank)
    duels.count_totals(over, options, status_quo="none", ballots=ballots, blank=blank)
    return _result(summed, [list(over.get(option, [0] * len(options))) for option in options], options)


def _result(summed: Result, over: duels.Matrix, options: Sequence[str]) -> Result:
    own = [summed.line(option).of(score.Scores) for option in options]
    sums, fives = [one.points for one in own], [one.levels[TOP] for one in own]
    groups, stages = finals(sums, fives, over)
    details = {
        option: Finals(points=sums[at], levels=own[at].levels, over=tuple(over[at]), stages=columns(stages, at))
        for at, option in enumerate(options)
    }
    return Result(
        method=NAME,
        params={},
        entered=summed.entered,
        ballots=summed.ballots,
        blank=summed.blank,
        lines=lines_of(groups, options, details),
    )


def finals(sums: Sequence[int], fives: Sequence[int], over: duels.Matrix) -> tuple[Groups, list[dict[int, int]]]:
    """(groups, the best first; who was in the final for each place, with what)."""
    rest, groups, stages = list(range(len(sums))), list[list[int]](), list[dict[int, int]]()
    while rest:
        there = _finalists(rest, sums, fives, over)
        won = {a: sum(over[a][b] > over[b][a] for b in there) for a in there}
        lost = {a: sum(over[a][b] < over[b][a] for b in there) for a in there}
        keys = {a: (won[a] - lost[a], sums[a], fives[a]) for a in there}
        best = sorted(a for a in there if keys[a] == max(keys.values()))
        if len(there) == 2:
            one, other = there
            stages.append({one: over[one][other], other: over[other][one]})
        else:
            stages.append(won if len(there) > 1 else {})
        groups.append(best)
        rest = [a for a in rest if a not in best]
    while stages and not stages[-1]:
        stages.pop()
    return groups, stages


def _finalists(rest: Sequence[int], sums: Sequence[int], fives: Sequence[int], over: duels.Matrix) -> list[int]:
    """Two, or as many more as nothing separates; all of ``rest`` when there are no more."""
    chosen: list[int] = []
    while len(chosen) < min(2, len(rest)):
        left = [a for a in rest if a not in chosen]
        tied = [a for a in left if sums[a] == max(sums[b] for b in left)]
        if len(tied) > 2 - len(chosen):
            lost = {a: sum(over[a][b] < over[b][a] for b in tied) for a in tied}
            tied = [a for a in tied if lost[a] == min(lost.values())]
            tied = [a for a in tied if fives[a] == max(fives[b] for b in tied)]
        chosen += tied
    return sorted(chosen)


METHOD = score.method_of_scores(NAME, Finals, count, count_totals, check, told=("levels", "over"))
