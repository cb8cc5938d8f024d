"""Arkivi over a hundred thousand reports and a million places: opening it, and from a key to the first rows painted.

The whole program in a process of its own, which tells its memory too. ``TRYEZA_BENCH_PLACES`` asks for another size.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.catalogue import A_REPORT, PLACES, sheets, words
from benchmarks.measure import ROOT, Figure, median, p99, scratch

if TYPE_CHECKING:
    from benchmarks.screen import Painted
    from facilitator.archive.catalogue.rows import Sheet
    from ui.stations.archive.station import ArchiveStation
    from ui.window.main_window import MainWindow

REPORTS = 100_000
QUESTIONS = 40
_SHORTEST = 3
"""Letters that were typed before the wait counts: a shorter word is looked for whole."""


def run() -> list[Figure]:
    """Opened five times, each in a new process; the last one is asked."""
    with scratch() as folder:
        _laid(folder)
        opened = [_child(folder, "open") for _ in range(5)]
        asked = _child(folder, "ask")
    before, spent = (median([one[what] for one in opened]) for what in ("before", "spent"))
    keys = asked["waits"]
    return [
        Figure(
            name="arkivi_100000",
            note=f"the station over {REPORTS:,} reports, from its key to its first rows painted, modules warm as some "
            f"seconds after the start; of the processor {spent:.0f} ms; memory of the program, {before:.0f} MB before",
            median_ms=median([one["ms"] for one in opened]),
            p99_ms=max(one["ms"] for one in opened),
            rss_mb=max(one["rss"] for one in opened),
            of="median_ms",
            bar=300,
        ),
        Figure(
            name="arkivi_key",
            note=f"a key until the newest of {PLACES:,} places are painted, {len(keys)} keys, each as soon as the one "
            f"before is answered; of the processor {median(asked['spent']):.0f}, p99 {p99(asked['spent']):.0f} ms",
            median_ms=median(keys),
            p99_ms=p99(keys),
            rss_mb=asked["rss"],
            of="p99_ms",
            bar=100,
        ),
    ]


def _laid(home: Path) -> None:
    """The archive's folder and a catalogue that knows all of it; the files hold nothing, for none is read."""
    from facilitator.archive.catalogue.rows import Entry, Sheet, State
    from facilitator.archive.catalogue.sqlite import SqliteCatalogue
    from facilitator.archive.index import place_beside
    from facilitator.archive.shelf import FolderShelf, Key
    from facilitator.workspace import Workspace

    root = Workspace(home).archive
    root.mkdir(parents=True, exist_ok=True)
    catalogue = SqliteCatalogue(place_beside(root))
    full = max(1, PLACES // A_REPORT)
    for n in range(full, REPORTS):
        (root / f"{2016 + n % 10}-{n % 12 + 1:02}-{n % 28 + 1:02}_relacion_takimi-{n}.pdf").write_bytes(b"")
    bare = dict(FolderShelf(root).stamps())

    def keep(several: list[Sheet]) -> None:
        for sheet in several:
            (root / sheet.entry.key).write_bytes(b"")
        stamps = {name: f"{told.st_size}-{told.st_mtime_ns}" for name, told in _told(root, several)}
        catalogue.put(replace(one, entry=replace(one.entry, stamp=stamps[one.entry.key])) for one in several)

    made = sheets(full)
    while portion := list(islice(made, 64)):
        keep(portion)
    several = iter(bare.items())
    while some := list(islice(several, 1000)):
        catalogue.put(
            Sheet(
                Entry(
                    key=Key(key), stamp=stamp, state=State.REPORT, title=f"Takimi {key[28:-4]}", date=key[:10],
                    kind="relacion", lang="sq", audience="public", meeting=key, made_at=key[:10],
                    said=f"Takimi {key[28:-4]} {key[:10]}",
                ),
                (("year", key[:4]),),
            )
            for key, stamp in some
        )  # fmt: skip
    catalogue.close()


def _told(root: Path, several: list[Sheet]) -> list[tuple[str, os.stat_result]]:
    return [(sheet.entry.key, (root / sheet.entry.key).stat()) for sheet in several]


def _child(home: Path, what: str) -> dict[str, Any]:
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.finding", what, home],
        env=environment | {"PYTHONPYCACHEPREFIX": str(home / "bytecode")},  # kept, as it is for everyone
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    told = [line for line in done.stdout.splitlines() if line.startswith("{")]
    if not told:
        raise RuntimeError(f"the window did not open the archive:\n{done.stderr}")
    return dict(json.loads(told[-1]))


def _opened(what: str, home: Path) -> None:
    import gc

    gc.disable()  # as ``facilitator.__main__`` does before it imports the window
    from benchmarks.screen import Painted, dismiss, until
    from benchmarks.window_child import resident_mb
    from facilitator.store.env import Env
    from facilitator.workspace import Workspace
    from ui.app import build
    from ui.tasks import ARCHIVE

    window = build(Workspace(home), Env(actor="bench"), ["tryeza"])
    window.resize(1366, 768)
    window.show()
    first = Painted(window)
    until(lambda: first.times > 0)
    window.warm_up()
    until(lambda: ARCHIVE[-1] in sys.modules and not window.tasks.busy, 120)
    before = resident_mb()
    begun, used = time.perf_counter(), time.process_time()
    window.go("archive")
    from ui.stations.archive.station import ArchiveStation

    station = window.made_station("archive")
    assert isinstance(station, ArchiveStation)
    painted = Painted(station.list.viewport())
    until(lambda: station.list.rows.rowCount() > 0 and painted.times > 0)
    took, spent = (time.perf_counter() - begun) * 1000, (time.process_time() - used) * 1000
    until(lambda: not station.listing.reading, 60)  # the whole folder was looked over for what is new
    told: dict[str, object] = {"ms": took, "spent": spent, "before": before, "rss": resident_mb()}
    if what == "ask":
        told |= _asked(window, station, painted)
        told["rss"] = resident_mb()
    print(json.dumps(told), flush=True)
    dismiss(window)


def _asked(window: MainWindow, station: ArchiveStation, painted: Painted) -> dict[str, list[float]]:
    """Milliseconds of each key, and of the processor."""
    from PySide6.QtWidgets import QApplication

    from benchmarks.screen import press, until

    shown, waits, spent = [0], [], []
    station.pane.finder.found.connect(lambda *_: shown.__setitem__(0, shown[0] + 1))

    def key(letter: str) -> tuple[float, float]:
        QApplication.processEvents()
        rows, at = shown[0], painted.times
        begun, used = time.perf_counter(), time.process_time()
        press(station.search, letter)
        # who finds nothing is shown words instead of the list
        until(lambda: shown[0] > rows and (painted.times > at or not station.list.isVisible()), 60)
        return (time.perf_counter() - begun) * 1000, (time.process_time() - used) * 1000

    vocabulary, _ = words()
    chance = random.Random(11)
    for _ in range(QUESTIONS):
        station.search.setText("")
        until(lambda: not window.tasks.busy, 60)
        for at, letter in enumerate(vocabulary[int(len(vocabulary) ** chance.random())], start=1):
            wait, used = key(letter)
            if at >= _SHORTEST:
                waits.append(wait)
                spent.append(used)
    return {"waits": waits, "spent": spent}


if __name__ == "__main__":
    _opened(sys.argv[1], Path(sys.argv[2]))
