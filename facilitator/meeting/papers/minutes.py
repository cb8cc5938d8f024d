"""The secretary's words: blocks of a document that replace the automatic text, and what happens when that changes."""

from __future__ import annotations

from facilitator.meeting.words import body
from facilitator.model import Block, BlockMode, DocumentKind
from facilitator.store.acts import act
from facilitator.store.tx import Tx


@act("edit_block")
def edit_block(tx: Tx, document: DocumentKind, section: str, text: str, base: str) -> Block:
    """Write one section by hand. ``base`` is the automatic text the writer saw; live fields stay live."""
    text = body(text, "text", needed=False)
    there = tx.all(Block, document=document, section=section)
    now = tx.env.now()
    if there:
        return tx.set(Block, there[0].uid, text=text, base=base, mode=BlockMode.EDITED, edited_at=now)
    return tx.add(
        Block(
            uid=tx.env.uid(),
            document=document,
            section=section,
            mode=BlockMode.EDITED,
            text=text,
            base=base,
            edited_at=now,
        )
    )


@act("restore_block")
def restore_block(tx: Tx, document: DocumentKind, section: str) -> None:
    """Back to the automatic text."""
    for block in tx.all(Block, document=document, section=section):
        tx.remove(Block, block.uid)


@act("keep_block")
def keep_block(tx: Tx, document: DocumentKind, section: str, base: str) -> None:
    """The source changed, the secretary saw both texts and keeps the own one."""
    for block in tx.all(Block, document=document, section=section):
        tx.set(Block, block.uid, base=base, edited_at=tx.env.now())
