"""What is done with a file that was brought: filed, or kept apart, and why."""

from __future__ import annotations

from enum import StrEnum

from facilitator.archive.recognised import Recognised, of
from facilitator.examine.examination import Examination
from facilitator.signing import Word


class Outcome(StrEnum):
    """What became of one file of a delivery."""

    TAKEN = "taken"
    ALREADY = "already"  # these very bytes lie here: the delivery is noted, nothing else
    QUARANTINED = "quarantined"
    LEFT = "left"  # no part of what an archive takes: it stays where it was


class Reason(StrEnum):
    """Why a file was kept apart. The first that holds, the gravest first."""

    ENCRYPTED = "encrypted"
    TOO_MUCH = "too_much"
    UNREADABLE = "unreadable"
    MAIL = "mail"  # a message that cannot be taken apart
    CHANGED = "changed"
    CONTRADICTS = "contradicts"
    NEWER = "newer"
    NO_RECORD = "no_record"  # whole, perhaps signed, but no report: a scan, a letter, an old document
    UNSIGNED = "unsigned"
    INCOMPLETE = "incomplete"


_WORDS = {
    Word.ENCRYPTED: Reason.ENCRYPTED,
    Word.UNREADABLE: Reason.UNREADABLE,
    Word.TAMPERED: Reason.CHANGED,
    Word.BROKEN: Reason.CHANGED,
    Word.RECORD_MISMATCH: Reason.CONTRADICTS,
}
_SIGNED_NOT_ENOUGH = {Word.UNSIGNED: Reason.UNSIGNED, Word.INCOMPLETE: Reason.INCOMPLETE}


def reason_against(found: Examination) -> Reason | None:
    """Why this file is not filed without a person, None when it is.

    A signer whom nobody here knows, or whose certificate has ended, is a remark and no reason: the file is whole.
    """
    word = found.verdict.verdict
    if word is Word.UNREADABLE and any(note.code == "TOO_MUCH" for note in found.verdict.notes):
        return Reason.TOO_MUCH
    if word in _WORDS:
        return _WORDS[word]
    if found.problem is not None:
        code = found.problem.code
        if code in ("report.newer", "record.newer"):
            return Reason.NEWER
        return Reason.NO_RECORD if code == "report.no_record" else Reason.CONTRADICTS
    return _SIGNED_NOT_ENOUGH.get(word)


def recognised(found: Examination) -> Recognised | None:
    """What report it is, if it is one that can be read."""
    if found.record is None or found.document is None:
        return None
    try:
        return of(found.record, found.document)
    except (TypeError, ValueError, AttributeError):  # a stranger's record may hold anything
        return None
