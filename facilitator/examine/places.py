"""Where on the pages of a PDF a text stands: for whoever found it and wants to see it there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from facilitator import guard
from facilitator.errors import KnownError
from facilitator.language.folding import fold

_WORD = re.compile(r"[^\W_]+")
_ENOUGH = (24, 10, 5, 3)
"""So many words in a row are looked for: all that matters of a long text, and less where the page breaks it."""


@dataclass(frozen=True, slots=True)
class Place:
    """``page`` from 1; ``boxes``: left, top, right, bottom of each line, as shares of the page from the top left."""

    page: int
    boxes: tuple[tuple[float, float, float, float], ...] = ()


def place_of(pdf: bytes, text: str) -> Place | None:
    """The first place where ``text`` stands, whatever lines it is broken into; None when it is not found.

    KnownError ``file.too_much``.
    """
    try:
        return guard.run_within(20.0, find, pdf, text)
    except guard.TooMuch as error:
        raise KnownError("file.too_much", path="PDF") from error


def find(pdf: bytes, text: str) -> Place | None:
    """`place_of` in this process."""
    import pypdfium2

    wanted = [word for word, _, _ in _words(text)]
    if not wanted:
        return None
    try:
        document = pypdfium2.PdfDocument(pdf)
        pages = [_words(page.get_textpage().get_text_range()) for page in document]
        for size in dict.fromkeys(min(enough, len(wanted)) for enough in _ENOUGH):
            row = wanted[:size]
            for at, words in enumerate(pages):
                start = _start([word for word, _, _ in words], row)
                if start >= 0:
                    end = _end([word for word, _, _ in words], start, wanted)
                    return Place(at + 1, _boxes(document[at], words[start][1], words[end - 1][2]))
    except (pypdfium2.PdfiumError, ValueError, OSError, IndexError):
        return None
    return None


def _words(text: str) -> list[tuple[str, int, int]]:
    """Words, folded, with where they begin and end in ``text``."""
    return [
        (fold(part.group()).replace(" ", ""), part.start(), part.end())
        for part in _WORD.finditer(text)
        if fold(part.group())
    ]


def _start(words: Sequence[str], row: Sequence[str]) -> int:
    first, size = row[0], len(row)
    for at, word in enumerate(words):
        if word == first and list(words[at : at + size]) == list(row):
            return at
    return -1


def _end(words: Sequence[str], start: int, wanted: Sequence[str]) -> int:
    """Behind the last word that goes on as wanted."""
    at = start
    for word in wanted:
        if at >= len(words) or words[at] != word:
            break
        at += 1
    return at


def _boxes(page: object, start: int, end: int) -> tuple[tuple[float, float, float, float], ...]:
    wide, high = page.get_size()  # type: ignore[attr-defined]
    text = page.get_textpage()  # type: ignore[attr-defined]
    found = []
    for at in range(text.count_rects(start, end - start)):
        left, bottom, right, top = text.get_rect(at)
        found.append((left / wide, 1 - top / high, right / wide, 1 - bottom / high))
    return tuple(found)
