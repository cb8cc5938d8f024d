"""Rounds from opening to result: frozen copies, sums that must agree, and no count before closing."""

from __future__ import annotations

import json

import pytest

from facilitator.demo import script
from facilitator.errors import KnownError
from facilitator.meeting import attendance, outcomes
from facilitator.model import Ballot, Closing, Measure, Option, Person, RollEntry, Round, Tally, Vote
from facilitator.store.file import box_path
from facilitator.voting import prepare, secret, totals
from facilitator.voting import round as voting
from facilitator.voting.roll.now import roll_now
from facilitator.voting.rules import Result, read_result
from tests.helpers.hall import Hall

DEMO = script()["vote"]["ballots"]
MEASURES = ["Konsultim", "Transparencë", "Të dhëna", "Roli", "Mbështetje", "Koordinim"]


def prepared(hall: Hall, *, voters: int = 18, is_secret: bool = False) -> tuple[Vote, Round]:
    hall.seat([f"Shoqata {n}" for n in range(voters)])
    for text in MEASURES:
        hall.do(outcomes.add_measure, text)
    vote = hall.do(prepare.add_vote, "Cilat të parat?", "dots", {"dots": 3, "cap": 2}, secret=is_secret)
    opened = hall.wait(secret.open_any(hall.file, vote.uid)).result
    hall.do(voting.give_cards, opened.uid)
    return vote, opened


def assert_demo(result: Result) -> None:
    assert {line.option: line.detail.number for line in result.lines} == dict(
        zip("ABCDEF", (13, 10, 8, 8, 9, 2), strict=True)
    )
    assert {line.option: line.detail.people for line in result.lines} == dict(
        zip("ABCDEF", (10, 9, 6, 6, 8, 2), strict=True)
    )
    assert [line.rank_label for line in result.lines] == ["1", "2", "3", "4–5", "4–5", "6"]


def test_the_demo_vote_in_an_open_round(hall: Hall) -> None:
    _, opened = prepared(hall)
    for card in DEMO:
        hall.do(voting.type_card, opened.uid, card)
    result = hall.do(voting.close_round, opened.uid, returned=17)
    assert_demo(result)
    closing, tally = hall.all(Closing)[0], hall.all(Tally)[0]
    assert (closing.given, closing.returned, closing.valid, closing.blank, closing.invalid) == (18, 17, 17, 0, 0)
    assert read_result(tally.result) == result
    assert sum(map(sum, (ballot.values() for ballot in closing.content["ballots"]))) == result.total == 50


def test_the_demo_vote_in_a_secret_round_leaves_no_trace_of_order(hall: Hall) -> None:
    _, opened = prepared(hall, is_secret=True)
    box = box_path(hall.path)
    before = box.stat().st_size
    for card in DEMO:
        hall.wait(secret.put_card(hall.file, card))
    assert hall.wait(secret.cards_inside(hall.file)) == 17
    assert box.stat().st_size == before
    assert hall.all(Ballot) == []
    with pytest.raises(KnownError, match=r"round\.secret"):
        hall.do(voting.type_card, opened.uid, "A")
    with pytest.raises(KnownError, match=r"box\.open"):
        hall.wait(hall.file.snapshot(hall.path.with_name("s.tryeza")))
    changes = hall.wait(secret.close_secret(hall.file, returned=17))
    assert_demo(changes.result)
    assert not box.exists()
    ballots = hall.all(Closing)[0].content["ballots"]
    assert ballots == sorted(ballots, key=lambda ballot: json.dumps(ballot, sort_keys=True, separators=(",", ":")))


def test_a_secret_card_can_be_retyped_or_taken_out_while_it_is_at_hand(hall: Hall) -> None:
    prepared(hall, is_secret=True, voters=3)
    first = hall.wait(secret.put_card(hall.file, "A2 B"))
    second = hall.wait(secret.put_card(hall.file, "C"))
    hall.wait(secret.retype(hall.file, first, "B2 A"))
    hall.wait(secret.take_out(hall.file, second))
    hall.wait(secret.put_card(hall.file, "", invalid=True))
    hall.wait(secret.put_card(hall.file, "-"))
    with pytest.raises(KnownError, match=r"cards\.too_many"):
        hall.wait(secret.put_card(hall.file, "A"))
    hall.wait(secret.close_secret(hall.file))
    closing = hall.all(Closing)[0]
    assert (closing.valid, closing.blank, closing.invalid) == (1, 1, 1)
    assert closing.content["ballots"] == [{"A": 1, "B": 2}]
    assert len(closing.content["salt"]) == 32  # nobody can confirm a guess of all ballots by the published hash


def test_a_secret_round_survives_a_restart(hall: Hall) -> None:
    prepared(hall, is_secret=True, voters=4)
    hall.wait(secret.put_card(hall.file, "AAB"))
    hall.reopen()
    assert hall.wait(secret.settle(hall.file)) is True
    hall.wait(secret.put_card(hall.file, "C"))
    assert hall.wait(secret.close_secret(hall.file)).result.ballots == 2
    hall.reopen()
    assert hall.wait(secret.settle(hall.file)) is False


def test_a_box_left_by_a_crash_before_the_act_or_after_the_closing_is_destroyed(hall: Hall) -> None:
    _, opened = prepared(hall, is_secret=True, voters=3)
    box = box_path(hall.path)
    kept = box.read_bytes()
    hall.wait(secret.put_card(hall.file, "A"))
    hall.wait(secret.close_secret(hall.file))
    box.write_bytes(kept)  # as if the program had died between the act and the box
    assert hall.wait(secret.settle(hall.file)) is False
    assert not box.exists()
    assert opened.uid


def test_what_was_frozen_does_not_follow_later_edits(hall: Hall) -> None:
    vote, opened = prepared(hall, voters=3)
    measure = hall.all(Measure)[0]
    hall.do(outcomes.set_measure, measure.uid, text="Krejt tjetër")
    hall.do(prepare.set_vote, vote.uid, params={"dots": 5, "cap": 5})
    late = hall.seat(["Shoqata e vonuar"])
    assert late
    assert [option.text for option in hall.all(Option)] == MEASURES
    assert len(hall.all(RollEntry)) == 3
    with pytest.raises(KnownError, match=r"card\."):
        hall.do(voting.type_card, opened.uid, "A5")


def test_one_organisation_has_one_vote_and_hosts_have_none(hall: Hall) -> None:
    body, *_ = hall.seat(["Instituti", "Shoqata"])
    hall.do(attendance.arrive, hall.person("I dyti", body).uid)
    hall.do(attendance.arrive, hall.person("Qytetar").uid)
    gone = hall.seat(["Iku"])[0]
    hall.do(attendance.leave, hall.all(Person, organisation=gone.uid)[0].uid)
    roll, present = hall.read(roll_now)
    assert ([row.name for row in roll], present) == (["Instituti", "Shoqata"], 4)


def test_sums_that_do_not_agree_are_refused_and_nothing_closes(hall: Hall) -> None:
    _, opened = prepared(hall, voters=3)
    hall.do(voting.type_card, opened.uid, "A")
    with pytest.raises(KnownError, match=r"cards\."):
        hall.do(voting.close_round, opened.uid, returned=2)
    with pytest.raises(KnownError, match=r"totals\.cards_typed"):
        hall.do(totals.enter_totals, opened.uid, {"A": 1}, given=3, returned=1)
    assert hall.all(Closing) == []
    assert hall.do(voting.close_round, opened.uid, returned=1).ballots == 1


def test_a_closed_round_admits_no_card_not_even_by_undo(hall: Hall) -> None:
    _, opened = prepared(hall, voters=3)
    hall.do(voting.type_card, opened.uid, "A")
    hall.do(voting.close_round, opened.uid)
    with pytest.raises(KnownError, match=r"round\.closed"):
        hall.do(voting.type_card, opened.uid, "B")
    assert hall.file.undo_name == "type_card"
    with pytest.raises(KnownError, match=r"round\.closed"):
        hall.wait(hall.file.undo())
    assert len(hall.all(Ballot)) == 1


def test_a_called_off_round_shows_no_result_and_the_next_is_number_two(hall: Hall) -> None:
    vote, opened = prepared(hall, voters=3, is_secret=True)
    hall.wait(secret.put_card(hall.file, "A"))
    with pytest.raises(KnownError, match=r"round\.open"):
        hall.wait(secret.open_any(hall.file, vote.uid))
    hall.wait(secret.cancel_any(hall.file, opened.uid, "Një kartë tepër"))
    assert not box_path(hall.path).exists()
    again = hall.wait(secret.open_any(hall.file, vote.uid)).result
    assert again.number == 2
    assert hall.all(Tally) == []
    hall.wait(secret.cancel_any(hall.file, again.uid, "prova"))


def test_opening_needs_somebody_to_vote_and_something_to_choose(hall: Hall) -> None:
    vote = hall.do(prepare.add_vote, "Cilat?", "dots", secret=True)
    hall.do(outcomes.add_measure, "Vetëm një")
    with pytest.raises(KnownError, match=r"vote\.options"):
        hall.wait(secret.open_any(hall.file, vote.uid))
    hall.do(outcomes.add_measure, "Dy")
    with pytest.raises(KnownError, match=r"roll\.empty"):
        hall.wait(secret.open_any(hall.file, vote.uid))
    assert not box_path(hall.path).exists()
    with pytest.raises(KnownError, match=r"vote\.params"):
        hall.do(prepare.set_vote, vote.uid, params={"dots": 0})


def test_a_wiping_that_a_crash_cut_short_is_finished_at_the_next_opening(hall: Hall) -> None:
    """The head goes first, so what is left names no round any more; the meeting opens all the same."""
    prepared(hall, voters=3, is_secret=True)
    box = box_path(hall.path)
    whole = box.read_bytes()
    hall.wait(secret.put_card(hall.file, "AB"))
    hall.wait(secret.close_secret(hall.file, returned=1))
    assert not box.exists()
    box.write_bytes(bytes(512) + whole[512:])
    hall.reopen()
    assert hall.wait(secret.settle(hall.file)) is False
    assert not box.exists()


def test_a_damaged_box_of_a_running_round_is_told_and_can_be_called_off(hall: Hall) -> None:
    _, opened = prepared(hall, voters=3, is_secret=True)
    hall.wait(secret.put_card(hall.file, "AB"))
    box = box_path(hall.path)
    box.write_bytes(bytes(512) + box.read_bytes()[512:])
    hall.reopen()
    assert hall.wait(secret.settle(hall.file)) is True
    with pytest.raises(KnownError, match=r"box\.damaged"):
        hall.wait(secret.close_secret(hall.file, returned=1))
    hall.wait(secret.cancel_any(hall.file, opened.uid, "kutia u dëmtua"))
    assert not box.exists()
