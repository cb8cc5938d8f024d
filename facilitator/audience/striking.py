"""Striking withheld values from free text, also where a value stands as people write it and not as it was typed.

Albanian inflects names (“sipas Agim Gjinit”, “Blertës së Hoxhës”), people shout in capitals, a line breaks between two
names, ë and ç are typed without their marks, and a telephone number is spaced in many ways. Only a nickname or a
misspelling is not found.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

_ENDINGS = "i|u|it|ut|in|un|n|t|s|së|ë|ës|ën|a|as|an|e|es|en|ja|je|jes|jen"
"""Case endings of the last word of a name."""

_NUMBER = re.compile(r"\+?[\d\s()./-]*")
_SHORTEST_NUMBER = 6  # digits; below that, a number is found only as it was typed
_BETWEEN_DIGITS = r"[\s()./-]*"
_COUNTRY = "355"
_DIGITS = re.compile(rf"\d(?:{_BETWEEN_DIGITS}\d){{{_SHORTEST_NUMBER - 1}}}")
_WORD = re.compile(r"\w+")
_MARKED = str.maketrans("ëç", "ec")
_EITHER = {"ë": "[ëe]", "e": "[ëe]", "ç": "[çc]", "c": "[çc]"}


class Striking:
    """Puts a mark in the place of every value of ``struck``; never in that of ``kept``, names that may be told.

    A name of two words or more is found in any case ending, which lets a longer name of somebody else stand only if it
    is among ``kept``; a name of one word is a word of the language too, and found only as it is.
    """

    def __init__(self, struck: Iterable[str], kept: Iterable[str] = ()) -> None:
        self._kept = frozenset(same_name(name) for name in kept)
        values = sorted(set(struck), key=len, reverse=True)
        self._numbers = _any(_number(value) for value in values if _is_number(value))
        worded = [value for value in values if not _is_number(value)]
        self._worded = _any(map(_pattern, worded))
        # most texts share no first word with any value, which is found out much faster than by the expression
        self._firsts = frozenset(first for value in worded for first in _WORD.findall(_unmarked(value))[:1])
        self._signs = not all(map(_WORD.search, worded))  # a name of signs alone has no word to look for

    def __call__(self, text: str, mark: str) -> str:
        """``text`` with ``mark`` in the place of each value found."""

        def marked(found: re.Match[str]) -> str:
            return found[0] if same_name(found[0]) in self._kept else mark

        if self._worded and (self._signs or not self._firsts.isdisjoint(_WORD.findall(_unmarked(text)))):
            text = self._worded.sub(marked, text)
        if self._numbers and _DIGITS.search(text):
            text = self._numbers.sub(marked, text)
        return text


def _any(patterns: Iterable[str]) -> re.Pattern[str] | None:
    some = "|".join(patterns)
    return re.compile(rf"(?<!\w)(?:{some})(?!\w)", re.IGNORECASE) if some else None


def same_name(name: str) -> str:
    """Equal for a name whatever its case and spaces."""
    return " ".join(name.split()).casefold()


def _unmarked(text: str) -> str:
    return text.casefold().translate(_MARKED)


def _letters(word: str) -> str:
    """A pattern of the word with and without the marks of its letters."""
    return "".join(_EITHER.get(letter.casefold(), re.escape(letter)) for letter in word)


def _is_number(value: str) -> bool:
    return bool(_NUMBER.fullmatch(value)) and sum(sign.isdigit() for sign in value) >= _SHORTEST_NUMBER


def _pattern(value: str) -> str:
    words = value.split()
    if len(words) < 2:
        return re.escape(value) if "@" in value else f"(?-i:{re.escape(value)})"
    last = words[-1]
    vowel = last[-1].casefold() in "aeë" and len(last) > 2
    stem = r"\s+".join(map(_letters, (*words[:-1], last[:-1] if vowel else last)))
    return rf"{stem}(?:-?(?:{_ENDINGS}))" + ("" if vowel else "?")


def _number(value: str) -> str:
    digits = "".join(sign for sign in value if sign.isdigit()).removeprefix("00")
    if not digits.startswith(_COUNTRY):
        return r"\+?" + _BETWEEN_DIGITS.join(digits)
    own = digits.removeprefix(_COUNTRY)
    abroad = _BETWEEN_DIGITS.join(_COUNTRY)
    return rf"(?:(?:\+|00)?{abroad}|0){_BETWEEN_DIGITS}" + _BETWEEN_DIGITS.join(own)


_CODES = """uid audience status language zone template date starts ends due head kind capacity gender photo publish_name
method replica letter state document section mode what why content_sha256 sha256 record_sha256 deadline answered_on
answer settled detail field channel earlier there here anchor text_sha256 fact origin origin_uid row part level group
answered fate area measure organisation person until inside tied called sum content result params members
point strokes dropped left stage about"""
NO_WORDS = frozenset(_CODES.split())
"""Fields that hold a code, a day, a clock, an id or a count: nobody is named there, though a person may be called
``media`` and an author ``A``, as an option is."""
_BY = ("agreed_at", "decided_at")
"""``by`` is a code in an agreement and in a step of a cut, and a person elsewhere."""


def strike(tree: Any, striking: Striking, mark: str) -> Any:
    """Plain values with every text struck, but for the fields that hold no words."""
    if isinstance(tree, str):
        return striking(tree, mark)
    if isinstance(tree, dict):
        spared = NO_WORDS | {"by"} if any(at in tree for at in _BY) else NO_WORDS
        return {
            key: item if key in spared or key.endswith("_at") else strike(item, striking, mark)
            for key, item in tree.items()
        }
    return [strike(item, striking, mark) for item in tree] if isinstance(tree, list) else tree
