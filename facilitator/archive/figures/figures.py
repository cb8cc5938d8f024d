"""The figures of a year as plain frozen data, with the reports each comes from; format 1, canonical JSON.

What the paper says is composed from this alone, and travels inside it, as the Record does inside a report.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from facilitator.errors import KnownError
from facilitator.plain import canonical

FORMAT = 1


@dataclass(frozen=True, slots=True)
class Source:
    """A public report that figures come from: SHA-256 of its file, and what it is."""

    sha256: str
    meeting: str
    date: str
    title: str
    kind: str
    number: int = 0


@dataclass(frozen=True, slots=True)
class Figure:
    """One number. ``part``: which of several ("Korçë", "accepted"), as a code or a name. ``value`` is None where so
    few people are meant that it would point at them; ``sources``: places in the list of sources, from 0.
    """

    key: str
    part: str
    value: int | None
    sources: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """``year`` of the meetings, ``made_on`` the ISO day of counting; figures in the order of the paper."""

    year: str
    made_on: str
    organiser: str
    sources: tuple[Source, ...]
    figures: tuple[Figure, ...]

    def of(self, key: str) -> tuple[Figure, ...]:
        """The figures of one kind."""
        return tuple(one for one in self.figures if one.key == key)

    def value(self, key: str) -> int:
        """The one figure of a kind that has no parts; 0 where there is none."""
        return next((one.value or 0 for one in self.of(key)), 0)

    def to_json(self) -> bytes:
        """Canonical bytes: equal figures give equal bytes."""
        return canonical({"format": FORMAT, **json.loads(json.dumps(asdict(self)))})

    @classmethod
    def from_json(cls, data: bytes) -> Figures:
        """KnownErrors ``figures.unreadable``, ``figures.newer``."""
        try:
            tree = json.loads(data)
            number = tree.pop("format")
            if type(number) is int and number > FORMAT:
                raise KnownError("figures.newer")
            made = cls(
                sources=tuple(_source(one) for one in tree.pop("sources")),
                figures=tuple(_figure(one) for one in tree.pop("figures")),
                **tree,
            )
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise KnownError("figures.unreadable") from error
        if any(type(text) is not str for text in (made.year, made.made_on, made.organiser)):
            raise KnownError("figures.unreadable")
        if any(not 0 <= at < len(made.sources) for one in made.figures for at in one.sources):
            raise KnownError("figures.unreadable")
        return made


def _source(tree: Mapping[str, Any]) -> Source:
    one = Source(**tree)
    if any(type(text) is not str for text in (one.sha256, one.meeting, one.date, one.title, one.kind)):
        raise TypeError("no text")
    if type(one.number) is not int:
        raise TypeError("no number")
    return one


def _figure(tree: Mapping[str, Any]) -> Figure:
    one = Figure(**{**tree, "sources": tuple(tree["sources"])})
    numbers = [*one.sources, *([] if one.value is None else [one.value])]
    if type(one.key) is not str or type(one.part) is not str or any(type(number) is not int for number in numbers):
        raise TypeError("no figure")
    return one
