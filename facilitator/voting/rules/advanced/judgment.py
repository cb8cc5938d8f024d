"""Majority judgment (Balinski and Laraki): each voter grades options from 0 to 5; the lower median grade orders them.

Equal medians by taking away one median after the other; options that even so stay equal share their place. An option
left out has no grade of that voter. The grades of each option are enough to count it again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from facilitator.voting.rules import score
from facilitator.voting.rules.consensus import compare, lower_median
from facilitator.voting.rules.result import Ballot, Detail, Result, ranked

NAME = "judgment"


@dataclass(frozen=True, slots=True, kw_only=True)
class Grades(Detail):
    """``levels``: how many gave each grade from 0; their lower median, None without a grade; ``voters``: how many."""

    levels: tuple[int, ...] = ()
    median: int | None = None
    voters: int = 0

    @property
    def number(self) -> int:
        return self.median or 0

    @property
    def people(self) -> int | None:
        return self.voters


def count(ballots: Sequence[Ballot], options: Sequence[str]) -> Result:
    """Count valid and blank ballots. Raises KnownError ``vote.ballot`` for a ballot against the rule."""
    return _graded(score.count(ballots, options), options)


def count_totals(
    totals: Mapping[str, Sequence[int]], options: Sequence[str], *, ballots: int, blank: int = 0
) -> Result:
    """Count from how many gave each grade. Raises KnownError as ``score.count_totals``."""
    return _graded(score.count_totals(totals, options, ballots=ballots, blank=blank), options)


def _graded(summed: Result, options: Sequence[str]) -> Result:
    own = {option: summed.line(option).of(score.Scores) for option in options}
    details = {
        option: Grades(levels=one.levels, median=lower_median(one.levels), voters=one.voters)
        for option, one in own.items()
    }
    lines = ranked(details, lambda one, other: compare(one.levels, other.levels))
    return replace(summed, method=NAME, lines=lines)


METHOD = score.method_of_scores(NAME, Grades, count, count_totals)
