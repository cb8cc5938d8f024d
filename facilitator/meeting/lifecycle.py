"""Approval, signing, archive and hand-over: acts with counter-acts and a reason instead of undo."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.errors import KnownError
from facilitator.meeting.reading import read_record
from facilitator.meeting.standing import standing
from facilitator.meeting.words import line
from facilitator.model import (
    Approval,
    Archived,
    Block,
    Cancellation,
    Closing,
    DocumentKind,
    HandOver,
    Meeting,
    Round,
    Signature,
    Status,
    TakeBack,
    Withdrawal,
)
from facilitator.store.acts import act
from facilitator.store.tx import Tx


@act("approve", undoable=False)
def approve(tx: Tx, by: str, automatic: Mapping[tuple[DocumentKind, str], str]) -> Approval:
    """Freeze the Record for signing.

    ``automatic`` is the present automatic text of every editable section, by (document, section). KnownError
    ``approve.conflict`` while a hand-written section's source has changed unseen (fact ``section``),
    ``approve.round_open``, ``approve.already``.
    """
    if standing(tx):
        raise KnownError("approve.already")
    if open_rounds(tx):
        raise KnownError("approve.round_open")
    for block in tx.all(Block):
        now = automatic.get((block.document, block.section))
        if now is not None and now != block.base:
            raise KnownError("approve.conflict", section=block.section, document=str(block.document))
    sha256 = tx.blob(read_record(tx).to_json())
    meeting = tx.meeting()
    tx.set(Meeting, meeting.uid, status=Status.APPROVED)
    approval = Approval(
        uid=tx.env.uid(), approved_at=tx.env.now(), by=line(by, "by"), record_sha256=sha256, head=tx.head
    )
    return tx.add(approval)


@act("withdraw_approval", undoable=False)
def withdraw_approval(tx: Tx, reason: str) -> Withdrawal:
    """Counter-act of approval; signatures made stay in the journal. KnownError ``approve.none``, ``text.empty``."""
    approval = standing(tx)
    if approval is None:
        raise KnownError("approve.none")
    row = Withdrawal(uid=tx.env.uid(), approval=approval.uid, withdrawn_at=tx.env.now(), reason=line(reason, "reason"))
    tx.add(row)
    tx.set(Meeting, tx.meeting().uid, status=Status.IN_REVIEW)
    return row


@act("record_signature", undoable=False)
def record_signature(
    tx: Tx, document: DocumentKind, field: str, signer: str, fingerprint: str, pdf: bytes, *, complete: bool
) -> Signature:
    """Keep a signed version. ``complete``: every field of every document is signed. KnownError ``approve.none``."""
    approval = standing(tx)
    if approval is None:
        raise KnownError("approve.none")
    signature = Signature(
        uid=tx.env.uid(),
        approval=approval.uid,
        document=document,
        field=field,
        signer=signer,
        fingerprint=fingerprint,
        signed_at=tx.env.now(),
        pdf_sha256=tx.blob(pdf),
    )
    tx.add(signature)
    if complete:
        tx.set(Meeting, tx.meeting().uid, status=Status.SIGNED)
    return signature


@act("record_archived", undoable=False)
def record_archived(tx: Tx, document: DocumentKind, key: str, pdf: bytes) -> Archived:
    """A signed PDF lies on the shelf under ``key``."""
    row = Archived(uid=tx.env.uid(), document=document, key=key, pdf_sha256=tx.blob(pdf), archived_at=tx.env.now())
    tx.set(Meeting, tx.meeting().uid, status=Status.ARCHIVED)
    return tx.add(row)


@act("hand_over", undoable=False)
def hand_over(tx: Tx, to: str) -> HandOver:
    """Give the pen away: this file stays readable and is written again only after :func:`take_back`.

    KnownError ``approve.round_open`` while a round runs (decision 6), ``text.empty``.
    """
    if open_rounds(tx):
        raise KnownError("approve.round_open")
    return tx.add(HandOver(uid=tx.env.uid(), to=line(to, "to"), handed_at=tx.env.now(), head=tx.head))


@act("take_back", undoable=False)
def take_back(tx: Tx, reason: str) -> TakeBack:
    """Counter-act: the pen returns here, by a reason. KnownError ``hand_over.none``."""
    given = pen_given(tx)
    if given is None:
        raise KnownError("hand_over.none")
    return tx.add(TakeBack(uid=tx.env.uid(), hand_over=given.uid, taken_at=tx.env.now(), reason=line(reason, "reason")))


@act("receive_copy", undoable=False)
def receive_copy(tx: Tx) -> TakeBack | None:
    """The pen arrives: in the copy, opened for the first time elsewhere, writing goes on."""
    given = pen_given(tx)
    if given is None:
        return None
    return tx.add(TakeBack(uid=tx.env.uid(), hand_over=given.uid, taken_at=tx.env.now(), reason=given.to))


def pen_given(tx: Tx) -> HandOver | None:
    """The hand-over that has not been taken back."""
    taken = {row.hand_over for row in tx.all(TakeBack)}
    return next((row for row in tx.all(HandOver) if row.uid not in taken), None)


def open_rounds(tx: Tx) -> list[Round]:
    """Rounds neither closed nor cancelled."""
    over = {row.round for row in tx.all(Closing)} | {row.round for row in tx.all(Cancellation)}
    return [row for row in tx.all(Round) if row.uid not in over]
