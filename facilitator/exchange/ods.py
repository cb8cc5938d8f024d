"""OpenDocument sheets: which rows are hidden, filtered or struck, and what a cell shows where its value says less."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence
from typing import Any

from facilitator.errors import KnownError
from facilitator.exchange.raw import Raw, Trouble
from facilitator.exchange.shown import text_of

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_MOST_REPEATED = 500


def as_shown(values: Sequence[Sequence[Any]], data: bytes, sheet: str) -> list[Raw]:
    """Rows of ``sheet`` with the texts that the program which wrote it left beside the values."""
    told = list(_rows(data, sheet, len(values)))
    rows: list[Raw] = []
    for number, line in enumerate(values, start=1):
        visibility, struck, texts = told[number - 1] if number <= len(told) else ("visible", False, [])
        cells = [
            texts[at] if at < len(texts) and texts[at] and isinstance(value, int | float) else text_of(value)
            for at, value in enumerate(line)
        ]
        troubles: list[Trouble] = []
        code = {"collapse": "exchange.hidden_row", "filter": "exchange.filtered_row"}.get(visibility, "")
        if any(cells) and code:
            troubles.append(Trouble(KnownError(code, line=number), blocks=False))
        if any(cells) and struck:
            troubles.append(Trouble(KnownError("exchange.struck_row", line=number), blocks=False))
        rows.append(Raw(number, cells, tuple(troubles)))
    return rows


def _rows(data: bytes, sheet: str, most: int) -> Iterator[tuple[str, bool, list[str]]]:
    """(visibility, struck, shown texts) of every row, repeated ones again and again."""
    from xml.etree import ElementTree

    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        content = packed.read("content.xml")
    if b"<!DOCTYPE" in content[:2_000]:
        raise KnownError("exchange.damaged", name=sheet)  # entities of a stranger are not followed
    root = ElementTree.fromstring(content)
    struck_styles = {
        style.get(f"{_STYLE}name")
        for style in root.iter(f"{_STYLE}style")
        for looks in style.iter(f"{_STYLE}text-properties")
        if looks.get(f"{_STYLE}text-line-through-style", "none") != "none"
    }
    made = 0
    for table in root.iter(f"{_TABLE}table"):
        if table.get(f"{_TABLE}name") != sheet:
            continue
        for row in table.iter(f"{_TABLE}table-row"):
            texts: list[str] = []
            struck = 0
            for cell in row:
                if cell.tag not in (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
                    continue
                text = "\n".join("".join(line.itertext()) for line in cell.findall(f"{_TEXT}p"))
                times = int(cell.get(f"{_TABLE}number-columns-repeated", "1"))
                texts += [text] * min(times, _MOST_REPEATED)
                struck += bool(text) and cell.get(f"{_TABLE}style-name") in struck_styles
            full = sum(map(bool, texts))
            for _ in range(int(row.get(f"{_TABLE}number-rows-repeated", "1"))):
                if made >= most:
                    return
                made += 1
                yield row.get(f"{_TABLE}visibility", "visible"), bool(full) and struck * 2 >= full, texts
