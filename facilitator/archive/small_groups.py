"""Numbers of people that would point at somebody, left out of every table that is meant for the public.

Fewer than five are not told, nor what would tell them after all: the next smallest parts, of which a reader could take
the sum away; where a table has a row a meeting and the sums of its columns are told elsewhere, in both directions. What
is 0 is told, for it is nobody.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence, Set
from itertools import permutations
from operator import itemgetter
from typing import TypeVar

from facilitator.audience.withholding import SMALL_GROUP

Part = TypeVar("Part", bound=Hashable)


def thinned(counts: Mapping[Part, int]) -> dict[Part, int | None]:
    """Numbers of people by part, None where a reader could count up who is meant: fewer than five, and as many more
    of the smallest as keep the sum from telling it.
    """
    return _without(counts, _hidden(counts, _small(counts)))


def thinned_table(rows: Sequence[Mapping[Part, int]]) -> list[dict[Part, int | None]]:
    """The same of several wholes, a row each, where a reader knows the sum of each row and of each part over all rows.
    Rows may have different parts.
    """
    hidden = [_small(row) for row in rows]
    parts = dict.fromkeys(part for row in rows for part in row)
    before = -1
    while (count := sum(map(len, hidden))) != before:
        before = count
        hidden = [_hidden(row, mine) for row, mine in zip(rows, hidden, strict=True)]
        for part in parts:
            column = {at: row[part] for at, row in enumerate(rows) if part in row}
            for at in _hidden(column, {at for at in column if part in hidden[at]}):
                hidden[at].add(part)
        if sum(map(len, hidden)) == before:  # each sum hides two, and still several sums together may tell one
            _untell(rows, hidden)
    return [_without(row, mine) for row, mine in zip(rows, hidden, strict=True)]


def _small(counts: Mapping[Part, int]) -> set[Part]:
    return {part for part, count in counts.items() if 0 < count < SMALL_GROUP}


def _hidden(counts: Mapping[Part, int], hidden: Iterable[Part]) -> set[Part]:
    """``hidden``, and as many more of the smallest that there are as the sum of all asks for."""
    made = set(hidden)
    # in the order of the parts where counts are equal: the same table always loses the same cells
    further = sorted((count, at, part) for at, (part, count) in enumerate(counts.items()) if count and part not in made)
    while made and further and (len(made) == 1 or sum(counts[part] for part in made) < SMALL_GROUP):
        made.add(further.pop(0)[2])
    return made


def _untell(rows: Sequence[Mapping[Part, int]], hidden: Sequence[set[Part]]) -> None:
    """Hide one more beside each cell that follows from sums of rows and columns: those between a row and a part that
    nothing else hidden joins, for all that hangs on one side of such a cell has known sums but for itself. A cell that
    is the whole of its row, or of its part, is its sum, and hiding others would not hide it.

    Parts are few and rows may be thousands: two parts are joined where some row hides both, and how many do is counted.
    """
    both: Counter[tuple[Part, Part]] = Counter()
    for mine in hidden:
        both.update(permutations(mine, 2))
    filled = Counter(part for row in rows for part, count in row.items() if count)
    below: dict[Part, list[tuple[int, int]]] = {}
    for at, row in enumerate(rows):
        for part in sorted(hidden[at], key=str):
            alone = filled[part] == 1 or sum(map(bool, row.values())) == 1
            if alone or _is_joined(part, hidden[at], both):
                continue
            beside = [(count, other) for other, count in row.items() if count and other not in hidden[at]]
            if part not in below:
                below[part] = sorted(((one[part], n) for n, one in enumerate(rows) if one.get(part)), reverse=True)
            while below[part] and part in hidden[below[part][-1][1]]:
                below[part].pop()
            if beside:
                place, other = at, min(beside, key=itemgetter(0))[1]
            elif below[part]:
                place, other = below[part][-1][1], part
            else:
                continue
            both.update(pair for one in hidden[place] for pair in ((one, other), (other, one)))
            hidden[place].add(other)


def _is_joined(part: Part, mine: Set[Part], both: Mapping[tuple[Part, Part], int]) -> bool:
    """Whether rows other than the one that hides ``mine`` join ``part`` of it with another part of it."""
    seen, waiting = {part}, [part]
    while waiting:
        one = waiting.pop()
        own = one in mine
        for (first, other), count in both.items():
            if first == one and other not in seen and count > (own and other in mine):
                if other in mine:
                    return True
                seen.add(other)
                waiting.append(other)
    return False


def _without(counts: Mapping[Part, int], hidden: set[Part]) -> dict[Part, int | None]:
    return {part: None if part in hidden else count for part, count in counts.items()}
