"""The same document made by others: plain reportlab as its manual shows it, and sources for LibreOffice and typst.

They say the same words in the same fonts. None of them tags, attaches or prepares signature fields.
"""

from __future__ import annotations

import html
import io
import json
from collections.abc import Iterator
from typing import Any

from facilitator.report.document import Bullets, Chart, Document, Line, Note, Numbered, Paragraph, Signatures, Table


def plain_reportlab(document: Document) -> bytes:
    """One pass of platypus: paragraphs, tables and a page number, untagged."""
    from reportlab.lib import colors
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase.pdfmetrics import stringWidth
    from reportlab.platypus import Paragraph as Par
    from reportlab.platypus import SimpleDocTemplate, Spacer
    from reportlab.platypus import Table as Grid

    from facilitator.report.pdf.fonts import SANS, SANS_BOLD, SERIF, register
    from facilitator.report.pdf.glyphs import drawable
    from facilitator.report.pdf.style import BOTTOM, LEFT, RIGHT, TOP, WIDTH

    register()
    body = ParagraphStyle("body", fontName=SERIF, fontSize=10.5, leading=14.6, spaceAfter=6)
    item = ParagraphStyle("item", body, leftIndent=31, spaceAfter=4.6, bulletFontName=SANS, bulletFontSize=8.8)
    cell = ParagraphStyle("cell", fontName=SANS, fontSize=8.5, leading=10.8)
    small = ParagraphStyle("small", cell, spaceAfter=6)
    heads = [
        ParagraphStyle(
            f"h{size}", fontName=SANS_BOLD, fontSize=size, leading=size * 1.3, spaceBefore=10, keepWithNext=1
        )
        for size in (21, 12.5, 10.2, 9.4)
    ]

    def par(text: str, style: Any = body, **more: Any) -> Any:
        return Par(html.escape(drawable(text), quote=False), style, **more)

    def rich(line: Line, style: Any, **more: Any) -> Any:
        lead, text, tail = (html.escape(drawable(part), quote=False) for part in (line.lead, line.text, line.tail))
        return Par(
            (f"<b>{lead}</b> " if lead else "")
            + text
            + (f' <font name="{SANS}" size="8.4">{tail}</font>' if tail else ""),
            style,
            **more,
        )

    def grid(rows: list[tuple[str, ...]], weights: tuple[int, ...], header: bool) -> Any:
        widths = [WIDTH * weight / max(100, sum(weights)) for weight in weights]

        def content(text: str, width: float) -> Any:  # plain strings do not wrap: a paragraph only where it must
            text = drawable(text)
            return text if stringWidth(text, SANS, 8.5) < width - 12 else par(text, cell)

        data = [[content(text, width) for text, width in zip(row, widths, strict=True)] for row in rows]
        table = Grid(data, colWidths=widths, repeatRows=int(header))
        table.setStyle([
            ("FONT", (0, 0), (-1, -1), SANS, 8.5, 10.8),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LINEBELOW", (0, 0), (-1, -1), 0.45, colors.lightgrey),
        ])  # fmt: skip
        return table

    def flowables() -> Iterator[Any]:
        head = document.letterhead
        for text in (*head.above, head.institution, head.address, head.protocol, head.place_date):
            if text:
                yield par(text, small)
        for number, text in enumerate(document.title):
            yield par(text, heads[0] if number == 0 else body)
        for section in document.sections:
            if section.level:
                yield par(section.title, heads[min(section.level, 3)])
            for block in section.blocks:
                match block:
                    case Paragraph(line):
                        yield rich(line, body)
                    case Note(line):
                        yield rich(line, small)
                    case Bullets(lines) | Numbered(lines):
                        for line in lines:
                            yield rich(line, item, bulletText=drawable(line.label) or "•")
                    case Table() if block.rows or block.header:
                        yield par(block.caption, small)
                        rows = [block.header] if block.header else []
                        yield grid([*rows, *(row.cells for row in block.rows)], block.weights, bool(block.header))
                    case Chart():
                        yield par(block.caption, small)
                        yield grid([(bar.label, bar.printed) for bar in block.bars], (80, 20), False)
                    case Signatures(fields):
                        yield grid([tuple(field.role for field in fields)], (50, 50)[: len(fields)], False)
                        yield Spacer(0, 62)
                        yield grid([tuple(field.printed for field in fields)], (50, 50)[: len(fields)], False)

    def footer(canvas: Any, template: Any) -> None:
        canvas.setFont(SANS, 8)
        canvas.drawRightString(LEFT + WIDTH, BOTTOM / 2, str(template.page))

    out = io.BytesIO()
    margins = {"leftMargin": LEFT, "rightMargin": RIGHT, "topMargin": TOP, "bottomMargin": BOTTOM}
    SimpleDocTemplate(out, initialFontName=SANS, **margins).build(
        list(flowables()), onFirstPage=footer, onLaterPages=footer
    )
    return out.getvalue()


def page_of_html(document: Document) -> str:
    """What LibreOffice converts: headings, paragraphs, lists and tables."""
    parts = [f'<html lang="{document.lang}"><head><meta charset="utf-8"><style>body {{font-family: Source Serif 4}}']
    parts.append("table {font-family: Inter; font-size: 8.5pt; width: 100%}</style></head><body>")

    def put(tag: str, text: str) -> None:
        if text:
            parts.append(f"<{tag}>{html.escape(text)}</{tag}>")

    head = document.letterhead
    for text in (*head.above, head.institution, head.address, head.protocol, head.place_date):
        put("p", text)
    for number, text in enumerate(document.title):
        put("h1" if number == 0 else "p", text)
    for section in document.sections:
        if section.level:
            put(f"h{section.level + 1}", section.title)
        for block in section.blocks:
            match block:
                case Paragraph(line) | Note(line):
                    parts.append(f"<p>{_html(line)}</p>")
                case Bullets(lines) | Numbered(lines):
                    parts.append("<ul>" + "".join(f"<li>{_html(line)}</li>" for line in lines) + "</ul>")
                case Table():
                    put("p", block.caption)
                    parts.append("<table border=1 cellspacing=0><thead>" + _row("th", block.header) + "</thead><tbody>")
                    parts += [_row("td", row.cells) for row in block.rows]
                    parts.append("</tbody></table>")
                case Chart():
                    put("p", block.caption)
                    parts.append(
                        "<table>" + "".join(_row("td", (bar.label, bar.printed)) for bar in block.bars) + "</table>"
                    )
                case Signatures(fields):
                    parts.append(
                        "<table>" + _row("td", tuple(f"{one.role} {one.printed}" for one in fields)) + "</table>"
                    )
    return "\n".join([*parts, "</body></html>"])


def _html(line: Line) -> str:
    label, lead, text, tail = (html.escape(part) for part in (line.label, line.lead, line.text, line.tail))
    return f"{label} <b>{lead}</b> {text} <small>{tail}</small>"


def _row(tag: str, cells: tuple[str, ...]) -> str:
    return "<tr>" + "".join(f"<{tag}>{html.escape(cell)}</{tag}>" for cell in cells) + "</tr>" if cells else ""


def typst_source(document: Document) -> str:
    """The document as typst code, every text a string literal."""

    def text(value: str) -> str:
        return json.dumps(value, ensure_ascii=False)

    def line(one: Line) -> str:
        return (
            f"[{text_of(one.label)} #strong({text(one.lead)}) {text_of(one.text)} #text(size: 8.4pt, {text(one.tail)})]"
        )

    def text_of(value: str) -> str:
        return f"#{text(value)}"

    parts = [
        f"#set document(title: {text(document.short_title)}, date: datetime(year: 2026, month: 10, day: 28))",
        f'#set text(font: "Source Serif 4", size: 10.5pt, lang: {text(document.lang)})',
        '#set page(paper: "a4", margin: 23mm, numbering: "1 / 1")',
        '#show table: set text(font: "Inter", size: 8.5pt)',
        *(f"#par({text(each)})" for each in document.title[1:]),
    ]
    for section in document.sections:
        if section.level:
            parts.append(f"#heading(level: {section.level}, {text(section.title)})")
        for block in section.blocks:
            match block:
                case Paragraph(one) | Note(one):
                    parts.append(f"#par({line(one)})")
                case Bullets(lines) | Numbered(lines):
                    parts.append("#list(" + ", ".join(line(one) for one in lines) + ",)")
                case Table():
                    columns = "(" + ", ".join(f"{weight}fr" for weight in block.weights) + ",)"
                    head = (
                        "table.header(" + ", ".join(text_cell(cell) for cell in block.header) + "),"
                        if block.header
                        else ""
                    )
                    cells = ", ".join(text_cell(cell) for row in block.rows for cell in row.cells)
                    parts.append(f"#par({text(block.caption)})\n#table(columns: {columns}, {head} {cells})")
                case Chart():
                    cells = ", ".join(f"{text_cell(bar.label)}, {text_cell(bar.printed)}" for bar in block.bars)
                    parts.append(f"#par({text(block.caption)})\n#table(columns: (4fr, 1fr), {cells})")
                case Signatures(fields):
                    parts += [f"#par({text(f'{one.role} {one.printed}')})" for one in fields]
    return "\n\n".join(parts)


def text_cell(value: str) -> str:
    """A table cell of typst."""
    return f"[#{json.dumps(value, ensure_ascii=False)}]"
