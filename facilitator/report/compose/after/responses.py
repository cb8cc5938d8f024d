"""The reasoned response: what the responsible institution says to each measure, and why.

At the meeting every measure is under review; the answers come afterwards, in numbered editions. The document reflects
answers that others gave: it never says that a legal duty has been met.
"""

from __future__ import annotations

from collections import Counter

from facilitator.language.dates import short_date
from facilitator.language.sentences import join
from facilitator.model import Answer, Measure, Response
from facilitator.report.compose import common
from facilitator.report.compose.after import pointing
from facilitator.report.compose.fields import day_of
from facilitator.report.compose.furniture import number_of
from facilitator.report.compose.parts import Builder
from facilitator.report.compose.voting.votes import results_of
from facilitator.report.document import Cells, Line, Note, Paragraph, Section, Source, Table


def build(b: Builder) -> list[Section]:
    """Every section in order."""
    return [common.details(b), *table(b), common.signatures(b)]


def table(b: Builder) -> list[Section]:
    """The overview, the answers in numbers, and each measure with its answer."""
    if not b.view.measures:
        nothing = Paragraph(Line(b.words("responses.none"), sources=common.meeting_source(b)))
        return [b.automatic("responses", b.words("responses"), [nothing])]
    answers = {row.measure: row for row in b.record.responses}
    intro = [Paragraph(Line(_intro(b, answers)))]
    return [
        b.automatic("responses", b.words("responses"), [*intro, _overview(b, answers)]),
        *pointing.section(b),
        _numbers(b, answers),
        b.automatic("responses:each", b.words("responses.each"), []),
        *(_measure(b, measure, number, answers.get(measure.uid)) for number, measure in enumerate(b.view.measures, 1)),
    ]


def answer_of(response: Response | None) -> Answer:
    """Under review while nobody has answered."""
    return response.answer if response is not None else Answer.UNDER_REVIEW


def _intro(b: Builder, answers: dict[str, Response]) -> str:
    n = len(b.view.measures)
    given = sum(answer_of(answers.get(row.uid)) is not Answer.UNDER_REVIEW for row in b.view.measures)
    if not given:
        return b.words("responses.intro.empty", n=n)
    said = b.words("responses.intro", n=n, answered=given, open=n - given)
    number = number_of(b.record, b.kind)
    return f"{b.words('responses.edition', number=number)} {said}" if number else said


def _sources(measure: Measure, response: Response | None) -> tuple[Source, ...]:
    return (("measure", measure.uid), *((("response", response.uid),) if response else ()))


def _overview(b: Builder, answers: dict[str, Response]) -> Table:
    rows = []
    for number, measure in enumerate(b.view.measures, start=1):
        response = answers.get(measure.uid)
        cells = (
            str(number),
            " ".join(measure.text.split()),
            b.words(f"answer.{answer_of(response)}"),
            _institution(response) or "–",
            _day(response) or "–",
        )
        rows.append(Cells(cells, _sources(measure, response)))
    return Table(
        caption="",
        header=tuple(
            b.words(f"responses.{column}") for column in ("number", "measure", "answer", "institution", "day")
        ),
        rows=tuple(rows),
        weights=(6, 40, 18, 23, 13),
        align=("right", "left", "left", "left", "left"),
    )


def _institution(response: Response | None) -> str:
    return " ".join(response.institution.split()) if response else ""


def _day(response: Response | None) -> str:
    if response is None:
        return ""
    day = day_of(response.answered_on)
    return short_date(day) if day else " ".join(response.answered_on.split())


def _numbers(b: Builder, answers: dict[str, Response]) -> Section:
    """What the yearly report on public consultation counts."""
    counted = Counter(answer_of(answers.get(measure.uid)) for measure in b.view.measures)
    rows = [Cells((b.words(f"answer.{answer}"), str(counted[answer]))) for answer in Answer]
    rows.append(Cells((b.words("table.total"), str(len(b.view.measures))), strong=True))
    table = Table(
        caption="",
        header=(b.words("responses.answer"), b.words("responses.measures")),
        rows=tuple(rows),
        weights=(44, 16),
        align=("left", "right"),
        row_header=True,
    )
    note = Note(Line(b.words("responses.note")))
    return b.automatic("responses:numbers", b.words("responses.numbers"), [table, note])


def _measure(b: Builder, measure: Measure, number: int, response: Response | None) -> Section:
    results = results_of(b).get(measure.uid, [])
    rests = b.view.rests_on.get(measure.uid, ())
    labels = [b.view.point_labels[point.uid] for point in rests if point.uid in b.view.point_labels]
    names = list(dict.fromkeys(filter(None, (common.speaker(b, point, person=False) for point in rests))))
    origin = ""
    if labels:
        key = "responses.origin.names" if names else "responses.origin.labels"
        origin = b.words(key, labels=join(labels, b.lang), names="; ".join(names))
    own = _sources(measure, response)
    rows: list[tuple[str, str, tuple[Source, ...]]] = [
        ("place", pointing.place(b, measure, number), ()),
        ("origin", origin, (("measure", measure.uid), *(("point", point.uid) for point in rests))),
        (
            "vote",
            "; ".join(said for said, _ in results),
            (("measure", measure.uid), *(("tally", tally) for _, tally in results)),
        ),
        ("wording", pointing.wording(b, measure, response), ()),
        ("answer", b.words(f"answer.{answer_of(response)}"), own),
        ("reason", " ".join(response.reason.split()) if response else "", own),
        ("institution", _institution(response), own),
        ("day", _day(response), own),
    ]
    table = Table(
        caption="",
        header=(),
        rows=tuple(Cells((b.words(f"responses.{key}"), text), sources) for key, text, sources in rows if text),
        weights=(27, 73),
        align=("left", "left"),
        row_header=True,
    )
    title = b.words("item.number", number=number, title=" ".join(measure.text.split()))
    return b.automatic(f"responses:{measure.uid}", title, [table], level=2, sources=own)
