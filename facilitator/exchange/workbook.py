"""XLSX: pandas reads the values, openpyxl says what a value does not: hidden sheets, merges, formulas, formats.

A workbook is a stranger's zip: its size unpacked is limited before anything is unpacked.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import io
import math
import re
import warnings
import zipfile
from collections.abc import Iterator, Sequence
from typing import Any

from facilitator.errors import KnownError
from facilitator.exchange.raw import MAX_COLUMNS, MAX_ROWS, Raw, Sheet, Trouble

MAX_UNPACKED = 64 * 1024 * 1024
_ZEROS = re.compile("0{2,}")
_ROWS_READ = MAX_ROWS + 100


def read_workbook(data: bytes, name: str, sheet: str | None) -> tuple[list[Raw], tuple[Sheet, ...], str]:
    """(rows, all sheets, the sheet read): the asked one, else the first visible one that has anything in it.

    KnownError ``exchange.bomb``, ``ods``, ``damaged``, ``no_sheet``, ``columns``, ``rows``.
    """
    _look_inside(data, name)
    import pandas

    try:
        with _quiet(), pandas.ExcelFile(io.BytesIO(data), engine="openpyxl") as book:
            sheets = _sheets(book)
            names = [one.name for one in sheets]
            if sheet is not None and sheet not in names:
                raise KnownError("exchange.no_sheet", name=name, sheet=sheet)
            visible = [one.name for one in sheets if not one.hidden] or names
            if not visible:
                raise KnownError("exchange.empty", name=name)
            values: list[list[Any]] = []
            chosen = sheet or visible[0]
            for chosen in [sheet] if sheet is not None else visible:
                frame = book.parse(chosen, header=None, dtype=object, na_filter=False, nrows=_ROWS_READ)
                values = frame.to_numpy().tolist()
                if values:
                    break
        if values and len(values[0]) > MAX_COLUMNS:
            values = _narrowed(values, name)
        if len(values) >= _ROWS_READ and any(any(row) for row in values[MAX_ROWS + 1 :]):
            raise KnownError("exchange.rows", name=name, most=MAX_ROWS)
        return _rows(values, data, chosen), sheets, chosen
    except KnownError:
        raise
    except Exception as error:
        # Whatever openpyxl stumbles over in a stranger's file (KeyError, ParseError, BadZipFile …) means the same.
        raise KnownError("exchange.damaged", name=name) from error


def _look_inside(data: bytes, name: str) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            # A member never unpacks to more than it declares, so the declared sizes are a limit.
            if sum(member.file_size for member in packed.infolist()) > MAX_UNPACKED:
                raise KnownError("exchange.bomb", name=name)
            names = set(packed.namelist())
            kind = packed.read("mimetype")[:100] if "mimetype" in names else b""
    except (zipfile.BadZipFile, OSError, EOFError, ValueError, NotImplementedError, RuntimeError) as error:
        raise KnownError("exchange.damaged", name=name) from error
    if b"opendocument" in kind:
        raise KnownError("exchange.ods", name=name)
    if "[Content_Types].xml" not in names or not any(one.startswith("xl/") for one in names):
        raise KnownError("exchange.binary", name=name)


def _sheets(book: Any) -> tuple[Sheet, ...]:
    return tuple(Sheet(one.title, one.sheet_state != "visible") for one in book.book.worksheets)


def _narrowed(values: list[list[Any]], name: str) -> list[list[Any]]:
    """Without the empty columns to the right that formatting leaves behind."""
    width = max((at + 1 for row in values for at, value in enumerate(row) if value not in ("", None)), default=0)
    if width > MAX_COLUMNS:
        raise KnownError("exchange.columns", name=name, most=MAX_COLUMNS)
    return [row[:width] for row in values]


def _rows(values: Sequence[Sequence[Any]], data: bytes, sheet: str) -> list[Raw]:
    from openpyxl import load_workbook
    from openpyxl.utils import get_column_letter

    with _quiet():
        book = load_workbook(io.BytesIO(data), data_only=False, keep_links=False)
    cells = book[sheet]
    merged = _under_merges(cells)
    rows: list[Raw] = []
    for number, line in enumerate(values, start=1):
        texts: list[str] = []
        troubles: list[Trouble] = []
        for at, value in enumerate(line):
            cell = cells.cell(number, at + 1)
            where = f"{get_column_letter(at + 1)}{number}"
            if cell.data_type == "f" and value == "":
                troubles.append(Trouble(KnownError("exchange.formula", line=number, cell=where), at))
            if isinstance(value, float) and math.isnan(value):
                troubles.append(Trouble(KnownError("exchange.cell_error", line=number, cell=where), at))
                value = ""
            texts.append(_text(value, cell.number_format))
            if (number, at + 1) in merged:
                told = KnownError("exchange.merged", line=number, cell=where, first=merged[number, at + 1])
                troubles.append(Trouble(told, at, blocks=False))
        if cells.row_dimensions[number].hidden and any(texts):
            troubles.append(Trouble(KnownError("exchange.hidden_row", line=number), blocks=False))
        rows.append(Raw(number, texts, tuple(troubles)))
    return rows


def _under_merges(cells: Any) -> dict[tuple[int, int], str]:
    """(row, column) of every cell below the first row of a merge that has a value → where the value stands."""
    found: dict[tuple[int, int], str] = {}
    for merge in cells.merged_cells.ranges:
        first = cells.cell(merge.min_row, merge.min_col)
        if first.value is None or merge.max_row - merge.min_row > MAX_ROWS:
            continue
        for number in range(merge.min_row + 1, merge.max_row + 1):
            found[number, merge.min_col] = first.coordinate
    return found


def _text(value: Any, number_format: str) -> str:
    """A value as the person who typed it would read it; numbers keep their digits and never get a point."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e16:
        value = int(value)
    if isinstance(value, int):
        wide = len(number_format) if _ZEROS.fullmatch(number_format) else 0
        return str(value).zfill(wide)
    if isinstance(value, dt.datetime) and value.time() == dt.time():
        return value.date().isoformat()
    return str(value)


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """openpyxl warns of extensions and styles it leaves out; neither is data."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield
