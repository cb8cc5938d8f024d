"""Negative controls: each fault is caught by the rule for it, so that a pass of veraPDF means something."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, Stream

from facilitator.model import DocumentKind, Logo, Sister
from facilitator.report.pdf.render import write
from tests.helpers.office import png
from tests.helpers.records import NOW, demo_record
from tests.helpers.verapdf import VeraPdf

FAULTS: dict[str, tuple[Callable[[Pdf], object], Mapping[str, str]]] = {}
"""Name → what spoils the file, and for each flavour the rule that must fail (no flavour: it conforms still)."""


def fault(**rules: str) -> Callable[[Callable[[Pdf], object]], Callable[[Pdf], object]]:
    """Registers a way to spoil a file. ``a3`` and ``ua1`` are the rules it breaks."""

    def keep(spoil: Callable[[Pdf], object]) -> Callable[[Pdf], object]:
        FAULTS[spoil.__name__] = spoil, {"3a" if name == "a3" else name: rule for name, rule in rules.items()}
        return spoil

    return keep


def elements(pdf: Pdf, tag: str) -> list[Dictionary]:
    found = [one for one in pdf.objects if isinstance(one, Dictionary) and one.get("/Type") == "/StructElem"]
    return [one for one in found if tag == one.S]


def draw(pdf: Pdf, code: bytes, **resources: Dictionary) -> None:
    """Adds ``code`` to the first page."""
    page = pdf.pages[0]
    for kind, entries in resources.items():
        for name, value in entries.items():
            page.add_resource(value, Name("/" + kind), Name(name))
    page.contents_add(pdf.make_stream(code))


@fault(a3="6.2.4.3-2")
def no_output_intent(pdf: Pdf) -> None:
    del pdf.Root.OutputIntents


@fault(a3="6.8-4")
def attachments_of_nothing(pdf: Pdf) -> None:
    del pdf.Root.AF


@fault(a3="6.8-3")
def attachment_without_a_relationship(pdf: Pdf) -> None:
    del pdf.Root.AF[0].AFRelationship


@fault(a3="6.6.2.1-1", ua1="7.1-8")
def no_xmp(pdf: Pdf) -> None:
    del pdf.Root.Metadata


@fault(a3="6.7.3.3-1", ua1="7.1-11")
def no_structure_tree(pdf: Pdf) -> None:
    del pdf.Root.StructTreeRoot


@fault(ua1="7.3-1")
def figure_without_words(pdf: Pdf) -> None:
    for figure in elements(pdf, "/Figure"):
        del figure.Alt


@fault(ua1="7.2-34")
def no_language(pdf: Pdf) -> None:
    del pdf.Root.Lang


@fault(ua1="7.1-10")
def no_title_in_the_window(pdf: Pdf) -> None:
    del pdf.Root.ViewerPreferences.DisplayDocTitle


@fault(ua1="7.5-1")
def header_without_scope(pdf: Pdf) -> None:
    for header in elements(pdf, "/TH"):
        del header.A


@fault(a3="6.2.11.7.2-1", ua1="7.21.7-1")
def no_unicode(pdf: Pdf) -> None:
    for font in pdf.objects:
        if isinstance(font, Dictionary) and font.get("/Type") == "/Font" and "/ToUnicode" in font:
            del font.ToUnicode


@fault(a3="6.5.1-1")
def script(pdf: Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS="app.alert(1)")


@fault(a3="6.2.11.4.1-1", ua1="7.21.4.1-1")
def font_that_is_not_embedded(pdf: Pdf) -> None:
    helvetica = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    code = b"/Artifact BMC BT /Bare 12 Tf 0 0 0 rg 50 50 Td (x) Tj ET EMC"
    draw(pdf, code, Font=Dictionary({"/Bare": pdf.make_indirect(helvetica)}))


@fault(ua1="7.1-3")
def text_without_a_tag(pdf: Pdf) -> None:
    font = next(iter(pdf.pages[0].Resources.Font.keys()))
    draw(pdf, f"BT {font} 12 Tf 0 0 0 rg 50 50 Td (a) Tj ET".encode())


@fault(ua1="7.18.4-1")
def field_without_a_tag(pdf: Pdf) -> None:
    for field in pdf.Root.AcroForm.Fields:
        del field.StructParent


@fault(a3="6.2.4.3-3")
def picture_in_inks(pdf: Pdf) -> None:
    image = Stream(pdf, bytes(4))
    image.Type, image.Subtype, image.ColorSpace = Name.XObject, Name.Image, Name.DeviceCMYK
    image.Width, image.Height, image.BitsPerComponent = 1, 1, 8
    draw(pdf, b"/Artifact BMC q 9 0 0 9 0 0 cm /Ink Do Q EMC", XObject=Dictionary({"/Ink": image}))


@fault(a3="6.3.2-1", ua1="7.18.5-2")
def link_without_flags_and_words(pdf: Pdf) -> None:
    page = pdf.pages[0].obj
    link = Dictionary(
        Type=Name.Annot, Subtype=Name.Link, Rect=Array([9, 9, 20, 20]), Dest=Array([page, Name.Fit])
    )  # fmt: skip
    page.Annots = Array([*page.get("/Annots", []), pdf.make_indirect(link)])


def test_every_fault_is_caught_by_its_rule(verapdf: VeraPdf, tmp_path: Path) -> None:
    drawn = png(size=(240, 80))
    logo = Logo(uid="e" * 32, position=0, alt="Logoja", sha256=hashlib.sha256(drawn).hexdigest(), width=240, height=80)
    record, images = replace(demo_record(), logos=(logo,)), {logo.sha256: drawn}
    whole = write(record, DocumentKind.RELACION, "sq", Sister.PUBLIC, final=True, now=NOW, images=images)
    files = {}
    for name, (spoil, _) in {"whole": (lambda pdf: None, {}), **FAULTS}.items():
        files[name] = tmp_path / f"{name}.pdf"
        with pikepdf.open(io.BytesIO(whole)) as pdf:
            spoil(pdf)
            pdf.save(files[name])
    locked = tmp_path / "encrypted.pdf"
    with pikepdf.open(io.BytesIO(whole)) as pdf:
        pdf.save(locked, encryption=pikepdf.Encryption(owner="o", user="", R=4))
    verdicts = verapdf((*files.values(), locked))
    assert not verdicts[files["whole"], "3a"]
    assert not verdicts[files["whole"], "ua1"]
    for name, (_, rules) in FAULTS.items():
        for flavour in ("3a", "ua1"):
            failed = verdicts[files[name], flavour]
            assert bool(failed) is (flavour in rules), (name, flavour, dict(failed))
            assert not failed or rules[flavour] in failed, (name, flavour, dict(failed))
    assert "6.1.3-2" in verdicts[locked, "3a"]


def test_the_judge_stumbles_over_what_is_no_pdf(verapdf: VeraPdf, tmp_path: Path) -> None:
    path = tmp_path / "no.pdf"
    path.write_bytes(b"%PDF-1.7\nno")
    with pytest.raises(RuntimeError, match=r"no\.pdf"):
        verapdf([path])
