"""The words of a meeting that are chosen from: each enum is what a column of the meeting file may hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Protocol, TypeAlias, TypeVar

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
    ``gathers`` others. ``compared``: a correction puts it right, and its annex compares it. ``contacts``: its full
    sister holds telephone numbers and addresses. ``fields``: the signatures without which it is not signed, whatever
    fields a file has.
    """

    needs: Need = Need.NOTHING
    written: bool = False
    afterwards: bool = False
    on_wish: bool = False
    part: bool = False
    gathers: bool = False
    compared: bool = False
    contacts: bool = False
    fields: tuple[str, ...] = SIGNATURE_FIELDS


DOCUMENTS = {
    DocumentKind.RELACION: Traits(written=True, part=True, compared=True),
    DocumentKind.PROCESVERBAL: Traits(written=True, part=True, compared=True),
    DocumentKind.ATTENDANCE: Traits(on_wish=True, part=True, compared=True, contacts=True),
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
    """How a round was voted: hands shown and counted in the room, cards that were given, returned and read, or by name
    in a roll call. At the kiosk is a part of a round by cards, never a whole one.
    """

    HANDS = "hands"
    CARDS = "cards"
    ROLL_CALL = "roll_call"
    KIOSK = "kiosk"


class BlockMode(StrEnum):
    """A block is drawn from the record, or the secretary's own words."""

    AUTOMATIC = "automatic"
    EDITED = "edited"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Anything kept in a table of the meeting file."""

    uid: str


T = TypeVar("T", bound=Row)


class Rows(Protocol):
    """The rows of a meeting, whoever holds them: a transaction, a window's copy, or a Record's."""

    def all(self, kind: type[T], /, **equal: object) -> list[T]: ...
