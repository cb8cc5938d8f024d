"""Intake past one machine: killed at any moment on each pair of engines, by two stations at once, and while the store
or the database is killed under it. In full by ``python -m benchmarks stations``.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.faults.stations import Run, Station, moments, settled, station, stick
from tests.helpers.places import new_store
from tests.helpers.postgres import pair
from tests.helpers.weed import Weed

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="stations fork")


@pytest.fixture(scope="module")
def brought_stick(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("brought") / "stick"
    stick(folder)
    return folder


@pytest.fixture(scope="module")
def one(weed: Weed, brought_stick: Path) -> Iterator[Station]:
    with station(brought_stick) as made:
        yield made


@pytest.fixture(scope="module")
def other(weed: Weed, brought_stick: Path) -> Iterator[Station]:
    with station(brought_stick) as made:
        yield made


def run_of(shelf: str, catalogue: str, weed: Weed, postgres: str, tmp_path: Path, stick_: Path) -> Run:
    made = Run(home=str(tmp_path / "home"), stick=str(stick_), postgres=postgres if catalogue == "postgres" else "",
               schema=f"t_{tmp_path.name[-20:].replace('-', '_')}")  # fmt: skip
    if shelf == "folder":
        return replace(made, folder=str(tmp_path / "arkivi"))
    return replace(made, bucket=new_store(weed).bucket, endpoint=weed.endpoint)


@pytest.mark.parametrize("catalogue", ["sqlite", "postgres"])
@pytest.mark.parametrize("shelf", ["folder", "bucket"])
def test_intake_outlives_kills(
    shelf: str, catalogue: str, one: Station, weed: Weed, postgres: str, tmp_path: Path, brought_stick: Path
) -> None:
    run = run_of(shelf, catalogue, weed, postgres, tmp_path, brought_stick)
    assert moments(one, run, 3, seed=len(shelf + catalogue)) == []


@pytest.mark.parametrize("shelf", ["folder", "bucket"])
def test_two_stations_take_in_the_same_stick(
    shelf: str, one: Station, other: Station, weed: Weed, postgres: str, tmp_path: Path, brought_stick: Path
) -> None:
    run = run_of(shelf, "postgres", weed, postgres, tmp_path, brought_stick)
    one.send(run)
    other.send(replace(run, seed=2))
    (mine, first), (theirs, second) = one.rest(), other.rest()
    assert (first, second) == ({"status": 0, "refused": ""},) * 2
    # who starts while the other's delivery is under way goes on with that one too
    assert min(len(mine), len(theirs)) >= 7
    assert settled(one, run, [*mine, *theirs]) == []


def test_the_primary_is_killed_in_the_middle_and_the_standby_promoted(
    one: Station, weed: Weed, tmp_path: Path, brought_stick: Path
) -> None:
    with pair() as (primary, standby, address):
        run = run_of("bucket", "postgres", weed, address, tmp_path, brought_stick)
        one.send(run)
        acks = [one.line() for _ in range(3)]  # begun, and two files
        primary.kill()
        more, ended = one.rest()
        standby.promote()
        assert ended["status"] == 0
        assert "catalogue.failed" in ended["refused"], "said in a sentence, and the delivery waits"
        assert settled(one, run, acks + more) == []


def test_the_store_is_killed_in_the_middle_and_comes_back(
    one: Station, weed: Weed, postgres: str, tmp_path: Path, brought_stick: Path
) -> None:
    run = run_of("bucket", "postgres", weed, postgres, tmp_path, brought_stick)
    one.send(run)
    acks = [one.line() for _ in range(3)]
    weed.kill()
    more, ended = one.rest()
    weed.start()
    assert ended["status"] == 0
    assert "shelf.failed" in ended["refused"]
    assert settled(one, run, acks + more) == []
