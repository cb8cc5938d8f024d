"""Two documents from one approval: the Record of each, and how they name each other.

The full sister carries a salt of 32 bytes and the hash of the public one's Record. The public one carries only a
commitment, SHA-256 over a tag, the salt and the full one's Record; without the salt, which is in no public file,
nothing can be guessed from it. Salts differ by kind of document and language, so that who holds one full document
learns nothing of another: the attendance list alone has telephone numbers, and they are few enough to be tried.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass

from facilitator.model import DOCUMENTS, DocumentKind, Sister
from facilitator.record import Audience, Record

AUDIENCE: Mapping[Sister, Audience] = {Sister.FULL: Audience.FILE, Sister.PUBLIC: Audience.PUBLIC}

SEED = 32
"""Bytes of entropy that an approval freezes."""

_SALT, _COMMITMENT = b"tryeza/sister-salt/1", b"tryeza/sister/1"


@dataclass(frozen=True, slots=True)
class SisterMark:
    """How a document names its sister, in hex: the public one by ``commitment`` alone, the full one by
    ``record_sha256`` of the public one's Record, with the ``salt`` that opens the commitment.
    """

    commitment: str = ""
    salt: str = ""
    record_sha256: str = ""


def sister_of(audience: Audience) -> Sister:
    """Which sister a document for ``audience`` is: whatever is not public belongs into the file."""
    return Sister.PUBLIC if audience is Audience.PUBLIC else Sister.FULL


def for_sister(record: Record, sister: Sister, kind: DocumentKind) -> Record:
    """The Record that ``sister`` of a document of this kind is composed from and carries."""
    return record.for_audience(AUDIENCE[sister], contacts=DOCUMENTS[kind].contacts)


def mark_of(record: Record, sister: Sister, kind: DocumentKind, lang: str, seed: bytes) -> SisterMark:
    """How ``sister`` names the other; ``record`` is the frozen one, ``seed`` the secret of its approval."""
    salt = hmac.digest(seed, _joined(_SALT, kind, lang), "sha256")
    if sister is Sister.FULL:
        return SisterMark(salt=salt.hex(), record_sha256=for_sister(record, Sister.PUBLIC, kind).sha256())
    return SisterMark(commitment=commitment(salt, for_sister(record, Sister.FULL, kind).to_json(), kind, lang))


def commitment(salt: bytes, record: bytes, kind: DocumentKind, lang: str) -> str:
    """SHA-256, 64 hex digits, over the tag, kind and language, the salt, and the bytes of the full sister's Record."""
    return hashlib.sha256(_joined(_COMMITMENT, kind, lang) + salt + record).hexdigest()


def _joined(tag: bytes, kind: DocumentKind, lang: str) -> bytes:
    return b"\n".join((tag, str(kind).encode(), lang.encode(), b""))
