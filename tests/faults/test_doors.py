"""Every door, cut, killed and starved a handful of times, its weak writers caught; in full by ``benchmarks faults``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults import campaign
from tests.faults.campaign import Passage
from tests.faults.doors import DOORS
from tests.helpers.cuts import Disk, records

DEAR = frozenset({"migration", "copies", "second place", "publishing"})
"""Doors through which a whole meeting or archive goes each time: fewer times here. They write by the one writer whose
weak kinds the others catch; ``benchmarks faults`` catches them at these too."""

pytestmark = pytest.mark.skipif(not campaign.POSSIBLE, reason=campaign.REASON)


@pytest.fixture(scope="module")
def recorder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return campaign.library(tmp_path_factory.mktemp("recorder"))


@pytest.fixture(scope="module", params=DOORS)
def at(request: pytest.FixtureRequest, recorder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Passage]:
    with campaign.passage(request.param, tmp_path_factory.mktemp("door"), recorder) as made:
        yield made


def test_what_was_acknowledged_outlives_a_power_cut(at: Passage) -> None:
    acknowledged, faults = campaign.cuts(at, 4 if at.door.name in DEAR else 12, 1)
    assert faults == []
    assert acknowledged, "nothing went through this door"


def test_what_was_acknowledged_outlives_the_program(at: Passage) -> None:
    assert campaign.kills(at, 1 if at.door.name in DEAR else 2, 2)[1] == []


@pytest.mark.parametrize("kind", campaign.ERRORS)
def test_a_disk_that_is_full_or_gone_is_told_in_a_sentence(at: Passage, kind: str) -> None:
    _, refused, faults = campaign.refusals(at, kind, 1 if at.door.name in DEAR else 2, 3)
    assert faults == []
    assert refused > 0


@pytest.mark.parametrize("at", [name for name in DOORS if name not in DEAR], indirect=True)
def test_weak_writers_are_caught(at: Passage) -> None:
    """Negative control."""
    caught = campaign.controls(at, 150, 4)
    assert [weak for weak, found in caught.items() if not found] == []


@pytest.mark.parametrize("at", ["following"], indirect=True)
def test_of_a_line_in_a_log_all_is_there_or_it_is_no_line(at: Passage) -> None:
    """A cut keeps pieces of it in any order: its end without its middle would be a log that is broken for ever."""
    assert campaign.cuts(at, 100, 0)[1] == []


def test_a_cut_takes_what_was_not_flushed_and_nothing_else(recorder: Path, tmp_path: Path) -> None:
    """The disk of the recorder itself: with everything flushed, all cuts at the end leave what is there."""
    import random

    with campaign.passage("settings", tmp_path, recorder) as at:
        root = at.laid()
        disk = Disk(root)
        at.passed(root)
        for record in records(at.log):
            if record.kind != "a":
                disk.apply(record)
        for seed in range(5):
            left = tmp_path / f"left-{seed}"
            disk.cut(left, random.Random(seed))
            there = {path.name: path.read_bytes() for path in root.rglob("*") if path.is_file()}
            assert {path.name: path.read_bytes() for path in left.rglob("*") if path.is_file()} == there
