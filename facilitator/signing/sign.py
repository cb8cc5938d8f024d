"""Put a PAdES B-B signature into a field that the document already has.

The result extends the given bytes and never alters them. For a fixed ``now`` and signer the result is the same bytes
each time: names and identifiers derive from the content, ECDSA nonces from RFC 6979.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from facilitator.errors import KnownError
from facilitator.signing.keys import Signer

if TYPE_CHECKING:
    from pyhanko.pdf_utils.reader import PdfFileReader

    from facilitator.signing.lasting.timestamps import TimestampSource


_CLOCKS_APART = timedelta(hours=26)  # the laptop that made it may be set to another zone: no clock is absurd by that


@dataclass(frozen=True)
class FieldState:
    """A signature field of a document: name, whether it is signed, and the tooltip (TU) that screen readers speak."""

    name: str
    signed: bool
    tooltip: str


def fields(pdf: bytes) -> tuple[FieldState, ...]:
    """The signature fields in the order of the form, document timestamps left out.

    Raises ``signing.unreadable_pdf`` or ``signing.encrypted``.
    """
    from facilitator.signing.reading import open_reader, signature_fields

    reader = open_reader(pdf)
    try:
        return tuple(
            FieldState(field.name, field.filled, str(field.dictionary.get("/TU", "")))
            for field in signature_fields(reader)
            if not field.timestamp
        )
    except Exception as error:
        raise KnownError("signing.unreadable_pdf") from error


def sign(
    pdf: bytes,
    signer: Signer,
    field: str,
    *,
    role: str,
    reason: str,
    place: str,
    now: datetime,
    certify: bool | None = None,
    timestamp: TimestampSource | None = None,
) -> bytes:
    """Sign ``pdf`` in ``field`` and return the longer PDF.

    The first signature certifies (DocMDP P=2: further signatures allowed, nothing else) unless ``certify`` is
    False; later ones approve. ``now`` carries the zone shown in the stamp. Raises KnownError ``signing.clock``,
    ``.clock_document`` (the document was made later than ``now``), ``.expired``, ``.not_yet_valid``,
    ``.unreadable_pdf``, ``.encrypted``, ``.draft``, ``.field_missing``, ``.field_filled``,
    ``.second_certification`` (``certify=True`` on a signed document), ``.locked`` (certified with P=1) or
    ``.refused``.

    With ``timestamp``, and only then, a timestamp authority is asked online to vouch for the time (PAdES B-T); raises
    what `facilitator.signing.lasting.timestamps.TimestampSource` raises.
    """
    from facilitator.signing import pades
    from facilitator.signing.reading import open_reader, signature_fields

    signer.check(now)
    reader = open_reader(pdf)
    try:
        present = [one for one in signature_fields(reader) if not one.timestamp]
        draft = _is_draft(reader)
        made = _made_at(reader)
    except Exception as error:
        raise KnownError("signing.unreadable_pdf") from error
    if draft:
        raise KnownError("signing.draft")
    if made is not None and now < made - _CLOCKS_APART:
        raise KnownError(
            "signing.clock_document", now=f"{now:%d.%m.%Y}", made=f"{made.astimezone(now.tzinfo):%d.%m.%Y}"
        )
    target = next((one for one in present if one.name == field), None)
    if target is None:
        raise KnownError("signing.field_missing", field=field, known=", ".join(one.name for one in present) or "–")
    if target.filled:
        raise KnownError("signing.field_filled", field=field)
    first = not any(one.filled for one in present)
    if certify and not first:
        raise KnownError("signing.second_certification", field=field)
    if certify is None:
        certify = first
    signed = pades.apply(
        pdf, target, signer, certify=certify, role=role, reason=reason, place=place, now=now, timestamp=timestamp
    )
    if timestamp is not None:
        timestamp.approve()
    if not signed.startswith(pdf):
        raise AssertionError("signing altered the document")
    return signed


def _is_draft(reader: PdfFileReader) -> bool:
    """Drafts carry ``/TryezaStatus draft`` in their Info dictionary, as a string or a name."""
    try:
        info = reader.trailer["/Info"]
    except KeyError:
        return False
    return str(info.get("/TryezaStatus", "")).lstrip("/").lower() == "draft"


def _made_at(reader: PdfFileReader) -> datetime | None:
    """When the document says that it was made; None if it does not, or not legibly."""
    from pyhanko.pdf_utils.generic import parse_pdf_date

    try:
        made = parse_pdf_date(str(reader.trailer["/Info"]["/CreationDate"]), strict=False)
    except Exception:  # a document need not say it, and another program may say it oddly
        return None
    return made if made.tzinfo else made.replace(tzinfo=UTC)
