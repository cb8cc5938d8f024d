"""What the catalogue holds: an entry for each file, passages that can be found, and what narrows them."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date as Day
from enum import StrEnum

from facilitator.archive.shelf import Key


class State(StrEnum):
    """What a file on the shelf turned out to be."""

    REPORT = "report"
    FIGURES = "figures"  # annual figures, counted from reports
    NO_RECORD = "no_record"  # a PDF, but not a report of this program
    NEWER = "newer"  # a report of a later version
    NOT_PDF = "not_pdf"
    UNREADABLE = "unreadable"
    DAMAGED = "damaged"  # its content does not match the hash in its name


class What(StrEnum):
    """What a passage is, beside the kinds of points; in the order in which a meeting's are listed."""

    DOCUMENT = "document"
    MEASURE = "measure"
    POINT = "point"
    RESPONSE = "response"
    VOTE = "vote"
    AGREEMENT = "agreement"
    AGENDA = "agenda"
    ORGANISATION = "organisation"
    LEGACY = "legacy"  # a page of a document without a record


class Facet(StrEnum):
    """What found places are counted by, in the order of the screen."""

    YEAR = "year"
    DOCUMENT = "document"
    KIND = "kind"
    ORGANISATION = "organisation"
    COUNTY = "county"
    THEME = "theme"
    ANSWER = "answer"
    VERDICT = "verdict"
    ORGANISER = "organiser"


Marks = tuple[tuple[str, str], ...]
"""(facet, value) pairs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One file of the shelf. Everything after ``state`` is empty unless it is a report; annual figures have a title, a
    day, an organiser and a language.

    ``date`` and ``made_at`` as in the model; ``meeting`` is the uid, equal for two reports of one meeting. ``names``:
    the public record, by its hash, that a full document names as its sister's. ``verdict``: word of its receipt, empty
    without one; ``taken_at`` the receipt's moment. ``said``: what a search for the document itself looks through.
    """

    key: Key
    stamp: str
    state: State
    title: str = ""
    date: str = ""
    kind: str = ""
    lang: str = ""
    audience: str = ""
    final: bool = False
    place: str = ""
    organiser: str = ""
    protocol_number: str = ""
    meeting: str = ""
    made_at: str = ""
    record_sha256: str = ""
    names: str = ""
    verdict: str = ""
    taken_at: str = ""
    said: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """A place in a document that can be found. ``uid`` of the row it comes from; ``kind``: a kind of point or the same
    as ``what``; ``place`` orders those of one meeting; ``by``: the organisation it comes from.
    """

    what: What
    kind: str
    uid: str
    place: int
    text: str
    by: str = ""
    marks: Marks = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """One file as it was read; ``facts`` as `following.facts` writes them, empty unless it is a report."""

    entry: Entry
    marks: Marks = ()
    passages: tuple[Passage, ...] = ()
    facts: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that was found, in the meeting ``meeting`` (a uid, or the key of a file without a record). ``number``
    grows with the day: where a page ends, the next begins below it.
    """

    number: int
    what: What
    kind: str
    uid: str
    text: str
    by: str
    meeting: str


@dataclass(frozen=True, slots=True)
class Count:
    """How many found places have this value of a facet."""

    facet: Facet
    value: str
    count: int


_DAYS = (1 << 20) - 1
_PLACES = (1 << 12) - 1


def digest(meeting: str, passage: Passage) -> str:
    """The same for the same words at the same place of the same meeting, whichever document they were read from."""
    parts = (meeting, passage.what, passage.kind, passage.uid, str(passage.place), passage.text, passage.by)
    marks = (f"{facet}={value}" for facet, value in sorted(passage.marks))
    return hashlib.sha256("\0".join((*parts, *marks)).encode("utf-8", "surrogatepass")).hexdigest()[:24]


def number(day: str, meeting: str, passage: Passage, hashed: str) -> int:
    """A number of 63 bits: newest day last, a meeting's passages beside each other and, read downwards, in their order.

    Two passages may want the same number; whoever comes second takes the next one below.
    """
    try:
        at = min(Day.fromisoformat(day).toordinal(), _DAYS)
    except ValueError:
        at = 0
    near = int(hashlib.sha256(meeting.encode("utf-8", "surrogatepass")).hexdigest()[:8], 16) & 0x3FFF
    rank = 7 - min(list(What).index(passage.what), 7)
    place = _PLACES - max(0, min(passage.place, _PLACES))
    return at << 43 | near << 29 | rank << 26 | place << 14 | int(hashed[:8], 16) & 0x3FFF


def document_of(entry: Entry, marks: Sequence[tuple[str, str]]) -> Passage:
    """The passage that stands for the document itself."""
    return Passage(What.DOCUMENT, str(What.DOCUMENT), entry.key, 0, entry.said, entry.organiser, tuple(marks))


def home(entry: Entry) -> str:
    """What groups a file with others: its meeting, or itself."""
    return entry.meeting or f"file:{entry.key}"
