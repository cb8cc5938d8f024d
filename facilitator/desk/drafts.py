"""Drafts out and back: written with what they say, read again within limits, compared, and taken into the meeting.

A stranger's file is read in a process of its own (``guard``); nothing is written before a person has seen what it says.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from facilitator import guard
from facilitator.desk import office
from facilitator.desk.documents import draft, draft_of_round, keep
from facilitator.desk.issued import language_of
from facilitator.errors import KnownError
from facilitator.files import read_in
from facilitator.language.sentences import Lang
from facilitator.meeting.papers import drafts
from facilitator.meeting.papers.circulation import Leaving
from facilitator.meeting.reading import read_record
from facilitator.model import (
    AT_SOURCE,
    WRITTEN,
    Circulation,
    Comment,
    DocumentKind,
    DraftSent,
    DraftTaken,
    Said,
    Sister,
    Suggestion,
    Wording,
)
from facilitator.record import Audience, Record
from facilitator.sisters import sister_of
from facilitator.store.file import MeetingFile
from facilitator.store.journal import Changes
from facilitator.store.tx import Tx

if TYPE_CHECKING:
    from facilitator.report.word.sent import Identity

LARGEST = 48 * 1024 * 1024


def send_round(
    file: MeetingFile, kinds: Sequence[DocumentKind], sister: Sister, folder: Path, names: Mapping[str, str]
) -> tuple[list[Path], list[Leaving]]:
    """Drafts of ``kinds`` as PDF and for a word processor, in ``folder``; ``names``: kind → name without ending.

    Every file is there before anything is said to be sent; what they say is for ``circulate``. KnownErrors of reading
    and writing.
    """
    number = max((row.number for row in file.read(lambda tx: tx.all(Circulation)).result()), default=0) + 1
    made: list[tuple[Path, bytes]] = []
    leaving: list[Leaving] = []
    for kind in kinds:
        data, sent = draft_of_round(file, kind, None, sister, number)
        made += [(folder / f"{names[kind]}.pdf", draft(file, kind, None, sister))]
        made += [(folder / f"{names[kind]}.docx", data)]
        leaving.append(Leaving(kind, sent.identity.lang, sent.identity.audience, sent.to_json()))
    return [keep(data, path) for path, data in made], leaving


@dataclass(frozen=True, slots=True)
class Back:
    """A copy that came back, read, before anything is written.

    ``number``: of the circulation it is counted to; ``text``: what it was compared with; ``notes``: what is to be known
    of it, as errors with sentences.
    """

    name: str
    copy: bytes
    circulation: str
    number: int
    document: DocumentKind
    text: bytes
    said: tuple[Said, ...]
    notes: tuple[KnownError, ...] = ()

    @property
    def authors(self) -> list[str]:
        """Whoever wrote in it, in order."""
        return list(dict.fromkeys(one.author for one in self.said if one.author))

    def count(self, what: str) -> int:
        """How many ``changes``, ``remarks`` or things of no place (``lost``) it holds."""
        lost = sum(not one.anchor for one in self.said)
        remarks = sum(bool(one.anchor) and one.kind is Suggestion.REMARK for one in self.said)
        return {"lost": lost, "remarks": remarks, "changes": len(self.said) - lost - remarks}[what]


@dataclass(frozen=True, slots=True)
class _Held:
    """What the meeting knows of its drafts."""

    record: Record
    circulations: tuple[Circulation, ...]
    sent: tuple[tuple[DraftSent, bytes], ...]
    taken: tuple[DraftTaken, ...]


def _held(tx: Tx) -> _Held:
    sent = tuple((row, tx.bytes_of(row.text_sha256)) for row in tx.all(DraftSent))
    circulations = tuple(sorted(tx.all(Circulation), key=lambda row: row.number))
    return _Held(read_record(tx), circulations, sent, tuple(tx.all(DraftTaken)))


def read_back(file: MeetingFile, path: Path) -> Back:
    """Read a copy that came back, and compare it with what was sent.

    KnownErrors ``draft.no_round``, ``draft.twice``, ``draft.large``, ``draft.unreadable``, ``draft.password``,
    ``draft.old``, ``draft.too_much``, ``draft.no_office``, ``draft.office``, ``input.failed``.
    """
    from facilitator.report.word import proposals, returned
    from facilitator.report.word.sent import Sent

    held = file.read(_held).result()
    if not held.circulations:
        raise KnownError("draft.no_round")
    if path.is_file() and path.stat().st_size > LARGEST:
        raise KnownError("draft.large", name=path.name)
    copy = read_in(path)
    digest = hashlib.sha256(copy).hexdigest()
    for one in held.taken:
        if one.copy_sha256 == digest:
            raise drafts.twice(one, held.record.meeting.zone)
    try:
        read = guard.run(returned.read, office.as_docx(copy))
        found = _which(file, held, read.name, [para.text() for para in read.paras])
        sent = Sent.from_json(found.text)
        said = guard.run(proposals.compare, read, sent, _names(held.record), exact=found.exact)
    except guard.TooMuch as error:
        raise KnownError("draft.too_much") from error
    zone = ZoneInfo(held.record.meeting.zone)
    return Back(
        path.name,
        copy,
        found.circulation.uid,
        found.circulation.number,
        sent.identity.document,
        found.text,
        tuple(replace(one, said_at=_moment(one.said_at, zone)) for one in said),
        found.notes,
    )


def take(file: MeetingFile, back: Back) -> Changes:
    """Take a copy in. KnownErrors of ``take_draft``."""
    return file.do(drafts.take_draft, *arguments(back)).result()


def arguments(back: Back) -> tuple[str, DocumentKind, str, bytes, bytes, tuple[Said, ...]]:
    """What ``take_draft`` is given."""
    return back.circulation, back.document, back.name, back.copy, back.text, back.said


@dataclass(frozen=True, slots=True)
class _Found:
    circulation: Circulation
    text: bytes
    exact: bool
    notes: tuple[KnownError, ...]


def _which(file: MeetingFile, held: _Held, name: str, words: Sequence[str]) -> _Found:
    """Which draft a copy is of: the very one it says, or the one most like it, and then it is said."""
    rounds = {row.uid: row for row in held.circulations}
    last = held.circulations[-1]
    identity, sha256 = _named(name)
    notes: list[KnownError] = []
    if identity is None:
        notes.append(KnownError("draft.nameless"))
        row, text = _likest(held, words) or (None, b"")
        if row is None:
            text = draft_of_round(file, WRITTEN[0], None, Sister.FULL, 0)[1].to_json()
        return _Found(rounds[row.circulation] if row else last, text, row is not None, tuple(notes))
    ours = identity.meeting == held.record.meeting.uid
    if not ours:
        notes.append(KnownError("draft.other_meeting"))
    for row, text in held.sent:
        if ours and row.text_sha256 == sha256:
            circulation = rounds[row.circulation]
            if circulation is not last:
                notes.append(KnownError("draft.older", number=circulation.number, last=last.number))
            return _Found(circulation, text, True, tuple(notes))
    if ours:
        notes.append(KnownError("draft.exported") if identity.round == 0 else KnownError("draft.other_version"))
    sister = sister_of(Audience(identity.audience)) if identity.audience in set(Audience) else Sister.FULL
    lang: Lang = "en" if identity.lang == "en" else "sq"
    now = draft_of_round(file, identity.document, lang, sister, identity.round)[1]
    circulation = next((row for row in held.circulations if ours and row.number == identity.round), last)
    return _Found(circulation, now.to_json(), ours and now.sha256() == sha256, tuple(notes))


def _named(name: str) -> tuple[Identity | None, str]:
    from facilitator.report.word.sent import Identity

    parts = name.split(" ")
    if len(parts) != 7 or parts[0] != "1" or not parts[2].isdecimal() or parts[3] not in set(DocumentKind):
        return None, ""
    number = int(parts[2][:6])
    return Identity(parts[1], number, DocumentKind(parts[3]), parts[4], parts[5]), parts[6]


def _likest(held: _Held, words: Sequence[str]) -> tuple[DraftSent, bytes] | None:
    """The draft that has most lines in common with the copy, the newest of equals; None if none has any."""
    from facilitator.report.word.sent import Sent

    said = {" ".join(line.split()) for line in words} - {""}
    best: tuple[int, tuple[DraftSent, bytes] | None] = (0, None)
    for row, text in held.sent:
        lines = {" ".join(line.shown.split()) for section in Sent.from_json(text).sections for line in section.lines}
        if (common := len(lines & said)) and common >= best[0]:
            best = common, (row, text)
    return best[1]


def _names(record: Record) -> dict[str, tuple[str, str]]:
    """Every name that the record holds → the row where it is put right; the longest first."""
    meeting = record.meeting
    own = (meeting.organiser, meeting.organiser_short, meeting.chair, meeting.secretary, meeting.place)
    found = dict.fromkeys(own, ("meeting", meeting.uid))
    found |= {name: ("organisation", row.uid) for row in record.organisations for name in (row.name, row.short_name)}
    found |= {row.name: ("person", row.uid) for row in record.people}
    return {name: found[name] for name in sorted(found, key=len, reverse=True) if name.strip()}


def _moment(text: str, zone: ZoneInfo) -> str:
    """When somebody wrote, as the file says it: word processors write the clock on the wall and call it UTC."""
    try:
        return datetime.fromisoformat(text).replace(tzinfo=zone, microsecond=0).isoformat()
    except ValueError:
        return ""


@dataclass(frozen=True, slots=True)
class Decision:
    """What accepting a comment means. ``how``: ``take`` (``text`` into its section), ``said`` (it says so already),
    ``source`` (it is put right where it came from), ``hand`` (its words are no longer there).
    """

    how: str
    text: str = ""
    base: str = ""
    before: str = ""


def decide(file: MeetingFile, comment: Comment, wording: Wording) -> Decision:
    """What accepting does to the document as it is now. KnownErrors ``blob.missing``, ``draft.text``.

    Read after every act that was sent before: what a screen last laid out may be one accepted change behind.
    """
    from facilitator.meeting.papers.findings import waits
    from facilitator.report import sections
    from facilitator.report.word import applying
    from facilitator.report.word.sent import Sent

    if wording.kind in (Suggestion.REMARK, Suggestion.AGAINST):
        return Decision("said")
    sent = Sent.from_json(file.read(lambda tx: tx.bytes_of(wording.text_sha256)).result()).find(comment.section)
    record = file.read(read_record).result()
    written = sections(record, comment.document, language_of(record))
    now = next((one for one in written if one.key == comment.section), None)
    if sent is None or now is None or not wording.anchor:
        return Decision("hand")
    if wording.fact in AT_SOURCE:
        return Decision("said" if applying.says(now, sent, wording) else "source")
    text = None if now.lang else applying.taken(now, sent, wording)  # Albanian words would become the English ones
    if text is None:
        return Decision("hand")
    if text == applying.lines_of(now.text):
        return Decision("said")
    return Decision("take", text, now.base if waits(now) else now.auto_text, now.text)
