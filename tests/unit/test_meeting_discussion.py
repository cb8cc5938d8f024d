"""The quick-entry line, points and their links, measures, agenda."""

from __future__ import annotations

import pytest

from facilitator.errors import KnownError
from facilitator.meeting import agenda, discussion, outcomes, quickline, setup
from facilitator.meeting.quickline import Speaker, read
from facilitator.model import AgendaItem, Measure, MeasureLink, Point, PointKind, PointLink
from tests.helpers.hall import Hall

SPEAKERS = [
    Speaker("Njësoj", "o5", None, True),
    Speaker("Të Dhëna për Qytetarin", "o6", None),
    Speaker("Ura e Veriut", "o8", None),
    Speaker("Agim Ndreu", "o5", "p5", True),
]


@pytest.mark.parametrize(
    ("line", "kind", "organisation", "text"),
    [
        ("Njësoj: !r Takime të aksesueshme", PointKind.RECOMMENDATION, "o5", "Takime të aksesueshme"),
        ("njesoj: !R Takime", PointKind.RECOMMENDATION, "o5", "Takime"),
        ("!ç Njësoj: Hyrja ka shkallë", PointKind.ISSUE, "o5", "Hyrja ka shkallë"),
        ("!c Hyrja ka shkallë", PointKind.ISSUE, None, "Hyrja ka shkallë"),
        ("te dhena: pa datë", PointKind.NOTE, "o6", "pa datë"),
        ("agim: !p Kur?", PointKind.QUESTION, "o5", "Kur?"),
        ("Njësoj: !? Kur?", PointKind.QUESTION, "o5", "Kur?"),
        ("Vendimi: pas muajsh", PointKind.NOTE, None, "Vendimi: pas muajsh"),
        ("Afati: !s më i gjatë", PointKind.SUGGESTION, None, "Afati: më i gjatë"),
        ("ora 10:20 nisi", PointKind.NOTE, None, "ora 10:20 nisi"),
    ],
)
def test_the_line_understands(line: str, kind: PointKind, organisation: str | None, text: str) -> None:
    entry = read(line, SPEAKERS)
    assert (entry.what, entry.kind, entry.organisation, entry.text) == ("point", kind, organisation, text)


def test_the_line_makes_actions_and_agreements() -> None:
    action = read("Sekretari: !d Dërgimi i draftit", SPEAKERS)
    assert (action.what, action.owner, action.text) == ("action", "Sekretari", "Dërgimi i draftit")
    assert read("ura e veriut: !d Listë", SPEAKERS).owner == "Ura e Veriut"
    assert read("!u Takohemi sërish", SPEAKERS).what == "agreement"


def test_the_line_refuses_what_it_cannot_mean() -> None:
    with pytest.raises(KnownError, match=r"line\.kind") as refused:
        read("Njësoj: !z diçka", SPEAKERS)
    assert refused.value.facts == {"letter": "z"}
    with pytest.raises(KnownError, match=r"text\.empty"):
        read("Njësoj: !r  ", SPEAKERS)


def test_completion_puts_people_in_the_room_first() -> None:
    speakers = [Speaker("Ana", None, "a"), Speaker("Anila", None, "b", True), Speaker("Besa Analiste", None, "c")]
    assert [speaker.label for speaker in quickline.complete("an", speakers)] == ["Anila", "Ana", "Besa Analiste"]
    assert quickline.find("an", speakers) is None
    assert quickline.find("ana", speakers) is speakers[0]


def test_points_keep_order_and_move_within_their_item(hall: Hall) -> None:
    item = hall.item()
    points = [hall.do(discussion.add_point, item.uid, PointKind.NOTE, text) for text in "abc"]
    hall.do(discussion.move_point, points[2].uid, -1)
    assert [point.text for point in hall.all(Point, item=item.uid)] == ["a", "c", "b"]
    hall.do(discussion.move_point, points[0].uid, -1)
    assert [point.text for point in hall.all(Point, item=item.uid)] == ["a", "c", "b"]
    hall.wait(hall.file.undo())
    assert [point.text for point in hall.all(Point, item=item.uid)] == ["a", "b", "c"]


def test_a_person_brings_their_organisation(hall: Hall) -> None:
    person = hall.person("Agim Ndreu", hall.organisation("Njësoj"))
    point = hall.do(discussion.add_point, hall.item().uid, PointKind.ISSUE, "Shkallë", person=person.uid)
    assert point.organisation == person.organisation


def test_removing_a_point_takes_its_links_and_undo_brings_them_back(hall: Hall) -> None:
    item = hall.item().uid
    issue = hall.do(discussion.add_point, item, PointKind.ISSUE, "Ç")
    advice = hall.do(discussion.add_point, item, PointKind.RECOMMENDATION, "R")
    hall.do(discussion.link_points, advice.uid, issue.uid)
    hall.do(discussion.link_points, advice.uid, issue.uid)
    hall.do(outcomes.promote_measure, advice.uid)
    assert (len(hall.all(PointLink)), len(hall.all(MeasureLink))) == (1, 1)
    hall.do(discussion.remove_point, advice.uid)
    assert (hall.all(PointLink), hall.all(MeasureLink)) == ([], [])
    hall.wait(hall.file.undo())
    assert (len(hall.all(PointLink)), len(hall.all(MeasureLink)), len(hall.all(Point))) == (1, 1, 2)
    with pytest.raises(KnownError, match=r"link\.kinds"):
        hall.do(discussion.link_points, issue.uid, advice.uid)
    with pytest.raises(KnownError, match=r"measure\.source"):
        hall.do(outcomes.promote_measure, issue.uid)


def test_undo_is_refused_when_the_row_changed_since(hall: Hall) -> None:
    point = hall.do(discussion.add_point, hall.item().uid, PointKind.NOTE, "një")
    measure = hall.do(outcomes.add_measure, "Masa")
    hall.do(outcomes.set_measure, measure.uid, text="Masa e re")
    hall.wait(hall.file.undo())
    hall.wait(hall.file.undo())
    assert hall.all(Measure) == []
    hall.do(discussion.set_point, point.uid, text="dy")
    assert hall.file.redo_name == ""


def test_opening_an_item_closes_the_one_before(hall: Hall) -> None:
    first, second = hall.item(0), hall.item(1)
    hall.do(agenda.open_item, first.uid)
    hall.clock.forward(minutes=12)
    hall.do(agenda.open_item, second.uid)
    items = {item.uid: item for item in hall.all(AgendaItem)}
    assert items[first.uid].closed_at == items[second.uid].opened_at == "2026-10-27T09:12:00+01:00"
    assert agenda.current(list(items.values())) == items[second.uid]
    hall.do(discussion.add_point, first.uid, PointKind.NOTE, "x")
    with pytest.raises(KnownError, match=r"item\.used"):
        hall.do(agenda.remove_item, first.uid)


def test_text_is_cleaned_and_never_empty(hall: Hall) -> None:
    item = hall.item().uid
    point = hall.do(discussion.add_point, item, PointKind.NOTE, "  Keshilli\u0308 \u202ei\u0000 ri  ")
    assert point.text == "Keshillï i ri"
    with pytest.raises(KnownError, match=r"text\.empty"):
        hall.do(discussion.add_point, item, PointKind.NOTE, "\u200b \u0000")
    with pytest.raises(KnownError, match=r"text\.long"):
        hall.do(discussion.add_point, item, PointKind.NOTE, "a" * 20_001)


def test_ending_the_meeting_closes_the_item_the_room_was_at(hall: Hall) -> None:
    hall.do(setup.open_meeting)
    hall.do(agenda.open_item, hall.item().uid)
    hall.clock.forward(hours=3)
    hall.do(setup.close_meeting)
    assert agenda.current(hall.all(AgendaItem)) is None
    assert hall.item().closed_at == "2026-10-27T12:00:00+01:00"
