"""Levels of agreement, common to fist to five (six levels) and the gradients (eight).

A check of consensus, not an order of priority. Agreement is read off by one written parameter, ``test``: ``floor``
(nobody below ``level``; the default), ``median`` (lower median at least ``level``) or ``blocks`` (at most ``level``
blocks, level 0). With several proposals they are ordered by lower median, equal ones by taking away one median after
the other (majority judgment, Balinski and Laraki), which also compares proposals with different numbers of answers.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import Any

from facilitator.errors import KnownError
from facilitator.model import Channel
from facilitator.voting.rules import cards
from facilitator.voting.rules.grid import grid, histograms
from facilitator.voting.rules.method import Method, Parameter, refused
from facilitator.voting.rules.result import CARDS, TOTALS, Ballot, Detail, Params, Result, ranked

TESTS = ("floor", "median", "blocks")
_ONE, _MANY = "4", "A5 B3"


@dataclass(frozen=True, slots=True, kw_only=True)
class Levels(Detail):
    """Answers to one proposal: how many showed each level, their lower median (None without answers), blocks (level 0),
    reservations, and whether the written level is reached.
    """

    levels: tuple[int, ...] = ()
    median: int | None = None
    blocks: int = 0
    reservations: int = 0
    reached: bool | None = None

    @property
    def number(self) -> int:
        return self.median or 0

    @property
    def verdict(self) -> bool | None:
        return self.reached


@dataclass(frozen=True, slots=True)
class Scale:
    """The rule for one scale: ``size`` levels from 0, of which ``reserved`` are reservations; ``floor`` is usual."""

    name: str
    size: int
    reserved: tuple[int, ...]
    floor: int

    def check(self, ballot: Ballot, options: Sequence[str], *, test: str, level: int) -> str | None:
        """The code of the first problem of a ballot, or None: ``card.letter`` or ``card.level``."""
        problem = self.problem_of(ballot, options, test=test, level=level)
        return problem.code if problem else None

    def problem_of(self, ballot: Ballot, options: Sequence[str], *, test: str, level: int) -> KnownError | None:
        """Like ``check``, as an error with the facts its sentence needs. The parameters do not bear on a ballot."""
        known = frozenset(options)
        for letter, shown in sorted(ballot.items()):
            if letter not in known:
                return KnownError("card.letter", letter=letter, position=1)
            if type(shown) is not int or not 0 <= shown < self.size:
                return KnownError("card.level", letter=letter, top=self.size - 1)
        return None

    def parse(self, text: str, options: Sequence[str], *, test: str, level: int) -> dict[str, int]:
        """A typed card → ballot: "4" for a single proposal, "A5 B3" for several; "" or "-" is an explicit blank, {}.

        Raises KnownError: ``card.letter``, ``card.sign``, ``card.number`` and ``card.twice`` with ``position``;
        ``card.level`` for a missing level or one above the highest.
        """
        ballot = read_levels(text, options, self.size)
        if problem := self.problem_of(ballot, options, test=test, level=level):
            raise problem
        return ballot

    def count(self, ballots: Sequence[Ballot], options: Sequence[str], *, test: str, level: int) -> Result:
        """Count valid and blank ballots; a ballot may leave single proposals unanswered.

        Raises KnownError ``vote.ballot`` with ``number`` (from 1) and ``problem`` for a ballot against the rule.
        """
        cells = grid(ballots, options, self.size)
        if cells is None:
            raise refused(self.check, ballots, options, {"test": test, "level": level})
        given = sum(map(bool, ballots))
        return self._result(histograms(cells, options, self.size), CARDS, given, len(ballots) - given, test, level)

    def count_totals(
        self,
        totals: Mapping[str, Sequence[int]],
        options: Sequence[str],
        *,
        test: str,
        level: int,
        ballots: int,
        blank: int = 0,
    ) -> Result:
        """Count from the sums of each level for each proposal (hands counted in the room).

        Raises KnownError: ``totals.letter``, ``totals.levels`` (not as many whole numbers as levels),
        ``totals.answers`` (more answers than valid cards, or a valid card that can have answered nothing),
        ``cards.value``.
        """
        check_histograms(totals, options, self.size, ballots, blank)
        levels = {option: tuple(totals.get(option, (0,) * self.size)) for option in options}
        return self._result(levels, TOTALS, ballots, blank, test, level)

    def _result(
        self, levels: Mapping[str, tuple[int, ...]], entered: str, ballots: int, blank: int, test: str, level: int
    ) -> Result:
        details = {option: self._detail(counts, test, level) for option, counts in levels.items()}
        return Result(
            method=self.name,
            params={"test": test, "level": level},
            entered=entered,
            ballots=ballots,
            blank=blank,
            lines=ranked(details, lambda one, other: compare(one.levels, other.levels)),
        )

    def _detail(self, counts: tuple[int, ...], test: str, level: int) -> Levels:
        median = lower_median(counts)
        return Levels(
            levels=counts,
            median=median,
            blocks=counts[0],
            reservations=sum(counts[at] for at in self.reserved),
            reached=_reached(counts, median, test, level),
        )

    def method(self) -> Method:
        """What this scale tells of itself."""

        def usual_level(before: Params) -> int:
            return 0 if before["test"] == "blocks" else self.floor

        def level_limits(before: Params) -> tuple[int, int]:
            # "Nobody below 0" or "median at least 0" would always pass and so be no test; blocks may be none.
            return (0, 300) if before["test"] == "blocks" else (1, self.size - 1)

        return Method(
            name=self.name,
            parameters=(
                Parameter(name="test", usual=lambda _: TESTS[0], choices=TESTS),
                Parameter(name="level", usual=usual_level, limits=level_limits),
            ),
            least=1,
            channel=Channel.HANDS,
            detail=Levels,
            told=("levels",),
            count=self.count,
            count_totals=self.count_totals,
            check=self.check,
            problem_of=self.problem_of,
            parse=self.parse,
            example=example,
            written=written,
            patterns=lambda params, options: (self.size + 1) ** options,
            levels=self.size,
            one_proposal=True,
            raised=_raised,
        )


def read_levels(text: str, options: Sequence[str], size: int) -> dict[str, int]:
    """A typed card → ballot, a missing level or one too long as ``size``. Raises KnownError as ``Scale.parse``."""
    ballot: dict[str, int] = {}
    if cards.is_blank(text):
        return ballot
    only = text.strip()
    if len(options) == 1 and only.isascii() and only.isdigit():
        return {options[0]: int(only) if len(only) == 1 else size}
    shown = example(len(options))
    for mark in cards.read(text, options, shown):
        if mark.letter in ballot:
            raise KnownError("card.twice", letter=mark.letter, position=mark.position)
        ballot[mark.letter] = size if mark.number is None else mark.number
    if not ballot:
        raise KnownError("card.sign", sign=only[:1], position=1, example=shown)
    return {option: ballot[option] for option in options if option in ballot}


def check_histograms(
    totals: Mapping[str, Sequence[int]], options: Sequence[str], size: int, ballots: int, blank: int
) -> None:
    """Raises KnownError when no set of ballots can give these sums: see ``Scale.count_totals``."""
    for problem in cards.problem_of_counts(valid=ballots, blank=blank):
        raise problem
    for letter, counts in totals.items():
        if letter not in options:
            raise KnownError("totals.letter", letter=letter)
        if len(counts) != size or any(type(number) is not int or number < 0 for number in counts):
            raise KnownError("totals.levels", letter=letter, numbers=size, top=size - 1)
        if sum(counts) > ballots:
            raise KnownError("totals.answers", letter=letter, given=sum(counts), cards=ballots)
    if (answers := sum(map(sum, totals.values()))) < ballots:
        raise KnownError("totals.answers", letter=", ".join(options), given=answers, cards=ballots)


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


def _reached(levels: Sequence[int], median: int | None, test: str, level: int) -> bool:
    """Without a single answer nothing is reached."""
    if median is None:
        return False
    if test == "floor":
        return not any(levels[:level])
    if test == "median":
        return median >= level
    return levels[0] <= level


def example(options: int) -> str:
    """A card as it may be typed."""
    return _ONE if options == 1 else _MANY


def written(choices: Ballot) -> str:
    """A card as it may be typed again; without its letter where only one thing was asked (the letter A)."""
    return " ".join(f"{letter}{level}" for letter, level in choices.items())


def _raised(totals: Mapping[str, Any]) -> int | None:
    """With one proposal everybody shows one hand; with several, not everybody need answer each."""
    return sum(next(iter(totals.values()))) if len(totals) == 1 else None
