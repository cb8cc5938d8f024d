"""The Document: what a report says, as plain frozen data between the Record and the page.

Format 6. A document is a title, a letterhead and sections; a section is a heading and blocks; every line and row that
stands for a row of the record names it (``sources``). Screens, the PDF writer and the archive read the same Document,
so that a page can be compared with it years later without today's templates.
"""

from __future__ import annotations

import dataclasses
import json
import types
import typing
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from functools import cache, partial
from typing import Any, ClassVar, TypeAlias, TypeVar

from facilitator.errors import KnownError
from facilitator.model import BlockMode, DocumentKind
from facilitator.plain import canonical
from facilitator.record import Audience
from facilitator.report.protocol import ProtocolMark
from facilitator.sisters import SisterMark

FORMAT = 6

COMPOSER = 5
"""Number of the sentences and templates in use: raised whenever the same Record would compose otherwise (tested).

A document of the same composer must come out of its record again, word for word; of another, only its values must."""

Source: TypeAlias = tuple[str, str]
"""(table, uid) of a row of the record."""

T = TypeVar("T")
_AS_IT_IS = frozenset({str, int, bool, float, type(None)})


@dataclass(frozen=True, slots=True)
class Line:
    """Text. ``label`` hangs before it ("I.1", "1."), ``lead`` opens it in bold, ``tail`` closes it in small."""

    text: str
    lead: str = ""
    tail: str = ""
    label: str = ""
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph."""

    name: ClassVar[str] = "paragraph"
    line: Line


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list without numbers."""

    name: ClassVar[str] = "bullets"
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Numbered:
    """A list whose lines carry their own labels."""

    name: ClassVar[str] = "numbered"
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Marked:
    """Words of a cell that went (``how`` is ``gone``) or came (``come``): characters from ``start`` up to ``end``."""

    cell: int
    start: int
    end: int
    how: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a person drew in a cell by hand (``facilitator.strokes``); ``alt`` says in words what it is."""

    cell: int
    strokes: str
    alt: str


@dataclass(frozen=True, slots=True)
class Cells:
    """One row of a table; ``strong`` for a row of totals. ``marks``: words in it that were changed; ``drawn``: cells
    that hold no words."""

    cells: tuple[str, ...]
    sources: tuple[Source, ...] = ()
    strong: bool = False
    marks: tuple[Marked, ...] = ()
    drawn: tuple[Drawn, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """``weights`` are hundredths of the page; ``align`` is left, center or right; no header means a list of facts.

    ``row_header``: the first column names its row.
    """

    name: ClassVar[str] = "table"
    caption: str
    header: tuple[str, ...]
    rows: tuple[Cells, ...]
    weights: tuple[int, ...]
    align: tuple[str, ...]
    row_header: bool = False


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: its label, its length and the value as printed beside it."""

    label: str
    value: int
    printed: str
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Chart:
    """Horizontal bars; ``alt`` says the same in words."""

    name: ClassVar[str] = "chart"
    caption: str
    alt: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A remark in small type."""

    name: ClassVar[str] = "note"
    line: Line


@dataclass(frozen=True, slots=True)
class SignatureField:
    """A named place for a signature; ``role`` stands above it, ``printed`` and ``function`` below it.

    ``seal``: words of a space left for the stamp, "(vula)"; empty when none is wanted.
    """

    field: str
    role: str
    printed: str
    function: str
    hint: str
    seal: str = ""


@dataclass(frozen=True, slots=True)
class Signatures:
    """The signature fields, in the order of signing."""

    name: ClassVar[str] = "signatures"
    fields: tuple[SignatureField, ...]


Block: TypeAlias = Paragraph | Bullets | Numbered | Table | Chart | Note | Signatures
BLOCKS: Mapping[str, type] = {
    block.name: block for block in (Paragraph, Bullets, Numbered, Table, Chart, Note, Signatures)
}
_NAMES: Mapping[type, str] = {block: name for name, block in BLOCKS.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of a document. ``level`` 0 has no heading on the page, 1 to 3 have; ``page``: it begins a new page.

    ``auto_text`` and ``text`` are plain text with live fields unfilled (``fields.FIELDS``); a line that starts with
    "- " is a bullet, with "1. " a numbered line. ``base`` is the automatic text the secretary started from;
    ``conflict`` says that the automatic text has changed since. ``key`` is what ``model.Block.section`` holds.
    ``lang``: what its words are in ("sq"), where it is not the document's language; its title always is.
    """

    key: str
    title: str
    level: int = 1
    mode: BlockMode = BlockMode.AUTOMATIC
    editable: bool = False
    auto_text: str = ""
    text: str = ""
    base: str = ""
    conflict: bool = False
    blocks: tuple[Block, ...] = ()
    sources: tuple[Source, ...] = ()
    page: bool = False
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Image:
    """A picture, named by the SHA-256 of its file; ``alt`` says in words what it shows; size in pixels."""

    sha256: str
    alt: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The head of the first page; what nobody entered is empty and is not printed.

    ``above``: lines over the institution ("REPUBLIKA E SHQIPËRISË"); ``address`` stands under it, small.
    """

    institution: str = ""
    protocol: str = ""
    place_date: str = ""
    above: tuple[str, ...] = ()
    address: str = ""
    logos: tuple[Image, ...] = ()


@dataclass(frozen=True, slots=True)
class Furniture:
    """What stands on every page beside the text. ``page_of`` has the gaps ``{page}`` and ``{pages}``; ``contents`` is
    the title of the table of contents, empty when there is none; ``draft`` and ``draft_note`` are empty when final.
    ``gone`` and ``come``, with the gap ``{words}``: how marked words are read aloud; empty where none are marked.
    ``note``: what a text is that is no original.
    """

    running: str = ""
    version: str = ""
    page_of: str = "{page} / {pages}"
    contents: str = ""
    draft: str = ""
    draft_note: str = ""
    gone: str = ""
    come: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A report, whole. ``record_sha256`` names the Record it was composed from; ``made_at`` is that Record's moment.

    ``number``: of an annex that has one, else 0. ``composer``: ``COMPOSER`` of the program that wrote it, 0 of old.
    ``sister``: how it names the other one of its pair, None in a draft and in documents from before there were pairs.
    ``protocol``: what the register had given it; None while nothing, and in documents of composer 1, whose number is
    the meeting's. ``consolidated``: no original, but the text that corrections made of it; nobody signs it.
    ``passages``: texts that stand in Albanian in a document in English, the longest first.
    """

    kind: DocumentKind
    lang: str
    audience: Audience
    final: bool
    made_at: str
    record_sha256: str
    title: tuple[str, ...]
    short_title: str
    letterhead: Letterhead
    sections: tuple[Section, ...]
    number: int = 0
    composer: int = 0
    furniture: Furniture = Furniture()
    sister: SisterMark | None = None
    protocol: ProtocolMark | None = None
    consolidated: bool = False
    passages: tuple[str, ...] = ()

    def to_json(self) -> bytes:
        """Canonical bytes: UTF-8, sorted keys, no spaces; equal Documents give equal bytes."""
        return canonical({"format": FORMAT, **_plain(self)})

    @classmethod
    def from_json(cls, data: bytes) -> Document:
        """Read any format ever written. KnownError ``report.unreadable`` or ``report.newer`` (fact ``format``)."""
        try:
            tree = json.loads(data)
            number = tree.pop("format")
        except (ValueError, KeyError, AttributeError, TypeError, RecursionError) as error:
            raise KnownError("report.unreadable") from error
        if not isinstance(number, int) or number not in READERS:
            raise KnownError("report.newer", format=str(number))
        try:
            return READERS[number](tree)
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise KnownError("report.unreadable") from error

    def texts(self) -> Iterator[str]:
        """Every text in reading order, without page furniture: what the pages must be found to say."""
        head = self.letterhead
        front = (*head.above, head.institution, head.address, head.protocol, head.place_date, *self.title)
        yield from (text for text in front if text)
        for section in self.sections:
            if section.level and section.title:
                yield section.title
            for block in section.blocks:
                yield from (text for text in texts_of(block) if text)


def texts_of(block: Block) -> Iterator[str]:
    """Every text of a block in reading order; some may be empty."""
    match block:
        case Paragraph(line) | Note(line):
            yield from _line_texts(line)
        case Bullets(lines) | Numbered(lines):
            for line in lines:
                yield from _line_texts(line)
        case Table():
            yield block.caption
            yield from block.header
            for row in block.rows:
                yield from row.cells
        case Chart():
            yield block.caption
            for bar in block.bars:
                yield bar.label
                yield bar.printed
        case Signatures():
            for place in block.fields:
                yield from (place.role, place.seal, place.printed, place.function)


def _line_texts(line: Line) -> Iterator[str]:
    yield from (line.label, line.lead, line.text, line.tail)


def _plain(value: Any) -> Any:
    return value if type(value) in _AS_IT_IS else _writer(type(value))(value)  # type: ignore[arg-type]


@cache
def _writer(kind: Any) -> Callable[[Any], Any]:
    """How values of a type are made plain, worked out once: a document has thousands of cells."""
    if dataclasses.is_dataclass(kind):
        names = tuple(part.name for part in fields(kind))
        head = {"block": _NAMES[kind]} if kind in set(_NAMES) else {}
        return lambda part: {**head, **{name: _plain(getattr(part, name)) for name in names}}
    if issubclass(kind, tuple):
        return lambda parts: [_plain(part) for part in parts]
    return str if issubclass(kind, StrEnum) else lambda value: value


def _read(kind: type[T], tree: Mapping[str, Any]) -> T:
    if not isinstance(tree, dict):
        raise ValueError(f"{tree!r} is no {kind.__name__}")
    readers = _readers(kind)  # type: ignore[arg-type]
    return kind(**{name: readers[name](value) for name, value in tree.items() if name != "block"})


@cache
def _readers(kind: Any) -> Mapping[str, Callable[[Any], Any]]:
    hints = typing.get_type_hints(kind)
    return {part.name: _reader(hints[part.name]) for part in fields(kind)}


@cache
def _reader(hint: Any) -> Callable[[Any], Any]:
    """How a value of this type is read; ValueError of what is read where it is no such value."""
    if hint in (str, int, bool):
        return partial(_checked, hint)
    if typing.get_origin(hint) is types.UnionType:
        kinds = typing.get_args(hint)
        if types.NoneType in kinds:
            return lambda value: None if value is None else _read(kinds[0], value)
        return lambda value: _read(BLOCKS[value["block"]], value)
    if typing.get_origin(hint) is tuple:
        several = [_reader(inner) for inner in typing.get_args(hint) if inner is not Ellipsis]
        if Ellipsis in typing.get_args(hint):
            return lambda values: tuple(map(several[0], _checked(list, values)))
        return lambda values: tuple(
            reader(value) for reader, value in zip(several, _checked(list, values), strict=True)
        )
    return hint if isinstance(hint, type) and issubclass(hint, StrEnum) else partial(_read, hint)


def _checked(kind: type[T], value: Any) -> T:
    if type(value) is not kind:
        raise ValueError(f"{value!r} is no {kind.__name__}")
    return value


def _as_now(tree: Mapping[str, Any]) -> Document:
    return _read(Document, tree)  # an earlier format has nothing in the fields it lacks


READERS: Mapping[int, Callable[[Mapping[str, Any]], Document]] = dict.fromkeys(range(1, FORMAT + 1), _as_now)
