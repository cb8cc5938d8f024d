"""The verifier's own trust store: PEM blocks with a few words of explanation before each.

Trust never comes from the document. A store is a text file anyone can read and write::

    version: 3
    field: Drejtuesi
    name: Arta Hoxha
    -----BEGIN CERTIFICATE-----
    …

A certificate that is no authority is a person: exactly that certificate is trusted and nothing it might have issued.
An authority (CA:TRUE) vouches for those it issued. ``field`` (may repeat) says where a person is expected; beside an
authority, ``name`` says which person of that authority. ``use: timestamps`` trusts a certificate for timestamps alone:
what it issues vouches for times, never for people. ``use: intake`` names a key that an archive signs its receipts with
(`facilitator.signing.receipt`); it signs no document. A use that is not known here makes the store unreadable: it must
not become trust for everything. ``since`` and ``until`` (ISO 8601 with zone) bound the trust beyond the certificate's
own dates. ``X509 CRL`` blocks are carried revocation lists.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from facilitator.errors import KnownError

if TYPE_CHECKING:
    from cryptography import x509

_BLOCK = re.compile(rb"-----BEGIN ([A-Z0-9 ]+)-----\s(?:(?!-----BEGIN ).)*?-----END \1-----", re.DOTALL)
_STATEMENT = re.compile(r"^[#\s]*(field|name|version|use|since|until)\s*:\s*(.*?)\s*$", re.IGNORECASE)


@dataclass(frozen=True)
class TrustEntry:
    """One trusted certificate (DER bytes), the fields it is expected in and the person's name, if stated.

    ``timestamps_only``: a timestamp authority, trusted for times and for no signature of a person. ``since`` and
    ``until`` bound the trust where a trusted list does; None leaves it to the certificate.
    """

    certificate: bytes
    fields: tuple[str, ...] = ()
    name: str = ""
    authority: bool = False
    timestamps_only: bool = False
    since: datetime | None = None
    until: datetime | None = None

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the DER bytes, lower-case hexadecimal."""
        return hashlib.sha256(self.certificate).hexdigest()

    def holds(self, at: datetime) -> bool:
        """Whether the store trusts it at this moment, the certificate's own dates aside."""
        return (self.since is None or at >= self.since) and (self.until is None or at <= self.until)


@dataclass(frozen=True)
class Trust:
    """A loaded store. ``hash`` is the SHA-256 of the file's bytes, as ``sha256sum`` prints it.

    ``next_update``: when a newer version is due, where the store says so. ``intake`` are the keys of receipts, kept
    apart from ``entries``: they are trusted for no signature in a document.
    """

    entries: tuple[TrustEntry, ...]
    crls: tuple[bytes, ...]
    version: str
    hash: str
    next_update: datetime | None = None
    intake: tuple[TrustEntry, ...] = ()

    def find(self, fingerprint: str) -> TrustEntry | None:
        """The entry for exactly this certificate."""
        return next((entry for entry in self.entries if entry.fingerprint == fingerprint), None)

    def stated(self, field: str) -> tuple[TrustEntry, ...]:
        """The entries expected in this field; several when a certificate was renewed."""
        return tuple(entry for entry in self.entries if field in entry.fields)


NOBODY = Trust((), (), "", hashlib.sha256(b"").hexdigest())
"""The store of someone who trusts no one yet: signatures are at best intact, by unknown signers."""


def load_pem(data: bytes) -> Trust:
    """Read a store. Raises ``trust.unreadable``, ``trust.empty`` (no certificate), ``trust.private_key``."""
    entries: list[TrustEntry] = []
    intake: list[TrustEntry] = []
    crls: list[bytes] = []
    version = ""
    at = 0
    if data.count(b"-----BEGIN ") != len(_BLOCK.findall(data)):
        raise KnownError("trust.unreadable")
    for block in _BLOCK.finditer(data):
        said = _statements(data[at : block.start()])
        version = version or "".join(said.get("version", [])[:1])
        at = block.end()
        label = block[1].decode()
        if "PRIVATE KEY" in label:
            raise KnownError("trust.private_key")
        if label == "CERTIFICATE":
            entry = _entry(block[0], tuple(said.get("field", ())), " ".join(said.get("name", [])[:1]))
            uses = {use.lower() for use in said.get("use", ())}
            if not uses <= {"timestamps", "intake"} or len(uses) > 1:
                raise KnownError("trust.unreadable")
            if uses == {"intake"}:
                intake.append(entry)
            else:
                since, until = _bound(said, "since"), _bound(said, "until")
                entries.append(replace(entry, timestamps_only=uses == {"timestamps"}, since=since, until=until))
        elif label == "X509 CRL":
            crls.append(_crl(block[0]))
        else:
            raise KnownError("trust.unreadable")
    if not entries and not intake:
        raise KnownError("trust.empty")
    digest = hashlib.sha256(data).hexdigest()
    return Trust(merged(entries), tuple(crls), version, digest, intake=merged(intake))


def dump_pem(
    entries: Iterable[TrustEntry],
    *,
    crls: Iterable[bytes] = (),
    version: str = "",
    intake: Iterable[TrustEntry] = (),
) -> bytes:
    """Write a store that `load_pem` reads back to the same entries."""
    import base64

    def pem(label: str, der: bytes) -> list[str]:
        text = base64.b64encode(der).decode()
        lines = [text[at : at + 64] for at in range(0, len(text), 64)]
        return [f"-----BEGIN {label}-----", *lines, f"-----END {label}-----", ""]

    lines = [f"version: {_one_line(version)}"] if version else []
    for entry in entries:
        lines += [f"field: {_one_line(field)}" for field in entry.fields]
        lines += [f"name: {_one_line(entry.name)}"] if entry.name else []
        lines += ["use: timestamps"] if entry.timestamps_only else []
        lines += [f"since: {entry.since.isoformat()}"] if entry.since else []
        lines += [f"until: {entry.until.isoformat()}"] if entry.until else []
        lines += pem("CERTIFICATE", entry.certificate)
    for entry in intake:
        lines += [f"name: {_one_line(entry.name)}"] if entry.name else []
        lines += ["use: intake", *pem("CERTIFICATE", entry.certificate)]
    for crl in crls:
        lines += pem("X509 CRL", crl)
    return "\n".join(lines).encode()


def _one_line(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).replace("-----", " ").split())


def _statements(text: bytes) -> dict[str, list[str]]:
    said: dict[str, list[str]] = {}
    for line in text.decode("utf-8-sig", "replace").splitlines():
        match = _STATEMENT.match(line)
        if match and match[2]:
            said.setdefault(match[1].lower(), []).append(unicodedata.normalize("NFC", match[2]))
    return said


def _entry(pem: bytes, fields: tuple[str, ...], name: str) -> TrustEntry:
    from cryptography import x509
    from cryptography.hazmat.primitives.serialization import Encoding

    try:
        certificate = x509.load_pem_x509_certificate(pem)
        return TrustEntry(certificate.public_bytes(Encoding.DER), fields, name, is_authority(certificate))
    except Exception as error:
        raise KnownError("trust.unreadable") from error


def is_authority(certificate: x509.Certificate) -> bool:
    """Whether the certificate may issue others (CA:TRUE). ValueError if its extensions cannot be read."""
    from cryptography import x509

    for extension in certificate.extensions:
        if isinstance(extension.value, x509.BasicConstraints):
            return extension.value.ca
    return False


def _bound(said: dict[str, list[str]], name: str) -> datetime | None:
    if name not in said:
        return None
    try:
        moment = datetime.fromisoformat(said[name][0])
    except ValueError as error:
        raise KnownError("trust.unreadable") from error
    if moment.tzinfo is None:
        raise KnownError("trust.unreadable")
    return moment


def _crl(pem: bytes) -> bytes:
    from cryptography import x509
    from cryptography.hazmat.primitives.serialization import Encoding

    try:
        return x509.load_pem_x509_crl(pem).public_bytes(Encoding.DER)
    except Exception as error:
        raise KnownError("trust.unreadable") from error


def merged(entries: list[TrustEntry]) -> tuple[TrustEntry, ...]:
    """The same certificate twice is one entry with the fields of both and the wider trust."""
    found: dict[str, TrustEntry] = {}
    for entry in entries:
        known = found.get(entry.fingerprint)
        if known:
            entry = TrustEntry(
                entry.certificate,
                tuple(dict.fromkeys(known.fields + entry.fields)),
                known.name or entry.name,
                entry.authority,
                known.timestamps_only and entry.timestamps_only,
                min(known.since, entry.since) if known.since and entry.since else None,
                max(known.until, entry.until) if known.until and entry.until else None,
            )
        found[entry.fingerprint] = entry
    return tuple(found.values())
