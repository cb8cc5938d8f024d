"""A roll of persons: who is on it, what it counts, and whom which document names."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.audience.answered import answered, groups_of
from facilitator.errors import KnownError
from facilitator.language.sentences import Lang
from facilitator.meeting import attendance, outcomes, people
from facilitator.meeting.reading import read_record
from facilitator.model import (
    Capacity,
    Channel,
    Closing,
    Consent,
    DocumentKind,
    Group,
    OrgKind,
    Person,
    RollEntry,
    RollMandate,
    RollPerson,
    RollWeight,
    Round,
    RoundOfPersons,
    VoteOfPersons,
)
from facilitator.record import Audience, Record
from facilitator.report import compose
from facilitator.store.acts import act
from facilitator.store.tx import Tx
from facilitator.voting import cuts, kiosk, prepare, roll_call, secret
from facilitator.voting import round as voting
from facilitator.voting.channel import channel_of
from facilitator.voting.hands import enter_hands
from facilitator.voting.mandates import give_mandate
from facilitator.voting.recount import Outcome, Trouble, recount
from facilitator.voting.roll.persons import cards_to_print, namesakes, persons_now, without_vote
from facilitator.voting.roll.weights import set_weight
from facilitator.voting.rules import read_result
from tests.helpers.hall import Hall
from tests.unit.test_voting_papers import agree

QUESTION = "A e miratojmë?"


@pytest.fixture
def hall(tmp_path: Path) -> Hall:
    return Hall(tmp_path)


def come(hall: Hall, person: Person, publish: Consent = Consent.YES) -> Person:
    hall.do(people.set_person, person.uid, publish_name=publish)
    hall.do(attendance.arrive, person.uid)
    return person


def seated(hall: Hall) -> dict[str, Person]:
    """Two of Alfa, one of Beta, a citizen, and three without a vote; Gama gave a mandate, Alfa has three votes."""
    alfa, beta, gama = (hall.organisation(name) for name in ("Alfa", "Beta", "Gama"))
    town = hall.organisation("Bashkia", OrgKind.INSTITUTION)
    told = {
        "Zana": hall.person("Zana Dibra", alfa),
        "Çelik": hall.person("Çelik Arapi", alfa),
        "Blerta": hall.person("Blerta Hoxha", beta),
        "Qytetar": hall.person("Dritan Qytetari", capacity=Capacity.CITIZEN),
        "Bashkiaku": hall.person("Besnik Bashkiaku", town),
        "Vëzhgues": hall.person("Vera Vëzhguese", beta, capacity=Capacity.OBSERVER),
        "Pritës": hall.person("Hana Pritësja", alfa, capacity=Capacity.HOST),
    }
    for person in told.values():
        come(hall, person)
    hall.person("Gazmend Larg", gama)
    hall.do(give_mandate, gama.uid, beta.uid)
    hall.do(set_weight, alfa.uid, 3)
    for text in ("Konsultim", "Transparencë", "Buxhet"):
        hall.do(outcomes.add_measure, text)
    return told


def opened(hall: Hall, method: str = "yesno", *, is_secret: bool = False, **more: object) -> Round:
    vote = hall.do(prepare.add_vote, QUESTION, method, secret=is_secret, persons=True, **more)
    found: Round = hall.wait(secret.open_any(hall.file, vote.uid)).result
    return found


def names(hall: Hall, running: Round) -> list[str]:
    return [entry.name for entry in hall.all(RollEntry, round=running.uid)]


def entry_of(hall: Hall, running: Round, name: str) -> str:
    return next(entry.uid for entry in hall.all(RollEntry, round=running.uid) if entry.name.startswith(name))


def text_of(record: Record, lang: Lang = "sq", kind: DocumentKind = DocumentKind.VOTING) -> str:
    document = compose(record, kind, lang, final=True)
    return " ".join(str(document.to_json(), "utf-8").replace("\u00a0", " ").split())


def call(hall: Hall, said: dict[str, str]) -> Round:
    running = opened(hall, channel=Channel.ROLL_CALL)
    for name, answer in said.items():
        hall.do(roll_call.answer_call, running.uid, entry_of(hall, running, name), answer)
    hall.do(roll_call.close_call, running.uid)
    return running


def test_who_speaks_for_themselves_or_for_a_body_with_a_vote_is_on_the_roll(hall: Hall) -> None:
    told = seated(hall)
    hall.do(attendance.leave, told["Zana"].uid)
    hall.do(attendance.arrive, told["Zana"].uid)  # gone and come again: once
    assert hall.read(without_vote) == 3
    running = opened(hall, channel=Channel.CARDS)
    assert names(hall, running) == ["Blerta Hoxha", "Çelik Arapi", "Dritan Qytetari", "Zana Dibra"]
    assert (running.roll_size, running.present) == (4, 7)
    held = {row.person: row.body for row in hall.all(RollPerson, round=running.uid)}
    assert held == {
        told["Zana"].uid: "Alfa", told["Çelik"].uid: "Alfa", told["Blerta"].uid: "Beta", told["Qytetar"].uid: "",
    }  # fmt: skip
    assert [row.round for row in hall.all(RoundOfPersons)] == [running.uid]
    assert hall.all(RollMandate) == hall.all(RollWeight) == [], "of organisations alone"
    hall.do(attendance.leave, told["Blerta"].uid)
    assert running.roll_size == len(names(hall, running)), "frozen: who leaves stays on the roll"
    assert hall.do(voting.give_cards, running.uid) == 4
    with pytest.raises(KnownError, match=r"person\.used"):
        hall.do(people.remove_person, told["Blerta"].uid)
    hall.close()


def test_two_of_one_name_are_two_and_are_told_of(hall: Hall) -> None:
    seated(hall)
    come(hall, hall.person("zana  dibra", hall.all(type(hall.organisation("Tjetra")))[0]))
    here = hall.read(persons_now)
    assert namesakes(here) == [next(one.name for one in here if one.name.lower().split() == ["zana", "dibra"])]
    assert len(names(hall, opened(hall))) == 5


def test_a_person_alone_and_nobody(hall: Hall) -> None:
    hall.do(outcomes.add_measure, "Konsultim")
    with pytest.raises(KnownError, match=r"roll\.empty"):
        opened(hall)
    come(hall, hall.person("Vetëm Njëri", capacity=Capacity.CITIZEN))
    running = call(hall, {"Vetëm": "po"})
    record = hall.read(read_record).for_audience(Audience.FILE)
    assert "kishte 1 person, me një votë" in text_of(record)
    assert running.roll_size == 1
    agree(record)


@act("crowd")
def crowd(tx: Tx, number: int) -> None:
    """So many people of three organisations come, in one act."""
    bodies = [people.add_organisation(tx, name=f"Shoqata {n}") for n in range(3)]
    for n in range(number):
        person = people.add_person(tx, name=f"Person {n:03}", organisation=bodies[n % 3].uid)
        attendance.arrive(tx, person.uid)


def test_three_hundred_people(hall: Hall) -> None:
    hall.do(outcomes.add_measure, "Konsultim")
    hall.do(crowd, 300)
    running = opened(hall, channel=Channel.HANDS)
    assert (running.roll_size, running.params["present"], len(hall.all(RollPerson))) == (300, 300, 300)
    hall.do(enter_hands, running.uid, {"A": [21, 200, 1]}, entitled=290)
    assert "kishin 300 persona, me nga një votë secili" in text_of(hall.read(read_record).for_audience(Audience.FILE))


def test_the_denominators_are_persons_there_and_persons_in_the_list(hall: Hall) -> None:
    told = seated(hall)
    hall.do(attendance.leave, told["Blerta"].uid)
    running = opened(hall, params={"threshold": "members"}, channel=Channel.HANDS)
    assert (running.params["present"], running.params["members"]) == (3, 5), "Gazmend is in the list, and away"
    assert "Votojnë personat, jo organizatat" in running.rule_text
    assert hall.read(cards_to_print) == 5


def test_who_votes_is_chosen_taken_back_and_forgotten_with_the_vote(hall: Hall) -> None:
    vote = hall.do(prepare.add_vote, QUESTION)
    hall.do(prepare.set_vote, vote.uid, persons=True)
    assert [row.vote for row in hall.all(VoteOfPersons)] == [vote.uid]
    hall.file.undo().result()
    assert hall.all(VoteOfPersons) == []
    hall.file.redo().result()
    hall.do(prepare.set_vote, vote.uid, question="Tjetër?")
    assert len(hall.all(VoteOfPersons)) == 1
    hall.do(prepare.remove_vote, vote.uid)
    assert hall.all(VoteOfPersons) == []
    hall.file.undo().result()
    assert len(hall.all(VoteOfPersons)) == 1
    hall.close()


def test_the_tied_are_decided_by_those_who_tied_them(hall: Hall) -> None:
    seated(hall)
    running = opened(hall, "ticks", channel=Channel.CARDS)
    hall.do(voting.give_cards, running.uid)
    for card in ("A", "B", "A", "B"):
        hall.do(voting.type_card, running.uid, card)
    hall.do(voting.close_round, running.uid)
    hall.do(cuts.draw_cut, running.uid, 1)
    hall.do(prepare.set_vote, running.vote, persons=False)
    again = hall.wait(secret.open_any(hall.file, running.vote, reason="barazim", run_off_of=running.uid)).result
    assert {row.round for row in hall.all(RoundOfPersons)} == {running.uid, again.uid}
    assert hall.read(channel_of, again.uid) is Channel.HANDS, "nobody has several votes, so by hands"
    hall.do(voting.cancel_round, again.uid, "provë")
    next_one = hall.wait(secret.open_any(hall.file, running.vote, reason="tjetër ditë")).result
    assert names(hall, next_one) == ["Alfa", "Beta", "Gama"], "the next round is as the vote is chosen now"
    hall.close()


def refuse(hall: Hall, person: Person) -> None:
    hall.do(people.set_person, person.uid, publish_name=Consent.NO)


def test_a_roll_call_names_in_public_whoever_allowed_it(hall: Hall) -> None:
    told = seated(hall)
    refuse(hall, told["Çelik"])
    running = call(hall, {"Zana": "A1 B0 C2", "Çelik": "A0 B0", "Dritan": "A1"})
    record = hall.read(read_record)
    filed, public = record.for_audience(Audience.FILE), record.for_audience(Audience.PUBLIC)
    assert len(filed.roll) == 4
    assert len(filed.called) == 3
    gone = entry_of(hall, running, "Çelik")
    assert b"elik Arapi" not in public.to_json()
    assert gone.encode() not in public.to_json(), "nor its place among the names"
    assert [len(rows) for rows in (public.roll, public.roll_persons, public.called)] == [3, 3, 2]
    assert "Zana Dibra" in text_of(public)
    for one in (filed, public):
        assert [row.outcome for row in recount(one)] == [Outcome.SAME]
        agree(one)
    said = text_of(public)
    assert "Në listë ishte edhe 1 person, i cili nuk përmendet" in said
    assert "Edhe 1 person, që nuk përmendet me emër, u përgjigj" in said
    assert "Votat sipas llojit" not in said, "the sums beside the names would tell the answer"
    assert "Votat sipas llojit të votuesit" in text_of(filed)
    forged = replace(public, called=(*public.called, replace(public.called[0], uid="f" * 32)))
    assert [row.trouble for row in recount(forged)] == [Trouble.SECTIONS], "two more than were counted"
    hall.close()


def test_who_refuses_after_approval_is_named_no_more(hall: Hall) -> None:
    told = seated(hall)
    call(hall, {"Zana": "A1", "Çelik": "A0"})
    before = hall.read(read_record)
    refuse(hall, told["Zana"])
    now = replace(hall.read(read_record), previous=before)
    public = now.for_audience(Audience.PUBLIC)
    assert public.previous is not None
    assert b"Zana" not in public.to_json()
    assert len(public.previous.roll) == len(public.roll) == 3


def test_a_secret_vote_of_persons_names_nobody_in_public(hall: Hall) -> None:
    seated(hall)
    running = opened(hall, "ticks", is_secret=True)
    hall.do(voting.give_cards, running.uid, [one.uid for one in hall.all(RollEntry, round=running.uid)][1:])
    for card in ("A", "A B", "C"):
        hall.wait(secret.put_card(hall.file, card))
    hall.wait(secret.close_secret(hall.file))
    record = hall.read(read_record)
    public, filed = record.for_audience(Audience.PUBLIC), record.for_audience(Audience.FILE)
    assert public.roll == public.roll_persons == public.cards == public.called == public.kiosk_votes == ()
    assert len(filed.roll) == 4
    said = text_of(public)
    assert "Me të drejtë vote në hapje: 4 persona. Votimi ishte i fshehtë" in said
    assert "Shifrat përputhen: 3 të dhëna" in said
    assert "Entitled at the opening: 4 people. The vote was secret" in text_of(public, "en")
    assert "3 fletë ishin të vlefshme, nga 4 persona" in text_of(public, kind=DocumentKind.RELACION)
    for one in (public, filed):
        agree(one)
        assert [row.outcome for row in recount(one)] in ([Outcome.SAME], [Outcome.WITHHELD])
    hall.close()


def test_the_kiosk_and_the_cards_are_one_tally(hall: Hall) -> None:
    seated(hall)
    running = opened(hall, "ticks", channel=Channel.CARDS)
    hall.wait(kiosk.cast(hall.file, running.uid, entry_of(hall, running, "Blerta"), {"A": 1}))
    with pytest.raises(KnownError, match=r"kiosk\.has_card"):
        hall.wait(kiosk.cast(hall.file, running.uid, entry_of(hall, running, "Blerta"), {"A": 1}))
    hall.do(voting.give_cards, running.uid, [entry_of(hall, running, "Zana")])
    hall.do(voting.type_card, running.uid, "B")
    result = hall.do(voting.close_round, running.uid)
    assert (result.ballots, hall.all(Closing)[0].given) == (2, 2)
    record = hall.read(read_record).for_audience(Audience.PUBLIC)
    agree(record)
    assert "votoi në kioskë" in text_of(record)


@pytest.mark.parametrize("audience", [Audience.FILE, Audience.PUBLIC])
def test_the_groups_of_a_roll_call_of_persons(hall: Hall, audience: Audience) -> None:
    seated(hall)
    running = call(hall, {"Zana": "A1 B0", "Blerta": "A1", "Dritan": "A0"})
    record = hall.read(read_record).for_audience(audience)
    groups = groups_of(
        record.roll, record.roll_persons,
        {one.uid: one for one in record.people}, {one.uid: one for one in record.organisations},
    )  # fmt: skip
    asked: Callable[..., list[object]] = answered
    told = answered(running, Channel.ROLL_CALL, record.options, groups, record.called, {})
    assert [(one.letter, one.group, one.counts) for one in told if one.letter == "A"] == [
        ("A", Group.CSO, (2, 0, 0, 1)),
        ("A", Group.CITIZEN, (0, 1, 0, 0)),
    ]
    less = dict(list(groups.items())[1:])
    assert asked(running, Channel.ROLL_CALL, record.options, less, record.called, {}) == [], "not the whole roll"
    line = {one.option: one for one in read_result(record.tallies[0].result).lines}["A"]
    assert line.detail.to_json()["yes"] == 2
