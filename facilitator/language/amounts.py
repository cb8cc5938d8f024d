"""Amounts as people write them: 1.200.000 lekë · 1,200,000 lekë; with hundredths 33,33."""

from __future__ import annotations

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
