"""When a yes/no question is adopted, and when there are enough people to ask it. Whole numbers only.

Source: ``voting/rules`` 1.4. What is strict and what is not is part of the rule: a majority is *more than* half, two
thirds is *at least* two thirds, a quorum is *at least* the number.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Threshold(StrEnum):
    """The test a question has to pass, named by its denominator."""

    CAST = "cast"  # yes > no
    INCLUDING_ABSTENTIONS = "including_abstentions"  # more than half of yes + no + abstain
    PRESENT = "present"  # more than half of those present: abstaining works as a no
    MEMBERS = "members"  # more than half of all entitled
    TWO_THIRDS = "two_thirds"  # at least two thirds of yes + no


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """Counts of one yes/no question; ``present`` and ``members`` are people entitled to vote."""

    yes: int
    no: int
    abstain: int = 0
    present: int = 0
    members: int = 0

    def __post_init__(self) -> None:
        """Raises ValueError for a negative count."""
        if min(self.yes, self.no, self.abstain, self.present, self.members) < 0:
            raise ValueError("a count cannot be negative")


def adopted(answers: Answers, threshold: Threshold = Threshold.CAST) -> bool:
    """Whether the question passes. A tie is not adopted, nor is a question nobody answered."""
    yes, no = answers.yes, answers.no
    match threshold:
        case Threshold.CAST:
            return yes > no
        case Threshold.INCLUDING_ABSTENTIONS:
            return 2 * yes > yes + no + answers.abstain
        case Threshold.PRESENT:
            return 2 * yes > answers.present
        case Threshold.MEMBERS:
            return 2 * yes > answers.members
        case Threshold.TWO_THIRDS:
            return yes > 0 and 3 * yes >= 2 * (yes + no)


def quorum_met(quorum: int, present: int, returned: int | None = None) -> bool:
    """Whether ``quorum`` people are present and, when ``returned`` is given, took part with as many ballots."""
    return present >= quorum and (returned is None or returned >= quorum)


def cast_of(
    *,
    yes: int = 0,
    no: int = 0,
    returned: int | None = None,
    blank: int = 0,
    invalid: int = 0,
    with_invalid: bool = False,
) -> int:
    """How many votes were cast, the denominator of "votes cast".

    Of returned ballots those that are not blank; invalid ones only ``with_invalid`` (Robert's Rules count them, many
    statutes do not: an explicit switch). Without ``returned`` it is yes + no. Raises ValueError when less than nothing
    is left.
    """
    if returned is None:
        return yes + no
    cast = returned - blank - (0 if with_invalid else invalid)
    if cast < 0:
        raise ValueError("more ballots are blank or invalid than were returned")
    return cast


def needed_for(cast: int) -> int:
    """The least number of votes that is more than half of those cast."""
    return cast // 2 + 1
