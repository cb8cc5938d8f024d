"""Tables of plain text that go over pages, tagged as they are drawn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from facilitator.report.document import Drawn, Marked
from facilitator.report.marking import cut
from facilitator.report.pdf import handwriting
from facilitator.report.pdf import marks as marking
from facilitator.report.pdf.flowables import parted
from facilitator.report.pdf.fonts import SANS, SANS_BOLD, SANS_MEDIUM
from facilitator.report.pdf.glyphs import drawable
from facilitator.report.pdf.style import ACCENT, BAND, RULE, Face
from facilitator.report.pdf.tagging import Node, TaggedCanvas
from facilitator.report.pdf.text import Broken, marked, plain, tongue_of
from facilitator.report.tongues import Tongues

LONG = 40
"""Rows from which a table is a list: set densely, and a little wider than the text, for paper is not to read it but to
find somebody in it."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Measures of a table in points (``pad`` above and below, ``side`` beside a text; ``beyond``: how far it reaches
    over each margin; ``least``: height of a row), and its faces: of its header and totals, of what names a row, and of
    the rest. ``boxes``: it is written in by hand, and has lines between its columns.
    """

    size: float
    leading: float
    pad: float
    side: float
    beyond: float = 0.0
    least: float = 0.0
    boxes: bool = False
    head: Face = field(init=False)
    name: Face = field(init=False)
    text: Face = field(init=False)

    def __post_init__(self) -> None:
        for what, font in (("head", SANS_BOLD), ("name", SANS_MEDIUM), ("text", SANS)):
            object.__setattr__(self, what, Face(font, self.size))


USUAL = Setting(8.5, 10.8, 3.6, 3.6)
DENSE = Setting(7.0, 8.2, 1.35, 2.0, beyond=8 * mm)
TO_SIGN = Setting(9.0, 10.8, 3.2, 3.6, beyond=8 * mm, least=9 * mm, boxes=True)
"""A hand needs nine millimetres."""
BY_HAND = 8.4 * mm
"""Least height of a row in a list that people signed on the screen."""


@dataclass(slots=True, eq=False)
class RowTags:
    """The elements of a row, made when its first piece is drawn and shared by its pieces."""

    node: Node | None = None
    parts: list[Node] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class GridRow:
    """A row of a table: the lines of each cell, and the language of each, where it is not the document's; ``drawn``:
    what stands in a cell without words.
    """

    cells: tuple[list[Broken], ...]
    setting: Setting
    head: bool = False
    langs: tuple[str, ...] = ()
    tags: RowTags = field(default_factory=RowTags)
    drawn: tuple[Drawn, ...] = ()

    @property
    def height(self) -> float:
        return self._own if self.head else max(self._own, self.setting.least)

    @property
    def above(self) -> float:
        """Points from its upper edge to its first line: its lines stand in the middle of a row that is higher."""
        return (self.height - self._own) / 2 + self.setting.pad

    @property
    def _own(self) -> float:
        return max((len(cell) for cell in self.cells), default=1) * self.setting.leading + 2 * self.setting.pad


@dataclass(slots=True, eq=False)
class GridKind:
    """What all pieces of one table share; ``aloud``: how marked words are read (``marks.draw``)."""

    node: Node
    setting: Setting
    widths: tuple[float, ...]
    align: tuple[str, ...]
    header: GridRow | None
    row_header: bool
    page_height: float
    aloud: Mapping[str, str] = field(default_factory=dict)


class Grid(Flowable):  # type: ignore[misc]
    """A table of plain text. Rows go over pages under a repeated header; a row taller than a page is divided."""

    def __init__(self, kind: GridKind, rows: Sequence[GridRow], *, continued: bool = False) -> None:
        super().__init__()
        self.kind, self.rows, self.continued = kind, list(rows), continued
        self.company = 0.0  # points of what its last rows must not be parted from
        self.spaceBefore, self.spaceAfter = 3, 9

    @property
    def _head(self) -> float:
        return self.kind.header.height if self.kind.header else 0.0

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.width = sum(self.kind.widths)
        self.height = self._head + sum(row.height for row in self.rows)
        return self.width, parted(self.height, height, self.company)

    def split(self, width: float, height: float) -> list[Grid]:
        """Between rows; within a row that no page can hold. No first row alone, unless the page is already fresh."""
        fresh = height > self.kind.page_height - 1
        room = height - self._head
        fit = 0
        while fit < len(self.rows) - 1 and self.rows[fit].height <= room:
            room -= self.rows[fit].height
            fit += 1
        tall = self.rows[fit]
        lines = int((room - 2 * self.kind.setting.pad) // self.kind.setting.leading)
        if lines >= 3 and tall.height > self.kind.page_height - self._head:
            first, rest = _divided(tall, lines)
            return self._pieces([*self.rows[:fit], first], [rest, *self.rows[fit + 1 :]])
        if fit == 0 or (fit == 1 and len(self.rows) > 2 and not (fresh or self.continued)):
            return []
        if fit == len(self.rows) - 1 and fit > 2:
            fit -= 1  # no last row alone either: a total says nothing without a row above it
        return self._pieces(self.rows[:fit], self.rows[fit:])

    def _pieces(self, here: Sequence[GridRow], there: Sequence[GridRow]) -> list[Grid]:
        pieces = [Grid(self.kind, here, continued=self.continued), Grid(self.kind, there, continued=True)]
        pieces[1].company = self.company
        return pieces

    def draw(self) -> None:
        canvas: TaggedCanvas = self.canv
        kind = self.kind
        self._rules(canvas)
        y = self.height
        if kind.header:
            if self.continued:
                with canvas.artifact("Pagination"):
                    self._cells(canvas, kind.header, y, None)
            else:
                self._cells(canvas, kind.header, y, self._elements(kind.node, kind.header))
            y -= kind.header.height
        for row in self.rows:
            self._cells(canvas, row, y, self._elements(kind.node, row))
            y -= row.height

    def _rules(self, canvas: TaggedCanvas) -> None:
        with canvas.artifact():
            y, left, right = self.height, -self.kind.setting.beyond, self.width - self.kind.setting.beyond
            if self.kind.header:
                canvas.setFillColor(BAND)
                canvas.rect(left, y - self._head, self.width, self._head, stroke=0, fill=1)
                canvas.setStrokeColor(ACCENT)
                canvas.setLineWidth(0.9)
                canvas.line(left, y - self._head, right, y - self._head)
                y -= self._head
            canvas.setStrokeColor(RULE)
            canvas.setLineWidth(0.45)
            for row in self.rows:
                y -= row.height
                canvas.line(left, y, right, y)
            if self.kind.setting.boxes:
                x = left
                for width in (0.0, *self.kind.widths):
                    x += width
                    canvas.line(x, 0, x, self.height - self._head)

    def _elements(self, table: Node, row: GridRow) -> list[Node]:
        tags = row.tags
        if tags.node is None:
            tags.node = table.add("TR")
            for column in range(len(row.cells)):
                if row.head or (column == 0 and self.kind.row_header):
                    scope = {"O": "/Table", "Scope": "/Column" if row.head else "/Row"}
                    tags.parts.append(tags.node.add("TH", attributes=scope))
                else:
                    tags.parts.append(tags.node.add("TD"))
            for node, lang in zip(tags.parts, row.langs, strict=False):
                node.lang = lang
        return tags.parts

    def _cells(self, canvas: TaggedCanvas, row: GridRow, top: float, nodes: list[Node] | None) -> None:
        setting = row.setting
        x = -setting.beyond
        y = top - row.above - setting.size
        for column, lines in enumerate(row.cells):
            width, align = self.kind.widths[column], self.kind.align[column]
            left, room = x + setting.side, width - 2 * setting.side
            x += width
            if not lines:
                continue
            if nodes is None:
                canvas.lines(lines, left, y, setting.leading, room, align)
            elif marking.is_marked(lines):
                marking.draw(canvas, nodes[column], lines, (left, y), setting.leading, self.kind.aloud)
            else:
                with canvas.tagged(nodes[column]):
                    canvas.lines(lines, left, y, setting.leading, room, align, nodes[column].lang)
        for one in row.drawn:
            if nodes is not None and 0 <= one.cell < len(nodes):
                left = sum(self.kind.widths[: one.cell]) + setting.side - setting.beyond
                area = (left, top - row.height + 1.5, self.kind.widths[one.cell] - 2 * setting.side, row.height - 3)
                handwriting.draw(canvas, nodes[one.cell], one, area)


def _divided(row: GridRow, lines: int) -> tuple[GridRow, GridRow]:
    """The first lines of a row and the rest, still one element."""
    first = GridRow(tuple(cell[:lines] for cell in row.cells), row.setting, row.head, row.langs, row.tags, row.drawn)
    return first, GridRow(tuple(cell[lines:] for cell in row.cells), row.setting, row.head, row.langs, row.tags)


def row_of(
    texts: Sequence[str],
    widths: Sequence[float],
    setting: Setting,
    *,
    head: bool = False,
    strong: bool = False,
    named: bool = False,
    marks: Sequence[Marked] = (),
    drawn: tuple[Drawn, ...] = (),
    tongues: Tongues | None = None,
) -> GridRow:
    """Texts wrapped to the widths of their columns; ``strong`` a row of totals, ``named`` by its first cell. A text
    with ``marks`` stands at the left, however its column is set."""
    face = setting.head if head or strong else setting.text
    faces = [setting.name if named and face is setting.text else face, *[face] * (len(texts) - 1)]
    wrapped, langs = [], []
    for column, (text, width, kind) in enumerate(zip(texts, widths, faces, strict=True)):
        room = max(width - 2 * setting.side, setting.size)
        own = [mark for mark in marks if mark.cell == column]
        whole = plain(text, kind, room, tongues)
        langs.append(tongue_of(run for _, line in whole for run in line) if tongues else "")
        wrapped.append(marked(cut(text, own, drawable), kind, room) if own else whole)
    return GridRow(tuple(wrapped), setting, head, tuple(langs) if tongues else (), drawn=drawn)
