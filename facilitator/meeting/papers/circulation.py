"""A draft goes round, comments come back, and each is settled in words (``domain/facilitation``, 3.4)."""

from __future__ import annotations

from datetime import date
from typing import Any

from facilitator.errors import KnownError
from facilitator.meeting.papers.approvals import open_correction, standing
from facilitator.meeting.reading import read_record
from facilitator.meeting.words import line, lines_of
from facilitator.model import Circulation, Comment, DocumentKind, Meeting, Settled, Status
from facilitator.store.acts import act
from facilitator.store.tx import Tx


@act("circulate", undoable=False)
def circulate(tx: Tx, to: str, deadline: str = "") -> Circulation:
    """The draft was sent to ``to``; comments are awaited until ``deadline`` (an ISO day, or nothing).

    What was sent is kept: the Record goes into ``blob``. KnownError ``text.empty``, ``date.unreadable``,
    ``meeting.approved``.
    """
    if standing(tx) and not open_correction(tx):
        raise KnownError("meeting.approved")
    row = Circulation(
        uid=tx.env.uid(),
        number=max((one.number for one in tx.all(Circulation)), default=0) + 1,
        sent_at=tx.env.now(),
        to=line(to, "to"),
        deadline=day(deadline),
        record_sha256=tx.blob(read_record(tx).to_json()),
        head=tx.head,
    )
    tx.add(row)
    if not standing(tx):
        tx.set(Meeting, tx.meeting().uid, status=Status.IN_REVIEW)
    return row


@act("add_comment")
def add_comment(
    tx: Tx,
    circulation: str,
    document: DocumentKind,
    text: str,
    *,
    author: str = "",
    section: str = "",
    received_at: str | None = None,
) -> Comment:
    """What somebody wrote about a draft. KnownError ``text.empty``, ``text.long``, ``row.gone``."""
    tx.get(Circulation, circulation)
    new = lines_of({"text": text, "author": author}, needed=("text",), long=("text",))
    return tx.add(
        Comment(
            uid=tx.env.uid(),
            position=tx.last_position(Comment) + 1,
            circulation=circulation,
            document=document,
            section=section,
            received_at=received_at or tx.env.now(),
            **new,
        )
    )


@act("set_comment")
def set_comment(tx: Tx, /, uid: str, **new: Any) -> Comment:
    """Change what a comment says, whose it is, or which section it is about."""
    return tx.set(Comment, uid, **lines_of(new, needed=("text",), long=("text",)))


@act("settle_comment")
def settle_comment(tx: Tx, uid: str, settled: Settled, how: str) -> Comment:
    """How a comment was settled. A reason is asked unless it is open again or simply accepted.

    KnownError ``text.empty`` (fact ``what`` = ``how``).
    """
    needed = settled in (Settled.PARTLY, Settled.REJECTED)
    how = line(how, "how", needed=needed) if settled is not Settled.OPEN else ""
    at = None if settled is Settled.OPEN else tx.env.now()
    return tx.set(Comment, uid, settled=settled, how=how, settled_at=at)


@act("remove_comment")
def remove_comment(tx: Tx, uid: str) -> None:
    """Remove a comment written down by mistake."""
    tx.remove(Comment, uid)


def day(text: str) -> str:
    """An ISO day or nothing. KnownError ``date.unreadable``."""
    if not text:
        return ""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise KnownError("date.unreadable", text=text) from error
