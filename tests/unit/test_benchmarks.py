"""The yardstick itself: percentiles, bars, and the shape of ``build/bench.json``."""

from __future__ import annotations

import pytest

from benchmarks.__main__ import ROOMS, main, table
from benchmarks.measure import Figure, p99, timed


def test_p99_is_the_sample_that_99_of_100_do_not_exceed() -> None:
    assert p99([float(n) for n in range(1, 101)]) == 99
    assert p99([float(n) for n in range(1, 201)]) == 198
    assert p99([3.0]) == 3


def test_timing_uses_the_given_clock() -> None:
    ticks = iter([0.0, 0.5, 1.0, 1.25])
    assert timed(lambda: None, 2, clock=lambda: next(ticks)) == [500, 250]


@pytest.mark.parametrize(
    ("ratio", "bar", "ok"), [(2.9, 3, True), (3.0, 3, True), (3.1, 3, False), (None, 3, False), (9.0, None, True)]
)
def test_a_bar_is_kept_or_missed(ratio: float | None, bar: float | None, ok: bool) -> None:
    assert Figure(name="x", note="", ratio=ratio, of="ratio", bar=bar).ok is ok


def test_the_json_has_the_promised_keys_and_the_table_the_verdict() -> None:
    figure = Figure(name="x", note="what was timed", median_ms=1.23456, p99_ms=40, of="p99_ms", bar=30)
    told = figure.as_dict()
    assert {"median_ms", "p99_ms", "ratio", "bar", "ok"} <= told.keys()
    assert (told["median_ms"], told["ok"]) == (1.235, False)
    assert "p99 ≤ 30  MISSED" in table([figure])


def test_an_unknown_room_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["nonsense"]) == 2
    told = capsys.readouterr().err
    assert all(room in told for room in ROOMS)
