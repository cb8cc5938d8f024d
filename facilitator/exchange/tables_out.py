"""Plain tables out: a CSV that Excel opens with every letter right, a workbook whose texts compute nothing."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence

from facilitator.exchange.export import guarded

Rows = Sequence[Sequence[str | int]]


def csv_of(heads: Sequence[str], rows: Rows) -> bytes:
    """UTF-8 with a byte order mark, semicolons, CRLF; what a spreadsheet would compute has an apostrophe before it."""
    out = io.StringIO(newline="")
    lines = [[guarded(cell) if isinstance(cell, str) else cell for cell in row] for row in (heads, *rows)]
    csv.writer(out, delimiter=";", lineterminator="\r\n").writerows(lines)
    return out.getvalue().encode("utf-8-sig")


def workbook_of(sheets: Mapping[str, tuple[Sequence[str], Rows]]) -> bytes:
    """An XLSX with these sheets (title → heads and rows); figures are numbers, everything else is text."""
    from openpyxl import Workbook
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    book = Workbook()
    book.remove(book.active)
    for title, (heads, rows) in sheets.items():
        sheet = book.create_sheet(title[:31])
        for number, line in enumerate((heads, *rows), start=1):
            for at, value in enumerate(line, start=1):
                cell = sheet.cell(number, at)
                if isinstance(value, int):
                    cell.value = value
                else:
                    cell.value = ILLEGAL_CHARACTERS_RE.sub("", value)
                    cell.data_type = "s"  # openpyxl takes "=…" for a formula
        sheet.freeze_panes = "A2"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
