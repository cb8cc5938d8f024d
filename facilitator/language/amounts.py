"""Amounts as people write them: 1.200.000 lekë · 1,200,000 lekë; with hundredths 33,33; and options with their costs.

An amount is written as a language writes it, and 120.000 is another number in English: so what an option with a cost
says in another language is its words with the amount told anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from facilitator.language.dates import decimal
from facilitator.language.sentences import Lang


def number(count: int, lang: Lang, unit: int = 1) -> str:
    """``count`` times 1/``unit``, thousands set apart."""
    whole, *rest = decimal(count, unit, lang).split("," if lang == "sq" else ".")
    apart = f"{int(whole):,}".replace(",", "." if lang == "sq" else ",")
    return ("," if lang == "sq" else ".").join((apart, *rest))


def amount(count: int, currency: str, lang: Lang, unit: int = 1) -> str:
    """The number with what it is of: ``120.000 lekë``."""
    return f"{number(count, lang, unit)} {currency}"


def costed(text: str, cost: int, currency: str, lang: Lang) -> str:
    """``Trajnime për organizatat (120.000 lekë)``: an option with its cost."""
    return f"{text} ({amount(cost, currency, lang)})"


class _Asked(Protocol):
    """A round."""

    @property
    def uid(self) -> str: ...
    @property
    def vote(self) -> str: ...
    @property
    def params(self) -> Mapping[str, Any]: ...


class _Choice(Protocol):
    """An option of a round."""

    @property
    def uid(self) -> str: ...
    @property
    def round(self) -> str: ...
    @property
    def position(self) -> int: ...
    @property
    def letter(self) -> str: ...
    @property
    def text(self) -> str: ...


_LANGS: tuple[Lang, ...] = ("sq", "en")


@dataclass(frozen=True, slots=True)
class Priced:
    """The words of an option, and its ``cost`` in whole units of ``currency``."""

    text: str
    cost: int
    currency: str

    def told(self, text: str, lang: Lang) -> str:
        """Other words with this cost."""
        return costed(text, self.cost, self.currency, lang)


def priced(rounds: Iterable[_Asked], options: Iterable[_Choice]) -> dict[str, Priced]:
    """Option (uid) → its words and its cost, of those whose text ends with what the round froze as their cost; also in
    a round among the tied, which asks by another rule and copies the texts.
    """
    listed = sorted(options, key=lambda row: (row.position, row.uid))
    rows = {row.uid: row for row in rounds}
    asked: dict[str, dict[str, tuple[int, str]]] = {}
    for row in rows.values():
        costs = str(row.params.get("costs", "")).split()
        mine = [one.letter for one in listed if one.round == row.uid]
        if costs and len(costs) == len(mine) and all(map(str.isdigit, costs)):
            currency = str(row.params.get("currency", ""))
            told = {letter: (int(cost), currency) for letter, cost in zip(mine, costs, strict=True)}
            asked[row.vote] = {**asked.get(row.vote, {}), **told, **{f"{row.uid} {x}": one for x, one in told.items()}}
    found = {}
    for option in listed:
        frozen = rows.get(option.round)
        known = asked.get(frozen.vote, {}) if frozen is not None else {}
        price = known.get(f"{option.round} {option.letter}", known.get(option.letter))
        for ending in {costed("", *price, lang) for lang in _LANGS} if price is not None else ():
            if option.text.endswith(ending) and price is not None:
                found[option.uid] = Priced(option.text.removesuffix(ending), *price)
    return found
