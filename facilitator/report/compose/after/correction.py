"""The correction annex: what the approved documents said, what they say now, why, and by whom.

It is composed from the corrected Record and from the one it corrects (``Record.previous``), both thinned for the same
audience, so that nothing withheld can come back as what was there before.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from facilitator.language.dates import clock, short_date
from facilitator.language.hash_words import grouped
from facilitator.language.wordwise import changed
from facilitator.model import DOCUMENTS, Answer, Correction, DocumentKind
from facilitator.record import Record
from facilitator.report.compare import NOTHING, Differing, differing, front_of
from facilitator.report.compose import common
from facilitator.report.compose.after.responses import answer_of
from facilitator.report.compose.ending import withheld
from facilitator.report.compose.furniture import letterhead, titles
from facilitator.report.compose.identity import is_hash, spoken
from facilitator.report.compose.kinds import OF_RECORD
from facilitator.report.compose.parts import Builder, filled
from facilitator.report.document import Block, Cells, Line, Marked, Note, Paragraph, Section, Source, Table
from facilitator.report.marking import COME, GONE

COMPARED = [(kind, build) for kind, build in OF_RECORD.items() if DOCUMENTS[kind].compared]
"""The documents that a correction puts right; answers come in editions of their own."""


def build(b: Builder) -> list[Section]:
    """Every section in order."""
    corrections = sorted(b.record.corrections, key=lambda row: row.number)
    previous = b.native.previous
    if not corrections or previous is None:
        key = "correction.none" if not corrections else "correction.unknown"
        nothing = Paragraph(Line(b.words(key), sources=common.meeting_source(b)))
        body = [b.automatic("correction", b.words("correction"), [nothing])]
    else:
        last = corrections[-1]
        body = [
            _what(b, last, previous),
            *_earlier(b, corrections[:-1]),
            *_comparison(b, previous, last),
            *_answers(b, previous),
        ]
    return [common.details(b), *body, common.signatures(b)]


def _day(b: Builder, text: str) -> str:
    then = b.view.moment(text)
    return f"{short_date(then)}, {clock(then)}" if then else text


def _what(b: Builder, last: Correction, previous: Record) -> Section:
    """Which correction, of what, why and by whom."""
    source: tuple[Source, ...] = (("correction", last.uid),)
    digits = previous.sha256()
    rows = [
        ("number", str(last.number)),
        ("opened", _day(b, last.opened_at)),
        ("by", " ".join(last.by.split())),
        ("reason", " ".join(last.reason.split())),
        ("original", _title(b) or b.words("untitled")),
        ("original.made", _day(b, previous.made_at)),
    ]
    if not previous.corrections:
        # after an earlier correction the original had a comparison inside, and its hash was another
        rows.append(("original.record", b.words("identity.hash", words=spoken(digits), digits=grouped(digits))))
    if is_hash(previous.head):
        rows.append(
            ("original.head", b.words("identity.hash", words=spoken(previous.head), digits=grouped(previous.head)))
        )
    table = Table(
        caption="",
        header=(),
        rows=tuple(Cells((b.words(f"correction.{key}"), text), source) for key, text in rows if text),
        weights=(30, 70),
        align=("left", "left"),
        row_header=True,
    )
    purpose = Paragraph(Line(b.words("correction.purpose"), sources=source))
    note = [] if previous.corrections else [Note(Line(b.words("correction.original.note"), sources=source))]
    return b.automatic("correction", b.words("correction"), [purpose, table, *note], sources=source)


def _title(b: Builder) -> str:
    before = b.record.previous
    return " ".join(before.meeting.title.split()) if before is not None else ""


def _earlier(b: Builder, before: list[Correction]) -> list[Section]:
    """Corrections before this one, by number."""
    if not before:
        return []
    rows = [
        Cells(
            (str(row.number), _day(b, row.opened_at), " ".join(row.by.split()), " ".join(row.reason.split())),
            (("correction", row.uid),),
        )
        for row in before
    ]
    table = Table(
        caption="",
        header=tuple(b.words(f"correction.earlier.{column}") for column in ("number", "opened", "by", "reason")),
        rows=tuple(rows),
        weights=(8, 20, 24, 48),
        align=("right", "left", "left", "left"),
    )
    return [b.automatic("correction:earlier", b.words("correction.earlier"), [table])]


def _comparison(b: Builder, previous: Record, last: Correction) -> list[Section]:
    source: tuple[Source, ...] = (("correction", last.uid),)
    found = {kind: _differing(b, previous, kind, make) for kind, make in COMPARED}
    summary = Table(
        caption="",
        header=(b.words("compare.document"), b.words("compare.state")),
        rows=tuple(
            Cells(
                (
                    b.words(f"part.{kind}"),
                    b.words("compare.changed", n=sum(len(one.changes) for one in parts))
                    if parts
                    else b.words("compare.same"),
                ),
                source,
            )
            for kind, parts in found.items()
        ),
        weights=(50, 30),
        align=("left", "left"),
        row_header=True,
    )
    blocks: list[Block] = [summary]
    if not any(found.values()):
        blocks.append(Paragraph(Line(b.words("compare.nothing"), sources=source)))
    sections = [b.automatic("compare", b.words("compare"), blocks)]
    for kind, parts in found.items():
        if not parts:
            continue
        sections.append(b.automatic(f"compare:{kind}", b.words(f"part.{kind}"), [], level=2))
        for number, part in enumerate(parts):
            title = part.title or b.words("compare.front")
            table = _table(b, part, title, source)
            sections.append(b.automatic(f"compare:{kind}:{number}:{part.key.split('@')[0]}", title, [table], level=0))
    sections.append(b.automatic("compare:note", b.words("compare"), [Note(Line(b.words("compare.note")))], level=0))
    return sections


def _differing(
    b: Builder, previous: Record, kind: DocumentKind, make: Callable[[Builder], list[Section]]
) -> tuple[Differing, ...]:
    def made(record: Record) -> tuple[tuple[Section, ...], list[str]]:
        part = Builder(record, kind, b.lang)
        b.natives |= part.natives
        *body, signatures = make(part)
        made = filled((*body, *part.orphans(), signatures, *withheld(part)))
        return made, front_of(letterhead(part.record, part.words), titles(part.record, kind, b.lang, made)[0])

    # the same words have the same wording in both: what was only put into English since is no correction
    was, front_was = made(replace(previous, translated=(*previous.translated, *b.native.translated)))
    now, front_now = made(replace(b.native, previous=None))
    return differing(was, now, front_was, front_now)


def _table(b: Builder, part: Differing, title: str, fallback: tuple[Source, ...]) -> Table:
    return Table(
        caption=title,
        header=(b.words("compare.was"), b.words("compare.now")),
        rows=tuple(
            Cells((one.was, one.now), one.sources or fallback, marks=_marks(one.was, one.now)) for one in part.changes
        ),
        weights=(50, 50),
        align=("left", "left"),
    )


def _marks(was: str, now: str) -> tuple[Marked, ...]:
    """The words that went and those that came; all of a line that the other document does not have."""
    gone, come = changed("" if was == NOTHING else was, "" if now == NOTHING else now)
    return (
        *(Marked(0, start, end, GONE) for start, end in gone),
        *(Marked(1, start, end, COME) for start, end in come),
    )


def _answers(b: Builder, previous: Record) -> list[Section]:
    """Answers to measures that are not what they were: the response itself is a document of its own."""
    before = {row.measure: row for row in previous.responses}
    after = {row.measure: row for row in b.record.responses}
    rows = []
    for number, measure in enumerate(b.view.measures, start=1):
        was: Answer = answer_of(before.get(measure.uid))
        now: Answer = answer_of(after.get(measure.uid))
        if was is not now:
            sources: tuple[Source, ...] = (("measure", measure.uid), ("response", after[measure.uid].uid))
            cells = (f"{number}. {' '.join(measure.text.split())}", b.words(f"answer.{was}"), b.words(f"answer.{now}"))
            rows.append(Cells(cells, sources))
    if not rows:
        return []
    table = Table(
        caption="",
        header=(b.words("responses.measure"), b.words("compare.was"), b.words("compare.now")),
        rows=tuple(rows),
        weights=(50, 25, 25),
        align=("left", "left", "left"),
        row_header=True,
    )
    return [b.automatic("compare:answers", b.words("compare.answers"), [table])]
