"""Rules that hold for one way of voting hold for its siblings: weights, second counts, totals, sections, lots."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.archive.evidence import tables
from facilitator.archive.evidence.site import meeting
from facilitator.english import Group, texts, worded
from facilitator.errors import KnownError
from facilitator.meeting import outcomes
from facilitator.meeting.reading import read_record
from facilitator.model import (
    Channel,
    Closing,
    DocumentKind,
    KioskVote,
    RollEntry,
    RollWeight,
    Round,
    RoundPart,
    SecondCount,
    Tally,
)
from facilitator.record import Audience
from facilitator.report import compose
from facilitator.report.compose.view import View
from facilitator.rows import RecordRows
from facilitator.store.file import box_path
from facilitator.voting import cuts, kiosk, prepare, robust, roll_call, second, secret, sections, totals
from facilitator.voting import round as voting
from facilitator.voting.recount import Outcome, Trouble, recount
from facilitator.voting.roll.weights import set_weight
from facilitator.voting.rules import METHODS, read_result, validate
from tests.helpers.hall import Hall
from tests.unit.test_voting_doubled import by_hands, close, opened, pages, put, refused
from tests.unit.test_voting_papers import script

NAMED = {"first": "Ana", "second": "Besa", "reason": "dyshim"}


def closed(hall: Hall, method: str, weights: str, cards: Sequence[str], voters: int = 4) -> Round:
    running = opened(hall, method, voters=voters, weights=weights, is_secret=True)
    hall.do(voting.give_cards, running.uid)
    for text in cards:
        put(hall, running, text)
    close(hall, running)
    return running


# weights


@pytest.mark.parametrize(("weights", "told"), [("", True), ("3333", False)])
def test_as_many_ballots_as_cards_there_could_be_are_of_as_many_voters(hall: Hall, weights: str, told: bool) -> None:
    # twelve ballots of twelve voters may say each of eight cards; those of four voters with three cards each may not
    closed(hall, "ticks", weights, [*"AAABBB", "C", "C", "C", "A B", "A C", "B C"], voters=4 if weights else 12)
    assert hall.all(Closing)[0].content["patterns"] == 8
    for audience in (Audience.FILE, Audience.INTERNAL, Audience.PUBLIC):
        (row,) = hall.read(read_record).for_audience(audience).closings
        assert ("ballots" in row.content) is told


@pytest.mark.parametrize("weights", ["66", ""])
def test_twelve_cards_of_two_voters_are_told_by_no_part(hall: Hall, tmp_path: Path, weights: str) -> None:
    running = opened(hall, "ticks", voters=14 if weights else 24, weights=weights, is_secret=True)
    entries = [entry.uid for entry in hall.all(RollEntry)]
    on_paper = [row.entry for row in hall.all(RollWeight)] or entries[:12]
    hall.do(voting.give_cards, running.uid, on_paper)
    for text in ["A"] * 6 + ["B C"] * 6:
        put(hall, running, text)
    for at, entry in enumerate(entry for entry in entries if entry not in on_paper):
        hall.wait(kiosk.cast(hall.file, running.uid, entry, {"A": 1} if at % 2 else {"B": 1, "C": 1}))
    close(hall, running)
    assert len(hall.all(KioskVote)) == 12
    assert [bool(part.result) for part in hall.all(RoundPart)] == ([False] * 2 if weights else [True] * 2)
    pages(hall, tmp_path)


def test_half_of_all_members_is_not_asked_by_hands_where_a_member_has_several_votes(hall: Hall) -> None:
    hall.seat(["Ana", "Besa", "Çelësi"])
    hall.do(set_weight, hall.organisation("Mungon").uid, 30)
    hall.do(outcomes.add_measure, "Konsultim")
    vote = hall.do(prepare.add_vote, "Po?", "yesno", {"threshold": "members"}, channel=Channel.HANDS)
    assert refused(lambda: hall.wait(secret.open_any(hall.file, vote.uid))) == "weight.hands"
    hall.do(prepare.set_vote, vote.uid, params={"threshold": "present"})
    assert hall.wait(secret.open_any(hall.file, vote.uid)).result.params["present"] == 3


def test_votes_of_weights_are_not_called_voters(hall: Hall) -> None:
    closed(hall, "dots", "33", ["A1"] * 8)
    record = hall.read(read_record).for_audience(Audience.FILE)
    for lang, wrong, right in (("sq", "'Votues'", "'Vota'"), ("en", "'Voters'", "'Votes'")):
        said = repr(compose(record, DocumentKind.VOTING, lang, final=True).sections)
        assert (wrong in said, right in said) == (False, True)
    view = View(record)
    (entitled,) = {row["entitled"] for row in tables._votes(view)}
    assert entitled == 8
    page = " ".join(map(str, meeting._vote(view.rounds[0], "sq", None)))
    assert "8 vota të vlefshme nga 8 vota gjithsej" in page


# second counts


def test_a_second_count_leaves_out_what_the_first_may_leave_out(hall: Hall, tmp_path: Path) -> None:
    running = closed(hall, "yesno", "", ["A1 B0", "A1", "A0"])
    sums = {"A": [1, 2, 0], "B": [1, 0, 0], "C": [0, 0, 0]}  # abstentions are not counted apart
    hall.do(second.count_again, running.uid, sums, returned=3, blank=0, invalid=0, **NAMED)
    record = hall.read(read_record)
    assert [one.outcome for one in recount(record)] == [Outcome.SAME]
    (again,), (closing,), (tally,) = hall.all(SecondCount), hall.all(Closing), hall.all(Tally)
    assert second.same_figures(again, closing, read_result(tally.result))
    pages(hall, tmp_path)
    assert refused(
        lambda: hall.do(
            second.count_again, running.uid, {**sums, "A": [2, 2, 0]}, returned=3, blank=0, invalid=0, **NAMED
        )
    ).startswith("totals.")


def test_the_same_order_with_other_sums_is_another_count(hall: Hall) -> None:
    running = closed(hall, "yesno", "", ["A1 B0 C0", "A1 B0 C0", "A0 B0 C0"])
    (closing,), (tally,) = hall.all(Closing), hall.all(Tally)
    result = read_result(tally.result)
    sums = {"A": [1, 2, 0], "B": [3, 0, 0], "C": [3, 0, 0]}
    fewer = {"A": [0, 2, 0], "B": [2, 0, 0], "C": [2, 0, 0]}
    counts = {"njësoj": (sums, 0), "një jo më pak": ({**sums, "A": [0, 2, 0]}, 0), "një bosh": (fewer, 1)}
    for reason, (found, blank) in counts.items():
        told = {**NAMED, "reason": reason}
        hall.do(second.count_again, running.uid, found, returned=3, blank=blank, invalid=0, **told)
    same = {one.reason for one in hall.all(SecondCount) if second.same_figures(one, closing, result)}
    assert same == {"njësoj"}


def test_a_roll_call_has_no_cards_to_count_again(hall: Hall) -> None:
    hall.seat(["Ana", "Besa"])
    hall.do(outcomes.add_measure, "Konsultim")
    vote = hall.do(prepare.add_vote, "Po?", "yesno", channel=Channel.ROLL_CALL)
    running = hall.wait(secret.open_any(hall.file, vote.uid)).result
    hall.do(roll_call.answer_call, running.uid, hall.all(RollEntry)[0].uid, "po")
    hall.do(roll_call.close_call, running.uid)
    told = {"returned": 1, "blank": 0, "invalid": 0, **NAMED}
    assert refused(lambda: hall.do(second.count_again, running.uid, {"A": [0, 1, 0]}, **told)) == "round.call"


# totals


def test_totals_do_not_pass_over_cards_in_the_box(hall: Hall) -> None:
    running = opened(hall, is_secret=True)
    hall.do(voting.give_cards, running.uid)
    sums, counted = {"A": 3, "B": 1, "C": 0}, {"given": 5, "returned": 3}
    token = hall.wait(secret.put_card(hall.file, "A1"))
    assert refused(lambda: hall.do(totals.enter_totals, running.uid, sums, **counted)) == "round.secret"
    run = lambda: hall.wait(secret.totals_any(hall.file, running.uid, sums, **counted))  # noqa: E731
    assert refused(run) == "totals.cards_typed"
    assert hall.wait(secret.cards_inside(hall.file)) == 1
    hall.wait(secret.take_out(hall.file, token))
    run()
    assert hall.all(Closing)[0].content == {"totals": sums}
    assert not box_path(hall.path).exists()


# sections


def test_who_raised_a_hand_adds_up_over_the_sections_and_nobody_is_a_nought(hall: Hall, tmp_path: Path) -> None:
    running = by_hands(hall, "ticks")
    left, right = hall.do(sections.set_sections, running.uid, ["Majtas", "Djathtas"])
    for counter, by in ((1, "Ana"), (2, "Beni")):
        hall.do(sections.count_section, left.uid, counter, by, {"A": 2, "B": 1}, raised=2)
        hall.do(
            sections.count_section, right.uid, counter, by, {"A": 2} if counter == 1 else {"A": 2, "B": 0}, raised=2
        )
    hall.do(sections.close_sections, running.uid, entitled=6)
    pages(hall, tmp_path)
    record = hall.read(read_record)
    spoilt = tuple(replace(row, raised=3) for row in record.hand_counts)
    assert recount(replace(record, hand_counts=spoilt))[0].trouble is Trouble.SECTIONS


def test_sections_and_reasons_of_a_vote_may_carry_english(hall: Hall) -> None:
    running = by_hands(hall, "ticks")
    left, right = hall.do(sections.set_sections, running.uid, ["Majtas", "Djathtas"])
    for counter, by in ((1, "Ana"), (2, "Beni")):
        hall.do(sections.count_section, left.uid, counter, by, {"A": counter, "B": 0}, raised=counter)
        hall.do(sections.count_section, right.uid, counter, by, {"A": 1, "B": 0}, raised=1)
    hall.do(sections.take_count, left.uid, 2, "një dorë u ul")
    hall.do(sections.close_sections, running.uid, entitled=6)
    hall.wait(secret.open_any(hall.file, running.vote, channel=Channel.CARDS, reason="pati zhurmë në sallë"))
    again = hall.all(Round)[1]
    hall.do(voting.give_cards, again.uid)
    hall.do(voting.type_card, again.uid, "A")
    hall.do(voting.close_round, again.uid)
    told = {"returned": 1, "blank": 0, "invalid": 0}
    hall.do(
        second.count_again, again.uid, {"A": 1, "B": 0}, **told, first="Ana", second="Besa", reason="u kërkua prapë"
    )
    record = hall.read(read_record)
    found = {one.text: one.group for one in texts(RecordRows(record))}
    for reason in ("një dorë u ul", "pati zhurmë në sallë", "u kërkua prapë"):
        assert found[reason] is Group.REASON
        assert reason in worded(record).native, "a document in English says that it stands in Albanian"
    assert found["Majtas"] is Group.NAME


# a lot, and other rules


@pytest.mark.parametrize("method", ["ticks", "fair"])
def test_the_script_draws_the_lot_of_every_rule_again(hall: Hall, tmp_path: Path, method: str) -> None:
    running = opened(hall, method, voters=2)
    hall.do(voting.give_cards, running.uid)
    for text in ("A", "B"):
        put(hall, running, text)
    close(hall, running)
    hall.do(cuts.draw_cut, running.uid, 1)
    hall.do(cuts.draw_lot, running.uid, 1, 2, 3)
    good = 4 if METHODS[method].advanced else 0
    record = hall.read(read_record).for_audience(Audience.PUBLIC)
    assert script(record, tmp_path).returncode == good
    step = record.cuts[-1]
    assert recount(record)[0].outcome is Outcome.SAME
    other = next(letter for letter in record.cuts[0].tied.split() if letter not in step.inside.split())
    done = script(replace(record, cuts=(*record.cuts[:-1], replace(step, inside=other))), tmp_path)
    assert (done.returncode, "NDRYSHE / DIFFERENT" in done.stdout) == (1, True)
    assert json.loads((tmp_path / "round-1-lot.json").read_bytes())["drawn"] == [other]


def test_a_nought_and_what_is_left_out_are_one_place_for_another_rule(hall: Hall) -> None:
    ballots = [{"A": 0, "B": 3}, {"B": 3}]
    official = METHODS["star"].count(ballots, ["A", "B", "C"], **validate("star", {}))
    found = robust.beside(official, ballots, ["A", "B", "C"])
    assert found is not None
    duels = next(one for one in found.results if one.method == "duels")
    assert (duels.line("A").rank_label, duels.line("C").rank_label) == ("2–3", "2–3")
    assert found.results[0].line("A").rank_label == "2–3"


@pytest.mark.parametrize(
    ("typed", "options", "choices"),
    [
        ("A po B jo C abstenim", "ABC", {"A": 1, "B": 0, "C": 2}),
        ("a pro, b kundër", "ABC", {"A": 1, "B": 0}),
        ("A:yes B=no", "ABC", {"A": 1, "B": 0}),
        ("ApBjCa", "ABC", {"A": 1, "B": 0, "C": 2}),
        ("A A B P", "ABP", {"A": 2, "B": 1}),  # answers that are letters too
        ("P P A J", "AJP", {"A": 0, "P": 1}),
        ("A1 B0 C2", "ABC", {"A": 1, "B": 0, "C": 2}),
        ("A\u00a0pro, B\u00a0abstenim", "AB", {"A": 1, "B": 2}),  # as it is shown
        ("Kundër", "A", {"A": 0}),
    ],
)
def test_yes_and_no_are_typed_in_words(typed: str, options: str, choices: dict[str, int]) -> None:
    assert METHODS["yesno"].parse(typed, list(options), **validate("yesno", {})) == choices


@pytest.mark.parametrize(
    ("typed", "code", "position"),
    [("A po X jo", "card.letter", 6), ("A po B", "card.answer", None), ("A po A jo", "card.twice", 6)],
)
def test_a_word_leaves_the_place_of_a_mistake(typed: str, code: str, position: int | None) -> None:
    with pytest.raises(KnownError) as caught:
        METHODS["yesno"].parse(typed, ["A", "B", "C"], **validate("yesno", {}))
    assert (caught.value.code, caught.value.facts.get("position")) == (code, position)
