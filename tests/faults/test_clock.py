"""A computer whose clock is set while it works: no document tells a time before the one before it.

The control is a file that takes the computer's word for every act, as it would without the timekeeper.
"""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from facilitator.language.dates import seconds_of
from facilitator.meeting import agenda, discussion, setup
from facilitator.model import ClockJump, Meeting, Point, PointKind
from facilitator.store import timekeeping
from facilitator.store.timekeeping import Reading, Timekeeper
from tests.helpers.hall import Hall

JUMPS = (-1.7e9, -86_400.0, -3_000.0, -150.0, 150.0, 7_200.0, 3.0e7)


def disorder(folder: Path, seed: int) -> tuple[int, int]:
    """(instants that lie before the one written before them, jumps noted) over an evening with a sick clock."""
    chance, true = random.Random(seed), 0.0
    hall = Hall(folder, name=f"m{seed}", elapsed=lambda: true)
    item = hall.item().uid
    hall.do(setup.open_meeting)
    hall.do(agenda.open_item, item)
    said = [hall.all(Meeting)[0].opened_at or ""]
    for _ in range(20):
        passed = chance.choice((1.0, 40.0, 600.0))
        true += passed
        jump = chance.choice(JUMPS) if chance.random() < 0.3 else 0.0
        moved = hall.clock.now.astimezone(UTC) + timedelta(seconds=passed + jump)
        hall.clock.now = max(moved, datetime(1970, 1, 2, tzinfo=UTC)).astimezone(hall.clock.now.tzinfo)
        if chance.random() < 0.2:
            hall.reopen()
        said.append(hall.do(discussion.add_point, item, PointKind.ISSUE, "Afatet.").said_at)
    said.append(hall.do(setup.close_meeting).closed_at)
    times, noted = [seconds_of(one) for one in said], len(hall.all(ClockJump))
    assert len(hall.all(Point)) == 20
    hall.close()
    return sum(late < early for early, late in pairwise(times)), noted


def test_no_act_lies_before_the_one_before_it(tmp_path: Path) -> None:
    found = [disorder(tmp_path, seed) for seed in range(12)]
    print(f"\nclocks: {len(found)} evenings, {sum(noted for _, noted in found)} jumps noted, 0 out of order")
    assert sum(wrong for wrong, _ in found) == 0
    assert all(noted for _, noted in found)


def test_the_control_is_caught(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def believing(self: Timekeeper) -> Reading:
        shown = self._given.clock()
        return Reading(shown, shown, False, None, timedelta(0))

    monkeypatch.setattr(timekeeping.Timekeeper, "read", believing)
    # what is refused as lying before the opening would end the evening before it is counted
    monkeypatch.setattr(discussion, "in_meeting", lambda tx, happened: happened)
    monkeypatch.setattr("facilitator.meeting.clock.in_meeting", lambda tx, happened: happened)
    assert sum(disorder(tmp_path, seed)[0] for seed in range(3)) > 0
