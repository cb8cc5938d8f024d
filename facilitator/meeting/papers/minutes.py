"""The secretary's words: blocks of a document that replace the automatic text, and what happens when that changes."""

from __future__ import annotations

from collections.abc import Sequence

from facilitator.english import ENGLISH, key_of
from facilitator.errors import KnownError
from facilitator.language.tongue import tongue
from facilitator.meeting.papers.merging import Take, joined, passages
from facilitator.meeting.words import body
from facilitator.model import Block, BlockMode, BlockSettled, DocumentKind
from facilitator.store.acts import act
from facilitator.store.tx import Tx
from facilitator.translating import same_lines


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
    """Back to the automatic text; what those words said in English goes with them."""
    for block in tx.all(Block, document=document, section=section):
        _to_automatic(tx, block)


@act("keep_block")
def keep_block(tx: Tx, document: DocumentKind, section: str, base: str) -> None:
    """The source changed, the secretary saw both texts and keeps the own one. ``base``: the automatic text now."""
    for block in tx.all(Block, document=document, section=section):
        takes = [Take.MINE] * len(passages(block.base, block.text, base))
        _settle(tx, block, base, block.text, takes)


@act("settle_block")
def settle_block(
    tx: Tx, document: DocumentKind, section: str, mine: str, automatic: str, takes: Sequence[Take]
) -> BlockSettled:
    """The source changed: the text is put together, each passage from the side that was chosen for it.

    ``mine`` and ``automatic``: the texts that the writer saw; ``takes``: one for each of their ``passages``. Where all
    of it is the automatic text, the section is automatic again. KnownError ``block.changed`` when somebody wrote in
    between, ValueError when ``takes`` are not as many.
    """
    block = next(iter(tx.all(Block, document=document, section=section)), None)
    if block is None or block.text != mine:
        raise KnownError("block.changed")
    found = passages(block.base, mine, automatic)
    if len(found) != len(takes):
        raise ValueError(f"{len(takes)} choices for {len(found)} passages")
    return _settle(tx, block, automatic, body(joined(found, takes), "text", needed=False), takes)


def _to_automatic(tx: Tx, block: Block) -> None:
    tx.remove(Block, block.uid)
    for other in tx.all(Block, document=block.document, section=key_of(block.section)):
        # made of Albanian words, and not the secretary's own of the automatic English
        if same_lines(other.base, block.text) or tongue(other.base, "sq") != ENGLISH:
            tx.remove(Block, other.uid)


def _settle(tx: Tx, block: Block, automatic: str, text: str, takes: Sequence[Take]) -> BlockSettled:
    now = tx.env.now()
    if text.splitlines() == automatic.splitlines():
        _to_automatic(tx, block)
    else:
        tx.set(Block, block.uid, text=text, base=automatic, edited_at=now)
    return tx.add(
        BlockSettled(
            uid=tx.env.uid(),
            document=block.document,
            section=block.section,
            base=block.base,
            mine=block.text,
            automatic=automatic,
            text=text,
            takes=" ".join(takes),
            settled_at=now,
        )
    )
