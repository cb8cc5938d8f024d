"""Receipts of intake: what an archive found when it took a signed document in, signed with a key of its own.

A certificate lasts a year or five, an archive longer. When every certificate has expired, nothing inside a document
without a timestamp proves any more that it was signed while they were valid. A receipt does, to those who trust the
archive: it says which bytes were verified, against which trust store, when, and with what outcome for each signature.

What it proves is exactly the archive's word: its clock is its own, and whoever holds its key can write any receipt with
any date. Two things limit that. Each receipt names the hash of the one before it, so that a receipt cannot be slipped
in, taken out or dated back without breaking the chain that follows; and a key is believed only where the verifier's own
trust store names it (``use: intake``). A receipt never repairs a document: it answers the one question of time.

Format 1 is canonical JSON (sorted keys, no spaces, UTF-8) of ``{"certificate", "format", "receipt", "signature"}``;
certificate (DER) and signature (ECDSA P-256 with SHA-256) are base64, and signed are the canonical bytes of the object
without ``signature``, behind the line ``tryeza intake receipt``.
"""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from facilitator.errors import KnownError
from facilitator.signing.trust import Trust, TrustEntry
from facilitator.signing.verdict import Expected, Integrity, Note, Signature, Standing, Verdict, Word

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric import ec

FORMAT = 1
KEY_DAYS = 30 * 365 + 7
"""An intake key is meant to outlive the certificates that it vouches for, and to be replaced long before its end."""

_DOMAIN = b"tryeza intake receipt\n"
_GOOD = frozenset({Word.OK, Word.OK_REV_UNKNOWN, Word.OK_EXTRA_SIGNATURE})
_TRUSTED = frozenset({"TRUSTED", "TRUSTED_REV_UNKNOWN"})
_LARGEST = 1_000_000


@dataclass(frozen=True)
class IntakeKey:
    """The key that an archive signs its receipts with, and its certificate (DER). The key never appears in ``repr``."""

    certificate: bytes
    key: ec.EllipticCurvePrivateKey = field(repr=False, compare=False)

    def entry(self) -> TrustEntry:
        """What a trust store lists under ``use: intake``."""
        return TrustEntry(self.certificate, (), _name(self.certificate))

    def to_pem(self) -> bytes:
        """Key and certificate in one file, without a passphrase: to be kept as the archive's own files are kept."""
        from cryptography import x509
        from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

        key = self.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        return key + x509.load_der_x509_certificate(self.certificate).public_bytes(Encoding.PEM)


@dataclass(frozen=True)
class Seen:
    """One signature as the archive saw it at intake."""

    field: str
    signer: str
    fingerprint: str
    state: str


@dataclass(frozen=True)
class Receipt:
    """A receipt whose signature holds. ``sha256`` is the hash of its own bytes, for the next one to name.

    ``moment`` is UTC. ``archive`` is the name in the certificate of the intake key.
    """

    pdf_sha256: str
    word: Word
    signatures: tuple[Seen, ...]
    trust_sha256: str
    trust_version: str
    moment: datetime
    previous_sha256: str
    archive: str
    sha256: str


def create_intake_key(
    archive: str, *, now: datetime, days: int = KEY_DAYS, entropy: Callable[[int], bytes] = secrets.token_bytes
) -> IntakeKey:
    """Make a P-256 key with a self-issued certificate in the name of the archive.

    It proves to those who list it that a receipt is by whoever holds this key, which lies unprotected beside the
    archive. It says nothing of who that is, it is no certificate of a person, and it must sign no document. Raises
    ``signing.name`` or ``signing.clock``.
    """
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.hazmat.primitives.serialization import Encoding
    from cryptography.x509.oid import NameOID

    from facilitator.signing.keys import check_clock

    check_clock(now)
    archive = " ".join(unicodedata.normalize("NFC", archive).split())
    if not 1 <= len(archive) <= 64:  # ub-common-name
        raise KnownError("signing.name", limit=64)
    order = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
    key = ec.derive_private_key(int.from_bytes(entropy(40)) % (order - 1) + 1, ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, archive)])
    start = now.astimezone(UTC).replace(microsecond=0)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(int.from_bytes(entropy(20)) >> 1 or 1)
        .not_valid_before(start - timedelta(minutes=5))
        .not_valid_after(start + timedelta(days=days))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .sign(key, hashes.SHA256(), ecdsa_deterministic=True)
    )
    return IntakeKey(certificate.public_bytes(Encoding.DER), key)


def open_intake_key(pem: bytes) -> IntakeKey:
    """Read what `IntakeKey.to_pem` wrote; ``receipt.key`` if it is damaged, of another kind or two that do not fit."""
    from cryptography import x509
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.hazmat.primitives.serialization import Encoding, load_pem_private_key

    try:
        certificate = x509.load_pem_x509_certificate(pem)
        key = load_pem_private_key(pem, None)
        fits = isinstance(key, ec.EllipticCurvePrivateKey) and key.curve.name == "secp256r1"
        fits = fits and key.public_key() == certificate.public_key()
    except Exception as error:
        raise KnownError("receipt.key") from error
    if not fits:
        raise KnownError("receipt.key")
    return IntakeKey(certificate.public_bytes(Encoding.DER), key)  # type: ignore[arg-type]  # narrowed by ``fits``


def make_receipt(verdict: Verdict, key: IntakeKey, *, now: datetime, previous_sha256: str = "") -> bytes:
    """Sign what was found at intake, whatever it is: a receipt also says that a document came in unsigned or expired.

    ``previous_sha256`` is the hash of the archive's last receipt, empty for its first. The same arguments give the same
    bytes. Raises ``signing.clock``; ValueError for a time without zone.
    """
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import ec

    from facilitator.signing.keys import check_clock

    check_clock(now)
    body: dict[str, Any] = {
        "moment": now.astimezone(UTC).replace(microsecond=0).isoformat(),
        "pdf_sha256": verdict.sha256,
        "previous_sha256": previous_sha256,
        "signatures": [
            {"field": row.field, "fingerprint": row.fingerprint, "signer": row.signer, "state": row.state}
            for row in verdict.signatures
        ],
        "trust_sha256": verdict.trust_hash,
        "trust_version": verdict.trust_version,
        "verdict": str(verdict.verdict),
    }
    signed = {"certificate": base64.b64encode(key.certificate).decode(), "format": FORMAT, "receipt": body}
    value = key.key.sign(_DOMAIN + _canonical(signed), ec.ECDSA(hashes.SHA256(), deterministic_signing=True))
    return _canonical({**signed, "signature": base64.b64encode(value).decode()})


def read_receipt(data: bytes, trusted: Trust | Iterable[bytes]) -> Receipt:
    """Read a receipt and check its signature. ``trusted``: a trust store (its intake keys) or DER certificates.

    Raises ``receipt.unreadable``, ``receipt.newer`` (a later format), ``receipt.changed`` (the signature does not fit),
    ``receipt.unknown_key`` (the key is not one the verifier names) or ``receipt.key_expired`` (dated outside its time).
    """
    from cryptography import x509
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import ec

    told = _parsed(data)
    try:
        der = base64.b64decode(told["certificate"], validate=True)
        value = base64.b64decode(told["signature"], validate=True)
        certificate = x509.load_der_x509_certificate(der)
        key = certificate.public_key()
        if not isinstance(key, ec.EllipticCurvePublicKey):
            raise ValueError("not a key for receipts")
        receipt = _receipt(told["receipt"], _name(der), hashlib.sha256(data).hexdigest())
    except Exception as error:
        raise KnownError("receipt.unreadable") from error
    signed = {name: told[name] for name in ("certificate", "format", "receipt")}
    try:
        key.verify(value, _DOMAIN + _canonical(signed), ec.ECDSA(hashes.SHA256()))
    except InvalidSignature as error:
        raise KnownError("receipt.changed") from error
    named = {entry.certificate for entry in trusted.intake} if isinstance(trusted, Trust) else set(trusted)
    if der not in named:
        raise KnownError("receipt.unknown_key", archive=receipt.archive)
    if not certificate.not_valid_before_utc <= receipt.moment <= certificate.not_valid_after_utc:
        raise KnownError("receipt.key_expired", archive=receipt.archive)
    return receipt


def apply_receipt(verdict: Verdict, receipt: Receipt) -> Verdict:
    """``verdict`` beside a receipt: EXPIRED_VERIFIED_AT_INTAKE if the receipt answers all there is against it.

    That is: every signature is intact, nothing but expired certificates speaks against any of them now, and the archive
    found these very bytes with these very signatures good at an earlier moment. Everything else comes back unchanged; a
    receipt repairs nothing that was changed, broken, revoked, unknown, missing or by the wrong person.
    """
    rows = verdict.signatures
    answers = (
        verdict.verdict is Word.NOT_TRUSTED
        and bool(rows)
        and receipt.pdf_sha256 == verdict.sha256
        and receipt.word in _GOOD
        and receipt.moment <= verdict.checked_at
        and all(
            row.integrity is Integrity.INTACT
            and row.expected is not Expected.NO
            and (row.standing is Standing.TRUSTED or _expired_since(row, receipt.moment))
            for row in rows
        )
        and sorted((row.field, row.fingerprint) for row in rows)
        == sorted((one.field, one.fingerprint) for one in receipt.signatures if one.state in _TRUSTED)
    )
    if not answers:
        return verdict
    note = Note("VERIFIED_AT_INTAKE", detail=receipt.archive)
    return replace(
        verdict,
        verdict=Word.EXPIRED_VERIFIED_AT_INTAKE,
        exit_code=0,
        notes=(*verdict.notes, note),
        verified_at=receipt.moment,
    )


def _expired_since(row: Signature, moment: datetime) -> bool:
    """Whether nothing but its end speaks against a certificate, which had not come when the receipt was written."""
    expired = row.standing is Standing.NOT_TRUSTED and row.reason == "expired"
    return expired and row.until is not None and moment <= row.until


def _parsed(data: bytes) -> dict[str, Any]:
    try:
        if len(data) > _LARGEST:
            raise ValueError("too large for a receipt")
        told = json.loads(data)
        newer = isinstance(told["format"], int) and told["format"] > FORMAT
    except Exception as error:  # also RecursionError
        raise KnownError("receipt.unreadable") from error
    if newer:
        raise KnownError("receipt.newer", format=told["format"])
    if set(told) != {"certificate", "format", "receipt", "signature"} or told["format"] is not FORMAT:
        raise KnownError("receipt.unreadable")
    if _canonical(told) != data.rstrip(b"\n"):  # one receipt, one spelling: a doubled key could say two things
        raise KnownError("receipt.changed")
    return told  # type: ignore[no-any-return]


def _receipt(body: dict[str, Any], archive: str, sha256: str) -> Receipt:
    moment = datetime.fromisoformat(body["moment"])
    texts = ("pdf_sha256", "trust_sha256", "trust_version", "previous_sha256")
    if moment.utcoffset() != timedelta(0) or not all(isinstance(body[name], str) for name in texts):
        raise ValueError("not a receipt")
    seen = tuple(Seen(**{name: str(value) for name, value in one.items()}) for one in body["signatures"])
    return Receipt(
        pdf_sha256=body["pdf_sha256"],
        word=Word(body["verdict"]),
        signatures=seen,
        trust_sha256=body["trust_sha256"],
        trust_version=body["trust_version"],
        moment=moment,
        previous_sha256=body["previous_sha256"],
        archive=archive,
        sha256=sha256,
    )


def _canonical(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def _name(der: bytes) -> str:
    from cryptography import x509

    from facilitator.signing.keys import common_name

    return common_name(x509.load_der_x509_certificate(der).subject)
