"""A meeting file with any page gone: nothing crashes, nothing is silent, and what is in the file comes back.

Pages of a meeting are zeroed in turn: every one with TRYEZA_EVERY_PAGE=1, else (`in_turn`) every one that is not of a
kind with hundreds of others. SQLite and the check must say so (or nothing was on the page), and the salvage must give
the same rows, or name what it could not have. Both judges are tried on a silent salvage first.
"""

from __future__ import annotations

import os
import random
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator import cli
from facilitator import model as m
from facilitator.desk.copies import found_told
from facilitator.errors import KnownError
from facilitator.language.missing import gaps_told
from facilitator.meeting.lifecycle import pen_given, take_back
from facilitator.meeting.reading import everything
from facilitator.store.check import verify
from facilitator.store.copies import meeting_of
from facilitator.store.damaged import salvage as salvaging
from facilitator.store.damaged.pages import pages, read_image
from facilitator.store.damaged.salvage import Found, look, salvage
from facilitator.store.driver import connect_read_only
from facilitator.store.file import MeetingFile
from facilitator.store.inspect import inspect
from tests.helpers import meetings as h

PAGE = 4096
ROOT = Path(__file__).parents[2]
Rows = dict[tuple[str, str], m.Row]


@pytest.fixture(scope="module")
def meeting(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A meeting long enough that its tables and journal have pages of several kinds, at rest."""
    path = tmp_path_factory.mktemp("whole") / "m.tryeza"
    file = MeetingFile.create(path, h.steady())
    every = h.rows_of_every_type(life_cycle=False)
    file.do(h.run, lambda tx: (tx.blob(b""), [tx.add(row) for row in every])).result()
    blob = file.do(h.run, lambda tx: tx.add(m.Logo(uid="f" * 32, **logo(tx)))).result()
    assert blob.act
    for n in range(24):
        uid = f"{n + 5000:032x}"
        file.do(h.put, h.person(uid, f"Personi {n} nga një vend i largët")).result()
        file.do(h.change, m.Person, uid, role=f"Roli {n} " + "i gjatë " * 20).result()
    for n in range(20, 24):
        file.do(h.drop, m.Person, f"{n + 5000:032x}").result()
    file.undo().result()
    file.close()
    return path


def logo(tx: object) -> dict[str, object]:
    data = random.Random(3).randbytes(20_000)
    fields = {part: value for part, value in _defaults(m.Logo).items() if part not in ("uid", "sha256")}
    return {**fields, "sha256": tx.blob(data)}  # type: ignore[attr-defined]


def _defaults(kind: type[m.Row]) -> dict[str, object]:
    one = next(row for row in h.rows_of_every_type() if isinstance(row, kind))
    return {name: getattr(one, name) for name in kind.__dataclass_fields__}


def rows(path: Path) -> Rows:
    file = MeetingFile.look(path, h.steady())
    try:
        assert file.faults == ()
        found = file.read(everything).result()
        return {(m.TABLE_OF[kind], row.uid): row for kind, listed in found.items() for row in listed}
    finally:
        file.close()


def spoilt(source: Path, target: Path, *numbers: int) -> Path:
    """A copy whose pages of these numbers (from 1) hold nothing."""
    data = bytearray(source.read_bytes())
    for number in numbers:
        data[(number - 1) * PAGE : number * PAGE] = bytes(PAGE)
    target.write_bytes(data)
    return target


def silent(found: Found, now: Rows, then: Rows) -> list[tuple[str, str]]:
    """Rows that are not as they were, of which nothing is said."""
    if not found.whole:
        told = " ".join(found_told(found, "sq"))
        assert "Nuk u" in told or "humb" in told or "Rreshta" in told or "gjendjen e fundit" in told, told
        said = {table for table, _ in found.lost} | {m.TABLE_OF[type(row)] for row in (*found.unsure, *found.changed)}
        if found.unknown:
            return []
        # of a row whose act and whose page are both gone nothing is left to name it by: it is told among the acts lost
        gone = {key for key in then if found.acts_lost and key not in now}
        return [key for key in then if now.get(key) != then[key] and key[0] not in said and key not in gone]
    return [key for key in then.keys() | now.keys() if now.get(key) != then.get(key)]


def numbers(path: Path) -> range:
    return range(1, path.stat().st_size // PAGE + 1)


def in_turn(path: Path) -> list[int]:
    """Pages to be zeroed: all that have branches, long values or many rows; of the leaves with a row or two, which each
    table and each index of it has and nothing but the name tells apart, every sixteenth.
    """
    data = path.read_bytes()
    found, few = [], 0
    for number in numbers(path):
        head = data[(number - 1) * PAGE + (100 if number == 1 else 0) :][:5]
        if head[0] in (10, 13) and int.from_bytes(head[3:5], "big") <= 2 and not os.environ.get("TRYEZA_EVERY_PAGE"):
            few += 1
            if few % 16:
                continue
        found.append(number)
    return found


def test_the_meeting_is_read_without_sqlite(meeting: Path) -> None:
    """The control of the reader: everything that SQLite has, from the bytes alone."""
    image, size = read_image(meeting)
    found = [row for page in pages(image, size) for row in page.rows]
    db = connect_read_only(meeting)
    try:
        for table, width in (("act", 10), ("change", 9), ("person", 12), ("blob", 3)):
            there = {tuple(row) for row in db.execute(f'select * from "{table}"').fetchall()}
            assert there
            assert there <= {row for row in found if len(row) == width}, table
    finally:
        db.close()


def test_pages_zeroed_in_turn_are_never_opened_silently(meeting: Path, tmp_path: Path) -> None:
    then = rows(meeting)
    faults = 0
    doors: tuple[Callable[[Path], object], ...] = (inspect, meeting_of)
    for number in in_turn(meeting):
        path = spoilt(meeting, tmp_path / "spoilt.tryeza", number)
        try:
            file = MeetingFile.open(path, h.steady())
        except KnownError:
            faults += 1
        else:
            sound = not file.read_only
            try:
                now = {(m.TABLE_OF[k], row.uid): row for k, listed in file.read(everything).result().items()
                       for row in listed}  # fmt: skip
                assert not sound or now == then, number
            except KnownError:
                assert not sound, number
            faults += not sound
            file.close()
        for door in doors:
            try:
                door(path)
            except KnownError:
                continue
    assert faults > 0.9 * len(in_turn(meeting))  # a page that nothing lies on is missed by nobody


def test_pages_zeroed_in_turn_come_back_or_are_named(meeting: Path, tmp_path: Path) -> None:
    then = rows(meeting)
    same = 0
    for number in in_turn(meeting):
        path, new = spoilt(meeting, tmp_path / "spoilt.tryeza", number), tmp_path / f"new-{number}.tryeza"
        before = path.read_bytes()
        found = salvage(path, new, h.steady(7))
        now = rows(new)
        assert silent(found, now, then) == [], number
        assert path.read_bytes() == before
        differs = {key[0] for key in then.keys() | now.keys() if now.get(key) != then.get(key)}
        # journal and tables lie on different pages: only bytes that are kept once can go, and what stands on them
        assert differs <= {
            "logo",
            "circulation",
            "comment",
            "draft_sent",
            "draft_taken",
            "wording",
            "voice",
            "signed_list",
        }, number
        same += not differs
        new.unlink()
    assert same > 0.9 * len(in_turn(meeting))


def test_a_salvage_that_says_nothing_is_caught(meeting: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The control: without its journal, and told that all is well, the same judge finds what is missing."""
    then = rows(meeting)
    real = salvaging.gather

    def careless(image: bytes, size: int) -> object:
        found = real(image, size)
        found.acts.clear()
        found.changes.clear()
        found.indexed.clear()
        return found

    monkeypatch.setattr(salvaging, "gather", careless)

    def caught(number: int) -> bool:
        path, new = spoilt(meeting, tmp_path / "spoilt.tryeza", number), tmp_path / f"new-{number}.tryeza"
        try:
            found = salvage(path, new, h.steady(7))
        except KnownError:
            return False
        found = replace(found, lost=(), unsure=(), changed=(), blobs_lost=(), unknown=0, stand_in=False)
        return bool(silent(found, rows(new), then))

    assert any(caught(number) for number in numbers(meeting))


def test_when_acts_were_lost_is_told_on_the_clock_of_the_meeting() -> None:
    """Days where they differ; what is open on a side, and the same minutes once."""
    gaps = (
        ("2026-10-12T09:02:00+02:00", "2026-10-12T08:40:00+00:00"),
        ("", "2026-10-11T10:00:00+02:00"),
        ("2026-10-12T09:02:09+02:00", "2026-10-12T08:40:30+00:00"),
        ("2026-10-12T23:00:00+02:00", "2026-10-13T00:10:00+02:00"),
        ("2026-10-13T09:00:00+02:00", ""),
    )
    assert gaps_told(gaps, "Europe/Tirane") == (
        "…–11.10.2026 10:00; 12.10.2026 09:02–10:40; 12.10.2026 23:00–13.10.2026 00:10; 13.10.2026 09:00–…"
    )
    assert gaps_told((), "Europe/Tirane") == ""
    many = tuple((f"2026-10-12T09:{n:02}:00+02:00", f"2026-10-12T09:{n + 1:02}:00+02:00") for n in range(0, 42, 2))
    assert gaps_told(many, "Europe/Tirane").endswith("09:22–09:23; +9")


@pytest.mark.parametrize("seed", range(12))
def test_several_pages_gone_at_once(meeting: Path, tmp_path: Path, seed: int) -> None:
    """Then rows may be gone for good; they are named, and the rest is a meeting that can be written."""
    chance = random.Random(seed)
    count = len(numbers(meeting))
    path = spoilt(meeting, tmp_path / "spoilt.tryeza", *chance.sample(numbers(meeting), count // 5))
    found = salvage(path, tmp_path / "new.tryeza", h.steady(7))
    then, now = rows(meeting), rows(tmp_path / "new.tryeza")
    assert silent(found, now, then) == []
    db = connect_read_only(meeting)
    moments = [str(row[0]) for row in db.execute("select at from act order by seq").fetchall()]
    db.close()
    inside = [at for at in moments if any((not a or a <= at) and (not b or at <= b) for a, b in found.gaps)]
    assert bool(found.gaps) == bool(found.acts_lost)
    assert found.acts_lost <= len(inside) < len(moments)  # each lies in a gap, and the gaps are not everything
    assert bool(found.acts_lost) == any("Times of the acts lost" in one for one in found_told(found, "en"))
    file = MeetingFile.open(tmp_path / "new.tryeza", h.steady(9))
    assert file.read_only == ""
    if file.read(pen_given).result():  # that the pen came back was on a page that is gone: its own act says so again
        file.do(take_back, "u rindërtua").result()
    file.do(h.put, h.person("e" * 32, "Vazhdon")).result()
    file.close()
    assert inspect(tmp_path / "new.tryeza").faults == ()


def test_bits_flipped_anywhere(meeting: Path, tmp_path: Path) -> None:
    chance, then = random.Random(5), rows(meeting)
    data = meeting.read_bytes()
    for _ in range(20):
        path, new = tmp_path / "spoilt.tryeza", tmp_path / "new.tryeza"
        flipped = bytearray(data)
        flipped[chance.randrange(100, len(data))] ^= 1 << chance.randrange(8)
        path.write_bytes(flipped)
        new.unlink(missing_ok=True)
        found = salvage(path, new, h.steady(7))
        assert silent(found, rows(new), then) == []


def test_what_a_crash_left_beside_the_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "m.tryeza"
    file = MeetingFile.create(path, h.steady())
    file.do(h.put, m.Meeting(uid="a" * 32, title="Takimi")).result()
    file.do(h.put, h.person("b" * 32, "Vetëm në wal")).result()
    crashed = tmp_path / "crashed.tryeza"
    for tail in ("", "-wal"):
        (tmp_path / f"crashed.tryeza{tail}").write_bytes((tmp_path / f"m.tryeza{tail}").read_bytes())
    file.close()
    wal = tmp_path / "crashed.tryeza-wal"
    assert len(wal.read_bytes()) > PAGE
    assert "Vetëm në wal" in [row.name for row in look(crashed, h.steady()).rows if isinstance(row, m.Person)]
    wal.write_bytes(wal.read_bytes()[:-100])  # the last frame was torn: its act was never acknowledged
    assert not [row for row in look(crashed, h.steady()).rows if isinstance(row, m.Person)]


def test_the_history_that_holds_is_kept_as_it_was_written(meeting: Path, tmp_path: Path) -> None:
    then = _acts(meeting)
    lost = next(
        number
        for number in reversed(numbers(meeting))
        if look(spoilt(meeting, tmp_path / "s.tryeza", number), h.steady()).acts_lost
    )
    found = salvage(spoilt(meeting, tmp_path / "s.tryeza", lost), tmp_path / "new.tryeza", h.steady(7))
    now = _acts(tmp_path / "new.tryeza")
    assert found.kept == len(now & then) < len(then)
    assert [name for name, _ in now - then] == ["salvage"] or found.whole
    assert inspect(tmp_path / "new.tryeza").faults == ()


def _acts(path: Path) -> set[tuple[str, str]]:
    db = sqlite3.connect(path)
    try:
        return set(db.execute("select name, hash from act").fetchall())
    finally:
        db.close()


@pytest.mark.parametrize("content", [b"", b"nothing of ours" * 900, b"SQLite format 3\0" + bytes(9000)])
def test_what_holds_nothing_of_a_meeting_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.tryeza"
    path.write_bytes(content)
    with pytest.raises(KnownError) as refused:
        salvage(path, tmp_path / "new.tryeza", h.steady())
    assert refused.value.code in ("file.empty", "salvage.nothing")
    assert path.read_bytes() == content
    assert not (tmp_path / "new.tryeza").exists()


def test_two_meetings_in_one_file_are_not_mixed(meeting: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.tryeza"
    file = MeetingFile.create(other, h.steady(5))
    file.do(h.put, m.Meeting(uid="a" * 32, title="Një tjetër")).result()
    file.close()
    path = tmp_path / "both.tryeza"
    path.write_bytes(meeting.read_bytes() + other.read_bytes()[PAGE:])
    with pytest.raises(KnownError) as refused:
        look(path, h.steady())
    assert refused.value.code == "salvage.mixed"


def test_an_approved_meeting_is_rebuilt_approved(tmp_path: Path) -> None:
    path = tmp_path / "m.tryeza"
    file = MeetingFile.create(path, h.steady())
    file.do(h.put, m.Meeting(uid="a" * 32, title="Takimi", status=m.Status.APPROVED)).result()
    approval = m.Approval(uid="c" * 32, approved_at=h.AT, by="Ana", record_sha256="", head="0")
    file.do(h.run, lambda tx: tx.add(replace(approval, record_sha256=tx.blob(b"{}")))).result()
    file.close()
    salvage(path, tmp_path / "new.tryeza", h.steady(7))
    assert rows(tmp_path / "new.tryeza") == rows(path)
    again = MeetingFile.open(tmp_path / "new.tryeza", h.steady(8))
    with pytest.raises(KnownError) as refused:
        again.do(h.put, h.person("d" * 32)).result()
    assert refused.value.code == "meeting.approved"
    again.close()


@pytest.mark.skipif(sys.platform == "win32", reason="locks are looked at where POSIX has them")
def test_a_file_that_another_program_has_open_is_left_alone(meeting: Path, tmp_path: Path) -> None:
    path = tmp_path / "open.tryeza"
    path.write_bytes(meeting.read_bytes())
    holds = (
        "import sys; from pathlib import Path; from facilitator.store.env import Env;"
        "from facilitator.store.file import MeetingFile; file = MeetingFile.open(Path(sys.argv[1]), Env());"
        "print('open', flush=True); sys.stdin.read(); file.close()"
    )
    command = [sys.executable, "-c", holds, str(path)]
    child = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    try:
        assert child.stdout is not None
        assert child.stdout.readline() == b"open\n"
        with pytest.raises(KnownError) as refused:
            salvage(path, tmp_path / "new.tryeza", h.steady())
        assert refused.value.code == "file.locked"
    finally:
        child.communicate()
    assert salvage(path, tmp_path / "new.tryeza", h.steady()).whole


def test_by_command(meeting: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, new = spoilt(meeting, tmp_path / "spoilt.tryeza", 1), tmp_path / "new.tryeza"
    assert cli.main(["--language", "sq", "salvage", str(path), "-o", str(new)]) == 0
    assert capsys.readouterr().out.splitlines() == [
        str(new),
        "Gjithçka që ishte në takim është aty.",
    ]
    assert cli.main(["check", str(new)]) == 0
    capsys.readouterr()
    assert cli.main(["--language", "sq", "salvage", str(path), "-o", str(new)]) == 3
    assert "nuk u mbishkrua" in capsys.readouterr().err


def test_no_fault_is_left_in_what_was_rebuilt(meeting: Path, tmp_path: Path) -> None:
    salvage(meeting, tmp_path / "new.tryeza", h.steady(7))
    db = connect_read_only(tmp_path / "new.tryeza")
    try:
        assert verify(db) == []
    finally:
        db.close()


@pytest.fixture(autouse=True)
def _no_leftovers(tmp_path: Path) -> Iterator[None]:
    yield
    assert not list(tmp_path.glob("*.part"))
