"""Who asked for the floor, who had it and for how long: the queue and the turns of a live meeting."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.model.vocabulary import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class FloorRequest(Row):
    """Somebody waits for the floor: an organisation, a person, or a person of an organisation.

    ``reply``: a direct answer to what was just said, before the queue. The row goes when the floor is given or the
    request is withdrawn.
    """

    asked_at: str
    organisation: str | None = None
    person: str | None = None
    reply: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn(Row):
    """Somebody has the floor, or had it until ``ended_at``; at most one turn of a meeting has not ended.

    ``item``: the agenda item that was open. ``limit_s``: seconds agreed on, 0 for no limit.
    """

    item: str | None = None
    began_at: str
    ended_at: str | None = None
    limit_s: int = 0
    organisation: str | None = None
    person: str | None = None
    reply: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PassedOver(Row):
    """The floor was given out of the order suggested: who was to have it at that moment, when ``turn`` began."""

    turn: str
    organisation: str | None = None
    person: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FloorLimit(Row):
    """Seconds a turn may take: in an agenda item, or with ``item`` None in the whole meeting; 0 for no limit."""

    seconds: int
    item: str | None = None


@dataclass(frozen=True, slots=True)
class FloorGenders:
    """Turns and seconds of people who declared themselves women or men, and of all others; ended turns only.

    ``withheld``: beside the time of each voice the figures would tell the gender of people, and are left out.
    """

    women_turns: int = 0
    women_s: int = 0
    men_turns: int = 0
    men_s: int = 0
    rest_turns: int = 0
    rest_s: int = 0
    withheld: bool = False
