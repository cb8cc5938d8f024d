"""The Chatham House rule as acts: begun and ended once, no vote meanwhile, and nothing leaves it by another time."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator.errors import KnownError
from facilitator.meeting import discussion
from facilitator.meeting.floor.giving import end_floor, give_floor
from facilitator.meeting.log.house import begin_house_rule, end_house_rule
from facilitator.meeting.reading import read_record
from facilitator.model import HouseRule, PointKind
from facilitator.record import Audience
from facilitator.voting.prepare import add_vote
from facilitator.voting.round import cancel_round, open_round
from tests.helpers.hall import Hall


@pytest.fixture
def hall(tmp_path: Path) -> Hall:
    return Hall(tmp_path)


def refused(hall: Hall, code: str, act: object, *arguments: object, **more: object) -> None:
    with pytest.raises(KnownError) as error:
        hall.do(act, *arguments, **more)
    assert error.value.code == code


def test_it_is_begun_once_ended_once_and_undone(hall: Hall) -> None:
    refused(hall, "house.none", end_house_rule)
    hall.do(begin_house_rule)
    refused(hall, "house.running", begin_house_rule)
    hall.clock.forward(minutes=5)
    hall.do(end_house_rule)
    refused(hall, "house.none", end_house_rule)
    hall.file.undo().result()
    assert [row.ended_at for row in hall.all(HouseRule)] == [None]
    hall.file.undo().result()
    assert hall.all(HouseRule) == []


def test_no_roll_is_made_while_it_holds_and_it_does_not_begin_in_a_vote(hall: Hall) -> None:
    hall.seat(["Ëndrra", "Gjurma"])
    vote = hall.do(add_vote, "Cila?")
    hall.do(begin_house_rule)
    refused(hall, "house.roll", open_round, vote.uid, options=["A", "B"])
    hall.clock.forward(minutes=1)
    hall.do(end_house_rule)
    opened = hall.do(open_round, vote.uid, options=["A", "B"])
    refused(hall, "house.vote", begin_house_rule)
    hall.do(cancel_round, opened.uid, "gabim")
    hall.do(begin_house_rule)


def test_what_was_said_under_it_does_not_leave_it(hall: Hall) -> None:
    hall.clock.forward(minutes=10)
    hall.do(begin_house_rule)
    hall.clock.forward(minutes=5)
    point = hall.do(discussion.add_point, hall.item().uid, PointKind.ISSUE, "Mes nesh.")
    refused(hall, "house.left", discussion.set_point, point.uid, at="09:02")
    hall.do(discussion.set_point, point.uid, at="09:12")


def test_the_floor_had_under_it_counts_in_no_figure(hall: Hall) -> None:
    one, two = hall.seat(["Ëndrra", "Gjurma"])
    hall.do(give_floor, organisation=one.uid)
    hall.clock.forward(minutes=1)
    hall.do(end_floor)
    hall.clock.forward(minutes=1)
    hall.do(begin_house_rule)
    hall.clock.forward(minutes=1)
    hall.do(give_floor, organisation=two.uid)
    hall.clock.forward(minutes=4)
    hall.do(end_floor)
    record = hall.read(read_record)
    assert len(record.turns) == 2
    assert record.floor is not None
    assert record.floor.rest_turns == 1
    for audience in (Audience.FILE, Audience.PUBLIC):
        assert [turn.organisation for turn in record.for_audience(audience).turns] == [one.uid]
