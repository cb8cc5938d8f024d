"""Examine any PDF: who signed it and whether it is whole, what it carries, and whether the two parts inside agree.

Three statements that stay apart: the verdict (signatures, over the whole file), ``belongs`` (the document inside was
composed from the record inside), ``recomposed`` (composing that record again gives that document).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from facilitator.errors import KnownError
from facilitator.record import FORMAT as RECORD_FORMAT
from facilitator.record import READERS as RECORD_READERS
from facilitator.record import Record
from facilitator.report import Document, compose
from facilitator.report.document import FORMAT as DOCUMENT_FORMAT
from facilitator.report.document import READERS as DOCUMENT_READERS
from facilitator.signing import Trust, Verdict, verify


class Match(StrEnum):
    """The outcome of one comparison."""

    SAME = "same"
    DIFFERENT = "different"
    NOT_CHECKED = "not_checked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Examination:
    """What is known about a PDF.

    ``problem`` says why there is no record and document. ``recomposed`` DIFFERENT is no accusation by itself: a later
    version of the program may word things otherwise; ``differing`` names the sections (``title``, ``letterhead`` and
    ``sections`` for their order). ``pages`` compares the page text with the document.
    """

    verdict: Verdict
    record: Record | None = None
    document: Document | None = None
    problem: KnownError | None = None
    belongs: Match = Match.NOT_CHECKED
    recomposed: Match = Match.NOT_CHECKED
    differing: tuple[str, ...] = ()
    pages: Match = Match.NOT_CHECKED


def examine(pdf: bytes, trust: Trust, at: datetime | None = None) -> Examination:
    """Everything that can be said about ``pdf`` offline at the moment ``at`` (aware; default now).

    Never raises for any content. Costs as much as ``signing.verify``: run it on a worker thread.
    """
    from facilitator.report.extract import embedded

    verdict = verify(pdf, trust, at)
    try:
        record, document = embedded(pdf)
    except KnownError as error:
        return Examination(verdict=verdict, problem=error)
    belongs, recomposed, differing = _compared(record, document)
    return Examination(
        verdict=verdict,
        record=record,
        document=document,
        belongs=belongs,
        recomposed=recomposed,
        differing=differing,
    )


def _compared(record: Record, document: Document) -> tuple[Match, Match, tuple[str, ...]]:
    try:
        same = record.sha256() == document.record_sha256
        again = compose(record, document.kind, "en" if document.lang == "en" else "sq", final=document.final)
        differing = tuple(_differing(document, again))
    except Exception:  # a record from a stranger may hold anything; what cannot be composed is not the same
        return Match.DIFFERENT, Match.DIFFERENT, ()
    # Read by an older reader, both are translated and their own bytes no longer at hand: nothing can be said then.
    only_format = RECORD_READERS.keys() == {RECORD_FORMAT} and DOCUMENT_READERS.keys() == {DOCUMENT_FORMAT}
    otherwise = Match.DIFFERENT if only_format else Match.NOT_CHECKED
    return Match.SAME if same else otherwise, otherwise if differing else Match.SAME, differing


def _differing(one: Document, other: Document) -> Iterator[str]:
    if (one.title, one.short_title, one.made_at, one.audience) != (
        other.title,
        other.short_title,
        other.made_at,
        other.audience,
    ):
        yield "title"
    if one.letterhead != other.letterhead:
        yield "letterhead"
    if [section.key for section in one.sections] != [section.key for section in other.sections]:
        yield "sections"
    theirs = {section.key: section for section in other.sections}
    for section in one.sections:
        if section.key in theirs and theirs[section.key] != section:
            yield section.key
