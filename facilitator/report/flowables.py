"""What a page is made of: paragraphs, list items, tables, charts and signature places that tag themselves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, Paragraph

from facilitator.report.document import Bar, SignatureField
from facilitator.report.fonts import SANS, SANS_BOLD, SANS_MEDIUM
from facilitator.report.glyphs import drawable, wrapped
from facilitator.report.style import ACCENT, BAND, BAR, INK, QUIET, RULE
from facilitator.report.tagging import Node, Place, TaggedCanvas

CELL, CELL_LEADING, CELL_PAD = 8.5, 10.8, 3.6


class Text(Paragraph):  # type: ignore[misc]
    """A paragraph; its pieces, after any split, are one element. ``outline``: level of its bookmark."""

    def __init__(
        self,
        markup: str | None,
        style: Any,
        *,
        parent: Node | None = None,
        tag: str = "P",
        label: str = "",
        outline: tuple[str, int] | None = None,
        **kept: Any,
    ) -> None:
        super().__init__(markup, style, **kept)
        self.label, self.outline = label, outline
        # Elements are made here, in reading order; a page may be drawn in another order.
        self.label_node = parent.add("Lbl") if parent and label else None
        self.node = parent.add(tag) if parent else None

    def split(self, width: float, height: float) -> list[Any]:
        parts: list[Any] = super().split(width, height)
        if len(parts) > 1:
            for part in parts:
                part.node = self.node
            parts[0].label, parts[0].label_node, parts[0].outline = self.label, self.label_node, self.outline
        return parts

    def draw(self) -> None:
        canvas: TaggedCanvas = self.canv
        assert self.node is not None
        if self.outline:
            title, level = self.outline
            place = len(canvas.tree.pages.get(canvas.getPageNumber() - 1, ()))
            canvas.bookmark(f"s{canvas.getPageNumber()}-{place}", title, level)
        if self.label_node is not None:
            style = self.style
            with canvas.tagged(self.label_node):
                canvas.setFillColor(style.bulletColor)
                canvas.setFont(style.bulletFontName, style.bulletFontSize)
                canvas.drawString(style.bulletIndent, self.height - style.fontSize, self.label)
        _space_out(self.blPara)
        with canvas.tagged(self.node):
            super().draw()


def _space_out(paragraph: Any) -> None:
    """End every line but the last with a space: whoever reads by structure would else join two words there."""
    lines = paragraph.lines
    for number, line in enumerate(lines[:-1]):
        if paragraph.kind == 0:
            extra, words = line
            lines[number] = (extra, [*words, ""])
        elif line.words:
            line.words[-1].text += " "


@dataclass(slots=True, eq=False)
class RowTags:
    """The elements of a row, made when its first piece is drawn and shared by its pieces."""

    node: Node | None = None
    parts: list[Node] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class GridRow:
    """A row of a table: the lines of each cell."""

    cells: tuple[tuple[str, ...], ...]
    strong: bool = False
    tags: RowTags = field(default_factory=RowTags)

    @property
    def height(self) -> float:
        return max((len(cell) for cell in self.cells), default=1) * CELL_LEADING + 2 * CELL_PAD


@dataclass(slots=True, eq=False)
class GridKind:
    """What all pieces of one table share."""

    node: Node
    widths: tuple[float, ...]
    align: tuple[str, ...]
    header: GridRow | None
    row_header: bool
    page_height: float


class Grid(Flowable):  # type: ignore[misc]
    """A table of plain text. Rows go over pages under a repeated header; a row taller than a page is divided."""

    def __init__(self, kind: GridKind, rows: Sequence[GridRow], *, continued: bool = False) -> None:
        super().__init__()
        self.kind, self.rows, self.continued = kind, list(rows), continued
        self.spaceBefore, self.spaceAfter = 3, 9

    @property
    def _head(self) -> float:
        return self.kind.header.height if self.kind.header else 0.0

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.width = sum(self.kind.widths)
        self.height = self._head + sum(row.height for row in self.rows)
        return self.width, self.height

    def split(self, width: float, height: float) -> list[Grid]:
        room = height - self._head
        fit = 0
        for row in self.rows:
            if row.height > room:
                break
            room -= row.height
            fit += 1
        if fit == len(self.rows):
            return [self]
        tall = self.rows[fit]
        lines = int((room - 2 * CELL_PAD) // CELL_LEADING)
        if tall.height > self.kind.page_height - self._head and lines >= 3:
            first, rest = _divided(tall, lines)
            return [
                Grid(self.kind, [*self.rows[:fit], first], continued=self.continued),
                Grid(self.kind, [rest, *self.rows[fit + 1 :]], continued=True),
            ]
        if fit == 0 or (fit == 1 and len(self.rows) > 2 and not self.continued and self._head):
            return []
        return [
            Grid(self.kind, self.rows[:fit], continued=self.continued),
            Grid(self.kind, self.rows[fit:], continued=True),
        ]

    def draw(self) -> None:
        canvas: TaggedCanvas = self.canv
        kind = self.kind
        table = kind.node
        self._rules(canvas)
        y = self.height
        canvas.setFillColor(INK)
        if kind.header:
            if self.continued:
                with canvas.artifact("Pagination"):
                    self._cells(canvas, kind.header, y, SANS_BOLD, None)
            else:
                self._cells(canvas, kind.header, y, SANS_BOLD, self._elements(table, kind.header, head=True))
            y -= kind.header.height
        for row in self.rows:
            self._cells(canvas, row, y, SANS_BOLD if row.strong else SANS, self._elements(table, row, head=False))
            y -= row.height

    def _rules(self, canvas: TaggedCanvas) -> None:
        with canvas.artifact():
            y = self.height
            if self.kind.header:
                canvas.setFillColor(BAND)
                canvas.rect(0, y - self._head, self.width, self._head, stroke=0, fill=1)
                canvas.setStrokeColor(ACCENT)
                canvas.setLineWidth(0.9)
                canvas.line(0, y - self._head, self.width, y - self._head)
                y -= self._head
            canvas.setStrokeColor(RULE)
            canvas.setLineWidth(0.45)
            for row in self.rows:
                y -= row.height
                canvas.line(0, y, self.width, y)

    def _elements(self, table: Node, row: GridRow, *, head: bool) -> list[Node]:
        tags = row.tags
        if tags.node is None:
            tags.node = table.add("TR")
            for column in range(len(row.cells)):
                if head or (column == 0 and self.kind.row_header):
                    scope = {"O": "/Table", "Scope": "/Column" if head else "/Row"}
                    tags.parts.append(tags.node.add("TH", attributes=scope))
                else:
                    tags.parts.append(tags.node.add("TD"))
        return tags.parts

    def _cells(self, canvas: TaggedCanvas, row: GridRow, top: float, font: str, nodes: list[Node] | None) -> None:
        x = 0.0
        for column, lines in enumerate(row.cells):
            face = SANS_MEDIUM if font == SANS and column == 0 and self.kind.row_header else font
            width = self.kind.widths[column]
            if nodes is None:
                self._cell(canvas, lines, x, top, width, face, self.kind.align[column])
            else:
                with canvas.tagged(nodes[column]):
                    self._cell(canvas, lines, x, top, width, face, self.kind.align[column])
            x += width

    def _cell(
        self, canvas: TaggedCanvas, lines: Sequence[str], x: float, top: float, width: float, font: str, align: str
    ) -> None:
        canvas.setFont(font, CELL)
        y = top - CELL_PAD - CELL
        for number, line in enumerate(lines):
            if align == "right":
                canvas.drawRightString(x + width - CELL_PAD, y, line)
            elif align == "center":
                canvas.drawCentredString(x + width / 2, y, line)
            else:
                canvas.drawString(x + CELL_PAD, y, line + " " * (number < len(lines) - 1))
            y -= CELL_LEADING


def _divided(row: GridRow, lines: int) -> tuple[GridRow, GridRow]:
    """The first lines of a row and the rest, still one element."""
    first = GridRow(tuple(cell[:lines] for cell in row.cells), row.strong, row.tags)
    return first, GridRow(tuple(cell[lines:] for cell in row.cells), row.strong, row.tags)


def grid_cells(texts: Sequence[str], widths: Sequence[float], font: str) -> tuple[tuple[str, ...], ...]:
    """Texts wrapped to the widths of their columns."""
    return tuple(wrapped(text, font, CELL, width - 2 * CELL_PAD) for text, width in zip(texts, widths, strict=True))


class Pair(Flowable):  # type: ignore[misc]
    """Two short texts on one line, left and right: protocol number, and place and date."""

    SIZE, LEADING = 9.0, 12.5

    def __init__(self, left: str, right: str, width: float, parent: Node) -> None:
        super().__init__()
        self.width = width
        self.nodes = (parent.add("P"), parent.add("P"))
        self.sides = tuple(wrapped(text, SANS, self.SIZE, width / 2 - 6) for text in (left, right))
        self.height = max(len(side) for side in self.sides) * self.LEADING
        self.spaceBefore, self.spaceAfter = 2, 4

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        canvas: TaggedCanvas = self.canv
        canvas.setFillColor(INK)
        canvas.setFont(SANS, self.SIZE)
        for node, lines, draw, x in (
            (self.nodes[0], self.sides[0], canvas.drawString, 0.0),
            (self.nodes[1], self.sides[1], canvas.drawRightString, self.width),
        ):
            if not any(lines):
                continue
            with canvas.tagged(node):
                for number, line in enumerate(lines):
                    draw(x, self.height - self.SIZE - number * self.LEADING, line)


class Bars(Flowable):  # type: ignore[misc]
    """A bar chart as one figure: label, bar and value side by side, so that colour alone says nothing."""

    SIZE, LEADING, GAP = 8.5, 10.8, 7.0

    def __init__(self, bars: Sequence[Bar], alt: str, most: int, width: float, parent: Node) -> None:
        super().__init__()
        self.node, self.most = parent.add("Figure", alt=alt), max(most, 1)
        self.width = width
        self.label_width = min(width * 0.46, max(stringWidth(drawable(bar.label), SANS, self.SIZE) for bar in bars) + 2)
        self.rows = [
            (wrapped(bar.label, SANS, self.SIZE, self.label_width), bar.value, drawable(bar.printed)) for bar in bars
        ]
        self.height = sum(len(lines) * self.LEADING + self.GAP for lines, _, _ in self.rows)
        self.spaceBefore, self.spaceAfter = 4, 9

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        canvas: TaggedCanvas = self.canv
        x, y = canvas.absolutePosition(0, 0)
        box = [x, y, x + self.width, y + self.height]
        self.node.attributes = {"O": "/Layout", "BBox": box, "Placement": "/Block"}
        start = self.label_width + 10
        room = self.width - start - 30
        with canvas.tagged(self.node):
            top = self.height
            for lines, value, printed in self.rows:
                height = len(lines) * self.LEADING + self.GAP
                canvas.setFillColor(INK)
                canvas.setFont(SANS, self.SIZE)
                for place, line in enumerate(lines):
                    canvas.drawString(0, top - self.GAP / 2 - self.SIZE - place * self.LEADING + 0.6, line)
                middle = top - height / 2
                length = room * value / self.most
                canvas.setFillColor(BAR)
                canvas.rect(start, middle - 5, max(length, 0.6), 10, stroke=0, fill=1)
                canvas.setFillColor(INK)
                canvas.setFont(SANS_BOLD, self.SIZE)
                canvas.drawString(start + length + 5, middle - 3, printed)
                top -= height
            canvas.setStrokeColor(QUIET)
            canvas.setLineWidth(0.6)
            canvas.line(start, 0, start, self.height)


class Places(Flowable):  # type: ignore[misc]
    """Two places for signatures side by side: role, field, printed name and function."""

    BOX, GUTTER, SIZE, LEADING = 62.0, 26.0, 9.0, 11.6

    def __init__(self, fields: Sequence[SignatureField], width: float, parent: Node) -> None:
        super().__init__()
        self.fields, self.width = fields, width
        self.nodes = [
            (parent.add("P"), parent.add("Form", alt=drawable(place.hint)), parent.add("P"), parent.add("P"))
            for place in fields
        ]
        self.column = (width - self.GUTTER * (len(fields) - 1)) / max(len(fields), 1)
        self.texts = [
            (
                wrapped(place.role, SANS_BOLD, self.SIZE, self.column),
                wrapped(place.printed, SANS, self.SIZE, self.column) if place.printed else (),
                wrapped(place.function, SANS, self.SIZE, self.column) if place.function else (),
            )
            for place in fields
        ]
        self.role_height = max((len(role) for role, _, _ in self.texts), default=0) * self.LEADING
        below = max((len(printed) + len(function) for _, printed, function in self.texts), default=0)
        self.height = self.role_height + 4 + self.BOX + 6 + below * self.LEADING
        self.spaceBefore, self.spaceAfter = 6, 6

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        canvas: TaggedCanvas = self.canv
        for number, (place, (role, printed, function)) in enumerate(zip(self.fields, self.texts, strict=True)):
            x = number * (self.column + self.GUTTER)
            above, form, name, below = self.nodes[number]
            self._lines(canvas, above, role, x, self.height, SANS_BOLD, INK)
            bottom = self.height - self.role_height - 4 - self.BOX
            left, low = canvas.absolutePosition(x, bottom)
            rect = (left, low, left + self.column, low + self.BOX)
            form.place = Place(place.field, drawable(place.hint), canvas.getPageNumber() - 1, rect)
            canvas.tree.places.append(form)
            self._lines(canvas, name, printed, x, bottom - 6, SANS_MEDIUM, INK)
            self._lines(canvas, below, function, x, bottom - 6 - len(printed) * self.LEADING, SANS, QUIET)

    def _lines(
        self, canvas: TaggedCanvas, node: Node, lines: Sequence[str], x: float, top: float, font: str, color: Any
    ) -> None:
        if not lines:
            return
        with canvas.tagged(node):
            canvas.setFillColor(color)
            canvas.setFont(font, self.SIZE)
            for number, line in enumerate(lines):
                canvas.drawString(x, top - self.SIZE - number * self.LEADING, line)
