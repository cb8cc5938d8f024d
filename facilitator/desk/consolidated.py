"""The text of a document consolidated with every approved correction. Call from a worker thread."""

from __future__ import annotations

from datetime import datetime

from facilitator.desk.issued import images, language_of, written
from facilitator.errors import KnownError
from facilitator.language.sentences import Lang
from facilitator.meeting.papers import approvals, sisters
from facilitator.meeting.reading import frozen
from facilitator.model import DOCUMENTS, Approval, DocumentKind, Sister
from facilitator.record import Record
from facilitator.store.file import MeetingFile
from facilitator.store.tx import Tx


def consolidated(
    file: MeetingFile, kind: DocumentKind, lang: Lang | None = None, sister: Sister = Sister.PUBLIC
) -> bytes:
    """The document as it reads with every approved correction; for reading, nobody signs it.

    KnownError ``consolidated.none`` while no correction is approved, ``consolidated.kind`` of a document that
    corrections do not put right.
    """
    if not DOCUMENTS[kind].compared:
        raise KnownError("consolidated.kind")
    found = file.read(_corrected).result()
    if found is None:
        raise KnownError("consolidated.none")
    approval, record, seed = found
    return written(
        record, kind, lang or language_of(record), sister, final=True, now=datetime.fromisoformat(approval.approved_at),
        images=images(file, record), seed=seed, consolidating=True,
    )  # fmt: skip


def _corrected(tx: Tx) -> tuple[Approval, Record, bytes] | None:
    """The last approved correction, its frozen Record and the secret of its approval."""
    approval = approvals.latest(tx)
    if approval is None or approval == approvals.standing(tx):
        return None
    return approval, frozen(tx, approval), sisters.seed_of(tx, approval)
