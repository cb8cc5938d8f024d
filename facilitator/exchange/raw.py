"""A list as it was read, before anybody says what its columns mean."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from facilitator.errors import KnownError

MAX_ROWS = 20_000
MAX_COLUMNS = 200
MAX_CELL = 2_000
MAX_FILE = 32 * 1024 * 1024

JOINED = " · "
"""Between the two rows of a header that stands in two."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something about a row. With a ``column`` it matters only if that column is used; ``blocks``: not importable."""

    error: KnownError
    column: int | None = None
    blocks: bool = True


@dataclass(frozen=True, slots=True)
class Row:
    """One row under the header: the line (CSV) or row (workbook) it begins at, and as many cells as the header.

    ``under``: column → what a merged cell above shows here too. ``across``: one cell lies over several columns. Lines
    inside a cell are kept.
    """

    number: int
    cells: tuple[str, ...]
    troubles: tuple[Trouble, ...] = ()
    under: Mapping[int, str] = field(default_factory=dict)
    across: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of a workbook."""

    name: str
    hidden: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A list. ``original`` are the file's bytes, ``header_number`` the line or row of the header (0: it has none).

    ``first_number``: the first line with anything in it. ``sure``: the header's words are known; else the first line is
    asked about. ``encoding`` and ``delimiter`` are those of a text list; ``guessed``: nothing in the file proves the
    encoding, so it is offered, not stated. ``sheets`` are those of a workbook, ``sheet`` the one read.
    """

    name: str
    original: bytes
    header: tuple[str, ...]
    header_number: int
    rows: tuple[Row, ...]
    first_number: int = 1
    sure: bool = True
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
    """A row before the header is known; ``spans``: column → how many columns its merged cell lies over."""

    number: int
    cells: Sequence[str]
    troubles: tuple[Trouble, ...] = ()
    under: Mapping[int, str] = field(default_factory=dict)
    spans: Mapping[int, int] = field(default_factory=dict)
