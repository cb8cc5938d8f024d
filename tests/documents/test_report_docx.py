"""Drafts for word processors: headings, real lists, repeated rows, language, page numbers, and the same bytes twice."""

from __future__ import annotations

import io
import subprocess
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import docx
import pypdfium2
import pytest
from docx.oxml.ns import qn
from PIL import Image

from facilitator import cli, demo
from facilitator.language.sentences import LANGS, Lang
from facilitator.model import DocumentKind, Sister
from facilitator.record import Audience, Record
from facilitator.report import Document, compose
from facilitator.report.document import Line, Numbered, Section, Table
from facilitator.report.word.docx import render_docx, text
from facilitator.sisters import for_sister
from tests.helpers.records import demo_record, empty_record, golden_record, random_record
from tests.helpers.tools import needs

NOW = datetime.fromisoformat("2026-10-28T10:00:00+01:00")
KINDS = tuple(DocumentKind)


def draft(record: Record, kind: DocumentKind = DocumentKind.PROCESVERBAL, lang: Lang = "sq") -> Document:
    return compose(for_sister(record, Sister.FULL, kind), kind, lang)


def reopened(document: Document, images: dict[str, bytes] | None = None) -> Any:
    return docx.Document(io.BytesIO(render_docx(document, images, now=NOW)))


def words_of(opened: Any) -> str:
    paragraphs = [paragraph.text for paragraph in opened.paragraphs]
    cells = [cell.text for table in opened.tables for row in table.rows for cell in row.cells]
    return "\n".join([*paragraphs, *cells])


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("lang", LANGS)
def test_every_kind_says_all_that_its_document_says(kind: DocumentKind, lang: Lang) -> None:
    document = draft(golden_record(), kind, lang)
    said = words_of(reopened(document))
    labels = {
        line.label
        for section in document.sections
        for block in section.blocks
        if isinstance(block, Numbered)
        for line in block.lines
    }
    for words in document.texts():
        if words not in labels:  # the word processor counts these itself
            assert text(words) in said


@pytest.mark.parametrize("record", [empty_record(), random_record(4, 300)], ids=["empty", "three hundred"])
def test_empty_and_large_meetings_can_be_written(record: Record) -> None:
    for kind in KINDS:
        assert reopened(draft(record, kind)).paragraphs


def test_headings_have_their_styles_and_the_draft_its_mark() -> None:
    document = draft(golden_record(), DocumentKind.COMBINED)
    opened = reopened(document)
    headings = [(p.style.name, p.text) for p in opened.paragraphs if p.style.name.startswith("Heading")]
    assert headings == [
        (f"Heading {section.level}", section.title) for section in document.sections if section.level and section.title
    ]
    assert opened.paragraphs[5].style.name == "Title"
    page = opened.sections[0]
    assert "DRAFT" in page.header.paragraphs[0].text
    assert "nuk nënshkruhet" in page.footer.paragraphs[1].text
    codes = [one.text.strip() for one in page.footer.paragraphs[0]._p.iter(qn("w:instrText"))]
    assert codes == ["PAGE", "NUMPAGES"]
    assert page.footer.paragraphs[0].text == "Dokument i plotë, për dosjen\tFaqe 1 nga 1"
    contents = [one.text for one in opened.element.body.iter(qn("w:instrText"))]
    assert contents == [' TOC \\o "1-3" \\h \\z \\u ']
    parts = [p for p in opened.paragraphs if p.style.name == "Heading 1"]
    assert [p.paragraph_format.page_break_before for p in parts[:2]] == [None, True]


def test_final_documents_carry_no_mark() -> None:
    record = golden_record().for_audience(Audience.PUBLIC)
    opened = reopened(compose(record, DocumentKind.VOTING, final=True))
    assert "DRAFT" not in opened.sections[0].header.paragraphs[0].text
    assert opened.core_properties.content_status == "Final"


def test_lists_are_lists_with_the_labels_of_the_document() -> None:
    opened = reopened(draft(demo_record()))
    numbering = opened.part.numbering_part.element
    shapes = {}
    for num in numbering.findall(qn("w:num")):
        abstract = num.find(qn("w:abstractNumId")).get(qn("w:val"))
        level = next(
            one for one in numbering.findall(qn("w:abstractNum")) if one.get(qn("w:abstractNumId")) == abstract
        ).find(qn("w:lvl"))
        shapes[num.get(qn("w:numId"))] = (
            level.find(qn("w:lvlText")).get(qn("w:val")),
            int(level.find(qn("w:start")).get(qn("w:val"))),
        )
    point = next(p for p in opened.paragraphs if demo_record().points[0].text in p.text)
    assert shapes[point._p.pPr.numPr.numId.get(qn("w:val"))] == ("I.%1", 1)
    measure = next(p for p in opened.paragraphs if p.text.startswith("Forcimi i mekanizmave"))
    assert shapes[measure._p.pPr.numPr.numId.get(qn("w:val"))] == ("%1.", 1)
    assert not point.text.startswith("I.1")
    bullets = [p for p in opened.paragraphs if p.style.name == "List Bullet"]
    assert any("Listëprezenca e takimit" in p.text for p in bullets)


@pytest.mark.parametrize(
    ("labels", "listed"),
    [
        (("1.", "2."), True),
        (("II.4", "II.5"), True),
        (("B.", "C."), True),
        (("1.", "3."), False),
        (("I.1", "II.2"), False),
        (("–", "–"), False),
    ],
)
def test_labels_that_do_not_count_on_stand_as_they_are(labels: tuple[str, str], listed: bool) -> None:
    document = draft(empty_record())
    lines = tuple(Line(f"rreshti {label}", label=label) for label in labels)
    opened = reopened(replace(document, sections=(Section(key="x", title="x", blocks=(Numbered(lines),)),)))
    made = [p for p in opened.paragraphs if "rreshti" in p.text]
    assert [p._p.pPr.numPr is not None for p in made] == [listed] * 2
    assert [p.text.startswith(f"{label}\t") for p, label in zip(made, labels, strict=True)] == [not listed] * 2


def test_tables_repeat_their_header_and_keep_rows_whole() -> None:
    document = draft(demo_record(), DocumentKind.ATTENDANCE)
    opened = reopened(document)
    tables = [b for s in document.sections for b in s.blocks if isinstance(b, Table)]
    made = max(tables, key=lambda one: len(one.header))  # the list itself
    table = next(table for table in opened.tables if len(table.columns) == len(made.header))
    assert len(table.rows) == len(made.rows) + 1
    marks = [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows]
    assert marks == [True] + [False] * len(made.rows)
    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)


@pytest.mark.parametrize(("lang", "tag"), [("sq", "sq-AL"), ("en", "en-GB")])
def test_language_and_properties_are_set(lang: Lang, tag: str) -> None:
    document = draft(demo_record(), lang=lang)
    opened = reopened(document)
    defaults = opened.styles.element.find(qn("w:docDefaults"))
    assert [one.get(qn("w:val")) for one in defaults.iter(qn("w:lang"))] == [tag]
    about = opened.core_properties
    assert about.title == document.short_title
    assert about.author == "Agjencia për Mbështetjen e Shoqërisë Civile"
    assert about.language == tag
    assert (about.created, about.modified) == (datetime(2026, 10, 28, 9, tzinfo=UTC),) * 2
    assert about.identifier == document.record_sha256


def test_bytes_are_equal_twice_and_hold_no_other_moment() -> None:
    document = draft(golden_record())
    data = render_docx(document, now=NOW)
    assert data == render_docx(document, now=NOW)
    assert data != render_docx(document, now=NOW.replace(hour=11))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert not [name for name in archive.namelist() if "thumbnail" in name]
    with pytest.raises(ValueError):
        render_docx(document, now=NOW.replace(tzinfo=None))


def test_hostile_text_is_text() -> None:
    record = demo_record()
    odd = "<w:p/> & ]]> \x00\x0b\u202e𝓯 " + "x" * 240
    record = replace(record, points=(replace(record.points[0], text=odd), *record.points[1:]))
    said = words_of(reopened(draft(record)))
    assert "<w:p/> & ]]> 𝓯 xxx" in said
    assert "\u202e" not in said


def test_logos_are_pictures_with_words() -> None:
    png = io.BytesIO()
    Image.new("RGB", (240, 80), "white").save(png, "PNG")
    opened = reopened(draft(golden_record()), {"5a" * 32: png.getvalue()})
    (shape,) = opened.inline_shapes
    assert shape._inline.docPr.get("descr") == "Logoja e AMSHC"
    assert not reopened(draft(golden_record())).inline_shapes


def test_the_command_writes_a_draft_to_edit(played: demo.Demo, tmp_path: Path) -> None:
    out = tmp_path / "procesverbal.docx"
    command = ["report", str(played.meeting), "--kind", "procesverbal", "--version", "full", "-o", str(out)]
    assert cli.main(command) == 0
    assert "PROCESVERBAL" in words_of(docx.Document(str(out)))


def test_libreoffice_opens_it(tmp_path: Path) -> None:
    soffice = needs("soffice")
    path = tmp_path / "draft.docx"
    path.write_bytes(render_docx(draft(demo_record(), DocumentKind.RELACION), now=NOW))
    subprocess.run(
        [soffice, f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless", "--convert-to", "pdf",
         "--outdir", str(tmp_path), str(path)],
        check=True, capture_output=True, timeout=240,
    )  # fmt: skip
    pdf = pypdfium2.PdfDocument((tmp_path / "draft.pdf").read_bytes())
    try:
        said = " ".join(" ".join(page.get_textpage().get_text_bounded().split()) for page in pdf)
        pages = len(pdf)
    finally:
        pdf.close()
    assert "Forcimi i mekanizmave të konsultimit publik" in said
    assert f"Faqe {pages} nga {pages}" in said
    assert "DRAFT" in said
