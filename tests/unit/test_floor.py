"""The floor: who asks, who is suggested and why, who has it; whatever the order of acts, undo and reopening."""

from __future__ import annotations

import itertools
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from facilitator.errors import KnownError
from facilitator.floor import (
    HallFloor,
    Stage,
    Why,
    by_body,
    by_county,
    by_group,
    genders,
    heard,
    in_hall,
    left,
    length,
    limit_of,
    queue,
    running,
    silent,
    stage,
    suggested,
)
from facilitator.meeting import agenda, attendance, discussion, people, setup
from facilitator.meeting.floor import giving
from facilitator.model import (
    AgendaItem,
    Capacity,
    Consent,
    FloorRequest,
    Gender,
    Group,
    OrgKind,
    PassedOver,
    Person,
    PointKind,
    Turn,
)
from tests.helpers.hall import Hall


@pytest.fixture
def hall(tmp_path: Path) -> Hall:
    made = Hall(tmp_path)
    made.seat(["Njësoj", "Çelësi", "Rruga Jonë"])
    made.do(setup.open_meeting)
    return made


def bodies(hall: Hall) -> dict[str, str]:
    return {row.name: row.uid for row in hall.all(people.Organisation)}


def ask(hall: Hall, name: str, **more: object) -> FloorRequest:
    hall.clock.forward(seconds=1)
    return hall.do(giving.ask_floor, organisation=bodies(hall)[name], **more)


def give(hall: Hall, name: str = "") -> Turn:
    return hall.do(giving.give_floor, organisation=bodies(hall)[name] if name else None)


def speak(hall: Hall, name: str, seconds: int) -> None:
    give(hall, name)
    hall.clock.forward(seconds=seconds)
    hall.do(giving.end_floor)


def line(hall: Hall) -> list[str]:
    names = {uid: name for name, uid in bodies(hall).items()}
    return [names[one.request.organisation or ""] for one in hall.read(queue)]


def why(hall: Hall) -> Why | None:
    first = hall.read(suggested)
    return first.why if first else None


def refused(hall: Hall, act: object, *args: object, **named: object) -> str:
    with pytest.raises(KnownError) as error:
        hall.do(act, *args, **named)  # type: ignore[arg-type]
    return error.value.code


def test_who_has_not_spoken_comes_first_then_who_had_least_then_who_asked_first(hall: Hall) -> None:
    speak(hall, "Njësoj", 60)
    speak(hall, "Çelësi", 30)
    for name in ("Njësoj", "Çelësi", "Rruga Jonë"):
        ask(hall, name)
    assert (line(hall), why(hall)) == (["Rruga Jonë", "Çelësi", "Njësoj"], Why.SILENT)
    assert give(hall).organisation == bodies(hall)["Rruga Jonë"]
    assert (line(hall), why(hall)) == (["Çelësi", "Njësoj"], Why.LEAST)
    hall.do(giving.withdraw_floor, hall.read(queue)[1].request.uid)
    assert (line(hall), why(hall)) == (["Çelësi"], Why.ONLY)


def test_equals_go_by_who_asked_first(hall: Hall) -> None:
    for name in ("Njësoj", "Çelësi"):
        speak(hall, name, 60)
    ask(hall, "Çelësi")
    ask(hall, "Njësoj")
    assert (line(hall), why(hall)) == (["Çelësi", "Njësoj"], Why.FIRST)


def test_a_direct_reply_goes_before_the_queue_the_last_asked_first(hall: Hall) -> None:
    ask(hall, "Rruga Jonë")
    ask(hall, "Njësoj", reply=True)
    ask(hall, "Çelësi", reply=True)
    assert (line(hall), why(hall)) == (["Çelësi", "Njësoj", "Rruga Jonë"], Why.REPLY)
    assert give(hall).reply
    assert not hall.all(PassedOver)


def test_whoever_has_the_floor_waits_behind_the_others(hall: Hall) -> None:
    give(hall, "Njësoj")
    ask(hall, "Njësoj")
    speaker = bodies(hall)["Njësoj"]
    assert hall.read(heard)[speaker].speaks
    ask(hall, "Çelësi")
    hall.clock.forward(minutes=9)
    assert line(hall) == ["Çelësi", "Njësoj"]


def test_a_contribution_in_the_log_is_speaking(hall: Hall) -> None:
    """A facilitator who leaves the queue alone loses nothing."""
    item = hall.item()
    hall.do(agenda.open_item, item.uid)
    hall.do(discussion.add_point, item.uid, PointKind.ISSUE, "x", organisation=bodies(hall)["Njësoj"])
    assert [row for row in hall.read(silent) if row == bodies(hall)["Njësoj"]] == []
    assert len(hall.read(silent)) == 2
    ask(hall, "Njësoj")
    ask(hall, "Çelësi")
    assert line(hall) == ["Çelësi", "Njësoj"]


def test_who_has_not_spoken_is_in_the_room_and_no_host(hall: Hall) -> None:
    host = hall.organisation("Agjencia", OrgKind.ORGANISER)
    guest = hall.organisation("Ministria", OrgKind.INSTITUTION)
    citizen = hall.person("Ana Leka", None, capacity=Capacity.CITIZEN)
    for person in (hall.person("Kryesuesi", host), hall.person("Nëpunësi", guest), citizen):
        hall.do(attendance.arrive, person.uid)
    hall.person("Ende në rrugë", hall.organisation("Të Vonuarit"))
    names = {row.uid: row.name for row in (*hall.all(people.Organisation), *hall.all(Person))}
    assert [names[uid] for uid in hall.read(silent)] == ["Çelësi", "Ministria", "Njësoj", "Rruga Jonë", "Ana Leka"]
    ask(hall, "Çelësi")
    assert bodies(hall)["Çelësi"] not in hall.read(silent), "who waits is in the queue already"


def test_giving_ends_the_turn_before_at_the_same_moment(hall: Hall) -> None:
    first = give(hall, "Njësoj")
    hall.clock.forward(seconds=40)
    second = give(hall, "Çelësi")
    (ended,) = [row for row in hall.all(Turn) if row.uid == first.uid]
    assert ended.ended_at == second.began_at
    assert length(ended) == 40
    hall.file.undo().result()
    now = hall.read(running)
    assert now is not None
    assert (now.uid, now.ended_at) == (first.uid, None)
    hall.file.redo().result()
    assert hall.read(running).uid == second.uid


def test_out_of_order_it_is_kept_who_was_passed_over(hall: Hall) -> None:
    ask(hall, "Njësoj")
    ask(hall, "Çelësi")
    turn = give(hall, "Çelësi")
    (row,) = hall.all(PassedOver)
    assert (row.turn, row.organisation) == (turn.uid, bodies(hall)["Njësoj"])
    assert line(hall) == ["Njësoj"]
    give(hall, "Rruga Jonë")  # who never asked
    assert len(hall.all(PassedOver)) == 2
    hall.file.undo().result()
    assert len(hall.all(PassedOver)) == 1
    give(hall)
    assert len(hall.all(PassedOver)) == 1, "by the suggestion nobody is passed over"


def test_asking_twice_keeps_the_place(hall: Hall) -> None:
    first = ask(hall, "Njësoj")
    assert ask(hall, "Njësoj").uid == first.uid
    assert ask(hall, "Njësoj", reply=True).reply
    assert len(hall.all(FloorRequest)) == 1


def test_people_bring_their_organisation_citizens_speak_for_themselves(hall: Hall) -> None:
    body = hall.all(people.Organisation)[0]
    member = hall.person("Anëtari", body)
    citizen = hall.person("Qytetari", body, capacity=Capacity.CITIZEN)
    assert hall.do(giving.ask_floor, person=member.uid).organisation == body.uid
    assert hall.do(giving.give_floor, person=citizen.uid).organisation is None


def test_what_cannot_be(hall: Hall) -> None:
    assert refused(hall, giving.give_floor) == "floor.nobody_waits"
    assert refused(hall, giving.end_floor) == "floor.nobody"
    assert refused(hall, giving.extend_turn, 30) == "floor.nobody"
    give(hall, "Njësoj")
    assert refused(hall, giving.give_floor, organisation=bodies(hall)["Njësoj"]) == "floor.has"
    assert refused(hall, giving.set_floor_limit, 3601) == "floor.limit"
    assert refused(hall, giving.ask_floor) == "row.gone"
    assert refused(hall, people.remove_person, hall.all(Person)[0].uid) == "person.used"
    alone = hall.organisation("Vetëm")
    speak(hall, "Vetëm", 5)
    assert refused(hall, people.remove_organisation, alone.uid) == "organisation.spoke"
    hall.do(setup.close_meeting)
    assert refused(hall, giving.give_floor, organisation=alone.uid) == "floor.ended"
    assert refused(hall, giving.ask_floor, organisation=alone.uid) == "floor.ended"


@pytest.mark.parametrize("how", ["item", "close", "meeting"])
def test_a_turn_ends_with_its_item_and_with_the_meeting(hall: Hall, how: str) -> None:
    hall.do(agenda.open_item, hall.item(0).uid)
    turn = give(hall, "Njësoj")
    hall.clock.forward(seconds=70)
    if how == "item":
        hall.do(agenda.open_item, hall.item(1).uid)
    elif how == "close":
        hall.do(agenda.close_item, hall.item(0).uid)
    else:
        hall.do(setup.close_meeting)
    assert hall.read(running) is None
    assert [length(row) for row in hall.all(Turn) if row.uid == turn.uid] == [70]
    hall.file.undo().result()
    assert hall.read(running).uid == turn.uid


def test_a_closing_stated_as_earlier_ends_no_turn_before_it_began(hall: Hall) -> None:
    hall.do(agenda.open_item, hall.item(0).uid)
    hall.clock.forward(minutes=30)
    give(hall, "Njësoj")
    hall.do(agenda.close_item, hall.item(0).uid, "09:10")
    (turn,) = hall.all(Turn)
    assert turn.ended_at == turn.began_at


def test_whoever_is_taken_off_the_list_waits_no_longer(hall: Hall) -> None:
    person, body = hall.person("Iku"), hall.organisation("Ikën")
    hall.do(giving.ask_floor, person=person.uid)
    hall.do(giving.ask_floor, organisation=body.uid)
    hall.do(people.remove_person, person.uid)
    hall.do(people.remove_organisation, body.uid)
    assert hall.all(FloorRequest) == []
    hall.file.undo().result()
    assert len(hall.all(FloorRequest)) == 1


def test_the_limit_is_the_items_then_the_meetings_then_the_usual(hall: Hall) -> None:
    item = hall.item()
    assert hall.read(limit_of, item.uid) == 180
    hall.do(giving.set_floor_limit, 120)
    hall.do(giving.set_floor_limit, 60, item.uid)
    hall.do(giving.set_floor_limit, 90, item.uid)
    assert (hall.read(limit_of, item.uid), hall.read(limit_of, None)) == (90, 120)
    hall.do(agenda.open_item, item.uid)
    assert give(hall, "Njësoj").limit_s == 90
    assert hall.do(giving.extend_turn, 30).limit_s == 120
    hall.do(giving.set_floor_limit, None, item.uid)
    assert hall.read(limit_of, item.uid) == 120
    hall.do(giving.set_floor_limit, 45, item.uid)
    fresh = hall.do(agenda.add_item, "Pikë e gabuar")
    hall.do(giving.set_floor_limit, 45, fresh.uid)
    hall.do(agenda.remove_item, fresh.uid)
    assert fresh.uid not in {row.uid for row in hall.all(AgendaItem)}


def test_the_timer_counts_down_and_then_up(hall: Hall) -> None:
    hall.do(giving.set_floor_limit, 120)
    turn = give(hall, "Njësoj")
    told = []
    for seconds in (0, 89, 1, 29, 1, 60):
        hall.clock.forward(seconds=seconds)
        told.append((left(turn, hall.clock()), stage(turn, hall.clock())))
    assert told == [
        (120, Stage.CALM), (31, Stage.CALM), (30, Stage.SOON), (1, Stage.SOON), (0, Stage.OVER), (-60, Stage.OVER),
    ]  # fmt: skip
    hall.do(giving.set_floor_limit, 0)
    endless = give(hall, "Çelësi")
    hall.clock.forward(hours=2)
    assert (left(endless, hall.clock()), stage(endless, hall.clock())) == (None, Stage.CALM)


def test_time_by_organisation_group_county_and_gender(hall: Hall) -> None:
    own = bodies(hall)
    hall.do(people.set_organisation, own["Njësoj"], county="Vlorë")
    ministry = hall.organisation("Ministria", OrgKind.INSTITUTION)
    woman = hall.do(people.add_person, name="Ana", organisation=own["Njësoj"], gender=Gender.WOMAN)
    citizen = hall.do(people.add_person, name="Beni", capacity=Capacity.CITIZEN, gender=Gender.MAN, county="Kukës")
    for one, seconds in (
        ({"person": woman.uid}, 60), ({"organisation": own["Njësoj"]}, 5), ({"person": citizen.uid}, 30),
        ({"organisation": ministry.uid}, 10),
    ):  # fmt: skip
        hall.do(giving.give_floor, **one)
        hall.clock.forward(seconds=seconds)
        hall.do(giving.end_floor)
    hall.do(giving.give_floor, organisation=own["Çelësi"])  # goes on: in no figure
    turns = hall.all(Turn)
    rows = {row.uid: row for row in hall.all(people.Organisation)}
    folk = {row.uid: row for row in hall.all(Person)}
    assert [(rows[s.key].name if s.key else "", s.seconds, len(s.turns)) for s in by_body(turns, rows)] == [
        ("Ministria", 10, 1), ("Njësoj", 65, 2), ("", 30, 1),
    ]  # fmt: skip
    assert [(s.key, s.seconds) for s in by_group(turns, rows, folk)] == [
        (Group.CSO, 65), (Group.INSTITUTION, 10), (Group.CITIZEN, 30),
    ]  # fmt: skip
    assert [(s.key, s.seconds) for s in by_county(turns, rows)] == [("Vlorë", 65), ("", 40)]
    made = genders(turns, folk)
    assert (made.women_turns, made.women_s, made.men_turns, made.men_s) == (1, 60, 1, 30)
    assert (made.rest_turns, made.rest_s) == (2, 15)


def test_the_hall_reads_only_names_that_may_be_published(hall: Hall) -> None:
    own = bodies(hall)
    assert hall.read(in_hall, hall.clock()) == HallFloor()
    shy = hall.person("Ana Leka", hall.all(people.Organisation)[0])
    citizen = hall.person("Beni Cami", None, capacity=Capacity.CITIZEN)
    open_ = hall.do(people.add_person, name="Drita Hoxha", organisation=own["Çelësi"], publish_name=Consent.YES)
    for one in (citizen, open_, shy):
        hall.clock.forward(seconds=1)
        hall.do(giving.ask_floor, person=one.uid)
    hall.do(giving.give_floor, person=open_.uid)
    hall.clock.forward(seconds=200)
    told = hall.read(in_hall, hall.clock())
    assert (told.speaker, told.about, told.following, told.waiting) == ("Drita Hoxha", "Çelësi", ("Njësoj",), 2)
    assert (told.used_s, told.left_s, told.stage) == (200, -20, Stage.OVER)
    hall.do(giving.give_floor, person=citizen.uid)
    told = hall.read(in_hall, hall.clock())
    assert (told.speaking, told.speaker) == (True, "")
    assert "Beni" not in str(told)
    assert "Ana" not in str(told)


def test_three_hundred_wait_and_the_order_is_right(tmp_path: Path) -> None:
    hall = Hall(tmp_path)
    for n in range(300):
        body = hall.organisation(f"Shoqata {n:03}")
        hall.clock.forward(seconds=1)
        hall.do(giving.ask_floor, organisation=body.uid)
    names = line(hall)
    assert names == sorted(names)
    give(hall, "Shoqata 299")
    assert line(hall)[0] == "Shoqata 000"
    assert len(line(hall)) == 299
    hall.close()


OURS = ("ask_floor", "give_floor", "end_floor", "extend_turn", "open_item")
"""Acts of the machine below; those that seated the people are not taken back."""


class Floor(RuleBasedStateMachine):
    """Any order of asking, giving, ending, moving on, undo, redo and reopening."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.hall = Hall(Path(self.folder.name))
        self.bodies = [row.uid for row in self.hall.seat(["A", "B", "C"])]
        self.items = [item.uid for item in self.hall.all(AgendaItem)[:3]]

    def teardown(self) -> None:
        self.hall.close()
        self.folder.cleanup()

    def try_(self, act: object, *args: object, **named: object) -> None:
        try:
            self.hall.do(act, *args, **named)  # type: ignore[arg-type]
        except KnownError as error:
            if not error.code.startswith("floor."):
                raise

    @rule(n=st.integers(0, 2), reply=st.booleans())
    def ask(self, n: int, reply: bool) -> None:
        self.try_(giving.ask_floor, organisation=self.bodies[n], reply=reply)

    @rule(n=st.integers(-1, 2))
    def give(self, n: int) -> None:
        self.try_(giving.give_floor, organisation=self.bodies[n] if n >= 0 else None)

    @rule()
    def end(self) -> None:
        self.try_(giving.end_floor)

    @rule()
    def extend(self) -> None:
        self.try_(giving.extend_turn, 30)

    @rule(n=st.integers(0, 2))
    def move_on(self, n: int) -> None:
        self.hall.do(agenda.open_item, self.items[n])

    @rule(seconds=st.integers(0, 400))
    def wait(self, seconds: int) -> None:
        self.hall.clock.forward(seconds=seconds)

    @precondition(lambda self: self.hall.file.undo_name in OURS)
    @rule()
    def undo(self) -> None:
        self.hall.file.undo().result()

    @precondition(lambda self: self.hall.file.redo_name)
    @rule()
    def redo(self) -> None:
        self.hall.file.redo().result()

    @rule()
    def reopen(self) -> None:
        self.hall.reopen()

    @invariant()
    def one_speaks_and_no_time_is_negative(self) -> None:
        turns = self.hall.all(Turn)
        assert sum(turn.ended_at is None for turn in turns) <= 1
        assert all(turn.ended_at is None or turn.ended_at >= turn.began_at for turn in turns)
        assert all(length(turn, self.hall.clock()) >= 0 for turn in turns)
        over = sorted((t for t in turns if t.ended_at), key=lambda t: (t.began_at, t.ended_at))
        assert all(one.ended_at <= two.began_at for one, two in itertools.pairwise(over))
        waiting = self.hall.all(FloorRequest)
        assert len({(row.organisation, row.person) for row in waiting}) == len(waiting)
        assert {row.turn for row in self.hall.all(PassedOver)} <= {turn.uid for turn in turns}


Floor.TestCase.settings = settings(
    max_examples=25, stateful_step_count=30, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)
TestFloor = Floor.TestCase
