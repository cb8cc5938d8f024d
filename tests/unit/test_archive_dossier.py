"""The page of a meeting: what it says of its documents is what examining them says, and half of it is never written."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from facilitator.archive import dossier
from facilitator.archive.dossier import Dossier, export, gathered, read_said
from facilitator.archive.index import Index
from facilitator.archive.intake import examine_kept
from facilitator.archive.shelf import Key
from facilitator.archive.taking import settle
from facilitator.archive.taking.deliver import Archive
from facilitator.errors import KnownError
from facilitator.model import DocumentKind, Sister
from facilitator.record import Record
from tests.helpers import brought, pki
from tests.helpers.documents import drawn
from tests.helpers.records import answered, corrected, demo_record
from tests.unit.test_archive_taking import archive, delivered


@pytest.fixture
def to(tmp_path: Path) -> Archive:
    return archive(tmp_path / "arkivi")


def taken(to: Archive, tmp_path: Path, *pdfs: bytes) -> None:
    for number, pdf in enumerate(pdfs):
        path = tmp_path / f"{number}.pdf"
        path.write_bytes(pdf)
        delivered(to, path)
    for one in settle.waiting(to.root):
        settle.release(to, one.line.sha256, "po", "Ben")


def page(to: Archive, at: datetime = pki.NOW, lang: str = "sq") -> Dossier:
    index = Index.of_shelf(to.shelf)
    index.refresh()
    meeting = demo_record().meeting.uid

    def judge(pdf: bytes) -> Any:
        return examine_kept(pdf, to.shelf, to.trust, [to.key.certificate], at)

    told = gathered(index.meeting(meeting), to.shelf, judge, lang)
    assert told is not None
    return told


def words(told: Dossier) -> dict[str, str]:
    return {paper.entry.verdict: paper.now for paper in told.papers}


def test_what_is_found_now_is_what_examining_finds(to: Archive, tmp_path: Path) -> None:
    deceiving = brought.by_two(brought.painted_over(brought.report()))
    taken(to, tmp_path, brought.signed(DocumentKind.PROCESVERBAL), deceiving)
    assert words(page(to)) == {"OK_REV_UNKNOWN": "OK_REV_UNKNOWN", "RECORD_MISMATCH": "RECORD_MISMATCH"}
    later = page(to, pki.NOW + timedelta(days=365 * 40))
    assert words(later) == {"OK_REV_UNKNOWN": "EXPIRED_VERIFIED_AT_INTAKE", "RECORD_MISMATCH": "RECORD_MISMATCH"}


def measured(text: str, made_at: str) -> Record:
    record = answered(demo_record())
    first, *others = record.measures
    return replace(record, measures=(replace(first, text=text), *others), made_at=made_at)


def said(to: Archive) -> str:
    return page(to).measures[0].text


def test_what_is_no_signed_report_says_nothing_of_the_meeting(to: Archive, tmp_path: Path) -> None:
    def of(record: Record) -> bytes:
        return drawn(record, DocumentKind.RESPONSES, "sq", Sister.PUBLIC, now=pki.NOW)

    good = brought.by_two(of(measured("E para", "2026-10-27T18:00:00+01:00")))
    unsigned = of(measured("E pafirmosur", "2026-10-29T18:00:00+01:00"))
    spoilt = brought.by_two(brought.painted_over(of(measured("E rreme", "2026-10-30T18:00:00+01:00"))))
    taken(to, tmp_path, spoilt)
    assert page(to).measures == (), "it contradicts itself"
    taken(to, tmp_path, unsigned)
    assert said(to) == "E pafirmosur"
    taken(to, tmp_path, good)
    assert said(to) == "E para", "what verifies, however old"


def test_of_two_languages_the_one_of_the_screen_is_read(to: Archive, tmp_path: Path) -> None:
    several = [drawn(demo_record(), DocumentKind.RELACION, lang, Sister.PUBLIC, now=pki.NOW) for lang in ("sq", "en")]
    taken(to, tmp_path, *several)
    told: dict[str, list[str]] = {}

    def read(pdf: bytes) -> Any:
        lang = "sq" if pdf == several[0] else "en"
        return replace(read_said(pdf), corrections=(dossier.Corrected(1, "2026-10-27T18:00:00+01:00", lang),))  # type: ignore[type-var]

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(dossier, "_what_it_says", read)
        for lang in ("sq", "en"):
            told[lang] = [one.reason for one in page(to, lang=lang).corrections]
    assert told == {"sq": ["sq"], "en": ["en"]}


def spoil(change: Callable[[Any], None]) -> bytes:
    def altered(data: bytes) -> bytes:
        tree = json.loads(data)
        change(tree)
        return json.dumps(tree).encode()

    pdf = drawn(corrected(demo_record()), DocumentKind.RELACION, "sq", Sister.PUBLIC, now=pki.NOW)
    return brought.inside(pdf, "record.json", altered)


@pytest.mark.parametrize(
    "change",
    [
        lambda tree: tree["measures"][0].update(text=5),
        lambda tree: tree["corrections"][0].update(opened_at="dje"),
        lambda tree: tree["corrections"][0].update(reason=None),
        lambda tree: tree["tallies"][0]["result"]["lines"][0].update(rank="i pari"),
        lambda tree: tree["rounds"][0].update(question=["a"]),
    ],
)
def test_a_strangers_record_says_nothing_that_no_page_can_show(change: Callable[[Any], None]) -> None:
    assert read_said(spoil(lambda tree: None)) is not None
    assert read_said(spoil(change)) is None


def test_half_of_a_meeting_is_never_written(to: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    taken(to, tmp_path, brought.signed(), brought.signed(DocumentKind.PROCESVERBAL))
    told, out = page(to), tmp_path / "jashtë" / "takimi"
    get, asked = to.shelf.get, []

    def gone(key: Key) -> bytes:
        asked.append(key)
        if len(asked) == 2:
            raise KnownError("shelf.failed", reason="why:EIO")
        return get(key)

    with monkeypatch.context() as patched:
        patched.setattr(to.shelf, "get", gone)
        with pytest.raises(KnownError, match=r"shelf\.failed"):
            export(told, to.shelf, out)
    assert list(out.parent.iterdir()) == []
    (out.parent / ".takimi.part" / "x").mkdir(parents=True)  # of a try that was killed
    written = export(told, to.shelf, out)
    assert sorted(written) == sorted(out.iterdir())
    assert len(written) == 5
    before = {path: path.read_bytes() for path in written}
    with pytest.raises(KnownError, match=r"record\.exists"):
        export(told, to.shelf, out)
    assert {path: path.read_bytes() for path in out.iterdir()} == before
    assert list(out.parent.iterdir()) == [out]


def test_a_document_that_was_spoilt_meanwhile_is_named_and_no_other_left_out(to: Archive, tmp_path: Path) -> None:
    taken(to, tmp_path, brought.signed(), brought.signed(DocumentKind.PROCESVERBAL))
    told = page(to)
    key = told.papers[0].entry.key
    (to.root / key).chmod(0o600)
    (to.root / key).write_bytes(b"%PDF-")
    export(told, to.shelf, tmp_path / "takimi")
    assert sorted(path.name for path in (tmp_path / "takimi").glob("*.pdf")) == [told.papers[1].entry.key]
    tree = json.loads((tmp_path / "takimi" / "takimi.json").read_text("utf-8"))
    assert [one["problem"] for one in tree["documents"]] == ["shelf.damaged", ""]
