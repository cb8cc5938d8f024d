"""What strangers' files may do at each door: they are read, or refused with a sentence, within time and memory."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from facilitator import guard, job_object
from facilitator.errors import KnownError
from facilitator.language.errors import sentence
from facilitator.store.file import MeetingFile
from facilitator.store.inspect import inspect
from tests.helpers import meetings as h
from tests.helpers import strangers
from tests.helpers.apart import hoard
from tests.helpers.strangers import ALL, DOORS, Strange


def said(path: Path, door: Callable[[Path], None]) -> KnownError | None:
    """What it was refused with, None when it was read; nothing else may be raised."""
    try:
        door(path)
    except KnownError as error:
        return error
    return None


@pytest.fixture
def peaks(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], list[int]]]:
    """The most bytes that each worker of this test ever had, as the system counts them: asked as long as it lives."""
    guard.close()  # workers of other tests are not ours
    most: dict[int, int] = {}

    def note(worker: guard._Worker) -> None:
        most[worker.process.pid] = max(most.get(worker.process.pid, 0), guard.used(worker.process.pid))

    for name in ("close", "_give_up"):
        real = getattr(guard._Worker, name)
        monkeypatch.setattr(guard._Worker, name, lambda worker, real=real: (note(worker), real(worker))[1])

    def told() -> list[int]:
        guard.close()
        return list(most.values())

    yield told
    guard.close()


@pytest.mark.parametrize("strange", ALL, ids=lambda one: one.name)
def test_nothing_hangs(
    strange: Strange, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, peaks: Callable[[], list[int]]
) -> None:
    """Half a minute and a gigabyte are the bar; here the worker gets five seconds, and what ends it is told.

    That it comes to an end is the test; ``benchmarks strangers`` prints how soon.
    """
    monkeypatch.setattr(guard, "SECONDS", 5.0)
    path = strange.build(tmp_path)
    for door in DOORS[strange.door]:
        error = said(path, door)
        assert error is None or all(sentence(error, lang) for lang in ("sq", "en"))
    assert all(peak < guard.MEMORY for peak in peaks())


@pytest.mark.skipif(sys.platform != "linux", reason="only there the system tells of another process")
def test_what_a_worker_takes_is_seen_and_ends_at_the_limit(peaks: Callable[[], list[int]]) -> None:
    """Control: without the limit the same work has more, and the number above would tell."""
    with pytest.raises(guard.TooMuch, match="memory"):
        guard.run(hoard, guard.MEMORY)
    guard.run_own(hoard, guard.MEMORY + (8 << 20))
    limited, free = peaks()
    assert 0 < limited < guard.MEMORY < free


@pytest.mark.parametrize("build", strangers.MEETINGS[:5], ids=lambda build: build.__name__)
def test_a_view_in_the_place_of_a_table_is_never_asked(build: strangers.Build, tmp_path: Path) -> None:
    path = build(tmp_path)
    with pytest.raises(KnownError, match=r"file\.altered"):
        MeetingFile.look(path, h.steady(2))
    assert {fault.code for fault in inspect(path).faults} == {"check.schema"}


def test_only_rows_of_our_own_tables_come_back(tmp_path: Path) -> None:
    """What stands beside them is told and left behind, also when the file is brought here."""
    path = strangers.another_view(tmp_path)
    file = MeetingFile.look(path, h.steady(2))
    assert "v" in [fault.where for fault in file.faults]
    file.close()
    strangers.DOORS["meeting"][3](path)
    brought = MeetingFile.open(path.with_name("brought.tryeza"), h.steady(3))
    assert "check.schema" not in [fault.code for fault in brought.faults]
    brought.close()


@pytest.mark.skipif(sys.maxsize < 1 << 32, reason="the sizes are those of 64 bits")
def test_what_windows_is_told_has_the_shape_it_expects() -> None:
    """Sizes and places as its headers give them for 64 bits; the call itself needs Windows."""
    assert (ctypes.sizeof(job_object.Basic), ctypes.sizeof(job_object.Extended)) == (64, 144)
    assert (job_object.Basic.LimitFlags.offset, job_object.Extended.ProcessMemoryLimit.offset) == (16, 112)
    told = job_object.wanted(guard.MEMORY)
    assert (told.BasicLimitInformation.LimitFlags, told.ProcessMemoryLimit) == (0x2100, 1 << 30)
    assert job_object.limit(guard.MEMORY) is (sys.platform == "win32" and bool(job_object._kept))


def test_without_the_limits_it_would_hang(tmp_path: Path) -> None:
    """Negative control: the view has no end."""
    from facilitator.store.driver import connect_read_only

    db = connect_read_only(strangers.MEETINGS[0](tmp_path))
    steps: list[int] = []
    db.conn.set_progress_handler(lambda: steps.append(1) or len(steps) > 100, 10_000)
    with pytest.raises(Exception, match="interrupted"):
        db.execute("select count(*) from person").fetchone()
    db.close()
