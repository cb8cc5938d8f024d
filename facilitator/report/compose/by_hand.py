"""Signatures drawn on the screen, in the full list of attendance: the column, and what is said under it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from facilitator.model import Attendance, Handwritten
from facilitator.report.compose.parts import Builder
from facilitator.report.document import Block, Drawn, Line, Note, Source

COLUMN = "list.signature"


def of_day(b: Builder, stays: Mapping[str, Sequence[Attendance]]) -> dict[str, Handwritten]:
    """Person → what they signed for these stays, or that they did not; who was not asked is not in it."""
    kept = {row.attendance: row for row in b.record.handwritten}
    found = {person: [kept[stay.uid] for stay in own if stay.uid in kept] for person, own in stays.items()}
    return {person: max(rows, key=lambda row: (row.signed_at, row.uid)) for person, rows in found.items() if rows}


def cell(b: Builder, own: Handwritten) -> str:
    """What is written there: nothing beside a drawing."""
    return "" if own.strokes else b.words("list.signature.declined")


def drawn(b: Builder, own: Handwritten, name: str, column: int) -> tuple[Drawn, ...]:
    """The drawing, and who is said to have made it."""
    return (Drawn(column, own.strokes, b.words("list.signature.alt", name=name)),) if own.strokes else ()


def notes(b: Builder, signed: Mapping[str, Handwritten]) -> list[Block]:
    """How many signed and how many did not, when asked; and what such a drawing is not."""
    if not signed:
        return []
    names, refused = ([row for row in signed.values() if bool(row.strokes) is drew] for drew in (True, False))
    told = f"{b.words('list.signature.signed', n=len(names))} {b.words('list.signature.limits')}"
    lines = [Line(told, sources=_sources(names))]
    if refused:
        lines.append(Line(b.words("list.signature.refused", n=len(refused)), sources=_sources(refused)))
    return [Note(line) for line in lines]


def _sources(rows: Sequence[Handwritten]) -> tuple[Source, ...]:
    return tuple(("handwritten", row.uid) for row in rows)
