"""Who was there: the sentence, the tables of numbers, and the list of those present."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from facilitator.audience.withholding import SMALL_GROUP
from facilitator.language.collation import name_key, sort_key
from facilitator.language.dates import percent, short_date
from facilitator.language.hash_words import grouped
from facilitator.model import Attendance, Group, Person, is_contribution
from facilitator.record import Audience
from facilitator.report.compose import common
from facilitator.report.compose.fields import day_of
from facilitator.report.compose.parts import Builder, Said
from facilitator.report.compose.view import stated_later
from facilitator.report.document import Block, Cells, Line, Note, Section, Source, Table


def sentence(b: Builder, name: str, title: str, *, level: int, more: Sequence[str] = ()) -> Section:
    """How many took part and what was contributed, in words; every number is a live phrase. ``more`` stands behind."""
    counts, words = b.record.counts, b.words
    if counts.people == 0:
        return b.editable(
            name, title, [Said(" ".join((words.raw("live.part.none"), *more)), common.meeting_source(b))], level=level
        )
    said = [
        words.raw(f"live.part.{key}")
        for key, stands in (
            ("orgs", counts.organisations),
            ("people", counts.people),
            ("counties", counts.counties > 1),
            ("institutions", counts.institutions),
            ("bodies", counts.other_bodies),
            ("guests", counts.guests),
            ("citizens", counts.citizens),
            ("hosts", counts.hosts),
            ("contributions", any(map(is_contribution, b.record.points))),
        )
        if stands
    ]
    return b.editable(name, title, [Said(" ".join((*said, *more)), common.meeting_source(b))], level=level)


def shares(b: Builder) -> list[Block]:
    """Participation by county and by declared gender: what the counts of the whole do not tell."""
    if not any(b.view.present.values()):
        return []
    return [block for block in (_counties(b), *_genders(b)) if block]


def _counties(b: Builder) -> Table | None:
    people = b.view.present[Group.CSO]
    if not people:
        return None
    bodies: defaultdict[str, set[str]] = defaultdict(set)
    heads: Counter[str] = Counter()
    for person in people:
        organisation = b.view.organisation(person.organisation)
        county = (organisation.county if organisation else "") or person.county
        heads[county] += 1
        bodies[county].add(person.organisation or person.uid)
    if set(heads) == {""}:
        return None
    rows = [
        Cells(
            (county or b.words("table.county.unknown"), str(len(bodies[county])), str(heads[county])),
            tuple(("organisation", uid) for uid in sorted(bodies[county])),
        )
        for county in sorted(heads, key=lambda county: (not county, sort_key(county)))
    ]
    rows.append(Cells((b.words("table.total"), str(len(set().union(*bodies.values()))), str(len(people))), strong=True))
    return Table(
        caption=b.words("table.counties"),
        header=(b.words("table.county"), b.words("table.organisations"), b.words("table.people")),
        rows=tuple(rows),
        weights=(44, 21, 15),
        align=("left", "right", "right"),
        row_header=True,
    )


def _genders(b: Builder) -> list[Block]:
    """Only women and men are counted apart: the other answers are so few that they would point at somebody."""
    counts = b.record.counts
    if 0 < counts.people < SMALL_GROUP and b.record.audience is Audience.PUBLIC:
        return [Note(Line(b.words("gender.small")))]
    if not counts.women and not counts.men:
        return []
    total = counts.people
    shares = (("woman", counts.women), ("man", counts.men), ("rest", total - counts.women - counts.men))
    rows = [
        Cells((b.words(f"gender.{key}"), str(n), percent(n, total, b.lang))) for key, n in shares if n or key != "rest"
    ]
    rows.append(Cells((b.words("table.total"), str(total), percent(total, total, b.lang)), strong=True))
    table = Table(
        caption=b.words("table.gender"),
        header=(b.words("table.gender.gender"), b.words("table.people"), b.words("table.share")),
        rows=tuple(rows),
        weights=(44, 21, 15),
        align=("left", "right", "right"),
        row_header=True,
    )
    return [table]


def lists(b: Builder) -> list[Section]:
    """The list of those present, a table for each group, and who was invited and did not come."""
    sections: list[Section] = []
    number = 0
    for group in Group:
        people = b.view.present[group]
        if not people:
            continue
        rows: list[Cells] = []
        later: set[str] = set()
        for person in people:
            number += 1
            arrived, left, typed = times(b, b.view.stays[person.uid])
            later |= typed
            rows.append(
                Cells(
                    (
                        str(number),
                        name_of(b, person),
                        b.view.organisation_name(person.organisation) or "–",
                        person.role or "–",
                        arrived,
                        left,
                    ),
                    (("person", person.uid), *(("attendance", stay.uid) for stay in b.view.stays[person.uid])),
                )
            )
        table = Table(
            caption=b.words("present.table", group=b.words(f"group.{group}"), n=len(people)),
            header=tuple(
                b.words(f"present.{column}") for column in ("number", "name", "organisation", "role", "arrived", "left")
            ),
            rows=tuple(rows),
            weights=(6, 23, 31, 19, 9, 12),
            align=("right", "left", "left", "left", "left", "left"),
        )
        blocks: list[Block] = [table, *later_note(b, later)]
        sections.append(b.automatic(f"present:{group}", table.caption, blocks, level=0))
    if papers := signed(b):
        sections.append(b.automatic("present:signed", b.words("present"), papers, level=0))
    if absent := _absent(b):
        sections.append(b.automatic("present:absent", b.words("present"), [absent], level=0))
    return sections


def name_of(b: Builder, person: Person) -> str:
    """The name, with the father's where others share it; or in words why there is none."""
    if person.name:
        return common.full_name(b, person)
    return b.words("present.withheld" if b.view.name_withheld(person) else "present.nameless")


def times(b: Builder, stays: Sequence[Attendance], day: str | None = None) -> tuple[str, str, set[str]]:
    """When somebody came and went, stay by stay (with the date of what is not of ``day``, the meeting's unless given);
    and, of times stated afterwards (marked "*"), the days of typing, "" for the day itself.
    """
    arrived: list[str] = []
    left: list[str] = []
    later: set[str] = set()

    def said(at: str, entered: str | None) -> str:
        clock, space, date = b.clock(at, day).partition(" ")
        if b.view.typed_on or not stated_later(at, entered):
            return f"{clock}{space}{date}"
        then, typed = b.view.moment(at), b.view.moment(entered)
        other = then is not None and typed is not None and typed.date() != then.date()
        later.add(typed.date().isoformat() if other and typed else "")
        return f"{clock}*{space}{date}"

    for stay in stays:
        if not stay.arrived_at:  # not said of anybody: a part of the meeting was under the Chatham House rule
            arrived.append("–")
            left.append("–")
            continue
        arrived.append(said(stay.arrived_at, stay.arrived_entered_at))
        if stay.left_at:
            left.append(said(stay.left_at, stay.left_entered_at))
        else:
            left.append(b.words("present.end" if b.record.meeting.closed_at else "present.inside"))
    return "; ".join(arrived), "; ".join(left), later


def later_note(b: Builder, later: set[str]) -> list[Block]:
    """What "*" means, with the days of typing when those are other days."""
    if not later:
        return []
    days = ", ".join(short_date(day) for text in sorted(later) if (day := day_of(text)))
    return [Note(Line(b.words("present.later.day", dates=days) if days else b.words("present.later")))]


def typed(b: Builder) -> list[Section]:
    """Of a meeting typed in whole on another day, once: the times are those that were stated."""
    days = ", ".join(short_date(day) for text in b.view.typed_on if (day := day_of(text)))
    if not days:
        return []
    note = Note(Line(b.words("typed", dates=days), sources=common.meeting_source(b)))
    return [b.automatic("typed", b.words("present"), [note], level=0)]


def _absent(b: Builder) -> Note | None:
    ordered = absent_bodies(b)
    if not ordered:
        return None
    return Note(
        Line(
            b.words("present.absent", names="; ".join(name for _, name in ordered)),
            sources=tuple(("organisation", uid) for uid, _ in ordered),
        )
    )


def signed(b: Builder) -> list[Block]:
    """The lists that were signed by hand and attached, by their hashes; nothing where nobody attached one."""
    return [
        Note(
            Line(
                b.words("present.signed", n=row.pages, digits=grouped(row.sha256)),
                sources=(("signed_list", row.uid),),
            )
        )
        for row in b.record.signed_lists
    ]


def absent_bodies(b: Builder) -> list[tuple[str, str]]:
    """(uid, name) of invited bodies of which nobody came, in Albanian order; a person's name is nobody's business when
    they were not there."""
    came = {person.organisation for person in b.record.people if person.uid in b.view.stays}
    missing = {
        person.organisation: b.view.organisation_name(person.organisation)
        for person in b.record.people
        if person.invited and person.organisation and person.organisation not in came
    }
    names = {uid: name for uid, name in missing.items() if uid and name}
    return sorted(names.items(), key=lambda pair: name_key(pair[1]))


def _people(people: tuple[Person, ...]) -> tuple[Source, ...]:
    return tuple(("person", person.uid) for person in people)
