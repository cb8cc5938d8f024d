"""How a benchmark is measured and said: samples in milliseconds, one bar each, one row of the table."""

from __future__ import annotations

import gc
import math
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
BUILD = ROOT / "build"


@dataclass(frozen=True, kw_only=True)
class Figure:
    """One row: what was measured, and the bar that ``of`` (the name of one of the figures) has to stay under.

    ``bar`` None means the design names none: the figure is told, not judged. ``note`` says what exactly was timed.
    """

    name: str
    note: str
    median_ms: float | None = None
    p99_ms: float | None = None
    ratio: float | None = None
    rss_mb: float | None = None
    of: str = ""
    bar: float | None = None

    @property
    def ok(self) -> bool:
        """Whether the bar is kept; True where there is none."""
        if self.bar is None:
            return True
        value = getattr(self, self.of)
        return value is not None and value <= self.bar

    def as_dict(self) -> dict[str, Any]:
        """The row as ``build/bench.json`` keeps it."""
        return {
            "median_ms": _rounded(self.median_ms),
            "p99_ms": _rounded(self.p99_ms),
            "ratio": _rounded(self.ratio),
            "rss_mb": _rounded(self.rss_mb),
            "of": self.of,
            "bar": self.bar,
            "ok": self.ok,
            "note": self.note,
        }


def timed(work: Callable[[], object], times: int, *, clock: Callable[[], float] = time.perf_counter) -> list[float]:
    """``times`` samples of ``work`` in milliseconds of ``clock``, the garbage of earlier work collected before."""
    gc.collect()
    samples = []
    for _ in range(times):
        begun = clock()
        work()
        samples.append((clock() - begun) * 1000)
    return samples


def median(samples: Sequence[float]) -> float:
    """The middle sample."""
    return statistics.median(samples)


def p99(samples: Sequence[float]) -> float:
    """The sample that 99 of 100 do not exceed (nearest rank)."""
    return sorted(samples)[math.ceil(0.99 * len(samples)) - 1]


@contextmanager
def scratch() -> Iterator[Path]:
    """A folder on the disk of this checkout, for ``/tmp`` may be memory, where durable costs nothing."""
    BUILD.mkdir(exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix="bench-", dir=BUILD))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 3)
