"""The vocabulary: frozen rows whose field names are the column names of the meeting file (tested).

Shapes shared by every field here:

* ``uid``       32 hex digits, time-ordered, never reused
* ``*_at``      an instant, ISO 8601 with offset and whole seconds: ``2026-10-27T09:31:00+01:00``
* ``date``/``due``  a day, ``2026-10-27``;  ``starts``/``ends``  a wall clock, ``09:30``
* ``position``  an integer that orders siblings; gaps are allowed
* a field that names another table holds the uid of one of its rows

A pair ``x_at`` and ``x_entered_at`` keeps what happened and when it was typed: they differ when somebody states a
time afterwards, and documents then say so.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, TypeAlias

Json: TypeAlias = Mapping[str, Any]


class Status(StrEnum):
    """Where the minutes stand (the life cycle of ``domain/facilitation``, 3.4)."""

    DRAFT = "draft"
    IN_REVIEW = "in_review"
    APPROVED = "approved"
    SIGNED = "signed"
    ARCHIVED = "archived"


class OrgKind(StrEnum):
    """What an organisation is; only civil society organisations vote unless its ``votes`` says otherwise."""

    ORGANISER = "organiser"
    CSO = "cso"
    INSTITUTION = "institution"
    MEDIA = "media"
    ACADEMIA = "academia"
    BUSINESS = "business"
    DONOR = "donor"
    OTHER = "other"


class Standing(StrEnum):
    """What an organisation counts as; it decides roll and every count (decision 15)."""

    ORGANISER = "organiser"
    INSTITUTION = "institution"
    CIVIL_SOCIETY = "civil_society"
    OTHER = "other"


STANDING_OF: Mapping[OrgKind, Standing] = {
    kind: {
        OrgKind.ORGANISER: Standing.ORGANISER,
        OrgKind.INSTITUTION: Standing.INSTITUTION,
        OrgKind.CSO: Standing.CIVIL_SOCIETY,
    }.get(kind, Standing.OTHER)
    for kind in OrgKind
}
"""Media, donors, universities and businesses are there as others: neither civil society nor the state."""


def votes_by_default(kind: OrgKind) -> bool:
    """Whether a body of this kind has a vote unless somebody says otherwise: civil society only."""
    return STANDING_OF[kind] is Standing.CIVIL_SOCIETY


class Group(StrEnum):
    """The group of those present that a person counts in, in the order of lists (``group_of``)."""

    CSO = "cso"
    INSTITUTION = "institution"
    BODY = "body"
    GUEST = "guest"
    CITIZEN = "citizen"
    HOST = "host"


class Capacity(StrEnum):
    """In what capacity a person is in the room."""

    REPRESENTATIVE = "representative"
    CITIZEN = "citizen"
    GUEST = "guest"
    OBSERVER = "observer"
    HOST = "host"


class Gender(StrEnum):
    """Self-declared and optional; ``UNSTATED`` is the default and not an answer."""

    WOMAN = "woman"
    MAN = "man"
    OTHER = "other"
    NO_ANSWER = "no_answer"
    UNSTATED = "unstated"


class Consent(StrEnum):
    """An answer to one question of consent (law 124/2024: provable, never pre-ticked)."""

    YES = "yes"
    NO = "no"
    NOT_ASKED = "not_asked"


class ItemKind(StrEnum):
    """What an agenda item is for; only ``DISCUSSION`` items carry an ``area``."""

    REGISTRATION = "registration"
    OPENING = "opening"
    PRESENTATION = "presentation"
    DISCUSSION = "discussion"
    BREAK = "break"
    GROUPING = "grouping"
    VOTE = "vote"
    CLOSING = "closing"


class PointKind(StrEnum):
    """What minutes distinguish (``domain/facilitation``, 3.3)."""

    NOTE = "note"
    ISSUE = "issue"
    COMMENT = "comment"
    QUESTION = "question"
    SUGGESTION = "suggestion"
    RECOMMENDATION = "recommendation"
    DISSENT = "dissent"
    PARKED = "parked"


class AgreedBy(StrEnum):
    """How the room settled an agreement; ``UNSTATED`` where nobody said."""

    UNSTATED = "unstated"
    CONSENSUS = "consensus"
    VOTE = "vote"


class DocumentKind(StrEnum):
    """The documents the program writes."""

    RELACION = "relacion"
    PROCESVERBAL = "procesverbal"
    ATTENDANCE = "attendance"
    VOTING = "voting"
    RESPONSES = "responses"
    CORRECTION = "correction"
    COMBINED = "combined"


class Need(StrEnum):
    """What a meeting must have before a document of it can be made."""

    NOTHING = "nothing"
    ROUND = "round"
    APPROVAL = "approval"
    CORRECTION = "correction"


SIGNATURE_FIELDS = ("Facilitatori", "Sekretari")
"""Names of the signature fields of every document, in the order of signing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Traits:
    """What sets one kind of document apart: who would compare kinds asks this instead.

    ``needs``: see `Need`. ``written``: the secretary writes in it. ``afterwards``: it comes after approval and has
    editions of its own. ``on_wish``: it needs no signature, but may be given one. ``part``: it stands in a report that
    ``gathers`` others. ``compared``: a correction puts it right, and its annex compares it. ``fields``: the signatures
    without which it is not signed, whatever fields a file has.
    """

    needs: Need = Need.NOTHING
    written: bool = False
    afterwards: bool = False
    on_wish: bool = False
    part: bool = False
    gathers: bool = False
    compared: bool = False
    fields: tuple[str, ...] = SIGNATURE_FIELDS


DOCUMENTS = {
    DocumentKind.RELACION: Traits(written=True, part=True, compared=True),
    DocumentKind.PROCESVERBAL: Traits(written=True, part=True, compared=True),
    DocumentKind.ATTENDANCE: Traits(on_wish=True, part=True, compared=True),
    DocumentKind.VOTING: Traits(needs=Need.ROUND, on_wish=True, part=True, compared=True),
    DocumentKind.RESPONSES: Traits(needs=Need.APPROVAL, afterwards=True, part=True),
    DocumentKind.CORRECTION: Traits(needs=Need.CORRECTION, afterwards=True),
    DocumentKind.COMBINED: Traits(on_wish=True, gathers=True),
}
"""Every kind, in the order in which documents are offered."""

WRITTEN = tuple(kind for kind, traits in DOCUMENTS.items() if traits.written)
"""Documents in which the secretary writes; both must be signed before a meeting counts as signed."""

AFTERWARDS = tuple(kind for kind, traits in DOCUMENTS.items() if traits.afterwards)
"""Documents that come after approval, each with editions of its own (``Edition``)."""


class Detail(StrEnum):
    """How the procesverbal tells the discussion: each speaker in turn, or what was said under each theme."""

    EXTENDED = "extended"
    CONDENSED = "condensed"


class Answer(StrEnum):
    """What the responsible institution says to a measure (reasoned response)."""

    UNDER_REVIEW = "under_review"
    ACCEPTED = "accepted"
    PARTLY = "partly"
    REJECTED = "rejected"


class Settled(StrEnum):
    """How a comment on a draft was settled."""

    OPEN = "open"
    ACCEPTED = "accepted"
    PARTLY = "partly"
    REJECTED = "rejected"


class Way(StrEnum):
    """How a copy signed elsewhere came back: the same bytes with more behind them, another file, or paper."""

    EXTENDED = "extended"
    REWRITTEN = "rewritten"
    PAPER = "paper"


class Channel(StrEnum):
    """How a round was voted: hands shown and counted in the room, or cards that were given, returned and read."""

    HANDS = "hands"
    CARDS = "cards"


class BlockMode(StrEnum):
    """A block is drawn from the record, or the secretary's own words."""

    AUTOMATIC = "automatic"
    EDITED = "edited"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Anything kept in a table of the meeting file."""

    uid: str


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
class AgendaItem(Row):
    """A point of the agenda; ``minutes`` planned; ``area`` the roman number of a discussion theme."""

    position: int
    title: str
    kind: ItemKind = ItemKind.DISCUSSION
    area: str = ""
    minutes: int = 0
    opened_at: str | None = None
    closed_at: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Point(Row):
    """One logged contribution. Author is an organisation, a person, both or nobody."""

    item: str
    position: int
    kind: PointKind
    text: str
    said_at: str
    entered_at: str
    organisation: str | None = None
    person: str | None = None
    unattributed: bool = False  # documents drop the author


def is_contribution(point: Point) -> bool:
    """Whether somebody took part with it: a note that nobody said is the secretary's own."""
    said = point.organisation or point.person or point.unattributed
    return point.kind is not PointKind.NOTE or bool(said)


@dataclass(frozen=True, slots=True, kw_only=True)
class PointLink(Row):
    """A recommendation (``source``) answers an issue (``target``)."""

    source: str
    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure(Row):
    """Agreed wording for the conclusions; ``item`` the area it comes from."""

    position: int
    text: str
    item: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureLink(Row):
    """A measure rests on a recommendation (``point``)."""

    measure: str
    point: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Action(Row):
    """Somebody does something by a day; ``due_text`` keeps what was said ("+5 ditë pune") when no day follows."""

    position: int
    text: str
    owner: str = ""
    due: str | None = None
    due_text: str = ""
    done: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement(Row):
    """The meeting itself settled something."""

    position: int
    text: str
    item: str | None = None
    by: AgreedBy = AgreedBy.UNSTATED
    agreed_at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote(Row):
    """A question prepared for the room; editable until a round of it is opened."""

    position: int
    question: str
    method: str = "dots"
    params: Json = field(default_factory=dict)
    secret: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Round(Row):
    """One opening of a vote. Insert-only: rule, options and roll are copies frozen at opening (decision 5)."""

    vote: str
    number: int
    question: str
    method: str
    params: Json
    rule_text: str
    secret: bool
    opened_at: str
    replica: str  # only the device that opened a round runs it
    roll_size: int
    present: int  # people in the room at opening


@dataclass(frozen=True, slots=True, kw_only=True)
class Option(Row):
    """Insert-only copy of what can be chosen; ``letter`` is fixed for the round."""

    round: str
    position: int
    letter: str
    text: str
    measure: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RollEntry(Row):
    """Insert-only copy of one entitled organisation."""

    round: str
    position: int
    name: str
    organisation: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Card(Row):
    """A card given to an entry of the roll. Says who may vote, never what."""

    round: str
    entry: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ballot(Row):
    """A typed card of an OPEN round. ``state``: valid, blank or invalid; ``entry`` names the voter if the card does."""

    round: str
    position: int
    choices: Json
    state: str
    entered_at: str
    entry: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing(Row):
    """Insert-only: a round closed. ``content`` is ``{"ballots": [...]}`` sorted (of a secret round
    with a ``salt``, 32 hex digits), or ``{"totals": {...}}``.

    ``content_sha256`` hashes its canonical JSON; given, returned, valid, blank and invalid are counts of cards.
    """

    round: str
    closed_at: str
    given: int
    returned: int
    valid: int
    blank: int
    invalid: int
    content: Json
    content_sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally(Row):
    """Insert-only: the counted result of a closed round (``voting.rules.Result.to_json``)."""

    round: str
    counted_at: str
    result: Json


@dataclass(frozen=True, slots=True, kw_only=True)
class Cancellation(Row):
    """Insert-only counter-act: a round was called off, with the reason given."""

    round: str
    cancelled_at: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Block(Row):
    """The secretary's words for one section of a document.

    ``base`` is the automatic text at the moment of editing: when the source changes, the two differ and approval
    waits until somebody chooses. ``text`` may hold live fields, ``{people}``, ``{organisations}`` …
    """

    document: DocumentKind
    section: str
    mode: BlockMode
    text: str
    base: str
    edited_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper(Row):
    """How the documents of this meeting look: at most one row; without it the organiser's name stands alone.

    ``heading``: lines above the institution; ``address``: one line under it; ``seal``: a space for the stamp.
    """

    heading: str = ""
    address: str = ""
    seal: bool = False
    detail: Detail = Detail.EXTENDED


@dataclass(frozen=True, slots=True, kw_only=True)
class Logo(Row):
    """A picture of the letterhead: PNG, RGB on white, in ``blob``; ``alt`` names whose it is; size in pixels."""

    position: int
    alt: str
    sha256: str
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatory(Row):
    """Who signs a field of a document and as what, where it is not the chair and the secretary of the meeting."""

    document: DocumentKind
    field: str
    caption: str
    name: str
    role: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadBack(Row):
    """The wording of a measure was read to the room and confirmed; a measure worded otherwise since is not."""

    measure: str
    text: str
    read_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Circulation(Row):
    """Insert-only: a draft was sent round. ``record_sha256`` names the Record it was made from, in ``blob``."""

    number: int
    sent_at: str
    to: str
    deadline: str
    record_sha256: str
    head: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment(Row):
    """What somebody wrote about a draft, and how it was settled. ``section`` is a key of the document, or empty."""

    position: int
    circulation: str
    document: DocumentKind
    section: str
    author: str
    text: str
    received_at: str
    settled: Settled = Settled.OPEN
    how: str = ""
    settled_at: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Response(Row):
    """The reasoned response to a measure; written after the meeting, also while an approval stands."""

    measure: str
    answer: Answer = Answer.UNDER_REVIEW
    reason: str = ""
    institution: str = ""
    answered_on: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval(Row):
    """Insert-only: a Record frozen for signing. ``record_sha256`` names its bytes in ``blob``; ``head`` the journal."""

    approved_at: str
    by: str
    record_sha256: str
    head: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal(Row):
    """Insert-only counter-act: an approval taken back, with the reason given."""

    approval: str
    withdrawn_at: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction(Row):
    """Insert-only: after ``approval`` something is put right. While it has no end, the meeting may be edited."""

    number: int
    approval: str
    opened_at: str
    by: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionEnd(Row):
    """Insert-only: a correction was approved (``approval`` holds the corrected Record) or called off (None)."""

    correction: str
    ended_at: str
    approval: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition(Row):
    """Insert-only: this approval froze the Record for one edition of one document only (``AFTERWARDS``)."""

    approval: str
    document: DocumentKind
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnedCopy(Row):
    """Insert-only: a copy signed elsewhere came back. Both hashes name bytes in ``blob``; they are equal never.

    ``detail``: the name of the file, or what the person says about the paper.
    """

    approval: str
    document: DocumentKind
    way: Way
    original_sha256: str
    copy_sha256: str
    detail: str
    added_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature(Row):
    """Insert-only: a field of a document was signed; ``pdf_sha256`` names the signed bytes in ``blob``."""

    approval: str
    document: DocumentKind
    field: str
    signer: str
    fingerprint: str
    signed_at: str
    pdf_sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Archived(Row):
    """Insert-only: a signed PDF was put on the shelf under ``key``."""

    document: DocumentKind
    key: str
    pdf_sha256: str
    archived_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOver(Row):
    """Insert-only: the pen was given away with a copy; the original opens read-only until a descendant returns."""

    to: str
    handed_at: str
    head: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeBack(Row):
    """Insert-only counter-act: the pen was taken back without the copy, with the reason given."""

    hand_over: str
    taken_at: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingConfirmed(Row):
    """Somebody looked at what an organisation is and confirmed it; of another ``kind`` since, it is not confirmed."""

    organisation: str
    kind: OrgKind
    confirmed_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsettled(Row):
    """A name typed before a line that was kept without knowing whose it is: of a ``point`` or of an ``action``.

    ``typed`` is shown to the secretary only, in no document and on no screen of the hall; approval asks for it.
    """

    typed: str
    point: str | None = None
    action: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundChannel(Row):
    """Insert-only: how a round was voted. A round without one was voted by cards, the only way there was."""

    round: str
    channel: Channel


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteChannel(Row):
    """How a prepared vote will be voted, where somebody chose; the next round copies it."""

    vote: str
    channel: Channel


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


def represents(person: Person, organisation: Organisation | None) -> bool:
    """Whether the organisation is in the room with this person: a ministry's guest makes it present, a host nobody."""
    return organisation is not None and group_of(person, organisation) not in FOR_NOBODY


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonMore(Row):
    """What tells people of one name apart beside organisation and contacts: the father's name, as lists give it."""

    person: str
    father: str = ""


TABLES: Mapping[str, type[Row]] = {
    "meeting": Meeting,
    "organisation": Organisation,
    "person": Person,
    "attendance": Attendance,
    "agenda_item": AgendaItem,
    "point": Point,
    "point_link": PointLink,
    "measure": Measure,
    "measure_link": MeasureLink,
    "action": Action,
    "agreement": Agreement,
    "vote": Vote,
    "round": Round,
    "option": Option,
    "roll_entry": RollEntry,
    "card": Card,
    "ballot": Ballot,
    "closing": Closing,
    "tally": Tally,
    "cancellation": Cancellation,
    "block": Block,
    "paper": Paper,
    "logo": Logo,
    "signatory": Signatory,
    "read_back": ReadBack,
    "circulation": Circulation,
    "comment": Comment,
    "response": Response,
    "approval": Approval,
    "withdrawal": Withdrawal,
    "correction": Correction,
    "correction_end": CorrectionEnd,
    "edition": Edition,
    "returned_copy": ReturnedCopy,
    "signature": Signature,
    "archived": Archived,
    "hand_over": HandOver,
    "take_back": TakeBack,
    "standing_confirmed": StandingConfirmed,
    "unsettled": Unsettled,
    "round_channel": RoundChannel,
    "vote_channel": VoteChannel,
    "person_more": PersonMore,
}
"""Table name → row type, parents before children."""

TABLE_OF: Mapping[type[Row], str] = {row: name for name, row in TABLES.items()}

FROZEN: frozenset[str] = frozenset(
    {
        "round",
        "option",
        "roll_entry",
        "closing",
        "tally",
        "cancellation",
        "circulation",
        "approval",
        "withdrawal",
        "correction",
        "correction_end",
        "edition",
        "returned_copy",
        "signature",
        "archived",
        "hand_over",
        "take_back",
        "round_channel",
    }
)
"""Tables no later edit, undo or merge may change (decision 5)."""


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
