"""Reading a report’s own record and document back out of the PDF, which is a stranger’s: nothing in it is trusted."""

from __future__ import annotations

import io
import zlib

import pikepdf

from facilitator.errors import KnownError
from facilitator.record import Record
from facilitator.report.attach import DOCUMENT_NAME, RECORD_NAME
from facilitator.report.document import Document

MAX_BYTES = 64 * 1024 * 1024
"""No meeting's record comes near this; a file that unpacks to more is not read."""

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


def embedded(pdf: bytes) -> tuple[Record, Document]:
    """The Record and the Document inside a report.

    KnownError ``report.no_record`` when the PDF carries none, ``report.unreadable`` when it or they cannot be read,
    ``report.newer`` or ``record.newer`` when a later version wrote them.
    """
    if len(pdf) > MAX_PDF:
        raise KnownError("report.unreadable")
    try:
        with pikepdf.Pdf.open(io.BytesIO(pdf), attempt_recovery=False) as opened:
            record, document = _named(opened, RECORD_NAME), _named(opened, DOCUMENT_NAME)
    except _BROKEN as error:
        raise KnownError("report.unreadable") from error
    try:
        return Record.from_json(record), Document.from_json(document)
    except KnownError as error:
        if error.code == "record.unreadable":
            raise KnownError("report.unreadable") from error
        raise
    except RecursionError as error:
        raise KnownError("report.unreadable") from error


def _named(pdf: pikepdf.Pdf, name: str) -> bytes:
    names = pdf.Root.get("/Names")
    tree = names.get("/EmbeddedFiles") if isinstance(names, pikepdf.Dictionary) else None
    if not isinstance(tree, pikepdf.Dictionary):
        raise KnownError("report.no_record")
    files = pikepdf.NameTree(tree)
    if name not in files:
        raise KnownError("report.no_record")
    stream = files[name].EF.F
    if not isinstance(stream, pikepdf.Stream):
        raise KnownError("report.unreadable")
    return _unpacked(stream)


def _unpacked(stream: pikepdf.Stream) -> bytes:
    """The content, never more than ``MAX_BYTES``; only the two ways in which this program writes it are accepted."""
    packed = stream.read_raw_bytes()
    filters = stream.get("/Filter")
    if isinstance(filters, pikepdf.Array) and len(filters) == 1:
        filters = filters[0]
    if filters is None or (isinstance(filters, pikepdf.Array) and len(filters) == 0):
        data = packed
    elif filters == pikepdf.Name.FlateDecode and "/DecodeParms" not in stream:
        data = zlib.decompressobj().decompress(packed, MAX_BYTES + 1)
    else:
        raise KnownError("report.unreadable")
    if len(data) > MAX_BYTES:
        raise KnownError("report.unreadable")
    return data
