"""A show of hands: counts instead of cards, sums that must agree, words without a ballot; and the choice before it."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from facilitator.errors import KnownError
from facilitator.language.errors import sentence, templates
from facilitator.language.sentences import LANGS, Lang
from facilitator.meeting import outcomes
from facilitator.meeting.reading import read_record
from facilitator.model import Card, Channel, Closing, DocumentKind, Round, RoundChannel, VoteChannel
from facilitator.record import Audience
from facilitator.report.compose import compose
from facilitator.voting import prepare, secret, totals
from facilitator.voting import round as voting
from facilitator.voting.channel import channel_for, channel_of
from facilitator.voting.hands import enter_hands
from facilitator.voting.recount import Outcome, recount
from facilitator.voting.rules import METHODS, rule_text
from tests.helpers.hall import Hall

LEVELS = [0, 0, 1, 2, 5, 9]


def opened(hall: Hall, method: str, *, voters: int = 18, **params: int) -> Round:
    hall.seat([f"Shoqata {n}" for n in range(voters)])
    for text in ("Konsultim", "Transparencë", "Të dhëna"):
        hall.do(outcomes.add_measure, text)
    vote = hall.do(prepare.add_vote, "Cilat?", method, params, channel=Channel.HANDS)
    return hall.wait(secret.open_any(hall.file, vote.uid)).result


def test_hands_are_counted_and_who_raised_none_did_not_vote(hall: Hall) -> None:
    row = opened(hall, "fist")
    assert hall.read(channel_of, row.uid) is Channel.HANDS
    result = hall.do(enter_hands, row.uid, {"A": LEVELS}, entitled=18)
    assert (result.reached, result.ballots, result.lines[0].detail.median) == (False, 17, 5)
    (closing,) = hall.all(Closing)
    assert (closing.given, closing.returned, closing.valid, closing.blank, closing.invalid) == (18, 17, 17, 0, 0)
    assert hall.all(Card) == []
    record = hall.read(read_record)
    assert [row.channel for row in record.channels] == [Channel.HANDS]
    assert [one.outcome for one in recount(record)] == [Outcome.SAME]


def test_hands_for_several_options_need_the_number_of_voters(hall: Hall) -> None:
    row = opened(hall, "ticks", ticks=2)
    totals = {"A": 12, "B": 9, "C": 3}
    with pytest.raises(KnownError, match=r"hands\.raised"):
        hall.do(enter_hands, row.uid, totals, entitled=18)
    result = hall.do(enter_hands, row.uid, totals, entitled=18, raised=14)
    assert [(line.option, line.detail.points) for line in result.lines] == [("A", 12), ("B", 9), ("C", 3)]
    assert [one.outcome for one in recount(hall.read(read_record))] == [Outcome.SAME]


@pytest.mark.parametrize(
    ("totals", "entitled", "raised", "code"),
    [
        ({"A": 1, "B": 0, "C": 0}, 19, 1, "hands.roll"),
        ({"A": 1, "B": 0, "C": 0}, 5, 6, "hands.entitled"),
        ({"A": 0, "B": 0, "C": 0}, -1, 0, "hands.below"),
        ({"A": 6, "B": 0, "C": 0}, 5, 5, "hands.cap"),
        ({"A": 5, "B": 5, "C": 1}, 5, 5, "hands.sum"),
        ({"A": 1, "B": 0, "C": 0}, 5, 5, "hands.few"),
        ({"A": -1, "B": 9, "C": 0}, 9, 9, "hands.value"),
        ({"Z": 1}, 5, 1, "hands.letter"),
    ],
)
def test_counts_that_no_hands_can_give_are_refused(
    hall: Hall, totals: dict[str, int], entitled: int, raised: int, code: str
) -> None:
    row = opened(hall, "ticks", ticks=2)
    with pytest.raises(KnownError) as caught:
        hall.do(enter_hands, row.uid, totals, entitled=entitled, raised=raised)
    assert caught.value.code == code
    for lang in LANGS:
        said = sentence(caught.value, lang)
        assert "?" not in said
        assert "flet" not in said.lower()
        assert "ballot" not in said.lower()
    assert hall.all(Closing) == []


def test_levels_that_no_hands_can_give_are_refused(hall: Hall) -> None:
    row = opened(hall, "fist", voters=5)
    for levels, code in (([0, 0, 0, 0, 0, 6], "hands.entitled"), ([1, 1], "hands.levels"), ([-1] + [1] * 5, "hands.")):
        with pytest.raises(KnownError) as caught:
            hall.do(enter_hands, row.uid, {"A": levels}, entitled=5)
        assert caught.value.code.startswith(code)


def test_every_contradiction_of_totals_is_said_of_hands_too() -> None:
    """All but those that only totals by cards can have."""
    for lang in LANGS:
        told = {code.partition(".")[2] for code in templates(lang) if code.startswith("totals.")}
        assert told - {"cards_typed", "voters", "firsts", "matrix", "no_sums"} <= {
            c.partition(".")[2] for c in templates(lang) if c[:6] == "hands."
        }


def test_what_belongs_to_cards_is_not_done_with_hands_and_the_other_way_round(hall: Hall) -> None:
    row = opened(hall, "fist", voters=3)
    doors: list[Callable[[], object]] = [
        lambda: hall.do(voting.give_cards, row.uid),
        lambda: hall.do(voting.type_card, row.uid, "4"),
        lambda: hall.do(voting.close_round, row.uid),
        lambda: hall.do(totals.enter_totals, row.uid, {"A": LEVELS}, given=3, returned=3),
    ]
    for door in doors:
        with pytest.raises(KnownError, match=r"round\.hands"):
            door()
    hall.do(voting.cancel_round, row.uid, "prova")
    again = hall.do(voting.open_round, row.vote, channel=Channel.CARDS)
    with pytest.raises(KnownError, match=r"round\.cards"):
        hall.do(enter_hands, again.uid, {"A": [0, 0, 0, 0, 0, 3]}, entitled=3)
    assert {one.round: one.channel for one in hall.all(RoundChannel)} == {
        row.uid: Channel.HANDS,
        again.uid: Channel.CARDS,
    }


def test_how_a_vote_is_taken_is_sensible_remembered_and_never_secret_by_hand(hall: Hall) -> None:
    usual = {name: hall.read(channel_for, hall.do(prepare.add_vote, "Po?", name)) for name in METHODS}
    by_hands = {"yesno", "fist", "gradients"}
    assert usual == {name: Channel.HANDS if name in by_hands else Channel.CARDS for name in METHODS}
    vote = hall.do(prepare.add_vote, "Cilat?", "ticks")
    hall.do(prepare.set_vote, vote.uid, channel=Channel.HANDS)
    assert hall.read(channel_for, vote) is Channel.HANDS
    vote = hall.do(prepare.set_vote, vote.uid, question="Cilat tani?")
    assert hall.read(channel_for, vote) is Channel.HANDS
    with pytest.raises(KnownError, match=r"vote\.secret_hands"):
        hall.do(prepare.add_vote, "Kush?", "ticks", secret=True, channel=Channel.HANDS)
    vote = hall.do(prepare.set_vote, vote.uid, secret=True)
    assert hall.read(channel_for, vote) is Channel.CARDS
    with pytest.raises(KnownError, match=r"vote\.secret_hands"):
        hall.do(prepare.set_vote, vote.uid, channel=Channel.HANDS)
    vote = hall.do(prepare.set_vote, vote.uid, secret=False, method="fist")
    assert hall.read(channel_for, vote) is Channel.HANDS  # another method is voted as it usually is
    hall.do(prepare.set_vote, vote.uid, channel=Channel.CARDS)
    hall.do(prepare.remove_vote, vote.uid)
    assert hall.all(VoteChannel) == []


def test_a_secret_round_is_not_opened_by_hand(hall: Hall) -> None:
    hall.seat(["Shoqata"])
    vote = hall.do(prepare.add_vote, "A jemi dakord?", "fist", secret=True)
    with pytest.raises(KnownError, match=r"vote\.secret_hands"):
        hall.do(voting.open_round, vote.uid, channel=Channel.HANDS)
    assert hall.all(Round) == []


@pytest.mark.parametrize(
    ("counts", "threshold", "silent", "adopted"),
    [
        ([4, 5, 0], "including_abstentions", 11, True),
        ([4, 5, 3], "including_abstentions", 8, False),
        ([4, 5, 0], "present", 11, False),
        ([4, 11, 0], "present", 5, True),
        ([0, 0, 0], "two_thirds", 20, False),
    ],
)
def test_who_raises_no_hand_did_not_vote_and_only_a_counted_hand_abstains(
    hall: Hall, counts: list[int], threshold: str, silent: int, adopted: bool
) -> None:
    hall.seat([f"Shoqata {n}" for n in range(20)])
    hall.do(outcomes.add_measure, "Konsultim")
    vote = hall.do(prepare.add_vote, "Po?", "yesno", {"threshold": threshold})
    row = hall.do(voting.open_round, vote.uid, channel=Channel.HANDS)
    (line,) = hall.do(enter_hands, row.uid, {"A": counts}, entitled=20).lines
    assert (line.detail.abstain, line.detail.reached) == (counts[2], adopted)
    record = hall.read(read_record)
    assert [one.outcome for one in recount(record)] == [Outcome.SAME]
    sentences: list[tuple[Lang, str, str]] = [
        ("sq", "nuk voton", f"{silent} nuk votuan"), ("en", "does not vote", f"{silent} did not vote"),
    ]  # fmt: skip
    for lang, none, said in sentences:
        texts = " ".join(compose(record.for_audience(Audience.PUBLIC), DocumentKind.VOTING, lang, final=True).texts())
        assert said in texts
        assert not re.search(r"abstenuan|abstenoi|abstained|abstaining|si abstenim", texts)
        assert none in rule_text("yesno", row.params, lang, Channel.HANDS)


def test_with_several_options_who_is_silent_on_one_did_not_abstain_on_it(hall: Hall) -> None:
    row = opened(hall, "yesno", threshold="including_abstentions")
    totals = {"A": [4, 5, 0], "B": [0, 2, 1], "C": [6, 6, 3]}
    result = hall.do(enter_hands, row.uid, totals, entitled=18, raised=16)
    told = {line.option: (line.detail.abstain, line.detail.reached) for line in result.lines}
    assert told == {"A": (0, True), "B": (1, True), "C": (3, False)}
    assert [one.outcome for one in recount(hall.read(read_record))] == [Outcome.SAME]


def test_what_cards_leave_out_abstains_also_where_sums_are_entered(hall: Hall) -> None:
    hall.seat([f"Shoqata {n}" for n in range(12)])
    hall.do(outcomes.add_measure, "Konsultim")
    vote = hall.do(prepare.add_vote, "Po?", "yesno", {"threshold": "including_abstentions"})
    row = hall.do(voting.open_round, vote.uid, channel=Channel.CARDS)
    hall.do(voting.give_cards, row.uid)
    (line,) = hall.do(totals.enter_totals, row.uid, {"A": [4, 5, 0]}, given=12, returned=12).lines
    assert (line.detail.abstain, line.detail.reached) == (3, False)
    assert [one.outcome for one in recount(hall.read(read_record))] == [Outcome.SAME]
