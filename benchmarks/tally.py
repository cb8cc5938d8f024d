"""Counting by every default rule: 300 ballots of 40 options against the bar, larger ones told, a judge beside each."""

from __future__ import annotations

import importlib
import random
from collections.abc import Callable
from typing import Any

from benchmarks.measure import Figure, median, p99, timed
from facilitator.voting.rules import METHODS, letters, validate
from facilitator.voting.rules.duels import matrix_of, strongest_paths
from facilitator.voting.rules.grid import histograms
from tests.helpers.ballots import random_ballots

BALLOTS, OPTIONS, TIMES = 300, 40, 101


def run() -> list[Figure]:
    """One row a rule and size; then counting a million, and other programs on the same ballots."""
    figures = []
    for count, times in ((20, 51), (BALLOTS, TIMES), (10_000, 5)):
        options = list(letters(OPTIONS))
        for name, method in METHODS.items():
            if method.advanced:  # of some of these forty options are too many
                continue
            params = validate(name, {})
            cards = random_ballots(name, params, options, count, random.Random(1), full=True)
            result = method.count(cards, options, **params)
            assert len(result.lines) == OPTIONS
            samples = timed(lambda: method.count(cards, options, **params), times)  # noqa: B023 - called at once
            figures.append(
                Figure(
                    name=f"tally_{name}_{count}x{OPTIONS}",
                    note=f"{count} full cards, {OPTIONS} options, default parameters",
                    median_ms=median(samples),
                    p99_ms=p99(samples),
                    of="median_ms",
                    **({"bar": 3} if count == BALLOTS else {}),
                )
            )
    return figures + _million() + _judges()


def _figure(name: str, note: str, work: Callable[[], object], times: int) -> Figure:
    samples = timed(work, times)
    return Figure(name=name, note=note, median_ms=median(samples), p99_ms=p99(samples), of="median_ms")


def _million() -> list[Figure]:
    """The counting itself, of rows of one byte an answer, as the rules count them."""
    chance, options = random.Random(2), list(letters(10))
    scores = bytes(chance.choices(range(6), k=10_000_000))
    places = b"".join(bytes(chance.sample(range(1, 11), 10)) for _ in range(10_000)) * 100
    note = "1,000,000 ballots, 10 options, already in rows of bytes"
    return [
        _figure("tally_histograms_1000000x10", note, lambda: histograms(scores, options, 6), 3),
        _figure("tally_duels_1000000x10", note, lambda: strongest_paths(matrix_of(places, 10)), 3),
    ]


def _judges() -> list[Figure]:
    """What other programs need for the same ballots, where they are installed."""
    options = list(letters(OPTIONS))
    figures: list[Figure] = []
    cards = random_ballots("duels", {"status_quo": "none"}, options, BALLOTS, random.Random(1), full=True)
    size = f"{BALLOTS}x{OPTIONS}"
    for package, work in (("py3votecore.schulze_method", _schulze), ("pyrankvote", _irv), ("starvote", _star)):
        try:
            library: Any = importlib.import_module(package)
        except ImportError:
            continue
        name = package.partition(".")[0]
        asked = work(library, options, cards)
        figures.append(_figure(f"tally_judge_{name}_{size}", "another program, the same cards", asked, 1))
    return figures


def _schulze(library: Any, options: list[str], cards: list[dict[str, int]]) -> Callable[[], object]:
    told = [{"count": 1, "ballot": {o: -place for o, place in card.items()}} for card in cards]
    return lambda: library.SchulzeMethod(told, ballot_notation=2)


def _irv(library: Any, options: list[str], cards: list[dict[str, int]]) -> Callable[[], object]:
    people = {option: library.Candidate(option) for option in options}
    papers = [library.Ballot([people[o] for o in sorted(card, key=card.__getitem__)]) for card in cards]
    return lambda: library.instant_runoff_voting(list(people.values()), papers)


def _star(library: Any, options: list[str], cards: list[dict[str, int]]) -> Callable[[], object]:
    scores = [{o: place % 6 for o, place in card.items()} for card in cards]
    return lambda: library.election(library.star, scores, maximum_score=5)
