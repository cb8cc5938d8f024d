"""The archive looked over: what rots, goes missing or was laid in by hand is found, by code and by exit code."""

from __future__ import annotations

import os
import random
from datetime import timedelta
from functools import lru_cache
from pathlib import Path

import pytest

from facilitator import cli
from facilitator.archive.checkup import look_over
from facilitator.archive.intake import own_key, take_in
from facilitator.archive.shelf import FolderShelf, Key
from facilitator.language.errors import sentence
from facilitator.language.sentences import LANGS, Lang
from facilitator.model import DocumentKind, Sister
from facilitator.report.pdf.render import write
from facilitator.signing import NOBODY, create_intake_key, dump_pem
from facilitator.workspace import Workspace
from tests.helpers import pki
from tests.helpers.records import demo_record

KINDS = (DocumentKind.RELACION, DocumentKind.PROCESVERBAL, DocumentKind.ATTENDANCE)


@lru_cache
def pdf(kind: DocumentKind) -> bytes:
    return write(demo_record(), kind, "sq", Sister.PUBLIC, final=True, now=pki.NOW)


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    monkeypatch.setenv("TRYEZA_HOME", str(tmp_path / "home"))
    return Workspace(tmp_path / "home")


@pytest.fixture
def shelf(workspace: Workspace) -> FolderShelf:
    """Three documents taken in, a day apart, with the key of this computer's archive."""
    made = FolderShelf(workspace.archive)
    key = own_key(workspace.intake_key, now=pki.NOW, entropy=random.Random(5).randbytes)
    for day, kind in enumerate(KINDS):
        take_in(pdf(kind), made, NOBODY, key, now=pki.NOW + timedelta(days=day))
    return made


def keys(shelf: FolderShelf) -> list[Key]:
    """In the order in which they were taken in."""
    here = shelf.keys()
    return [next(key for key in here if f"_{kind}_" in key) for kind in KINDS]


def rot(shelf: FolderShelf, key: Key) -> None:
    """One bit of a file, and nothing else, not even its date."""
    path = shelf.root / key
    before = path.stat()
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def ask(capsys: pytest.CaptureFixture[str], *words: object, lang: Lang = "en") -> tuple[int, str, str]:
    capsys.readouterr()
    code = cli.main(["--language", lang, "archive", *map(str, words)])
    told = capsys.readouterr()
    return code, told.out, told.err


def test_a_whole_archive_is_whole(shelf: FolderShelf, capsys: pytest.CaptureFixture[str]) -> None:
    assert ask(capsys, "check") == (
        0,
        f"{shelf.root}: files 3, receipts of intake 3, destroyed by decision 0, faults 0\n",
        "",
    )
    assert ask(capsys, "scrub") == (0, f"{shelf.root}: files read 3, damaged 0\n", "")
    reports = f"{shelf.root}: reports 3, other files 0, damaged or unreadable 0\n"
    assert ask(capsys, "index", "--rebuild") == (0, reports, "")


def test_each_fault_is_told_of_its_file(shelf: FolderShelf, capsys: pytest.CaptureFixture[str]) -> None:
    first, second, third = keys(shelf)
    rot(shelf, first)
    (shelf.root / second).unlink()
    (shelf.root / f"{third}.receipt.json").unlink()
    (shelf.root / "gjetkë.pdf").write_bytes(b"%PDF-1.7 laid in by hand")
    code, out, _ = ask(capsys, "check")
    lines = dict(line.split(": ", 1) for line in out.splitlines())
    assert code == 1
    assert lines[str(shelf.root)] == "files 3, receipts of intake 2, destroyed by decision 0, faults 5"
    assert "has changed since it was stored" in lines[first]
    assert "no longer in the archive" in lines[second]
    assert "has no receipt of intake" in lines[third]
    assert "has no receipt of intake" in lines["gjetkë.pdf"]
    assert "was removed with the last report" in lines["–"]
    assert ask(capsys, "scrub")[0] == 1
    code, out, _ = ask(capsys, "index", "--rebuild")
    assert (code, out.rpartition(": ")[2]) == (1, "reports 1, other files 0, damaged or unreadable 2\n")


def test_a_rotten_file_that_the_list_remembers_as_whole_is_found(
    shelf: FolderShelf, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing of its name, size or date has changed."""
    assert ask(capsys, "index", "--rebuild")[0] == 0
    rot(shelf, keys(shelf)[1])
    assert ask(capsys, "index", "--rebuild")[0] == 1
    assert ask(capsys, "scrub")[0] == 1
    assert ask(capsys, "check")[0] == 1


def test_the_last_report_taken_away_with_its_receipt_is_missed(shelf: FolderShelf) -> None:
    last = keys(shelf)[-1]
    own = [own_key(Workspace(shelf.root.parent).intake_key, now=pki.NOW).certificate]
    assert look_over(shelf, own, lambda: pki.NOW).faults == ()
    (shelf.root / last).unlink()
    (shelf.root / f"{last}.receipt.json").unlink()
    assert [fault.code for fault in look_over(shelf, own, lambda: pki.NOW).faults] == ["receipt.end"]


def test_an_archive_of_elsewhere_is_believed_by_the_store_that_names_its_key(
    shelf: FolderShelf, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    key = own_key(Workspace(tmp_path / "home").intake_key, now=pki.NOW)
    monkeypatch.setenv("TRYEZA_HOME", str(tmp_path / "another"))
    code, out, _ = ask(capsys, "check", shelf.root)
    assert code == 1
    assert out.count("your list of trusted") == 3
    assert "{" not in out
    store = tmp_path / "trust.pem"
    store.write_bytes(dump_pem([pki.world().root.entry()], intake=[key.entry()]))
    assert ask(capsys, "check", shelf.root, "--trust", store)[0] == 0
    other = create_intake_key("Tjetër", now=pki.NOW, entropy=random.Random(6).randbytes)
    store.write_bytes(dump_pem([pki.world().root.entry()], intake=[other.entry()]))
    assert ask(capsys, "check", shelf.root, "--trust", store)[0] == 1


@pytest.mark.parametrize("deed", ["check", "scrub", "index"])
def test_a_folder_that_is_not_there_could_not_be_looked_over(
    workspace: Workspace, tmp_path: Path, capsys: pytest.CaptureFixture[str], deed: str
) -> None:
    code, out, err = ask(capsys, deed, tmp_path / "askund")
    assert (code, out) == (3, "")
    assert "askund" in err
    (tmp_path / "skedar").write_text("x")
    assert ask(capsys, deed, tmp_path / "skedar")[0] == 3
    assert ask(capsys, deed)[0] == 0  # nothing archived yet on this computer


@pytest.mark.parametrize("lang", LANGS)
def test_every_fault_has_its_sentence(shelf: FolderShelf, lang: Lang, capsys: pytest.CaptureFixture[str]) -> None:
    first, second, third = keys(shelf)
    receipt = shelf.root / f"{second}.receipt.json"
    receipt.write_bytes(receipt.read_bytes().replace(b"1", b"2"))
    (shelf.root / f"{first}.receipt.json").write_bytes(b"{")
    (shelf.root / third).unlink()
    for fault in look_over(shelf, [], lambda: pki.NOW).faults:
        said = sentence(fault.error, lang)
        assert not [sign for sign in ("kodi:", "code:", "{") if sign in said], fault.code
    code, out, _ = ask(capsys, "check", lang=lang)
    assert code == 1
    assert out.splitlines()[-1].startswith(f"{shelf.root}: ")
