"""Marks in a draft by which its lines are found again when it comes back, and the settings that make that likely.

Bookmarks, not content controls: LibreOffice keeps a bookmark from DOCX to DOCX and over ODT, while a content control
loses its tag on the first way and is gone on the second (tried with 7.4). Who has Word does not see them.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import qn

from facilitator.report.document import Bullets, Note, Numbered, Paragraph, Section, Source
from facilitator.report.word.parts import element
from facilitator.report.word.sent import Identity, Sent, SentLine, SentSection, anchor

PROPERTY = "Tryeza"
_CUSTOM = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_FMTID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"  # of every property that a user defined
_AFTER_TRACKING = (
    "doNotTrackMoves", "doNotTrackFormatting", "documentProtection", "autoFormatOverride", "styleLockTheme",
    "styleLockQFSet", "defaultTabStop", "autoHyphenation", "consecutiveHyphenLimit", "hyphenationZone",
    "doNotHyphenateCaps", "showEnvelope", "summaryLength", "clickAndTypeStyle", "defaultTableStyle",
    "evenAndOddHeaders", "bookFoldRevPrinting", "bookFoldPrinting", "bookFoldPrintingSheets",
    "drawingGridHorizontalSpacing", "drawingGridVerticalSpacing", "characterSpacingControl", "footnotePr", "endnotePr",
    "compat", "docVars", "rsids", "mathPr", "themeFontLang", "clrSchemeMapping", "shapeDefaults", "decimalSymbol",
    "listSeparator",
)  # fmt: skip


class Anchors:
    """Bookmarks the paragraphs of a draft while it is written, and remembers what each said."""

    def __init__(self) -> None:
        self._sections: list[SentSection] = []
        self._lines: list[list[SentLine]] = []
        self._raw: list[str] = []
        self._number = 0

    def begin(self, key: str, title: str = "", section: Section | None = None) -> None:
        """The paragraphs that follow belong to this section."""
        hint = section is not None and section.editable and not section.text.strip()
        editable = section is not None and section.editable
        sources = section.sources if section is not None else ()
        self._raw = []
        if section is not None and editable and not hint and _lines_of(section) == len(raw := _raw(section)):
            self._raw = raw
        self._sections.append(SentSection(key, title, editable, (), sources, hint))
        self._lines.append([])

    def heading(self, paragraph: Any) -> None:
        """The title of the section: not of the secretary's words."""
        self._put(paragraph, (), None)

    def line(self, paragraph: Any, sources: tuple[Source, ...] = ()) -> None:
        """The next line of the section."""
        self._put(paragraph, sources, self._raw.pop(0) if self._raw else None)

    def sent(self, identity: Identity) -> Sent:
        """Everything put so far."""
        parts = zip(self._sections, self._lines, strict=True)
        return Sent(identity, tuple(replace(section, lines=tuple(lines)) for section, lines in parts))

    def _put(self, paragraph: Any, sources: tuple[Source, ...], raw: str | None) -> None:
        name = anchor(self._sections[-1].key, len(self._lines[-1]))
        self._number += 1
        number = str(self._number)
        first = 0 if paragraph._p.pPr is None else 1
        paragraph._p.insert(first, element("bookmarkStart", id=number, name=name))
        paragraph._p.append(element("bookmarkEnd", id=number))
        self._lines[-1].append(SentLine(name, paragraph.text, raw, sources))


def _raw(section: Section) -> list[str]:
    return [line for line in (one.strip() for one in section.text.splitlines()) if line]


def _lines_of(section: Section) -> int:
    count = 0
    for block in section.blocks:
        if isinstance(block, (Paragraph, Note)):
            count += 1
        elif isinstance(block, (Bullets, Numbered)):
            count += len(block.lines)
    return count


def tracked(document: Any) -> None:
    """Whatever is changed from now on is marked, but for how it looks."""
    settings = document.settings.element
    later = {qn(f"w:{name}") for name in _AFTER_TRACKING}
    at = next((n for n, child in enumerate(settings) if child.tag in later), len(settings))
    settings.insert(at, element("doNotTrackFormatting"))
    settings.insert(at, element("trackRevisions"))


def named(document: Any, sent: Sent) -> None:
    """Write into the file which draft it is, where word processors keep what a user defined."""
    identity = sent.identity
    value = " ".join(
        ("1", identity.meeting, str(identity.round), identity.document, identity.lang, identity.audience, sent.sha256())
    )
    xml = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
        'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
        f'<property fmtid="{_FMTID}" pid="2" name="{PROPERTY}"><vt:lpwstr>{value}</vt:lpwstr></property></Properties>'
    )
    package = document.part.package
    part = Part(PackURI("/docProps/custom.xml"), _CUSTOM, xml.encode(), package)
    package.relate_to(part, RELATIONSHIP_TYPE.CUSTOM_PROPERTIES)


def fallback_font(document: Any, name: str, other: str) -> None:
    """Name the font that stands for ``name`` where it is not installed."""
    entry, alternative = f'<w:font w:name="{name}">'.encode(), f'<w:altName w:val="{other}"/>'.encode()
    for part in document.part.package.iter_parts():
        if str(part.partname) != "/word/fontTable.xml" or alternative in part._blob:
            continue
        if entry in part._blob:
            part._blob = part._blob.replace(entry, entry + alternative)
        else:
            part._blob = part._blob.replace(b"</w:fonts>", entry + alternative + b"</w:font></w:fonts>")
