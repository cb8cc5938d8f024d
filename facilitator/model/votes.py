"""Votes, their rounds, and what each round froze."""

from __future__ import annotations

from dataclasses import dataclass, field

from facilitator.model.vocabulary import Channel, Json, Row


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
    """Insert-only copy of one entitled organisation; or of one person, who is in ``RollPerson``."""

    round: str
    position: int
    name: str
    organisation: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteOfPersons(Row):
    """Persons vote in a prepared vote, not organisations; the next round copies it. Without one, organisations do."""

    vote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundOfPersons(Row):
    """Insert-only: the roll of a round is of persons. A round without one has a roll of organisations."""

    round: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RollPerson(Row):
    """Insert-only: which person an entry of the roll is. ``body``: the organisation spoken for at the opening, as it
    was called then; empty for whoever speaks for themselves.
    """

    round: str
    entry: str
    person: str
    body: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card(Row):
    """A card given to an entry of the roll, or all of its cards if it has several. Says who may vote, never what."""

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
    """Insert-only: a round closed. ``content`` is ``{"ballots": [...]}`` sorted (of a secret round with a ``salt``,
    32 hex digits, and ``patterns``, how many different cards its rule allows, told up to a million), or
    ``{"totals": {...}}``.

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
class RoundChannel(Row):
    """Insert-only: how a round was voted. A round without one was voted by cards, the only way there was."""

    round: str
    channel: Channel


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteChannel(Row):
    """How a prepared vote will be voted, where somebody chose; the next round copies it."""

    vote: str
    channel: Channel
