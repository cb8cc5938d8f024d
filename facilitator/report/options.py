"""What can be chosen in a vote, for a room without a projector: a sheet to print, and a text to read aloud.

Nobody's name and no number stands on it: it says the question, the rule and the options, as the hall would show them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from facilitator.language.sentences import Lang
from facilitator.model import DocumentKind
from facilitator.record import Audience, Record
from facilitator.report.compose.furniture import letterhead
from facilitator.report.compose.parts import Builder
from facilitator.report.compose.words import Words
from facilitator.report.document import Block, Document, Furniture, Line, Note, Numbered, Paragraph, Section


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A vote as it is put to the room. ``options``: (mark, text), letters or levels; ``levels``: the latter.

    ``frozen``: as a round has it; else it may still change.
    """

    question: str
    rule: str
    options: tuple[tuple[str, str], ...]
    levels: bool = False
    frozen: bool = False


def aloud(asked: Asked, lang: Lang) -> tuple[str, ...]:
    """What is read to the room, a paragraph a breath."""
    words = Words(lang)
    opens = words("aloud.levels") if asked.levels else words("aloud.options", n=len(asked.options))
    key = "aloud.level" if asked.levels else "aloud.option"
    said = (words(key, letter=mark, text=_sentence(text)) for mark, text in asked.options)
    return (words("aloud.question", question=asked.question), asked.rule, opens, *said, words("aloud.ask"))


def compose(record: Record, lang: Lang, asked: Asked) -> Document:
    """The sheet, and on a page of its own the text to read. Of ``record`` only the letterhead is used."""
    b = Builder(record, DocumentKind.VOTING, lang)
    running = b.words("options.short", question=asked.question)
    return Document(
        kind=DocumentKind.VOTING,
        lang=lang,
        audience=Audience.FILE,
        final=True,
        made_at=record.made_at,
        record_sha256="",
        title=(b.words("options"), b.words("options.title", question=asked.question)),
        short_title=running,
        letterhead=replace(letterhead(record, b.words), protocol="", place_date=""),  # no register knows this sheet
        sections=tuple(sections(b, asked)),
        furniture=Furniture(running=running, version=b.words("options.foot"), page_of=b.words.raw("page.of")),
    )


def sections(b: Builder, asked: Asked) -> list[Section]:
    """The options, the rule, and on a page of its own the text to read."""
    listed = Numbered(tuple(Line(text, label=f"{mark}.") for mark, text in asked.options))
    chosen: list[Block] = [listed] if asked.options else [Paragraph(Line(b.words("aloud.options", n=0)))]
    if not asked.frozen:
        chosen.append(Note(Line(b.words("options.open_still"))))
    read = tuple(Paragraph(Line(text)) for text in aloud(asked, b.lang))
    return [
        Section(key="options:list", title=b.words("options.list"), blocks=tuple(chosen)),
        Section(key="options:rule", title=b.words("options.rule"), blocks=(Paragraph(Line(asked.rule)),)),
        Section(key="options:aloud", title=b.words("aloud"), blocks=read, page=True),
    ]


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."
