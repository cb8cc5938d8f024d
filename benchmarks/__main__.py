"""``python -m benchmarks [NAME …]``: run all rooms or the named ones, print the table, write ``build/bench.json``.

Exits 1 when a bar is missed, so that a script can tell; the figures are printed either way. ``faults`` and
``stations`` are no benchmarks but long campaigns of cuts and kills, run only when they are asked for.
"""

from __future__ import annotations

import importlib
import json
import os
import platform
import sys
from collections.abc import Sequence

from benchmarks.measure import BUILD, Figure

ROOMS = (
    "window",
    "lists",
    "door",
    "scanning",
    "hall",
    "importing",
    "entering",
    "grouping",
    "store",
    "tally",
    "report",
    "sisters",
    "report_long",
    "large",
    "shelf",
    "intake",
    "catalogue",
    "following",
)
"""Modules in order; the window first, while the machine has nothing warm but the disk cache."""


ASKED_FOR = ("strangers", "archive", "finding")
"""Run only when named: a hundred and fifty files, a process each; four pairs of engines, two of them servers; a hundred
thousand files, and a million places behind a window."""


def main(chosen: Sequence[str]) -> int:
    """Run ``chosen`` rooms (all when empty)."""
    if unknown := set(chosen) - {*ROOMS, *ASKED_FOR}:
        print(f"unknown: {', '.join(sorted(unknown))}; there are {', '.join((*ROOMS, *ASKED_FOR))}", file=sys.stderr)
        return 2
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")) and sys.platform.startswith("linux"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    figures: list[Figure] = []
    for room in chosen or ROOMS:
        figures += importlib.import_module(f"benchmarks.{room}").run()
    BUILD.mkdir(exist_ok=True)
    told = {figure.name: figure.as_dict() for figure in figures}
    (BUILD / "bench.json").write_text(json.dumps(told, ensure_ascii=False, indent=2) + "\n", "utf-8")
    print(table(figures))
    missed = [figure.name for figure in figures if not figure.ok]
    print(f"\n{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}; build/bench.json")
    if missed:
        print(f"bar missed: {', '.join(missed)}")
    return 1 if missed else 0


def table(figures: Sequence[Figure]) -> str:
    """The figures in columns; the barred one has its bar behind it."""
    heads = ("", "median ms", "p99 ms", "ratio", "RSS MB", "bar", "")
    rows = [heads, *(_row(figure) for figure in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(heads))]
    lines = []
    for row, figure in zip(rows, (None, *figures), strict=True):
        cells = [row[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))]
        lines.append("  ".join(cells).rstrip())
        if figure is not None:
            lines.append(f"    {figure.note}")
    return "\n".join(lines)


def _row(figure: Figure) -> tuple[str, ...]:
    values = [
        "" if value is None else f"{value:.{digits}f}"
        for value, digits in ((figure.median_ms, 2), (figure.p99_ms, 2), (figure.ratio, 2), (figure.rss_mb, 0))
    ]
    names = {"median_ms": "median", "p99_ms": "p99", "ratio": "ratio", "rss_mb": "RSS"}
    bar = "" if figure.bar is None else f"{names.get(figure.of, figure.of)} ≤ {figure.bar:g}"
    return (figure.name, *values, bar, "" if figure.bar is None else "ok" if figure.ok else "MISSED")


if __name__ == "__main__":
    if sys.argv[1:2] in (["faults"], ["stations"]):
        sys.exit(importlib.import_module(f"benchmarks.{sys.argv[1]}").main(sys.argv[2:]))
    sys.exit(main(sys.argv[1:]))
