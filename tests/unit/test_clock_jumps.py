"""A computer's clock that jumps: no act lies before the one before it, the jump is noted, and somebody says what is
right. ``wall`` is what the computer shows, ``true`` what passes."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.errors import KnownError
from facilitator.language.dates import clock_of, seconds_of
from facilitator.meeting import agenda, attendance, discussion, setup
from facilitator.meeting.jumps import open_jumps, settle_clock
from facilitator.meeting.papers.finding import Beside
from facilitator.meeting.papers.findings import findings
from facilitator.model import AgendaItem, Attendance, ClockJump, ClockSettled, Held, Meeting, Point, PointKind
from facilitator.store.timekeeping import BOUND, EARLIEST
from facilitator.voting import prepare
from facilitator.voting import round as voting
from tests.helpers.hall import Hall

ZONE = "Europe/Tirane"


class Laptop:
    """A hall whose computer has a clock that can be set, and one that cannot."""

    def __init__(self, folder: Path, *, begins: str = "2026-10-27T09:00:00", steady: bool = True) -> None:
        self.true = 0.0
        self.hall = Hall(folder, begins=begins, elapsed=(lambda: self.true) if steady else None)
        self.item = self.hall.item().uid

    def passes(self, seconds: float) -> None:
        self.true += seconds
        self.hall.clock.now = self._moved(seconds)

    def jumps(self, seconds: float) -> None:
        self.hall.clock.now = self._moved(seconds)

    def shows(self, text: str) -> None:
        self.hall.clock.now = datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(ZONE))

    def _moved(self, seconds: float) -> datetime:
        now = self.hall.clock.now
        return (now.astimezone(UTC) + timedelta(seconds=seconds)).astimezone(now.tzinfo)

    def do(self, act: Any, *args: Any, **kw: Any) -> Any:
        return self.hall.do(act, *args, **kw)

    def point(self, text: str = "Afatet.", **kw: Any) -> Point:
        return self.do(discussion.add_point, self.item, PointKind.ISSUE, text, **kw)

    @property
    def meeting(self) -> Meeting:
        return self.hall.all(Meeting)[0]

    def said(self, instant: str | None) -> str:
        return clock_of(instant, ZONE)

    def open_jumps(self) -> list[tuple[str, str]]:
        return [(self.said(row.from_at), self.said(row.to_at)) for row in self.hall.read(open_jumps)]

    def look(self) -> None:
        self.hall.file.look_at_clock().result()


@pytest.fixture
def laptop(tmp_path: Path) -> Iterator[Laptop]:
    found = Laptop(tmp_path)
    yield found
    found.hall.close()


def minutes(n: float) -> float:
    return n * 60


def opened(laptop: Laptop) -> None:
    laptop.do(setup.open_meeting)
    laptop.do(agenda.open_item, laptop.item)


# nothing jumps


@pytest.mark.parametrize("shift", [-110, -5, 5, 110])
def test_an_adjustment_is_no_jump_and_takes_no_time_back(laptop: Laptop, shift: float) -> None:
    opened(laptop)
    laptop.passes(30)
    first = laptop.point()
    laptop.jumps(shift)
    laptop.passes(1)
    second = laptop.point()
    assert seconds_of(second.said_at) >= seconds_of(first.said_at)
    assert laptop.hall.all(ClockJump) == []


@pytest.mark.parametrize(("begins", "after"), [("2026-10-25T00:30:00", "04:30"), ("2027-03-28T00:30:00", "06:30")])
def test_the_night_of_summer_time_is_no_jump(tmp_path: Path, begins: str, after: str) -> None:
    laptop = Laptop(tmp_path, begins=begins)
    laptop.do(setup.set_meeting, date=begins[:10])
    opened(laptop)
    for _ in range(10):
        laptop.passes(minutes(30))
        last = laptop.point()
    assert laptop.hall.all(ClockJump) == []
    assert laptop.said(last.said_at) == after
    laptop.hall.close()


def test_another_zone_of_the_computer_is_no_jump(laptop: Laptop) -> None:
    opened(laptop)
    laptop.hall.clock.now = laptop.hall.clock.now.astimezone(ZoneInfo("Asia/Tokyo"))
    laptop.passes(60)
    assert laptop.said(laptop.point().said_at) == "09:01"
    assert laptop.hall.all(ClockJump) == []


def test_a_computer_that_slept_for_the_night_did_not_jump(laptop: Laptop) -> None:
    laptop.passes(minutes(10 * 60))
    laptop.look()
    assert laptop.hall.all(ClockJump) == []


# jumps


@pytest.mark.parametrize("jump", [-minutes(50), -minutes(60 * 24 * 9000), minutes(180), minutes(60 * 24 * 900)])
def test_a_jump_is_noted_at_once_and_the_time_goes_on_by_what_passed(laptop: Laptop, jump: float) -> None:
    laptop.passes(minutes(60))
    opened(laptop)
    laptop.jumps(jump)
    laptop.look()
    ((was, _),) = laptop.open_jumps()
    assert was == "10:00"
    laptop.passes(minutes(5))
    assert laptop.said(laptop.point().said_at) == "10:05"
    laptop.do(setup.close_meeting)
    assert laptop.said(laptop.meeting.closed_at) == "10:05", "opened at 10:00, closed at 09:10 cannot be"
    assert len(laptop.hall.all(ClockJump)) == 1, "once"


def test_an_act_that_meets_the_jump_first_notes_it_as_an_act_of_its_own(laptop: Laptop) -> None:
    opened(laptop)
    laptop.jumps(-minutes(50))
    changes = laptop.hall.wait(laptop.hall.file.do(attendance.walk_in, "Ana Çela, Qendra"))
    assert {row.table for row in changes.rows} == {"clock_jump", "organisation", "person", "attendance"}
    undone = laptop.hall.wait(laptop.hall.file.undo())
    assert "clock_jump" not in {row.table for row in undone.rows}
    assert len(laptop.hall.all(ClockJump)) == 1, "undo takes back what a person did"


def test_a_clock_set_right_again_by_itself_ends_the_offset(laptop: Laptop) -> None:
    opened(laptop)
    laptop.jumps(-minutes(50))
    laptop.look()
    laptop.jumps(minutes(50))
    laptop.passes(60)
    assert laptop.said(laptop.point().said_at) == "09:01"
    assert len(laptop.hall.all(ClockJump)) == 1


def test_across_a_restart_the_last_act_is_the_floor(laptop: Laptop) -> None:
    laptop.passes(minutes(60))
    opened(laptop)
    laptop.shows("1970-01-01T01:03:00")
    laptop.true = 5  # the computer was off
    laptop.hall.reopen()
    assert laptop.said(laptop.point().said_at) == "10:00"
    laptop.passes(minutes(7))
    assert laptop.said(laptop.point().said_at) == "10:07"
    assert laptop.open_jumps() == [("10:00", "01:03")]
    laptop.passes(60)
    laptop.true = 5
    laptop.hall.reopen()
    assert laptop.said(laptop.point().said_at) == "10:08", "what was carried on is carried on"
    assert len(laptop.hall.all(ClockJump)) == 1


def test_a_meeting_begun_on_a_flat_battery_is_not_of_1970(tmp_path: Path) -> None:
    laptop = Laptop(tmp_path, begins="1970-01-01T01:00:00")
    opened(laptop)
    assert seconds_of(laptop.meeting.opened_at or "") >= EARLIEST.timestamp()
    assert len(laptop.open_jumps()) == 1
    laptop.passes(minutes(3))
    point = laptop.point()
    laptop.do(settle_clock, Held.STATED, clock="16:06", day="27.10.2026")
    assert laptop.meeting.opened_at == "2026-10-27T16:03:00+01:00"
    assert laptop.hall.all(Point)[0].said_at == "2026-10-27T16:06:00+01:00"
    assert laptop.hall.all(Point)[0].uid == point.uid
    laptop.passes(minutes(4))
    assert laptop.said(laptop.point().said_at) == "16:10"
    laptop.hall.close()


def test_a_copy_on_a_computer_an_hour_behind_goes_on_from_the_last_act(laptop: Laptop) -> None:
    laptop.passes(minutes(60))
    opened(laptop)
    laptop.hall.file.close()
    there = laptop.hall.env
    laptop.hall.env = type(there)(
        clock=there.clock, entropy=there.entropy, actor="Ben", device="other", elapsed=there.elapsed
    )
    laptop.jumps(-minutes(50))
    laptop.hall.reopen()
    laptop.do(setup.close_meeting)
    assert seconds_of(laptop.meeting.closed_at or "") >= seconds_of(laptop.meeting.opened_at or "")
    assert laptop.open_jumps() == [("10:00", "09:10")]


# what somebody says


def jumped(laptop: Laptop, jump: float) -> Point:
    """Opened at 10:00, the clock jumps, a point five minutes later."""
    laptop.passes(minutes(60))
    opened(laptop)
    laptop.passes(minutes(2))
    laptop.jumps(jump)
    laptop.look()
    laptop.passes(minutes(3))
    return laptop.point()


def test_the_time_of_before_was_right(laptop: Laptop) -> None:
    jumped(laptop, -minutes(50))
    settled = laptop.do(settle_clock, Held.CARRIED)
    assert (settled.moved, settled.offset_s) == (0, 3000)
    laptop.passes(minutes(1))
    assert laptop.said(laptop.point().said_at) == "10:06"
    assert laptop.open_jumps() == []


def test_the_computer_is_right_and_ahead_only_later_times_move(laptop: Laptop) -> None:
    point = jumped(laptop, minutes(60))
    laptop.do(settle_clock, Held.COMPUTER)
    assert laptop.said(laptop.hall.all(Point)[0].said_at) == "11:05"
    assert laptop.hall.all(Point)[0].uid == point.uid
    assert laptop.said(laptop.meeting.opened_at) == "10:00"
    laptop.passes(minutes(1))
    assert laptop.said(laptop.point().said_at) == "11:06"


def test_the_computer_is_right_and_was_wrong_before_as_well(laptop: Laptop) -> None:
    jumped(laptop, minutes(60))
    laptop.do(settle_clock, Held.COMPUTER, before=True)
    assert laptop.said(laptop.meeting.opened_at) == "11:00"


def test_the_computer_is_right_and_behind_the_times_of_before_move_too(laptop: Laptop) -> None:
    jumped(laptop, -minutes(50))
    stated = laptop.do(attendance.arrive, laptop.hall.person("Elira Kola").uid, "08:50").visit
    laptop.do(settle_clock, Held.COMPUTER)
    assert laptop.said(laptop.meeting.opened_at) == "09:10"
    assert laptop.said(laptop.hall.all(AgendaItem, uid=laptop.item)[0].opened_at) == "09:10"
    assert laptop.said(laptop.hall.all(Point)[0].said_at) == "09:15"
    visit = laptop.hall.all(Attendance)[0]
    assert (visit.uid, laptop.said(visit.arrived_at)) == (stated.uid, "08:50"), "what was stated is no clock's"
    laptop.passes(minutes(1))
    laptop.do(setup.close_meeting)
    assert laptop.said(laptop.meeting.closed_at) == "09:16"
    laptop.hall.reopen()
    assert laptop.open_jumps() == []
    assert laptop.said(laptop.point().said_at) == "09:16"


def test_a_vote_that_is_frozen_stays_and_no_time_goes_before_it(laptop: Laptop) -> None:
    laptop.hall.seat(["Qendra"])
    laptop.passes(minutes(60))
    opened(laptop)
    vote = laptop.do(prepare.add_vote, "A miratohet?", "fist", {})
    laptop.do(voting.open_round, vote.uid)
    laptop.jumps(-minutes(50))
    laptop.passes(60)
    with pytest.raises(KnownError) as early:
        laptop.do(settle_clock, Held.COMPUTER)
    assert early.value.code == "clock.early"
    assert early.value.facts == {"time": "10:00"}
    assert len(laptop.open_jumps()) == 1
    laptop.do(settle_clock, Held.CARRIED)


@pytest.mark.parametrize("text", ["25:00", "", "mesditë"])
def test_a_time_that_is_none_is_refused(laptop: Laptop, text: str) -> None:
    with pytest.raises(KnownError) as refused:
        laptop.do(settle_clock, Held.STATED, clock=text)
    assert refused.value.code == "time.unreadable"


def test_before_approval_a_jump_is_found_until_it_is_settled_and_after(laptop: Laptop) -> None:
    def found() -> dict[str, Any]:
        jumps = laptop.hall.all(ClockJump), laptop.hall.all(ClockSettled)
        beside = Beside(jumps=tuple(jumps[0]), settled=tuple(jumps[1]))
        listed = laptop.hall.read(lambda tx: findings(tx, {}, beside))
        return {one.code: one for one in listed if one.code.startswith("clock.")}

    assert found() == {}
    jumped(laptop, -minutes(50))
    (jump,) = laptop.hall.all(ClockJump)
    one = found()["clock.open"]
    assert one.sources == (("clock_jump", jump.uid),)
    assert (one.facts["was"], one.facts["shown"]) == ("10:02", "09:12")
    laptop.do(settle_clock, Held.CARRIED)
    assert set(found()) == {"clock.settled"}


# the rule, whatever happens

_EVENT = st.one_of(
    st.tuples(st.just("jump"), st.sampled_from([-1e9, -90000.0, -3000.0, -130.0, -20.0, 20.0, 130.0, 7200.0, 1e8])),
    st.tuples(st.just("pass"), st.sampled_from([0.0, 1.0, 45.0, 600.0])),
    st.tuples(st.just("restart"), st.just(0.0)),
    st.tuples(st.just("look"), st.just(0.0)),
)


@settings(max_examples=40, deadline=None)
@given(st.lists(_EVENT, max_size=12), st.booleans())
def test_times_never_decrease_in_the_order_of_the_journal(events: list[tuple[str, float]], steady: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        laptop = Laptop(Path(folder), steady=steady)
        opened(laptop)
        true, restarted, points = 0.0, False, [laptop.point()]
        for what, seconds in events:
            if what == "jump":
                laptop.jumps(seconds)
            elif what == "pass":
                laptop.passes(seconds)
                true += seconds
            elif what == "look":
                laptop.look()
            else:
                laptop.hall.reopen()
                restarted = True
            points.append(laptop.point())
        times = [seconds_of(point.said_at) for point in points]
        assert times == sorted(times)
        if steady and not restarted:
            # never further from the truth than adjustments that were each too small to be one
            assert abs(times[-1] - times[0] - true) <= BOUND.total_seconds()
        laptop.do(setup.close_meeting)
        assert seconds_of(laptop.meeting.closed_at or "") >= seconds_of(laptop.meeting.opened_at or "")
        laptop.hall.close()


# clocks that are typed


@pytest.mark.parametrize(
    ("planned", "opened_at", "now", "said", "day"),
    [
        ({"starts": "22:00"}, "2026-10-27T22:00:00", "2026-10-27T23:50:00", "00:20", 28),  # nobody planned the end
        (
            {"starts": "22:00"},
            "2026-10-27T22:00:00",
            "2026-10-30T09:00:00",
            "00:20",
            28,
        ),  # typed from paper, days later
        ({"starts": "22:00"}, "", "2026-10-27T21:00:00", "00:20", 28),
        ({"starts": "22:00"}, "2026-10-28T00:05:00", "2026-10-28T00:30:00", "00:20", 28),  # opened after midnight
        ({"starts": "22:00"}, "2026-10-28T00:05:00", "2026-10-28T00:30:00", "23:50", 27),
        ({"starts": "22:00"}, "2026-10-27T22:00:00", "2026-10-28T00:30:00", "21:40", 27),
        ({"date": ""}, "2026-10-27T22:00:00", "2026-10-28T00:30:00", "23:50", 27),  # without a date: the opening's
        ({"date": ""}, "2026-10-27T22:00:00", "2026-10-28T00:30:00", "00:20", 28),
        ({"starts": "09:00"}, "2026-10-27T09:00:00", "2026-10-27T12:00:00", "08:40", 27),
    ],
)
def test_a_typed_clock_after_midnight_is_of_the_next_day_at_every_door(
    laptop: Laptop, planned: dict[str, str], opened_at: str, now: str, said: str, day: int
) -> None:
    laptop.do(setup.set_meeting, **planned)
    for when in filter(None, (opened_at, now)):
        moment = datetime.fromisoformat(when).replace(tzinfo=ZoneInfo(ZONE))
        laptop.passes((moment - laptop.hall.clock.now).total_seconds())
        if when == opened_at:
            laptop.do(setup.open_meeting)
    due = f"2026-10-{day}T{said}:00+01:00"
    visit = laptop.do(attendance.arrive, laptop.hall.person("Elira Kola").uid, said).visit
    assert visit.arrived_at == due
    assert laptop.do(attendance.correct_visit, visit.uid, arrived=said).arrived_at == due
    if seconds_of(due) >= seconds_of(laptop.meeting.opened_at or due):
        assert laptop.point(at=said).said_at == due
        assert laptop.do(setup.close_meeting, said).closed_at == due if opened_at else True


def test_what_happened_in_the_meeting_did_not_before_it(laptop: Laptop) -> None:
    laptop.passes(minutes(60))
    opened(laptop)
    point = laptop.point()
    doors: list[tuple[Any, tuple[Any, ...], dict[str, Any]]] = [
        (setup.close_meeting, ("09:10",), {}),
        (agenda.close_item, (laptop.item, "09:10"), {}),
        (discussion.add_point, (laptop.item, PointKind.ISSUE, "Afatet."), {"at": "09:10"}),
        (discussion.set_point, (point.uid,), {"at": "09:10"}),
    ]
    for act, args, kw in doors:
        with pytest.raises(KnownError) as refused:
            laptop.do(act, *args, **kw)
        assert refused.value.code == "time.before_opening"
        assert refused.value.facts == {"said": "09:10", "opened": "10:00"}
    laptop.do(attendance.arrive, laptop.hall.person("Elira Kola").uid, "09:10")  # people come before
