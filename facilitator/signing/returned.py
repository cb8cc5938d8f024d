"""Signed elsewhere: a document that was exported, signed on a platform or in another program, and comes back.

The export carries empty named fields and no certification, because a platform may be unable to use the fields and add
its own instead; a certifying signature would forbid that. What comes back is accepted as the same document only if the
exported bytes are its beginning, every signature holds, and nothing but signatures was added. A file that another
program wrote anew is a copy that was signed separately: it may be kept beside the document, under its own hash, and is
never called identical.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from facilitator.errors import KnownError
from facilitator.signing.trust import Trust
from facilitator.signing.verdict import Integrity, Signature, Verdict, Word
from facilitator.signing.verify import verify

if TYPE_CHECKING:
    from facilitator.signing.reading import Reader

_UNSOUND = (Word.TAMPERED, Word.BROKEN, Word.UNREADABLE, Word.ENCRYPTED)


class Way(StrEnum):
    """How the returned file relates to the exported one. That nothing was signed at all is an error, not a way."""

    EXTENDED = "extended"  # the exported bytes and signatures behind them: the same document
    REWRITTEN = "rewritten"  # the same document in other bytes, as far as its identifier or attachments tell
    FOREIGN = "foreign"  # nothing in it says that it ever was this document


@dataclass(frozen=True)
class Returned:
    """A returned file whose signatures hold.

    ``added`` are the new signatures in fields that the exported document has, ``extra`` those in fields that were added
    elsewhere (*nënshkrim shtesë*); for a file that is not EXTENDED they are all its signatures. ``verdict`` judges the
    returned file: its word may still say that a signer is unknown, or that a required field is empty.
    """

    way: Way
    added: tuple[Signature, ...]
    extra: tuple[Signature, ...]
    verdict: Verdict
    original_sha256: str
    returned_sha256: str


def compare(original: bytes, returned: bytes, trust: Trust, at: datetime | None = None) -> Returned:
    """What came back for ``original``, judged at the moment ``at`` (aware; default now).

    Raises KnownError ``returned.nothing_signed``, ``.changed`` (more than signatures was added), ``.covered`` (a
    field was added that shows something over a page), ``.broken`` (its signatures do not fit it), ``.unreadable`` or
    ``.encrypted``; what `facilitator.signing.sign.fields` raises if the
    original itself cannot be read. Costs as much as two verifications: run it on a worker thread.
    """
    from facilitator.signing.reading import open_reader, signature_fields

    at = at or datetime.now(UTC)
    before = open_reader(original)
    fields = [field for field in signature_fields(before) if not field.timestamp]
    signed = {field.name for field in fields if field.filled}
    known = {field.name for field in fields}
    if returned.rstrip() == original.rstrip():
        raise KnownError("returned.nothing_signed")
    try:
        after = open_reader(returned)
    except KnownError as error:
        if error.code == "signing.encrypted":
            raise KnownError("returned.encrypted") from error
        raise KnownError("returned.unreadable") from error
    verdict = verify(returned, trust, at)
    extended = returned.startswith(original)
    new = tuple(row for row in verdict.signatures if not (extended and row.field in signed))
    sound = verdict.verdict not in _UNSOUND
    if extended:
        if any(row.integrity in (Integrity.BROKEN, Integrity.WEAK) for row in new):
            raise KnownError("returned.broken")
        if not sound or not _only_signatures(before, after):
            raise KnownError("returned.changed")
        if not new:
            raise KnownError("returned.nothing_signed")
        _only_beside(original, after, known)
        way = Way.EXTENDED
    else:
        if not new:
            raise KnownError("returned.nothing_signed")
        if not sound:
            raise KnownError("returned.broken")
        way = Way.REWRITTEN if _akin(before, after) else Way.FOREIGN
    return Returned(
        way=way,
        added=tuple(row for row in new if row.field in known),
        extra=tuple(row for row in new if row.field not in known),
        verdict=verdict,
        original_sha256=hashlib.sha256(original).hexdigest(),
        returned_sha256=verdict.sha256,
    )


def _only_signatures(before: Reader, after: Reader) -> bool:
    """Whether the revisions that ``after`` adds to ``before`` hold signatures and what belongs to them, nothing else.

    The signatures' own revisions are judged by `verify`; what came before the first of them is covered by none, and
    only the exported bytes can tell.
    """
    from pyhanko.sign.diff_analysis import DiffResult

    from facilitator.signing.policy import FIRST, POLICY
    from facilitator.signing.reading import signature_fields

    try:
        base = before.total_revisions - 1
        places = [
            [reader.xrefs.get_startxref_for_revision(revision) for revision in range(base + 1)]
            for reader in (before, after)
        ]
        if places[0] != places[1]:  # a second document behind the first, which does not build on it
            return False
        signed = any(field.filled for field in signature_fields(before))
        result = (POLICY if signed else FIRST).review_file(after, base)
        names = {field.name for field in signature_fields(after)}
    except Exception:  # what cannot be compared was not left alone
        return False
    return isinstance(result, DiffResult) and set(result.changed_form_fields) <= names


def _only_beside(original: bytes, after: Reader, known: set[str]) -> None:
    """A field that was added elsewhere shows nothing over the pages as they were exported, nor without a signature.

    `verify` asks this of fields that came after the first signature; whether the first lies over text, only the
    exported document can tell. KnownError ``returned.covered`` (fact ``field``).
    """
    from facilitator.signing.reading import signature_fields
    from facilitator.signing.shown import covering

    try:
        found = covering(original, after, signature_fields(after), known)
    except MemoryError:
        raise
    except Exception as error:  # what cannot be drawn was not left alone
        raise KnownError("returned.changed") from error
    if found:
        raise KnownError("returned.covered", field=found[0])


def _akin(before: Reader, after: Reader) -> bool:
    """Whether the two go back to one document: the permanent identifier, or every attachment, is the same."""
    try:
        if before.document_id[0] == after.document_id[0]:
            return True
    except Exception:  # a file without identifier
        pass
    mine, theirs = _attachments(before), _attachments(after)
    return bool(mine) and mine <= theirs


def _attachments(reader: Reader) -> set[str]:
    """SHA-256 of each embedded file; empty if their list is damaged."""
    try:
        waiting = [reader.root["/Names"]["/EmbeddedFiles"]]
        found: set[str] = set()
        for node in waiting:  # grows while it is read; a tree that loops ends at the limit
            if len(waiting) > 10_000:
                return set()
            waiting += [kid.get_object() for kid in node.get("/Kids", ())]
            names = node.get("/Names", ())
            found |= {hashlib.sha256(names[at]["/EF"]["/F"].data).hexdigest() for at in range(1, len(names), 2)}
    except Exception:
        return set()
    return found
