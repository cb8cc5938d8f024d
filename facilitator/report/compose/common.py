"""Sections that several documents have: facts, measures, agreements, actions, annexes, signatures."""

from __future__ import annotations

from facilitator.language.dates import clock, full_date, short_date
from facilitator.model import (
    AgreedBy,
    Answered,
    CoAuthor,
    DocumentKind,
    Measure,
    Person,
    Point,
    PointKind,
    ReadingAnswer,
)
from facilitator.report.compose.fields import FIELDS, day_of, literal, on_the_day
from facilitator.report.compose.parts import Builder, Said
from facilitator.report.compose.voting.votes import results_of
from facilitator.report.document import (
    Cells,
    Line,
    Numbered,
    Section,
    SignatureField,
    Signatures,
    Source,
    Table,
)

FIELD_NAMES = ("Facilitatori", "Sekretari")
"""Names of the signature fields of every document, in the order of signing."""

MEETING = "meeting"

RECOMMENDING = (PointKind.SUGGESTION, PointKind.RECOMMENDATION)


def meeting_source(b: Builder) -> tuple[Source, ...]:
    """The one row that says where and when."""
    return ((MEETING, b.record.meeting.uid),)


def details(b: Builder) -> Section:
    """The facts of the meeting as a list."""
    meeting, words = b.record.meeting, b.words

    def field(name: str) -> str:
        return FIELDS[name](b.record, b.lang)

    day = day_of(meeting.date)
    rows = [
        ("place", field("where")),
        ("date", full_date(day, b.lang) if day else meeting.date),
        ("hours", _hours(b)),
        ("organiser", field("organiser_full")),
        ("chair", field("chair_full")),
        ("secretary", field("secretary_full")),
    ]
    if b.kind is DocumentKind.PROCESVERBAL:
        rows.insert(0, ("subject", " ".join(meeting.title.split())))
    table = Table(
        caption="",
        header=(),
        rows=tuple(Cells((words(f"details.{key}"), text), meeting_source(b)) for key, text in rows if text),
        weights=(27, 73),
        align=("left", "left"),
        row_header=True,
    )
    return b.automatic("details", words("details"), [table] if table.rows else [], level=0, sources=meeting_source(b))


def _hours(b: Builder) -> str:
    """Planned hours, said to be that, and beside them when the meeting was opened and closed."""
    meeting, words = b.record.meeting, b.words
    planned = FIELDS["hours"](b.record, b.lang)
    said = [words("details.hours.planned", hours=planned)] if planned else []
    for what, text in (("opened", meeting.opened_at), ("closed", meeting.closed_at)):
        if then := b.view.moment(text):
            if on_the_day(b.record, text):
                said.append(words(f"details.hours.{what}", time=b.clock(text)))
            else:
                said.append(words(f"details.hours.{what}.day", time=clock(then), date=short_date(then.date())))
    return "; ".join(said)


def full_name(b: Builder, person: Person) -> str:
    """The name, and the father's where it tells this person from others of the same name."""
    father = b.view.fathers.get(person.uid)
    return b.words("person.father", name=person.name, father=father) if father else person.name


def speaker(b: Builder, point: Point, *, person: bool) -> str:
    """Who said it: the organisation, with the person where ``person`` asks for it and the person may be named."""
    if (group := b.view.said_by.get(point.uid)) is not None:
        return b.words(f"speaker.group.{group}")
    if point.unattributed:
        return b.words("speaker.unattributed") if person else ""
    voices: list[Point | CoAuthor] = [point, *b.view.co_authors.get(point.uid, ())]
    told = [voice(b, row, person=person) for row in voices]
    return "; ".join(dict.fromkeys(filter(None, told)))


def voice(b: Builder, point: Point | CoAuthor | ReadingAnswer, *, person: bool) -> str:
    """One of those who said it."""
    words = b.words
    organisation = b.view.organisation_name(point.organisation)
    author = b.view.people.get(point.person or "")
    if author is not None and not organisation:
        organisation = b.view.organisation_name(author.organisation)
    if organisation:
        if person and author is not None and author.name:
            return words("speaker.person", organisation=organisation, person=full_name(b, author))
        return organisation
    if not person:
        return ""
    if author is None:
        return words("speaker.floor")
    return words("speaker.citizen", person=full_name(b, author)) if author.name else words("speaker.withheld")


def measures(b: Builder, *, plain: bool = False) -> list[Line]:
    """The measures, numbered; unless ``plain``, each with what every counted round gave it and what it rests on."""
    results = {} if plain else results_of(b)
    lines: list[Line] = []
    for number, measure in enumerate(b.view.measures, start=1):
        tail: list[str] = []
        sources: list[Source] = [("measure", measure.uid)]
        for said, tally in results.get(measure.uid, ()):
            tail.append(said)
            sources.append(("tally", tally))
        rests = b.view.rests_on.get(measure.uid, ())
        sources += [("point", point.uid) for point in rests]
        if not plain:
            labels = [b.view.point_labels[point.uid] for point in rests if point.uid in b.view.point_labels]
            if labels:
                tail.append(b.words("measure.points", labels=", ".join(labels)))
            if read := b.view.read_back.get(measure.uid):
                time = b.clock(read.read_at)
                tail.append(b.words("measure.read.at", time=time) if time else b.words("measure.read"))
                sources.append(("read_back", read.uid))
            for row in b.record.reading_answers:
                if row.measure == measure.uid:
                    tail.append(_answered(b, row, measure))
                    sources.append(("reading_answer", row.uid))
        lines.append(
            Line(
                " ".join(measure.text.split()),
                label=f"{number}.",
                tail=f"({'; '.join(tail)})" if tail else "",
                sources=tuple(sources),
            )
        )
    return lines


def _answered(b: Builder, row: ReadingAnswer, measure: Measure) -> str:
    """What came of a reading that was not simply confirmed."""
    time = b.clock(row.answered_at)
    if row.answered is Answered.CHANGED:
        return b.words("reading.changed", time=time)
    key = "reading.objected"
    if " ".join(row.text.split()) != " ".join(measure.text.split()):
        key += ".before"
    if not row.organisation and not row.person:
        return b.words(f"{key}.unnamed", time=time)
    return b.words(key, who=" ".join(voice(b, row, person=True).split()), time=time)


def agreements(b: Builder, *, plain: bool = False) -> list[Section]:
    """What the meeting itself settled; unless ``plain``, how and when."""
    rows = sorted(b.record.agreements, key=lambda row: (row.position, row.uid))
    if not rows:
        return []
    lines: list[Line] = []
    for number, row in enumerate(rows, start=1):
        how = "" if row.by is AgreedBy.UNSTATED else b.words(f"agreement.{row.by}")
        time = b.clock(row.agreed_at)
        tail = how
        if time:
            tail = b.words("agreement.at", how=how, time=time) if how else b.words("agreement.when", time=time)
        lines.append(
            Line(
                " ".join(row.text.split()),
                label=f"{number}.",
                tail=f"({tail})" if tail and not plain else "",
                sources=(("agreement", row.uid),),
            )
        )
    return [b.automatic("agreements", b.words("agreements"), [Numbered(tuple(lines))])]


def actions(b: Builder, *, level: int) -> Section:
    """Who does what by when."""
    rows: list[Cells] = []
    origins = {row.uid: row for row in b.record.origins}
    came = {row.here: origins[row.origin] for row in b.record.carried if row.origin in origins}
    for number, row in enumerate(sorted(b.record.actions, key=lambda row: (row.position, row.uid)), start=1):
        day = day_of(row.due or "")
        due = short_date(day) if day else row.due or row.due_text  # what was said of a day is the day
        text = " ".join(row.text.split())
        sources: tuple[Source, ...] = (("action", row.uid),)
        if (origin := came.get(row.uid)) is not None:
            sources += (("origin", origin.uid),)
            before = day_of(origin.date)
            day_before = short_date(before) if before else origin.date
            text = b.words("action.from" if day_before else "action.from.undated", text=text, date=day_before)
        cells = (str(number), b.words("action.done", text=text) if row.done else text, row.owner or "–", due or "–")
        rows.append(Cells(cells, sources))
    table = Table(
        caption="",
        header=tuple(b.words(f"action.{column}") for column in ("number", "task", "owner", "due")),
        rows=tuple(rows),
        weights=(7, 48, 24, 21),
        align=("right", "left", "left", "left"),
    )
    return b.automatic("actions", b.words("actions"), [table] if rows else [], level=level)


def annexes(b: Builder) -> Section:
    """The other documents that the same approval freezes, each where it has something to say; the secretary adds
    what else belongs to this one."""
    names = ["procesverbal"] if b.kind is DocumentKind.RELACION else []
    names += ["attendance"] if b.record.attendance else []
    names += ["voting"] if b.view.rounds else []
    source = meeting_source(b)
    said = [Said(b.words.raw(f"live.annex.{name}"), source) for name in names]
    return b.editable("annexes", b.words("annexes"), [Said(b.words.raw("live.annexes"), source), *said] if said else [])


def signatures(b: Builder) -> Section:
    """The places for two signatures, named alike in every document, in the order of signing.

    Whoever signs is the chair and the secretary of the meeting unless the meeting says otherwise (``Signatory``).
    """
    meeting = b.record.meeting
    people = {
        "Facilitatori": (meeting.chair, meeting.chair_role),
        "Sekretari": (meeting.secretary, meeting.secretary_role),
    }
    named = {row.field: row for row in b.record.signatories if row.document is b.kind}
    seal = b.words("sign.seal") if b.record.paper is not None and b.record.paper.seal else ""
    sources = [*meeting_source(b)]
    places = []
    for name in FIELD_NAMES:
        role = b.words(f"sign.{b.kind}.{name}")
        printed, function = people[name]
        if row := named.get(name):
            role = " ".join(row.caption.split()) or role
            # somebody else's function is not the chair's
            printed, function = (row.name, row.role) if row.name else (printed, row.role or function)
            sources.append(("signatory", row.uid))
        printed, function = " ".join(printed.split()), " ".join(function.split())
        hint = b.words("sign.hint.name" if printed else "sign.hint", role=role, name=printed)
        places.append(SignatureField(name, role, printed, function, hint, seal))
    if seal and b.record.paper is not None:
        sources.append(("paper", b.record.paper.uid))
    return b.automatic("signatures", b.words("signatures"), [Signatures(tuple(places))], sources=tuple(sources))


def bullet_of(b: Builder, point: Point) -> Said:
    """A point as an editable bullet: its words."""
    return Said(f"- {literal(point.text)}", (("point", point.uid),))


GROUPED: tuple[tuple[str, tuple[PointKind, ...]], ...] = (
    ("issue", (PointKind.ISSUE,)),
    ("proposal", RECOMMENDING),
    ("comment", (PointKind.COMMENT, PointKind.QUESTION)),
    ("dissent", (PointKind.DISSENT,)),
    ("parked", (PointKind.PARKED,)),
)
"""How the condensed procesverbal groups the points of an item, notes behind them."""
