"""The file changes under the program: no act is acknowledged that would be gone, and all that was is copied whole."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from facilitator import model as m
from facilitator.errors import KnownError
from facilitator.store import claim, guard
from facilitator.store.file import MeetingFile
from facilitator.store.inspect import inspect
from tests.helpers import meetings as h

pytestmark = pytest.mark.skipif(os.name != "posix", reason="Windows does not let an open file go")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "meetings" / "a"
    made.mkdir(parents=True)
    return made


@pytest.fixture
def file(folder: Path) -> MeetingFile:
    made = MeetingFile.create(folder / "meeting.tryeza", h.steady())
    made.do(h.put, m.Meeting(uid="m", title="Takimi", date="2026-10-27")).result()
    made.do(h.put, *(h.person(f"{n}", "Emër " * 40) for n in range(300))).result()
    return made


def other_file(path: Path) -> bytes:
    made = MeetingFile.create(path.with_name("other.tryeza"), h.steady(5))
    made.do(h.put, *(h.person(f"x{n}", "Tjetër " * 60) for n in range(400))).result()
    made.close()
    data = made.path.read_bytes()
    made.path.unlink()
    return data


def deleted(path: Path) -> None:
    path.unlink()


def folder_gone(path: Path) -> None:
    shutil.rmtree(path.parent)


def moved(path: Path) -> None:
    path.parent.rename(path.parent.with_name("b"))


def replaced(path: Path) -> None:
    data = other_file(path)
    fresh = path.with_name("fresh")
    fresh.write_bytes(data)
    os.replace(fresh, path)


def written_over(path: Path) -> None:
    data = other_file(path)
    with path.open("r+b") as stream:
        stream.write(data)
        stream.truncate()


def an_older_one_over_it(path: Path) -> None:
    """Of the same size, so that only its bytes tell."""
    data = bytearray(path.read_bytes())
    data[-200:] = bytes(200)
    with path.open("r+b") as stream:
        stream.write(data)


def wal_deleted(path: Path) -> None:
    path.with_name(path.name + "-wal").unlink()


KINDS: list[tuple[Callable[[Path], None], str]] = [
    (deleted, "file.gone"),
    (folder_gone, "file.gone"),
    (moved, "file.gone"),
    (replaced, "file.replaced"),
    (written_over, "file.overwritten"),
    (an_older_one_over_it, "file.overwritten"),
    (wal_deleted, "file.wal_gone"),
]


@pytest.mark.parametrize("settled", [False, True])
@pytest.mark.parametrize(("lose", "code"), KINDS)
def test_a_lost_file_takes_no_act_and_gives_a_whole_copy(
    file: MeetingFile, tmp_path: Path, lose: Callable[[Path], None], code: str, settled: bool
) -> None:
    head = file.head().result()
    if settled:
        file.settle().result()
    assert file.watch().result() == ""
    lose(file.path)
    there = {p.name: p.read_bytes() for p in file.path.parent.iterdir()} if file.path.parent.exists() else {}
    with pytest.raises(KnownError) as told:
        file.do(h.put, h.person("late")).result()
    assert told.value.code == code
    assert file.watch().result() == code
    copy = file.rescue(tmp_path / "whole.tryeza").result()
    assert copy.head == head
    found = inspect(copy.path)
    assert (found.faults, found.acts) == ((), 2)
    file.close()
    if code in ("file.replaced", "file.overwritten"):  # what lies there now is somebody else's
        assert file.path.read_bytes() == there[file.path.name]
    again = MeetingFile.open(copy.path, h.steady(3))
    assert (again.read_only, len(h.everything(again)["person"])) == ("", 300)
    again.close()


@pytest.mark.parametrize("lose", [deleted, replaced, written_over])
def test_without_the_guard_acknowledged_acts_are_lost(
    file: MeetingFile, monkeypatch: pytest.MonkeyPatch, lose: Callable[[Path], None]
) -> None:
    """Negative control: as the program was."""
    monkeypatch.setattr(guard.Guard, "look", lambda self: "")
    lose(file.path)
    assert file.do(h.put, h.person("late")).result().act
    file.close()
    try:
        kept = inspect(file.path).faults == () and inspect(file.path).acts == 3
    except KnownError:
        kept = False
    assert not kept


def test_what_only_touches_the_file_is_no_loss(file: MeetingFile) -> None:
    """A back-up program or an indexer."""
    os.utime(file.path)
    file.path.read_bytes()
    assert file.watch().result() == ""
    assert file.do(h.put, h.person("late")).result().act
    for n in range(200):  # what lies beside grows over its limit and is taken in
        file.do(h.put, *(h.person(f"{n}/{k}", "Emër " * 100) for k in range(30))).result()
    assert file.lost == ""
    assert file.path.with_name("meeting.tryeza-wal").stat().st_size < 12 << 20
    file.close()
    assert inspect(file.path).faults == ()


# another computer, on a share whose locks do nothing


def claimed_elsewhere(path: Path, age: float = 0) -> Path:
    place = claim.place(path)
    place.write_text(json.dumps({"machine": "another", "host": "LAPTOP-2", "who": "Besa", "token": "t"}), "utf-8")
    now = place.stat().st_mtime
    os.utime(place, (now - age, now - age))
    return place


def test_a_file_another_computer_works_on_is_not_opened(file: MeetingFile) -> None:
    file.close()
    place = claimed_elsewhere(file.path)
    before = file.path.read_bytes()
    with pytest.raises(KnownError) as told:
        MeetingFile.open(file.path, h.steady(2))
    assert (told.value.code, told.value.facts["who"], told.value.facts["host"]) == ("file.in_use", "Besa", "LAPTOP-2")
    assert file.path.read_bytes() == before
    assert place.exists()


def test_a_claim_that_nobody_renews_gives_way(file: MeetingFile) -> None:
    file.close()
    place = claimed_elsewhere(file.path, claim.STALE + 1)
    again = MeetingFile.open(file.path, h.steady(2))
    assert again.read_only == ""
    again.close()
    assert not place.exists()


def test_a_computer_that_takes_the_file_meanwhile_is_noticed(
    file: MeetingFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = claimed_elsewhere(file.path)
    monkeypatch.setattr(claim, "EVERY", 0)
    assert file.watch().result() == "file.taken"
    with pytest.raises(KnownError) as told:
        file.do(h.put, h.person("late")).result()
    assert told.value.code == "file.taken"
    assert inspect(file.rescue(tmp_path / "whole.tryeza").result().path).acts == 2
    file.close()
    assert place.exists(), "it is theirs"


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX")
def test_the_guards_handle_does_not_drop_the_lock(file: MeetingFile) -> None:
    from tests.unit.test_store_opening import elsewhere

    for n in range(3):
        file.do(h.put, h.person(f"y{n}")).result()
        file.settle().result()
        file.watch().result()
    assert elsewhere(file.path) == "file.locked"
    file.close()
    assert elsewhere(file.path) == "opened"
