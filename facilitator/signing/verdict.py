"""What verification found: separate axes for each signature, one word for the document, one number for the shell.

"Intact" and "trusted" are two statements and stay two fields everywhere. The sentences for every word here are in
``facilitator.language.verdicts``, keyed ``verdict.<WORD>``, ``verdict.integrity.<…>`` and so on.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Word(StrEnum):
    """The document in one word."""

    OK = "OK"
    OK_REV_UNKNOWN = "OK_REV_UNKNOWN"
    OK_EXTRA_SIGNATURE = "OK_EXTRA_SIGNATURE"
    TAMPERED = "TAMPERED"
    BROKEN = "BROKEN"  # verification itself failed unexpectedly: never taken for good
    UNSIGNED = "UNSIGNED"
    UNREADABLE = "UNREADABLE"
    ENCRYPTED = "ENCRYPTED"
    INTACT_NOT_TRUSTED = "INTACT_NOT_TRUSTED"
    INCOMPLETE = "INCOMPLETE"
    NOT_TRUSTED = "NOT_TRUSTED"
    REVOKED = "REVOKED"
    EXPIRED_VERIFIED_AT_INTAKE = "EXPIRED_VERIFIED_AT_INTAKE"  # only with a receipt: `facilitator.signing.receipt`
    RECORD_MISMATCH = "RECORD_MISMATCH"  # signatures aside, the report contradicts itself; said by whoever can read it


MISMATCH_EXIT = 7
"""Exit code of RECORD_MISMATCH: page text, record inside or votes do not agree, whatever the signatures say."""


class Integrity(StrEnum):
    """Whether what was signed is what lies here. Everything but INTACT means changed or broken."""

    INTACT = "INTACT"
    BROKEN = "BROKEN"
    NOT_WHOLE = "NOT_WHOLE"
    MODIFIED_AFTER = "MODIFIED_AFTER"
    WEAK = "WEAK"  # an algorithm below SHA-256 or a key below 112 bits of strength proves nothing


class Standing(StrEnum):
    """What the verifier's own store says about the signer's certificate."""

    TRUSTED = "TRUSTED"
    UNKNOWN = "UNKNOWN"
    NOT_TRUSTED = "NOT_TRUSTED"


class Revocation(StrEnum):
    """Whether revocation could be judged from what is at hand, offline."""

    KNOWN = "KNOWN"
    UNKNOWN = "UNKNOWN"
    REVOKED = "REVOKED"


class Expected(StrEnum):
    """Whether this is the person whom the trust store expects in this field."""

    YES = "YES"
    NO = "NO"
    UNSTATED = "UNSTATED"


class TimeProof(StrEnum):
    """What vouches for the time of a signature: only the signer, or timestamps from trusted authorities.

    TIMESTAMP is the one inside the signature; ARCHIVE_TIMESTAMP covers the whole document and can be renewed.
    """

    NONE = "NONE"
    CLAIMED = "CLAIMED"
    TIMESTAMP = "TIMESTAMP"
    ARCHIVE_TIMESTAMP = "ARCHIVE_TIMESTAMP"


class StampFault(StrEnum):
    """What speaks against a timestamp; also the code of its `Note`. Only BROKEN says that the file was changed."""

    BROKEN = "TIMESTAMP_BROKEN"  # a document timestamp that does not fit the bytes before it
    INVALID = "TIMESTAMP_INVALID"  # a timestamp inside a signature that does not fit it
    UNKNOWN = "TIMESTAMP_UNKNOWN"
    EXPIRED = "TIMESTAMP_EXPIRED"
    NOT_TRUSTED = "TIMESTAMP_NOT_TRUSTED"
    IN_FUTURE = "TIMESTAMP_IN_FUTURE"


_LATER_OR_EARLIER = frozenset({"expired", "not_yet_valid", "revoked"})


@dataclass(frozen=True)
class Signature:
    """One signature, axis by axis.

    ``reason`` qualifies NOT_TRUSTED: ``expired``, ``not_yet_valid``, ``revoked``, ``key_usage``, ``names`` (more than
    one for one person) or ``chain``. ``until``: the end of the certificate, which a receipt may not be dated after.
    ``fingerprint`` is the SHA-256 of the signer's certificate in grouped hexadecimal, empty if it cannot be read.
    ``internal``: issued by an agency's own authority, which is no qualified trust service.
    ``required`` is False for a signature in a field that was added at or after the first signature.
    """

    field: str
    intact: bool
    valid: bool
    covers: bool
    modified_after: bool
    weak: bool
    signer: str
    fingerprint: str
    self_issued: bool
    standing: Standing
    reason: str
    revocation: Revocation
    expected: Expected
    time: datetime | None
    proof: TimeProof
    required: bool = True
    detail: str = ""
    internal: bool = False
    until: datetime | None = None

    @property
    def integrity(self) -> Integrity:
        """The first thing that speaks against the signature, or INTACT."""
        if not (self.intact and self.valid):
            return Integrity.BROKEN
        if self.weak:
            return Integrity.WEAK
        if not self.covers:
            return Integrity.NOT_WHOLE
        return Integrity.MODIFIED_AFTER if self.modified_after else Integrity.INTACT

    @property
    def state(self) -> str:
        """One word for the row: the worst of its axes."""
        if self.integrity is not Integrity.INTACT:
            return str(self.integrity)
        if self.standing is Standing.UNKNOWN:
            return "UNKNOWN_SIGNER"
        if self.standing is Standing.NOT_TRUSTED:
            return "REVOKED" if self.reason == "revoked" else "NOT_TRUSTED"
        if self.expected is Expected.NO:
            return "WRONG_PERSON"
        return "TRUSTED" if self.revocation is Revocation.KNOWN else "TRUSTED_REV_UNKNOWN"

    def as_dict(self) -> dict[str, object]:
        """Plain values, in a stable order."""
        return {
            "field": self.field,
            "state": self.state,
            "integrity": str(self.integrity),
            "intact": self.intact,
            "valid": self.valid,
            "covers": self.covers,
            "modified_after": self.modified_after,
            "signer": self.signer,
            "fingerprint": self.fingerprint,
            "self_issued": self.self_issued,
            "internal": self.internal,
            "standing": str(self.standing),
            "reason": self.reason,
            "revocation": str(self.revocation),
            "expected": str(self.expected),
            "time": self.time.isoformat() if self.time else None,
            "proof": str(self.proof),
            "required": self.required,
            "detail": self.detail,
        }


@dataclass(frozen=True)
class Note:
    """Something a reader should know beside the verdict; ``code`` has its sentence at ``verdict.note.<code>``."""

    code: str
    field: str = ""
    detail: str = ""


@dataclass(frozen=True)
class Verdict:
    """The outcome of one verification. ``trust_hash`` names the trust store it rests on, ``sha256`` the file.

    ``verified_at`` is the moment at which the archive verified the file at intake, for EXPIRED_VERIFIED_AT_INTAKE only.
    """

    verdict: Word
    exit_code: int
    signatures: tuple[Signature, ...]
    missing: tuple[str, ...]
    notes: tuple[Note, ...]
    checked_at: datetime
    sha256: str
    trust_hash: str
    trust_version: str
    verified_at: datetime | None = None

    @property
    def ok(self) -> bool:
        """True only for exit 0."""
        return self.exit_code == 0

    def as_dict(self) -> dict[str, object]:
        """Plain values, in a stable order."""
        return {
            "verdict": str(self.verdict),
            "exit": self.exit_code,
            "signatures": [row.as_dict() for row in self.signatures],
            "missing": list(self.missing),
            "notes": [{"code": note.code, "field": note.field, "detail": note.detail} for note in self.notes],
            "checked_at": self.checked_at.isoformat(),
            "verified_at": self.verified_at.isoformat() if self.verified_at else None,
            "sha256": self.sha256,
            "trust": {"sha256": self.trust_hash, "version": self.trust_version},
        }

    def to_json(self) -> str:
        """`as_dict` as indented JSON text, for the command line."""
        return json.dumps(self.as_dict(), ensure_ascii=False, indent=2)


def conclude(rows: tuple[Signature, ...], missing: bool, changed: bool, *, taken_out: bool = False) -> tuple[Word, int]:
    """The document's word and exit code: changed > unsigned > incomplete > unknown or unexpected > expired > good.

    ``changed`` says that something is wrong with the file beside its signatures (an unsigned tail, a removed one).
    ``missing``: a required field is empty and the person expected there did not sign elsewhere in the document either.
    That makes a document incomplete whose fields were begun to be signed. Where none of them is, the document was
    signed wholly elsewhere: by a platform that cannot use the fields and adds its own. Those signatures are then judged
    as they are, the word says that they are extra ones, and the notes say which fields stayed empty. ``taken_out``: a
    field that must be there is not, so the document is incomplete whoever signed.
    """
    if changed or any(row.integrity is not Integrity.INTACT for row in rows):
        return Word.TAMPERED, 1
    if not rows:
        return Word.UNSIGNED, 2
    if taken_out or (missing and any(row.required for row in rows)):
        return Word.INCOMPLETE, 5
    reasons = {row.reason for row in rows if row.standing is Standing.NOT_TRUSTED}
    if any(row.standing is Standing.UNKNOWN or row.expected is Expected.NO for row in rows) or "chain" in reasons:
        return Word.INTACT_NOT_TRUSTED, 4  # a chain that does not hold leads to no one: who signed is not known
    if reasons - _LATER_OR_EARLIER:
        return Word.NOT_TRUSTED, 4
    if "revoked" in reasons:
        return Word.REVOKED, 6
    if reasons:
        return Word.NOT_TRUSTED, 6
    if not all(row.required for row in rows):
        return Word.OK_EXTRA_SIGNATURE, 0
    known = all(row.revocation is Revocation.KNOWN for row in rows)
    return (Word.OK if known else Word.OK_REV_UNKNOWN), 0
