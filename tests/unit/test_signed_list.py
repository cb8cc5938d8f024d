"""The scan of the list that people signed by hand: kept with its hash, told by documents, fixed by approval."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from facilitator.cli import main
from facilitator.desk import door
from facilitator.desk.documents import approve
from facilitator.errors import KnownError
from facilitator.language.hash_words import grouped
from facilitator.language.sentences import LANGS
from facilitator.meeting import setup
from facilitator.meeting.papers.signed_list import MOST_LISTS, attach_signed_list, remove_signed_list
from facilitator.meeting.reading import read_record
from facilitator.model import DocumentKind, SignedList
from facilitator.record import Audience, Record
from facilitator.report import compose
from facilitator.workspace import MEETING_NAME, Workspace
from tests.helpers.hall import Hall


@pytest.fixture
def hall(tmp_path: Path) -> Hall:
    made = Hall(tmp_path)
    made.do(setup.open_meeting)
    made.seat(["Shoqata “Njësoj”"])
    made.do(setup.close_meeting)
    return made


def pdf_of(pages: int) -> bytes:
    out = io.BytesIO()
    with pikepdf.new() as made:
        for _ in range(pages):
            made.add_blank_page()
        made.save(out)
    return out.getvalue()


def scan(folder: Path, pages: int = 2, name: str = "lista e Ana Gjokës.pdf") -> Path:
    path = folder / name
    path.write_bytes(pdf_of(pages))
    return path


def told(record: Record, kind: DocumentKind, lang: str) -> str:
    return "\n".join(compose(record, kind, "sq" if lang == "sq" else "en").texts())


def test_a_scan_is_kept_byte_for_byte_and_every_sister_names_its_hash(hall: Hall, tmp_path: Path) -> None:
    path = scan(tmp_path)
    door.attach_scan(hall.file, path)
    (row,) = hall.all(SignedList)
    assert (row.name, row.pages, row.sha256) == (path.name, 2, hashlib.sha256(path.read_bytes()).hexdigest())
    record = hall.read(read_record)
    for audience in (Audience.FILE, Audience.PUBLIC):
        for lang in LANGS:
            for kind in (DocumentKind.ATTENDANCE, DocumentKind.PROCESVERBAL):
                assert f"sha256 {grouped(row.sha256)}" in told(record.for_audience(audience), kind, lang)
    assert "nëse është mbajtur" not in told(record.for_audience(Audience.FILE), DocumentKind.ATTENDANCE, "sq")
    assert b"Gjok" not in record.for_audience(Audience.PUBLIC).to_json(), "a file may be called after somebody"
    back = door.save_scan(hall.file, row.sha256, tmp_path / "back.pdf")
    assert back.read_bytes() == path.read_bytes()
    assert hall.file.verify().result() == []


def test_without_an_act_no_document_says_that_anybody_signed(hall: Hall) -> None:
    record = hall.read(read_record).for_audience(Audience.FILE)
    assert "skanim" not in told(record, DocumentKind.PROCESVERBAL, "sq")
    assert "nëse është mbajtur" in told(record, DocumentKind.ATTENDANCE, "sq")


def test_a_photograph_of_the_list_becomes_a_pdf(hall: Hall, tmp_path: Path) -> None:
    path = tmp_path / "foto.jpg"
    Image.new("RGB", (60, 80), "white").save(path)
    door.attach_scan(hall.file, path)
    (row,) = hall.all(SignedList)
    assert row.pages == 1
    assert hall.read(lambda tx: tx.bytes_of(row.sha256)).startswith(b"%PDF-")


@pytest.mark.parametrize("data", [b"%PDF-1.4\n", b"", b"lista"])
def test_what_is_no_scan_is_refused(hall: Hall, tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "x.pdf"
    path.write_bytes(data)
    with pytest.raises(KnownError) as refused:
        door.attach_scan(hall.file, path)
    assert refused.value.code == "picture.unreadable"
    assert hall.all(SignedList) == []


def test_the_same_scan_is_attached_once_and_not_without_end(hall: Hall) -> None:
    hall.do(attach_signed_list, b"a", 1, "a.pdf")
    with pytest.raises(KnownError, match=r"returned\.twice"):
        hall.do(attach_signed_list, b"a", 1, "b.pdf")
    for number in range(1, MOST_LISTS):
        hall.do(attach_signed_list, bytes([number]), 1, "")
    with pytest.raises(KnownError, match=r"list\.many"):
        hall.do(attach_signed_list, b"more", 1, "")


def test_it_is_undone_and_removed_until_approval(hall: Hall, tmp_path: Path) -> None:
    door.attach_scan(hall.file, scan(tmp_path))
    hall.file.undo().result()
    assert hall.all(SignedList) == []
    hall.file.redo().result()
    (row,) = hall.all(SignedList)
    hall.do(remove_signed_list, row.uid)
    assert hall.all(SignedList) == []
    door.attach_scan(hall.file, scan(tmp_path, 3, "b.pdf"))
    approve(hall.file, "Ana")
    (row,) = hall.all(SignedList)
    for act, arguments in ((remove_signed_list, (row.uid,)), (attach_signed_list, (b"late", 1, ""))):
        with pytest.raises(KnownError, match=r"meeting\.approved"):
            hall.do(act, *arguments)


def test_the_command_line_attaches_a_scan(hall: Hall, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hall.close()
    path, workspace = scan(tmp_path), Workspace(tmp_path / "home")
    monkeypatch.setenv("TRYEZA_HOME", str(workspace.root))
    assert main(["paper", str(hall.path), "--attach", str(path)]) == 3, "what lies elsewhere is only looked at"
    meeting = hall.path.rename(workspace.new_meeting_folder("2026-10-27", "Takimi") / MEETING_NAME)
    assert main(["paper", str(meeting), "--attach", str(path)]) == 0
    assert main(["paper", str(meeting), "--attach", str(path)]) == 3, "that very scan again"
