"""Pairwise duels: every pair of options plays a match, and the options stand in the order of Schulze's strongest paths.

A voter ranks any number of options, equal places allowed; what is not ranked stands behind, all of it together. The
match between a and b is won by the one that more ballots place higher. Where the matches go round in a circle, the
strength of a path from a to b is its weakest won match (winning votes), and a stands above b when its strongest path to
b is stronger than b's strongest path to a: the *path order* (Schulze 2011), which is not the same as taking the winner
away and counting again. Neither above the other: the same place.

With ``status_quo`` "last" the last option is the present state, "none of these"; ``reached`` says of every other option
whether it won its match against it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import comb
from operator import gt, lt
from typing import TYPE_CHECKING, Any

from facilitator.errors import KnownError
from facilitator.model import Channel
from facilitator.voting.rules import cards
from facilitator.voting.rules.grid import ABSENT, grid
from facilitator.voting.rules.method import Method, Parameter, refused
from facilitator.voting.rules.result import CARDS, TOTALS, Ballot, Detail, Line, Result

if TYPE_CHECKING:
    import numpy as np

NAME = "duels"
EXAMPLE = "C A=F B"
LAST = "last"
BLOCK = 1 << 15
"""Ballots compared at once, so that a block stays in the cache of the processor."""

Matrix = Sequence[Sequence[int]]
"""Row a, column b: how many ballots place a above b."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Duels(Detail):
    """``over``: how many ballots place it above each option, in the order of the letters; matches won and lost."""

    over: tuple[int, ...] = ()
    won: int = 0
    lost: int = 0
    reached: bool | None = None

    @property
    def number(self) -> int:
        return self.won

    @property
    def verdict(self) -> bool | None:
        return self.reached


def check(ballot: Ballot, options: Sequence[str], *, status_quo: str) -> str | None:
    """The code of the first problem of a ballot, or None: ``card.letter`` or ``card.order``."""
    problem = problem_of(ballot, options, status_quo=status_quo)
    return problem.code if problem else None


def problem_of(ballot: Ballot, options: Sequence[str], *, status_quo: str) -> KnownError | None:
    """Like ``check``, as an error with the facts its sentence needs. Places are 1, 2, 3 … without a gap."""
    known = frozenset(options)
    for letter in sorted(ballot):
        if letter not in known:
            return KnownError("card.letter", letter=letter, position=1)
    places = set(ballot.values())
    if any(type(place) is not int for place in ballot.values()) or places != set(range(1, len(places) + 1)):
        return KnownError("card.order", example=EXAMPLE)
    return None


def parse(text: str, options: Sequence[str], *, status_quo: str) -> dict[str, int]:
    """A typed card → ballot: "C A=F B", the best first, "=" between equal ones (">" may stand between places).

    "" or "-" is an explicit blank, {}. Raises KnownError ``card.*``; ``card.twice`` for an option ranked twice.
    """
    ballot: dict[str, int] = {}
    if cards.is_blank(text):
        return ballot
    place, offset = 0, 0
    for chunk, joined in ((part, at > 0) for at, part in enumerate(text.replace(">", " ").split("="))):
        try:
            marks = cards.read(chunk, options, EXAMPLE)
        except KnownError as error:
            position = offset + int(str(error.facts["position"]))
            raise KnownError(error.code, **{**error.facts, "position": position}) from error
        if not marks:
            raise KnownError("card.sign", sign="=", position=max(offset, 1), example=EXAMPLE)
        for at, mark in enumerate(marks):
            if mark.number is not None:
                number, position = str(mark.number), mark.position + offset + 1
                raise KnownError("card.number", number=number, position=position, example=EXAMPLE)
            if mark.letter in ballot:
                raise KnownError("card.twice", letter=mark.letter, position=mark.position + offset)
            place += not (joined and at == 0)
            ballot[mark.letter] = place
        offset += len(chunk) + 1
    return ballot


def count(ballots: Sequence[Ballot], options: Sequence[str], *, status_quo: str) -> Result:
    """Count valid and blank ballots. Raises KnownError ``vote.ballot`` for a ballot against the rule."""
    given = [ballot for ballot in ballots if ballot]
    cells = grid(given, options, len(options) + 1, least=1)
    if cells is None or not _gapless(cells, len(options)):
        raise refused(check, ballots, options, {"status_quo": status_quo})
    return _result(matrix_of(cells, len(options)), options, CARDS, len(given), len(ballots) - len(given), status_quo)


def count_totals(
    totals: Mapping[str, Sequence[int]], options: Sequence[str], *, status_quo: str, ballots: int, blank: int = 0
) -> Result:
    """Count from the matrix: letter → how many ballots place it above each option, in the order of the letters.

    Raises KnownError: ``totals.letter``, ``totals.matrix`` (not as many whole numbers as options, some against itself,
    or more in one match than ballots), ``cards.value``.
    """
    for problem in cards.problem_of_counts(valid=ballots, blank=blank):
        raise problem
    for letter in totals:
        if letter not in options:
            raise KnownError("totals.letter", letter=letter)
    rows = [list(totals.get(option, [0] * len(options))) for option in options]
    for at, (letter, row) in enumerate(zip(options, rows, strict=True)):
        whole = len(row) == len(options) and all(type(n) is int and n >= 0 for n in row)
        if not whole or row[at] or any(n + rows[b][at] > ballots for b, n in enumerate(row) if len(rows[b]) > at):
            raise KnownError("totals.matrix", letter=letter, cards=ballots)
    return _result(rows, options, TOTALS, ballots, blank, status_quo)


def matrix_of(cells: bytes, options: int) -> list[list[int]]:
    """The matrix of rows of one byte an option: the place, ``ABSENT`` behind all others."""
    import numpy as np

    rows: np.ndarray[Any, Any] = np.frombuffer(cells, dtype=np.uint8).reshape(-1, options)
    total = np.zeros((options, options), dtype=np.int64)
    for start in range(0, len(rows), BLOCK):
        columns = np.ascontiguousarray(rows[start : start + BLOCK].T)
        for a in range(options):
            total[a] += np.count_nonzero(columns[a] < columns, axis=1)
    found: list[list[int]] = total.tolist()
    return found


def strongest_paths(matrix: Matrix) -> list[list[int]]:
    """Strength of the strongest path between each two options, in winning votes; 0 where there is none."""
    import numpy as np

    own = np.array(matrix, dtype=np.int64).reshape(len(matrix), len(matrix))
    path = np.where(own > own.T, own, 0)
    for middle in range(len(matrix)):
        np.maximum(path, np.minimum(path[:, middle, None], path[None, middle, :]), out=path)
    np.fill_diagonal(path, 0)
    found: list[list[int]] = path.tolist()
    return found


def path_order(matrix: Matrix) -> list[tuple[int, int, int]]:
    """(option, first place, last place), best first; equal ones in the order of their numbers.

    "Stronger path" is transitive (Schulze 2011, 4.1), "neither is stronger" need not be. So the first place is shared
    by all that nothing stands above, the next by all that only those stand above, and so on, over the same paths: no
    option ever stands behind one that it beats, nor beside it.
    """
    path = strongest_paths(matrix)
    above = [
        sum(1 << b for b, there in enumerate(column) if there > path[a][b])
        for a, column in enumerate(zip(*path, strict=True))
    ]
    rest, placed, found = list(range(len(matrix))), 0, []
    while rest:
        left = sum(1 << a for a in rest)
        best = [a for a in rest if not above[a] & left]
        found += [(a, placed + 1, placed + len(best)) for a in best]
        placed += len(best)
        rest = [a for a in rest if above[a] & left]
    return found


def _gapless(cells: bytes, options: int) -> bool:
    """Whether every ballot has the places 1, 2, 3 … without a gap."""
    import numpy as np

    rows = np.sort(np.frombuffer(cells, dtype=np.uint8).reshape(-1, options), axis=1)
    steps = rows[:, 1:] - rows[:, :-1]
    return bool((rows[:, 0] == 1).all() and ((steps <= 1) | (rows[:, 1:] == ABSENT)).all())


def _result(matrix: Matrix, options: Sequence[str], entered: str, ballots: int, blank: int, status_quo: str) -> Result:
    columns = list(zip(*matrix, strict=True))
    lines = []
    for a, rank, rank_to in path_order(matrix):
        last = len(options) - 1
        asked = status_quo == LAST and a != last
        lines.append(
            Line(
                option=options[a],
                rank=rank,
                rank_to=rank_to,
                detail=Duels(
                    over=tuple(matrix[a]),
                    won=sum(map(gt, matrix[a], columns[a])),
                    lost=sum(map(lt, matrix[a], columns[a])),
                    reached=matrix[a][last] > matrix[last][a] if asked else None,
                ),
            )
        )
    return Result(
        method=NAME,
        params={"status_quo": status_quo},
        entered=entered,
        ballots=ballots,
        blank=blank,
        lines=tuple(lines),
    )


def weak_orders(options: int) -> int:
    """In how many ways so many options can be put in order, equal places allowed: 1, 1, 3, 13, 75 …"""
    found = [1]
    for n in range(1, options + 1):
        found.append(sum(comb(n, first) * found[n - first] for first in range(1, n + 1)))
    return found[options]


def _written(choices: Ballot) -> str:
    ordered = sorted(choices, key=lambda letter: (choices[letter], letter))
    said = ordered[:1]
    for before, letter in pairwise(ordered):
        said += ["=" if choices[before] == choices[letter] else " ", letter]
    return "".join(said)


METHOD = Method(
    name=NAME,
    parameters=(Parameter(name="status_quo", usual=lambda _: "none", choices=("none", LAST)),),
    least=2,
    channel=Channel.CARDS,
    detail=Duels,
    told=("over",),
    count=count,
    count_totals=count_totals,
    check=check,
    problem_of=problem_of,
    parse=parse,
    example=lambda options: "B A" if options < 4 else "B A=D C",
    written=_written,
    patterns=lambda params, options: sum(comb(options, n) * weak_orders(n) for n in range(options + 1)),
    by_sums=False,
    added=lambda params: int(params["status_quo"] == LAST),
)
