"""Equal shares with costs (the Method of Equal Shares, for participatory budgeting).

Each voter has the same share of the budget. An option is bought by its supporters, who pay as equally as they can; the
next one bought is that with the least price for a unit of what it is worth to a voter, which is its cost (cost
utility). Source: Peters, Pierczyński and Skowron; as used in Wieliczka in 2023, with its completion: the shares are
raised by one unit a voter again and again, and the last outcome that does not overspend stands. Stopping earlier gives
another result.
"""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from fractions import Fraction
from math import inf

from facilitator.voting.advanced.approval import by
from facilitator.voting.advanced.profile import Approved

NEAR = 1e-9
"""Prices nearer than this, as floating point tells them, are compared as fractions."""


def equal_shares(
    ballots: Approved, costs: Sequence[int], share: Fraction, order: Sequence[int] = ()
) -> tuple[list[int], list[int]]:
    """(options bought, in order; those of them before which a tie was broken) with ``share`` for each voter."""
    money = [share] * len(ballots)
    about = [float(share)] * len(ballots)  # the same, to look with; what is bought is decided by fractions alone
    supporters = {
        option: [at for at, (_, ticked) in enumerate(ballots) if option in ticked] for option in range(len(costs))
    }
    place = by(order)
    # A price never falls when others spend, so what was seen before is a bound from below: look again only at the top.
    waiting = [(0.0, option) for option in supporters if supporters[option]]
    bought: list[int] = []
    broken: list[int] = []
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
        equal = sorted((option for option in payable if payable[option] == price), key=place)
        option = equal[0]
        waiting = [one for one in waiting if one[1] != option]
        broken += [option] if len(equal) > 1 else []
        bought.append(option)
        for group in supporters[option]:
            money[group] -= min(money[group], price * costs[option])
            about[group] = float(money[group])
    return bought, broken


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


def completed(ballots: Approved, costs: Sequence[int], budget: int, order: Sequence[int] = ()) -> tuple[list[int], int]:
    """(options bought, by how much a voter's share was raised): the last outcome before one that overspends."""
    voters = sum(count for count, _ in ballots)
    best: list[int] = []
    raised = 0
    while voters:
        bought, _ = equal_shares(ballots, costs, Fraction(budget, voters) + raised, order)
        if sum(costs[option] for option in bought) > budget:
            break
        best = bought
        if len(bought) == sum(any(o in ticked for _, ticked in ballots) for o in range(len(costs))):
            break  # all that anybody wanted
        raised += 1
    return best, max(0, raised - 1)
