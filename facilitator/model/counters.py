"""Who typed the cards and how often, who counted the hands in which part of the hall, and how many cards a vote has."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.model.vocabulary import Json, Row


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondTyping(Row):
    """``second`` types the cards of a running round again, which ``first`` has typed, without seeing that typing."""

    round: str
    first: str
    second: str
    begun_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedAgain(Row):
    """A card of an OPEN round as the second person typed it; of a secret round both typings are in the box only."""

    round: str
    position: int
    choices: Json
    state: str
    entered_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedBy(Row):
    """Insert-only, at closing: who typed the cards on paper. Once: ``first`` alone, empty where nobody said who.

    Twice: ``typed`` cards by ``first`` and ``again`` cards by ``second``, of which ``differed`` were not alike; of
    those ``third`` said what the card says. ``again`` is 0 for cards typed once.
    """

    round: str
    first: str
    second: str
    third: str
    typed: int
    again: int
    differed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HandSection(Row):
    """A part of the hall whose hands are counted apart in one round."""

    round: str
    position: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HandCount(Row):
    """What ``counter``, 1 or 2, counted in a section; ``counts`` as totals of hands: letter → number or numbers.

    ``raised``: how many raised a hand at all, None where the counts say it.
    """

    round: str
    section: str
    counter: int
    by: str
    counts: Json
    counted_at: str
    raised: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HandsTaken(Row):
    """The two counts of a section differ and the room took that of ``counter``, for a reason; nothing is averaged."""

    round: str
    section: str
    counter: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Weight(Row):
    """An organisation with more than one vote: it is given so many ``cards``; rounds copy it as they open."""

    organisation: str
    cards: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RollWeight(Row):
    """Insert-only: an entry of the roll with more than one vote, and how many ``cards`` that is."""

    round: str
    entry: str
    cards: int
