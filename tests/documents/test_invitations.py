"""Invitations: a page each that names no address, a message where there is one, and a list of who each is for."""

from __future__ import annotations

import csv
import email
import io
from collections.abc import Iterator
from email import policy
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from facilitator import badge
from facilitator.cli import main
from facilitator.desk.invitations import LIST, Written, write
from facilitator.desk.papers import pdf_of
from facilitator.errors import KnownError
from facilitator.meeting import setup
from facilitator.meeting.people import Listed, add_organisation, import_people
from facilitator.model import OrgKind, Person
from facilitator.report.papers import Paper
from tests.helpers.hall import Hall

SAME = [
    Listed({"name": "Arta Hoxha", "email": mail, "role": "Drejtoreshë"}, {"name": body, "kind": OrgKind.CSO})
    for body, mail in (("Shoqata Ura", "arta@ura.al"), ("Shoqata Kodi", "arta.hoxha@kodi.al"), ("Shoqata Dëshira", ""))
]
ODD = [
    Listed({"name": "=1+1", "email": "jo një adresë"}, {"name": "Qendra", "kind": OrgKind.CSO}),
    Listed({"name": "王伟", "email": "wei@qendra.al"}, {"name": "Qendra", "kind": OrgKind.CSO}),
]


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Hall]:
    made = Hall(tmp_path)
    made.do(setup.set_meeting, title="Konsultimi", starts="09:30", place="Salla 2", city="Tiranë", date="2026-12-03")
    yield made
    made.close()


def words_of(pdf: bytes) -> list[str]:
    shown = pypdfium2.PdfDocument(pdf)
    try:
        return [" ".join(page.get_textpage().get_text_bounded().split()) for page in shown]
    finally:
        shown.close()


def rows_of(folder: Path) -> list[list[str]]:
    return list(csv.reader(io.StringIO((folder / LIST).read_bytes().decode("utf-8-sig")), delimiter=";"))


def read(path: Path) -> Any:
    return email.message_from_bytes(path.read_bytes(), policy=policy.default)


def test_each_is_a_page_with_the_code_of_its_person_and_nothing_of_the_others(room: Hall) -> None:
    room.do(import_people, SAME)
    pages = words_of(pdf_of(room.file, Paper.INVITATIONS, "sq"))
    people = room.all(Person)
    assert len(pages) == len(people) == 3
    for page in pages:
        assert [badge.shown(badge.code_of(one.uid)) in page for one in people].count(True) == 1
        for said in ("FTESË", "Konsultimi", "Tiranë (Salla 2)", "3 dhjetor 2026", "09:30", "124/2024", "Rendi i ditës"):
            assert said in page
        assert "@" not in page
        assert page.count("Arta Hoxha") == 1
        assert sum(body in page for body in ("Shoqata Ura", "Shoqata Kodi", "Shoqata Dëshira")) == 1
        assert " / " not in page, "nobody learns how many others there are"


def test_who_was_not_invited_gets_none_and_a_body_without_a_name_is_asked_for_one(room: Hall) -> None:
    from facilitator.meeting.people import add_person

    room.do(add_person, name="Ardhur Papritur", invited=False)
    room.do(add_organisation, name="Rrjeti i Grave")
    (page,) = words_of(pdf_of(room.file, Paper.INVITATIONS, "sq"))
    assert "Rrjeti i Grave" in page
    assert "na njoftoni kush do t’ju përfaqësojë" in page
    assert "kodin" not in page


@pytest.fixture
def written(room: Hall, tmp_path: Path) -> Written:
    room.do(import_people, SAME + ODD)
    return write(room.file, "sq", tmp_path / "ftesat", sender="info@amshc.gov.al")


def test_names_that_collide_lie_beside_each_other_and_the_list_says_whose_each_is(written: Written) -> None:
    assert (written.pages, written.messages, written.without) == (5, 3, 2)
    head, *rows = rows_of(written.folder)
    assert head == ["Nr.", "Emri", "Organizata", "E-maili", "Ftesa (PDF)", "Mesazhi (EML)"]
    named = {row[4] for row in rows} | {row[5] for row in rows if row[5].endswith(".eml")}
    assert named | {LIST} == {path.name for path in written.folder.iterdir()}
    assert len(named) == 8
    assert all(path.stat().st_mode & 0o077 == 0 for path in written.folder.iterdir()), "addresses are for the owner"
    assert [row[1] for row in rows if row[1].endswith("1+1")] == ["'=1+1"], "no spreadsheet computes a name"
    for row in rows:
        (page,) = words_of((written.folder / row[4]).read_bytes())
        assert row[2] in page
        if row[5].endswith(".eml"):
            mail = read(written.folder / row[5])
            assert [one.addr_spec for one in mail["to"].addresses] == [row[3]]
            (attached,) = mail.iter_attachments()
            assert attached.get_content() == (written.folder / row[4]).read_bytes()
            assert row[3] not in mail.get_body().get_content()
            assert [code for code in (row[1],) if code in str(mail["to"])], "and to whom by name"


def test_a_message_says_all_that_the_page_says(room: Hall, written: Written) -> None:
    row = next(row for row in rows_of(written.folder) if row[3] == "arta@ura.al")
    mail = read(written.folder / row[5])
    assert mail["subject"] == "Ftesë: Konsultimi, 03.12.2026"
    assert mail["x-unsent"] == "1"
    text = mail.get_body().get_content()
    uid = next(one.uid for one in room.all(Person) if one.email == "arta@ura.al")
    said = ("Vendi: Tiranë (Salla 2)", "Data: e enjte, 3 dhjetor 2026", "Ora: 09:30", "Rendi i ditës:", "124/2024")
    for part in (*said, badge.shown(badge.code_of(uid))):
        assert part in text


def test_nobody_and_a_folder_that_is_there_are_refused(room: Hall, tmp_path: Path) -> None:
    with pytest.raises(KnownError, match=r"invitations\.nobody"):
        write(room.file, "sq", tmp_path / "ftesat")
    room.do(import_people, SAME)
    (tmp_path / "ftesat").mkdir()
    with pytest.raises(KnownError, match=r"record\.exists"):
        write(room.file, "sq", tmp_path / "ftesat")
    assert not list((tmp_path / "ftesat").iterdir())


def test_the_command_line_writes_the_same(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRYEZA_HOME", str(tmp_path / "home"))
    room = Hall(tmp_path)
    room.do(import_people, SAME)
    path = room.file.path
    room.close()
    folder = tmp_path / "ftesat"
    assert main(["--language", "sq", "paper", str(path), "--invitations", str(folder)]) == 0
    assert f"U shkruan 3 ftesa në {folder}: 2 mesazhe, 1 ftesë vetëm në PDF." in capsys.readouterr().out
    assert len(rows_of(folder)) == 4


def test_stopped_there_is_no_list_that_says_everything_is_there(room: Hall, tmp_path: Path) -> None:
    room.do(import_people, SAME)
    asked = iter([False, True])
    made = write(room.file, "sq", tmp_path / "ftesa", stop=lambda: next(asked))
    assert (made.pages, made.messages) == (1, 1)
    assert not (tmp_path / "ftesa" / LIST).exists()
