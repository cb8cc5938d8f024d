"""Reading a report’s own record and document back out of the PDF, which is a stranger’s: nothing in it is trusted."""

from __future__ import annotations

import hashlib
import io
import zlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass

import pikepdf

from facilitator.errors import KnownError
from facilitator.record import Record
from facilitator.report.compose.attach import DOCUMENT_NAME, RECORD_NAME
from facilitator.report.document import Document

MAX_BYTES = 64 * 1024 * 1024
"""No meeting's record comes near this; files that together unpack to more are not read."""

MAX_FILES = 1_000

_BROKEN = (
    pikepdf.PdfError,
    pikepdf.PasswordError,
    ValueError,
    TypeError,
    AttributeError,
    KeyError,
    RuntimeError,
    zlib.error,
)

MAX_PDF = 256 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Embedded:
    """What a report carries. ``record_bytes`` and ``document_bytes`` are the very bytes inside, ``record`` and
    ``document`` what they say; ``files``: every file inside by its name, those two among them.
    """

    record: Record
    document: Document
    record_bytes: bytes
    document_bytes: bytes
    files: Mapping[str, bytes]

    @property
    def belongs(self) -> bool:
        """Whether the document names exactly this record: true for every format, because the bytes are hashed."""
        return hashlib.sha256(self.record_bytes).hexdigest() == self.document.record_sha256


def embedded(pdf: bytes) -> tuple[Record, Document]:
    """The Record and the Document inside a report, without unpacking the other files.

    KnownError ``report.no_record`` when the PDF carries none, ``report.unreadable`` when it or they cannot be read,
    ``report.newer`` or ``record.newer`` when a later version wrote them.
    """
    found = _attached(pdf, (RECORD_NAME, DOCUMENT_NAME))
    return _read(found)


def read(pdf: bytes) -> Embedded:
    """Everything a report carries. KnownErrors as of ``embedded``."""
    found = _attached(pdf)
    record, document = _read(found)
    return Embedded(record, document, found[RECORD_NAME], found[DOCUMENT_NAME], found)


def files(pdf: bytes) -> dict[str, bytes]:
    """Every file inside a PDF by name. KnownErrors ``report.no_record`` (no file at all), ``report.unreadable``.

    The names are a stranger's: whoever writes them to a disk must make them safe first.
    """
    found = _attached(pdf)
    if not found:
        raise KnownError("report.no_record")
    return found


def begins(pdf: bytes) -> bool:
    """Whether a file of the name of a record or a document is inside, readable or not: this is, or was, a report."""
    try:
        with pikepdf.Pdf.open(io.BytesIO(pdf), attempt_recovery=False) as opened:
            names = {str(name) for name in pikepdf.NameTree(opened.Root.Names.EmbeddedFiles)}
    except _BROKEN:
        return False
    return bool(names & {RECORD_NAME, DOCUMENT_NAME})


def _read(found: Mapping[str, bytes]) -> tuple[Record, Document]:
    if RECORD_NAME not in found or DOCUMENT_NAME not in found:
        raise KnownError("report.no_record")
    try:
        return Record.from_json(found[RECORD_NAME]), Document.from_json(found[DOCUMENT_NAME])
    except KnownError as error:
        if error.code == "record.unreadable":
            raise KnownError("report.unreadable") from error
        raise
    except RecursionError as error:
        raise KnownError("report.unreadable") from error


def _attached(pdf: bytes, wanted: Collection[str] | None = None) -> dict[str, bytes]:
    """The files inside by name, only the ``wanted`` ones if any are named."""
    if len(pdf) > MAX_PDF:
        raise KnownError("report.unreadable")
    found: dict[str, bytes] = {}
    room = MAX_BYTES
    try:
        with pikepdf.Pdf.open(io.BytesIO(pdf), attempt_recovery=False) as opened:
            names = opened.Root.get("/Names")
            tree = names.get("/EmbeddedFiles") if isinstance(names, pikepdf.Dictionary) else None
            if not isinstance(tree, pikepdf.Dictionary):
                return {}
            for key, spec in pikepdf.NameTree(tree).items():
                name = key if isinstance(key, str) else key.decode("utf-8")
                if wanted is not None and name not in wanted:
                    continue
                if name in found or len(found) >= MAX_FILES:
                    raise KnownError("report.unreadable")  # two files of one name: which is meant cannot be known
                stream = spec.EF.F
                if not isinstance(stream, pikepdf.Stream):
                    raise KnownError("report.unreadable")
                if any(other.objgen != stream.objgen for _, other in spec.EF.items()):
                    raise KnownError("report.unreadable")  # other readers would take out another file
                found[name] = _unpacked(stream, room)
                room -= len(found[name])
    except _BROKEN as error:
        raise KnownError("report.unreadable") from error
    return found


def _unpacked(stream: pikepdf.Stream, room: int) -> bytes:
    """The content, never more than ``room`` bytes; only the two ways in which this program writes it are accepted."""
    packed = stream.read_raw_bytes()
    filters = stream.get("/Filter")
    if isinstance(filters, pikepdf.Array) and len(filters) == 1:
        filters = filters[0]
    if filters is None or (isinstance(filters, pikepdf.Array) and len(filters) == 0):
        data = packed
    elif filters == pikepdf.Name.FlateDecode and "/DecodeParms" not in stream:
        data = zlib.decompressobj().decompress(packed, room + 1)
    else:
        raise KnownError("report.unreadable")
    if len(data) > room:
        raise KnownError("report.unreadable")
    return data
