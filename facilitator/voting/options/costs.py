"""What options cost, where the rule asks for it: kept beside the vote, frozen with the round.

A cost belongs to the measure or the group that is the option, so that it stays with it when the order changes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from facilitator.errors import KnownError
from facilitator.language.amounts import costed
from facilitator.language.sentences import Lang, join
from facilitator.model import Measure, OptionCost, PointGroup, Rows, Vote
from facilitator.store.acts import act
from facilitator.store.tx import Tx
from facilitator.voting.options.offer import Offered
from facilitator.voting.rules import letters, method_of, validate
from facilitator.voting.rules.advanced.shares import MOST_MONEY, costs_of


def asks_costs(method: str) -> bool:
    """Whether the rule counts with what each option costs."""
    return any(parameter.of_options for parameter in method_of(method).parameters)


@act("set_cost")
def set_cost(tx: Tx, vote: str, of: str, units: int | None) -> None:
    """What an option (uid of its measure or group) costs in this vote, in whole units; None for not known.

    KnownError ``row.gone``, ``cost.number`` unless it is from 1 to a million millions.
    """
    if units is not None and not (type(units) is int and 1 <= units <= MOST_MONEY):
        raise KnownError("cost.number", value=units)
    tx.get(Vote, vote)
    if tx.find(Measure, of) is None and tx.find(PointGroup, of) is None:
        raise KnownError("row.gone", table="measure")
    there = tx.all(OptionCost, vote=vote, of=of)
    for row in there if units is None else ():
        tx.remove(OptionCost, row.uid)
    if units is not None and there:
        tx.set(OptionCost, there[0].uid, units=units)
    elif units is not None:
        tx.add(OptionCost(uid=tx.env.uid(), vote=vote, of=of, units=units))


def forget_costs(tx: Tx, vote: str) -> None:
    """The vote goes, and they with it."""
    for row in tx.all(OptionCost, vote=vote):
        tx.remove(OptionCost, row.uid)


def read_cost(text: str) -> int | None:
    """A cost as it was typed, "120 000" or "120.000" too; None for an empty text. KnownError ``cost.number``."""
    typed = "".join(text.split())
    for mark in ".,":
        first, *groups = typed.split(mark)
        if groups and first and all(len(group) == 3 for group in groups):
            typed = first + "".join(groups)
    if not typed:
        return None
    if not (typed.isascii() and typed.isdigit() and len(typed) < 16 and 1 <= int(typed) <= MOST_MONEY):
        raise KnownError("cost.number", value=text)
    return int(typed)


def with_costs(rows: Rows, vote: Vote, chosen: Sequence[Offered], lang: Lang) -> list[Offered]:
    """The options with what they cost, in words too, where the rule asks for it."""
    if not asks_costs(vote.method):
        return list(chosen)
    known = {row.of: row.units for row in rows.all(OptionCost, vote=vote.uid)}
    currency = str(validate(vote.method, vote.params)["currency"])

    def told(one: Offered, cost: int | None) -> Offered:
        return one if cost is None else replace(one, cost=cost, text=costed(one.text, cost, currency, lang))

    return [told(one, known.get(one.of)) for one in chosen]


def frozen_costs(method: str, params: Mapping[str, Any], chosen: Sequence[Offered], lang: Lang) -> Mapping[str, Any]:
    """``params`` with the costs of the options in their order; those told with the parameters stand.

    KnownError ``cost.missing``, ``cost.above`` the budget, ``vote.costs``.
    """
    if not asks_costs(method):
        return params
    told = validate(method, params)
    if not told["costs"]:
        lettered = letters(len(chosen))
        if missing := [letter for letter, one in zip(lettered, chosen, strict=True) if one.cost is None]:
            raise KnownError("cost.missing", letters=join(missing, lang))
        told["costs"] = " ".join(str(one.cost) for one in chosen)
    costs = costs_of(str(told["costs"]), len(chosen))
    above = [letter for letter, cost in zip(letters(len(costs)), costs, strict=True) if cost > int(told["budget"])]
    if above:
        raise KnownError("cost.above", letters=join(above, lang))
    return told
