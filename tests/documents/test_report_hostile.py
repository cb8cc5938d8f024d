"""Whatever people type: no text can break a page, become markup, reach outside or cost the file its conformance."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator.report.contents import listed
from facilitator.report.document import Document, Furniture, Line, Paragraph, Section
from facilitator.report.pdf.glyphs import TIED, drawable, drawn_texts
from facilitator.report.pdf.render import render
from tests.helpers.documents import everywhere, image_of, logo, sample
from tests.helpers.records import NOW
from tests.helpers.verapdf import VeraPdf

LOGO = logo("navy", 40, 40)
SMALL = sample(parts=2, rows=3, logos=(image_of(LOGO, "Stema", 40, 40),))

TEXTS = {
    "markup": '<img src="http://127.0.0.1:9/x.png"/><b>e trashë <i>pa mbyllje &amp; &#0; ]]> <!-- <para> <a href="x">',
    "content stream": "(fund) Tj ET EMC endstream endobj \\ ( ) <<>> %%EOF /JavaScript /URI",
    "templates": "{page} {{pages}} {0} %s %(x)s $x {unknown",
    "control": "nul\x00 bell\x07 esc\x1b[31m tab\t vt\x0b del\x7f c1\x85 nonchar\ufffe\uffff",
    "bidi": "para \u202eprapsht\u202c \u2066ndarë\u2069 עברית العربية \u200f fund",
    "emoji": "Emoji 🎉👩‍👩‍👧 🇦🇱 漢字 ✓ → ≥ ﬁ ½ a\ufe0fb \u200b\u00ad",
    "marks": "E\u0308ngje\u0308ll C\u0327 Z\u0301\u0302\u0303\u0304",
    "private use": "logo \ue000 \uf8ff \ue0a0 fund",  # fonts have shapes for some, PDF/A wants their meaning
    "surrogate": "gjysmë \ud83c dhe \udf89 fund",
    "name": "Emërshumëigjatë" * 16,
    "heading": "Titull shumë i gjatë i një çështjeje që s’mbaron " * 10,
    "cell": "Fjalë të ndryshme në një qelizë. " * 152,
    "one word": "ë" * 2_500,
    "spaces": " \n\t \u00a0 \u2003 ",
    "nothing": "",
    "colon": ":",
}


def pages(pdf: bytes) -> str:
    opened = pypdfium2.PdfDocument(pdf)
    try:
        return "".join(page.get_textpage().get_text_range() for page in opened)
    finally:
        opened.close()


def squeezed(text: str) -> str:
    return re.sub(r"[\s\ufffe\x02]+", "", text)


def drawn(document: Document) -> bytes:
    return render(document, images={image.sha256: LOGO for image in document.letterhead.logos}, now=NOW)


def assert_says_all(document: Document, pdf: bytes) -> None:
    found = squeezed(pages(pdf))
    for text in drawn_texts(document):
        assert squeezed(text) in found


def assert_inert(pdf: bytes) -> None:
    """No action, no address, no script; links lead to pages of this file."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        for one in opened.objects:
            if isinstance(one, pikepdf.Dictionary):
                assert not {"/URI", "/JS", "/A", "/AA", "/OpenAction"}.intersection(
                    key for key in one if one.get("/Type") != "/StructElem"
                )
        assert len(opened.Root.AcroForm.Fields) == 2


@pytest.mark.parametrize("name", TEXTS)
def test_text_appears_as_typed_or_visibly_replaced(name: str) -> None:
    document = everywhere(SMALL, TEXTS[name])
    pdf = drawn(document)
    assert_inert(pdf)
    if len(TEXTS[name]) < 4_000:
        assert_says_all(document, pdf)


def test_long_texts_lose_nothing_over_pages() -> None:
    for text in (TEXTS["cell"], TEXTS["one word"]):
        document = everywhere(replace(SMALL, furniture=Furniture(), sections=SMALL.sections[:4]), text)
        found = squeezed(pages(drawn(document)))
        running = re.sub(r"\d+/\d+", "", found)
        wanted = sum(len(squeezed(each)) for each in drawn_texts(document))
        assert len(running) >= wanted


def test_hostile_documents_conform(verapdf: VeraPdf, tmp_path: Path) -> None:
    files = []
    for number, text in enumerate(TEXTS.values()):
        document = SMALL if len(text) < 1_000 else replace(SMALL, sections=SMALL.sections[1:3])
        for final in (True, False) if len(text) < 300 else (False,):
            path = tmp_path / f"{number}-{final}.pdf"
            path.write_bytes(drawn(everywhere(replace(document, final=final), text)))
            files.append(path)
    for (file, flavour), failed in verapdf(files).items():
        assert not failed, (file.name, flavour, dict(failed))


@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(st.text(st.characters(), max_size=60), st.text(max_size=400))
def test_any_text_is_drawn(title: str, text: str) -> None:
    section = Section(key="x", title=title, blocks=(Paragraph(Line(text, label=title, lead=title, tail=text)),))
    document = replace(everywhere(SMALL, text), sections=(section, *everywhere(SMALL, text).sections[-1:]))
    pdf = drawn(document)
    assert_says_all(document, pdf)
    assert_inert(pdf)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.text(st.characters(exclude_categories=()), max_size=40))
def test_drawable_text_is_stable_and_one_line(text: str) -> None:
    clean = drawable(text)
    assert drawable(clean) == clean
    assert clean == " ".join(clean.split()) or TIED in clean
    assert not re.search("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\u202a-\u202e\u2066-\u2069]", clean)


@pytest.mark.parametrize("rows", [0, 1, 300])
def test_tables_of_any_length(rows: int, verapdf: VeraPdf, tmp_path: Path) -> None:
    document = sample(parts=1, rows=rows)
    path = tmp_path / "rows.pdf"
    path.write_bytes(drawn(document))
    assert_says_all(document, path.read_bytes())
    assert not any(verapdf([path]).values())


def test_contents_list_fewer_levels_of_long_documents() -> None:
    assert len(listed(sample(parts=20))) == 61
    assert len(listed(sample(parts=40))) == 81
    assert len(listed(sample(parts=90))) == 91
    assert not listed(sample(contents=False))


def test_contents_do_not_spill_over_where_fewer_levels_keep_them_on_a_page() -> None:
    few, some = sample(parts=10), sample(parts=15)
    assert (len(listed(few)), len(listed(some))) == (31, 46), "documents of an older composer stay as they were drawn"
    assert len(listed(replace(few, composer=3))) == 31
    assert len(listed(replace(some, composer=3))) == 31, "the deepest headings are left to the outline"
    assert len(listed(replace(sample(parts=90), composer=3))) == 91
