"""The combined report: every document of the meeting as a part of one, with one letterhead and one pair of signatures.

The parts are the documents themselves, their sections one level deeper; facts stand once.
"""

from __future__ import annotations

from dataclasses import replace

from facilitator.model import DOCUMENTS, BlockMode, DocumentKind
from facilitator.report.compose import common
from facilitator.report.compose.kinds import OF_RECORD
from facilitator.report.compose.parts import Builder, section_key
from facilitator.report.document import Section


def build(b: Builder) -> list[Section]:
    """Every part in order, then what stands once."""
    sections: list[Section] = []
    for kind, make in OF_RECORD.items():
        if not DOCUMENTS[kind].part:
            continue
        part = Builder(b.native, kind, b.lang, b.known, b.native_known)
        *body, _ = make(part)
        b.natives |= part.natives
        title = b.words(f"part.{kind}")
        sections.append(Section(key=section_key(str(kind), b.lang), title=title, page=bool(sections)))
        for section in (*body, *part.orphans()):
            if _stands(section, kind):
                sections.append(_deeper(section, kind))
    return [*sections, common.signatures(b)]


def _stands(section: Section, kind: DocumentKind) -> bool:
    name = section.key.split("@")[0]
    if name == "details" and kind is not DocumentKind.PROCESVERBAL:
        return False
    # what the secretary wrote about annexes is kept; the documents that the program names are parts of this one
    return name not in ("annexes", "pages") or section.mode is BlockMode.EDITED


def _deeper(section: Section, kind: DocumentKind) -> Section:
    """The section inside its part; it is edited in its own document, not here."""
    level = section.level + 1 if section.level else 0
    return replace(section, key=f"{kind}/{section.key}", level=level, editable=False, auto_text="", text="", base="")
