"""The list of attendance: everyone who arrived, one table for each day, what their data are used for, who did not come.

A list of names is what an audience may read of it: the public one has neither contacts nor answers about photos, nor
who signed on the screen.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.language.collation import name_key, person_key
from facilitator.language.dates import full_date
from facilitator.model import Attendance, Consent, Person
from facilitator.report.compose import by_hand, common, house, presence
from facilitator.report.compose.fields import FIELDS, day_of
from facilitator.report.compose.parts import Builder
from facilitator.report.document import Block, Cells, Drawn, Line, Note, Paragraph, Section, Source, Table

TIED = "\u00a0"
"""Keeps a phone number on one line."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the list: its heading's key, and its hundredths of the page."""

    key: str
    weight: int
    align: str = "left"


PUBLIC = (
    Column("present.number", 6, "right"),
    Column("present.name", 24),
    Column("present.organisation", 32),
    Column("present.role", 18),
    Column("present.arrived", 9),
    Column("present.left", 11),
)
WITH_CONTACTS = (
    Column("present.number", 4, "right"),
    Column("present.name", 14),
    Column("present.organisation", 23),
    Column("present.role", 12),
    Column("list.contact", 32),  # of a long list a number and an address on one line
    Column("present.arrived", 6),
    Column("present.left", 9),
)
SIGNED = (
    Column("present.number", 4, "right"),
    Column("present.name", 14),
    Column("present.organisation", 20),
    Column("present.role", 11),
    Column("list.contact", 22),
    Column("present.arrived", 6),
    Column("present.left", 8),
    Column(by_hand.COLUMN, 15),
)
SIGNED_ALONE = (
    Column("present.number", 5, "right"),
    Column("present.name", 20),
    Column("present.organisation", 27),
    Column("present.role", 14),
    Column("present.arrived", 8),
    Column("present.left", 10),
    Column(by_hand.COLUMN, 16),
)
"""Where somebody signed on the screen, or was asked to; the second where nobody gave a contact."""


def build(b: Builder) -> list[Section]:
    """Every section in order."""
    return [
        common.details(b),
        *presence.typed(b),
        *_days(b),
        _counts(b),
        *_absent(b),
        *house.section(b),
        _notice(b),
        common.signatures(b),
    ]


def _days(b: Builder) -> list[Section]:
    """A list for each day on which somebody arrived; numbers go on from day to day only within a day."""
    days: defaultdict[str, dict[str, list[Attendance]]] = defaultdict(dict)
    for person, stays in b.view.stays.items():
        for stay in stays:
            if person in b.view.people:
                days[_day(b, stay)].setdefault(person, []).append(stay)
    if not days:
        nobody = Paragraph(Line(b.words("list.nobody"), sources=common.meeting_source(b)))
        return [b.automatic("list", b.words("list"), [nobody])]
    sections: list[Section] = []
    for text in sorted(days):
        day = day_of(text)
        key = "list.day" if day and (len(days) > 1 or text != b.record.meeting.date) else "list"
        title = b.words(key, date=full_date(day, b.lang) if day else "")
        sections.append(b.automatic(f"list:{text}", title, _day_list(b, days[text], text)))
    return sections


def _day(b: Builder, stay: Attendance) -> str:
    arrived = b.view.moment(stay.arrived_at)
    return arrived.date().isoformat() if arrived else ""


def _day_list(b: Builder, stays: dict[str, list[Attendance]], day: str) -> list[Block]:
    signed = by_hand.of_day(b, stays)
    with_contacts, without = (SIGNED, SIGNED_ALONE) if signed else (WITH_CONTACTS, PUBLIC)
    columns = with_contacts if b.view.contacts else without
    people = [b.view.people[uid] for uid in stays]

    def by_name(person: Person) -> tuple[object, ...]:
        organisation = b.view.organisation_name(person.organisation)
        return (not person.name, person_key(person.name), name_key(organisation), person.uid)

    rows: list[Cells] = []
    later: set[str] = set()
    ordered = sorted(people, key=by_name)
    for number, person in enumerate(ordered, start=1):
        cells, typed = _cells(b, person, stays[person.uid], number, day)
        later |= typed
        sources: list[Source] = [("person", person.uid), *(("attendance", stay.uid) for stay in stays[person.uid])]
        drawn: tuple[Drawn, ...] = ()
        if own := signed.get(person.uid):
            sources.append(("handwritten", own.uid))
            cells[by_hand.COLUMN] = by_hand.cell(b, own)
            drawn = by_hand.drawn(b, own, cells["present.name"], len(columns) - 1)
        rows.append(Cells(tuple(cells.get(column.key, "") for column in columns), tuple(sources), drawn=drawn))
    table = Table(
        caption="",
        header=tuple(b.words(column.key) for column in columns),
        rows=tuple(rows),
        weights=tuple(column.weight for column in columns),
        align=tuple(column.align for column in columns),
    )
    return [
        table,
        *by_hand.notes(b, signed),
        *presence.later_note(b, later),
        *(_photos(b, ordered) if b.view.contacts else ()),
    ]


def _photos(b: Builder, people: Sequence[Person]) -> list[Block]:
    """What each answered about photographs, by number: the answer of most is said once."""
    answers: defaultdict[Consent, list[int]] = defaultdict(list)
    for number, person in enumerate(people, start=1):
        answers[person.photo].append(number)
    most = max(answers, key=lambda answer: len(answers[answer]))
    if len(answers) == 1:
        return [Note(Line(b.words(f"list.photos.all.{most}")))]
    told = [
        b.words(
            f"list.photos.{answer}", who=b.words("list.photos.rest") if answer is most else _ranges(answers[answer])
        )
        for answer in (*(one for one in Consent if one is not most and one in answers), most)
    ]
    return [Note(Line(b.words("list.photos", told="; ".join(told))))]


def _ranges(numbers: Sequence[int]) -> str:
    """``2, 5–7``."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in runs)


def _cells(
    b: Builder, person: Person, stays: list[Attendance], number: int, day: str
) -> tuple[dict[str, str], set[str]]:
    arrived, left, typed = presence.times(b, stays, day)
    cells = {
        "present.number": str(number),
        "present.name": presence.name_of(b, person),
        "present.organisation": b.view.organisation_name(person.organisation) or "–",
        "present.role": person.role or "–",
        "list.contact": ", ".join(filter(None, (TIED.join(person.phone.split()), person.email))) or "–",
        "present.arrived": arrived,
        "present.left": left,
    }
    return cells, typed


def _counts(b: Builder) -> Section:
    """Invited, registered, present: three different numbers, and none of them counts signatures on paper."""
    counts = b.record.counts
    arrived = {row.person for row in b.record.attendance}
    missing = sum(person.invited and person.uid not in arrived for person in b.record.people)
    pairs = [
        ("registered", counts.people, True),
        ("organisations", counts.organisations, True),
        ("institutions", counts.institutions, bool(counts.institutions)),
        ("other_bodies", counts.other_bodies, bool(counts.other_bodies)),
        ("guests", counts.guests, bool(counts.guests)),
        ("citizens", counts.citizens, bool(counts.citizens)),
        ("hosts", counts.hosts, bool(counts.hosts)),
        ("invited", counts.invited, bool(counts.invited)),
        ("missing", missing, bool(counts.invited)),
        ("walk_ins", counts.walk_ins, bool(counts.walk_ins)),
    ]
    if b.view.contacts:
        unwilling = sum(p.photo is Consent.NO for p in b.record.people if p.uid in arrived)
        pairs.append(("no_photo", unwilling, bool(unwilling)))
    table = Table(
        caption="",
        header=(),
        rows=tuple(
            Cells((b.words(f"list.count.{key}"), str(n)), common.meeting_source(b))
            for key, n, stands in pairs
            if stands
        ),
        weights=(60, 15),
        align=("left", "right"),
        row_header=True,
    )
    papers = presence.signed(b)
    key = "list.count.note.drawn" if b.record.handwritten else "list.count.note"
    note = Note(Line(b.words("list.count.note.signed" if papers else key)))
    return b.automatic("list:counts", b.words("list.counts"), [table, note, *papers, *presence.shares(b)])


def _absent(b: Builder) -> list[Section]:
    """Invited bodies of which nobody came; people who were not there are not named."""
    ordered = presence.absent_bodies(b)
    if not ordered:
        return []
    note = Paragraph(
        Line(
            "; ".join(name for _, name in ordered) + ".",
            sources=tuple(("organisation", uid) for uid, _ in ordered),
        )
    )
    return [b.automatic("list:absent", b.words("list.absent"), [note])]


def _notice(b: Builder) -> Section:
    return b.automatic("list:notice", b.words("list.notice.title"), [notice(b)])


def notice(b: Builder) -> Note:
    """Who keeps these data, why and under which law, and whom to ask."""
    organiser = FIELDS["organiser_short"](b.record, b.lang)
    said = [b.words("list.notice" if organiser else "list.notice.nobody", organiser=organiser)]
    sources = common.meeting_source(b)
    paper = b.record.paper
    address = " ".join(paper.address.split()) if paper else ""
    if paper and address:
        said.append(b.words("list.notice.contact", contact=address))
        sources = (*sources, ("paper", paper.uid))
    return Note(Line(" ".join(said), sources=sources))
