"""What a final document ends with: which journal and which record it is of, in digits and in words to read aloud."""

from __future__ import annotations

from facilitator.language.hash_words import grouped, hash_words
from facilitator.report.compose.parts import Builder
from facilitator.report.document import Cells, Line, Note, Section, Source, Table

MEETING = "meeting"


def identity(b: Builder, sha256: str) -> list[Section]:
    """The head of the journal, if the record has one, and the hash of the record, each as words and digits."""
    source: tuple[Source, ...] = ((MEETING, b.record.meeting.uid),)
    hashes = [("identity.record", sha256)]
    if is_hash(b.record.head):
        hashes.insert(0, ("identity.head", b.record.head))
    rows = [
        Cells((b.words(key), b.words("identity.hash", words=spoken(digits), digits=grouped(digits))), source)
        for key, digits in hashes
    ]
    table = Table(caption="", header=(), rows=tuple(rows), weights=(27, 73), align=("left", "left"), row_header=True)
    return [
        b.automatic(
            "identity",
            b.words("identity"),
            [table, Note(Line(b.words("identity.note"), sources=source))],
            sources=source,
        )
    ]


def is_hash(digits: str) -> bool:
    """Whether a text is the hexadecimal form of a SHA-256."""
    return len(digits) == 64 and set(digits) <= set("0123456789abcdef")


def spoken(digits: str) -> str:
    """Eight words, as they are read aloud."""
    return " ".join(hash_words(digits))
