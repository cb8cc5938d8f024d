"""The consolidated text: a document as it reads with all corrections, for reading.

It is made from the Record that the last correction froze, which its annex carries too, so that anybody can make it
again. It is no original and says so: what was approved and the annexes are what counts, and there is nothing to sign.
"""

from __future__ import annotations

from facilitator.language.dates import moment_of, short_date
from facilitator.language.sentences import Lang, join
from facilitator.model import Correction
from facilitator.record import Record
from facilitator.report.compose import common
from facilitator.report.compose.parts import Builder
from facilitator.report.compose.voting.votes import one_line
from facilitator.report.compose.words import Words
from facilitator.report.document import Cells, Line, Paragraph, Section, Table


def mark(record: Record, words: Words, lang: Lang) -> str:
    """What stands on every page: that it is a consolidated text, and with which corrections, each with its day."""
    listed = [words("consolidated.one", number=row.number, day=_day(record, row)) for row in _corrections(record)]
    return words("consolidated.mark", n=len(listed), corrections=join(listed, lang))


def opening(b: Builder) -> Section:
    """What this text is and what it is not, and every correction in it."""
    rows = _corrections(b.record)
    said = Paragraph(Line(b.words("consolidated.what", n=len(rows)), sources=common.meeting_source(b)))
    table = Table(
        caption="",
        header=tuple(b.words(f"consolidated.{column}") for column in ("number", "day", "by", "reason")),
        rows=tuple(
            Cells(
                (str(row.number), _day(b.record, row), one_line(row.by), one_line(row.reason)),
                (("correction", row.uid),),
            )
            for row in rows
        ),
        weights=(8, 16, 26, 50),
        align=("right", "left", "left", "left"),
    )
    return b.automatic("consolidated", b.words("consolidated"), [said, table], level=0)


def _corrections(record: Record) -> list[Correction]:
    return sorted(record.corrections, key=lambda row: row.number)


def _day(record: Record, row: Correction) -> str:
    """The day of its approval: of the last one, that of the Record; of an earlier one, as it was approved then."""
    last = row is _corrections(record)[-1]
    earlier = next((one.approved_at for one in record.approved if one.correction == row.number), row.opened_at)
    then = moment_of(record.made_at if last else earlier, record.meeting.zone)
    return short_date(then) if then else ""
