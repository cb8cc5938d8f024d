"""Groups of contributions: one card in one group, whatever goes by; votes on them; what is offered, and why."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from facilitator.desk.options import asked_of
from facilitator.errors import KnownError
from facilitator.meeting import discussion, people
from facilitator.meeting.log import grouping as acts
from facilitator.meeting.log.attribution import attribute_point
from facilitator.meeting.log.joining import merge_points, split_point
from facilitator.meeting.log.suggesting import Suggester
from facilitator.meeting.outcomes import add_measure
from facilitator.model import (
    Closing,
    GroupedPoint,
    Level,
    MeasureLink,
    Option,
    OptionGroup,
    Point,
    PointGroup,
    PointKind,
    members,
    ungrouped,
)
from facilitator.voting.prepare import add_vote, remove_vote, set_vote
from facilitator.voting.round import close_round, give_cards, open_round, type_card
from tests.helpers.hall import Hall


@pytest.fixture
def hall(tmp_path: Path) -> Hall:
    return Hall(tmp_path)


def say(hall: Hall, text: str, at: int = 0) -> str:
    return hall.do(discussion.add_point, hall.item(at).uid, PointKind.RECOMMENDATION, text).uid


def lying(hall: Hall) -> list[tuple[str, list[str]]]:
    inside = hall.read(members)
    words = {point.uid: point.text for point in hall.all(Point)}
    return [(group.name, [words[uid] for uid in inside[group.uid]]) for group in hall.all(PointGroup)]


def code(hall: Hall, act: object, *args: object, **named: object) -> str:
    with pytest.raises(KnownError) as refused:
        hall.do(act, *args, **named)  # type: ignore[arg-type]
    return refused.value.code


def test_a_contribution_lies_in_one_group_whatever_goes_by(hall: Hall) -> None:
    chance = random.Random(7)
    points = [say(hall, f"fjala {n}", n % 2) for n in range(8)]
    for _ in range(70):
        groups = [group.uid for group in hall.all(PointGroup)]
        point, group = chance.choice(points), chance.choice([*groups, ""])
        other = chance.choice([*groups, ""])
        doing = [
            (acts.add_group, (point,)),
            (acts.place_point, (point, group)),
            (acts.take_point_out, (point,)),
            (acts.move_grouped, (point, chance.choice((-1, 1)))),
            (acts.split_group, (point,)),
            (acts.merge_groups, (group, other)),
            (acts.move_group, (group, chance.choice((-1, 1)))),
            (acts.name_group, (group, chance.choice(("Një", "Dy", "")))),
            (acts.remove_group, (group,)),
        ]
        act, given = chance.choice(doing)
        before = lying(hall)
        try:
            hall.do(act, *given)
        except KnownError:
            assert lying(hall) == before, "what is refused changes nothing"
        else:
            if lying(hall) != before:
                after = lying(hall)
                hall.file.undo().result()
                assert lying(hall) == before, act
                hall.file.redo().result()
                assert lying(hall) == after, act
        found = [row.point for row in hall.all(GroupedPoint)]
        assert len(found) == len(set(found))
        assert {*found, *(one.uid for one in hall.read(ungrouped))} == set(points)
        names = [group.name for group in hall.all(PointGroup) if group.name]
        assert len(names) == len(set(names))
    hall.close()


def test_a_name_is_free_or_refused_and_a_note_is_no_card(hall: Hall) -> None:
    one, two = hall.do(acts.add_group, name="Të dhëna"), hall.do(acts.add_group)
    assert code(hall, acts.name_group, two.uid, "  TË   DHËNA ") == "group.named"
    hall.do(acts.name_group, one.uid, "")
    hall.do(acts.name_group, two.uid, "Të dhëna")
    assert code(hall, acts.merge_groups, one.uid, one.uid) == "group.same"
    assert hall.do(acts.merge_groups, one.uid, two.uid).name == "Të dhëna", "a name is not lost"
    assert code(hall, acts.promote_group, one.uid) == "group.empty"
    point = say(hall, "fjala")
    hall.do(acts.place_point, point, one.uid)
    assert code(hall, acts.split_group, point) == "group.first"
    hall.do(discussion.add_point, hall.item().uid, PointKind.NOTE, "shënim i sekretarit")
    assert hall.read(ungrouped) == []


def test_contributions_joined_parted_and_removed_stay_grouped(hall: Hall) -> None:
    first, second, third = (say(hall, f"Fjala e parë, fjala {n}") for n in "abc")
    one, two = hall.do(acts.add_group, first, name="Një"), hall.do(acts.add_group, second, name="Dy")
    hall.do(merge_points, first, second)
    assert [len(inside) for inside in hall.read(members).values()] == [1, 0], "the one merged into stays where it lies"
    hall.do(acts.take_point_out, first)
    hall.do(acts.place_point, third, two.uid)
    hall.do(merge_points, first, third)
    assert hall.read(members) == {one.uid: [], two.uid: [first]}, "else it comes to where the other lay"
    made = hall.do(split_point, first, 14)
    assert hall.read(members)[two.uid] == [first, made.uid]
    hall.do(discussion.remove_point, first)
    assert hall.read(members)[two.uid] == [made.uid]
    hall.close()


@pytest.mark.parametrize("name", ["Grupi 2", "  grupi   21 ", "GROUP 0", "Group 300"])
def test_no_name_reads_as_the_number_of_another_group(hall: Hall, name: str) -> None:
    assert code(hall, acts.add_group, name=name) == "group.number"
    group = hall.do(acts.add_group)
    assert code(hall, acts.name_group, group.uid, name) == "group.number"
    for free in ("Grupi i dytë", "Grupi 2 – transporti", "Group", "2"):
        assert hall.do(acts.name_group, group.uid, free).name == free
    hall.close()


def test_what_is_no_contribution_any_more_lies_in_no_group(hall: Hall) -> None:
    """The board does not show it, so nobody could take it out, and wall, vote and minutes would count it."""
    body = hall.organisation("Ëndrra")
    told = hall.do(discussion.add_point, hall.item().uid, PointKind.NOTE, "e tha; dhe më tej", organisation=body.uid)
    points = [say(hall, "një"), say(hall, "dy"), told.uid]
    group = hall.do(acts.add_group, *points)
    hall.do(discussion.set_point, points[0], kind=PointKind.NOTE)
    assert hall.read(members) == {group.uid: points[1:]}
    hall.file.undo().result()
    assert hall.read(members) == {group.uid: points}, "as it was"
    hall.do(discussion.set_point, points[0], kind=PointKind.ISSUE)
    made = hall.do(split_point, told.uid, 6, author=(None, None))
    assert hall.read(members) == {group.uid: points}, "what nobody said is not grouped"
    assert code(hall, acts.place_point, made.uid, group.uid) == "group.note"
    hall.do(merge_points, made.uid, told.uid)
    assert hall.read(members) == {group.uid: [*points[:2], made.uid]}, "with an author it is a contribution again"
    hall.do(attribute_point, made.uid, Level.NONE)
    hall.do(discussion.set_point, made.uid, organisation=None)
    assert hall.read(members)[group.uid][2:] == [made.uid], "somebody said it who is not named"
    hall.do(attribute_point, made.uid, Level.PERSON)
    assert hall.read(members)[group.uid] == points[:2]
    hall.close()


def test_a_measure_rests_on_the_whole_group(hall: Hall) -> None:
    here, there = [say(hall, "një"), say(hall, "dy")], say(hall, "tre", 1)
    group = hall.do(acts.add_group, *here, name="Hapja")
    measure = hall.do(acts.promote_group, group.uid)
    assert (measure.text, measure.item) == ("Hapja", hall.item().uid)
    assert {link.point for link in hall.all(MeasureLink)} == set(here)
    hall.do(acts.place_point, there, group.uid)
    assert hall.do(acts.promote_group, group.uid, "Hapja e të dhënave").item is None, "of several areas it is of none"


def test_a_vote_on_groups_freezes_what_each_held(hall: Hall) -> None:
    hall.seat(["Ëndrra", "Gjurma"])
    for text in ("Masa A", "Masa B"):
        hall.do(add_measure, text)
    points = [say(hall, f"fjala {n}") for n in range(3)]
    first = hall.do(acts.add_group, *points[:2], name="Të dhëna")
    hall.do(acts.add_group, name="Bosh")
    hall.do(acts.add_group, points[2])
    vote = hall.do(add_vote, "Cilat grupe?", groups=True)
    asked = hall.read(asked_of, vote.uid, "sq")
    opened = hall.do(open_round, vote.uid)
    options = hall.all(Option, round=opened.uid)
    assert [one.text for one in options] == ["Të dhëna (2 ndërhyrje)", "Grupi 3 (1 ndërhyrje)"]
    assert asked.options == tuple((one.letter, one.text) for one in options), "the sheet says what is opened"
    (held, _) = [hall.all(OptionGroup, option=one.uid)[0] for one in options]
    hall.do(give_cards, opened.uid)
    hall.do(type_card, opened.uid, "A2")
    hall.do(close_round, opened.uid)
    # what is done to the groups afterwards reaches no round
    hall.do(acts.name_group, first.uid, "Tjetër")
    hall.do(acts.take_point_out, points[0])
    hall.do(discussion.remove_point, points[0])
    hall.do(acts.remove_group, first.uid)
    (kept,) = hall.all(OptionGroup, option=held.option)
    assert (kept.name, kept.number, kept.points, kept.members) == ("Të dhëna", 1, 2, {"points": points[:2]})
    assert hall.all(Closing)
    # back to the measures
    hall.do(set_vote, vote.uid, groups=False)
    again = hall.do(open_round, vote.uid, reason="masat")
    assert [one.text for one in hall.all(Option, round=again.uid)] == ["Masa A", "Masa B"]
    assert not any(hall.all(OptionGroup, option=one.uid) for one in hall.all(Option, round=again.uid))


def test_a_vote_without_groups_is_refused_and_goes_whole(hall: Hall) -> None:
    hall.seat(["Ëndrra"])
    hall.do(add_measure, "Masa")
    vote = hall.do(add_vote, "Cilat?", groups=True)
    assert code(hall, open_round, vote.uid) == "vote.options"
    hall.do(remove_vote, vote.uid)
    hall.close()


def test_what_is_offered_says_why_and_is_the_same_however_it_came(hall: Hall) -> None:
    texts = {
        "a": "Portali i të dhënave të hapura nuk përditësohet.",
        "b": "Të dhënat e hapura duhet të botohen çdo muaj.",
        "c": "Konsultimi publik fillon tepër vonë.",
    }
    groups = {"1": "", "2": "Konsultimi publik"}

    def judge(order: str) -> Suggester:
        made = Suggester()
        made.set_groups(groups)
        for point in order:
            made.place(point, texts[point], "2")
        made.place("a", texts["a"], "1")
        made.place("b", texts["b"], "1")
        return made

    one, other = judge("abc"), judge("cba")
    asked = "Mungojnë të dhënat e hapura; portali është i vjetër."
    like = one.like("x", asked)
    assert like == other.like("x", asked)
    assert like is not None
    assert (like.group, set(like.words)) == ("1", {"dhënat", "hapura", "portali"})
    other.keep({"c"})
    fresh = Suggester()
    fresh.set_groups(groups)
    fresh.place("c", texts["c"], "2")
    assert other.like("x", asked) == fresh.like("x", asked) is None, "nothing is like what is gone"
    assert one.like("y", "Duhet të jenë të gjitha shumë mirë.") is None, "words that say nothing offer nothing"
    named = one.like("z", "Konsultimet të nisin herët.")
    assert named is not None
    assert (named.group, named.words) == ("2", ("konsultimet",)), "one word of the name is enough"
    one.place("c", texts["c"], "")
    one.set_groups({"1": ""})
    assert one.like("z", "Konsultimet të nisin herët.") is None


def test_nobody_is_lost_with_an_organisation(hall: Hall) -> None:
    """A group names nobody, so that whoever is removed leaves it as it is."""
    body = hall.organisation("Ëndrra")
    point = hall.do(discussion.add_point, hall.item().uid, PointKind.ISSUE, "Fjala", organisation=body.uid)
    hall.do(acts.add_group, point.uid)
    hall.do(discussion.set_point, point.uid, organisation=None)
    hall.do(people.remove_organisation, body.uid)
    assert lying(hall) == [("", ["Fjala"])]
