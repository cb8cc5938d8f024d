"""How far a document is on its way from draft to archive, and which documents there are yet."""

from __future__ import annotations

from facilitator.meeting.papers import approvals
from facilitator.model import (
    AFTERWARDS,
    DOCUMENTS,
    Circulation,
    DocumentKind,
    Meeting,
    Need,
    Round,
    Rows,
    Sister,
    Status,
)


def stage(tx: Rows, kind: DocumentKind, sister: Sister = Sister.PUBLIC) -> Status:
    """Where one document stands; the annex of an open correction and a document nobody issued yet are drafts."""
    approval = approvals.approval_of(tx, kind)
    if approval is None or (kind is DocumentKind.CORRECTION and approvals.open_correction(tx)):
        meeting = next(iter(tx.all(Meeting)), None)
        sent = bool(tx.all(Circulation)) or (meeting is not None and meeting.status is Status.IN_REVIEW)
        return Status.IN_REVIEW if sent and kind not in AFTERWARDS else Status.DRAFT
    kept = {row.pdf_sha256 for row in approvals.archived_of(tx, kind, sister)}
    versions = {row.pdf_sha256 for row in approvals.signatures_of(tx, kind, sister)}
    versions |= {row.original_sha256 for row in approvals.returned_of(tx, kind, sister)}
    if kept & versions:
        return Status.ARCHIVED
    return Status.SIGNED if approvals.is_signed(tx, kind, sister) else Status.APPROVED


def there(tx: Rows, kind: DocumentKind) -> bool:
    """Whether a document exists yet: responses follow approval, an annex a correction, a record of votes a vote."""
    match DOCUMENTS[kind].needs:
        case Need.CORRECTION:
            return bool(approvals.corrections(tx))
        case Need.ROUND:
            return bool(tx.all(Round))
        case Need.APPROVAL:
            return approvals.latest(tx) is not None
        case Need.NOTHING:
            return True
