"""Numbers of people that would point at somebody, left out of every table that is meant for the public.

Fewer than five are not told, nor what would tell them after all: the next smallest parts, of which a reader could take
the sum away; where a table has a row a meeting and the sums of its columns are told elsewhere, in both directions. What
is 0 is told, for it is nobody.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from facilitator.record import SMALL_GROUP

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
            for at, part in _told(hidden):
                beside = [(count, at, one) for one, count in rows[at].items() if count and one not in hidden[at]]
                below = [(row[part], one, part) for one, row in enumerate(rows) if row.get(part)]
                further = beside or [one for one in below if part not in hidden[one[1]]]
                if further:
                    _, one, other = min(further, key=lambda found: found[:2])
                    hidden[one].add(other)
                    break
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


def _told(hidden: Sequence[set[Part]]) -> Iterator[tuple[int, Part]]:
    """Cells that follow from sums of rows and columns: those between a row and a part that nothing else hidden joins,
    for all that hangs on one side of such a cell has known sums but for itself.
    """
    rows = [set(mine) for mine in hidden]
    parts: dict[Part, set[int]] = {}
    for at, mine in enumerate(rows):
        for part in mine:
            parts.setdefault(part, set()).add(at)
    for at, mine in enumerate(rows):
        for part in sorted(mine, key=str):
            seen_rows, seen_parts, waiting = {at}, set[Part](), [at]
            while waiting and part not in seen_parts:
                row = waiting.pop()
                for other in rows[row] - seen_parts:
                    if (row, other) == (at, part):
                        continue
                    seen_parts.add(other)
                    waiting += [one for one in parts[other] - seen_rows if (one, other) != (at, part)]
                    seen_rows |= parts[other]
            if part not in seen_parts:
                yield at, part


def _without(counts: Mapping[Part, int], hidden: set[Part]) -> dict[Part, int | None]:
    return {part: None if part in hidden else count for part, count in counts.items()}
