"""A list of people from the file to the finished preview, beside plain pandas reading the same bytes."""

from __future__ import annotations

import io
from pathlib import Path

from benchmarks.lists import FIRST, LAST
from benchmarks.measure import Figure, median, p99, scratch, timed

BARS = {300: 1_000, 10_000: 5_000}


def run() -> list[Figure]:
    """XLSX and CSV of 300 and of 10,000 rows."""
    import pandas

    from facilitator.exchange.people import guess_columns, open_table, preview

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

                ours, theirs = timed(whole, 5), timed(plain, 5)
                figures.append(
                    Figure(
                        name=f"import_{path.suffix[1:]}_{rows}",
                        note=f"{rows} rows of a {path.suffix} until every row is shown; ratio to plain pandas",
                        median_ms=median(ours),
                        p99_ms=p99(ours),
                        ratio=median(ours) / median(theirs),
                        of="p99_ms",
                        bar=bar,
                    )
                )
    return figures


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
