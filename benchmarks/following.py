"""Follow-up and synthesis over five thousand meetings, in both engines: what a question and each table take."""

from __future__ import annotations

import time
from datetime import date
from typing import TYPE_CHECKING

from benchmarks.measure import Figure, scratch

if TYPE_CHECKING:
    from facilitator.archive.catalogue.protocol import Catalogue

MEETINGS = 5_000


def run() -> list[Figure]:
    """SQLite, then PostgreSQL where it is installed."""
    from facilitator.archive.catalogue.sqlite import SqliteCatalogue
    from tests.helpers.postgres import binaries, server

    with scratch() as folder:
        catalogue = SqliteCatalogue(folder / "catalogue.sqlite")
        figures = _engine("sqlite", catalogue, tables=True)
        catalogue.close()
    if binaries() is None:
        return figures
    from facilitator.archive.catalogue.postgres import PostgresCatalogue

    with server() as address:
        shared = PostgresCatalogue(address)
        figures += _engine("postgres", shared, tables=False)
        shared.close()
    return figures


def _engine(name: str, catalogue: Catalogue, *, tables: bool) -> list[Figure]:
    from facilitator.archive.following.asking import fitting, question
    from facilitator.archive.following.register import Register
    from facilitator.archive.following.requests import gathered, requests_of
    from facilitator.archive.following.synthesis import TABLES, Scope, table
    from tests.helpers.followed import scripts, sheets

    catalogue.put(sheets(*scripts(MEETINGS)))
    begun = time.perf_counter()
    meetings = gathered(catalogue.facts())
    requests = requests_of(meetings, Register(), date(2028, 1, 1))
    read = (time.perf_counter() - begun) * 1000
    figures = [Figure(name=f"following_{name}_read", note=f"{len(requests)} requests of {MEETINGS} meetings, read",
                      median_ms=read)]  # fmt: skip
    if not tables:
        return figures
    for note in ("first", "again"):
        begun = time.perf_counter()
        found = fitting(requests, question("të dhënat e hapura qark:veri", civil=True))
        figures.append(
            Figure(
                name=f"following_question_{note}", note=f"{len(found)} of them answer a question",
                median_ms=(time.perf_counter() - begun) * 1000,
            )
        )  # fmt: skip
    for one in TABLES:
        begun = time.perf_counter()
        table(one, Scope(meetings, requests, Register()))
        figures.append(
            Figure(name=f"following_{one}", note="the table", median_ms=(time.perf_counter() - begun) * 1000)
        )
    return figures
