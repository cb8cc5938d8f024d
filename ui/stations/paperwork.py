"""What the last three stations do on a worker thread: bytes and files in, bytes and verdicts out; nothing of Qt."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.meeting import standing
from facilitator.model import WRITTEN, DocumentKind

if TYPE_CHECKING:
    from facilitator.archive.examine import Examination
    from facilitator.archive.index import Index
    from facilitator.archive.shelf import FolderShelf
    from facilitator.language.sentences import Lang
    from facilitator.meeting.findings import Finding
    from facilitator.model import Approval
    from facilitator.record import Audience, Record
    from facilitator.report import Section
    from facilitator.report.document import Source
    from facilitator.signing import Trust, Verdict
    from facilitator.store.file import MeetingFile
    from facilitator.store.journal import Changes
    from facilitator.store.tx import Tx
    from facilitator.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Look:
    """The record that a document is shown from, with its sections and those of both written documents.

    ``approval`` is None for a draft; ``fields``: what every live field says now; ``found``: what is open in a draft.
    """

    kind: DocumentKind
    record: Record
    approval: Approval | None
    lang: Lang
    sections: dict[DocumentKind, Sequence[Section]]
    fields: dict[str, str]
    found: tuple[Finding, ...] = ()


def shown(tx: Tx, kind: DocumentKind) -> tuple[Record, Approval | None]:
    """The Record that a document is shown from: the approved one, or as it is now while something may change in it.

    A correction under way is seen in every document; responses are as they are now unless they are as last issued.
    """
    from facilitator.meeting.reading import approved_record, read_record

    if standing.open_correction(tx):
        return read_record(tx), None
    found = approved_record(tx, kind)
    if found is None:
        return read_record(tx), None
    approval, record = found
    if kind is DocumentKind.RESPONSES and record.responses != (now := read_record(tx)).responses:
        return now, None
    return record, approval


def look(kind: DocumentKind, record: Record, approval: Approval | None) -> Look:
    """Lay out a document, and both written ones, in the language of the meeting."""
    from facilitator.desk import language_of
    from facilitator.meeting.findings import of_record
    from facilitator.report import FIELDS, sections

    lang = language_of(record)
    laid: dict[DocumentKind, Sequence[Section]]
    laid = {one: sections(record, one, lang) for one in dict.fromkeys([*WRITTEN, kind])}
    fields = {name: says(record, lang) for name, says in FIELDS.items()}
    found = of_record(record, {one: laid[one] for one in WRITTEN}) if approval is None else ()
    return Look(kind, record, approval, lang, laid, fields, found)


def draw(
    file: MeetingFile, look: Look, kind: DocumentKind, lang: Lang, audience: Audience, clock: Callable[[], datetime]
) -> bytes:
    """The PDF of a document, as its Look says: final and of its moment, or a draft of now."""
    from facilitator.desk import images
    from facilitator.report.render import write

    approval = look.approval
    now = datetime.fromisoformat(approval.approved_at) if approval else clock()
    pictures = images(file, look.record)
    return write(look.record, kind, lang, audience, final=approval is not None, now=now, images=pictures)


def export(file: MeetingFile, kind: DocumentKind, lang: Lang, audience: Audience, path: Path) -> Path:
    """Write what the page shows to ``path``; by its ending a PDF, or a draft for a word processor.

    KnownErrors of reading and writing.
    """
    from facilitator import desk

    if path.suffix == ".docx":
        return keep(desk.draft_docx(file, kind, lang, audience), path)
    record, approval = file.read(shown, kind).result()
    return keep(draw(file, look(kind, record, approval), kind, lang, audience, file.env.clock), path)


def send_round(
    file: MeetingFile, kinds: Sequence[DocumentKind], audience: Audience, folder: Path, names: Mapping[str, str]
) -> list[Path]:
    """Drafts of ``kinds`` as PDF and for a word processor, in ``folder``; ``names``: kind → name without ending.

    Every file is there before anything is said to be sent. KnownErrors of reading and writing.
    """
    from facilitator import desk

    made = [
        (folder / f"{names[kind]}.{ending}", give(file, kind, None, audience))
        for kind in kinds
        for ending, give in (("pdf", desk.draft), ("docx", desk.draft_docx))
    ]
    return [keep(data, path) for path, data in made]


def composed() -> tuple[DocumentKind, ...]:
    """The documents that can be made, in the order in which they are offered."""
    return tuple(DocumentKind)


def sources_of(look: Look, kind: DocumentKind, lang: Lang, audience: Audience, said: str) -> list[Source]:
    """What a line of the page was drawn from, found by its words; empty when it was drawn from no row."""
    from facilitator.report import compose
    from facilitator.report.find import find

    document = compose(look.record.for_audience(audience), kind, lang, final=look.approval is not None)
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
    """A picture as the letterhead takes it. KnownErrors ``picture.*``, ``input.failed``."""
    from facilitator.exchange import pictures
    from facilitator.files import read_in

    return pictures.logo(read_in(path))


def keep(data: bytes, path: Path) -> Path:
    """Write whole or not at all. KnownError ``output.failed``."""
    from facilitator.files import write_out

    write_out(path, data)
    return path


def judge(pdf: bytes, trust_path: Path, at: datetime) -> Verdict:
    """Verify against the people this computer trusts."""
    from facilitator import signing

    return signing.verify(pdf, load_trust(trust_path), at)


def load_trust(path: Path) -> Trust:
    """The trust store at ``path``; nobody when there is none. KnownErrors ``trust.*``."""
    from facilitator import signing
    from facilitator.files import read_in

    if not path.exists():
        return signing.NOBODY
    return signing.load_pem(read_in(path))


def shelve(file: MeetingFile, kind: DocumentKind, workspace: Workspace) -> Changes:
    """Take one signed document into the archive of this computer, with a receipt.

    KnownErrors ``archive.unsigned``, ``shelf.*``, ``receipt.key``, ``trust.*``.
    """
    from facilitator import desk
    from facilitator.archive.intake import own_key

    intake = own_key(workspace.intake_key, now=file.env.clock(), entropy=file.env.entropy)
    return desk.shelve(file, kind, _shelf(workspace), load_trust(workspace.trust), intake)[1]


def index_of(workspace: Workspace) -> Index:
    """The list of the archive, brought up to date. KnownError ``shelf.failed``."""
    from facilitator.archive.index import Index

    index = Index.of_folder(_shelf(workspace), workspace.archive)
    index.refresh()
    return index


def from_shelf(workspace: Workspace, key: str) -> bytes:
    """A report of the archive. KnownErrors ``shelf.*``."""
    from facilitator.archive.shelf import Key

    return _shelf(workspace).get(Key(key))


def read(path: Path) -> bytes:
    """A file of any kind. KnownError ``input.failed``."""
    from facilitator.files import read_in

    return read_in(path)


def examine(pdf: bytes, workspace: Workspace, at: datetime) -> Examination:
    """Everything that can be said about a PDF, against the people this computer trusts and with its own receipt."""
    from facilitator.archive.intake import examine_kept, own_certificates

    trust, archives = load_trust(workspace.trust), own_certificates(workspace.intake_key)
    return examine_kept(pdf, _shelf(workspace), trust, archives, at)


def extract(pdf: bytes, folder: Path) -> list[Path]:
    """Write what a report carries into ``folder``. KnownErrors ``report.no_record``, ``record.exists`` and writing."""
    from facilitator.cli_verify import extract as extracted

    return extracted(pdf, folder)


def _shelf(workspace: Workspace) -> FolderShelf:
    from facilitator.archive.shelf import FolderShelf

    return FolderShelf(workspace.archive)
