"""Striking withheld values from free text, also where a value stands as people write it and not as it was typed.

Albanian inflects names (“sipas Agim Gjinit”, “Blertës së Hoxhës”), people shout in capitals, a line breaks between two
names, and a telephone number is spaced in many ways. Only a nickname or a misspelling is not found.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

_ENDINGS = "i|u|it|ut|in|un|n|t|s|së|ë|ës|ën|a|as|an|e|es|en|ja|je|jes|jen"
"""Case endings of the last word of a name."""

_NUMBER = re.compile(r"\+?[\d\s()./-]*")
_SHORTEST_NUMBER = 6  # digits; below that, a number is found only as it was typed
_BETWEEN_DIGITS = r"[\s()./-]*"
_COUNTRY = "355"


class Striking:
    """Puts a mark in the place of every value of ``struck``; never in that of ``kept``, names that may be told.

    A name of two words or more is found in any case ending, which lets a longer name of somebody else stand only if it
    is among ``kept``; a name of one word is a word of the language too, and found only as it is.
    """

    def __init__(self, struck: Iterable[str], kept: Iterable[str] = ()) -> None:
        self._kept = frozenset(_same(name) for name in kept)
        by_initial: dict[str, list[str]] = defaultdict(list)
        for value in sorted(set(struck), key=len, reverse=True):
            initial = "" if _is_number(value) else value[0].lower()
            by_initial[initial].append(_pattern(value))
        groups = (f"(?={re.escape(initial)})(?:{'|'.join(some)})" for initial, some in by_initial.items())
        self._found = re.compile(rf"(?<!\w)(?:{'|'.join(groups)})(?!\w)", re.IGNORECASE)

    def __call__(self, text: str, mark: str) -> str:
        """``text`` with ``mark`` in the place of each value found."""
        return self._found.sub(lambda found: found[0] if _same(found[0]) in self._kept else mark, text)


def _same(name: str) -> str:
    return " ".join(name.split()).casefold()


def _is_number(value: str) -> bool:
    return bool(_NUMBER.fullmatch(value)) and sum(sign.isdigit() for sign in value) >= _SHORTEST_NUMBER


def _pattern(value: str) -> str:
    if _is_number(value):
        return _number(value)
    words = value.split()
    if len(words) < 2:
        return re.escape(value) if "@" in value else f"(?-i:{re.escape(value)})"
    last = words[-1]
    vowel = last[-1].casefold() in "aeë" and len(last) > 2
    stem = r"\s+".join(map(re.escape, (*words[:-1], last[:-1] if vowel else last)))
    return rf"{stem}(?:-?(?:{_ENDINGS}))" + ("" if vowel else "?")


def _number(value: str) -> str:
    digits = "".join(sign for sign in value if sign.isdigit()).removeprefix("00")
    if not digits.startswith(_COUNTRY):
        return r"\+?" + _BETWEEN_DIGITS.join(digits)
    own = digits.removeprefix(_COUNTRY)
    abroad = _BETWEEN_DIGITS.join(_COUNTRY)
    return rf"(?:(?:\+|00)?{abroad}|0){_BETWEEN_DIGITS}" + _BETWEEN_DIGITS.join(own)
