"""Points and their links, measures, agenda, and names kept to be settled."""

from __future__ import annotations

import pytest

from facilitator.course import current
from facilitator.errors import KnownError
from facilitator.meeting import agenda, discussion, lifecycle, outcomes, settling, setup
from facilitator.model import Action, AgendaItem, Measure, MeasureLink, Point, PointKind, PointLink, Unsettled
from tests.helpers.hall import Hall


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
    assert current(list(items.values())) == items[second.uid]
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
    assert current(hall.all(AgendaItem)) is None
    assert hall.item().closed_at == "2026-10-27T12:00:00+01:00"


def test_a_name_to_be_settled_is_kept_apart_and_stops_approval_until_it_is_settled(hall: Hall) -> None:
    body = hall.organisation("Njësoj")
    person = hall.person("Arben Hoxha", body)
    point = hall.do(discussion.add_point, hall.item().uid, PointKind.SUGGESTION, "Më herët", typed=" hoxha ")
    assert (point.text, point.organisation, point.person) == ("Më herët", None, None)
    assert [(row.typed, row.point) for row in hall.all(Unsettled)] == [("hoxha", point.uid)]
    with pytest.raises(KnownError, match=r"approve\.unsettled") as refused:
        hall.do(lifecycle.approve, "Ana", {})
    assert refused.value.facts == {"n": 1}
    settled = hall.do(settling.settle_author, point.uid, person=person.uid)
    assert (settled.person, settled.organisation, hall.all(Unsettled)) == (person.uid, body.uid, [])
    hall.wait(hall.file.undo())
    assert [row.typed for row in hall.all(Unsettled)] == ["hoxha"]
    assert hall.all(Point)[0].person is None
    hall.do(settling.settle_author, point.uid, person=person.uid)
    hall.do(lifecycle.approve, "Ana", {})


def test_with_an_author_nothing_is_to_be_settled(hall: Hall) -> None:
    person = hall.person("Arben Hoxha")
    hall.do(discussion.add_point, hall.item().uid, PointKind.NOTE, "Po", person=person.uid, typed="hoxha")
    assert hall.all(Unsettled) == []
    point = hall.do(discussion.add_point, hall.item().uid, PointKind.NOTE, "Jo", typed="hoxha")
    hall.do(discussion.set_point, point.uid, text="Jo, jo")
    assert len(hall.all(Unsettled)) == 1
    hall.do(discussion.set_point, point.uid, person=person.uid)
    assert hall.all(Unsettled) == [], "an author chosen in the editor settles it"


def test_settling_may_find_that_it_was_text_or_nobody(hall: Hall) -> None:
    item = hall.item().uid
    first = hall.do(discussion.add_point, item, PointKind.NOTE, "10 ditë", typed="Afati")
    second = hall.do(discussion.add_point, item, PointKind.NOTE, "Nga salla", typed="dikush")
    hall.do(settling.settle_text, point=first.uid)
    hall.do(settling.settle_author, second.uid)
    assert [(row.text, row.person) for row in hall.all(Point)] == [("Afati: 10 ditë", None), ("Nga salla", None)]
    assert hall.all(Unsettled) == []
    with pytest.raises(KnownError, match=r"row\.gone"):
        hall.do(settling.settle_text, point=first.uid)


def test_an_owner_to_be_settled_goes_the_same_way(hall: Hall) -> None:
    first = hall.do(outcomes.add_action, "Dërgo", typed="hoxha")
    second = hall.do(outcomes.add_action, "Shkruaj", typed="hoxha")
    third = hall.do(outcomes.add_action, "Thirr", owner="AMSHC", typed="hoxha")
    assert {row.action for row in hall.all(Unsettled)} == {first.uid, second.uid}
    hall.do(settling.settle_owner, first.uid, "Arben Hoxha, Njësoj")
    hall.do(outcomes.set_action, second.uid, owner="Ana")
    assert [row.owner for row in hall.all(Action)] == ["Arben Hoxha, Njësoj", "Ana", "AMSHC"]
    assert hall.all(Unsettled) == []
    fourth = hall.do(outcomes.add_action, "Afati 3 ditë", typed="Kujdes")
    hall.do(settling.settle_text, action=fourth.uid)
    assert hall.all(Action)[-1].text == "Kujdes: Afati 3 ditë"
    assert third.owner == "AMSHC"


def test_what_is_removed_takes_its_name_along_and_undo_brings_both_back(hall: Hall) -> None:
    point = hall.do(discussion.add_point, hall.item().uid, PointKind.NOTE, "Po", typed="hoxha")
    hall.do(discussion.remove_point, point.uid)
    assert (hall.all(Point), hall.all(Unsettled)) == ([], [])
    hall.wait(hall.file.undo())
    assert [row.point for row in hall.all(Unsettled)] == [point.uid]
    hall.wait(hall.file.undo())
    assert (hall.all(Point), hall.all(Unsettled)) == ([], []), "one act, one undo"
    action = hall.do(outcomes.add_action, "Dërgo", typed="hoxha")
    hall.do(outcomes.remove_action, action.uid)
    assert hall.all(Unsettled) == []
