"""Text that can be drawn: clean, and covered by the bundled fonts.

A glyph that no font has would be drawn as an empty box and break PDF/A; it is replaced by a visible "□".
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from reportlab.pdfbase.pdfmetrics import stringWidth

from facilitator.language.folding import clean_line
from facilitator.report.document import Document
from facilitator.report.pdf.fonts import SANS, coverage

MISSING = "□"

TIED = "\u00a0"
"""A space where a line does not part, "nr. 5"; only the program's own sentences have it."""


@lru_cache(maxsize=4_096)
def drawable(text: str) -> str:
    """``text`` as it appears on a page: one line, clean, what no font covers replaced."""
    have = coverage(SANS)
    if _ordinary().issuperset(text) and text == " ".join(text.split()):
        return text
    text = TIED.join(clean_line(part) for part in text.split(TIED))
    if have.issuperset(text):
        return text
    out: list[str] = []
    for char in text:
        if char in have:
            out.append(char)
        elif unicodedata.category(char) in ("Mn", "Me"):
            continue  # a mark on a letter that is replaced anyway, a variation selector
        else:
            plain = unicodedata.normalize("NFKC", char)
            out.append(plain if have.issuperset(plain) else MISSING)
    return "".join(out)


@lru_cache(maxsize=1)
def _ordinary() -> frozenset[str]:
    """Characters that cleaning leaves as they are, whatever stands beside them; spared the cleaning."""
    plain = ("L", "N", "P", "S")
    return frozenset(
        char
        for char in coverage(SANS)
        if char == " " or (unicodedata.category(char)[0] in plain and clean_line(char) == char)
    )


def drawn_texts(document: Document) -> Iterator[str]:
    """What the pages must be found to say, in reading order (page furniture left out)."""
    yield from (drawable(text) for text in document.texts())


def wrapped(text: str, font: str, size: float, width: float) -> tuple[str, ...]:
    """``drawable`` text in lines no wider than ``width`` points; a word that is too long is broken."""
    text = drawable(text)
    if stringWidth(text, font, size) <= width:
        return (text,)
    lines: list[str] = []
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if stringWidth(longer, font, size) <= width:
            line = longer
            continue
        if line:
            lines.append(line)
        line = word
        while stringWidth(line, font, size) > width and len(line) > 1:
            at = _fitting(line, font, size, width)
            lines.append(line[:at])
            line = line[at:]
    if line:
        lines.append(line)
    return tuple(lines)


def _fitting(word: str, font: str, size: float, width: float) -> int:
    """How many characters of a word too long fit, at least one."""
    low, high = 1, len(word)
    while low < high:
        middle = (low + high + 1) // 2
        if stringWidth(word[:middle], font, size) <= width:
            low = middle
        else:
            high = middle - 1
    return low
