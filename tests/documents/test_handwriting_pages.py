"""The full list of attendance draws what people signed on the screen; no other document and no other file has it."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import ImageChops

from facilitator import strokes
from facilitator.examine.values import contradictions
from facilitator.meeting import setup
from facilitator.meeting.papers import by_hand
from facilitator.meeting.reading import read_record
from facilitator.model import Attendance, Consent, DocumentKind, Sister
from facilitator.record import Record
from facilitator.report import compose
from facilitator.report.compose.attach import attach_standard
from facilitator.report.document import Cells, Document, Drawn, Source, Table
from facilitator.report.extract import embedded
from facilitator.report.pdf.render import render, write
from facilitator.report.word.docx import render_docx
from facilitator.sisters import for_sister
from tests.helpers.crowd import crowd
from tests.helpers.hall import Hall
from tests.helpers.records import NOW
from tests.helpers.scrawl import lines
from tests.helpers.verapdf import VeraPdf

ATTENDANCE = DocumentKind.ATTENDANCE
PEOPLE = 45


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Hall:
    """45 people: 42 signed, two did not when asked, one was not asked."""
    made = Hall(tmp_path_factory.mktemp("signed"))
    made.do(setup.open_meeting)
    crowd(made, PEOPLE)
    made.do(by_hand.allow_handwriting)
    came = made.all(Attendance)
    for number, stay in enumerate(came[1:]):
        if number < 2:
            made.do(by_hand.decline_handwriting, stay.person)
        else:
            made.do(by_hand.sign_by_hand, stay.person, strokes.taken(lines(number)))
    made.do(setup.close_meeting)
    return made


@pytest.fixture(scope="module")
def record(hall: Hall) -> Record:
    return hall.read(read_record)


@pytest.fixture(scope="module")
def full(hall: Hall, record: Record) -> bytes:
    return write(record, ATTENDANCE, "sq", Sister.FULL, final=True, now=hall.clock())


def table_of(document: Document) -> Table:
    return next(
        block
        for section in document.sections
        for block in section.blocks
        if isinstance(block, Table) and any(row.drawn for row in block.rows)
    )


def everything_in(pdf: bytes) -> bytes:
    """Every stream and every string of the file, decoded, its attachments among them."""
    out = []
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        for one in opened.objects:
            if isinstance(one, pikepdf.Stream):
                out.append(one.read_bytes() if one.get("/Filter") != "/DCTDecode" else b"")
            out.append(repr(one).encode())
    return b"\n".join(out)


def figures(pdf: bytes) -> list[tuple[str, str]]:
    """Words of each figure, and what element it is in."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        found = [one for one in opened.objects if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Figure"]
        return [(str(one.Alt), str(one.P.S)) for one in found]


def test_each_drawing_is_a_figure_in_its_own_row_with_words(full: bytes, record: Record) -> None:
    _, document = embedded(full)
    signed = {row.strokes for row in record.handwritten if row.strokes}
    found = figures(full)
    assert {place for _, place in found} == {"/TD"}
    named = [(one.alt, row.cells[1]) for row in table_of(document).rows for one in row.drawn]
    assert len(signed) == len(named) == 42
    assert all(alt == f"Nënshkrim me dorë: {name}" for alt, name in named)
    assert sorted(alt for alt, _ in found) == sorted(alt for alt, _ in named)
    said = " ".join(document.texts())
    assert "nënshkruan me dorë 42 persona" in said
    assert "2 persona u pyetën dhe nuk nënshkruan" in said
    assert "nuk është nënshkrim elektronik i avancuar dhe as i kualifikuar" in said
    assert said.count("pa nënshkrim") == 2


@pytest.mark.parametrize("contacts", [True, False])
def test_it_lies_in_the_column_of_signatures(record: Record, *, contacts: bool) -> None:
    """Also where nobody gave a number or an address, and the list has no column of them."""
    people = record.people
    if not contacts:
        people = tuple(replace(one, phone="", email="", photo=Consent.NOT_ASKED) for one in people)
    document = compose(for_sister(replace(record, people=people), Sister.FULL, ATTENDANCE), ATTENDANCE, "sq")
    table = table_of(document)
    assert (len(table.header), sum(table.weights)) == (8 if contacts else 7, 100)
    assert {table.header[one.cell] for row in table.rows for one in row.drawn} == {"Nënshkrimi"}
    assert all(not row.cells[one.cell] for row in table.rows for one in row.drawn)


def without_ink(document: Document) -> Document:
    tree = json.loads(document.to_json())
    for section in tree["sections"]:
        for block in section["blocks"]:
            for row in block.get("rows", ()):
                row["drawn"] = [{**one, "strokes": ""} for one in row["drawn"]]
    return Document.from_json(json.dumps(tree).encode())


def test_it_is_ink_on_the_page(full: bytes) -> None:
    """Drawn again without the strokes the page has less ink, in the last column and nowhere else."""
    _, document = embedded(full)
    bare = without_ink(document)
    pictures = []
    for one in (document, bare):
        pdf = pypdfium2.PdfDocument(render(one, (), now=NOW))
        pictures.append(pdf[0].render(scale=1).to_pil().convert("L"))
        pdf.close()
    box = ImageChops.difference(*pictures).getbbox()
    assert box is not None
    assert box[0] > pictures[0].width * 0.75


def test_the_judge_of_archival_files_finds_no_failure(
    full: bytes, hall: Hall, record: Record, verapdf: VeraPdf, tmp_path: Path
) -> None:
    draft = write(record, ATTENDANCE, "en", Sister.FULL, final=False, now=hall.clock())
    files = [tmp_path / "full.pdf", tmp_path / "draft.pdf"]
    for path, pdf in zip(files, (full, draft), strict=True):
        path.write_bytes(pdf)
    for (file, flavour), failed in verapdf(files).items():
        assert not failed, (file.name, flavour, dict(failed))


def test_no_other_document_has_it_in_any_stream(hall: Hall, record: Record, full: bytes) -> None:
    marks = [row.strokes[:30].encode() for row in record.handwritten if row.strokes]
    assert all(mark in everything_in(full) for mark in marks[:3])
    others = (ATTENDANCE, Sister.PUBLIC), (DocumentKind.PROCESVERBAL, Sister.FULL), (DocumentKind.RELACION, Sister.FULL)
    for kind, sister in others:
        pdf = everything_in(write(record, kind, "sq", sister, final=True, now=hall.clock()))
        assert not any(mark in pdf for mark in marks), (kind, sister)
        assert "Nënshkrim me dorë".encode() not in pdf
        assert b'"handwritten":[{' not in pdf


def changed(
    document: Document, row: int, drawn: tuple[Drawn, ...], sources: tuple[Source, ...] | None = None
) -> Document:
    def in_table(block: Table) -> Table:
        rows = list(block.rows)
        rows[row] = Cells(rows[row].cells, rows[row].sources if sources is None else sources, drawn=drawn)
        return replace(block, rows=tuple(rows))

    table = table_of(document)
    return replace(
        document,
        sections=tuple(
            replace(section, blocks=tuple(in_table(one) if one is table else one for one in section.blocks))
            for section in document.sections
        ),
    )


def test_a_drawing_that_the_record_does_not_have_is_a_contradiction(record: Record) -> None:
    own = for_sister(record, Sister.FULL, ATTENDANCE)
    document = compose(own, ATTENDANCE, "sq", final=True)
    files = len(attach_standard(own, document))
    assert contradictions(own, document, files) == ()
    rows = table_of(document).rows
    first, second = [number for number, row in enumerate(rows) if row.drawn][:2]
    other = rows[second].drawn
    for drawn in ((), other, (*rows[first].drawn, *other)):
        assert contradictions(own, changed(document, first, drawn), files), "taken away, exchanged, doubled"
    blank = next(number for number, row in enumerate(rows) if not row.drawn)
    assert contradictions(own, changed(document, blank, other), files), "put where nobody signed"
    bare = changed(document, blank, other, ())
    assert contradictions(own, bare, files), "put where nothing is said of anybody"
    apart = [source for source in rows[first].sources if source[0] != "handwritten"]
    whose = [source for source in rows[second].sources if source[0] == "handwritten"]
    (ink,) = other
    swapped = changed(document, first, (replace(ink, alt=rows[first].drawn[0].alt),), (*apart, *whose))
    assert contradictions(own, swapped, files), "of somebody else, whose drawing it names"
    misnamed = (replace(rows[first].drawn[0], alt=ink.alt),)
    assert contradictions(own, changed(document, first, misnamed), files), "said to be somebody else's"


def test_a_word_stands_for_it_in_a_draft_to_write_in(record: Record, hall: Hall) -> None:
    own = for_sister(record, Sister.FULL, ATTENDANCE)
    data = render_docx(compose(own, ATTENDANCE, "sq"), now=hall.clock())
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        inside = b"\n".join(package.read(name) for name in package.namelist())
    assert "Nënshkrim me dorë: ".encode() in inside
    assert not any(row.strokes[:30].encode() in inside for row in record.handwritten if row.strokes)


def test_in_a_strangers_document_what_is_no_drawing_is_none(record: Record) -> None:
    own = for_sister(record, Sister.FULL, ATTENDANCE)
    document = compose(own, ATTENDANCE, "sq")
    for cell, text in ((7, "x"), (99, "1,2,3,4"), (-1, "1,2,3,4"), (7, "1,2,99999,4"), (7, "5,5")):
        assert render(changed(document, 1, (Drawn(cell, text, "q"),)), (), now=NOW)
