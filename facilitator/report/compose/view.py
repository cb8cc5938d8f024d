"""The Record seen as documents need it: who was there, who said what, which round counts; no sentences here."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from facilitator.audience.striking import same_name
from facilitator.language.collation import name_key, person_key
from facilitator.language.dates import moment_of, seconds_of
from facilitator.model import (
    AgendaItem,
    Attendance,
    Called,
    Cancellation,
    Card,
    Channel,
    Closing,
    CoAuthor,
    Consent,
    Group,
    HandCount,
    HandSection,
    HandsTaken,
    KioskVote,
    Measure,
    Option,
    Organisation,
    Person,
    Point,
    ReadBack,
    RollEntry,
    RollMandate,
    RollPerson,
    RollWeight,
    Round,
    RoundOfPersons,
    RoundPart,
    Tally,
    TypedBy,
    group_of,
)
from facilitator.record import Audience, Record
from facilitator.synthesis import by_host

STATED_LATER = 120
"""Seconds between a time and its entry beyond which a document says that the time was stated afterwards."""


@dataclass(frozen=True, slots=True)
class Ballots:
    """One round with everything that belongs to it. ``tally`` is None unless it is closed, counted and stands.

    ``vote`` is the number of its vote among those of which a round was opened, ``attempt`` its own number in that vote:
    every document numbers by these.
    """

    round: Round
    options: tuple[Option, ...]
    roll: tuple[RollEntry, ...]
    cards: tuple[Card, ...]
    closing: Closing | None
    tally: Tally | None
    cancelled: Cancellation | None
    vote: int
    attempt: int
    attempts: int
    channel: Channel
    kiosk: tuple[KioskVote, ...] = ()
    parts: tuple[RoundPart, ...] = ()
    called: tuple[Called, ...] = ()
    mandates: tuple[RollMandate, ...] = ()
    typed: TypedBy | None = None
    sections: tuple[HandSection, ...] = ()
    counts: tuple[HandCount, ...] = ()
    taken: tuple[HandsTaken, ...] = ()
    weights: tuple[RollWeight, ...] = ()
    of_persons: RoundOfPersons | None = None
    persons: tuple[RollPerson, ...] = ()

    @property
    def who(self) -> str:
        """The end of a key about who votes: nothing for organisations."""
        return ".persons" if self.of_persons is not None else ""

    @property
    def kind(self) -> tuple[tuple[str, str], ...]:
        """Where it stands who votes."""
        return (("round_of_persons", self.of_persons.uid),) if self.of_persons is not None else ()


def stated_later(happened: str | None, entered: str | None) -> bool:
    """Whether a time was typed in noticeably after it happened."""
    try:
        return bool(happened and entered) and seconds_of(entered or "") - seconds_of(happened or "") > STATED_LATER
    except ValueError:
        return False


def _order(instant: str) -> float:
    """Instants in order, whatever offset each was written with; an unreadable one first."""
    try:
        return seconds_of(instant)
    except ValueError:
        return 0.0


class View:
    """Lookups over one Record, each made once when first asked for."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.zone = record.meeting.zone

    def moment(self, text: str | None) -> datetime | None:
        """An instant of the record on the clock of the meeting; None if absent or unreadable."""
        return moment_of(text, self.zone)

    @cached_property
    def organisations(self) -> dict[str, Organisation]:
        return {row.uid: row for row in self.record.organisations}

    @cached_property
    def people(self) -> dict[str, Person]:
        return {row.uid: row for row in self.record.people}

    @cached_property
    def agenda(self) -> tuple[AgendaItem, ...]:
        return tuple(sorted(self.record.agenda, key=lambda row: (row.position, row.uid)))

    @cached_property
    def points(self) -> dict[str, tuple[Point, ...]]:
        """Points by agenda item, in order."""
        found: defaultdict[str, list[Point]] = defaultdict(list)
        for row in sorted(self.record.points, key=lambda row: (row.position, row.uid)):
            found[row.item].append(row)
        return {item: tuple(rows) for item, rows in found.items()}

    @cached_property
    def typed_on(self) -> tuple[str, ...]:
        """Days (ISO) on which everything was typed, if that was on other days than it happened; else none.

        Then a document says so once, at its head, and not of each time.
        """
        pairs = [(row.said_at, row.entered_at) for row in self.record.points if row.said_at]
        pairs += [(row.arrived_at, row.arrived_entered_at) for row in self.record.attendance if row.arrived_at]
        days: set[str] = set()
        for happened, entered in pairs:
            then, typed = self.moment(happened), self.moment(entered)
            if then is None or typed is None or typed.date() <= then.date():
                return ()
            days.add(typed.date().isoformat())
        return tuple(sorted(days))

    @cached_property
    def point_labels(self) -> dict[str, str]:
        """Point → "III.2": the roman number of its area, or the number of its item, and its place there."""
        labels: dict[str, str] = {}
        for number, item in enumerate(self.agenda, start=1):
            prefix = item.area or str(number)
            for place, point in enumerate(self.points.get(item.uid, ()), start=1):
                labels[point.uid] = f"{prefix}.{place}"
        return labels

    @cached_property
    def answers(self) -> dict[str, tuple[str, ...]]:
        """Recommendation → labels of the issues it answers."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for link in self.record.point_links:
            if link.target in self.point_labels:
                found[link.source].append(self.point_labels[link.target])
        return {source: tuple(labels) for source, labels in found.items()}

    @cached_property
    def co_authors(self) -> dict[str, tuple[CoAuthor, ...]]:
        """Point → those who said it beside its author."""
        found: defaultdict[str, list[CoAuthor]] = defaultdict(list)
        for row in sorted(self.record.co_authors, key=lambda row: (row.position, row.uid)):
            found[row.point].append(row)
        return {point: tuple(rows) for point, rows in found.items()}

    @cached_property
    def said_by(self) -> dict[str, Group]:
        """Point → the category of an author who is named no further."""
        return {row.point: row.group for row in self.record.said_by}

    @cached_property
    def refers(self) -> dict[str, tuple[str, ...]]:
        """Point → labels of those it takes up."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for row in self.record.point_references:
            if row.target in self.point_labels:
                found[row.source].append(self.point_labels[row.target])
        return {source: tuple(labels) for source, labels in found.items()}

    @cached_property
    def themes(self) -> dict[str, tuple[str, ...]]:
        """Point → its themes."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for row in self.record.point_themes:
            found[row.point].append(row.theme)
        return {point: tuple(names) for point, names in found.items()}

    @cached_property
    def measures(self) -> tuple[Measure, ...]:
        return tuple(sorted(self.record.measures, key=lambda row: (row.position, row.uid)))

    @cached_property
    def read_back(self) -> dict[str, ReadBack]:
        """Measure → when its present wording was last read to the room and confirmed."""
        texts = {row.uid: " ".join(row.text.split()) for row in self.record.measures}
        rows = sorted(self.record.read_backs, key=lambda row: (_order(row.read_at), row.uid))
        return {row.measure: row for row in rows if texts.get(row.measure) == " ".join(row.text.split())}

    @cached_property
    def rests_on(self) -> dict[str, tuple[Point, ...]]:
        """Measure → the recommendations it rests on."""
        points = {row.uid: row for row in self.record.points}
        found: defaultdict[str, list[Point]] = defaultdict(list)
        for link in self.record.measure_links:
            if link.point in points:
                found[link.measure].append(points[link.point])
        order = list(self.point_labels)
        place = {uid: at for at, uid in enumerate(order)}
        return {key: tuple(sorted(rows, key=lambda row: place.get(row.uid, -1))) for key, rows in found.items()}

    @cached_property
    def stays(self) -> dict[str, tuple[Attendance, ...]]:
        """Person → stays in the room, in order of arrival."""
        found: defaultdict[str, list[Attendance]] = defaultdict(list)
        for row in sorted(self.record.attendance, key=lambda row: (_order(row.arrived_at), row.uid)):
            found[row.person].append(row)
        return {person: tuple(rows) for person, rows in found.items()}

    @cached_property
    def present(self) -> dict[Group, tuple[Person, ...]]:
        """Group → people with at least one arrival, by organisation and name in Albanian order."""
        found: dict[Group, list[Person]] = {group: [] for group in Group}
        for person in self.record.people:
            if person.uid in self.stays:
                found[self.group(person)].append(person)
        return {group: tuple(sorted(rows, key=self._by_name)) for group, rows in found.items()}

    def group(self, person: Person) -> Group:
        """Which part of the list of participants a person stands in."""
        return group_of(person, self.organisation(person.organisation))

    def _by_name(self, person: Person) -> tuple[object, ...]:
        organisation = self.organisation(person.organisation)
        return (organisation is None, name_key(organisation.name if organisation else ""), person_key(person.name))

    def organisation(self, uid: str | None) -> Organisation | None:
        return self.organisations.get(uid) if uid else None

    def organisation_name(self, uid: str | None) -> str:
        organisation = self.organisation(uid)
        return organisation.name if organisation else ""

    @cached_property
    def fathers(self) -> dict[str, str]:
        """Person → father's name, for people of one name whom it tells apart."""
        given = {row.person: row.father for row in self.record.more if row.father}
        alike: defaultdict[str, list[str]] = defaultdict(list)
        for person in self.record.people:
            if person.name:
                alike[same_name(person.name)].append(person.uid)
        told = [uid for group in alike.values() if len(group) > 1 for uid in group]
        return {uid: given[uid] for uid in told if uid in given}

    def name_withheld(self, person: Person) -> bool:
        """An empty name because its bearer, or the absence of a yes, asked for it; not because nobody typed one."""
        if person.name:
            return False
        if self.record.audience is Audience.PUBLIC:
            return person.publish_name is not Consent.YES
        return self.record.audience is not Audience.FULL and person.publish_name is Consent.NO

    @cached_property
    def contacts(self) -> bool:
        """Whether lists have columns for contacts and photos: the record was thinned for a list, and holds some."""
        if self.record.audience is Audience.FILE:
            return any(row.phone or row.email or row.photo is not Consent.NOT_ASKED for row in self.record.people)
        return self.record.audience is not Audience.PUBLIC

    def is_host(self, point: Point) -> bool:
        """Whether the organiser's own people said it, and may be known to have."""
        return by_host(point, self.people, self.organisations)

    @cached_property
    def rounds(self) -> tuple[Ballots, ...]:
        """Every round, by vote and number."""
        record = self.record
        place = {row.uid: row.position for row in record.votes}
        closings = {row.round: row for row in record.closings}
        tallies = {row.round: row for row in record.tallies}
        cancelled = {row.round: row for row in record.cancellations}
        attempts: defaultdict[str, int] = defaultdict(int)
        for row in record.rounds:
            attempts[row.vote] += 1
        seen: defaultdict[str, int] = defaultdict(int)
        channels = {row.round: row.channel for row in record.channels}
        of_persons = {row.round: row for row in record.of_persons}
        found: list[Ballots] = []
        for row in sorted(record.rounds, key=lambda row: (place.get(row.vote, 0), row.vote, row.number, row.uid)):
            seen[row.vote] += 1
            called_off = cancelled.get(row.uid)
            stands = row.uid in closings and called_off is None
            found.append(
                Ballots(
                    round=row,
                    options=tuple(
                        sorted((o for o in record.options if o.round == row.uid), key=lambda o: (o.position, o.uid))
                    ),
                    roll=tuple(r for r in record.roll if r.round == row.uid),
                    cards=tuple(c for c in record.cards if c.round == row.uid),
                    closing=closings.get(row.uid) if stands else None,
                    tally=tallies.get(row.uid) if stands else None,
                    cancelled=called_off,
                    vote=len(seen),
                    attempt=seen[row.vote],
                    attempts=attempts[row.vote],
                    channel=channels.get(row.uid, Channel.CARDS),
                    kiosk=tuple(one for one in record.kiosk_votes if one.round == row.uid),
                    parts=tuple(
                        sorted((one for one in record.parts if one.round == row.uid), key=lambda one: one.channel)
                    ),
                    mandates=tuple(one for one in record.roll_mandates if one.round == row.uid),
                    called=tuple(one for one in record.called if one.round == row.uid),
                    typed=next((one for one in record.typed_by if one.round == row.uid), None),
                    sections=tuple(one for one in record.hand_sections if one.round == row.uid),
                    counts=tuple(one for one in record.hand_counts if one.round == row.uid),
                    taken=tuple(one for one in record.hands_taken if one.round == row.uid),
                    weights=tuple(one for one in record.roll_weights if one.round == row.uid),
                    of_persons=of_persons.get(row.uid),
                    persons=tuple(one for one in record.roll_persons if one.round == row.uid),
                )
            )
        return tuple(found)

    def voter(self, entry: RollEntry) -> str:
        """Who was entitled, in full: the frozen name, unless it is the short one that earlier rolls kept."""
        name, body = " ".join(entry.name.split()), self.organisation(entry.organisation)
        short = body is not None and name == " ".join(body.short_name.split())
        return " ".join(body.name.split()) if body is not None and short else name
