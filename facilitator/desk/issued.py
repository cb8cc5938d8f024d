"""An approved document as bytes: as it was first given out, else as it is drawn now. Call from a worker thread.

The program of next year may compose the same Record in other words. What was sent out to be signed must still be what
a signed copy is held against, so the first bytes are kept and every later step uses those.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from facilitator.errors import KnownError
from facilitator.language.sentences import Lang
from facilitator.meeting.papers import approvals, protocol, sisters
from facilitator.meeting.papers.sisters import First
from facilitator.meeting.reading import approved_record
from facilitator.model import WRITTEN, Approval, DocumentKind, ProtocolEntry, Sister
from facilitator.record import Record
from facilitator.store.file import MeetingFile
from facilitator.store.journal import Changes
from facilitator.store.tx import Tx

if TYPE_CHECKING:
    from facilitator.report.protocol import ProtocolMark

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
    return _made(file, approval, record, kind, sister, lang)[0]


def _made(
    file: MeetingFile, approval: Approval, record: Record, kind: DocumentKind, sister: Sister, lang: Lang
) -> tuple[bytes, str]:
    """The same, and the uid of the protocol entry it bears."""
    kept = file.read(_kept, approval, kind, sister, lang).result()
    if kept.pdf is not None:
        return kept.pdf, kept.entry
    pdf = written(
        record, kind, lang, sister, final=True, now=datetime.fromisoformat(approval.approved_at),
        images=images(file, record), seed=kept.seed, protocol=kept.protocol,
    )  # fmt: skip
    return pdf, kept.entry


def first_of(file: MeetingFile, kind: DocumentKind, sister: Sister, lang: Lang | None = None) -> First:
    """The approved document, unsigned, as an act keeps it. KnownError ``approve.none``."""
    from facilitator.report.document import COMPOSER

    found = file.read(approved_record, kind).result()
    if found is None:
        raise KnownError("approve.none")
    approval, record = found
    lang = lang or language_of(record)
    pdf, entry = _made(file, approval, record, kind, sister, lang)
    return First(pdf, lang, COMPOSER, entry)


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
    return file.do(sisters.issue, kind, sister, first).result()


@dataclass(frozen=True, slots=True)
class _Kept:
    """What a document is made from beside its Record: as it went out, else with what."""

    seed: bytes
    pdf: bytes | None
    entry: str
    protocol: ProtocolMark | None


def _kept(tx: Tx, approval: Approval, kind: DocumentKind, sister: Sister, lang: str) -> _Kept:
    row, entry = sisters.issued_of(tx, approval, kind, sister, lang), protocol.printed(tx, approval, kind, sister)
    pdf = None if row is None else tx.bytes_of(row.pdf_sha256)
    return _Kept(sisters.seed_of(tx, approval), pdf, entry.uid if entry else "", _mark(tx, entry, kind, sister))


def _mark(tx: Tx, entry: ProtocolEntry | None, kind: DocumentKind, sister: Sister) -> ProtocolMark | None:
    """Its own number and those of its annexes, which are of the same sister."""
    from facilitator.report.compose.fields import PROTOCOLLED
    from facilitator.report.protocol import AnnexNumber, ProtocolMark

    named = [one for one in PROTOCOLLED if one is not kind] if kind in WRITTEN else []
    if kind is DocumentKind.RESPONSES:
        named = list(WRITTEN)  # whose measures it responds to
    others = {one: protocol.entry_of(tx, one, sister) for one in named}
    annexes = tuple(AnnexNumber(one, row.number, row.day) for one, row in others.items() if row is not None)
    if entry is None and not annexes:
        return None
    return ProtocolMark(entry.number if entry else "", entry.day if entry else "", annexes)


def _is_kept(tx: Tx, kind: DocumentKind, sister: Sister, lang: str) -> bool:
    approval = approvals.approval_of(tx, kind)
    return approval is not None and sisters.issued_of(tx, approval, kind, sister, lang) is not None
