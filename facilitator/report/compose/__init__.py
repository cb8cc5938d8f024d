"""Record → Document. Pure: the record and the language decide everything."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from facilitator.english import ENGLISH
from facilitator.language.sentences import Lang
from facilitator.model import DOCUMENTS, DocumentKind
from facilitator.record import Record
from facilitator.report.compose import combined
from facilitator.report.compose.after import consolidated, correction
from facilitator.report.compose.ending import ending
from facilitator.report.compose.fields import FIELDS, fill
from facilitator.report.compose.furniture import furniture, letterhead, number_of, titles
from facilitator.report.compose.kinds import OF_RECORD, Build
from facilitator.report.compose.parts import Builder, filled
from facilitator.report.compose.protocol import live
from facilitator.report.compose.words import Words
from facilitator.report.document import COMPOSER, Document, Line, Note, Section
from facilitator.report.protocol import ProtocolMark
from facilitator.report.tongues import NATIVE, blocks_in_albanian, passages
from facilitator.sisters import SisterMark

__all__ = ["FIELDS", "compose", "conflicts", "fill", "sections"]

BUILD: Mapping[DocumentKind, Build] = {
    **OF_RECORD,
    DocumentKind.CORRECTION: correction.build,
    DocumentKind.COMBINED: combined.build,
}


def sections(record: Record, kind: DocumentKind, lang: Lang = "sq") -> tuple[Section, ...]:
    """Every section in order, also those still empty: what the screen shows and the secretary edits."""
    builder = Builder(record, kind, lang)
    *body, signatures = BUILD[kind](builder)
    return (*body, *builder.orphans(), signatures, *ending(builder))


def conflicts(record: Record, kind: DocumentKind, lang: Lang = "sq") -> tuple[Section, ...]:
    """Sections whose automatic text has changed under the secretary's words; approval waits for them.

    Ask this of the full record, not of a thinned one.
    """
    return tuple(section for section in sections(record, kind, lang) if section.conflict)


def compose(
    record: Record,
    kind: DocumentKind,
    lang: Lang = "sq",
    *,
    final: bool = False,
    mark: SisterMark | None = None,
    protocol: ProtocolMark | None = None,
    consolidating: bool = False,
) -> Document:
    """The whole document for the audience of ``record``; ``mark`` names its sister (``facilitator.sisters``),
    ``protocol`` what the register has given it and its annexes.

    ``consolidating``: the text that the corrections in ``record`` made of it, for reading (``after.consolidated``).
    ValueError when it is final in no way or nothing was corrected.

    A final document leaves empty sections out and says, behind the signatures, which journal and record it is of.
    """
    words, sha256 = Words(lang), record.sha256()
    builder = Builder(record, kind, lang, live(protocol, lang), live(protocol, NATIVE), protocol)
    record = builder.record
    *body, signatures = BUILD[kind](builder)
    if consolidating:
        if not final or not record.corrections or not DOCUMENTS[kind].compared:
            raise ValueError(f"no consolidated text of {kind}")
        body.insert(0, consolidated.opening(builder))
    signing = () if consolidating else (signatures,)
    made = (*body, *builder.orphans(), *signing, *ending(builder, sha256 if final else "", mark))
    title, short = titles(record, kind, lang, made)
    head = letterhead(record, words, protocol)
    around = furniture(record, kind, words, short, made, final=final)
    if consolidating:
        told = consolidated.mark(record, words, lang)
        title, short = (*title, told), words("consolidated.short", title=short)
        head = replace(head, protocol="", place_date="")  # the register numbers originals
        around = replace(around, running=short, note=told)
    if not final and not DOCUMENTS[kind].gathers:
        hint = builder.hint()
        made = tuple(replace(s, blocks=(hint,)) if s.editable and not s.blocks else s for s in made)
    made = filled(made)
    natives = passages(builder.natives, made, title) if lang == ENGLISH else ()
    if count := len(natives) + blocks_in_albanian(made):
        made = (builder.automatic("tongues", "", [Note(Line(words("tongues", n=count)))], level=0), *made)
    return Document(
        kind=kind,
        lang=lang,
        audience=record.audience,
        final=final,
        made_at=record.made_at,
        record_sha256=sha256,
        title=title,
        short_title=short,
        letterhead=head,
        sections=made,
        number=number_of(record, kind),
        composer=COMPOSER,
        furniture=around,
        sister=mark,
        protocol=protocol,
        consolidated=consolidating,
        passages=natives,
    )
