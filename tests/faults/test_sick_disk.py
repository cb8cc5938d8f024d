"""A disk that refuses now and then: nothing acknowledged is lost, nothing stands twice, nothing is told as a bug, and
what the disk did not give is not called damaged."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from facilitator import model as m
from facilitator.errors import KnownError, because
from facilitator.language.errors import sentence
from facilitator.store.env import Env
from facilitator.store.file import MeetingFile
from facilitator.store.inspect import _inspect, inspect
from tests.helpers import meetings as h

ROOT = Path(__file__).parents[2]
linux = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("gcc") is None, reason="the sick disk is preloaded and made with gcc"
)


@pytest.fixture(scope="module")
def sick(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("sick") / "sick.so"
    source = ROOT / "tests" / "helpers" / "sick_disk.c"
    subprocess.run(["gcc", "-shared", "-fPIC", "-O1", "-o", str(made), str(source), "-ldl"], check=True)
    return made


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "copies").mkdir()
    file = MeetingFile.create(tmp_path / "meeting.tryeza", Env(actor="Ana", device="laptop"))
    file.do(h.put, m.Meeting(uid="m", title="Takimi", date="2026-10-27")).result()
    file.close()
    return file.path


def run(sick: Path, path: Path, *, acts: int, rate: int, seed: int, reads: bool = False) -> str:
    told = {"LD_PRELOAD": str(sick), "SICK_ROOT": str(path.parent), "SICK_RATE": str(rate), "SICK_SEED": str(seed)}
    if reads:
        told["SICK_READS"] = "1"
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.sick_child", str(path), str(acts)],
        cwd=ROOT, env={**os.environ, **told}, capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    assert done.stdout.endswith("end\n"), done.stdout[-500:]
    return done.stdout


@linux
@pytest.mark.parametrize(("rate", "seed", "reads"), [(20, 1, False), (70, 2, False), (40, 3, True)])
def test_acts_on_a_sick_disk(sick: Path, path: Path, rate: int, seed: int, reads: bool) -> None:
    lines = [line.split("\t") for line in run(sick, path, acts=400, rate=rate, seed=seed, reads=reads).splitlines()]
    saved = [rest[0] for word, *rest in lines if word == "saved"]
    refused = [rest for word, *rest in lines if word == "refused"]
    assert [line for line in lines if line[0] == "bug"] == []
    assert len(refused) > rate // 2
    assert {code for _, code, *_ in refused} <= {"disk.full", "disk.failed", "disk.unread", "copy.failed"}
    for _, code, why, _ in refused:
        for lang in ("sq", "en"):
            said = sentence(KnownError(code, reason=why, path="x"), lang)  # type: ignore[arg-type]
            assert "why:" not in said
            assert "I/O" not in said
    assert inspect(path).faults == ()
    file = MeetingFile.open(path, Env(actor="Ana", device="laptop"))
    there = Counter(row.name for row in file.read(lambda tx: tx.all(m.Person)).result())
    file.close()
    assert [name for name in saved if there[name] != 1] == []
    assert [name for name, times in there.items() if times > 1] == []
    for copy in (path.parent / "copies").glob("*.tryeza"):
        assert inspect(copy).faults == ()
    print(f"{len(saved)} saved, {len(refused)} refused, 0 lost, 0 twice")


# an act whose commit failed although it stands


def failing_commit(file: MeetingFile, monkeypatch: pytest.MonkeyPatch) -> None:
    """The next commit is carried out, and then told as failed: what a disk does that took the bytes and lost power."""
    real, left = file._db.execute, [1]

    def execute(sql: str, *more: object) -> object:
        if sql == "commit" and left:
            left.pop()
            real(sql)
            raise sqlite_error()
        return real(sql, *more)

    monkeypatch.setattr(file._db, "execute", execute)


def sqlite_error() -> Exception:
    from facilitator.store.driver import sqlite3 as driver

    return driver.OperationalError("disk I/O error")  # type: ignore[no-any-return]


def test_an_act_that_stands_after_all_is_told_as_saved(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from facilitator.meeting.people import add_person

    file = MeetingFile.open(path, h.steady(2))
    failing_commit(file, monkeypatch)
    done = file.do(add_person, name="Ana Çela").result()
    assert done.act
    assert [row.name for row in file.read(lambda tx: tx.all(m.Person)).result()] == ["Ana Çela"]
    assert file.do(add_person, name="Beni Dervishi").result().act
    assert file.undo().result().result == "add_person"
    assert file.verify().result() == []
    file.close()


def test_the_same_act_again_keeps_its_uids(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from facilitator.meeting.people import add_person

    file = MeetingFile.open(path, h.steady(2))
    real, left, drawn = file._db.execute, [1], []

    def execute(sql: str, *more: object) -> object:
        if sql == "commit" and left and (people := real("select uid from person").fetchall()):
            left.pop()
            drawn.extend(row[0] for row in people)
            raise sqlite_error()
        return real(sql, *more)

    monkeypatch.setattr(file._db, "execute", execute)
    with pytest.raises(KnownError):
        file.do(add_person, name="Ana Çela").result()
    file.do(add_person, name="Ana Çela").result()
    (row,) = file.read(lambda tx: tx.all(m.Person)).result()
    assert drawn == [row.uid]
    file.close()


# reading


def test_a_read_error_is_not_damage(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from facilitator.store import aside, opening

    def refuses(db: object) -> bool:
        raise sqlite_error()

    for place in (aside, opening):
        monkeypatch.setattr(place, "is_sound", refuses)
    for look in (lambda: _inspect(path), lambda: MeetingFile.look(path, h.steady(2), ours=True)):
        with pytest.raises(KnownError) as told:
            look()
        assert told.value.code == "file.unreadable"
        assert "disku nuk përgjigjet" in sentence(told.value, "sq")


@pytest.mark.parametrize("number", [5, 13, 28, 30, 95, 107, 116, 9999])
def test_why_the_system_refused_is_said_in_the_readers_language(number: int) -> None:
    error = KnownError("output.failed", path="/x", reason=because(OSError(number, os.strerror(min(number, 130)))))
    for lang in ("sq", "en"):
        said = sentence(error, lang)  # type: ignore[arg-type]
        assert "why:" not in said
        assert "?" not in said
    assert os.strerror(min(number, 130)).lower() not in sentence(error, "sq").lower()


# an older file on a disk that takes nothing


def test_an_older_format_is_read_and_checked_where_nothing_can_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "old.tryeza"
    h.as_format(path, 2)
    before = path.read_bytes()
    monkeypatch.setattr("os.access", lambda *_: False)
    assert inspect(path).faults == ()
    for file in (MeetingFile.open(path, h.steady(2)), MeetingFile.look(path, h.steady(2))):
        assert file.faults == ()
        assert h.everything(file)["person"]["a"] == h.person("a", "Ana")
        assert file.read(lambda tx: tx.all(m.StandingConfirmed)).result() == []
        file.close()
    assert path.read_bytes() == before
    assert os.listdir(tmp_path) == ["old.tryeza"]
    with sqlite3.connect(path) as db:
        assert db.execute("pragma user_version").fetchone() == (2,)


# a restored workspace


def test_a_secret_round_is_closed_after_the_folder_was_restored(tmp_path: Path) -> None:
    """Another inode, the same computer: a new replica, and the one who opened the round closes it."""
    from facilitator.voting import secret
    from facilitator.voting.round import give_cards
    from tests.faults.test_kill import choices

    folder = tmp_path / "a"
    folder.mkdir()
    env = h.steady(2)
    file = MeetingFile.create(folder / "meeting.tryeza", env)
    rows: list[m.Row] = [
        m.Meeting(uid="m", title="Takimi"),
        m.Vote(uid="v", position=1, question="Cilat?", params={"dots": 3, "cap": 2}, secret=True),
    ]
    for n in range(4):
        rows += [
            m.Organisation(uid=f"o{n}", name=f"Organizata {n}"),
            h.person(f"p{n}", f"Personi {n}", organisation=f"o{n}"),
            m.Attendance(uid=f"a{n}", person=f"p{n}", arrived_at=h.AT, arrived_entered_at=h.AT),
        ]
    file.do(h.put, *rows).result()
    done = secret.open_any(file, "v", options=["Masa A", "Masa B"]).result()
    file.do(give_cards, done.result.uid).result()
    secret.put_card(file, "A2 B1").result()
    first = file.replica
    file.close()
    shutil.copytree(folder, tmp_path / "backup")
    shutil.rmtree(folder)
    (tmp_path / "filler").write_bytes(b"takes the inode that became free")
    shutil.copytree(tmp_path / "backup", folder)
    again = MeetingFile.open(folder / "meeting.tryeza", env)
    assert again.replica != first
    assert secret.settle(again).result()
    secret.put_card(again, "A1 B2").result()
    secret.close_secret(again).result()
    (closing,) = again.read(lambda tx: tx.all(m.Closing)).result()
    assert sorted(map(str, closing.content["ballots"])) == sorted(map(str, map(choices, ["A2 B1", "A1 B2"])))
    assert again.verify().result() == []
    again.close()
    other = MeetingFile.open(folder / "meeting.tryeza", h.steady(9, device="another"))
    assert not other.read(lambda tx: tx.is_ours(first)).result(), "another computer did not open it"
    other.close()


# what is no scan


@pytest.mark.parametrize("scan", [b"%PDF-1.7\n", b"%PDF-1.7", b"%PDF-1.4\n%%EOF\n", b"%PDF-1.7\n" + bytes(5000)])
def test_what_only_begins_like_a_pdf_is_no_signed_scan(scan: bytes) -> None:
    from facilitator.exchange.pictures import scan_pdf

    with pytest.raises(KnownError) as told:
        scan_pdf(scan)
    assert told.value.code == "picture.unreadable"
