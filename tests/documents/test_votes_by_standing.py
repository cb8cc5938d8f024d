"""A roll call put together by kind of organisation, from the answers to the page; no other vote."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.meeting import attendance, outcomes, people
from facilitator.meeting.reading import read_record
from facilitator.model import Channel, DocumentKind, OrgKind, RollEntry, Round
from facilitator.record import Audience
from facilitator.report.compose.view import View
from facilitator.report.compose.voting.standing import answers_of
from facilitator.voting import prepare, roll_call, secret
from facilitator.voting import round as voting
from facilitator.voting.roll.weights import set_weight
from tests.documents.test_votes_read_back import read
from tests.helpers.hall import Hall
from tests.unit.test_voting_papers import agree

KINDS = {
    "Alfa": OrgKind.CSO,
    "Beta": OrgKind.CSO,
    "Gama": OrgKind.CSO,
    "Bashkia": OrgKind.INSTITUTION,
    "Radio": OrgKind.MEDIA,
}
SAID = {"Alfa": "A1 B0", "Beta": "A1", "Gama": "A0 B2", "Bashkia": "A1 B1"}


def seated(hall: Hall, kinds: dict[str, OrgKind], *, weighty: bool = False) -> None:
    for name, kind in kinds.items():
        body = hall.do(people.add_organisation, name=name, kind=kind, votes=True)
        hall.do(attendance.arrive, hall.person(f"Përfaqësues {name}", body).uid)
        if name == "Bashkia" and weighty:
            hall.do(set_weight, body.uid, 2)
    for text in ("Konsultim", "Transparencë"):
        hall.do(outcomes.add_measure, text)


def opened(hall: Hall, channel: Channel, method: str = "yesno", *, is_secret: bool = False) -> Round:
    vote = hall.do(prepare.add_vote, "A e miratojmë?", method, secret=is_secret, channel=channel)
    found: Round = hall.wait(secret.open_any(hall.file, vote.uid)).result
    return found


def called(hall: Hall, method: str = "yesno") -> None:
    running = opened(hall, Channel.ROLL_CALL, method)
    for entry in hall.all(RollEntry, round=running.uid):
        if entry.name in SAID:
            hall.do(roll_call.answer_call, running.uid, entry.uid, SAID[entry.name] if method == "yesno" else "A1")
    hall.do(roll_call.close_call, running.uid)


@pytest.mark.parametrize("audience", [Audience.FILE, Audience.PUBLIC])
def test_each_kind_of_organisation_has_its_own_line(hall: Hall, audience: Audience) -> None:
    seated(hall, KINDS, weighty=True)
    called(hall)
    record = hall.read(read_record).for_audience(audience)
    agree(record)
    (ballots,) = View(record).rounds
    told = {line["option"]: line for line in ballots.tally.result["lines"]}
    for letter, line in told.items():
        groups = [one.counts for one in answers_of(ballots, View(record)) if one.letter == letter]
        assert [sum(column) for column in zip(*groups, strict=True)][:3] == [line["yes"], line["no"], line["abstain"]]
    lines = {
        "sq": ("Organizata të shoqërisë civile 2 1 0 0", "Institucione publike 2 0 0 0", "të tjerë 0 0 0 1"),
        "en": ("Civil society organisations 2 1 0 0", "Public institutions 2 0 0 0", "others 0 0 0 1"),
    }
    for lang in ("sq", "en"):
        text = read(record, DocumentKind.VOTING, lang)
        for line in lines[lang]:
            assert line in text, (lang, text)
        assert {"sq": "shoqërisë civile 0 1 2 0", "en": "society organisations 0 1 2 0"}[lang] in text, "of B"


def test_what_is_not_known_of_all_is_told_of_none(hall: Hall) -> None:
    seated(hall, KINDS)
    called(hall)
    record = hall.read(read_record).for_audience(Audience.FILE)
    (ballots,) = View(record).rounds
    assert len(answers_of(ballots, View(record))) == 6
    without = replace(record, organisations=record.organisations[1:])
    assert answers_of(ballots, View(without)) == []


@pytest.mark.parametrize("way", ["one kind", "secret", "cards", "scores"])
def test_there_is_no_such_table_of_other_votes(hall: Hall, way: str) -> None:
    seated(hall, {"Alfa": OrgKind.CSO, "Beta": OrgKind.CSO} if way == "one kind" else KINDS)
    if way in ("one kind", "scores"):
        called(hall, "score" if way == "scores" else "yesno")
    else:
        running = opened(hall, Channel.CARDS, is_secret=way == "secret")
        hall.do(voting.give_cards, running.uid)
        if running.secret:
            hall.wait(secret.put_card(hall.file, "A1"))
            hall.wait(secret.close_secret(hall.file))
        else:
            hall.do(voting.type_card, running.uid, "A1")
            hall.do(voting.close_round, running.uid)
    record = hall.read(read_record).for_audience(Audience.FILE)
    assert "sipas llojit të organizatës" not in read(record, DocumentKind.VOTING, "sq")


@pytest.fixture
def hall(tmp_path: Path) -> Hall:
    return Hall(tmp_path)
