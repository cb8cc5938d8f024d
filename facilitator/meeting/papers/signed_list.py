"""The list that people signed by hand, scanned: kept with its hash, and said by the documents because it was kept."""

from __future__ import annotations

from facilitator.errors import KnownError
from facilitator.meeting.words import line
from facilitator.model import SignedList
from facilitator.store.acts import act
from facilitator.store.tx import Tx

MOST_LISTS = 20


@act("attach_signed_list")
def attach_signed_list(tx: Tx, pdf: bytes, pages: int, name: str) -> SignedList:
    """Keep a scan, as ``exchange.pictures.scanned`` made it. Documents name its hash from now on.

    KnownError ``returned.twice`` for the very same bytes again, ``list.many``, ``text.long``.
    """
    if tx.count(SignedList) >= MOST_LISTS:
        raise KnownError("list.many", most=MOST_LISTS)
    sha256 = tx.blob(pdf)
    if tx.all(SignedList, sha256=sha256):
        raise KnownError("returned.twice")
    return tx.add(
        SignedList(
            uid=tx.env.uid(), name=line(name, "name", needed=False), pages=pages, sha256=sha256, added_at=tx.env.now()
        )
    )


@act("remove_signed_list")
def remove_signed_list(tx: Tx, uid: str) -> None:
    """It was the wrong scan: no document names it any more."""
    tx.remove(SignedList, uid)
