"""How the documents of a meeting look: letterhead, logos, who signs as what, space for the stamp."""

from __future__ import annotations

from typing import Any

from facilitator.errors import KnownError
from facilitator.meeting.agenda import move
from facilitator.meeting.words import line, lines_of
from facilitator.model import Detail, DocumentKind, Logo, Paper, Signatory
from facilitator.store.acts import act
from facilitator.store.tx import Tx

MOST_LOGOS = 4


@act("set_paper")
def set_paper(tx: Tx, /, **new: Any) -> Paper:
    """Change ``heading`` (lines), ``address``, ``seal`` or ``detail``. KnownError ``text.long``."""
    new = lines_of(new, long=("heading",))
    if "detail" in new:
        new["detail"] = Detail(new["detail"])
    there = tx.all(Paper)
    if there:
        return tx.set(Paper, there[0].uid, **new)
    return tx.add(Paper(uid=tx.env.uid(), **new))


@act("add_logo")
def add_logo(tx: Tx, png: bytes, alt: str, width: int, height: int) -> Logo:
    """A picture for the letterhead, as ``exchange.pictures.logo`` made it. KnownError ``logo.many``, ``text.empty``."""
    if tx.count(Logo) >= MOST_LOGOS:
        raise KnownError("logo.many", most=MOST_LOGOS)
    return tx.add(
        Logo(
            uid=tx.env.uid(),
            position=tx.last_position(Logo) + 1,
            alt=line(alt, "alt"),
            sha256=tx.blob(png),
            width=width,
            height=height,
        )
    )


@act("set_logo")
def set_logo(tx: Tx, uid: str, alt: str) -> Logo:
    """Say otherwise whose logo it is."""
    return tx.set(Logo, uid, alt=line(alt, "alt"))


@act("move_logo")
def move_logo(tx: Tx, uid: str, by: int) -> None:
    """Move a logo to the left (negative) or right."""
    move(tx, Logo, uid, by)


@act("remove_logo")
def remove_logo(tx: Tx, uid: str) -> None:
    """Take a logo out of the letterhead."""
    tx.remove(Logo, uid)


@act("set_signatory")
def set_signatory(tx: Tx, document: DocumentKind, field: str, caption: str, name: str, role: str = "") -> Signatory:
    """Who signs a field of a document, where it is not as usual. KnownError ``text.empty``."""
    new = lines_of({"caption": caption, "name": name, "role": role}, needed=("caption",))
    there = tx.all(Signatory, document=document, field=field)
    if there:
        return tx.set(Signatory, there[0].uid, **new)
    return tx.add(Signatory(uid=tx.env.uid(), document=document, field=field, **new))


@act("remove_signatory")
def remove_signatory(tx: Tx, document: DocumentKind, field: str) -> None:
    """Back to the chair and the secretary of the meeting."""
    for row in tx.all(Signatory, document=document, field=field):
        tx.remove(Signatory, row.uid)
