"""The desk where a meeting becomes a signed file: what the window and the command line both do, in one place.

Everything here takes a ``MeetingFile`` and joins rooms that do not know each other: meeting, report, signing, archive.
Documents are made from a Record on the calling thread and never touch the connection; call from a worker thread.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.errors import KnownError
from facilitator.language.sentences import Lang
from facilitator.meeting import corrections, lifecycle, standing
from facilitator.meeting.reading import approved_record, read_record
from facilitator.model import SIGNATURE_FIELDS, WRITTEN, Approval, DocumentKind, Signature, Way
from facilitator.record import Audience, Record
from facilitator.store.file import MeetingFile
from facilitator.store.journal import Changes
from facilitator.store.snapshot import Snapshot
from facilitator.store.tx import Tx

if TYPE_CHECKING:
    from facilitator.archive.shelf import FolderShelf
    from facilitator.signing import IntakeKey, Signer, Trust
    from facilitator.workspace import Workspace

FIELDS = SIGNATURE_FIELDS


@dataclass(frozen=True, slots=True)
class Version:
    """The newest version of a document: its bytes, the fields signed so far, and whether it can still be signed.

    ``signed`` holds the program's own fields; ``extra`` those that a signing platform added beside them.
    """

    kind: DocumentKind
    pdf: bytes
    signed: tuple[str, ...]
    approved: bool
    extra: tuple[str, ...] = ()

    @property
    def missing(self) -> tuple[str, ...]:
        """Fields without a signature."""
        return tuple(field for field in FIELDS if field not in self.signed)


def settle_opened(file: MeetingFile) -> None:
    """Right after opening: put right what a crash left, and take the pen when this is a copy that was handed over."""
    from facilitator.voting import secret

    if file.read_only:
        return
    if file.read(_pen_is_elsewhere, file.replica).result():
        file.do(lifecycle.receive_copy).result()
    secret.settle(file).result()


def automatic_texts(record: Record, lang: Lang) -> dict[tuple[DocumentKind, str], str]:
    """(document, section) → the present automatic text of every editable section: what ``approve`` compares with."""
    from facilitator.report import sections

    return {
        (kind, section.key): section.auto_text
        for kind in WRITTEN
        for section in sections(record, kind, lang)
        if section.editable
    }


def language_of(record: Record) -> Lang:
    """The language the meeting's documents are written in."""
    return "en" if record.meeting.language == "en" else "sq"


def approve(file: MeetingFile, by: str) -> Changes:
    """Freeze the Record. KnownErrors of ``lifecycle.approve``."""
    return file.do(lifecycle.approve, by, _automatic(file)).result()


def approve_correction(file: MeetingFile, by: str) -> Changes:
    """Freeze the corrected Record. KnownErrors of ``corrections.approve_correction``."""
    return file.do(corrections.approve_correction, by, _automatic(file)).result()


def _automatic(file: MeetingFile) -> Mapping[tuple[DocumentKind, str], str]:
    record = file.read(read_record).result()
    return automatic_texts(record, language_of(record))


def draft(
    file: MeetingFile, kind: DocumentKind, lang: Lang | None = None, audience: Audience = Audience.PUBLIC
) -> bytes:
    """The document as it would be now, marked as a draft on each page; it cannot be signed."""
    return _draw(file, file.read(read_record).result(), kind, lang, audience, None)


def draft_docx(
    file: MeetingFile, kind: DocumentKind, lang: Lang | None = None, audience: Audience = Audience.PUBLIC
) -> bytes:
    """The same for a word processor, to be sent round."""
    from facilitator.report.compose import compose
    from facilitator.report.docx import render_docx

    record = file.read(read_record).result().for_audience(audience)
    document = compose(record, kind, lang or language_of(record), final=False)
    return render_docx(document, images(file, record), now=file.env.clock())


def report(
    file: MeetingFile, kind: DocumentKind, lang: Lang | None = None, audience: Audience = Audience.PUBLIC
) -> bytes:
    """The document of the approved Record, the same bytes every time; a draft while nothing is approved."""
    approved = file.read(approved_record, kind).result()
    if approved is None:
        return draft(file, kind, lang, audience)
    approval, record = approved
    return _draw(file, record, kind, lang, audience, datetime.fromisoformat(approval.approved_at))


def _draw(
    file: MeetingFile,
    record: Record,
    kind: DocumentKind,
    lang: Lang | None,
    audience: Audience,
    approved_at: datetime | None,
) -> bytes:
    from facilitator.report.render import write

    return write(
        record,
        kind,
        lang or language_of(record),
        audience,
        final=approved_at is not None,
        now=approved_at or file.env.clock(),
        images=images(file, record),
    )


def images(file: MeetingFile, record: Record) -> Mapping[str, bytes]:
    """The pictures that a record names, by SHA-256."""
    wanted = [logo.sha256 for logo in record.logos]
    return file.read(lambda tx: {sha256: tx.bytes_of(sha256) for sha256 in wanted}).result() if wanted else {}


def newest(file: MeetingFile, kind: DocumentKind) -> Version:
    """The version that the next signature goes into: the last signed one of its approval, else unsigned."""
    approval, rows = file.read(_signatures, kind).result()
    if approval is None:
        return Version(kind, draft(file, kind), (), False)
    if rows:
        # each version goes on from the one before; clocks may go back, lengths do not
        pdf = file.read(lambda tx: max((tx.bytes_of(row.pdf_sha256) for row in rows), key=len)).result()
        names = [row.field for row in rows]
        signed = tuple(name for name in names if name in FIELDS)
        return Version(kind, pdf, signed, True, tuple(name for name in names if name not in FIELDS))
    return Version(kind, report(file, kind), (), True)


def sign(
    file: MeetingFile,
    kind: DocumentKind,
    signer: Signer,
    field: str,
    *,
    role: str,
    reason: str,
    place: str,
    certify: bool | None = None,
) -> tuple[Version, Changes]:
    """Sign one field of the approved document and keep the signed version in the file; ``certify`` as in ``signing``.

    KnownError ``approve.none`` while nothing is approved, else those of ``signing.sign``.
    """
    from facilitator import signing

    version = newest(file, kind)
    if not version.approved:
        raise KnownError("approve.none")
    now = file.env.clock()
    pdf = signing.sign(version.pdf, signer, field, role=role, reason=reason, place=place, now=now, certify=certify)
    seen = signer.description
    changes = file.do(lifecycle.record_signature, kind, field, seen.name, seen.fingerprint, pdf).result()
    return newest(file, kind), changes


def take_returned(
    file: MeetingFile, kind: DocumentKind, copy: bytes, trust: Trust, *, name: str = "", rewritten: bool = False
) -> tuple[Version, Changes]:
    """Take in a copy that was signed elsewhere: one that goes on from the bytes that were given out.

    ``rewritten`` True attaches a file that another program wrote anew, as a separately signed copy; without it such a
    file is refused with ``returned.rewritten``, with ``returned.foreign`` when nothing in it tells of the document, or
    with ``returned.older`` (fact ``signed``) when it goes on from a version to which signatures came since.
    KnownErrors ``approve.none``, ``returned.*``.
    """
    from facilitator.signing.returned import compare

    version = newest(file, kind)
    if not version.approved:
        raise KnownError("approve.none")
    found = compare(version.pdf, copy, trust, file.env.clock())
    extended = found.way == "extended"
    if not extended and not rewritten:
        if any(copy.startswith(older) for older in _older(file, kind)):
            raise KnownError("returned.older", signed=", ".join((*version.signed, *version.extra)))
        raise KnownError("returned.foreign" if found.way == "foreign" else "returned.rewritten")
    way = Way.EXTENDED if extended else Way.REWRITTEN
    rows = (*found.added, *found.extra) if extended else ()  # another file's signatures are in none of our fields
    added = [lifecycle.Returning(row.field, row.signer, row.fingerprint) for row in rows]
    changes = file.do(lifecycle.record_returned, kind, way, version.pdf, copy, name, added).result()
    return newest(file, kind), changes


def _older(file: MeetingFile, kind: DocumentKind) -> list[bytes]:
    """The versions before the newest: what was given out, and after each signature."""
    _, rows = file.read(_signatures, kind).result()
    return [report(file, kind), *file.read(lambda tx: [tx.bytes_of(row.pdf_sha256) for row in rows]).result()]


def attach_paper(file: MeetingFile, kind: DocumentKind, scan: bytes, detail: str = "") -> Changes:
    """Keep the scan of the printed, signed and stamped document beside the digital original, with both hashes.

    KnownErrors ``approve.none``, ``picture.unreadable``, ``returned.twice``.
    """
    from facilitator.exchange.pictures import scan_pdf

    version = newest(file, kind)
    if not version.approved:
        raise KnownError("approve.none")
    return file.do(lifecycle.record_returned, kind, Way.PAPER, version.pdf, scan_pdf(scan), detail).result()


def shelve(
    file: MeetingFile, kind: DocumentKind, shelf: FolderShelf, trust: Trust, intake: IntakeKey
) -> tuple[str, Changes]:
    """Take the signed document into the archive, with its copies from paper or other programs, and note its key.

    Each gets a receipt of what was found against ``trust``, signed with ``intake``. KnownErrors ``archive.unsigned``
    (fact ``missing``), ``shelf.*``, ``signing.clock``.
    """
    from facilitator import signing
    from facilitator.archive.intake import take_in

    version = newest(file, kind)
    signed, copies = file.read(_copies, kind).result()
    if not signed:
        raise KnownError("archive.unsigned", missing=", ".join(version.missing))
    now = file.env.clock()
    if version.extra and not copies:
        # a platform's own field stands for one of ours where the expected person made it: only the verdict knows
        verdict = signing.verify(version.pdf, trust, now)
        if verdict.verdict is signing.Word.INCOMPLETE:
            raise KnownError("archive.unsigned", missing=", ".join(version.missing))
    for copy in copies:
        take_in(copy, shelf, trust, intake, now=now, beside=version.pdf)
    key = str(take_in(version.pdf, shelf, trust, intake, now=now).key)
    return key, file.do(lifecycle.record_archived, kind, key, version.pdf).result()


def give_copy(file: MeetingFile, to: str, target: Path) -> Snapshot:
    """*Jep kopje*: hand over the pen with a verified copy at ``target``; this file is read-only afterwards.

    When the copy fails the pen comes back by itself. KnownErrors of ``hand_over`` and of snapshots.
    """
    file.do(lifecycle.hand_over, to).result()
    try:
        return file.snapshot(target).result()
    except KnownError as error:
        file.do(lifecycle.take_back, error.code).result()
        raise


def receive_copy(path: Path, workspace: Workspace) -> Path:
    """*Merr kopje*: bring a copy into the application's folder and give the path to open.

    A copy that continues a meeting already here takes its place; what was here is kept as a snapshot. KnownError
    ``copy.forked`` when the meeting here has acts that the copy lacks, ``file.locked`` when it is open, and those of
    opening.
    """
    from facilitator.store.copies import compare, keep_whole, meeting_of

    uid, title, date = meeting_of(path)
    for known in workspace.meeting_files():
        try:
            if meeting_of(known)[0] != uid:
                continue
        except KnownError as error:
            if error.code == "file.locked":
                raise  # it may be this very meeting, open in a window
            continue
        if not compare(known, path):
            raise KnownError("copy.forked", path=str(known))
        keep_whole(known, workspace.snapshots(known) / f"before-return-{known.stat().st_mtime_ns}.kept")
        _bring(path, known)
        return known
    folder = workspace.new_meeting_folder(date, title)
    return _bring(path, folder / "meeting.tryeza")


def _bring(path: Path, target: Path) -> Path:
    from facilitator.store.snapshot import copy_out, sha256_of

    for tail in ("-wal", "-shm"):
        target.with_name(target.name + tail).unlink(missing_ok=True)
    copy_out(path, target, sha256_of(path))
    os.chmod(target, 0o600)
    return target


def _signatures(tx: Tx, kind: DocumentKind) -> tuple[Approval | None, list[Signature]]:
    return standing.approval_of(tx, kind), standing.signatures_of(tx, kind)


def _copies(tx: Tx, kind: DocumentKind) -> tuple[bool, list[bytes]]:
    """Whether the document counts as signed, and the copies that lie beside it."""
    beside = [row for row in standing.returned_of(tx, kind) if row.way is not Way.EXTENDED]
    return standing.is_signed(tx, kind), [tx.bytes_of(row.copy_sha256) for row in beside]


def _pen_is_elsewhere(tx: Tx, replica: str) -> bool:
    """A standing hand-over in a file that has written nothing under its own replica id: this is the copy."""
    return lifecycle.pen_given(tx) is not None and not tx.has_acts(replica)
