"""Tick up to ``ticks`` options (limited approval): dots with at most one on an option.

Rule: number of ballots with a tick; equal numbers share their place. Distinct voters equal ticks by definition, so
nothing secondary exists. An over-ticked ballot is invalid.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import comb

from facilitator.errors import KnownError
from facilitator.model import Channel
from facilitator.voting.rules import dots
from facilitator.voting.rules.cards import MOST_OPTIONS
from facilitator.voting.rules.method import Method, Parameter
from facilitator.voting.rules.result import Ballot, Points, Result

NAME = "ticks"


def suggested(options: int) -> int:
    """A third of the options, rounded up, at most 10 (the facilitators' n/3 rule)."""
    return min(10, -(-options // 3))


def check(ballot: Ballot, options: Sequence[str], *, ticks: int) -> str | None:
    """The code of the first problem of a ballot, or None (codes of ``dots.check``)."""
    return dots.check(ballot, options, dots=ticks, cap=1)


def problem_of(ballot: Ballot, options: Sequence[str], *, ticks: int) -> KnownError | None:
    """Like ``check``, as an error with the facts its sentence needs."""
    return dots.problem_of(ballot, options, dots=ticks, cap=1)


def parse(text: str, options: Sequence[str], *, ticks: int) -> dict[str, int]:
    """A typed card → ballot: "ACD" or "A C D"; "" or "-" is an explicit blank, {}. Raises as ``dots.parse``."""
    return dots.parse(text, options, dots=ticks, cap=1)


def count(ballots: Sequence[Ballot], options: Sequence[str], *, ticks: int) -> Result:
    """Count valid and blank ballots. Raises KnownError ``vote.ballot`` for a ballot against the rule."""
    return _named(dots.count(ballots, options, dots=ticks, cap=1), ticks)


def count_totals(
    totals: Mapping[str, int], options: Sequence[str], *, ticks: int, ballots: int, blank: int = 0
) -> Result:
    """Count from ticks per option of ``ballots`` valid, non-blank cards. Raises as ``dots.count_totals``."""
    counted = dots.count_totals(totals, options, dots=ticks, cap=1, ballots=ballots, blank=blank, voters=totals)
    return _named(counted, ticks)


def _named(result: Result, ticks: int) -> Result:
    return replace(result, method=NAME, params={"ticks": ticks})


METHOD = Method(
    name=NAME,
    parameters=(Parameter(name="ticks", usual=lambda _: 3, limits=lambda _: (1, MOST_OPTIONS)),),
    least=2,
    channel=Channel.CARDS,
    count=count,
    count_totals=count_totals,
    check=check,
    problem_of=problem_of,
    parse=parse,
    detail=Points,
    told=("points",),
    example=lambda _: "A C",
    patterns=lambda params, options: sum(comb(options, n) for n in range(min(int(params["ticks"]), options) + 1)),
    swing=lambda _: 1,
    narrows=True,
)
