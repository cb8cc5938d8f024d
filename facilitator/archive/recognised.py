"""What a report is, told by the Record and Document inside it, never by the name of its file.

Of which meeting, which document in which language and which of its two sisters, which edition or correction; and how
two versions of one document stand to each other.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from typing import Any, TypeAlias

from facilitator.model import DocumentKind
from facilitator.record import Record
from facilitator.report.document import Document
from facilitator.sisters import sister_of

Paper: TypeAlias = tuple[str, str, str, str, int]
"""Meeting, kind, language, sister and, of correction annexes, the number: what versions of one document share."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """A report in a few words, all plain text and numbers. ``meeting`` is the uid, ``date`` the meeting's ISO day.

    ``edition``: of a document that comes after approval, 0 for the others. ``corrections``: the numbers of those that
    its Record holds. ``names``: the public Record, by its hash, that a full document names as its sister's.
    """

    meeting: str
    title: str
    date: str
    kind: str
    lang: str
    sister: str
    made_at: str
    record_sha256: str
    edition: int = 0
    corrections: tuple[int, ...] = ()
    names: str = ""
    consolidated: bool = False

    @property
    def paper(self) -> Paper:
        """Equal for two versions of one document. Each annex of corrections is a document of its own."""
        number = self.edition if self.kind == DocumentKind.CORRECTION else 0
        return (self.meeting, self.kind, self.lang, self.sister, number)

    def as_dict(self) -> dict[str, Any]:
        """Plain values, for a line of the log."""
        return {**asdict(self), "corrections": list(self.corrections)}

    @classmethod
    def from_dict(cls, told: dict[str, Any]) -> Recognised:
        """What `as_dict` gave; names that only a later version knows are left out. TypeError, KeyError for others."""
        known = {part.name for part in fields(cls)}
        given = {name: value for name, value in told.items() if name in known}
        return cls(**{**given, "corrections": tuple(given.get("corrections", ()))})


def of(record: Record, document: Document) -> Recognised:
    """A report by what it carries. TypeError or ValueError where a stranger's record holds something else there."""
    meeting = record.meeting
    texts = (meeting.uid, meeting.title, meeting.date, record.made_at, document.lang, document.record_sha256)
    if any(type(text) is not str for text in texts) or type(document.number) is not int:
        raise TypeError("not the texts of a report")
    return Recognised(
        meeting=meeting.uid,
        title=meeting.title,
        date=meeting.date,
        kind=str(document.kind),
        lang=document.lang,
        sister=str(sister_of(document.audience)),
        made_at=record.made_at,
        record_sha256=document.record_sha256,
        edition=document.number,
        corrections=tuple(sorted(int(one.number) for one in record.corrections)),
        names=document.sister.record_sha256 if document.sister is not None else "",
        consolidated=document.consolidated,
    )


class Relation(StrEnum):
    """How a version that comes in stands to those of the same document that are here."""

    FIRST = "first"  # none is here
    FURTHER = "further"  # the same file with more signatures behind
    NEWER = "newer"  # another Record, made later than any here
    OLDER = "older"  # another Record, made earlier than one that is here
    COPY = "copy"  # the same Record in another file


@dataclass(frozen=True, slots=True)
class Here:
    """A version of a document that lies on the shelf under ``key``."""

    key: str
    made_at: str
    record_sha256: str


def relation(new: Recognised, here: Iterable[Here], goes_on: Iterable[str] = ()) -> tuple[Relation, str]:
    """How ``new`` stands to the versions ``here`` (all of ``new.paper``), and the key of the one it stands beside.

    ``goes_on``: keys of files that ``new`` begins with, byte for byte.
    """
    versions = sorted(here, key=lambda one: (one.made_at, one.key))
    if not versions:
        return Relation.FIRST, ""
    continued = set(goes_on)
    for one in reversed(versions):
        if one.key in continued:
            return Relation.FURTHER, one.key
    same = [one for one in versions if one.record_sha256 == new.record_sha256]
    if same:
        return Relation.COPY, same[-1].key
    last = versions[-1]
    return (Relation.NEWER if new.made_at >= last.made_at else Relation.OLDER), last.key
