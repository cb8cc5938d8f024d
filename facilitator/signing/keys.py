"""Keys and certificates: open a PKCS#12 with errors a person can act on, or make a local certificate.

A local certificate is self-issued: it proves that a document has not changed and who holds the key, to those who
decided to trust that very certificate. It is never a qualified one, and every description says so.
"""

from __future__ import annotations

import secrets
import unicodedata
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.errors import KnownError
from facilitator.signing.house import INTERNAL

if TYPE_CHECKING:
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import ec, rsa

LOCAL_DAYS = 5 * 365 + 1
"""A report without a timestamp is trusted only while its certificate lasts, hence longer than a bought one's year."""

_EARLIEST_YEAR = 2024
_MIN_RSA_BITS = 2048
_LARGEST_P12 = 1 << 20
_MOST_ROUNDS = 10_000_000
_PARTS = 5_000
_CURVES = ("secp256r1", "secp384r1", "secp521r1")


@dataclass(frozen=True)
class Description:
    """What a person may be told about a certificate. Times are UTC.

    ``fingerprint`` is the SHA-256 of the DER bytes in groups of four hexadecimal digits, to be read aloud and compared.
    ``internal``: an agency's own authority issued it. ``qualified`` is always False: only a trusted list could say
    otherwise, never the certificate itself.
    """

    name: str
    issuer: str
    fingerprint: str
    valid_from: datetime
    valid_to: datetime
    self_issued: bool
    qualified: bool = False
    internal: bool = False

    @property
    def local(self) -> bool:
        """Made by the holder or by the holder's own agency, not by a trust service."""
        return self.self_issued or self.internal


@dataclass(frozen=True)
class Identity:
    """A freshly made local certificate: the protected PKCS#12 to keep, and the public PEM to hand to verifiers."""

    p12: bytes
    certificate_pem: bytes
    description: Description


@dataclass(frozen=True)
class Signer(ABC):
    """Who signs: a certificate, and a way to have its key make a signature. Where the key is, the subclass knows."""

    certificate: bytes
    """DER bytes."""
    description: Description
    chain: tuple[bytes, ...] = field(default=(), kw_only=True)
    """DER bytes of the issuers that came along."""

    @abstractmethod
    def raw(self, data: bytes, digest: str) -> bytes:
        """The signature value over ``data``, hashed with ``digest`` (``sha256``, ``sha384``, ``sha512``).

        PKCS#1 v1.5 for RSA, the DER sequence of r and s for ECDSA.
        """

    def check(self, now: datetime) -> None:
        """Raise ``signing.clock``, ``.expired`` or ``.not_yet_valid`` if no one should sign at ``now``."""
        check_clock(now)
        seen = self.description
        if now > seen.valid_to:
            raise KnownError("signing.expired", name=seen.name, until=f"{seen.valid_to:%d.%m.%Y}")
        if now < seen.valid_from:
            raise KnownError("signing.not_yet_valid", name=seen.name, since=f"{seen.valid_from:%d.%m.%Y}")

    def close(self) -> None:
        """Let go of the key; only a token has something to end."""
        return

    def precheck(self, now: datetime) -> None:
        """`check`, and raise what `refusal` says of a certificate that is not for signing documents."""
        from cryptography import x509

        if refused := refusal(x509.load_der_x509_certificate(self.certificate)):
            raise refused
        self.check(now)


@dataclass(frozen=True)
class KeySigner(Signer):
    """A key in memory. It never appears in ``repr``, and its ECDSA signatures are deterministic (RFC 6979)."""

    key: rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey = field(repr=False, compare=False)

    def raw(self, data: bytes, digest: str) -> bytes:
        """See `Signer.raw`."""
        from cryptography.hazmat.primitives.asymmetric import ec, padding

        algorithm = hash_named(digest)
        if isinstance(self.key, ec.EllipticCurvePrivateKey):
            return self.key.sign(data, ec.ECDSA(algorithm, deterministic_signing=True))
        return self.key.sign(data, padding.PKCS1v15(), algorithm)


def hash_named(digest: str) -> hashes.HashAlgorithm:
    """``sha256`` → SHA256() and so on; KeyError for anything weaker or unknown."""
    from cryptography.hazmat.primitives import hashes

    known: dict[str, hashes.HashAlgorithm] = {
        "sha256": hashes.SHA256(),
        "sha384": hashes.SHA384(),
        "sha512": hashes.SHA512(),
    }
    return known[digest]


def check_clock(now: datetime) -> None:
    """Raise ``signing.clock`` for a laptop whose clock fell back; ValueError for a time without zone (a bug)."""
    if now.tzinfo is None:
        raise ValueError("a time without zone")
    if now.year < _EARLIEST_YEAR:
        raise KnownError("signing.clock", year=now.year)


def open_p12_file(path: Path, password: str, *, now: datetime | None = None) -> Signer:
    """Like `open_p12`, from a file; raises ``signing.missing_file`` when it cannot be read."""
    try:
        with path.open("rb") as stream:
            data = stream.read(_LARGEST_P12)
    except OSError as error:
        raise KnownError("signing.missing_file", path=str(path)) from error
    return open_p12(data, password, now=now)


def open_p12(data: bytes, password: str, *, now: datetime | None = None) -> Signer:
    """Open a PKCS#12 (PFX) for signing at ``now`` (default: the clock).

    Raises KnownError ``signing.password``, ``.corrupt``, ``.no_key``, ``.no_certificate``, ``.other_key``, those of
    `refusal`, ``.expired``, ``.not_yet_valid`` or ``.clock``. pyHanko's own loader answers None to most of these,
    hence this one.
    """
    from cryptography.hazmat.primitives.serialization import Encoding

    now = now or datetime.now(UTC)
    check_clock(now)
    key, certificate, more = load_p12(data, password)
    if key is None:
        raise KnownError("signing.no_key")
    if certificate is None:  # the library gives a key only its own certificate
        if other := next((one for one in more if not is_authority(one)), None):
            raise KnownError("signing.other_key", name=common_name(other.subject))
        raise KnownError("signing.no_certificate")
    signer = KeySigner(
        certificate=certificate.public_bytes(Encoding.DER),
        description=describe(certificate),
        chain=tuple(issuer.public_bytes(Encoding.DER) for issuer in more),
        key=key,  # type: ignore[arg-type]  # `precheck` refuses every other kind
    )
    signer.precheck(now)
    return signer


def load_p12(data: bytes, password: str) -> tuple[object, x509.Certificate | None, list[x509.Certificate]]:
    """Key, certificate and issuers of a PKCS#12, unchecked. KnownErrors ``signing.password``, ``signing.corrupt``."""
    from cryptography.hazmat.primitives.serialization import pkcs12

    if _most_rounds(data) > _MOST_ROUNDS:
        raise KnownError("signing.corrupt")
    # Files made elsewhere may hold a password typed on a system that decomposes ë and ç: NFC first, then as typed.
    candidates = dict.fromkeys(
        [unicodedata.normalize("NFC", password), password, unicodedata.normalize("NFD", password)]
    )
    refused: ValueError | None = None
    for candidate in candidates:
        try:
            return pkcs12.load_key_and_certificates(data, candidate.encode() or None)
        except ValueError as error:
            refused = error
            if "password" not in str(error).lower():
                raise KnownError("signing.corrupt") from error
        except Exception as error:  # an algorithm or structure that the library does not know
            raise KnownError("signing.corrupt") from error
    raise KnownError("signing.password") from refused


def _most_rounds(data: bytes) -> int:
    """The largest number of rounds that opening would take: nobody can stop the library while it counts to 2³¹.

    Rounds that are named inside an encrypted part are seen only by who has the passphrase.
    """
    from asn1crypto import core, parser

    most = parts = 0
    waiting = [data]
    for found in waiting:  # grows while it is read
        salted = False  # rounds stand behind their salt, in a key's parameters as in the seal of the whole
        while found and (parts := parts + 1) < _PARTS:
            try:
                kind, form, tag, head, content, tail = parser.parse(found, strict=False)
            except ValueError:
                break
            found = found[len(head) + len(content) + len(tail) :]
            if salted and kind == 0 and tag == core.Integer.tag:
                most = max(most, int.from_bytes(content, "big", signed=True))
            salted = kind == 0 and tag == core.OctetString.tag
            if form == 1 or salted:
                waiting.append(content)
    return most


def refusal(certificate: x509.Certificate) -> KnownError | None:
    """Why nobody should sign documents with this certificate, whatever the date; None if one may.

    ``signing.key_kind`` (``kind``: what it is), ``.authority`` (it may issue certificates), ``.no_usage`` (it does not
    say what it is for), ``.key_usage`` (for something else: RFC 5280, 4.2.1.3), ``.certificate_damaged``.
    """
    from cryptography import x509

    name = common_name(certificate.subject)
    if kind := _weak(certificate):
        return KnownError("signing.key_kind", name=name, kind=kind)
    try:
        if is_authority(certificate):
            return KnownError("signing.authority", name=name)
        usage = certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    except x509.ExtensionNotFound:
        return KnownError("signing.no_usage", name=name)
    except (ValueError, x509.DuplicateExtension):
        return KnownError("signing.certificate_damaged", name=name)
    if not (usage.digital_signature or usage.content_commitment):
        return KnownError("signing.key_usage", name=name)
    return None


def is_authority(certificate: x509.Certificate) -> bool:
    """Whether it may issue certificates (CA:TRUE). ValueError for extensions that cannot be read."""
    from cryptography import x509

    try:
        return certificate.extensions.get_extension_for_class(x509.BasicConstraints).value.ca
    except x509.ExtensionNotFound:
        return False


def _weak(certificate: x509.Certificate) -> str:
    """What the key is, if it is too weak or of a kind that not every verifier knows; else empty."""
    from cryptography.hazmat.primitives.asymmetric import ec, rsa

    try:
        key = certificate.public_key()
    except Exception:  # a kind of key that the library does not know
        return certificate.public_key_algorithm_oid.dotted_string
    if isinstance(key, rsa.RSAPublicKey):
        return "" if key.key_size >= _MIN_RSA_BITS else f"RSA {key.key_size}"
    if isinstance(key, ec.EllipticCurvePublicKey):
        return "" if key.curve.name in _CURVES else f"EC {key.curve.name}"
    return type(key).__name__.strip("_").removesuffix("PublicKey")


def describe(certificate: x509.Certificate | bytes) -> Description:
    """Describe a certificate given as an object, DER or PEM; ValueError if the bytes are none."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes
    from cryptography.x509.oid import NameOID

    if isinstance(certificate, bytes):
        pem = certificate.lstrip().startswith(b"-----BEGIN")
        certificate = (
            x509.load_pem_x509_certificate(certificate) if pem else x509.load_der_x509_certificate(certificate)
        )
    return Description(
        name=common_name(certificate.subject),
        issuer=common_name(certificate.issuer),
        fingerprint=grouped(certificate.fingerprint(hashes.SHA256()).hex()),
        valid_from=certificate.not_valid_before_utc,
        valid_to=certificate.not_valid_after_utc,
        self_issued=certificate.subject == certificate.issuer,
        internal=any(
            part.value == INTERNAL
            for part in certificate.issuer.get_attributes_for_oid(NameOID.ORGANIZATIONAL_UNIT_NAME)
        ),
    )


def common_name(name: x509.Name) -> str:
    """The CN of a distinguished name, or the whole of it where there is none; always NFC."""
    from cryptography.x509.oid import NameOID

    found = name.get_attributes_for_oid(NameOID.COMMON_NAME)
    return unicodedata.normalize("NFC", str(found[0].value) if found else name.rfc4514_string())


def grouped(hexadecimal: str) -> str:
    """``a1b2c3d4`` → ``A1B2 C3D4``."""
    upper = hexadecimal.upper()
    return " ".join(upper[at : at + 4] for at in range(0, len(upper), 4))


def create_identity(
    name: str,
    role: str,
    organisation: str,
    passphrase: str,
    *,
    now: datetime,
    days: int = LOCAL_DAYS,
    entropy: Callable[[int], bytes] = secrets.token_bytes,
) -> Identity:
    """Make an ECDSA P-256 key with a self-issued certificate for someone who has none.

    ``role`` and ``organisation`` may be empty. ``entropy(n)`` gives n random bytes for the key and the serial number,
    so that tests and the demo can repeat them; the PKCS#12 still differs at each call, because its salts are not ours.
    Raises ``signing.weak_passphrase``, ``signing.name`` or ``signing.clock``.
    """
    from facilitator.signing import making

    check_clock(now)
    subject = making.subject(name, role, organisation)
    passphrase = making.checked_passphrase(passphrase)
    key = making.person_key(entropy)
    start = now.astimezone(UTC).replace(microsecond=0)
    certificate = making.certificate(
        subject, key.public_key(), making.serial_number(entropy), start, start + timedelta(days=days), key
    )
    return Identity(
        p12=making.protected(common_name(subject), key, certificate, [], passphrase),
        certificate_pem=making.pem(certificate),
        description=describe(certificate),
    )
