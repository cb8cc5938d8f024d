"""Joining and dividing contributions: no author, no word and no link is lost, whatever goes by."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator.audience.attributing import named
from facilitator.errors import KnownError
from facilitator.meeting import discussion, outcomes
from facilitator.meeting.attendance import arrive
from facilitator.meeting.log.attribution import attribute_point
from facilitator.meeting.log.house import begin_house_rule, end_house_rule
from facilitator.meeting.log.joining import merge_points, split_point, voices
from facilitator.meeting.papers.issues import keep_issue
from facilitator.meeting.people import add_person, remove_organisation, remove_person
from facilitator.meeting.reading import read_record
from facilitator.model import (
    Attribution,
    CoAuthor,
    DocumentKind,
    IssueSource,
    Level,
    MeasureLink,
    Organisation,
    Person,
    Point,
    PointKind,
    PointLink,
    PointReference,
    PointTheme,
)
from facilitator.record import Audience
from facilitator.report import compose
from facilitator.report.document import texts_of
from tests.helpers.hall import Hall


@pytest.fixture
def hall(tmp_path: Path) -> Hall:
    return Hall(tmp_path)


def say(hall: Hall, text: str, kind: PointKind = PointKind.RECOMMENDATION, **more: object) -> Point:
    return hall.do(discussion.add_point, hall.item().uid, kind, text, **more)


def test_merged_it_has_both_voices_words_and_links(hall: Hall) -> None:
    one, two = hall.organisation("Ëndrra"), hall.organisation("Gjurma")
    issue = say(hall, "Mungon autobusi.", PointKind.ISSUE, organisation=one.uid)
    first = say(hall, "Një linjë e re.", organisation=one.uid)
    second = say(hall, "Një orar i ri.", organisation=two.uid, themes=("transporti",))
    later = say(hall, "Siç u tha.", refers=("3",))
    hall.do(discussion.link_points, second.uid, issue.uid)
    measure = hall.do(outcomes.promote_measure, second.uid)
    before = state(hall)
    hall.do(merge_points, first.uid, second.uid)
    (kept,) = hall.all(Point, uid=first.uid)
    assert kept.text == "Një linjë e re.\nNjë orar i ri."
    assert [row.organisation for row in hall.all(CoAuthor, point=first.uid)] == [two.uid]
    assert hall.all(PointLink)[0].source == first.uid
    assert [(row.measure, row.point) for row in hall.all(MeasureLink)] == [(measure.uid, first.uid)]
    assert [row.theme for row in hall.all(PointTheme, point=first.uid)] == ["transporti"]
    assert [(row.source, row.target) for row in hall.all(PointReference)] == [(later.uid, first.uid)]
    hall.file.undo().result()
    assert state(hall) == before


def state(hall: Hall) -> list[object]:
    kinds = (Point, CoAuthor, PointLink, MeasureLink, PointReference, PointTheme, IssueSource, Attribution)
    return [hall.all(kind) for kind in kinds]


def test_the_line_of_the_synthesis_follows(hall: Hall) -> None:
    one, two = (say(hall, text, PointKind.ISSUE) for text in ("Mungon uji.", "Rruga është e prishur."))
    for point in (one, two):
        hall.do(keep_issue, point.uid)
    hall.do(merge_points, one.uid, two.uid)
    assert {row.point for row in hall.all(IssueSource)} == {one.uid}
    made = hall.do(split_point, one.uid, len("Mungon uji."))
    assert {row.point for row in hall.all(IssueSource)} == {one.uid, made.uid}


def test_split_both_keep_every_voice_and_link_or_the_second_is_the_chosen_ones(hall: Hall) -> None:
    one, two = hall.organisation("Ëndrra"), hall.organisation("Gjurma")
    issue = say(hall, "Mungon autobusi.", PointKind.ISSUE)
    first, second = say(hall, "A a.", organisation=one.uid), say(hall, "B b.", organisation=two.uid)
    behind = say(hall, "E fundit.")
    hall.do(discussion.link_points, first.uid, issue.uid)
    hall.do(merge_points, first.uid, second.uid)
    made = hall.do(split_point, first.uid, 4)
    assert [row.text for row in hall.all(Point, item=first.item)] == ["Mungon autobusi.", "A a.", "B b.", behind.text]
    assert hall.read(lambda tx: voices(tx, made)) == [(one.uid, None), (two.uid, None)]
    assert {row.source for row in hall.all(PointLink)} == {first.uid, made.uid}
    hall.file.undo().result()
    made = hall.do(split_point, first.uid, 4, author=(two.uid, None))
    assert hall.read(lambda tx: voices(tx, made)) == [(two.uid, None)]


def test_what_cannot_be_joined_or_divided_stays_as_it_is(hall: Hall) -> None:
    first, other = say(hall, "Një."), say(hall, "Dy.", PointKind.ISSUE)
    waits = say(hall, "Tre.", typed="dikush")
    hall.clock.forward(minutes=1)
    hall.do(begin_house_rule)
    under = say(hall, "Katër.")
    hall.clock.forward(seconds=1)
    hall.do(end_house_rule)
    before = state(hall)
    for code, act, arguments in (
        ("join.same", merge_points, (first.uid, first.uid)),
        ("join.kinds", merge_points, (first.uid, other.uid)),
        ("join.unsettled", merge_points, (first.uid, waits.uid)),
        ("join.house", merge_points, (first.uid, under.uid)),
        ("split.edge", split_point, (first.uid, 0)),
        ("split.edge", split_point, (first.uid, 99)),
    ):
        with pytest.raises(KnownError) as error:
            hall.do(act, *arguments)
        assert error.value.code == code
    assert state(hall) == before


def test_the_less_open_attribution_holds_for_both(hall: Hall) -> None:
    one = hall.organisation("Ëndrra")
    first, second = (say(hall, text, organisation=one.uid) for text in ("Një.", "Dy."))
    hall.do(attribute_point, second.uid, Level.CATEGORY)
    hall.do(merge_points, first.uid, second.uid)
    assert [(row.point, row.level) for row in hall.all(Attribution)] == [(first.uid, Level.CATEGORY)]
    made = hall.do(split_point, first.uid, 4)
    assert {row.point for row in hall.all(Attribution)} == {first.uid, made.uid}
    hall.do(attribute_point, made.uid, Level.NONE)
    assert hall.all(Point, uid=made.uid)[0].unattributed
    assert {row.point for row in hall.all(Attribution)} == {first.uid}


def test_who_only_joined_in_cannot_be_taken_off_the_list(hall: Hall) -> None:
    one, two = hall.organisation("Ëndrra"), hall.organisation("Gjurma")
    someone = hall.do(add_person, name="Agim Ndreu", organisation=two.uid)
    first = say(hall, "Një.", organisation=one.uid)
    second = say(hall, "Dy.", person=someone.uid)
    hall.do(merge_points, first.uid, second.uid)
    for act, uid, code in (
        (remove_person, someone.uid, "person.used"),
        (remove_organisation, two.uid, "organisation.used"),
    ):
        with pytest.raises(KnownError) as error:
            hall.do(act, uid)
        assert error.value.code == code


def test_a_theme_is_spelled_as_it_was_first(hall: Hall) -> None:
    say(hall, "Një.", themes=("Çmimet",))
    second = say(hall, "Dy.", themes=("cmimet", "ÇMIMET"))
    assert [row.theme for row in hall.all(PointTheme, point=second.uid)] == ["Çmimet"]
    hall.do(discussion.set_point, second.uid, themes=())
    assert not hall.all(PointTheme, point=second.uid)


def recommended(hall: Hall) -> list[Point]:
    return [row for row in hall.all(Point) if row.kind is PointKind.RECOMMENDATION]


WORDS = st.lists(st.sampled_from(["uji", "rruga", "dhe", "ë", "ora 10:20"]), min_size=1, max_size=5).map(" ".join)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    said=st.lists(st.tuples(WORDS, st.integers(0, 3)), min_size=2, max_size=6),
    done=st.lists(st.tuples(st.booleans(), st.integers(0, 9), st.integers(0, 9)), max_size=8),
)
def test_no_voice_word_or_link_is_ever_lost(
    tmp_path_factory: pytest.TempPathFactory,
    said: list[tuple[str, int]],
    done: list[tuple[bool, int, int]],
) -> None:
    hall = Hall(tmp_path_factory.mktemp("log"))
    bodies = [None, *(hall.organisation(name).uid for name in ("A", "B", "C"))]
    issue = say(hall, "Çështja.", PointKind.ISSUE)
    for text, author in said:
        hall.do(discussion.link_points, say(hall, text, organisation=bodies[author]).uid, issue.uid)

    def now() -> tuple[set[str], set[str], set[str]]:
        points = recommended(hall)
        words = {word for point in points for word in point.text.split()}
        who = {body for point in points for body, _ in hall.read(lambda tx, p=point: voices(tx, p)) if body}
        linked = {row.source for row in hall.all(PointLink, target=issue.uid)}
        assert linked == {point.uid for point in points}
        assert len({(point.item, point.position) for point in points}) == len(points)
        return words, who, linked

    words, who, _ = now()
    for joins, one, two in done:
        points = recommended(hall)
        before = state(hall)
        try:
            if joins:
                hall.do(merge_points, points[one % len(points)].uid, points[two % len(points)].uid)
            else:
                hall.do(split_point, points[one % len(points)].uid, two)
        except KnownError as error:
            if error.code not in ("join.same", "split.edge"):
                raise
            continue
        assert now()[1] == who
        after = state(hall)
        hall.file.undo().result()
        assert state(hall) == before
        hall.file.redo().result()
        assert state(hall) == after
    told = "".join(sorted("".join(now()[0])))
    assert set(told) == set("".join(words))
    hall.close()


@pytest.mark.parametrize("level", [Level.ORGANISATION, Level.CATEGORY, Level.NONE])
def test_joined_to_words_of_nobody_an_author_is_named_no_further_than_allowed(hall: Hall, level: Level) -> None:
    body = hall.organisation("Ëndrra")
    person = hall.person("Ana Fshehta", body)
    hall.do(arrive, person.uid)
    first = say(hall, "Një linjë e re.")
    second = say(hall, "Një orar i ri.", person=person.uid)
    hall.do(attribute_point, second.uid, level)
    kept = hall.do(merge_points, first.uid, second.uid)
    assert (kept.organisation, kept.person) == (body.uid, person.uid), "beside nobody there is no place"
    record = hall.read(read_record).for_audience(Audience.FILE)
    minutes = compose(record, DocumentKind.PROCESVERBAL, "sq", final=True)
    told = ["\n".join(text for block in one.blocks for text in texts_of(block)) for one in minutes.sections]
    where = [text for text in told if "Një orar i ri." in text]
    assert where
    assert "Fshehta" not in "\n".join(where)


@pytest.mark.parametrize("level", [Level.ORGANISATION, Level.CATEGORY])
def test_files_that_have_it_beside_nobody_name_it_no_further(level: Level) -> None:
    point = Point(
        uid="p", item="i", position=1, kind=PointKind.ISSUE, text="x", said_at="2026-10-27T09:00:00+01:00",
        entered_at="2026-10-27T09:00:00+01:00",
    )  # fmt: skip
    beside = CoAuthor(uid="c", point="p", position=1, organisation="o", person="a")
    told = named(
        [point], [beside], [Attribution(uid="t", point="p", level=level)], (),
        {"a": Person(uid="a", name="Ana", organisation="o")}, {"o": Organisation(uid="o", name="Ura")}, {"a"},
    )  # fmt: skip
    wanted = [("o", None)] if level is Level.ORGANISATION else []
    assert [(row.organisation, row.person) for row in told.co_authors] == wanted
