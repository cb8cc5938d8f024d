"""What signing does on a worker thread: the newest versions, and copies that come back. Nothing of Qt."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from facilitator.desk.shelf import load_trust
from facilitator.errors import KnownError
from facilitator.files import apart
from facilitator.model import DocumentKind, Sister
from facilitator.sisters import sister_of

if TYPE_CHECKING:
    from facilitator.desk.signing import Version
    from facilitator.store.file import MeetingFile
    from facilitator.store.journal import Changes


Paper: TypeAlias = tuple[DocumentKind, Sister]
"""A document in one of its sisters: what is signed, comes back and is archived by itself."""


@dataclass(frozen=True, slots=True)
class Held:
    """The newest version of a document; ``certified``: its first signature closed it to fields of others."""

    version: Version
    certified: bool


@dataclass(frozen=True, slots=True)
class Came:
    """A copy that came back: of which document, and what taking it in gave; ``error`` says why it was not taken in."""

    paper: Paper
    copy: bytes
    name: str
    original_sha256: str
    version: Version | None = None
    changes: Changes | None = None
    error: KnownError | None = None

    @property
    def copy_sha256(self) -> str:
        return hashlib.sha256(self.copy).hexdigest()


def newest(file: MeetingFile, papers: Iterable[Paper]) -> list[Held]:
    """The newest version of each. KnownErrors of ``desk.newest``."""
    from facilitator.desk import signing as desk_signing

    made = [desk_signing.newest(file, kind, sister) for kind, sister in papers]
    return [Held(version, bool(version.signed or version.extra) and is_certified(version.pdf)) for version in made]


def is_certified(pdf: bytes) -> bool:
    """Whether a signature forbids everything but further signatures (DocMDP)."""
    import io

    import pikepdf

    try:
        with pikepdf.open(io.BytesIO(pdf)) as opened:
            return "/DocMDP" in opened.Root.get("/Perms", {})
    except pikepdf.PdfError:
        return False


def take(
    file: MeetingFile,
    copy: bytes,
    name: str,
    given: Mapping[Paper, bytes],
    otherwise: Paper,
    trust: Path,
    *,
    rewritten: bool = False,
    paper: bool = False,
) -> Came:
    """Take in a signed copy as that of the document it goes on from, else of the one it says it is, else ``otherwise``.

    ``given``: the newest bytes of every listed document; ``rewritten``: keep it as a separately signed file;
    ``paper``: what goes on from none of them and bears no signature is a scan of ``otherwise``. A KnownError is handed
    back, with the document it concerns.
    """
    from facilitator.desk import signing as desk_signing

    found = whose(copy, given) or otherwise
    original = hashlib.sha256(given.get(found, b"")).hexdigest()
    try:
        if paper and not any(copy.startswith(pdf) for pdf in given.values()) and not _signed(copy):
            return Came(otherwise, copy, name, original, None, attach(file, otherwise, copy, name))
        kind, sister = found
        version, changes = desk_signing.take_returned(
            file, kind, copy, load_trust(trust), name=name, rewritten=rewritten, sister=sister
        )
    except KnownError as error:
        return Came(found, copy, name, original, error=error)
    return Came(found, copy, name, original, version, changes)


def whose(copy: bytes, given: Mapping[Paper, bytes]) -> Paper | None:
    """Which of these documents a copy goes on from; failing that, which it says it is. Its file name says nothing."""
    for paper, pdf in given.items():
        if copy.startswith(pdf):
            return paper
    try:
        paper = apart("PDF", _paper, copy)
    except Exception:  # whatever another program made of the file, it tells nothing then
        return None
    return paper if paper in given else None


def _paper(copy: bytes) -> Paper:
    """In the worker: what a copy says it is."""
    from facilitator.report.extract import embedded

    document = embedded(copy)[1]
    return document.kind, sister_of(document.audience)


def _signed(pdf: bytes) -> bool:
    """Whether a PDF carries a signature of its own: then it is no scan."""
    from facilitator import signing

    try:
        return any(field.signed for field in apart("PDF", signing.fields, pdf))
    except KnownError:
        return False


def attach(file: MeetingFile, paper: Paper, scan: bytes, name: str) -> Changes:
    """Keep a scan beside the digital document. KnownErrors of ``desk.attach_paper``."""
    from facilitator.desk import signing as desk_signing

    kind, sister = paper
    return desk_signing.attach_paper(file, kind, scan, name, sister)
