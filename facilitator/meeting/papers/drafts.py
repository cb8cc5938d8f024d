"""Copies of a draft that came back: taken in whole, several of one draft merged, changes taken into the text."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from facilitator.errors import KnownError
from facilitator.language.dates import local, short_date
from facilitator.language.folding import clean, clean_line, fold
from facilitator.meeting.papers.circulation import settle_comment
from facilitator.meeting.papers.minutes import edit_block
from facilitator.meeting.words import LONGEST_LINE, LONGEST_TEXT
from facilitator.model import (
    Block,
    Circulation,
    Comment,
    DocumentKind,
    DraftTaken,
    Said,
    Settled,
    Suggestion,
    Voice,
    Wording,
)
from facilitator.store.acts import act
from facilitator.store.tx import Tx

CUT = "…"
"""Stands where words were longer than a row takes; the copy itself is kept whole."""

Key = tuple[str, str, str, int, int, str, str, str]


@act("take_draft")
def take_draft(
    tx: Tx, circulation: str, document: DocumentKind, name: str, copy: bytes, text: bytes, said: Sequence[Said]
) -> DraftTaken:
    """Everything that a returned copy says becomes comments: what somebody else said as well gets one voice more.

    ``copy``: the file, kept whole; ``text``: what it was compared with. KnownErrors ``draft.twice`` (facts ``name``,
    ``date``), ``row.gone``.
    """
    tx.get(Circulation, circulation)
    digest = hashlib.sha256(copy).hexdigest()
    earlier = tx.all(DraftTaken, circulation=circulation, document=document)
    for one in earlier:
        if one.copy_sha256 == digest:
            raise twice(one, tx.meeting().zone)
    taken = tx.add(
        DraftTaken(
            uid=tx.env.uid(),
            circulation=circulation,
            document=document,
            name=clean_line(name)[:LONGEST_LINE],
            copy_sha256=tx.blob(copy),
            text_sha256=tx.blob(text),
            first=earlier[0].first if earlier else tx.last_position(Comment),
            taken_at=tx.env.now(),
        )
    )
    _Merging(tx, taken).take(said)
    return taken


def twice(taken: DraftTaken, zone: str) -> KnownError:
    """That these very bytes were taken in before."""
    day = local(datetime.fromisoformat(taken.taken_at), zone).date()
    return KnownError("draft.twice", name=taken.name, date=short_date(day))


@act("accept_words")
def accept_words(tx: Tx, uid: str, text: str, base: str, before: str) -> Comment:
    """A change of words is taken into its section, and the comment is settled with it.

    ``before``: the text of the section that ``text`` was made from; ``base``: as in ``edit_block``. KnownError
    ``draft.changed`` when somebody wrote in between.
    """
    comment = tx.get(Comment, uid)
    there = tx.all(Block, document=comment.document, section=comment.section)
    if there and there[0].text != before:
        raise KnownError("draft.changed")
    edit_block(tx, comment.document, comment.section, text, base)
    return settle_comment(tx, uid, Settled.ACCEPTED, "")


class _Merging:
    """Comments of one copy beside those that are there."""

    def __init__(self, tx: Tx, taken: DraftTaken) -> None:
        self.tx, self.taken = tx, taken
        comments = {row.uid: row for row in tx.all(Comment, circulation=taken.circulation, document=taken.document)}
        self.there: dict[Key, str] = {
            _key(row, comments[row.comment].text): row.comment for row in tx.all(Wording) if row.comment in comments
        }

    def take(self, said: Sequence[Said]) -> None:
        uids: list[str] = []
        last = max((one.order for one in said), default=0)
        for one in said:
            reply = uids[one.reply_to] if 0 <= one.reply_to < len(uids) else None
            uids.append(self._one(one, reply, last))

    def _one(self, said: Said, reply: str | None, last: int) -> str:
        tx, taken = self.tx, self.taken
        author = clean_line(said.author)[:LONGEST_LINE]
        old, new, line = (_fit(words) for words in (said.old, said.new, said.line))
        text = clean(said.text).strip() or clean(new).strip() or clean(old).strip() or "¶"
        wording = Wording(
            uid=tx.env.uid(),
            comment="",
            kind=said.kind,
            anchor=said.anchor,
            text_sha256=taken.text_sha256,
            start=said.start,
            moved_to=said.moved_to,
            line=line,
            old=old,
            new=new,
            fact=said.fact,
            origin=said.origin,
            origin_uid=said.origin_uid,
            tracked=said.tracked,
            reply_to=reply,
        )
        text = _fit(text)
        key = _key(wording, text)
        uid = self.there.get(key)
        if uid is None:
            order = (said.order if said.order >= 0 else last + 1) + (reply is not None)
            uid = self.there[key] = self._comment(said, author, text, order)
            tx.add(replace(wording, comment=uid))
        elif any(fold(voice.author) == fold(author) for voice in tx.all(Voice, comment=uid)):
            return uid  # the copy went on from one to the next, with what was in it
        tx.add(Voice(uid=tx.env.uid(), comment=uid, taken=taken.uid, author=author, said_at=said.said_at))
        return uid

    def _comment(self, said: Said, author: str, text: str, order: int) -> str:
        tx, taken = self.tx, self.taken
        return tx.add(
            Comment(
                uid=tx.env.uid(),
                position=taken.first + 1 + order,
                circulation=taken.circulation,
                document=taken.document,
                section=said.section,
                author=author,
                text=text,
                received_at=taken.taken_at,
            )
        ).uid


def _key(row: Wording, text: str) -> Key:
    """What makes two the same thing said twice."""
    remark = text if row.kind is Suggestion.REMARK else ""
    return row.text_sha256, row.anchor, str(row.kind), row.start, row.moved_to, row.old, row.new, remark


def _fit(text: str) -> str:
    return text if len(text) <= LONGEST_TEXT else text[: LONGEST_TEXT - 1] + CUT


def conflicting(rows: Sequence[Wording]) -> dict[str, list[str]]:
    """Comment → other comments that would have the same words otherwise; changes of one draft text only."""
    found: dict[str, list[str]] = {}
    changes = [row for row in rows if row.kind in (Suggestion.WORDS, Suggestion.MOVE) and row.anchor]
    places: dict[tuple[str, str], list[Wording]] = {}
    for row in changes:
        places.setdefault((row.text_sha256, row.anchor), []).append(row)
    for beside in places.values():
        for one in beside:
            for other in beside:
                if one is not other and _overlap(one, other):
                    found.setdefault(one.comment, []).append(other.comment)
    return found


def _overlap(one: Wording, other: Wording) -> bool:
    ends = one.start + len(one.old), other.start + len(other.old)
    if not one.old and not other.old:
        return one.start == other.start
    if not one.old or not other.old:
        point, low, high = (one.start, other.start, ends[1]) if not one.old else (other.start, one.start, ends[0])
        return low < point < high
    return one.start < ends[1] and other.start < ends[0]
