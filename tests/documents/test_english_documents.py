"""Documents in English: what stands in them in Albanian is marked as being in it, counted once, and never too old."""

from __future__ import annotations

import io
from dataclasses import replace

import docx
import pikepdf
import pytest
from docx.oxml.ns import qn

from facilitator.examine.values import contradictions
from facilitator.model import Block, BlockMode, Correction, DocumentKind, Sister
from facilitator.record import Audience, Record
from facilitator.report import compose
from facilitator.report.compose.attach import file_names
from facilitator.report.document import Note
from facilitator.report.tongues import Tongues
from facilitator.report.word.docx import render_docx
from tests.helpers.documents import drawn
from tests.helpers.records import NOW, demo_record, in_part_english, uid

RELACION, PROCESVERBAL = DocumentKind.RELACION, DocumentKind.PROCESVERBAL
WRITTEN_IN_ALBANIAN = "Institucioni dha të dhënat.\n- Çdo muaj"


@pytest.fixture(scope="module")
def record() -> Record:
    """In part English, and one section by hand."""
    block = Block(
        uid=uid("own words"),
        document=RELACION,
        section="contribution",
        mode=BlockMode.EDITED,
        text=WRITTEN_IN_ALBANIAN,
        base="",
        edited_at="2026-10-27T18:00:00+01:00",
    )
    return replace(in_part_english(demo_record()), blocks=(block,))


def thinned(record: Record) -> Record:
    return record.for_audience(Audience.PUBLIC)


@pytest.mark.parametrize("kind", DocumentKind)
def test_the_albanian_document_stays_what_it_was(record: Record, kind: DocumentKind) -> None:
    plain, with_english = (compose(thinned(one), kind) for one in (replace(record, translated=()), record))
    assert replace(with_english, record_sha256="", sections=()) == replace(plain, record_sha256="", sections=())
    assert list(with_english.texts()) == list(plain.texts())
    assert with_english.passages == ()


def test_english_stands_where_there_is_some_and_the_rest_is_said_once(record: Record) -> None:
    made = compose(thinned(record), RELACION, "en")
    texts = list(made.texts())
    assert any("Strengthening the mechanisms of public consultation" in text for text in texts)
    assert "Consultation meeting with civil society organisations" in made.short_title
    assert "More openness" not in "\n".join(texts), "of other words than the measure has now"
    assert record.measures[1].text in made.passages
    (first, *others) = made.sections
    foreign = [section.key for section in others if section.lang]
    assert foreign == ["contribution@en"]
    (note,) = first.blocks
    assert isinstance(note, Note)
    assert note.line.text == f"{len(made.passages) + 1} texts stand in Albanian, as they were written."
    assert sum("stand in Albanian" in text for text in texts) == 1
    assert all(any(passage.rstrip(";.") in text for text in texts) for passage in made.passages)


def test_one_text_is_told_as_one_and_none_is_not_told() -> None:
    record = demo_record()
    record = replace(
        record, meeting=replace(record.meeting, title="Meeting of the council", process="", purpose="", place="",
                                city="", chair_role="", secretary_role=""),
        agenda=(), points=(), measures=(), actions=(), agreements=(), votes=(), rounds=(), options=(), closings=(),
        tallies=(), cancellations=(), people=(), attendance=(), roll=(), cards=(),
    )  # fmt: skip
    assert not any(section.key.startswith("tongues") for section in compose(record, RELACION, "en").sections)
    record = replace(record, agreements=(replace(demo_record().agreements[0], text="Lista dërgohet sot."),))
    made = compose(record, RELACION, "en")
    assert "One text stands in Albanian, as it was written." in list(made.texts())


@pytest.mark.parametrize("kind", DocumentKind)
@pytest.mark.parametrize("audience", [Audience.FILE, Audience.PUBLIC])
def test_its_values_are_those_of_the_record(record: Record, kind: DocumentKind, audience: Audience) -> None:
    said = record.for_audience(audience)
    document = compose(said, kind, "en", final=True)
    assert contradictions(said, document, len(file_names(said))) == ()
    # and a wording that is none is seen
    measures = {row.text for row in said.measures}
    measure = next(row for row in said.translated if row.of in measures)
    other = replace(said, translated=(replace(measure, text="Something else"),))
    if kind in (RELACION, PROCESVERBAL):
        assert contradictions(other, document, len(file_names(said)))


def languages(pdf: bytes) -> tuple[list[str], int]:
    """Languages of elements, and how many stretches of words within one are in Albanian."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        found = [str(one.Lang) for one in opened.objects if isinstance(one, pikepdf.Dictionary)
                 and one.get("/Type") == "/StructElem" and "/Lang" in one]  # fmt: skip
        spans = 0
        for page in opened.pages:
            for given in pikepdf.parse_content_stream(page):
                if str(given.operator) == "BDC" and "/Lang" in given.operands[1]:
                    assert str(given.operands[0]) == "/Span"
                    spans += 1
        assert str(opened.Root.Lang) in ("en-GB", "sq-AL")
        return found, spans


def test_the_page_says_what_is_in_albanian(record: Record) -> None:
    elements, spans = languages(drawn(record, PROCESVERBAL, "en", Sister.PUBLIC))
    assert elements
    assert set(elements) == {"sq-AL"}
    assert spans, "what somebody said stands behind who said it, in one paragraph"
    assert languages(drawn(record, PROCESVERBAL, "sq", Sister.PUBLIC)) == ([], 0)


def test_the_draft_for_a_word_processor_says_it_too(record: Record) -> None:
    data = render_docx(compose(thinned(record), RELACION, "en"), now=NOW)
    albanian = []
    for paragraph in docx.Document(io.BytesIO(data)).paragraphs:
        for run in paragraph.runs:
            lang = run._r.find(f"{qn('w:rPr')}/{qn('w:lang')}")
            if lang is not None:
                assert lang.get(qn("w:val")) == "sq-AL"
                albanian.append(run.text)
    assert "Institucioni dha të dhënat." in albanian
    assert "Çdo muaj" in albanian
    assert "Strengthening the mechanisms of public consultation" not in albanian


def test_what_was_put_into_english_since_is_no_correction(record: Record) -> None:
    before = replace(record, translated=(), blocks=())
    row = Correction(
        uid=uid("correction"), number=1, approval=uid("approval"), reason="Një emër", by="Ana",
        opened_at="2026-11-02T09:00:00+01:00",
    )  # fmt: skip
    now = replace(record, blocks=(), corrections=(row,), previous=before)
    made = compose(thinned(now), DocumentKind.CORRECTION, "en")
    changed = [section.key for section in made.sections if section.key.startswith("compare:")]
    assert changed == ["compare:note@en"]


def test_words_are_found_whole_with_the_marks_that_stand_at_them() -> None:
    tongues = Tongues(["Hapja", "Hapja e takimit", "Roli i OSHC-ve;", "–"])
    assert tongues.pieces("The meeting “Hapja e takimit”, held") == (
        (False, "The meeting"),
        (True, "“Hapja e takimit”,"),
        (False, "held"),
    )
    assert tongues.pieces("1. Hapja") == ((False, "1."), (True, "Hapja"))
    assert tongues.pieces("Hapjania") == ((False, "Hapjania"),)
    assert tongues.pieces("Roli i OSHC-ve.") == ((True, "Roli i OSHC-ve."),)
    assert tongues.pieces("Roli i OSHC-ve tjera") == ((True, "Roli i OSHC-ve"), (False, "tjera"))
    assert tongues.pieces("anything", native=True) == ((True, "anything"),)
    assert tongues.found(["– and Hapja"]) == {"Hapja"}
