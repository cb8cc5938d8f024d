"""From the signed document to the archive of this computer, and back out of it. Call from a worker thread."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.desk.keeping.place import root_of, shelf_of
from facilitator.desk.signing import newest
from facilitator.errors import KnownError
from facilitator.language.sentences import Lang
from facilitator.meeting import lifecycle
from facilitator.meeting.papers import approvals
from facilitator.model import DocumentKind, Sister, Way
from facilitator.store.file import MeetingFile
from facilitator.store.journal import Changes
from facilitator.store.tx import Tx

if TYPE_CHECKING:
    from facilitator.archive.checkup import Checkup
    from facilitator.archive.dossier import Dossier
    from facilitator.archive.index import Index
    from facilitator.archive.keeping import Copied
    from facilitator.archive.shelf import Shelf
    from facilitator.examine.examination import Examination
    from facilitator.examine.pair import Pair
    from facilitator.examine.places import Place
    from facilitator.signing import IntakeKey, Trust, Verdict
    from facilitator.workspace import Workspace


def shelve(
    file: MeetingFile,
    kind: DocumentKind,
    shelf: Shelf,
    trust: Trust,
    intake: IntakeKey,
    sister: Sister = Sister.PUBLIC,
) -> tuple[str, Changes]:
    """Take the signed document into the archive, with its copies from paper or other programs, and note its key.

    Each gets a receipt of what was found against ``trust``, signed with ``intake``. KnownErrors ``archive.unsigned``
    (fact ``missing``), ``shelf.*``, ``signing.clock``.
    """
    from facilitator import signing
    from facilitator.archive.intake import take_in

    version = newest(file, kind, sister)
    signed, copies = file.read(_copies, kind, sister).result()
    if not signed:
        raise KnownError("archive.unsigned", missing=", ".join(version.missing))
    now = file.env.clock()
    if version.extra and not copies:
        # a platform's own field stands for one of ours where the expected person made it: only the verdict knows
        verdict = signing.verify(version.pdf, trust, now)
        if verdict.verdict is signing.Word.INCOMPLETE:
            raise KnownError("archive.unsigned", missing=", ".join(version.missing))
    for copy in copies:
        take_in(copy, shelf, trust, intake, now=now, beside=version.pdf)
    key = str(take_in(version.pdf, shelf, trust, intake, now=now).key)
    return key, file.do(lifecycle.record_archived, kind, key, version.pdf, sister).result()


def _copies(tx: Tx, kind: DocumentKind, sister: Sister) -> tuple[bool, list[bytes]]:
    """Whether the document counts as signed, and the copies that lie beside it."""
    beside = [row for row in approvals.returned_of(tx, kind, sister) if row.way is not Way.EXTENDED]
    return approvals.is_signed(tx, kind, sister), [tx.bytes_of(row.copy_sha256) for row in beside]


def judge(pdf: bytes, trust_path: Path, at: datetime) -> Verdict:
    """Verify against the people this computer trusts."""
    from facilitator.examine import apart

    return apart.verify(pdf, load_trust(trust_path), at)


def load_trust(path: Path) -> Trust:
    """Whom this computer trusts: the store at ``path`` and the signed lists beside it (``keeping.lists``), as far as
    they can be read. KnownErrors ``trust.*``, ``file.too_much`` of the store.
    """
    from facilitator.desk.keeping.lists import joined, own_trust

    return joined(own_trust(path), path)


def shelve_here(file: MeetingFile, kind: DocumentKind, sister: Sister, workspace: Workspace) -> Changes:
    """Take one signed document into the archive of this computer, with a receipt.

    KnownErrors ``archive.unsigned``, ``shelf.*``, ``receipt.key``, ``trust.*``.
    """
    from facilitator.archive.intake import own_key

    intake = own_key(workspace.intake_key, now=file.env.clock(), entropy=file.env.entropy)
    return shelve(file, kind, shelf_of(workspace), load_trust(workspace.trust), intake, sister)[1]


def index_of(workspace: Workspace, folder: Path | None = None) -> Index:
    """The list of the archive, or of another ``folder``, not brought up to date yet: in the PostgreSQL that
    ``archive.toml`` names, else in a file. KnownErrors ``catalogue.*`` and as of `shelf_of`.
    """
    from facilitator.archive.catalogue.sqlite import SqliteCatalogue
    from facilitator.archive.index import Index
    from facilitator.archive.places.settings import read
    from facilitator.archive.shelf import FolderShelf

    if folder is not None:
        return Index.of_folder(FolderShelf(folder), folder)
    told, shelf = read(workspace.root), shelf_of(workspace)
    if told.postgres:
        from facilitator.archive.catalogue.postgres import PostgresCatalogue

        return Index(shelf, PostgresCatalogue(told.postgres))
    if told.store is not None:
        from facilitator.workspace import slug

        return Index(shelf, SqliteCatalogue(workspace.folder("catalogues") / f"{slug(told.store.name)}.sqlite"))
    return Index.of_folder(shelf, workspace.archive)


def dossier(workspace: Workspace, index: Index, meeting: str, at: datetime, lang: Lang = "sq") -> Dossier | None:
    """Everything the archive has of one meeting, each document examined as `examine` does. KnownErrors ``trust.*``,
    ``catalogue.*``, ``archive.settings``.
    """
    from facilitator.archive.dossier import gathered
    from facilitator.archive.intake import examine_kept, own_certificates

    trust, archives, kept = load_trust(workspace.trust), own_certificates(workspace.intake_key), shelf_of(workspace)
    return gathered(index.meeting(meeting), kept, lambda pdf: examine_kept(pdf, kept, trust, archives, at), lang)


def export_meeting(workspace: Workspace, told: Dossier, folder: Path) -> list[Path]:
    """All of it into one new folder. KnownErrors ``record.exists``, ``output.failed``, ``shelf.*``."""
    from facilitator.archive.dossier import export

    return export(told, shelf_of(workspace), folder)


def place_of(pdf: bytes, text: str) -> Place | None:
    """Where in a PDF a text stands, None when it is not found. KnownError ``file.too_much``."""
    from facilitator.examine.places import place_of as found

    return found(pdf, text)


def look_over(workspace: Workspace, clock: Callable[[], datetime]) -> Checkup:
    """Read the whole archive of this computer and hold it against its names and receipts. KnownErrors ``shelf.failed``,
    ``trust.*``."""
    from facilitator.archive.checkup import look_over as looked_over

    return looked_over(shelf_of(workspace), believed(workspace), clock, load_trust(workspace.trust))


def last_pass(workspace: Workspace) -> datetime | None:
    """When every file of the archive was last read again; None when never."""
    from facilitator.archive.keeping import last_pass as found

    return found(root_of(workspace))


def second_copy(workspace: Workspace, place: Path) -> Copied:
    """Bring a copy of the archive up to date, and mend the archive from it. KnownErrors ``copy.same``,
    ``shelf.failed``, ``trust.*``.
    """
    from facilitator.archive.keeping import second_copy as brought

    return brought(shelf_of(workspace), place, believed(workspace), trust=load_trust(workspace.trust))


def believed(workspace: Workspace) -> tuple[bytes, ...]:
    """Certificates of the keys whose receipts this computer believes: its own, and those its trust store names."""
    from facilitator.archive.intake import own_certificates

    named = (entry.certificate for entry in load_trust(workspace.trust).intake)
    return (*own_certificates(workspace.intake_key), *named)


def from_shelf(workspace: Workspace, key: str) -> bytes:
    """A report of the archive. KnownErrors ``shelf.*``."""
    from facilitator.archive.shelf import Key

    return shelf_of(workspace).get(Key(key))


def read(path: Path) -> bytes:
    """A file of any kind. KnownError ``input.failed``."""
    from facilitator.files import read_in

    return read_in(path)


def examine(pdf: bytes, workspace: Workspace, at: datetime) -> Examination:
    """Everything that can be said about a PDF, against the people this computer trusts and with its own receipt."""
    from facilitator.archive.intake import examine_kept, own_certificates

    trust, archives = load_trust(workspace.trust), own_certificates(workspace.intake_key)
    return examine_kept(pdf, shelf_of(workspace), trust, archives, at)


def paired(workspace: Workspace, full: str, public: str) -> Pair:
    """Whether two reports of the archive are sisters. KnownErrors ``shelf.*``."""
    from facilitator.examine import apart

    return apart.pair_of(from_shelf(workspace, full), from_shelf(workspace, public))


def extract(pdf: bytes, folder: Path) -> list[Path]:
    """Write what a report carries into ``folder``. KnownErrors ``report.no_record``, ``record.exists`` and writing."""
    from facilitator.examine.unpack import extract as extracted

    return extracted(pdf, folder)
