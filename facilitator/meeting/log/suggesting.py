"""Which group a contribution looks like, by the words shared with what lies there: offered, never applied by itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass

from facilitator.language.folding import fold
from facilitator.synthesis import stems_of

LEAST = 2
"""Words shared with a group below which nothing is offered; one is enough where it is a word of the group's name."""

MOST = 5
"""Words that are told of a likeness, those that say most of it."""

_EVERYWHERE = stems_of(
    """
    duhet duhen mund behet behen jete kete keto ketyre kesaj tyre tone shume gjithe cdonje cilat cilet mire asnje vetem
    pasi sepse prandaj kemi keni kishte jepet merret should must could would there been more most some such
    """
)
"""Stems of words that say nothing about what a contribution is about."""

_NONE: Mapping[str, int] = {}
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Likeness:
    """``group`` a contribution looks like, and the ``words`` of it, as it wrote them, that say so."""

    group: str
    words: tuple[str, ...]


class Suggester:
    """Kept up to date by what lies where, so that one more contribution costs its own words and not those of all."""

    def __init__(self) -> None:
        self._stems: dict[str, tuple[str, frozenset[str]]] = {}
        self._lying: dict[str, str] = {}
        self._named: dict[str, frozenset[str]] = {}
        self._order: dict[str, int] = {}
        self._groups: dict[str, Counter[str]] = {}
        """Stem → how many contributions of each group hold it."""

    def set_groups(self, names: Mapping[str, str]) -> None:
        """Uid → name of every group, in their order."""
        self._order = {uid: at for at, uid in enumerate(names)}
        self._named = {uid: stems_of(name) - _EVERYWHERE for uid, name in names.items()}

    def keep(self, points: Container[str]) -> None:
        """What is not among them is forgotten: no other contribution is like what is gone."""
        for point in [point for point in self._stems if point not in points]:
            if group := self._lying.pop(point, ""):
                self._count(point, group, -1)
            del self._stems[point]

    def place(self, point: str, text: str, group: str) -> None:
        """The contribution lies in ``group`` now; "" for none."""
        before = self._lying.pop(point, "")
        if before:
            self._count(point, before, -1)
        self._stems_of(point, text)
        if group:
            self._lying[point] = group
            self._count(point, group, 1)

    def like(self, point: str, text: str) -> Likeness | None:
        """The group that it shares most with; the rarer a word is among the groups, the more it says. None: like none.

        Of equal ones the first. The same rows give the same answer, whatever came before.
        """
        stems = self._stems_of(point, text)
        weights: Counter[str] = Counter()
        shared: dict[str, set[str]] = {}
        strong: set[str] = set()
        for stem in stems:
            holding = self._groups.get(stem) or _NONE
            named = [uid for uid, name in self._named.items() if stem in name]
            for uid in {*holding, *named}:
                if uid in self._order:
                    weights[uid] += 60 // max(1, len(holding)) + (60 if uid in named else 0)
                    shared.setdefault(uid, set()).add(stem)
            strong.update(named)
        able = [uid for uid, found in shared.items() if len(found) >= LEAST or uid in strong]
        if not able:
            return None
        best = min(able, key=lambda uid: (-weights[uid], self._order[uid]))
        told = sorted(shared[best], key=lambda stem: (stem not in self._named[best], self._held(stem), stem))
        return Likeness(best, _written(text, told[:MOST]))

    def _held(self, stem: str) -> int:
        """By how many groups: the fewer, the more it says."""
        return len(self._groups.get(stem, ()))

    def _count(self, point: str, group: str, by: int) -> None:
        for stem in self._stems[point][1]:
            holding = self._groups.setdefault(stem, Counter())
            holding[group] += by
            if not holding[group]:
                del holding[group]

    def _stems_of(self, point: str, text: str) -> frozenset[str]:
        known = self._stems.get(point)
        if known is not None and known[0] == text:
            return known[1]
        stems = stems_of(text) - _EVERYWHERE
        if known is not None and (group := self._lying.get(point)):
            self._count(point, group, -1)
            self._stems[point] = (text, stems)
            self._count(point, group, 1)
        self._stems[point] = (text, stems)
        return stems


def _written(text: str, stems: Iterable[str]) -> tuple[str, ...]:
    """The words of the text that have these stems, each stem once, in the order of the text."""
    wanted = set(stems)
    found: list[str] = []
    for word in _WORD.findall(text):
        for stem in stems_of(fold(word)) & wanted:
            wanted.discard(stem)
            found.append(word.lower())
            break
    return tuple(found)
