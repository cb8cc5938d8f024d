"""Votes that come by other ways than a card in the hand: at the kiosk, and by name in a roll call."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.model.vocabulary import Channel, Json, Row


@dataclass(frozen=True, slots=True, kw_only=True)
class KioskVote(Row):
    """An entry of the roll voted at the kiosk; beside its ``Card``, and written before what was chosen is."""

    round: str
    entry: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundPart(Row):
    """Insert-only: what came by one channel of a round with a kiosk. ``marked`` entries of the roll, of which
    ``counted`` ballots were found; ``result`` is their own result, ``{}`` where it could tell who chose what,
    and where it is that of the whole round.
    """

    round: str
    channel: Channel
    marked: int
    counted: int
    result: Json


@dataclass(frozen=True, slots=True, kw_only=True)
class Called(Row):
    """What an entry of the roll answered in a roll call. ``state``: valid or blank (no ``choices``)."""

    round: str
    entry: str
    choices: Json
    state: str
    answered_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mandate(Row):
    """An organisation that is not in the room has another vote for it ("me autorizim"); rounds copy it as they open."""

    organisation: str
    holder: str
    given_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MandateLimit(Row):
    """How many mandates one organisation may hold at most, where somebody wrote another number than the usual one."""

    most: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RollMandate(Row):
    """Insert-only: an entry of the roll votes by mandate; ``holder`` is the name of who votes for it, as it was
    then."""

    round: str
    entry: str
    holder: str
