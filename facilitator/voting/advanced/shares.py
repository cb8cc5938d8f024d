"""Equal shares with costs (the Method of Equal Shares, for participatory budgeting).

Each voter has the same share of the budget. An option is bought by its supporters, who pay as equally as they can; the
next one bought is that with the least price for a unit of what it is worth to a voter, which is its cost (cost
utility). Source: Peters, Pierczyński and Skowron; as used in Wieliczka in 2023, with its completion: the shares are
raised by one unit a voter again and again, and the last outcome that does not overspend stands. Stopping earlier gives
another result.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import inf

from facilitator.voting.advanced.approval import by
from facilitator.voting.advanced.profile import Approved

NEAR = 1e-9
"""Prices nearer than this, as floating point tells them, are compared as fractions."""


@dataclass(frozen=True, slots=True)
class Bought:
    """One purchase: at ``price``, the part of its cost that each supporter pays who can; ``paid``: (how many people,
    what each of them paid), the most first. What is bought together has the same ``step``, from 1.
    """

    option: int
    step: int
    price: Fraction
    paid: tuple[tuple[int, Fraction], ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is bought, in order; ``out``: groups that were put aside as equal (``Settle``); ``broken``: options before
    which others had the same price.
    """

    bought: tuple[Bought, ...] = ()
    out: tuple[tuple[int, ...], ...] = ()
    broken: tuple[int, ...] = ()

    def cost(self, costs: Sequence[int]) -> int:
        """What all of it costs."""
        return sum(costs[one.option] for one in self.bought)


Payable = Callable[[Sequence[int]], bool]
Settle = Callable[[Sequence[int], Payable], tuple[Sequence[int], Sequence[int]]]
"""Options of the same price, and whether some of them can be paid together → (those bought now, those put aside)."""


def by_order(order: Sequence[int] = ()) -> Settle:
    """One at a time, as a lot has put them."""
    place = by(order)
    return lambda equal, _: ([min(equal, key=place)], [])


def equal_shares(ballots: Approved, costs: Sequence[int], share: Fraction, settle: Settle | None = None) -> Outcome:
    """What is bought with ``share`` for each voter; ``settle`` (None: the first) decides between equals."""
    settle = settle or by_order()
    money = [share] * len(ballots)
    about = [float(share)] * len(ballots)  # the same, to look with; what is bought is decided by fractions alone
    supporters = {
        option: [at for at, (_, ticked) in enumerate(ballots) if option in ticked] for option in range(len(costs))
    }
    # A price never falls when others spend, so what was seen before is a bound from below: look again only at the top.
    waiting = [(0.0, option) for option in supporters if supporters[option]]
    bought, aside, broken = list[Bought](), list[tuple[int, ...]](), list[int]()
    step = 0
    while waiting:
        heapq.heapify(waiting)
        near: list[tuple[float, int]] = []
        least = inf
        while waiting and waiting[0][0] <= least * (1 + NEAR):
            _, option = heapq.heappop(waiting)
            seen = _about(costs[option], supporters[option], ballots, about)
            if seen < inf:
                near.append((seen, option))
                least = min(least, seen)
        prices = {
            option: _price(costs[option], supporters[option], ballots, money)
            for seen, option in near
            if seen <= least * (1 + NEAR)
        }
        payable = {option: price for option, price in prices.items() if price is not None}
        waiting += [one for one in near if prices.get(one[1], True) is not None]
        if not payable:
            continue
        price = min(payable.values())
        equal = sorted(option for option in payable if payable[option] == price)
        due = {o: {at: min(money[at], price * costs[o]) for at in supporters[o]} for o in equal}

        def payable_together(some: Sequence[int], due: dict[int, dict[int, Fraction]] = due) -> bool:
            return all(sum(due[o].get(at, 0) for o in some) <= have for at, have in enumerate(money))

        taken, out = settle(equal, payable_together)
        step += bool(taken)
        broken += taken if len(equal) > len(taken) else []
        aside += [tuple(out)] if out else []
        for option in taken:
            people: dict[Fraction, int] = {}
            for at, paid in due[option].items():
                people[paid] = people.get(paid, 0) + ballots[at][0]
                money[at] -= paid
                about[at] = float(money[at])
            told = tuple((people[paid], paid) for paid in sorted(people, reverse=True))
            bought.append(Bought(option, step, price, told))
        waiting = [one for one in waiting if one[1] not in (*taken, *out)]
    return Outcome(tuple(bought), tuple(aside), tuple(broken))


def _about(cost: int, supporters: Sequence[int], ballots: Approved, money: Sequence[float]) -> float:
    """``_price`` as nearly as floating point tells it, never out of reach by a rounding; inf when it is."""
    left, people = float(cost), sum(ballots[at][0] for at in supporters)
    if not cost:
        return 0.0
    for have, count in sorted((money[at], ballots[at][0]) for at in supporters):
        if have * people >= left * (1 - NEAR):
            return left / people / cost
        left -= have * count
        people -= count
    return inf


def _price(cost: int, supporters: Sequence[int], ballots: Approved, money: Sequence[Fraction]) -> Fraction | None:
    """The least price for a unit of worth at which the supporters can pay ``cost``; None when they cannot."""
    people = sum(ballots[at][0] for at in supporters)
    if not cost:
        return Fraction(0) if people else None
    left = Fraction(cost)
    for _, have, count in sorted((float(money[at]), money[at], ballots[at][0]) for at in supporters):
        if have * people >= left:
            return left / people / cost  # everybody from here on can pay the same
        left -= have * count
        people -= count
    return None


def completed(
    ballots: Approved, costs: Sequence[int], budget: int, settle: Settle | None = None, step: int = 1
) -> tuple[Outcome, int]:
    """(what is bought, by how much a voter's share was raised, in steps of ``step``): the last outcome before one that
    overspends."""
    voters = sum(count for count, _ in ballots)
    wanted = len({option for _, ticked in ballots for option in ticked})
    best = Outcome()
    raised = 0
    while voters:
        now = equal_shares(ballots, costs, Fraction(budget, voters) + raised, settle)
        if now.cost(costs) > budget:
            return best, raised - step
        best = now
        if len(now.bought) == wanted:
            break
        raised += step
    return best, raised
