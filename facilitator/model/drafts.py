"""Drafts that went round and came back: what was sent word for word, which copies came, and what they say."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from facilitator.model.vocabulary import DocumentKind, Row


class Suggestion(StrEnum):
    """What somebody did to the words of a draft.

    ``REMARK``: wrote beside them. ``WORDS``: changed them. ``MOVE``: put a line elsewhere. ``AGAINST``: struck out
    what somebody else had put in.
    """

    REMARK = "remark"
    WORDS = "words"
    MOVE = "move"
    AGAINST = "against"


class Fact(StrEnum):
    """What the words stand for, so that a fact is put right where it comes from.

    ``TEXT``: the secretary's words. ``NUMBER``: a number among them. ``FIELD``: a live field. ``NAME``: of a person or
    a body. ``ROW``: a line drawn from a row.
    """

    TEXT = "text"
    NUMBER = "number"
    FIELD = "field"
    NAME = "name"
    ROW = "row"


AT_SOURCE = frozenset({Fact.FIELD, Fact.NAME, Fact.ROW})
"""Facts that are corrected where they were entered, never painted over in a document."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftSent(Row):
    """Insert-only: a document of a circulation, as it left. ``text_sha256`` names its lines (``report.word.sent``)."""

    circulation: str
    document: DocumentKind
    lang: str
    audience: str
    text_sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftTaken(Row):
    """A copy that came back, whole in ``blob`` under ``copy_sha256``; ``name``: of its file.

    ``first``: the position before those of its comments; further copies of the same draft count from it as well, so
    that what is said of one line stands together.
    """

    circulation: str
    document: DocumentKind
    name: str
    copy_sha256: str
    text_sha256: str
    first: int
    taken_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording(Row):
    """The words that a comment of a returned draft is about.

    ``anchor``: the anchor of its line, empty for what has no place in the draft. ``start``: where ``old`` begins in the
    text of its section as sent (``text_sha256``); ``moved_to``: where a line was moved to, else -1. ``line``: that line
    as sent. ``origin`` and ``origin_uid``: the row, or ``field`` and its name, that the words were drawn from.
    """

    comment: str
    kind: Suggestion
    anchor: str
    text_sha256: str
    start: int
    moved_to: int
    line: str
    old: str
    new: str
    fact: Fact
    origin: str
    origin_uid: str
    tracked: bool
    reply_to: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice(Row):
    """Who said what a comment of a returned draft says, and when; two people may have said the same."""

    comment: str
    taken: str
    author: str
    said_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One thing that a returned copy says, before it is a comment of the meeting.

    Fields as in `Comment`, `Wording` and `Voice`; ``reply_to``: the number of the one it answers among its fellows, or
    -1. ``order``: rises with its place in the draft, -1 for what has none.
    """

    kind: Suggestion
    text: str
    author: str
    said_at: str
    section: str = ""
    anchor: str = ""
    order: int = 0
    start: int = 0
    moved_to: int = -1
    line: str = ""
    old: str = ""
    new: str = ""
    fact: Fact = Fact.TEXT
    origin: str = ""
    origin_uid: str = ""
    tracked: bool = True
    reply_to: int = -1
