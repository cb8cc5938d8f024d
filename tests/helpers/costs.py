"""What the measures cost, for a vote by a rule that asks for it."""

from __future__ import annotations

from facilitator.model import Measure, Vote
from facilitator.voting.options.costs import asks_costs, set_cost
from tests.helpers.hall import Hall


def price(hall: Hall, vote: Vote) -> None:
    """Give each measure a cost, in hundreds: 100, 200 …; nothing by a rule that asks for none."""
    for number, measure in enumerate(hall.all(Measure) if asks_costs(vote.method) else (), start=1):
        hall.do(set_cost, vote.uid, measure.uid, number * 100)
