"""A list as it came: read once, kept byte for byte, every cell a text, every doubt said with its line."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from facilitator.errors import KnownError, because
from facilitator.exchange.columns import plain, recognised
from facilitator.exchange.raw import MAX_CELL, MAX_COLUMNS, MAX_FILE, MAX_ROWS, Raw, Row, Table, Trouble
from facilitator.language.folding import clean_line, cleaned

_HEADER_WITHIN = 20


def open_table(
    path: Path, *, encoding: str | None = None, sheet: str | None = None, header: int | None = None
) -> Table:
    """Read a CSV or XLSX list whole; nothing is changed and the file is not kept open.

    ``encoding`` and ``sheet`` override the choice; ``header`` is the number of the header's line, 0 for a list without
    one, None to find it. KnownErrors ``exchange.*``: ``missing``, ``locked``, ``unread`` (fact ``reason``), ``empty``,
    ``big``, ``rows``, ``columns``, ``encoding``, ``binary``, ``twice``, ``no_sheet``, ``xls``, ``ods``, ``html``,
    ``password``, ``damaged``, ``bomb``.
    """
    data = _read(path)
    if not data.strip():
        raise KnownError("exchange.empty", name=path.name)
    kind = _kind(data, path.name)
    if kind == "xlsx":
        from facilitator.exchange.workbook import read_workbook

        raw, sheets, chosen = read_workbook(data, path.name, sheet)
        names, number, rows = _under_header(raw, path.name, header)
        return Table(
            name=path.name,
            original=data,
            header=names,
            header_number=number,
            rows=rows,
            sheets=sheets,
            sheet=chosen,
        )
    from facilitator.exchange.csv_text import decode, read_csv

    text, used, guessed = decode(data, path.name, encoding)
    raw, delimiter = read_csv(text, path.name)
    names, number, rows = _under_header(raw, path.name, header)
    return Table(
        name=path.name,
        original=data,
        header=names,
        header_number=number,
        rows=rows,
        encoding=used,
        guessed=guessed,
        delimiter=delimiter,
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
    """``xlsx`` or ``csv`` by content, whatever the name ends with; what cannot be read is refused by its own name."""
    if data.startswith(b"PK\x03\x04"):
        return "xlsx"
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        locked = "EncryptedPackage".encode("utf-16-le") in data
        raise KnownError("exchange.password" if locked else "exchange.xls", name=name)
    start = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<!doctype", b"<html", b"<table", b"<?xml", b"<meta", b"<head")):
        raise KnownError("exchange.html", name=name)
    if name.lower().endswith((".xlsx", ".xlsm")):
        raise KnownError("exchange.damaged", name=name)
    if data.startswith(b"%PDF") or (b"\0" in data and not data.startswith((b"\xff\xfe", b"\xfe\xff"))):
        raise KnownError("exchange.binary", name=name)
    return "csv"


def _under_header(raw: Sequence[Raw], name: str, header: int | None) -> tuple[tuple[str, ...], int, tuple[Row, ...]]:
    filled = [row for row in raw if any(clean_line(cell) for cell in row.cells)]
    if not filled:
        raise KnownError("exchange.empty", name=name)
    if header == 0:
        width = max(_width(row.cells) for row in filled)
        names, number, body = tuple(str(n) for n in range(1, width + 1)), 0, filled
    else:
        at = _header_at(filled, header)
        number, body = filled[at].number, filled[at + 1 :]
        cells = tuple(clean_line(cell) for cell in filled[at].cells)
        width = max(_width(cells), _common_width(body))
        names = (*cells[:width], *("" for _ in range(width - len(cells))))
        seen: set[str] = set()
        for cell in names:
            if cell and plain(cell) in seen:
                raise KnownError("exchange.twice", name=name, column=cell, line=number)
            seen.add(plain(cell))
    if len(names) > MAX_COLUMNS:
        raise KnownError("exchange.columns", name=name, most=MAX_COLUMNS)
    if len(body) > MAX_ROWS:
        raise KnownError("exchange.rows", name=name, most=MAX_ROWS)
    return names, number, tuple(_fitted(row, len(names)) for row in body)


def _header_at(filled: Sequence[Raw], header: int | None) -> int:
    """The asked line, else of the first rows the one with most known headers: a title may stand above it."""
    if header is not None:
        return next((at for at, row in enumerate(filled) if row.number >= header), len(filled) - 1)
    best = max(range(min(_HEADER_WITHIN, len(filled))), key=lambda at: (recognised(filled[at].cells), -at))
    return best if recognised(filled[best].cells) else 0


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
        cells.append(" ".join(tidy.text.split()))
    cells += [""] * (width - len(cells))
    return Row(row.number, tuple(cells), tuple(troubles))
