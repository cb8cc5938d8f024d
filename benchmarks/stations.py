"""Intake killed at random moments on each pair of engines: ``python -m benchmarks stations [--moments 200]``.

The long form of ``tests/faults/test_stations.py``; never run by default. ``--minutes`` ends each pair when they are
over, and its line tells how many moments there were. Prints a line for each pair, ends with 1 when
anything that was acknowledged was lost, filed or catalogued twice, or kept the station from going on.
"""

from __future__ import annotations

import argparse
import math
import os
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.measure import scratch

if TYPE_CHECKING:
    from tests.helpers.weed import Weed

PAIRS = ("folder+sqlite", "folder+postgres", "bucket+sqlite", "bucket+postgres")


def main(asked: Sequence[str]) -> int:
    """Run it; ``asked`` are the arguments behind ``stations``."""
    from tests.faults.stations import Run, moments, station, stick
    from tests.helpers.places import new_store

    read = argparse.ArgumentParser(prog="python -m benchmarks stations")
    read.add_argument("--moments", type=int, default=200)
    read.add_argument("--minutes", type=float, default=0, help="time for a pair; 0: as long as it takes")
    read.add_argument("--seed", type=int, default=1)
    read.add_argument("--pairs", default=",".join(PAIRS))
    how = read.parse_args(asked)
    bad = False
    with scratch() as folder, engines(folder) as (weed, postgres):
        stick(folder / "stick")
        with station(folder / "stick") as at:
            for pair in how.pairs.split(","):
                shelf, _, catalogue = pair.partition("+")
                run = Run(
                    home=str(folder / pair),
                    stick=str(folder / "stick"),
                    schema=pair.replace("+", "_"),
                    postgres=postgres if catalogue == "postgres" else "",
                    folder=str(folder / f"arkivi-{pair}") if shelf == "folder" else "",
                    bucket=new_store(weed).bucket if shelf == "bucket" else "",
                    endpoint=weed.endpoint,
                )
                begun = time.monotonic()
                done: list[int] = []
                until = begun + 60 * how.minutes if how.minutes else math.inf
                wrong = moments(at, run, how.moments, how.seed, partial(_more, pair, until, done))
                spent = time.monotonic() - begun
                print(f"{pair:18} {len(done)} moments, {len(wrong)} faults, {spent:.0f} s", flush=True)
                for one in wrong:
                    print(f"    {one}", flush=True)
                bad = bad or bool(wrong)
    return int(bad)


def _more(pair: str, until: float, done: list[int], number: int, wrong: Sequence[str]) -> bool:
    done.append(number)
    if number % 10 == 0:
        print(f"{pair}: {number} moments, {len(wrong)} faults", file=sys.stderr, flush=True)
    return time.monotonic() < until


@contextmanager
def engines(folder: Path) -> Iterator[tuple[Weed, str]]:
    """A store and a PostgreSQL of their own."""
    from tests.helpers.postgres import server
    from tests.helpers.weed import SECRET, USER, store

    os.environ.update(AWS_ACCESS_KEY_ID=USER, AWS_SECRET_ACCESS_KEY=SECRET)
    with store(folder) as weed, server() as postgres:
        yield weed, postgres
