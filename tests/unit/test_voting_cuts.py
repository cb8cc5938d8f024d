"""A cut through a tie: each step an act, from the numbers to the lot, and what the room may do next."""

from __future__ import annotations

import hashlib

import pytest

from facilitator.errors import KnownError
from facilitator.meeting import outcomes
from facilitator.model import Channel, Closing, CutBy, CutStep, Option, Round, RoundAgain
from facilitator.voting import cuts, prepare, secret
from facilitator.voting import round as voting
from facilitator.voting.hands import enter_hands
from tests.helpers.hall import Hall

CARDS = ("A A B", "A A C", "A A D", "B C D")
"""Three dots, two at most on one: A 6, then B, C and D with 2 each and 2 voters each."""


def counted(hall: Hall, cards: tuple[str, ...] = CARDS, *, hidden: bool = False, method: str = "dots") -> Round:
    hall.seat([f"Shoqata {n}" for n in range(len(cards))])
    for text in ("Konsultim", "Transparencë", "Të dhëna", "Roli"):
        hall.do(outcomes.add_measure, text)
    vote = hall.do(prepare.add_vote, "Cilat të parat?", method, secret=hidden, channel=Channel.CARDS)
    opened = hall.wait(secret.open_any(hall.file, vote.uid)).result
    hall.do(voting.give_cards, opened.uid)
    for card in cards:
        if hidden:
            hall.wait(secret.put_card(hall.file, card))
        else:
            hall.do(voting.type_card, opened.uid, card)
    if hidden:
        hall.wait(secret.close_secret(hall.file))
    else:
        hall.do(voting.close_round, opened.uid)
    return opened


def offers(hall: Hall, round_: Round) -> tuple[CutBy, ...]:
    return hall.read(lambda tx: cuts.offered(tx, round_.uid))


def test_a_cut_beside_a_tie_needs_nothing_more(hall: Hall) -> None:
    first = counted(hall)
    step = hall.do(cuts.draw_cut, first.uid, 1)
    assert (step.by, step.inside, step.tied, step.seats) == (CutBy.NUMBERS, "A", "", 0)
    assert offers(hall, first) == ()
    with pytest.raises(KnownError, match=r"cut\.not_offered"):
        hall.do(cuts.draw_lot, first.uid, 1, 2, 3)


@pytest.mark.parametrize("size", [-1, 0, 4, 21])
def test_a_cut_has_options_on_both_sides(hall: Hall, size: int) -> None:
    first = counted(hall)
    with pytest.raises(KnownError, match=r"cut\.size"):
        hall.do(cuts.draw_cut, first.uid, size)
    assert hall.all(CutStep) == []


def test_another_size_takes_the_place_of_the_first_and_undo_brings_it_back(hall: Hall) -> None:
    first = counted(hall)
    hall.do(cuts.draw_cut, first.uid, 2)
    hall.do(cuts.draw_cut, first.uid, 3)
    assert [step.size for step in hall.all(CutStep)] == [3]
    hall.wait(hall.file.undo())
    assert [(step.size, step.tied) for step in hall.all(CutStep)] == [(2, "B C D")]


def test_the_secondary_count_separates_where_the_rule_has_one(hall: Hall) -> None:
    # A 4 of 2 voters, B 2 of 2, C 2 of 1: equal dots, more voters for B
    first = counted(hall, ("A A B", "A A B", "C C D"))
    hall.do(cuts.draw_cut, first.uid, 2)
    assert offers(hall, first)[0] is CutBy.SECONDARY
    step = hall.do(cuts.separate_tie, first.uid)
    assert (step.inside, step.tied, step.seats) == ("A B", "", 0)
    assert offers(hall, first) == ()


def test_a_secondary_count_that_separates_nothing_is_not_offered(hall: Hall) -> None:
    first = counted(hall)
    hall.do(cuts.draw_cut, first.uid, 3)
    assert offers(hall, first) == (CutBy.RUN_OFF, CutBy.LOT, CutBy.SHARED)


def test_a_round_among_the_tied_keeps_their_letters_and_settles_the_cut(hall: Hall) -> None:
    first = counted(hall)
    hall.do(cuts.draw_cut, first.uid, 2)
    opened = hall.wait(secret.open_any(hall.file, first.vote, run_off_of=first.uid)).result
    assert [option.letter for option in hall.all(Option, round=opened.uid)] == ["B", "C", "D"]
    assert (opened.method, dict(opened.params)) == ("ticks", {"ticks": 1})
    with pytest.raises(KnownError, match=r"cut\.settled"):
        hall.do(cuts.draw_lot, first.uid, 1, 2, 3)
    with pytest.raises(KnownError, match=r"cut\.settled"):
        hall.do(cuts.draw_cut, first.uid, 1)
    hall.do(enter_hands, opened.uid, {"B": 1, "C": 2, "D": 1}, entitled=4, raised=4)
    last = hall.all(CutStep)[-1]
    assert (last.by, last.round, last.again, last.inside, last.tied) == (
        CutBy.RUN_OFF, first.uid, opened.uid, "A C", ""
    )  # fmt: skip
    assert [(row.of, row.run_off) for row in hall.all(RoundAgain)] == [(first.uid, True)]


def test_a_secret_vote_asks_the_tied_secretly_and_a_tie_left_goes_to_the_lot(hall: Hall) -> None:
    first = counted(hall, hidden=True)
    hall.do(cuts.draw_cut, first.uid, 2)
    opened = hall.wait(secret.open_any(hall.file, first.vote, run_off_of=first.uid)).result
    assert opened.secret
    hall.do(voting.give_cards, opened.uid)
    for card in ("B", "C", "B", "C"):
        hall.wait(secret.put_card(hall.file, card))
    hall.wait(secret.close_secret(hall.file))
    assert [step.tied for step in hall.all(CutStep)] == ["B C D", "B C"]
    assert offers(hall, first) == (CutBy.LOT, CutBy.SHARED)
    sealed = hall.all(Closing, round=opened.uid)[0].content_sha256
    step = hall.do(cuts.draw_lot, first.uid, 12, 405, 7)
    tickets = {letter: hashlib.sha256(f"{sealed}\x1f12-405-7\x1f{letter}".encode()).hexdigest() for letter in "BC"}
    assert step.inside.split() == ["A", min(tickets, key=lambda letter: tickets[letter])]
    assert (step.tied, step.seats, step.called, step.sum) == ("", 0, "12-405-7", sealed)
    assert offers(hall, first) == ()


def test_the_room_may_leave_the_place_shared(hall: Hall) -> None:
    first = counted(hall)
    hall.do(cuts.draw_cut, first.uid, 2)
    step = hall.do(cuts.leave_shared, first.uid)
    assert (step.by, step.tied, step.seats) == (CutBy.SHARED, "B C D", 1)
    assert offers(hall, first) == ()


@pytest.mark.parametrize("typed", ["", "1 2", "1 2 3 4", "1000 2 3", "a b c"])
def test_a_lot_takes_three_numbers_and_nothing_else(typed: str) -> None:
    with pytest.raises(KnownError, match=r"cut\.numbers"):
        cuts.called_numbers(typed)


def test_numbers_are_read_with_anything_between_them() -> None:
    assert cuts.called_numbers(" 012, 405 – 7 ") == (12, 405, 7)


def test_a_counted_vote_is_opened_again_with_a_reason_only(hall: Hall) -> None:
    first = counted(hall)
    with pytest.raises(KnownError, match=r"round\.reason"):
        hall.do(voting.open_round, first.vote)
    again = hall.do(voting.open_round, first.vote, reason="Dy fletë u dhanë gabim")
    assert [(row.round, row.of, row.reason, row.run_off) for row in hall.all(RoundAgain)] == [
        (again.uid, first.uid, "Dy fletë u dhanë gabim", False)
    ]


def test_a_cancelled_round_already_has_its_reason(hall: Hall) -> None:
    hall.seat(["Një", "Dy"])
    for text in ("Konsultim", "Transparencë"):
        hall.do(outcomes.add_measure, text)
    vote = hall.do(prepare.add_vote, "Cilat të parat?", "dots")
    first = hall.do(voting.open_round, vote.uid)
    hall.do(voting.cancel_round, first.uid, "u ndal")
    hall.do(voting.open_round, vote.uid)
    assert hall.all(RoundAgain) == []
