"""Approval, withdrawal, hand-over and the desk: freezes are copies, counter-acts have reasons."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from facilitator import signing
from facilitator.archive.shelf import FolderShelf, Key
from facilitator.desk import documents as desk_documents
from facilitator.desk import pen
from facilitator.desk import shelf as desk_shelf
from facilitator.desk import signing as desk_signing
from facilitator.desk.copies import go_on_from
from facilitator.errors import KnownError
from facilitator.meeting import discussion, lifecycle, setup
from facilitator.meeting.papers import minutes
from facilitator.meeting.reading import approved_record, read_record
from facilitator.model import DocumentKind, Meeting, Point, PointKind, Status
from facilitator.signing import create_identity, open_p12
from facilitator.store.env import Env
from facilitator.store.file import MeetingFile
from facilitator.workspace import Workspace
from tests.helpers.hall import Hall

RELACION = DocumentKind.RELACION


def said(hall: Hall, text: str = "Një çështje") -> Point:
    return hall.do(discussion.add_point, hall.item().uid, PointKind.ISSUE, text)


def test_approval_freezes_and_withdrawal_with_a_reason_thaws(hall: Hall) -> None:
    point = said(hall)
    desk_documents.approve(hall.file, "Ana Hoxha")
    with pytest.raises(KnownError, match=r"meeting\.approved"):
        hall.do(discussion.set_point, point.uid, text="Tjetër")
    with pytest.raises(KnownError, match=r"meeting\.approved"):
        hall.wait(hall.file.undo())
    with pytest.raises(KnownError, match=r"approve\.already"):
        desk_documents.approve(hall.file, "Ana Hoxha")
    approval, record = hall.read(approved_record)
    assert (record.points[0].text, approval.record_sha256) == ("Një çështje", record.sha256())
    with pytest.raises(KnownError, match=r"text\.empty"):
        hall.do(lifecycle.withdraw_approval, " ")
    hall.do(lifecycle.withdraw_approval, "Një emër i gabuar")
    hall.do(discussion.set_point, point.uid, text="Tjetër")
    assert hall.read(approved_record) is None
    assert hall.all(Meeting)[0].status is Status.IN_REVIEW


def test_a_changed_source_under_edited_words_stops_approval(hall: Hall) -> None:
    said(hall)
    record = hall.read(read_record)
    key = "aims"
    base = desk_documents.automatic_texts(record, "sq")[RELACION, key]
    hall.do(minutes.edit_block, RELACION, key, "Fjalët e mia me {people} persona.", base)
    hall.do(setup.set_meeting, place="Salla 2")
    hall.do(setup.set_meeting, purpose="Krejt tjetër qëllim")
    with pytest.raises(KnownError, match=r"approve\.conflict"):
        desk_documents.approve(hall.file, "Ana")
    now = desk_documents.automatic_texts(hall.read(read_record), "sq")[RELACION, key]
    hall.do(minutes.keep_block, RELACION, key, now)
    desk_documents.approve(hall.file, "Ana")
    assert "Fjalët e mia me 0 persona." in _text(desk_documents.report(hall.file, RELACION))


def test_sign_and_shelve_a_new_meeting(hall: Hall, tmp_path: Path) -> None:
    said(hall)
    identity = create_identity("Ana Hoxha", "Sekretare", "AMSHC", "fjalë e gjatë kyçe", now=hall.clock())
    signer = open_p12(identity.p12, "fjalë e gjatë kyçe", now=hall.clock())
    shelf, intake = FolderShelf(tmp_path / "arkivi"), signing.create_intake_key("Arkivi", now=hall.clock())
    told = {"role": "Sekretare", "reason": "", "place": "Tiranë"}
    with pytest.raises(KnownError, match=r"approve\.none"):
        desk_signing.sign(hall.file, RELACION, signer, "Sekretari", **told)
    desk_documents.approve(hall.file, "Ana Hoxha")
    desk_signing.sign(hall.file, RELACION, signer, "Facilitatori", **told)
    with pytest.raises(KnownError, match=r"archive\.unsigned") as missing:
        desk_shelf.shelve(hall.file, RELACION, shelf, signing.NOBODY, intake)
    assert missing.value.facts == {"missing": "Sekretari"}
    version, _ = desk_signing.sign(hall.file, RELACION, signer, "Sekretari", **told)
    key, _ = desk_shelf.shelve(hall.file, RELACION, shelf, signing.NOBODY, intake)
    assert hall.all(Meeting)[0].status is Status.ARCHIVED
    hall.reopen()
    assert desk_signing.newest(hall.file, RELACION) == version
    assert [str(kept) for kept in sorted(shelf.keys())] == [key]
    receipt = signing.read_receipt(shelf.receipt(Key(key)) or b"", [intake.certificate])
    assert (receipt.pdf_sha256, str(receipt.word)) == (hashlib.sha256(version.pdf).hexdigest(), "INTACT_NOT_TRUSTED")


def test_a_copy_hands_over_the_pen_and_returns(tmp_path: Path) -> None:
    """Jep kopje → work elsewhere → Merr kopje: the original waits read-only, then goes on with what was done."""
    mine, theirs = Workspace(tmp_path / "a"), Workspace(tmp_path / "b")
    folder = mine.new_meeting_folder("2026-10-27", "Takimi")
    hall = Hall(folder, name="meeting")
    said(hall)
    stick = tmp_path / "usb.tryeza"
    pen.give_copy(hall.file, "Beni", stick)
    with pytest.raises(KnownError, match=r"meeting\.handed_over"):
        said(hall, "Në original")
    hall.close()

    arrived = pen.receive_copy(stick, theirs)
    env = Env(clock=hall.clock, actor="Beni", device="tjetër")
    copy = MeetingFile.open(arrived, env)
    pen.settle_opened(copy)
    assert copy.replica != hall.file.replica
    item = copy.read(lambda tx: tx.all(Point)).result()[0].item
    copy.do(discussion.add_point, item, PointKind.NOTE, "Në kopje").result()
    back = tmp_path / "back.tryeza"
    pen.give_copy(copy, "Ana", back)
    assert copy.verify().result() == []
    copy.close()

    returned = pen.receive_copy(back, mine)
    assert returned == hall.path
    hall.file = MeetingFile.open(returned, hall.env)
    pen.settle_opened(hall.file)
    said(hall, "Sërish këtu")
    assert {point.text for point in hall.all(Point)} == {"Një çështje", "Në kopje", "Sërish këtu"}
    hall.close()


def test_a_copy_that_lacks_acts_never_replaces_the_original(tmp_path: Path) -> None:
    mine = Workspace(tmp_path / "a")
    hall = Hall(mine.new_meeting_folder("2026-10-27", "Takimi"), name="meeting")
    said(hall)
    stick = tmp_path / "usb.tryeza"
    hall.wait(hall.file.snapshot(stick))
    said(hall, "Më pas")
    hall.close()
    before = hall.path.read_bytes()
    with pytest.raises(KnownError, match=r"copy\.forked"):
        pen.receive_copy(stick, mine)
    assert hall.path.read_bytes() == before


def test_a_copy_returns_to_the_one_it_continues_where_the_meeting_is_here_twice(tmp_path: Path) -> None:
    """Somebody went on from an earlier copy, as a meeting of its own."""
    mine, theirs = Workspace(tmp_path / "a"), Workspace(tmp_path / "b")
    hall = Hall(mine.new_meeting_folder("2026-10-27", "Takimi"), name="meeting")
    hall.wait(hall.file.snapshot(earlier := mine.snapshots(hall.path) / "20261027-090000-000000.tryeza"))
    said(hall)
    for number in range(2):  # whichever comes first by the name of its folder
        second = go_on_from(earlier, mine)
        other = MeetingFile.open(second, Env(clock=hall.clock, actor=f"Beni {number}", device="laptop"))
        item = hall.item().uid
        other.do(discussion.add_point, item, PointKind.NOTE, f"Këtu {number}").result()
        other.close()
    pen.give_copy(hall.file, "Beni", tmp_path / "usb.tryeza")
    hall.close()
    arrived = pen.receive_copy(tmp_path / "usb.tryeza", theirs)
    copy = MeetingFile.open(arrived, Env(clock=hall.clock, actor="Beni", device="tjetër"))
    pen.settle_opened(copy)
    pen.give_copy(copy, "Ana", back := tmp_path / "back.tryeza")
    copy.close()
    assert pen.receive_copy(back, mine) == hall.path


def test_taking_the_pen_back_needs_a_reason(hall: Hall, tmp_path: Path) -> None:
    pen.give_copy(hall.file, "Beni", tmp_path / "usb.tryeza")
    with pytest.raises(KnownError, match=r"text\.empty"):
        hall.do(lifecycle.take_back, "")
    hall.do(lifecycle.take_back, "USB humbi")
    said(hall)


def test_a_copy_that_fails_leaves_the_pen_here(hall: Hall, tmp_path: Path) -> None:
    with pytest.raises(KnownError, match=r"copy\.failed"):
        pen.give_copy(hall.file, "Beni", tmp_path / "nuk ka" / "usb.tryeza")
    said(hall)


def _text(pdf: bytes) -> str:
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    text = " ".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return " ".join(text.split())
