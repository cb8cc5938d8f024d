"""Dots: the demo's vote, the card grammar, entered totals, and the laws every count obeys."""

import random
from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.errors import KnownError
from facilitator.voting.rules import METHODS, dots, letters, read_result, ticks, unused, validate

DEMO_CARDS = "ABC BDE CEE AAE BDD ADE BDF ABD CCE AAF ABE ABE AAC ABE ACC CDD BB".split()  # noqa: SIM905
OPTIONS = letters(6)
RULE = {"dots": 3, "cap": 2}


def demo() -> list[dict[str, int]]:
    return [dots.parse(card, OPTIONS, **RULE) for card in DEMO_CARDS]


def code_of(text: str, options: Sequence[str] = OPTIONS, **rule: int) -> tuple[str, Mapping[str, object]]:
    with pytest.raises(KnownError) as caught:
        dots.parse(text, options, **(rule or RULE))
    return caught.value.code, caught.value.facts


def test_the_vote_of_the_demo_meeting() -> None:
    result = dots.count(demo(), OPTIONS, **RULE)
    assert {line.option: line.detail.number for line in result.lines} == {
        "A": 13,
        "B": 10,
        "C": 8,
        "D": 8,
        "E": 9,
        "F": 2,
    }
    assert {line.option: line.detail.people for line in result.lines} == {
        "A": 10,
        "B": 9,
        "C": 6,
        "D": 6,
        "E": 8,
        "F": 2,
    }
    assert [(line.option, line.rank_label) for line in result.lines] == [
        ("A", "1"), ("B", "2"), ("E", "3"), ("C", "4–5"), ("D", "4–5"), ("F", "6"),
    ]  # fmt: skip
    assert (result.total, unused(result), result.ballots, result.blank) == (50, 1, 17, 0)
    assert result.tied == (("C", "D"),)
    assert result.line("C").rank == result.line("D").rank == 4
    assert result.line("D").shared
    assert not result.line("F").shared


def test_the_json_of_a_result_is_frozen() -> None:
    result = dots.count([{"A": 2, "B": 1}, {}, {"B": 2}], letters(3), **RULE)
    tree = {
        "method": "dots",
        "params": {"cap": 2, "dots": 3},
        "entered": "cards",
        "ballots": 2,
        "blank": 1,
        "total": 5,
        "lines": [
            {"option": "B", "rank": 1, "rank_to": 1, "points": 3, "voters": 2},
            {"option": "A", "rank": 2, "rank_to": 2, "points": 2, "voters": 1},
            {"option": "C", "rank": 3, "rank_to": 3, "points": 0, "voters": 0},
        ],
    }
    assert result.to_json() == tree
    assert list(result.to_json()["params"]) == ["cap", "dots"]
    assert read_result(tree) == result
    with pytest.raises(ValueError):
        read_result(tree | {"total": 6})
    with pytest.raises(KeyError):
        read_result({"method": "dots"})


@pytest.mark.parametrize(
    ("typed", "ballot"),
    [
        ("A2 C1", {"A": 2, "C": 1}),
        ("AAB", {"A": 2, "B": 1}),
        ("BAA", {"A": 2, "B": 1}),
        ("a2c", {"A": 2, "C": 1}),
        ("A B C", {"A": 1, "B": 1, "C": 1}),
        ("a,b;c", {"A": 1, "B": 1, "C": 1}),
        ("A 2, C 1", {"A": 2, "C": 1}),
        ("  f ", {"F": 1}),
        ("A1A1", {"A": 2}),
        ("", {}),
        (" - ", {}),
        ("–", {}),
    ],
)
def test_typed_cards(typed: str, ballot: dict[str, int]) -> None:
    assert dots.parse(typed, OPTIONS, **RULE) == ballot


@pytest.mark.parametrize(
    ("typed", "code", "facts"),
    [
        ("A G", "card.letter", {"letter": "G", "position": 3}),
        ("ABÇ", "card.letter", {"letter": "Ç", "position": 3}),
        ("2A", "card.number", {"number": "2", "position": 1}),
        ("A0", "card.number", {"number": "0", "position": 2}),
        ("A02", "card.number", {"number": "02", "position": 2}),
        ("A1234", "card.number", {"number": "1234", "position": 2}),
        ("A?", "card.sign", {"sign": "?", "position": 2}),
        ("A-B", "card.sign", {"sign": "-", "position": 2}),
        ("A²", "card.sign", {"sign": "²", "position": 2}),
        (",", "card.sign", {"sign": ",", "position": 1}),
        ("AAA", "card.cap", {"letter": "A", "given": 3, "cap": 2}),
        ("A2B2", "card.dots", {"given": 4, "dots": 3}),
        ("ABCD", "card.dots", {"given": 4, "dots": 3}),
    ],
)
def test_cards_that_cannot_be_taken(typed: str, code: str, facts: dict[str, object]) -> None:
    found, told = code_of(typed)
    assert found == code
    assert {name: told[name] for name in facts} == facts


def test_forty_options_have_two_letters_and_need_no_separators() -> None:
    options = letters(40)
    assert (options[0], options[25], options[26], options[39]) == ("AA", "AZ", "BA", "BN")
    assert dots.parse("AAABbn", options, **RULE) == {"AA": 1, "AB": 1, "BN": 1}
    assert dots.parse("aa2 bn", options, **RULE) == {"AA": 2, "BN": 1}
    assert code_of("AA Z", options)[0] == "card.letter"
    assert letters(26)[-1] == "Z"
    with pytest.raises(ValueError):
        letters(677)


def test_ballots_are_checked() -> None:
    assert dots.check({"A": 2, "B": 1}, OPTIONS, **RULE) is None
    assert dots.check({}, OPTIONS, **RULE) is None
    assert dots.check({"G": 1}, OPTIONS, **RULE) == "card.letter"
    assert dots.check({"A": 0}, OPTIONS, **RULE) == "card.value"
    assert dots.check({"A": True}, OPTIONS, **RULE) == "card.value"
    assert dots.check({"A": 3}, OPTIONS, **RULE) == "card.cap"
    assert dots.check({"A": 2, "B": 2}, OPTIONS, **RULE) == "card.dots"


@pytest.mark.parametrize("bad", [{"A": 3}, {"A": 2, "B": 2}, {"G": 1}, {"A": -1}, {"A": True}])
def test_a_bad_ballot_is_never_counted(bad: dict[str, int]) -> None:
    with pytest.raises(KnownError) as caught:
        dots.count([{"A": 1}, bad], OPTIONS, **RULE)
    assert caught.value.code == "vote.ballot"
    assert caught.value.facts == {"number": 2, "problem": dots.check(bad, OPTIONS, **RULE)}


def test_no_ballots_leave_all_options_sharing_the_first_place() -> None:
    assert [line.rank_label for line in dots.count([], letters(3), **RULE).lines] == ["1–3"] * 3


TOTALS = {"A": 13, "B": 10, "C": 8, "D": 8, "E": 9, "F": 2}


def test_totals_give_the_same_places_without_voters() -> None:
    counted = dots.count(demo(), OPTIONS, **RULE)
    entered = dots.count_totals(TOTALS, OPTIONS, **RULE, ballots=17)
    assert [(line.option, line.rank_label, line.detail.points) for line in entered.lines] == [
        (line.option, line.rank_label, line.detail.points) for line in counted.lines
    ]
    assert all(line.detail.voters is None for line in entered.lines)
    assert entered.entered == "totals"
    assert read_result(entered.to_json()) == entered
    voters = {"A": 10, "B": 9, "C": 6, "D": 6, "E": 8, "F": 2}
    with_voters = dots.count_totals(TOTALS, OPTIONS, **RULE, ballots=17, voters=voters)
    assert with_voters.lines == counted.lines


@pytest.mark.parametrize(
    ("changes", "cards", "code"),
    [
        ({"G": 1}, 17, "totals.letter"),
        ({"A": -1}, 17, "totals.value"),
        ({"A": 35}, 17, "totals.cap"),
        ({"F": 4}, 17, "totals.sum"),
        ({}, 16, "totals.sum"),
        ({}, 51, "totals.few"),
        ({}, -1, "cards.value"),
    ],
)
def test_impossible_totals(changes: dict[str, int], cards: int, code: str) -> None:
    with pytest.raises(KnownError) as caught:
        dots.count_totals(TOTALS | changes, OPTIONS, **RULE, ballots=cards)
    assert caught.value.code == code


@pytest.mark.parametrize("voters", [{"A": 6}, {"A": 14}, {"A": 18}, {"A": 10, "F": 3}, {}])
def test_impossible_voters(voters: dict[str, int]) -> None:
    with pytest.raises(KnownError) as caught:
        dots.count_totals({"A": 13, "B": 10, "F": 2}, OPTIONS, **RULE, ballots=17, voters={"B": 9, "F": 2} | voters)
    assert caught.value.code == "totals.voters"


BALLOTS = st.lists(
    st.lists(st.sampled_from(letters(5)), max_size=4)
    .map(lambda marks: {letter: marks.count(letter) for letter in marks})
    .filter(lambda ballot: max(ballot.values(), default=0) <= 3),
    max_size=25,
)
LAW = {"dots": 4, "cap": 3}
laws = settings(deadline=None, derandomize=True)


@laws
@given(BALLOTS, st.randoms(use_true_random=False))
def test_the_order_of_ballots_and_options_never_matters(ballots: list[dict[str, int]], rng: random.Random) -> None:
    options = list(letters(5))
    first = dots.count(ballots, options, **LAW)
    mixed, mixed_options = list(ballots), list(options)
    rng.shuffle(mixed)
    rng.shuffle(mixed_options)
    second = dots.count(mixed, mixed_options, **LAW)
    assert {line.option: line for line in first.lines} == {line.option: line for line in second.lines}


@laws
@given(BALLOTS)
def test_sums_and_ranks_agree(ballots: list[dict[str, int]]) -> None:
    result = dots.count(ballots, letters(5), **LAW)
    assert result.total == sum(sum(ballot.values()) for ballot in ballots)
    assert result.ballots + result.blank == len(ballots)
    assert sum(line.detail.voters or 0 for line in result.lines) == sum(len(ballot) for ballot in ballots)
    for line in result.lines:
        better = sum(other.detail.points > line.detail.points for other in result.lines)
        equal = sum(other.detail.points == line.detail.points for other in result.lines)
        assert (line.rank, line.rank_to) == (better + 1, better + equal)
        assert line.detail.points >= (line.detail.voters or 0)
    assert read_result(result.to_json()) == result


@laws
@given(BALLOTS, st.sampled_from(letters(5)))
def test_one_more_dot_never_lowers_an_option(ballots: list[dict[str, int]], letter: str) -> None:
    before = dots.count(ballots, letters(5), **LAW).line(letter)
    after = dots.count([*ballots, {letter: 1}], letters(5), **LAW).line(letter)
    assert after.detail.number == before.detail.number + 1
    assert after.rank <= before.rank


@laws
@given(BALLOTS)
def test_typing_a_ballot_gives_it_back(ballots: list[dict[str, int]]) -> None:
    for ballot in ballots:
        for typed in (
            " ".join(f"{letter}{number}" for letter, number in ballot.items()),
            "".join(letter * number for letter, number in ballot.items()).lower(),
        ):
            assert dots.parse(typed, letters(5), **LAW) == ballot


@laws
@given(st.text(alphabet="ABCDEFabz 0123,;-é²ß\x00", max_size=8))
def test_any_typing_gives_a_valid_ballot_or_a_known_error(typed: str) -> None:
    try:
        ballot = dots.parse(typed, OPTIONS, **RULE)
    except KnownError:
        return
    assert dots.check(ballot, OPTIONS, **RULE) is None


@laws
@given(BALLOTS)
def test_ticks_are_dots_with_one_each(ballots: list[dict[str, int]]) -> None:
    ticked = [dict.fromkeys(ballot, 1) for ballot in ballots]
    result = ticks.count(ticked, letters(5), ticks=4)
    assert all(line.detail.points == line.detail.voters for line in result.lines)
    assert result.method == "ticks"
    assert result.params == {"ticks": 4} == validate("ticks", {"ticks": 4})
    assert unused(result) is None
    if result.ballots:
        sums = {line.option: line.detail.number for line in result.lines}
        entered = ticks.count_totals(sums, letters(5), ticks=4, ballots=result.ballots, blank=result.blank)
        assert entered.lines == result.lines


def test_ticking_twice_or_too_much() -> None:
    assert ticks.parse("acd", OPTIONS, ticks=3) == {"A": 1, "C": 1, "D": 1}
    assert ticks.check({"A": 1, "B": 1}, OPTIONS, ticks=1) == "card.dots"
    assert METHODS["ticks"].problem_of({"A": 2}, OPTIONS, ticks=3).code == "card.cap"  # type: ignore[union-attr]
    assert [ticks.suggested(n) for n in (1, 6, 7, 40)] == [1, 2, 3, 10]
