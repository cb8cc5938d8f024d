"""What an examination costs, everything looked at and the pages drawn again: measured in the worker that does it."""

from __future__ import annotations

import time

from benchmarks.measure import Figure, median, timed
from facilitator import guard, signing

TIMES = 3


def examined(name: str, pdf: bytes, trust: signing.Trust, bar: float) -> Figure:
    """Verified, drawn again and compared, in milliseconds of the processor; ``bar`` as well."""
    from facilitator.examine.examination import Match, examine

    found = examine(pdf, trust)
    assert found.drawn is Match.SAME
    assert found.redrawn is not None
    note = f"verified, drawn again and compared ({found.redrawn.way}), {len(found.verdict.signatures)} signatures"
    note += "; processor time of the worker that reads strangers' files"
    return Figure(name=name, note=note, median_ms=guard.run(in_the_worker, pdf, trust), of="median_ms", bar=bar)


def in_the_worker(pdf: bytes, trust: signing.Trust) -> float:
    """What it costs there, its libraries loaded."""
    from facilitator.examine.examination import examine

    examine(pdf, trust)
    return median(timed(lambda: examine(pdf, trust), TIMES, clock=time.process_time))
