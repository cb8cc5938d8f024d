"""The course of a meeting: stretches, breaks, what is put aside; its times add up whatever the order of acts."""

from __future__ import annotations

import random
import tempfile
from contextlib import suppress
from datetime import timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from facilitator.course import (
    Doing,
    course,
    current,
    item_before,
    next_item,
    order_taken,
    outlook,
    put_aside,
    recess,
    resting,
    spent,
    stretches,
    waiting,
)
from facilitator.errors import KnownError
from facilitator.language.dates import seconds_of
from facilitator.meeting import agenda, discussion, setup
from facilitator.meeting.course import breaks, parking, steps
from facilitator.meeting.floor import giving
from facilitator.meeting.office import series
from facilitator.model import AgendaItem, Aside, Fate, ItemKind, Meeting, Parked, Point, PointKind, Recess, Stretch
from tests.helpers.hall import Hall


@pytest.fixture
def hall(tmp_path: Path) -> Hall:
    made = Hall(tmp_path)
    made.do(setup.set_meeting, starts="09:00", ends="12:00")
    made.do(setup.open_meeting)
    return made


def items(hall: Hall) -> list[AgendaItem]:
    return hall.all(AgendaItem)


def minutes(hall: Hall) -> dict[str, int]:
    titles = {item.uid: item.title for item in items(hall)}
    return {titles[uid]: seconds // 60 for uid, seconds in hall.read(spent, hall.clock()).items()}


def parts(hall: Hall) -> list[tuple[str, int]]:
    return [(part.doing, round(part.ended - part.began) // 60) for part in hall.read(course, hall.clock())]


def refused(hall: Hall, act: Any, *args: Any, **kw: Any) -> str:
    with pytest.raises(KnownError) as told:
        hall.do(act, *args, **kw)
    return told.value.code


def test_an_item_that_a_break_interrupts_goes_on_and_its_time_is_without_the_break(hall: Hall) -> None:
    first = items(hall)[0]
    hall.do(agenda.open_item, first.uid)
    hall.clock.forward(minutes=20)
    rest = hall.do(breaks.begin_break, "15")
    assert rest.item == first.uid
    assert hall.read(resting)
    hall.clock.forward(minutes=18)
    hall.do(breaks.end_break)
    hall.clock.forward(minutes=10)
    assert minutes(hall) == {first.title: 30}
    assert parts(hall) == [("item", 20), ("break", 18), ("item", 10)]
    assert current(items(hall)).uid == first.uid
    hall.do(setup.close_meeting)
    assert parts(hall)[-1] == ("item", 10)
    assert hall.all(Stretch, ended_at=None) == hall.all(Recess, ended_at=None) == []


@pytest.mark.parametrize(
    ("typed", "clock"),
    [("15", "09:15"), ("15'", "09:15"), ("15 min", "09:15"), ("1", "09:01"), ("21 minuta", "09:21"),
     ("10:45", "10:45"), ("9.30", "09:30"), ("  10:45 ", "10:45"), ("90", "10:30")],
)  # fmt: skip
def test_the_end_of_a_break_is_minutes_or_a_clock(hall: Hall, typed: str, clock: str) -> None:
    assert hall.do(breaks.begin_break, typed).until[11:16] == clock


@pytest.mark.parametrize(
    ("typed", "code"),
    [("0", "break.past"), ("08:30", "break.past"), ("09:00", "break.past"), ("300", "break.long"),
     ("14:00", "break.long"), ("25:10", "break.unreadable"), ("së shpejti", "break.unreadable"),
     ("-5", "break.unreadable"), ("10:75", "break.unreadable"), ("1 5", "break.unreadable")],
)  # fmt: skip
def test_an_end_that_cannot_be_begins_no_break(hall: Hall, typed: str, code: str) -> None:
    assert refused(hall, breaks.begin_break, typed) == code
    assert hall.all(Recess) == []


def test_a_break_past_midnight_ends_on_the_next_day(tmp_path: Path) -> None:
    hall = Hall(tmp_path, begins="2026-10-27T23:50:00")
    hall.do(setup.open_meeting)
    assert hall.do(breaks.begin_break, "20").until.startswith("2026-10-28T00:10")


def test_a_break_announced_anew_is_the_same_break(hall: Hall) -> None:
    first = hall.do(breaks.begin_break, "15")
    hall.clock.forward(minutes=5)
    again = hall.do(breaks.begin_break, "10:00")
    assert (again.uid, again.began_at, again.until[11:16]) == (first.uid, first.began_at, "10:00")
    assert hall.do(breaks.begin_break, "").until is None


def test_there_is_no_break_outside_of_a_meeting(tmp_path: Path) -> None:
    hall = Hall(tmp_path)
    assert refused(hall, breaks.begin_break, "15") == "break.closed"
    hall.do(setup.open_meeting)
    assert refused(hall, breaks.end_break) == "break.none"
    hall.do(setup.close_meeting)
    assert refused(hall, breaks.begin_break, "15") == "break.closed"


def test_a_break_ends_the_turn_of_whoever_speaks(hall: Hall) -> None:
    hall.do(agenda.open_item, items(hall)[4].uid)
    body = hall.organisation("Njësoj")
    hall.do(giving.give_floor, organisation=body.uid)
    hall.do(breaks.begin_break)
    assert refused(hall, giving.end_floor) == "floor.nobody"


def test_a_break_of_the_agenda_is_over_by_the_same_act(hall: Hall) -> None:
    planned = next(item for item in items(hall) if item.kind is ItemKind.BREAK)
    hall.do(agenda.open_item, planned.uid)
    assert hall.read(resting)
    hall.clock.forward(minutes=12)
    hall.do(breaks.end_break)
    assert not hall.read(resting)
    assert current(items(hall)) is None
    assert minutes(hall) == {planned.title: 12}


def test_the_next_item_ends_a_break(hall: Hall) -> None:
    one, two, *_ = items(hall)
    hall.do(agenda.open_item, one.uid)
    hall.clock.forward(minutes=5)
    hall.do(breaks.begin_break, "15")
    hall.clock.forward(minutes=5)
    hall.do(agenda.open_item, two.uid)
    assert hall.read(recess) is None
    hall.clock.forward(minutes=5)
    assert parts(hall) == [("item", 5), ("break", 5), ("item", 5)]


def test_back_and_forth_the_order_taken_is_kept(hall: Hall) -> None:
    one, two, three, *_ = items(hall)
    assert refused(hall, steps.go_back) == "item.none_before"
    for item in (one, three):
        hall.do(agenda.open_item, item.uid)
        hall.clock.forward(minutes=4)
    assert hall.do(steps.go_back).uid == one.uid
    hall.clock.forward(minutes=2)
    assert hall.read(item_before).uid == three.uid
    assert hall.read(next_item).uid == two.uid
    hall.do(agenda.open_item, two.uid)
    assert hall.read(order_taken) == [one.uid, three.uid, one.uid, two.uid]
    assert minutes(hall) == {one.title: 6, three.title: 4, two.title: 0}


def test_undo_brings_the_time_back_as_it_was(hall: Hall) -> None:
    one, two, *_ = items(hall)
    hall.do(agenda.open_item, one.uid)
    hall.clock.forward(minutes=5)
    before = hall.all(Stretch), items(hall)
    for act, args in ((breaks.begin_break, ("15",)), (agenda.open_item, (two.uid,)), (parking.park_item, (one.uid,))):
        hall.do(act, *args)
        hall.file.undo().result()
        assert (hall.all(Stretch), items(hall)) == before
        assert hall.all(Recess) == hall.all(Parked) == []


def test_what_is_put_aside_is_not_next_until_it_is_taken_up(hall: Hall) -> None:
    one, two, *_ = items(hall)
    hall.do(agenda.open_item, one.uid)
    hall.do(parking.park_item, two.uid)
    assert hall.read(next_item).uid == items(hall)[2].uid
    hall.do(parking.park_item, one.uid)
    assert current(items(hall)) is None
    assert [one_.uid for one_ in hall.read(waiting)] == [one.uid, two.uid]
    hall.do(parking.take_parked, item=two.uid)
    assert current(items(hall)).uid == two.uid
    assert [one_.uid for one_ in hall.read(waiting)] == [one.uid]
    hall.do(agenda.open_item, one.uid)  # by any door
    assert hall.read(waiting) == []
    assert {row.fate for row in hall.all(Parked)} == {Fate.NOW}


def test_a_parked_point_is_settled_in_three_ways(hall: Hall) -> None:
    item = hall.item()
    points = [hall.do(discussion.add_point, item.uid, PointKind.PARKED, f"Çështja {n}") for n in range(3)]
    said = hall.do(discussion.add_point, item.uid, PointKind.ISSUE, "Tjetër")
    hall.do(parking.park_point, said.uid)
    assert len(hall.read(waiting)) == 4
    taken = hall.do(parking.take_parked, point=points[0].uid)
    assert (taken.title, current(items(hall)).uid) == ("Çështja 0", taken.uid)
    hall.do(parking.carry_parked, point=points[1].uid)
    assert refused(hall, parking.drop_parked, " ", point=points[2].uid) == "text.empty"
    hall.do(parking.drop_parked, "u zgjidh me shkrim", point=points[2].uid)
    hall.do(parking.carry_parked, point=said.uid)
    assert [one.fate for one in hall.read(put_aside)] == [Fate.NOW, Fate.NEXT, Fate.DROPPED, Fate.NEXT]
    hall.do(parking.park_point, points[2].uid)
    assert [one.uid for one in hall.read(waiting)] == [points[2].uid]
    hall.do(discussion.remove_point, points[2].uid)
    assert refused(hall, parking.carry_parked, point=points[2].uid) == "row.gone"
    hall.close()


def test_a_part_of_an_item_becomes_its_own_with_its_points_and_time(hall: Hall) -> None:
    item = hall.item()
    hall.do(agenda.open_item, item.uid)
    points = []
    for n in range(4):
        hall.clock.forward(minutes=5)
        points.append(hall.do(discussion.add_point, item.uid, PointKind.NOTE, f"Fjala {n}"))
    count = len(items(hall))
    made = hall.do(steps.split_item, item.uid, "Pjesa e dytë", point=points[2].uid)
    assert len(items(hall)) == count + 1
    assert [one.position for one in items(hall)] == list(range(1, count + 2))
    assert made.position == item.position + 1
    assert [p.text for p in hall.all(Point, item=item.uid)] == ["Fjala 0", "Fjala 1"]
    assert [p.text for p in hall.all(Point, item=made.uid)] == ["Fjala 2", "Fjala 3"]
    assert current(items(hall)).uid == made.uid
    assert minutes(hall) == {item.title: 15, "Pjesa e dytë": 5}
    hall.close()


def test_a_split_without_points_only_adds_an_item(hall: Hall) -> None:
    item = hall.item()
    hall.do(agenda.open_item, item.uid)
    made = hall.do(steps.split_item, item.uid, "Më vete")
    assert current(items(hall)).uid == item.uid
    assert hall.read(next_item).uid == made.uid
    assert refused(hall, steps.split_item, item.uid, "  ") == "text.empty"


def test_what_is_said_outside_the_agenda_has_a_place_the_room_never_comes_to(hall: Hall) -> None:
    for item in items(hall):
        hall.do(agenda.open_item, item.uid)
    hall.do(breaks.begin_break)
    for text in ("Kafja", "Dalja"):
        hall.do(steps.log_outside, PointKind.NOTE, text)
    aside = hall.all(Aside)
    assert len(aside) == 1
    assert [point.text for point in hall.all(Point, item=aside[0].item)] == ["Kafja", "Dalja"]
    assert hall.read(next_item) is None
    for point in hall.all(Point, item=aside[0].item):
        hall.do(discussion.remove_point, point.uid)
    hall.do(agenda.remove_item, aside[0].item)
    assert hall.all(Aside) == []
    hall.close()


def test_the_end_and_the_drift_follow_the_clock(hall: Hall) -> None:
    planned = sum(item.minutes for item in items(hall))
    assert planned == 175

    def said() -> tuple[str, int]:
        told = hall.read(outlook, hall.clock())
        return told.ends.strftime("%H:%M"), told.drift_s // 60

    assert said() == ("11:55", -5)
    hall.clock.forward(minutes=10)
    assert said() == ("12:05", 5)  # open and at nothing: the plan moves on
    first = items(hall)[0]
    hall.do(agenda.open_item, first.uid)
    hall.clock.forward(minutes=25)
    assert said() == ("12:05", 5)
    hall.clock.forward(minutes=10)  # five minutes longer than the thirty planned
    assert said() == ("12:10", 10)
    hall.do(breaks.begin_break, "15")
    assert said() == ("12:25", 25)
    hall.clock.forward(minutes=20)
    assert said() == ("12:30", 30)
    hall.do(breaks.end_break)
    hall.do(parking.park_item, hall.item().uid)
    assert said() == ("12:18", 18)
    hall.do(setup.close_meeting)
    assert hall.read(outlook, hall.clock()) is None


def test_without_a_planned_end_the_plan_of_the_items_is_it(tmp_path: Path) -> None:
    hall = Hall(tmp_path)
    assert hall.read(outlook, hall.clock()) is None
    hall.do(setup.open_meeting)
    hall.clock.forward(minutes=7)
    assert hall.read(outlook, hall.clock()).drift_s == 7 * 60
    for item in items(hall):
        hall.do(agenda.set_item, item.uid, minutes=0)
    assert hall.read(outlook, hall.clock()) is None


def test_an_older_meeting_has_a_stretch_of_each_item(hall: Hall) -> None:
    one, two, *_ = items(hall)
    hall.do(agenda.open_item, one.uid)
    hall.clock.forward(minutes=5)
    hall.do(agenda.open_item, two.uid)
    whole = [(row.item, row.began_at, row.ended_at) for row in hall.read(stretches)]

    class Older:
        def all(self, kind: type[Any], **equal: object) -> list[Any]:
            return [] if kind is Stretch else hall.all(kind, **equal)

    assert [(row.item, row.began_at, row.ended_at) for row in stretches(Older())] == whole


def test_the_next_meeting_takes_what_was_parked_and_neither_dropped_nor_dealt_with(hall: Hall) -> None:
    area = hall.item()
    points = [hall.do(discussion.add_point, area.uid, PointKind.PARKED, f"Çështja {n}") for n in range(3)]
    hall.do(parking.drop_parked, "u zgjidh", point=points[0].uid)
    hall.do(parking.carry_parked, point=points[1].uid)
    hall.do(parking.park_item, area.uid)
    hall.do(breaks.begin_break)
    hall.do(steps.log_outside, PointKind.NOTE, "Kafja")
    source = hall.read(series.earlier)
    assert [text for _, text in source.parked] == [area.title, "Çështja 1", "Çështja 2"]
    assert "Jashtë rendit të ditës" not in [item.title for item in source.agenda]
    hall.do(setup.close_meeting, carry_on=True)
    assert hall.read(waiting) == []
    assert hall.read(series.earlier).parked == source.parked


def test_a_long_matter_becomes_an_item_with_whole_words(hall: Hall) -> None:
    said = hall.do(discussion.add_point, hall.item().uid, PointKind.PARKED, "Afati " * 100)
    title = hall.do(parking.take_parked, point=said.uid).title
    assert len(title) <= 500
    assert title.endswith("Afati…")


class Live(RuleBasedStateMachine):
    """Any order of acts, undo and waiting: no two things at once, and the times add up to the whole."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.hall = Hall(Path(self.folder.name), template="round_table")
        self.hall.do(setup.open_meeting)
        self.chance = random.Random(0)

    def teardown(self) -> None:
        self.hall.close()
        self.folder.cleanup()

    def _do(self, act: Any, *args: Any, **kw: Any) -> None:
        with suppress(KnownError):
            self.hall.do(act, *args, **kw)

    def _item(self, n: int) -> str:
        found = items(self.hall)
        return found[n % len(found)].uid

    @rule(minutes=st.integers(1, 30))
    def wait(self, minutes: int) -> None:
        self.hall.clock.now += timedelta(minutes=minutes)

    @rule(n=st.integers(0, 9))
    def come_to(self, n: int) -> None:
        self._do(agenda.open_item, self._item(n))

    @rule(n=st.integers(0, 9), back=st.integers(0, 40))
    def come_to_at(self, n: int, back: int) -> None:
        self._do(agenda.open_item, self._item(n), (self.hall.clock() - timedelta(minutes=back)).isoformat())

    @rule(n=st.integers(0, 9))
    def close(self, n: int) -> None:
        self._do(agenda.close_item, self._item(n))

    @rule(until=st.sampled_from(("", "15", "1")))
    def rest(self, until: str) -> None:
        self._do(breaks.begin_break, until)

    @rule()
    def go_on(self) -> None:
        self._do(breaks.end_break)

    @rule()
    def back(self) -> None:
        self._do(steps.go_back)

    @rule(n=st.integers(0, 9))
    def park(self, n: int) -> None:
        self._do(parking.park_item, self._item(n))

    @rule(n=st.integers(0, 9), by=st.integers(-1, 1))
    def move(self, n: int, by: int) -> None:
        self._do(agenda.move_item, self._item(n), by)

    @rule(n=st.integers(0, 9))
    def say(self, n: int) -> None:
        self._do(discussion.add_point, self._item(n), PointKind.PARKED, "Fjalë")

    @rule(n=st.integers(0, 9))
    def split(self, n: int) -> None:
        uid = self._item(n)
        points = self.hall.all(Point, item=uid)
        self._do(steps.split_item, uid, "Pjesë", point=points[-1].uid if points else None)

    @rule()
    def take(self) -> None:
        for one in self.hall.read(waiting)[:1]:
            self._do(parking.take_parked, **{"item" if one.table == "agenda_item" else "point": one.uid})

    @rule()
    def undo(self) -> None:
        if self.hall.file.undo_name not in (None, "", "open_meeting"):
            self.hall.file.undo().result()

    @rule()
    def end_and_go_on(self) -> None:
        self.hall.do(setup.close_meeting)
        assert self.hall.all(Stretch, ended_at=None) == self.hall.all(Recess, ended_at=None) == []
        self.hall.file.undo().result()

    @invariant()
    def one_thing_at_a_time(self) -> None:
        hall = self.hall
        open_items = [item for item in items(hall) if item.opened_at and not item.closed_at]
        running = hall.all(Stretch, ended_at=None)
        resting_ = hall.all(Recess, ended_at=None)
        assert len(open_items) <= 1
        assert len(running) + len(resting_) <= 1
        if running:
            assert [item.uid for item in open_items] == [running[0].item]
        elif open_items:
            assert resting_, "an open item without a stretch only while a break interrupts it"

    @invariant()
    def the_times_add_up(self) -> None:
        hall = self.hall
        now, meeting = hall.clock(), hall.all(Meeting)[0]
        made = hall.read(course, now)
        whole = now.timestamp() - seconds_of(meeting.opened_at)
        assert sum(part.ended - part.began for part in made) == pytest.approx(whole)
        assert all(a.ended == b.began for a, b in pairwise(made))
        by_item = sum(part.ended - part.began for part in made if part.doing is Doing.ITEM)
        assert sum(hall.read(spent, now).values()) == pytest.approx(by_item)


TestLive = Live.TestCase
TestLive.settings = settings(
    max_examples=40, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True
)
