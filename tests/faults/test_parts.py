"""A part of a meeting is never called whole: whatever is copied while the program runs says what it is.

After every act, and after every pause in which the file was settled, the ``.tryeza`` alone is copied as a file manager
copies it. A copy either holds every act done so far or is told as a part; and one that says it is whole is whole.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from facilitator import model as m
from facilitator.cli import main
from facilitator.desk.bring import beside
from facilitator.errors import KnownError
from facilitator.store import file as store
from facilitator.store.file import MeetingFile
from facilitator.store.inspect import inspect
from facilitator.workspace import Workspace
from tests.helpers import meetings as h

ROOT = Path(__file__).parents[2]


@pytest.fixture
def file(tmp_path: Path) -> MeetingFile:
    made = MeetingFile.create(tmp_path / "meeting.tryeza", h.steady())
    made.do(h.put, m.Meeting(uid="m", title="Takimi", date="2026-10-27")).result()
    return made


def copied(file: MeetingFile, name: str) -> Path:
    """As somebody drags it onto a stick: without what lies beside it."""
    folder = file.path.parent / name
    folder.mkdir()
    return Path(shutil.copyfile(file.path, folder / "meeting.tryeza"))


def called_whole(path: Path) -> bool:
    try:
        return not inspect(path).faults
    except KnownError:
        return False


def lies(file: MeetingFile, acts: int = 120, seed: int = 7) -> tuple[int, int]:
    """(copies that call themselves whole and are not, copies that are whole), over acts with pauses."""
    chance, wrong, whole = random.Random(seed), 0, 0
    for n in range(acts):
        rows = [h.person(f"{n}-{k}", "Emër " * 20) for k in range(chance.choice((1, 1, 1, 40)))]
        file.do(h.put, *rows).result()
        if chance.random() < 0.3:
            file.settle().result()
        copy = copied(file, f"copy-{n}")
        if called_whole(copy):
            whole += 1
            wrong += inspect(copy).acts != n + 2
    return wrong, whole


def test_a_copy_taken_at_any_moment_is_whole_or_says_that_it_is_not(file: MeetingFile) -> None:
    wrong, whole = lies(file)
    file.close()
    assert wrong == 0
    assert whole > 20, "a copy taken after a pause is the whole meeting"
    assert called_whole(copied(file, "closed"))


def test_without_the_mark_parts_pass_for_whole(file: MeetingFile, monkeypatch: pytest.MonkeyPatch) -> None:
    """Negative control."""
    monkeypatch.setattr(store, "mark", lambda db: None)
    wrong, _ = lies(file, 40)
    file.close()
    assert wrong > 5


def test_the_first_act_alone_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As the program was: everything in the -wal, the file itself without an act."""
    path = tmp_path / "meeting.tryeza"
    file = MeetingFile.create(path, h.steady())
    copy = copied(file, "stick")
    file.close()
    for look in (MeetingFile.open, MeetingFile.look):
        with pytest.raises(KnownError) as told:
            look(copy, h.steady(2))
        assert told.value.code == "file.no_acts"
    assert main(["--language", "sq", "check", str(copy)]) == 3
    assert "nuk ka asnjë veprim" in capsys.readouterr().err


def test_a_part_opens_only_to_read_and_can_be_gone_on_from(
    file: MeetingFile, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for n in range(3):
        file.do(h.put, h.person(str(n))).result()
    copy = copied(file, "stick")
    before = copy.read_bytes()
    seen = MeetingFile.open(copy, h.steady(2))
    assert seen.read_only == "file.part"
    assert (len(h.everything(seen)["meeting"]), h.everything(seen)["person"]) == (1, {}), "what came after is missing"
    again = seen.snapshot(tmp_path / "again.tryeza").result().path
    seen.close()
    assert not called_whole(again), "a copy of a part is a part"
    assert main(["--language", "sq", "check", str(copy)]) == 1
    assert "Veprimet e fundit mungojnë" in capsys.readouterr().out
    made = beside(copy, Workspace(tmp_path / "home"))
    mine = MeetingFile.open(made, h.steady(3))
    assert mine.read_only == ""
    mine.close()
    assert os.listdir(copy.parent) == ["meeting.tryeza"]
    assert copy.read_bytes() == before
    file.close()


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL")
def test_what_a_crash_left_is_no_part(file: MeetingFile) -> None:
    """Killed in the middle of a burst: the -wal is there, so nothing is missing; without it, it is told."""
    file.close()
    code = (
        "import os, signal, sys; from pathlib import Path; from facilitator.store.file import MeetingFile;"
        "from tests.helpers import meetings as h; f = MeetingFile.open(Path(sys.argv[1]), h.steady(3));"
        "[f.do(h.put, h.person(str(n))).result() for n in range(5)]; os.kill(os.getpid(), signal.SIGKILL)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(file.path)], cwd=ROOT, check=False)
    assert done.returncode == -signal.SIGKILL
    copy = copied(file, "alone")
    assert not called_whole(copy)
    again = MeetingFile.open(file.path, h.steady(4))
    assert (again.read_only, len(h.everything(again)["person"])) == ("", 5)
    assert again.settle().result()
    assert called_whole(copied(file, "settled"))
    again.close()


def test_what_lies_beside_and_is_not_its_own_is_left_out(file: MeetingFile, tmp_path: Path) -> None:
    file.do(h.put, *(h.person(f"{n}") for n in range(50))).result()
    (tmp_path / "b").mkdir()
    other = MeetingFile.create(tmp_path / "b" / "meeting.tryeza", h.steady(9))
    other.do(h.put, *(h.person(f"x{n}") for n in range(50))).result()
    foreign = shutil.copyfile(other.path.with_name("meeting.tryeza-wal"), tmp_path / "foreign")
    other.close()
    file.close()
    shutil.move(foreign, tmp_path / "meeting.tryeza-wal")
    seen = MeetingFile.open(file.path, h.steady(4))
    assert seen.read_only == "file.foreign_wal"
    assert set(h.everything(seen)["person"]) == {f"{n}" for n in range(50)}
    seen.close()
    with pytest.raises(KnownError) as told:
        inspect(file.path)
    assert told.value.code == "file.foreign_wal"
