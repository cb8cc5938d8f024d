"""What is voted on in these rules: groups of equal ballots, each with how many there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

Ranking: TypeAlias = tuple[tuple[int, ...], ...]
"""Groups of options of equal place, the best first; what is left out stands behind all of it together."""

Ranked: TypeAlias = Sequence[tuple[int, Ranking]]
Approved: TypeAlias = Sequence[tuple[int, frozenset[int]]]
Scored: TypeAlias = Sequence[tuple[int, tuple[int, ...]]]
Matrix: TypeAlias = list[list[int]]


def of_places(ballots: Iterable[Mapping[str, int]], options: Sequence[str]) -> Ranked:
    """Ballots of ``rules.duels`` or ``rules.topk`` (option letter → place) as groups of equal rankings."""
    number = {letter: at for at, letter in enumerate(options)}
    found: Counter[Ranking] = Counter()
    for ballot in ballots:
        places: dict[int, list[int]] = {}
        for letter, place in ballot.items():
            places.setdefault(place, []).append(number[letter])
        found[tuple(tuple(sorted(places[place])) for place in sorted(places))] += 1
    return sorted(((count, ranking) for ranking, count in found.items()), key=lambda one: one[1])


def of_ticks(ballots: Iterable[Mapping[str, int]], options: Sequence[str]) -> Approved:
    """Ballots of ``rules.ticks`` as groups of equal approvals."""
    number = {letter: at for at, letter in enumerate(options)}
    found = Counter(frozenset(number[letter] for letter in ballot) for ballot in ballots)
    return sorted(((count, ticked) for ticked, count in found.items()), key=lambda one: sorted(one[1]))


def matrix(ballots: Ranked, options: int) -> Matrix:
    """Row a, column b: how many ballots place a above b."""
    over = [[0] * options for _ in range(options)]
    for count, ranking in ballots:
        ranked = {a for group in ranking for a in group}
        behind = [b for b in range(options) if b not in ranked]
        for at, group in enumerate(ranking):
            below = [b for later in ranking[at + 1 :] for b in later] + behind
            for a in group:
                row = over[a]
                for b in below:
                    row[b] += count
    return over


def firsts(ballots: Ranked, options: int) -> list[int]:
    """How many ballots have each option alone in the first place."""
    found = [0] * options
    for count, ranking in ballots:
        if ranking and len(ranking[0]) == 1:
            found[ranking[0][0]] += count
    return found


def borda(over: Matrix) -> list[int]:
    """Full Borda points without halves: how many opponents each option beats, over all ballots."""
    return [sum(row) for row in over]


def copeland(over: Matrix) -> list[int]:
    """Matches won less matches lost."""
    size = range(len(over))
    return [sum((over[a][b] > over[b][a]) - (over[a][b] < over[b][a]) for b in size) for a in size]
