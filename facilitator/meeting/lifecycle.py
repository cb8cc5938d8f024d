"""Approval, signing, archive and hand-over: acts with counter-acts and a reason instead of undo."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from facilitator.errors import KnownError
from facilitator.meeting.papers import issues
from facilitator.meeting.papers.approvals import approval_of, counts_as_signed, standing
from facilitator.meeting.papers.printing import undrawn
from facilitator.meeting.papers.sisters import First, belongs, freeze_seed, keep_issued
from facilitator.meeting.reading import read_record
from facilitator.meeting.words import line
from facilitator.model import (
    WRITTEN,
    Approval,
    Archived,
    Block,
    Cancellation,
    Closing,
    Correction,
    DocumentKind,
    Edition,
    HandOver,
    Meeting,
    ReturnedCopy,
    Round,
    Rows,
    Signature,
    Sister,
    Status,
    TakeBack,
    Unsettled,
    Way,
    Withdrawal,
)
from facilitator.store.acts import act
from facilitator.store.tx import Tx
from facilitator.synthesis import Material, drawn


@act("approve", undoable=False)
def approve(tx: Tx, by: str, automatic: Mapping[tuple[DocumentKind, str], str]) -> Approval:
    """Freeze the Record for signing.

    ``automatic`` is the present automatic text of every editable section, by (document, section). KnownError
    ``approve.conflict`` while a hand-written section's source has changed unseen (fact ``section``),
    ``approve.round_open``, ``approve.unsettled``, ``approve.already``.
    """
    if standing(tx):
        raise KnownError("approve.already")
    stop_if_unsettled(tx, automatic)
    return freeze(tx, by)


def stop_if_unsettled(tx: Tx, automatic: Mapping[tuple[DocumentKind, str], str]) -> None:
    """What no approval passes over. KnownError ``approve.round_open``, ``approve.conflict``, ``approve.unsettled``
    (fact ``n``), ``name.unprintable``."""
    if open_rounds(tx):
        raise KnownError("approve.round_open")
    if names := tx.count(Unsettled):
        raise KnownError("approve.unsettled", n=names)
    if boxes := undrawn(tx):
        raise KnownError("name.unprintable", value=boxes[0][0], repair="")
    for block in tx.all(Block):
        now = automatic.get((block.document, block.section))
        if now is not None and now != block.base:
            raise KnownError("approve.conflict", section=block.section, document=str(block.document))
    if any(line.waits for line in drawn(Material.of_rows(tx)).lines):
        raise KnownError("approve.conflict", section="issues", document=str(DocumentKind.RELACION))


def freeze(tx: Tx, by: str, *, edition: tuple[DocumentKind, int] | None = None) -> Approval:
    """Copy the Record as it is now; of an ``edition`` (document, number) the Record names it already."""
    uid = tx.env.uid()
    by = line(by, "by")
    if edition is not None:
        tx.add(Edition(uid=tx.env.uid(), approval=uid, document=edition[0], number=edition[1]))
    if edition is None:
        issues.take(tx)
    sha256 = tx.blob(read_record(tx).to_json())
    if edition is None:
        tx.set(Meeting, tx.meeting().uid, status=Status.APPROVED)
    freeze_seed(tx, uid)
    return tx.add(Approval(uid=uid, approved_at=tx.env.now(), by=by, record_sha256=sha256, head=tx.head))


@act("withdraw_approval", undoable=False)
def withdraw_approval(tx: Tx, reason: str) -> Withdrawal:
    """Counter-act of approval, while nobody has signed; afterwards there are corrections.

    KnownError ``approve.none``, ``approve.signed``, ``text.empty``.
    """
    approval = standing(tx)
    if approval is None:
        raise KnownError("approve.none")
    if tx.count(Signature) or tx.count(ReturnedCopy) or tx.count(Edition) or tx.count(Correction):
        raise KnownError("approve.signed")
    row = Withdrawal(uid=tx.env.uid(), approval=approval.uid, withdrawn_at=tx.env.now(), reason=line(reason, "reason"))
    tx.add(row)
    tx.set(Meeting, tx.meeting().uid, status=Status.IN_REVIEW)
    return row


@act("record_signature", undoable=False)
def record_signature(
    tx: Tx,
    document: DocumentKind,
    field: str,
    signer: str,
    fingerprint: str,
    pdf: bytes,
    sister: Sister = Sister.PUBLIC,
    first: First | None = None,
) -> Signature:
    """Keep a signed version, and the ``first`` one beneath it. KnownErrors ``approve.none``, ``protocol.meanwhile``."""
    if first is not None:
        keep_issued(tx, document, sister, first)
    return _signed(tx, document, sister, field, signer, fingerprint, tx.blob(pdf))


@dataclass(frozen=True, slots=True)
class Returning:
    """A signature found in a copy that came back: its field, the signer's name and certificate."""

    field: str
    signer: str
    fingerprint: str


@act("record_returned", undoable=False)
def record_returned(
    tx: Tx,
    document: DocumentKind,
    way: Way,
    original: bytes,
    copy: bytes,
    detail: str,
    found: Sequence[Returning] = (),
    sister: Sister = Sister.PUBLIC,
    first: First | None = None,
) -> ReturnedCopy:
    """Keep a copy signed elsewhere, with both hashes. ``found``: the signatures that an EXTENDED copy brings;
    ``first`` as for a signature.

    KnownError ``approve.none``, ``returned.twice`` for the very same bytes again, ``protocol.meanwhile``.
    """
    approval = approval_of(tx, document)
    if approval is None:
        raise KnownError("approve.none")
    copy_sha256 = tx.blob(copy)
    if tx.all(ReturnedCopy, copy_sha256=copy_sha256):
        raise KnownError("returned.twice")
    row = tx.add(
        ReturnedCopy(
            uid=tx.env.uid(),
            approval=approval.uid,
            document=document,
            way=way,
            original_sha256=tx.blob(original),
            copy_sha256=copy_sha256,
            detail=line(detail, "detail", needed=False),
            added_at=tx.env.now(),
        )
    )
    belongs(tx, row, sister)
    if first is not None:
        keep_issued(tx, document, sister, first)
    for one in found:
        _signed(tx, document, sister, one.field, one.signer, one.fingerprint, copy_sha256)
    _note_signed(tx)
    return row


def _signed(
    tx: Tx, document: DocumentKind, sister: Sister, field: str, signer: str, fingerprint: str, pdf_sha256: str
) -> Signature:
    approval = approval_of(tx, document)
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
        pdf_sha256=pdf_sha256,
    )
    tx.add(signature)
    belongs(tx, signature, sister)
    _note_signed(tx)
    return signature


def _note_signed(tx: Tx) -> None:
    """The meeting counts as signed once both of its documents are, here, elsewhere or on paper."""
    meeting = tx.meeting()
    if meeting.status is Status.APPROVED and counts_as_signed(tx):
        tx.set(Meeting, meeting.uid, status=Status.SIGNED)


@act("record_archived", undoable=False)
def record_archived(tx: Tx, document: DocumentKind, key: str, pdf: bytes, sister: Sister = Sister.PUBLIC) -> Archived:
    """A signed PDF lies on the shelf under ``key``."""
    row = Archived(uid=tx.env.uid(), document=document, key=key, pdf_sha256=tx.blob(pdf), archived_at=tx.env.now())
    if document in WRITTEN:
        tx.set(Meeting, tx.meeting().uid, status=Status.ARCHIVED)
    belongs(tx, row, sister)
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


def pen_given(tx: Rows) -> HandOver | None:
    """The hand-over that has not been taken back."""
    taken = {row.hand_over for row in tx.all(TakeBack)}
    return next((row for row in tx.all(HandOver) if row.uid not in taken), None)


def open_rounds(tx: Tx) -> list[Round]:
    """Rounds neither closed nor cancelled."""
    over = {row.round for row in tx.all(Closing)} | {row.round for row in tx.all(Cancellation)}
    return [row for row in tx.all(Round) if row.uid not in over]
