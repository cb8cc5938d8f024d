"""The nominal group technique as acts: steps that survive, ideas from the log, whose turn it is, two votes compared."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator.errors import KnownError
from facilitator.meeting.agenda import open_item
from facilitator.meeting.discussion import add_point
from facilitator.meeting.reading import read_record
from facilitator.meeting.setup import open_meeting
from facilitator.model import DocumentKind, Nominal, NominalStage, Option, PointKind, Vote
from facilitator.record import Record
from facilitator.report.compose import compose
from facilitator.voting.guided.ideas import ideas_of, next_voice, running_nominal
from facilitator.voting.guided.nominal import begin_nominal, go_on_nominal, leave_nominal, pass_nominal
from facilitator.voting.prepare import remove_vote
from facilitator.voting.round import close_round, give_cards, open_round, type_card
from tests.helpers.hall import Hall


def stage(hall: Hall) -> NominalStage | None:
    found = hall.read(running_nominal)
    return found.stage if found is not None else None


def voice(hall: Hall) -> str | None:
    found = hall.read(lambda tx: next_voice(tx, running_nominal(tx).nominal))
    return found[0] if found else None


def vote(hall: Hall, uid: str, cards: list[str]) -> None:
    opened = hall.do(open_round, uid)
    hall.do(give_cards, opened.uid)
    for card in cards:
        hall.do(type_card, opened.uid, card)
    hall.clock.forward(minutes=5)
    hall.do(close_round, opened.uid, typist="Ana")


def test_from_the_question_to_both_votes_on_paper(tmp_path: Path) -> None:
    hall = Hall(tmp_path)
    bodies = hall.seat(["Çelësi", "Njësoj", "Rrënjë"])
    hall.do(open_meeting)
    item = hall.item()
    with pytest.raises(KnownError, match=r"nominal\.item"):
        hall.do(begin_nominal, "Çfarë pengon?")
    hall.do(open_item, item.uid)
    hall.do(add_point, item.uid, PointKind.COMMENT, "Para teknikës", organisation=bodies[0].uid)
    for minutes in (0, 61):
        with pytest.raises(KnownError, match=r"nominal\.minutes"):
            hall.do(begin_nominal, "Çfarë pengon?", minutes)
    hall.do(begin_nominal, "Çfarë pengon?", 8)
    with pytest.raises(KnownError, match=r"nominal\.running"):
        hall.do(begin_nominal, "Tjetër?")
    hall.reopen()
    assert stage(hall) is NominalStage.WRITING, "alive after the file was closed"
    hall.clock.forward(minutes=8)
    hall.do(go_on_nominal)
    hall.file.undo().result()
    assert stage(hall) is NominalStage.WRITING
    hall.do(go_on_nominal)
    first, second, third = (body.uid for body in bodies)
    said: list[str] = []
    for text in ("Rrugët", "Afatet", "Gjuha", "Paratë"):
        now = voice(hall)
        assert now is not None
        said.append(now)
        hall.do(add_point, item.uid, PointKind.SUGGESTION, text, organisation=now)
        if text == "Gjuha":
            hall.do(pass_nominal, second)
    assert said == [first, second, third, first]
    assert voice(hall) == third, "who has no more ideas is passed over"
    for body in (first, third):
        hall.do(pass_nominal, body)
    assert voice(hall) is None
    hall.do(go_on_nominal)
    hall.do(go_on_nominal)
    paraprak = next(one for one in hall.all(Vote) if one.question == "Çfarë pengon?")
    assert (paraprak.method, paraprak.params, paraprak.question) == ("topk", {"places": 3}, "Çfarë pengon?")
    with pytest.raises(KnownError, match=r"nominal\.uncounted"):
        hall.do(go_on_nominal)
    vote(hall, paraprak.uid, ["ABC", "BAC", "BCA"])
    hall.do(go_on_nominal)
    hall.do(add_point, item.uid, PointKind.COMMENT, "Gjatë diskutimit", organisation=second)
    hall.do(go_on_nominal)
    final = next(one for one in hall.all(Vote) if one.question == paraprak.question and one.uid != paraprak.uid)
    vote(hall, final.uid, ["ABC", "ABD", "ACB"])
    assert {option.text for option in hall.all(Option)} == {"Rrugët", "Afatet", "Gjuha", "Paratë"}
    hall.do(go_on_nominal)
    assert stage(hall) is None
    record = hall.read(read_record)
    assert Record.from_json(record.to_json()).nominal_steps == record.nominal_steps
    for kind in (DocumentKind.PROCESVERBAL, DocumentKind.VOTING):
        told = repr(compose(record, kind, "sq"))
        assert "u shkrua në heshtje, për 8 minuta" in told
        assert "Nga votimi paraprak te ai përfundimtar" in told
        assert "'2 (6)', '1 (9)', '+3'" in told
    assert "From the preliminary to the final vote" in repr(compose(record, DocumentKind.VOTING, "en"))
    hall.close()


def test_who_leaves_it_loses_nothing(tmp_path: Path) -> None:
    hall = Hall(tmp_path)
    body = hall.seat(["Çelësi"])[0]
    hall.do(open_meeting)
    item = hall.item()
    hall.do(open_item, item.uid)
    for act in (go_on_nominal, leave_nominal):
        with pytest.raises(KnownError, match=r"nominal\.none"):
            hall.do(act)
    made = hall.do(begin_nominal, "?", 1)
    hall.do(go_on_nominal)
    hall.do(add_point, item.uid, PointKind.SUGGESTION, "Një", organisation=body.uid)
    hall.do(go_on_nominal)
    with pytest.raises(KnownError) as caught:
        hall.do(go_on_nominal)
    assert (caught.value.code, caught.value.facts) == ("nominal.ideas", {"n": 1, "least": 3})
    for text in ("Dy", "Tre"):
        hall.do(add_point, item.uid, PointKind.SUGGESTION, text, organisation=body.uid)
    hall.do(go_on_nominal)
    there = next(one for one in hall.all(Vote) if one.question == "?")
    hall.do(remove_vote, there.uid)
    with pytest.raises(KnownError, match=r"nominal\.uncounted"):
        hall.do(go_on_nominal)
    hall.file.undo().result()
    hall.do(leave_nominal)
    assert stage(hall) is None
    assert [point.text for point in hall.read(ideas_of, made)] == ["Një", "Dy", "Tre"]
    assert hall.all(Vote)
    hall.file.undo().result()
    assert stage(hall) is NominalStage.FIRST
    hall.do(leave_nominal)
    hall.do(begin_nominal, "Sërish?")
    assert len(hall.all(Nominal)) == 2
    hall.close()
