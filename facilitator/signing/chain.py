"""Who signed, in the eyes of the verifier's store: trust path, validity, key usage, revocation. Always offline.

Kept apart from integrity on purpose: nothing here looks at the document. Imported only inside functions.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Literal

from asn1crypto import crl as asn1_crl
from asn1crypto import ocsp as asn1_ocsp
from asn1crypto import x509
from cryptography import x509 as pyca_x509
from cryptography.x509 import ocsp as pyca_ocsp
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation.dss import DocumentSecurityStore
from pyhanko_certvalidator import CertificateValidator, ValidationContext
from pyhanko_certvalidator.authority import CertTrustAnchor, TrustedServiceType, TrustQualifiers
from pyhanko_certvalidator.errors import (
    InvalidCertificateError,
    PathBuildingError,
    RevokedError,
)
from pyhanko_certvalidator.path import ValidationPath

from facilitator.signing.trust import Trust
from facilitator.signing.verdict import Revocation, Standing

Purpose = Literal["sign", "timestamp"]
_OTHER_PURPOSES = frozenset({"server_auth", "code_signing", "time_stamping", "ocsp_signing"})
_SIGNING_USAGES = frozenset({"digital_signature", "non_repudiation"})


@dataclass(frozen=True)
class Evidence:
    """Certificates and revocation data at hand: carried in the trust store or in the document's security store."""

    certificates: tuple[x509.Certificate, ...] = ()
    crls: tuple[asn1_crl.CertificateList, ...] = ()
    ocsps: tuple[asn1_ocsp.OCSPResponse, ...] = ()


@dataclass(frozen=True)
class Judgement:
    """The trust axes of one certificate; ``anchor`` is the fingerprint of what it was trusted by, or empty."""

    standing: Standing
    reason: str = ""
    revocation: Revocation = Revocation.UNKNOWN
    anchor: str = ""


def gather(reader: PdfFileReader, trust: Trust) -> Evidence:
    """Collect what helps to judge; a damaged security store in the document simply does not help."""
    certificates: list[x509.Certificate] = []
    crls = [asn1_crl.CertificateList.load(one) for one in trust.crls]
    ocsps: list[asn1_ocsp.OCSPResponse] = []
    if "/DSS" in reader.root:
        try:
            store = DocumentSecurityStore.read_dss(reader)
            certificates += store.load_certs()
            crls += [one for stream in store.crls for one in read_crl(stream.get_object().data)]
            ocsps += [one for stream in store.ocsps for one in read_ocsp(stream.get_object().data)]
        except Exception:
            certificates, ocsps = [], []
    return Evidence(tuple(certificates), tuple(crls), tuple(ocsps))


def read_crl(data: bytes) -> list[asn1_crl.CertificateList]:
    """The list in ``data``, or none: whatever stands in a file may be damaged, and asn1crypto would find out late."""
    try:
        pyca_x509.load_der_x509_crl(data)
    except ValueError:
        return []
    return [asn1_crl.CertificateList.load(data)]


def read_ocsp(data: bytes) -> list[asn1_ocsp.OCSPResponse]:
    """The answer in ``data``, or none, as `read_crl`."""
    try:
        answer = pyca_ocsp.load_der_ocsp_response(data)
        if answer.response_status is not pyca_ocsp.OCSPResponseStatus.SUCCESSFUL:
            return []
        _ = answer.certificate_status, answer.certificates
    except ValueError:
        return []
    return [asn1_ocsp.OCSPResponse.load(data)]


def context(
    trust: Trust,
    evidence: Evidence,
    moment: datetime,
    mode: str = "soft-fail",
    *,
    purpose: Purpose = "sign",
    retroactive: bool = False,
) -> ValidationContext:
    """A validation context whose anchors are the store's authorities only: a trusted person vouches for no one else.

    ``retroactive`` accepts revocation data that is younger than ``moment``.
    """
    anchors = []
    for entry in trust.entries:
        if entry.authority and (purpose == "timestamp" or not entry.timestamps_only):
            certificate = x509.Certificate.load(entry.certificate)
            qualifiers = TrustQualifiers(
                max_path_length=certificate.max_path_length,
                valid_from=max(certificate.not_valid_before, entry.since or certificate.not_valid_before),
                valid_until=min(certificate.not_valid_after, entry.until or certificate.not_valid_after),
                trusted_service_type=TrustedServiceType.CERTIFICATE_AUTHORITY,
            )
            anchors.append(CertTrustAnchor(certificate, qualifiers))
    return ValidationContext(
        trust_roots=anchors,
        allow_fetching=False,
        revocation_mode=mode,
        moment=moment,
        other_certs=evidence.certificates,
        crls=evidence.crls,
        ocsps=evidence.ocsps,
        retroactive_revinfo=retroactive,
    )


def judge(
    certificate: x509.Certificate,
    others: Sequence[x509.Certificate],
    trust: Trust,
    evidence: Evidence,
    at: datetime,
    *,
    purpose: Purpose = "sign",
    proved: bool = False,
) -> Judgement:
    """Judge a certificate at a moment. Unknown comes before expired: a stranger's dates say nothing.

    ``proved`` says that a trusted timestamp stands for ``at``: then what was learnt of revocation later counts too,
    as long as the certificate was still alive (an authority may drop expired certificates from its lists).
    """
    fingerprint = certificate.sha256.hex()
    entry = trust.find(fingerprint)
    pinned = entry is not None and entry.holds(at) and (purpose == "timestamp" or not entry.timestamps_only)
    # Path and revocation are asked apart: a list that is out of date must not make a good certificate a bad one.
    plain = Evidence(evidence.certificates)
    outcome, path = _walk(certificate, others, context(trust, plain, at, purpose=purpose))
    validity = _validity(certificate, at)
    if path is None and validity:
        # The path may have failed only because of the date: ask again inside the certificate's own life.
        inside = certificate.not_valid_after if validity == "expired" else certificate.not_valid_before
        inside += timedelta(seconds=-1 if validity == "expired" else 1)
        outcome, path = _walk(certificate, others, context(trust, plain, inside, purpose=purpose))

    if not pinned:
        if outcome == "unknown":
            return Judgement(Standing.UNKNOWN)
        if path is None:
            return Judgement(Standing.NOT_TRUSTED, "chain")
    anchor = path.first.sha256.hex() if path is not None else fingerprint
    within = context(trust, evidence, at, "require", purpose=purpose)
    if proved and path is not None:
        evidence = _alive(evidence, path)
        within = context(trust, evidence, at, "require", purpose=purpose, retroactive=True)
    revocation = _revocation(certificate, others, within, evidence, at, path)
    if revocation is Revocation.REVOKED:
        return Judgement(Standing.NOT_TRUSTED, "revoked", revocation, anchor)
    if purpose == "sign" and _names(certificate) > 1:
        return Judgement(Standing.NOT_TRUSTED, "names", revocation, anchor)
    if path is not None and any(weak_key(one) for one in path):
        return Judgement(Standing.NOT_TRUSTED, "chain", revocation, anchor)
    if not (_may_sign(certificate) if purpose == "sign" else _may_timestamp(certificate)):
        return Judgement(Standing.NOT_TRUSTED, "key_usage", revocation, anchor)
    if validity:
        return Judgement(Standing.NOT_TRUSTED, validity, revocation, anchor)
    return Judgement(Standing.TRUSTED, "", revocation, anchor)


def find_path(
    certificate: x509.Certificate,
    others: Sequence[x509.Certificate],
    trust: Trust,
    evidence: Evidence,
    at: datetime,
    purpose: Purpose = "sign",
) -> ValidationPath | None:
    """A valid path at ``at`` from an authority of the store, whatever revocation says; None if there is none."""
    plain = Evidence(evidence.certificates)
    return _walk(certificate, others, context(trust, plain, at, purpose=purpose))[1]


def _walk(
    certificate: x509.Certificate, others: Sequence[x509.Certificate], within: ValidationContext
) -> tuple[str, ValidationPath | None]:
    """Build and validate a path: ``ok`` with the path, ``unknown`` (no path), ``revoked``, or ``chain`` (a bad one)."""
    try:
        path = asyncio.run(CertificateValidator(certificate, others, within).async_validate_path())
    except PathBuildingError:
        return "unknown", None
    except InvalidCertificateError:  # also what a self-issued certificate without a path gets
        return ("unknown" if certificate.issuer == certificate.subject else "chain"), None
    except RevokedError as error:
        return ("chain" if error.is_side_validation else "revoked"), None
    except Exception:
        return "chain", None
    # An anchor's name and key under another certificate: not the certificate that was trusted.
    return ("ok", path) if path.pkix_len > 0 else ("unknown", None)


def _revocation(
    certificate: x509.Certificate,
    others: Sequence[x509.Certificate],
    within: ValidationContext,
    evidence: Evidence,
    at: datetime,
    path: ValidationPath | None,
) -> Revocation:
    """KNOWN only if every certificate of the path has a fresh answer at hand."""
    if path is None or not (evidence.crls or evidence.ocsps):
        return Revocation.UNKNOWN
    outcome, _ = _walk(certificate, others, within)
    if outcome == "revoked" or _listed(path, evidence, at):
        return Revocation.REVOKED
    return Revocation.KNOWN if outcome == "ok" else Revocation.UNKNOWN


def _alive(evidence: Evidence, path: ValidationPath) -> Evidence:
    """Without what was issued after the first certificate of the path had expired."""
    end = min(one.not_valid_after for one in path)
    crls = tuple(one for one in evidence.crls if one["tbs_cert_list"]["this_update"].native <= end)
    ocsps = tuple(
        one
        for one in evidence.ocsps
        if all(single["this_update"].native <= end for single in one.response_data["responses"])
    )
    return Evidence(evidence.certificates, crls, ocsps)


def _listed(path: ValidationPath, evidence: Evidence, at: datetime) -> bool:
    """Whether a properly signed list names a certificate of the path: an old list still proves a revocation."""
    chain = [pyca_x509.load_der_x509_certificate(one.dump()) for one in path]
    lists = [pyca_x509.load_der_x509_crl(one.dump()) for one in evidence.crls]  # readable: see read_crl
    for issuer, issued in pairwise(chain):
        for listed in lists:
            entry = listed.get_revoked_certificate_by_serial_number(issued.serial_number)
            if entry is None or entry.revocation_date_utc > at or listed.issuer != issuer.subject:
                continue
            if listed.is_signature_valid(issuer.public_key()):  # type: ignore[arg-type]  # a CA's key can sign
                return True
    return False


def _validity(certificate: x509.Certificate, at: datetime) -> str:
    if at > certificate.not_valid_after.astimezone(UTC):
        return "expired"
    return "not_yet_valid" if at < certificate.not_valid_before.astimezone(UTC) else ""


def _may_sign(certificate: x509.Certificate) -> bool:
    """By its key usage; and not if it is for nothing but servers, code, timestamps or answers about revocation."""
    usage, purposes = certificate.key_usage_value, certificate.extended_key_usage_value
    if purposes is not None and set(purposes.native) <= _OTHER_PURPOSES:
        return False
    return usage is not None and bool(_SIGNING_USAGES & set(usage.native))


def _names(certificate: x509.Certificate) -> int:
    """How many common names a certificate gives its holder: of two, which is shown is chance."""
    return sum(pair["type"].native == "common_name" for part in certificate.subject.chosen for pair in part)


def weak_key(certificate: x509.Certificate) -> bool:
    """Whether the key is weaker than 112 bits of strength (NIST SP 800-57): RSA under 2048, a curve under 224, DSA."""
    key = certificate.public_key
    if key.algorithm in ("rsa", "rsassa_pss", "rsaes_oaep"):
        return bool(key.bit_size < 2048)
    if key.algorithm == "ec":
        return bool(key.bit_size < 224)
    return key.algorithm not in ("ed25519", "ed448")


def _may_timestamp(certificate: x509.Certificate) -> bool:
    """RFC 3161, 2.3: the extended key usage is timeStamping and nothing else."""
    usage = certificate.extended_key_usage_value
    return usage is not None and usage.native == ["time_stamping"]
