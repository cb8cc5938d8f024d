"""What the room did after a count: where it cut the order, how a tie at the cut was settled, why it voted again."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from facilitator.model.vocabulary import Json, Row


class CutBy(StrEnum):
    """How a step came about: the numbers of the count, its secondary count, a round among the tied, a public lot, or
    the room left the place shared."""

    NUMBERS = "numbers"
    SECONDARY = "secondary"
    RUN_OFF = "run_off"
    LOT = "lot"
    SHARED = "shared"


@dataclass(frozen=True, slots=True, kw_only=True)
class CutStep(Row):
    """One step of a cut after the first ``size`` places of a counted round; ``position`` 1 is the count itself.

    ``inside`` and ``tied`` are letters with a space between them, best first: those surely inside, and those that stand
    equal for the ``seats`` places left. ``again`` is the round among the tied; ``called`` the three numbers of a lot as
    they were called, "12-405-7"; ``sum`` the SHA-256 of the counted content that stood on the screen before.
    """

    round: str
    position: int
    by: CutBy
    size: int
    inside: str
    tied: str
    seats: int
    decided_at: str
    again: str | None = None
    called: str = ""
    sum: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundAgain(Row):
    """Insert-only: a round ``of`` another of its vote: opened again, with a ``reason``, or a ``run_off``."""

    round: str
    of: str
    reason: str
    run_off: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowing(Row):
    """After a counted ``round`` the options with fewer than ``least`` ticks went out: ``dropped``, and those ``left``,
    are letters with a space between them. ``people``: how many voted, which decides ``least``.
    """

    round: str
    people: int
    least: int
    dropped: str
    left: str
    decided_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NarrowedRound(Row):
    """Insert-only: a round among what was left after a ``narrowing``."""

    round: str
    narrowing: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondCount(Row):
    """Insert-only: the cards of a closed round counted once more by two people, ``first`` and ``second``, for a reason.

    It stands beside the count at closing and changes nothing of it; ``result`` as in a tally.
    """

    round: str
    counted_at: str
    first: str
    second: str
    reason: str
    returned: int
    valid: int
    blank: int
    invalid: int
    result: Json
