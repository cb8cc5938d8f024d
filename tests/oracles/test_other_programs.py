"""Other programs count random elections, full of ties, as we do.

They are judges only and ship with nothing. Where a judge breaks a tie by chance, elections with that tie are left out,
and a test says how many remain.
"""

from __future__ import annotations

import importlib
import json
import os
import random
import subprocess
from types import ModuleType
from typing import Any

import pytest

from facilitator.voting.advanced import pairs, profile, runoff, star
from facilitator.voting.rules import METHODS, consensus, duels, letters, validate
from facilitator.voting.rules.result import placed
from tests.helpers.ballots import random_ballots
from tests.helpers.tools import needs

SEEDS = range(60)
NOTATION = 2
"""How py-vote-core reads ballots: the greater number is the better one."""


def judge(name: str) -> ModuleType:
    """The package ``name``; where it is not installed a user's test is skipped, in CI it fails."""
    try:
        return importlib.import_module(name)
    except ImportError:
        if os.environ.get("CI"):
            pytest.fail(f"{name} must be installed in CI")
        pytest.skip(f"{name} is not installed")


def election(seed: int, *, strict: bool = False) -> tuple[tuple[str, ...], list[dict[str, int]]]:
    """A few options and ballots with equal and missing places, or strict and full ones."""
    chance = random.Random(seed)
    options = letters(chance.randint(2, 6))
    rule: dict[str, int | str] = {"status_quo": "none"}
    return options, random_ballots("duels", rule, options, chance.randint(1, 15), chance, full=strict)


def belenios(method: str, ballots: list[list[int]], *more: str) -> Any:
    done = subprocess.run(
        [needs("belenios-tool"), "method", method, *more],
        input=json.dumps(ballots).encode(),
        capture_output=True,
        check=True,
    )
    return json.loads(done.stdout)


@pytest.mark.parametrize("seed", SEEDS)
def test_belenios_counts_duels_alike(seed: int) -> None:
    options, ballots = election(seed)
    result = METHODS["duels"].count(ballots, options, **validate("duels", {}))
    rows = [[ballot.get(option, 0) for option in options] for ballot in ballots]
    told = belenios("schulze", rows, f"--nchoices={len(options)}", "--blank-allowed=false")
    assert told["raw"] == [list(result.line(option).of(duels.Duels).over) for option in options]
    path, size = duels.strongest_paths(told["raw"]), range(len(options))
    theirs = [[0 if a == b else told["beatpaths"][a][b][0] for b in size] for a in size]  # not to oneself
    assert path == theirs
    layers: dict[int, list[int]] = {}
    for line in result.lines:
        layers.setdefault(line.rank, []).append(options.index(line.option))
    assert list(layers.values()) == [sorted(layer) for layer in told["winners"]]


@pytest.mark.parametrize("seed", SEEDS)
def test_belenios_orders_by_medians_alike(seed: int) -> None:
    """Of an even number Belenios takes the better one in the middle, we the lower, as Balinski and Laraki do.

    So it is asked about the grades turned round, where its better one is our lower, and its order is ours from behind.
    """
    chance = random.Random(seed)
    options = range(chance.randint(2, 6))
    grades = [[chance.randint(1, 6) for _ in options] for _ in range(chance.randint(1, 15))]
    turned = [[7 - grade for grade in row] for row in grades]
    told = belenios("majority-judgment", turned, f"--nchoices={len(options)}", "--ngrades=6", "--blank-allowed=false")
    histograms = [[sum(6 - row[option] == level for row in grades) for level in range(6)] for option in options]
    layers: dict[int, list[int]] = {}
    for option, rank, _ in placed(options, lambda one, other: consensus.compare(histograms[one], histograms[other])):
        layers.setdefault(rank, []).append(option)
    assert list(layers.values()) == [sorted(layer) for layer in reversed(told["winners"])]


@pytest.mark.parametrize("seed", SEEDS)
def test_py_vote_core_finds_the_same_winners(seed: int) -> None:
    schulze = judge("py3votecore.schulze_method").SchulzeMethod
    tideman = judge("py3votecore.ranked_pairs").RankedPairs
    options, ballots = election(seed)
    told = [{"count": 1, "ballot": {o: -ballot.get(o, len(options) + 1) for o in options}} for ballot in ballots]
    over = profile.matrix(profile.of_places(ballots, options), len(options))
    ours = {options[a] for a, rank, _ in duels.path_order(over) if rank == 1}
    theirs = schulze(told, ballot_notation=NOTATION).as_dict()
    assert ours == set(theirs.get("tied_winners", [theirs["winner"]]))
    found, by_lot = pairs.ranked_pairs(over)
    if not by_lot:
        assert tideman(told, ballot_notation=NOTATION).as_dict()["winner"] == options[found[0]]


def test_pyrankvote_runs_off_alike() -> None:
    library = judge("pyrankvote")
    judged = 0
    for seed in range(120):
        options, ballots = election(seed, strict=True)
        rounds = runoff.irv(profile.of_places(ballots, options), len(options))
        last = sorted(rounds[-1].votes.values())
        if any(one.by_lot or _torn(one) for one in rounds) or (len(last) > 1 and last[-1] == last[-2]):
            continue
        people = {option: library.Candidate(option) for option in options}
        papers = [library.Ballot([people[o] for o in sorted(ballot, key=ballot.__getitem__)]) for ballot in ballots]
        theirs = library.instant_runoff_voting(list(people.values()), papers)
        assert [one.name for one in theirs.get_winners()] == [options[rounds[-1].elected[0]]]
        judged += 1
    assert judged >= 20


def _torn(one: runoff.Round) -> bool:
    """Whether several had the fewest: pyrankvote breaks that by other rules."""
    return list(one.votes.values()).count(min(one.votes.values())) > 1


def test_starvote_finds_the_same_winner() -> None:
    library = judge("starvote")
    judged = 0
    for seed in range(120):
        chance = random.Random(seed)
        options = letters(chance.randint(2, 6))
        scores = [tuple(chance.randint(0, 5) for _ in options) for _ in range(chance.randint(2, 15))]
        final = star.star([(1, row) for row in scores], range(len(options)))
        if final.by_lot:
            continue
        theirs = library.election(
            library.star, [dict(zip(options, row, strict=True)) for row in scores], maximum_score=5
        )
        assert theirs == [options[final.winner]]
        judged += 1
    assert judged >= 60
