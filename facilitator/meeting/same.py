"""The one rule for "the same person" and "the same organisation", for door, quick line, import and preparation.

Identity is more than a name: two people of one name from two organisations are two people, until a phone number or an
e-mail address says otherwise. Nothing here merges; a likeness is a question for whoever sees both.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from typing import Generic, TypeVar

from facilitator.language.collation import short_name
from facilitator.language.folding import fold, spelled
from facilitator.model import Organisation, Person

T = TypeVar("T")

_TITLES = frozenset("z|znj|zj|zot|zoti|zoteri|zonja|zonje|zonjusha|dr|prof|asoc|ing|inxh|av|mr|mrs|ms|phd".split("|"))  # noqa: SIM905


class Likeness(IntEnum):
    """How likely two are one: ``MAYBE`` has the name and no other organisation, but another phone or address."""

    NO = 0
    MAYBE = 1
    LIKELY = 2


@dataclass(frozen=True, slots=True)
class Who:
    """What tells people apart. ``body``: a key of the organisation, equal for equal ones; what is empty is unknown."""

    name: str
    body: str = ""
    phone: str = ""
    email: str = ""
    father: str = ""


@lru_cache(maxsize=32_768)
def name_words(name: str) -> tuple[str, ...]:
    """Equal for one name written in two ways: case, diacritics, order, commas and titles (Znj., Dr.) do not count."""
    words = re.sub(r"[.,;]", " ", fold(name)).split()
    return tuple(sorted([word for word in words if word not in _TITLES] or words))


def likeness(one: Who, other: Who) -> Likeness:
    """Whether two are likely one person."""
    if name_words(one.name) != name_words(other.name) or _differ(fold(one.father), fold(other.father)):
        return Likeness.NO
    phones, addresses = (_digits(one.phone), _digits(other.phone)), (fold(one.email), fold(other.email))
    if (phones[0] and phones[0] == phones[1]) or (addresses[0] and addresses[0] == addresses[1]):
        return Likeness.LIKELY
    if _differ(one.body, other.body):
        return Likeness.NO
    return Likeness.MAYBE if _differ(*phones) or _differ(*addresses) else Likeness.LIKELY


def who(person: Person, father: str = "") -> Who:
    """A row of the meeting as ``likeness`` compares it."""
    return Who(person.name, person.organisation or "", person.phone, person.email, father)


def likely_same(person: Person, people: Iterable[Person], fathers: Mapping[str, str] | None = None) -> list[Person]:
    """The others of the meeting who are likely the same person: shown, never merged silently."""
    fathers = fathers or {}
    me = who(person, fathers.get(person.uid, ""))
    return [row for row in people if row.uid != person.uid and likeness(me, who(row, fathers.get(row.uid, "")))]


class Crowd(Generic[T]):
    """People by name, so that a list of thousands is compared in one pass."""

    def __init__(self) -> None:
        self._by_name: dict[tuple[str, ...], list[tuple[Who, T]]] = {}

    def add(self, one: Who, what: T) -> None:
        self._by_name.setdefault(name_words(one.name), []).append((one, what))

    def likest(self, one: Who) -> tuple[Likeness, T] | None:
        """The first of the likeliest, or None."""
        best: tuple[Likeness, T] | None = None
        for other, what in self._by_name.get(name_words(one.name), ()):
            found = likeness(one, other)
            if found and (best is None or found > best[0]):
                best = found, what
        return best


class Bodies:
    """Organisations by full name, else by short name; case and quotes do not count, every letter does."""

    def __init__(self, rows: Iterable[Organisation] = ()) -> None:
        self._full: dict[str, Organisation] = {}
        self._short: dict[str, Organisation] = {}
        self._alike: dict[str, list[Organisation]] = {}
        self._alike_short: dict[str, Organisation] = {}
        for row in rows:
            self.add(row)

    def add(self, row: Organisation) -> None:
        self._full.setdefault(spelled(row.name), row)
        short = row.short_name or short_name(row.name)
        self._short.setdefault(spelled(short), row)
        self._alike_short.setdefault(fold(short), row)
        self._alike.setdefault(fold(row.name), []).append(row)

    def find(self, name: str) -> Organisation | None:
        """The one of that name."""
        wanted = spelled(name)
        return (self._full.get(wanted) or self._short.get(wanted)) if wanted else None

    def alike(self, name: str) -> Organisation | None:
        """Another one, whose name has the same letters but for their marks: perhaps the same, for somebody to say."""
        wanted = fold(name)
        if not wanted or self.find(name) is not None:
            return None
        return next(iter(self._alike.get(wanted, ())), None) or self._alike_short.get(wanted)

    def pairs(self) -> list[tuple[Organisation, Organisation]]:
        """Every two that differ by the marks of letters alone."""
        return [
            (one, other)
            for rows in self._alike.values()
            for at, one in enumerate(rows)
            for other in rows[at + 1 :]
            if spelled(one.name) != spelled(other.name)
        ]


def _differ(one: str, other: str) -> bool:
    return bool(one and other) and one != other


def _digits(phone: str) -> str:
    """A number without dress: ``+355 69 …``, ``00355 69 …`` and ``069 …`` are one."""
    digits = re.sub(r"\D", "", phone)
    for prefix in ("00355", "355", "0"):
        if digits.startswith(prefix) and len(digits) > len(prefix) + 6:
            return digits[len(prefix) :]
    return digits if len(digits) > 4 else ""
