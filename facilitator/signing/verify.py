"""Verify a signed PDF offline: integrity from the file, trust from the verifier's own store."""

from __future__ import annotations

import hashlib
import re
from datetime import UTC, datetime

from facilitator.errors import KnownError
from facilitator.signing.trust import Trust
from facilitator.signing.verdict import Note, Verdict, Word

_EOF = b"%%EOF"


def verify(pdf: bytes, trust: Trust, at: datetime | None = None, *, required: tuple[str, ...] = ()) -> Verdict:
    """Judge ``pdf`` at the moment ``at`` (default: now). Never raises for any content of the file, never goes online.

    Required are all signature fields that the document had before its first signature, and those that the caller knows
    to be ``required``, whether or not the file has them. Whatever goes wrong unexpectedly is BROKEN, exit 1, never
    good. Costs seconds for hundreds of pages: run it on a worker thread that has no asyncio loop running.
    """
    at = at or datetime.now(UTC)
    if at.tzinfo is None:
        raise ValueError("a time without zone")
    at = at.astimezone(UTC)

    def verdict(word: Word, code: int, *notes: Note) -> Verdict:
        digest = hashlib.sha256(pdf).hexdigest()
        return Verdict(word, code, (), (), notes, at, digest, trust.hash, trust.version)

    try:
        from facilitator.signing.examine import examine
        from facilitator.signing.reading import open_reader

        try:
            reader = open_reader(pdf, restricted=True)
        except KnownError as error:
            if error.code == "signing.encrypted":
                return verdict(Word.ENCRYPTED, 3)
            if _signed_to_the_end(pdf):
                return verdict(Word.TAMPERED, 1)
            return verdict(Word.UNREADABLE, 3, *_tail(pdf))
        found = examine(pdf, reader, trust, at, required)
        if found.verdict is Word.UNSIGNED and pdf[pdf.rfind(_EOF) + len(_EOF) :].strip(b"\r\n\t \0"):
            # an older version with the torso of a newer one, cut off in copying; or bytes that somebody put there
            return verdict(Word.UNREADABLE, 3, *_tail(pdf))
        return found
    except MemoryError:
        return verdict(Word.UNREADABLE, 3, Note("TOO_MUCH", detail="memory"))
    except Exception as error:
        return verdict(Word.BROKEN, 1, Note("UNEXPECTED_ERROR", detail=type(error).__name__))


def _tail(pdf: bytes) -> list[Note]:
    """What was put behind a file that can no longer be read for it, or behind its last version."""
    ends = [
        numbers[2] + numbers[3]
        for match in _BYTE_RANGE.findall(pdf)
        if (numbers := tuple(map(int, match)))[0] == 0
        and pdf[numbers[1] : numbers[1] + 1] == b"<"
        and pdf[: numbers[2] + numbers[3]].rstrip().endswith(_EOF)
    ]
    behind = len(pdf) - (max(ends) if ends else _last_end(pdf))
    if behind <= 0:
        return []
    return [Note("UNSIGNED_TAIL", detail=str(behind)) if ends else Note("APPENDED", detail=str(behind))]


def _last_end(pdf: bytes) -> int:
    """Where the last version in the file ends that is a whole one; the end of the file if none is."""
    from facilitator.signing.reading import open_reader

    ends = [match.end() for match in _END.finditer(pdf) if pdf[match.end() :].strip(b"\r\n\t \0")]
    for end in ends[: -_TRIED - 1 : -1]:
        try:
            open_reader(pdf[:end], restricted=True)
        except KnownError:
            continue
        return end
    return len(pdf)


_END = re.compile(rb"startxref\s+\d+\s+%%EOF[ \t]*\r?\n?")
_TRIED = 4
_BYTE_RANGE = re.compile(rb"/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]")


def _signed_to_the_end(pdf: bytes) -> bool:
    """Whether a file that cannot be parsed has kept its signed length: then nothing was lost, something was changed.

    The last signature's byte range must begin at 0, leave room for the signature alone and end where the file ends.
    """
    found = [tuple(map(int, match)) for match in _BYTE_RANGE.findall(pdf)]
    if not found:
        return False
    start, first, second, length = max(found, key=lambda numbers: numbers[2] + numbers[3])
    gap = pdf[first:second]
    end = second + length
    hollow = gap[:1] == b"<" and gap[-1:] == b">"
    return start == 0 and hollow and end <= len(pdf) and not pdf[end:].strip(b"\r\n \t")
