"""Every kind of document stands in every table that readers of kinds ask."""

from __future__ import annotations

import pytest

from facilitator.language.sentences import LANGS
from facilitator.model import AFTERWARDS, DOCUMENTS, WRITTEN, DocumentKind, Need
from facilitator.report.compose import BUILD
from facilitator.report.compose.words import Words
from ui.words.documents import kind_icon, kind_names


def test_every_kind_is_in_every_table() -> None:
    assert tuple(DOCUMENTS) == tuple(DocumentKind)
    assert set(BUILD) == set(kind_names()) == set(DocumentKind)


@pytest.mark.parametrize("kind", DocumentKind)
def test_every_kind_has_its_sentences(kind: DocumentKind) -> None:
    for lang in LANGS:
        words = Words(lang)
        for key in (f"title.{kind}", f"title.{kind}.title", f"short.{kind}"):
            assert words.raw(key)
        assert words.raw(f"part.{kind}" if DOCUMENTS[kind].part else f"subject.{kind}")


def test_the_table_says_what_was_always_so() -> None:
    """What opens a meeting to signing, and what is stored as an edition: old files hold these words."""
    assert WRITTEN == (DocumentKind.RELACION, DocumentKind.PROCESVERBAL)
    assert AFTERWARDS == (DocumentKind.RESPONSES, DocumentKind.CORRECTION)
    assert all(DOCUMENTS[kind].needs is not Need.NOTHING for kind in AFTERWARDS)
    assert [kind for kind in DOCUMENTS if DOCUMENTS[kind].gathers] == [DocumentKind.COMBINED]


def test_a_kind_of_a_later_version_has_the_icon_of_any_paper() -> None:
    assert kind_icon("relacion") == kind_icon("of-tomorrow") != kind_icon("voting")
