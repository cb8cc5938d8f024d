"""The question that somebody types over all requests: words in any form, qark: or a region, organisation:, a year."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from facilitator.archive.catalogue.words import asked, words_of
from facilitator.archive.following.requests import Request
from facilitator.archive.following.stems import stem, stems
from facilitator.language.folding import fold
from facilitator.language.qarks import qark_of, region_of


@dataclass(frozen=True, slots=True)
class Question:
    """Every one of ``wanted`` and none of ``refused`` (stems); of each of the others one, where any is named."""

    wanted: frozenset[str] = frozenset()
    refused: frozenset[str] = frozenset()
    qarks: frozenset[str] = frozenset()
    years: frozenset[str] = frozenset()
    bodies: tuple[tuple[str, ...], ...] = ()
    themes: tuple[tuple[str, ...], ...] = ()
    civil: bool = False
    others: tuple[Question, ...] = ()
    """What fits one of these is not wanted."""


def question(typed: str, *, civil: bool = False, qark: str = "", year: str = "") -> Question:
    """What people type, as in the line of the archive; ``qark`` and ``year`` narrow as if they were typed too."""
    told = asked(typed)
    others = tuple(_named((one,)) for one in told.unnamed)
    years = {value for facet, value in told.chosen if facet == "year"} | ({year} if year else set())
    wanted = frozenset(word for one in told.wanted for word in stems(" ".join(one.words)))
    refused = frozenset(stem(word) for one in told.refused for word in one.words)
    named = _named((*told.named, *((("county", tuple(words_of(qark))),) if qark else ())))
    years |= named.years
    return replace(named, wanted=wanted, refused=refused, years=frozenset(years), civil=civil, others=others)


def _named(several: Iterable[tuple[str, tuple[str, ...]]]) -> Question:
    """What is named: facets and the words of a value."""
    qarks: set[str] = set()
    bodies: list[tuple[str, ...]] = []
    themes: list[tuple[str, ...]] = []
    years: set[str] = set()
    for facet, words in several:
        name = " ".join(words)
        if facet == "county":
            # a name that is none narrows to nothing, and does not widen to everything
            qarks |= set(region_of(name)) or {qark_of(name) or name}
        elif facet == "year":
            years.add(name)
        else:
            (themes if facet == "theme" else bodies).append(words)
    return Question(qarks=frozenset(qarks), years=frozenset(years), bodies=tuple(bodies), themes=tuple(themes))


def fitting(requests: Iterable[Request], asked_for: Question) -> tuple[Request, ...]:
    """Those that answer: words stand in the request or its theme, an organisation of that name asked, from such a
    qark."""
    return tuple(one for one in requests if _fits(one, asked_for))


def _fits(one: Request, asked_for: Question) -> bool:
    ask = one.ask
    if any(_fits(one, other) for other in asked_for.others):
        return False
    if asked_for.civil and not one.civil:
        return False
    if asked_for.years and one.year not in asked_for.years:
        return False
    if asked_for.qarks and asked_for.qarks.isdisjoint(ask.counties):
        return False
    if not all(any(_holds(name, words) for name in ask.bodies) for words in asked_for.bodies):
        return False
    if not all(_holds(ask.theme, words) for words in asked_for.themes):
        return False
    said = stems(ask.text) | stems(ask.theme)
    return asked_for.wanted <= said and asked_for.refused.isdisjoint(said)


def _holds(name: str, words: tuple[str, ...]) -> bool:
    theirs = words_of(fold(name))
    return all(any(one.startswith(word) for one in theirs) for word in words)
