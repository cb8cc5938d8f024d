"""What one public document withholds no later one, no wording in English and no turn of the floor tells."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.desk import documents as desk
from facilitator.english import texts
from facilitator.meeting import attendance, discussion, outcomes, people, setup
from facilitator.meeting.floor import giving
from facilitator.meeting.papers import corrections
from facilitator.meeting.papers.english import set_english
from facilitator.meeting.reading import read_record
from facilitator.model import Consent, FloorGenders, Gender, Person, Point, PointKind
from facilitator.record import Audience, Record
from tests.helpers.hall import Hall

ROLE = "Drejtor i onkologjisë"


@pytest.fixture
def hall(tmp_path: Path) -> Hall:
    return Hall(tmp_path)


def record(hall: Hall) -> Record:
    return hall.read(read_record)  # type: ignore[no-any-return]


def public(hall: Hall) -> Record:
    return record(hall).for_audience(Audience.PUBLIC)


def came(hall: Hall, name: str, body: str, **more: object) -> Person:
    one = hall.person(name, hall.organisation(body), **more)
    hall.do(attendance.arrive, one.uid)
    return one


def put(hall: Hall, text: str, words: str) -> None:
    one = next(each for each in hall.read(texts) if each.text == text)
    hall.do(set_english, one.what, one.row, one.part, words)


@pytest.mark.parametrize("reworded", [False, True], ids=["the measure stays", "the measure changes"])
def test_contacts_struck_at_an_earlier_approval_are_struck_in_what_comes_after(hall: Hall, reworded: bool) -> None:
    number, address = "069 20 34 567", "agim@shembull.al"
    who = came(hall, "Agim Gjini", "QSUT", phone=number, email=address, publish_name=Consent.YES)
    measure = hall.do(outcomes.add_measure, f"Të kontaktohet {number} ose {address}")
    desk.approve(hall.file, "Ana")
    hall.do(corrections.begin_correction, "Ana", "numri")
    hall.do(people.set_person, who.uid, phone="", email="")
    if reworded:
        hall.do(outcomes.set_measure, measure.uid, text="Të kontaktohet zyra")
    desk.approve_correction(hall.file, "Ana")
    made = public(hall)
    assert [one.correction for one in made.approved] == [0, 1]
    for audience in (Audience.FILE, Audience.PUBLIC):
        said = record(hall).for_audience(audience).to_json().decode()
        assert "34 567" not in said, audience
        assert address not in said, audience
    with_contacts = record(hall).for_audience(Audience.FILE, contacts=True)
    assert number in with_contacts.to_json().decode(), "the list of the file has them"
    assert number in record(hall).approved[0].contacts, "the meeting file knows what is struck"
    assert made.approved[0].contacts == made.approved[0].names == ()


def test_the_earlier_record_tells_no_former_name_either(hall: Hall) -> None:
    who = came(hall, "Agim Gjini", "QSUT", publish_name=Consent.NO)
    desk.approve(hall.file, "Ana")
    for name in ("Agim Gjinaj", "Agim Gjinari"):
        hall.do(corrections.begin_correction, "Ana", "emri")
        hall.do(people.set_person, who.uid, name=name)
        made = public(hall)
        assert made.previous is not None
        assert "Gjin" not in made.to_json().decode()
        desk.approve_correction(hall.file, "Ana")
        assert "Gjin" not in public(hall).to_json().decode()


@pytest.mark.parametrize("earlier", [False, True])
def test_the_english_of_a_function_goes_with_whoever_is_not_named(hall: Hall, earlier: bool) -> None:
    came(hall, "Agim Gjini", "QSUT", role=ROLE, publish_name=Consent.NO)
    put(hall, ROLE, "Head of oncology")
    made = record(hall)
    if earlier:
        made = replace(made, previous=replace(made, previous=None))
    said = made.for_audience(Audience.PUBLIC).to_json().decode()
    assert "onkologji" not in said
    assert "oncology" not in said


def test_the_english_of_a_function_of_two_does_not_say_whose_it_was(hall: Hall) -> None:
    hidden = came(hall, "Agim Gjini", "QSUT", role=ROLE, publish_name=Consent.NO)
    came(hall, "Blerta Hoxha", "Njësoj", role=ROLE, publish_name=Consent.YES)
    put(hall, ROLE, "Head of oncology")
    (kept,) = public(hall).translated
    assert (kept.of, kept.what, kept.row, kept.part) == (ROLE, "", "", "")
    assert record(hall).translated[0].row == hidden.uid


def test_a_wording_stays_for_the_whole_text_only(hall: Hall) -> None:
    came(hall, "Agim Gjini", "QSUT", role="Drejtor", publish_name=Consent.NO)
    came(hall, "Blerta Hoxha", "Njësoj", role="Drejtore ekonomike", publish_name=Consent.YES)
    put(hall, "Drejtor", "Director")
    measure = hall.do(outcomes.add_measure, "Raporti vjetor")
    put(hall, "Raporti vjetor", "The annual report that they hid")
    hall.do(outcomes.set_measure, measure.uid, text="Raporti vjetor botohet")
    assert public(hall).translated == ()


def spoke(hall: Hall, one: Person, *, unattributed: bool, after: int = 0) -> Point:
    """A turn of forty seconds; what was said is written down in the middle of it, or so many seconds after it."""
    hall.do(giving.give_floor, person=one.uid)
    hall.clock.forward(seconds=20)
    more = {"person": one.uid, "unattributed": unattributed}
    if after:
        hall.clock.forward(seconds=20)
        hall.do(giving.end_floor)
        hall.clock.forward(seconds=after)
        return hall.do(discussion.add_point, hall.item().uid, PointKind.ISSUE, "Na kërkuan para", **more)  # type: ignore[no-any-return]
    point = hall.do(discussion.add_point, hall.item().uid, PointKind.ISSUE, "Na kërkuan para", **more)
    hall.clock.forward(seconds=20)
    hall.do(giving.end_floor)
    return point  # type: ignore[no-any-return]


@pytest.mark.parametrize("after", [0, 45])
@pytest.mark.parametrize("audience", [Audience.FILE, Audience.PUBLIC])
def test_a_turn_does_not_name_who_said_what_is_nobodys(hall: Hall, audience: Audience, after: int) -> None:
    one, other = came(hall, "Agim Gjini", "QSUT"), came(hall, "Blerta Hoxha", "Njësoj", publish_name=Consent.YES)
    hall.do(setup.open_meeting)
    spoke(hall, one, unattributed=True, after=after)
    hall.clock.forward(minutes=10)
    spoke(hall, other, unattributed=False)
    made = record(hall).for_audience(audience)
    assert [turn.person for turn in made.turns] == [other.uid]
    assert len(record(hall).turns) == 2, "the meeting file has both"


def test_time_by_gender_is_not_public_and_counts_only_the_turns_that_are_told(hall: Hall) -> None:
    women = [came(hall, f"Ana {n}", f"Shoqata {n}", gender=Gender.WOMAN) for n in "ABCDE"]
    men = [came(hall, f"Ben {n}", f"Qendra {n}", gender=Gender.MAN) for n in "ABCDE"]
    hall.do(setup.open_meeting)
    for one in (*women, *men):
        spoke(hall, one, unattributed=False)
        hall.clock.forward(minutes=5)
    spoke(hall, women[0], unattributed=True)
    assert public(hall).floor == FloorGenders(withheld=True)
    filed = record(hall).for_audience(Audience.FILE).floor
    assert filed is not None
    assert (filed.women_turns, filed.men_turns) == (5, 5)
    whole = record(hall).floor
    assert whole is not None
    assert whole.women_turns == 6
