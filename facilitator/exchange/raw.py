"""A list as it was read, before anybody says what its columns mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.errors import KnownError

MAX_ROWS = 20_000


MAX_COLUMNS = 200


MAX_CELL = 2_000


MAX_FILE = 32 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something about a row. With a ``column`` it matters only if that column is used; ``blocks``: not importable."""

    error: KnownError
    column: int | None = None
    blocks: bool = True


@dataclass(frozen=True, slots=True)
class Row:
    """One row under the header: the line (CSV) or row (workbook) it begins at, and as many cells as the header."""

    number: int
    cells: tuple[str, ...]
    troubles: tuple[Trouble, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of a workbook."""

    name: str
    hidden: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A list. ``original`` are the file's bytes, ``header_number`` the line or row of the header (0: it has none).

    ``encoding`` and ``delimiter`` are those of a CSV; ``guessed``: nothing in the file proves the encoding, so it is
    offered, not stated. ``sheets`` are those of a workbook, ``sheet`` the one read.
    """

    name: str
    original: bytes
    header: tuple[str, ...]
    header_number: int
    rows: tuple[Row, ...]
    encoding: str = ""
    guessed: bool = False
    delimiter: str = ""
    sheets: tuple[Sheet, ...] = ()
    sheet: str = ""

    def problems(self) -> tuple[KnownError, ...]:
        """Everything doubtful about the rows, in their order."""
        return tuple(trouble.error for row in self.rows for trouble in row.troubles)


@dataclass(frozen=True, slots=True)
class Raw:
    """A row before the header is known."""

    number: int
    cells: Sequence[str]
    troubles: tuple[Trouble, ...] = ()
