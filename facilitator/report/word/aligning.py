"""Where the letters of one text are in another: of a line as shown in the line as written, of a text in a later one."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass

from facilitator.report.compose.fields import FIELDS
from facilitator.report.word.sent import SentLine, SentSection

_FIELD = re.compile(r"\{\{(\w+)\}\}|\{(\w+)\}")
_PREFIX = re.compile(r"(?:[-•–]|\d{1,3}[.)])\s+")
_SHOWN_PREFIX = re.compile(r"\d{1,3}[.)]\t")
_TOKEN = re.compile(r"\w+|\s|[^\w\s]")
_MANY = 6_000  # words on both sides that are compared one by one; above, first line by line

Block = tuple[int, int, int, int]
"""(begin, end) in the first text and (begin, end) in the second."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a line as written and as shown; ``field``: the live field it is, or empty."""

    raw: int
    shown: int
    shown_end: int
    field: str = ""


def spans(line: SentLine) -> list[Span] | None:
    """The line cut at its live fields; None where the words around a field agree with it and cannot be told apart."""
    if line.raw is None:
        return None
    prefix = _PREFIX.match(line.raw)
    raw_at = prefix.end() if prefix else 0
    label = _SHOWN_PREFIX.match(line.shown) if prefix else None
    begin = label.end() if label else 0
    parts: list[tuple[int, str, str]] = []  # begin as written, what is shown, name of a field
    at = raw_at
    for found in _FIELD.finditer(line.raw, raw_at):
        name = found[1] or found[2]
        if name not in FIELDS:
            continue
        if found.start() > at:
            parts.append((at, line.raw[at : found.start()], ""))
        escaped = found[1] is not None
        parts.append((found.start(), "{" + name + "}" if escaped else "", "" if escaped else name))
        at = found.end()
    if at < len(line.raw):
        parts.append((at, line.raw[at:], ""))
    pattern = "".join("(.*?)" if name else f"({re.escape(said)})" for _, said, name in parts)
    match = re.compile(pattern + r"\s*\Z", re.DOTALL).match(line.shown, begin)
    if match is None:
        return None
    return [
        Span(first, match.start(number), match.end(number), name) for number, (first, _, name) in enumerate(parts, 1)
    ]


def fields_of(line: SentLine) -> list[str]:
    """The live fields of a line, in order."""
    return [found[2] for found in _FIELD.finditer(line.raw or "") if found[2] in FIELDS]


@dataclass(frozen=True, slots=True)
class Written:
    """The secretary's text behind a section as sent, each line with its end, and where its letters came from."""

    text: str
    _places: tuple[tuple[int, int, SentLine], ...]  # where a line begins as shown and as written

    @classmethod
    def of(cls, section: SentSection) -> Written:
        """Of the lines that are the secretary's."""
        text, shown, places = "", 0, []
        for line in section.lines:
            if line.raw is not None:
                places.append((shown, len(text), line))
                text += f"{line.raw}\n"
            shown += len(line.text)
        return cls(text, tuple(places))

    def place(self, offset: int, *, whole: bool = False) -> int | None:
        """Where a letter of the section as shown stands; None in a field or in a line that is not the secretary's.

        ``whole``: at the beginning of a line, before its bullet or number.
        """
        for shown, raw, line in self._places:
            inside = offset - shown
            if not 0 <= inside < len(line.text):
                continue
            if inside == 0 and whole:
                return raw
            if inside == len(line.shown):
                return raw + len(line.raw or "")
            for span in spans(line) or ():
                if span.shown <= inside < span.shown_end or (inside == span.shown and not span.field):
                    return None if span.field and inside > span.shown else raw + span.raw + inside - span.shown
            return None
        if self._places and offset == (last := self._places[-1])[0] + len(last[2].text):
            return len(self.text)
        return None


def tokens(text: str) -> list[str]:
    """Words, and everything between them letter by letter; together they are the text."""
    return _TOKEN.findall(text)


def same(old: str, new: str) -> list[Block]:
    """The stretches that two texts have in common, in order, word by word, and an empty one at the end of both."""
    first = next((n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
    while first and old[first - 1 : first].isalnum():
        first -= 1
    blocks = [(0, first, 0, first)] if first else []
    tail_old, tail_new = old[first:], new[first:]
    if tail_old == tail_new:
        return [(0, len(old), 0, len(new)), (len(old), len(old), len(new), len(new))]
    for a, b, c, d in _blocks(tail_old, tail_new):
        blocks.append((a + first, b + first, c + first, d + first))
    blocks.append((len(old), len(old), len(new), len(new)))
    return list(_glued(blocks))


def _blocks(old: str, new: str) -> Iterator[Block]:
    one, two = tokens(old), tokens(new)
    if len(one) + len(two) > _MANY:
        yield from _by_lines(old.splitlines(keepends=True), new.splitlines(keepends=True))
        return
    yield from _matched(one, two)


def _by_lines(one: list[str], two: list[str]) -> Iterator[Block]:
    yield from _matched(one, two)


def _matched(one: list[str], two: list[str]) -> Iterator[Block]:
    ends_one, ends_two = _ends(one), _ends(two)
    for block in difflib.SequenceMatcher(None, one, two, autojunk=False).get_matching_blocks():
        if block.size:
            a, b = block.a, block.b
            yield ends_one[a], ends_one[a + block.size], ends_two[b], ends_two[b + block.size]


def _ends(parts: list[str]) -> list[int]:
    made = [0]
    for part in parts:
        made.append(made[-1] + len(part))
    return made


def _glued(blocks: list[Block]) -> Iterator[Block]:
    held: Block | None = None
    for block in blocks:
        if held is not None and held[1] == block[0] and held[3] == block[2]:
            held = (held[0], block[1], held[2], block[3])
            continue
        if held is not None:
            yield held
        held = block
    if held is not None:
        yield held


def differing(blocks: list[Block]) -> Iterator[Block]:
    """What lies between the common stretches."""
    one = two = 0
    for a, b, c, d in blocks:
        if a > one or c > two:
            yield one, a, two, c
        one, two = b, d


def carried(blocks: list[Block], offset: int) -> int:
    """Where a place of the first text is in the second; what is gone is where it was."""
    last = 0
    for a, b, c, d in blocks:
        if offset < a:
            return last
        if offset <= b:
            return c + offset - a
        last = d
    return last


def turned(blocks: list[Block]) -> list[Block]:
    """The same from the second text to the first."""
    return [(c, d, a, b) for a, b, c, d in blocks]
