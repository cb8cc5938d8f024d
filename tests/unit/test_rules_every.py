"""What every rule owes: cards read back, sums, ballots and the script that agree, and an order that is no matter."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from facilitator.assets import RECOUNT
from facilitator.errors import KnownError
from facilitator.voting.rules import (
    METHODS,
    Method,
    Params,
    letters,
    of_roll,
    read_result,
    rule_text,
    short_text,
    validate,
)
from facilitator.voting.rules.advanced.stages import Staged
from facilitator.voting.rules.duels import path_order, strongest_paths
from tests.helpers.ballots import random_ballots

CHOICES: dict[str, list[dict[str, int | str]]] = {
    "dots": [{}, {"dots": 7, "cap": 3}],
    "ticks": [{}, {"ticks": 1}],
    "yesno": [
        {"threshold": threshold, "present": 12, "members": 15, "least": least, "quorum": quorum}
        for threshold in ("cast", "including_abstentions", "present", "members", "two_thirds")
        for least, quorum in ((0, 0), (4, 0), (0, 12), (0, 13))
    ],
    "score": [{}],
    "topk": [{}, {"places": 5}],
    "duels": [{}, {"status_quo": "last"}],
    "fist": [{}, {"test": "blocks"}],
    "gradients": [{}, {"test": "median", "level": 5}],
    "fair": [{}, {"way": "pav", "ticks": 3}],
    "shares": [{}, {"budget": 9, "ticks": 3}],
    "star": [{}],
    "judgment": [{}],
    "irv": [{}],
    "stv": [{}, {"seats": 1}],
    "pairs": [{}],
    "kemeny": [{}],
}
CASES = [(name, params) for name, several in CHOICES.items() for params in several]
NAMES: dict[str, object] = {"__name__": "recount"}
exec(compile(RECOUNT.read_text("utf-8"), str(RECOUNT), "exec"), NAMES)
again_by_script: Callable[..., object] = NAMES["count"]  # type: ignore[assignment]


def elections(method: Method, params: Params) -> list[tuple[tuple[str, ...], list[dict[str, int]]]]:
    """Small ones, full of ties; nobody, one person, one option where the rule allows it."""
    found = []
    for seed in range(40):
        chance = random.Random(seed)
        options = letters(max(method.least, chance.choice((1, 2, 3, 4, 7))))
        found.append((options, random_ballots(method.name, params, options, chance.randrange(13), chance)))
    return found


def test_every_rule_is_here() -> None:
    assert set(CHOICES) == set(METHODS)


@pytest.mark.parametrize(("name", "given"), CASES)
def test_cards_sums_and_script_agree(name: str, given: dict[str, int | str]) -> None:
    method, params = METHODS[name], validate(name, given)
    for options, ballots in elections(method, params):
        result = method.count(ballots, options, **params)
        lines = result.to_json()["lines"]
        rule = {
            "options": [{"letter": letter} for letter in options],
            "method": name,
            "params": params,
            "valid": len(ballots),
        }
        sums = method.totals_in(lines)
        if not method.advanced:
            assert again_by_script(rule, {"ballots": ballots}) == lines
            assert again_by_script(rule, sums) == lines
        if method.tellable:
            assert method.count_totals(options=options, **sums, **params, ballots=len(ballots)).lines == result.lines
        assert read_result(result.to_json()) == result
        for ballot in ballots:
            assert method.parse(method.written(ballot), options, **params) == ballot
            assert method.check(ballot, options, **params) is None


@pytest.mark.parametrize(("name", "given"), CASES)
def test_order_of_ballots_and_of_options_is_no_matter(name: str, given: dict[str, int | str]) -> None:
    method, params = METHODS[name], validate(name, given)
    if params.get("status_quo") == "last":
        return  # there the last option is another thing than the others
    for options, ballots in elections(method, params):
        chance = random.Random(len(ballots))
        shuffled, renamed = list(ballots), dict(zip(options, chance.sample(options, len(options)), strict=True))
        chance.shuffle(shuffled)
        there = method.count(shuffled, options, **params)
        assert there == method.count(ballots, options, **params)
        moved = method.count([{renamed[o]: n for o, n in ballot.items()} for ballot in ballots], options, **params)
        for line in there.lines:
            other = moved.line(renamed[line.option])
            assert (line.rank, line.rank_to, line.detail.number) == (other.rank, other.rank_to, other.detail.number)
            if isinstance(line.detail, Staged):
                assert line.detail == other.detail


@pytest.mark.parametrize("name", ["dots", "ticks", "score", "topk", "duels", "yesno"])
def test_one_more_voter_for_an_option_never_lowers_it(name: str) -> None:
    """Monotone: where it is placed first, it falls behind nobody that it was before."""
    method, params = METHODS[name], validate(name, {})
    best = {"score": 5}
    for options, ballots in elections(method, params):
        if len(options) < 2:
            continue
        before = method.count(ballots, options, **params)
        after = method.count([*ballots, {options[0]: best.get(name, 1)}], options, **params)
        assert after.line(options[0]).rank <= before.line(options[0]).rank


@pytest.mark.parametrize("name", sorted(METHODS))
def test_how_many_cards_there_can_be(name: str) -> None:
    """Counted by asking the rule of each card that small numbers can make, a blank one included."""
    method = METHODS[name]
    options = letters(2)
    params = validate(
        name,
        {"dots": {"dots": 3, "cap": 2}, "topk": {"places": 2}, "fair": {"ticks": 2}, "shares": {"ticks": 2}}.get(
            name, {}
        ),
    )
    cards = [
        {letter: n for letter, n in zip(options, pair, strict=True) if n is not None}
        for pair in ((a, b) for a in (None, *range(9)) for b in (None, *range(9)))
    ]
    assert method.patterns(params, 2) == sum(method.check(card, options, **params) is None for card in cards)


def test_published_numbers_of_possible_cards() -> None:
    assert METHODS["ticks"].patterns({"ticks": 3}, 10) == 176
    assert METHODS["topk"].patterns({"places": 3}, 10) == 821
    assert METHODS["ticks"].patterns({"ticks": 5}, 20) == 21_700


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("yesno", "A3", "card.answer"),
        ("yesno", "Z1", "card.letter"),
        ("score", "A6", "card.level"),
        ("score", "A", "card.level"),
        ("topk", "A B C D", "card.places"),
        ("topk", "A B A", "card.twice"),
        ("topk", "A2", "card.number"),
        ("duels", "A = ", "card.sign"),
        ("duels", "A=B A", "card.twice"),
        ("duels", "A B2", "card.number"),
        ("duels", "A ? B", "card.sign"),
        ("gradients", "A8", "card.level"),
    ],
)
def test_what_cannot_be_read_is_told(name: str, text: str, code: str) -> None:
    with pytest.raises(KnownError) as caught:
        METHODS[name].parse(text, letters(5), **validate(name, {}))
    assert caught.value.code == code


def test_where_it_cannot_be_read_is_told() -> None:
    with pytest.raises(KnownError) as caught:
        METHODS["duels"].parse("A B=C=Z", letters(4), **validate("duels", {}))
    assert caught.value.facts["position"] == 7


def test_cards_of_the_new_rules() -> None:
    four = letters(4)
    assert METHODS["duels"].parse("C > A=D B", four, status_quo="none") == {"C": 1, "A": 2, "D": 2, "B": 3}
    assert METHODS["topk"].parse("cab", four, places=3) == {"C": 1, "A": 2, "B": 3}
    yes = validate("yesno", {})
    for text, value in (("po", 1), ("Kundër", 0), ("k", 0), ("abstenim", 2), ("1", 1), ("yes", 1)):
        assert METHODS["yesno"].parse(text, ["A"], **yes) == {"A": value}


def test_valid_is_yes_and_no_and_abstain() -> None:
    result = METHODS["yesno"].count([{"A": 1}, {"A": 0, "B": 1}, {"B": 2}, {}], letters(2), **validate("yesno", {}))
    assert (result.ballots, result.blank) == (3, 1)
    for line in result.lines:
        told = line.to_json()
        assert told["yes"] + told["no"] + told["abstain"] == 3


def test_the_opening_fills_in_the_denominators() -> None:
    params = of_roll("yesno", {"threshold": "members"}, present=18, members=24)
    assert (params["present"], params["members"]) == (18, 24)
    assert "(24)" in rule_text("yesno", params, "sq")
    assert "(" not in rule_text("yesno", {"threshold": "members"}, "sq")
    assert of_roll("dots", {}, present=1, members=1) == {"dots": 3, "cap": 2}


def test_the_wall_says_the_rule_in_a_sentence() -> None:
    for name in METHODS:
        for lang in ("sq", "en"):
            short, whole = short_text(name, {}, lang), rule_text(name, {}, lang)
            assert 0 < len(short) < 130 < len(whole)
            assert "{" not in short + whole


def test_a_circle_is_ordered_by_its_paths_and_a_perfect_one_is_shared() -> None:
    circle = [[0, 2, 1], [1, 0, 2], [2, 1, 0]]
    assert [(a, first, last) for a, first, last in path_order(circle)] == [(0, 1, 3), (1, 1, 3), (2, 1, 3)]
    assert strongest_paths([[0, 5], [3, 0]]) == [[0, 5], [0, 0]]


def test_the_path_order_never_stands_an_option_behind_one_it_beats() -> None:
    for seed in range(300):
        chance = random.Random(seed)
        size = chance.randint(2, 6)
        matrix = [[0 if a == b else chance.randint(0, 5) for b in range(size)] for a in range(size)]
        path = strongest_paths(matrix)
        rank = {a: first for a, first, _ in path_order(matrix)}
        assert all(rank[a] < rank[b] for a in range(size) for b in range(size) if path[a][b] > path[b][a])


def test_the_status_quo_is_an_option_that_judges_the_others() -> None:
    ballots = [{"A": 1, "C": 2, "B": 3}] * 3 + [{"C": 1, "A": 2, "B": 3}]
    result = METHODS["duels"].count(ballots, letters(3), status_quo="last")
    assert {line.option: line.detail.verdict for line in result.lines} == {"A": True, "B": False, "C": None}
