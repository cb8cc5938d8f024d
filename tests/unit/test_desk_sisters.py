"""Both sisters of a document on their way: signed apart, taken back for what they are, archived as a pair, and with the
bytes they first went out with, whatever the program says later.
"""

from __future__ import annotations

import hashlib
import io
from pathlib import Path

import pikepdf
import pytest

from facilitator.archive.index import Index
from facilitator.archive.shelf import FolderShelf, Key
from facilitator.desk import documents, held, issued
from facilitator.desk import shelf as desk_shelf
from facilitator.desk import signing as desk_signing
from facilitator.errors import KnownError
from facilitator.examine.pair import PairWord, pair_of
from facilitator.language.documents import sq
from facilitator.meeting import attendance, people, stages
from facilitator.meeting.papers import approvals, corrections
from facilitator.model import (
    SIGNATURE_FIELDS,
    WRITTEN,
    Consent,
    DocumentKind,
    Issued,
    Meeting,
    Sister,
    SisterOf,
    SisterSeed,
    Status,
)
from facilitator.report.compose import words
from facilitator.report.extract import embedded
from facilitator.signing import NOBODY, create_intake_key
from facilitator.store.file import MeetingFile
from tests.helpers import pki
from tests.helpers.hall import Hall
from tests.helpers.signed import elsewhere, trust

RELACION, PROCESVERBAL = DocumentKind.RELACION, DocumentKind.PROCESVERBAL
FULL, PUBLIC = Sister.FULL, Sister.PUBLIC


@pytest.fixture
def approved(hall: Hall) -> Hall:
    """Approved, with somebody who came and refused to be named in what is published."""
    body = hall.organisation("Qendra Dritare")
    hall.do(attendance.arrive, hall.person("Zamira Kuqezeza", body, publish_name=Consent.NO).uid)
    hall.do(attendance.arrive, hall.person("Agim Leka", body, publish_name=Consent.YES).uid)
    documents.approve(hall.file, "Ana Hoxha")
    return hall


def sign(
    hall: Hall, sister: Sister, kind: DocumentKind = RELACION, fields: tuple[str, ...] = SIGNATURE_FIELDS
) -> bytes:
    for field in fields:
        hall.clock.forward(seconds=1)
        version, _ = desk_signing.sign(
            hall.file, kind, pki.world().facilitator.careless(), field, role="", reason="", place="", sister=sister
        )
    return version.pdf


def word_differently(monkeypatch: pytest.MonkeyPatch) -> None:
    """As a later version of the program would: other words for the same record."""
    changed = {**sq.TEXT, "audience.public": "Variant publik", "audience.file": "Variant i plotë"}
    monkeypatch.setitem(words._TEXTS, "sq", changed)  # type: ignore[index]


def test_each_sister_is_signed_by_itself_and_told_apart(approved: Hall) -> None:
    full, public = sign(approved, FULL), sign(approved, PUBLIC)
    assert "Kuqezeza" in embedded(full)[0].to_json().decode()
    assert "Kuqezeza" not in embedded(public)[0].to_json().decode()
    assert pair_of(full, public).word is PairWord.PAIR
    assert approved.read(approvals.signed_fields, RELACION, FULL) == SIGNATURE_FIELDS
    assert approved.read(approvals.signed_fields, RELACION, PUBLIC) == SIGNATURE_FIELDS
    assert len(approved.all(SisterOf)) == 2
    approved.reopen()
    assert desk_signing.newest(approved.file, RELACION, FULL).pdf == full
    assert desk_signing.newest(approved.file, RELACION, PUBLIC).pdf == public


@pytest.mark.parametrize("sister", Sister)
def test_a_meeting_is_signed_by_either_sister_of_both_documents(approved: Hall, sister: Sister) -> None:
    sign(approved, sister, RELACION)
    assert approved.all(Meeting)[0].status is Status.APPROVED
    sign(approved, sister, PROCESVERBAL)
    assert approved.all(Meeting)[0].status is Status.SIGNED
    other = next(one for one in Sister if one is not sister)
    assert approved.read(stages.stage, RELACION, sister) is Status.SIGNED
    assert approved.read(stages.stage, RELACION, other) is Status.APPROVED


def test_a_row_without_a_sister_is_of_the_public_one(approved: Hall) -> None:
    """As every row was before there were two."""
    sign(approved, PUBLIC)
    assert approved.all(SisterOf) == []
    assert len(approved.read(approvals.signatures_of, RELACION, PUBLIC)) == 2
    assert approved.read(approvals.signatures_of, RELACION, FULL) == []


def test_every_approval_has_a_secret_of_its_own(approved: Hall) -> None:
    first = {row.seed for row in approved.all(SisterSeed)}
    before = documents.report(approved.file, RELACION)
    approved.do(corrections.begin_correction, "Ana", "Një emër")
    approved.do(people.add_person, name="Mira")
    documents.approve_correction(approved.file, "Ana")
    assert len({row.seed for row in approved.all(SisterSeed)} - first) == 1
    annex = [documents.report(approved.file, DocumentKind.CORRECTION, None, one) for one in (FULL, PUBLIC)]
    assert pair_of(*annex).word is PairWord.PAIR
    assert documents.report(approved.file, RELACION) == before


# --- the bytes that went out ---------------------------------------------------------------------


@pytest.mark.parametrize("sister", Sister)
def test_what_was_given_out_stays_as_it_was(
    approved: Hall, sister: Sister, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent = tmp_path / "sent.pdf"
    _, changes = desk_signing.give_out(approved.file, RELACION, sister, sent)
    assert changes is not None
    word_differently(monkeypatch)
    assert desk_signing.newest(approved.file, RELACION, sister).pdf == sent.read_bytes()
    assert documents.report(approved.file, RELACION, "sq", sister) == sent.read_bytes()
    _, more = documents.export(approved.file, RELACION, "sq", sister, tmp_path / "again.pdf")
    assert more is None
    assert (tmp_path / "again.pdf").read_bytes() == sent.read_bytes()
    # negative control: what was never given out is in the new words
    assert "Variant" in embedded(documents.report(approved.file, PROCESVERBAL, "sq", sister))[1].furniture.version
    back = elsewhere(sent.read_bytes(), pki.world().facilitator, SIGNATURE_FIELDS[0])
    version, _ = desk_signing.take_returned(approved.file, RELACION, back, trust(expect=False), sister=sister)
    assert version.signed == SIGNATURE_FIELDS[:1]


def test_a_signature_keeps_what_is_beneath_it(approved: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    unsigned = documents.report(approved.file, RELACION, None, FULL)
    sign(approved, FULL, fields=SIGNATURE_FIELDS[:1])
    word_differently(monkeypatch)
    assert documents.report(approved.file, RELACION, None, FULL) == unsigned
    (row,) = approved.all(Issued)
    assert (row.sister, row.language, row.pdf_sha256) == (FULL, "sq", hashlib.sha256(unsigned).hexdigest())


def test_an_export_in_minutes_is_kept_by_language(approved: Hall, tmp_path: Path) -> None:
    for lang in ("sq", "en"):
        path, changes = documents.export(approved.file, RELACION, lang, PUBLIC, tmp_path / f"{lang}.pdf")
        assert changes is not None
        assert embedded(path.read_bytes())[1].lang == lang
    assert {(row.language, row.sister) for row in approved.all(Issued)} == {("sq", PUBLIC), ("en", PUBLIC)}


def test_who_may_only_read_keeps_nothing(approved: Hall, tmp_path: Path) -> None:
    approved.file.close()
    looking = MeetingFile.look(approved.path, approved.env)
    pdf, changes = issued.give(looking, RELACION, FULL)
    assert changes is None
    assert embedded(pdf)[1].sister is not None
    looking.close()
    approved.file = MeetingFile.open(approved.path, approved.env)
    assert approved.all(Issued) == []


def test_nothing_is_given_out_of_a_draft(hall: Hall) -> None:
    with pytest.raises(KnownError, match=r"approve\.none"):
        issued.give(hall.file, RELACION, FULL)


# --- what comes back -----------------------------------------------------------------------------


def given(hall: Hall) -> dict[held.Paper, bytes]:
    papers = [(kind, sister) for kind in WRITTEN for sister in Sister]
    return {paper: one.version.pdf for paper, one in zip(papers, held.newest(hall.file, papers), strict=True)}


@pytest.mark.parametrize("sister", Sister)
def test_a_copy_is_taken_for_the_sister_it_is(approved: Hall, sister: Sister, tmp_path: Path) -> None:
    here = given(approved)
    back = elsewhere(here[PROCESVERBAL, sister], pki.world().facilitator, SIGNATURE_FIELDS[0])
    wrong = next(one for one in Sister if one is not sister)
    came = held.take(approved.file, back, f"relacion-{wrong}.pdf", here, (RELACION, wrong), tmp_path / "none")
    assert (came.paper, came.error) == ((PROCESVERBAL, sister), None)
    assert approved.read(approvals.signed_fields, PROCESVERBAL, sister) == SIGNATURE_FIELDS[:1]
    assert approved.read(approvals.signed_fields, PROCESVERBAL, wrong) == ()


@pytest.mark.parametrize("sister", Sister)
def test_a_rewritten_copy_is_known_by_what_is_inside(approved: Hall, sister: Sister) -> None:
    here = given(approved)
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(here[RELACION, sister])) as opened:
        opened.save(out)
    assert held.whose(out.getvalue(), here) == (RELACION, sister)


@pytest.mark.parametrize("sister", Sister)
def test_a_scan_is_kept_beside_the_sister_it_is_of(approved: Hall, sister: Sister) -> None:
    from PIL import Image

    page = io.BytesIO()
    Image.new("RGB", (60, 80), "white").save(page, "PNG")
    held.attach(approved.file, (RELACION, sister), page.getvalue(), "skanim.png")
    assert approved.read(approvals.is_signed, RELACION, sister)
    assert not approved.read(approvals.is_signed, RELACION, next(one for one in Sister if one is not sister))


# --- the archive ---------------------------------------------------------------------------------


def test_a_pair_lies_in_the_archive_under_two_names_and_is_found_once(approved: Hall, tmp_path: Path) -> None:
    shelf, intake = FolderShelf(tmp_path / "arkivi"), create_intake_key("Arkivi", now=approved.clock())
    keys = {}
    for sister in Sister:
        sign(approved, sister)
        keys[sister], _ = desk_shelf.shelve(approved.file, RELACION, shelf, NOBODY, intake, sister)
        assert approved.read(stages.stage, RELACION, sister) is Status.ARCHIVED
    assert "_relacion-full_" in keys[FULL]
    assert "_relacion_" in keys[PUBLIC]
    index = Index(shelf)
    index.refresh()
    assert index.sister(Key(keys[FULL])) == keys[PUBLIC]
    assert index.sister(Key(keys[PUBLIC])) == keys[FULL]
    assert [entry.key for entry in index.entries()] == [keys[PUBLIC]]
    assert sum(index.catalogue.totals().values()) == 2


def test_one_alone_and_two_of_different_approvals_are_no_pair(approved: Hall, tmp_path: Path) -> None:
    shelf = FolderShelf(tmp_path / "arkivi")
    shelf.put(documents.report(approved.file, RELACION, None, FULL))
    shelf.put(documents.report(approved.file, PROCESVERBAL, None, PUBLIC))
    shelf.put(documents.report(approved.file, RELACION, "en", PUBLIC))
    index = Index(shelf)
    index.refresh()
    assert [index.sister(entry.key) for entry in index.entries()] == [None] * 3
    assert len(index.search("")) == 3
