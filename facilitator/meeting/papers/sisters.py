"""What an approval and its documents keep for the two sisters: the seed, whose a row is, the bytes first given out."""

from __future__ import annotations

from facilitator.meeting.papers.approvals import approval_of, issued_of
from facilitator.model import Approval, DocumentKind, Issued, Row, Sister, SisterOf, SisterSeed
from facilitator.sisters import SEED
from facilitator.store.acts import act
from facilitator.store.tx import Tx


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


def keep_issued(tx: Tx, document: DocumentKind, sister: Sister, language: str, pdf: bytes, composer: int) -> None:
    """Keep the bytes of an approved document as they first went out; nothing when they are kept already."""
    approval = approval_of(tx, document)
    if approval is None or issued_of(tx, approval, document, sister, language) is not None:
        return
    tx.add(
        Issued(
            uid=tx.env.uid(),
            approval=approval.uid,
            document=document,
            sister=sister,
            language=language,
            pdf_sha256=tx.blob(pdf),
            composer=composer,
            issued_at=tx.env.now(),
        )
    )


@act("issue", undoable=False)
def issue(tx: Tx, document: DocumentKind, sister: Sister, language: str, pdf: bytes, composer: int) -> None:
    """An approved document is given out for the first time: from now on it has these bytes, whatever program reads the
    meeting.
    """
    keep_issued(tx, document, sister, language, pdf, composer)
