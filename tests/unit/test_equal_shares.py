"""Equal shares with costs: bought by who ticked, told to the last hundredth, frozen with the round, read everywhere."""

from __future__ import annotations

import random
from fractions import Fraction
from pathlib import Path

import pytest

from facilitator.errors import KnownError
from facilitator.meeting.outcomes import add_measure, remove_measure
from facilitator.meeting.reading import read_record
from facilitator.model import Option, OptionCost, Round, Tally, Vote
from facilitator.record import Record
from facilitator.report.compose import compose
from facilitator.report.document import Document
from facilitator.voting.advanced.profile import of_ticks
from facilitator.voting.advanced.shares import completed
from facilitator.voting.options.costs import read_cost, set_cost
from facilitator.voting.prepare import add_vote, remove_vote, set_vote
from facilitator.voting.recount import Outcome, recount
from facilitator.voting.round import close_round, give_cards, open_round, type_card
from facilitator.voting.rules import METHODS, letters, validate
from facilitator.voting.rules.advanced.shares import Shared
from tests.helpers.ballots import random_ballots
from tests.helpers.hall import Hall

RULE = METHODS["shares"]


def counted(cards: list[str], costs: str, budget: int, **more: int):
    params = validate("shares", {"budget": budget, "costs": costs, **more})
    options = letters(len(costs.split()))
    return RULE.count([RULE.parse(card, options, **params) for card in cards], options, **params)


def told(result, letter: str) -> Shared:
    return result.line(letter).of(Shared)


def test_a_minority_buys_what_it_can_pay() -> None:
    """Six tick A, B and C, three only D: by ticks alone D is last; with equal shares a third of the money is theirs."""
    result = counted(["ABC"] * 6 + ["D"] * 3, "30 31 32 29", 90)
    assert [line.option for line in result.lines if line.of(Shared).bought] == ["A", "B", "D"], (
        "by ticks alone D would be last"
    )
    d = told(result, "D")
    assert (d.step, d.votes, d.cost, d.equal, d.each, d.rest) == (3, 3, 29, 3, 966, 0)
    assert [told(result, x).even for x in "ABCD"] == [False] * 4


def test_who_has_less_left_gives_all_of_it() -> None:
    """B goes first, 40 by three; whoever has ticked A too gives what is left, and the third pays the larger part."""
    result = counted(["A", "AB", "AB", "B"], "60 40", 100)
    a, b = told(result, "A"), told(result, "B")
    assert (b.step, b.equal, b.each, b.rest) == (1, 3, 1333, 0)
    assert (a.step, a.equal, a.each, a.rest, a.left) == (2, 1, 2866, 2, 3133)
    assert (a.share, a.raised) == (2900, 400), "25 each were not enough for both"


def test_equal_options_are_bought_together_or_not_at_all() -> None:
    together = counted(["A", "B"], "5 5", 10)
    assert [told(together, x).step for x in "AB"] == [1, 1]
    assert together.line("A").rank_label == "1–2"
    neither = counted(["AB", "AB"], "60 60", 100)
    assert [(told(neither, x).step, told(neither, x).even) for x in "AB"] == [(None, True)] * 2


def test_the_completion_goes_on_until_the_next_outcome_overspends() -> None:
    """Source: the rule of Wieliczka 2023; by single units, never a smaller outcome afterwards."""
    result = counted(["A"] * 3 + ["B"], "30 9", 40)
    assert (told(result, "A").bought, told(result, "B").bought) == (True, True)
    assert (told(result, "B").share, told(result, "B").raised) == (1000, 0)
    raised = counted(["A"] * 3 + ["B"], "30 10", 40, step=3)
    assert told(raised, "B").raised == 0
    alone = counted(["A"], "40 7", 40)
    assert (told(alone, "A").step, told(alone, "B").bought) == (1, False)


@pytest.mark.parametrize("seed", range(20))
def test_it_is_the_rule_of_published_budgets_where_nothing_is_equal(seed: int) -> None:
    """``tryeza count`` breaks ties by order, the round never: where no tie occurs both buy the same for the same."""
    chance = random.Random(seed)
    options, budget = letters(6), 1_000
    costs = chance.sample(range(90, 400), 6)
    cards = random_ballots("ticks", {"ticks": 4}, options, 12, chance)
    found, raised = completed(of_ticks(cards, options), costs, budget)
    params = validate("shares", {"budget": budget, "costs": " ".join(map(str, costs))})
    result = RULE.count(cards, options, **params)
    ours = {line.option for line in result.lines if line.of(Shared).bought}
    paid = {line.option: line.of(Shared) for line in result.lines}
    assert sum(one.cost for one in paid.values() if one.bought) <= budget
    if not found.broken:
        assert ours == {options[one.option] for one in found.bought}
        assert {one.raised for one in paid.values()} == {raised * 100}
        for one in found.bought:
            due = one.price * costs[one.option]
            assert paid[options[one.option]].each == int(due * 100)
            assert sum((n * part for n, part in one.paid), Fraction(0)) == costs[one.option]


def test_the_letters_of_the_options_are_no_matter() -> None:
    chance = random.Random(5)
    for _ in range(20):
        options = letters(5)
        costs = [chance.choice((10, 20, 30)) for _ in options]
        cards = random_ballots("ticks", {"ticks": 3}, options, 9, chance)
        order = chance.sample(range(5), 5)
        renamed = {options[at]: options[to] for to, at in enumerate(order)}
        params = validate("shares", {"budget": 60, "costs": " ".join(map(str, costs))})
        moved = validate("shares", {"budget": 60, "costs": " ".join(str(costs[at]) for at in order)})
        there = RULE.count(cards, options, **params)
        other = RULE.count([{renamed[o]: 1 for o in card} for card in cards], options, **moved)
        assert {renamed[line.option]: (line.rank_label, line.detail) for line in there.lines} == {
            line.option: (line.rank_label, line.detail) for line in other.lines
        }


def test_costs_as_people_write_them() -> None:
    assert [read_cost(text) for text in ("", "120", "120 000", "120.000", "1,200,000")] == [
        None,
        120,
        120000,
        120000,
        1200000,
    ]
    for text in ("0", "-5", "12.5", "1.20", "dy", "١٢", "9" * 20):
        with pytest.raises(KnownError, match=r"cost\.number"):
            read_cost(text)


@pytest.fixture(scope="module")
def closed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Record, Hall]:
    """Five organisations, three measures with costs, one measure removed after its cost was typed."""
    hall = Hall(tmp_path_factory.mktemp("shares"))
    hall.seat([f"Shoqata {n}" for n in range(5)])
    measures = [hall.do(add_measure, f"Masa {n}") for n in range(4)]
    vote = hall.do(add_vote, "Ku shkojnë paratë?", "shares", {"budget": 100_000, "currency": "lekë"})
    for n, cost in zip((0, 1, 2, 3), (40_000, 30_000, 25_000, 1), strict=True):
        hall.do(set_cost, vote.uid, measures[n].uid, cost)
    hall.do(remove_measure, measures[3].uid)
    hall.do(set_cost, vote.uid, measures[1].uid, None)
    with pytest.raises(KnownError) as missing:
        hall.do(open_round, vote.uid)
    assert (missing.value.code, missing.value.facts) == ("cost.missing", {"letters": "B"})
    hall.do(set_cost, vote.uid, measures[1].uid, 130_000)
    with pytest.raises(KnownError, match=r"cost\.above"):
        hall.do(open_round, vote.uid)
    hall.do(set_cost, vote.uid, measures[1].uid, 30_000)
    with pytest.raises(KnownError, match=r"vote\.secret_rule"):
        hall.do(set_vote, vote.uid, secret=True)
    opened = hall.do(open_round, vote.uid)
    hall.do(set_cost, vote.uid, measures[0].uid, 1)  # the round keeps its own
    hall.do(give_cards, opened.uid)
    for card in ("AB", "AB", "AC", "C", "-"):
        hall.do(type_card, opened.uid, card)
    hall.do(close_round, opened.uid, typist="Ana")
    return hall.read(read_record), hall


def test_a_round_freezes_what_everything_cost(closed: tuple[Record, Hall]) -> None:
    record, hall = closed
    (opened,) = hall.all(Round)
    assert opened.params["costs"] == "40000 30000 25000"
    assert next(option.text for option in hall.all(Option)) == "Masa 0 (40.000 lekë)"
    assert "100.000 lekë" in opened.rule_text
    assert [one.outcome for one in recount(record)] == [Outcome.SAME]
    (tally,) = hall.all(Tally)
    assert tally.result["params"]["budget"] == 100_000


def words_of(document: Document) -> str:
    return repr(document)


def test_the_protocol_says_who_paid_and_the_budget_in_both_languages(closed: tuple[Record, Hall]) -> None:
    from facilitator.model import DocumentKind

    record, _ = closed
    said = words_of(compose(record, DocumentKind.VOTING, "sq"))
    for part in ("Kush pagoi", "nga buxheti prej 100.000 lekë", "Pjesa e secilit votues", "25.000 lekë"):
        assert part in said, part
    english = words_of(compose(record, DocumentKind.VOTING, "en"))
    assert "Who paid" in english
    assert "of the budget of 100,000 lekë" in english


def test_a_vote_that_goes_takes_its_costs_along(tmp_path: Path) -> None:
    hall = Hall(tmp_path)
    vote = hall.do(add_vote, "?", "shares")
    hall.do(set_cost, vote.uid, hall.do(add_measure, "Masa").uid, 5)
    hall.do(remove_vote, vote.uid)
    assert not hall.all(OptionCost)
    hall.file.undo().result()
    assert [row.units for row in hall.all(OptionCost)] == [5]
    assert hall.all(Vote)
    hall.close()
