"""What differs between two documents of one kind, section by section: lines and rows that changed, came or went.

A place that only moved (a running number, a label) is no difference; what a line or a row says is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from facilitator.report.document import (
    Block,
    Bullets,
    Chart,
    Letterhead,
    Line,
    Note,
    Numbered,
    Paragraph,
    Section,
    Signatures,
    Source,
    Table,
)

NOTHING = "–"
"""Stands where the other document has a line and this one has none."""

BETWEEN = " · "
"""Stands between the cells of a row."""

LEFT_OUT = frozenset({"verification", "pages"})
"""Sections that say which record a document is of: they differ always."""


COLUMN = ": "
"""Stands between what a column is called and its cell."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One line or row. ``name`` is what its row is called, where its table names rows; of a row of a table its
    ``cells`` and what its ``columns`` are called, as many, empty where one has no name.
    """

    said: str
    sources: tuple[Source, ...] = ()
    name: str = ""
    cells: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()

    def beside(self, other: Unit | None) -> str:
        """As an annex prints it beside ``other``: what names the row, and each cell that differs with its column; of a
        row that came or went every cell that holds something.
        """
        if not self.cells:
            return BETWEEN.join(part for part in self.said.split(BETWEEN) if part != NOTHING) or NOTHING
        alike = other is not None and other.columns == self.columns
        shown = [
            f"{column}{COLUMN}{cell}" if column else cell
            for at, (column, cell) in enumerate(zip(self.columns, self.cells, strict=True))
            if (not at or cell != other.cells[at] if alike and other is not None else cell not in ("", NOTHING))
        ]
        return BETWEEN.join(shown) or NOTHING

    @property
    def about(self) -> object:
        """Equal for an old and a new line that may stand side by side."""
        return self.name or self.sources[:1]


@dataclass(frozen=True, slots=True)
class Change:
    """One difference; ``was`` or ``now`` is ``NOTHING`` where a line came or went."""

    was: str
    now: str
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Differing:
    """The differences within one section."""

    key: str
    title: str
    changes: tuple[Change, ...]


def differing(
    was: Sequence[Section], now: Sequence[Section], front_was: Sequence[str] = (), front_now: Sequence[str] = ()
) -> tuple[Differing, ...]:
    """Every section that differs, in the order of ``now``; those that are gone come last. ``front``: title and head.

    Its section has the key and title "".
    """
    found: list[Differing] = []
    front = _changes([Unit(text) for text in front_was], [Unit(text) for text in front_now])
    if front:
        found.append(Differing("", "", front))
    earlier = {section.key: section for section in was if _compared(section)}
    later = {section.key: section for section in now if _compared(section)}
    for key, section in later.items():
        before = earlier.get(key)
        changes = _changes(list(_units(before)) if before else [], list(_units(section)))
        if changes:
            found.append(Differing(key, section.title, changes))
    for key, section in earlier.items():
        if key not in later and (changes := _changes(list(_units(section)), [])):
            found.append(Differing(key, section.title, changes))
    return tuple(found)


def front_of(letterhead: Letterhead, title: Sequence[str]) -> list[str]:
    """The texts of the first page above the first section."""
    head = (*letterhead.above, letterhead.institution, letterhead.address, letterhead.protocol, letterhead.place_date)
    return [text for text in (*head, *title) if text]


def _compared(section: Section) -> bool:
    return section.key.split("@")[0] not in LEFT_OUT


def _changes(was: Sequence[Unit], now: Sequence[Unit]) -> tuple[Change, ...]:
    matcher = SequenceMatcher(None, [unit.said for unit in was], [unit.said for unit in now], autojunk=False)
    found: list[Change] = []
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            continue
        for old, new in _paired(was[a:b], now[c:d]):
            found.append(
                Change(
                    was=old.beside(new) if old else NOTHING,
                    now=new.beside(old) if new else NOTHING,
                    sources=new.sources if new else (),
                )
            )
    return tuple(found)


def _paired(was: Sequence[Unit], now: Sequence[Unit]) -> Iterator[tuple[Unit | None, Unit | None]]:
    """Old and new lines of one changed place side by side: a new line and the first old one about the same row."""
    waiting = list(was)
    for unit in now:
        old = next((one for one in waiting if one.about == unit.about), None)
        if old is not None:
            waiting.remove(old)
        yield old, unit
    yield from ((old, None) for old in waiting)


def _units(section: Section) -> Iterator[Unit]:
    if section.level and section.title:
        yield Unit(section.title, section.sources)
    for block in section.blocks:
        yield from _of_block(block)


def _of_block(block: Block) -> Iterator[Unit]:
    match block:
        case Paragraph(line) | Note(line):
            yield _of_line(line)
        case Bullets(lines):
            # whether a line of a list ends in ";" or "." only says whether another follows
            yield from (Unit(unit.said.rstrip(" ;."), unit.sources) for unit in map(_of_line, lines))
        case Numbered(lines):
            yield from map(_of_line, lines)
        case Table():
            if block.caption:
                yield Unit(block.caption)
            numbered = len(block.header) > 2 and all(
                row.cells[0] == str(n) for n, row in enumerate(block.rows, _first(block))
            )
            columns = block.header or ("",) * max((len(row.cells) for row in block.rows), default=0)
            if block.row_header and not numbered:
                columns = ("", *columns[1:])  # it names the row, and needs no name
            for row in block.rows:
                cells, named = (row.cells[1:], columns[1:]) if numbered else (row.cells, columns)
                if not block.header and block.row_header and len(cells) == 2:
                    cells, named = cells[1:], cells[:1]  # a fact, and what it is called
                said = BETWEEN.join(row.cells[1:] if numbered else row.cells)
                yield Unit(said, row.sources, row.cells[0] if block.row_header else "", cells, named)
        case Chart():
            return  # it says in bars what the table beside it says in numbers
        case Signatures():
            for place in block.fields:
                text = ": ".join(filter(None, (place.role, ", ".join(filter(None, (place.printed, place.function))))))
                yield Unit(BETWEEN.join(filter(None, (text, place.seal))), name=place.field)


def _first(table: Table) -> int:
    cell = table.rows[0].cells[0] if table.rows else ""
    return int(cell) if cell.isdecimal() else 0


def _of_line(line: Line) -> Unit:
    said = " ".join(filter(None, (line.lead, line.text, line.tail)))
    return Unit(said, line.sources)
