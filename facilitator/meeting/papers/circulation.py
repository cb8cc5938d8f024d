"""A draft goes round, comments come back, and each is settled in words (``domain/facilitation``, 3.4)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from facilitator.errors import KnownError
from facilitator.meeting.papers.approvals import open_correction, standing
from facilitator.meeting.reading import read_record
from facilitator.meeting.words import line, lines_of
from facilitator.model import (
    Circulation,
    Comment,
    DocumentKind,
    DraftSent,
    Meeting,
    Settled,
    Status,
    Suggestion,
    Voice,
    Wording,
)
from facilitator.store.acts import act
from facilitator.store.tx import Tx


@dataclass(frozen=True, slots=True)
class Leaving:
    """A draft that goes out: ``text`` is what it says, line by line (``report.word.sent``)."""

    document: DocumentKind
    lang: str
    audience: str
    text: bytes


@act("circulate", undoable=False)
def circulate(tx: Tx, to: str, deadline: str = "", drafts: Sequence[Leaving] = ()) -> Circulation:
    """The draft was sent to ``to``; comments are awaited until ``deadline`` (an ISO day, or nothing).

    What was sent is kept: the Record, and of every draft that can come back its lines.
    KnownError ``text.empty``, ``date.unreadable``, ``meeting.approved``.
    """
    if standing(tx) and not open_correction(tx):
        raise KnownError("meeting.approved")
    row = Circulation(
        uid=tx.env.uid(),
        number=max((one.number for one in tx.all(Circulation)), default=0) + 1,
        sent_at=tx.env.now(),
        to=line(to, "to"),
        deadline=day(deadline),
        # no draft that goes round holds what people drew: what is in a frozen Record could not be erased any more
        record_sha256=tx.blob(replace(read_record(tx), handwritten=()).to_json()),
        head=tx.head,
    )
    tx.add(row)
    for draft in drafts:
        tx.add(
            DraftSent(
                uid=tx.env.uid(),
                circulation=row.uid,
                document=draft.document,
                lang=draft.lang,
                audience=draft.audience,
                text_sha256=tx.blob(draft.text),
            )
        )
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
    """How a comment was settled, and with it what answers it in the same draft.

    A reason is asked unless it is open again, simply accepted, or a change of words that is not taken: there the words
    themselves say what was not. KnownError ``text.empty`` (fact ``what`` = ``how``).
    """
    changed = any(row.kind is not Suggestion.REMARK for row in tx.all(Wording, comment=uid))
    needed = settled is Settled.PARTLY or (settled is Settled.REJECTED and not changed)
    how = line(how, "how", needed=needed) if settled is not Settled.OPEN else ""
    at = None if settled is Settled.OPEN else tx.env.now()
    for answer in tx.all(Wording, reply_to=uid):
        tx.set(Comment, answer.comment, settled=settled, how=how, settled_at=at)
    return tx.set(Comment, uid, settled=settled, how=how, settled_at=at)


@act("remove_comment")
def remove_comment(tx: Tx, uid: str) -> None:
    """Remove a comment written down by mistake; what answered it stands alone."""
    for answer in tx.all(Wording, reply_to=uid):
        tx.set(Wording, answer.uid, reply_to=None)
    for wording in tx.all(Wording, comment=uid):
        tx.remove(Wording, wording.uid)
    for voice in tx.all(Voice, comment=uid):
        tx.remove(Voice, voice.uid)
    tx.remove(Comment, uid)


def day(text: str) -> str:
    """An ISO day or nothing. KnownError ``date.unreadable``."""
    if not text:
        return ""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise KnownError("date.unreadable", text=text) from error
