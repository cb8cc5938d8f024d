"""pyHanko at work: the incremental update that carries one signature. Imported only inside functions."""

from __future__ import annotations

import hashlib
import io
from datetime import datetime

from asn1crypto import x509 as asn1_x509
from pyhanko.pdf_utils.generic import ArrayObject, ByteStringObject
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.writer import BasePdfFileWriter
from pyhanko.sign import signers
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
from pyhanko.sign.general import SigningError
from pyhanko.sign.signers.pdf_signer import PdfSigningSession
from pyhanko.sign.timestamps import TimeStamper
from pyhanko.sign.validation import read_certification_data
from pyhanko.stamp import BaseStampStyle
from pyhanko_certvalidator.registry import SimpleCertificateStore

from facilitator.errors import KnownError
from facilitator.signing import stamp
from facilitator.signing.keys import Signer
from facilitator.signing.reading import Field, rectangle

_LONGEST = 512
"""Bytes of an RSA-4096 signature; everything else that is accepted is shorter, or fits the reserve of pyHanko."""


class _Writer(IncrementalPdfFileWriter):
    """An incremental writer that leaves XMP and Info byte for byte as they were.

    pyHanko rewrites both at every signature, which would change the archived metadata and its PDF/A extension schema.
    ``_update_meta`` is private: pyHanko is pinned exactly, and a test notices if it stops being called.
    """

    def _update_meta(self) -> None:
        return


def incremental(pdf: bytes, identifier: bytes) -> IncrementalPdfFileWriter:
    """A writer that appends to ``pdf``, keeps its metadata, and takes ``identifier`` (16 bytes) for the new file."""
    writer = _Writer(io.BytesIO(pdf), strict=True)
    _set_second_id(writer, identifier)
    return writer


class _Key(signers.Signer):
    """Our `Signer` as pyHanko wants it, wherever its key may be."""

    ours: Signer

    async def async_sign_raw(self, data: bytes, digest_algorithm: str, dry_run: bool = False) -> bytes:
        if dry_run:  # only the size counts, and a token may ask for its PIN at every signature
            return bytes(_LONGEST)
        return self.ours.raw(data, digest_algorithm)


class _PdfSigner(signers.PdfSigner):
    """A PDF signer with a clock of our own."""

    now: datetime

    def init_signing_session(self, pdf_out: BasePdfFileWriter, existing_fields_only: bool = False) -> PdfSigningSession:
        session = super().init_signing_session(pdf_out, existing_fields_only=existing_fields_only)
        session.system_time = self.now
        return session


def apply(
    pdf: bytes,
    field: Field,
    signer: Signer,
    *,
    certify: bool,
    role: str,
    reason: str,
    place: str,
    now: datetime,
    timestamp: TimeStamper | None = None,
) -> bytes:
    """Sign ``field`` of ``pdf``, all preconditions having been checked by `facilitator.signing.sign`."""
    now = now.replace(microsecond=0)
    seed = hashlib.sha256(b"\0".join([pdf, field.name.encode(), signer.certificate, now.isoformat().encode()])).digest()
    writer = incremental(pdf, seed[:16])
    certification = read_certification_data(writer.prev)
    if certification is not None and certification.permission is MDPPerm.NO_CHANGES:
        raise KnownError("signing.locked")
    metadata = signers.PdfSignatureMetadata(
        field_name=field.name,
        md_algorithm="sha256",
        reason=reason or None,
        location=place or None,
        name=signer.description.name,
        certify=certify,
        docmdp_permissions=MDPPerm.FILL_FORMS,
        subfilter=SigSeedSubFilter.PADES,
    )
    style = _style(field, signer, role, reason, place, now, seed)
    worker = _PdfSigner(metadata, _key(signer), timestamper=timestamp, stamp_style=style)
    worker.now = now
    out = io.BytesIO()
    try:
        worker.sign_pdf(writer, existing_fields_only=True, output=out)
    except SigningError as error:  # what else a document may forbid: locked fields, seed values
        raise KnownError("signing.refused", why=str(error)) from error
    return out.getvalue()


def _style(
    field: Field, signer: Signer, role: str, reason: str, place: str, now: datetime, seed: bytes
) -> BaseStampStyle | None:
    box = rectangle(field.dictionary)
    if box is None:
        return None  # an invisible field gets no appearance at all
    seen = signer.description
    text = stamp.StampText(seen.name, role, now, place, reason, seen.local)
    return stamp.style(stamp.draw(box[2] - box[0], box[3] - box[1], text), f"Stamp{seed[16:24].hex()}")


def _key(signer: Signer) -> _Key:
    chain = SimpleCertificateStore()  # type: ignore[no-untyped-call]
    for issuer in signer.chain:
        chain.register(asn1_x509.Certificate.load(issuer))
    key = _Key(signing_cert=asn1_x509.Certificate.load(signer.certificate), cert_registry=chain)
    key.ours = signer
    return key


def _set_second_id(writer: _Writer, identifier: bytes) -> None:
    """Replace the random half of the file identifier (ISO 32000-1, 14.4) by one that follows from the content."""
    try:
        _ = writer.prev.trailer["/ID"]
        first = writer._document_id[0]
    except KeyError:  # then both halves would be random
        first = ByteStringObject(identifier)
    writer._document_id = ArrayObject([first, ByteStringObject(identifier)])
