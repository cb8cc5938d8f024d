"""An approved document as bytes: as it was first given out, else as it is drawn now. Call from a worker thread.

The program of next year may compose the same Record in other words. What was sent out to be signed must still be what
a signed copy is held against, so the first bytes are kept and every later step uses those.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from facilitator.errors import KnownError
from facilitator.language.sentences import Lang
from facilitator.meeting.lifecycle import First
from facilitator.meeting.papers import approvals, sisters
from facilitator.meeting.reading import approved_record
from facilitator.model import Approval, DocumentKind, Sister
from facilitator.record import Record
from facilitator.store.file import MeetingFile
from facilitator.store.journal import Changes
from facilitator.store.tx import Tx

_LONG = 1_500
"""Rows of a record that fill some sixty pages: from here on handing it over costs less than it saves."""


def language_of(record: Record) -> Lang:
    """The language the meeting's documents are written in."""
    return "en" if record.meeting.language == "en" else "sq"


def images(file: MeetingFile, record: Record) -> Mapping[str, bytes]:
    """The pictures that a record names, by SHA-256."""
    wanted = [logo.sha256 for logo in record.logos]
    return file.read(lambda tx: {sha256: tx.bytes_of(sha256) for sha256 in wanted}).result() if wanted else {}


def written(record: Record, *about: Any, **more: Any) -> bytes:
    """``report.pdf.render.write``; a long document in a process of its own, for drawing it takes the interpreter from
    whoever is typing.
    """
    from facilitator import guard
    from facilitator.report.pdf.render import write

    rows = len(record.points) + len(record.people) + len(record.attendance) + len(record.roll) + len(record.cards)
    if rows < _LONG:
        return write(record, *about, **more)
    return guard.run_own(write, record, *about, **more)


def pdf_of(
    file: MeetingFile, approval: Approval, record: Record, kind: DocumentKind, sister: Sister, lang: Lang
) -> bytes:
    """The approved document, unsigned; ``record`` is the one its ``approval`` froze."""
    seed, kept = file.read(_kept, approval, kind, sister, lang).result()
    if kept is not None:
        return kept
    made_at = datetime.fromisoformat(approval.approved_at)
    return written(record, kind, lang, sister, final=True, now=made_at, images=images(file, record), seed=seed)


def first_of(file: MeetingFile, kind: DocumentKind, sister: Sister, lang: Lang | None = None) -> First:
    """The approved document, unsigned, as an act keeps it. KnownError ``approve.none``."""
    from facilitator.report.document import COMPOSER

    found = file.read(approved_record, kind).result()
    if found is None:
        raise KnownError("approve.none")
    approval, record = found
    lang = lang or language_of(record)
    return First(pdf_of(file, approval, record, kind, sister, lang), lang, COMPOSER)


def give(
    file: MeetingFile, kind: DocumentKind, sister: Sister, lang: Lang | None = None
) -> tuple[bytes, Changes | None]:
    """The approved document, unsigned, to be sent or printed; its bytes are kept from now on.

    A meeting that is open for reading only keeps nothing. KnownErrors ``approve.none`` and of writing.
    """
    first = first_of(file, kind, sister, lang)
    return first.pdf, hold(file, kind, sister, first)


def hold(file: MeetingFile, kind: DocumentKind, sister: Sister, first: First) -> Changes | None:
    """Keep ``first`` as what was given out, by an act; None when it is kept already or may not be. KnownErrors of
    writing.
    """
    if file.read_only or file.read(_is_kept, kind, sister, first.language).result():
        return None
    return file.do(sisters.issue, kind, sister, first.language, first.pdf, first.composer).result()


def _kept(tx: Tx, approval: Approval, kind: DocumentKind, sister: Sister, lang: str) -> tuple[bytes, bytes | None]:
    row = approvals.issued_of(tx, approval, kind, sister, lang)
    return sisters.seed_of(tx, approval), None if row is None else tx.bytes_of(row.pdf_sha256)


def _is_kept(tx: Tx, kind: DocumentKind, sister: Sister, lang: str) -> bool:
    approval = approvals.approval_of(tx, kind)
    return approval is not None and approvals.issued_of(tx, approval, kind, sister, lang) is not None
