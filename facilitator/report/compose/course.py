"""The course that the meeting took, as the acts say it: breaks, the order really taken, what was put aside."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from facilitator.course import order_taken
from facilitator.model import AgendaItem, Fate, Parked, Stretch
from facilitator.report.compose.parts import Builder
from facilitator.report.document import Block, Bullets, Line, Paragraph, Section, Source
from facilitator.rows import RecordRows


def section(b: Builder) -> list[Section]:
    """A section only of meetings that went otherwise than item by item."""
    blocks: list[Block] = [*_breaks(b), *_order(b), *_aside(b)]
    return [b.automatic("course", b.words("course"), blocks)] if blocks else []


def stretches_of(b: Builder, item: AgendaItem) -> Sequence[Stretch]:
    """Those of an item that the room was at more than once, in order; none for the others."""
    found = [row for row in b.record.stretches if row.item == item.uid]
    return sorted(found, key=lambda row: (b.view.moment(row.began_at) is None, row.began_at)) if len(found) > 1 else ()


def _breaks(b: Builder) -> list[Block]:
    rests = [row for row in b.record.recesses if row.ended_at]
    if not rests:
        return []
    times = ", ".join(b.span(row.began_at, row.ended_at) for row in rests)
    sources = tuple(("recess", row.uid) for row in rests)
    return [Paragraph(Line(b.words("course.breaks", n=len(rests), times=times), sources=sources))]


def _order(b: Builder) -> list[Block]:
    """The numbers of the items as they were taken, where that is not their order in the agenda."""
    if not b.record.stretches:  # of an older meeting nobody noted when it came back to an item
        return []
    number = {item.uid: at for at, item in enumerate(b.view.agenda, start=1)}
    taken = [uid for uid in order_taken(RecordRows(b.record)) if uid in number]
    if all(number[one] < number[two] for one, two in pairwise(taken)):
        return []
    sources: tuple[Source, ...] = tuple(("agenda_item", uid) for uid in dict.fromkeys(taken))
    sources += tuple(("stretch", row.uid) for row in b.record.stretches)
    labels = ", ".join(str(number[uid]) for uid in taken)
    return [Paragraph(Line(b.words("course.order", labels=labels), sources=sources))]


def _aside(b: Builder) -> list[Block]:
    lines = [line for row in b.record.parked if (line := _parked(b, row)) is not None]
    return [Paragraph(Line(b.words("course.parked"))), Bullets(tuple(lines))] if lines else []


def _parked(b: Builder, row: Parked) -> Line | None:
    item = next((one for one in b.record.agenda if one.uid == row.item), None)
    point = next((one for one in b.record.points if one.uid == row.point), None)
    if item is not None:
        lead, source = " ".join(item.title.split()), ("agenda_item", item.uid)
    elif point is not None:
        lead, source = " ".join(point.text.split()), ("point", point.uid)
    else:
        return None
    facts = {"reason": row.reason} if row.fate is Fate.DROPPED else {}
    told = b.words(f"course.{row.fate}", **facts)
    return Line(lead, tail=told, sources=(source, ("parked", row.uid)))
