"""A meeting that has ended: nothing of the room begins after it, its end moves only by a stated time, it may go on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from facilitator.errors import KnownError
from facilitator.meeting import agenda, outcomes, setup
from facilitator.meeting.course import steps
from facilitator.model import AgendaItem, Meeting, Round, Stretch, Vote
from facilitator.voting import prepare
from facilitator.voting import round as voting
from tests.helpers.hall import Hall


@pytest.fixture
def hall(tmp_path: Path) -> Hall:
    """Two items were opened, at 9:00 and 10:00; it ended at 12:45, and now it is ten at night."""
    made = Hall(tmp_path)
    made.seat(["Alfa", "Beta"])
    for text in ("Afatet", "Arsyetimi"):
        made.do(outcomes.add_measure, text)
    made.do(prepare.add_vote, "Cila e para?", "ticks")
    made.do(setup.open_meeting)
    for n, hour in enumerate((9, 10)):
        made.clock.now = made.clock.now.replace(hour=hour, minute=0)
        made.do(agenda.open_item, items(made)[n].uid)
    made.clock.now = made.clock.now.replace(hour=12, minute=45)
    made.do(setup.close_meeting)
    made.clock.now = made.clock.now.replace(hour=22, minute=10)
    return made


def items(hall: Hall) -> list[AgendaItem]:
    return hall.all(AgendaItem)


def ended(hall: Hall) -> str:
    at = hall.all(Meeting)[0].closed_at
    return at[11:16] if at else ""


def everything(hall: Hall) -> list[object]:
    return [*items(hall), *hall.all(Stretch), *hall.all(Round), *hall.all(Meeting)]


LATE: dict[str, Callable[[Hall], object]] = {
    "the next item": lambda hall: hall.do(agenda.open_item, items(hall)[2].uid),
    "the item before": lambda hall: hall.do(steps.go_back),
    "an item, said to be later": lambda hall: hall.do(agenda.open_item, items(hall)[2].uid, "13:10"),
    "a vote": lambda hall: hall.do(voting.open_round, hall.all(Vote)[0].uid),
    "the end once more": lambda hall: hall.do(setup.close_meeting),
}


@pytest.mark.parametrize("what", LATE)
def test_nothing_of_the_room_begins_after_the_end(hall: Hall, what: str) -> None:
    before = everything(hall)
    with pytest.raises(KnownError, match=r"meeting\.ended"):
        LATE[what](hall)
    assert everything(hall) == before


def test_an_item_nobody_opened_is_noted_for_the_time_it_was(hall: Hall) -> None:
    made = hall.do(agenda.open_item, items(hall)[2].uid, "12:30")
    assert made.opened_at[11:16] == "12:30"


def test_a_meeting_ended_by_mistake_goes_on(hall: Hall) -> None:
    began = hall.all(Meeting)[0].opened_at
    hall.do(setup.open_meeting)
    assert (hall.all(Meeting)[0].opened_at, ended(hall)) == (began, "")
    hall.do(agenda.open_item, items(hall)[2].uid)
    with pytest.raises(KnownError, match=r"meeting\.open\b"):
        hall.do(setup.open_meeting)
    hall.do(setup.close_meeting)
    assert ended(hall) == "22:10"


def test_the_end_is_corrected_with_what_ended_with_it_and_back_again(hall: Hall) -> None:
    before = everything(hall)
    hall.do(setup.close_meeting, "12:30")
    assert ended(hall) == "12:30"
    assert [item.closed_at[11:16] for item in items(hall)[:2] if item.closed_at] == ["10:00", "12:30"]
    assert [row.ended_at[11:16] for row in hall.all(Stretch)] == ["10:00", "12:30"]
    assert hall.file.verify().result() == []
    hall.file.undo().result()
    assert everything(hall) == before


@pytest.mark.parametrize("said", ["09:30", "09:59"])
def test_it_did_not_end_before_the_last_item_began(hall: Hall, said: str) -> None:
    before = everything(hall)
    with pytest.raises(KnownError, match=r"time\.order"):
        hall.do(setup.close_meeting, said)
    assert everything(hall) == before
