"""The doors of ``tests/faults`` in full: ``python -m benchmarks faults [--cuts 1000] [--kills 100] [--doors a,b]``.

Takes an hour on two cores, so it is never run by default. Prints a line for each door, ends with 1 when anything that
was acknowledged was lost, lay there by halves or kept the program from going on, or when a weak writer was not caught.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from benchmarks.measure import BUILD, scratch

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
                count = campaign.campaign(
                    at,
                    cuts_=how.cuts,
                    kills_=how.kills,
                    refusals_=how.refusals,
                    seed=how.seed,
                    controls_=how.controls,
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


def _quick(otherwise: Path) -> Path:
    """Memory, where there is some: what lasts is reckoned from the record, not from this disk."""
    memory = Path("/dev/shm")
    return memory if memory.is_dir() else otherwise


def _line(cells: Sequence[object]) -> None:
    print("".join(str(cell).rjust(width) for cell, width in zip(cells, (14, *(13,) * 8, 17), strict=True)), flush=True)
