"""What was approved before, as far as later documents point into it; part of a Record, and no table."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ApprovedMeasure:
    """A measure as an approval froze it, with the number that the documents of that approval give it."""

    measure: str
    number: int
    text: str


@dataclass(frozen=True, slots=True)
class FormerName:
    """How a person was called then who is called otherwise now, or is gone; only in a FULL Record, to be struck."""

    person: str
    name: str


@dataclass(frozen=True, slots=True)
class ApprovedText:
    """One approval of the meeting's documents: the first (``correction`` 0), or that of a correction by its number.

    ``head`` is the head of the journal that its documents name. ``contacts``: telephone numbers and addresses that
    people had then and have no more; as ``names`` only in a FULL Record, to be struck.
    """

    approved_at: str
    head: str
    correction: int
    measures: tuple[ApprovedMeasure, ...] = ()
    names: tuple[FormerName, ...] = ()
    contacts: tuple[str, ...] = ()
