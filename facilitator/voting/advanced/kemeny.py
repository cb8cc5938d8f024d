"""Kemeny: the order with most agreements with the matrix of duels, by dynamic programming over sets."""

from __future__ import annotations

from collections.abc import Sequence

from facilitator.errors import KnownError
from facilitator.voting.advanced.approval import by
from facilitator.voting.advanced.profile import Matrix

MOST_KEMENY = 16
"""Options up to which Kemeny is computed: time and memory double with each."""


def kemeny(over: Matrix, order: Sequence[int] = ()) -> tuple[list[int], int, bool]:
    """(options, best first; agreements; whether another order has as many).

    Raises KnownError ``count.large`` beyond ``MOST_KEMENY`` options.
    """
    n = len(over)
    gains, best, ways = _of_sets(over)
    some, found = (1 << n) - 1, []
    while some:
        first = [a for a in range(n) if some >> a & 1 and gains[a][some ^ 1 << a] + best[some ^ 1 << a] == best[some]]
        found.append(min(first, key=by(order)))
        some ^= 1 << found[-1]
    return found, best[-1], ways[-1] > 1


def agreed(over: Matrix) -> list[int]:
    """Option → a bit for each that stands above it in every order of most agreements. Raises as ``kemeny``."""
    n = len(over)
    gains, best, _ = _of_sets(over)
    ahead = [0] * n  # what an option stands above in some best order
    seen, waiting = {(1 << n) - 1}, [(1 << n) - 1]
    while waiting:
        some = waiting.pop()
        for a in range(n):
            rest = some ^ (1 << a)
            if some >> a & 1 and gains[a][rest] + best[rest] == best[some]:
                ahead[a] |= rest
                if rest not in seen:
                    seen.add(rest)
                    waiting.append(rest)
    return [sum(1 << b for b in range(n) if b != a and not ahead[a] >> b & 1) for a in range(n)]


def _of_sets(over: Matrix) -> tuple[list[list[int]], list[int], list[int]]:
    """(option → agreements in front of all of a set; set → the most agreements inside it; in how many orders)."""
    n = len(over)
    if n > MOST_KEMENY:
        raise KnownError("count.large", method="Kemeny", n=n, most=MOST_KEMENY)
    best, ways = [0] * (1 << n), [0] * (1 << n)
    ways[0] = 1
    gains = [[0] * (1 << n) for _ in range(n)]
    for a in range(n):
        row, own = gains[a], over[a]
        for some in range(1, 1 << n):
            low = (some & -some).bit_length() - 1
            row[some] = row[some & (some - 1)] + own[low]
    for some in range(1, 1 << n):
        top, count = -1, 0
        for a in range(n):
            if some >> a & 1:
                rest = some ^ (1 << a)
                score = gains[a][rest] + best[rest]
                if score > top:
                    top, count = score, ways[rest]
                elif score == top:
                    count += ways[rest]
        best[some], ways[some] = top, count
    return gains, best, ways
