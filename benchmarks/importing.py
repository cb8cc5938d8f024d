"""A list of people from the file to the finished preview, beside plain pandas reading the same bytes; and its import.

The window has a worker ready while somebody looks for the file, so the judged figures are with one; what it costs to
start one first is told beside them.
"""

from __future__ import annotations

import io
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.lists import FIRST, LAST
from benchmarks.measure import Figure, median, p99, scratch, timed

BARS = {300: 1_000, 10_000: 5_000}


def run() -> list[Figure]:
    """XLSX and CSV of 300 and of 10,000 rows."""
    import pandas

    from facilitator import guard
    from facilitator.exchange.people import guess_columns, open_table, preview
    from facilitator.exchange.tables import warm

    figures: list[Figure] = []
    with scratch() as folder:
        for rows, bar in BARS.items():
            for path in _lists(folder, rows):

                def whole(path: Path = path) -> None:
                    table = open_table(path)
                    preview(table, guess_columns(table.header, table.rows)).sums()

                def plain(path: Path = path) -> None:
                    if path.suffix == ".csv":
                        pandas.read_csv(path, sep=";", dtype=str)
                    else:
                        pandas.read_excel(path, dtype=str, engine="openpyxl")

                if not figures:
                    guard.close()
                    figures.append(_told("import_cold", f"{rows} rows of a {path.suffix} with no worker yet", whole, 1))
                warm()
                own = median(timed(whole, 5, clock=time.process_time))
                ours, theirs = timed(whole, 5), timed(plain, 5)
                figures.append(
                    Figure(
                        name=f"import_{path.suffix[1:]}_{rows}",
                        note=f"{rows} rows of a {path.suffix} until every row is shown; "
                        f"this process works {own:.0f} ms of it; ratio to plain pandas",
                        median_ms=median(ours),
                        p99_ms=p99(ours),
                        ratio=median(ours) / median(theirs),
                        of="p99_ms",
                        bar=bar,
                    )
                )
            figures.append(_kept(folder, path, rows))
    return figures


def _kept(folder: Path, path: Path, rows: int) -> Figure:
    """What was accepted, in the meeting: one act."""
    from facilitator.exchange.people import guess_columns, open_table, preview
    from facilitator.meeting.people import import_people
    from facilitator.meeting.setup import create_meeting
    from facilitator.store.env import Env
    from facilitator.store.file import MeetingFile

    table = open_table(path)
    listed = preview(table, guess_columns(table.header, table.rows)).accepted({})
    file = MeetingFile.create(folder / f"{rows}.tryeza", Env(actor="bench"))
    file.do(create_meeting, title="Takimi", date="2026-10-27").result()

    def keep() -> None:
        file.do(import_people, listed).result()
        file.undo().result()

    figure = _told(f"import_kept_{rows}", f"{rows} rows confirmed, durable as one act, and taken back again", keep, 3)
    file.close()
    return figure


def _told(name: str, note: str, work: Callable[[], object], times: int) -> Figure:
    begun = time.process_time()
    samples = timed(work, times)
    own = (time.process_time() - begun) * 1000 / times
    return Figure(name=name, note=f"{note}; this process works {own:.0f} ms", median_ms=median(samples))


def _lists(folder: Path, rows: int) -> tuple[Path, Path]:
    import openpyxl

    head = ["Nr", "Emër mbiemër", "Organizata", "Qarku", "Funksioni", "Telefon", "E-mail"]
    lines = [
        [
            n + 1,
            f"{FIRST[n % len(FIRST)]} {LAST[n // 7 % len(LAST)]} {n}",
            f"Shoqata “Shembulli {n % 500}”",
            "Tiranë",
            "Drejtore",
            690_000_000 + n,
            f"p{n}@shembull.example",
        ]
        for n in range(rows)
    ]
    book = openpyxl.Workbook()
    for line in (head, *lines):
        book.active.append(line)
    made = folder / f"l{rows}.xlsx"
    book.save(made)
    text = io.StringIO()
    for line in (head, *lines):
        text.write(";".join(map(str, line)) + "\r\n")
    plain = folder / f"l{rows}.csv"
    plain.write_text(text.getvalue(), "utf-8-sig")
    return made, plain
