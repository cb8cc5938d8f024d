"""What a fault once left behind, and what the next try makes of it. The faults themselves: ``test_doors``."""

from __future__ import annotations

import os
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from facilitator import files
from facilitator import model as m
from facilitator.archive import intake
from facilitator.archive.shelf import FolderShelf
from facilitator.desk import documents
from facilitator.desk.bring import beside
from facilitator.desk.pen import receive_copy
from facilitator.errors import KnownError
from facilitator.model import DocumentKind
from facilitator.signing import NOBODY
from facilitator.store.file import MeetingFile, box_path
from facilitator.voting import secret
from facilitator.workspace import Workspace
from tests.faults.test_sick_disk import sqlite_error
from tests.helpers import meetings as h
from tests.helpers.hall import Hall

NOW = datetime(2026, 10, 27, 18, 0, tzinfo=UTC)


def test_a_torn_copy_before_a_migration_is_made_again(tmp_path: Path) -> None:
    path = tmp_path / "old.tryeza"
    h.as_format(path, 2)
    kept = path.with_name("old.before-v2.tryeza")
    kept.write_bytes(path.read_bytes()[:5000])
    MeetingFile.open(path, h.steady(1)).close()
    assert sqlite3.connect(kept).execute("pragma integrity_check").fetchone() == ("ok",)


def test_a_disk_that_gives_back_other_bytes_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"as it was")
    monkeypatch.setattr(files, "flushed", lambda part: part.read_bytes()[:-1])
    with pytest.raises(KnownError) as told:
        files.write_out(path, b"new words")
    assert told.value.code == "output.failed"
    assert path.read_bytes() == b"as it was"
    assert os.listdir(tmp_path) == ["a.pdf"]


def test_the_chain_of_receipts_goes_on_where_the_program_ended(tmp_path: Path) -> None:
    """The receipt lies there and the folder does not remember it as the last: no second one follows the same."""
    (tmp_path / "m").mkdir()
    hall = Hall(tmp_path / "m")
    shelf = FolderShelf(tmp_path / "arkivi")
    key = intake.own_key(tmp_path / "intake.pem", now=NOW)
    head = shelf.root / ".receipts-head"
    kinds = (DocumentKind.RELACION, DocumentKind.VOTING, DocumentKind.ATTENDANCE)
    for n, kind in enumerate(kinds):
        before = head.read_bytes() if head.exists() else b""
        taken = intake.take_in(documents.draft(hall.file, kind), shelf, NOBODY, key, now=NOW + timedelta(minutes=n))
        told = head.read_text()
        head.write_text(f"{before.decode()}\n{told} {taken.key}")  # as it was before the last step
        if kind is DocumentKind.VOTING:
            (shelf.root / f"{taken.key}.receipt.json").unlink()  # or before the one before it
            taken = intake.take_in(shelf.get(taken.key), shelf, NOBODY, key, now=NOW + timedelta(minutes=n))
    hall.close()
    assert intake.check(shelf, [key.certificate]) == ()
    assert len(shelf.receipts()) == 3
    (shelf.root / f"{taken.key}.receipt.json").unlink()
    head.write_text(told)
    assert [fault.code for fault in intake.check(shelf, [key.certificate])] == ["receipt.end"], "taken away is told"


def test_what_a_crash_left_of_a_copy_does_not_stop_the_next(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path / "home")
    path = workspace.new_meeting_folder("2026-10-27", "Takimi") / "meeting.tryeza"
    file = MeetingFile.create(path, h.steady())
    file.do(h.put, m.Meeting(uid="m", title="Takimi", date="2026-10-27")).result()
    copy = file.snapshot(tmp_path / "copy.tryeza").result().path
    file.close()
    other = MeetingFile.open(copy, h.steady(2))
    other.do(h.put, h.person("a", "Ana")).result()
    other.close()
    path.with_name("meeting.tryeza.fresh").write_bytes(b"half of")
    assert receive_copy(copy, workspace) == path
    assert sorted(one.name for one in path.parent.iterdir()) == ["meeting.tryeza", "snapshots"]


def test_a_meeting_that_did_not_come_leaves_no_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "m.tryeza"
    file = MeetingFile.create(path, h.steady())
    file.do(h.put, m.Meeting(uid="m", title="Takimi", date="2026-10-27")).result()
    file.close()
    workspace = Workspace(tmp_path / "home")

    def refuses(*_: object) -> bytes:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr("facilitator.store.snapshot.flushed", refuses)
    with pytest.raises(KnownError) as told:
        beside(path, workspace)
    assert told.value.code == "copy.failed"
    assert list(workspace.meetings.iterdir()) == []


def test_a_secret_round_that_the_disk_refused_leaves_no_box(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = MeetingFile.create(tmp_path / "m.tryeza", h.steady())
    rows: list[m.Row] = [
        m.Meeting(uid="m", title="Takimi"),
        m.Vote(uid="v", position=1, question="Cilat?", params={"dots": 3, "cap": 2}, secret=True),
        m.Organisation(uid="o", name="Organizata"),
        h.person("p", "Personi", organisation="o"),
        m.Attendance(uid="a", person="p", arrived_at=h.AT, arrived_entered_at=h.AT),
    ]
    file.do(h.put, *rows).result()
    real, left = file._db.execute, [1]

    def execute(sql: str, *more: object) -> object:
        if sql == "commit" and left:
            left.pop()
            raise sqlite_error()
        return real(sql, *more)

    monkeypatch.setattr(file._db, "execute", execute)
    with pytest.raises(KnownError) as told:
        secret.open_any(file, "v", options=["A", "B"]).result()
    assert told.value.code == "disk.failed"
    assert not box_path(file.path).exists()
    file.snapshot(tmp_path / "copy.tryeza").result()
    secret.open_any(file, "v", options=["A", "B"]).result()
    assert box_path(file.path).exists()
    file.close()


# what else lies in the way


def test_a_paper_goes_through_a_link_and_never_in_place_of_a_device(tmp_path: Path) -> None:
    (tmp_path / "real.pdf").write_bytes(b"as it was")
    (tmp_path / "link.pdf").symlink_to(tmp_path / "real.pdf")
    files.write_out(tmp_path / "link.pdf", b"new words")
    assert (tmp_path / "real.pdf").read_bytes() == b"new words"
    assert (tmp_path / "link.pdf").is_symlink()
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(KnownError) as told:
        files.write_out(tmp_path / "pipe", b"new words")
    assert told.value.code == "output.failed"
    assert (tmp_path / "pipe").is_fifo()


def test_settings_that_no_folder_can_be_called_are_not_chosen(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path)
    (tmp_path / "settings.json").write_text('{"second_place": "\\u0000", "archive": "a\\u0000", "city": "Tiranë"}')
    assert (workspace.settings.second_place, workspace.settings.city) == ("", "Tiranë")
    assert workspace.archive == tmp_path / "archive"


def test_a_meeting_of_which_only_copies_are_left_is_on_the_list(tmp_path: Path) -> None:
    from facilitator.desk.copies import copies_of
    from facilitator.desk.meetings import MISSING, look_over

    workspace = Workspace(tmp_path / "home")
    path = workspace.new_meeting_folder("2026-10-27", "Takimi") / "meeting.tryeza"
    file = MeetingFile.create(path, h.steady())
    file.do(h.put, m.Meeting(uid="m", title="Takimi", date="2026-10-27")).result()
    file.snapshot(workspace.snapshots(path) / "20261027-090000-000000.tryeza").result()
    file.close()
    path.unlink()
    assert [row.path for row in workspace.known()] == [path]
    assert look_over(workspace).states == {path: MISSING}
    assert [copy.why for copy in copies_of(path, workspace, h.steady(2)).copies] == [""]


def test_a_meeting_behind_a_link_to_elsewhere_is_not_worked_on(tmp_path: Path) -> None:
    from facilitator.desk.bring import only_read

    workspace = Workspace(tmp_path / "home")
    path = workspace.new_meeting_folder("2026-10-27", "Takimi") / "meeting.tryeza"
    MeetingFile.create(path, h.steady()).close()
    assert only_read(path, workspace) == ""
    path.parent.rename(tmp_path / "stick")
    path.parent.symlink_to(tmp_path / "stick")
    assert only_read(path, workspace) == "file.elsewhere"


def test_a_large_file_written_over_is_told_and_its_remains_are_had(tmp_path: Path) -> None:
    """More than memory holds of it: no whole copy, and no word that the meeting is safe."""
    from facilitator.desk import copies
    from facilitator.language.errors import sentence

    workspace = Workspace(tmp_path / "home")
    path = workspace.new_meeting_folder("2026-10-27", "Takimi") / "meeting.tryeza"
    file = MeetingFile.create(path, h.steady())
    file.do(h.put, m.Meeting(uid="m", title="Takimi", date="2026-10-27")).result()
    file.do(h.put, *(h.person(f"{n}", f"Emër {n} " * 30) for n in range(2000))).result()
    file.close()
    file = MeetingFile.open(path, h.steady(2))
    file.do(h.put, h.person("last", "E fundit")).result()
    file.read(lambda tx: tx._db.execute("pragma shrink_memory").fetchall()).result()
    with path.open("r+b") as stream:
        stream.seek(path.stat().st_size // 2)
        stream.write(bytes(8192))
    with pytest.raises(KnownError) as told:
        file.do(h.put, h.person("late")).result()
    assert told.value.code == "file.overwritten"
    with pytest.raises(KnownError) as told:
        file.rescue(tmp_path / "rescued.tryeza").result()
    assert told.value.code == "copy.torn"
    assert "ruajtur në këtë kompjuter" not in sentence(told.value, "sq")
    file.close()
    again = MeetingFile.open(copies.rebuild(path, workspace, h.steady(3)), h.steady(4))
    people = {row.uid for row in again.read(lambda tx: tx.all(m.Person)).result()}
    assert len(people) > 1900
    assert "last" in people
    again.close()
