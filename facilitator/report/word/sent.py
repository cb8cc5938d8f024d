"""What a draft said when it left, line by line, and the names by which its lines are found again.

Kept with the meeting when a draft goes round: whatever program writes the next draft, a copy that comes back is
compared with these words and with no others. Knows nothing of word processors.
"""

from __future__ import annotations

import hashlib
import json
import re
import zlib
from dataclasses import dataclass, field
from typing import Any

from facilitator.errors import KnownError
from facilitator.model import DocumentKind
from facilitator.plain import canonical
from facilitator.report.document import Source

FORMAT = 1
PREFIX = "_Tz"
"""How the bookmarks begin: a word processor hides those with a stroke in front from its lists."""

_NAME = re.compile(PREFIX + r"([0-9a-f]{8})_(\d{1,6})", re.IGNORECASE)


def anchor(section: str, number: int) -> str:
    """The name of line ``number`` of a section; says which section to whoever has lost the list."""
    return f"{PREFIX}{section_hash(section)}_{number}"


def place_of(name: str) -> tuple[str, int] | None:
    """(hash of the section, number of the line) of a bookmark; None for one that is not ours."""
    found = _NAME.fullmatch(name)
    return (found[1].lower(), int(found[2])) if found else None


def section_hash(section: str) -> str:
    """The first half of a place."""
    return f"{zlib.crc32(section.encode()):08x}"


@dataclass(frozen=True, slots=True)
class SentLine:
    """A paragraph as it left. ``raw``: the secretary's line it was made of, None for what is drawn from the record."""

    anchor: str
    shown: str
    raw: str | None = None
    sources: tuple[Source, ...] = ()

    @property
    def text(self) -> str:
        """The line with its end; an empty one is none."""
        return f"{self.shown}\n" if self.shown else ""


@dataclass(frozen=True, slots=True)
class SentSection:
    """A part of the draft. ``editable``: the secretary may write in it; ``hint``: it was empty and said so."""

    key: str
    title: str
    editable: bool
    lines: tuple[SentLine, ...] = ()
    sources: tuple[Source, ...] = ()
    hint: bool = False

    @property
    def text(self) -> str:
        """All its lines, each with its end."""
        return "".join(line.text for line in self.lines)

    def line_at(self, offset: int) -> tuple[int, int]:
        """(number of the line at ``offset`` of the text, where that line begins); a line's end belongs to it."""
        begin = number = 0
        for at, line in enumerate(self.lines):
            if not line.shown:
                continue
            number = at
            if offset < begin + len(line.text):
                return number, begin
            begin += len(line.text)
        return number, begin - (len(self.lines[number].text) if self.lines else 0)


@dataclass(frozen=True, slots=True)
class Identity:
    """Which draft a file is: of which meeting and round (0: of none), for whom, in which language."""

    meeting: str
    round: int
    document: DocumentKind
    lang: str
    audience: str


@dataclass(frozen=True, slots=True)
class Sent:
    """A draft, whole."""

    identity: Identity
    sections: tuple[SentSection, ...] = field(default=())

    def to_json(self) -> bytes:
        """Canonical bytes; equal drafts of one round give equal bytes."""
        return canonical(
            {
                "format": FORMAT,
                "identity": [*_identity(self.identity)],
                "sections": [_section(section) for section in self.sections],
            }
        )

    def sha256(self) -> str:
        """Hash of the canonical bytes: what the file itself carries."""
        return hashlib.sha256(self.to_json()).hexdigest()

    @classmethod
    def from_json(cls, data: bytes) -> Sent:
        """Read back. KnownError ``draft.text``."""
        try:
            tree = json.loads(data)
            if tree["format"] != FORMAT:
                raise ValueError(tree["format"])
            meeting, number, document, lang, audience = tree["identity"]
            return cls(
                Identity(meeting, number, DocumentKind(document), lang, audience),
                tuple(_read_section(part) for part in tree["sections"]),
            )
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise KnownError("draft.text") from error

    def find(self, key: str) -> SentSection | None:
        """A section by its key."""
        return next((section for section in self.sections if section.key == key), None)


def _identity(identity: Identity) -> tuple[object, ...]:
    return identity.meeting, identity.round, str(identity.document), identity.lang, identity.audience


def _section(section: SentSection) -> dict[str, object]:
    lines = [[line.anchor, line.shown, line.raw, [list(one) for one in line.sources]] for line in section.lines]
    return {
        "key": section.key,
        "title": section.title,
        "editable": section.editable,
        "hint": section.hint,
        "sources": [list(one) for one in section.sources],
        "lines": lines,
    }


def _read_section(tree: Any) -> SentSection:
    lines = tuple(SentLine(name, shown, raw, _sources(sources)) for name, shown, raw, sources in tree["lines"])
    return SentSection(tree["key"], tree["title"], tree["editable"], lines, _sources(tree["sources"]), tree["hint"])


def _sources(tree: Any) -> tuple[Source, ...]:
    return tuple((str(table), str(uid)) for table, uid in tree)
