"""The documents of a meeting: their text, how they went round, were approved, signed and filed."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.model.vocabulary import Answer, BlockMode, Detail, DocumentKind, Row, Settled, Way


@dataclass(frozen=True, slots=True, kw_only=True)
class Block(Row):
    """The secretary's words for one section of a document.

    ``base`` is the automatic text at the moment of editing: when the source changes, the two differ and approval
    waits until somebody chooses. ``text`` may hold live fields, ``{people}``, ``{organisations}`` …
    """

    document: DocumentKind
    section: str
    mode: BlockMode
    text: str
    base: str
    edited_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockSettled(Row):
    """How a block whose source had changed was settled, and which words were taken from where; in no document.

    ``base``, ``mine``, ``automatic``: the three texts as they stood then; ``text``: what came out. ``takes``: a word
    for each passage in order (``meeting.papers.merging.Take``), divided by spaces.
    """

    document: DocumentKind
    section: str
    base: str
    mine: str
    automatic: str
    text: str
    takes: str
    settled_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper(Row):
    """How the documents of this meeting look: at most one row; without it the organiser's name stands alone.

    ``heading``: lines above the institution; ``address``: one line under it; ``seal``: a space for the stamp.
    """

    heading: str = ""
    address: str = ""
    seal: bool = False
    detail: Detail = Detail.EXTENDED


@dataclass(frozen=True, slots=True, kw_only=True)
class Logo(Row):
    """A picture of the letterhead: PNG, RGB on white, in ``blob``; ``alt`` names whose it is; size in pixels."""

    position: int
    alt: str
    sha256: str
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatory(Row):
    """Who signs a field of a document and as what, where it is not the chair and the secretary of the meeting."""

    document: DocumentKind
    field: str
    caption: str
    name: str
    role: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Circulation(Row):
    """Insert-only: a draft was sent round. ``record_sha256`` names the Record it was made from, in ``blob``."""

    number: int
    sent_at: str
    to: str
    deadline: str
    record_sha256: str
    head: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment(Row):
    """What somebody wrote about a draft, and how it was settled. ``section`` is a key of the document, or empty."""

    position: int
    circulation: str
    document: DocumentKind
    section: str
    author: str
    text: str
    received_at: str
    settled: Settled = Settled.OPEN
    how: str = ""
    settled_at: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Response(Row):
    """The reasoned response to a measure; written after the meeting, also while an approval stands."""

    measure: str
    answer: Answer = Answer.UNDER_REVIEW
    reason: str = ""
    institution: str = ""
    answered_on: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval(Row):
    """Insert-only: a Record frozen for signing. ``record_sha256`` names its bytes in ``blob``; ``head`` the journal."""

    approved_at: str
    by: str
    record_sha256: str
    head: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal(Row):
    """Insert-only counter-act: an approval taken back, with the reason given."""

    approval: str
    withdrawn_at: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction(Row):
    """Insert-only: after ``approval`` something is put right. While it has no end, the meeting may be edited."""

    number: int
    approval: str
    opened_at: str
    by: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionEnd(Row):
    """Insert-only: a correction was approved (``approval`` holds the corrected Record) or called off (None)."""

    correction: str
    ended_at: str
    approval: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition(Row):
    """Insert-only: this approval froze the Record for one edition of one document only (``AFTERWARDS``)."""

    approval: str
    document: DocumentKind
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnedCopy(Row):
    """Insert-only: a copy signed elsewhere came back. Both hashes name bytes in ``blob``; they are equal never.

    ``detail``: the name of the file, or what the person says about the paper.
    """

    approval: str
    document: DocumentKind
    way: Way
    original_sha256: str
    copy_sha256: str
    detail: str
    added_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature(Row):
    """Insert-only: a field of a document was signed; ``pdf_sha256`` names the signed bytes in ``blob``."""

    approval: str
    document: DocumentKind
    field: str
    signer: str
    fingerprint: str
    signed_at: str
    pdf_sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Archived(Row):
    """Insert-only: a signed PDF was put on the shelf under ``key``."""

    document: DocumentKind
    key: str
    pdf_sha256: str
    archived_at: str
