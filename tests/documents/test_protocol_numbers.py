"""A protocol number on the page is verified like every other word, and another one is caught."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

import pytest

from facilitator.examine.examination import Match, examine
from facilitator.model import DocumentKind, Sister
from facilitator.report.compose import compose
from facilitator.report.compose.attach import attach_standard
from facilitator.report.document import Document
from facilitator.report.pdf.render import render, write
from facilitator.report.protocol import ProtocolMark
from facilitator.signing import NOBODY, Word
from facilitator.sisters import for_sister
from tests.helpers.records import NOW, demo_record

RELACION = DocumentKind.RELACION
MARK = ProtocolMark("1234/1", "2026-10-29")
OTHER = "Nr.\u00a01234/9 prot."


@lru_cache(maxsize=1)
def honest() -> bytes:
    return write(demo_record(), RELACION, "sq", Sister.PUBLIC, final=True, now=NOW, protocol=MARK)


def drawn(document: Document) -> bytes:
    record = for_sister(demo_record(), Sister.PUBLIC, RELACION)
    return render(document, attach_standard(record, document), now=NOW)


def composed() -> Document:
    return compose(for_sister(demo_record(), Sister.PUBLIC, RELACION), RELACION, final=True, protocol=MARK)


def test_a_document_with_a_number_is_whole() -> None:
    found = examine(honest(), NOBODY)
    assert not found.mismatch
    assert (found.recomposed, found.drawn) == (Match.SAME, Match.SAME)
    assert found.document is not None
    assert found.document.letterhead.protocol == "Nr.\u00a01234/1 prot."


@pytest.mark.parametrize("protocol", [MARK, None])
def test_another_number_at_the_head_than_the_document_was_given(protocol: ProtocolMark | None) -> None:
    document = composed()
    lying = replace(document, protocol=protocol, letterhead=replace(document.letterhead, protocol=OTHER))
    found = examine(drawn(lying), NOBODY)
    assert found.verdict.verdict is Word.RECORD_MISMATCH
    assert "letterhead" in found.differing
    assert [(one.section, one.what) for one in found.contradictions if one.what == "head"] == [("", "head")]


def test_another_number_on_the_page_than_in_the_document() -> None:
    document = composed()
    record = for_sister(demo_record(), Sister.PUBLIC, RELACION)
    lying = replace(document, letterhead=replace(document.letterhead, protocol=OTHER))
    found = examine(render(lying, attach_standard(record, document), now=NOW), NOBODY)
    assert found.verdict.verdict is Word.RECORD_MISMATCH
    assert found.drawn is Match.DIFFERENT
