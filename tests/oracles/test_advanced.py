"""What the advanced rules must obey, whatever the ballots: laws of their own, and small cases known from outside."""

from __future__ import annotations

import random
from fractions import Fraction
from itertools import permutations

import pytest

from facilitator.errors import KnownError
from facilitator.voting.advanced import approval, kemeny, pairs, profile, rfc3797, runoff, shares, star
from facilitator.voting.rules import letters
from facilitator.voting.thresholds import cast_of, needed_for
from tests.helpers.ballots import random_ballots

SEEDS = range(40)


def ranked(seed: int, *, most: int = 5) -> tuple[profile.Ranked, int]:
    chance = random.Random(seed)
    options = letters(chance.randint(2, most))
    cards = random_ballots("duels", {}, options, chance.randint(1, 15), chance)
    return profile.of_places(cards, options), len(options)


def approved(seed: int) -> tuple[profile.Approved, int]:
    chance = random.Random(seed)
    options = letters(chance.randint(2, 5))
    cards = random_ballots("ticks", {"ticks": 3}, options, chance.randint(1, 15), chance)
    return profile.of_ticks(cards, options), len(options)


@pytest.mark.parametrize("seed", SEEDS)
def test_kemeny_is_the_best_of_all_orders(seed: int) -> None:
    ballots, options = ranked(seed)
    over = profile.matrix(ballots, options)

    def agreements(order: tuple[int, ...]) -> int:
        return sum(over[a][b] for at, a in enumerate(order) for b in order[at + 1 :])

    scores = [agreements(order) for order in permutations(range(options))]
    order, score, several = kemeny.kemeny(over)
    assert score == max(scores) == agreements(tuple(order))
    assert several is (scores.count(score) > 1)


def test_kemeny_beyond_its_size_is_refused_in_words() -> None:
    with pytest.raises(KnownError) as caught:
        kemeny.kemeny([[0] * 17 for _ in range(17)])
    assert (caught.value.code, caught.value.facts["most"]) == ("count.large", 16)
    with pytest.raises(KnownError):
        approval.pav([(1, frozenset({0}))], 40, 20)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_winner_of_all_duels_leads_every_order_of_duels(seed: int) -> None:
    ballots, options = ranked(seed)
    over = profile.matrix(ballots, options)
    best = [a for a in range(options) if all(over[a][b] > over[b][a] for b in range(options) if b != a)]
    if best:
        assert pairs.ranked_pairs(over)[0][0] == kemeny.kemeny(over)[0][0] == best[0]
        assert pairs.with_default(over, best[0]).ranking[0] == (best[0],)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_run_off_loses_no_ballot(seed: int) -> None:
    ballots, options = ranked(seed)
    voters = sum(count for count, _ in ballots)
    for one in runoff.irv(ballots, options):
        assert sum(one.votes.values()) + one.exhausted == voters
    for law in (runoff.SCOTTISH, runoff.ALBANY):
        seats = min(2, options)
        rounds = runoff.stv(ballots, options, seats, law)
        assert len(set(runoff.elected_of(rounds))) == seats
        assert all(sum(one.votes.values()) + one.exhausted <= voters for one in rounds)


def test_a_surplus_moves_by_the_scottish_rule() -> None:
    """9 voters, 2 seats, quota 4: A has 6, its surplus of 2 goes on at 2/6, cut to 0.33333."""
    ballots = [(6, ((0,), (1,))), (2, ((1,),)), (1, ((2,),))]
    rounds = runoff.stv(ballots, 3, 2, runoff.SCOTTISH)
    assert rounds[0].quota == 4
    assert rounds[0].elected == (0,)
    assert rounds[1].votes[1] == 2 + 6 * Fraction(33333, 100000)
    assert runoff.elected_of(rounds) == [0, 1]


@pytest.mark.parametrize("seed", SEEDS)
def test_fair_shares_serve_the_larger_block_first(seed: int) -> None:
    ballots, options = approved(seed)
    for rule in (approval.seq_phragmen, approval.seq_pav):
        steps = rule(ballots, options, options)
        assert len({step.option for step in steps}) == len(steps)
        votes = [sum(count for count, ticked in ballots if o in ticked) for o in range(options)]
        assert votes[steps[0].option] == max(votes)
    loads = [step.value for step in approval.seq_phragmen(ballots, options, options)]
    assert loads == sorted(loads)


def test_two_blocks_get_their_shares() -> None:
    """60 voters for A, B, C and 30 for D, E, F: of three seats two and one."""
    ballots = [(60, frozenset({0, 1, 2})), (30, frozenset({3, 4, 5}))]
    for rule in (approval.seq_phragmen, approval.seq_pav):
        taken = [step.option for step in rule(ballots, 6, 3)]
        assert len({0, 1, 2} & set(taken)) == 2
    first = approval.seq_pav(ballots, 6, 3, order=(2, 1, 0))[0]
    assert (first.option, first.tied) == (2, (0, 1))


@pytest.mark.parametrize("seed", SEEDS)
def test_equal_shares_never_overspend_and_pay_in_full(seed: int) -> None:
    ballots, options = approved(seed)
    chance = random.Random(seed)
    costs = [chance.randint(1, 30) for _ in range(options)]
    budget = chance.randint(10, 60)
    voters = sum(count for count, _ in ballots)
    first = shares.equal_shares(ballots, costs, Fraction(budget, voters))
    assert first.cost(costs) <= budget
    assert all(sum(people * paid for people, paid in one.paid) == costs[one.option] for one in first.bought)
    more, _ = shares.completed(ballots, costs, budget)
    assert more.cost(costs) <= budget
    assert shares.completed(list(reversed(ballots)), costs, budget)[0] == more


def test_star_meets_the_two_best_and_breaks_ties_by_its_ladder() -> None:
    final = star.star([(3, (5, 4, 0)), (2, (0, 5, 5))], range(3))
    assert (final.finalists, final.preferred, final.winner) == ((1, 0), (2, 3), 0)
    even = star.star([(1, (5, 0)), (1, (0, 5))], range(2))
    assert even.by_lot
    assert star.star([(1, (5, 0)), (1, (0, 5))], range(2), order=(1, 0)).winner == 1
    assert [one.winner for one in star.star_order([(3, (5, 4, 0)), (2, (0, 5, 5))], 3)] == [0, 1, 2]


def test_the_key_of_the_lot_is_made_of_its_seeds() -> None:
    assert rfc3797.key_of(["9319", "2 5 12 8 10", "9 18 26 34 41 45"]) == "9319./2.5.8.10.12./9.18.26.34.41.45./"


def test_what_was_cast_is_a_written_choice() -> None:
    assert (cast_of(returned=85, blank=4, with_invalid=True), needed_for(81)) == (81, 41)
    assert cast_of(returned=85, blank=4, invalid=3) == 78
    assert cast_of(yes=3, no=2) == 5
    with pytest.raises(ValueError):
        cast_of(returned=1, blank=2)


def test_a_surplus_passes_over_whoever_is_elected_already() -> None:
    """SSI 2007/42, rule 48(2): only to continuing candidates. 108 voters, 3 seats, quota 28: A and B are elected at
    once, and of A's surplus of 22 nothing waits with B: C has 33 and not D, with 17 and B's 2.
    """
    ballots = [(50, ((0,), (1,), (2,))), (30, ((1,), (3,))), (11, ((2,),)), (17, ((3,),))]
    for law in (runoff.SCOTTISH, runoff.ALBANY):
        rounds = runoff.stv(ballots, 4, 3, law)
        assert rounds[1].votes[1] == 30
        assert rounds[1].votes[2] == 11 + 22
        assert runoff.elected_of(rounds) == [0, 1, 2]


@pytest.mark.parametrize("seed", SEEDS)
def test_whoever_is_elected_receives_nothing_more(seed: int) -> None:
    ballots, options = ranked(seed)
    for law in (runoff.SCOTTISH, runoff.ALBANY):
        with_: dict[int, Fraction] = {}
        for one in runoff.stv(ballots, options, min(3, options), law):
            assert all(one.votes[a] == had for a, had in with_.items() if a in one.votes)
            with_ |= {a: one.votes[a] for a in one.elected}
