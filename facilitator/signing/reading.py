"""Opening a PDF for signing or verification, and its signature fields in each of its revisions.

Imported only inside functions: it loads pyHanko.
"""

from __future__ import annotations

import io
import logging
from dataclasses import dataclass

from pyhanko.pdf_utils.generic import DictionaryObject, NullObject
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.rw_common import PdfHandler
from pyhanko.sign.fields import enumerate_sig_fields

from facilitator.errors import KnownError

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


def open_reader(pdf: bytes) -> PdfFileReader:
    """Read strictly. Raises KnownError ``signing.encrypted`` or ``signing.unreadable_pdf``."""
    try:
        reader = PdfFileReader(io.BytesIO(pdf), strict=True)
        encrypted = reader.encrypted
        if not encrypted:
            if reader.xrefs.hybrid_xrefs_present:  # two readers may see two documents
                raise KnownError("signing.unreadable_pdf")
            _ = reader.root["/Pages"]["/Count"]
    except KnownError:
        raise
    except Exception as error:  # pyHanko lets zlib.error, KeyError, RecursionError and more escape
        raise KnownError("signing.unreadable_pdf") from error
    if encrypted:
        raise KnownError("signing.encrypted")
    return reader


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
        found.append(Field(name, filled, timestamp, reference.get_object()))
    return found


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
