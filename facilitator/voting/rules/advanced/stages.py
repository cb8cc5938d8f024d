"""What rules that go by stages tell of an option: how it stood at each stage, until it was placed or went out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from facilitator.errors import KnownError
from facilitator.voting.rules import cards, topk
from facilitator.voting.rules.method import refused
from facilitator.voting.rules.result import CARDS, Ballot, Detail, Line, Params, Result

Groups = Sequence[Sequence[int]]
"""Options by number, the best first; those of one group share their place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Staged(Detail):
    """``votes``: ballots that have it in the first place, or ticked; ``stages``: what it had at each stage, as so many
    times 1/``unit``, the rest cut off; None once it was placed or out."""

    votes: int = 0
    stages: tuple[int | None, ...] = ()
    unit: int = 1

    @property
    def number(self) -> int:
        return self.votes


def lines_of(groups: Groups, options: Sequence[str], details: Mapping[str, Detail]) -> tuple[Line, ...]:
    """The lines of a result whose places are known; equal ones in the order of their letters."""
    lines: list[Line] = []
    for group in groups:
        first, last = len(lines) + 1, len(lines) + len(group)
        lines += [
            Line(option=options[at], rank=first, rank_to=last, detail=details[options[at]]) for at in sorted(group)
        ]
    return tuple(lines)


def by_number_of(votes: Mapping[int, Fraction | int]) -> list[list[int]]:
    """Groups of options with equal numbers, the greatest first."""
    return [sorted(a for a in votes if votes[a] == n) for n in sorted(set(votes.values()), reverse=True)]


def columns(stages: Sequence[Mapping[int, int | Fraction]], option: int, unit: int = 1) -> tuple[int | None, ...]:
    """What one option had at each stage, in so many times 1/``unit``."""
    return tuple(int(stage[option] * unit) if option in stage else None for stage in stages)


# Cards that rank options, the best first, no two of them equal.


def check(ballot: Ballot, options: Sequence[str], **params: int | str) -> str | None:
    """The code of the first problem of a ranking, or None: ``card.letter`` or ``card.order``."""
    return topk.check(ballot, options, places=cards.MOST_OPTIONS)


def problem_of(ballot: Ballot, options: Sequence[str], **params: int | str) -> KnownError | None:
    """Like ``check``, as an error with the facts its sentence needs."""
    return topk.problem_of(ballot, options, places=cards.MOST_OPTIONS)


def parse(text: str, options: Sequence[str], **params: int | str) -> dict[str, int]:
    """A typed ranking → ballot: "C A F", the first one first; "" or "-" is an explicit blank, {}."""
    return topk.parse(text, options, places=cards.MOST_OPTIONS)


def patterns(params: Params, options: int) -> int:
    """How many rankings of so many options there are, unfinished ones included."""
    return topk.METHOD.patterns({"places": options}, options)


def checked(ballots: Sequence[Ballot], options: Sequence[str], params: Params) -> None:
    """Raises KnownError ``vote.ballot`` for a ballot that is no ranking."""
    if any(check(ballot, options) for ballot in ballots):
        raise refused(check, ballots, options, params)


def staged(name: str, params: Params, ballots: Sequence[Ballot], lines: tuple[Line, ...]) -> Result:
    """The result from cards."""
    blank = sum(not ballot for ballot in ballots)
    return Result(method=name, params=params, entered=CARDS, ballots=len(ballots) - blank, blank=blank, lines=lines)


def no_totals(*_: object, **__: object) -> Result:
    """No sums are enough to count by such a rule. Raises KnownError ``totals.no_sums``."""
    raise KnownError("totals.no_sums")
