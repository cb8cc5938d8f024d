"""What a rule tells of itself: all that acts, screens and recounts ask, so that nobody compares its name.

Every module of a rule ends with one ``Method``; ``METHODS`` in the package lists them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from facilitator.errors import KnownError
from facilitator.model import Channel
from facilitator.voting.rules.result import Params, Result


class Shape(StrEnum):
    """What a line of the result holds, which decides how it is asked for, drawn and recounted."""

    POINTS = "points"  # one sum an option, options in the order of their sums
    LEVELS = "levels"  # for each option how many answered each level


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """One value of a rule as a form asks for it: one of ``choices``, else a whole number within ``limits``.

    ``usual`` and ``limits`` get the parameters before this one, which may decide them.
    """

    name: str
    usual: Callable[[Mapping[str, Any]], int | str]
    choices: tuple[str, ...] = ()
    limits: Callable[[Mapping[str, Any]], tuple[int, int]] = lambda _: (0, 0)

    def allows(self, value: object, before: Mapping[str, Any]) -> bool:
        """Whether ``value`` may stand here."""
        if self.choices:
            return value in self.choices
        least, most = self.limits(before)
        return type(value) is int and least <= value <= most


def _nothing(_: Mapping[str, Any]) -> None:
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """One way to vote.

    ``count``, ``count_totals``, ``check``, ``problem_of`` and ``parse`` take the completed parameters as keywords;
    see the module of the rule. ``least``: the least number of options. ``channel``: how it is usually voted.
    ``levels``: how many levels there are, 0 for a rule of points. ``one_proposal``: without options of its own the
    question itself is the one thing answered. ``example(n)``: a card with n options as it may be typed.
    ``most_points``: how many points one ballot can give where what is left unused is told, else None.
    ``raised(totals)``: how many voters raised a hand, where the counts alone say it. ``voters_apart``: totals may come
    with the number of voters of each option.
    """

    name: str
    parameters: tuple[Parameter, ...]
    least: int
    channel: Channel
    count: Callable[..., Result]
    count_totals: Callable[..., Result]
    check: Callable[..., str | None]
    problem_of: Callable[..., KnownError | None]
    parse: Callable[..., dict[str, int]]
    example: Callable[[int], str]
    levels: int = 0
    one_proposal: bool = False
    most_points: Callable[[Params], int | None] = _nothing
    raised: Callable[[Mapping[str, Any]], int | None] = _nothing
    voters_apart: bool = False

    @property
    def shape(self) -> Shape:
        """What the lines of its results hold."""
        return Shape.LEVELS if self.levels else Shape.POINTS

    def texts(self, question: str, measures: Sequence[str]) -> list[str]:
        """What is voted on when nobody says otherwise."""
        return [question] if self.one_proposal else list(measures)

    def totals_in(self, lines: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
        """The keywords with which ``count_totals`` must give ``lines`` again. Raises KeyError for other lines."""
        told: dict[str, Any] = {"totals": {line["option"]: line[str(self.shape)] for line in lines}}
        if self.voters_apart:
            voters = {line["option"]: line["voters"] for line in lines}
            if None not in voters.values():
                told["voters"] = voters
        return told
