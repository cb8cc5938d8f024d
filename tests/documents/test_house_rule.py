"""The Chatham House rule: nothing in either sister ties anybody to a part of the meeting that was under it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.examine.examination import Match, examine
from facilitator.model import (
    Answered,
    Attribution,
    CoAuthor,
    DocumentKind,
    Group,
    HouseRule,
    Level,
    Measure,
    PassedOver,
    Point,
    PointKind,
    ReadingAnswer,
    Sister,
    Turn,
)
from facilitator.record import Audience, Record
from facilitator.report.extract import embedded
from facilitator.signing import NOBODY
from facilitator.sisters import for_sister
from tests.documents.test_sisters import pages, streams
from tests.helpers.documents import drawn
from tests.helpers.records import NOW, demo_record

DAY = "2026-10-27"
RULE = HouseRule(uid="0" * 31 + "7", began_at=f"{DAY}T10:30:00+01:00", ended_at=f"{DAY}T10:45:00+01:00")


def at(clock: str) -> str:
    return f"{DAY}T{clock}:00+01:00"


def secret() -> tuple[Record, set[str]]:
    """The demo with a part under the rule, in which two spoke, had the floor, objected, came and went."""
    record = demo_record()
    one, two = record.people[0], record.people[1]
    item = record.agenda[2].uid
    said = Point(
        uid="a" * 32, item=item, position=900, kind=PointKind.ISSUE, text="Fjala e fshehur.", said_at=at("10:35"),
        entered_at=at("10:35"), organisation=one.organisation, person=one.uid,
    )  # fmt: skip
    other = CoAuthor(uid="b" * 32, point=said.uid, position=1, organisation=two.organisation, person=two.uid)
    turn = Turn(
        uid="c" * 32, item=item, began_at=at("10:29"), ended_at=at("10:31"), organisation=one.organisation,
        person=one.uid,
    )  # fmt: skip
    passed = PassedOver(uid="d" * 32, turn=turn.uid, organisation=two.organisation, person=two.uid)
    objected = ReadingAnswer(
        uid="e" * 32, measure=record.measures[0].uid, text=record.measures[0].text, answered=Answered.OBJECTED,
        answered_at=at("10:40"), organisation=two.organisation, person=two.uid,
    )  # fmt: skip
    stays = tuple(
        replace(row, left_at=at("10:39"), left_entered_at=at("10:39")) if row.person == one.uid else row
        for row in record.attendance
    )
    return replace(
        record,
        house_rules=(RULE,),
        points=(*record.points, said),
        co_authors=(other,),
        turns=(turn,),
        passed_over=(passed,),
        reading_answers=(objected,),
        attendance=stays,
    ), {said.uid}


@pytest.mark.parametrize("sister", Sister)
@pytest.mark.parametrize("kind", DocumentKind)
def test_no_sister_ties_anybody_to_it(sister: Sister, kind: DocumentKind) -> None:
    record, (said,) = secret()
    thin = for_sister(record, sister, kind)
    (point,) = [row for row in thin.points if row.uid == said]
    assert (point.organisation, point.person, point.unattributed) == (None, None, True)
    assert (thin.co_authors, thin.turns, thin.passed_over) == ((), (), ())
    assert [(row.organisation, row.person) for row in thin.reading_answers] == [(None, None)]
    assert len({row.person for row in thin.attendance}) == len(thin.attendance)
    assert all(not row.arrived_at and not row.arrived_entered_at and not row.left_at for row in thin.attendance)
    assert {row.person for row in thin.attendance} == {row.person for row in record.attendance}


@pytest.mark.parametrize("sister", Sister)
@pytest.mark.parametrize("kind", [DocumentKind.PROCESVERBAL, DocumentKind.ATTENDANCE])
def test_no_stream_of_a_sister_holds_a_time_or_row_of_it(sister: Sister, kind: DocumentKind) -> None:
    record, _ = secret()
    pdf = drawn(record, kind, "sq", sister)
    inside = streams(pdf).decode("latin-1")
    stays = {row.uid for row in record.attendance}
    for hidden in ("b" * 32, "c" * 32, "d" * 32, "10:39", *stays):
        assert hidden not in inside, hidden
    times = {text for row in record.attendance for text in (row.arrived_at, row.left_at) if text}
    told = embedded(pdf)[0]
    others = {row.said_at for row in told.points} | {row.entered_at for row in told.points}
    others |= {text for row in told.agenda for text in (row.opened_at, row.closed_at) if text}
    assert times - others
    for time in times - others - {record.meeting.opened_at, record.meeting.closed_at}:
        assert time not in inside
    assert "10:39" in streams(drawn(replace(record, house_rules=()), DocumentKind.ATTENDANCE)).decode("latin-1")
    assert "Chatham House" in " ".join(pages(pdf))


@pytest.mark.parametrize("sister", Sister)
def test_a_document_with_such_a_part_is_verified(sister: Sister) -> None:
    record, _ = secret()
    for kind in (DocumentKind.PROCESVERBAL, DocumentKind.ATTENDANCE):
        found = examine(drawn(record, kind, "sq", sister), NOBODY, NOW)
        assert not found.mismatch
        assert found.recomposed is Match.SAME


def test_whoever_was_first_written_down_in_it_has_a_uid_without_that_time() -> None:
    record, _ = secret()
    late = replace(
        record.people[2],
        uid=f"{int(__import__('datetime').datetime.fromisoformat(at('10:40')).timestamp() * 1000):012x}{'f' * 20}",
    )
    stay = replace(record.attendance[0], uid="9" * 32, person=late.uid)
    record = replace(record, people=(*record.people, late), attendance=(*record.attendance, stay))
    for audience in (Audience.FILE, Audience.PUBLIC):
        thin = record.for_audience(audience)
        assert late.uid not in thin.to_json().decode()
        assert len(thin.people) == len(record.people)
        assert {row.person for row in thin.attendance} <= {row.uid for row in thin.people}
    twice, once = record.for_audience(Audience.FILE).for_audience(Audience.PUBLIC), record.for_audience(Audience.PUBLIC)
    assert (twice.attendance, twice.people, twice.points) == (once.attendance, once.people, once.points)


def test_a_time_stated_to_the_minute_lies_in_it_and_one_outside_is_named() -> None:
    record, _ = secret()
    one = record.people[0]
    base = replace(record.points[-1], organisation=one.organisation, person=one.uid, unattributed=False)
    cases = (("10:29", "10:29", True), ("10:30", "11:00", False), ("10:45", "11:00", False), ("10:46", "11:00", True))
    for said, entered, named in cases:
        point = replace(base, said_at=at(said), entered_at=at(entered))
        (told,) = replace(record, points=(point,), co_authors=()).for_audience(Audience.FILE).points
        assert bool(told.person) is named, (said, entered)


@pytest.mark.parametrize("level", Level)
def test_an_author_is_named_so_far_and_no_further(level: Level) -> None:
    record = demo_record()
    person = next(row for row in record.people if row.organisation)
    point = replace(
        record.points[0], organisation=person.organisation, person=person.uid, unattributed=level is Level.NONE
    )
    rows = (
        (Attribution(uid="f" * 32, point=point.uid, level=level),)
        if level in (Level.ORGANISATION, Level.CATEGORY)
        else ()
    )
    record = replace(record, points=(point,), attributions=rows)
    for audience in (Audience.FILE, Audience.PUBLIC):
        thin = record.for_audience(audience)
        (told,) = thin.points
        assert (told.person == person.uid) is (level is Level.PERSON)
        assert (told.organisation == person.organisation) is (level in (Level.PERSON, Level.ORGANISATION))
        assert [row.group for row in thin.said_by] == ([Group.CSO] if level is Level.CATEGORY else [])
        assert thin.attributions == ()


def test_a_category_of_a_few_is_nobody() -> None:
    record = demo_record()
    person = next(row for row in record.people if row.organisation)
    point = replace(record.points[0], organisation=person.organisation, person=person.uid)
    few = tuple(row for row in record.attendance if row.person == person.uid)
    rows = (Attribution(uid="f" * 32, point=point.uid, level=Level.CATEGORY),)
    thin = replace(record, points=(point,), attributions=rows, attendance=few).for_audience(Audience.FILE)
    assert thin.said_by == ()
    assert thin.points[0].unattributed


def test_several_voices_are_all_named_and_answers_are_told() -> None:
    record = demo_record()
    bodies = [row for row in record.organisations if row.short_name][:2]
    point = replace(record.points[0], organisation=bodies[0].uid, person=None, unattributed=False)
    other = CoAuthor(uid="b" * 32, point=point.uid, position=1, organisation=bodies[1].uid)
    measure: Measure = record.measures[0]
    answers = tuple(
        ReadingAnswer(
            uid=str(n) * 32, measure=measure.uid, text=text, answered=how, answered_at=at("11:50"), organisation=who
        )
        for n, (text, how, who) in enumerate(
            (("Tjetër", Answered.CHANGED, None), (measure.text, Answered.OBJECTED, bodies[1].uid))
        )
    )
    record = replace(record, points=(point, *record.points[1:]), co_authors=(other,), reading_answers=answers)
    text = " ".join(" ".join(pages(drawn(record, DocumentKind.PROCESVERBAL, "sq", Sister.PUBLIC))).split())
    assert f"{bodies[0].name}; {bodies[1].name}" in text
    assert "formulimi u ndryshua kur u lexua, ora 11:50" in text
    assert f"kundërshtoi kur u lexua {bodies[1].name}, ora 11:50" in text
