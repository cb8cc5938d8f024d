"""What must not be lost of people: who spoke, when a time was typed, and that a known organisation is one."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator.errors import KnownError
from facilitator.exchange.people import guess_columns, open_table, preview
from facilitator.meeting import attendance, discussion, people
from facilitator.model import Attendance, Organisation, Person, Point, PointKind
from tests.helpers.hall import Hall

NJESOJ = "Shoqata “Njësoj”"


# who spoke


def test_an_organisation_that_spoke_cannot_be_removed(hall: Hall) -> None:
    """It spoke without a person being named, and nobody of it is on the list: only the point stands for it."""
    body = hall.organisation(NJESOJ)
    point = hall.do(discussion.add_point, hall.item().uid, PointKind.ISSUE, "Pa rampë.", organisation=body.uid)
    with pytest.raises(KnownError) as refused:
        hall.do(people.remove_organisation, body.uid)
    assert (refused.value.code, refused.value.facts) == ("organisation.used", {"name": NJESOJ})
    assert hall.all(Organisation) == [body]
    assert hall.all(Point) == [point]
    hall.do(discussion.remove_point, point.uid)
    hall.do(people.remove_organisation, body.uid)
    assert hall.all(Organisation) == []


def test_an_organisation_with_a_person_who_has_not_come_cannot_be_removed(hall: Hall) -> None:
    body = hall.organisation(NJESOJ)
    person = hall.person("Agim Ndreu", body)
    with pytest.raises(KnownError, match=r"organisation\.used"):
        hall.do(people.remove_organisation, body.uid)
    hall.do(people.remove_person, person.uid)
    hall.do(people.remove_organisation, body.uid)
    assert hall.all(Organisation) == []


def test_a_person_who_spoke_without_having_come_cannot_be_removed(hall: Hall) -> None:
    person = hall.person("Agim Ndreu")
    point = hall.do(discussion.add_point, hall.item().uid, PointKind.ISSUE, "Pa rampë.", person=person.uid)
    with pytest.raises(KnownError) as refused:
        hall.do(people.remove_person, person.uid)
    assert (refused.value.code, refused.value.facts) == ("person.used", {"name": "Agim Ndreu"})
    hall.do(discussion.remove_point, point.uid)
    hall.do(people.remove_person, person.uid)
    assert hall.all(Person) == []


# when a time was typed

CAME, LEFT = "2026-10-27T09:00:00+01:00", "2026-10-27T11:00:00+01:00"


@pytest.mark.parametrize(
    ("stated", "arrived", "left"),
    [
        ({"arrived": "09:10"}, ("2026-10-27T09:10:00+01:00", "now"), (LEFT, LEFT)),
        ({"left": "10:50"}, (CAME, CAME), ("2026-10-27T10:50:00+01:00", "now")),
        (
            {"arrived": "09:10", "left": "10:50"},
            ("2026-10-27T09:10:00+01:00", "now"),
            ("2026-10-27T10:50:00+01:00", "now"),
        ),
    ],
)
def test_a_corrected_time_keeps_the_moment_of_its_typing(
    hall: Hall, stated: dict[str, str], arrived: tuple[str, str], left: tuple[str, str]
) -> None:
    """Only of the time that was corrected: the other was typed when it was typed."""
    person = hall.person("Klajdi Hyka")
    visit = hall.do(attendance.arrive, person.uid).visit
    hall.clock.forward(hours=2)
    hall.do(attendance.leave, person.uid)
    hall.clock.forward(hours=7, minutes=42)
    typed = "2026-10-27T18:42:00+01:00"
    before = hall.all(Attendance)
    hall.do(attendance.correct_visit, visit.uid, **stated)
    (stay,) = hall.all(Attendance)
    assert (stay.arrived_at, stay.arrived_entered_at) == tuple(typed if part == "now" else part for part in arrived)
    assert (stay.left_at, stay.left_entered_at) == tuple(typed if part == "now" else part for part in left)
    hall.wait(hall.file.undo())
    assert hall.all(Attendance) == before


def test_a_stated_departure_keeps_the_moment_of_its_typing(hall: Hall) -> None:
    person = hall.person("Klajdi Hyka")
    hall.do(attendance.arrive, person.uid)
    hall.clock.forward(hours=2)
    stay = hall.do(attendance.leave, person.uid, "10:40")
    assert (stay.left_at, stay.left_entered_at) == ("2026-10-27T10:40:00+01:00", LEFT)


def test_a_walk_in_at_a_stated_time_keeps_the_moment_of_its_typing(hall: Hall) -> None:
    hall.clock.forward(minutes=30)
    hall.do(attendance.walk_in, "Sara Leka", "09:05")
    (stay,) = hall.all(Attendance)
    assert (stay.arrived_at, stay.arrived_entered_at) == ("2026-10-27T09:05:00+01:00", "2026-10-27T09:30:00+01:00")


# one organisation


LIST = f"Emër mbiemër;Organizata\nAna Koçi;{NJESOJ}\nBen Hoxha;Qendra “Rruga Jonë”\nCen Leka;\n"
LATER = 'Emër mbiemër;Organizata\nDea Gjoni;SHOQATA "NJESOJ"\nEda Mema;njësoj\nFil Kola;Rruga jonë\nGea Doda;E re\n'


def read_in(hall: Hall, folder: Path, text: str) -> people.Imported:
    """As the sheet of the import does it: the preview knows who is in the meeting."""
    path = folder / "lista.csv"
    path.write_bytes(text.replace('"', "“").encode("utf-8-sig"))
    table = open_table(path)
    found = preview(table, guess_columns(table.header), hall.all(Person), hall.all(Organisation))
    before = len(hall.all(Organisation))
    added: people.Imported = hall.do(people.import_people, found.accepted())
    assert len(hall.all(Organisation)) - before == len(found.new_organisations()), "as many as the preview said"
    return added


def bodies(hall: Hall) -> dict[str, str]:
    names = {body.uid: body.name for body in hall.all(Organisation)}
    return {person.name: names[person.organisation] for person in hall.all(Person) if person.organisation}


def test_a_second_import_finds_the_organisations_of_the_first(hall: Hall, tmp_path: Path) -> None:
    assert read_in(hall, tmp_path, LIST).people == 3
    first = {body.uid: body for body in hall.all(Organisation)}
    assert {body.name for body in first.values()} == {NJESOJ, "Qendra “Rruga Jonë”"}
    assert read_in(hall, tmp_path, LATER).people == 4
    after = {body.uid: body for body in hall.all(Organisation)}
    assert first.items() <= after.items()
    assert [body.name for uid, body in after.items() if uid not in first] == ["E re"]
    assert bodies(hall) == {
        "Ana Koçi": NJESOJ,
        "Ben Hoxha": "Qendra “Rruga Jonë”",
        "Dea Gjoni": NJESOJ,
        "Eda Mema": NJESOJ,
        "Fil Kola": "Qendra “Rruga Jonë”",
        "Gea Doda": "E re",
    }


def test_the_act_itself_knows_the_organisations_of_the_meeting(hall: Hall) -> None:
    """Whoever calls it: a line of the preparation or a script has no preview."""
    body = hall.organisation(NJESOJ)
    rows = [
        people.Listed({"name": "Ana"}, {"name": "shoqata njësoj"}),
        people.Listed({"name": "Ben"}, {"name": NJESOJ}),
    ]
    hall.do(people.import_people, rows)
    assert hall.all(Organisation) == [body]
    assert {person.organisation for person in hall.all(Person)} == {body.uid}
