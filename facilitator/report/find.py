"""From words on a page back to what they were drawn from: a click on a line finds the rows of the record."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from facilitator.report.document import (
    Bullets,
    Chart,
    Document,
    Line,
    Note,
    Numbered,
    Paragraph,
    Source,
    Table,
)

ENOUGH = 0.7
"""Share of the words on the page that a line of the document must have."""


def find(document: Document, said: str) -> tuple[Source, ...]:
    """Sources of the line that holds the words ``said``, which a page may have cut anywhere; empty when none does."""
    wanted = _words(said)
    if not wanted:
        return ()
    best: tuple[float, tuple[Source, ...]] = (0.0, ())
    run = f" {' '.join(wanted)} "
    for text, sources in _lines(document):
        there = _words(text)
        shared = sum((Counter(wanted) & Counter(there)).values()) / len(wanted)
        if shared < ENOUGH:
            continue
        whole = run in f" {' '.join(there)} "
        # of two that hold all words the shorter one is meant: a row rather than the sentence that sums rows up
        score = shared + whole + 1 / (2 + len(there))
        if score > best[0]:
            best = (score, sources)
    return best[1]


def _lines(document: Document) -> Iterator[tuple[str, tuple[Source, ...]]]:
    for section in document.sections:
        if section.title and section.sources:
            yield section.title, section.sources
        for block in section.blocks:
            match block:
                case Paragraph(line) | Note(line):
                    yield _text(line), line.sources or section.sources
                case Bullets(lines) | Numbered(lines):
                    for line in lines:
                        yield _text(line), line.sources or section.sources
                case Table():
                    for row in block.rows:
                        yield " ".join(row.cells), row.sources or section.sources
                case Chart():
                    for bar in block.bars:
                        yield f"{bar.label} {bar.printed}", bar.sources or section.sources
                case _:
                    continue


def _text(line: Line) -> str:
    return " ".join((line.label, line.lead, line.text, line.tail))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())
