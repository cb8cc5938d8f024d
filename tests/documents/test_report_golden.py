"""Formats of Record and Document as first written: what is on shelves must be readable, with every value, for ever."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from facilitator.errors import KnownError
from facilitator.language.sentences import LANGS
from facilitator.model import DocumentKind
from facilitator.record import FORMAT, READERS, Audience, Record
from facilitator.report import Document, compose
from facilitator.report.document import COMPOSER
from facilitator.report.document import FORMAT as DOCUMENT_FORMAT
from facilitator.report.document import READERS as DOCUMENT_READERS
from facilitator.report.pdf.metadata import RENDERER
from tests.helpers.documents import instructions_of
from tests.helpers.records import golden_record

GOLDEN = Path(__file__).parents[1] / "golden"


def shape(tree: object, path: str = "") -> set[str]:
    """Every path of a JSON tree with the type of what stands there; list places and blocks by kind are one."""
    if isinstance(tree, dict):
        path += f"<{tree['block']}>" if "block" in tree else ""
        return {path, *(one for key, item in tree.items() for one in shape(item, f"{path}.{key}"))}
    if isinstance(tree, list):
        return {f"{path}[]", *(one for item in tree for one in shape(item, f"{path}[]"))}
    return {f"{path}:{type(tree).__name__}"}


def holds(now: Any, then: Any) -> bool:
    """Whether ``now`` says all that ``then`` said; new fields may stand beside it, lists are as long as they were."""
    if isinstance(then, dict):
        return isinstance(now, dict) and all(key in now and holds(now[key], item) for key, item in then.items())
    if isinstance(then, list):
        return isinstance(now, list) and len(now) == len(then) and all(map(holds, now, then))
    return bool(now == then) and type(now) is type(then)


def told(data: bytes) -> Any:
    tree = json.loads(data)
    del tree["format"]
    return tree


def test_every_format_has_its_golden_files() -> None:
    assert {f"record-{n}.json" for n in READERS} <= {path.name for path in GOLDEN.iterdir()}
    assert {f"document-{n}.json" for n in DOCUMENT_READERS} <= {path.name for path in GOLDEN.iterdir()}


def test_record_of_format_1_is_read_with_every_value_and_written_as_the_present_one() -> None:
    data = (GOLDEN / "record-1.json").read_bytes()
    record = Record.from_json(data)
    assert json.loads(record.to_json())["format"] == FORMAT
    assert holds(told(record.to_json()), told(data))
    assert Record.from_json(record.to_json()) == record
    assert (record.meeting.city, record.counts.people, len(record.points)) == ("Tiranë", 21, 23)
    assert record.audience is Audience.INTERNAL
    assert record.paper is None
    assert record.previous is None


def test_document_of_format_1_is_read_with_every_value_and_written_as_the_present_one() -> None:
    data = (GOLDEN / "document-1.json").read_bytes()
    document = Document.from_json(data)
    assert json.loads(document.to_json())["format"] == DOCUMENT_FORMAT
    assert holds(told(document.to_json()), told(data))
    assert Document.from_json(document.to_json()) == document
    assert document.kind is DocumentKind.PROCESVERBAL
    assert document.composer == 0
    first = hashlib.sha256((GOLDEN / "record-1.json").read_bytes()).hexdigest()
    assert document.record_sha256 == first  # of the bytes as they lie in the file, which nothing rewrites


def test_the_comparison_can_see() -> None:
    """Negative control."""
    tree = told((GOLDEN / "record-1.json").read_bytes())
    assert not holds({**tree, "head": "x"}, tree)
    assert not holds({**tree, "people": tree["people"][1:]}, tree)
    assert holds({**tree, "new": 1}, tree)


def test_record_of_format_2_is_read_with_every_value_and_written_as_the_present_one() -> None:
    data = (GOLDEN / "record-2.json").read_bytes()
    record = Record.from_json(data)
    assert holds(told(record.to_json()), told(data))
    assert Record.from_json(record.to_json()) == record
    assert record.paper is not None
    assert record.previous is not None
    assert record.corrections
    assert record.responses
    assert record.comments
    assert not record.channels


def test_record_of_format_3_is_read_with_every_value_and_written_as_the_present_one() -> None:
    data = (GOLDEN / "record-3.json").read_bytes()
    record = Record.from_json(data)
    assert holds(told(record.to_json()), told(data))
    assert Record.from_json(record.to_json()) == record
    assert record.channels
    assert record.standings
    assert not record.unsettled


@pytest.mark.parametrize(
    ("number", "some"), [(4, ("voices", "called")), (5, ("voices", "typed_by", "point_groups", "option_groups"))]
)
def test_record_of_a_later_format_is_read_with_every_value_and_written_as_the_present_one(
    number: int, some: tuple[str, ...]
) -> None:
    data = (GOLDEN / f"record-{number}.json").read_bytes()
    record = Record.from_json(data)
    assert holds(told(record.to_json()), told(data))
    assert Record.from_json(record.to_json()) == record
    assert all(getattr(record, name) for name in some)


def test_record_of_the_present_format_is_read_and_written_as_it_was() -> None:
    data = (GOLDEN / f"record-{FORMAT}.json").read_bytes()
    record = Record.from_json(data)
    assert record.to_json() == data
    now = golden_record().for_audience(Audience.FILE)
    assert shape(json.loads(now.to_json())) == shape(json.loads(data))


def test_document_of_format_2_is_read_with_every_value_and_written_as_the_present_one() -> None:
    data = (GOLDEN / "document-2.json").read_bytes()
    document = Document.from_json(data)
    assert holds(told(document.to_json()), told(data))
    assert Document.from_json(document.to_json()) == document
    assert document.record_sha256 == hashlib.sha256((GOLDEN / "record-2.json").read_bytes()).hexdigest()
    assert document.audience is Audience.INTERNAL
    assert document.sister is None


def test_document_of_format_3_is_read_with_every_value_and_written_as_the_present_one() -> None:
    data = (GOLDEN / "document-3.json").read_bytes()
    document = Document.from_json(data)
    assert holds(told(document.to_json()), told(data))
    assert Document.from_json(document.to_json()) == document
    assert document.record_sha256 == hashlib.sha256((GOLDEN / "record-3.json").read_bytes()).hexdigest()
    assert document.sister is not None
    assert document.sister.salt


@pytest.mark.parametrize("number", [4, 5])
def test_document_of_a_later_format_is_read_with_every_value_and_written_as_the_present_one(number: int) -> None:
    data = (GOLDEN / f"document-{number}.json").read_bytes()
    document = Document.from_json(data)
    assert holds(told(document.to_json()), told(data))
    assert Document.from_json(document.to_json()) == document
    assert document.record_sha256 == hashlib.sha256((GOLDEN / f"record-{number}.json").read_bytes()).hexdigest()
    assert document.sister is not None


def test_document_of_the_present_format_is_read_and_written_as_it_was() -> None:
    data = (GOLDEN / f"document-{DOCUMENT_FORMAT}.json").read_bytes()
    document = Document.from_json(data)
    assert document.to_json() == data
    assert document.record_sha256 == hashlib.sha256((GOLDEN / f"record-{FORMAT}.json").read_bytes()).hexdigest()
    assert document.sister is not None
    assert document.sister.salt
    record = golden_record().for_audience(Audience.FILE)
    now = compose(record, document.kind, final=True, mark=document.sister)
    assert shape(json.loads(now.to_json())) == shape(json.loads(data))


def test_the_number_of_the_composer_rises_with_its_sentences() -> None:
    """A document that names this composer must come out of its record again, word for word."""
    record = Record.from_json((GOLDEN / f"record-{FORMAT}.json").read_bytes())
    found = {
        f"{audience}/{kind}/{lang}": hashlib.sha256(
            compose(record.for_audience(audience), kind, lang, final=True).to_json()
        ).hexdigest()
        for audience in (Audience.FILE, Audience.PUBLIC)
        for kind in DocumentKind
        for lang in LANGS
    }
    kept = json.loads((GOLDEN / "composed.json").read_bytes())
    changed = sorted(name for name, digest in found.items() if kept["documents"].get(name) != digest)
    assert kept["composer"] == COMPOSER, "COMPOSER was raised: run `python tools/golden.py`"
    assert not changed, (
        f"The same record composes otherwise: {', '.join(changed)}. If a release with COMPOSER = {COMPOSER} is in use, "
        "raise it in facilitator/report/document.py; then run `python tools/golden.py` and commit composed.json."
    )


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"null", b"{}", b'{"format":1}', b'{"format":2,"kind":"x"}'])
def test_other_bytes_are_no_document(data: bytes) -> None:
    with pytest.raises(KnownError) as caught:
        Document.from_json(data)
    assert caught.value.code == "report.unreadable"


@pytest.mark.parametrize("number", sorted(DOCUMENT_READERS))
def test_document_with_wrong_types_is_unreadable(number: int) -> None:
    tree = json.loads((GOLDEN / f"document-{number}.json").read_bytes())
    for key, wrong in (("final", "yes"), ("title", "x"), ("sections", [{}]), ("lang", 3), ("letterhead", None)):
        with pytest.raises(KnownError):
            Document.from_json(json.dumps({**tree, key: wrong}).encode())


def test_document_of_a_newer_format_says_so() -> None:
    with pytest.raises(KnownError) as caught:
        Document.from_json(json.dumps({"format": DOCUMENT_FORMAT + 1}).encode())
    assert caught.value.code == "report.newer"


def test_who_draws_otherwise_raises_the_number_of_the_renderer() -> None:
    """`tools/golden.py` writes both; a file of the same number must come out again as it is."""
    golden = json.loads((GOLDEN / "drawn.json").read_text("utf-8"))
    assert golden["renderer"] == RENDERER
    assert golden["sample"] == hashlib.sha256(instructions_of()).hexdigest()
