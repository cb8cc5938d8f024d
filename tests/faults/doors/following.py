"""The door of follow-up: the list of a plan, links to it and their ends go into the log, a line each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

from facilitator.archive.following import register
from facilitator.archive.following.register import Commitment, FollowLog
from facilitator.errors import KnownError
from tests.faults.doors.door import Door, Step, half, lost

NOW = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)


def empty(root: Path) -> None:
    (root / "home").mkdir()


def clock() -> datetime:
    return NOW


def followed(root: Path, run: int) -> Iterator[Step]:
    place = root / "home"

    def listed(which: int) -> None:
        # a line of several sectors, of which a cut keeps any
        plan = [Commitment(f"A{number}", f"Angazhimi {number}, lista {run}.{which}") for number in range(24)]
        register.keep_list(place, "OGP", plan, name="p.csv", sha256=f"{run} {which}", by="Ana", clock=clock)

    def link(number: int) -> None:
        register.link(place, meeting=f"m{run}", request=f"r{number}", text="Kërkesa", plan="OGP", code="A1", by="Ana",
                      clock=clock)  # fmt: skip

    def end() -> None:
        standing = register.register_of(place).standing()
        register.end_link(place, standing[0].number if standing else 0, "Gabim", "Ana", clock)

    for number in range(3):
        yield f"listed {run} {number}", lambda number=number: listed(number)
    for number in range(3):
        yield f"linked {run} {number}", lambda number=number: link(number)
    yield f"ended {run}", end


def judge(root: Path, told: Mapping[str, str]) -> list[str]:
    log = FollowLog(root / "home")
    wrong = [half(error.code) for error in log.faults()]
    there = [entry.what for entry in log.entries()]
    for what in ("listed", "linked", "ended"):
        if there.count(what) < sum(word.startswith(what) for word in told):
            wrong.append(lost(what))
    try:
        register.set_duty(root / "home", 30, "vendim", "Ana", clock)
    except KnownError as error:
        wrong.append(half(error.code))
    return wrong


DOORS: tuple[Door, ...] = (Door(name="following", ready=empty, steps=followed, judge=judge, sick="home", names=False),)
