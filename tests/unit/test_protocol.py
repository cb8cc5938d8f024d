"""Protocol numbers: given to each sister of each document at signature, proposed but never invented, on the
page and under the signature, and kept apart from what was approved.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from facilitator.archive.catalogue.reading import read_here
from facilitator.archive.catalogue.words import words_of
from facilitator.archive.shelf import Key
from facilitator.cli import main
from facilitator.desk import documents
from facilitator.desk import signing as desk_signing
from facilitator.errors import KnownError
from facilitator.meeting import lifecycle, setup
from facilitator.meeting.office import profiled
from facilitator.meeting.papers import protocol, sisters
from facilitator.model import SIGNATURE_FIELDS, DocumentKind, Issued, IssuedNumber, ProtocolEntry, Sister, Way
from facilitator.report.document import Document
from facilitator.report.extract import embedded
from facilitator.report.protocol import AnnexNumber, ProtocolMark
from facilitator.signing import NOBODY
from facilitator.workspace import Workspace
from tests.helpers import pki
from tests.helpers.hall import Hall
from tests.helpers.office import OFFICE
from tests.helpers.signed import elsewhere

RELACION, PROCESVERBAL = DocumentKind.RELACION, DocumentKind.PROCESVERBAL
FULL, PUBLIC = Sister.FULL, Sister.PUBLIC
DAY = date(2026, 10, 29)


@pytest.fixture
def approved(hall: Hall) -> Hall:
    hall.do(setup.set_meeting, city="Tiranë", protocol_number="1234")
    documents.approve(hall.file, "Ana Hoxha")
    return hall


def enter(hall: Hall, number: str, kind: DocumentKind = RELACION, sister: Sister = PUBLIC, day: str = "") -> None:
    hall.clock.forward(seconds=1)
    hall.do(protocol.enter, kind, sister, number, day or DAY.isoformat())


def sign(hall: Hall, sister: Sister = PUBLIC, field: str = SIGNATURE_FIELDS[0]) -> bytes:
    signer = pki.world().facilitator.careless()
    told = {"role": "", "reason": "", "place": "", "sister": sister}
    return desk_signing.sign(hall.file, RELACION, signer, field, **told)[0].pdf


def page(hall: Hall, kind: DocumentKind = RELACION, sister: Sister = PUBLIC) -> Document:
    return embedded(documents.report(hall.file, kind, None, sister))[1]


def refused(hall: Hall, number: str = "1", **more: str) -> str:
    with pytest.raises(KnownError) as caught:
        enter(hall, number, **more)  # type: ignore[arg-type]
    return caught.value.code


def test_a_number_is_of_one_sister_and_of_no_record(approved: Hall) -> None:
    enter(approved, " 1234/1 ")
    enter(approved, "1234/2", sister=FULL)
    public, full = page(approved), page(approved, sister=FULL)
    assert public.letterhead.protocol == "Nr.\u00a01234/1 prot."
    assert public.letterhead.place_date == "Tiranë, më 29.10.2026"
    assert full.letterhead.protocol == "Nr.\u00a01234/2 prot."
    assert page(approved, PROCESVERBAL).letterhead.protocol == "Nr.\u00a0________________ prot."
    record = embedded(documents.report(approved.file, RELACION))[0].to_json().decode()
    assert "1234/1" not in record


def test_the_relacion_names_its_annexes_by_their_numbers(approved: Hall) -> None:
    enter(approved, "1234/2", PROCESVERBAL)
    enter(approved, "1234/9", PROCESVERBAL, FULL)
    assert page(approved).protocol == ProtocolMark(annexes=(AnnexNumber(PROCESVERBAL, "1234/2", DAY.isoformat()),))
    assert page(approved, PROCESVERBAL).protocol == ProtocolMark("1234/2", DAY.isoformat())


def test_the_last_number_entered_before_the_signature_holds(approved: Hall) -> None:
    enter(approved, "1234/1")
    enter(approved, "1243/1")
    enter(approved, "", day="")
    assert page(approved).protocol is None
    enter(approved, "1234/3", day="")
    assert [row.turn for row in approved.all(ProtocolEntry)] == [1, 2, 3, 4]
    signed = embedded(sign(approved))[1]
    assert signed.protocol == ProtocolMark("1234/3", DAY.isoformat())
    assert refused(approved, "1234/4") == "protocol.signed"
    assert refused(approved, "") == "protocol.signed"
    enter(approved, "1234/4", sister=FULL)  # the other one is not signed yet


def test_nothing_is_numbered_before_it_is_approved(hall: Hall) -> None:
    assert refused(hall) == "approve.none"


@pytest.mark.parametrize(
    ("number", "day", "code"),
    [
        ("pa numër", "2026-10-29", "protocol.number"),
        ("1" * 41, "2026-10-29", "protocol.number"),
        ("12\u4e2d", "2026-10-29", "name.unprintable"),
        ("12", "29.10.2026", "date.unreadable"),
        ("12", "2026-02-30", "date.unreadable"),
    ],
)
def test_what_is_no_number_or_no_day_is_refused(approved: Hall, number: str, day: str, code: str) -> None:
    assert refused(approved, number, day=day) == code
    assert approved.all(ProtocolEntry) == []


def test_a_number_after_a_copy_went_out_gives_other_bytes_and_the_copy_is_known(approved: Hall, tmp_path: Path) -> None:
    sent, _ = desk_signing.give_out(approved.file, RELACION, PUBLIC, tmp_path / "pa-numer.pdf")
    enter(approved, "1234/1")
    version = desk_signing.newest(approved.file, RELACION)
    assert version.pdf != sent.read_bytes()
    again, _ = desk_signing.give_out(approved.file, RELACION, PUBLIC, tmp_path / "me-numer.pdf")
    assert len(approved.all(Issued)) == 2
    assert len(approved.all(IssuedNumber)) == 1
    assert embedded(again.read_bytes())[1].letterhead.protocol == "Nr.\u00a01234/1 prot."
    back = elsewhere(sent.read_bytes(), pki.world().facilitator, SIGNATURE_FIELDS[0])
    with pytest.raises(KnownError) as caught:
        desk_signing.take_returned(approved.file, RELACION, back, NOBODY)
    assert (caught.value.code, caught.value.facts["number"]) == ("returned.unnumbered", "1234/1")
    back = elsewhere(again.read_bytes(), pki.world().facilitator, SIGNATURE_FIELDS[0])
    taken, _ = desk_signing.take_returned(approved.file, RELACION, back, NOBODY)
    assert taken.signed == SIGNATURE_FIELDS[:1]
    enter(approved, "", sister=FULL)
    assert refused(approved, "1234/2") == "protocol.signed"


def test_taking_a_number_back_gives_the_bytes_that_went_out_before(approved: Hall, tmp_path: Path) -> None:
    sent, _ = desk_signing.give_out(approved.file, RELACION, PUBLIC, tmp_path / "pa-numer.pdf")
    enter(approved, "1234/1")
    enter(approved, "")
    assert desk_signing.newest(approved.file, RELACION).pdf == sent.read_bytes()


def test_a_number_written_on_the_paper_is_noted_and_the_page_stays(approved: Hall, tmp_path: Path) -> None:
    version = desk_signing.newest(approved.file, RELACION)
    approved.do(
        lifecycle.record_returned, RELACION, Way.PAPER, version.pdf, b"%PDF-scan", "skanim",
        (), PUBLIC, version.first,
    )  # fmt: skip
    enter(approved, "1234/1")
    (row,) = approved.all(ProtocolEntry)
    assert not row.on_page
    assert desk_signing.newest(approved.file, RELACION).pdf == version.pdf
    assert refused(approved, "1234/2") == "protocol.signed"


def test_a_number_given_while_the_page_was_drawn_stops_the_signature(approved: Hall) -> None:
    first = desk_signing.newest(approved.file, RELACION).first
    enter(approved, "1234/1")
    with pytest.raises(KnownError) as caught:
        approved.do(sisters.issue, RELACION, PUBLIC, first)
    assert caught.value.code == "protocol.meanwhile"


def proposal(hall: Hall, kind: DocumentKind = RELACION, sister: Sister = PUBLIC) -> str:
    return str(hall.read(protocol.proposal, kind, sister, DAY))


def test_the_next_number_is_proposed_and_nothing_is_written(approved: Hall) -> None:
    assert proposal(approved) == "1234", "the first document of a matter takes its number"
    enter(approved, "1234")
    assert proposal(approved, PROCESVERBAL) == "1234/1"
    enter(approved, "1234/1", PROCESVERBAL)
    assert proposal(approved, RELACION, FULL) == "1234/2"
    enter(approved, "1234/7", RELACION, FULL)
    assert proposal(approved, PROCESVERBAL, FULL) == "1234/8"
    assert len(approved.all(ProtocolEntry)) == 3


def test_a_document_approved_anew_is_proposed_the_number_it_had(approved: Hall) -> None:
    enter(approved, "1234/5")
    approved.do(lifecycle.withdraw_approval, "gabim")
    documents.approve(approved.file, "Ana Hoxha")
    assert page(approved).protocol is None, "it was given to the version that was withdrawn"
    assert proposal(approved) == "1234/5"


def test_without_any_number_none_is_proposed(hall: Hall) -> None:
    documents.approve(hall.file, "Ana Hoxha")
    assert proposal(hall) == ""


@pytest.mark.parametrize(
    ("form", "taken", "next_one"),
    [
        ("{number}/{sub}", ["1234"], "1234/1"),
        ("{number}-{sub}/{year}", ["88-2/2026"], "88-3/2026"),
        ("{number}-{sub}/{year}", ["88/2026"], "88-1/2026"),
        ("{number}/{sub}, {date}", ["5/1, 28.10.2026"], "5/2, 29.10.2026"),
        ("{number}", ["1234"], ""),
        ("{number}/{sub}", ["AB-12-x9"], ""),
        ("{sub}{sub}{number}", ["7"], "117"),
        ("[{number}]({sub})", ["[7](1)"], "[7](2)"),
    ],
)
def test_the_office_writes_its_numbers_its_own_way(form: str, taken: list[str], next_one: str) -> None:
    assert protocol.proposed(form, "", taken, DAY) == next_one


def test_the_profile_says_how_a_number_is_written(hall: Hall) -> None:
    hall.do(profiled.take_profile, replace(OFFICE, protocol_format="{number}-{sub}"))
    documents.approve(hall.file, "Ana Hoxha")
    enter(hall, "1234")
    assert proposal(hall, PROCESVERBAL) == "1234-1"


def test_the_archive_finds_a_document_by_its_own_number(approved: Hall) -> None:
    enter(approved, "4321/1")
    entry = read_here(Key("2026/x.pdf"), documents.report(approved.file, RELACION)).entry
    assert entry.protocol_number == "4321/1"
    assert "4321/1".replace("/", " ") in " ".join(words_of(entry.said))
    other = read_here(Key("2026/y.pdf"), documents.report(approved.file, PROCESVERBAL))
    assert other.entry.protocol_number == ""


def test_by_the_command_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    workspace = Workspace(tmp_path / "home")
    monkeypatch.setenv("TRYEZA_HOME", str(workspace.root))
    hall = Hall(workspace.new_meeting_folder("2026-10-27", "Takimi"), name="meeting")
    hall.do(setup.set_meeting, protocol_number="1234")
    documents.approve(hall.file, "Ana Hoxha")
    hall.close()
    line = ("--language", "sq", "number", str(hall.path), "--kind", "relacion", "--version", "full")
    assert main(line) == 0
    assert main((*line, "--set", "1234/6", "--day", "2026-10-29")) == 0
    assert main(line) == 0
    assert main((*line, "--set", "pa", "--day", "2026-10-29")) == 3
    told = capsys.readouterr()
    assert told.out.splitlines() == [
        "Ende pa numër protokolli; propozohet 1234.",
        "Numri i protokollit: 1234/6, data 29.10.2026",
        "Numri i protokollit: 1234/6, data 29.10.2026",
    ]
    assert "nuk është numër protokolli" in told.err
