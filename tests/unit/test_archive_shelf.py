"""The shelf keeps what it was given, never overwrites, and says when a disk or a file is not what it was."""

from __future__ import annotations

import errno
import hashlib
import os
import stat
from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator import files
from facilitator.archive.keeping import scrub
from facilitator.archive.shelf import FolderShelf, Key, slug
from facilitator.errors import KnownError
from facilitator.model import DocumentKind, Sister
from facilitator.report.pdf.render import write
from tests.helpers import pki
from tests.helpers.records import empty_record

NOW = datetime.fromisoformat("2026-10-28T10:00:00+01:00")


@lru_cache(maxsize=8)
def report(title: str = "Takimi me OSHC-të / Çështje", date: str = "2026-10-27") -> bytes:
    record = empty_record()
    record = replace(record, meeting=replace(record.meeting, title=title, date=date))
    return write(record, DocumentKind.RELACION, "sq", Sister.PUBLIC, final=True, now=NOW)


@pytest.fixture
def shelf(tmp_path: Path) -> FolderShelf:
    return FolderShelf(tmp_path / "a" / "arkivi")


def code(call, *args) -> str:
    with pytest.raises(KnownError) as caught:
        call(*args)
    return caught.value.code


def test_a_report_is_kept_under_a_name_that_says_what_it_is(shelf):
    assert shelf.keys() == ()
    key = shelf.put(report())
    digest = hashlib.sha256(report()).hexdigest()
    assert key == f"2026-10-27_relacion_takimi-me-oshc-te-ceshtje_{digest[:16]}.pdf"
    assert shelf.keys() == (key,)
    assert shelf.get(key) == report()
    assert os.listdir(shelf.root) == [key]
    if os.name == "posix":
        assert (shelf.root / key).stat().st_mode & 0o777 == 0o600


def test_the_same_bytes_are_the_same_key_and_are_not_written_again(shelf):
    key = shelf.put(report())
    stamps = dict(shelf.stamps())
    assert shelf.put(report()) == key
    assert dict(shelf.stamps()) == stamps
    assert shelf.keys() == (key,)


def test_a_corrected_report_lies_beside_the_first(shelf):
    first, second = shelf.put(report()), shelf.put(report() + b"\n")
    assert first != second
    assert set(shelf.keys()) == {first, second}


def test_a_pdf_without_a_record_is_kept_too_and_anything_else_is_not(shelf):
    key = shelf.put(pki.document())
    assert key.startswith("0000-00-00_pdf_")
    assert shelf.get(key) == pki.document()
    assert code(shelf.put, b"hello") == "shelf.not_pdf"


def test_an_existing_file_is_never_overwritten(shelf, monkeypatch):
    key = shelf.put(report())
    path = shelf.root / key
    path.write_bytes(b"%PDF-1.7 somebody else")
    assert code(shelf.put, report()) == "shelf.damaged"
    monkeypatch.setattr(shelf, "_kept", lambda digest, data: None)  # it appeared after we looked
    assert code(shelf.put, report()) == "shelf.exists"
    monkeypatch.setattr(os, "link", fails(errno.EPERM))  # a stick without links
    assert code(shelf.put, report()) == "shelf.exists"
    assert path.read_bytes() == b"%PDF-1.7 somebody else"
    assert shelf.keys() == (key,)


def fails(number: int):
    def call(*args, **kwargs):
        raise OSError(number, os.strerror(number))

    return call


def test_a_stick_without_links_keeps_reports(shelf, monkeypatch):
    monkeypatch.setattr(os, "link", fails(errno.EPERM))
    assert shelf.get(shelf.put(report())) == report()


@pytest.mark.parametrize("call", ["fsync", "link"])
def test_a_full_or_failing_disk_leaves_nothing_behind(shelf, monkeypatch, call):
    shelf.root.mkdir(parents=True)
    with monkeypatch.context() as patch:
        patch.setattr(os, call, fails(errno.ENOSPC))
        assert code(shelf.put, report()) == "shelf.failed"
    assert os.listdir(shelf.root) == []
    key = shelf.put(report())
    assert shelf.keys() == (key,)


@pytest.mark.skipif(os.name != "posix", reason="folders are flushed on POSIX systems only")
def test_a_name_is_given_only_to_bytes_that_lie_on_the_disk(shelf, monkeypatch):
    shelf.root.mkdir(parents=True)
    steps: list[str] = []
    fsync, link, read = os.fsync, os.link, Path.read_bytes

    def told(step, call):
        return lambda *args: (steps.append(step(*args)), call(*args))[1]

    monkeypatch.setattr(os, "fsync", told(lambda fd: "folder" if stat.S_ISDIR(os.fstat(fd).st_mode) else "file", fsync))
    monkeypatch.setattr(os, "link", told(lambda *_: "name", link))
    monkeypatch.setattr(Path, "read_bytes", told(lambda _: "read back", read))
    shelf.put(report())
    assert steps == ["file", "read back", "name", "folder"]


def test_bytes_that_come_back_different_are_not_archived(shelf, monkeypatch):
    monkeypatch.setattr(files, "flushed", lambda path: path.read_bytes()[:-1] + b"?")
    assert code(shelf.put, report()) == "shelf.unverified"
    assert os.listdir(shelf.root) == []


def test_a_folder_that_cannot_be_one(tmp_path):
    (tmp_path / "arkivi").write_text("a file")
    shelf = FolderShelf(tmp_path / "arkivi")
    assert code(shelf.put, report()) == "shelf.failed"
    assert code(shelf.keys) == "shelf.failed"


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_without_the_right_to_write(tmp_path):
    tmp_path.chmod(0o500)
    try:
        assert code(FolderShelf(tmp_path).put, report()) == "shelf.failed"
    finally:
        tmp_path.chmod(0o700)


def test_leftovers_are_not_reports_and_go_away(shelf):
    key = shelf.put(report())
    part = shelf.root / "2026-01-01_relacion_x_0123456789abcdef.pdf.part"
    part.write_bytes(report()[:100])
    (shelf.root / f"{key}.part").write_bytes(b"")
    assert shelf.keys() == (key,)
    FolderShelf(shelf.root).put(report() + b"\n")  # by the next program
    assert not list(shelf.root.glob("*.part"))


def test_a_changed_file_is_said_and_found(shelf):
    good, bad = shelf.put(report() + b"\n"), shelf.put(report())
    data = bytearray(report())
    data[len(data) // 2] ^= 1
    (shelf.root / bad).write_bytes(data)
    assert code(shelf.get, bad) == "shelf.damaged"
    seen: list[tuple[int, int]] = []
    told = scrub(shelf, lambda: NOW, step=lambda done, whole: seen.append((done, whole)))
    assert [fault.key for fault in told.faults] == [bad]
    assert seen == [(1, 2), (2, 2)]
    assert shelf.get(good) == report() + b"\n"


@pytest.mark.parametrize("key", ["", ".", "..", "../x.pdf", "/etc/passwd", "a\\b.pdf", "nuk-ka.pdf", "a\0.pdf"])
def test_a_key_is_never_a_path(shelf, key):
    shelf.put(report())
    assert code(shelf.get, Key(key)) == "shelf.missing"


@given(st.text(max_size=200))
def test_every_title_gives_a_name_that_every_system_takes(title):
    made = slug(title)
    assert len(made) <= 60
    assert set(made) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert not made.startswith("-")
    assert not made.endswith("-")


@pytest.mark.parametrize(
    ("title", "date"), [("CON", "x/../y"), ("..", ""), ("Ё" * 300, "2026-1-1"), ("", "2026-10-27")]
)
def test_odd_titles_and_days_are_kept_safely(shelf, title, date):
    key = shelf.put(report(title, date))
    assert key.startswith("2026-10-27_relacion_" if date == "2026-10-27" else "0000-00-00_relacion_")
    assert len(key) < 120
    assert shelf.get(key) == report(title, date)
