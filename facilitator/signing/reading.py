"""Opening a PDF for signing or verification, and its signature fields in each of its revisions.

Imported only inside functions: it loads pyHanko.
"""

from __future__ import annotations

import io
import logging
from dataclasses import dataclass

from pyhanko.pdf_utils import generic, misc
from pyhanko.pdf_utils.decode_limits import DecodePurpose
from pyhanko.pdf_utils.generic import DictionaryObject, NullObject
from pyhanko.pdf_utils.reader import HistoricalResolver, PdfFileReader
from pyhanko.pdf_utils.rw_common import PdfHandler
from pyhanko.pdf_utils.xref import ObjStreamRef
from pyhanko.sign.fields import enumerate_sig_fields

from facilitator.errors import KnownError
from facilitator.signing.usages import History

# What pyHanko would log is returned as a verdict or raised as a KnownError; without a handler it lands on stderr.
for _name in ("pyhanko", "pyhanko_certvalidator"):
    logging.getLogger(_name).addHandler(logging.NullHandler())


@dataclass(frozen=True)
class Field:
    """A signature field as it stands in one revision: ``filled`` by a signature, or by a document timestamp."""

    name: str
    filled: bool
    timestamp: bool
    dictionary: DictionaryObject


@dataclass(frozen=True)
class _ObjectStream:
    """An object stream with its header read once: object number → place in the stream, offset of the object."""

    stream: generic.StreamObject
    data: bytes
    places: dict[int, tuple[int, int]]
    whole: bool
    """False if the header could not be read to its end."""


class Reader(PdfFileReader):
    """A strict reader that reads the header of an object stream once and not again for each object in it.

    pyHanko's own is quadratic, which made 200 tagged pages cost more than six seconds. What it accepts and refuses is
    the same, object by object. ``_get_object_from_stream`` is private: pyHanko is pinned exactly, and a test notices
    if it changes or stops being called.
    """

    def __init__(self, pdf: bytes) -> None:
        self._streams: dict[int, _ObjectStream] = {}
        self._histories: dict[int, HistoricalResolver] = {}
        super().__init__(io.BytesIO(pdf), strict=True)

    def _get_object_from_stream(self, idnum: int, stmnum: int, idx: int) -> generic.PdfObject:
        packed, at = self._packed(idnum, stmnum, idx)
        data = io.BytesIO(packed)
        data.seek(at)
        try:
            found = generic.read_object(data, generic.Reference(idnum, 0, self))
        except (misc.PdfStreamError, misc.PdfReadError) as error:
            raise misc.PdfStrictReadError(f"Can't read object stream: {error}") from error
        if isinstance(found, generic.StreamObject | generic.IndirectObject):
            raise misc.PdfStrictReadError("Encountered forbidden object type in object stream")
        return found

    def _packed(self, idnum: int, stmnum: int, idx: int) -> tuple[bytes, int]:
        """The bytes of an object stream, and where in them an object begins."""
        source = self._object_stream(stmnum)
        if not 0 <= idx < source.stream["/N"]:
            raise misc.PdfStrictReadError("Object stream does not contain index")
        place = source.places.get(idnum)
        if place is None:
            raise misc.PdfStrictReadError(
                "Object not found in stream" if source.whole else "Object stream header possibly corrupted"
            )
        if place[0] != idx:
            raise misc.PdfStrictReadError("Object is in wrong index.")
        return source.data, source.stream["/First"] + place[1]

    def packed(self, reference: generic.Reference, revision: int) -> tuple[bytes, int] | None:
        """Where an object lay in that revision: in the bytes of an object stream, from that place on; else None."""
        marker = self.xrefs.get_historical_ref(reference, revision)
        if not isinstance(marker, ObjStreamRef):
            return None
        return self._packed(reference.idnum, marker.obj_stream_id, marker.ix_in_stream)

    def get_historical_resolver(self, revision: int) -> HistoricalResolver:
        """That revision of the file, the same object whenever it is asked for."""
        if revision not in self._histories:
            self._histories[revision] = History(self, revision, self.packed)
        return self._histories[revision]

    def _object_stream(self, number: int) -> _ObjectStream:
        if number in self._streams:
            return self._streams[number]
        stream = generic.Reference(number, 0, self).get_object()
        if not isinstance(stream, generic.StreamObject) or stream["/Type"] != "/ObjStm":
            raise misc.PdfStrictReadError("Not an object stream")
        data = stream.read_data(DecodePurpose.OBJECT_STREAM)
        places: dict[int, tuple[int, int]] = {}
        whole = True
        header = io.BytesIO(data)
        try:
            for at in range(stream["/N"]):
                identifier, offset = _number(header), _number(header)
                misc.read_non_whitespace(header, seek_back=True)  # type: ignore[no-untyped-call]
                places.setdefault(identifier, (at, offset))
        except (ValueError, misc.PdfStreamError):
            whole = False
        self._streams[number] = found = _ObjectStream(stream, data, places, whole)
        return found


def _number(stream: io.BytesIO) -> int:
    misc.read_non_whitespace(stream, seek_back=True)  # type: ignore[no-untyped-call]
    return int(generic.NumberObject.read_from_stream(stream))  # type: ignore[no-untyped-call]


def open_reader(pdf: bytes, *, restricted: bool = False) -> Reader:
    """Read strictly. Raises KnownError ``signing.encrypted`` or ``signing.unreadable_pdf``.

    ``restricted``: a file that is encrypted but opens for everybody without a password may be read too.
    """
    try:
        reader = Reader(pdf)
        encrypted = reader.encrypted and not (restricted and _open_to_all(reader))
        if not encrypted:
            if reader.xrefs.hybrid_xrefs_present:  # two readers may see two documents
                raise KnownError("signing.unreadable_pdf")
            _ = reader.root["/Pages"]["/Count"]
    except (KnownError, MemoryError):
        raise
    except Exception as error:  # pyHanko lets zlib.error, KeyError, RecursionError and more escape
        raise KnownError("signing.unreadable_pdf") from error
    if encrypted:
        raise KnownError("signing.encrypted")
    return reader


def _open_to_all(reader: Reader) -> bool:
    from pyhanko.pdf_utils.crypt import AuthStatus

    return reader.decrypt("").status is not AuthStatus.FAILED


def signature_fields(handler: PdfHandler) -> list[Field]:
    """All signature fields, in the order of the form, document timestamps among them."""
    found = []
    for name, value, reference in enumerate_sig_fields(handler):
        try:
            signature = value.get_object() if value is not None else None
            filled = signature is not None and not isinstance(signature, NullObject)
            timestamp = isinstance(signature, DictionaryObject) and signature.get("/Type") == "/DocTimeStamp"
        except Exception:  # damaged in place: a signature is there and will be judged broken
            filled, timestamp = True, False
        found.append(Field(str(name), filled, timestamp, reference.get_object()))
    return found


def widgets(field: DictionaryObject) -> list[DictionaryObject]:
    """The widgets of a field that are not the field itself."""
    return [kid.get_object() for kid in field.get("/Kids", ())]


def rectangle(field: DictionaryObject) -> tuple[float, float, float, float] | None:
    """The field's (or its only widget's) rectangle in points, or None for an invisible one."""
    widget = field
    if "/Rect" not in field and "/Kids" in field:
        widget = field["/Kids"][0]
    if "/Rect" not in widget:
        return None
    x1, y1, x2, y2 = (float(value) for value in widget["/Rect"])
    left, bottom, right, top = min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)
    return (left, bottom, right, top) if right - left > 1 and top - bottom > 1 else None
