"""What is on the pages and in the file: text, tags, fields, fonts, attachments, and that nothing can break it."""

from __future__ import annotations

import csv
import io
import re
import shutil
import subprocess
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from facilitator.language.sentences import LANGS, Lang
from facilitator.model import Consent, DocumentKind, Organisation, Point, PointKind, Sister
from facilitator.record import Audience, Record
from facilitator.report import compose
from facilitator.report.compose.attach import attach_standard, file_names
from facilitator.report.document import Bullets, Chart, Numbered, Table
from facilitator.report.pdf.glyphs import MISSING, drawable, drawn_texts, wrapped
from facilitator.report.pdf.render import render, write
from facilitator.sisters import for_sister, mark_of
from tests.helpers.documents import SEED, drawn
from tests.helpers.records import NOW, at, demo_record, empty_record, random_record, uid

RELACION, PROCESVERBAL = DocumentKind.RELACION, DocumentKind.PROCESVERBAL
KINDS = tuple(DocumentKind)
LONG = (RELACION, PROCESVERBAL)
"""The kinds that tell the whole meeting."""


@lru_cache(maxsize=32)
def demo(kind: DocumentKind, lang: Lang = "sq", final: bool = True, sister: Sister = Sister.PUBLIC) -> bytes:
    return drawn(demo_record(), kind, lang, sister, final=final)


def pages(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def elements(pdf: pikepdf.Pdf) -> list[pikepdf.Dictionary]:
    found: list[pikepdf.Dictionary] = []

    def visit(element: pikepdf.Object) -> None:
        if not isinstance(element, pikepdf.Dictionary) or "/S" not in element:
            return
        found.append(element)
        kids = element.get("/K", [])
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            visit(kid)

    for top in pdf.Root.StructTreeRoot.K:
        visit(top)
    return found


def tags(pdf: bytes) -> list[str]:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return [str(element.S) for element in elements(opened)]


def with_text(text: str) -> Record:
    """A meeting in which ``text`` stands everywhere a person can type."""
    record = demo_record()
    meeting = replace(
        record.meeting, title=text, process=text, organiser=text, organiser_short=text, place=text, city=text,
        purpose=text, chair=text, chair_role=text, secretary=text, protocol_number=text,
    )  # fmt: skip
    return replace(
        record,
        meeting=meeting,
        organisations=tuple(replace(row, name=text, county=text) for row in record.organisations),
        people=tuple(replace(row, name=text, role=text, publish_name=Consent.YES) for row in record.people),
        agenda=tuple(replace(row, title=text) for row in record.agenda),
        points=tuple(replace(row, text=text) for row in record.points),
        measures=tuple(replace(row, text=text) for row in record.measures),
        actions=tuple(replace(row, text=text, owner=text, due_text=text) for row in record.actions),
        agreements=tuple(replace(row, text=text) for row in record.agreements),
        options=tuple(replace(row, text=text) for row in record.options),
        rounds=tuple(replace(row, question=text, rule_text=text) for row in record.rounds),
    )


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("lang", "people"), [("sq", 0), ("en", 1), ("sq", 18), ("en", 18), ("sq", 120)])
def test_pages_say_what_the_document_says(kind: DocumentKind, lang: Lang, people: int) -> None:
    record = demo_record() if people == 18 else random_record(people, people)
    document = compose(record.for_audience(Audience.FILE), kind, lang, final=True)
    found = squeezed("".join(pages(render(document, now=NOW)))).replace("\ufffe", "").replace("\x02", "")
    for text in drawn_texts(document):
        for word in text.split():
            assert word in found, word


def test_albanian_letters_and_quotes_extract() -> None:
    text = " ".join(" ".join(pages(demo(PROCESVERBAL))).split())
    for word in ("Çelësi", "Ëngjëll Sulaj", "– çështje:", "“Njësoj”", "09:30–12:45"):
        assert word in text


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("lang", LANGS)
def test_page_x_of_y(kind: DocumentKind, lang: Lang) -> None:
    found = pages(demo(kind, lang))
    pattern = {"sq": "Faqe {} nga {}", "en": "Page {} of {}"}[lang]
    for number, page in enumerate(found, start=1):
        assert pattern.format(number, len(found)) in page
        assert {"sq": "Dokument publik", "en": "Public document"}[lang] in page


@pytest.mark.parametrize("kind", KINDS)
def test_draft_is_marked_on_each_page_and_in_the_file(kind: DocumentKind) -> None:
    draft, final = demo(kind, final=False), demo(kind)
    assert all(page.count("DRAFT") >= 2 for page in pages(draft))
    assert not any("DRAFT" in page for page in pages(final))
    for pdf, status in ((draft, "draft"), (final, "final")):
        with pikepdf.open(io.BytesIO(pdf)) as opened:
            assert str(opened.docinfo["/TryezaStatus"]) == status


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("lang", LANGS)
def test_signature_fields_are_there_empty_named_and_tagged(kind: DocumentKind, lang: Lang) -> None:
    with pikepdf.open(io.BytesIO(demo(kind, lang))) as pdf:
        fields = list(pdf.Root.AcroForm.Fields)
        assert [str(field.T) for field in fields] == ["Facilitatori", "Sekretari"]
        for field in fields:
            assert field.FT == "/Sig"
            assert "/V" not in field
            assert field.F == 4
            assert str(field.TU)
            assert "/N" in field.AP
            assert field.objgen in {one.objgen for one in field.P.Annots}
        owners = [element for element in elements(pdf) if element.S == "/Form"]
        assert [element.K.Obj.objgen for element in owners] == [field.objgen for field in fields]
        (last,) = {field.P.objgen for field in fields}
        page = next(n for n, one in enumerate(pdf.pages) if one.obj.objgen == last)
        assert page >= len(pdf.pages) - 2, "only what is for verification may come behind"


@pytest.mark.parametrize("kind", KINDS)
def test_structure_has_headings_lists_tables_and_figures(kind: DocumentKind) -> None:
    with pikepdf.open(io.BytesIO(demo(kind))) as pdf:
        found = elements(pdf)
        names = [str(element.S) for element in found]
        headings = [name for name in names if re.fullmatch(r"/H\d", name)]
        assert headings[0] == "/H1"
        assert headings.count("/H1") == 1
        assert all(int(b[2]) - int(a[2]) <= 1 for a, b in pairwise(headings))
        told = compose(demo_record().for_audience(Audience.PUBLIC), kind, final=True)
        blocks = [block for section in told.sections for block in section.blocks]
        lines = sum(len(block.lines) for block in blocks if isinstance(block, (Bullets, Numbered)))
        assert names.count("/LI") == names.count("/Lbl") == names.count("/LBody") >= lines
        assert names.count("/Table") >= sum(isinstance(block, Table) for block in blocks) >= 2
        assert "/Figure" in names or not any(isinstance(block, Chart) for block in blocks)
        for element in found:
            if element.S == "/TH":
                assert element.A.Scope in ("/Column", "/Row")
            if element.S == "/Figure":
                assert str(element.Alt).startswith("Diagram")
                assert len(element.A.BBox) == 4
        assert str(pdf.Root.Lang) == "sq-AL"
        assert pdf.Root.MarkInfo.Marked is True
        assert pdf.Root.ViewerPreferences.DisplayDocTitle is True


def test_words_at_line_ends_stay_apart_in_the_structure() -> None:
    if not shutil.which("pdfinfo"):
        pytest.skip("pdfinfo (poppler-utils) is not installed")
    told = subprocess.run(
        ["pdfinfo", "-struct-text", "-"], input=demo(PROCESVERBAL), capture_output=True, check=True
    ).stdout.decode()
    text = next(row for row in compose(demo_record(), PROCESVERBAL).sections if row.key == "opening").blocks[0]
    assert text.line.text in told  # type: ignore[union-attr]


def test_outline_leads_to_the_pages_of_its_headings() -> None:
    pdf = pypdfium2.PdfDocument(demo(PROCESVERBAL))
    try:
        entries = [(entry.get_title(), entry.get_dest().get_index(), entry.level) for entry in pdf.get_toc()]
        text = [page.get_textpage().get_text_range() for page in pdf]
    finally:
        pdf.close()
    assert [title for title, _, level in entries if level == 0][:3] == ["Rendi i ditës", "Të pranishmit", "Diskutimi"]
    assert max(index for _, index, _ in entries) == len(text) - 1
    for title, index, _ in entries:
        assert title in " ".join(text[index].split())


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("lang", LANGS)
def test_same_clock_same_bytes_and_other_clock_other_date(kind: DocumentKind, lang: Lang) -> None:
    first = write(demo_record(), kind, lang, Sister.PUBLIC, final=True, now=NOW)
    assert first == write(demo_record(), kind, lang, Sister.PUBLIC, final=True, now=NOW)
    later = write(demo_record(), kind, lang, Sister.PUBLIC, final=True, now=NOW + timedelta(days=1))
    assert first != later
    with pikepdf.open(io.BytesIO(first)) as pdf:
        assert str(pdf.docinfo["/CreationDate"]) == "D:20261028100000+01'00'"
        assert b"<xmp:CreateDate>2026-10-28T10:00:00+01:00</xmp:CreateDate>" in pdf.Root.Metadata.read_bytes()


def test_naive_clock_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        render(compose(empty_record(), RELACION), now=datetime(2026, 1, 1))
    assert render(compose(empty_record(), RELACION), now=datetime(2026, 1, 1, tzinfo=UTC))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("lang", LANGS)
def test_fonts_are_embedded(kind: DocumentKind, lang: Lang) -> None:
    with pikepdf.open(io.BytesIO(demo(kind, lang, final=False))) as pdf:
        fonts = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/Font"]
        assert fonts
        for font in fonts:
            assert re.match(r"/[A-Z]{6}\+(Inter|SourceSerif4)", str(font.BaseFont)), font.BaseFont
            assert "/FontFile2" in font.FontDescriptor
            assert not re.search(rb"<\w+> <0000>", font.ToUnicode.read_bytes())


@pytest.mark.parametrize("tool", ["qpdf", "pdffonts"])
@pytest.mark.parametrize("kind", KINDS)
def test_independent_tools_find_no_fault(tool: str, kind: DocumentKind, tmp_path: Path) -> None:
    if not shutil.which(tool):
        pytest.skip(f"{tool} is not installed")
    path = tmp_path / "report.pdf"
    path.write_bytes(demo(kind, "en", False))
    if tool == "qpdf":
        subprocess.run(["qpdf", "--check", str(path)], check=True, capture_output=True)
        return
    lines = subprocess.run(["pdffonts", str(path)], check=True, capture_output=True, text=True).stdout.splitlines()[2:]
    assert lines
    assert all(re.search(r"yes yes yes\s+\d+\s+\d+$", line) for line in lines), lines


# attachments


def attachments(pdf: bytes) -> dict[str, bytes]:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        found = {}
        for spec in opened.Root.AF:
            stream = spec.EF.F
            assert str(spec.AFRelationship) in ("/Source", "/Data", "/Supplement")
            assert str(stream.Subtype) in ("/application/json", "/text/csv", "/text/x-python", "/text/plain")
            data = stream.read_bytes()
            assert int(stream.Params.Size) == len(data)
            found[str(spec.UF)] = data
        assert sorted(found) == sorted(opened.attachments)
        return found


def test_attachments_are_the_record_the_document_the_tables_and_what_counts_again() -> None:
    record = demo_record().for_audience(Audience.PUBLIC)
    mark = mark_of(demo_record(), Sister.PUBLIC, RELACION, "sq", SEED)
    document = compose(record, RELACION, "sq", final=True, mark=mark)
    found = attachments(demo(RELACION))
    assert tuple(sorted(found)) == tuple(sorted(file_names(record)))
    assert found["record.json"] == record.to_json()
    assert found["document.json"] == document.to_json()

    def rows(name: str) -> list[list[str]]:
        return list(csv.reader(io.StringIO(found[name].decode("utf-8-sig"), newline="")))

    assert len(rows("participants.csv")) == 1 + 21
    assert rows("participants.csv")[0] == ["number", "group", "name", "organisation", "role", "stays"]
    assert len(rows("points.csv")) == 1 + 23
    assert rows("votes.csv")[1][4:9] == ["1", "A", "Forcimi i mekanizmave të konsultimit publik", "13", "10"]


def test_the_full_list_carries_contacts_as_text() -> None:
    found = attachments(demo(DocumentKind.ATTENDANCE, sister=Sister.FULL))
    table = found["participants.csv"].decode("utf-8-sig")
    assert "+355 69 000 00 01" in table
    assert "p1@example.org" in table


def test_full_or_other_record_is_never_attached() -> None:
    record = demo_record()
    public = record.for_audience(Audience.PUBLIC)
    for wrong, document in (
        (record, compose(record, RELACION)),
        (record.for_audience(Audience.FILE), compose(public, RELACION)),
        (replace(public, head="1" * 64), compose(public, RELACION)),
    ):
        with pytest.raises(ValueError):
            attach_standard(wrong, document)


def test_spreadsheet_formulas_are_disarmed() -> None:
    for bad in ("=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3"):
        record = with_text(bad).for_audience(Audience.FILE)
        document = compose(record, RELACION)
        for file in attach_standard(record, document)[2:]:
            for row in csv.reader(io.StringIO(file.data.decode("utf-8-sig"), newline="")):
                assert not [cell for cell in row if cell.startswith(bad)]


# nothing that is typed can break a page


@pytest.mark.parametrize(
    "text",
    [
        '<img src="file:///etc/hostname"/>',
        "<b>e trashë <i>pa mbyllje",
        "&amp; &#0; &nbsp; ]]> <!-- --> <para>",
        "(fund) Tj ET endstream \\ ( ) <<>>",
        "{people} {{chair}} {0} {unknown",
        "%s %(x)s %d",
        "- pikë\n1. numër\n\n# titull",
        "zero\u200bwidth \u202eprapsht\u202c \x00\x07\x1b[31m tab\tfund",
        "Emoji 🎉👩‍👩‍👧 漢字 العربية ✓ → ≥ ﬁ",
        "E" + "\u0308" + "ngje" + "\u0308" + "ll C" + "\u0327",
        "\ud800 gjysmë",
        "Fjalëepandarë" * 25,
        "x",
        "",
        " \n\t ",
        ":",
    ],
)
@pytest.mark.parametrize("kind", LONG)
def test_typed_text_appears_as_typed_or_visibly_replaced(kind: DocumentKind, text: str) -> None:
    safe = text.encode("utf-8", "replace").decode() if "\ud800" in text else text
    record = with_text(safe).for_audience(Audience.FILE)
    pdf = write(record, kind, "sq", Sister.FULL, final=False, now=NOW)
    found = squeezed("".join(pages(pdf))).replace("\ufffe", "").replace("\x02", "")
    expected = squeezed(drawable(safe))
    assert expected in found
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert b"/etc/hostname" not in b"".join(
            one.read_bytes()
            for one in opened.objects
            if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image"
        )


def test_uncovered_glyphs_are_replaced_visibly() -> None:
    assert drawable("Emoji 🎉 漢字") == f"Emoji {MISSING} {MISSING * 2}"
    assert drawable("a\ufe0fb\u200dc") == "abc"
    assert drawable("E\u0308ngje\u0308ll") == "Ëngjëll"
    assert drawable("ﬁ ½ ✓ →") in ("fi ½ ✓ →", "ﬁ ½ ✓ →")


def test_wrapping_keeps_every_character_and_the_width() -> None:
    from reportlab.pdfbase.pdfmetrics import stringWidth

    text = "Një emër " + "shumëigjatë" * 30 + " fund " + "i" * 400
    lines = wrapped(text, "Tryeza-Sans", 8.5, 90)
    assert squeezed("".join(lines)) == squeezed(text)
    assert all(stringWidth(line, "Tryeza-Sans", 8.5) <= 90 for line in lines)


def test_an_address_too_long_for_its_line_is_parted_where_readers_expect_it() -> None:
    from facilitator.report.pdf.grid import USUAL
    from facilitator.report.pdf.text import plain

    def lines(text: str) -> list[str]:
        return ["".join(part for _, part in runs) for _, runs in plain(text, USUAL.text, 100)]

    assert lines("kontakt05@shoqata-shembull.example.org") == ["kontakt05@", "shoqata-shembull.", "example.org"]
    assert "".join(lines("x" * 60)) == "x" * 60
    assert lines("a@" + "x" * 40)[0].startswith("a@xxxxxx")  # no line is left nearly empty


def test_the_last_row_of_a_table_never_stands_alone_on_a_page() -> None:
    from facilitator.report.pdf.grid import USUAL, Grid, GridKind, row_of
    from facilitator.report.pdf.tagging import Node

    kind = GridKind(Node("Table"), USUAL, (200.0,), ("left",), None, False, 700.0)
    rows = [row_of((str(n),), (200.0,), USUAL) for n in range(10)]
    parts = Grid(kind, rows).split(200.0, rows[0].height * 9.5)
    assert [len(part.rows) for part in parts] == [8, 2]


def test_name_of_240_characters_stays_on_the_page() -> None:
    record = demo_record()
    long = replace(record.organisations[0], name="Qendra “" + "Emërshumëigjatë" * 16 + "”")
    record = replace(record, organisations=(long, *record.organisations[1:]))
    pdf = pypdfium2.PdfDocument(write(record, PROCESVERBAL, "sq", Sister.PUBLIC, final=True, now=NOW))
    try:
        for page in pdf:
            text = page.get_textpage()
            for number in range(text.count_rects()):
                left, _, right, _ = text.get_rect(number)
                assert left >= 60
                assert right <= 595 - 60
    finally:
        pdf.close()


def test_row_taller_than_a_page_is_divided_without_loss() -> None:
    record = demo_record()
    words = [f"fjala{n}" for n in range(1_500)]
    long = replace(record.actions[0], text=" ".join(words))
    record = replace(record, actions=(long, *record.actions[1:]))
    for kind in LONG:
        found = "".join(pages(write(record, kind, "sq", Sister.PUBLIC, final=True, now=NOW)))
        assert list(re.findall(r"fjala\d+", found)) == words


def test_point_longer_than_a_page_goes_over_pages_as_one_element() -> None:
    record = demo_record()
    long = replace(record.points[0], text=" ".join(f"fjala{n}" for n in range(1_200)))
    record = replace(record, points=(long, *record.points[1:]))
    pdf = write(record, PROCESVERBAL, "sq", Sister.PUBLIC, final=True, now=NOW)
    assert tags(pdf).count("/LBody") == tags(demo(PROCESVERBAL)).count("/LBody")


def test_table_over_pages_stays_one_table() -> None:
    record = random_record(9, 150).for_audience(Audience.FILE)
    document = compose(record, PROCESVERBAL, final=True)
    tables = [block for part in document.sections for block in part.blocks if isinstance(block, Table)]
    found = tags(render(document, now=NOW))
    assert found.count("/Table") == len(tables)
    assert found.count("/TR") == sum(len(table.rows) + bool(table.header) for table in tables)


# consent


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_withheld_values_are_nowhere_in_the_file(kind: DocumentKind, seed: int) -> None:
    full = random_record(seed, 40) if seed > 1 else demo_record()
    point = Point(
        uid=uid("mention"), item=full.agenda[-1].uid, position=999, kind=PointKind.COMMENT,
        text="E tha edhe " + full.people[-1].name + ", tel. " + (full.people[0].phone or "-"),
        said_at=at("11:00"), entered_at=at("11:00"),
    )  # fmt: skip
    full = replace(full, points=(*full.points, point), organisations=(*full.organisations, _club(full)))
    for sister in Sister:
        thin = for_sister(full, sister, kind)
        shown = {person.uid: person for person in thin.people}
        withheld = {
            value
            for person in full.people
            for value, kept in zip(
                (person.name, person.phone, person.email),
                (shown[person.uid].name, shown[person.uid].phone, shown[person.uid].email),
                strict=True,
            )
            if value and not kept
        }
        assert withheld or kind is DocumentKind.ATTENDANCE
        pdf = drawn(full, kind, "sq", sister, final=True)
        text = " ".join(" ".join(pages(pdf)).split())
        with pikepdf.open(io.BytesIO(pdf)) as opened:
            inside = b"\n".join(
                one.read_bytes() for one in opened.objects if isinstance(one, pikepdf.Stream) and "/N" not in one
            ) + b"\n".join(bytes(one) for one in opened.objects if isinstance(one, pikepdf.String))
            alts = " ".join(str(element.get("/Alt", "")) for element in elements(opened))
        for value in withheld:
            assert value not in text
            assert value not in alts
            assert value.encode() not in inside
            assert value.encode("utf-16-be") not in inside


def _club(record: Record) -> Organisation:
    return Organisation(uid=uid("club"), name="Klubi pa njerëz")
