"""Opening: what is not ours, damaged, newer, locked or protected is told by its name and left as it was."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from facilitator import model as m
from facilitator.errors import KnownError
from facilitator.store.copies import compare, meeting_of
from facilitator.store.driver import connect
from facilitator.store.file import MeetingFile
from facilitator.store.header import header
from facilitator.store.inspect import inspect
from facilitator.store.schema import APPLICATION_ID, FORMAT
from tests.helpers import meetings as h

posix = pytest.mark.skipif(os.name != "posix", reason="POSIX files")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = MeetingFile.create(tmp_path / "m.tryeza", h.steady())
    file.do(h.put, *(h.person(f"{n:03}", "Emër " * 40) for n in range(200))).result()
    file.close()
    return file.path


def code_of(action: Callable[[], object]) -> str:
    with pytest.raises(KnownError) as told:
        action()
    return told.value.code


def tree(folder: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in folder.iterdir() if p.is_file()}


def foreign(path: Path) -> None:
    db = connect(path)
    db.execute("create table note(body text)")
    db.close()


def text(path: Path) -> None:
    path.write_text("Procesverbali i takimit\n" * 50, "utf-8")


def short(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\x00 but no more")


def other_id(path: Path) -> None:
    MeetingFile.create(path, h.steady()).close()
    db = connect(path)
    db.execute("pragma application_id = 1")
    db.execute("pragma wal_checkpoint(truncate)").fetchall()
    db.close()


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda path: None, "file.missing"),
        (lambda path: path.touch(), "file.empty"),
        (lambda path: path.mkdir(), "file.not_a_file"),
        (text, "file.foreign"),
        (short, "file.foreign"),
        (foreign, "file.foreign"),
        (other_id, "file.foreign"),
        pytest.param(lambda path: os.mkfifo(path), "file.not_a_file", marks=posix),
        pytest.param(lambda path: path.symlink_to("/dev/zero"), "file.not_a_file", marks=posix),
        pytest.param(lambda path: path.symlink_to(path), "file.unreadable", marks=posix),
    ],
)
def test_what_is_not_ours(tmp_path: Path, make: Callable[[Path], None], code: str) -> None:
    path = tmp_path / "x.tryeza"
    make(path)
    before = {} if os.path.islink(path) else tree(tmp_path)
    for action in (MeetingFile.open, MeetingFile.look):
        assert code_of(lambda action=action: action(path, h.steady())) == code  # type: ignore[misc]
    assert code_of(lambda: inspect(path)) == code
    assert code_of(lambda: meeting_of(path)) == code
    if before:
        assert tree(tmp_path) == before


@posix
def test_a_name_that_is_no_name(tmp_path: Path) -> None:
    assert code_of(lambda: header(tmp_path / ("x" * 300))) == "file.unreadable"
    assert code_of(lambda: MeetingFile.create(tmp_path / ("x" * 300), h.steady())) == "file.unwritable"


def test_creating_refuses_what_is_there(path: Path) -> None:
    before = path.read_bytes()
    assert code_of(lambda: MeetingFile.create(path, h.steady())) == "file.exists"
    assert path.read_bytes() == before
    assert code_of(lambda: MeetingFile.create(path.parent / "no" / "m.tryeza", h.steady())) == "file.unwritable"


def truncated(data: bytes) -> bytes:
    return data[: len(data) // 3]


def torn(data: bytes) -> bytes:
    return data[:-100]


def zeroed(data: bytes) -> bytes:
    return data[: len(data) // 2] + bytes(len(data) - len(data) // 2)


def swapped(data: bytes) -> bytes:
    """Two pages inside the file have changed places."""
    page = 4096
    n = len(data) // page
    a, b = (n - 3) * page, (n - 2) * page
    return data[:a] + data[b : b + page] + data[a : a + page] + data[b + page :]


def garbage(data: bytes) -> bytes:
    return data[:100] + bytes(range(256)) * (len(data) // 256)


@pytest.mark.parametrize("spoil", [truncated, torn, zeroed, swapped, garbage])
def test_damage_is_refused_and_left(path: Path, spoil: Callable[[bytes], bytes]) -> None:
    path.write_bytes(spoil(path.read_bytes()))
    before = tree(path.parent)
    assert code_of(lambda: MeetingFile.open(path, h.steady())) == "file.damaged"
    assert code_of(lambda: MeetingFile.look(path, h.steady())) == "file.damaged"
    assert code_of(lambda: inspect(path)) == "file.damaged"
    assert tree(path.parent) == before


def test_a_newer_file_opens_to_read_only(path: Path) -> None:
    db = connect(path)
    db.execute("alter table person add column shoe_size integer")  # what a newer program may have added
    db.execute(f"pragma user_version = {FORMAT + 1}")
    db.execute("pragma wal_checkpoint(truncate)").fetchall()
    db.close()
    assert header(path) == FORMAT + 1
    before = tree(path.parent)
    file = MeetingFile.open(path, h.steady())
    assert (file.read_only, file.replica) == ("file.newer", "")
    assert len(h.everything(file)["person"]) == 200
    assert code_of(lambda: file.do(h.put, h.person("x")).result()) == "file.read_only"
    assert code_of(lambda: file.undo().result()) == "file.read_only"
    file.close()
    assert tree(path.parent) == before
    assert code_of(lambda: inspect(path)) == "file.newer"


def test_a_file_in_use_is_locked_for_others(path: Path) -> None:
    file = MeetingFile.open(path, h.steady())
    for look in (MeetingFile.open, MeetingFile.look, lambda path, env: meeting_of(path)):
        assert code_of(lambda look=look: look(path, h.steady(2))) == "file.locked"  # type: ignore[misc]
    assert elsewhere(path) == "file.locked"  # the looks above have not dropped the lock
    file.do(h.put, h.person("x")).result()
    assert elsewhere(path) == "file.locked"
    file.close()
    assert elsewhere(path) == "opened"


def test_a_file_without_an_act_is_locked_for_others_too(tmp_path: Path) -> None:
    new = tmp_path / "new.tryeza"
    MeetingFile.create(new, h.steady()).close()
    file = MeetingFile.open(new, h.steady(2))
    assert file.read_only == ""
    assert elsewhere(new) == "file.locked"
    file.close()


def elsewhere(path: Path) -> str:
    code = textwrap.dedent("""
        import sys; from pathlib import Path
        from facilitator.errors import KnownError
        from facilitator.store.env import Env
        from facilitator.store.file import MeetingFile
        try:
            MeetingFile.open(Path(sys.argv[1]), Env()).close(); print("opened")
        except KnownError as told:
            print(told.code)
    """)
    return subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True).stdout.strip()


@posix
def test_a_lock_dies_with_its_program(path: Path) -> None:
    code = (
        "import sys, time; from pathlib import Path; from facilitator.store.env import Env;"
        "from facilitator.store.file import MeetingFile;"
        "f = MeetingFile.open(Path(sys.argv[1]), Env()); print('open', flush=True); sys.stdin.read()"
    )
    child = subprocess.Popen(
        [sys.executable, "-c", code, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert child.stdout is not None
    assert child.stdin is not None
    assert child.stdout.readline() == "open\n"
    assert code_of(lambda: MeetingFile.open(path, h.steady())) == "file.locked"
    child.send_signal(signal.SIGKILL)
    child.wait()
    child.stdin.close()
    child.stdout.close()
    MeetingFile.open(path, h.steady()).close()


@posix
@pytest.mark.parametrize("protect", ["file", "folder"])
def test_a_write_protected_file_is_read_and_left(path: Path, protect: str) -> None:
    """As somebody who may not write; a tampered one does not pass unseen because it is protected."""
    with h.raw(path) as db:
        db.execute("update person set name = 'Tjetri' where uid = '007'")
    path.chmod(0o444 if protect == "file" else 0o644)
    before = tree(path.parent)
    for folder in (path.parent, *path.parent.parents):
        if folder.stat().st_uid == os.getuid() and not folder.stat().st_mode & 0o001:
            folder.chmod(folder.stat().st_mode | 0o055)
    path.parent.chmod(0o555)
    child = os.fork()
    if child == 0:  # root may write everything, so become nobody
        status = 1
        try:
            if os.getuid() == 0:
                os.setuid(65534)
            file = MeetingFile.open(path, h.steady())
            told = (file.read_only, [fault.code for fault in file.faults])
            refused = code_of(lambda: file.do(h.put, h.person("x")).result())
            n = len(h.everything(file)["person"])
            file.close()
            status = (
                0 if (told, refused, n) == (("file.write_protected", ["check.table"]), "file.read_only", 200) else 2
            )
        finally:
            os._exit(status)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    path.parent.chmod(0o755)
    assert tree(path.parent) == before


@posix
def test_a_meeting_file_is_its_owners_alone(path: Path) -> None:
    assert path.stat().st_mode & 0o777 == 0o600


def test_what_a_crash_left_beside_the_file_is_taken_in(path: Path) -> None:
    crash(path, "os.kill(os.getpid(), signal.SIGKILL)")
    wal = path.with_name(path.name + "-wal")
    if os.name == "posix":
        assert wal.stat().st_size > 0
    assert inspect(path).faults == ()  # read beside the file, without touching it
    if os.name == "posix":
        assert wal.stat().st_size > 0
    file = MeetingFile.open(path, h.steady())
    assert file.read(lambda tx: tx.get(m.Person, "last").name).result() == "I fundit"
    assert file.verify().result() == []
    file.close()


def crash(path: Path, how: str) -> None:
    code = (
        "import os, signal, sys; from pathlib import Path; from facilitator.store.file import MeetingFile;"
        "from tests.helpers import meetings as h;"
        "f = MeetingFile.open(Path(sys.argv[1]), h.steady(3));"
        "f.do(h.put, h.person('last', 'I fundit')).result();" + how
    )
    root = Path(__file__).parents[2]
    subprocess.run([sys.executable, "-c", code, str(path)], cwd=root, check=False)


@posix
def test_a_wal_of_another_file_is_not_taken_in(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.tryeza"
    MeetingFile.create(other, h.steady(8)).close()
    crash(other, "os.kill(os.getpid(), signal.SIGKILL)")
    other.unlink()
    other.with_name(other.name + "-wal").rename(path.with_name(path.name + "-wal"))
    before = tree(tmp_path)
    assert code_of(lambda: inspect(path)) == "file.foreign_wal"
    seen = MeetingFile.open(path, h.steady())
    assert (seen.read_only, len(h.everything(seen)["person"])) == ("file.foreign_wal", 200)
    seen.close()
    assert tree(tmp_path) == before
    path.with_name(path.name + "-wal").unlink()
    file = MeetingFile.open(path, h.steady())
    assert file.read(lambda tx: tx.find(m.Person, "last")).result() is None
    assert file.verify().result() == []
    file.close()


@posix
def test_an_older_file_laid_over_a_crashed_one_is_not_mixed_with_it(path: Path, tmp_path: Path) -> None:
    """The -wal belongs to what lay there before; SQLite alone would take it in."""
    older = path.read_bytes()
    file = MeetingFile.open(path, h.steady())
    file.do(h.drop, m.Person, *(f"{n:03}" for n in range(150))).result()
    file.undo().result()
    file.close()
    crash(path, "os.kill(os.getpid(), signal.SIGKILL)")
    path.write_bytes(older)
    before = tree(tmp_path)
    told = ""
    try:
        file = MeetingFile.open(path, h.steady())
        told = file.read_only
        file.close()
    except KnownError as error:
        told = error.code
    assert told == "file.foreign_wal"
    assert tree(tmp_path) == before


def test_a_spoilt_home_gives_a_new_replica(path: Path) -> None:
    for value in ("{", "[]", '{"device": 1}', ""):
        with h.raw(path) as db:
            db.execute("update meta set value = ? where key = 'home'", (value,))
        file = MeetingFile.open(path, h.steady(len(value) + 40))
        assert len(file.replica) == 12
        file.do(h.put, h.person(f"x{len(value)}")).result()
        assert file.verify().result() == []
        file.close()


# copies


def base_of(file: MeetingFile) -> dict[str, list[object]]:
    import json

    ask = "select base from act where replica = ? and seq = 1"
    return json.loads(file.read(lambda tx: tx._db.execute(ask, (file.replica,)).fetchone()[0]).result())


def test_a_copy_continues_under_its_own_replica(path: Path) -> None:
    here = MeetingFile.open(path, h.steady())
    first, copy = here.replica, path.with_name("copy.tryeza")
    head = here.head().result()
    here.snapshot(copy).result()
    here.close()
    there = MeetingFile.open(copy, h.steady(2, device="other"))
    assert there.replica != first
    assert there.head().result() == head
    there.do(h.put, h.person("x", "Xhafa")).result()
    assert base_of(there) == {first: [1, last_hash(there, first)]}
    there.do(h.put, h.person("y", "Ylli")).result()
    assert there.verify().result() == []
    there.undo().result()
    there.undo().result()
    there.undo().result()  # what was done before the copy can be undone in it
    assert h.everything(there)["person"] == {}
    assert there.verify().result() == []
    second = there.replica
    there.close()
    again = MeetingFile.open(copy, h.steady(3, device="other"))
    assert again.replica == second  # the same file on the same device
    again.close()
    assert compare(path, copy)
    assert not compare(copy, path)


def last_hash(file: MeetingFile, replica: str) -> str:
    ask = "select hash from act where replica = ? order by seq desc limit 1"
    return str(file.read(lambda tx: tx._db.execute(ask, (replica,)).fetchone()[0]).result())


def test_a_file_copied_by_hand_does_not_fork(path: Path, tmp_path: Path) -> None:
    """The same computer, another file: another replica. Another computer, the same: another replica."""
    first = MeetingFile.open(path, h.steady())
    replica = first.replica
    first.close()
    copied = tmp_path / "by-hand.tryeza"
    copied.write_bytes(path.read_bytes())
    seen = {replica}
    for file, device in ((copied, "laptop"), (path, "another")):
        opened = MeetingFile.open(file, h.steady(len(seen) + 20, device=device))
        assert opened.replica not in seen
        seen.add(opened.replica)
        opened.do(h.put, h.person("x")).result()
        assert opened.verify().result() == []
        opened.close()
    assert not compare(path, copied)


def test_three_generations_of_copies_hold_together(path: Path, tmp_path: Path) -> None:
    names = ["m.tryeza", "b.tryeza", "c.tryeza", "d.tryeza"]
    clock = h.Clock()
    for n, (here, there) in enumerate(pairwise(names)):
        file = MeetingFile.open(tmp_path / here, h.steady(n + 60, device=here, clock=clock))
        file.do(h.put, h.person(here)).result()
        file.snapshot(tmp_path / there).result()
        file.close()
    file = MeetingFile.open(tmp_path / "d.tryeza", h.steady(70, device="d", clock=clock))
    file.do(h.put, h.person("last")).result()
    assert file.verify().result() == []
    assert len(base_of(file)) == 4  # the first file began on another computer
    file.close()


def test_whose_meeting_it_is(path: Path, tmp_path: Path) -> None:
    assert code_of(lambda: meeting_of(path)) == "copy.empty"
    file = MeetingFile.open(path, h.steady())
    file.do(h.put, m.Meeting(uid="u", title="Takimi", date="2026-10-27")).result()
    file.close()
    assert meeting_of(path) == ("u", "Takimi", "2026-10-27")
    assert APPLICATION_ID.to_bytes(4, "big") == path.read_bytes()[68:72] == b"TRYZ"
