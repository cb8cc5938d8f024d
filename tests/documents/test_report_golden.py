"""Format 1 of Record and Document as first written: what is on shelves must be readable, unchanged, for ever."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from facilitator.errors import KnownError
from facilitator.model import DocumentKind
from facilitator.record import Audience, Record
from facilitator.report import Document, compose
from tests.helpers.records import demo_record

GOLDEN = Path(__file__).parents[1] / "golden"


def shape(tree: object, path: str = "") -> set[str]:
    """Every path of a JSON tree with the type of what stands there; list places and blocks by kind are one."""
    if isinstance(tree, dict):
        path += f"<{tree['block']}>" if "block" in tree else ""
        return {path, *(one for key, item in tree.items() for one in shape(item, f"{path}.{key}"))}
    if isinstance(tree, list):
        return {f"{path}[]", *(one for item in tree for one in shape(item, f"{path}[]"))}
    return {f"{path}:{type(tree).__name__}"}


def test_record_of_format_1_is_read_and_written_as_it_was() -> None:
    data = (GOLDEN / "record-1.json").read_bytes()
    record = Record.from_json(data)
    assert record.to_json() == data
    assert record.meeting.city == "Tiranë"
    assert record.counts.people == 21
    assert len(record.points) == 23
    assert record.audience is Audience.INTERNAL
    now = demo_record().for_audience(Audience.INTERNAL)
    assert shape(json.loads(now.to_json())) == shape(json.loads(data))


def test_document_of_format_1_is_read_and_written_as_it_was() -> None:
    data = (GOLDEN / "document-1.json").read_bytes()
    document = Document.from_json(data)
    assert document.to_json() == data
    assert document.kind is DocumentKind.PROCESVERBAL
    assert document.record_sha256 == Record.from_json((GOLDEN / "record-1.json").read_bytes()).sha256()
    now = compose(demo_record().for_audience(Audience.INTERNAL), DocumentKind.PROCESVERBAL, final=True)
    assert shape(json.loads(now.to_json())) == shape(json.loads(data))


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"null", b"{}", b'{"format":1}', b'{"format":1,"kind":"x"}'])
def test_other_bytes_are_no_document(data: bytes) -> None:
    with pytest.raises(KnownError) as caught:
        Document.from_json(data)
    assert caught.value.code == "report.unreadable"


def test_document_with_wrong_types_is_unreadable() -> None:
    tree = json.loads((GOLDEN / "document-1.json").read_bytes())
    for key, wrong in (("final", "yes"), ("title", "x"), ("sections", [{}]), ("lang", 3), ("letterhead", None)):
        with pytest.raises(KnownError):
            Document.from_json(json.dumps({**tree, key: wrong}).encode())


def test_document_of_a_newer_format_says_so() -> None:
    with pytest.raises(KnownError) as caught:
        Document.from_json(b'{"format":3}')
    assert caught.value.code == "report.newer"
