"""The same person, the same organisation: by more than a name."""

from __future__ import annotations

import pytest

from facilitator.meeting.people import Imported, Listed, father_of, import_people, missing, remove_person
from facilitator.meeting.same import Bodies, Crowd, Likeness, Who, likely_same, likeness
from facilitator.model import Capacity, Consent, Organisation, Person, PersonMore

ARBEN = Who("Arben Hoxha", "hapa", "069 555 66 77", "arben@hapa.example", "Agron")


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (Who("ARBEN HOXHA"), Likeness.LIKELY),
        (Who("Hoxha, Arben"), Likeness.LIKELY),
        (Who("Z. Arben Hoxha", "hapa"), Likeness.LIKELY),
        (Who("Prof. Dr. Arben Hoxha", "hapa"), Likeness.LIKELY),
        (Who("Arben Hoxha", "drita"), Likeness.NO),
        (Who("Arben Hoxha", "drita", "+355695556677"), Likeness.LIKELY),
        (Who("Arben Hoxha", "drita", "", "ARBEN@hapa.example"), Likeness.LIKELY),
        (Who("Arben Hoxha", "hapa", "0681112233"), Likeness.MAYBE),
        (Who("Arben Hoxha", "hapa", father="Besnik"), Likeness.NO),
        (Who("Arben Hoxha", "hapa", father="agron"), Likeness.LIKELY),
        (Who("Arben Hoxhaj", "hapa"), Likeness.NO),
        (Who("Arben", "hapa"), Likeness.NO),
    ],
)
def test_identity_is_more_than_a_name(other, expected):
    assert likeness(ARBEN, other) is expected
    assert likeness(other, ARBEN) is expected


def test_the_likeliest_of_a_crowd_is_found():
    crowd: Crowd[str] = Crowd()
    crowd.add(Who("Arben Hoxha", "drita"), "drita")
    crowd.add(Who("Arben Hoxha", "hapa", "068 111 2233"), "maybe")
    crowd.add(Who("Arben Hoxha", "hapa"), "likely")
    assert crowd.likest(ARBEN) == (Likeness.LIKELY, "likely")
    assert crowd.likest(Who("Ana Doda")) is None


def test_three_of_one_name_are_an_ordinary_meeting():
    rows = [Person(uid=str(n), name="Arben Hoxha", organisation=body) for n, body in enumerate("abb")]
    assert likely_same(rows[0], rows) == []
    assert likely_same(rows[1], rows) == [rows[2]]


def test_organisations_are_found_by_either_name():
    body = Organisation(uid="1", name="Shoqata “Njësoj”", short_name="Njësoj")
    bodies = Bodies([body])
    assert [bodies.find(name) for name in ('SHOQATA "NJËSOJ"', "njësoj", "Tjetër", "")] == [body, body, None, None]
    assert [bodies.find(name) for name in ("Shoqata Njesoj", "njesoj")] == [None, None]
    assert bodies.alike("Shoqata Njesoj") == body


def test_a_second_list_fills_in_what_is_empty_and_overwrites_nothing(hall):
    hall.do(import_people, [Listed({"name": "Arben Hoxha", "phone": "0695556677", "photo": Consent.NO})])
    (person,) = hall.all(Person)
    assert person.capacity is Capacity.CITIZEN
    line = Listed(
        {"name": "Arben Hoxha", "phone": "1", "email": "a@hapa.example", "photo": Consent.YES},
        {"name": "Hapa të Lehtë"},
        "Agron",
        into=person.uid,
    )
    assert hall.do(import_people, [line]) == Imported(0, 1, 1)
    (filled,) = hall.all(Person)
    (body,) = hall.all(Organisation)
    assert (filled.phone, filled.email, filled.photo) == ("0695556677", "a@hapa.example", Consent.NO)
    assert (filled.organisation, filled.capacity) == (body.uid, Capacity.REPRESENTATIVE)
    assert [row.father for row in hall.all(PersonMore)] == ["Agron"]
    assert missing(filled, line, body.uid, "Agron") == {}
    assert hall.do(import_people, [line]) == Imported(0, 0, 0)
    hall.file.undo().result()  # what changed nothing is no act
    assert hall.all(Person) == [person]
    assert hall.all(Organisation) == hall.all(PersonMore) == []


def test_who_is_removed_takes_the_fathers_name_along(hall):
    hall.do(import_people, [Listed({"name": "Arben Hoxha"}, {}, "Agron")])
    (person,) = hall.all(Person)
    assert hall.file.read(father_of, person.uid).result() == "Agron"
    hall.do(remove_person, person.uid)
    assert hall.all(Person) == hall.all(PersonMore) == []
