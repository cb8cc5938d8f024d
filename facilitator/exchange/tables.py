"""A list as it came: read once, kept byte for byte, every cell a text, every doubt said with its line."""

from __future__ import annotations

import contextlib
import importlib
from collections.abc import Sequence
from pathlib import Path

from facilitator import guard
from facilitator.errors import KnownError, because
from facilitator.exchange.encodings import decode, wide
from facilitator.exchange.layout import find_header
from facilitator.exchange.raw import MAX_CELL, MAX_COLUMNS, MAX_FILE, MAX_ROWS, Raw, Row, Table, Trouble
from facilitator.files import apart
from facilitator.language.folding import clean_line, cleaned


def open_table(
    path: Path, *, encoding: str | None = None, sheet: str | None = None, header: int | None = None
) -> Table:
    """Read a list whole (CSV, TSV, text, XLSX, XLS, ODS); nothing is changed and the file is not kept open.

    ``encoding`` and ``sheet`` override the choice; ``header`` is the number of the header's line, 0 for a list without
    one, None to find it. KnownErrors ``exchange.*``: ``missing``, ``locked``, ``unread`` (fact ``reason``), ``empty``,
    ``big``, ``rows``, ``columns``, ``encoding``, ``binary``, ``no_sheet``, ``html``, ``password``, ``damaged``,
    ``bomb``; ``file.too_much``.
    """
    return table_of(_read(path), path.name, encoding=encoding, sheet=sheet, header=header)


def table_of(
    data: bytes, name: str, *, encoding: str | None = None, sheet: str | None = None, header: int | None = None
) -> Table:
    """``open_table`` for bytes that came another way, as from the clipboard."""
    return apart(name, _read_apart, data, name, encoding=encoding, sheet=sheet, header=header)


def warm() -> None:
    """Have a worker ready that reads workbooks; for while somebody still looks for the file."""
    with contextlib.suppress(guard.TooMuch):
        guard.run(_ready)


def _ready() -> None:
    for module in ("pandas", "python_calamine", "openpyxl", "facilitator.exchange.workbook"):
        importlib.import_module(module)


def _read_apart(data: bytes, name: str, *, encoding: str | None, sheet: str | None, header: int | None) -> Table:
    """In the worker."""
    if not data.strip():
        raise KnownError("exchange.empty", name=name)
    kind = _kind(data, name)
    if kind != "text":
        from facilitator.exchange.workbook import read_workbook

        raw, sheets, chosen = read_workbook(data, name, kind, sheet)
        return _table(raw, name, data, header, sheets=sheets, sheet=chosen, unseen=kind == "xls")
    from facilitator.exchange.csv_text import read_csv

    text, used, guessed = decode(data, name, encoding)
    raw, delimiter = read_csv(text, name)
    if len(raw) == 1 and len(raw[0].cells) > 1 and all("@" in cell for cell in raw[0].cells if cell.strip()):
        # what an address line of a mail holds: everybody in one line
        raw = [Raw(number, [cell]) for number, cell in enumerate(raw[0].cells, start=1)]
    return _table(raw, name, data, header, encoding=used, guessed=guessed, delimiter=delimiter)


def _table(raw: Sequence[Raw], name: str, data: bytes, asked: int | None, **how: object) -> Table:
    """The table whose header is at the asked line, else where it is found."""
    filled = [row for row in raw if any(clean_line(cell) for cell in row.cells)]
    if not filled:
        raise KnownError("exchange.empty", name=name)
    header = find_header(filled, asked)
    body = filled[header.at + header.rows :] if header.at >= 0 else filled
    if header.at < 0:
        names = tuple(str(n + 1) for n in range(max(_width(row.cells) for row in body)))
    else:
        width = max(_width(header.names), _common_width(body))
        names = (*header.names[:width], *("" for _ in range(width - len(header.names))))
    if len(names) > MAX_COLUMNS:
        raise KnownError("exchange.columns", name=name, most=MAX_COLUMNS)
    if len(body) > MAX_ROWS:
        raise KnownError("exchange.rows", name=name, most=MAX_ROWS)
    return Table(
        name=name,
        original=data,
        header=names,
        header_number=filled[header.at].number if header.at >= 0 else 0,
        rows=tuple(_fitted(row, len(names)) for row in body),
        first_number=filled[0].number,
        sure=header.sure,
        **how,  # type: ignore[arg-type]
    )


def _read(path: Path) -> bytes:
    try:
        if not path.exists():
            raise KnownError("exchange.missing", name=path.name)
        if not path.is_file():  # a folder, or a device that would never end
            raise KnownError("exchange.binary", name=path.name)
        if path.stat().st_size > MAX_FILE:
            raise KnownError("exchange.big", name=path.name, most=MAX_FILE // 1024 // 1024)
        return path.read_bytes()
    except PermissionError as error:
        raise KnownError("exchange.locked", name=path.name) from error
    except OSError as error:
        raise KnownError("exchange.unread", name=path.name, reason=because(error)) from error


def _kind(data: bytes, name: str) -> str:
    """``xlsx``, ``xls``, ``ods`` or ``text`` by content, whatever the name ends with; what is no list is refused."""
    if data.startswith(b"PK\x03\x04"):
        return "ods" if b"opendocument.spreadsheet" in data[:200] else "xlsx"
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise KnownError("exchange.password", name=name)
        return "xls"
    start = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<!doctype", b"<html", b"<table", b"<?xml", b"<meta", b"<head")):
        raise KnownError("exchange.html", name=name)
    if name.lower().endswith((".xlsx", ".xlsm", ".xls", ".ods")):
        raise KnownError("exchange.damaged", name=name)
    if data.startswith(b"%PDF") or (
        b"\0" in data and not data.startswith((b"\xff\xfe", b"\xfe\xff")) and not wide(data)
    ):
        raise KnownError("exchange.binary", name=name)
    return "text"


def _width(cells: Sequence[str]) -> int:
    return max((at + 1 for at, cell in enumerate(cells) if cell.strip()), default=0)


def _common_width(body: Sequence[Raw]) -> int:
    """Columns without a header count when most rows fill them: then the header is short, not the rows ragged."""
    widths = sorted(_width(row.cells) for row in body)
    return widths[len(widths) // 2] if widths else 0


def _fitted(row: Raw, width: int) -> Row:
    troubles = list(row.troubles)
    if _width(row.cells) > width:
        troubles.append(Trouble(KnownError("exchange.ragged_long", line=row.number, cells=len(row.cells), most=width)))
    elif len(row.cells) < width:
        short = KnownError("exchange.ragged_short", line=row.number, cells=len(row.cells), most=width)
        troubles.append(Trouble(short, blocks=False))
    cells: list[str] = []
    for at, cell in enumerate(row.cells[:width]):
        if len(cell) > MAX_CELL:
            troubles.append(Trouble(KnownError("exchange.cell_long", line=row.number, most=MAX_CELL), at))
            cell = cell[:MAX_CELL]
        tidy = cleaned(cell)
        if tidy.removed:
            troubles.append(Trouble(KnownError("exchange.cleaned", line=row.number, n=tidy.removed), at, False))
        cells.append("\n".join(line for part in tidy.text.split("\n") if (line := " ".join(part.split()))))
    cells += [""] * (width - len(cells))
    told = [at for at, cell in enumerate(cells) if cell]
    across = len(told) == 1 and row.spans.get(told[0], 1) > 1
    return Row(row.number, tuple(cells), tuple(troubles), row.under, across)
