"""Where the documents of a meeting stand: what is approved, what is being corrected, which Record a document is of.

Pure questions over rows; ``tx`` is anything that answers ``all`` like a transaction does, the window's rows too.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from facilitator.model import (
    AFTERWARDS,
    SIGNATURE_FIELDS,
    WRITTEN,
    Approval,
    Archived,
    Correction,
    CorrectionEnd,
    DocumentKind,
    Edition,
    ReturnedCopy,
    Row,
    Rows,
    Signature,
    Sister,
    SisterOf,
    Way,
    Withdrawal,
)

T = TypeVar("T", bound=Row)


def standing(tx: Rows) -> Approval | None:
    """The approval of the meeting that has not been withdrawn; editions that came after it are not meant."""
    gone = {row.approval for row in tx.all(Withdrawal)} | {row.approval for row in tx.all(Edition)}
    return next((row for row in tx.all(Approval) if row.uid not in gone), None)


def open_correction(tx: Rows) -> Correction | None:
    """The correction under way: while there is one, what is approved may be edited."""
    ended = {row.correction for row in tx.all(CorrectionEnd)}
    return next((row for row in tx.all(Correction) if row.uid not in ended), None)


def is_frozen(tx: Rows) -> bool:
    """Approved, and no correction under way."""
    return standing(tx) is not None and open_correction(tx) is None


def corrections(tx: Rows) -> list[Correction]:
    """Those approved, in order, and the open one; those called off are left out."""
    called_off = {row.correction for row in tx.all(CorrectionEnd) if row.approval is None}
    rows = [row for row in tx.all(Correction) if row.uid not in called_off]
    return sorted(rows, key=lambda row: row.number)


def latest(tx: Rows) -> Approval | None:
    """The approval with the newest content: of the last approved correction, else the standing one."""
    approvals = {row.uid: row for row in tx.all(Approval)}
    ends = {row.correction: row.approval for row in tx.all(CorrectionEnd) if row.approval}
    for row in reversed(corrections(tx)):
        if row.uid in ends:
            return approvals[ends[row.uid] or ""]
    return standing(tx)


def is_corrected(tx: Rows) -> bool:
    """Whether a correction was approved, so that there is a text consolidated with it."""
    return any(row.approval for row in tx.all(CorrectionEnd)) and standing(tx) is not None


def approval_of(tx: Rows, kind: DocumentKind) -> Approval | None:
    """The approval whose Record ``kind`` is composed from, None while it would be a draft."""
    if kind not in AFTERWARDS:
        return standing(tx)
    approvals = {row.uid: row for row in tx.all(Approval)}
    editions = sorted(tx.all(Edition, document=kind), key=lambda row: row.number)
    return approvals[editions[-1].approval] if editions else None


def of_sister(tx: Rows, found: Iterable[T], sister: Sister) -> list[T]:
    """Those of ``found`` (signatures, copies, notes of archiving) that are of ``sister``, in the order of time."""
    full = {row.row for row in tx.all(SisterOf) if row.sister is Sister.FULL}
    return sorted((row for row in found if (row.uid in full) is (sister is Sister.FULL)), key=lambda row: row.uid)


def signatures_of(tx: Rows, kind: DocumentKind, sister: Sister = Sister.PUBLIC) -> list[Signature]:
    """The signatures of the present version of a document, in the order in which they were made."""
    approval = approval_of(tx, kind)
    if approval is None:
        return []
    return of_sister(tx, tx.all(Signature, document=kind, approval=approval.uid), sister)


def returned_of(tx: Rows, kind: DocumentKind, sister: Sister = Sister.PUBLIC) -> list[ReturnedCopy]:
    """Copies of the present version that came back signed, the oldest first."""
    approval = approval_of(tx, kind)
    if approval is None:
        return []
    return of_sister(tx, tx.all(ReturnedCopy, document=kind, approval=approval.uid), sister)


def archived_of(tx: Rows, kind: DocumentKind, sister: Sister = Sister.PUBLIC) -> list[Archived]:
    """Every note that a version of a document went to the archive, the oldest first."""
    return of_sister(tx, tx.all(Archived, document=kind), sister)


def signed_fields(tx: Rows, kind: DocumentKind, sister: Sister = Sister.PUBLIC) -> tuple[str, ...]:
    """Fields with a signature; one that a platform added beside ours is among them under its own name."""
    return tuple(row.field for row in signatures_of(tx, kind, sister))


def is_signed(tx: Rows, kind: DocumentKind, sister: Sister = Sister.PUBLIC) -> bool:
    """As many signatures as there are fields, or a whole copy signed on paper or in another file.

    A platform's own signature beside our fields stands for one that is empty.
    """
    if any(row.way is not Way.EXTENDED for row in returned_of(tx, kind, sister)):
        return True
    return len(set(signed_fields(tx, kind, sister))) >= len(SIGNATURE_FIELDS)


def counts_as_signed(tx: Rows) -> bool:
    """Whether the minutes are signed: each document that decides, in either of its sisters.

    An office that publishes nothing signs the full ones, one that keeps no names signs the public ones; neither waits
    for the other, and the station of signing says what is missing.
    """
    return all(any(is_signed(tx, kind, sister) for sister in Sister) for kind in WRITTEN)
