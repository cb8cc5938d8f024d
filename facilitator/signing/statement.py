"""A statement signed by a person outside of any PDF: plain bytes, a certificate, a signature value.

For decisions of an archive, which are no documents of a meeting. Only the certificate says who; whether that is known
here is the trust store's to say, at the moment when the statement is made.
"""

from __future__ import annotations

import base64
import unicodedata
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from facilitator.errors import KnownError
from facilitator.signing.keys import Signer, describe, hash_named
from facilitator.signing.trust import Trust

_DOMAIN = b"tryeza statement 1\0"
"""Before the bytes: a signature of a statement is none of anything else."""


@dataclass(frozen=True)
class Signed:
    """``name`` as in the certificate; ``certificate``, ``value`` and ``chain`` (who issued it, as the key brought them
    along) in base64.
    """

    name: str
    fingerprint: str
    certificate: str
    value: str
    chain: tuple[str, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """Plain values, for a line of a log."""
        return {name: value for name, value in asdict(self).items() if value or name != "chain"}


def sign_statement(data: bytes, signer: Signer, trust: Trust, now: datetime) -> Signed:
    """Sign ``data``. KnownErrors of ``Signer.check`` and ``raw``; ``statement.unknown`` (fact ``name``) when the trust
    store does not know who signs.
    """
    signer.check(now)
    seen = signer.description
    if not _trusted(signer.certificate, signer.chain, trust, now):
        raise KnownError("statement.unknown", name=seen.name)
    value = signer.raw(_DOMAIN + data, "sha256")
    certificate, told, *others = (base64.b64encode(one).decode() for one in (signer.certificate, value, *signer.chain))
    return Signed(seen.name, seen.fingerprint, certificate, told, tuple(others))


def known(signed: Signed, trust: Trust, at: datetime) -> bool:
    """Whether the trust store knows whose certificate it is, as of the moment ``at``: who is in no list may be anybody
    who gave himself a name.
    """
    try:
        der, *others = (base64.b64decode(one, validate=True) for one in (signed.certificate, *signed.chain))
        return _trusted(der, others, trust, at)
    except (ValueError, TypeError):
        return False


def _trusted(certificate: bytes, others: Sequence[bytes], trust: Trust, at: datetime) -> bool:
    from asn1crypto import x509

    from facilitator.signing import chain
    from facilitator.signing.chain import Evidence
    from facilitator.signing.verdict import Standing

    evidence = Evidence(crls=tuple(one for data in trust.crls for one in chain.read_crl(data)))
    leaf, *further = (x509.Certificate.load(one) for one in (certificate, *others))
    return chain.judge(leaf, further, trust, evidence, at).standing is Standing.TRUSTED


def holds(data: bytes, signed: Signed) -> bool:
    """Whether the signature is over these bytes, by the key of that certificate, and the name is the certificate's."""
    from cryptography import x509
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa

    try:
        der = base64.b64decode(signed.certificate, validate=True)
        value = base64.b64decode(signed.value, validate=True)
        key = x509.load_der_x509_certificate(der).public_key()
        if isinstance(key, ec.EllipticCurvePublicKey):
            key.verify(value, _DOMAIN + data, ec.ECDSA(hash_named("sha256")))
        elif isinstance(key, rsa.RSAPublicKey):
            key.verify(value, _DOMAIN + data, padding.PKCS1v15(), hash_named("sha256"))
        else:
            return False
        seen = describe(der)
    except (ValueError, InvalidSignature):
        return False
    return (seen.name, seen.fingerprint) == (signed.name, signed.fingerprint)


def same_person(one: Signed, other: Signed) -> bool:
    """Whether two signatures may be one person's: the same certificate, the same key, the same name, or the same
    number of a person (``serialNumber``, as in qualified certificates), whatever the name.
    """
    from cryptography import x509
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
    from cryptography.x509.oid import NameOID

    if one.fingerprint == other.fingerprint or _plain(one.name) == _plain(other.name):
        return True
    keys, numbers = [], []
    for signed in (one, other):
        certificate = x509.load_der_x509_certificate(base64.b64decode(signed.certificate))
        public = certificate.public_key()
        keys.append(public.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo))
        told = certificate.subject.get_attributes_for_oid(NameOID.SERIAL_NUMBER)
        numbers.append({str(number.value).strip().casefold() for number in told} - {""})
    return keys[0] == keys[1] or not numbers[0].isdisjoint(numbers[1])


def _plain(name: str) -> list[str]:
    """Its words, in no order, without case, marks, signs: “Arta Çela” renewed as “CELA, Arta” is no second person."""
    parts = unicodedata.normalize("NFKD", name.casefold())
    bare = "".join(one for one in parts if not unicodedata.combining(one))
    return sorted("".join(one if one.isalnum() else " " for one in bare).split())
