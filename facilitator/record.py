"""The Record: all that a document may say, as plain frozen data with a canonical JSON form.

Format 6. A reader for every format ever written stays here for ever (``READERS``); golden files hold the layout.
A document is composed from a Record only; a public document from the public Record only, so that what is withheld
cannot leak through a template or an attachment.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import partial

from facilitator.audience import attributing
from facilitator.audience.counting import telling, unnamed
from facilitator.audience.fathers import fathers
from facilitator.audience.rolls import named_rolls
from facilitator.audience.striking import Striking, strike
from facilitator.audience.withholding import SMALL_GROUP, withhold_ballots
from facilitator.errors import KnownError
from facilitator.floor import genders
from facilitator.model import (
    Action,
    AgendaItem,
    Agreement,
    ApprovedText,
    Attendance,
    Attribution,
    Block,
    Cancellation,
    Card,
    Carried,
    Circulation,
    Closing,
    CoAuthor,
    Comment,
    Consent,
    Correction,
    Counts,
    Edition,
    FloorGenders,
    Gender,
    HouseRule,
    IssueLeft,
    IssueLine,
    IssueSource,
    Logo,
    Measure,
    MeasureLink,
    Meeting,
    Option,
    Organisation,
    Origin,
    Paper,
    PassedOver,
    Person,
    PersonMore,
    Point,
    PointLink,
    PointReference,
    PointTheme,
    ReadBack,
    ReadingAnswer,
    Response,
    RollEntry,
    RollPerson,
    Round,
    RoundChannel,
    RoundOfPersons,
    SaidBy,
    Signatory,
    Speaker,
    StandingConfirmed,
    Tally,
    Translated,
    Turn,
    Unsettled,
    Voice,
    Vote,
    Wording,
)
from facilitator.model.channels import Called, KioskVote, RollMandate, RoundPart
from facilitator.model.counters import HandCount, HandSection, HandsTaken, RollWeight, TypedBy
from facilitator.model.course import Aside, Parked, Recess, Stretch
from facilitator.model.cuts import CutStep, NarrowedRound, Narrowing, RoundAgain, SecondCount
from facilitator.model.grouping import GroupedPoint, OptionGroup, PointGroup
from facilitator.model.nominal import Nominal, NominalStep, NominalVote
from facilitator.model.presence import Handwritten, SignedList
from facilitator.plain import canonical, plain, read
from facilitator.translating import Standing

FORMAT = 6
WITHHELD = "[…]"
"""Stands in free text where a withheld value stood."""


class Audience(StrEnum):
    """Who reads it. ``FULL`` never leaves the meeting file; ``FILE`` and ``PUBLIC`` are what the two sisters of a
    document carry; ``INTERNAL`` is in documents from before there were sisters.
    """

    FULL = "full"
    FILE = "file"
    INTERNAL = "internal"
    PUBLIC = "public"


@dataclass(frozen=True, slots=True)
class Withheld:
    """What a reader does not see: a ``what`` code (``name``, ``contact``), how many, and a ``why`` code."""

    what: str
    count: int
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Everything said about one meeting, in the order documents need it; rows as in ``facilitator.model``."""

    meeting: Meeting
    counts: Counts
    audience: Audience = Audience.FULL
    made_at: str = ""
    head: str = ""  # journal head when the record was read
    organisations: tuple[Organisation, ...] = ()
    people: tuple[Person, ...] = ()
    attendance: tuple[Attendance, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()
    points: tuple[Point, ...] = ()
    point_links: tuple[PointLink, ...] = ()
    measures: tuple[Measure, ...] = ()
    measure_links: tuple[MeasureLink, ...] = ()
    actions: tuple[Action, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    votes: tuple[Vote, ...] = ()
    rounds: tuple[Round, ...] = ()
    options: tuple[Option, ...] = ()
    roll: tuple[RollEntry, ...] = ()
    cards: tuple[Card, ...] = ()
    closings: tuple[Closing, ...] = ()
    tallies: tuple[Tally, ...] = ()
    cancellations: tuple[Cancellation, ...] = ()
    blocks: tuple[Block, ...] = ()
    withheld: tuple[Withheld, ...] = field(default=())
    paper: Paper | None = None
    logos: tuple[Logo, ...] = ()
    signatories: tuple[Signatory, ...] = ()
    read_backs: tuple[ReadBack, ...] = ()
    circulations: tuple[Circulation, ...] = ()
    comments: tuple[Comment, ...] = ()
    responses: tuple[Response, ...] = ()
    corrections: tuple[Correction, ...] = ()  # those approved, and in a draft of an annex the open one
    editions: tuple[Edition, ...] = ()  # of documents that come after approval, this one included
    channels: tuple[RoundChannel, ...] = ()
    standings: tuple[StandingConfirmed, ...] = ()
    unsettled: tuple[Unsettled, ...] = ()  # FULL only: a name nobody was chosen for is in no document
    more: tuple[PersonMore, ...] = ()  # PUBLIC: only where it tells apart people of one name
    signed_lists: tuple[SignedList, ...] = ()  # PUBLIC: without the names of the files
    origins: tuple[Origin, ...] = ()  # earlier meetings that something comes from
    carried: tuple[Carried, ...] = ()  # what documents say it of: actions and agenda items, never people
    issue_lines: tuple[IssueLine, ...] = ()
    issue_sources: tuple[IssueSource, ...] = ()
    issues_left: tuple[IssueLeft, ...] = ()
    wordings: tuple[Wording, ...] = ()
    voices: tuple[Voice, ...] = ()  # never PUBLIC: they name whoever wrote
    turns: tuple[Turn, ...] = ()  # INTERNAL and narrower: those that are over
    passed_over: tuple[PassedOver, ...] = ()  # PUBLIC: without whom
    floor: FloorGenders | None = None  # PUBLIC: withheld
    stretches: tuple[Stretch, ...] = ()
    recesses: tuple[Recess, ...] = ()
    parked: tuple[Parked, ...] = ()
    asides: tuple[Aside, ...] = ()
    approved: tuple[ApprovedText, ...] = ()  # what later documents point into
    translated: tuple[Translated, ...] = ()  # but in FULL only of texts that stand here, and not for which row
    kiosk_votes: tuple[KioskVote, ...] = ()
    parts: tuple[RoundPart, ...] = ()
    called: tuple[Called, ...] = ()
    roll_mandates: tuple[RollMandate, ...] = ()
    again: tuple[RoundAgain, ...] = ()
    cuts: tuple[CutStep, ...] = ()
    second_counts: tuple[SecondCount, ...] = ()  # PUBLIC: without the names of who counted
    typed_by: tuple[TypedBy, ...] = ()  # PUBLIC: without names, as ``hand_counts``
    hand_sections: tuple[HandSection, ...] = ()
    hand_counts: tuple[HandCount, ...] = ()  # of rounds that were counted
    hands_taken: tuple[HandsTaken, ...] = ()
    roll_weights: tuple[RollWeight, ...] = ()
    co_authors: tuple[CoAuthor, ...] = ()
    point_references: tuple[PointReference, ...] = ()
    point_themes: tuple[PointTheme, ...] = ()
    attributions: tuple[Attribution, ...] = ()  # FULL only: others read points named no further than these say
    house_rules: tuple[HouseRule, ...] = ()
    reading_answers: tuple[ReadingAnswer, ...] = ()
    point_groups: tuple[PointGroup, ...] = ()
    grouped_points: tuple[GroupedPoint, ...] = ()
    option_groups: tuple[OptionGroup, ...] = ()
    handwritten: tuple[Handwritten, ...] = ()  # FILE with contacts only: of all documents the full attendance list
    narrowings: tuple[Narrowing, ...] = ()
    narrowed: tuple[NarrowedRound, ...] = ()
    nominals: tuple[Nominal, ...] = ()
    nominal_steps: tuple[NominalStep, ...] = ()
    nominal_votes: tuple[NominalVote, ...] = ()
    said_by: tuple[SaidBy, ...] = ()  # INTERNAL and narrower: the category of authors who are named no further
    of_persons: tuple[RoundOfPersons, ...] = ()
    roll_persons: tuple[RollPerson, ...] = ()  # narrower: as ``audience.rolls`` says, and with what hangs on them
    previous: Record | None = None  # what the last of ``corrections`` corrects; itself without a previous

    def for_audience(self, audience: Audience, *, contacts: bool = False) -> Record:
        """Another Record that holds only what ``audience`` may read; what was taken out is listed in ``withheld``.

        FILE names everyone who took part, whatever they answered about publication, and has what only the list of
        attendance needs (contacts, answers about photos) with ``contacts`` alone; INTERNAL keeps contacts and every
        name but those refused; PUBLIC keeps only names with an explicit yes and no contacts, and no authors of
        comments. A withheld value is also struck from every free text, here and in what is corrected. Raises
        ValueError when asked to widen.
        """
        order = list(Audience)
        if order.index(audience) < order.index(self.audience):
            raise ValueError(f"a {self.audience} record cannot become {audience}")
        if audience is self.audience:
            return self
        thinned, struck = self._thinned(audience, contacts)
        agreed = {person.name for person in thinned.people if person.name} - struck
        named = {person.uid for person in thinned.people if person.name}
        then = (*self.approved, *(self.previous.approved if self.previous is not None else ()))
        struck |= {one.name for text in then for one in text.names if one.person not in named} - agreed
        if audience is Audience.PUBLIC or (audience is Audience.FILE and not contacts):
            struck |= {value for text in then for value in text.contacts}
        if self.previous is not None:
            # who has refused since is named no more, not even as the one who was named before or under the name
            # that stood there before; who has agreed since is named
            rules = tuple(dict.fromkeys((*self.previous.house_rules, *self.house_rules)))
            kept = tuple(
                row for row in self.previous.handwritten if row in self.handwritten
            )  # not what was erased since
            earlier, also = replace(self.previous, house_rules=rules, handwritten=kept)._thinned(audience, contacts)
            unnamed = {person.uid for person in thinned.people if not person.name}
            still = {person.uid for person in earlier.people if person.name} - unnamed
            earlier = replace(earlier, **named_rolls(earlier, still, public=audience is Audience.PUBLIC))
            also |= {person.name for person in earlier.people if person.uid in unnamed and person.name}
            thinned, struck = replace(thinned, previous=earlier), struck | (also - agreed)
        if self.translated:
            standing = Standing(plain(thinned))
            worded = (replace(row, what="", row="", part="") for row in self.translated if standing.says(row.of))
            thinned = replace(thinned, translated=tuple(worded))
        late = attributing.registered((*self.people, *self.organisations), self.house_rules)
        if not struck and not late:
            return thinned
        return read(Record, attributing.renamed(strike(plain(thinned), Striking(struck, agreed), WITHHELD), late))

    def authors(self) -> attributing.Named:
        """Contributions with their authors as far as anybody may be told."""
        return attributing.named(
            self.points,
            self.co_authors,
            self.attributions,
            self.house_rules,
            {person.uid: person for person in self.people},
            {body.uid: body for body in self.organisations},
            {row.person for row in self.attendance},
        )

    def _thinned(self, audience: Audience, contacts: bool) -> tuple[Record, set[str]]:
        """The rows that ``audience`` may read, and the values to be struck from every text."""
        public = audience is Audience.PUBLIC
        private = public or (audience is Audience.FILE and not contacts)
        told = self.authors()
        speakers: tuple[Speaker, ...] = (*told.points, *told.co_authors)
        took_part = {row.person for row in speakers} | {row.person for row in self.attendance}
        struck: set[str] = set()
        refused = unasked = hidden_contacts = 0
        people: list[Person] = []
        for person in self.people:
            filed = audience is Audience.FILE and person.uid in took_part
            if (
                person.name
                and not filed
                and (person.publish_name is Consent.NO or (public and person.publish_name is Consent.NOT_ASKED))
            ):
                refused += person.publish_name is Consent.NO
                unasked += person.publish_name is Consent.NOT_ASKED
                struck.add(person.name)
                person = replace(person, name="", role="")
            if private and (person.phone or person.email):
                hidden_contacts += 1
                struck.update(value for value in (person.phone, person.email) if value)
                person = replace(person, phone="", email="")
            # what a person is or refused is not the reader's: totals are in the counts, thinned where small
            if audience is not Audience.INTERNAL:
                person = replace(person, gender=Gender.UNSTATED)
            if private:
                person = replace(person, photo=Consent.NOT_ASKED)
            people.append(person)
        if audience is Audience.FILE:
            struck -= {person.name for person in people}  # of two people of one name the one who came is named
        anyway = self._named_anyway(people)
        more = fathers(self.more, self.people, people, anyway, struck, public=public)
        why = "private" if public else "list"
        counted = (("name", refused, "refused"), ("name", unasked, "not_asked"), ("contact", hidden_contacts, why))
        withheld = [*self.withheld, *(Withheld(*one) for one in counted if one[1])]
        comments, circulations = self.comments, self.circulations
        if public and (authors := ({row.author for row in comments} | {row.author for row in self.voices}) - {""}):
            withheld.append(Withheld("comment_author", len(authors), "private"))
            struck |= telling(authors) - anyway
            comments = tuple(replace(comment, author="") for comment in comments)
        if audience is not Audience.INTERNAL:
            # the hash of the whole Record of that day (as that of a draft, below): who has the rest could try out by it
            # what is withheld
            circulations = tuple(replace(row, record_sha256="", to="" if public else row.to) for row in circulations)
        counting, counters = unnamed(self, anyway, WITHHELD) if public else ({}, set())
        struck |= counters
        turns = attributing.tellable(self.turns, self.house_rules, self.points, told.points)
        spoken = {turn.uid for turn in turns}
        least = SMALL_GROUP if public else 0
        closings, hidden = withhold_ballots(self.rounds, self.closings, self.roll_weights)
        if hidden:
            withheld.append(Withheld("ballots", hidden, "recognisable"))
        thinned = replace(
            self,
            audience=audience,
            counts=replace(self.counts, women=0, men=0) if self.counts.people < least else self.counts,
            people=tuple(people),
            attendance=attributing.stays(self.attendance, self.house_rules),
            points=told.points,
            co_authors=told.co_authors,
            said_by=told.said_by if self.audience is Audience.FULL else self.said_by,
            attributions=(),
            reading_answers=attributing.answers(self.reading_answers, self.house_rules),
            closings=closings,
            turns=turns,
            passed_over=tuple(
                replace(row, organisation=None, person=None) if public else row
                for row in self.passed_over
                if not self.house_rules or row.turn in spoken
            ),
            floor=self._floor(turns, public=public),
            approved=tuple(replace(text, names=(), contacts=()) for text in self.approved),
            comments=comments,
            circulations=circulations,
            withheld=tuple(withheld),
            unsettled=(),
            more=more,
            wordings=tuple(replace(row, line="", text_sha256="") for row in self.wordings),
            voices=() if public else self.voices,
            signed_lists=tuple(replace(row, name="") if public else row for row in self.signed_lists),
            handwritten=self.handwritten if audience is Audience.FILE and contacts else (),
            translated=(),
            **counting,
            **named_rolls(self, {person.uid for person in people if person.name}, public=public),
        )
        return thinned, struck

    def _floor(self, turns: Sequence[Turn], *, public: bool) -> FloorGenders | None:
        """Figures by gender of the ``turns`` told; none are public: beside the time of each voice they tell genders."""
        if self.floor is None or not turns:
            return None
        told = genders(turns, {row.uid: row for row in self.people}) if self.audience is Audience.FULL else self.floor
        return FloorGenders(withheld=True) if public and (told.women_turns or told.men_turns) else told

    def _named_anyway(self, people: Iterable[Person]) -> set[str]:
        """Names that a public document gives for reasons of its own, so that they hide no author of a comment."""
        bodies = {name for row in self.organisations for name in (row.name, row.short_name)}
        held = self.meeting
        hosts = {held.organiser, held.organiser_short, held.chair, held.secretary}
        others = {row.name for row in self.signatories} | {row.institution for row in self.responses}
        return bodies | hosts | others | {person.name for person in people}

    def to_json(self) -> bytes:
        """Canonical bytes: UTF-8, sorted keys, no spaces; equal Records give equal bytes."""
        return canonical({"format": FORMAT, **plain(self)})

    def sha256(self) -> str:
        """Hash of the canonical bytes, 64 hex digits."""
        return hashlib.sha256(self.to_json()).hexdigest()

    @classmethod
    def from_json(cls, data: bytes) -> Record:
        """Read any format ever written. KnownError ``record.unreadable`` or ``record.newer`` (fact ``format``)."""
        try:
            tree = json.loads(data)
            number = tree.pop("format")
        except (ValueError, KeyError, AttributeError, TypeError) as error:
            raise KnownError("record.unreadable") from error
        if number not in READERS:
            raise KnownError("record.newer", format=number)
        try:
            return READERS[number](tree)
        except (ValueError, KeyError, TypeError) as error:
            raise KnownError("record.unreadable") from error


# an earlier format is the present one with nothing in the fields it lacks
READERS = dict.fromkeys(range(1, FORMAT + 1), partial(read, Record))
