"""Which rows, when an act changed them, draw which part of the station of votes again."""

from __future__ import annotations

from facilitator.model import (
    Attendance,
    Ballot,
    Called,
    Cancellation,
    Card,
    Closing,
    CutStep,
    GroupedPoint,
    HandCount,
    HandSection,
    HandsTaken,
    KioskVote,
    Mandate,
    Measure,
    Narrowing,
    OptionCost,
    Organisation,
    Person,
    PointGroup,
    Round,
    SecondCount,
    SecondTyping,
    TypedAgain,
    Vote,
    VoteChannel,
    VoteOfGroups,
    VoteOfPersons,
    Weight,
)

TYPED = frozenset({Called, KioskVote, SecondTyping, TypedAgain})
COUNTED = frozenset({HandSection, HandCount, HandsTaken})
STEPS = frozenset(
    {Vote, VoteChannel, VoteOfGroups, VoteOfPersons, Round, Closing, Cancellation, CutStep, Narrowing, SecondCount}
)
CARDS = frozenset({Card, Ballot})
PREPARED = frozenset({Measure, OptionCost, PointGroup, GroupedPoint, Organisation, Person, Attendance, Mandate, Weight})
