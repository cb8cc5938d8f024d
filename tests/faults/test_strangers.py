"""What strangers' files may do at each door: they are read, or refused with a sentence, within time and memory."""

from __future__ import annotations

import ctypes
import resource
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from facilitator import guard, job_object
from facilitator.errors import KnownError
from facilitator.language.errors import sentence
from facilitator.store.file import MeetingFile
from facilitator.store.inspect import inspect
from tests.helpers import meetings as h
from tests.helpers import strangers
from tests.helpers.strangers import ALL, DOORS, Strange

GIGABYTE = 1 << 20  # kilobytes
PAGES = 4 << 10  # kilobytes that a process has for a moment between being made and being another program


def said(path: Path, door: Callable[[Path], None]) -> KnownError | None:
    """What it was refused with, None when it was read; nothing else may be raised."""
    try:
        door(path)
    except KnownError as error:
        return error
    return None


@pytest.mark.parametrize("strange", ALL, ids=lambda one: one.name)
def test_nothing_hangs(strange: Strange, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Half a minute and a gigabyte are the bar; here the worker gets five seconds, and what ends it is told.

    That it comes to an end is the test; ``benchmarks strangers`` prints how soon.
    """
    monkeypatch.setattr(guard, "SECONDS", 5.0)
    path = strange.build(tmp_path)
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss  # other tests of this process had children too
    for door in DOORS[strange.door]:
        error = said(path, door)
        assert error is None or all(sentence(error, lang) for lang in ("sq", "en"))
    ours = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss  # a new process begins as large as its parent is then
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss <= max(GIGABYTE, before, ours + PAGES)


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
