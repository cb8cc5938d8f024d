"""A meeting that goes on from an earlier one: which one that was, and what was taken over from it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from facilitator.model.vocabulary import Row


class Taken(StrEnum):
    """What a row was taken over as. ``PARKED`` and ``RESPONSE`` stand here alone until somebody takes them up."""

    ORGANISATION = "organisation"
    PERSON = "person"
    ITEM = "item"
    ACTION = "action"
    PARKED = "parked"
    RESPONSE = "response"


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin(Row):
    """An earlier meeting that something comes from. ``earlier`` is its uid, ``head`` its journal head when it was read.

    ``last``: this meeting was made from that one; the others are where something came from that one itself.
    """

    earlier: str
    title: str
    date: str = ""
    head: str = ""
    last: bool = False
    taken_at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried(Row):
    """A row of the earlier meeting (``there``, its uid) and what it is here (``here``); None: nothing yet.

    ``text`` says what it was where it has no row here: a parked matter, a measure that waits for its response.
    """

    origin: str
    what: Taken
    there: str
    here: str | None = None
    text: str = ""
