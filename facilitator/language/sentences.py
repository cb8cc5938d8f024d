"""The smallest tools for building a sentence: the language, the plural, the list.

Albanian and English both have two plural forms, one and other. Whole sentences are written per form, because gluing
stems together breaks Albanian case endings.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, TypeAlias

Lang: TypeAlias = Literal["sq", "en"]
LANGS: tuple[Lang, ...] = ("sq", "en")

Template: TypeAlias = str | tuple[str, str]
"""A sentence with ``{named}`` gaps, or the pair (one, other) chosen by the fact ``n``."""

_AND: dict[Lang, str] = {"sq": " dhe ", "en": " and "}


def plural(n: int, one: str, other: str) -> str:
    """``one`` when n is exactly 1, else ``other`` (0 and negatives too): 1 votë, 2 vota, 0 vota."""
    return one if n == 1 else other


def join(parts: Sequence[str], lang: Lang) -> str:
    """'a', 'a dhe b', 'a, b dhe c'; English without a comma before 'and'. No parts give an empty text."""
    if len(parts) < 2:
        return "".join(parts)
    return ", ".join(parts[:-1]) + _AND[lang] + parts[-1]


def fill(template: Template, facts: Mapping[str, object]) -> str:
    """Put ``facts`` into the gaps of ``template``; a gap without a fact shows "?" instead of failing.

    An error sentence is the last thing that may fail, so a forgotten fact costs a word, not the message.
    """
    if isinstance(template, tuple):
        n = facts.get("n")
        template = plural(n if isinstance(n, int) else 0, *template)
    return template.format_map(_Facts(facts))


class _Facts(dict[str, object]):
    def __missing__(self, key: str) -> str:
        return "?"
