"""What the computer's clock did while a meeting was worked on, and what somebody said about it. Insert-only."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from facilitator.model.vocabulary import Row


class Held(StrEnum):
    """Which time somebody said to be right after a jump."""

    CARRIED = "carried"  # that of before, with what passed since
    COMPUTER = "computer"  # what the computer shows now
    STATED = "stated"  # another, that they stated


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockJump(Row):
    """The clock of the computer jumped: it showed ``to_at`` when by what was recorded it was ``from_at``."""

    from_at: str
    to_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockSettled(Row):
    """Somebody said what is right. ``offset_s``: seconds added to what the computer shows, from then on; ``moved``: of
    how many times recorded before it was put right."""

    clock_jump: str
    settled_at: str
    held: Held
    offset_s: int
    moved: int
