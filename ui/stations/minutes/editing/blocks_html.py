"""What a section of a document holds, as the small HTML that a text view shows; for sections nobody edits by hand.

What was drawn from a row is a link ``row:table/uid`` (several are divided by a space), so that it can be followed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import TYPE_CHECKING

from ui.theme import theme

if TYPE_CHECKING:
    from facilitator.report.document import Block, Line, Source, Table

LINK = "row:"


def html(blocks: Iterable[Block]) -> str:
    """Every block in order; tables with hairlines, charts as lines of label and value."""
    t = theme()
    parts = [part for block in blocks for part in _block(block)]
    return f'<div style="color:{t.text}; font-size:13px; line-height:135%;">{"".join(parts)}</div>'


def _block(block: Block) -> Iterable[str]:
    from facilitator.report import document as d

    quiet = theme().muted
    match block:
        case d.Paragraph(line):
            yield f'<p style="margin:0 0 8px 0;">{_line(line)}</p>'
        case d.Note(line):
            yield f'<p style="margin:0 0 8px 0; color:{quiet}; font-size:12px;">{_line(line)}</p>'
        case d.Bullets(lines):
            items = "".join(f'<li style="margin-bottom:4px;">{_line(line)}</li>' for line in lines)
            yield f'<ul style="margin:0 0 8px 0;">{items}</ul>'
        case d.Numbered(lines):
            for line in lines:
                yield f'<p style="margin:0 0 5px 0;">{_line(line)}</p>'
        case d.Table():
            yield _table(block)
        case d.Chart(caption=caption, bars=bars):
            yield f'<p style="margin:6px 0 4px 0; color:{quiet}; font-size:12px;">{escape(caption)}</p>'
            rows = "".join(
                f'<tr><td style="padding:2px 12px 2px 0;">{_linked(escape(bar.label), bar.sources)}</td>'
                f'<td align="right">{_linked(f"<b>{escape(bar.printed)}</b>", bar.sources)}</td></tr>'
                for bar in bars
            )
            yield f'<table cellspacing="0" style="margin-bottom:10px;">{rows}</table>'
        case d.Signatures(fields):
            for place in fields:
                who = ", ".join(escape(part) for part in (place.printed, place.function) if part) or "…"
                yield f'<p style="margin:0 0 6px 0;"><b>{escape(place.role)}</b><br>{who}</p>'


def _line(line: Line) -> str:
    parts = []
    if line.label:
        parts.append(f"<b>{escape(line.label)}</b>")
    if line.lead:
        parts.append(f"<b>{escape(line.lead)}</b>")
    parts.append(escape(line.text).replace("\n", "<br>"))
    if line.tail:
        parts.append(f'<span style="color:{theme().muted};">{escape(line.tail)}</span>')
    return _linked(" ".join(parts), line.sources)


def _linked(words: str, sources: Sequence[Source]) -> str:
    """The words as they look otherwise, only that they lead somewhere."""
    if not sources:
        return words
    target = escape(" ".join(f"{table}/{uid}" for table, uid in sources))
    return f'<a href="{LINK}{target}" style="color:{theme().text}; text-decoration:none;">{words}</a>'


def sources_of(href: str) -> list[Source]:
    """What a link of a line leads to."""
    found = [tuple(part.split("/", 1)) for part in href.removeprefix(LINK).split() if "/" in part]
    return [(table, uid) for table, uid in found]


def _table(table: Table) -> str:
    t = theme()
    cell = f"padding:4px 10px 4px 0; border-bottom:1px solid {t.line};"
    made = []
    if table.caption:
        made.append(f'<p style="margin:6px 0 4px 0; color:{t.muted}; font-size:12px;">{escape(table.caption)}</p>')
    made.append('<table cellspacing="0" width="100%" style="margin-bottom:10px; border-collapse:collapse;">')
    if any(table.header):
        heads = "".join(
            f'<td align="{align}" style="{cell} color:{t.muted}; font-size:12px;">{escape(text)}</td>'
            for text, align in zip(table.header, table.align, strict=False)
        )
        made.append(f"<tr>{heads}</tr>")
    for row in table.rows:
        cells = []
        for at, (text, align) in enumerate(zip(row.cells, table.align, strict=False)):
            said = escape(text).replace("\n", "<br>")
            said = _linked(said, row.sources)
            strong = row.strong or (at == 0 and (table.row_header or not any(table.header)))
            cells.append(f'<td align="{align}" style="{cell}">{f"<b>{said}</b>" if strong else said}</td>')
        made.append(f"<tr>{''.join(cells)}</tr>")
    made.append("</table>")
    return "".join(made)
