"""What the words of a draft stand for: the secretary's own, or a fact that has its source in the meeting."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.model import Fact
from facilitator.report.document import Source
from facilitator.report.word.aligning import fields_of, spans
from facilitator.report.word.sent import SentLine, SentSection

FIELD = "field"
"""Stands for the table where what was changed is a live field; its name stands for the uid."""

_SHORTEST = 3  # letters of a name that is looked for among words

Names = Mapping[str, Source]
"""Every name that the record holds → the row where it is put right."""

Found = tuple[Fact, str, str]
"""(fact, table, uid); table and uid are empty for words that have no source."""


def fact(section: SentSection, start: int, old: str, new: str, names: Names) -> Found:
    """Of the words ``old`` at ``start`` of the section as sent, which somebody would have as ``new``."""
    number, begin = section.line_at(start)
    line = section.lines[number] if section.lines else SentLine("", "")
    inside = max(0, start - begin)
    end = inside + len(old.rstrip("\n"))
    if line.raw is None:
        table, uid = next(iter(line.sources or section.sources), ("", ""))
        return Fact.ROW, table, uid
    if name := _field(line, inside, end):
        return Fact.FIELD, FIELD, name
    if source := _named(line.shown, inside, end, names):
        return (Fact.NAME, *source)
    if line.sources and not fields_of(line) and not (inside == 0 and not new and old.startswith(line.shown)):
        return (Fact.ROW, *line.sources[0])
    # a line taken out whole says nothing else of its source
    number_in = any(letter.isdigit() for letter in old + new)
    return Fact.NUMBER if number_in else Fact.TEXT, "", ""


def _field(line: SentLine, start: int, end: int) -> str:
    """The live field that was changed, or put in the middle of."""
    names = fields_of(line)
    if not names:
        return ""
    parts = spans(line)
    if parts is None:
        return names[0]
    for part in parts:
        touched = part.shown < end and start < part.shown_end if end > start else part.shown < start < part.shown_end
        if part.field and touched:
            # a line taken out whole takes its fields along: that is no other number
            whole = start == 0 and end >= len(line.shown)
            return "" if whole else part.field
    return ""


def _named(shown: str, start: int, end: int, names: Names) -> Source | None:
    for name, source in names.items():
        if len(name) < _SHORTEST:
            continue
        at = shown.find(name)
        while at >= 0:
            stop = at + len(name)
            alone = not (shown[at - 1 : at].isalnum() or shown[stop : stop + 1].isalnum())
            touched = at < end and start < stop if end > start else at < start < stop
            if alone and touched and not (start == 0 and end >= len(shown)):
                return source
            at = shown.find(name, stop)
    return None
