"""What is kept of a contribution beside its words: more voices, what it refers to, how far documents name its author;
the parts of a meeting under the Chatham House rule; and what the room answered when a measure was read to it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from facilitator.model.vocabulary import Group, Row


class Level(StrEnum):
    """How far documents name the author of a contribution."""

    PERSON = "person"
    ORGANISATION = "organisation"
    CATEGORY = "category"
    NONE = "none"


class Answered(StrEnum):
    """What came of a reading, where the wording was not simply confirmed (``ReadBack``)."""

    CHANGED = "changed"
    OBJECTED = "objected"


@dataclass(frozen=True, slots=True, kw_only=True)
class CoAuthor(Row):
    """One more voice of a contribution that several said: an organisation, a person, or a person of one."""

    point: str
    position: int
    organisation: str | None = None
    person: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PointReference(Row):
    """A contribution (``source``) takes up an earlier one (``target``)."""

    source: str
    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PointTheme(Row):
    """A contribution belongs to a theme, a word of the secretary's own."""

    point: str
    theme: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution(Row):
    """Documents name the organisation or the category only. Without a row: the person, or nobody if the point says
    so itself (``Point.unattributed``)."""

    point: str
    level: Level


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseRule(Row):
    """A part of the meeting under the Chatham House rule: what was said may be told, never who was there.

    At most one has not ended.
    """

    began_at: str
    ended_at: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingAnswer(Row):
    """The room did not confirm the wording ``text`` of a measure: it was changed, or somebody objected."""

    measure: str
    text: str
    answered: Answered
    answered_at: str
    organisation: str | None = None
    person: str | None = None


@dataclass(frozen=True, slots=True)
class SaidBy:
    """Of a record that is read by others: the category of the author of ``point``, who is not named further."""

    point: str
    group: Group
