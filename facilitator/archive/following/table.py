"""A table whose cells know what stands behind them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cell:
    """What is shown, None for a figure that is withheld; ``behind``: uids of the requests (meeting/row) and meetings
    that it was made from.
    """

    value: str | int | None
    behind: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """``name`` and ``columns`` are codes of `language.told.following`; each row has a cell for each column."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def plain(self) -> list[dict[str, str | int | None]]:
        """Rows as mappings from the code of a column to its value."""
        return [dict(zip(self.columns, (cell.value for cell in row), strict=True)) for row in self.rows]

    def row_of(self, value: str) -> tuple[Cell, ...] | None:
        """The row whose first cell says this."""
        return next((row for row in self.rows if row and row[0].value == value), None)


def counted(uids: Iterable[str]) -> Cell:
    """How many there are of them, each once."""
    several = tuple(dict.fromkeys(uids))
    return Cell(len(several), several)
