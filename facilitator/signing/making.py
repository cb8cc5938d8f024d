"""What local certificates are made of: keys from given entropy, names, extensions, protected files.

Imported only inside functions. ``entropy(n)`` gives n random bytes, so that tests and the demo can repeat a key and a
serial number; a PKCS#12 still differs at each call, because its salts are not ours.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from datetime import datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID

from facilitator.errors import KnownError
from facilitator.signing.house import INTERNAL, MIN_PASSPHRASE

Entropy = Callable[[int], bytes]
Key = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey

_NAME_LIMIT = 64  # ub-common-name, RFC 5280 appendix A
# More would cost time and buy little: cryptography fixes the MAC at 2048 rounds, so it is the passphrase that protects.
_KDF_ROUNDS = 100_000
_BEHIND = timedelta(minutes=5)  # a second laptop's clock may be a little behind
_P256 = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
_P384 = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFC7634D81F4372DDF581A0DB248B0A77AECEC196ACCC52973


def person_key(entropy: Entropy) -> ec.EllipticCurvePrivateKey:
    """A P-256 key. FIPS 186-5, A.2.1: 64 extra random bits make the bias of the modulus negligible."""
    return ec.derive_private_key(int.from_bytes(entropy(40)) % (_P256 - 1) + 1, ec.SECP256R1())


def authority_key(entropy: Entropy) -> ec.EllipticCurvePrivateKey:
    """A P-384 key: an authority lives longer than those it vouches for."""
    return ec.derive_private_key(int.from_bytes(entropy(56)) % (_P384 - 1) + 1, ec.SECP384R1())


def serial_number(entropy: Entropy) -> int:
    """159 random bits, never 0 (RFC 5280, 4.1.2.2)."""
    return int.from_bytes(entropy(20)) >> 1 or 1


def checked_name(name: str) -> str:
    """One line, NFC. KnownError ``signing.name`` if no certificate could hold it."""
    name = one_line(name)
    if not 1 <= len(name) <= _NAME_LIMIT:
        raise KnownError("signing.name", limit=_NAME_LIMIT)
    return name


def checked_passphrase(passphrase: str) -> str:
    """NFC. KnownError ``signing.weak_passphrase`` for one that is short or of few different characters."""
    passphrase = unicodedata.normalize("NFC", passphrase)
    if len(passphrase) < MIN_PASSPHRASE or len(set(passphrase)) < MIN_PASSPHRASE // 3:
        raise KnownError("signing.weak_passphrase", minimum=MIN_PASSPHRASE)
    return passphrase


def one_line(text: str) -> str:
    """NFC with single spaces."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def subject(name: str, role: str, organisation: str, number: str = "") -> x509.Name:
    """A person; only the name (checked) is needed. ``number`` tells apart people of one name."""
    parts = [x509.NameAttribute(NameOID.COMMON_NAME, checked_name(name))]
    told = ((NameOID.TITLE, role), (NameOID.ORGANIZATION_NAME, organisation), (NameOID.SERIAL_NUMBER, number))
    for oid, text in told:
        text = one_line(text)[:_NAME_LIMIT]
        if text:
            parts.append(x509.NameAttribute(oid, text))
    return x509.Name(parts)


def authority_subject(name: str, organisation: str) -> x509.Name:
    """An authority that says in its own name that it is no qualified trust service."""
    parts = [x509.NameAttribute(NameOID.COMMON_NAME, checked_name(name))]
    if organisation := one_line(organisation)[:_NAME_LIMIT]:
        parts.append(x509.NameAttribute(NameOID.ORGANIZATION_NAME, organisation))
    return x509.Name([*parts, x509.NameAttribute(NameOID.ORGANIZATIONAL_UNIT_NAME, INTERNAL)])


def usage(*, ca: bool) -> x509.KeyUsage:
    """For signing documents, or for signing certificates and revocation lists."""
    return x509.KeyUsage(
        digital_signature=not ca,
        content_commitment=not ca,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=ca,
        crl_sign=ca,
        encipher_only=False,
        decipher_only=False,
    )


def certificate(
    holder: x509.Name,
    public: ec.EllipticCurvePublicKey | rsa.RSAPublicKey,
    serial: int,
    start: datetime,
    end: datetime,
    signing_key: ec.EllipticCurvePrivateKey,
    issuer: x509.Certificate | None = None,
    *,
    ca: bool = False,
) -> x509.Certificate:
    """Sign a certificate, by ``issuer`` or by itself. The validity begins five minutes before ``start`` (UTC)."""
    start = start - _BEHIND
    if issuer is not None:
        start, end = max(start, issuer.not_valid_before_utc), min(end, issuer.not_valid_after_utc)
    builder = (
        x509.CertificateBuilder()
        .subject_name(holder)
        .issuer_name(issuer.subject if issuer is not None else holder)
        .public_key(public)
        .serial_number(serial)
        .not_valid_before(start)
        .not_valid_after(end)
        .add_extension(x509.BasicConstraints(ca=ca, path_length=0 if ca else None), critical=True)
        .add_extension(usage(ca=ca), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
    )
    if issuer is not None:
        builder = builder.add_extension(key_identifier(issuer), critical=False)
    wide = isinstance(signing_key.curve, ec.SECP384R1)
    return builder.sign(signing_key, hashes.SHA384() if wide else hashes.SHA256(), ecdsa_deterministic=True)


def key_identifier(issuer: x509.Certificate) -> x509.AuthorityKeyIdentifier:
    """What a certificate or a list of ``issuer`` says about the key that signed it."""
    return x509.AuthorityKeyIdentifier.from_issuer_subject_key_identifier(
        issuer.extensions.get_extension_for_class(x509.SubjectKeyIdentifier).value
    )


def protected(name: str, key: Key, own: x509.Certificate, chain: list[x509.Certificate], passphrase: str) -> bytes:
    """A PKCS#12 (PBES2, AES-256, SHA-256) under a checked passphrase."""
    protection = (
        serialization.PrivateFormat.PKCS12.encryption_builder()
        .kdf_rounds(_KDF_ROUNDS)
        .key_cert_algorithm(pkcs12.PBES.PBESv2SHA256AndAES256CBC)
        .hmac_hash(hashes.SHA256())
        .build(passphrase.encode())
    )
    return pkcs12.serialize_key_and_certificates(name.encode(), key, own, chain or None, protection)


def pem(one: x509.Certificate) -> bytes:
    """PEM bytes of a certificate."""
    return one.public_bytes(serialization.Encoding.PEM)


def der(one: x509.Certificate) -> bytes:
    """DER bytes of a certificate."""
    return one.public_bytes(serialization.Encoding.DER)
