"""What an approval and its documents keep for the two sisters: the seed, whose a row is, the bytes first given out."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.errors import KnownError
from facilitator.meeting.papers.approvals import approval_of
from facilitator.meeting.papers.protocol import printed
from facilitator.model import Approval, DocumentKind, Issued, IssuedNumber, Row, Rows, Sister, SisterOf, SisterSeed
from facilitator.sisters import SEED
from facilitator.store.acts import act
from facilitator.store.tx import Tx


@dataclass(frozen=True, slots=True)
class First:
    """The bytes of an approved document that nobody had been given before; ``entry``: uid of the ``ProtocolEntry`` they
    bear, "" while there is none.
    """

    pdf: bytes
    language: str
    composer: int
    entry: str = ""


def freeze_seed(tx: Tx, approval: str) -> SisterSeed:
    """The secret that the salts of this approval's documents come from."""
    return tx.add(SisterSeed(uid=tx.env.uid(), approval=approval, seed=tx.env.entropy(SEED).hex()))


def seed_of(tx: Tx, approval: Approval) -> bytes:
    """The secret of an approval; empty for one from before there were sisters."""
    return next((bytes.fromhex(row.seed) for row in tx.all(SisterSeed, approval=approval.uid)), b"")


def belongs(tx: Tx, row: Row, sister: Sister) -> None:
    """Say which sister a new row is of."""
    if sister is not Sister.PUBLIC:
        tx.add(SisterOf(uid=tx.env.uid(), row=row.uid, sister=sister))


def issued_of(tx: Rows, approval: Approval, kind: DocumentKind, sister: Sister, language: str) -> Issued | None:
    """What was given out of an approved document with the protocol number it has now, if it was."""
    now, bears = printed(tx, approval, kind, sister), {row.issued: row.protocol_entry for row in tx.all(IssuedNumber)}
    found = tx.all(Issued, approval=approval.uid, document=kind, sister=sister, language=language)
    return next((row for row in found if bears.get(row.uid) == (now.uid if now else None)), None)


def gone_out(tx: Rows, kind: DocumentKind, sister: Sister) -> list[Issued]:
    """Everything that was given out of the present version, also before it had its protocol number."""
    approval = approval_of(tx, kind)
    return tx.all(Issued, approval=approval.uid, document=kind, sister=sister) if approval else []


def keep_issued(tx: Tx, document: DocumentKind, sister: Sister, first: First) -> None:
    """Keep the bytes of an approved document as they first went out; nothing when they are kept already.

    KnownError ``protocol.meanwhile`` when the document was given another number since they were drawn.
    """
    approval = approval_of(tx, document)
    if approval is None:
        return
    now = printed(tx, approval, document, sister)
    if (now.uid if now else "") != first.entry:
        raise KnownError("protocol.meanwhile")
    if issued_of(tx, approval, document, sister, first.language) is not None:
        return
    row = tx.add(
        Issued(
            uid=tx.env.uid(),
            approval=approval.uid,
            document=document,
            sister=sister,
            language=first.language,
            pdf_sha256=tx.blob(first.pdf),
            composer=first.composer,
            issued_at=tx.env.now(),
        )
    )
    if first.entry:
        tx.add(IssuedNumber(uid=tx.env.uid(), issued=row.uid, protocol_entry=first.entry))


@act("issue", undoable=False)
def issue(tx: Tx, document: DocumentKind, sister: Sister, first: First) -> None:
    """An approved document is given out for the first time: from now on it has these bytes, whatever program reads the
    meeting. KnownError ``protocol.meanwhile``.
    """
    keep_issued(tx, document, sister, first)
