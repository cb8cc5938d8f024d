"""The PDF of annual figures: drawn, read back, and counted again from the reports it names."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from facilitator.archive.catalogue.reading import read_sheet
from facilitator.archive.evidence.chosen import Choice, OfMeeting, chosen
from facilitator.archive.figures.carried import read, read_here
from facilitator.archive.figures.compose import attachments, compose
from facilitator.archive.figures.counting import count
from facilitator.archive.figures.figures import Figure, Figures
from facilitator.archive.shelf import Key, Shelf
from facilitator.errors import KnownError
from facilitator.files import apart
from facilitator.language.sentences import LANGS, Lang
from facilitator.report.document import COMPOSER
from facilitator.signing import NOBODY


def draw(figures: Figures, lang: Lang, now: datetime) -> bytes:
    """The PDF, to be signed in the field ``Arkivi``. In a worker."""
    from facilitator.report.pdf.render import render

    document = compose(figures, lang)
    return render(document, attachments(figures, document, lang), now=now)


@dataclass(frozen=True, slots=True)
class Counted:
    """What counting again gave. ``pages``: the pages say what the document inside says; ``composed``: the document
    says what the figures say (None: other sentences wrote it); ``listed``: the list of sources names them as they are;
    ``missing``: reports that were not found, by hash; ``wrong``: figures that came out otherwise, as (as it stands, as
    it was counted; None where there is none).
    """

    pages: bool
    composed: bool | None
    listed: bool
    missing: tuple[str, ...]
    wrong: tuple[tuple[Figure | None, Figure | None], ...]

    @property
    def holds(self) -> bool:
        """Whether every figure was counted again and is so."""
        return self.pages and self.composed is not False and self.listed and not self.missing and not self.wrong


def recount(pdf: bytes, reports: Mapping[str, bytes], now: datetime) -> Counted:
    """Hold the paper against itself and against ``reports``, PDFs by their SHA-256. KnownErrors as of `read`."""
    figures, _ = read(pdf)
    pages, composed = apart("PDF", _itself, pdf)
    wanted = [one.sha256 for one in figures.sources]
    missing = tuple(one for one in wanted if one not in reports)
    if missing:
        return Counted(pages, composed, True, missing, ())
    shelf = _Named({one: reports[one] for one in wanted})
    entries = [read_sheet(key, shelf.get(key)).entry for key in shelf.keys()]  # noqa: SIM118 (a shelf is no dict)
    try:
        found = chosen(Choice(year=figures.year), entries, shelf, NOBODY, now)
        counted = again(figures, found.meetings)
    except KnownError as error:
        if error.code != "evidence.nothing":
            raise
        counted = replace(figures, sources=(), figures=())
    return Counted(pages, composed, counted.sources == figures.sources, (), tuple(_differing(figures, counted)))


def again(figures: Figures, meetings: Sequence[OfMeeting]) -> Figures:
    """Counted once more from ``meetings``, in the way of an earlier program where that gives the same."""
    facts = figures.year, figures.made_on, figures.organiser
    ways = (count(meetings, *facts, as_written=old) for old in (False, True))
    now = next(ways)
    return now if _same(figures, now) else next((one for one in ways if _same(figures, one)), now)


def agrees(pdf: bytes, figures: Figures, meetings: Sequence[OfMeeting]) -> bool:
    """Whether a paper says what its ``figures`` say, and they are those of ``meetings``."""
    pages, composed = apart("PDF", _itself, pdf)
    return pages and composed is not False and _same(figures, again(figures, meetings))


def _same(one: Figures, other: Figures) -> bool:
    return one.sources == other.sources and not any(_differing(one, other))


def _itself(pdf: bytes) -> tuple[bool, bool | None]:
    from facilitator.examine.pages import difference

    figures, document = read_here(pdf)
    try:
        pages = difference(pdf, document) is None
    except KnownError:
        pages = False
    lang = next((one for one in LANGS if one == document.lang), None)
    if document.composer != COMPOSER or lang is None:
        return pages, None
    return pages, compose(figures, lang) == document


def _differing(one: Figures, other: Figures) -> Iterable[tuple[Figure | None, Figure | None]]:
    mine, theirs = _told(one), _told(other)
    for key in dict.fromkeys((*mine, *theirs)):
        a, b = mine.get(key), theirs.get(key)
        if a is None or b is None or (a[0].value, a[1]) != (b[0].value, b[1]):
            yield a[0] if a else None, b[0] if b else None


def _told(of: Figures) -> dict[tuple[str, str], tuple[Figure, tuple[str, ...]]]:
    """Each figure with the hashes of its sources, in whichever order those are listed."""
    return {
        (one.key, one.part): (one, tuple(sorted(of.sources[at].sha256 for at in one.sources))) for one in of.figures
    }


class _Named:
    """Reports at hand: their keys are their hashes."""

    def __init__(self, reports: Mapping[str, bytes]) -> None:
        self._reports = {Key(sha256): data for sha256, data in reports.items()}

    def get(self, key: Key) -> bytes:
        return self._reports[key]

    def keys(self) -> tuple[Key, ...]:
        return tuple(self._reports)

    def receipt(self, key: Key) -> bytes | None:
        return None


def by_hash(wanted: Iterable[str], shelf: Shelf) -> dict[str, bytes]:
    """Those of the reports that lie on a shelf, by SHA-256."""
    short = {one[:16]: one for one in wanted}
    found: dict[str, bytes] = {}
    for key in shelf.keys():  # noqa: SIM118
        sha256 = short.get(key.removesuffix(".pdf")[-16:])
        if sha256 is None:
            continue
        try:
            data = shelf.get(key)
        except KnownError as error:
            if error.code not in ("shelf.damaged", "shelf.missing"):
                raise
            continue
        if hashlib.sha256(data).hexdigest() == sha256:
            found[sha256] = data
    return found
