"""Equal shares with costs: every voter has the same share of the budget; options are bought by those who ticked them.

The next one bought is that of which each supporter has to pay the smallest part of its cost; supporters pay the same,
and who has less left pays all of it. Then every share is raised by ``step`` again and again, the whole is counted anew,
and the last outcome that costs no more than the budget stands (the completion of Wieliczka 2023).

No lot: of options with an equal price the one with more supporters goes first, then the cheaper one. What is equal even
so is bought together where its supporters can pay for all of it, and otherwise not at all: the room sees it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

from facilitator.errors import KnownError
from facilitator.language.names import printable
from facilitator.voting.advanced.profile import of_ticks
from facilitator.voting.advanced.shares import Bought, Payable, completed
from facilitator.voting.rules.advanced import fair
from facilitator.voting.rules.advanced.stages import lines_of, staged
from facilitator.voting.rules.cards import MOST_OPTIONS
from facilitator.voting.rules.method import Parameter, refused
from facilitator.voting.rules.result import Ballot, Detail, Params, Result

NAME = "shares"
UNIT = 100
"""What people paid is told in hundredths, the rest cut off; it is counted in fractions."""
MOST_MONEY = 10**12
MOST_STEPS = 1_000
"""So many raises make one budget for each voter: a greater budget is raised by more than one unit at a time."""
LONGEST_UNIT = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared(Detail):
    """``votes``: who ticked it; ``cost`` in whole units; ``step``: at which purchase it was bought, None if it was not;
    ``even``: it stood equal with others and its supporters could not pay for all of them. ``equal`` of its supporters
    paid ``each``, and ``rest`` of them all they had left, ``left`` together; ``each``, ``left``, ``share`` and
    ``raised`` in 1/``unit``. ``share``: what every voter had in the end, ``raised`` of it by the completion.
    """

    votes: int = 0
    cost: int = 1
    step: int | None = None
    even: bool = False
    equal: int = 0
    each: int = 0
    rest: int = 0
    left: int = 0
    share: int = 0
    raised: int = 0
    unit: int = UNIT

    @property
    def number(self) -> int:
        return self.votes

    @property
    def bought(self) -> bool:
        """Whether the budget pays for it."""
        return self.step is not None


def costs_of(costs: str, options: int) -> list[int]:
    """The costs as they were frozen, "120 45 60" in the order of the letters; without any, 1 for each option.

    Raises KnownError ``vote.costs`` when there are not as many as options.
    """
    found = [int(one) for one in costs.split()] or [1] * options
    if len(found) != options:
        raise KnownError("vote.costs", n=len(found), most=options)
    return found


def count(
    ballots: Sequence[Ballot], options: Sequence[str], *, ticks: int, budget: int, currency: str, step: int, costs: str
) -> Result:
    """Count valid and blank ballots. Raises KnownError ``vote.ballot``, ``vote.costs`` of other options."""
    params: Params = {"ticks": ticks, "budget": budget, "currency": currency, "step": step, "costs": costs}
    if any(fair.check(ballot, options, ticks=ticks) for ballot in ballots):
        raise refused(fair.check, ballots, options, params)
    prices = costs_of(costs, len(options))
    given = of_ticks((ballot for ballot in ballots if ballot), options)
    votes = [sum(count for count, ticked in given if at in ticked) for at in range(len(options))]
    voters = sum(count for count, _ in given)

    def settle(equal: Sequence[int], payable: Payable) -> tuple[Sequence[int], Sequence[int]]:
        best = min((-votes[at], prices[at]) for at in equal)
        first = [at for at in equal if (-votes[at], prices[at]) == best]
        return (first, []) if len(first) == 1 or payable(first) else ([], first)

    found, raised = completed(given, prices, budget, settle, step)
    groups: dict[int, list[int]] = {}
    for one in found.bought:
        groups.setdefault(one.step, []).append(one.option)
    aside = [at for group in found.out for at in group]
    paid = {one.option: one for one in found.bought}
    rest = [at for at in range(len(options)) if at not in paid and at not in aside]
    share = Fraction(budget, voters) + raised if voters else Fraction(0)
    details = {
        option: Shared(
            votes=votes[at],
            cost=prices[at],
            even=at in aside,
            **(_told(paid[at], prices[at]) if at in paid else {}),
            share=int(share * UNIT),
            raised=raised * UNIT,
        )
        for at, option in enumerate(options)
    }
    placed = [*groups.values(), *map(list, found.out), *([rest] if rest else [])]
    return staged(NAME, params, ballots, lines_of(placed, options, details))


def _told(one: Bought, cost: int) -> dict[str, int]:
    """Who paid the equal part, and who all that was left."""
    each = one.price * cost
    rest = [(people, paid) for people, paid in one.paid if paid != each]
    return {
        "step": one.step,
        "equal": sum(people for people, paid in one.paid if paid == each),
        "each": int(each * UNIT),
        "rest": sum(people for people, _ in rest),
        "left": int(sum(people * paid for people, paid in rest) * UNIT),
    }


def _usual_step(before: Mapping[str, Any]) -> int:
    return max(1, int(before["budget"]) // MOST_STEPS)


def _currency(text: str) -> bool:
    return 0 < len(text) <= LONGEST_UNIT and text == " ".join(text.split()) and printable(text)


def _costs(text: str) -> bool:
    several = text.split(" ") if text else []
    return len(several) <= MOST_OPTIONS and all(one.isascii() and one.isdigit() and len(one) <= 13 for one in several)


METHOD = replace(
    fair.METHOD,
    name=NAME,
    parameters=(
        Parameter(name="budget", usual=lambda _: 1_000, limits=lambda _: (1, MOST_MONEY)),
        Parameter(name="currency", usual=lambda _: "lekë", written=_currency),
        Parameter(name="ticks", usual=lambda _: 5, limits=lambda _: (1, MOST_OPTIONS)),
        Parameter(name="step", usual=_usual_step, limits=lambda before: (_usual_step(before), MOST_MONEY)),
        Parameter(name="costs", usual=lambda _: "", written=_costs, of_options=True),
    ),
    detail=Shared,
    told=("step",),
    count=count,
)
