"""The collector works on the GUI thread and nowhere else."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject

from ui.collector import Collector


class Cycle:
    """Freed by the collector only; remembers the thread that freed it."""

    freed: list[str]

    def __init__(self, freed: list[str]) -> None:
        self.me, self.freed = self, freed

    def __del__(self) -> None:
        self.freed.append(threading.current_thread().name)


@pytest.fixture
def collector(qapp: object) -> Iterator[Collector]:
    holder = QObject()
    gc.collect()
    yield Collector(holder)
    gc.collect()  # and still only here: the tests after this one have windows


def test_another_thread_never_collects(collector: Collector) -> None:
    freed: list[str] = []
    Cycle(freed)

    def allocate() -> None:
        kept = [[n] for n in range(50_000)]  # far beyond the threshold of the youngest generation
        assert len(kept) == 50_000

    worker = threading.Thread(target=allocate, name="store")
    worker.start()
    worker.join()
    assert freed == []
    kept = [[n] for n in range(5_000)]  # now it is due here
    assert collector.look() >= 0
    assert freed == ["MainThread"]
    assert len(kept) == 5_000


def test_nothing_is_collected_that_is_not_due(collector: Collector) -> None:
    gc.collect()
    assert collector.look() == -1
