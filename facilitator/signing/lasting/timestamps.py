"""Timestamps and validation data, added online and only when a person asks: B-T, then LT, LTA and its renewal.

Everything here appends to the file and alters no byte before; a document certified with DocMDP P=2 permits it. XMP and
Info stay as they were. Imported only inside functions; run it on a worker thread, since it waits for answers.
"""

from __future__ import annotations

import hashlib
import io
from dataclasses import replace
from datetime import UTC, datetime

from asn1crypto import cms, core, tsp, x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.signers.pdf_signer import PdfTimeStamper
from pyhanko.sign.timestamps import TimeStamper
from pyhanko.sign.timestamps.common_utils import handle_tsp_response
from pyhanko.sign.validation import EmbeddedPdfSignature, validate_pdf_signature
from pyhanko.sign.validation.dss import DocumentSecurityStore
from pyhanko.sign.validation.generic_cms import validate_tst_signed_data

from facilitator.errors import KnownError
from facilitator.signing import chain, pades
from facilitator.signing.chain import Evidence
from facilitator.signing.keys import describe
from facilitator.signing.lasting import lifetime
from facilitator.signing.lasting.lifetime import Stamp
from facilitator.signing.lasting.online import Network, Refused, Unreachable, is_web_address
from facilitator.signing.lasting.validation_data import Collected, collect
from facilitator.signing.reading import Field, open_reader, signature_fields
from facilitator.signing.trust import NOBODY, Trust
from facilitator.signing.verdict import Revocation, Standing

_REPLY = "application/timestamp-reply"
_TOOLTIP = "Vulë kohore"


class TimestampSource(TimeStamper):
    """A timestamp authority (RFC 3161) at an address. Give it to `facilitator.signing.sign` or to the functions here.

    With ``trust``, a timestamp from an authority that the store does not know is refused: it would prove nothing.
    Raises KnownError ``timestamp.address`` when made; when asked ``timestamp.unreachable``, ``.no_authority`` (an
    answer, but not from a timestamp authority), ``.bad_answer``; from `approve` ``timestamp.unknown``.
    """

    def __init__(self, url: str, network: Network | None = None, trust: Trust | None = None) -> None:
        if not is_web_address(url):
            raise KnownError("timestamp.address", url=url)
        super().__init__()  # type: ignore[no-untyped-call]
        self.url = url
        self.network = network or Network()
        self.trust = trust
        self._last: cms.SignedData | None = None

    async def async_request_tsa_response(self, req: tsp.TimeStampReq) -> tsp.TimeStampResp:
        try:
            answer = self.network.post(self.url, req.dump(), "application/timestamp-query")
        except Unreachable as error:
            raise KnownError("timestamp.unreachable", url=self.url, why=str(error)) from error
        except Refused as error:
            raise KnownError("timestamp.no_authority", url=self.url, why=str(error)) from error
        if answer.kind != _REPLY:
            raise KnownError("timestamp.no_authority", url=self.url, why=answer.kind or "–")
        refusal = _refusal(answer.body)
        if refusal:
            raise KnownError("timestamp.bad_answer", url=self.url, why=refusal)
        return tsp.TimeStampResp.load(answer.body)

    async def async_timestamp(self, message_digest: bytes, md_algorithm: str) -> cms.ContentInfo:
        """A token that fits the digest and whose signature holds; nothing else is ever written into a file."""
        try:
            nonce, request = self.request_cms(message_digest, md_algorithm)  # type: ignore[no-untyped-call]
            token = handle_tsp_response(await self.async_request_tsa_response(request), nonce)
            signed: cms.SignedData = token["content"]
            within = chain.context(NOBODY, Evidence(), datetime.now(UTC))
            found = await validate_tst_signed_data(signed, within, lambda _: message_digest)
        except KnownError:
            raise
        except Exception as error:  # a refusal, a wrong nonce, and everything that is no timestamp
            raise KnownError("timestamp.bad_answer", url=self.url, why=str(error)) from error
        if not (found["intact"] and found["valid"]):
            raise KnownError("timestamp.bad_answer", url=self.url, why="MessageImprint")
        self._last = signed
        return token

    def approve(self) -> None:
        """Raise ``timestamp.unknown`` if the store, if any was given, does not know who gave the last timestamp."""
        if self.trust is None or self._last is None:
            return
        certificates = [one.chosen for one in self._last["certificates"] if one.name == "certificate"]
        serial = self._last["signer_infos"][0]["sid"].chosen["serial_number"].native
        signer = next(one for one in certificates if one.serial_number == serial)
        time = self._last["encap_content_info"]["content"].parsed["gen_time"].native
        judged = lifetime.judge_stamp(signer, certificates, self.trust, Evidence(), time)
        if judged.standing is not Standing.TRUSTED:
            raise KnownError("timestamp.unknown", name=describe(signer.dump()).name)


def add_validation_data(
    pdf: bytes, trust: Trust, network: Network | None = None, *, now: datetime | None = None
) -> bytes:
    """Put into the document what it takes to judge its certificates offline later (DSS): chains, OCSP, CRLs.

    For every signature, the timestamp inside it and every document timestamp. What is there already is not asked for
    again; the same bytes come back if nothing is missing. Raises KnownError ``timestamp.unsigned``,
    ``validation.broken`` (a signature does not hold), and what `facilitator.signing.validation_data.collect` raises.
    """
    now = now or datetime.now(UTC)
    network = network or Network()
    reader, fields = _signed(pdf)
    inside = chain.gather(reader, replace(trust, crls=()))
    known = chain.gather(reader, trust)
    stamps = lifetime.document_stamps(pdf, reader, fields, trust, known, now)
    into = Collected()

    def need(
        certificate: x509.Certificate, others: list[x509.Certificate], at: datetime, purpose: chain.Purpose
    ) -> None:
        have = chain.judge(certificate, others, trust, inside, at, purpose=purpose, proved=True)
        if have.revocation is not Revocation.KNOWN:
            collect(certificate, others, trust, known, network, at, purpose, into)

    for field in fields:
        if field.filled and not field.timestamp:
            embedded = EmbeddedPdfSignature(reader, field.dictionary, field.name)
            try:
                status = validate_pdf_signature(embedded, chain.context(NOBODY, Evidence(), now), skip_diff=True)
            except Exception as error:
                raise KnownError("validation.broken", field=field.name) from error
            if not (status.intact and status.valid):
                raise KnownError("validation.broken", field=field.name)
            proof = lifetime.prove(embedded, status, stamps, trust, known, now)
            need(status.signing_cert, embedded.other_embedded_certs, proof.moment, "sign")
            own = status.timestamp_validity
            if own is not None and not proof.notes:
                at = lifetime.proved_before(stamps, embedded) or now
                need(own.signing_cert, lifetime.own_stamp_certificates(embedded), at, "timestamp")
    for stamp in stamps:
        if stamp.fault is None and stamp.certificate is not None and stamp.embedded is not None:
            others = lifetime.certificates_of(stamp.embedded.signed_data)
            need(stamp.certificate, others, stamp.moment or now, "timestamp")
    return _with_store(pdf, into)


def add_archive_timestamp(pdf: bytes, source: TimeStamper | str) -> bytes:
    """Append a document timestamp over everything so far, in an invisible field of its own.

    ``source`` is a `TimestampSource` or an address. Raises KnownError ``timestamp.unsigned`` and what the source does.
    """
    if isinstance(source, str):
        source = TimestampSource(source)
    _, fields = _signed(pdf)
    names = {field.name for field in fields}
    name = next(name for n in range(1, len(names) + 2) if (name := f"Timestamp{n}") not in names)
    writer = pades.incremental(pdf, hashlib.sha256(pdf + name.encode()).digest()[:16])
    out = io.BytesIO()
    PdfTimeStamper(source, field_name=name, readable_field_name=_TOOLTIP).timestamp_pdf(writer, "sha256", output=out)
    if isinstance(source, TimestampSource):
        source.approve()
    return _extended(pdf, out.getvalue())


def archive(
    pdf: bytes, source: TimeStamper | str, trust: Trust, network: Network | None = None, *, now: datetime | None = None
) -> bytes:
    """Validation data and an archive timestamp over it: from then on the file can be judged without anyone's help."""
    return add_archive_timestamp(add_validation_data(pdf, trust, network, now=now), source)


def renew_archive_timestamp(
    pdf: bytes, source: TimeStamper | str, trust: Trust, network: Network | None = None, *, now: datetime | None = None
) -> bytes:
    """Put a newer archive timestamp over the last one while that still holds.

    Raises KnownError ``timestamp.none_yet`` if there is no archive timestamp, ``timestamp.too_late`` if the last one
    holds no more, and what `archive` raises.
    """
    if not document_timestamps(pdf, trust, now=now):
        raise KnownError("timestamp.none_yet")
    if not any(one.fault is None for one in document_timestamps(pdf, trust, now=now)):
        raise KnownError("timestamp.too_late")
    return archive(pdf, source, trust, network, now=now)


def document_timestamps(pdf: bytes, trust: Trust, *, now: datetime | None = None) -> tuple[Stamp, ...]:
    """The archive timestamps of the document, the newest first, each judged offline."""
    reader, fields = _signed(pdf)
    return lifetime.document_stamps(pdf, reader, fields, trust, chain.gather(reader, trust), now or datetime.now(UTC))


def _refusal(reply: bytes) -> str:
    """Why an authority gave no token, in its own words; empty if it gave one.

    asn1crypto cannot read a reply without a token, which RFC 3161 allows for, and which every refusal is.
    """
    status = tsp.PKIStatusInfo.load(core.Sequence.load(reply)[0].dump())
    if status["status"].native in ("granted", "granted_with_mods"):
        return ""
    said = [*(status["status_string"].native or ()), *sorted(status["fail_info"].native or ())]
    return "; ".join([str(status["status"].native), *said])


def lasts_until(pdf: bytes, trust: Trust, *, now: datetime | None = None) -> datetime | None:
    """Until when the archive timestamps hold, hence when the next one is due; None if none holds.

    The first certificate of a good timestamp's path to expire decides, the store's own bounds included.
    """
    now = now or datetime.now(UTC)
    reader, fields = _signed(pdf)
    evidence = chain.gather(reader, trust)
    ends = []
    for stamp in lifetime.document_stamps(pdf, reader, fields, trust, evidence, now):
        if stamp.fault is None and stamp.moment == now and stamp.certificate is not None and stamp.embedded is not None:
            others = lifetime.certificates_of(stamp.embedded.signed_data)
            path = chain.find_path(stamp.certificate, others, trust, evidence, now, "timestamp")
            held = list(path) if path is not None else [stamp.certificate]
            bounds = [entry.until for one in held if (entry := trust.find(one.sha256.hex())) and entry.until]
            ends.append(min([*(one.not_valid_after for one in held), *bounds]))
    return max(ends, default=None)


def _signed(pdf: bytes) -> tuple[PdfFileReader, list[Field]]:
    reader = open_reader(pdf)
    try:
        fields = signature_fields(reader)
    except Exception as error:
        raise KnownError("signing.unreadable_pdf") from error
    if not any(field.filled and not field.timestamp for field in fields):
        raise KnownError("timestamp.unsigned")
    return reader, fields


def _with_store(pdf: bytes, found: Collected) -> bytes:
    if not (found.crls or found.ocsps):
        return pdf
    seed = hashlib.sha256(pdf + b"".join([*found.crls, *found.ocsps])).digest()
    writer = pades.incremental(pdf, seed[:16])
    store = DocumentSecurityStore.supply_dss_in_writer(
        writer,
        None,
        certs=found.certificates.values(),
        ocsps=found.ocsps.values(),
        crls=found.crls.values(),
    )
    if not store.modified:
        return pdf
    out = io.BytesIO()
    writer.write(out)  # type: ignore[no-untyped-call]
    return _extended(pdf, out.getvalue())


def _extended(before: bytes, after: bytes) -> bytes:
    if not after.startswith(before):
        raise AssertionError("an addition altered the document")
    return after
