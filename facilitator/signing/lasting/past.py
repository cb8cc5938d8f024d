"""What the earlier revisions of a PDF say about its signature fields, and what the present one hides of it.

Imported only inside functions: it loads pyHanko.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Sequence

from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation.pdf_embedded import extract_contents

from facilitator.signing.reading import Field, signature_fields
from facilitator.signing.verdict import Note

_BYTE_RANGE = re.compile(rb"/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]")

Past = dict[str, bytes | None]
"""The signature fields of one revision with a hash of the signature in each, None where empty; no timestamps."""


def history(reader: PdfFileReader) -> list[Past]:
    """The fields of every revision, the oldest first; none where a revision has no catalog of its own."""
    return [_past(reader, revision) for revision in range(reader.total_revisions)]


def _past(reader: PdfFileReader, revision: int) -> Past:
    try:
        found = signature_fields(reader.get_historical_resolver(revision))
    except Exception:  # the older half of a linearised file
        return {}
    return {field.name: _print_of(field) if field.filled else None for field in found if not field.timestamp}


def _print_of(field: Field) -> bytes:
    try:
        return hashlib.sha256(extract_contents(field.dictionary["/V"])).digest()
    except Exception:  # damaged: its row will say so
        return b"unreadable"


def required(past: list[Past]) -> tuple[str, ...]:
    """The fields that whoever made the document asked to be signed: those of the oldest revision that has any.

    Not those before the first signature: a platform may first add its own field and then, in another revision, sign it.
    """
    return tuple(next((fields for fields in past if fields), {}))


def hidden(pdf: bytes, past: list[Past], fields: Sequence[Field]) -> list[Note]:
    """Signatures and fields that an earlier revision had and this one hides, doubles or passes off twice."""
    notes = []
    present = {field.name for field in fields if field.filled and not field.timestamp}
    every = {field.name for field in fields}
    for name in dict.fromkeys(name for fields_then in past for name in fields_then):
        seen = {then[name] for then in past if then.get(name) is not None}
        if seen and name not in present:
            notes.append(Note("SIGNATURE_REMOVED", name))
        elif name not in every:
            notes.append(Note("FIELD_REMOVED", name))
        elif len(seen) > 1:
            notes.append(Note("SIGNATURE_REPLACED", name))
    ranges = [(field.name, _range(field)) for field in fields if field.filled]
    if present:
        names = Counter(field.name for field in fields)
        notes += [Note("FIELD_TWICE", name) for name, times in names.items() if times > 1]
    taken: set[tuple[int, ...]] = set()
    for name, one in ranges:
        if one and one in taken:
            notes.append(Note("SIGNATURE_REUSED", name))
        taken.add(one)
    if not notes and _signed_ranges(pdf) - taken:
        notes.append(Note("SIGNATURE_HIDDEN"))  # the file once began with a signed document that it no longer shows
    return notes


def _range(field: Field) -> tuple[int, ...]:
    try:
        return tuple(int(value) for value in field.dictionary["/V"]["/ByteRange"])
    except Exception:  # damaged: its row will say so
        return ()


def _signed_ranges(pdf: bytes) -> set[tuple[int, ...]]:
    """The byte ranges written anywhere in the file that fit it: from its first byte on, round a signature's ``<…>``."""
    found: set[tuple[int, ...]] = set()
    for match in _BYTE_RANGE.findall(pdf):
        start, length, resume, rest = (int(number) for number in match)
        gap = pdf[length:resume]
        if start == 0 and resume + rest <= len(pdf) and gap[:1] == b"<" and gap[-1:] == b">":
            found.add((start, length, resume, rest))
    return found
