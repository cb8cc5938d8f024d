"""Parameters, rule texts, sums of cards, thresholds, cuts and the lot."""

import hashlib
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.errors import KnownError
from facilitator.language import LANGS
from facilitator.language.errors import sentence, templates
from facilitator.language.voting import PAPERS, WORDS
from facilitator.model import Channel
from facilitator.voting.rules import (
    METHODS,
    change,
    check_options,
    dots,
    letters,
    method_name,
    reconcile,
    rule_text,
    ticks,
    validate,
)
from facilitator.voting.thresholds import Answers, Threshold, adopted, quorum_met
from facilitator.voting.ties import Cut, Margin, cut, drawn, lot, margin, run_off

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("method", "given_params", "complete"),
    [
        ("dots", {}, {"dots": 3, "cap": 2}),
        ("dots", {"dots": 1}, {"dots": 1, "cap": 1}),
        ("dots", {"dots": 10, "cap": 10}, {"dots": 10, "cap": 10}),
        ("fist", {}, {"test": "floor", "level": 3}),
        ("fist", {"test": "blocks"}, {"test": "blocks", "level": 0}),
        ("fist", {"test": "median", "level": 4}, {"test": "median", "level": 4}),
        ("ticks", {}, {"ticks": 3}),
    ],
)
def test_parameters_are_completed(method: str, given_params: dict[str, object], complete: dict[str, object]) -> None:
    assert validate(method, given_params) == complete


@pytest.mark.parametrize(
    ("method", "params", "name"),
    [
        ("dots", {"dots": 0}, "dots"),
        ("dots", {"dots": 21}, "dots"),
        ("dots", {"dots": "3"}, "dots"),
        ("dots", {"dots": True}, "dots"),
        ("dots", {"dots": 3, "cap": 4}, "cap"),
        ("dots", {"cap": 0}, "cap"),
        ("dots", {"colour": 1}, "colour"),
        ("fist", {"test": "mood"}, "test"),
        ("fist", {"test": "floor", "level": 0}, "level"),
        ("fist", {"level": 6}, "level"),
        ("fist", {"test": "blocks", "level": -1}, "level"),
        ("ticks", {"ticks": 0}, "ticks"),
        ("ticks", {"ticks": 41}, "ticks"),
    ],
)
def test_bad_parameters_are_named(method: str, params: dict[str, object], name: str) -> None:
    with pytest.raises(KnownError) as caught:
        validate(method, params)
    assert (caught.value.code, caught.value.facts["name"]) == ("vote.params", name)


def test_an_unknown_method_is_named() -> None:
    for ask in (lambda: validate("coin", {}), lambda: rule_text("coin", {}, "sq"), lambda: method_name("coin", "sq")):
        with pytest.raises(KnownError) as caught:
            ask()
        assert caught.value.code == "vote.method"


def test_every_method_has_words_and_works_with_its_defaults() -> None:
    for lang in LANGS:
        assert WORDS[lang].keys() == METHODS.keys()
    for name, method in METHODS.items():
        options, usual = letters(3), validate(name, {})
        result = method.count([{}, {"A": 1}], options, **usual)
        assert (result.method, result.blank, result.ballots) == (name, 1, 1)
        assert method.parse("-", options, **usual) == {}
        assert method.parse(method.example(3), options, **usual)
        for lang in LANGS:
            words = WORDS[lang][name]
            assert words.parameters.keys() == usual.keys()
            assert len(words.levels) == method.levels
            chosen = {one.name: set(one.choices) for one in method.parameters if one.choices}
            assert {key: set(told) for key, told in words.choices.items()} == chosen


def test_what_follows_from_a_changed_parameter_follows() -> None:
    assert change("dots", {"dots": 5, "cap": 4}, "dots", 2) == {"dots": 2, "cap": 2}
    assert change("dots", {"dots": 3, "cap": 2}, "dots", 9) == {"dots": 9, "cap": 2}
    assert change("fist", {"test": "floor", "level": 4}, "test", "blocks") == {"test": "blocks", "level": 0}
    assert change("fist", {"test": "blocks", "level": 7}, "level", 2) == {"test": "blocks", "level": 2}
    for name, value in (("cap", 3), ("dots", 0), ("dots", "x"), ("colour", 1)):
        with pytest.raises(KnownError) as caught:
            change("dots", {"dots": 2, "cap": 2}, name, value)
        assert (caught.value.code, caught.value.facts["name"]) == ("vote.params", name)


def test_a_show_of_hands_is_told_without_ballots() -> None:
    for name in (name for name, method in METHODS.items() if method.by_sums):
        hands, cards = (rule_text(name, {}, "sq", channel) for channel in (Channel.HANDS, Channel.CARDS))
        assert "flet" not in hands.lower()
        assert "ngritje dore" in hands
        assert "Fletët e bardha" in cards
        assert "ballot" not in rule_text(name, {}, "en", Channel.HANDS)
        assert rule_text(name, {}, "sq") == (hands if METHODS[name].channel is Channel.HANDS else cards)


def test_the_rule_as_the_room_reads_it() -> None:
    assert rule_text("dots", {"dots": 3, "cap": 2}, "sq") == (
        "Votim me pika. Çdo votues ka 3 pika dhe i ndan mes alternativave si të dojë, por jo më shumë se 2 pika në një "
        "alternativë. Nuk është e detyrueshme të përdoren të gjitha pikat. Alternativat renditen sipas numrit të "
        "pikave. Alternativat me numër të barabartë pikash mbajnë të njëjtin vend; krahas pikave tregohet sa votues i "
        "dhanë pika secilës. Fletët e bardha dhe të pavlefshme numërohen dhe shënohen, por nuk ndikojnë në rezultat. "
        "Rezultati shfaqet vetëm pasi të mbyllet votimi."
    )
    assert "nobody shows a level below 3" in rule_text("fist", {}, "en")
    assert "3 – mund ta pranoj" in rule_text("fist", {}, "sq")


@pytest.mark.parametrize(
    ("method", "params"),
    [
        ("dots", {"dots": 1}),
        ("dots", {"dots": 2, "cap": 1}),
        ("dots", {"dots": 5, "cap": 5}),
        ("fist", {"test": "median", "level": 4}),
        ("fist", {"test": "blocks", "level": 0}),
        ("fist", {"test": "blocks", "level": 1}),
        ("fist", {"test": "blocks", "level": 2}),
        ("ticks", {"ticks": 1}),
        ("ticks", {"ticks": 4}),
    ],
)
def test_each_parameter_is_told_in_a_text_of_its_own(method: str, params: dict[str, object]) -> None:
    for lang in LANGS:
        text = rule_text(method, params, lang)
        assert "{" not in text
        assert text != rule_text(method, {}, lang)


def test_options_are_counted() -> None:
    check_options("dots", letters(40))
    check_options("fist", ["A"])
    for method, options in (("dots", letters(1)), ("dots", letters(41)), ("fist", ())):
        with pytest.raises(KnownError) as caught:
            check_options(method, options)
        assert caught.value.code == "vote.options"
    with pytest.raises(ValueError):
        check_options("dots", ["A", "a"])


def test_every_error_of_the_rules_has_its_sentence() -> None:
    for code in ("vote.params", "card.letter", "card.cap", "totals.sum", "cards.given"):
        assert code in templates("sq")
    error = KnownError("card.letter", letter="G", position=3)
    assert sentence(error, "sq") == "Shenja 3: “G” nuk është alternativë e këtij votimi."


DEMO_COUNTS = {"given": 18, "returned": 17, "valid": 17, "blank": 0, "invalid": 0}


@pytest.mark.parametrize(
    ("changes", "codes"),
    [
        ({}, []),
        ({"not_returned": 1}, []),
        ({"not_returned": 0}, ["cards.given"]),
        ({"returned": 19}, ["cards.given", "cards.returned"]),
        ({"blank": 1}, ["cards.returned"]),
        ({"blank": 1, "invalid": 1, "valid": 15}, []),
        ({"valid": 18, "invalid": -1}, ["cards.value"]),
        ({"given": 16, "not_returned": -1}, ["cards.value"]),
    ],
)
def test_cards_must_add_up(changes: dict[str, int], codes: list[str]) -> None:
    problems = reconcile(**(DEMO_COUNTS | changes))
    assert [problem.code for problem in problems] == codes
    assert all("?" not in sentence(problem, lang) for problem in problems for lang in LANGS)


@settings(deadline=None, derandomize=True)
@given(*[st.integers(0, 30)] * 4)
def test_counts_made_to_agree_have_no_contradiction(valid: int, blank: int, invalid: int, missing: int) -> None:
    returned = valid + blank + invalid
    counts = {"returned": returned, "valid": valid, "blank": blank, "invalid": invalid}
    assert reconcile(given=returned + missing, not_returned=missing, **counts) == []
    assert reconcile(given=returned + missing, **counts) == []
    assert reconcile(given=returned + missing + 1, not_returned=missing, **counts) != []


def test_thresholds_count_different_things() -> None:
    one, two = Answers(yes=7, no=4, abstain=2, present=13), Answers(yes=2, no=1, abstain=10, present=13)
    assert (adopted(one, Threshold.PRESENT), adopted(one, Threshold.TWO_THIRDS)) == (True, False)
    assert (adopted(two, Threshold.PRESENT), adopted(two, Threshold.TWO_THIRDS)) == (False, True)
    assert (adopted(one), adopted(two)) == (True, True)
    assert not adopted(two, Threshold.INCLUDING_ABSTENTIONS)


def test_thresholds_at_their_edges() -> None:
    assert not adopted(Answers(yes=5, no=5))
    assert not adopted(Answers(yes=0, no=0), Threshold.TWO_THIRDS)
    assert adopted(Answers(yes=2, no=1), Threshold.TWO_THIRDS)
    assert not adopted(Answers(yes=9, no=0, members=18), Threshold.MEMBERS)
    assert adopted(Answers(yes=10, no=0, members=18), Threshold.MEMBERS)
    assert not adopted(Answers(yes=5, no=4, abstain=1), Threshold.INCLUDING_ABSTENTIONS)
    with pytest.raises(ValueError):
        Answers(yes=-1, no=0)
    assert quorum_met(10, present=10)
    assert not quorum_met(10, present=12, returned=9)


CARDS = "ABC BDE CEE AAE BDD ADE BDF ABD CCE AAF ABE ABE AAC ABE ACC CDD BB".split()  # noqa: SIM905
RESULT = dots.count([dots.parse(card, letters(6), dots=3, cap=2) for card in CARDS], letters(6), dots=3, cap=2)


def test_a_tie_matters_only_where_a_cut_runs_through_it() -> None:
    assert cut(RESULT, 3) == Cut(3, ("A", "B", "E"), (), 0)
    assert cut(RESULT, 4, secondary=False) == Cut(4, ("A", "B", "E"), ("C", "D"), 1)
    assert cut(RESULT, 5) == Cut(5, ("A", "B", "E", "C", "D"), (), 0)
    assert cut(RESULT, 4).tied == ("C", "D")  # equal by voters as well
    assert cut(RESULT, 0) == Cut(0, (), (), 0)
    assert cut(RESULT, 9).inside == ("A", "B", "E", "C", "D", "F")
    with pytest.raises(ValueError):
        cut(RESULT, -1)


def test_voters_may_separate_at_a_cut() -> None:
    ballots = [{"A": 2}, {"B": 1, "C": 1}, {"B": 1, "C": 1}, {"D": 2}, {"E": 1}]
    result = dots.count(ballots, letters(5), dots=2, cap=2)
    assert cut(result, 2, secondary=False) == Cut(2, (), ("A", "B", "C", "D"), 2)
    assert cut(result, 2) == Cut(2, ("B", "C"), (), 0, ("B", "C"))
    assert cut(result, 1) == Cut(1, (), ("B", "C"), 1)
    assert cut(result, 3) == Cut(3, ("B", "C"), ("A", "D"), 1, ("B", "C"))
    entered = dots.count_totals({"A": 2, "B": 2}, letters(2), dots=2, cap=2, ballots=2)
    assert cut(entered, 1).tied == ("A", "B")


def test_a_run_off_and_a_lot_settle_only_the_tied() -> None:
    first = cut(RESULT, 4)
    again = ticks.count([{"C": 1}, {"D": 1}, {"D": 1}], ["C", "D"], ticks=1)
    assert run_off(first, again) == Cut(4, ("A", "B", "E", "D"), (), 0)
    tied = ticks.count([{"C": 1}, {"D": 1}], ["C", "D"], ticks=1)
    assert run_off(first, tied).tied == ("C", "D")
    assert drawn(run_off(first, tied), ("D", "C")).inside == ("A", "B", "E", "D")
    with pytest.raises(ValueError):
        run_off(first, ticks.count([], ["A", "B"], ticks=1))
    with pytest.raises(ValueError):
        drawn(first, ("A", "D"))


def test_how_near_a_cut_was_is_told_in_ballots() -> None:
    assert margin(RESULT, 3) == Margin("E", "C", 1, 1)
    assert margin(RESULT, 1) == Margin("A", "B", 3, 2)  # 3 dots apart, at most 2 on one option: two ballots
    assert margin(RESULT, 4) is None  # C and D are tied: no decision, no margin
    assert margin(RESULT, 6) is None
    assert margin(RESULT, 0) is None
    far = ticks.count([{"A": 1}] * 5 + [{"B": 1}], letters(2), ticks=1)
    assert margin(far, 1) == Margin("A", "B", 4, 4)
    agreed = METHODS["fist"].count([{"A": 5, "B": 1}], letters(2), test="floor", level=3)
    assert margin(agreed, 1) is None


def test_the_lot_can_be_recomputed_by_anyone() -> None:
    seal = hashlib.sha256(b"ballots").hexdigest()
    tickets = {option: hashlib.sha256(f"{seal}\x1f7-0-999\x1f{option}".encode()).hexdigest() for option in "CD"}
    expected = tuple(sorted(tickets, key=tickets.__getitem__))
    assert lot(seal, (7, 0, 999), ["C", "D"]) == lot(seal, (7, 0, 999), ["D", "C"]) == expected
    assert {lot(seal, (7, 0, n), ["C", "D"]) for n in range(20)} == {("C", "D"), ("D", "C")}
    for numbers in ((1, 2), (1, 2, 1000), (1, 2, -1)):
        with pytest.raises(ValueError):
            lot(seal, numbers, ["C", "D"])
    with pytest.raises(ValueError):
        lot("abc", (1, 2, 3), ["C", "D"])


@pytest.mark.parametrize("shown", [True, False, 6, -1, 255, 256, 10**30, 2.0, "3", None])
def test_fingers_that_are_none_are_never_counted(shown: object) -> None:
    """Answers are counted as bytes: what a byte would take for one, or cannot hold, is refused as it always was."""
    good = {"A": 3, "B": 5}
    with pytest.raises(KnownError) as caught:
        METHODS["fist"].count([good, {"B": 1, "A": shown}], ("A", "B"), test="floor", level=3)  # type: ignore[dict-item]
    assert (caught.value.code, caught.value.facts) == ("vote.ballot", {"number": 2, "problem": "card.level"})


def test_an_answer_to_no_option_is_never_counted() -> None:
    with pytest.raises(KnownError) as caught:
        METHODS["fist"].count([{"A": 3}, {"Z": 3}, {"Y": 6}], ("A", "B"), test="floor", level=3)
    assert caught.value.facts == {"number": 2, "problem": "card.letter"}


_NAME = """["'](dots|ticks|yesno|score|topk|duels|fist|gradients|fair|shares|star|judgment|irv|stv|pairs|kemeny)["']"""
COMPARED = re.compile(rf"(==|!=|\bin\b)\s*[({{\[]?\s*{_NAME}(?!\s*in\b)|{_NAME}\s*(==|!=)")


def test_nobody_compares_the_name_of_a_rule() -> None:
    """Who asks what a rule is asks its ``Method``, its ``RuleWords`` or its ``Papers``, so that one can be added."""
    wrong = [
        f"{path.relative_to(ROOT)}:{n} {line.strip()}"
        for room in ("facilitator", "ui")
        for path in (ROOT / room).rglob("*.py")
        for n, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if COMPARED.search(line) and path.name != "cases.py"  # published elections name theirs in their own words
    ]
    assert wrong == []
    assert COMPARED.search('if round.method == "fist":')
    assert COMPARED.search('x = method in ("dots", "ticks")')


def test_every_rule_has_its_words_and_what_documents_ask_of_it() -> None:
    assert set(METHODS) == set(PAPERS) == set(WORDS["sq"]) == set(WORDS["en"])
