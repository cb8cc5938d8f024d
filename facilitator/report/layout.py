"""Document → flowables: what stands where, what stays together, and which element each piece is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import CondPageBreak

from facilitator.report.document import (
    Bar,
    Block,
    Bullets,
    Chart,
    Document,
    Line,
    Note,
    Numbered,
    Paragraph,
    Section,
    Signatures,
    Table,
)
from facilitator.report.flowables import Bars, Grid, GridKind, GridRow, Pair, Places, Text, grid_cells
from facilitator.report.fonts import SANS, SANS_BOLD, SANS_MEDIUM
from facilitator.report.glyphs import drawable, markup
from facilitator.report.style import FRAME_HEIGHT, WIDTH, hanging, styles
from facilitator.report.tagging import Node

_FEW = 30.0  # points: two lines of text, the least that follows a heading on its page
_BARS = 18  # bars in one figure


class Layout:
    """Builds the flowables of one document under ``root``, the element "Document"."""

    def __init__(self, document: Document, root: Node) -> None:
        self.document, self.root = document, root
        self.style = styles()

    def flowables(self) -> list[Any]:
        """Everything in order, with a page break wherever a heading would lose what it heads."""
        out: list[Any] = [*self._front()]
        heads: list[Any] = []
        parent = self.root
        start = len(out)  # where the section before this one begins
        for section in self.document.sections:
            before, start = start, len(out)
            if section.level:
                parent = self.root.add("Sect")
                heads.append(self._heading(section, parent))
            for block in section.blocks:
                opening, body = self._block(block, parent)
                heads += opening
                if isinstance(block, Paragraph) and block.line.text.endswith(":"):
                    heads += body  # it introduces what follows
                    continue
                body_list = list(body)
                if heads:
                    need = sum(_height(head) for head in heads) + _need(body_list)
                    out.append(CondPageBreak(min(need, FRAME_HEIGHT)))
                elif isinstance(body_list[0], (Bars, Places, Grid)):
                    out.append(CondPageBreak(min(_need(body_list), FRAME_HEIGHT)))
                out += heads + body_list
                heads = []
                if isinstance(block, Signatures):
                    self._keep_company(out, before)
        return out + heads

    @staticmethod
    def _keep_company(out: list[Any], start: int) -> None:
        """Signatures do not stand on a page of their own: what comes just before them goes along, if it is short."""
        together = sum(_height(one) for one in out[start:] if not isinstance(one, CondPageBreak))
        if together < FRAME_HEIGHT / 2:
            out[start:] = [CondPageBreak(together), *(one for one in out[start:] if not isinstance(one, CondPageBreak))]

    def _front(self) -> Iterator[Any]:
        letterhead = self.document.letterhead
        if letterhead.institution:
            yield self._text(letterhead.institution, "institution", self.root)
        if letterhead.protocol or letterhead.place_date:
            yield Pair(letterhead.protocol, letterhead.place_date, WIDTH, self.root)
        first, *rest = self.document.title
        yield self._text(first, "h1", self.root, tag="H1")
        for text in rest:
            yield self._text(text, "subtitle", self.root)

    def _heading(self, section: Section, parent: Node) -> Text:
        name, tag = ("h2", "H2") if section.level == 1 else ("h3", "H3")
        title = drawable(section.title)
        return Text(markup(title), self.style[name], parent=parent, tag=tag, outline=(title, section.level - 1))

    def _text(self, text: str, style: str, parent: Node, *, tag: str = "P") -> Text:
        return Text(markup(text), self.style[style], parent=parent, tag=tag)

    def _block(self, block: Block, parent: Node) -> tuple[list[Any], Sequence[Any]]:
        """What opens a block (its caption) and the block itself, never empty."""
        match block:
            case Paragraph(line):
                return [], [Text(self._line(line), self.style["body"], parent=parent)]
            case Note(line):
                return [], [Text(self._line(line), self.style["note"], parent=parent)]
            case Bullets(lines):
                return [], self._list(lines, "bullets", parent)
            case Numbered(lines):
                return [], self._list(lines, "numbered", parent)
            case Table():
                return self._table(block, parent)
            case Chart():
                return self._chart(block, parent)
            case Signatures(fields):
                return [], [Places(fields, WIDTH, parent)]

    def _line(self, line: Line) -> str:
        parts = [f"<b>{markup(line.lead)}</b>"] if line.lead else []
        if line.text:
            parts.append(markup(line.text))
        if line.tail:
            parts.append(f'<font name="{SANS}" size="8.4" color="#5B6675">{markup(line.tail)}</font>')
        return " ".join(parts)

    def _list(self, lines: Sequence[Line], style: str, parent: Node) -> list[Text]:
        numbering = {"O": "/List", "ListNumbering": "/Disc" if style == "bullets" else "/Decimal"}
        whole = parent.add("L", attributes=numbering)
        labels = ["•" if style == "bullets" else drawable(line.label) or "–" for line in lines]
        shape = self.style[style]
        if style == "numbered":
            shape = hanging(
                shape, max(stringWidth(label, shape.bulletFontName, shape.bulletFontSize) for label in labels)
            )
        return [
            Text(self._line(line), shape, parent=whole.add("LI"), tag="LBody", label=label)
            for line, label in zip(lines, labels, strict=True)
        ]

    def _table(self, block: Table, parent: Node) -> tuple[list[Any], Sequence[Any]]:
        total = max(100, sum(block.weights))
        widths = tuple(WIDTH * weight / total for weight in block.weights)
        header = GridRow(grid_cells(block.header, widths, SANS_BOLD)) if block.header else None
        kind = GridKind(parent.add("Table"), widths, block.align, header, block.row_header, FRAME_HEIGHT)
        font = SANS_MEDIUM if block.row_header else SANS
        rows = [
            GridRow(grid_cells(row.cells, widths, SANS_BOLD if row.strong else font), row.strong) for row in block.rows
        ]
        heads: list[Any] = []
        if block.caption:
            heads.append(Text(markup(block.caption), self.style["caption"], parent=kind.node, tag="Caption"))
        return heads, [Grid(kind, rows)]

    def _chart(self, block: Chart, parent: Node) -> tuple[list[Any], Sequence[Any]]:
        most = max((bar.value for bar in block.bars), default=0)
        groups = list(_chunks(block.bars))
        figures = [
            Bars(bars, drawable(block.alt) if len(groups) == 1 else _words(bars), most, WIDTH, parent)
            for bars in groups
        ]
        return [self._text(block.caption, "caption", parent)], figures


def _chunks(bars: Sequence[Bar]) -> Iterator[Sequence[Bar]]:
    for start in range(0, len(bars), _BARS):
        yield bars[start : start + _BARS]


def _words(bars: Sequence[Bar]) -> str:
    return drawable("; ".join(f"{bar.label}: {bar.printed}" for bar in bars))


def _height(flowable: Any) -> float:
    _, height = flowable.wrap(WIDTH, FRAME_HEIGHT)
    return float(height + flowable.getSpaceBefore() + flowable.getSpaceAfter())


def _need(body: Sequence[Any]) -> float:
    """How much of a block has to follow its heading on the same page."""
    first = body[0]
    if isinstance(first, (Bars, Places)):
        return first.height
    if isinstance(first, Grid):
        _, whole = first.wrap(WIDTH, FRAME_HEIGHT)
        if whole < FRAME_HEIGHT * 0.4:
            return whole
        head = first.kind.header.height if first.kind.header else 0.0
        return head + sum(row.height for row in first.rows[:3])
    return _FEW
