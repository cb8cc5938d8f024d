"""Verified copies: whole or not at all, never over another file, ten kept; and what a full disk does."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import textwrap
from datetime import datetime
from pathlib import Path

import pytest

from facilitator.errors import KnownError
from facilitator.store import snapshot as s
from facilitator.store.driver import connect
from facilitator.store.file import MeetingFile, box_path
from facilitator.store.inspect import inspect
from tests.helpers import meetings as h

posix = pytest.mark.skipif(os.name != "posix", reason="POSIX")


@pytest.fixture
def file(tmp_path: Path) -> MeetingFile:
    made = MeetingFile.create(tmp_path / "m.tryeza", h.steady())
    made.do(h.put, *(h.person(f"{n:03}", "Emër " * 10) for n in range(100))).result()
    return made


def code_of(future: object) -> str:
    with pytest.raises(KnownError) as told:
        future.result()  # type: ignore[attr-defined]
    return told.value.code


def test_a_snapshot_is_the_file_at_rest(file: MeetingFile, tmp_path: Path) -> None:
    target = tmp_path / "copy.tryeza"
    made = file.snapshot(target).result()
    data = target.read_bytes()
    assert made == s.Snapshot(target, len(data), hashlib.sha256(data).hexdigest(), file.head().result())
    assert data[18:20] == b"\x01\x01"  # no -wal: it opens on a read-only medium
    assert inspect(target).faults == ()
    assert inspect(target).head == made.head
    assert not list(tmp_path.glob("*.part*"))
    if os.name == "posix":
        assert target.stat().st_mode & 0o777 == 0o600
    db = connect(target)
    assert db.execute("select * from meta where key = 'home'").fetchall() == []
    db.close()
    file.close()


def test_a_snapshot_never_overwrites(file: MeetingFile, tmp_path: Path) -> None:
    target = tmp_path / "there"
    target.write_bytes(b"something else")
    assert code_of(file.snapshot(target)) == "copy.exists"
    assert target.read_bytes() == b"something else"
    file.close()


def test_what_a_crash_left_is_written_anew(file: MeetingFile, tmp_path: Path) -> None:
    part = tmp_path / "copy.tryeza.part"
    part.write_bytes(b"half")
    file.snapshot(tmp_path / "copy.tryeza").result()
    assert not part.exists()
    assert inspect(tmp_path / "copy.tryeza").faults == ()
    file.close()


def test_a_copy_that_cannot_be_written_says_so(file: MeetingFile, tmp_path: Path) -> None:
    assert code_of(file.snapshot(tmp_path / "gone" / "copy.tryeza")) == "copy.failed"
    assert file.do(h.put, h.person("x")).result().act
    file.close()


def test_a_copy_that_reads_back_otherwise_is_no_copy(
    file: MeetingFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(s, "is_sound", lambda db: False)
    assert code_of(file.snapshot(tmp_path / "copy.tryeza")) == "copy.unverified"
    monkeypatch.undo()
    heads = iter(["0" * 64])
    monkeypatch.setattr(s, "head_hash", lambda db, real=s.head_hash: next(heads, None) or real(db))
    assert code_of(file.snapshot(tmp_path / "copy.tryeza")) == "copy.unverified"
    assert sorted(p.name for p in tmp_path.iterdir() if p.suffix != ".tryeza-wal") == ["m.lock", "m.tryeza"]
    file.close()


def test_no_snapshot_while_a_box_is_open(file: MeetingFile, tmp_path: Path) -> None:
    box_path(file.path).write_bytes(b"cards")
    assert code_of(file.snapshot(tmp_path / "copy.tryeza")) == "box.open"
    assert not (tmp_path / "copy.tryeza").exists()
    file.close()


def test_the_second_place(file: MeetingFile, tmp_path: Path) -> None:
    made = file.snapshot(tmp_path / "copy.tryeza").result()
    stick = tmp_path / "stick"
    stick.mkdir()
    again = s.copy_out(made.path, stick / "copy.tryeza", made.sha256)
    assert hashlib.sha256(again.read_bytes()).hexdigest() == made.sha256
    with pytest.raises(KnownError) as told:  # the stick gave back something else
        s.copy_out(made.path, stick / "other.tryeza", "0" * 64)
    assert told.value.code == "copy.unverified"
    with pytest.raises(KnownError) as told:  # the stick is gone
        s.copy_out(made.path, tmp_path / "pulled" / "copy.tryeza", made.sha256)
    assert told.value.code == "copy.failed"
    assert [p.name for p in stick.iterdir()] == ["copy.tryeza"]
    file.close()


def test_ten_are_kept_and_left_parts_go(tmp_path: Path) -> None:
    names = [s.name_for(datetime(2026, 10, 27, 9, 30, n, 5)) for n in range(13)]
    assert names == sorted(names)
    for name in names:
        (tmp_path / name).touch()
    (tmp_path / (names[3] + ".part")).touch()
    running = tmp_path / (s.name_for(datetime(2026, 10, 27, 9, 31)) + ".part")
    running.touch()
    (tmp_path / "notes.txt").touch()
    s.prune(tmp_path)
    assert sorted(p.name for p in tmp_path.iterdir()) == sorted([*names[3:], running.name, "notes.txt"])
    s.prune(tmp_path / "nowhere")


FULL = textwrap.dedent("""
    import resource, signal, sys
    from pathlib import Path
    from facilitator.errors import KnownError
    from facilitator.store.file import MeetingFile
    from tests.helpers import meetings as h

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    file = MeetingFile.open(Path(sys.argv[1]), h.steady(5))
    limit = 700_000
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
    told, saved = "", 0
    for n in range(3000):
        try:
            file.do(h.put, h.person(f"x{n}", "Emër " * 100)).result()
            saved = n
        except KnownError as error:
            told = error.code
            break
    try:
        file.snapshot(Path(sys.argv[1]).with_name("copy.tryeza")).result()
        copied = "copied"
    except KnownError as error:
        copied = error.code
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    file.do(h.put, h.person("after", "Pas lirimit")).result()
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
    if sys.argv[2] == "close":
        file.close()
    print(told, copied, saved, flush=True)
    import os; os._exit(0)
""")


@posix
@pytest.mark.parametrize("ending", ["close", "die"])
def test_a_full_disk_loses_nothing_acknowledged(file: MeetingFile, tmp_path: Path, ending: str) -> None:
    """A file size limit stands in for the full disk: writes fail in the middle of the ``-wal``."""
    file.close()
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", FULL, str(file.path), ending], cwd=root, capture_output=True, text=True, timeout=240
    )
    assert done.returncode == 0, done.stderr
    told, copied, saved = done.stdout.split()
    assert told in ("disk.full", "disk.failed")
    assert copied in ("copy.failed", "copied")
    assert int(saved) > 10
    assert not list(tmp_path.glob("*.part*"))
    again = MeetingFile.open(file.path, h.steady(6))
    assert again.faults == ()
    there = h.everything(again)["person"]
    assert set(there) == {*(f"{n:03}" for n in range(100)), *(f"x{n}" for n in range(int(saved) + 1)), "after"}
    again.close()


TMPFS = textwrap.dedent("""
    import os, sys
    from pathlib import Path
    from facilitator.errors import KnownError
    from facilitator.store.file import MeetingFile
    from tests.helpers import meetings as h

    path = Path(sys.argv[1])
    file = MeetingFile.create(path, h.steady(5))
    saved = -1
    spare = path.with_name("spare")
    spare.write_bytes(bytes(1_500_000))
    try:
        for n in range(100_000):
            file.do(h.put, h.person(f"x{n}", "Emër " * 400)).result()
            saved = n
    except KnownError as error:
        print(error.code)
    try:
        MeetingFile.create(path.with_name("second.tryeza"), h.steady(6))
    except KnownError as error:
        print(error.code)
    print(sorted(p.name for p in path.parent.iterdir()))
    file.close()
    with open(path.with_name("ballast"), "wb", buffering=0) as stream:
        try:
            while True:
                stream.write(bytes(4096))
        except OSError:
            pass
    again = MeetingFile.open(path, h.steady(6))
    people = set(h.everything(again)["person"])
    assert people == {f"x{n}" for n in range(saved + 1)}, (len(people), saved)
    print(again.read_only or "writable")
    again.close()
    spare.unlink()
    again = MeetingFile.open(path, h.steady(6))
    again.do(h.put, h.person("after")).result()
    assert again.verify().result() == []
    again.close()
    print("done")
""")


@posix
def test_a_disk_of_four_megabytes(tmp_path: Path) -> None:
    """A real full disk: the failure is told, a second file cannot half begin, and at 0 bytes free a file opens."""
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(disk)], capture_output=True).returncode:
        pytest.skip("may not mount a tmpfs here")
    try:
        root = Path(__file__).parents[2]
        command = [sys.executable, "-c", TMPFS, str(disk / "m.tryeza")]
        done = subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=240)
    finally:
        subprocess.run(["umount", "-l", str(disk)], check=True)
    assert done.returncode == 0, done.stderr
    first, second, names, how, last = done.stdout.splitlines()
    assert (first, second, last) == ("disk.full", "file.unwritable", "done")
    assert "second" not in names
    assert how in ("writable", "disk.full")


def test_acts_go_on_while_a_copy_is_checked(file: MeetingFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An Enter waits for the pouring of a large file, never for its reading back."""
    import threading

    whole = s.check
    gate, reached = threading.Event(), threading.Event()

    def held(poured: s.Poured) -> s.Snapshot:
        reached.set()
        assert gate.wait(60)
        return whole(poured)

    monkeypatch.setattr(s, "check", held)
    target = tmp_path / "copy.tryeza"
    copy = file.snapshot(target)
    assert reached.wait(60)
    head = file.head().result()
    file.do(h.put, h.person("200", "Pas kopjes")).result()
    assert not copy.done()
    assert not target.exists()  # nobody finds a copy that was not checked
    gate.set()
    assert copy.result().head == head  # as it was when it was poured
    assert inspect(target).faults == ()
    file.close()


def test_closing_waits_for_a_copy_that_is_being_checked(file: MeetingFile, tmp_path: Path) -> None:
    copy = file.snapshot(tmp_path / "copy.tryeza")
    file.close()
    assert copy.done()
    assert inspect(copy.result().path).faults == ()
