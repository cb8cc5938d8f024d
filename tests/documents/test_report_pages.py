"""The parts of a page: contents, letterhead, logos, stamps, headings, new pages, furniture in its own words."""

from __future__ import annotations

import hashlib
import io
import os
import re
import subprocess
import sys
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from facilitator.report.contents import levels, listed
from facilitator.report.document import Document, Furniture, Letterhead, Section, SignatureField, Signatures
from facilitator.report.pdf.render import render
from tests.documents.test_report_render import elements, pages
from tests.helpers.documents import image_of, logo, sample
from tests.helpers.records import NOW
from tests.helpers.verapdf import VeraPdf

RED = logo("darkred")
NAVY = logo("navy", 200, 200, "RGB", "JPEG")
LOGOS = (image_of(RED, "Stema e Republikës"), image_of(NAVY, "Shenja e agjencisë", 200, 200))
IMAGES = {image.sha256: data for image, data in zip(LOGOS, (RED, NAVY), strict=True)}


def drawn(document: Document) -> bytes:
    return render(document, images=IMAGES, now=NOW)


def tagged(pdf: pikepdf.Pdf, tag: str) -> list[pikepdf.Dictionary]:
    return [one for one in elements(pdf) if tag == one.S]


# contents


def test_contents_name_every_heading_and_the_page_where_it_stands() -> None:
    document = sample(parts=8)
    pdf = drawn(document)
    text = pages(pdf)
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        number_of = {page.obj.objgen: number for number, page in enumerate(opened.pages)}
        links = [one for page in opened.pages for one in page.get("/Annots", []) if one.Subtype == "/Link"]
        wanted = [document.sections[number].title for number in listed(document)]
        assert [str(one.Contents) for one in links] == wanted
        first = "".join(text[: 1 + len(links) // 45])
        for link, title in zip(links, wanted, strict=True):
            target = number_of[link.Dest[0].objgen]
            assert title in text[target].replace("\r\n", " ")
            assert re.search(rf"{re.escape(title)}\s+{target + 1}\b", first), title
            assert link.F == 4
        for link, owner in zip(links, tagged(opened, "/Link"), strict=True):
            last = owner.K[len(owner.K) - 1]
            assert last.Obj.objgen == link.objgen
            assert owner.P.S == "/Reference"
            assert owner.P.P.S == "/TOCI"


def test_contents_are_nested_as_the_headings_are() -> None:
    with pikepdf.open(io.BytesIO(drawn(sample(parts=2)))) as pdf:
        outer, *_ = tagged(pdf, "/TOC")

        def shape(toc: pikepdf.Dictionary) -> list[object]:
            return [shape(kid) if kid.S == "/TOC" else 1 for kid in toc.K]

        assert shape(outer) == [1, [1, [1]], 1, [1, [1]], 1]


def test_contents_link_to_the_height_of_the_heading() -> None:
    with pikepdf.open(io.BytesIO(drawn(sample(parts=1)))) as pdf:
        tops = [float(one.Dest[3]) for one in pdf.pages[0].Annots]
        assert all(one.Dest[1] == "/XYZ" for one in pdf.pages[0].Annots)
    assert tops[0] > 760
    assert tops[0] - tops[1] == pytest.approx(24, abs=3)


def test_contents_stand_after_the_facts_and_before_the_first_heading_on_a_page_of_their_own() -> None:
    first, second, *_ = pages(drawn(sample()))
    assert first.index("Vendi") < first.index("Përmbajtja") < first.index("Nënshkrimet")
    assert "Tabela:" not in first
    assert "Transparenca në vendimmarrje 1" in second
    assert "Përmbajtja" not in second


def test_no_contents_without_a_title_for_them() -> None:
    pdf = drawn(sample(contents=False))
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert not tagged(opened, "/TOC")
    assert "Transparenca në vendimmarrje 1" in pages(pdf)[0]


def test_a_long_title_takes_at_most_three_lines_of_the_contents() -> None:
    document = sample(parts=1, title="Një çështje me titull të pafund " * 12)
    first = pages(drawn(document))[0]
    assert first.count("Një çështje me titull") < 12 * 3
    assert first.count("…") >= 1


# headings and pages


def test_heading_levels_never_skip() -> None:
    def at(*wanted: int) -> list[int]:
        parts = tuple(Section(key=str(n), title=f"Titulli {n}", level=level) for n, level in enumerate(wanted))
        return levels(replace(sample(), sections=parts))

    assert at(1, 2, 3, 2, 1) == [1, 2, 3, 2, 1]
    assert at(3, 3, 0, 2, 3) == [1, 2, 0, 2, 3]
    assert at(1, 3, 1) == [1, 2, 1]


@pytest.mark.parametrize("wanted", [(1, 2, 3), (3, 1, 3), (2, 2, 2)])
def test_headings_and_outline_agree(wanted: tuple[int, ...]) -> None:
    blocks = sample().sections[2].blocks
    parts = [Section(key=str(n), title=f"Pjesa {n}", level=level, blocks=blocks) for n, level in enumerate(wanted)]
    pdf = drawn(replace(sample(contents=False), sections=tuple(parts)))
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        names = [int(str(one.S)[2]) for one in elements(opened) if re.fullmatch(r"/H\d", str(one.S))]
    assert names[0] == 1
    assert all(b - a <= 1 for a, b in pairwise(names))
    outline = pypdfium2.PdfDocument(pdf)
    try:
        assert [entry.level + 2 for entry in outline.get_toc()] == names[1:]
    finally:
        outline.close()


def test_a_section_may_begin_a_page() -> None:
    base = sample(contents=False)
    parts = tuple(replace(part, page=part.level == 1) for part in base.sections)
    found = pages(drawn(replace(base, sections=parts)))
    starts = [page for page in found if re.search(r"(Transparenca në vendimmarrje \d|Nënshkrimet)\r\n", page[:200])]
    assert len(starts) == 4
    assert all(len(page) > 120 for page in found), "no empty pages"


def test_a_heading_never_ends_a_page() -> None:
    for length in range(3, 40, 4):
        base = sample(parts=6, contents=False, rows=length, text="Fjalë " * length)
        titles = {part.title for part in base.sections if part.title}
        for page in pages(drawn(base))[:-1]:
            lines = [line for line in page.split("\r\n") if line.strip()]
            assert lines[-1] not in titles, lines[-3:]


# letterhead


def test_letterhead_stands_in_order_and_the_logos_are_figures(tmp_path: Path) -> None:
    pdf = drawn(sample(logos=LOGOS))
    first = pages(pdf)[0]
    order = ["REPUBLIKA E SHQIPËRISË", "KËSHILLI I MINISTRAVE", "Agjencia", "Rruga", "Nr. 118 prot.", "PROCESVERBAL"]
    assert sorted(order, key=first.index) == order
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        figures = tagged(opened, "/Figure")
        assert [str(one.Alt) for one in figures[:2]] == ["Stema e Republikës", "Shenja e agjencisë"]
        images = [one for one in opened.objects if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image"]
        assert [one.ColorSpace for one in images] == ["/DeviceRGB", "/DeviceRGB"]
        for figure in figures:
            left, low, right, high = map(float, figure.A.BBox)
            assert 0 < left < right < 595
            assert 0 < low < high < 842


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "P", "L", "1", "CMYK"])
@pytest.mark.parametrize("count", [1, 2, 3, 7])
def test_logos_of_any_kind_conform(mode: str, count: int, verapdf: VeraPdf, tmp_path: Path) -> None:
    data = logo("green", 1_400, 30, mode, "JPEG" if mode == "CMYK" else "PNG")
    images = (image_of(data, "Logo", 1_400, 30),) * count
    path = tmp_path / "logos.pdf"
    path.write_bytes(render(sample(parts=1, logos=images), images={images[0].sha256: data}, now=NOW))
    assert not any(verapdf([path]).values())
    with pikepdf.open(path) as pdf:
        stored = [one for one in pdf.objects if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image"]
        assert [int(one.Width) for one in stored] == [900], "drawn often, stored once, no larger than print needs"


@pytest.mark.parametrize("data", [None, b"", b"junk", RED[: len(RED) // 2], b"GIF89a", b"%PDF-1.7"])
def test_a_missing_or_broken_logo_leaves_its_words(data: bytes | None, verapdf: VeraPdf, tmp_path: Path) -> None:
    images = {LOGOS[0].sha256: data} if data is not None else {}
    path = tmp_path / "logo.pdf"
    path.write_bytes(render(sample(parts=1, logos=LOGOS), images=images, now=NOW))
    with pikepdf.open(path) as pdf:
        assert [str(one.Alt) for one in tagged(pdf, "/Figure")[:2]] == ["Stema e Republikës", "Shenja e agjencisë"]
    assert not any(verapdf([path]).values())


def test_an_empty_letterhead_leaves_no_trace() -> None:
    first = pages(drawn(replace(sample(contents=False), letterhead=Letterhead())))[0]
    assert re.match(r"(Version publik\s+)?(Faqe 1 nga \d\s+)?PROCESVERBAL", first)


# signatures


@pytest.mark.parametrize("count", [1, 2, 3, 5])
def test_stamps_stand_beside_their_fields(count: int) -> None:
    fields = tuple(
        SignatureField(f"Fusha{n}", f"Roli {n}", f"Emri {n}", "Detyra", f"Hapësira {n}", "" if n % 2 else "(vula)")
        for n in range(count)
    )  # fmt: skip
    part = Section(key="signatures", title="Nënshkrimet", blocks=(Signatures(fields),))
    pdf = drawn(replace(sample(contents=False), sections=(part,)))
    assert pages(pdf)[0].count("(vula)") == (count + 1) // 2
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        found = {str(field.T): [float(value) for value in field.Rect] for field in opened.Root.AcroForm.Fields}
    assert list(found) == [field.field for field in fields]
    for n, (left, low, right, high) in enumerate(found.values()):
        assert 60 < left < right < 535
        assert right - left == pytest.approx(148.4 if n % 2 == 0 else 219.4, abs=0.2)
        assert high - low == pytest.approx(62)


def test_form_elements_hold_their_widget_and_nothing_else() -> None:
    with pikepdf.open(io.BytesIO(drawn(sample()))) as pdf:
        assert [one.K.Type for one in tagged(pdf, "/Form")] == ["/OBJR", "/OBJR"]


# furniture


def test_furniture_is_said_in_the_words_of_the_document() -> None:
    words = Furniture("Kreu i faqes", "Versioni X", "fleta {page} prej {pages}", "Lënda", "I PAMIRATUAR", "shënim")
    found = pages(drawn(replace(sample(final=False), furniture=words)))
    for number, page in enumerate(found, start=1):
        assert f"fleta {number} prej {len(found)}" in page
        assert "Versioni X" in page
        assert page.count("I PAMIRATUAR") == 2
        assert "shënim" in page
        assert ("Kreu i faqes" in page) is (number > 1)
        assert not re.search("Faqe|Version publik|DRAFT", page)
    assert "Lënda" in found[0]


def test_documents_of_the_first_format_have_furniture_too() -> None:
    for final in (True, False):
        found = pages(drawn(replace(sample(final=final), furniture=Furniture())))
        for number, page in enumerate(found, start=1):
            assert f"{number} / {len(found)}" in page
            assert ("DRAFT" in page) is not final
        assert "Procesverbal: Transparenca" in found[1]


def test_furniture_cannot_be_mistaken_for_text() -> None:
    with pikepdf.open(io.BytesIO(drawn(sample(final=False)))) as pdf:
        for page in pdf.pages:
            stack: list[str] = []
            for operands, operator in pikepdf.parse_content_stream(page):
                if str(operator) == "BDC":
                    stack.append(str(operands[0]))
                elif str(operator) == "EMC":
                    stack.pop()
                elif str(operator) in ("Tj", "TJ", "Do", "f", "S", "re", "l"):
                    assert len(stack) == 1, operator
                    if str(operator) == "Do" and str(operands[0]).startswith("/FormXob.foot"):
                        assert stack == ["/Artifact"]
            assert not stack


# the same bytes


def test_same_bytes_in_every_process() -> None:
    program = (
        "import sys; sys.path.insert(0, '.')\n"
        "import hashlib\n"
        "from tests.documents.test_report_pages import LOGOS, drawn\n"
        "from tests.helpers.documents import sample\n"
        "print(hashlib.sha256(drawn(sample(logos=LOGOS, final=False))).hexdigest())\n"
    )
    root = Path(__file__).resolve().parents[2]
    told = {
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=root,
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
            text=True,
        ).stdout.strip()
        for seed in ("0", "1", "4242")
    }
    assert told == {hashlib.sha256(drawn(sample(logos=LOGOS, final=False))).hexdigest()}
