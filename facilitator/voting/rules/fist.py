"""Fist to five: each voter shows 0 to 5 fingers for each proposal; a check of consensus, not an order of priority.

0 block · 1 strong reservations · 2 reservations · 3 can live with it · 4 good · 5 full support. Agreement is read off
by one written parameter, ``test``: ``floor`` (nobody below ``level``; the default, 3), ``median`` (lower median at
least ``level``) or ``blocks`` (at most ``level`` zeros). With several proposals they are ordered by lower median,
equal ones by taking away one median after the other (majority judgment, Balinski and Laraki), which also compares
proposals with different numbers of answers.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import accumulate, chain, repeat
from operator import countOf
from typing import Any

from facilitator.errors import KnownError
from facilitator.model import Channel
from facilitator.voting.rules import cards
from facilitator.voting.rules.method import Method, Parameter
from facilitator.voting.rules.result import CARDS, TOTALS, Ballot, Line, Params, Result, placed

NAME = "fist"
LEVELS = 6
TESTS = ("floor", "median", "blocks")
_ONE, _MANY = "4", "A5 B3"
_ABSENT = 255
_ALLOWED = bytes((*range(LEVELS), _ABSENT))


def check(ballot: Ballot, options: Sequence[str], *, test: str, level: int) -> str | None:
    """The code of the first problem of a ballot, or None: ``card.letter`` or ``card.level``."""
    problem = problem_of(ballot, options, test=test, level=level)
    return problem.code if problem else None


def problem_of(ballot: Ballot, options: Sequence[str], *, test: str, level: int) -> KnownError | None:
    """Like ``check``, as an error with the facts its sentence needs. The parameters do not bear on a ballot."""
    known = frozenset(options)
    for letter, shown in sorted(ballot.items()):
        if letter not in known:
            return KnownError("card.letter", letter=letter, position=1)
        if type(shown) is not int or not 0 <= shown < LEVELS:
            return KnownError("card.level", letter=letter)
    return None


def parse(text: str, options: Sequence[str], *, test: str, level: int) -> dict[str, int]:
    """A typed card → ballot: "4" for a single proposal, "A5 B3" for several; "" or "-" is an explicit blank, {}.

    Raises KnownError: ``card.letter``, ``card.sign``, ``card.number`` and ``card.twice`` with ``position``;
    ``card.level`` for a missing level or one above 5.
    """
    ballot: dict[str, int] = {}
    if cards.is_blank(text):
        return ballot
    only = text.strip()
    if len(options) == 1 and only.isascii() and only.isdigit():
        ballot[options[0]] = int(only) if len(only) == 1 else LEVELS
    else:
        example = _example(len(options))
        for mark in cards.read(text, options, example):
            if mark.letter in ballot:
                raise KnownError("card.twice", letter=mark.letter, position=mark.position)
            ballot[mark.letter] = LEVELS if mark.number is None else mark.number
        if not ballot:
            raise KnownError("card.sign", sign=only[:1], position=1, example=example)
    if problem := problem_of(ballot, options, test=test, level=level):
        raise problem
    return {option: ballot[option] for option in options if option in ballot}


def count(ballots: Sequence[Ballot], options: Sequence[str], *, test: str, level: int) -> Result:
    """Count valid and blank ballots; a ballot may leave single proposals unanswered.

    Raises KnownError ``vote.ballot`` with ``number`` (from 1) and ``problem`` for a ballot against the rule.
    """
    levels = _levels(ballots, options)
    if levels is None:
        raise _refusal(ballots, options, test=test, level=level)
    given = sum(map(bool, ballots))
    return _result(levels, CARDS, given, len(ballots) - given, test, level)


def _levels(ballots: Sequence[Ballot], options: Sequence[str]) -> dict[str, list[int]] | None:
    """How often each option was given each level; None when a ballot is against the rule.

    One byte an answer, a row of bytes a ballot, so that the columns are counted without a step of Python for each of
    the twelve thousand answers of a large vote.
    """
    absent = repeat(_ABSENT)
    try:
        cells = b"".join([bytes(map(ballot.get, options, absent)) for ballot in ballots])
    except (TypeError, ValueError):  # no number at all, or none that a byte can hold
        return None
    answers = sum(map(len, ballots))
    kinds = map(type, chain.from_iterable([ballot.values() for ballot in ballots]))
    if (
        cells.translate(None, _ALLOWED)
        or len(cells) - cells.count(_ABSENT) != answers
        or countOf(kinds, int) != answers
    ):
        return None  # a level that is none; an answer to no option; True, which counts as 1
    columns = {option: cells[at :: len(options)] for at, option in enumerate(options)}
    return {option: [column.count(level) for level in range(LEVELS)] for option, column in columns.items()}


def _refusal(ballots: Sequence[Ballot], options: Sequence[str], *, test: str, level: int) -> KnownError:
    """Which ballot is against the rule, and how."""
    for number, ballot in enumerate(ballots, start=1):
        if code := check(ballot, options, test=test, level=level):
            return KnownError("vote.ballot", number=number, problem=code)
    raise AssertionError("every ballot is within the rule")


def count_totals(
    totals: Mapping[str, Sequence[int]], options: Sequence[str], *, test: str, level: int, ballots: int, blank: int = 0
) -> Result:
    """Count from six sums per proposal, fingers 0 to 5 (hands counted in the room).

    Raises KnownError: ``totals.letter``, ``totals.levels`` (not six whole numbers), ``totals.answers`` (more answers
    than valid cards, or a valid card that can have answered nothing), ``cards.value``.
    """
    for problem in cards.problem_of_counts(valid=ballots, blank=blank):
        raise problem
    for letter, counts in totals.items():
        if letter not in options:
            raise KnownError("totals.letter", letter=letter)
        if len(counts) != LEVELS or any(type(number) is not int or number < 0 for number in counts):
            raise KnownError("totals.levels", letter=letter)
        if sum(counts) > ballots:
            raise KnownError("totals.answers", letter=letter, given=sum(counts), cards=ballots)
    if (answers := sum(map(sum, totals.values()))) < ballots:
        raise KnownError("totals.answers", letter=", ".join(options), given=answers, cards=ballots)
    levels = {option: list(totals.get(option, [0] * LEVELS)) for option in options}
    return _result(levels, TOTALS, ballots, blank, test, level)


def lower_median(levels: Sequence[int]) -> int | None:
    """The lower median of a histogram over levels 0, 1, …; None without answers."""
    middle = (sum(levels) + 1) // 2
    if not middle:
        return None
    return next(level for level, reached in enumerate(accumulate(levels)) if reached >= middle)


def compare(one: Sequence[int], other: Sequence[int]) -> int:
    """Majority judgment between two histograms: negative when ``one`` is better, 0 when the two cannot be separated.

    Taking away lower medians visits the answers outwards from the middle, below then above in turn. So it compares,
    at growing distance from the middle, the pair (level below, level above). Distances are kept as whole numbers, in
    units of 1 / (2 · answers · the other's answers), which makes electorates of different size comparable.
    """
    answers, other_answers = sum(one), sum(other)
    if not answers or not other_answers:
        return bool(other_answers) - bool(answers)
    if tuple(one) == tuple(other):
        return 0
    mine, theirs = _outwards(tuple(one)), _outwards(tuple(other))
    at = across = 0
    while at < len(mine) and across < len(theirs):
        (my_end, my_pair), (their_end, their_pair) = mine[at], theirs[across]
        if my_pair != their_pair:
            return -1 if my_pair > their_pair else 1
        further = my_end * other_answers - their_end * answers
        at += further <= 0
        across += further >= 0
    return 0


@lru_cache(maxsize=512)
def _outwards(levels: tuple[int, ...]) -> list[tuple[int, tuple[int, int]]]:
    """(distance from the middle up to which it holds, (level below, level above)), in units of half an answer."""
    answers = sum(levels)
    ends = [2 * reached for reached in accumulate(levels)]
    distances = sorted({abs(end - answers) for end in ends} - {0} | {answers})
    steps: list[tuple[int, tuple[int, int]]] = []
    start = 0
    for distance in distances:
        # Between two neighbouring distances both levels are constant: look just outside ``start``.
        below = next(level for level, end in enumerate(ends) if end >= answers - start)
        above = next(level for level, end in enumerate(ends) if end > answers + start)
        steps.append((distance, (below, above)))
        start = distance
    return steps


def _result(
    levels: Mapping[str, Sequence[int]], entered: str, ballots: int, blank: int, test: str, level: int
) -> Result:
    counted = [(option, tuple(counts)) for option, counts in levels.items()]
    lines = []
    for (option, counts), rank, rank_to in placed(counted, lambda one, other: compare(one[1], other[1])):
        median = lower_median(counts)
        lines.append(
            Line(
                option=option,
                rank=rank,
                rank_to=rank_to,
                levels=counts,
                median=median,
                blocks=counts[0],
                reservations=counts[1] + counts[2],
                reached=_reached(counts, median, test, level),
            )
        )
    return Result(
        method=NAME,
        params={"test": test, "level": level},
        entered=entered,
        ballots=ballots,
        blank=blank,
        lines=tuple(lines),
    )


def _reached(levels: Sequence[int], median: int | None, test: str, level: int) -> bool:
    """Without a single answer nothing is reached."""
    if median is None:
        return False
    if test == "floor":
        return not any(levels[:level])
    if test == "median":
        return median >= level
    return levels[0] <= level


def _example(options: int) -> str:
    return _ONE if options == 1 else _MANY


def _usual_level(before: Params) -> int:
    return 0 if before["test"] == "blocks" else 3


def _level_limits(before: Params) -> tuple[int, int]:
    # "Nobody below 0" or "median at least 0" would always pass and so be no test; "at most n blocks" may be 0.
    return (0, 300) if before["test"] == "blocks" else (1, LEVELS - 1)


def _raised(totals: Mapping[str, Any]) -> int | None:
    """With one proposal everybody shows one hand; with several, not everybody need answer each."""
    return sum(next(iter(totals.values()))) if len(totals) == 1 else None


METHOD = Method(
    name=NAME,
    parameters=(
        Parameter(name="test", usual=lambda _: TESTS[0], choices=TESTS),
        Parameter(name="level", usual=_usual_level, limits=_level_limits),
    ),
    least=1,
    channel=Channel.HANDS,
    count=count,
    count_totals=count_totals,
    check=check,
    problem_of=problem_of,
    parse=parse,
    example=_example,
    levels=LEVELS,
    one_proposal=True,
    raised=_raised,
)
