"""The outcome of a count, common to every method.

The JSON form is frozen by golden files: keys are never renamed and values are integers, texts, booleans and null only,
so that its canonical bytes, and the hash over them, are the same everywhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cmp_to_key
from typing import Any, TypeAlias, TypeVar

T = TypeVar("T")
Params: TypeAlias = Mapping[str, int | str]
Ballot: TypeAlias = Mapping[str, int]
"""Option letter → dots, ticks or level. A ballot without any entry is blank."""

CARDS, TOTALS = "cards", "totals"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One option's place. ``rank`` and ``rank_to`` differ when it is shared: places 4 to 5.

    Dots and ticks: ``points``, and ``voters``, the number of ballots with at least one point for it (None when only
    totals were entered). Fist to five: ``levels``, six counts of answers for levels 0 to 5, their lower median
    (None without answers), blocks (level 0), reservations (levels 1 and 2), and whether the written level is reached.
    """

    option: str
    rank: int = 1
    rank_to: int = 1
    points: int = 0
    voters: int | None = None
    levels: tuple[int, ...] = ()
    median: int | None = None
    blocks: int = 0
    reservations: int = 0
    reached: bool | None = None

    @property
    def rank_label(self) -> str:
        """The place as printed: "3", or "4–5" when shared."""
        return str(self.rank) if self.rank == self.rank_to else f"{self.rank}–{self.rank_to}"

    @property
    def shared(self) -> bool:
        """Whether another option has the same place."""
        return self.rank != self.rank_to

    def to_json(self) -> dict[str, Any]:
        """The keys of this line's method only."""
        tree: dict[str, Any] = {"option": self.option, "rank": self.rank, "rank_to": self.rank_to}
        if self.levels:
            return tree | {
                "levels": list(self.levels),
                "median": self.median,
                "blocks": self.blocks,
                "reservations": self.reservations,
                "reached": self.reached,
            }
        return tree | {"points": self.points, "voters": self.voters}

    @classmethod
    def from_json(cls, tree: Mapping[str, Any]) -> Line:
        """The reader of ``to_json``. Raises KeyError or TypeError for another shape."""
        values = dict(tree)
        if "levels" in values:
            values["levels"] = tuple(values["levels"])
        return cls(**values)


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """A counted round: lines by rank, equal ranks in the fixed order of the options.

    ``ballots``: valid ballots that are not blank; ``blank``: the blank ones; ``entered``: from cards or from totals.
    """

    method: str
    params: Params
    entered: str
    ballots: int
    blank: int
    lines: tuple[Line, ...]

    @property
    def total(self) -> int:
        """Sum of all points."""
        return sum(line.points for line in self.lines)

    @property
    def reached(self) -> bool | None:
        """Whether every option reached the written level; None for a method without one."""
        answers = [line.reached for line in self.lines if line.reached is not None]
        return all(answers) if answers else None

    @property
    def tied(self) -> tuple[tuple[str, ...], ...]:
        """Groups of options that share a place, best first."""
        groups: dict[int, list[str]] = {}
        for line in self.lines:
            groups.setdefault(line.rank, []).append(line.option)
        return tuple(tuple(group) for group in groups.values() if len(group) > 1)

    def line(self, option: str) -> Line:
        """The line of one option. Raises KeyError."""
        for line in self.lines:
            if line.option == option:
                return line
        raise KeyError(option)

    def to_json(self) -> dict[str, Any]:
        """A tree of plain values, ready for canonical JSON."""
        return {
            "method": self.method,
            "params": dict(sorted(self.params.items())),
            "entered": self.entered,
            "ballots": self.ballots,
            "blank": self.blank,
            "total": self.total,
            "lines": [line.to_json() for line in self.lines],
        }

    @classmethod
    def from_json(cls, tree: Mapping[str, Any]) -> Result:
        """The reader of ``to_json``.

        Raises KeyError or TypeError for another shape, ValueError if the written total is not the sum of the lines.
        """
        result = cls(
            method=tree["method"],
            params=dict(tree["params"]),
            entered=tree["entered"],
            ballots=tree["ballots"],
            blank=tree["blank"],
            lines=tuple(Line.from_json(line) for line in tree["lines"]),
        )
        if tree["total"] != result.total:
            raise ValueError(f"total {tree['total']!r} is not the sum of the lines, {result.total}")
        return result


def ranked(lines: Sequence[Line], better: Callable[[Line, Line], int]) -> tuple[Line, ...]:
    """``lines`` by rank, each with its place."""
    return tuple(replace(line, rank=rank, rank_to=rank_to) for line, rank, rank_to in placed(lines, better))


def placed(counted: Iterable[T], better: Callable[[T, T], int]) -> list[tuple[T, int, int]]:
    """Competition ranks "1, 2, 2, 4" (from, to); ``better`` is negative when its first one goes before the second.

    Those that ``better`` cannot separate share their place and keep the order given.
    """
    ordered = sorted(counted, key=cmp_to_key(better))
    found: list[tuple[T, int, int]] = []
    start = 0
    while start < len(ordered):
        end = start + 1
        while end < len(ordered) and better(ordered[start], ordered[end]) == 0:
            end += 1
        found += [(one, start + 1, end) for one in ordered[start:end]]
        start = end
    return found


def by_points(one: Line, other: Line) -> int:
    """More points go first; nothing else separates."""
    return other.points - one.points
