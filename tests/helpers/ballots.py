"""Random cards within a rule, ties and gaps included: for properties, for judges and for benchmarks."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence

ALIKE = {
    "fair": "ticks",
    "shares": "ticks",
    "star": "score",
    "judgment": "score",
    "irv": "ranking",
    "stv": "ranking",
    "pairs": "duels",
    "kemeny": "duels",
}
"""Rules whose cards are those of another."""


def random_ballots(
    method: str,
    params: Mapping[str, int | str],
    options: Sequence[str],
    count: int,
    chance: random.Random,
    *,
    full: bool = False,
) -> list[dict[str, int]]:
    """``count`` valid cards, none blank. ``full``: each uses everything the rule allows."""
    return [_card(method, params, list(options), chance, full) for _ in range(count)]


def _card(
    method: str, params: Mapping[str, int | str], options: list[str], chance: random.Random, full: bool
) -> dict[str, int]:
    method = ALIKE.get(method, method)
    if method == "ranking":
        params, method = {"places": len(options)}, "topk"
    size = {"fist": 6, "gradients": 8, "score": 6, "yesno": 3}.get(method)
    if size is not None:
        some = options if full else sorted(chance.sample(options, chance.randint(1, len(options))))
        return {option: chance.randrange(size) for option in some}
    if method == "duels":
        some = options if full else chance.sample(options, chance.randint(1, len(options)))
        places = [chance.randint(1, len(some)) for _ in some]
        if full:
            places = chance.sample(range(1, len(some) + 1), len(some))
        known = {place: at for at, place in enumerate(sorted(set(places)), start=1)}
        return dict(sorted((option, known[place]) for option, place in zip(some, places, strict=True)))
    most = int(params[{"dots": "dots", "ticks": "ticks", "topk": "places"}[method]])
    if method == "dots":
        cap, card = int(params["cap"]), {}
        wanted = min(most, cap * len(options)) if full else chance.randint(1, min(most, cap * len(options)))
        while sum(card.values()) < wanted:
            option = chance.choice(options)
            if card.get(option, 0) < cap:
                card[option] = card.get(option, 0) + 1
        return dict(sorted(card.items()))
    some = min(most, len(options))
    chosen = chance.sample(options, some if full else chance.randint(1, some))
    if method == "ticks":
        return dict.fromkeys(sorted(chosen), 1)
    return {option: place for place, option in enumerate(chosen, start=1)}
