"""Lays words out on pages: broken between words, never cut; what does not fit on a page goes on the next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from ui.projector.marks import LEAST, Mark, Words, moved
from ui.theme import REGULAR, px

Dress = Callable[[QRectF], Sequence[Mark]]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a block: marks as if its top left corner were 0, 0."""

    height: float
    marks: Sequence[Mark]


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that stay on one page while they fit there; ``after`` px below; ``dress`` gives what lies under them."""

    lines: Sequence[Line]
    after: float = 0.0
    dress: Dress | None = None

    @property
    def height(self) -> float:
        return sum(line.height for line in self.lines)


@dataclass(slots=True)
class Sheet:
    """A view before it is divided: ``head`` and ``foot`` stand on every page, ``body`` goes on from page to page.

    ``middle``: the body stands in the middle of what is left, if it is one page. ``halves``: the body once more, each
    block as wide as one of two columns ``apart`` px from each other; empty where they would not help.
    """

    head: list[Block] = field(default_factory=list)
    body: list[Block] = field(default_factory=list)
    foot: list[Block] = field(default_factory=list)
    middle: bool = False
    halves: list[Block] = field(default_factory=list)
    apart: float = 0.0


def broken(text: str, font: QFont, width: float) -> list[str]:
    """``text`` in lines of at most ``width``: between words, and inside a word only when it is wider than a line."""
    found: list[str] = []
    for part in text.splitlines():
        layout = QTextLayout(part, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1.0))
            line.setPosition(QPointF(0, 0))
            start = line.textStart()
            found.append(part[start : start + line.textLength()].strip())
        layout.endLayout()
    return [line for line in found if line]


def width_of(text: str, size: int, weight: QFont.Weight = REGULAR, *, figures: bool = False) -> float:
    """How wide a line is."""
    return QFontMetricsF(px(size, weight, tabular=figures)).horizontalAdvance(text)


def tall(size: int) -> float:
    """The height of a line."""
    return round(size * 1.24)


def sized(size: float, scale: float) -> int:
    """A size made smaller, but not below what the last row can read."""
    return max(LEAST, round(size * scale))


def lines(
    text: str,
    size: int,
    width: float,
    weight: QFont.Weight = REGULAR,
    ink: str = "text",
    *,
    left: float = 0.0,
    ground: str = "ground",
) -> list[Line]:
    """A paragraph ``left`` from the edge."""
    high = tall(size)
    return [
        Line(high, [Words(QRectF(left, 0, width, high), part, size, weight, ink, ground)])
        for part in broken(text, px(size, weight), width)
    ]


def paragraph(
    text: str, size: int, width: float, weight: QFont.Weight = REGULAR, ink: str = "text", after: float = 0.0
) -> Block:
    """A paragraph over the whole width."""
    return Block(lines(text, size, width, weight, ink), after)


def high(blocks: Sequence[Block]) -> float:
    """The height of blocks one under the other, with what is free below each but the last."""
    return sum(block.height + block.after for block in blocks) - (blocks[-1].after if blocks else 0.0)


def divided(body: Sequence[Block], room: float) -> list[list[Block]]:
    """The body in pages of at most ``room``; a block taller than that is parted between its lines."""
    pages: list[list[Block]] = [[]]
    used = 0.0
    for block in body:
        for part in _parts(block, room):
            if pages[-1] and used + part.height > room + 0.5:
                pages.append([])
                used = 0.0
            pages[-1].append(part)
            used += part.height + part.after
    return pages


def divided_beside(halves: Sequence[Block], room: float, apart: float) -> list[list[Block]]:
    """Blocks in two columns on pages of at most ``room``: down the left, down the right, then the next page, so that
    whoever reads a page to its end has left nothing out.
    """
    pages: list[list[Block]] = []
    at = 0
    while at < len(halves):
        most = at + 1
        while most < len(halves) and high(_rows(halves[at : most + 1], apart)) <= room + 0.5:
            most += 1
        pages += divided(_rows(halves[at:most], apart), room)
        at = most
    return pages


def _rows(halves: Sequence[Block], apart: float) -> list[Block]:
    """The first half of the blocks down the left, the others down the right, each row as tall as the taller of two."""
    half = (len(halves) + 1) // 2
    found = []
    for at, left in enumerate(halves[:half]):
        right = halves[half + at].lines if half + at < len(halves) else ()
        rows = []
        for n in range(max(len(left.lines), len(right))):
            one = left.lines[n] if n < len(left.lines) else Line(0, ())
            other = right[n] if n < len(right) else Line(0, ())
            rows.append(Line(max(one.height, other.height), [*one.marks, *(moved(m, apart, 0) for m in other.marks)]))
        found.append(Block(rows, left.after))
    return found


def _parts(block: Block, room: float) -> list[Block]:
    if block.height <= room:
        return [block]
    parts: list[list[Line]] = [[]]
    used = 0.0
    for line in block.lines:
        if parts[-1] and used + line.height > room:
            parts.append([])
            used = 0.0
        parts[-1].append(line)
        used += line.height
    return [Block(part, block.after) for part in parts]


def placed(blocks: Sequence[Block], left: float, top: float, width: float) -> list[Mark]:
    """The marks of blocks one under the other."""
    marks: list[Mark] = []
    for block in blocks:
        if block.dress is not None:
            marks += [moved(mark, left, top) for mark in block.dress(QRectF(0, 0, width, block.height))]
        for line in block.lines:
            marks += [moved(mark, left, top) for mark in line.marks]
            top += line.height
        top += block.after
    return marks
