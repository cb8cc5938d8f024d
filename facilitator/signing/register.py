"""The file of an agency's own authority: certificate, protected key, whom it vouched for, its revocation list.

One JSON object, so that a copy of the file is a whole back-up. ``seal`` is the authority's own signature over the rest:
an entry that someone took out or added by hand shows. An older copy of the whole file does not show; keep it where
only its keeper can write. Names stand in clear, the key never does.
"""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from facilitator.errors import KnownError
from facilitator.signing.keys import Description, describe

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric import ec

FORMAT = 1
_KIND = "tryeza-authority"


class Reason(StrEnum):
    """Why a certificate is revoked, in the words of RFC 5280."""

    UNSPECIFIED = "unspecified"
    KEY_COMPROMISE = "keyCompromise"
    AFFILIATION_CHANGED = "affiliationChanged"
    SUPERSEDED = "superseded"
    CESSATION = "cessationOfOperation"


@dataclass(frozen=True)
class Issued:
    """One certificate that the authority gave. ``serial`` is upper-case hexadecimal, ``certificate`` DER bytes.

    ``revoked`` is None while it is good; ``renews`` the serial of the certificate it followed, or empty.
    """

    serial: str
    certificate: bytes = field(repr=False)
    description: Description
    revoked: datetime | None = None
    reason: Reason | None = None
    renews: str = ""

    def good(self, at: datetime) -> bool:
        """Neither revoked nor out of its dates."""
        seen = self.description
        return self.revoked is None and seen.valid_from <= at <= seen.valid_to


@dataclass(frozen=True)
class Authority:
    """An authority as its file has it. ``certificate`` and ``crl`` are DER bytes; ``crl`` is empty before the first.

    It is the agency's own: it says who its people are, to those who choose to trust it, and is no qualified service.
    """

    certificate: bytes = field(repr=False)
    description: Description
    issued: tuple[Issued, ...]
    crl_number: int
    crl: bytes = field(repr=False)
    crl_next: datetime | None
    key: bytes = field(repr=False)
    """The protected PKCS#12."""

    def find(self, serial: str) -> Issued:
        """By serial number, spaces and case aside. KnownError ``authority.unknown_serial``."""
        wanted = "".join(serial.split()).replace(":", "").upper().lstrip("0")
        for one in self.issued:
            if wanted and one.serial.lstrip("0") == wanted:
                return one
        raise KnownError("authority.unknown_serial", serial=serial)


def dump(authority: Authority, key: ec.EllipticCurvePrivateKey) -> bytes:
    """The file, sealed with the authority's key; the same content gives the same bytes."""
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import ec

    tree: dict[str, Any] = {
        "kind": _KIND,
        "format": FORMAT,
        "name": authority.description.name,
        "certificate": _text(authority.certificate),
        "key": _text(authority.key),
        "crl": {"number": authority.crl_number, "der": _text(authority.crl)},
        "issued": [
            {
                "serial": one.serial,
                "name": one.description.name,
                "not_after": one.description.valid_to.isoformat(),
                "certificate": _text(one.certificate),
                "revoked": one.revoked.isoformat() if one.revoked else "",
                "reason": str(one.reason or ""),
                "renews": one.renews,
            }
            for one in authority.issued
        ],
    }
    seal = key.sign(_canonical(tree), ec.ECDSA(hashes.SHA384(), deterministic_signing=True))
    return (json.dumps({**tree, "seal": _text(seal)}, ensure_ascii=False, indent=1) + "\n").encode()


def load(data: bytes) -> Authority:
    """Read a file and check its seal. KnownErrors ``authority.damaged``, ``authority.newer`` (a later format)."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import ec

    try:
        tree = json.loads(data)
        if tree["kind"] != _KIND or not isinstance(tree["format"], int):
            raise ValueError("another kind of file")
        newer = tree["format"] > FORMAT
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise KnownError("authority.damaged") from error
    if newer:
        raise KnownError("authority.newer")
    try:
        seal = base64.b64decode(tree.pop("seal"), validate=True)
        certificate = x509.load_der_x509_certificate(_bytes(tree["certificate"]))
        public = certificate.public_key()
        assert isinstance(public, ec.EllipticCurvePublicKey)
        public.verify(seal, _canonical(tree), ec.ECDSA(hashes.SHA384()))
        crl = _bytes(tree["crl"]["der"])
        return Authority(
            certificate=_bytes(tree["certificate"]),
            description=describe(certificate),
            issued=tuple(_issued(row) for row in tree["issued"]),
            crl_number=int(tree["crl"]["number"]),
            crl=crl,
            crl_next=x509.load_der_x509_crl(crl).next_update_utc if crl else None,
            key=_bytes(tree["key"]),
        )
    except Exception as error:  # a wrong seal too: whatever does not fit was not written by the authority
        raise KnownError("authority.damaged") from error


def _issued(row: dict[str, str]) -> Issued:
    certificate = _bytes(row["certificate"])
    return Issued(
        serial=row["serial"],
        certificate=certificate,
        description=describe(certificate),
        revoked=datetime.fromisoformat(row["revoked"]).astimezone(UTC) if row["revoked"] else None,
        reason=Reason(row["reason"]) if row["reason"] else None,
        renews=row["renews"],
    )


def _canonical(tree: dict[str, Any]) -> bytes:
    return json.dumps(tree, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _bytes(text: str) -> bytes:
    return base64.b64decode(text, validate=True)
