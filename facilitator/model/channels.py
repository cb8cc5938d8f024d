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
