"""The nominal group technique: a question, silent writing, one idea at a time, two votes; what was done when."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from facilitator.model.vocabulary import Row


class NominalStage(StrEnum):
    """Where the technique stands; ``LEFT``: the room went on without it."""

    WRITING = "writing"
    IDEAS = "ideas"
    CLARIFY = "clarify"
    FIRST = "first"
    DISCUSS = "discuss"
    FINAL = "final"
    DONE = "done"
    LEFT = "left"


@dataclass(frozen=True, slots=True, kw_only=True)
class Nominal(Row):
    """One run of it: ``question`` to the room, ``minutes`` of silent writing; its ideas are contributions to the agenda
    item ``about`` (uid)."""

    about: str
    question: str
    minutes: int
    begun_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NominalStep(Row):
    """The room came to a ``stage``; ``position`` counts them."""

    nominal: str
    position: int
    stage: NominalStage
    begun_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NominalPass(Row):
    """The organisation ``body`` (uid) has no more ideas."""

    nominal: str
    body: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NominalVote(Row):
    """A vote on its ideas: the preliminary or the ``final`` one."""

    nominal: str
    vote: str
    final: bool
