"""Record → Document. Pure: the record and the language decide everything."""

from __future__ import annotations

from dataclasses import replace

from facilitator.language.sentences import Lang
from facilitator.model import DocumentKind
from facilitator.record import Record
from facilitator.report import procesverbal, relacion
from facilitator.report.document import Document, Letterhead, Section
from facilitator.report.fields import FIELDS, day_of, fill
from facilitator.report.parts import Builder
from facilitator.report.words import Words

__all__ = ["FIELDS", "compose", "conflicts", "fill", "sections"]


def sections(record: Record, kind: DocumentKind, lang: Lang = "sq") -> tuple[Section, ...]:
    """Every section in order, also those still empty: what the screen shows and the secretary edits."""
    builder = Builder(record, kind, lang)
    made = relacion.build(builder) if kind is DocumentKind.RELACION else procesverbal.build(builder)
    *body, signatures = made
    return (*body, *builder.orphans(), signatures)


def conflicts(record: Record, kind: DocumentKind, lang: Lang = "sq") -> tuple[Section, ...]:
    """Sections whose automatic text has changed under the secretary's words; approval waits for them.

    Ask this of the full record, not of a thinned one.
    """
    return tuple(section for section in sections(record, kind, lang) if section.conflict)


def compose(record: Record, kind: DocumentKind, lang: Lang = "sq", *, final: bool = False) -> Document:
    """The whole document for the audience of ``record``. A final document leaves empty sections out."""
    words = Words(lang)
    meeting = record.meeting
    title = " ".join(meeting.title.split()) or words("untitled")
    if kind is DocumentKind.RELACION and meeting.process and lang == "sq":
        second = fill(words.raw("title.relacion.process"), record, lang)
    elif kind is DocumentKind.RELACION:
        second = words("title.relacion.process" if meeting.process else "title.relacion.title", title=title)
    else:
        second = words("title.procesverbal.title", title=title)
    made = sections(record, kind, lang)
    if final:
        made = _filled(made)
    else:
        hint = Builder(record, kind, lang).hint()
        made = tuple(replace(s, blocks=(hint,)) if s.editable and not s.blocks else s for s in made)
    return Document(
        kind=kind,
        lang=lang,
        audience=record.audience,
        final=final,
        made_at=record.made_at,
        record_sha256=record.sha256(),
        title=(words(f"title.{kind}"), " ".join(second.split())),
        short_title=words(f"short.{kind}", title=title),
        letterhead=_letterhead(record, words),
        sections=made,
    )


def _filled(made: tuple[Section, ...]) -> tuple[Section, ...]:
    """Without empty sections; a heading stays while something without a heading of level 1 stands under it."""
    kept: list[Section] = []
    for section in reversed(made):
        heads = section.level == 1 and bool(kept) and kept[-1].level != 1
        if section.blocks or heads:
            kept.append(section)
    return tuple(reversed(kept))


def _letterhead(record: Record, words: Words) -> Letterhead:
    meeting = record.meeting
    number = meeting.protocol_number
    day = day_of(meeting.protocol_date)
    dated = FIELDS["protocol_date"](record, words.lang) if day else ""
    key = "letterhead.place_date" if meeting.city else "letterhead.date"
    return Letterhead(
        institution=" ".join(meeting.organiser.split()),
        protocol=words("letterhead.protocol", number=number) if number else "",
        place_date=words(key, city=meeting.city, date=dated) if dated else "",
    )
