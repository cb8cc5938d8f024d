"""Document → bytes of a DOCX, for drafts that are sent round: what a word processor can edit, comment and number.

Import only where one is written: it loads python-docx. What is signed and kept is the PDF.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from textwrap import shorten
from typing import Any

import docx
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.shared import Mm, Pt, RGBColor

from facilitator.language.folding import clean_line
from facilitator.report.document import (
    Block,
    Bullets,
    Cells,
    Chart,
    Document,
    Line,
    Marked,
    Note,
    Numbered,
    Paragraph,
    Section,
    SignatureField,
    Signatures,
    Table,
)
from facilitator.report.marking import COME, GONE, cut
from facilitator.report.tongues import NATIVE_TAG, of_document
from facilitator.report.word.anchors import Anchors, fallback_font, named, tracked
from facilitator.report.word.parts import (
    Lists,
    alternative,
    cells_of,
    contents,
    field,
    language,
    packed,
    repeated,
    shaded,
    spoken,
    whole,
)
from facilitator.report.word.sent import Identity, Sent

MIME = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
WIDTH = 170.0  # millimetres between the margins of an A4 page
FONT, FALLBACK = "Calibri", "Carlito"
"""Both of the same widths: whoever writes on in the draft has one of them, and no font need travel with every mail."""
INK, QUIET, WARN = RGBColor(0x1C, 0x25, 0x33), RGBColor(0x5B, 0x66, 0x75), RGBColor(0xA0, 0x1B, 0x1B)
ALIGN = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
}
RUNNING = 80
"""Letters of the title over each page: one line with the mark of a draft beside it, whatever the meeting is called."""
TIED = "\u00a0"


def render_docx(document: Document, images: Mapping[str, bytes] | None = None, *, now: datetime) -> bytes:
    """Write ``document``; ``images`` are the bytes of its logos by SHA-256, one that is missing is left out.

    ``now`` must be aware (ValueError) and is the only time in the file: equal arguments give equal bytes.
    """
    return _Writer(document, images or {}).write(_moment(now))


def render_draft(
    document: Document, images: Mapping[str, bytes] | None = None, *, now: datetime, identity: Identity
) -> tuple[bytes, Sent]:
    """The same to be sent round and taken back: with a name, marks at its lines, and changes tracked.

    Gives the file and what it says, line by line, by which a copy that comes back is read.
    """
    writer = _Writer(document, images or {})
    data = writer.write(_moment(now), identity)
    return data, writer.anchors.sent(identity)


def _moment(now: datetime) -> datetime:
    if now.tzinfo is None:
        raise ValueError("a document needs a clock with a time zone")
    return now.astimezone(UTC).replace(tzinfo=None, microsecond=0)


class _Writer:
    def __init__(self, document: Document, images: Mapping[str, bytes]) -> None:
        self.document, self.images = document, images
        self.out: Any = docx.Document()
        self.lists = Lists(self.out)
        self.tongues = of_document(document)
        self.native = False  # the section in hand is in Albanian as a whole
        self.anchors = Anchors()

    def write(self, now: datetime, identity: Identity | None = None) -> bytes:
        self._styles()
        self._properties(now)
        self._furniture()
        self._front()
        headings = [(section.level, text(section.title)) for section in self.document.sections if section.level]
        if self.document.furniture.contents and headings:
            self.out.add_paragraph(text(self.document.furniture.contents), style="TOC Heading")
            contents(self.out, headings)
        for section in self.document.sections:
            self._section(section)
        fallback_font(self.out, FONT, FALLBACK)
        if identity is not None:
            tracked(self.out)
            named(self.out, self.anchors.sent(identity))
        return packed(self.out)

    def _styles(self) -> None:
        english = self.document.lang == "en"
        language(self.out, "en-GB" if english else "sq-AL")
        page = self.out.sections[0]
        page.page_width, page.page_height = Mm(210), Mm(297)
        page.left_margin = page.right_margin = Mm(20)
        page.top_margin, page.bottom_margin = Mm(25), Mm(22)
        sizes: dict[str, float] = {
            "Normal": 11,
            "Title": 20,
            "Subtitle": 13,
            "Heading 1": 14,
            "Heading 2": 12,
            "Heading 3": 11,
        }
        sizes |= {"Caption": 9.5, "TOC Heading": 14, "List Bullet": 11}
        for name, size in sizes.items():
            style = self.out.styles[name]
            style.font.name, style.font.size, style.font.color.rgb = FONT, Pt(size), INK
            fonts = style.element.rPr.rFonts
            for kind in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
                fonts.attrib.pop(f"{{{fonts.nsmap['w']}}}{kind}", None)
        for name in ("Title", "Subtitle"):
            self.out.styles[name].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
            self.out.styles[name].font.italic = False
        self.out.styles["Title"].font.bold = True
        self.out.styles["Caption"].paragraph_format.keep_with_next = True
        for name in ("Header", "Footer"):
            stops = self.out.styles[name].paragraph_format.tab_stops
            stops.clear_all()
            stops.add_tab_stop(Mm(WIDTH), WD_TAB_ALIGNMENT.RIGHT)

    def _properties(self, now: datetime) -> None:
        about = self.out.core_properties
        about.title, about.author = text(self.document.short_title), text(self.document.letterhead.institution)
        about.subject, about.keywords, about.comments, about.category = "", "", "", ""
        about.content_status = text(self.document.furniture.draft) or "Final"
        about.language = "en-GB" if self.document.lang == "en" else "sq-AL"
        about.last_modified_by, about.revision = "", 1
        about.created = about.modified = now
        about.identifier = self.document.record_sha256

    def _furniture(self) -> None:
        made = self.document.furniture
        page = self.out.sections[0]
        head = page.header.paragraphs[0]
        _small(head.add_run(shorten(text(made.running), RUNNING, placeholder=" …")))
        if made.draft:
            run = head.add_run(f"\t{text(made.draft)}")
            run.bold, run.font.size, run.font.color.rgb = True, Pt(11), WARN
        foot = page.footer.paragraphs[0]
        foot.add_run(f"{text(made.version)}\t")
        before, _, rest = made.page_of.partition("{page}")
        between, _, after = rest.partition("{pages}")
        foot.add_run(before)
        field(foot, "PAGE", "1")
        foot.add_run(between)
        field(foot, "NUMPAGES", "1")
        foot.add_run(after)
        for run in foot.runs:
            _small(run)
        if made.draft_note:
            note = page.footer.add_paragraph()
            note.alignment = WD_ALIGN_PARAGRAPH.CENTER
            run = note.add_run(text(made.draft_note))
            run.font.size, run.font.color.rgb = Pt(9), WARN

    def _front(self) -> None:
        self.anchors.begin("")
        head = self.document.letterhead
        logos = [(logo, self.images[logo.sha256]) for logo in head.logos if logo.sha256 in self.images]
        if logos:
            paragraph = self._centred("")
            for logo, data in logos:
                height = Mm(16)
                picture = paragraph.add_run().add_picture(io.BytesIO(data), height=height)
                alternative(picture, text(logo.alt))
                paragraph.add_run("  ")
        for line in (*head.above, head.institution):
            if line:
                self._front_line(self._centred(text(line))).runs[0].bold = True
        if head.address:
            _small(self._front_line(self._centred(text(head.address))).runs[0])
        if head.protocol or head.place_date:
            paragraph = self.out.add_paragraph()
            paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(WIDTH), WD_TAB_ALIGNMENT.RIGHT)
            paragraph.add_run(f"{text(head.protocol)}\t{text(head.place_date)}")
            self._front_line(paragraph)
        first, *others = self.document.title
        for line, style in ((first, "Title"), *((line, "Subtitle") for line in others)):
            paragraph = self.out.add_paragraph(style=style)
            self._words(paragraph, line)
            self._front_line(paragraph)

    def _front_line(self, paragraph: Any) -> Any:
        self.anchors.line(paragraph, (("meeting", ""),))
        return paragraph

    def _centred(self, words: str) -> Any:
        paragraph = self.out.add_paragraph(words)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.paragraph_format.space_after = Pt(2)
        return paragraph

    def _section(self, section: Section) -> None:
        self.anchors.begin(section.key, section.title, section)
        if section.level:
            heading = self.out.add_heading("", level=section.level)
            self._words(heading, section.title)
            heading.paragraph_format.page_break_before = section.page or None
            self.anchors.heading(heading)
        self.native = bool(section.lang)
        for block in section.blocks:
            self._block(block)

    def _block(self, block: Block) -> None:
        match block:
            case Paragraph(line):
                self._line(self.out.add_paragraph(), line)
            case Note(line):
                paragraph = self.out.add_paragraph()
                self._line(paragraph, line)
                for run in paragraph.runs:
                    _small(run)
            case Bullets(lines):
                for line in lines:
                    self._line(self.out.add_paragraph(style="List Bullet"), line)
            case Numbered(lines):
                self._numbered(lines)
            case Table():
                self._table(block)
            case Chart():
                bars = [Cells((bar.label, bar.printed), bar.sources) for bar in block.bars]
                self._caption(block.caption)
                self._rows(bars, (70, 15), ("left", "right"))
            case Signatures(fields):
                self._signatures(fields)

    def _line(self, paragraph: Any, line: Line) -> None:
        if line.lead:
            paragraph.add_run(f"{text(line.lead)} ").bold = True
        self._words(paragraph, line.text, native=self.native)
        if line.tail:
            _small(paragraph.add_run(f" {text(line.tail)}"))
        self.anchors.line(paragraph, line.sources)

    def _words(self, paragraph: Any, words: str, *, native: bool = False) -> list[tuple[str, Any]]:
        """Runs of ``words``, none of them marked, those in Albanian said to be in it."""
        runs = []
        for number, (albanian, part) in enumerate(self.tongues.pieces(text(words), native=native)):
            run = paragraph.add_run(f" {part}" if number else part)
            if albanian:
                spoken(run, NATIVE_TAG)
            runs.append(("", run))
        return runs

    def _marked(self, paragraph: Any, words: str, marks: Sequence[Marked]) -> list[tuple[str, Any]]:
        """Runs of ``words`` with how each is marked; in Albanian where all of them are."""
        native = all(albanian for albanian, _ in self.tongues.pieces(text(words)))
        runs = [(how, paragraph.add_run(part)) for how, part in cut(words, marks, text)]
        for _, run in runs if native else ():
            spoken(run, NATIVE_TAG)
        return runs

    def _numbered(self, lines: Sequence[Line]) -> None:
        paragraphs = [self.out.add_paragraph() for _ in lines]
        labels = [text(line.label) for line in lines]
        if self.lists.number(paragraphs, labels):
            for paragraph, line in zip(paragraphs, lines, strict=True):
                self._line(paragraph, line)
            return
        for paragraph, label, line in zip(paragraphs, labels, lines, strict=True):
            paragraph.paragraph_format.left_indent = Mm(12)
            paragraph.paragraph_format.first_line_indent = Mm(-12)
            paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(12))
            paragraph.add_run(f"{label}\t")
            self._line(paragraph, line)

    def _caption(self, words: str) -> None:
        if words:
            self.anchors.line(self.out.add_paragraph(text(words), style="Caption"))

    def _table(self, block: Table) -> None:
        self._caption(block.caption)
        self._rows(
            block.rows,
            block.weights,
            block.align,
            header=block.header,
            named=block.row_header,
        )

    def _rows(
        self,
        rows: Sequence[Cells],
        weights: Sequence[int],
        align: Sequence[str],
        *,
        header: Sequence[str] = (),
        named: bool = False,
    ) -> None:
        whole_width = max(100, sum(weights))
        lines = [(row, False) for row in rows]
        if header:
            lines.insert(0, (Cells(tuple(header)), True))
        table = self.out.add_table(rows=len(lines), cols=len(weights), style="Table Grid")
        table.alignment, table.autofit = WD_TABLE_ALIGNMENT.LEFT, False
        for column, weight in zip(table.columns, weights, strict=True):
            column.width = Mm(WIDTH * weight / whole_width)
        row_cells = cells_of(table, len(weights))  # asking each row for its cells walks the whole table every time
        for number, ((said, head), row) in enumerate(zip(lines, table.rows, strict=True)):
            whole(row)
            if head:
                repeated(row)
            for column, (cell, words) in enumerate(zip(row_cells[number], said.cells, strict=True)):
                cell.width = Mm(WIDTH * weights[column] / whole_width)
                paragraph = cell.paragraphs[0]
                paragraph.alignment = ALIGN[align[column]]
                paragraph.paragraph_format.space_after = Pt(1)
                if head:
                    shaded(cell)
                words = next((one.alt for one in said.drawn if one.cell == column), words)  # said, never drawn
                marks = [one for one in said.marks if one.cell == column]
                for how, run in self._marked(paragraph, words, marks) if marks else self._words(paragraph, words):
                    run.font.size = Pt(9.5)
                    run.bold = head or (named and column == 0) or said.strong or how == COME
                    run.font.strike, run.font.underline = how == GONE or None, how == COME or None
                self.anchors.line(paragraph, said.sources)
        spacer = self.out.add_paragraph()
        spacer.paragraph_format.space_after = Pt(2)

    def _signatures(self, fields: Sequence[SignatureField]) -> None:
        table = self.out.add_table(rows=1, cols=max(1, len(fields)))
        whole(table.rows[0])
        for cell, place in zip(table.rows[0].cells, fields, strict=False):
            cell.paragraphs[0].add_run(text(place.role)).bold = True
            self.anchors.line(cell.paragraphs[0])
            space = cell.add_paragraph(text(place.seal))
            space.paragraph_format.space_before = space.paragraph_format.space_after = Pt(24)
            self.anchors.line(space)
            for words in ("_" * 30, place.printed, place.function):
                if words:
                    paragraph = cell.add_paragraph()
                    self._words(paragraph, words)
                    self.anchors.line(paragraph)


def text(words: str) -> str:
    """Words as they may stand in the file: one line, nothing that XML cannot hold; a space that does not part stays."""
    return TIED.join(clean_line(part) for part in words.split(TIED))


def _small(run: Any) -> None:
    run.font.size, run.font.color.rgb = Pt(9), QUIET
