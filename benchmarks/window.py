"""The first window: from the start of the process to the first paint, against a bare PySide6 window in the same run.

Both are processes of their own (``window_child``), taking turns; each is started once before to fill the disk cache and
the byte code.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

from benchmarks.measure import ROOT, Figure, median, p99, scratch

TURNS = 9
_CHILD = [sys.executable, "-m", "benchmarks.window_child"]


def run() -> list[Figure]:
    """Home with the demo meeting in its list; nothing else was ever opened."""
    from dataclasses import replace

    from facilitator import demo
    from facilitator.store.env import Env
    from facilitator.workspace import Workspace

    with scratch() as folder:
        workspace = Workspace(folder)
        told = demo.script()["meeting"]
        path = demo.open_demo(workspace, replace(Env(), device=workspace.device))
        workspace.remember(path, told["title"], told["date"], "draft")
        firsts: dict[str, list[dict[str, float]]] = {"bare": [], "program": []}
        for name in firsts:
            _start(name, folder)
        for _ in range(TURNS):
            for name, told_by in firsts.items():
                told_by.append(_start(name, folder))
        warmed = _start("warmed", folder)
    times = {name: [each["ms"] for each in told_by] for name, told_by in firsts.items()}
    bare, program = median(times["bare"]), median(times["program"])
    return [
        Figure(
            name="first_window",
            note=f"start of the process to Home painted, warm, {TURNS} starts; a bare window took {bare:.0f} ms",
            median_ms=program,
            p99_ms=p99(times["program"]),
            ratio=program / bare,
            of="ratio",
            bar=1.6,
        ),
        Figure(
            name="first_window_rss",
            note=f"memory at the first paint; a bare window {median([each['rss'] for each in firsts['bare']]):.0f} MB",
            rss_mb=median([each["rss"] for each in firsts["program"]]),
            of="rss_mb",
            bar=90,
        ),
        Figure(
            name="warmed_up_rss",
            note="memory 5 s later: what reports and imports need was loaded while nobody waited",
            rss_mb=warmed["rss"],
        ),
    ]


def _start(name: str, home: Path) -> dict[str, float]:
    # byte code is kept, as it is for everyone but developers who switched that off
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"PYTHONPYCACHEPREFIX": str(home / "bytecode"), "TRYEZA_HOME": str(home)}
    environment["BENCH_BEGUN"] = repr(time.time())
    done = subprocess.run(
        [*_CHILD, name], env=environment, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False
    )
    told = [line for line in done.stdout.splitlines() if line.startswith("{")]
    if not told:
        raise RuntimeError(f"the {name} window did not show:\n{done.stderr}")
    return dict(json.loads(told[-1]))
