"""A statement signed by a person outside of any PDF: plain bytes, a certificate, a signature value.

For decisions of an archive, which are no documents of a meeting. Only the certificate says who; whether that is known
here is the trust store's to say, at the moment when the statement is made.
"""

from __future__ import annotations

import base64
import unicodedata
from dataclasses import asdict, dataclass
from datetime import datetime

from facilitator.errors import KnownError
from facilitator.signing.keys import Signer, describe, hash_named
from facilitator.signing.trust import Trust

_DOMAIN = b"tryeza statement 1\0"
"""Before the bytes: a signature of a statement is none of anything else."""


@dataclass(frozen=True)
class Signed:
    """``name`` as in the certificate; ``certificate`` and ``value`` in base64."""

    name: str
    fingerprint: str
    certificate: str
    value: str

    def as_dict(self) -> dict[str, str]:
        """Plain values, for a line of a log."""
        return asdict(self)


def sign_statement(data: bytes, signer: Signer, trust: Trust, now: datetime) -> Signed:
    """Sign ``data``. KnownErrors of ``Signer.check`` and ``raw``; ``statement.unknown`` (fact ``name``) when the trust
    store does not know who signs.
    """
    from asn1crypto import x509

    from facilitator.signing import chain
    from facilitator.signing.chain import Evidence
    from facilitator.signing.verdict import Standing

    signer.check(now)
    seen = signer.description
    certificate = x509.Certificate.load(signer.certificate)
    others = [x509.Certificate.load(one) for one in signer.chain]
    evidence = Evidence(crls=tuple(one for data in trust.crls for one in chain.read_crl(data)))
    if chain.judge(certificate, others, trust, evidence, now).standing is not Standing.TRUSTED:
        raise KnownError("statement.unknown", name=seen.name)
    value = signer.raw(_DOMAIN + data, "sha256")
    encoded = [base64.b64encode(one).decode() for one in (signer.certificate, value)]
    return Signed(seen.name, seen.fingerprint, *encoded)


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
