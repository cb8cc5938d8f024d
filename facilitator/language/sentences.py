"""The smallest tools for building a sentence: the language, its gaps, the list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, TypeAlias

from facilitator.language.agreement import agreed, choose

Lang: TypeAlias = Literal["sq", "en"]
LANGS: tuple[Lang, ...] = ("sq", "en")

Template: TypeAlias = str | tuple[str, str] | tuple[str, str, str]
"""A sentence with ``{named}`` gaps, or one for each number: (one, other) or (none, one, other), chosen by the fact
``n``; how gaps agree with numbers is told in ``agreement``."""

_AND: dict[Lang, str] = {"sq": " dhe ", "en": " and "}


def join(parts: Sequence[str], lang: Lang) -> str:
    """'a', 'a dhe b', 'a, b dhe c'; English without a comma before 'and'. No parts give an empty text."""
    if len(parts) < 2:
        return "".join(parts)
    return ", ".join(parts[:-1]) + _AND[lang] + parts[-1]


def fill(template: Template, facts: Mapping[str, object]) -> str:
    """Put ``facts`` into the gaps of ``template``; a gap without a fact shows "?" instead of failing.

    An error sentence is the last thing that may fail, so a forgotten fact costs a word, not the message.
    """
    return agreed(choose(facts.get("n"), template) if isinstance(template, tuple) else template, facts)
