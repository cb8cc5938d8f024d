"""Searching and taking in text: what the keyboard gives, made comparable and harmless.

Many people type Albanian without ë and ç, so searching ignores diacritics; sorting does not (``collation``).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

_DROPPED = "\"'`´“”„‟«»‹›‘’‚‛′″ʹʺʻʼˈ＇＂"
_AS_SPACE = "-‐‑‒–—―−/\\_"
_SPELLED = {"æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "ı": "i", "ħ": "h"}
_DRESS = dict.fromkeys(_DROPPED, "") | dict.fromkeys(_AS_SPACE, " ")
_PLAIN = str.maketrans(_DRESS)
_FOLD = str.maketrans(_DRESS | _SPELLED)
_MARKS = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f]+")


def fold(text: str) -> str:
    """Searchable form: no case, no diacritics, no quotes or apostrophes, dashes as spaces, single spaces.

    ``Çështja`` and ``ceshtja`` fold alike, composed or decomposed; so do ``“Njësoj”`` and ``"Njesoj"``.
    """
    if not text.isascii():
        text = _MARKS.sub("", unicodedata.normalize("NFKD", text))
        text = unicodedata.normalize("NFKD", text.casefold())
        text = _MARKS.sub("", text)
    return " ".join(text.casefold().translate(_FOLD).split())


def spelled(text: str) -> str:
    """Two names are one if these are equal: case, quotes, dashes and spaces do not count, every letter does.

    ``Qendra “Ç”`` is not ``Qendra "C"``, though both fold alike: folding finds and proposes, it does not identify.
    """
    plain = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    return " ".join(plain.translate(_PLAIN).split())


def matches(folded_query: str, folded_text: str) -> bool:
    """True if every word of the query occurs in the text, in any order, also inside a word. An empty query matches."""
    return all(word in folded_text for word in folded_query.split())


def search(folded_query: str, folded_texts: Sequence[str]) -> list[int]:
    """Indices of the matching texts for type-ahead, best first; equally good ones keep their order.

    Best is a text that begins with the query, then one where every query word begins a word, then any match.
    """
    words = folded_query.split()
    if not words:
        return list(range(len(folded_texts)))
    query = " ".join(words)
    first, *others = words
    found = [i for i, text in enumerate(folded_texts) if first in text]
    for word in others:
        found = [i for i in found if word in folded_texts[i]]
    beginnings = [" " + word for word in words]
    grades: tuple[list[int], list[int], list[int]] = ([], [], [])
    for i in found:
        text = folded_texts[i]
        if text.startswith(query):
            grades[0].append(i)
        elif all(beginning in f" {text}" for beginning in beginnings):
            grades[1].append(i)
        else:
            grades[2].append(i)
    return grades[0] + grades[1] + grades[2]


@dataclass(frozen=True)
class Cleaned:
    """A text made safe to keep; ``removed`` counts characters taken out or replaced, spaces not included."""

    text: str
    removed: int


# The usual case, a line of ordinary Latin text, needs one match and no loop.
_ORDINARY = re.compile("[ -~\u00a1-\u00ac\u00ae-\u02af‐-‚„–—‘’“”…€\n]*")


def cleaned(text: str) -> Cleaned:
    """Text as it may enter a record: NFC, every space a plain space, line ends ``\\n``, trimmed at both ends.

    Removed: control and format characters (NUL, zero width, soft hyphen, text direction marks and overrides) and
    Unicode non-characters, which would hide or reorder what a reader sees, or break XML. Half of a surrogate pair
    becomes U+FFFD.
    """
    removed = 0
    if not _ORDINARY.fullmatch(text):
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        kept: list[str] = []
        for char in text:
            kind = unicodedata.category(char)
            if char == "\n" or kind in ("Zl", "Zp") or char in "\x0b\x0c\x85":
                kept.append("\n")
            elif char == "\t" or kind == "Zs":
                kept.append(" ")
            elif kind == "Cs":
                kept.append("\ufffd")
                removed += 1
            elif kind in ("Cc", "Cf") or _is_noncharacter(ord(char)):
                removed += 1
            else:
                kept.append(char)
        text = unicodedata.normalize("NFC", "".join(kept))
    return Cleaned(text.strip(), removed)


def clean(text: str) -> str:
    """The text of ``cleaned``: for fields of several lines."""
    return cleaned(text).text


def clean_line(text: str) -> str:
    """``clean`` for a field of one line: line ends become spaces, runs of spaces one space."""
    return " ".join(cleaned(text).text.split())


def _is_noncharacter(code: int) -> bool:
    return code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF
