"""Score 0 to 5: each voter gives each option a score, or leaves it out: no opinion.

Rule: sum of the scores, an option left out adds nothing; equal sums share their place. How many answered stands beside
the sum, for a mean without it misleads. At a cut more fives separate, then more fours.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from facilitator.errors import KnownError
from facilitator.model import Channel
from facilitator.voting.rules.consensus import check_histograms, read_levels, written
from facilitator.voting.rules.grid import grid, histograms
from facilitator.voting.rules.method import Method, refused
from facilitator.voting.rules.result import CARDS, TOTALS, Ballot, Detail, Line, Result, by_number, ranked

NAME = "score"
SIZE = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores(Detail):
    """``points``: the sum; ``levels``: how many gave each score from 0; ``voters``: how many gave any."""

    points: int = 0
    levels: tuple[int, ...] = ()
    voters: int = 0

    @property
    def number(self) -> int:
        return self.points

    @property
    def adds(self) -> int:
        return self.points

    @property
    def people(self) -> int | None:
        return self.voters


def check(ballot: Ballot, options: Sequence[str]) -> str | None:
    """The code of the first problem of a ballot, or None: ``card.letter`` or ``card.level``."""
    problem = problem_of(ballot, options)
    return problem.code if problem else None


def problem_of(ballot: Ballot, options: Sequence[str]) -> KnownError | None:
    """Like ``check``, as an error with the facts its sentence needs."""
    known = frozenset(options)
    for letter, given in sorted(ballot.items()):
        if letter not in known:
            return KnownError("card.letter", letter=letter, position=1)
        if type(given) is not int or not 0 <= given < SIZE:
            return KnownError("card.level", letter=letter, top=SIZE - 1)
    return None


def parse(text: str, options: Sequence[str]) -> dict[str, int]:
    """A typed card → ballot: "A5 B3 C0"; "" or "-" is an explicit blank, {}. Raises KnownError ``card.*``."""
    ballot = read_levels(text, options, SIZE)
    if problem := problem_of(ballot, options):
        raise problem
    return ballot


def count(ballots: Sequence[Ballot], options: Sequence[str]) -> Result:
    """Count valid and blank ballots. Raises KnownError ``vote.ballot`` for a ballot against the rule."""
    cells = grid(ballots, options, SIZE)
    if cells is None:
        raise refused(check, ballots, options, {})
    given = sum(map(bool, ballots))
    return _result(histograms(cells, options, SIZE), CARDS, given, len(ballots) - given)


def count_totals(
    totals: Mapping[str, Sequence[int]], options: Sequence[str], *, ballots: int, blank: int = 0
) -> Result:
    """Count from how many gave each score to each option. Raises KnownError ``totals.*``, ``cards.value``."""
    check_histograms(totals, options, SIZE, ballots, blank)
    return _result({option: tuple(totals.get(option, (0,) * SIZE)) for option in options}, TOTALS, ballots, blank)


def _result(levels: Mapping[str, tuple[int, ...]], entered: str, ballots: int, blank: int) -> Result:
    details = {
        option: Scores(points=sum(score * n for score, n in enumerate(counts)), levels=counts, voters=sum(counts))
        for option, counts in levels.items()
    }
    lines = ranked(details, by_number)
    return Result(method=NAME, params={}, entered=entered, ballots=ballots, blank=blank, lines=lines)


def _secondary(line: Line) -> tuple[int, ...]:
    levels = line.of(Scores).levels
    return levels[SIZE - 1], levels[SIZE - 2]


METHOD = Method(
    name=NAME,
    parameters=(),
    least=2,
    channel=Channel.CARDS,
    detail=Scores,
    told=("levels",),
    count=count,
    count_totals=count_totals,
    check=check,
    problem_of=problem_of,
    parse=parse,
    example=lambda _: "A5 B3",
    written=written,
    patterns=lambda params, options: (SIZE + 1) ** options,
    levels=SIZE,
    secondary=_secondary,
    swing=lambda _: SIZE - 1,
)


def method_of_scores(
    name: str,
    detail: type[Detail],
    count: Callable[..., Result],
    count_totals: Callable[..., Result],
    check: Callable[..., str | None] = check,
    **more: Any,
) -> Method:
    """An advanced rule of the same cards that makes another order of them; nobody enters its sums by hand."""
    return replace(
        METHOD,
        name=name,
        detail=detail,
        count=count,
        count_totals=count_totals,
        check=check,
        by_sums=False,
        secondary=lambda _: (),
        swing=lambda _: 0,
        advanced=True,
        **more,
    )
