"""The catalogue at a million places, in both engines: how long it takes to fill, and how long the newest fifty take.

``TRYEZA_BENCH_PLACES`` asks for another size (10_000_000 takes most of an hour). PostgreSQL is measured where its
package is installed: a server of its own in a folder.
"""

from __future__ import annotations

import os
import random
import time
from collections.abc import Iterator
from itertools import accumulate, islice
from typing import TYPE_CHECKING

from benchmarks.measure import Figure, median, p99, scratch

if TYPE_CHECKING:
    from facilitator.archive.catalogue.protocol import Catalogue
    from facilitator.archive.catalogue.rows import Sheet

PLACES = int(os.environ.get("TRYEZA_BENCH_PLACES", "1_000_000"))
A_REPORT = 100
"""Places in one report."""
ASKED = 200
_SYLLABLES = (
    "ba",
    "çe",
    "dhë",
    "fi",
    "gje",
    "ko",
    "lla",
    "më",
    "një",
    "pro",
    "që",
    "ri",
    "sho",
    "ta",
    "ve",
    "xhi",
    "zë",
    "mar",
)


def run() -> list[Figure]:
    """SQLite, then PostgreSQL."""
    from facilitator.archive.catalogue.sqlite import SqliteCatalogue
    from tests.helpers.postgres import binaries, server

    with scratch() as folder:
        catalogue = SqliteCatalogue(folder / "catalogue.sqlite")
        figures = _engine("sqlite", catalogue)
        catalogue.close()
    if binaries() is None:
        return figures
    from facilitator.archive.catalogue.postgres import PostgresCatalogue

    with server() as address:
        shared = PostgresCatalogue(address)
        figures += _engine("postgres", shared)
        shared.close()
    return figures


def words() -> tuple[list[str], list[float]]:
    """Forty thousand words and how often each is used: a few everywhere, most hardly ever."""
    rng = random.Random(5)
    found: dict[str, None] = {}
    while len(found) < 40_000:
        found["".join(rng.choice(_SYLLABLES) for _ in range(rng.randint(2, 5)))] = None
    return list(found), list(accumulate(1 / (rank + 2.7) for rank in range(len(found))))


def sheets(count: int) -> Iterator[Sheet]:
    """So many distinct reports of a hundred points each, over ten years."""
    from facilitator.archive.catalogue.rows import Entry, Facet, Passage, Sheet, State, What
    from facilitator.archive.shelf import Key

    rng = random.Random(9)
    vocabulary, weights = words()
    counties = [f"Qarku {n}" for n in range(12)]
    for n in range(count):
        date = f"{2026 + n * 10 // count}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"
        title = " ".join(rng.choices(vocabulary, cum_weights=weights, k=6))
        year = (str(Facet.YEAR), date[:4])
        entry = Entry(
            key=Key(f"{date}_relacion_{n}.pdf"),
            stamp="1",
            state=State.REPORT,
            title=title,
            date=date,
            lang="sq",
            kind="relacion",
            meeting=f"m{n}",
            made_at=date,
            said=f"{title} {date}",
            audience="public",
        )
        drawn = rng.choices(vocabulary, cum_weights=weights, k=A_REPORT * 18)
        points = []
        for at in range(A_REPORT):
            org = f"Organizata {rng.randrange(300)}"
            kind = rng.choice(("recommendation", "issue", "comment", "question"))
            marks = (
                (str(Facet.KIND), kind),
                (str(Facet.ORGANISATION), org),
                (str(Facet.COUNTY), rng.choice(counties)),
                year,
            )
            points.append(Passage(What.POINT, kind, f"p{at}", at, " ".join(drawn[at * 18 : at * 18 + 18]), org, marks))
        yield Sheet(entry, (year,), tuple(points))


def _engine(name: str, catalogue: Catalogue) -> list[Figure]:
    from facilitator.archive.catalogue.words import asked

    reports = max(1, PLACES // A_REPORT)
    made, spent = sheets(reports), 0.0
    while portion := list(islice(made, 64)):
        begun = time.perf_counter()
        catalogue.put(portion)
        spent += time.perf_counter() - begun
    figures = [
        Figure(
            name=f"catalogue_{name}_fill",
            note=f"a thousand reports of {A_REPORT} places put into the catalogue, mean of {reports}",
            median_ms=spent / reports * 1000 * 1000,
        )
    ]
    vocabulary, _ = words()
    rng = random.Random(3)
    questions = {
        "common": [f'"{vocabulary[rng.randrange(40)]}"' for _ in range(ASKED)],
        "rare": [f'"{vocabulary[rng.randrange(20_000, 40_000)]}"' for _ in range(ASKED)],
        "two": [f'"{vocabulary[rng.randrange(60)]}" "{vocabulary[rng.randrange(100, 3000)]}"' for _ in range(ASKED)],
        "begins": [vocabulary[rng.randrange(40_000)][:6] for _ in range(ASKED)],
    }
    catalogue.hits(asked("x"))
    for what, texts in questions.items():
        waits, spent = [], []
        for text in texts:
            begun, used = time.perf_counter(), time.thread_time()
            catalogue.hits(asked(text), limit=50)
            waits.append((time.perf_counter() - begun) * 1000)
            spent.append((time.thread_time() - used) * 1000)
        figures.append(
            Figure(
                name=f"catalogue_{name}_{what}",
                note=f"the newest fifty of {PLACES:,} places, {ASKED} questions; of the processor, in this program, "
                f"{median(spent):.1f}, p99 {p99(spent):.1f} ms",
                median_ms=median(waits),
                p99_ms=p99(waits),
                of="p99_ms" if what != "begins" else "",
                bar=50 if what != "begins" else None,
            )
        )
    waits = []
    for text in ("", f'"{vocabulary[0]}"', f'"{vocabulary[300]}"'):
        begun = time.perf_counter()
        catalogue.count(asked(text))
        catalogue.facets(asked(text))
        waits.append((time.perf_counter() - begun) * 1000)
    figures.append(
        Figure(
            name=f"catalogue_{name}_facets",
            note="count and all facets, behind the rows: of a middling word; p99: of the most common one",
            median_ms=median(waits),
            p99_ms=max(waits),
        )
    )
    return figures
