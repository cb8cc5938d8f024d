"""Long work in a process of its own: what it gives is what would have been made here, byte for byte."""

from __future__ import annotations

import os
import pickle
from datetime import datetime
from pathlib import Path

import pytest

from facilitator import guard
from facilitator.desk import issued
from facilitator.errors import KnownError
from facilitator.model import DocumentKind, Sister
from facilitator.report.pdf.render import write
from tests.helpers.apart import end_at_once, limit_of_memory, refuse
from tests.helpers.records import demo_record

NOW = datetime.fromisoformat("2026-10-28T10:00:00+01:00")


def test_a_long_document_is_drawn_beside_and_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    record = demo_record()
    told = (record, DocumentKind.PROCESVERBAL, "sq", Sister.FULL)
    here = write(*told, final=False, now=NOW)
    asked: list[object] = []
    real = guard.run_own
    monkeypatch.setattr(guard, "run_own", lambda work, *args, **more: asked.append(work) or real(work, *args, **more))
    assert issued.written(*told, final=False, now=NOW) == here
    assert asked == []  # a short one is quicker where it is
    monkeypatch.setattr(issued, "_LONG", 1)
    assert issued.written(*told, final=False, now=NOW) == here
    assert asked == [write]


def test_what_goes_wrong_there_is_raised_here() -> None:
    with pytest.raises(KnownError) as told:
        guard.run_own(refuse)
    assert (told.value.code, told.value.facts) == ("shelf.missing", {"name": "x"})


def test_work_whose_process_ends_is_done_here() -> None:
    assert guard.run_own(end_at_once, os.getpid()) == "here"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="Windows knows no limit of memory")
def test_our_own_work_has_no_limit_and_a_strangers_has() -> None:
    assert guard.run(limit_of_memory) == guard.MEMORY
    assert guard.run_own(limit_of_memory) != guard.MEMORY
    assert guard.run(limit_of_memory) == guard.MEMORY  # the workers are never exchanged


def test_other_threads_have_their_turn_while_rows_are_packed() -> None:
    rows = [(n, f"Fjala {n}", str(Path("a") / str(n))) for n in range(60_000)]
    made = guard._Bytes()
    pickle.Pickler(made, pickle.HIGHEST_PROTOCOL).dump(rows)
    assert max(map(len, made.parts)) <= 1 << 17
    assert len(made.parts) > 10
    assert guard._unpacked(guard._packed(rows)) == rows
