"""Two more orders out of the matrix of duels; cards, matches and what is published are those of ``rules.duels``.

*Ranked Pairs* (Tideman): the largest wins first (most ballots, then fewest against), each kept unless it closes a
circle with larger ones; of equal wins those that close one with each other fall together. *Kemeny*: the order with most
agreements over all ballots and pairs. Where several orders are as good, one option stands above another only if it does
in all of them. What is above nothing of another, nor below it, shares its place as in ``duels.path_order``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from facilitator.voting.advanced.kemeny import MOST_KEMENY, agreed
from facilitator.voting.rules import duels
from facilitator.voting.rules.advanced.stages import Groups, lines_of
from facilitator.voting.rules.method import Method
from facilitator.voting.rules.result import Ballot, Result

PAIRS, KEMENY = "pairs", "kemeny"


def check(ballot: Ballot, options: Sequence[str]) -> str | None:
    """The code of the first problem of a ballot, or None (codes of ``duels.check``)."""
    return duels.check(ballot, options, status_quo="none")


def ranked_pairs(over: duels.Matrix) -> Groups:
    """Groups, the best first."""
    size = range(len(over))
    strength = {(a, b): (-over[a][b], over[b][a]) for a in size for b in size if over[a][b] > over[b][a]}
    below = [0] * len(over)  # a bit for everything known to stand below
    for level in sorted(set(strength.values())):
        there = [pair for pair, own in strength.items() if own == level and not below[pair[1]] >> pair[0] & 1]
        tried = _closed(below, there)
        below = _closed(below, [(a, b) for a, b in there if not tried[b] >> a & 1])
    return layers([sum(1 << b for b in size if below[b] >> a & 1) for a in size])


def kemeny(over: duels.Matrix) -> Groups:
    """Groups, the best first. Raises KnownError ``count.large`` beyond ``MOST_KEMENY`` options."""
    return layers(agreed([list(row) for row in over]))


def layers(above: Sequence[int]) -> Groups:
    """``above``: option → a bit for each that stands above it. First those that nothing does, then again."""
    rest, groups = list(range(len(above))), list[list[int]]()
    while rest:
        left = sum(1 << a for a in rest)
        groups.append([a for a in rest if not above[a] & left])
        rest = [a for a in rest if above[a] & left]
    return groups


def _closed(below: Sequence[int], wins: Sequence[tuple[int, int]]) -> list[int]:
    found = list(below)
    for a, b in wins:
        gained = found[b] | 1 << b
        found = [own | gained if c == a or own >> a & 1 else own for c, own in enumerate(found)]
    return found


def _method(name: str, order: Callable[[duels.Matrix], Groups], most: int) -> Method:
    def named(counted: Result, options: Sequence[str]) -> Result:
        own = {line.option: line.of(duels.Duels) for line in counted.lines}
        lines = lines_of(order([own[option].over for option in options]), options, own)
        return replace(counted, method=name, params={}, lines=lines)

    def count(ballots: Sequence[Ballot], options: Sequence[str]) -> Result:
        return named(duels.count(ballots, options, status_quo="none"), options)

    def count_totals(
        totals: Mapping[str, Sequence[int]], options: Sequence[str], *, ballots: int, blank: int = 0
    ) -> Result:
        return named(duels.count_totals(totals, options, status_quo="none", ballots=ballots, blank=blank), options)

    return replace(
        duels.METHOD,
        name=name,
        parameters=(),
        most=most,
        count=count,
        count_totals=count_totals,
        check=check,
        problem_of=lambda ballot, options: duels.problem_of(ballot, options, status_quo="none"),
        parse=lambda text, options: duels.parse(text, options, status_quo="none"),
        added=lambda _: 0,
        advanced=True,
    )


PAIRS_METHOD = _method(PAIRS, ranked_pairs, duels.METHOD.most)
KEMENY_METHOD = _method(KEMENY, kemeny, MOST_KEMENY)
