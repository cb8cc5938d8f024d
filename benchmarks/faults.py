"""The doors of ``tests/faults`` in full: ``python -m benchmarks faults [--cuts 1000] [--kills 100] [--doors a,b]``.

Takes some hours on two cores, so it is never run by default; ``--minutes`` ends each door after the round in which they
are over, and the line tells what was done. Prints a line for each door, ends with 1 when anything that was acknowledged
was lost, lay there by halves or kept the program from going on, or when a weak writer was not caught.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.measure import BUILD, scratch

if TYPE_CHECKING:
    from tests.faults.campaign import Count

_HEADS = ("door", "cuts", "kills", "refusals", "acknowledged", "refused", "lost", "half", "stuck", "controls caught")


def main(asked: Sequence[str]) -> int:
    """Run it; ``asked`` are the arguments behind ``faults``."""
    from tests.faults import campaign
    from tests.faults.doors import DOORS

    read = argparse.ArgumentParser(prog="python -m benchmarks faults")
    read.add_argument("--cuts", type=int, default=1000)
    read.add_argument("--kills", type=int, default=100)
    read.add_argument("--refusals", type=int, default=20, help="passages on a full disk, and as many on a pulled stick")
    read.add_argument("--controls", type=int, default=1000, help="tries within which a weak writer must be caught")
    read.add_argument("--minutes", type=float, default=0, help="time for a door; 0: as long as it takes")
    read.add_argument("--rounds", type=int, default=20, help="equal parts in which it is done")
    read.add_argument("--seed", type=int, default=1)
    read.add_argument("--doors", default=",".join(DOORS))
    how = read.parse_args(asked)
    if not campaign.POSSIBLE:
        print(campaign.REASON, file=sys.stderr)
        return 2
    _line(_HEADS)
    bad, told = False, {}
    with scratch() as made:
        recorder = campaign.library(made)
        for name in how.doors.split(","):
            with (
                tempfile.TemporaryDirectory(dir=_quick(made)) as folder,
                campaign.passage(name, Path(folder), recorder) as at,
            ):
                until = time.monotonic() + 60 * how.minutes if how.minutes else math.inf
                count = campaign.campaign(
                    at,
                    cuts_=how.cuts,
                    kills_=how.kills,
                    refusals_=how.refusals,
                    seed=how.seed,
                    controls_=how.controls,
                    rounds=how.rounds,
                    more=partial(_more, until),
                )
            caught = f"{sum(count.caught.values())} of {len(count.caught)}"
            _line((
                name, count.cuts, count.kills, count.refusals, count.acknowledged, count.refused,
                count.lost(), count.halves(), count.others(), caught,
            ))  # fmt: skip
            for fault in dict.fromkeys(count.faults):
                print(f"    {fault}", flush=True)
            for weak in (weak for weak, found in count.caught.items() if not found):
                print(f"    not caught: {weak}", flush=True)
            bad = bad or bool(count.faults) or not all(count.caught.values())
            told[name] = asdict(count)
    BUILD.mkdir(exist_ok=True)
    (BUILD / "faults.json").write_text(json.dumps(told, ensure_ascii=False, indent=2) + "\n", "utf-8")
    return int(bad)


def _more(until: float, done: Count) -> bool:
    """Says how far it is, beside the table; whether there is time for more."""
    told = f"{done.cuts} cuts, {done.kills} kills, {done.refusals} refusals, {len(done.faults)} faults"
    print(f"{done.door}: {told}", file=sys.stderr, flush=True)
    return time.monotonic() < until


def _quick(otherwise: Path) -> Path:
    """Memory, where there is some: what lasts is reckoned from the record, not from this disk."""
    memory = Path("/dev/shm")
    return memory if memory.is_dir() else otherwise


def _line(cells: Sequence[object]) -> None:
    print("".join(str(cell).rjust(width) for cell, width in zip(cells, (14, *(13,) * 8, 17), strict=True)), flush=True)
