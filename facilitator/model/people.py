"""The meeting itself, who is expected, who came, and for whom they count."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from facilitator.model.vocabulary import STANDING_OF, Capacity, Consent, Gender, Group, OrgKind, Row, Standing, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting(Row):
    """The meeting itself: one row."""

    title: str
    process: str = ""  # completes "në kuadër të …": "hartimit të Planit të Veprimit OGP 2026–2030"
    organiser: str = ""
    organiser_short: str = ""
    date: str = ""
    starts: str = ""
    ends: str = ""
    place: str = ""
    city: str = ""
    purpose: str = ""  # one aim a line
    chair: str = ""
    chair_role: str = ""
    secretary: str = ""
    secretary_role: str = ""
    protocol_number: str = ""  # entered by the secretary, never invented
    protocol_date: str = ""
    language: str = "sq"
    zone: str = "Europe/Tirane"
    template: str = ""
    invented: bool = False  # the demo: every name is invented, and the program says so while it is open
    status: Status = Status.DRAFT
    opened_at: str | None = None
    closed_at: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation(Row):
    """An organisation or institution; ``votes``: entitled to a card (one organisation, one vote)."""

    name: str
    short_name: str = ""
    kind: OrgKind = OrgKind.CSO
    county: str = ""
    sector: str = ""
    votes: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Row):
    """A participant or invited person. Contacts never reach the projector or a public document."""

    name: str
    organisation: str | None = None
    role: str = ""
    gender: Gender = Gender.UNSTATED
    phone: str = ""
    email: str = ""
    county: str = ""
    capacity: Capacity = Capacity.REPRESENTATIVE
    invited: bool = True
    photo: Consent = Consent.NOT_ASKED
    publish_name: Consent = Consent.NOT_ASKED


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance(Row):
    """One stay in the room: coming back is a second row."""

    person: str
    arrived_at: str
    arrived_entered_at: str
    left_at: str | None = None
    left_entered_at: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingConfirmed(Row):
    """Somebody looked at what an organisation is and confirmed it; of another ``kind`` since, it is not confirmed."""

    organisation: str
    kind: OrgKind
    confirmed_at: str


FOR_NOBODY = (Group.HOST, Group.CITIZEN)
"""Groups whose people bring no organisation into the room."""


_GROUP_OF: Mapping[Standing, Group] = {
    Standing.ORGANISER: Group.HOST,
    Standing.INSTITUTION: Group.INSTITUTION,
    Standing.CIVIL_SOCIETY: Group.CSO,
    Standing.OTHER: Group.BODY,
}


def group_of(person: Person, organisation: Organisation | None) -> Group:
    """The one rule for every count and list: whoever is of the organiser, by capacity or by organisation, is host."""
    standing = STANDING_OF[organisation.kind] if organisation is not None else None
    if person.capacity is Capacity.HOST or standing is Standing.ORGANISER:
        return Group.HOST
    if person.capacity in (Capacity.GUEST, Capacity.OBSERVER):
        return Group.GUEST
    return Group.CITIZEN if standing is None or person.capacity is Capacity.CITIZEN else _GROUP_OF[standing]


class Speaker(Protocol):
    """Whoever said something: a person, a body, or a person of a body."""

    @property
    def organisation(self) -> str | None: ...
    @property
    def person(self) -> str | None: ...


def category_of(
    speaker: Speaker, people: Mapping[str, Person], bodies: Mapping[str, Organisation]
) -> Group | None:  # fmt: skip
    """The group of whoever spoke; a body without a person counts by its standing. None for nobody's."""
    person, body = people.get(speaker.person or ""), bodies.get(speaker.organisation or "")
    if person is not None:
        return group_of(person, body or bodies.get(person.organisation or ""))
    if body is None:
        return None
    return _GROUP_OF[STANDING_OF[body.kind]]


def represents(person: Person, organisation: Organisation | None) -> bool:
    """Whether the organisation is in the room with this person: a ministry's guest makes it present, a host nobody."""
    return organisation is not None and group_of(person, organisation) not in FOR_NOBODY


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonMore(Row):
    """What tells people of one name apart beside organisation and contacts: the father's name, as lists give it."""

    person: str
    father: str = ""


@dataclass(frozen=True, slots=True)
class Counts:
    """Who was there, exactly. Distinct people and bodies with at least one arrival; ``inside`` is now.

    ``organisations``: civil society organisations (one with two people counts once); ``institutions``: public bodies;
    ``guests``: people present as guest or observer; ``citizens``: people who speak for no organisation; ``hosts``: the
    organiser's own people, of ``people`` but of nothing else: its organisation is in no other count.
    """

    people: int = 0
    organisations: int = 0
    institutions: int = 0
    other_bodies: int = 0
    guests: int = 0
    citizens: int = 0
    hosts: int = 0
    inside: int = 0
    women: int = 0
    men: int = 0
    counties: int = 0
    walk_ins: int = 0
    invited: int = 0
    by_county: tuple[tuple[str, int], ...] = ()
    by_sector: tuple[tuple[str, int], ...] = ()
