"""Which single ballots of a secret round may be published at all (``voting/rules``, 4.6).

A rare pattern is a signature: it can be ordered in advance and checked afterwards. So the ballots of a secret round are
given only when there are no more different cards than voters under its rule, or when every pattern that occurs stands
there at least three times. Otherwise the totals, histograms or the matrix in the tally are what anybody counts from.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from facilitator.model import Closing, RollWeight, Round

SMALL_GROUP = 5
"""Below this many people a public document gives no figures of them (``domain/facilitation``, 3.1)."""
LEAST = 3
"""Of how many voters every pattern must be at least."""


def may_publish(content: Mapping[str, Any], heaviest: int = 1) -> bool:
    """Whether the ballots in the content of a secret round identify nobody.

    ``heaviest``: the most cards any voter had. Who has several may fill them alike, so that a pattern is of three only
    when it stands there more than twice as often, and so many ballots may be of fewer voters.

    ``patterns`` in it: how many different cards the rule allows; rounds of earlier programs do not tell it.
    """
    ballots = content.get("ballots", ())
    possible = content.get("patterns")
    if isinstance(possible, int) and possible <= voters_at_least(len(ballots), heaviest):
        return True
    times = Counter(tuple(sorted(ballot.items())) for ballot in ballots)
    return all(voters_at_least(n, heaviest) >= LEAST for n in times.values())


def voters_at_least(ballots: int, heaviest: int) -> int:
    """Of how many voters so many ballots are at least, when none had more than ``heaviest`` cards."""
    return -(-ballots // heaviest)


def withhold_ballots(
    rounds: Sequence[Round], closings: Sequence[Closing], weights: Sequence[RollWeight] = ()
) -> tuple[tuple[Closing, ...], int]:
    """The closings without what may not be published, and how many ballots that took away."""
    secret = {row.uid for row in rounds if row.secret}
    kept: list[Closing] = []
    hidden = 0
    for closing in closings:
        heaviest = max((row.cards for row in weights if row.round == closing.round), default=1)
        if closing.round in secret and not may_publish(closing.content, heaviest):
            hidden += len(closing.content.get("ballots", ()))
            closing = replace(closing, content={})
        kept.append(closing)
    return tuple(kept), hidden
