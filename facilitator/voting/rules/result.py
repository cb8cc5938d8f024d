"""The outcome of a count, common to every rule; what a rule counts of its own is its ``Detail``.

The JSON form is frozen by golden files: keys are never renamed and values are integers, texts, booleans, null and lists
of these only, so that its canonical bytes, and the hash over them, are the same everywhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from functools import cmp_to_key
from typing import Any, Self, TypeAlias, TypeVar

T = TypeVar("T")
Params: TypeAlias = Mapping[str, int | str]
Ballot: TypeAlias = Mapping[str, int]
"""Option letter → dots, ticks, level, place. A ballot without any entry is blank."""

CARDS, TOTALS = "cards", "totals"


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """What a rule counts of its own, for one option. Its fields are the keys of its JSON."""

    @property
    def number(self) -> int:
        """The number that stands beside the option: dots, ticks, a median, matches won."""
        return 0

    @property
    def adds(self) -> int:
        """What it adds to the total of the round; 0 where numbers are not added up."""
        return 0

    @property
    def people(self) -> int | None:
        """How many voters gave the option anything, where the rule tells it."""
        return None

    @property
    def verdict(self) -> bool | None:
        """Whether the option passed what the rule asks; None for a rule that asks nothing."""
        return None

    def to_json(self) -> dict[str, Any]:
        """Its fields, tuples as lists."""
        return {part.name: _listed(getattr(self, part.name)) for part in fields(self)}

    @classmethod
    def from_json(cls, tree: Mapping[str, Any]) -> Self:
        """The reader of ``to_json``. Raises TypeError for other keys."""
        return cls(**{name: _tupled(value) for name, value in tree.items()})


D = TypeVar("D", bound=Detail)


@dataclass(frozen=True, slots=True, kw_only=True)
class Points(Detail):
    """Points of one option; ``voters``: ballots with at least one for it (None when only totals were entered)."""

    points: int = 0
    voters: int | None = None

    @property
    def number(self) -> int:
        return self.points

    @property
    def adds(self) -> int:
        return self.points

    @property
    def people(self) -> int | None:
        return self.voters


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One option's place. ``rank`` and ``rank_to`` differ when it is shared: places 4 to 5."""

    option: str
    rank: int = 1
    rank_to: int = 1
    detail: Detail

    @property
    def rank_label(self) -> str:
        """The place as printed: "3", or "4–5" when shared."""
        return str(self.rank) if self.rank == self.rank_to else f"{self.rank}–{self.rank_to}"

    @property
    def shared(self) -> bool:
        """Whether another option has the same place."""
        return self.rank != self.rank_to

    def of(self, kind: type[D]) -> D:
        """The detail, known to be of that kind. Raises TypeError if it is of another rule."""
        if not isinstance(self.detail, kind):
            raise TypeError(f"{type(self.detail).__name__} is no {kind.__name__}")
        return self.detail

    def to_json(self) -> dict[str, Any]:
        """Its place, and the keys of its rule."""
        return {"option": self.option, "rank": self.rank, "rank_to": self.rank_to, **self.detail.to_json()}

    @classmethod
    def from_json(cls, tree: Mapping[str, Any], detail: type[Detail]) -> Line:
        """The reader of ``to_json``. Raises KeyError or TypeError for another shape."""
        own = {name: value for name, value in tree.items() if name not in ("option", "rank", "rank_to")}
        placed = {name: tree[name] for name in ("option", "rank", "rank_to")}
        return cls(**placed, detail=detail.from_json(own))


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
        return sum(line.detail.adds for line in self.lines)

    @property
    def reached(self) -> bool | None:
        """Whether every option passed what the rule asks; None for a rule that asks nothing."""
        answers = [line.detail.verdict for line in self.lines if line.detail.verdict is not None]
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
    def from_json(cls, tree: Mapping[str, Any], detail: type[Detail]) -> Result:
        """The reader of ``to_json``, for a rule with this detail (``rules.read_result`` knows which).

        Raises KeyError or TypeError for another shape, ValueError if the written total is not the sum of the lines.
        """
        result = cls(
            method=tree["method"],
            params=dict(tree["params"]),
            entered=tree["entered"],
            ballots=tree["ballots"],
            blank=tree["blank"],
            lines=tuple(Line.from_json(line, detail) for line in tree["lines"]),
        )
        if tree["total"] != result.total:
            raise ValueError(f"total {tree['total']!r} is not the sum of the lines, {result.total}")
        return result


def ranked(details: Mapping[str, D], better: Callable[[D, D], int]) -> tuple[Line, ...]:
    """Option → detail, as lines by rank; ``better`` is negative when its first one goes before the second."""
    placing = placed(details.items(), lambda one, other: better(one[1], other[1]))
    return tuple(
        Line(option=option, rank=rank, rank_to=rank_to, detail=detail) for (option, detail), rank, rank_to in placing
    )


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


def by_number(one: Detail, other: Detail) -> int:
    """The greater number goes first; nothing else separates."""
    return other.number - one.number


def by_key(key: Callable[[D], Any]) -> Callable[[D, D], int]:
    """Those with the greater ``key`` go first."""
    return lambda one, other: (key(other) > key(one)) - (key(other) < key(one))


def _listed(value: Any) -> Any:
    return [_listed(one) for one in value] if isinstance(value, (tuple, list)) else value


def _tupled(value: Any) -> Any:
    return tuple(_tupled(one) for one in value) if isinstance(value, (tuple, list)) else value
