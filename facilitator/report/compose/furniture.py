"""What surrounds the text of a document: its titles, its letterhead, and what stands on every page."""

from __future__ import annotations

from collections.abc import Iterable

from facilitator.language.sentences import Lang
from facilitator.model import DOCUMENTS, DocumentKind
from facilitator.record import Record
from facilitator.report.compose.fields import fill
from facilitator.report.compose.protocol import line_of
from facilitator.report.compose.words import Words
from facilitator.report.document import (
    Block,
    Bullets,
    Chart,
    Furniture,
    Image,
    Letterhead,
    Line,
    Note,
    Numbered,
    Paragraph,
    Section,
    Signatures,
    Table,
)
from facilitator.report.protocol import ProtocolMark

ROW = 95
"""Characters in a line of text, roughly; a column of a table has its share of them."""

LONG = 400
"""Lines from which a document gets a table of contents, about ten pages, if it has ``MANY`` headings to find."""

MANY = 9


def number_of(record: Record, kind: DocumentKind) -> int:
    """The number of an annex: of the last correction, or of the edition of the responses; 0 without one."""
    if kind is DocumentKind.CORRECTION:
        return max((row.number for row in record.corrections), default=0)
    return max((row.number for row in record.editions if row.document is kind), default=0)


def titles(record: Record, kind: DocumentKind, lang: Lang, made: Iterable[Section] = ()) -> tuple[tuple[str, ...], str]:
    """The lines of the title, and the short title in one line. ``made``: the sections; a relacion in which the
    institution's contribution is told says so in its title."""
    words = Words(lang)
    title = " ".join(record.meeting.title.split()) or words("untitled")
    process = record.meeting.process
    if kind is DocumentKind.RELACION and process:
        albanian = lang == "sq"
        second = (
            fill(words.raw("title.relacion.process"), record, lang)
            if albanian
            else words("title.relacion.process", title=title)
        )
    else:
        second = words(f"title.{kind}.title", title=title)
    numbered = ".number" if kind is DocumentKind.CORRECTION and number_of(record, kind) else ""
    first = words(f"title.{kind}{numbered}", number=number_of(record, kind))
    short = words(f"short.{kind}{numbered}", number=number_of(record, kind), title=title)
    told = [part.title for part in made if part.key.split("@")[0] == "contribution" and part.blocks]
    third = told if kind is DocumentKind.RELACION and record.meeting.organiser_short else []
    return (first, " ".join(second.split()), *third), short


def letterhead(record: Record, words: Words, protocol: ProtocolMark | None = None) -> Letterhead:
    """The head of the first page; number and day of the protocol only as the register gave them, else left open."""
    meeting, paper = record.meeting, record.paper
    number, place_date = line_of(protocol, record, words)
    lines = paper.heading.splitlines() if paper else []
    return Letterhead(
        institution=" ".join(meeting.organiser.split()),
        protocol=number,
        place_date=place_date,
        above=tuple(filter(None, (" ".join(line.split()) for line in lines))),
        address=" ".join(paper.address.split()) if paper else "",
        logos=tuple(
            Image(sha256=row.sha256, alt=" ".join(row.alt.split()), width=row.width, height=row.height)
            for row in sorted(record.logos, key=lambda row: (row.position, row.uid))
        ),
    )


def furniture(
    record: Record, kind: DocumentKind, words: Words, short: str, made: Iterable[Section], *, final: bool
) -> Furniture:
    """What stands on every page; a long document and the combined one get a table of contents."""
    made = tuple(made)
    headings = sum(bool(section.level) for section in made)
    marks = any(row.marks for section in made for block in section.blocks for row in getattr(block, "rows", ()))
    contents = DOCUMENTS[kind].gathers or (lines(made) >= LONG and headings >= MANY)
    return Furniture(
        running=short,
        version=words(f"audience.{record.audience}"),
        page_of=words.raw("page.of"),
        contents=words("page.contents") if contents else "",
        gone=words.raw("mark.gone") if marks else "",
        come=words.raw("mark.come") if marks else "",
        draft="" if final else words("page.draft"),
        draft_note="" if final else words("page.draft.note"),
    )


def lines(made: Iterable[Section]) -> int:
    """How many lines the sections take, counted by characters: the same on every machine and with every font."""
    return sum(2 * bool(section.level) + sum(map(_lines, section.blocks)) for section in made)


def _lines(block: Block) -> int:
    match block:
        case Paragraph(line) | Note(line):
            return _text(line)
        case Bullets(parts) | Numbered(parts):
            return sum(map(_text, parts))
        case Table():
            whole = max(sum(block.weights), 1)
            room = [max(1, ROW * weight // whole) for weight in block.weights]
            rows = [row.cells for row in block.rows]
            heights = [
                max((1 + len(cell) // wide for cell, wide in zip(row, room, strict=False)), default=1) for row in rows
            ]
            return 2 + sum(heights)
        case Chart():
            return 2 + 2 * len(block.bars)
        case Signatures():
            return 8


def _text(line: Line) -> int:
    return 1 + (len(line.lead) + len(line.text) + len(line.tail)) // ROW
