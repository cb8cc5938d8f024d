"""Taking documents in: kept, examined and receipted; what a receipt answers years later, and what it does not."""

from __future__ import annotations

import io
import json
import os
import random
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from pathlib import Path

import pikepdf
import pytest

from facilitator import cli
from facilitator.archive import intake as module
from facilitator.archive.index import Index
from facilitator.archive.intake import Intake, check, examine_kept, own_certificates, own_key, take_in
from facilitator.archive.keeping import scrub
from facilitator.archive.shelf import FolderShelf
from facilitator.errors import KnownError
from facilitator.examine.examination import examine
from facilitator.language.errors import sentence
from facilitator.language.sentences import LANGS
from facilitator.model import DocumentKind, Sister
from facilitator.report.pdf.render import write
from facilitator.signing import (
    IntakeKey,
    Trust,
    Word,
    create_intake_key,
    dump_pem,
    fields,
    load_pem,
    read_receipt,
    sign,
)
from facilitator.workspace import Workspace
from tests.helpers import pki
from tests.helpers.records import demo_record

NOW = pki.NOW
LATER = NOW + timedelta(days=1000)
"""The certificates of the signers have expired by then; the key of the archive has not."""


@lru_cache
def listed(shelf: FolderShelf) -> list[str]:
    index = Index(shelf)
    index.refresh()
    return [entry.key for entry in index.entries()]


def signed(kind: DocumentKind = DocumentKind.RELACION, count: int = 2) -> bytes:
    pdf = write(demo_record(), kind, "sq", Sister.PUBLIC, final=True, now=NOW)
    world = pki.world()
    for place, leaf in list(zip(fields(pdf), (world.facilitator, world.secretary), strict=True))[:count]:
        pdf = sign(pdf, leaf.signer(), place.name, role="", reason="", place="", now=NOW)
    return pdf


@lru_cache
def key(seed: int = 1) -> IntakeKey:
    return create_intake_key("Arkivi i provës", now=NOW, entropy=random.Random(seed).randbytes)


def trust(*intake: IntakeKey) -> Trust:
    return load_pem(dump_pem([pki.world().root.entry()], intake=[one.entry() for one in intake]))


@pytest.fixture
def shelf(tmp_path: Path) -> FolderShelf:
    return FolderShelf(tmp_path / "arkivi")


def taken(shelf: FolderShelf, pdf: bytes, at: datetime = NOW) -> Intake:
    return take_in(pdf, shelf, trust(), key(), now=at)


def test_a_document_is_kept_with_its_receipt(shelf: FolderShelf) -> None:
    done = taken(shelf, signed())
    assert shelf.keys() == (done.key,)
    assert shelf.get(done.key) == signed()
    assert (shelf.root / f"{done.key}.receipt.json").read_bytes() == done.receipt
    receipt = read_receipt(done.receipt, trust(key()))
    assert (receipt.word, receipt.moment, receipt.previous_sha256) == (Word.OK_REV_UNKNOWN, NOW, "")
    assert done.examination.verdict.verdict is Word.OK_REV_UNKNOWN


def test_receipts_are_no_reports(shelf: FolderShelf) -> None:
    done = taken(shelf, signed())
    assert listed(shelf) == [done.key]
    assert scrub(shelf, lambda: NOW).faults == ()
    assert shelf.receipts() == (done.key,)


def test_years_later_the_receipt_answers_expiry_and_nothing_else(shelf: FolderShelf) -> None:
    done = taken(shelf, signed())
    alone = examine(signed(), trust(), LATER)
    assert (alone.verdict.verdict, alone.verdict.exit_code) == (Word.NOT_TRUSTED, 6)
    own = [key().certificate]
    found = examine_kept(signed(), shelf, trust(), own, LATER)
    assert (found.verdict.verdict, found.verdict.exit_code) == (Word.EXPIRED_VERIFIED_AT_INTAKE, 0)
    assert found.verdict.verified_at == NOW
    assert found.signed == (Word.EXPIRED_VERIFIED_AT_INTAKE, 0)
    # believed by the verifier's own list, and by nobody who lists another archive
    assert examine(signed(), trust(key()), LATER, receipt=done.receipt).verdict.ok
    stranger = examine(signed(), trust(key(2)), LATER, receipt=done.receipt)
    assert stranger.verdict.verdict is Word.NOT_TRUSTED
    assert stranger.receipt_problem is not None
    assert stranger.receipt_problem.code == "receipt.unknown_key"
    # nor does it speak for other bytes
    other = examine(signed(DocumentKind.PROCESVERBAL), trust(key()), LATER, receipt=done.receipt)
    assert other.verdict.verdict is Word.NOT_TRUSTED
    assert other.as_dict()["receipt"]["problem"] == "receipt.other_file"  # type: ignore[index]
    # before the certificates expire nothing changes
    assert examine_kept(signed(), shelf, trust(), own, NOW).verdict.verdict is Word.OK_REV_UNKNOWN


def forged() -> bytes:
    pdf = write(demo_record(), DocumentKind.RELACION, "sq", Sister.PUBLIC, final=True, now=NOW)
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        page = opened.pages[0]
        font = next(iter(page.obj.Resources.Font.keys()))
        page.contents_add(f"BT {font} 9 Tf 90 500 Td (\\001\\002) Tj ET".encode())
        out = io.BytesIO()
        opened.save(out)
    pdf = out.getvalue()
    world = pki.world()
    for place, leaf in zip(fields(pdf), (world.facilitator, world.secretary), strict=True):
        pdf = sign(pdf, leaf.signer(), place.name, role="", reason="", place="", now=NOW)
    return pdf


def test_a_report_that_contradicts_itself_gets_no_good_word(shelf: FolderShelf) -> None:
    pdf = forged()
    done = taken(shelf, pdf)
    assert done.examination.verdict.verdict is Word.RECORD_MISMATCH
    assert read_receipt(done.receipt, [key().certificate]).word is Word.RECORD_MISMATCH
    found = examine_kept(pdf, shelf, trust(), [key().certificate], LATER)
    assert (found.verdict.verdict, found.verdict.exit_code) == (Word.RECORD_MISMATCH, 7)


@pytest.mark.parametrize("count", [0, 1])
def test_what_is_not_complete_is_kept_and_said_and_not_repaired(shelf: FolderShelf, count: int) -> None:
    pdf = signed(count=count)
    word = (Word.UNSIGNED, Word.INCOMPLETE)[count]
    assert read_receipt(taken(shelf, pdf).receipt, [key().certificate]).word is word
    assert examine_kept(pdf, shelf, trust(), [key().certificate], LATER).verdict.exit_code != 0


def test_the_same_bytes_again_keep_their_first_receipt(shelf: FolderShelf) -> None:
    first = taken(shelf, signed())
    again = taken(shelf, signed(), NOW + timedelta(days=30))
    assert (again.key, again.receipt) == (first.key, first.receipt)
    with pytest.raises(KnownError) as caught:
        shelf.put_receipt(first.key, b"{}")
    assert caught.value.code == "shelf.exists"
    assert shelf.receipt(first.key) == first.receipt


def test_another_program_was_quicker(shelf: FolderShelf, monkeypatch: pytest.MonkeyPatch) -> None:
    theirs = taken(shelf, signed()).receipt
    asked = iter([None, theirs])
    monkeypatch.setattr(shelf, "receipt", lambda key: next(asked))
    assert taken(shelf, signed(), NOW + timedelta(days=1)).receipt == theirs


def three(shelf: FolderShelf) -> list[Intake]:
    kinds = (DocumentKind.RELACION, DocumentKind.PROCESVERBAL, DocumentKind.ATTENDANCE)
    pdfs = [signed(kind, 0) for kind in kinds]
    return [taken(shelf, pdf, NOW + timedelta(days=day)) for day, pdf in enumerate(pdfs)]


@pytest.mark.parametrize("forgets", [False, True])
def test_receipts_form_a_chain(shelf: FolderShelf, forgets: bool) -> None:
    if forgets:  # the folder was copied without its hidden file each time
        shelf.last_receipt = lambda: ""  # type: ignore[method-assign]
    read = [read_receipt(done.receipt, [key().certificate]) for done in three(shelf)]
    assert [one.previous_sha256 for one in read] == ["", read[0].sha256, read[1].sha256]
    assert check(shelf, [key().certificate]) == ()


def test_faults_of_the_chain_are_found(shelf: FolderShelf) -> None:
    first, second, third = three(shelf)
    own = [key().certificate]
    path = shelf.root / f"{second.key}.receipt.json"
    path.unlink()
    assert [(one.key, one.code) for one in check(shelf, own)] == [(third.key, "receipt.gap")]
    path.write_bytes(second.receipt.replace(b"UNSIGNED", b"OK"))
    assert (second.key, "receipt.changed") in [(one.key, one.code) for one in check(shelf, own)]
    path.write_bytes(third.receipt)
    assert (second.key, "receipt.other_file") in [(one.key, one.code) for one in check(shelf, own)]
    path.unlink()
    dated_back = take_in(signed(DocumentKind.PROCESVERBAL, 0), shelf, trust(), key(), now=NOW).receipt
    assert read_receipt(dated_back, own).previous_sha256 == read_receipt(third.receipt, own).sha256
    assert check(shelf, own)
    assert {one.code for one in check(shelf, [key(2).certificate])} == {"receipt.unknown_key"}
    assert shelf.receipt(first.key) == first.receipt


def test_a_receipt_slipped_in_is_a_fork(shelf: FolderShelf) -> None:
    first = read_receipt(three(shelf)[0].receipt, [key().certificate]).sha256
    (shelf.root / ".receipts-head").write_text("")
    pdf = signed(DocumentKind.VOTING, 0)
    shelf.last_receipt = lambda: first  # type: ignore[method-assign]
    taken(shelf, pdf, NOW + timedelta(days=9))
    assert [one.code for one in check(shelf, [key().certificate])] == ["receipt.fork"]


def test_every_fault_has_its_sentence() -> None:
    for code in ("receipt.other_file", "receipt.gap", "receipt.fork", "record.exists"):
        for lang in LANGS:
            assert "kodi" not in sentence(KnownError(code, path="x"), lang)
            assert "code" not in sentence(KnownError(code, path="x"), lang)


# the key of the archive


def test_the_key_is_made_on_first_use_for_its_owner_alone(tmp_path: Path) -> None:
    path = Workspace(tmp_path / "w").intake_key
    made = own_key(path, now=NOW, entropy=random.Random(3).randbytes)
    assert own_key(path, now=LATER) == made
    assert own_certificates(path) == (made.certificate,)
    if os.name == "posix":
        assert path.stat().st_mode & 0o777 == 0o600
    assert [one.name for one in path.parent.iterdir()] == ["intake.pem"]
    assert Workspace(tmp_path / "w").key_files() == []
    path.write_bytes(b"nonsense")
    with pytest.raises(KnownError) as caught:
        own_key(path, now=NOW)
    assert caught.value.code == "receipt.key"
    assert path.read_bytes() == b"nonsense"
    assert own_certificates(path) == ()
    assert own_certificates(tmp_path / "nothing") == ()
    with pytest.raises(KnownError) as caught:
        own_key(tmp_path / "no" / "folder.pem", now=NOW)
    assert caught.value.code == "output.failed"


# the command line


def verified(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, dict[str, object]]:
    capsys.readouterr()
    code = cli.main(["verify", *map(str, arguments), "--json"])
    return code, json.loads(capsys.readouterr().out)


@pytest.mark.parametrize("name", ["r.pdf.receipt.json", "r.receipt.json", "tjetër.json"])
def test_verify_reads_the_receipt_beside_the_file_or_the_one_named(
    shelf: FolderShelf, tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    pdf, store, receipt = tmp_path / "r.pdf", tmp_path / "trust.pem", tmp_path / name
    pdf.write_bytes(signed())
    store.write_bytes(dump_pem([pki.world().root.entry()], intake=[key().entry()]))
    day = LATER.astimezone(UTC).date().isoformat()
    code, tree = verified(capsys, pdf, "--trust", store, "--at", day)
    assert (code, tree["verdict"], tree["receipt"]) == (6, "NOT_TRUSTED", None)
    receipt.write_bytes(taken(shelf, signed()).receipt)
    named = ["--receipt", receipt] if name == "tjetër.json" else []
    code, tree = verified(capsys, pdf, "--trust", store, "--at", day, *named)
    assert (code, tree["verdict"]) == (0, "EXPIRED_VERIFIED_AT_INTAKE")
    assert tree["verified_at"] == NOW.isoformat()
    assert tree["receipt"] == {"problem": None, "details": {"archive": "Arkivi i provës", "moment": NOW.isoformat()}}
    asked = ["verify", str(pdf), "--trust", str(store), "--at", day, *map(str, named)]
    for lang in LANGS:
        assert cli.main(["--language", lang, *asked]) == 0
        assert "23.11.2026" in capsys.readouterr().out
    receipt.write_bytes(b"{}")
    code, tree = verified(capsys, pdf, "--trust", store, "--at", day, *named)
    assert (code, tree["verdict"]) == (6, "NOT_TRUSTED")
    assert tree["receipt"] == {"problem": "receipt.unreadable", "details": {}}
    for lang in LANGS:
        cli.main(["--language", lang, *asked])
        assert sentence(KnownError("receipt.unreadable"), lang) in capsys.readouterr().out


def test_the_name_of_an_archive_without_a_name() -> None:
    assert create_intake_key(module.ARCHIVE, now=NOW).entry().name == module.ARCHIVE
