"""Fist to five: the demo's second round, the three written tests, and the order by medians."""

import random
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.errors import KnownError
from facilitator.voting.rules import Result, fist, read_result

DEMO = [5] * 9 + [4] * 5 + [3] * 2 + [2]
RULE = {"test": "floor", "level": 3}
laws = settings(deadline=None, derandomize=True)


def shown(levels: Sequence[int], **rule: object) -> Result:
    return fist.count([{"A": level} for level in levels], ["A"], **(rule or RULE))  # type: ignore[arg-type]


def test_the_second_round_of_the_demo_meeting() -> None:
    result = shown(DEMO)
    line = result.line("A")
    assert line.detail.levels == (0, 0, 1, 2, 5, 9)
    assert (line.detail.median, line.detail.blocks, line.detail.reservations, line.detail.reached) == (5, 0, 1, False)
    assert (result.ballots, result.blank, result.reached) == (17, 0, False)


@pytest.mark.parametrize(
    ("rule", "reached"),
    [
        ({"test": "floor", "level": 2}, True),
        ({"test": "floor", "level": 3}, False),
        ({"test": "median", "level": 5}, True),
        ({"test": "blocks", "level": 0}, True),
    ],
)
def test_the_written_test_decides(rule: dict[str, object], reached: bool) -> None:
    assert shown(DEMO, **rule).reached is reached


def test_tests_at_their_edges() -> None:
    assert shown([3, 3, 5]).reached is True
    assert shown([3, 4], test="median", level=4).reached is False  # the lower median of two is the lower one
    assert shown([0, 5, 5], test="blocks", level=0).reached is False
    assert shown([0, 5, 5], test="blocks", level=1).reached is True
    assert shown([0, 1, 2, 3]).line("A").detail.reservations == 2
    assert shown([0, 1, 2, 3]).line("A").detail.blocks == 1


def test_nobody_answering_reaches_nothing() -> None:
    for test, level in (("floor", 3), ("median", 1), ("blocks", 0)):
        result = fist.count([{}, {}], ["A"], test=test, level=level)
        assert result.reached is False
        assert (result.ballots, result.blank, result.line("A").detail.median) == (0, 2, None)


def test_the_json_of_a_result_is_frozen() -> None:
    tree = {
        "method": "fist",
        "params": {"level": 3, "test": "floor"},
        "entered": "cards",
        "ballots": 17,
        "blank": 0,
        "total": 0,
        "lines": [
            {
                "option": "A",
                "rank": 1,
                "rank_to": 1,
                "levels": [0, 0, 1, 2, 5, 9],
                "median": 5,
                "blocks": 0,
                "reservations": 1,
                "reached": False,
            }
        ],
    }
    assert shown(DEMO).to_json() == tree
    assert read_result(tree) == shown(DEMO)


@pytest.mark.parametrize(
    ("typed", "options", "ballot"),
    [
        ("4", "A", {"A": 4}),
        (" 0 ", "A", {"A": 0}),
        ("a5", "A", {"A": 5}),
        ("A5 B3", "AB", {"A": 5, "B": 3}),
        ("b0", "AB", {"B": 0}),
        ("-", "A", {}),
        ("", "AB", {}),
    ],
)
def test_typed_cards(typed: str, options: str, ballot: dict[str, int]) -> None:
    assert fist.parse(typed, list(options), **RULE) == ballot  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("typed", "options", "code"),
    [
        ("6", "A", "card.level"),
        ("55", "A", "card.level"),
        ("4", "AB", "card.number"),
        ("A", "A", "card.level"),
        ("A6", "AB", "card.level"),
        ("A5 A4", "AB", "card.twice"),
        ("C5", "AB", "card.letter"),
        ("!", "A", "card.sign"),
        (",", "A", "card.sign"),
        ("٣", "A", "card.sign"),
    ],
)
def test_cards_that_cannot_be_taken(typed: str, options: str, code: str) -> None:
    with pytest.raises(KnownError) as caught:
        fist.parse(typed, list(options), **RULE)  # type: ignore[arg-type]
    assert caught.value.code == code


@pytest.mark.parametrize("bad", [{"B": 3}, {"A": 6}, {"A": -1}, {"A": True}])
def test_a_bad_ballot_is_never_counted(bad: dict[str, int]) -> None:
    with pytest.raises(KnownError) as caught:
        fist.count([{"A": 3}, bad], ["A"], test="floor", level=3)
    assert (caught.value.code, caught.value.facts["number"]) == ("vote.ballot", 2)


def test_hands_counted_in_the_room() -> None:
    entered = fist.count_totals({"A": (0, 0, 1, 2, 5, 9)}, ["A"], test="floor", level=3, ballots=17)
    assert entered.lines == shown(DEMO).lines
    assert entered.entered == "totals"


@pytest.mark.parametrize(
    ("totals", "code"),
    [
        ({"B": (0,) * 6}, "totals.letter"),
        ({"A": (0, 1)}, "totals.levels"),
        ({"A": (0, 0, 0, 0, 0, -1)}, "totals.levels"),
        ({"A": (0, 0, 0, 0, 0, 18)}, "totals.answers"),
        ({"A": (0, 0, 0, 0, 0, 16)}, "totals.answers"),
    ],
)
def test_impossible_hands(totals: dict[str, tuple[int, ...]], code: str) -> None:
    with pytest.raises(KnownError) as caught:
        fist.count_totals(totals, ["A"], test="floor", level=3, ballots=17)
    assert caught.value.code == code


def majority_value(levels: Sequence[int]) -> list[int]:
    """The definition, word for word: take away the lower median again and again."""
    left = [level for level, number in enumerate(levels) for _ in range(number)]
    return [left.pop((len(left) - 1) // 2) for _ in range(len(left))]


HISTOGRAM = st.lists(st.integers(0, 4), min_size=6, max_size=6)


@laws
@given(HISTOGRAM, HISTOGRAM)
def test_order_is_that_of_medians_taken_away_one_by_one(one: list[int], other: list[int]) -> None:
    # Repeating every answer as often as the other side has answers makes the electorates equal.
    mine = majority_value([number * max(1, sum(other)) for number in one])
    theirs = majority_value([number * max(1, sum(one)) for number in other])
    assert fist.compare(one, other) == (mine < theirs) - (mine > theirs)


@laws
@given(st.lists(st.fixed_dictionaries({}, optional={k: st.integers(0, 5) for k in "ABC"}), max_size=20), st.randoms())
def test_the_order_of_ballots_and_options_never_matters(ballots: list[dict[str, int]], rng: random.Random) -> None:
    first = fist.count(ballots, list("ABC"), test="floor", level=3)
    second = fist.count(rng.sample(ballots, len(ballots)), list("CAB"), test="floor", level=3)
    assert {line.option: line for line in first.lines} == {line.option: line for line in second.lines}
    assert first.ballots + first.blank == len(ballots)
    for line in first.lines:
        assert sum(line.detail.levels) == sum(line.option in ballot for ballot in ballots)
        assert line.rank <= line.rank_to


@laws
@given(st.lists(st.integers(0, 5), min_size=1, max_size=12), st.data())
def test_more_support_never_lowers(levels: list[int], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(levels) - 1))
    raised = list(levels)
    raised[at] = min(5, raised[at] + 1)
    ballots = [{"A": a, "B": b, "C": 3} for a, b in zip(levels, raised, strict=True)]
    result = fist.count(ballots, list("ABC"), test="floor", level=3)
    assert result.line("B").rank <= result.line("A").rank


def test_the_winner_of_the_tennessee_example() -> None:
    # Majority judgment, 100 voters, Poor 0 to Excellent 3 (textbook example, Wikipedia): Nashville wins three medians.
    grades = {
        "Memphis": (58, 0, 0, 42, 0, 0),
        "Nashville": (0, 74, 0, 26, 0, 0),
        "Chattanooga": (42, 26, 17, 15, 0, 0),
        "Knoxville": (42, 26, 15, 17, 0, 0),
    }
    result = fist.count_totals(grades, list(grades), test="median", level=1, ballots=100)
    assert {line.option: line.detail.median for line in result.lines} == dict(zip(grades, (0, 1, 1, 1), strict=True))
    assert result.lines[0].option == "Nashville"
    assert result.lines[-1].option == "Memphis"
    assert [line.detail.reached for line in result.lines] == [True, True, True, False]
