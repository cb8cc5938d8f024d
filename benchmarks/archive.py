"""The archive in each pair of engines, side by side: folder and S3 (SeaweedFS), SQLite and PostgreSQL.

Intake with all that it does, what of it is the place and the catalogue, reading everything again against ``sha256sum``
of the same files in the same run, and the list from nothing. ``TRYEZA_BENCH_REPORTS`` asks for another number.
"""

from __future__ import annotations

import os
import subprocess
import time
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.intake import distinct, used
from benchmarks.measure import Figure, median, p99, scratch, timed
from benchmarks.stations import PAIRS, engines

if TYPE_CHECKING:
    from facilitator.archive.catalogue.protocol import Catalogue
    from facilitator.archive.shelf import Shelf

REPORTS = int(os.environ.get("TRYEZA_BENCH_REPORTS", "40"))
PUTS = 500
MANY, LINES = 10_000, 2_000


def run() -> list[Figure]:
    """Each pair takes in the same stick; each place keeps and gives ``PUTS`` files of 130 kB."""
    figures: list[Figure] = []
    with scratch() as folder, engines(folder) as (weed, postgres):
        from facilitator.archive.catalogue.postgres import PostgresCatalogue
        from facilitator.archive.catalogue.sqlite import SqliteCatalogue
        from facilitator.archive.catalogue.turn import DatabaseTurn
        from facilitator.archive.places.folder import Folder
        from facilitator.archive.shelf import FolderShelf, Shelf
        from tests.helpers.places import bucket, new_store

        trust = distinct(folder / "stick", REPORTS)
        for pair in PAIRS:
            place, _, engine = pair.partition("+")
            catalogue: Catalogue = SqliteCatalogue(folder / f"{pair}.sqlite")
            if engine == "postgres":
                catalogue = PostgresCatalogue(postgres, pair.replace("+", "_"))
            shelf: Shelf = FolderShelf(folder / pair)
            if place == "bucket":
                shelf = Shelf(bucket(new_store(weed), DatabaseTurn(postgres, pair)))
            figures += _taken(pair, shelf, catalogue, folder / "stick", trust)
            catalogue.close()
        figures += _places("folder", FolderShelf(folder / "places"), folder / "places")
        figures += _places("bucket", Shelf(bucket(new_store(weed))), folder / "places")
        figures += _many("folder", Shelf(Folder(folder / "many")))
        figures += _many("bucket", Shelf(bucket(new_store(weed))))
    return figures


def _taken(pair: str, shelf: Shelf, catalogue: Catalogue, stick: Path, trust: object) -> list[Figure]:
    from facilitator import guard
    from facilitator.archive.index import Index
    from facilitator.archive.taking.deliver import Archive, begin, carry_out
    from tests.helpers.places import intake_key

    index = Index(shelf, catalogue)
    to = Archive(shelf, trust, intake_key(), lambda: datetime.now(UTC), lambda: index)  # type: ignore[arg-type]
    before, begun = used(), time.perf_counter()
    done = carry_out(to, begin(to, [stick], os.urandom))
    whole = time.perf_counter() - begun
    guard.close()  # so that the processor time of the worker is counted
    spent = used() - before
    assert done.counts() == {"taken": REPORTS}
    begun = time.perf_counter()
    index.rebuild()
    read = time.perf_counter() - begun
    guard.close()
    return [
        Figure(
            name=f"archive_intake_{pair}",
            note=f"{REPORTS} signed reports, {REPORTS / whole:.2f} a second; {spent / REPORTS:.3f} s of processor each",
            median_ms=whole / REPORTS * 1000,
        ),
        Figure(
            name=f"archive_rebuild_{pair}",
            note=f"the list from nothing, a report, mean of {REPORTS}: a thousand take {read / REPORTS * 1000:.0f} s",
            median_ms=read / REPORTS * 1000,
        ),
    ]


def _places(name: str, shelf: Shelf, plain: Path) -> list[Figure]:
    """``plain``: the same files in a folder, for ``sha256sum``."""
    from facilitator.archive.keeping import scrub

    several = [b"%PDF-1.7\n" + os.urandom(130_000) for _ in range(PUTS)]
    keys = []

    def put(data: bytes, number: int) -> None:
        keys.append(shelf.put(data, name=f"2026-11-28_relacion_takimi-{number}"))

    puts = [timed(lambda data=data, n=n: put(data, n), 1)[0] for n, data in enumerate(several)]  # type: ignore[misc]
    gets = [timed(lambda key=key: shelf.get(key), 1)[0] for key in keys]  # type: ignore[misc]
    begun = time.perf_counter()
    done = scrub(shelf, lambda: datetime.now(UTC))
    ours = time.perf_counter() - begun
    begun = time.perf_counter()
    files = [str(path) for path in plain.iterdir() if path.suffix == ".pdf"]
    subprocess.run(["sha256sum", *files], check=True, stdout=subprocess.DEVNULL)
    theirs = time.perf_counter() - begun
    assert not done.faults
    megabytes = done.size / 1e6
    return [
        Figure(name=f"archive_put_{name}", note="a file of 130 kB, durably", median_ms=median(puts), p99_ms=p99(puts)),
        Figure(name=f"archive_get_{name}", note="and back", median_ms=median(gets), p99_ms=p99(gets)),
        Figure(
            name=f"archive_scrub_{name}",
            note=f"{megabytes / ours:.0f} MB/s against {megabytes / theirs:.0f} MB/s of sha256sum over the same files",
            ratio=ours / theirs,
            of="ratio",
            bar=1.3 if name == "folder" else None,
        ),
    ]


def _many(name: str, shelf: Shelf) -> list[Figure]:
    """The list that every start asks for, over files too small to weigh, and the log read from its beginning."""
    from facilitator.archive.taking.log import IntakeLog

    def create(number: int) -> None:
        shelf.place.create(f"2026-11-28_relacion_takimi_{number:016x}.pdf", b"%PDF-")

    with ThreadPoolExecutor(8) as several:
        list(several.map(create, range(MANY)))
    log = IntakeLog(shelf.root)
    for number in range(LINES):
        log.append("begun", datetime.now(UTC), delivery=str(number))
    one_more = iter(range(PUTS))
    puts = timed(lambda: shelf.put(b"%PDF-1.7\n" + os.urandom(130_000), name=f"2026-11-28_letër_{next(one_more)}"), 20)
    return [
        Figure(
            name=f"archive_put_many_{name}",
            note=f"a file of 130 kB, durably, where {MANY} lie",
            median_ms=median(puts),
            p99_ms=p99(puts),
        ),
        Figure(
            name=f"archive_list_{name}",
            note=f"{MANY} reports with their stamps",
            median_ms=median(timed(lambda: deque(shelf.stamps(), 0), 3)),
        ),
        Figure(
            name=f"archive_log_{name}",
            note=f"a log of {LINES} lines, read from its beginning",
            median_ms=median(timed(lambda: IntakeLog(shelf.root).entries(), 3)),
        ),
    ]
