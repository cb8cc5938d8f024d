"""Messages with the documents of a meeting: drafted here, opened in the mail program, noted in the meeting.

Call from a worker thread: documents are drawn here.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from email.utils import getaddresses
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.desk import signing
from facilitator.desk.issued import hold
from facilitator.errors import KnownError
from facilitator.exchange.message import MOST_BYTES, Attachment, message
from facilitator.files import PRIVATE, write_out
from facilitator.language import sending as words
from facilitator.language.dates import local, short_date
from facilitator.language.sentences import Lang
from facilitator.meeting.office.sending import Attached, To, check, prepare_sending
from facilitator.meeting.papers import approvals
from facilitator.meeting.reading import read_record
from facilitator.model import (
    DOCUMENTS,
    WRITTEN,
    Capacity,
    DocumentKind,
    Edition,
    Need,
    Person,
    Recipient,
    Round,
    Sister,
)
from facilitator.profile import ADDRESS
from facilitator.store.tx import Tx
from facilitator.workspace import slug

if TYPE_CHECKING:
    from facilitator.model import Rows
    from facilitator.store.file import MeetingFile
    from facilitator.store.journal import Changes
    from facilitator.workspace import Workspace

OUTGOING = "outgoing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document to be attached, in the version for everybody or the fuller one."""

    kind: DocumentKind
    public: bool = True


@dataclass(frozen=True, slots=True)
class Prepared:
    """A message that lies in the outgoing folder, and what was noted in the meeting: what went out first, and it."""

    path: Path
    changes: tuple[Changes, ...]


def offered(rows: Rows) -> list[DocumentKind]:
    """Documents that exist as the meeting is now."""
    there = {
        Need.NOTHING: True,
        Need.ROUND: bool(rows.all(Round)),
        Need.APPROVAL: approvals.latest(rows) is not None,
        Need.CORRECTION: bool(approvals.corrections(rows)),
    }
    return [kind for kind, traits in DOCUMENTS.items() if there[traits.needs]]


def attached(rows: Rows) -> list[DocumentKind]:
    """What a message carries unless somebody chooses otherwise: the written documents, and the annex that corrects
    them once it is issued.
    """
    corrects = [kind for kind, traits in DOCUMENTS.items() if traits.needs is Need.CORRECTION]
    issued = [kind for kind in corrects if rows.all(Edition, document=kind)]
    return [kind for kind in offered(rows) if kind in WRITTEN or kind in issued]


def usual(rows: Rows) -> list[To]:
    """The usual recipients; those outside do not see each other's addresses."""
    return [To(email=row.email, name=row.name, inside=row.inside, hidden=not row.inside) for row in rows.all(Recipient)]


def participants(rows: Rows) -> list[To]:
    """Everybody of the meeting whose address is known, each hidden from the others."""
    return [
        To(email=row.email, name=row.name, inside=row.capacity is Capacity.HOST, hidden=True)
        for row in rows.all(Person)
        if ADDRESS.fullmatch(row.email)
    ]


def addresses(text: str, known: Sequence[To] = ()) -> list[To]:
    """Recipients as people type them: ``Ana Çela <ana@…>, ben@…``, by commas, semicolons or lines.

    Who is ``known`` keeps name and place; anybody else is outside and hidden. KnownError ``sending.address``.
    """
    by_address = {one.email.casefold(): one for one in known}
    found: dict[str, To] = {}
    for part in text.replace(";", ",").replace("\n", ",").split(","):
        if not part.strip():
            continue
        name, email = getaddresses([part.strip()])[0]
        email = email.strip()
        if not ADDRESS.fullmatch(email):
            raise KnownError("sending.address", email=(email or part.strip())[:80])
        found.setdefault(email.casefold(), by_address.get(email.casefold()) or To(email=email, name=name, hidden=True))
    return list(found.values())


def written(to: Sequence[To]) -> str:
    """The same as text that :func:`addresses` reads, a line each."""
    return "\n".join(f"{one.name.replace(',', ' ')} <{one.email}>" if one.name else one.email for one in to)


def proposed(tx: Tx, chosen: Sequence[Document]) -> tuple[str, str]:
    """Subject and text that a message with these documents begins with, in the language of the meeting."""
    meeting = tx.meeting()
    lang: Lang = "en" if meeting.language == "en" else "sq"
    day = short_date(date.fromisoformat(meeting.date)) if meeting.date else ""
    kinds = [(str(one.kind), approvals.approval_of(tx, one.kind) is not None) for one in chosen]
    signed = "\n".join(part for part in (meeting.secretary, meeting.organiser) if part)
    return (
        words.subject([kind for kind, _ in kinds], meeting.title, day, lang),
        words.text(kinds, meeting.title, day, signed, lang),
    )


def prepare(
    file: MeetingFile,
    workspace: Workspace,
    chosen: Sequence[Document],
    to: Sequence[To],
    subject: str,
    text: str,
    *,
    sender: str = "",
    outside: bool = False,
    output: Path | None = None,
) -> Prepared:
    """Draw what is chosen, write the draft of the message, and note it in the meeting once it is there.

    ``outside``: somebody said that what is not public goes out. ``output``: where the draft lies, else the outgoing
    folder. KnownErrors ``sending.*``, and of reading, drawing and writing.
    """
    if not chosen:
        raise KnownError("sending.nothing")
    check(to, [one.public for one in chosen], outside=outside)
    record = file.read(read_record).result()
    attached, files, held = [], [], []
    for one in chosen:
        sister = Sister.PUBLIC if one.public else Sister.FULL
        version = signing.newest(file, one.kind, sister)
        pdf, final = version.pdf, version.approved
        if version.first is not None and (kept := hold(file, one.kind, sister, version.first)):
            held.append(kept)
        name = f"{one.kind}-{record.meeting.date or 'takim'}{'' if one.public else '-full'}"
        name = f"{name}{'' if final else '-draft'}.pdf"
        files.append(Attachment(name, pdf))
        attached.append(
            Attached(
                document=one.kind,
                public=one.public,
                final=final,
                signed=len(version.signed) + len(version.extra),
                name=name,
                sha256=hashlib.sha256(pdf).hexdigest(),
            )
        )
    if sum(len(one.data) for one in files) > MOST_BYTES:
        raise KnownError("sending.large", most=MOST_BYTES >> 20)
    data = message(subject, text, to, files, sender=sender, sender_name=record.meeting.organiser if sender else "")
    path = output or _place(file, workspace, subject)
    write_out(path, data, mode=PRIVATE, original=file.path)
    sha256 = hashlib.sha256(data).hexdigest()
    try:
        changes = file.do(prepare_sending, subject, text, to, attached, sha256, outside=outside).result()
    except KnownError:
        path.unlink(missing_ok=True)  # what is not noted must not be sent by mistake
        raise
    return Prepared(path, (*held, changes))


def _place(file: MeetingFile, workspace: Workspace, subject: str) -> Path:
    now = local(file.env.clock(), file.read(lambda tx: tx.meeting().zone).result())
    return workspace.folder(OUTGOING) / f"{now:%Y-%m-%d-%H%M%S}-{slug(subject) or 'mesazh'}.eml"
