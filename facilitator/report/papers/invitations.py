"""Invitations: a page for each person invited, with the code that the scanner at the door reads, and its letter.

Of a person only name, function and organisation come in; the address to which a letter goes is not written on the page.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from facilitator import badge, qr
from facilitator.language.collation import name_key, person_key
from facilitator.language.dates import full_date, short_date
from facilitator.model import Person, Standing
from facilitator.model.vocabulary import STANDING_OF
from facilitator.report.compose import common
from facilitator.report.compose.fields import FIELDS, day_of
from facilitator.report.compose.furniture import letterhead
from facilitator.report.compose.parts import Builder
from facilitator.report.document import Block, Cells, Letterhead, Line, Note, Paragraph, Section, Table
from facilitator.report.papers.planned import planned
from facilitator.report.papers.slips import Slip, slips

CARD_HEIGHT = 118.0
"""Points of the card with the code: as high as a badge."""


@dataclass(frozen=True, slots=True)
class Invited:
    """Whom an invitation is for: a person, or an organisation of which nobody is named yet (no ``person``, no code)."""

    uid: str
    name: str
    organisation: str = ""
    role: str = ""
    email: str = ""
    person: bool = True


@dataclass(frozen=True, slots=True)
class Opening(Table):
    """Letterhead and title at the head of a page that is not the first of its file."""

    head: Letterhead = field(default_factory=Letterhead)
    titles: tuple[str, ...] = ()


def invited(b: Builder) -> tuple[Invited, ...]:
    """Everybody on the list of those invited, by name; then organisations without anybody, but for the organiser's."""
    record = b.record
    people = sorted((one for one in record.people if one.invited and one.name), key=_order)
    named = {one.organisation for one in record.people}
    nobody = [
        row for row in record.organisations if row.uid not in named and STANDING_OF[row.kind] is not Standing.ORGANISER
    ]
    return (
        *(
            Invited(
                uid=one.uid,
                name=common.full_name(b, one),
                organisation=b.view.organisation_name(one.organisation),
                role=one.role,
                email=one.email.strip(),
            )
            for one in people
        ),
        *(Invited(row.uid, row.name, person=False) for row in sorted(nobody, key=lambda row: name_key(row.name))),
    )


def _order(person: Person) -> tuple[object, ...]:
    return person_key(person.name), person.uid


def sections(b: Builder, only: str = "") -> list[Section]:
    """A section a page; ``only``: the uid of one person or organisation. Without anybody invited, a sentence."""
    chosen = [one for one in invited(b) if not only or one.uid == only]
    if not chosen:
        return [Section(key="paper:invitations", title="", level=0, blocks=(Paragraph(Line(b.words("paper.nobody"))),))]
    return [_page(b, one, number) for number, one in enumerate(chosen)]


def titles(b: Builder) -> tuple[str, str]:
    """The two lines over each invitation."""
    return b.words("paper.invitations"), b.words("paper.invitation.title", title=_title(b))


def head(b: Builder) -> Letterhead:
    """The institution's; number and day of the protocol are for documents."""
    return replace(letterhead(b.record, b.words), protocol="", place_date="")


def _page(b: Builder, one: Invited, number: int) -> Section:
    again: list[Block] = []
    if number:
        again.append(Opening("", (), (), (), (), False, head(b), titles(b)))
    return Section(
        key=f"paper:invitation:{one.uid}",
        title="",
        level=0,
        page=number > 0,
        blocks=(
            *again,
            Paragraph(Line(b.words("paper.invitation.body"))),
            _facts(b),
            slips([_card(b, one)], columns=1, least=CARD_HEIGHT if one.person else 0),
            *_agenda(b),
            Note(Line(notice(b))),
        ),
    )


def _card(b: Builder, one: Invited) -> Slip:
    lines = tuple(filter(None, (one.organisation, one.role)))
    if not one.person:
        return Slip(
            head=b.words("paper.invitation.for"), title=one.name, lines=(b.words("paper.invitation.who"),)
        )  # fmt: skip
    code = badge.code_of(one.uid)
    return Slip(
        head=b.words("paper.invitation.for"),
        title=one.name,
        lines=lines,
        note=b.words("paper.invitation.show"),
        modules=qr.matrix(code),
        alt=b.words("paper.badge.code", name=one.name),
        code=badge.shown(code),
        sources=(("person", one.uid),),
    )


def _facts(b: Builder) -> Table:
    rows = facts(b)
    return Table("", (), tuple(Cells(row, common.meeting_source(b)) for row in rows), (27, 73), ("left", "left"), True)


def facts(b: Builder) -> list[tuple[str, str]]:
    """(what, text): place, day, hours as planned, organiser; only what is known."""
    meeting = b.record.meeting
    day = day_of(meeting.date)
    found = (
        ("place", FIELDS["where"](b.record, b.lang)),
        ("date", full_date(day, b.lang) if day else meeting.date),
        ("hours", FIELDS["hours"](b.record, b.lang)),
        ("organiser", FIELDS["organiser_full"](b.record, b.lang)),
    )
    return [(b.words(f"details.{key}"), text) for key, text in found if text]


def _agenda(b: Builder) -> list[Block]:
    rows = tuple(Cells((title, when), (("agenda_item", uid),)) for uid, title, when in planned(b))
    if not rows:
        return []
    header = (b.words("paper.invitation.agenda"), b.words("agenda.planned"))
    return [Table("", header, rows, (72, 28), ("left", "left"))]


def notice(b: Builder) -> str:
    """Who keeps the data of those who come, why and under which law, and whom to ask."""
    organiser = FIELDS["organiser_short"](b.record, b.lang)
    said = [b.words("paper.invitation.notice" if organiser else "paper.invitation.notice.nobody", organiser=organiser)]
    address = " ".join(b.record.paper.address.split()) if b.record.paper else ""
    return " ".join([*said, *([b.words("list.notice.contact", contact=address)] if address else [])])


def letter(b: Builder, one: Invited) -> tuple[str, str]:
    """Subject and plain text of the message to which the page is attached."""
    meeting, words = b.record.meeting, b.words
    day = day_of(meeting.date)
    subject = words("paper.invitation.subject", title=_title(b), date=short_date(day) if day else meeting.date)
    lines = [words("paper.invitation.hello"), "", words("paper.invitation.letter", title=_title(b)), ""]
    lines += [words("paper.invitation.fact", what=what, text=text) for what, text in facts(b)]
    items = [
        words(f"paper.invitation.item{'' if when else '.bare'}", title=title, when=when)
        for _, title, when in planned(b)
    ]
    if items:
        lines += ["", words("paper.invitation.items"), *items]
    lines += ["", words("paper.invitation.attached", code=badge.shown(badge.code_of(one.uid)))]
    signed = [part for part in (meeting.secretary, meeting.organiser) if part.strip()]
    lines += ["", notice(b), "", words("paper.invitation.regards"), *signed]
    return subject.rstrip(", "), "\n".join(lines)


def _title(b: Builder) -> str:
    return " ".join(b.record.meeting.title.split()) or b.words("untitled")
