"""Files made to hang, to fill the memory or to deceive: each with what was said of it, its time and its memory."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.measure import ROOT, Figure

SECONDS, MEGABYTES = 30_000, 1024

_ONE = "import sys, benchmarks.strangers as here; here.one(*sys.argv[1:])"


def run() -> list[Figure]:
    """A process for each file, so that its memory is its own."""
    figures: list[Figure] = []
    for kind, name in sorted(set(_named())):
        begun = time.monotonic()
        done = subprocess.run(
            [sys.executable, "-c", _ONE, kind, name], cwd=ROOT, capture_output=True, text=True, check=False
        )
        took = 1000 * (time.monotonic() - begun)
        try:
            told = json.loads(done.stdout.splitlines()[-1])
        except (IndexError, ValueError):
            told = {"said": "TRACEBACK", "ms": took, "mb": 0}
        traced = told["said"] == "TRACEBACK"
        figures.append(
            Figure(
                name=f"{kind}: {name}",
                note=told["said"],
                median_ms=told["ms"],
                rss_mb=told["mb"],
                of="median_ms",
                bar=-1 if traced or told["mb"] > MEGABYTES else SECONDS,
            )
        )
    return figures


def _named() -> Iterator[tuple[str, str]]:
    from tests.helpers import deceive, heavy, strangers

    yield from (("deceiving report", trick.__name__) for trick in deceive.EVERY)
    yield from (("heavy report", build.__name__) for build in heavy.HEAVY)
    yield from ((one.door, one.build.__name__) for one in strangers.ALL)


def one(kind: str, name: str) -> None:
    """Measure one file and print what was said of it, the milliseconds and the most memory of the worker in MB."""
    from facilitator import guard

    with tempfile.TemporaryDirectory() as folder:
        guard.run(guard.used)  # before the file is made: a new process begins with the memory of its parent
        door = _door(kind, name, Path(folder))
        begun = time.monotonic()
        said = door()
        took = 1000 * (time.monotonic() - begun)
        guard.close()
    print(json.dumps({"said": said, "ms": took, "mb": _children_mb()}))


def _door(kind: str, name: str, folder: Path) -> Callable[[], str]:
    from facilitator.errors import KnownError

    if kind.endswith("report"):
        from facilitator.examine import apart
        from tests.helpers import deceive, heavy, signed

        if kind == "heavy report":
            pdf = next(build for build in heavy.HEAVY if build.__name__ == name)(signed.report())
        else:
            trick = next(trick for trick in deceive.EVERY if trick.__name__ == name)
            pdf = deceive.made(signed.report(), trick)
        trust = signed.trust()

        def examined() -> str:
            verdict = apart.examine(pdf, trust, signed.NOW).verdict
            notes = " ".join(note.code for note in verdict.notes)
            return f"{verdict.verdict} {verdict.exit_code} {notes}".strip()

        return examined
    from tests.helpers import strangers

    strange = next(one for one in strangers.ALL if (one.door, one.build.__name__) == (kind, name))
    path = strange.build(folder)

    def tried() -> str:
        said = []
        for door in strangers.DOORS[kind]:
            try:
                door(path)
                said.append("read")
            except KnownError as error:
                said.append(error.code)
        return ", ".join(dict.fromkeys(said))

    return tried


def _children_mb() -> float:
    import resource

    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
