"""Counting 300 ballots of 40 options by every rule with its usual parameters."""

from __future__ import annotations

import random
from typing import Any

from benchmarks.measure import Figure, median, p99, timed
from facilitator.voting.rules import METHODS, letters, validate

BALLOTS, OPTIONS, TIMES = 300, 40, 101


def ballots_of(method: str, params: dict[str, Any], options: list[str], chance: random.Random) -> list[dict[str, int]]:
    """Cards that each use everything the rule allows: the most that counting can meet."""
    cards: list[dict[str, int]] = []
    for _ in range(BALLOTS):
        card: dict[str, int] = {}
        if method == "fist":
            card = {option: chance.randint(0, 5) for option in options}
        elif method == "ticks":
            card = dict.fromkeys(chance.sample(options, min(int(params["ticks"]), len(options))), 1)
        else:
            while sum(card.values()) < int(params["dots"]):
                option = chance.choice(options)
                if card.get(option, 0) < int(params["cap"]):
                    card[option] = card.get(option, 0) + 1
        cards.append(card)
    return cards


def run() -> list[Figure]:
    """One row a rule."""
    options = list(letters(OPTIONS))
    figures = []
    for name, method in METHODS.items():
        params = validate(name, {})
        cards = ballots_of(name, params, options, random.Random(1))
        result = method.count(cards, options, **params)
        assert len(result.lines) == OPTIONS
        samples = timed(lambda: method.count(cards, options, **params), TIMES)  # noqa: B023 - called at once
        figures.append(
            Figure(
                name=f"tally_{name}_{BALLOTS}x{OPTIONS}",
                note=f"{BALLOTS} full cards, {OPTIONS} options, default parameters",
                median_ms=median(samples),
                p99_ms=p99(samples),
                of="median_ms",
                bar=3,
            )
        )
    return figures
