"""The versions of a document on their way from approval to signed: sign here, take back what was signed elsewhere.

Documents are made from a Record on the calling thread and never touch the connection; call from a worker thread.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.desk.documents import draft, keep, report
from facilitator.desk.issued import first_of, hold
from facilitator.errors import KnownError
from facilitator.language.dates import local
from facilitator.meeting import lifecycle
from facilitator.meeting.papers import approvals, protocol, sisters
from facilitator.meeting.papers.sisters import First
from facilitator.model import SIGNATURE_FIELDS, Approval, DocumentKind, Signature, Sister, Way
from facilitator.store.file import MeetingFile
from facilitator.store.journal import Changes
from facilitator.store.tx import Tx

if TYPE_CHECKING:
    from facilitator.signing import Signer, Trust


FIELDS = SIGNATURE_FIELDS


@dataclass(frozen=True, slots=True)
class Version:
    """The newest version of a document: its bytes, the fields signed so far, and whether it can still be signed.

    ``signed`` holds the program's own fields; ``extra`` those that a signing platform added beside them. ``first``:
    what an act keeps beneath the first signature, None while it is a draft and once there is one.
    """

    kind: DocumentKind
    pdf: bytes
    signed: tuple[str, ...]
    approved: bool
    extra: tuple[str, ...] = ()
    sister: Sister = Sister.PUBLIC
    first: First | None = None

    @property
    def missing(self) -> tuple[str, ...]:
        """Fields without a signature."""
        return tuple(field for field in FIELDS if field not in self.signed)


def newest(file: MeetingFile, kind: DocumentKind, sister: Sister = Sister.PUBLIC) -> Version:
    """The version that the next signature goes into: the last signed one of its approval, else unsigned."""
    approval, rows = file.read(_signatures, kind, sister).result()
    if approval is None:
        return Version(kind, draft(file, kind, None, sister), (), False, sister=sister)
    if rows:
        # each version goes on from the one before; clocks may go back, lengths do not
        pdf = file.read(lambda tx: max((tx.bytes_of(row.pdf_sha256) for row in rows), key=len)).result()
        names = [row.field for row in rows]
        signed = tuple(name for name in names if name in FIELDS)
        return Version(kind, pdf, signed, True, tuple(name for name in names if name not in FIELDS), sister)
    first = first_of(file, kind, sister)
    return Version(kind, first.pdf, (), True, sister=sister, first=first)


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
    sister: Sister = Sister.PUBLIC,
) -> tuple[Version, Changes]:
    """Sign one field of the approved document and keep the signed version in the file; ``certify`` as in ``signing``.

    KnownError ``approve.none`` while nothing is approved, else those of ``signing.sign``.
    """
    from facilitator import signing

    version = newest(file, kind, sister)
    if not version.approved:
        raise KnownError("approve.none")
    now = local(file.env.clock(), file.read(lambda tx: tx.meeting().zone).result())  # the stamp says it on paper
    pdf = signing.sign(version.pdf, signer, field, role=role, reason=reason, place=place, now=now, certify=certify)
    who = signer.description
    act = lifecycle.record_signature
    changes = file.do(act, kind, field, who.name, who.fingerprint, pdf, sister, version.first).result()
    return newest(file, kind, sister), changes


def take_returned(
    file: MeetingFile,
    kind: DocumentKind,
    copy: bytes,
    trust: Trust,
    *,
    name: str = "",
    rewritten: bool = False,
    sister: Sister = Sister.PUBLIC,
) -> tuple[Version, Changes]:
    """Take in a copy that was signed elsewhere: one that goes on from the bytes that were given out.

    ``rewritten`` True attaches a file that another program wrote anew, as a separately signed copy; without it such a
    file is refused with ``returned.rewritten``, with ``returned.foreign`` when nothing in it tells of the document,
    with ``returned.older`` (fact ``signed``) when it goes on from a version to which signatures came since, or with
    ``returned.unnumbered`` (fact ``number``) when it went out before it had the protocol number it has now.
    KnownErrors ``approve.none``, ``returned.*``.
    """
    from facilitator.examine.apart import compare

    version = newest(file, kind, sister)
    if not version.approved:
        raise KnownError("approve.none")
    found = compare(version.pdf, copy, trust, file.env.clock())
    extended = found.way == "extended"
    if not extended and not rewritten:
        first = version.first
        if first is not None and any(map(copy.startswith, _gone_out(file, kind, sister, first.language))):
            entry = file.read(protocol.entry_of, kind, sister).result()
            raise KnownError("returned.unnumbered", number=entry.number if entry else "–")
        if any(copy.startswith(older) for older in _older(file, kind, sister)):
            raise KnownError("returned.older", signed=", ".join((*version.signed, *version.extra)))
        raise KnownError("returned.foreign" if found.way == "foreign" else "returned.rewritten")
    way = Way.EXTENDED if extended else Way.REWRITTEN
    rows = (*found.added, *found.extra) if extended else ()  # another file's signatures are in none of our fields
    added = [lifecycle.Returning(row.field, row.signer, row.fingerprint) for row in rows]
    act = lifecycle.record_returned
    changes = file.do(act, kind, way, version.pdf, copy, name, added, sister, version.first).result()
    return newest(file, kind, sister), changes


def _older(file: MeetingFile, kind: DocumentKind, sister: Sister) -> list[bytes]:
    """The versions before the newest: what was given out, and after each signature."""
    _, rows = file.read(_signatures, kind, sister).result()
    signed = file.read(lambda tx: [tx.bytes_of(row.pdf_sha256) for row in rows]).result()
    return [report(file, kind, None, sister), *signed]


def _gone_out(file: MeetingFile, kind: DocumentKind, sister: Sister, lang: str) -> list[bytes]:
    """The bytes that were given out in a language with another protocol number, or before there was one."""
    rows = [row for row in file.read(sisters.gone_out, kind, sister).result() if row.language == lang]
    return file.read(lambda tx: [tx.bytes_of(row.pdf_sha256) for row in rows]).result()


def attach_paper(
    file: MeetingFile, kind: DocumentKind, scan: bytes, detail: str = "", sister: Sister = Sister.PUBLIC
) -> Changes:
    """Keep the scan of the printed, signed and stamped document beside the digital original, with both hashes.

    KnownErrors ``approve.none``, ``picture.*``, ``file.too_much``, ``returned.twice``.
    """
    from facilitator.exchange.pictures import scan_pdf

    version = newest(file, kind, sister)
    if not version.approved:
        raise KnownError("approve.none")
    act, data = lifecycle.record_returned, scan_pdf(scan, detail or "PDF")
    return file.do(act, kind, Way.PAPER, version.pdf, data, detail, (), sister, version.first).result()


def give_out(file: MeetingFile, kind: DocumentKind, sister: Sister, path: Path) -> tuple[Path, Changes | None]:
    """Write the newest version to ``path``, to be signed elsewhere, printed or kept; what was never given out before is
    kept in the meeting, by the act that comes back. KnownErrors of reading and writing.
    """
    version = newest(file, kind, sister)
    changes = None if version.first is None else hold(file, kind, sister, version.first)
    return keep(version.pdf, path), changes


def _signatures(tx: Tx, kind: DocumentKind, sister: Sister) -> tuple[Approval | None, list[Signature]]:
    return approvals.approval_of(tx, kind), approvals.signatures_of(tx, kind, sister)
