"""After approval nothing changes silently: a numbered correction, told in an annex that is signed in its turn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from facilitator.errors import KnownError
from facilitator.meeting.lifecycle import freeze, stop_if_unsettled
from facilitator.meeting.papers import issues
from facilitator.meeting.papers.approvals import corrections, latest, open_correction
from facilitator.meeting.reading import read_record
from facilitator.meeting.words import line
from facilitator.model import Approval, Correction, CorrectionEnd, DocumentKind, Edition
from facilitator.record import Record
from facilitator.store.acts import act
from facilitator.store.tx import Tx


@act("begin_correction", undoable=False)
def begin_correction(tx: Tx, by: str, reason: str) -> Correction:
    """From now on the meeting may be edited; what was approved and signed stays as it is.

    KnownError ``approve.none``, ``correction.open``, ``text.empty``.
    """
    before = latest(tx)
    if before is None:
        raise KnownError("approve.none")
    if open_correction(tx):
        raise KnownError("correction.open")
    return tx.add(
        Correction(
            uid=tx.env.uid(),
            number=max((row.number for row in corrections(tx)), default=0) + 1,
            approval=before.uid,
            opened_at=tx.env.now(),
            by=line(by, "by"),
            reason=line(reason, "reason"),
        )
    )


@act("approve_correction", undoable=False)
def approve_correction(tx: Tx, by: str, automatic: Mapping[tuple[DocumentKind, str], str]) -> Approval:
    """Freeze the corrected Record; its annex tells every difference and can be signed.

    ``automatic`` as in ``lifecycle.approve``, whose KnownErrors it raises; also ``correction.none`` and
    ``correction.same`` when nothing differs from what is corrected.
    """
    row = open_correction(tx)
    if row is None:
        raise KnownError("correction.none")
    stop_if_unsettled(tx, automatic)
    if not differs(read_record(tx)):
        raise KnownError("correction.same")
    issues.take(tx)
    approval = freeze(tx, by, edition=(DocumentKind.CORRECTION, row.number))
    tx.add(CorrectionEnd(uid=tx.env.uid(), correction=row.uid, ended_at=tx.env.now(), approval=approval.uid))
    return approval


@act("drop_correction", undoable=False)
def drop_correction(tx: Tx) -> CorrectionEnd:
    """Call the open correction off. KnownError ``correction.none``, ``correction.begun`` once something differs."""
    row = open_correction(tx)
    if row is None:
        raise KnownError("correction.none")
    if differs(read_record(tx)):
        raise KnownError("correction.begun")
    return tx.add(CorrectionEnd(uid=tx.env.uid(), correction=row.uid, ended_at=tx.env.now(), approval=None))


def differs(record: Record) -> bool:
    """Whether a record says anything else than the one it corrects; moments and the life cycle do not count."""
    before = record.previous
    if before is None:
        return False
    same = replace(
        record,
        made_at=before.made_at,
        head=before.head,
        meeting=replace(record.meeting, status=before.meeting.status),
        previous=None,
        corrections=before.corrections,
        editions=before.editions,
        responses=before.responses,
        approved=before.approved,
    )
    return same != replace(before, previous=None)


@act("issue_responses", undoable=False)
def issue_responses(tx: Tx, by: str) -> Approval:
    """Freeze the reasoned responses as they are now: one more numbered edition, which can be signed.

    KnownError ``approve.none``, ``correction.open`` (its measures may still change).
    """
    if latest(tx) is None:
        raise KnownError("approve.none")
    if open_correction(tx):
        raise KnownError("correction.open")
    issued = tx.all(Edition, document=DocumentKind.RESPONSES)
    return freeze(tx, by, edition=(DocumentKind.RESPONSES, max((row.number for row in issued), default=0) + 1))
