"""Every door through which a file leaves the program or is kept: once it says "written", no power cut undoes it."""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from facilitator import files
from facilitator.cli import main
from facilitator.desk import authority, documents, drafts, keyring, pen, shelf
from facilitator.errors import KnownError
from facilitator.model import DocumentKind, Sister
from facilitator.store.file import MeetingFile
from facilitator.voting.box import Box
from facilitator.workspace import Settings, Workspace
from tests.helpers import meetings as h
from tests.helpers.hall import Hall
from tests.helpers.recorder import recording

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the recorder reads /proc")
NOW = datetime(2026, 10, 27, 18, 0, tzinfo=UTC)
SECRET = "një fjali e gjatë 2026"


@dataclass
class Desk:
    """What a door may need: a meeting that is open, a workspace, and the folder where results go."""

    hall: Hall
    workspace: Workspace
    out: Path

    @property
    def file(self) -> MeetingFile:
        return self.hall.file


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    out = tmp_path / "stick"
    out.mkdir()
    (tmp_path / "meeting").mkdir()
    return Desk(Hall(tmp_path / "meeting"), Workspace(tmp_path / "home"), out)


def export(desk: Desk, name: str) -> None:
    documents.export(desk.file, DocumentKind.RELACION, "sq", Sister.PUBLIC, desk.out / name)


def round_of(desk: Desk) -> None:
    kinds = [DocumentKind.RELACION, DocumentKind.PROCESVERBAL]
    drafts.send_round(desk.file, kinds, Sister.PUBLIC, desk.out, {kind: str(kind) for kind in kinds})


def command(desk: Desk) -> None:
    desk.hall.close()
    assert main(["report", str(desk.hall.path), "--kind", "attendance", "-o", str(desk.out / "a.pdf")]) == 0


def certificate(desk: Desk) -> None:
    made, _ = keyring.make(desk.workspace, "Ana Çela", "Drejtoreshë", "AMSHC", SECRET, NOW, os.urandom)
    keyring.back_up(made, desk.out / "copy.p12")


def trusted(desk: Desk) -> None:
    _, made = keyring.make(desk.workspace, "Ana Çela", "", "AMSHC", SECRET, NOW, os.urandom)
    keyring.add_trust(desk.workspace.trust, [keyring.entry_of(made.certificate_pem, "Sekretari")])


def own_authority(desk: Desk) -> None:
    authority.create(desk.workspace, "Autoriteti", "AMSHC", SECRET, NOW, os.urandom)
    authority.back_up(desk.workspace, SECRET, SECRET + "!", desk.out / "authority.json")


def copy_away(desk: Desk) -> None:
    pen.give_copy(desk.file, "Blendi", desk.out / "copy.tryeza")


def settings(desk: Desk) -> None:
    desk.workspace.save(Settings(city="Tiranë"))
    desk.workspace.remember(desk.hall.path, "Takimi", "2026-10-27", "draft")


def boxed(desk: Desk) -> None:
    Box.create(desk.out / "x.box.bin", 20)


def archived(desk: Desk) -> None:
    from facilitator.archive.intake import own_key, take_in
    from facilitator.archive.shelf import FolderShelf
    from facilitator.signing import NOBODY

    key = own_key(desk.workspace.intake_key, now=NOW)
    pdf = documents.draft(desk.file, DocumentKind.RELACION)
    take_in(pdf, FolderShelf(desk.out / "arkivi"), NOBODY, key, now=NOW)


def unpacked(desk: Desk) -> None:
    shelf.extract(documents.draft(desk.file, DocumentKind.VOTING), desk.out / "inside")


DOORS: dict[str, Callable[[Desk], None]] = {
    "pdf": lambda desk: export(desk, "a.pdf"),
    "docx": lambda desk: export(desk, "a.docx"),
    "round": round_of,
    "command": command,
    "certificate": certificate,
    "trust": trusted,
    "authority": own_authority,
    "hand-over": copy_away,
    "settings": settings,
    "box": boxed,
    "archive": archived,
    "unpack": unpacked,
}


@pytest.mark.parametrize("door", DOORS)
def test_what_was_written_lasts(door: str, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    with recording(monkeypatch) as seen:
        DOORS[door](desk)
    assert seen.lasting, "nothing went through this door"
    places = [desk.out, *(place for place in (desk.workspace.root,) if place.exists())]
    assert seen.lost(*places) == []


def test_the_copy_before_a_migration_lasts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "old.tryeza"
    h.as_format_2(path)
    with recording(monkeypatch) as seen:
        MeetingFile.open(path, h.steady(1)).close()
    kept = path.with_name("old.before-v2.tryeza")
    assert seen.lost(tmp_path) == ["old.tryeza: gone"], "SQLite flushes its own file itself"
    assert sqlite3.connect(kept).execute("pragma user_version").fetchone() == (2,)


def test_a_torn_copy_before_a_migration_is_made_again(tmp_path: Path) -> None:
    path = tmp_path / "old.tryeza"
    h.as_format_2(path)
    kept = path.with_name("old.before-v2.tryeza")
    kept.write_bytes(path.read_bytes()[:5000])
    MeetingFile.open(path, h.steady(1)).close()
    assert sqlite3.connect(kept).execute("pragma integrity_check").fetchone() == ("ok",)


@pytest.mark.parametrize("careless", ["no flush", "no name flushed", "changed after"])
def test_the_recorder_can_see(careless: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Negative control: three ways of writing that a power cut undoes."""
    path, part = tmp_path / "a", tmp_path / "part"
    with recording(monkeypatch) as seen:
        with part.open("wb") as stream:
            stream.write(b"words")
            if careless != "no flush":
                stream.flush()
                os.fsync(stream.fileno())
        os.replace(part, path)
        if careless != "no name flushed":
            files.sync_folder(tmp_path)
        if careless == "changed after":
            path.write_bytes(b"other words")
    assert seen.lost(tmp_path) == [f"a: {'other bytes' if careless == 'changed after' else 'gone'}"]


def test_a_disk_that_gives_back_other_bytes_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"as it was")
    monkeypatch.setattr(files, "flushed", lambda part: part.read_bytes()[:-1])
    with pytest.raises(KnownError) as told:
        files.write_out(path, b"new words")
    assert told.value.code == "output.failed"
    assert path.read_bytes() == b"as it was"
    assert os.listdir(tmp_path) == ["a.pdf"]
