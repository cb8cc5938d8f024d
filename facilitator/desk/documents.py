"""A meeting's documents: drafts, what approval freezes, what is shown and exported; for window and command line.

Everything here takes a ``MeetingFile`` and joins rooms that do not know each other: meeting and report.
Documents are made from a Record on the calling thread and never touch the connection; call from a worker thread.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.desk.issued import give, images, language_of, pdf_of, written
from facilitator.english import ENGLISH, worded
from facilitator.language.sentences import Lang
from facilitator.meeting import lifecycle
from facilitator.meeting.papers import approvals, corrections
from facilitator.meeting.reading import approved_record, read_record
from facilitator.model import (
    WRITTEN,
    Approval,
    Circulation,
    ClockJump,
    ClockSettled,
    Comment,
    DocumentKind,
    Settled,
    Sister,
)
from facilitator.record import Record
from facilitator.sisters import for_sister
from facilitator.store.file import MeetingFile
from facilitator.store.journal import Changes
from facilitator.store.tx import Tx
from facilitator.synthesis import Material, Synthesis, drawn

if TYPE_CHECKING:
    from facilitator.meeting.papers.finding import Finding
    from facilitator.report import Section
    from facilitator.report.document import Source
    from facilitator.report.word.sent import Sent


def automatic_texts(record: Record, lang: Lang) -> dict[tuple[DocumentKind, str], str]:
    """(document, section) → the present automatic text of every editable section: what ``approve`` compares with."""
    from facilitator.report import sections

    return {
        (kind, section.key): section.auto_text
        for kind in WRITTEN
        for section in sections(record, kind, lang)
        if section.editable
    }


def approve(file: MeetingFile, by: str) -> Changes:
    """Freeze the Record. KnownErrors of ``lifecycle.approve``."""
    return file.do(lifecycle.approve, by, _automatic(file)).result()


def approve_correction(file: MeetingFile, by: str) -> Changes:
    """Freeze the corrected Record. KnownErrors of ``corrections.approve_correction``."""
    return file.do(corrections.approve_correction, by, _automatic(file)).result()


def _automatic(file: MeetingFile) -> Mapping[tuple[DocumentKind, str], str]:
    record = file.read(read_record).result()
    return automatic_texts(record, language_of(record))


def draft(file: MeetingFile, kind: DocumentKind, lang: Lang | None = None, sister: Sister = Sister.PUBLIC) -> bytes:
    """The document as it would be now, marked as a draft on each page; it cannot be signed."""
    return _draft(file, file.read(read_record).result(), kind, lang, sister, file.env.clock())


def draft_docx(
    file: MeetingFile, kind: DocumentKind, lang: Lang | None = None, sister: Sister = Sister.PUBLIC
) -> bytes:
    """The same for a word processor, of no round; what comes back of it is compared with what stands then."""
    return draft_of_round(file, kind, lang, sister, 0)[0]


def draft_of_round(
    file: MeetingFile, kind: DocumentKind, lang: Lang | None, sister: Sister, number: int
) -> tuple[bytes, Sent]:
    """A draft for a word processor, of round ``number`` (0: of none), and what it says line by line."""
    from facilitator.report.compose import compose
    from facilitator.report.word.docx import render_draft
    from facilitator.report.word.sent import Identity

    record = for_sister(file.read(read_record).result(), sister, kind)
    document = compose(record, kind, lang or language_of(record), final=False)
    identity = Identity(record.meeting.uid, number, kind, document.lang, str(record.audience))
    return render_draft(document, images(file, record), now=file.env.clock(), identity=identity)


def report(file: MeetingFile, kind: DocumentKind, lang: Lang | None = None, sister: Sister = Sister.PUBLIC) -> bytes:
    """The document of the approved Record, the same bytes every time; a draft while nothing is approved."""
    approved = file.read(approved_record, kind).result()
    if approved is None:
        return draft(file, kind, lang, sister)
    approval, record = approved
    return pdf_of(file, approval, record, kind, sister, lang or language_of(record))


def _draft(
    file: MeetingFile, record: Record, kind: DocumentKind, lang: Lang | None, sister: Sister, now: datetime
) -> bytes:
    pictures = images(file, record)
    return written(record, kind, lang or language_of(record), sister, final=False, now=now, images=pictures)


@dataclass(frozen=True, slots=True)
class Look:
    """The record that a document is shown from, with its sections and those of both written documents.

    ``approval`` is None for a draft; ``fields``: what every live field says now; ``issues``: the lines of the relacion;
    ``found``: what is open in a draft.
    """

    kind: DocumentKind
    record: Record
    approval: Approval | None
    lang: Lang
    sections: dict[DocumentKind, Sequence[Section]]
    fields: dict[str, str]
    issues: Synthesis
    found: tuple[Finding, ...] = ()


def shown(tx: Tx, kind: DocumentKind) -> tuple[Record, Approval | None]:
    """The Record that a document is shown from: the approved one, or as it is now while something may change in it.

    A correction under way is seen in every document; responses are as they are now unless they are as last issued.
    """
    from facilitator.meeting.reading import approved_record, read_record

    if approvals.open_correction(tx):
        return read_record(tx), None
    found = approved_record(tx, kind)
    if found is None:
        return read_record(tx), None
    approval, record = found
    if kind is DocumentKind.RESPONSES and record.responses != (now := read_record(tx)).responses:
        return now, None
    return record, approval


@dataclass(frozen=True, slots=True)
class More:
    """What the findings ask beside the Record. ``sent``: what was circulated, to see what was done about comments."""

    sent: Mapping[str, bytes] = field(default_factory=dict)
    jumps: Sequence[ClockJump] = ()
    settled: Sequence[ClockSettled] = ()


def more(tx: Tx) -> More:
    """What is looked at beside the Record while it is not approved."""
    return More(circulated(tx), tx.all(ClockJump), tx.all(ClockSettled))


def circulated(tx: Tx) -> dict[str, bytes]:
    """The Records, as they were sent round, of the circulations whose comments were accepted; none once approved."""
    if approvals.is_frozen(tx):
        return {}
    wanted = {row.circulation for row in tx.all(Comment) if row.settled in (Settled.ACCEPTED, Settled.PARTLY)}
    return {row.uid: tx.bytes_of(row.record_sha256) for row in tx.all(Circulation) if row.uid in wanted}


def look(kind: DocumentKind, record: Record, approval: Approval | None, beside: More | None = None) -> Look:
    """Lay out a document, and both written ones, in the language of the meeting."""
    from facilitator.meeting.papers.finding import Beside
    from facilitator.meeting.papers.findings import of_record
    from facilitator.report import FIELDS, sections

    lang = language_of(record)
    laid: dict[DocumentKind, Sequence[Section]]
    laid = {one: sections(record, one, lang) for one in dict.fromkeys([*WRITTEN, kind])}
    said = worded(record).record if lang == ENGLISH else record
    fields = {name: says(said, lang) for name, says in FIELDS.items()}
    issues = drawn(Material.of_record(record))
    if approval is not None:
        return Look(kind, record, approval, lang, laid, fields, issues)
    beside = beside or More()
    before = {
        uid: {one: sections(Record.from_json(data), one, lang) for one in WRITTEN} for uid, data in beside.sent.items()
    }
    known = Beside(sent=before, fields=fields, jumps=beside.jumps, settled=beside.settled)
    found = of_record(record, {one: laid[one] for one in WRITTEN}, known)
    return Look(kind, record, approval, lang, laid, fields, issues, found)


def draw(
    file: MeetingFile, look: Look, kind: DocumentKind, lang: Lang, sister: Sister, clock: Callable[[], datetime]
) -> bytes:
    """The PDF of a document, as its Look says: final and of its moment, or a draft of now."""
    if look.approval is not None:
        return pdf_of(file, look.approval, look.record, kind, sister, lang)
    return _draft(file, look.record, kind, lang, sister, clock())


def export(
    file: MeetingFile, kind: DocumentKind, lang: Lang, sister: Sister, path: Path
) -> tuple[Path, Changes | None]:
    """Write what the page shows to ``path``; by its ending a PDF, or a draft for a word processor.

    An approved document keeps the bytes it first went out with: the act that keeps them is given as well. KnownErrors
    of reading and writing.
    """
    if path.suffix == ".docx":
        return keep(draft_docx(file, kind, lang, sister), path), None
    record, approval = file.read(shown, kind).result()
    if approval is None:
        return keep(_draft(file, record, kind, lang, sister, file.env.clock()), path), None
    pdf, changes = give(file, kind, sister, lang)
    return keep(pdf, path), changes


def sources_of(look: Look, kind: DocumentKind, lang: Lang, sister: Sister, said: str) -> list[Source]:
    """What a line of the page was drawn from, found by its words; empty when it was drawn from no row."""
    from facilitator.report import compose
    from facilitator.report.find import find

    document = compose(for_sister(look.record, sister, kind), kind, lang, final=look.approval is not None)
    return list(find(document, said))


def signature_fields(record: Record, kind: DocumentKind, lang: Lang) -> dict[str, tuple[str, str, str]]:
    """Field → what stands above it, the name and the function below it, as they are unless somebody says otherwise."""
    from facilitator.report import sections
    from facilitator.report.document import Signatures

    return {
        place.field: (place.role, place.printed, place.function)
        for section in sections(replace(record, signatories=()), kind, lang)
        for block in section.blocks
        if isinstance(block, Signatures)
        for place in block.fields
    }


def logo(path: Path) -> tuple[bytes, int, int]:
    """A picture as the letterhead takes it. KnownErrors ``picture.*``, ``input.failed``, ``file.too_much``."""
    from facilitator.exchange import pictures
    from facilitator.files import read_in

    return pictures.logo(read_in(path), path.name)


def keep(data: bytes, path: Path) -> Path:
    """Write whole or not at all. KnownError ``output.failed``."""
    from facilitator.files import write_out

    write_out(path, data)
    return path
