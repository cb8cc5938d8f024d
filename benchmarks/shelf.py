"""The archive of 5,000 reports: read for the first time, and listed again when nothing changed."""

from __future__ import annotations

import shutil
import time
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.measure import Figure, median, p99, scratch, timed
from benchmarks.meetings import long_meeting
from facilitator.meeting.reading import read_record
from facilitator.model import DocumentKind, Sister

REPORTS, READ = 5_000, 300
"""Reading all of them cold takes minutes and tells no more than ``READ`` do."""


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
        for n in range(READ, REPORTS):
            shutil.copyfile(root / "0.pdf", root / f"{n}.pdf")
        _remembered(root)
        warm = timed(lambda: _listed(root), 5)
    waits = [(after - before) * 1000 for before, after in zip([begun, *told], told, strict=False)]
    return [
        Figure(
            name="archive_cold",
            note=f"one report new to the list, of {READ}; its progress is told after each",
            median_ms=cold,
            p99_ms=p99(waits),
        ),
        Figure(
            name="archive_list_5000",
            note=f"{REPORTS} reports listed by a new start of the program when nothing changed",
            median_ms=median(warm),
            p99_ms=p99(warm),
            of="median_ms",
            bar=300,
        ),
    ]


def _remembered(root: Path) -> None:
    """The cache of the whole folder, as if all of it had been read."""
    import json

    from facilitator.archive.index import Index
    from facilitator.archive.shelf import FolderShelf, Key

    kept = root.parent / f".{root.name}-index.json"
    head, first, *_ = kept.read_text("ascii").splitlines()
    shelf, like = FolderShelf(root), json.loads(first)
    lines = [json.dumps({**like, "key": key, "stamp": shelf.stamp(Key(key))}) for key in shelf.keys()]  # noqa: SIM118  (a shelf is no mapping)
    kept.write_text("\n".join([head, *lines]), "ascii")
    assert len(Index.of_folder(shelf, root).refresh(_never)) == REPORTS


def _never(done: int, of: int) -> None:
    raise AssertionError("a report was read again")


def _listed(root: Path) -> None:
    from facilitator.archive.index import Index
    from facilitator.archive.shelf import FolderShelf

    index = Index.of_folder(FolderShelf(root), root)
    index.refresh(_never)
    assert len(index.search(limit=500)) == 500
