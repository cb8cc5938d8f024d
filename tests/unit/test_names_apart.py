"""`Qendra “Ç”` is not `Qendra “C”`: names that differ in a letter's mark are two, whoever brings the second one."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator.errors import KnownError
from facilitator.exchange.people import Choices, OrgFound, Preview, guess_columns, open_table, preview
from facilitator.language.folding import fold, spelled
from facilitator.meeting import attendance, people
from facilitator.meeting.papers.finding import Beside
from facilitator.meeting.papers.findings import findings
from facilitator.model import Organisation
from tests.helpers.hall import Hall


def names(hall: Hall) -> set[str]:
    return {row.name for row in hall.all(Organisation)}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Qendra “Ç”", 'QENDRA "ç"', True),
        ("Qendra “Ç”", "Qendra “C\u0327”", True),  # composed or not
        ("Qendra - Ë", "Qendra Ë", True),
        ("Qendra “Ç”", "Qendra “C”", False),
        ("Shoqata Besë", "Shoqata Bese", False),
    ],
)
def test_every_letter_counts_and_no_dress_does(one: str, other: str, same: bool) -> None:
    assert fold(one) == fold(other), "searching finds either"
    assert (spelled(one) == spelled(other)) is same


@pytest.mark.parametrize(("first", "second"), [("Qendra “Ç”", "Qendra “C”"), ("Qendra “C”", "Qendra “Ç”")])
def test_typed_one_by_one_they_are_two(hall: Hall, first: str, second: str) -> None:
    hall.organisation(first)
    hall.organisation(second)
    assert {first, second} <= names(hall)
    with pytest.raises(KnownError, match=r"organisation\.twice"):
        hall.organisation(second.upper())


@pytest.mark.parametrize(("first", "second"), [("Qendra Ç", "Qendra C"), ("Qendra C", "Qendra Ç")])
def test_at_the_door_they_are_two(hall: Hall, first: str, second: str) -> None:
    body = hall.organisation(first)
    other = hall.do(attendance.walk_in, f"Ana Hoxha, {second}")
    assert other.organisation != body.uid
    again = hall.do(attendance.walk_in, f"Beni Leka, {first}")
    assert again.organisation == body.uid


def test_one_is_renamed_to_the_other_letter(hall: Hall) -> None:
    body = hall.organisation("Qendra C")
    assert hall.do(people.set_organisation, body.uid, name="Qendra Ç").name == "Qendra Ç"


def test_somebody_is_asked_before_the_minutes_are_approved(hall: Hall) -> None:
    one, other = hall.organisation("Qendra Ç"), hall.organisation("Qendra C")
    hall.organisation("Qendra D")
    (found,) = [row for row in hall.read(lambda tx: findings(tx, {}, Beside())) if row.code == "organisation.alike"]
    assert not found.stops
    assert {uid for _, uid in found.sources} == {one.uid, other.uid}


LIST = "Emri;Organizata\nAna Hoxha;Qendra C\nBeni Leka;QENDRA Ç\nEra Duka;Qëndra Ç\n"


def listed(folder: Path, known: Organisation, **chosen: bool) -> Preview:
    path = folder / "lista.csv"
    path.write_text(LIST, "utf-8-sig")
    table = open_table(path)
    return preview(table, guess_columns(table.header), (), [known], choices=Choices(**chosen))


def codes(found: Preview) -> list[list[str]]:
    return [[note.code for note in row.notes if note.code.startswith("organisation.")] for row in found.rows]


def test_a_list_proposes_the_known_one_for_a_name_without_marks_and_says_so(hall: Hall, tmp_path: Path) -> None:
    known = hall.organisation("Qendra Ç")
    found = listed(tmp_path, known)
    assert [row.found for row in found.rows] == [OrgFound.FOUND, OrgFound.FOUND, OrgFound.NEW]
    assert codes(found) == [["organisation.taken"], [], ["organisation.alike"]]
    assert [(one.count, one.on) for one in found.doubts if one.code == "alike"] == [(1, True)]
    assert found.new_organisations() == ("Qëndra Ç",), "a letter with a mark of its own is never taken for another"


def test_what_is_proposed_may_be_refused(hall: Hall, tmp_path: Path) -> None:
    known = hall.organisation("Qendra Ç")
    found = listed(tmp_path, known, alike=False)
    assert [row.found for row in found.rows] == [OrgFound.NEW, OrgFound.FOUND, OrgFound.NEW]
    assert codes(found) == [["organisation.alike"], [], ["organisation.alike"]]
    assert found.new_organisations() == ("Qendra C", "Qëndra Ç")
    hall.do(people.import_people, found.accepted())
    assert {"Qendra Ç", "Qendra C", "Qëndra Ç"} <= names(hall)
