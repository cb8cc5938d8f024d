"""Runs of text broken into lines: greedy, left to right, a word too long for a line divided. No markup anywhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TypeAlias

from reportlab.pdfbase.pdfmetrics import stringWidth

from facilitator.report.marking import COME, GONE
from facilitator.report.pdf.fonts import SANS, SERIF, SERIF_BOLD, coverage
from facilitator.report.pdf.glyphs import drawable
from facilitator.report.pdf.style import BOLD, TAIL, Face
from facilitator.report.tongues import NATIVE_TAG, Tongues

Run: TypeAlias = tuple[Face, str]
"""A face and drawable text in it."""

Broken: TypeAlias = tuple[float, tuple[Run, ...]]
"""A line: its width and its runs. A line that ends between two words ends with a space, for readers by structure."""

_SERIFS = (SERIF, SERIF_BOLD)  # the sans draws everything that is drawable

_PARTING = ("@", "/-_.")
"""After what a word too long for a line is parted, the best first."""

_Word: TypeAlias = tuple[float, tuple[Run, ...]]


def runs(
    face: Face, text: str, *, lead: str = "", tail: str = "", tongues: Tongues | None = None, native: bool = False
) -> tuple[Run, ...]:
    """The runs of one line of a document: ``lead`` in bold, ``text``, ``tail`` in small; never empty.

    ``tongues`` finds what stands in Albanian; ``native``: all of it does.
    """
    if not lead and not tail:
        return _by_tongue(face, text, tongues, native)
    kinds = ((_bold(face), lead), (face, text), (TAIL, tail))
    parts = tuple(run for kind, words in kinds for run in _by_tongue(kind, words, tongues, native) if run[1])
    return parts or ((face, ""),)


def _by_tongue(face: Face, text: str, tongues: Tongues | None, native: bool) -> tuple[Run, ...]:
    if not native and not tongues:
        return ((face, drawable(text)),)
    pieces = (tongues or Tongues()).pieces(text, native=native)
    return tuple((_native(face) if albanian else face, drawable(words)) for albanian, words in pieces)


def tongue_of(parts: Iterable[Run]) -> str:
    """The language of all these runs, where it is one and not the document's."""
    found = {face.lang for face, words in parts if words.strip()}
    return found.pop() if len(found) == 1 else ""


def broken(parts: Sequence[Run], width: float) -> list[Broken]:
    """Lines no wider than ``width`` points; between two runs there is a space. At least one line."""
    if len(parts) == 1 and _in_one_face(*parts[0]):
        return _of_one_face(*parts[0], width)
    return _set(_words(parts), parts[0][0], width)


def marked(pieces: Iterable[tuple[str, str]], face: Face, width: float) -> list[Broken]:
    """Lines of one drawable text in pieces (``marking.cut``), which may end within a word: what went and what came."""
    faces = {
        "": face,
        GONE: replace(face, mark=GONE),
        COME: replace(_bold(face), mark=COME),
    }
    words: list[list[tuple[str, Face]]] = [[]]
    for how, text in pieces:
        first, *more = text.split(" ")
        words[-1].append((first, faces[how]))
        words += [[(word, faces[how])] for word in more]
    made: list[_Word] = []
    for word in words:
        parts = [run for text, kind in word if text for run in _in_faces(kind, text)]
        if parts:
            made.append((sum(_width(text, kind) for kind, text in parts), tuple(parts)))
    return _set(made, face, width)


def _set(words: Iterable[_Word], face: Face, width: float) -> list[Broken]:
    """Words put into lines; without any, one empty line in ``face``."""
    lines: list[Broken] = []
    line: list[Run] = []
    used = 0.0
    for size, word in words:
        gap = _width(" ", line[-1][0]) if line else 0.0
        if line and used + gap + size <= width:
            line[-1] = (line[-1][0], line[-1][1] + " ")
            line += word
            used += gap + size
            continue
        if line:
            lines.append((used, _joined(line, " ")))
        line, used = list(word), size
        if used > width:
            *whole, (used, rest) = _divided(word, width)
            lines += whole
            line = list(rest)
    lines.append((used, _joined(line) or ((face, ""),)))
    return lines


def balanced(parts: Sequence[Run], width: float) -> list[Broken]:
    """``broken`` for a title: as few lines, but of much the same length, so that no word stands alone in the last."""
    lines = broken(parts, width)
    if not 1 < len(lines) < 6:
        return lines
    low, high = width * 0.5, width
    while high - low > 4:
        middle = (low + high) / 2
        tried = broken(parts, middle)
        if len(tried) == len(lines):
            lines, high = tried, middle
        else:
            low = middle
    return lines


def plain(text: str, face: Face, width: float, tongues: Tongues | None = None, *, native: bool = False) -> list[Broken]:
    """Lines of one text, made drawable first."""
    return broken(runs(face, text, tongues=tongues, native=native), width)


def _of_one_face(face: Face, text: str, width: float) -> list[Broken]:
    """The same as ``broken`` for what most lines are, at a third of the price."""
    words = text.split(" ")
    space = _width(" ", face)
    lines: list[Broken] = []
    begun, used = 0, -space
    for number, word in enumerate(words):
        size = _width(word, face)
        if used + space + size <= width:
            used += space + size
            continue
        if number > begun:
            lines.append((used, ((face, " ".join(words[begun:number]) + " "),)))
        begun, used = number, size
        if size > width:
            *whole, (used, rest) = _divided(((face, word),), width)
            lines += whole
            words[number] = rest[0][1]
    lines.append((max(used, 0.0), ((face, " ".join(words[begun:])),)))
    return lines


def _in_one_face(face: Face, text: str) -> bool:
    return face.font not in _SERIFS or text.isascii() or _covers(face.font, text)


def _joined(line: Sequence[Run], end: str = "") -> tuple[Run, ...]:
    """Neighbours of one face as one run."""
    out: list[Run] = []
    for face, text in line:
        if out and out[-1][0] is face:
            out[-1] = (face, out[-1][1] + text)
        else:
            out.append((face, text))
    if end and out:
        out[-1] = (out[-1][0], out[-1][1] + end)
    return tuple(out)


def _words(parts: Sequence[Run]) -> Iterator[_Word]:
    for face, text in parts:
        for word in text.split(" "):
            if not word:
                continue
            pieces = _in_faces(face, word)
            yield sum(_width(piece, kind) for kind, piece in pieces), pieces


def _in_faces(face: Face, word: str) -> tuple[Run, ...]:
    return ((face, word),) if _in_one_face(face, word) else _covered(face, word)


def _covered(face: Face, word: str) -> tuple[Run, ...]:
    """``word``, with the glyphs that only the sans has set in it."""
    fallback = _fallback(face)
    out: list[tuple[Face, str]] = []
    for char in word:
        kind = face if _covers(face.font, char) else fallback
        if out and out[-1][0] is kind:
            out[-1] = (kind, out[-1][1] + char)
        else:
            out.append((kind, char))
    return tuple(out)


@lru_cache(maxsize=16_384)
def _covers(font: str, text: str) -> bool:
    return coverage(font).issuperset(text)


@lru_cache(maxsize=64)
def _bold(face: Face) -> Face:
    return replace(face, font=BOLD.get(face.font, face.font))


@lru_cache(maxsize=64)
def _native(face: Face) -> Face:
    return replace(face, lang=NATIVE_TAG)


@lru_cache(maxsize=64)
def _fallback(face: Face) -> Face:
    return replace(face, font=SANS)


def _width(text: str, face: Face) -> float:
    return _thousandths(text, face.font) * face.size


@lru_cache(maxsize=65_536)
def _thousandths(text: str, font: str) -> float:
    """Width at size 1; the words of a document come again and again."""
    return float(stringWidth(text, font, 1))


def _divided(word: Sequence[Run], width: float) -> list[Broken]:
    """A word wider than a line, in pieces; every piece has at least one character."""
    lines: list[Broken] = []
    line: list[Run] = []
    used = 0.0
    for face, text in word:
        while text:
            at = _fitting(text, face, width - used)
            if at == 0 and line:
                lines.append((used, tuple(line)))
                line, used = [], 0.0
                continue
            at = max(_parting(text, at), 1)
            piece, text = text[:at], text[at:]
            line.append((face, piece))
            used += stringWidth(piece, face.font, face.size)
            if text:
                lines.append((used, tuple(line)))
                line, used = [], 0.0
    return [*lines, (used, tuple(line))]


def _parting(text: str, fits: int) -> int:
    """Where to part ``text``, of which ``fits`` characters have room: an address after its @, else after a mark that
    parts it anyway; anywhere if that would leave most of the line empty.
    """
    if fits >= len(text):
        return fits
    for marks in _PARTING:
        at = max(text.rfind(mark, 0, fits) for mark in marks) + 1
        if at > fits // 3:
            return at
    return fits


def _fitting(text: str, face: Face, width: float) -> int:
    """How many characters fit."""
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if stringWidth(text[:middle], face.font, face.size) <= width:
            low = middle
        else:
            high = middle - 1
    return low
