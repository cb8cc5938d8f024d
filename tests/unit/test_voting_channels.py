"""One tally from several channels: paper cards and the kiosk together, and the roll call by name."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from facilitator.errors import KnownError
from facilitator.language.voting import WORDS
from facilitator.meeting import attendance, outcomes
from facilitator.meeting.reading import read_record
from facilitator.model import (
    Attendance,
    Ballot,
    Called,
    Card,
    Channel,
    Closing,
    DocumentKind,
    KioskVote,
    OrgKind,
    Person,
    RollEntry,
    RollMandate,
    Round,
    RoundPart,
    Tally,
)
from facilitator.record import Audience, Record
from facilitator.report import compose
from facilitator.store.file import box_path
from facilitator.voting import kiosk, mandates, prepare, roll_call, secret
from facilitator.voting import round as voting
from facilitator.voting.box import Box
from facilitator.voting.parts import may_tell
from facilitator.voting.recount import Outcome, recount
from facilitator.voting.roll.now import roll_now
from facilitator.voting.rules import METHODS, read_result, validate
from tests.helpers.costs import price
from tests.helpers.hall import Hall
from tests.unit.test_voting_papers import KINDS, agree, script

MEASURES = ["Konsultim", "Transparencë", "Të dhëna"]


def opened(
    hall: Hall, method: str = "dots", *, is_secret: bool = True, voters: int = 4, channel: Channel = Channel.CARDS
) -> Round:
    hall.seat([f"Shoqata {n:02}" for n in range(voters)])
    for text in MEASURES:
        hall.do(outcomes.add_measure, text)
    vote = hall.do(prepare.add_vote, "Cilat të parat?", method, secret=is_secret)
    found: Round = hall.wait(secret.open_any(hall.file, vote.uid, channel=channel)).result
    return found


def entries(hall: Hall, running: Round) -> list[str]:
    return [entry.uid for entry in hall.all(RollEntry, round=running.uid)]


def code(hall: Hall, running: Round, entry: str, choices: dict[str, int]) -> str:
    with pytest.raises(KnownError) as caught:
        hall.wait(kiosk.cast(hall.file, running.uid, entry, choices))
    return caught.value.code


@pytest.mark.parametrize("is_secret", [True, False])
def test_paper_and_kiosk_are_one_tally_with_subtotals(hall: Hall, is_secret: bool) -> None:
    running = opened(hall, is_secret=is_secret)
    first, second, third, _ = entries(hall, running)
    hall.do(voting.give_cards, running.uid, [first])
    hall.wait(kiosk.cast(hall.file, running.uid, second, {"A": 2, "B": 1}))
    hall.wait(kiosk.cast(hall.file, running.uid, third, {}))
    if is_secret:
        hall.wait(secret.put_card(hall.file, "A1"))
        with pytest.raises(KnownError, match=r"cards\.too_many"):  # one card on paper was given; the kiosk gives none
            hall.wait(secret.put_card(hall.file, "A1"))
        assert hall.wait(secret.cards_inside(hall.file)) == 1
        hall.wait(secret.close_secret(hall.file, returned=1, given=1))
    else:
        hall.do(voting.type_card, running.uid, "A1")
        hall.do(voting.close_round, running.uid, returned=1, given=1)
    (closing,) = hall.all(Closing)
    assert (closing.given, closing.returned, closing.valid, closing.blank) == (3, 3, 2, 1)
    (tally,) = hall.all(Tally)
    assert {line.option: line.detail.number for line in read_result(tally.result).lines} == {"A": 3, "B": 1, "C": 0}
    parts = {part.channel: part for part in hall.all(RoundPart)}
    assert {channel: (part.marked, part.counted) for channel, part in parts.items()} == {
        Channel.CARDS: (1, 1),
        Channel.KIOSK: (2, 2),
    }
    # of a secret round few tell nothing; of an open one what each channel said is known
    assert [bool(part.result) for part in parts.values()] == [not is_secret] * 2


def test_many_tell_their_subtotals_unless_all_say_the_same(hall: Hall) -> None:
    cards = [{"A": 2, "B": 1}, {"B": 2, "C": 1}, {"A": 1, "C": 2}] * 4
    letters = ["A", "B", "C"]
    assert may_tell(cards, letters)
    assert not may_tell(cards[:9], letters)
    assert not may_tell([{"A": 2}] * 12, letters)
    assert not may_tell([{**card, "A": 1} for card in cards], letters), "everybody chose the same of A"


def test_nobody_votes_twice_across_channels(hall: Hall) -> None:
    running = opened(hall)
    first, second, *_ = entries(hall, running)
    hall.do(voting.give_cards, running.uid, [first])
    assert code(hall, running, first, {"A": 1}) == "kiosk.has_card"
    hall.wait(kiosk.cast(hall.file, running.uid, second, {"A": 1}))
    assert code(hall, running, second, {"A": 1}) == "kiosk.has_card"
    with pytest.raises(KnownError, match=r"kiosk\.voted"):
        hall.do(voting.take_back_card, running.uid, second)
    assert hall.do(voting.give_cards, running.uid) == 2, "who voted at the kiosk is given no card"
    assert hall.wait(secret.cards_inside(hall.file)) == 0
    assert len(Box(box_path(hall.path))) == 1


def test_against_the_rule_nothing_is_marked(hall: Hall) -> None:
    running = opened(hall)
    (first, *_) = entries(hall, running)
    assert code(hall, running, first, {"A": 9}) == "card.cap"
    assert code(hall, running, first, {"Z": 1}) == "card.letter"
    box_path(hall.path).rename(box_path(hall.path).with_suffix(".away"))
    assert code(hall, running, first, {"A": 1}) == "box.missing"
    assert not hall.all(KioskVote)
    assert not hall.all(Card)


def test_a_vote_lost_between_mark_and_box_is_seen(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    running = opened(hall)
    first, second, *_ = entries(hall, running)
    hall.wait(kiosk.cast(hall.file, running.uid, first, {"A": 1}))

    def refuse(self: Box, slot: int, block: bytes) -> None:
        raise KnownError("box.failed", reason="disk")

    monkeypatch.setattr(Box, "_store", refuse)
    assert code(hall, running, second, {"B": 1}) == "kiosk.lost"
    monkeypatch.undo()
    hall.wait(secret.close_secret(hall.file, returned=0, given=0))
    (closing,) = hall.all(Closing)
    assert (closing.given, closing.returned) == (2, 1)
    assert [(part.marked, part.counted) for part in hall.all(RoundPart, channel=Channel.KIOSK)] == [(2, 1)]


@pytest.mark.parametrize("method", sorted(METHODS))
def test_the_kiosk_offers_what_the_rule_allows(method: str) -> None:
    options = ["A", "B", "C"]
    frozen = Round(
        uid="r", vote="v", number=1, question="", method=method, params=validate(method, {}), rule_text="",
        secret=True, opened_at="", replica="", roll_size=3, present=3,
    )  # fmt: skip
    offered = kiosk.values(frozen, options)
    assert offered
    assert len(set(offered)) == len(offered)
    assert kiosk.problem(frozen, options, {}) is None, "an empty one is blank"
    first = 1 if 1 in offered else offered[0]
    assert kiosk.problem(frozen, options, {"B": first}) is None
    wrong = kiosk.problem(frozen, options, {"A": 2, "B": 2})
    assert wrong is None or not wrong.code.startswith("card.order"), "who chooses types no letters"
    levels = WORDS["sq"][method].levels
    assert not levels or max(offered) < len(levels)


def page(record: Record, kind: DocumentKind) -> str:
    return repr(compose(record, kind, "sq", final=True).sections)


def test_the_protocol_tells_each_way_in_its_own_words(hall: Hall, tmp_path: Path) -> None:
    running = opened(hall, is_secret=False, voters=5)
    own = entries(hall, running)
    hall.do(voting.give_cards, running.uid, own[:2])
    for card in ("A2 B1", "C1"):
        hall.do(voting.type_card, running.uid, card)
    for entry in own[2:4]:
        hall.wait(kiosk.cast(hall.file, running.uid, entry, {"A": 1, "C": 2}))
    hall.do(voting.close_round, running.uid)
    record = hall.read(read_record).for_audience(Audience.FILE)
    agree(record)
    said = page(record, DocumentKind.VOTING)
    assert all(words in said for words in ("Me fletë", "Në kioskë", "votoi në kioskë", "Secila alternativë"))
    assert script(record, tmp_path).returncode == 0


def test_a_secret_kiosk_says_what_it_rests_on_and_gives_no_small_subtotals(hall: Hall) -> None:
    running = opened(hall)
    *voters, on_paper = entries(hall, running)[:3]
    for entry in voters:
        hall.wait(kiosk.cast(hall.file, running.uid, entry, {"A": 1}))
    hall.do(voting.give_cards, running.uid, [on_paper])
    hall.wait(secret.put_card(hall.file, "B1"))
    hall.wait(secret.close_secret(hall.file))
    record = hall.read(read_record).for_audience(Audience.PUBLIC)
    agree(record)
    said = page(record, DocumentKind.VOTING)
    assert "Fshehtësia mbështetet te kompjuteri" in said
    assert "nuk jepet veçmas" in said
    assert "Secila alternativë" not in said


def test_where_all_came_one_way_no_subtotal_is_missed(hall: Hall) -> None:
    running = opened(hall)
    for entry in entries(hall, running):
        hall.wait(kiosk.cast(hall.file, running.uid, entry, {"A": 1}))
    hall.wait(secret.close_secret(hall.file))
    assert [part.channel for part in hall.all(RoundPart)] == [Channel.KIOSK]
    record = hall.read(read_record).for_audience(Audience.FILE)
    agree(record)
    assert "nuk jepet veçmas, sepse te kaq pak vota" not in page(record, DocumentKind.VOTING)


# the roll call


def called(hall: Hall, voters: int = 4) -> Round:
    return opened(hall, "yesno", is_secret=False, voters=voters, channel=Channel.ROLL_CALL)


def test_a_roll_call_keeps_each_answer_beside_its_name(hall: Hall) -> None:
    running = called(hall)
    first, second, third, fourth = entries(hall, running)
    for entry, said in ((first, "A1 B1"), (second, "A0"), (third, "A2")):
        hall.do(roll_call.answer_call, running.uid, entry, said)
    hall.do(roll_call.answer_call, running.uid, second, "A1 C0")
    hall.do(roll_call.answer_call, running.uid, fourth, "-")
    hall.do(roll_call.take_answer, running.uid, fourth)
    assert not hall.all(Ballot)
    assert not hall.all(Card)
    with pytest.raises(KnownError, match=r"round\.call"):
        hall.do(voting.give_cards, running.uid)
    hall.do(roll_call.close_call, running.uid)
    (closing,) = hall.all(Closing)
    assert (closing.given, closing.returned, closing.valid, closing.blank, closing.invalid) == (4, 3, 3, 0, 0)
    assert {row.entry: dict(row.choices) for row in hall.all(Called)} == {
        first: {"A": 1, "B": 1},
        second: {"A": 1, "C": 0},
        third: {"A": 2},
    }
    (tally,) = hall.all(Tally)
    lines = {line.option: line.detail for line in read_result(tally.result).lines}
    assert (lines["A"].yes, lines["A"].no, lines["A"].abstain) == (2, 0, 1)
    with pytest.raises(KnownError, match=r"round\.closed"):
        hall.do(roll_call.answer_call, running.uid, fourth, "A1")


def test_every_answer_is_printed_beside_its_organisation(hall: Hall, tmp_path: Path) -> None:
    running = called(hall)
    first, second, *_ = entries(hall, running)
    hall.do(roll_call.answer_call, running.uid, first, "A1 B0 C2")
    hall.do(roll_call.answer_call, running.uid, second, "A0 B0 C0")
    hall.do(roll_call.close_call, running.uid)
    record = hall.read(read_record).for_audience(Audience.PUBLIC)
    agree(record)
    assert [one.outcome for one in recount(record)] == [Outcome.SAME]
    assert script(record, tmp_path).returncode == 0
    for kind in (DocumentKind.VOTING, DocumentKind.PROCESVERBAL):
        said = page(record, kind)
        assert "A\\xa0Pro, B\\xa0Kundër, C\\xa0Abstenim" in said
        assert "nuk u përgjigj" in said
        assert "u thirrën 4 organizata, u përgjigjën 2 dhe 2 nuk u përgjigjën" in said
        rounds = said[said.index("thirrje emërore") :]
        assert "fletë" not in rounds.replace("Votimet", ""), "a roll call has no cards"


def test_a_roll_call_is_open(hall: Hall) -> None:
    with pytest.raises(KnownError, match=r"call\.secret"):
        hall.do(prepare.add_vote, "?", "yesno", secret=True, channel=Channel.ROLL_CALL)


@pytest.mark.parametrize("method", sorted(METHODS))
def test_every_rule_is_voted_by_roll_call(hall: Hall, tmp_path: Path, method: str) -> None:
    hall.seat(["Ana", "Besa"])
    for text in MEASURES:
        hall.do(outcomes.add_measure, text)
    vote = hall.do(prepare.add_vote, "Cilat të parat?", method, channel=Channel.ROLL_CALL)
    price(hall, vote)
    running = hall.wait(secret.open_any(hall.file, vote.uid)).result
    assert not any(word in running.rule_text.casefold() for word in ("flet", "dorë", " dore", "duar")), (
        running.rule_text
    )
    letters = hall.read(voting.letters_of, running.uid)
    said = METHODS[method].example(len(letters))
    hall.do(roll_call.answer_call, running.uid, entries(hall, running)[0], said)
    hall.do(roll_call.close_call, running.uid)
    (row,) = hall.all(Called)
    counted = METHODS[method].count([dict(row.choices)], letters, **running.params)
    (tally,) = hall.all(Tally)
    assert tally.result == counted.to_json()
    record = hall.read(read_record).for_audience(Audience.PUBLIC)
    agree(record)
    assert [one.outcome for one in recount(record)] == [Outcome.SAME]
    assert script(record, tmp_path).returncode == (4 if METHODS[method].advanced else 0)
    for kind in KINDS:
        parts = compose(record, kind, "sq", final=True).sections
        told = " ".join(repr(part) for part in parts if part.key.startswith(("votes", "priorities", "round")))
        assert "Cilat të parat?" in told
        wrong = re.findall(r"[^.']*(?:flet|dorë| dore|duar)[^.']*", told.casefold())
        assert not wrong, kind


def test_its_rule_speaks_of_no_cards_and_no_hands(hall: Hall, tmp_path: Path) -> None:
    running = called(hall)
    assert "thirrje emërore" in running.rule_text
    assert not any(word in running.rule_text.casefold() for word in ("flet", "dorë", " dore", "duar"))


# votes by mandate


def test_who_is_away_votes_through_another_on_roll_and_paper(hall: Hall) -> None:
    here, away, third = hall.seat(["Ana", "Besa", "Çelësi"])
    (someone,) = hall.all(Person, organisation=away.uid)
    hall.do(attendance.leave, someone.uid)
    hall.do(mandates.give_mandate, away.uid, here.uid)
    for text in MEASURES:
        hall.do(outcomes.add_measure, text)
    vote = hall.do(prepare.add_vote, "Cilat të parat?", "yesno", channel=Channel.ROLL_CALL)
    running = hall.wait(secret.open_any(hall.file, vote.uid)).result
    assert running.roll_size == 3
    (held,) = hall.all(RollMandate)
    assert held.holder == here.name
    for entry in entries(hall, running):
        hall.do(roll_call.answer_call, running.uid, entry, "A1")
    hall.do(roll_call.close_call, running.uid)
    record = hall.read(read_record).for_audience(Audience.FILE)
    agree(record)
    said = page(record, DocumentKind.VOTING)
    assert "Besa (me autorizim: Ana)" in said
    assert "1 prej tyre votoi me autorizim" in said
    assert third.uid != here.uid


def test_who_came_votes_for_itself_and_without_the_holder_nobody_votes(hall: Hall) -> None:
    here, away = hall.seat(["Ana", "Besa"])
    hall.do(mandates.give_mandate, away.uid, here.uid)
    roll, _ = hall.read(roll_now)
    assert len(roll) == 2
    for stay in hall.all(Attendance):
        hall.do(attendance.leave, stay.person)
    assert hall.read(roll_now)[0] == []


def test_what_a_mandate_may_not_be(hall: Hall) -> None:
    bodies = hall.seat(["Ana", "Besa", "Çelësi", "Drita"])
    guest = hall.organisation("Bashkia", OrgKind.INSTITUTION)
    first, second, third, fourth = (body.uid for body in bodies)

    def refused(act: Callable[..., object], *args: object) -> str:
        with pytest.raises(KnownError) as caught:
            hall.do(act, *args)
        return caught.value.code

    assert refused(mandates.give_mandate, first, first) == "mandate.self"
    assert refused(mandates.give_mandate, guest.uid, first) == "mandate.votes"
    hall.do(mandates.give_mandate, first, second)
    assert refused(mandates.give_mandate, first, third) == "mandate.twice"
    assert refused(mandates.give_mandate, third, first) == "mandate.chain"
    assert refused(mandates.give_mandate, second, third) == "mandate.chain"
    assert refused(mandates.give_mandate, third, second) == "mandate.most"
    assert refused(mandates.set_mandate_limit, 0) == "mandate.limit"
    hall.do(mandates.set_mandate_limit, 2)
    held = hall.do(mandates.give_mandate, third, second)
    assert refused(mandates.set_mandate_limit, 1) == "mandate.most"
    hall.do(mandates.take_mandate, held.uid)
    hall.do(mandates.give_mandate, third, fourth)
