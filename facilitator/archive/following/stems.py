"""Words as they are compared here: folded, without their endings, without those that every sentence has.

The rule is short so that it can be told: two texts speak of the same when they share three fifths of their words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache

from facilitator.archive.catalogue.words import words_of

ALIKE = 0.6
"""Share of the words of two texts that both have, from which they are one request."""

_ENDINGS = (
    "eve",
    "ave",
    "ove",
    "at",
    "et",
    "it",
    "ut",
    "in",
    "en",
    "es",
    "se",
    "sh",
    "ve",
    "a",
    "e",
    "i",
    "u",
    "t",
    "n",
)
_LEFT = 4
_STOP = frozenset(
    """
    dhe per nga tek ose por qe nje kjo ky keto keta tij saj tyre cdo gjithe gjitha jane eshte nuk mund duhet duke pas
    para prej ndaj sipas deri sic edhe the and for with from that this are all its each must should into
    """.split()  # noqa: SIM905
)


def stem(word: str) -> str:
    """A folded word without its endings, one after another; at least four letters stay."""
    while not word.isdigit():
        ending = next((one for one in _ENDINGS if word.endswith(one) and len(word) - len(one) >= _LEFT), "")
        if not ending:
            break
        word = word[: -len(ending)]
    return word


@lru_cache(maxsize=65_536)
def stems(text: str) -> frozenset[str]:
    """The words of a text that say something: at least three letters, none of the small ones."""
    return frozenset(stem(word) for word in words_of(text) if len(word) > 2 and word not in _STOP)


def shared(text: str, other: str) -> tuple[str, ...]:
    """Words of ``text``, as it has them (folded), that ``other`` has too; in their order, each once."""
    theirs = stems(other)
    found = {stem(word): word for word in reversed(words_of(text)) if len(word) > 2 and word not in _STOP}
    return tuple(word for key, word in reversed(found.items()) if key in theirs)


def grouped(texts: Sequence[str]) -> list[int]:
    """For each text the place of the first one that it is alike; a text alike to none is its own."""
    firsts: list[int] = []
    by_word: dict[str, list[int]] = {}
    for at, text in enumerate(texts):
        mine = stems(text)
        common = Counter(one for word in mine for one in by_word.get(word, ()))
        near = [one for one, times in common.items() if times >= ALIKE * len(mine | stems(texts[one]))]
        best = min(near, key=lambda one: (-common[one] / len(mine | stems(texts[one])), one), default=at)
        firsts.append(best)
        if best == at:
            for word in mine:
                by_word.setdefault(word, []).append(at)
    return firsts


def ranked(text: str, others: Iterable[tuple[str, str]], most: int = 5) -> list[tuple[str, tuple[str, ...]]]:
    """Of ``others`` (id, text) those that share words with ``text``, with the words; what shares the most first."""
    found = [(uid, words) for uid, other in others if (words := shared(text, other))]
    found.sort(key=lambda one: (-len(one[1]), -sum(map(len, one[1])), one[0]))
    return found[:most]
