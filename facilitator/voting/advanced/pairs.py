"""Orders out of the matrix of duels: Ranked Pairs, and Schulze with a default option (Debian).

Ranked Pairs (Tideman): the largest wins first (winning votes, then the smaller loss), each kept unless it closes a
circle; equal wins in the order of a lot among the options (Zavist and Tideman 1989). Never by enumerating all orders of
the ties.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from facilitator.voting.advanced.approval import by
from facilitator.voting.advanced.profile import Matrix
from facilitator.voting.rules.duels import path_order


def ranked_pairs(over: Matrix, order: Sequence[int] = ()) -> tuple[list[int], bool]:
    """(options, best first; whether the lot had to separate equal wins)."""
    size = range(len(over))
    place = by(order)
    wins = [(a, b) for a in size for b in size if over[a][b] > over[b][a]]
    strength = {(a, b): (-over[a][b], over[b][a]) for a, b in wins}
    wins.sort(key=lambda pair: (strength[pair], place(pair[0]), place(pair[1])))
    below: list[set[int]] = [set() for _ in size]  # everything known to stand below
    drawn = len(set(strength.values())) < len(wins)
    for a, b in wins:
        if a in below[b]:
            continue
        gained = below[b] | {b}
        for c in size:
            if c == a or a in below[c]:
                below[c] |= gained
    rest, found = set(size), []
    while rest:
        tops = [a for a in rest if not any(a in below[b] for b in rest)]
        drawn = drawn or len(tops) > 1
        found.append(min(tops, key=place))
        rest.discard(found[-1])
    return found, drawn


@dataclass(frozen=True, slots=True)
class Defaulted:
    """Schulze with a default option: what fell against it, and who is left on top.

    ``majority``: option → (above the default, below it, whether its ratio was met).
    """

    quorum: dict[int, int]
    majority: dict[int, tuple[int, int, bool]]
    dropped: tuple[int, ...]
    schwartz: tuple[int, ...]
    ranking: tuple[tuple[int, ...], ...]


def with_default(
    over: Matrix,
    default: int,
    *,
    quorum: Fraction = Fraction(0),
    ratios: Mapping[int, Fraction] | None = None,
    majority_strict: bool = True,
    quorum_strict: bool = False,
) -> Defaulted:
    """Debian's constitution, A.5: an option needs the quorum and its ratio (1 if none is told) against the default.

    ``majority_strict``: more than the ratio, not as much as it. Options that fall are taken out before the paths.
    """
    reached: dict[int, int] = {}
    majority: dict[int, tuple[int, int, bool]] = {}
    dropped: list[int] = []
    for a in range(len(over)):
        if a == default:
            continue
        above, below = over[a][default], over[default][a]
        needed = (ratios or {}).get(a, Fraction(1)) * below
        passed = above > needed if majority_strict else above >= needed
        there = above > quorum if quorum_strict else above >= quorum
        reached[a], majority[a] = above, (above, below, passed)
        if not (passed and there):
            dropped.append(a)
    left = [a for a in range(len(over)) if a not in dropped]
    inner = [[over[a][b] for b in left] for a in left]
    layers: dict[int, list[int]] = {}
    for at, first, _ in path_order(inner):
        layers.setdefault(first, []).append(left[at])
    ranking = tuple(tuple(layers[first]) for first in sorted(layers))
    return Defaulted(reached, majority, tuple(dropped), _schwartz(inner, left), ranking)


def _schwartz(over: Matrix, names: Sequence[int]) -> tuple[int, ...]:
    """The union of the smallest unbeaten sets: beaten, over any chain of wins, by nobody that it does not beat back."""
    size = range(len(over))
    beats = [[over[a][b] > over[b][a] for b in size] for a in size]
    for c in size:
        for a in size:
            if beats[a][c]:
                beats[a] = [own or further for own, further in zip(beats[a], beats[c], strict=True)]
    return tuple(names[a] for a in size if all(beats[a][b] or not beats[b][a] for b in size))
