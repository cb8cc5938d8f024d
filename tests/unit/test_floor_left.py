"""Who has left the room: not suggested, not on the wall, and without the floor; coming back stands where it stood."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator.floor import away, has_left, in_hall, queue, running, suggested
from facilitator.meeting import attendance, people, setup
from facilitator.meeting.floor import giving
from facilitator.model import Attendance, Consent, FloorRequest, Person, Turn
from tests.helpers.hall import Hall


@pytest.fixture
def hall(tmp_path: Path) -> Hall:
    made = Hall(tmp_path)
    for name, body in (("Agim Gjini", "QSUT"), ("Beni Cami", "Njësoj")):
        person = made.person(name, made.organisation(body), publish_name=Consent.YES)
        made.do(attendance.arrive, person.uid)
    made.do(setup.open_meeting)
    return made


def who(hall: Hall, name: str) -> Person:
    return next(row for row in hall.all(Person) if row.name == name)


def ask_both(hall: Hall) -> tuple[FloorRequest, FloorRequest]:
    first = hall.do(giving.ask_floor, person=who(hall, "Agim Gjini").uid)
    hall.clock.forward(seconds=1)
    return first, hall.do(giving.ask_floor, person=who(hall, "Beni Cami").uid)


def asked(hall: Hall) -> list[str]:
    return [one.request.uid for one in hall.read(queue)]


def test_who_has_left_is_not_suggested_nor_on_the_wall_and_comes_back_to_their_place(hall: Hall) -> None:
    first, second = ask_both(hall)
    hall.do(attendance.leave, who(hall, "Agim Gjini").uid)
    assert asked(hall) == [second.uid]
    assert hall.read(away) == [first]
    told = hall.read(in_hall, hall.clock())
    assert (told.following, told.waiting) == (("Beni Cami",), 1)
    assert hall.do(giving.give_floor).person == second.person
    hall.do(attendance.arrive, who(hall, "Agim Gjini").uid)
    assert asked(hall) == [first.uid]
    assert hall.read(suggested).request.asked_at == first.asked_at
    hall.close()


def test_undoing_the_leaving_brings_the_place_and_the_floor_back(hall: Hall) -> None:
    first, second = ask_both(hall)
    hall.do(giving.give_floor, first.uid)
    hall.clock.forward(seconds=40)
    hall.do(attendance.leave, who(hall, "Agim Gjini").uid)
    (turn,) = hall.all(Turn)
    (stay,) = hall.all(Attendance, person=first.person)
    assert (hall.read(running), turn.ended_at) == (None, stay.left_at)
    hall.file.undo().result()
    assert hall.read(running).person == first.person
    assert asked(hall) == [second.uid]
    hall.do(attendance.leave, who(hall, "Beni Cami").uid)
    assert (asked(hall), hall.read(running).person) == ([], first.person)
    hall.file.undo().result()
    assert asked(hall) == [second.uid]
    hall.close()


def test_an_organisation_is_there_while_any_of_its_people_are(hall: Hall) -> None:
    body = who(hall, "Agim Gjini").organisation
    other = hall.do(people.add_person, name="Drita Hoxha", organisation=body)
    hall.do(attendance.arrive, other.uid)
    hall.do(giving.give_floor, organisation=body)
    hall.do(giving.ask_floor, organisation=who(hall, "Beni Cami").organisation)
    hall.do(attendance.leave, who(hall, "Agim Gjini").uid)
    assert hall.read(running) is not None
    hall.do(attendance.leave, other.uid)
    assert hall.read(running) is None
    hall.do(attendance.leave, who(hall, "Beni Cami").uid)
    assert asked(hall) == []
    hall.close()


def test_who_was_never_noted_as_present_is_not_said_to_have_left(hall: Hall) -> None:
    """A meeting may keep no list at the door."""
    body = hall.organisation("Çelësi")
    alone = hall.person("Ana Leka")
    for request in (
        hall.do(giving.ask_floor, organisation=body.uid),
        hall.do(giving.ask_floor, person=alone.uid),
    ):
        assert not hall.read(has_left, request)
    hall.do(giving.give_floor, person=alone.uid)
    hall.do(attendance.leave, who(hall, "Beni Cami").uid)
    assert hall.read(running).person == alone.uid
    hall.close()


def test_a_stated_time_of_leaving_ends_the_turn_then_and_never_before_it_began(hall: Hall) -> None:
    person = who(hall, "Agim Gjini").uid
    hall.clock.forward(minutes=10)
    began = hall.do(giving.give_floor, person=person).began_at
    hall.clock.forward(minutes=10)
    (stay,) = hall.all(Attendance, person=person)
    hall.do(attendance.correct_visit, stay.uid, left="09:05")
    (turn,) = hall.all(Turn)
    assert turn.ended_at == began
    hall.close()
