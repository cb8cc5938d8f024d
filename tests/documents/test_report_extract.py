"""A report's own record comes back out of the PDF; a stranger's file does no harm."""

from __future__ import annotations

import io
import zlib
from datetime import datetime

import pikepdf
import pytest

from facilitator.errors import KnownError
from facilitator.language.errors import sentence
from facilitator.language.sentences import LANGS
from facilitator.model import DocumentKind, Sister
from facilitator.record import Audience
from facilitator.report import compose, extract
from facilitator.report.extract import embedded
from facilitator.report.pdf.render import render, write
from tests.helpers.records import demo_record

NOW = datetime.fromisoformat("2026-10-28T10:00:00+01:00")


@pytest.fixture(scope="module")
def report() -> bytes:
    return write(demo_record(), DocumentKind.RELACION, "sq", Sister.PUBLIC, final=True, now=NOW)


def changed(report: bytes, data: bytes, *, packed: bytes | None = None) -> bytes:
    with pikepdf.open(io.BytesIO(report)) as pdf:
        stream = pdf.Root.AF[0].EF.F
        if packed is None:
            stream.write(data)
        else:
            stream.write(packed, filter=pikepdf.Name.FlateDecode)
        out = io.BytesIO()
        pdf.save(out)
        return out.getvalue()


def code(pdf: bytes) -> str:
    with pytest.raises(KnownError) as caught:
        embedded(pdf)
    for lang in LANGS:
        assert "kodi" not in sentence(caught.value, lang)
        assert "code" not in sentence(caught.value, lang)
    return caught.value.code


def test_record_and_document_come_back(report: bytes) -> None:
    record, document = embedded(report)
    assert record == demo_record().for_audience(Audience.PUBLIC)
    assert document == compose(record, DocumentKind.RELACION, "sq", final=True)
    assert document.record_sha256 == record.sha256()


def test_they_come_back_from_a_file_with_an_incremental_update(report: bytes) -> None:
    start = int(report.rstrip().rsplit(b"startxref", 1)[1].split()[0])
    offset = len(report) + 1
    tail = b"\n9999 0 obj\nnull\nendobj\n"
    with pikepdf.open(io.BytesIO(report)) as pdf:
        root, size = pdf.Root.objgen[0], int(pdf.trailer.Size)
    xref = offset + len(tail) - 1
    stream = (
        b"10000 0 obj\n<</Type/XRef/Size 10001/Prev %d/Root %d 0 R/W[1 4 2]/Index[9999 2]/Length 14>>stream\n"
        % (start, root)
        + b"\x01" + offset.to_bytes(4, "big") + b"\x00\x00" + b"\x01" + xref.to_bytes(4, "big") + b"\x00\x00"
        + b"\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % xref
    )  # fmt: skip
    assert size < 9_999
    record, _ = embedded(report + tail + stream)
    assert record.counts.people == 21


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"hello" * 100])
def test_no_pdf(data: bytes) -> None:
    assert code(data) == "report.unreadable"


def test_truncated(report: bytes) -> None:
    for end in (10, 1_000, len(report) // 2, len(report) - 30):
        assert code(report[:end]) == "report.unreadable"


def test_pdf_without_attachments() -> None:
    assert code(render(compose(demo_record(), DocumentKind.RELACION), now=NOW)) == "report.no_record"


def test_record_replaced_by_nonsense(report: bytes) -> None:
    for data in (b"", b"{}", b"[" * 100_000, b'{"format":1}', b"\xff\xfe"):
        assert code(changed(report, data)) == "report.unreadable"
    assert code(changed(report, b'{"format":99}')) == "record.newer"


def test_file_that_unpacks_to_too_much_is_not_unpacked(report: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extract, "MAX_BYTES", 100_000)
    bomb = zlib.compress(b"0" * 3_000_000, 9)
    twice = zlib.compress(bomb, 9)
    assert code(changed(report, b"", packed=bomb)) == "report.unreadable"
    assert code(changed(report, b"", packed=twice)) == "report.unreadable"


def test_encrypted(report: bytes) -> None:
    with pikepdf.open(io.BytesIO(report)) as pdf:
        out = io.BytesIO()
        pdf.save(out, encryption=pikepdf.Encryption(owner="a", user="b"))
    assert code(out.getvalue()) == "report.unreadable"
