"""Slips: what is printed several on a page and cut apart. A table whose rows are cards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.report.document import Cells, Source, Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """``head`` small on top, ``title`` large, ``lines`` below it; ``choices``: (mark, text), each with an empty box.

    ``modules``: of a QR code, row by row, "1" dark; ``alt`` says what it is, ``code`` stands under it in letters.
    """

    head: str = ""
    title: str = ""
    lines: tuple[str, ...] = ()
    choices: tuple[tuple[str, str], ...] = ()
    note: str = ""
    modules: tuple[str, ...] = ()
    alt: str = ""
    code: str = ""
    sources: tuple[Source, ...] = ()

    def texts(self) -> tuple[str, ...]:
        """Every text in reading order."""
        chosen = (part for mark, text in self.choices for part in (mark, text))
        return tuple(text for text in (self.head, self.title, *self.lines, *chosen, self.note, self.code) if text)


@dataclass(frozen=True, slots=True)
class Slips(Table):
    """``slips`` in ``columns``; ``least``: height of each in points, more where its texts need it."""

    slips: tuple[Slip, ...] = ()
    columns: int = 2
    least: float = 0.0


def slips(made: Sequence[Slip], *, columns: int = 2, least: float = 0.0) -> Slips:
    """The block of these slips."""
    rows = tuple(Cells(slip.texts(), slip.sources) for slip in made)
    return Slips("", (), rows, (), (), False, tuple(made), columns, least)
