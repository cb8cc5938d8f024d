"""Arriving, leaving, coming back, walking in; and the numbers that follow."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.errors import KnownError
from facilitator.meeting import attendance, people
from facilitator.meeting.counts import counts
from facilitator.model import Attendance, Capacity, Consent, Gender, Organisation, OrgKind, Person
from tests.helpers.hall import Hall


def numbers(hall: Hall):
    return counts(hall.all(Organisation), hall.all(Person), hall.all(Attendance))


def test_arriving_twice_is_harmless_and_says_since_when(hall: Hall) -> None:
    person = hall.person("Erjona Llapi")
    first = hall.do(attendance.arrive, person.uid)
    hall.clock.forward(minutes=20)
    again = hall.do(attendance.arrive, person.uid)
    assert (first.already, again.already) == (False, True)
    assert again.visit.arrived_at == first.visit.arrived_at == "2026-10-27T09:00:00+01:00"
    assert len(hall.all(Attendance)) == 1


def test_leaving_and_coming_back_are_two_stays(hall: Hall) -> None:
    person = hall.person("Ilir Çarçani")
    hall.do(attendance.arrive, person.uid)
    hall.clock.forward(hours=1)
    hall.do(attendance.leave, person.uid)
    with pytest.raises(KnownError, match=r"person\.not_inside"):
        hall.do(attendance.leave, person.uid)
    hall.clock.forward(minutes=5)
    assert hall.do(attendance.arrive, person.uid).again
    assert [bool(visit.left_at) for visit in hall.all(Attendance)] == [True, False]
    assert (numbers(hall).people, numbers(hall).inside) == (1, 1)


def test_a_stated_time_keeps_the_moment_of_typing(hall: Hall) -> None:
    person = hall.person("Klajdi Hyka")
    hall.clock.forward(hours=1, minutes=32)
    visit = hall.do(attendance.arrive, person.uid, "10:20").visit
    assert visit.arrived_at == "2026-10-27T10:20:00+01:00"
    assert visit.arrived_entered_at == "2026-10-27T10:32:00+01:00"
    with pytest.raises(KnownError, match=r"time\.order"):
        hall.do(attendance.leave, person.uid, "10:00")
    with pytest.raises(KnownError, match=r"time\.unreadable"):
        hall.do(attendance.leave, person.uid, "25:99")


def test_walk_in_in_one_line_finds_or_makes_the_organisation(hall: Hall) -> None:
    known = hall.organisation("Shoqata “Thirrja Qytetare”")
    person = hall.do(attendance.walk_in, "Mirela Pjetri, thirrja qytetare, Hulumtuese")
    assert (person.organisation, person.role, person.invited) == (known.uid, "Hulumtuese", False)
    other = hall.do(attendance.walk_in, "Sara Leka, Rrjeti “Xixëllonja”")
    assert {body.name for body in hall.all(Organisation)} == {known.name, "Rrjeti “Xixëllonja”"}
    alone = hall.do(attendance.walk_in, "Arben Sula")
    assert (alone.capacity, other.capacity) == (Capacity.CITIZEN, Capacity.REPRESENTATIVE)
    assert numbers(hall).walk_ins == 3
    with pytest.raises(KnownError, match=r"text\.empty"):
        hall.do(attendance.walk_in, "  , Njësoj")
    assert len(hall.all(Person)) == 3


def test_two_people_of_one_organisation_are_one_organisation(hall: Hall) -> None:
    body = hall.organisation("Instituti “Llogari Publike”")
    ministry = hall.organisation("Ministria", OrgKind.INSTITUTION)
    for name in ("Shpëtim Rrapi", "Gent Malaj"):
        hall.do(attendance.arrive, hall.person(name, body, gender=Gender.MAN).uid)
    hall.do(attendance.arrive, hall.person("Elona Basha", ministry, capacity=Capacity.GUEST).uid)
    hall.do(attendance.arrive, hall.person("Arben Sula").uid)
    hall.person("Mungon Vetë", body)
    found = numbers(hall)
    assert (found.people, found.organisations, found.institutions) == (4, 1, 1)
    assert (found.guests, found.citizens, found.men, found.invited) == (1, 1, 2, 5)


def test_undo_of_an_arrival_takes_it_back_whole(hall: Hall) -> None:
    person = hall.person("Besa Zhupani")
    hall.do(attendance.arrive, person.uid)
    assert hall.file.undo_name == "arrive"
    hall.wait(hall.file.undo())
    assert hall.all(Attendance) == []
    hall.wait(hall.file.redo())
    assert numbers(hall).inside == 1


def test_an_import_of_300_rows_is_one_act_and_one_undo(hall: Hall) -> None:
    rows = [people.Listed({"name": f"Person {n}"}, {"name": f"Shoqata {n % 40}"}) for n in range(300)]
    assert hall.do(people.import_people, rows) == people.Imported(300, 0, 40)
    assert (len(hall.all(Person)), len(hall.all(Organisation))) == (300, 40)
    hall.wait(hall.file.undo())
    assert (hall.all(Person), hall.all(Organisation)) == ([], [])


def test_a_failing_line_leaves_nothing_of_an_import(hall: Hall) -> None:
    with pytest.raises(KnownError, match=r"text\.empty"):
        hall.do(people.import_people, [people.Listed({"name": "Ana"}), people.Listed({"name": " "})])
    assert hall.all(Person) == []


def test_nobody_who_came_can_be_removed(hall: Hall) -> None:
    person = hall.person("Anila Kodhima", hall.organisation("Zgjidh Mirë"), publish_name=Consent.YES)
    hall.do(attendance.arrive, person.uid)
    with pytest.raises(KnownError, match=r"person\.used"):
        hall.do(people.remove_person, person.uid)
    with pytest.raises(KnownError, match=r"organisation\.used"):
        hall.do(people.remove_organisation, person.organisation)


def test_the_same_organisation_twice_is_refused_whatever_its_dress(hall: Hall) -> None:
    hall.organisation("Shoqata “Njësoj”")
    with pytest.raises(KnownError, match=r"organisation\.twice"):
        hall.organisation('SHOQATA "njësoj"')


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 5), st.booleans()), max_size=30))
def test_counts_agree_with_a_plain_model(steps: list[tuple[int, bool]]) -> None:
    """Pure functions only: whoever comes and goes, people are counted once and ``inside`` is who has not left."""
    bodies = [Organisation(uid=f"o{n}", name=f"O{n}") for n in range(3)]
    crowd = [Person(uid=f"p{n}", name=f"P{n}", organisation=f"o{n % 3}") for n in range(6)]
    visits: list[Attendance] = []
    inside: set[int] = set()
    for n, (who, comes) in enumerate(steps):
        at = f"2026-10-27T10:{n:02d}:00+01:00"
        if comes and who not in inside:
            inside.add(who)
            visits.append(Attendance(uid=f"v{n}", person=f"p{who}", arrived_at=at, arrived_entered_at=at))
        elif not comes and who in inside:
            inside.discard(who)
            index = max(i for i, visit in enumerate(visits) if visit.person == f"p{who}")
            old = visits[index]
            visits[index] = Attendance(
                uid=old.uid, person=old.person, arrived_at=old.arrived_at, arrived_entered_at=at, left_at=at
            )
    came = {visit.person for visit in visits}
    found = counts(bodies, crowd, visits)
    assert found.inside == len(inside)
    assert found.people == len(came)
    assert found.organisations == len({int(person[1:]) % 3 for person in came})
