"""The page text is the document's, word for word; whatever is added, hidden, swapped or left out is found."""

from __future__ import annotations

import io
import random
import socket
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from typing import Any

import pikepdf
import pytest

from facilitator.examine import pages as examined
from facilitator.examine.drawn import Page
from facilitator.examine.drawn import pages as pages_of
from facilitator.examine.pages import Difference, difference
from facilitator.language.sentences import LANGS, Lang
from facilitator.model import DocumentKind
from facilitator.record import Audience, Record
from facilitator.report import compose
from facilitator.report.compose.words import Words
from facilitator.report.document import Cells, Document, Furniture, Line, Numbered, Paragraph, Section, Table
from facilitator.report.pdf.flowables import Entry
from facilitator.report.pdf.render import render
from tests.helpers.documents import image_of, logo, sample
from tests.helpers.records import demo_record, empty_record, random_record

NOW = datetime.fromisoformat("2026-10-28T10:00:00+01:00")


@lru_cache
def composed(kind: DocumentKind = DocumentKind.RELACION, lang: Lang = "sq", final: bool = True) -> Document:
    return compose(demo_record().for_audience(Audience.PUBLIC), kind, lang, final=final)


@lru_cache
def drawn(document: Document) -> bytes:
    return render(document, now=NOW)


def found(pdf: bytes, document: Document) -> Difference:
    told = difference(pdf, document)
    assert told is not None
    return told


def with_stream(pdf: bytes, page: int, add: Callable[[str], str], *, before: bool = False) -> bytes:
    """A PDF with more drawing instructions; ``add`` is given the name of a font of the page."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        sheet = opened.pages[page]
        font = next(iter(sheet.obj.Resources.Font.keys()))
        sheet.contents_add(add(font).encode("latin-1"), prepend=before)
        out = io.BytesIO()
        opened.save(out)
        return out.getvalue()


TEXT = "BT {font} 9 Tf 100 400 Td (\\001\\002\\003\\004) Tj ET"


@pytest.mark.parametrize("kind", DocumentKind)
@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("audience", [Audience.FILE, Audience.PUBLIC])
@pytest.mark.parametrize("final", [True, False])
@pytest.mark.parametrize("record", [demo_record(), empty_record(), random_record(5, 60)], ids=["demo", "empty", "made"])
def test_an_honest_document_is_never_accused(
    record: Record, kind: DocumentKind, lang: Lang, audience: Audience, final: bool
) -> None:
    document = compose(record.for_audience(audience), kind, lang, final=final)
    assert difference(render(document, now=NOW), document) is None


@pytest.mark.parametrize("seed", range(12))
def test_nor_are_made_up_meetings(seed: int) -> None:
    draw = random.Random(seed)
    record = random_record(seed, draw.randrange(120)).for_audience(draw.choice([Audience.FILE, Audience.PUBLIC]))
    document = compose(record, draw.choice(list(DocumentKind)), draw.choice(LANGS), final=draw.random() < 0.5)
    assert difference(render(document, now=NOW), document) is None


HOSTILE = (
    "fjalë-për-fjalë dhe nën\u00adshkrim",
    "ﬁnalë – ﬂetë • pika • … »«",
    "e\u0301\u0302\u0302\u0301\u0315 z\u0300\u0300\u0300",
    "שלום عليكم 你好 🎉🎉",
    "<b>&amp;</b> {people} %s \\ (  )",
    "A" * 240,
    "a" * 3 + " - " + "-" * 200,
    "1 1 1 1 1 1 1 1",
)


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("width", [40, 12, 6])
def test_nor_is_strange_text(text: str, width: int) -> None:
    text = f"{text} {text} {text}"
    table = Table(
        text, (text, "nr"), (Cells((text, "7")), Cells((text, text))), (100 - width, width), ("left", "right")
    )
    blocks = (Paragraph(Line(text, lead=text, tail=text)), Numbered((Line(text, label="1."),)), table)
    document = replace(composed(), sections=(Section(key="a", title=text, blocks=blocks),))
    assert difference(drawn(document), document) is None


@pytest.mark.parametrize("longer", ["left", "both", "right"])
def test_nor_is_a_row_taller_than_pages(longer: str) -> None:
    long = " ".join(f"fjala{n}" for n in range(3_000))
    short = "pak fjalë"
    row = {"left": (long, short, ""), "both": (long, short, long), "right": ("", short, long)}[longer]
    table = Table("", ("a", "b", "c"), (Cells(row), Cells(("x", "y", "z"))), (40, 20, 40), ("left",) * 3)
    document = replace(composed(), sections=(Section(key="a", title="A", blocks=(table,)),))
    assert difference(drawn(document), document) is None
    told = replace(table, rows=(Cells((row[0] + " u", short, row[2])), table.rows[1]))
    other = replace(document, sections=(Section(key="a", title="A", blocks=(told,)),))
    assert found(drawn(document), other).what == "text"


def changed_text(document: Document, old: str, new: str) -> Document:
    text = document.to_json().decode()
    assert old in text
    return Document.from_json(text.replace(old, new).encode())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Arbër Kola", "Arben Kola"),
        ("27 tetor", "28 tetor"),
        ("transparencës", "transparences"),
        ("Forcimi i mekanizmave", "Dobësimi i mekanizmave"),
    ],
)
def test_a_changed_word_is_found_and_shown(old: str, new: str) -> None:
    document = composed()
    told = found(drawn(changed_text(document, old, new)), document)
    assert told.what == "text"
    assert told.page >= 1
    assert told.expected != told.found
    assert len(told.expected) <= 81
    assert len(told.found) <= 81
    assert new in told.found  # with the spaces between its words, though pages are compared without


def test_swapped_rows_are_found() -> None:
    document = composed(DocumentKind.PROCESVERBAL)

    def swap(section: Section) -> Section:
        blocks = [replace(b, rows=b.rows[::-1]) if isinstance(b, Table) else b for b in section.blocks]
        return replace(section, blocks=tuple(blocks))

    other = replace(document, sections=tuple(map(swap, document.sections)))
    assert found(drawn(other), document).what == "text"


@pytest.mark.parametrize("place", [0, 1, -1])
def test_added_text_is_found_whatever_its_colour(place: int) -> None:
    document = composed()
    for colour, what in (("1 1 1", "unseen"), ("0.7 0.7 0.7", "text"), ("0 0 1", "text")):
        added = f"q {colour} rg /P <</MCID 999>> BDC {TEXT} EMC Q"
        told = found(with_stream(drawn(document), place, lambda font, added=added: added.format(font=font)), document)
        assert told.what == what


@pytest.mark.parametrize("before", [True, False])
@pytest.mark.parametrize("mark", ["/Artifact BMC", "/Artifact <</Type /Pagination>> BDC", "/Artifact BMC /P BMC"])
def test_text_hidden_as_furniture_is_found(mark: str, before: bool) -> None:
    document = composed()
    ends = " EMC" * mark.count("BMC") + " EMC" * mark.count("BDC")
    pdf = with_stream(drawn(document), 1, lambda font: f"{mark} {TEXT.format(font=font)}{ends}", before=before)
    assert found(pdf, document).what == "furniture"


@pytest.mark.parametrize("mode", [3, 7])
def test_invisible_text_is_found(mode: int) -> None:
    document = composed()
    pdf = with_stream(
        drawn(document), 0, lambda font: "q " + TEXT.format(font=font).replace("BT", f"BT {mode} Tr") + " Q"
    )
    assert found(pdf, document).what == "unseen"


@pytest.mark.parametrize("box", ["MediaBox", "CropBox"])
def test_a_page_cut_smaller_hides_its_text(box: str) -> None:
    document = composed()
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(drawn(document))) as opened:
        opened.pages[0].obj[f"/{box}"] = [0, 0, 300, 300]
        opened.save(out)
    assert found(out.getvalue(), document).what == "unseen"


@pytest.mark.parametrize(("key", "value"), [("Rotate", 180), ("UserUnit", 2)])
def test_a_page_turned_or_blown_up_is_told(key: str, value: int) -> None:
    document = composed()
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(drawn(document))) as opened:
        opened.pages[0].obj[f"/{key}"] = value
        opened.save(out)
    told = found(out.getvalue(), document)
    assert (told.what, told.page) == ("turned", 1)


@pytest.mark.parametrize(
    ("code", "what"),
    [
        ("0 0 1 1 re W n", "unseen"),
        ("/Pale gs", "unseen"),
        ("1 1 1 RG 900 w 0 400 m 600 400 l S", "covered"),
    ],
)
def test_the_document_s_own_text_may_not_be_hidden(code: str, what: str) -> None:
    document = composed()
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(drawn(document))) as opened:
        page = opened.pages[0]
        pale = pikepdf.Dictionary({"/Pale": pikepdf.Dictionary(Type=pikepdf.Name.ExtGState, ca=0, CA=0)})
        page.obj.Resources.ExtGState = pale
        before = what == "unseen"
        page.contents_add(f"q {code}\n".encode() if before else b"q\n", prepend=True)
        page.contents_add(b"\nQ" if before else f"\nQ q {code} Q".encode())
        opened.save(out)
    assert found(out.getvalue(), document).what == what


def test_text_as_pale_as_the_paper_is_found() -> None:
    document = composed()
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(drawn(document))) as opened:
        page = opened.pages[0]
        colours = {"rg", "g", "RG", "G"}
        kept = [one for one in pikepdf.parse_content_stream(page) if str(one[1]) not in colours]
        page.obj.Contents = opened.make_stream(b"1 1 1 rg " + pikepdf.unparse_content_stream(kept))
        opened.save(out)
    assert found(out.getvalue(), document).what == "unseen"


def test_text_in_a_layer_is_found() -> None:
    document = composed()
    pdf = with_stream(drawn(document), 0, lambda font: f"/OC <</Type /OCG>> BDC {TEXT.format(font=font)} EMC")
    assert found(pdf, document).what == "layer"


@pytest.mark.parametrize(
    "paint",
    [
        "q 1 1 1 rg 50 300 500 400 re f Q",
        "q 1 0 0 1 50 300 cm 1 1 1 rg 0 0 500 400 re f Q",
        "/Artifact BMC q 1 1 1 rg 50 300 m 550 300 l 550 700 l 50 700 l f Q EMC",
    ],
)
def test_text_painted_over_is_found(paint: str) -> None:
    document = composed()
    pdf = drawn(document)
    assert found(with_stream(pdf, 1, lambda font: paint), document).what == "covered"
    assert difference(with_stream(pdf, 1, lambda font: paint, before=True), document) is None


def test_text_painted_over_by_a_form_is_found() -> None:
    document = composed()
    with pikepdf.open(io.BytesIO(drawn(document))) as opened:
        form = opened.make_stream(b"1 1 1 rg 0 0 10 10 re f")
        form.Type, form.Subtype, form.BBox = pikepdf.Name.XObject, pikepdf.Name.Form, pikepdf.Array([0, 0, 10, 10])
        page = opened.pages[1]
        page.obj.Resources.XObject = pikepdf.Dictionary(Cover=form)
        page.contents_add(b"q 50 0 0 40 50 300 cm /Cover Do Q")
        out = io.BytesIO()
        opened.save(out)
    assert found(out.getvalue(), document).what == "covered"


def test_a_header_repeated_is_furniture_another_is_not() -> None:
    rows = tuple(Cells((f"rreshti {n}", str(n))) for n in range(150))
    table = Table("", ("Emri", "Numri"), rows, (60, 40), ("left", "right"))
    document = replace(composed(), sections=(Section(key="a", title="A", blocks=(table,)),))
    assert difference(drawn(document), document) is None
    other = replace(table, header=("Emri", "Pikët"))
    told = found(drawn(replace(document, sections=(Section(key="a", title="A", blocks=(other,)),))), document)
    assert told.what in ("furniture", "text")


def test_a_draft_does_not_pass_for_final_nor_a_final_one_for_a_draft() -> None:
    draft, final = composed(final=False), composed()
    as_draft = replace(final, final=False, furniture=draft.furniture)
    as_final = replace(draft, final=True, furniture=final.furniture)
    assert found(drawn(as_final), draft).what == "draft"
    assert found(drawn(as_draft), final).what == "furniture"


def with_pages(pdf: bytes, order: Sequence[int]) -> bytes:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        kept = [opened.pages[at] for at in order]
        for at, page in enumerate(kept):
            opened.pages[at] = page
        del opened.pages[len(order) :]
        out = io.BytesIO()
        opened.save(out)
        return out.getvalue()


def test_a_page_left_out_or_moved_is_found() -> None:
    document = composed()
    pdf = drawn(document)
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        pages = len(opened.pages)
    assert pages >= 3
    assert found(with_pages(pdf, range(pages - 1)), document).what in ("furniture", "text")
    assert found(with_pages(pdf, [0, 2, 1, *range(3, pages)]), document).what in ("furniture", "text")


def test_a_picture_that_the_letterhead_does_not_name_is_found() -> None:
    document = composed()
    inline = "q 9 0 0 9 2 2 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x00 EI Q"
    told = found(with_stream(drawn(document), 1, lambda font: inline), document)
    assert (told.what, told.page) == ("picture", 2)


def test_logos_are_pictures_of_the_letterhead() -> None:
    red, blue = logo("red"), logo("blue")
    named = (image_of(red, "Stema"), image_of(blue, "Logoja"))
    document = sample(logos=named)
    images = {image.sha256: data for image, data in zip(named, (red, blue), strict=True)}
    assert difference(render(document, now=NOW, images=images), document) is None
    assert difference(render(document, now=NOW), document) is None  # empty frames
    one = sample(logos=named[:1])
    assert found(render(document, now=NOW, images=images), one).what == "picture"


def test_a_logo_as_large_as_a_page_is_found() -> None:
    document = sample(logos=(image_of(logo("red"), "Stema"),))
    inline = "q 500 0 0 700 50 60 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x00 EI Q"
    assert found(with_stream(drawn(document), 0, lambda font: inline, before=True), document).what == "picture"


TITLES = ("Transparenca", "2026", "1. Hapja – 12", "Titull " * 40, "Pika … e hapur · 7", "A" * 400)


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("parts", [1, 4])
def test_contents_and_three_levels(title: str, parts: int) -> None:
    for final, contents in ((True, True), (False, False)):
        document = sample(final=final, contents=contents, title=title, parts=parts)
        assert difference(drawn(document), document) is None


def test_contents_of_a_document_with_very_many_headings() -> None:
    document = sample(lang="en", parts=31)
    assert difference(drawn(document), document) is None


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("final", [True, False])
def test_pages_of_the_first_format_said_it_in_the_words_of_then(lang: Lang, final: bool) -> None:
    words = Words(lang)
    old = replace(composed(lang=lang, final=final), furniture=Furniture())
    then = Furniture(
        version=words(f"audience.{old.audience}"),
        page_of=words.raw("page.of"),
        draft=words("page.draft"),
        draft_note=words("page.draft.note"),
    )
    pdf = drawn(replace(old, furniture=then))
    assert difference(pdf, old) is None
    named = replace(old, furniture=Furniture(version="Tjetër"))
    assert found(pdf, named).what == "furniture"


def test_a_wrong_entry_of_the_contents_is_found() -> None:
    document = sample(parts=5)
    other = sample(parts=5, title="Heshtja në vendimmarrje")
    forged = replace(document, furniture=replace(document.furniture, contents="Përmbajtje tjetër"))
    assert found(drawn(forged), document).what == "text"
    assert found(drawn(other), document).what in ("text", "furniture")


def test_a_wrong_page_in_the_contents_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    document = sample(parts=5)
    number = Entry.number

    def forged(entry: Entry, canvas: Any) -> None:
        targets = dict(canvas.tree.targets)
        if entry.mark.number == 7:
            page, *rest = targets[7]
            canvas.tree.targets = {**targets, 7: (page + 1, *rest)}
        number(entry, canvas)
        canvas.tree.targets = targets

    monkeypatch.setattr(Entry, "number", forged)
    told = found(render(document, now=NOW), document)
    assert told.what == "contents"
    assert told.page > 1


@pytest.mark.parametrize(("kind", "what"), [("FreeText", "annotation"), ("Stamp", "annotation"), ("Widget", "field")])
def test_a_note_on_a_page_is_found(kind: str, what: str) -> None:
    document = composed()
    with pikepdf.open(io.BytesIO(drawn(document))) as opened:
        note = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name("/" + kind), Rect=[50, 50, 300, 90], Contents="Miratuar"
        )
        if kind == "Widget":
            note.FT, note.T, note.V = pikepdf.Name.Tx, pikepdf.String("x"), pikepdf.String("Miratuar")
        note = opened.make_indirect(note)
        if kind == "Widget":
            opened.Root.AcroForm.Fields.append(note)
        opened.pages[0].obj.Annots = pikepdf.Array([note])
        out = io.BytesIO()
        opened.save(out)
    assert found(out.getvalue(), document).what == what


def test_two_hundred_pages_are_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every page is read once, and every text of the document is looked for once: twice the pages, twice the work."""
    line = " ".join(f"fjala{n}" for n in range(60))
    blocks = tuple(Paragraph(Line(f"{n}. {line}")) for n in range(1_850))
    document = replace(composed(), sections=(Section(key="a", title="A", blocks=blocks),))
    pdf = drawn(document)
    read: list[int] = []
    prepared: list[str] = []

    def reading(data: bytes) -> list[Page]:
        found = pages_of(data)
        read.append(len(found))
        return found

    def preparing(text: str) -> str:
        prepared.append(text)
        return as_drawn(text)

    as_drawn = examined._drawn
    monkeypatch.setattr(examined, "pages", reading)
    monkeypatch.setattr(examined, "_drawn", preparing)
    assert difference(pdf, document) is None
    [pages] = read
    assert pages >= 200
    texts = 3 * len(blocks)  # what leads, what is said, what follows
    assert texts <= len(prepared) <= texts + 20 * pages  # and the furniture of each page


def test_no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    document = composed()
    pdf = drawn(document)

    def refuse(*_: object) -> None:
        raise AssertionError("a request")

    monkeypatch.setattr(socket, "socket", refuse)
    assert difference(pdf, document) is None
