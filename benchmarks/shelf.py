"""The archive of 100,000 reports: read for the first time, and there again when nothing changed."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.measure import ROOT, Figure, median, p99, scratch
from benchmarks.meetings import long_meeting
from facilitator.meeting.reading import read_record
from facilitator.model import DocumentKind, Sister

REPORTS, READ = 100_000, 300
"""Reading all of them cold takes an hour and tells no more than ``READ`` do."""

_START = """
import json, resource, sys, time
from pathlib import Path
from facilitator.archive.catalogue.words import asked
from facilitator.archive.index import Index
from facilitator.archive.shelf import FolderShelf
from facilitator.desk.catalogue import lines_of
root = Path(sys.argv[1])
begun = time.perf_counter()
index = Index.of_folder(FolderShelf(root), root)
page = lines_of(index, asked(""), "sq")
first = time.perf_counter()
assert len(page.lines) == 100
index.refresh(lambda done, of: sys.exit("a report was read again"))
looked = time.perf_counter()
rss = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps([(first - begun) * 1000, (looked - begun) * 1000, rss]))
"""


def run() -> list[Figure]:
    """Copies of one small report under names of their own; the list of them as a new start of the program makes it."""
    from facilitator.archive.index import Index
    from facilitator.archive.shelf import FolderShelf
    from facilitator.report.pdf.render import write

    with scratch() as folder:
        file, _, _ = long_meeting(folder / "meeting.tryeza", 20)
        record = file.read(read_record).result()
        file.close()
        pdf = write(record, DocumentKind.PROCESVERBAL, "sq", Sister.PUBLIC, final=False, now=datetime.now(UTC))
        root = folder / "arkivi"
        root.mkdir()
        (root / "0.pdf").write_bytes(pdf)
        for n in range(1, READ):
            shutil.copyfile(root / "0.pdf", root / f"{n}.pdf")
        told: list[float] = []
        begun = time.perf_counter()
        Index.of_folder(FolderShelf(root), root).refresh(lambda done, of: told.append(time.perf_counter()))
        cold = (time.perf_counter() - begun) / READ * 1000
        _remembered(root)
        starts = [_started(root) for _ in range(5)]
    waits = [(after - before) * 1000 for before, after in zip([begun, *told], told, strict=False)]
    return [
        Figure(
            name="archive_cold",
            note=f"one report new to the list, of {READ}; its progress is told after each",
            median_ms=cold,
            p99_ms=p99(waits),
        ),
        Figure(
            name="archive_100000_first",
            note=f"{REPORTS:,} reports: the catalogue opened and the first hundred rows, modules loaded",
            median_ms=median([first for first, _, _ in starts]),
            p99_ms=max(first for first, _, _ in starts),
            of="median_ms",
            bar=300,
        ),
        Figure(
            name="archive_100000_looked",
            note="the same, and the whole folder looked over for what is new; most memory of that program (no window)",
            median_ms=median([looked for _, looked, _ in starts]),
            rss_mb=max(rss for _, _, rss in starts),
            of="rss_mb",
            bar=150,
        ),
    ]


def _remembered(root: Path) -> None:
    """The catalogue of a whole folder, as if all of it had been read."""
    from facilitator.archive.catalogue.rows import Entry, Sheet, State
    from facilitator.archive.catalogue.sqlite import SqliteCatalogue
    from facilitator.archive.index import place_beside
    from facilitator.archive.shelf import FolderShelf

    for n in range(READ, REPORTS):
        (root / f"{n}.pdf").write_bytes(b"")
    catalogue, portion = SqliteCatalogue(place_beside(root)), []
    catalogue.drop()
    for n, (key, stamp) in enumerate(FolderShelf(root).stamps()):
        day = f"{2016 + n % 10}-{n % 12 + 1:02}-{n % 28 + 1:02}"
        said = f"Takimi {n} për çështjet e vendit {n % 61} {day}"
        portion.append(
            Sheet(
                Entry(
                    key=key, stamp=stamp, state=State.REPORT, title=said, date=day, kind="relacion", lang="sq",
                    audience="public", meeting=f"m{n // 3}", made_at=day, record_sha256=f"{n:064x}", said=said,
                ),
                (("year", day[:4]),),
            )
        )  # fmt: skip
        if len(portion) == 1000:
            catalogue.put(portion)
            portion = []
    catalogue.put(portion)
    catalogue.close()


def _started(root: Path) -> tuple[float, float, float]:
    """Milliseconds to the first rows, to the end of looking, and megabytes, of a new start of the program."""
    done = subprocess.run([sys.executable, "-c", _START, root], cwd=ROOT, capture_output=True, text=True, check=True)
    first, looked, rss = json.loads(done.stdout)
    return first, looked, rss
