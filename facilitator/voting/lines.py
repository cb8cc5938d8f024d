"""The lines of a vote in their order: one table for the screens that are typed into and the papers that are typed from.

Whoever reads a card or a tally sheet aloud and whoever types it must never look for the place.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.language.sentences import Lang
from facilitator.voting.rules import method_of, words_of

ALOUD = (1, 0, 2)
"""The order in which yes, no and abstain are asked and told, everywhere."""

Lettered = Sequence[tuple[str, str]]
"""Letter and text of each option, in order."""


@dataclass(frozen=True, slots=True)
class CountLine:
    """One number that is entered: ``key`` names it, ``mark`` stands before ``text`` ("A", "3", "B: 2"; "" before the
    word of a single answer).
    """

    key: str
    mark: str
    text: str
    level: bool = False


def choice_lines(method: str, options: Lettered, lang: Lang) -> list[tuple[str, str]]:
    """(mark, text) of what can be chosen: the options by letter, or the levels, the highest first.

    Of a rule of levels with one proposal the question is the proposal; what the levels mean is what people look for.
    """
    if method_of(method).one_proposal and (scale := scale_of(method, lang)):
        return scale
    return list(options)


def scale_of(method: str, lang: Lang) -> list[tuple[str, str]]:
    """(number, meaning) of the levels of a rule, the highest first, of answers yes first; none where it has none."""
    levels = words_of(method, lang).levels
    order = ALOUD if method_of(method).aloud else reversed(range(len(levels)))
    return [(str(level), levels[level]) for level in order]


def count_lines(method: str, options: Lettered, lang: Lang) -> list[CountLine]:
    """What is entered when sums are: one number an option, or one for each level of each option."""
    scale, several = scale_of(method, lang), len(options) > 1
    if not scale:
        return [CountLine(letter, letter, text) for letter, text in options]
    aloud = method_of(method).aloud  # yes, no and abstain are words: their numbers are for cards and files alone

    def mark(letter: str, level: str) -> str:
        return (letter if several else "") if aloud else f"{letter}: {level}" if several else level

    return [
        CountLine(f"{letter}{level}", mark(letter, level), meaning, level=True)
        for letter, _ in options
        for level, meaning in scale
    ]
