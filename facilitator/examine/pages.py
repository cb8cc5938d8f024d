"""Whether the pages of a PDF say what the document inside it says: every word, in order, and nothing else.

White space and bullets apart, the text of all pages must be the text of the document. What is drawn as page furniture
may only be what the document says stands on every page, or the header of one of its tables, repeated.

It cannot see: text drawn as lines or inside a logo, fonts that show other letters than they tell, and what a
signature's own picture shows or covers. A signature over the file vouches for those.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import TypeAlias

from facilitator.examine.drawn import Page, Piece, bare, pages
from facilitator.language.sentences import Lang
from facilitator.report.document import (
    Block,
    Bullets,
    Chart,
    Document,
    Furniture,
    Note,
    Numbered,
    Paragraph,
    Signatures,
    Table,
)

BULLET = "•"
_DRAFT = "DRAFT"  # the mark of a draft that has no words of its own for it
_LARGEST = (260.0, 130.0)  # points: no logo of a letterhead is wider or taller
_LABEL = 24  # characters of a label that are drawn
_SHOWN = 80  # characters of a difference that are shown


@dataclass(frozen=True, slots=True)
class Difference:
    """The first place where pages and document part. ``page`` from 1, 0 for none; texts are short, for a reader.

    ``what``: ``text``, ``furniture``, ``draft`` (the mark of a draft is missing), ``contents`` (an entry of the table
    of contents, or its page), ``picture``, ``annotation``, ``field``, ``unseen``, ``covered``, ``layer`` or
    ``unreadable``.
    """

    what: str
    page: int
    expected: str = ""
    found: str = ""


def difference(pdf: bytes, document: Document) -> Difference | None:
    """The first difference, None if there is none. KnownError ``report.unreadable``.

    200 pages cost less than a second; call from a worker thread.
    """
    drawn = pages(pdf)
    for number, page in enumerate(drawn, start=1):
        if odd := _odd(number, page) or _furniture(number, len(drawn), page, document):
            return odd
    return _pictures(drawn, document) or _Text(drawn, document).difference()


def _odd(number: int, page: Page) -> Difference | None:
    for piece in page.pieces:
        if piece.odd:
            return Difference(piece.odd, number, found=piece.text[:_SHOWN])
    if page.covered:
        return Difference("covered", number, found=page.covered[0][:_SHOWN])
    return Difference(page.notes[0], number) if page.notes else None


def _pictures(drawn: Sequence[Page], document: Document) -> Difference | None:
    """Only the logos of the letterhead are pictures; one that could not be drawn is an empty frame."""
    room = len(document.letterhead.logos)
    for number, page in enumerate(drawn, start=1):
        if len(page.pictures) > room or any(wide > _LARGEST[0] or high > _LARGEST[1] for wide, high in page.pictures):
            return Difference("picture", number, str(room), str(len(page.pictures)))
        room = 0
    return None


# what stands on every page


def _furniture(number: int, of: int, page: Page, document: Document) -> Difference | None:
    said = _Furniture(document, number, of)
    group: list[Piece] = []
    for piece in [*page.pieces, None]:
        if piece is not None and piece.artifact and (not group or piece.group == group[-1].group):
            group.append(piece)
            continue
        if group and not said.allows(text := "".join(one.text for one in group)):
            return Difference("furniture", number, found=text[:_SHOWN])
        group = [piece] if piece is not None and piece.artifact else []
    if said.draft and not said.marked:
        return Difference("draft", number, said.draft)
    return None


class _Furniture:
    """What may stand on one page beside the text."""

    def __init__(self, document: Document, number: int, of: int) -> None:
        kinds = tuple(_told(document))
        self.running = [_drawn(one.running or document.short_title) for one in kinds]
        page_of = [one.page_of.replace("{page}", str(number)).replace("{pages}", str(of)) for one in kinds]
        drafts = {_drawn(one.draft) for one in kinds if one.draft}
        marks = [text for one in kinds for text in (one.version, one.draft, one.draft_note, one.note)]
        self.texts = sorted({text for one in (*page_of, *marks) if (text := _drawn(one))}, key=len, reverse=True)
        self.headers = {
            "".join(map(_drawn, block.header))
            for section in document.sections
            for block in section.blocks
            if isinstance(block, Table) and number > 1
        }
        self.draft = "" if document.final else " / ".join(sorted(drafts))
        self.drafts = drafts
        self.marked = False

    def allows(self, text: str) -> bool:
        """Whether one marked content holds nothing but furniture."""
        return text in self.headers or self._eaten(text)

    def _eaten(self, text: str) -> bool:
        if not text:
            return True
        for known in (*self.running, *self.texts):
            if known and text.startswith(known) and self._eaten(text[len(known) :]):
                self.marked = self.marked or known in self.drafts
                return True
        cut = text.find("…")
        if cut > 0 and any(one.startswith(text[:cut]) for one in (*self.running, *self.texts)):
            self.marked = self.marked or any(one.startswith(text[:cut]) for one in self.drafts)
            return self._eaten(text[cut + 1 :])
        return False


def _told(document: Document) -> Iterator[Furniture]:
    """What stands on the pages, in the document's own words; one that has none may be of the first format, whose pages
    said it in the program's words of then, in either language.
    """
    from facilitator.report.compose.words import Words

    own = document.furniture
    if document.final:
        own = replace(own, draft="", draft_note="")
    yield own if own.draft or document.final else replace(own, draft=_DRAFT)
    langs: tuple[Lang, ...] = ("sq", "en")
    for words in map(Words, langs) if own == Furniture() else ():
        yield Furniture(
            version=words(f"audience.{document.audience}"),
            page_of=words.raw("page.of"),
            draft="" if document.final else words("page.draft"),
            draft_note="" if document.final else words("page.draft.note"),
        )


# the text

Token: TypeAlias = str | tuple[str, ...]
"""A text, or the cells of one row of a table."""


class _Several(tuple[str, ...]):
    """The cells of a row in which words are marked."""

    __slots__ = ()


class _Text:
    """Walks along the drawn text with the document in hand."""

    def __init__(self, drawn: Sequence[Page], document: Document) -> None:
        self.document = document
        self.pieces: list[tuple[int, int, str]] = []  # page, group, text
        self.starts: list[int] = []
        at = 0
        for number, page in enumerate(drawn, start=1):
            for piece in page.pieces:
                text = piece.text.replace(BULLET, "")
                if text and not piece.artifact:
                    self.pieces.append((number, piece.group, text))
                    self.starts.append(at)
                    at += len(text)
        self.flow = "".join(text for _, _, text in self.pieces)
        self.at = 0
        self.headings: list[tuple[str, int, int]] = []  # title, level, page
        self.depths = _depths(document)
        self.deepest = 0  # heading that the table of contents lists
        self.told: list[str] = []  # its page numbers

    def difference(self) -> Difference | None:
        head = self.document.letterhead
        titles = [text for text in self.document.title if text.strip()] or [self.document.short_title]
        front = (*head.above, head.institution, head.address, head.protocol, head.place_date, *titles)
        for text in front:
            if found := self._take(_drawn(text), text):
                return found
        contents = _drawn(self.document.furniture.contents)
        for section, depth in zip(self.document.sections, self.depths, strict=True):
            if contents and self.flow.startswith(contents, self.at):
                if found := self._contents(contents):
                    return found
                contents = ""
            if depth:
                self.headings.append((section.title, depth, self._page(self.at)))
                if found := self._take(_drawn(section.title), section.title):
                    return found
            for block in section.blocks:
                for token in _tokens(block):
                    if found := self._take_token(token):
                        return found
        if self.at < len(self.flow):
            return Difference("text", self._page(self.at), "", self.flow[self.at :][:_SHOWN])
        return self._told_wrong()

    def _take_token(self, token: Token) -> Difference | None:
        if isinstance(token, str):
            return self._take(_drawn(token), token)
        cells = [_drawn(cell) for cell in token]
        if self.flow.startswith("".join(cells), self.at):
            self.at += sum(map(len, cells))
            return None
        if after := self._divided(cells, isinstance(token, _Several)):
            self.at = after
            return None
        return self._take("".join(cells), " ".join(token))

    def _take(self, wanted: str, text: str) -> Difference | None:
        if self.flow.startswith(wanted, self.at):
            self.at += len(wanted)
            return None
        same = _common(wanted, self.flow[self.at : self.at + len(wanted)])
        past = 0 if same < _SHOWN // 2 else same - 20
        expected = ("…" if past else "") + _after(text, past)[: _SHOWN - bool(past)]
        shown = self.flow[self.at + past :][: min(_SHOWN, len(wanted) - past + 8)]
        return Difference("text", self._page(self.at + same), expected, _spaced(shown, expected)[:_SHOWN])

    def _page(self, at: int) -> int:
        """The page on which the character stands; of the end, the last."""
        return self.pieces[bisect_right(self.starts, at) - 1][0] if self.pieces else 0

    def _divided(self, cells: list[str], several: bool) -> int:
        """The end of a row taller than a page, whose cells go on side by side on the next page; 0 if it is none.

        ``several``: words in it are marked, so that a cell is several marked contents.
        """
        first = bisect_right(self.starts, self.at) - 1
        if first < 0 or self.starts[first] != self.at:
            return 0
        groups = _grouped(self.pieces[first:])
        at, last = self.at, 0
        page, text = next(groups, (0, ""))
        while any(cells):
            for column, cell in enumerate(cells):
                if not cell:
                    continue
                on, first_of = page, True
                while text and cell.startswith(text) and page >= last and (first_of or (several and page == on)):
                    cell, at, last, first_of = cell[len(text) :], at + len(text), page, False
                    page, text = next(groups, (0, ""))
                if first_of:
                    return 0
                cells[column] = cell
        return at

    def _contents(self, title: str) -> Difference | None:
        """The table of contents: titles of sections down to some level, long ones cut, each with its page."""
        for deepest in (3, 2, 1):
            at = self.at + len(title)
            told: list[str] = []
            for section, depth in zip(self.document.sections, self.depths, strict=True):
                if 0 < depth <= deepest and at:
                    at, page = self._entry(at, _drawn(section.title))
                    told.append(page)
            if at and told:
                self.at, self.deepest, self.told = at, deepest, told
                return None
        shown = self.flow[self.at : self.at + _SHOWN]
        return Difference("contents", self._page(self.at), self.document.furniture.contents, shown)

    def _entry(self, at: int, title: str) -> tuple[int, str]:
        """Where an entry of the contents ends, 0 if none is there, and the page it tells."""
        cut = self.flow.find("…", at, at + len(title) + 1)
        if self.flow.startswith(title, at):
            at += len(title)
        elif cut > at and title.startswith(self.flow[at:cut]):
            at = cut + 1
        else:
            return 0, ""
        while self.flow[at : at + 1] in ("·", "."):
            at += 1
        first = bisect_right(self.starts, at) - 1
        page = self.pieces[first][2] if first >= 0 and self.starts[first] == at else ""
        return (at + len(page), page) if page.isdigit() else (0, "")

    def _told_wrong(self) -> Difference | None:
        listed = [(title, page) for title, depth, page in self.headings if depth <= self.deepest]
        for (title, page), told in zip(listed, self.told, strict=True):
            if str(page) != told:
                return Difference("contents", page, f"{title[: _SHOWN - 10]} {page}", f"{title[: _SHOWN - 10]} {told}")
        return None


def _depths(document: Document) -> list[int]:
    """The depth of each section's heading, 0 for none: no heading skips a level below the one before."""
    out: list[int] = []
    last = 0
    for section in document.sections:
        heads = bool(section.level and section.title.strip())
        last = min(section.level, last + 1, 3) if heads else last
        out.append(last if heads else 0)
    return out


def _tokens(block: Block) -> Iterator[Token]:
    """The texts of a block in the order in which they are drawn."""
    match block:
        case Paragraph(line) | Note(line):
            yield from (line.lead, line.text, line.tail)
        case Bullets(lines):
            for line in lines:
                yield from (line.lead, line.text, line.tail)
        case Numbered(lines):
            for line in lines:
                yield from (_label(line.label), line.lead, line.text, line.tail)
        case Table(caption, header, rows) if header or rows:
            yield caption
            yield from header
            yield from (_Several(row.cells) if row.marks else row.cells for row in rows)
        case Chart(caption, _, bars) if bars:
            yield caption
            yield from ((bar.label, bar.printed) for bar in bars)
        case Signatures(fields):
            for place in fields:
                yield from (place.role, place.seal, place.printed, place.function)


def _label(text: str) -> str:
    text = " ".join(text.split())
    return (text if len(text) <= _LABEL else text[: _LABEL - 1].rstrip() + "…") or "–"


def _grouped(pieces: Sequence[tuple[int, int, str]]) -> Iterator[tuple[int, str]]:
    """(page, text) of each marked content."""
    page, group, texts = 0, 0, list[str]()
    for on, of, text in pieces:
        if texts and (on, of) != (page, group):
            yield page, "".join(texts)
            texts = []
        page, group = on, of
        texts.append(text)
    if texts:
        yield page, "".join(texts)


def _common(one: str, other: str) -> int:
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _after(text: str, past: int) -> str:
    """``text`` without its first ``past`` characters that are no white space."""
    for at, char in enumerate(text):
        if past <= 0 and not char.isspace():
            return text[at:]
        past -= not char.isspace()
    return ""


def _spaced(found: str, like: str) -> str:
    """``found``, drawn text without white space, parted where it is the same as ``like``: for a reader."""
    whole, gaps = "", set[int]()
    for word in like.split():
        whole += word
        gaps.add(len(whole))
    same = SequenceMatcher(None, whole, found, autojunk=False).get_matching_blocks()
    if len(same) > 1 and (end := same[-2]).size > 3 and end.a + end.size == len(whole):
        found = found[: end.b + end.size]  # what goes on behind it is not the difference
    cuts = {gap - a + b for a, b, size in same for gap in gaps if size and a <= gap <= a + size}
    return "".join(f" {char}" if at and at in cuts else char for at, char in enumerate(found))


def _drawn(text: str) -> str:
    """``text`` as the page must show it, ready to be compared."""
    from facilitator.report.pdf.glyphs import drawable

    return bare(drawable(text)).replace(BULLET, "")
