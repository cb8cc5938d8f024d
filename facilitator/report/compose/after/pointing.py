"""What the reasoned responses point into: which approved document numbers the measures, and which wording is answered.

All of it is what approvals froze (``Record.approved``); in a Record from before it held them nothing is said of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from facilitator.language.dates import clock, short_date
from facilitator.language.hash_words import grouped
from facilitator.model import WRITTEN, ApprovedText, Measure, Response
from facilitator.report.compose.fields import day_of
from facilitator.report.compose.identity import is_hash, spoken
from facilitator.report.compose.parts import Builder
from facilitator.report.compose.voting.votes import one_line
from facilitator.report.document import Cells, Line, Note, Section, Table


def section(b: Builder) -> list[Section]:
    """The document by title, day, number and journal, with every correction of it."""
    approved = b.record.approved
    if not approved:
        return []
    first, *corrected = approved
    rows = [
        ("title", b.words("responses.document.named", title=one_line(b.record.meeting.title) or b.words("untitled"))),
        ("approved", _moment(b, first.approved_at)),
        ("protocol", _protocol(b)),
        ("corrected", "; ".join(_correction(b, one) for one in corrected)),
        ("head", _head(b, first)),
    ]
    told = [(b.words(f"responses.document.{key}"), text) for key, text in rows if text]
    for one in corrected:
        if head := _head(b, one):
            told.append((b.words("responses.document.head.correction", number=one.correction), head))
    table = Table(
        caption="",
        header=(),
        rows=tuple(Cells(cells) for cells in told),
        weights=(27, 73),
        align=("left", "left"),
        row_header=True,
    )
    note = Note(Line(b.words("responses.document.note")))
    return [b.automatic("responses:document", b.words("responses.document"), [table, note])]


def place(b: Builder, measure: Measure, number: int) -> str:
    """The number of a measure in that document, and how it came to it; empty where no document is named."""
    found = (
        (one.number, text.correction)
        for text in b.record.approved
        for one in text.measures
        if one.measure == measure.uid
    )
    before, added = next(found, (None, 0))
    if before is None:
        return ""
    if added:
        return b.words("responses.place.added", number=number, correction=added)
    if before != number:
        return b.words("responses.place.moved", number=number, before=before)
    return b.words("responses.place.same", number=number)


def wording(b: Builder, measure: Measure, response: Response | None) -> str:
    """Which wording is answered, where corrections have changed it: judged by the day that the response bears."""
    wordings = list(_wordings(b, measure))
    if len(wordings) < 2:
        return ""
    days = [day for day, _, _ in wordings]
    answered = day_of(response.answered_on) if response is not None else None
    at, how = len(wordings) - 2, "open"  # the wording to be quoted: the one before the last
    if answered is not None and answered >= days[-1]:
        how = "after" if answered > days[-1] else "same"
    elif answered is not None:
        how = "before"
        at = max((n for n, day in enumerate(days) if day <= answered), default=0)
    changed, number, _ = wordings[at + 1]
    return b.words(f"responses.wording.{how}", number=number, day=short_date(changed), was=wordings[at][2])


def _wordings(b: Builder, measure: Measure) -> Iterator[tuple[date, int, str]]:
    """Day and number of the correction (0: the first approval), and the wording from then on, whenever it changed."""
    before: str | None = None
    for text in b.record.approved:
        now = next((one_line(one.text) for one in text.measures if one.measure == measure.uid), None)
        then = b.view.moment(text.approved_at)
        if now is not None and now != before and then is not None:
            yield then.date(), text.correction, now
            before = now


def _moment(b: Builder, text: str) -> str:
    then = b.view.moment(text)
    return f"{short_date(then)}, {clock(then)}" if then else text


def _correction(b: Builder, text: ApprovedText) -> str:
    return b.words("responses.document.correction", number=text.correction, day=_moment(b, text.approved_at))


def _head(b: Builder, text: ApprovedText) -> str:
    if not is_hash(text.head):
        return ""
    return b.words("identity.hash", words=spoken(text.head), digits=grouped(text.head))


def _protocol(b: Builder) -> str:
    """What the register gave the relacion and the procesverbal, each by its name."""
    given = {one.kind: one for one in b.protocol.annexes} if b.protocol else {}
    said = []
    for kind in WRITTEN:
        if kind in given:
            day = day_of(given[kind].day)
            key = "field.protocolled.day" if day else "field.protocolled"
            number = b.words(key, number=one_line(given[kind].number), date=short_date(day) if day else "")
            said.append(f"{b.words(f'part.{kind}')}{number}")
    return "; ".join(said)
