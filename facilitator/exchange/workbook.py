"""Workbooks: pandas reads the values (calamine), openpyxl says of an XLSX what a value does not: what a cell shows,
what is hidden, filtered, struck, merged or computed.

A workbook is a stranger's zip: its size unpacked is limited before anything is unpacked.
"""

from __future__ import annotations

import contextlib
import io
import warnings
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from facilitator.errors import KnownError
from facilitator.exchange.layout import looks_like_list
from facilitator.exchange.raw import MAX_COLUMNS, MAX_ROWS, Raw, Sheet, Trouble
from facilitator.exchange.shown import text_of

MAX_UNPACKED = 64 * 1024 * 1024
_ROWS_READ = MAX_ROWS + 100
_LOOKED_AT = 60


def read_workbook(data: bytes, name: str, kind: str, sheet: str | None) -> tuple[list[Raw], tuple[Sheet, ...], str]:
    """(rows, all sheets, the sheet read): the asked one, else the visible one that looks most like a list of people.

    ``kind`` is ``xlsx``, ``xls`` or ``ods``. KnownError ``exchange.bomb``, ``damaged``, ``password``, ``no_sheet``,
    ``columns``, ``rows``, ``empty``.
    """
    if kind != "xls":
        _look_inside(data, name, kind)
    import pandas

    try:
        with _quiet(), pandas.ExcelFile(io.BytesIO(data), engine="calamine") as book:
            sheets = tuple(
                Sheet(one.name, not str(one.visible).endswith(".Visible")) for one in book.book.sheets_metadata
            )
            names = [one.name for one in sheets]
            if sheet is not None and sheet not in names:
                raise KnownError("exchange.no_sheet", name=name, sheet=sheet)
            visible = [one.name for one in sheets if not one.hidden] or names
            if not visible:
                raise KnownError("exchange.empty", name=name)
            chosen = sheet or _likeliest(book, visible)
            values = _values(book, chosen, _ROWS_READ)
        if values and len(values[0]) > MAX_COLUMNS:
            values = _narrowed(values, name)
        if len(values) >= _ROWS_READ and any(any(row) for row in values[MAX_ROWS + 1 :]):
            raise KnownError("exchange.rows", name=name, most=MAX_ROWS)
        if kind == "xlsx":
            return _as_shown(values, data, chosen), sheets, chosen
        if kind == "ods":
            from facilitator.exchange.ods import as_shown

            return as_shown(values, data, chosen), sheets, chosen
        return [_plain(number, line) for number, line in enumerate(values, 1)], sheets, chosen
    except KnownError:
        raise
    except Exception as error:
        if "password" in type(error).__name__.casefold() or "encrypt" in str(error).casefold():
            raise KnownError("exchange.password", name=name) from error
        # Whatever the libraries stumble over in a stranger's file (XmlError, BadZipFile, KeyError …) means the same.
        raise KnownError("exchange.damaged", name=name) from error


def _values(book: Any, sheet: str, rows: int) -> list[list[Any]]:
    import pandas

    frame = pandas.read_excel(book, sheet_name=sheet, header=None, dtype=object, na_filter=False, nrows=rows)
    values: list[list[Any]] = frame.to_numpy().tolist()
    return values


def _likeliest(book: Any, visible: Sequence[str]) -> str:
    """Among several sheets, the one with most people under the best header; the first if none has any."""
    if len(visible) == 1:
        return visible[0]
    worth: list[tuple[float, int, str]] = []
    for order, one in enumerate(visible):
        lines = _values(book, one, _LOOKED_AT)
        rows = [_plain(number, line) for number, line in enumerate(lines, 1)]
        worth.append((-looks_like_list(rows), order, one))
    return min(worth)[2]


def _look_inside(data: bytes, name: str, kind: str) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            # A member never unpacks to more than it declares, so the declared sizes are a limit.
            if sum(member.file_size for member in packed.infolist()) > MAX_UNPACKED:
                raise KnownError("exchange.bomb", name=name)
            names = set(packed.namelist())
            packed.testzip()
    except (zipfile.BadZipFile, OSError, EOFError, ValueError, NotImplementedError, RuntimeError) as error:
        raise KnownError("exchange.damaged", name=name) from error
    needed = "content.xml" if kind == "ods" else "[Content_Types].xml"
    if needed not in names or (kind == "xlsx" and not any(one.startswith("xl/") for one in names)):
        raise KnownError("exchange.binary" if kind == "xlsx" else "exchange.damaged", name=name)


def _narrowed(values: list[list[Any]], name: str) -> list[list[Any]]:
    """Without the empty columns to the right that formatting leaves behind."""
    width = max((at + 1 for row in values for at, value in enumerate(row) if value not in ("", None)), default=0)
    if width > MAX_COLUMNS:
        raise KnownError("exchange.columns", name=name, most=MAX_COLUMNS)
    return [row[:width] for row in values]


def _plain(number: int, line: Sequence[Any]) -> Raw:
    return Raw(number, [text_of(value) for value in line])


def _as_shown(values: Sequence[Sequence[Any]], data: bytes, sheet: str) -> list[Raw]:
    from openpyxl import load_workbook
    from openpyxl.utils import get_column_letter

    with _quiet():
        book = load_workbook(io.BytesIO(data), data_only=False, keep_links=False)
    cells = book[sheet]
    merged, spans = _merges(cells)
    filtered = bool(cells.auto_filter.ref and cells.auto_filter.filterColumn)
    styles: dict[int, tuple[str, bool]] = {0: ("General", False)}  # of thousands of cells a few differ
    there = cells._cells  # a cell asked for by name would be made, and made again for every empty one
    rows: list[Raw] = []
    for number, line in enumerate(values, start=1):
        texts: list[str] = []
        troubles: list[Trouble] = []
        under: dict[int, str] = {}
        struck = 0
        for at, value in enumerate(line):
            cell = there.get((number, at + 1))
            if cell is None:
                texts.append(text_of(value))
            else:
                style = cell.style_id
                if style not in styles:
                    styles[style] = cell.number_format, bool(cell.font and cell.font.strike)
                text = text_of(value, styles[style][0])
                if cell.data_type == "f" and not text:
                    told = KnownError("exchange.formula", line=number, cell=cell.coordinate)
                    troubles.append(Trouble(told, at))
                elif cell.data_type == "e":
                    told = KnownError("exchange.cell_error", line=number, cell=cell.coordinate)
                    troubles.append(Trouble(told, at))
                    text = ""
                texts.append(text)
                struck += bool(text) and styles[style][1]
            if (number, at + 1) in merged:
                first, under[at] = merged[number, at + 1]
                where = f"{get_column_letter(at + 1)}{number}"
                told = KnownError("exchange.merged", line=number, cell=where, first=first)
                troubles.append(Trouble(told, at, blocks=False))
        if any(texts):
            if cells.row_dimensions[number].hidden:
                code = "exchange.filtered_row" if filtered else "exchange.hidden_row"
                troubles.append(Trouble(KnownError(code, line=number), blocks=False))
            if struck and struck >= sum(map(bool, texts)) / 2:
                troubles.append(Trouble(KnownError("exchange.struck_row", line=number), blocks=False))
        rows.append(Raw(number, texts, tuple(troubles), under, spans.get(number, {})))
    return rows


def _merges(cells: Any) -> tuple[Mapping[tuple[int, int], tuple[str, str]], Mapping[int, Mapping[int, int]]]:
    """((row, column) below the first row of a merge → where its value stands and what it is, row → column → width)."""
    below: dict[tuple[int, int], tuple[str, str]] = {}
    spans: dict[int, dict[int, int]] = {}
    for merge in cells.merged_cells.ranges:
        first = cells.cell(merge.min_row, merge.min_col)
        if first.value is None or merge.max_row - merge.min_row > MAX_ROWS:
            continue
        if merge.max_col > merge.min_col:
            width = merge.max_col - merge.min_col + 1
            spans.setdefault(merge.min_row, {})[merge.min_col - 1] = width
        for number in range(merge.min_row + 1, merge.max_row + 1):
            below[number, merge.min_col] = first.coordinate, text_of(first.value, first.number_format)
    return below, spans


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """openpyxl warns of extensions and styles it leaves out; neither is data."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield
