"""What the last three stations do on a worker thread: bytes and files in, bytes and verdicts out; nothing of Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.model import WRITTEN, DocumentKind

if TYPE_CHECKING:
    from facilitator.archive.examine import Examination
    from facilitator.archive.index import Index
    from facilitator.archive.shelf import FolderShelf
    from facilitator.language.sentences import Lang
    from facilitator.record import Audience, Record
    from facilitator.report import Section
    from facilitator.signing import Trust, Verdict
    from facilitator.store.file import MeetingFile
    from facilitator.store.journal import Changes
    from facilitator.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Look:
    """A record with the sections of both documents, and what every live field says now."""

    record: Record
    lang: Lang
    sections: dict[DocumentKind, Sequence[Section]]
    fields: dict[str, str]


def look(record: Record) -> Look:
    """Lay out both documents in the language of the meeting."""
    from facilitator.desk import language_of
    from facilitator.report import FIELDS, sections

    lang = language_of(record)
    return Look(
        record,
        lang,
        {kind: sections(record, kind, lang) for kind in WRITTEN},
        {name: says(record, lang) for name, says in FIELDS.items()},
    )


def draw(record: Record, kind: DocumentKind, lang: Lang, audience: Audience, final: bool, now: datetime) -> bytes:
    """The PDF of one document."""
    from facilitator.report.render import write

    return write(record, kind, lang, audience, final=final, now=now)


def export(file: MeetingFile, kind: DocumentKind, audience: Audience, path: Path) -> Path:
    """Write the document to ``path``: the approved one, or a draft that says so. KnownErrors of reading and writing."""
    from facilitator import desk

    return keep(desk.report(file, kind, audience=audience), path)


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
    """Put one signed document on the shelf of this computer. KnownErrors ``archive.unsigned``, ``shelf.*``."""
    from facilitator import desk

    return desk.shelve(file, kind, _shelf(workspace))[1]


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


def examine(pdf: bytes, trust_path: Path, at: datetime) -> Examination:
    """Everything that can be said about a PDF, against the people this computer trusts."""
    from facilitator.archive.examine import examine as examined

    return examined(pdf, load_trust(trust_path), at)


def _shelf(workspace: Workspace) -> FolderShelf:
    from facilitator.archive.shelf import FolderShelf

    return FolderShelf(workspace.archive)
