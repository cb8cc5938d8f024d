"""Which words of a document in English stand in Albanian: for a reader aloud, on paper as on screen."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from facilitator.language.sentences import Lang
from facilitator.report.document import Document, Section, texts_of

NATIVE: Lang = "sq"
NATIVE_TAG = "sq-AL"
"""The language that texts are written in, for the document and for the files made of it."""

_EDGES = re.compile(r"^\W+|\W+$")
_ENDS = " ;,."

Piece = tuple[bool, str]
"""Whether it is in Albanian, and its words; between two pieces there is a space."""


class Tongues:
    """Finds ``passages`` in the texts of a document: whole words, with the marks that stand at them."""

    def __init__(self, passages: Iterable[str] = ()) -> None:
        self._by_first: defaultdict[str, list[tuple[int, str, str]]] = defaultdict(list)
        for passage in passages:
            core = " ".join(passage.split()).rstrip(_ENDS)  # a list ends its lines as lists do
            if any(letter.isalpha() for letter in core):
                words = core.split(" ")
                self._by_first[_bare(words[0])].append((len(words), core, passage))
        for found in self._by_first.values():
            found.sort(reverse=True)

    def __bool__(self) -> bool:
        return bool(self._by_first)

    def pieces(self, text: str, *, native: bool = False) -> tuple[Piece, ...]:
        """``text`` parted by language; ``native``: all of it is in Albanian."""
        if native:
            return ((True, text),)
        words = text.split(" ")
        out: list[tuple[bool, list[str]]] = []
        at = 0
        while at < len(words):
            count, _ = self._at(words, at)
            here = bool(count)
            taken = words[at : at + max(count, 1)]
            if out and out[-1][0] is here:
                out[-1][1].extend(taken)
            else:
                out.append((here, list(taken)))
            at += len(taken)
        return tuple((here, " ".join(part)) for here, part in out)

    def found(self, texts: Iterable[str]) -> set[str]:
        """The passages that stand in any of these texts."""
        out: set[str] = set()
        for text in texts:
            words = text.split(" ")
            at = 0
            while at < len(words):
                count, passage = self._at(words, at)
                if count:
                    out.add(passage)
                at += max(count, 1)
        return out

    def _at(self, words: list[str], at: int) -> tuple[int, str]:
        for count, core, passage in self._by_first.get(_bare(words[at]), ()):
            window = " ".join(words[at : at + count])
            begin = window.find(core)
            if begin >= 0 and not re.search(r"\w", window[:begin] + " " + window[begin + len(core) :]):
                return count, passage
        return 0, ""


def _bare(word: str) -> str:
    return _EDGES.sub("", word) or word


def of_document(document: Document) -> Tongues:
    """Those of the document; none of one in Albanian."""
    return Tongues(document.passages)


def passages(natives: Iterable[str], made: Iterable[Section], front: Iterable[str]) -> tuple[str, ...]:
    """Those of ``natives`` that stand in a document of these sections and titles, the longest first."""
    found = Tongues(natives).found([*front, *_outside(made)])
    return tuple(sorted(found, key=lambda one: (-len(one), one)))


def _outside(made: Iterable[Section]) -> Iterator[str]:
    """The texts of sections that are not in Albanian as a whole."""
    for section in made:
        if section.level:
            yield section.title
        if not section.lang:
            for block in section.blocks:
                yield from texts_of(block)


def blocks_in_albanian(made: Iterable[Section]) -> int:
    """How many sections stand in the secretary's Albanian words."""
    return sum(bool(section.lang and section.blocks) for section in made)
