"""Advanced rules as they are voted on: the same as the forms with a lot where nothing stands equal, a place shared
where it does.
"""

from __future__ import annotations

import random
from itertools import permutations

import pytest

from facilitator.voting.advanced import approval, pairs, profile, runoff, star
from facilitator.voting.rules import METHODS, Ballot, Result, letters, validate
from facilitator.voting.rules.advanced import matches
from facilitator.voting.rules.advanced.fair import Fair
from facilitator.voting.rules.advanced.runoff import Seated
from facilitator.voting.rules.advanced.stages import Staged
from tests.helpers.ballots import random_ballots

SEEDS = range(60)


def election(name: str, seed: int, **given: int | str) -> tuple[list[Ballot], tuple[str, ...], Result]:
    """Thirty voters and five options: mostly without a tie."""
    chance = random.Random(seed)
    options, params = letters(5), validate(name, given)
    cards = list(random_ballots(name, params, options, chance.randint(20, 40), chance))
    return cards, options, METHODS[name].count(cards, options, **params)


def order(result: Result) -> list[int]:
    known = {letter: at for at, letter in enumerate(letters(len(result.lines)))}
    return [known[line.option] for line in result.lines]


def separated(result: Result) -> bool:
    return not result.tied


@pytest.mark.parametrize("way", ["phragmen", "pav"])
def test_fair_shares_are_those_of_the_form_with_a_lot(way: str) -> None:
    rule = {"phragmen": approval.seq_phragmen, "pav": approval.seq_pav}[way]
    clear = 0
    for seed in SEEDS:
        cards, options, result = election("fair", seed, ticks=3, way=way)
        steps = rule(profile.of_ticks(cards, options), 5, 5)
        if any(step.tied for step in steps):
            continue
        clear += 1
        assert order(result) == [step.option for step in steps]
        for at, step in enumerate(steps):
            told = result.line(options[step.option]).of(Fair).stages[at]
            assert told == int(step.value * 10_000)
    assert clear > 20


def test_star_is_the_order_of_the_form_with_a_lot() -> None:
    clear = 0
    for seed in SEEDS:
        cards, options, result = election("star", seed)
        grouped = [(1, tuple(card.get(option, 0) for option in options)) for card in cards]
        finals = star.star_order(grouped, 5)
        if any(final.by_lot for final in finals) or result.tied:
            continue
        clear += 1
        assert order(result) == [final.winner for final in finals]
    assert clear > 40


def test_run_offs_are_those_of_the_form_with_a_lot() -> None:
    clear = 0
    for seed in SEEDS:
        cards, options, result = election("irv", seed)
        ranked = profile.of_places(cards, options)
        rounds = runoff.irv(ranked, 5)
        if not any(one.by_lot for one in rounds) and separated(result):
            clear += 1
            assert [order(result)[0]] == runoff.elected_of(rounds)
            for at, one in enumerate(rounds):
                for option, votes in one.votes.items():
                    assert result.line(options[option]).of(Staged).stages[at] == votes
        seats = METHODS["stv"].count(cards, options, seats=2)
        elected = {options.index(line.option) for line in seats.lines if line.of(Seated).elected}
        legal = runoff.stv(ranked, 5, 2, runoff.SCOTTISH)
        if not any(one.by_lot for one in legal) and len(elected) == 2:
            assert elected == set(runoff.elected_of(legal))
    assert clear > 30


def test_ranked_pairs_are_those_of_every_lot_where_all_lots_agree() -> None:
    clear = 0
    for seed in range(25):
        cards, options, result = election("pairs", seed)
        over = profile.matrix(profile.of_places(cards, options), 5)
        found = {tuple(pairs.ranked_pairs(over, lot)[0]) for lot in permutations(range(5))}
        if len(found) == 1:
            clear += 1
            assert tuple(order(result)) in found
    assert clear > 5


@pytest.mark.parametrize("seed", range(25))
def test_kemeny_stands_above_only_what_all_best_orders_do(seed: int) -> None:
    chance = random.Random(seed)
    options = letters(4)
    cards = random_ballots("kemeny", {}, options, chance.randint(1, 9), chance)
    over = profile.matrix(profile.of_places(cards, options), 4)
    score = {o: sum(over[a][b] for at, a in enumerate(o) for b in o[at + 1 :]) for o in permutations(range(4))}
    best = [o for o, n in score.items() if n == max(score.values())]
    place = {a: at for at, group in enumerate(matches.kemeny(over)) for a in group}
    for a in range(4):
        for b in range(4):
            if a != b and all(o.index(a) < o.index(b) for o in best):
                assert place[a] < place[b]
    if len(best) == 1:
        assert sorted(range(4), key=place.__getitem__) == list(best[0])


def test_who_nothing_separates_shares_the_place_and_nobody_is_drawn() -> None:
    """Two blocks of one size, each behind its own: every rule leaves both on the first place."""
    halves: dict[str, list[Ballot]] = {
        "fair": [{"A": 1}] * 3 + [{"B": 1}] * 3,
        "star": [{"A": 5}] * 3 + [{"B": 5}] * 3,
        "judgment": [{"A": 5, "B": 0}] * 3 + [{"B": 5, "A": 0}] * 3,
        **dict.fromkeys(("irv", "stv", "pairs", "kemeny"), [{"A": 1, "B": 2}] * 3 + [{"B": 1, "A": 2}] * 3),
    }
    for name, cards in halves.items():
        result = METHODS[name].count(cards, letters(3), **validate(name, {}))
        assert [result.line(o).rank_label for o in ("A", "B")] == ["1–2", "1–2"], name
        assert result.line("C").rank == 3, name
        nobody = METHODS[name].count([], letters(21), **validate(name, {})) if name != "kemeny" else None
        assert nobody is None or {line.rank_to for line in nobody.lines} == {21}, name
    tied = METHODS["stv"].count([{"A": 1}, {"B": 1}], letters(2), seats=1)
    assert {line.of(Seated).elected for line in tied.lines} == {None}


def test_a_voter_of_several_taken_together_carries_each() -> None:
    """Two of equal load at once: who ticked both carries both, and the next is the one of the others."""
    cards: list[Ballot] = [{"A": 1, "B": 1}] * 2 + [{"A": 1, "B": 1, "C": 1}] * 2 + [{"D": 1}] * 2 + [{"C": 1}]
    result = METHODS["fair"].count(cards, letters(4), ticks=4, way="phragmen")
    assert [line.rank_label for line in result.lines] == ["1–2", "1–2", "3", "4"]
    assert result.line("D").of(Fair).stages == (5000, 5000, None)
    assert result.line("C").of(Fair).stages == (3333, 6666, 6666)
    assert [result.line(o).of(Fair).plain for o in "ABCD"] == [1, 1, 3, 4]
