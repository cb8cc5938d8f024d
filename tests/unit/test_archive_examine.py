"""One look at a PDF: signatures, what it carries, and whether its two parts agree."""

from __future__ import annotations

import io
import json
from datetime import datetime

import pikepdf
import pytest

from facilitator.archive import examine as module
from facilitator.archive.examine import Match, examine
from facilitator.model import WRITTEN, DocumentKind
from facilitator.record import Audience, Record
from facilitator.report.document import Document
from facilitator.report.extract import embedded
from facilitator.report.render import write
from facilitator.signing import NOBODY, Word, fields, sign
from tests.helpers import pki
from tests.helpers.records import demo_record

NOW = datetime.fromisoformat("2026-11-23T15:00:00+01:00")


@pytest.fixture(scope="module")
def draft() -> bytes:
    return write(demo_record(), DocumentKind.RELACION, "sq", Audience.PUBLIC, final=True, now=NOW)


@pytest.fixture(scope="module")
def signed(draft) -> bytes:
    world = pki.world()
    for place, leaf in zip(fields(draft), (world.facilitator, world.secretary), strict=True):
        draft = sign(draft, leaf.signer(), place.name, role="", reason="", place="", now=pki.NOW)
    return draft


def changed(pdf: bytes, at: int, edit) -> bytes:
    """The PDF with its record (0) or document (1) edited."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        stream = opened.Root.AF[at].EF.F
        tree = json.loads(stream.read_bytes())
        edit(tree)
        stream.write(json.dumps(tree).encode())
        out = io.BytesIO()
        opened.save(out)
        return out.getvalue()


@pytest.mark.parametrize("kind", WRITTEN)
@pytest.mark.parametrize("audience", [Audience.INTERNAL, Audience.PUBLIC])
@pytest.mark.parametrize(("lang", "final"), [("sq", True), ("en", False)])
def test_every_report_agrees_with_itself(kind, audience, lang, final):
    pdf = write(demo_record(), kind, lang, audience, final=final, now=NOW)
    found = examine(pdf, NOBODY, NOW)
    assert (found.belongs, found.recomposed, found.differing) == (Match.SAME, Match.SAME, ())
    assert (found.verdict.verdict, found.problem, found.pages) == (Word.UNSIGNED, None, Match.NOT_CHECKED)


def test_a_signed_report_is_read_and_judged(signed):
    found = examine(signed, NOBODY, NOW)
    assert found.verdict.verdict is Word.INTACT_NOT_TRUSTED
    assert found.record == demo_record().for_audience(Audience.PUBLIC)
    assert (found.belongs, found.recomposed) == (Match.SAME, Match.SAME)


def test_a_record_that_was_changed_does_not_belong(draft):
    def edit(tree):
        tree["meeting"]["place"] = "Tjetërkund"

    found = examine(changed(draft, 0, edit), NOBODY, NOW)
    assert (found.belongs, found.recomposed) == (Match.DIFFERENT, Match.DIFFERENT)
    assert found.differing


def test_a_document_that_was_changed_is_told_by_its_section(draft):
    keys: list[str] = []

    def edit(tree):
        section = next(one for one in tree["sections"] if one["blocks"])
        keys.append(section["key"])
        section["title"] += " (ndryshuar)"

    found = examine(changed(draft, 1, edit), NOBODY, NOW)
    assert (found.belongs, found.recomposed, list(found.differing)) == (Match.SAME, Match.DIFFERENT, keys)


@pytest.mark.parametrize(
    ("edit", "name"),
    [
        (lambda tree: tree["title"].append("x"), "title"),
        (lambda tree: tree["letterhead"].update(institution="x"), "letterhead"),
        (lambda tree: tree["sections"].pop(), "sections"),
    ],
)
def test_other_differences_are_named(draft, edit, name):
    assert examine(changed(draft, 1, edit), NOBODY, NOW).differing == (name,)


def test_what_an_older_format_said_is_not_judged_by_todays(draft, monkeypatch):
    def edit(tree):
        tree["meeting"]["place"] = "Tjetërkund"

    monkeypatch.setattr(module, "RECORD_READERS", {1: None, 2: None})
    found = examine(changed(draft, 0, edit), NOBODY, NOW)
    assert (found.belongs, found.recomposed) == (Match.NOT_CHECKED, Match.NOT_CHECKED)
    same = examine(draft, NOBODY, NOW)
    assert (same.belongs, same.recomposed) == (Match.SAME, Match.SAME)


def test_a_record_that_cannot_be_composed_is_not_the_same(draft):
    def edit(tree):
        tree["meeting"]["title"] = 5

    found = examine(changed(draft, 0, edit), NOBODY, NOW)
    assert (found.belongs, found.recomposed) == (Match.DIFFERENT, Match.DIFFERENT)


@pytest.mark.parametrize("data", [b"", b"hello", b"%PDF-1.7\n", pki.document()])
def test_what_carries_nothing_is_still_judged(data):
    found = examine(data, NOBODY, NOW)
    assert found.record is None
    assert found.document is None
    assert found.problem is not None
    assert found.problem.code in ("report.unreadable", "report.no_record")
    assert found.belongs is found.recomposed is found.pages is Match.NOT_CHECKED


def test_both_parts_are_what_the_file_holds(draft):
    found = examine(draft, NOBODY, NOW)
    assert isinstance(found.record, Record)
    assert isinstance(found.document, Document)
    assert (found.record, found.document) == embedded(draft)
