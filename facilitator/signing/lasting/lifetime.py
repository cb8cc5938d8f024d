"""What proves the time of a signature, years later: timestamps in signatures and the chain of document timestamps.

Always offline. The newest document timestamp must be good at the moment of verification, each older one at the time of
the next good one after it: that is how a proof outlives the certificate of the authority that gave it. A timestamp
stands for the bytes before it and nothing else; whether the document was changed is judged by its signatures. A
timestamp that nobody known gave is passed over, and said. Imported only inside functions.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from asn1crypto import cms, x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import EmbeddedPdfSignature, validate_pdf_timestamp
from pyhanko.sign.validation.generic_cms import extract_tst_data_iter
from pyhanko.sign.validation.status import PdfSignatureStatus, SignatureCoverageLevel, TimestampSignatureStatus

from facilitator.signing import chain
from facilitator.signing.chain import Evidence, Judgement
from facilitator.signing.reading import Field
from facilitator.signing.seams import seamless
from facilitator.signing.trust import NOBODY, Trust
from facilitator.signing.verdict import Note, StampFault, Standing, TimeProof

_CLOCKS_APART = timedelta(minutes=10)
_WHOLE = (SignatureCoverageLevel.ENTIRE_FILE, SignatureCoverageLevel.ENTIRE_REVISION)
_DIGESTS = frozenset({"sha256", "sha384", "sha512", "sha3_256", "sha3_384", "sha3_512"})


@dataclass(frozen=True)
class Stamp:
    """A document timestamp: the length of what it covers, its time, and what speaks against it, if anything."""

    field: str
    end: int
    time: datetime
    fault: StampFault | None = None
    embedded: EmbeddedPdfSignature | None = None
    certificate: x509.Certificate | None = None
    moment: datetime | None = None
    """When it was judged."""

    @property
    def notes(self) -> tuple[Note, ...]:
        return (Note(str(self.fault), self.field),) if self.fault else ()


@dataclass(frozen=True)
class Proof:
    """When a signature existed and what says so. ``moment``: when its certificate has to have been good."""

    time: datetime | None
    kind: TimeProof
    moment: datetime
    notes: tuple[Note, ...] = ()

    @property
    def proved(self) -> bool:
        return self.kind in (TimeProof.TIMESTAMP, TimeProof.ARCHIVE_TIMESTAMP)


def document_stamps(
    pdf: bytes, reader: PdfFileReader, fields: Sequence[Field], trust: Trust, evidence: Evidence, at: datetime
) -> tuple[Stamp, ...]:
    """The document timestamps, the newest first, each judged at the time of the next newer good one."""
    found = [_read(pdf, reader, field, at) for field in fields if field.filled and field.timestamp]
    judged = []
    moment = at
    for stamp in sorted(found, key=lambda one: one.end, reverse=True):
        if not stamp.fault:
            assert stamp.embedded is not None
            assert stamp.certificate is not None
            others = certificates_of(stamp.embedded.signed_data)
            fault = _fault(stamp.certificate, others, trust, evidence, stamp.time, moment)
            stamp = Stamp(stamp.field, stamp.end, stamp.time, fault, stamp.embedded, stamp.certificate, moment)
        judged.append(stamp)
        if not stamp.fault:
            moment = min(moment, stamp.time)
    return tuple(judged)


def proved_before(stamps: Sequence[Stamp], signature: EmbeddedPdfSignature) -> datetime | None:
    """The time of the oldest good document timestamp that covers the whole of this signature, or None."""
    end = _end(signature)
    return min((stamp.time for stamp in stamps if not stamp.fault and stamp.end >= end), default=None)


def prove(
    signature: EmbeddedPdfSignature,
    status: PdfSignatureStatus,
    stamps: Sequence[Stamp],
    trust: Trust,
    evidence: Evidence,
    at: datetime,
) -> Proof:
    """What proves the time of ``signature``: its own timestamp, an archive timestamp over it, or only its own word."""
    archived = proved_before(stamps, signature)
    own = status.timestamp_validity
    notes: tuple[Note, ...] = ()
    if own is not None:
        fault = _own_fault(signature, own, trust, evidence, archived or at)
        if not fault:
            time = own.timestamp.astimezone(UTC)
            kind = TimeProof.TIMESTAMP if archived is None else TimeProof.ARCHIVE_TIMESTAMP
            return Proof(time, kind, time)
        notes = (Note(str(fault), signature.field_name),)
    if archived is not None:
        return Proof(archived, TimeProof.ARCHIVE_TIMESTAMP, archived, notes)
    claimed = status.signer_reported_dt
    if claimed is None:
        return Proof(None, TimeProof.NONE, at, notes)
    return Proof(claimed if claimed.tzinfo else claimed.replace(tzinfo=UTC), TimeProof.CLAIMED, at, notes)


def judge_stamp(
    certificate: x509.Certificate,
    others: Sequence[x509.Certificate],
    trust: Trust,
    evidence: Evidence,
    at: datetime,
    *,
    proved: bool = False,
) -> Judgement:
    """Judge the certificate of a timestamp authority at a moment."""
    return chain.judge(certificate, others, trust, evidence, at, purpose="timestamp", proved=proved)


def own_stamp_certificates(signature: EmbeddedPdfSignature) -> list[x509.Certificate]:
    """The certificates that came with the timestamp inside a signature; none if it has none."""
    tokens = extract_tst_data_iter(signature.signer_info, signed=False)
    return [certificate for token in tokens for certificate in certificates_of(token)]


def _read(pdf: bytes, reader: PdfFileReader, field: Field, at: datetime) -> Stamp:
    """Integrity only; what is wrong with it in any way is BROKEN."""
    try:
        embedded = EmbeddedPdfSignature(reader, field.dictionary, field.name)
        status = validate_pdf_timestamp(embedded, chain.context(NOBODY, Evidence(), at), skip_diff=True)
        sound = status.intact and status.valid and status.coverage in _WHOLE and seamless(pdf, embedded)
        weak = status.md_algorithm not in _DIGESTS
        fault = None if sound and not weak else StampFault.BROKEN
        time = status.timestamp.astimezone(UTC)
        return Stamp(field.name, _end(embedded), time, fault, embedded, status.signing_cert)
    except Exception:  # damaged in any of the ways that files are
        return Stamp(field.name, 0, at, StampFault.BROKEN)


def _own_fault(
    signature: EmbeddedPdfSignature,
    own: TimestampSignatureStatus,
    trust: Trust,
    evidence: Evidence,
    moment: datetime,
) -> StampFault | None:
    if not (own.intact and own.valid) or own.md_algorithm not in _DIGESTS:
        return StampFault.INVALID
    others = own_stamp_certificates(signature)
    return _fault(own.signing_cert, others, trust, evidence, own.timestamp.astimezone(UTC), moment)


def _fault(
    certificate: x509.Certificate,
    others: Sequence[x509.Certificate],
    trust: Trust,
    evidence: Evidence,
    time: datetime,
    moment: datetime,
) -> StampFault | None:
    if time > moment + _CLOCKS_APART:
        return StampFault.IN_FUTURE
    judgement = judge_stamp(certificate, others, trust, evidence, moment)
    if judgement.standing is Standing.UNKNOWN:
        return StampFault.UNKNOWN
    if judgement.standing is Standing.NOT_TRUSTED:
        return StampFault.EXPIRED if judgement.reason == "expired" else StampFault.NOT_TRUSTED
    return None


def certificates_of(token: cms.SignedData) -> list[x509.Certificate]:
    found = token["certificates"]
    return [one.chosen for one in found if one.name == "certificate"] if isinstance(found, cms.CertificateSet) else []


def _end(embedded: EmbeddedPdfSignature) -> int:
    return int(embedded.byte_range[-2]) + int(embedded.byte_range[-1])
