"""What the archive's list shows: rows made of what was found, beside the window. Call from worker threads."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator.archive.catalogue.rows import Count, Entry, What
from facilitator.archive.catalogue.words import Asked, marked
from facilitator.archive.shelf import COPY, Key
from facilitator.errors import KnownError
from facilitator.language.sentences import Lang

if TYPE_CHECKING:
    from facilitator.archive.index import Found, Index
    from facilitator.examine.places import Place
    from facilitator.workspace import Workspace

_TRIED = 4
"""Documents looked through for the page where a place stands; the text is in nearly every one of them."""
_SNIPPET = 150


@dataclass(frozen=True, slots=True)
class Line:
    """One row. ``entry``: the document that is opened, None when it went away meanwhile; ``keys``: all that carry the
    place, the one to open first. ``snippet`` of a place, with ``marks`` (start, end) in it; both empty for a document.
    ``full`` and ``public`` of a pair, ``beside`` the title of the report beside which a copy lies.
    """

    number: int
    meeting: str
    what: What
    kind: str
    by: str
    text: str
    entry: Entry | None
    keys: tuple[Key, ...]
    snippet: str = ""
    marks: tuple[tuple[int, int], ...] = ()
    full: Key | None = None
    public: Key | None = None
    beside: str = ""


@dataclass(frozen=True, slots=True)
class Lines:
    """A page of them; ``below`` is where the next begins, None at the end."""

    lines: tuple[Line, ...]
    below: int | None


@dataclass(frozen=True, slots=True)
class Opened:
    """A document and where in it what was looked for stands."""

    key: Key
    pdf: bytes
    place: Place | None


def lines_of(index: Index, question: Asked, lang: Lang, below: int | None = None, limit: int = 100) -> Lines:
    """The next rows, newest first. KnownErrors ``catalogue.*``."""
    page = index.page(question, below=below, limit=limit)
    return Lines(tuple(_line(index, found, question, lang) for found in page.found), page.below)


def best_of(index: Index, question: Asked, lang: Lang, begin: int | None = None, limit: int = 100) -> Lines:
    """The next of the best answers instead of the newest. KnownErrors ``catalogue.*``."""
    page = index.best(question, limit, begin or 0)
    return Lines(tuple(_line(index, found, question, lang) for found in page.found), page.below)


def counted(index: Index, question: Asked, wanted: Callable[[], bool]) -> tuple[int, list[Count]]:
    """How many there are, and how many have which value; of no use once it is not ``wanted`` any more. KnownErrors
    ``catalogue.*``.
    """
    return index.count(question), index.facets(question, wanted)


def open_place(workspace: Workspace, keys: Sequence[Key], text: str) -> Opened:
    """The first of ``keys`` in which ``text`` is found on a page, else the first. KnownErrors ``shelf.*``."""
    from facilitator.desk.shelf import from_shelf, place_of

    first: Opened | None = None
    for key in keys[:_TRIED]:
        try:
            pdf = from_shelf(workspace, key)
        except KnownError:
            if key == keys[-1] and first is None:
                raise
            continue
        try:
            place = place_of(pdf, text)
        except KnownError:
            place = None
        if place is not None:
            return Opened(key, pdf, place)
        first = first or Opened(key, pdf, None)
    if first is None:
        raise KnownError("shelf.missing", name=keys[0] if keys else "")
    return first


def _line(index: Index, found: Found, question: Asked, lang: Lang) -> Line:
    hit = found.hit
    entries = sorted(found.entries, key=lambda entry: (entry.audience != "public", entry.lang != lang, not entry.final))
    entry = entries[0] if entries else None
    keys = tuple(one.key for one in entries)
    if hit.what is not What.DOCUMENT:
        snippet, marks = marked(" ".join(hit.text.split()), question.wanted, _SNIPPET)
        return Line(hit.number, hit.meeting, hit.what, hit.kind, hit.by, hit.text, entry, keys, snippet, marks)
    other = index.sister(entry.key) if entry is not None else None
    full = public = None
    if entry is not None and other is not None:
        full, public = (entry.key, other) if entry.names else (other, entry.key)
    label = entry.key.rpartition("_")[0] if entry is not None else ""
    beside = index.beside(label.removesuffix(f"_{COPY}")) if label.endswith(f"_{COPY}") else ""
    return Line(
        hit.number,
        hit.meeting,
        hit.what,
        hit.kind,
        hit.by,
        hit.text,
        entry,
        keys,
        full=full,
        public=public,
        beside=beside,
    )
