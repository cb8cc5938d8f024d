"""Papers about who comes and what is planned: the agenda of the facilitator, badges, the blank log."""

from __future__ import annotations

from facilitator import badge, qr
from facilitator.language.collation import name_key, person_key
from facilitator.model import Organisation, Person
from facilitator.report.compose import common
from facilitator.report.compose.parts import Builder
from facilitator.report.document import Block, Cells, Line, Note, Paragraph, Section, Table
from facilitator.report.papers.planned import planned
from facilitator.report.papers.slips import Slip, slips

BADGE_HEIGHT = 117.0
"""Points: six rows of badges a page, five below the title."""
LOG_LINES = 24
"""Empty lines of a page of the log; the first has fewer, below its words."""


def agenda(b: Builder) -> list[Section]:
    """What is planned from when to when with room for how it went, and who is expected, by organisation."""
    plan = Table(
        caption="",
        header=tuple(
            b.words(key) for key in ("agenda.number", "agenda.item", "agenda.planned", "paper.begun", "paper.ended")
        ),
        rows=tuple(
            Cells((str(number), title, when, "", ""), (("agenda_item", uid),))
            for number, (uid, title, when) in enumerate(planned(b), start=1)
        ),
        weights=(6, 48, 20, 13, 13),
        align=("right", "left", "left", "left", "left"),
    )
    blocks: list[Block] = [plan] if plan.rows else [Paragraph(Line(b.words("paper.agenda.none")))]
    return [
        Section(key="paper:agenda", title=b.words("paper.agenda.plan"), blocks=tuple(blocks)),
        Section(key="paper:expected", title=b.words("paper.expected"), blocks=tuple(_expected(b))),
    ]


def _expected(b: Builder) -> list[Block]:
    """Each organisation with its people; room for a tick whenever one of them speaks."""
    bodies: dict[str, list[Person]] = {}
    for person in sorted((one for one in b.record.people if one.name), key=lambda one: person_key(one.name)):
        bodies.setdefault(person.organisation or "", []).append(person)
    if not bodies:
        return [Paragraph(Line(b.words("paper.nobody")))]

    def order(pair: tuple[str, list[Person]]) -> tuple[object, ...]:
        return not pair[0], name_key(b.view.organisation_name(pair[0] or None)), pair[0]

    rows = tuple(
        Cells(
            (
                b.view.organisation_name(uid or None) or "–",
                "; ".join(_named(b, person) for person in people),
                "",
            ),
            tuple(("person", person.uid) for person in people),
        )
        for uid, people in sorted(bodies.items(), key=order)
    )
    header = (b.words("present.organisation"), b.words("paper.names"), b.words("paper.spoke"))
    return [Table("", header, rows, (38, 44, 18), ("left", "left", "left"))]


def _named(b: Builder, person: Person) -> str:
    name = common.full_name(b, person)
    return f"{name} ({person.role})" if person.role else name


def badges(b: Builder) -> list[Section]:
    """A badge for everybody expected, by name, with the code that the scanner at the door reads."""
    people = sorted((one for one in b.record.people if one.name), key=lambda one: (person_key(one.name), one.uid))
    bodies: dict[str, Organisation] = b.view.organisations
    title = " ".join(b.record.meeting.title.split()) or b.words("untitled")
    made = [
        Slip(
            head=title,
            title=common.full_name(b, person),
            lines=tuple(
                filter(None, (bodies[person.organisation].name if person.organisation in bodies else "", person.role))
            ),
            modules=qr.matrix(badge.code_of(person.uid)),
            alt=b.words("paper.badge.code", name=person.name),
            code=badge.shown(badge.code_of(person.uid)),
            sources=(("person", person.uid),),
        )
        for person in people
    ]
    body: list[Block] = [Note(Line(b.words("paper.badges.how"))), slips(made, least=BADGE_HEIGHT)]
    if not made:
        body = [Paragraph(Line(b.words("paper.nobody")))]
    return [Section(key="paper:badges", title=b.words("paper.badges.list"), level=0, blocks=tuple(body))]


def log(b: Builder, marks: tuple[tuple[str, str], ...], pages: int) -> list[Section]:
    """Empty lines in the order in which the quick line is typed: when, who, what kind, what was said."""
    told = "; ".join(b.words("paper.log.mark", mark=mark, kind=b.words(f"kind.{kind}")) for mark, kind in marks)
    header = tuple(b.words(f"paper.log.{key}") for key in ("time", "who", "kind", "said"))
    table = Table(
        caption="",
        header=header,
        rows=tuple(Cells(("", "", "", "")) for _ in range(LOG_LINES * max(pages, 1) - 6)),
        weights=(9, 25, 8, 58),
        align=("left",) * 4,
    )
    areas = [title for _, title, _ in planned(b)]
    blocks: list[Block] = [Note(Line(b.words("paper.log.how"))), Note(Line(told))]
    if areas:
        blocks.append(Note(Line(b.words("paper.log.items", items="; ".join(areas)))))
    return [Section(key="paper:log", title=b.words("paper.log.lines"), blocks=(*blocks, table))]
