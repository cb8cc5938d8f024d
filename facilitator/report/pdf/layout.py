"""Document → flowables: what stands where, what stays together, and which element each piece is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import CondPageBreak

from facilitator.report.contents import levels, listed
from facilitator.report.document import (
    Bar,
    Block,
    Bullets,
    Cells,
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
from facilitator.report.marking import COME, GONE
from facilitator.report.pdf.bars import Bars, drawable_as_bars, height_of, label_width
from facilitator.report.pdf.flowables import Entry, Mark, NewPage, Text
from facilitator.report.pdf.glyphs import drawable
from facilitator.report.pdf.grid import BY_HAND, DENSE, LONG, USUAL, Grid, GridKind, Setting, row_of
from facilitator.report.pdf.letterhead import letterhead
from facilitator.report.pdf.places import Places, places
from facilitator.report.pdf.style import FRAME_HEIGHT, STYLES, WIDTH, Style
from facilitator.report.pdf.tagging import Node
from facilitator.report.pdf.text import runs
from facilitator.report.tongues import of_document

_FEW = 30.0  # points: two lines of text, the least that follows a heading on its page
_NAMELESS = "–"
_OUTLINE = 200  # characters of a title in the outline and the contents


class Layout:
    """Builds the flowables of one document under ``root``, the element "Document"; ``entries`` are its contents.

    ``lists``: how tables with a header are set; unless given, as usual, and long ones densely.
    """

    def __init__(
        self, document: Document, images: Mapping[str, bytes], root: Node, lists: Setting | None = None
    ) -> None:
        self.document, self.images, self.root, self.lists = document, images, root, lists
        self.tongues = of_document(document)
        self.native = False  # the section in hand is in Albanian as a whole
        self.depths = levels(document)
        self.entries: list[Entry] = []

    def flowables(self) -> list[Any]:
        """Everything in order, with a page break wherever a heading would lose what it heads."""
        out: list[Any] = [*self._front()]
        heads: list[Any] = []
        above = [self.root]  # the sections we are in, outermost first
        start = len(out)  # where the section before this one begins
        first = next((number for number, depth in enumerate(self.depths) if depth), None)
        if not self._opens_with_facts(first):
            first = 0
        for number, section in enumerate(self.document.sections):
            if number == first:
                out += self._contents(sum(map(_height, out)))
            before, start = start, len(out)
            depth = self.depths[number]
            if section.page and not (heads and depth > 1):
                out += [*heads, NewPage()]
                heads = []
            if depth:
                del above[depth:]
                above.append(above[-1].add("Sect"))
                heads.append(self._heading(number, section, depth, above[-1]))
            self.native = bool(section.lang)
            for block in section.blocks:
                opening, body = self._block(block, above[-1])
                heads += opening
                if isinstance(block, Paragraph) and block.line.text.endswith(":"):
                    heads += body  # it introduces what follows
                    continue
                if not body:
                    continue
                if heads:
                    need = sum(_height(head) for head in heads) + _need(body)
                    out.append(CondPageBreak(min(need, FRAME_HEIGHT)))
                elif isinstance(body[0], (Bars, Places, Grid)):
                    out.append(CondPageBreak(min(_need(body), FRAME_HEIGHT)))
                out += [*heads, *body]
                heads = []
                if isinstance(block, Signatures):
                    _keep_company(out, before, start)
        return out + heads

    def _front(self) -> Iterator[Any]:
        yield from letterhead(self.document.letterhead, self.images, self.root)
        titles = [text for text in self.document.title if text.strip()] or [self.document.short_title]
        yield self._text(titles[0], "h1", self.root, tag="H1")
        for text in titles[1:]:
            yield self._text(text, "subtitle" if text is titles[-1] else "subtitles", self.root)

    def _opens_with_facts(self, first: int | None) -> bool:
        """Whether what stands before the first heading is short enough to stay before the contents."""
        opening = self.document.sections[: first or 0]
        need: float = sum(_height(one) for section in opening for one in self._sketch(section))
        return bool(need < FRAME_HEIGHT * 0.4)

    def _sketch(self, section: Section) -> Iterator[Any]:
        self.native = bool(section.lang)
        for block in section.blocks:
            opening, body = self._block(block, Node("Sect"))
            yield from (*opening, *body)

    def _contents(self, used: float) -> list[Any]:
        """The contents and a new page after them: they belong to the title page, of which ``used`` points are taken.

        A few lines that would go over are brought back by setting all closer; what goes over all the same is no page
        of its own.
        """
        numbers = listed(self.document)
        if not numbers:
            return []
        part = self.root.add("Sect")
        heading = self._text(self.document.furniture.contents, "h2", part, tag="H2")
        lists = [part.add("TOC")]
        for number in numbers:
            depth = self.depths[number]
            while len(lists) < depth:
                lists.append(lists[-1].add("TOC"))
            del lists[depth:]
            title = _short(self.document.sections[number].title) or _NAMELESS
            self.entries.append(Entry(Mark(number, title, depth - 1), depth - 1, lists[-1], self.tongues))
        room = FRAME_HEIGHT - used if FRAME_HEIGHT - used > 100 else FRAME_HEIGHT
        room -= _height(heading)
        whole = sum(entry.height for entry in self.entries)
        if whole > room:
            share = max(Entry.LEAST, 1 - (whole - room + 1) / sum(entry.leading for entry in self.entries))
            for entry in self.entries:
                entry.closer(share)
            whole = sum(entry.height for entry in self.entries)
        over = whole > room and (whole - room) % FRAME_HEIGHT < FRAME_HEIGHT / 2
        return [CondPageBreak(100), heading, *self.entries, *([] if over else [NewPage()])]

    def _heading(self, number: int, section: Section, depth: int, parent: Node) -> Text:
        style = STYLES[f"h{depth + 1}"]
        mark = Mark(number, _short(section.title) or _NAMELESS, depth - 1)
        parts = runs(style.face, section.title, tongues=self.tongues)
        return Text(parts, style, parent, f"H{depth + 1}", mark=mark)

    def _text(self, text: str, style: str, parent: Node, *, tag: str = "P") -> Text:
        return Text(runs(STYLES[style].face, text, tongues=self.tongues), STYLES[style], parent, tag)

    def _block(self, block: Block, parent: Node) -> tuple[list[Any], Sequence[Any]]:
        """What opens a block (its caption) and the block itself, which may be empty."""
        match block:
            case Paragraph(line):
                return [], [self._line(line, STYLES["body"], parent)]
            case Note(line):
                return [], [self._line(line, STYLES["note"], parent)]
            case Bullets(lines):
                return [], self._list(lines, "bullets", parent)
            case Numbered(lines):
                return [], self._list(lines, "numbered", parent)
            case Table():
                return self._table(block, parent)
            case Chart():
                return self._chart(block, parent)
            case Signatures(fields):
                return [], places(fields, parent, self.tongues)

    def _line(self, line: Line, shape: Style, parent: Node, tag: str = "P", label: str = "") -> Text:
        parts = runs(shape.face, line.text, lead=line.lead, tail=line.tail, tongues=self.tongues, native=self.native)
        return Text(parts, shape, parent, tag, label=label)

    def _list(self, lines: Sequence[Line], style: str, parent: Node) -> list[Text]:
        numbering = {"O": "/List", "ListNumbering": "/Disc" if style == "bullets" else "/Decimal"}
        whole = parent.add("L", attributes=numbering)
        labels = ["•" if style == "bullets" else _short(line.label, 24) or "–" for line in lines]
        shape = STYLES[style]
        if style == "numbered" and shape.label is not None:
            widest = max((stringWidth(label, shape.label.font, shape.label.size) for label in labels), default=0)
            shape = replace(shape, indent=max(19.0, widest + 9))
        return [
            self._line(line, shape, whole.add("LI"), "LBody", label) for line, label in zip(lines, labels, strict=True)
        ]

    def _table(self, block: Table, parent: Node) -> tuple[list[Any], Sequence[Any]]:
        if not block.rows and not block.header:
            return [], []
        total = max(100, sum(block.weights))
        setting = (self.lists if block.header else None) or (DENSE if len(block.rows) >= LONG else USUAL)
        if any(row.drawn for row in block.rows):
            setting = replace(setting, least=max(setting.least, BY_HAND))
        widths = tuple((WIDTH + 2 * setting.beyond) * weight / total for weight in block.weights)
        tongues = self.tongues
        header = row_of(block.header, widths, setting, head=True) if block.header else None
        repeated = header if header and header.height < FRAME_HEIGHT / 4 else None
        words = self.document.furniture
        kind = GridKind(
            parent.add("Table"), setting, widths, block.align, repeated, block.row_header, FRAME_HEIGHT,
            {GONE: drawable(words.gone), COME: drawable(words.come)},
        )  # fmt: skip
        rows = [
            row_of(
                row.cells,
                widths,
                setting,
                strong=row.strong,
                named=block.row_header,
                marks=row.marks,
                drawn=row.drawn,
                tongues=tongues,
            )
            for row in block.rows
        ]
        heads: list[Any] = []
        if block.caption:
            heads.append(self._text(block.caption, "caption", kind.node, tag="Caption"))
        return heads, [Grid(kind, rows if repeated or not header else [header, *rows])]

    def _chart(self, block: Chart, parent: Node) -> tuple[list[Any], Sequence[Any]]:
        if not block.bars:
            return [], []
        if not drawable_as_bars(block.bars):
            return self._table(_as_table(block), parent)
        most = max((bar.value for bar in block.bars), default=0)
        groups = list(_groups(block.bars))
        heads = [self._text(block.caption, "caption", parent)] if block.caption else []
        figures = [
            Bars(bars, (drawable(block.alt) if len(groups) == 1 else "") or _words(bars), most, parent)
            for bars in groups
        ]
        return heads, figures


def _keep_company(out: list[Any], before: int, start: int) -> None:
    """Signatures never stand on a page without text of the document: what comes just before them (from ``before``,
    the signatures from ``start``) goes along if it is short, else its last lines or rows do.
    """
    for number in range(start - 1, before - 1, -1):
        if isinstance(out[number], NewPage):
            before = number + 1
            break
    company = [one for one in out[before:] if not isinstance(one, CondPageBreak)]
    together = sum(map(_height, company))
    if together < FRAME_HEIGHT * 0.45 and before < start:
        out[before:] = [CondPageBreak(together), *company]
        return
    for one in reversed(out[:start]):
        if isinstance(one, (Text, Grid)):
            one.company = sum(_height(other) for other in out[start:] if not isinstance(other, CondPageBreak))
        if not isinstance(one, CondPageBreak):
            break


def _short(text: str, most: int = _OUTLINE) -> str:
    text = drawable(text)
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def _groups(bars: Sequence[Bar]) -> Iterator[Sequence[Bar]]:
    """Charts of at most half a page."""
    width = label_width(bars)
    group: list[Bar] = []
    used = 0.0
    for bar in bars:
        height = height_of((bar,), width)
        if group and used + height > FRAME_HEIGHT / 2:
            yield group
            group, used = [], 0.0
        group.append(bar)
        used += height
    yield group


def _words(bars: Sequence[Bar]) -> str:
    return drawable("; ".join(f"{bar.label}: {bar.printed}" for bar in bars))


def _as_table(chart: Chart) -> Table:
    """A chart whose labels are too long to stand beside bars."""
    rows = tuple(Cells((bar.label, bar.printed), bar.sources) for bar in chart.bars)
    return Table(chart.caption, (), rows, (80, 20), ("left", "right"), row_header=True)


def _height(flowable: Any) -> float:
    _, height = flowable.wrap(WIDTH, FRAME_HEIGHT)
    return float(height + flowable.getSpaceBefore() + flowable.getSpaceAfter())


def _need(body: Sequence[Any]) -> float:
    """How much of a block has to follow its heading on the same page."""
    first = body[0]
    if isinstance(first, (Bars, Places)):
        return float(first.height)
    if isinstance(first, Grid):
        _, whole = first.wrap(WIDTH, FRAME_HEIGHT)
        if whole < FRAME_HEIGHT * 0.2:
            return whole
        head = first.kind.header.height if first.kind.header else 0.0
        return head + sum(row.height for row in first.rows[:3])
    if isinstance(first, Text):
        _, whole = first.wrap(WIDTH, FRAME_HEIGHT)
        return float(whole if whole <= 3 * first.style.leading else _FEW)  # three lines cannot be divided
    return _FEW
