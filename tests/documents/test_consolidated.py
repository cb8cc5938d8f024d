"""The consolidated text: how a document reads with all corrections, said on every page, and never an original."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pytest

from facilitator import signing
from facilitator.cli import main
from facilitator.desk import documents as desk
from facilitator.desk.consolidated import consolidated
from facilitator.errors import KnownError
from facilitator.examine.examination import examine
from facilitator.examine.pages import difference
from facilitator.examine.pair import pair_of
from facilitator.language.sentences import LANGS, Lang
from facilitator.language.told.examined import tell
from facilitator.meeting import outcomes, setup
from facilitator.meeting.papers import corrections
from facilitator.model import DOCUMENTS, DocumentKind, Sister
from facilitator.report.document import Signatures
from facilitator.report.extract import embedded
from facilitator.signing import NOBODY
from tests.helpers.agreeing import wrong_in
from tests.helpers.hall import Hall
from tests.helpers.odd_meetings import ODD
from tests.helpers.records import NOW
from tests.helpers.verapdf import VeraPdf

COMPARED = [kind for kind, traits in DOCUMENTS.items() if traits.compared]
PROCESVERBAL = DocumentKind.PROCESVERBAL


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Hall:
    hall = Hall(tmp_path_factory.mktemp("consolidated"))
    ODD["two_votes"](hall)
    hall.do(outcomes.add_measure, "Portal për konsultimet")
    desk.approve(hall.file, "Mimoza Shehu")
    for place, why in (("Salla e re", "Salla ishte shënuar gabim"), ("Salla e vjetër", "Prapë gabim")):
        hall.clock.forward(days=7)
        hall.do(corrections.begin_correction, "Mimoza Shehu", why)
        hall.do(setup.set_meeting, place=place)
        desk.approve_correction(hall.file, "Arbër Kola")
    return hall


def pages(pdf: bytes) -> list[str]:
    import pypdfium2

    opened = pypdfium2.PdfDocument(pdf)
    found = [" ".join(page.get_textpage().get_text_range().split()) for page in opened]
    opened.close()
    return found


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("sister", list(Sister))
def test_every_page_names_every_correction_and_its_day(hall: Hall, sister: Sister, lang: Lang) -> None:
    for kind in COMPARED:
        pdf = consolidated(hall.file, kind, lang, sister)
        (record, document) = embedded(pdf)
        assert document.consolidated
        assert [row.number for row in record.corrections] == [1, 2]
        days = [text.approved_at for text in record.approved if text.correction] + [record.made_at]
        assert len(days) == 2
        for page in pages(pdf):
            for number, day in enumerate(days, start=1):
                told = f"{number} ({day[8:10]}.{day[5:7]}.{day[:4]})"
                assert told in page.replace("\u00a0", " "), (kind, lang)
        assert difference(pdf, document) is None
        if lang == "sq":
            assert wrong_in(" ".join(document.texts()), whole_pages=True) == []


def test_it_reads_as_corrected_and_has_no_place_to_sign(hall: Hall) -> None:
    pdf = consolidated(hall.file, PROCESVERBAL)
    _, document = embedded(pdf)
    text = " ".join(document.texts())
    assert "Salla e vjetër" in text
    assert "nuk është origjinali" in text
    assert not any(isinstance(block, Signatures) for section in document.sections for block in section.blocks)
    assert (document.letterhead.protocol, document.letterhead.place_date) == ("", "")
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert "/AcroForm" not in opened.Root
    made = signing.create_identity("Ana", "", "", "vetëm për provë 1", now=NOW)
    signer = signing.open_p12(made.p12, "vetëm për provë 1", now=NOW)
    with pytest.raises(KnownError):
        signing.sign(pdf, signer, "Sekretari", role="", reason="", place="Tiranë", now=NOW)


def test_the_original_stays_what_it_was(hall: Hall) -> None:
    _, original = embedded(desk.report(hall.file, PROCESVERBAL))
    assert not original.consolidated
    assert "Salla e vjetër" not in " ".join(original.texts())


@pytest.mark.parametrize("lang", LANGS)
def test_verify_says_what_it_is(hall: Hall, lang: Lang) -> None:
    found = examine(consolidated(hall.file, PROCESVERBAL, lang), NOBODY, NOW)
    assert not found.mismatch, found.as_dict()
    assert found.differing == ()
    said = " ".join(tell(found.as_dict(), lang))
    assert ("nuk është origjinali" if lang == "sq" else "it is not the original") in said
    assert "1 (" in said.replace("\u00a0", " ")


def test_one_that_says_it_is_the_original_is_found_out(hall: Hall) -> None:
    from dataclasses import replace

    from facilitator.report.compose.attach import attach_standard
    from facilitator.report.pdf.render import render

    record, document = embedded(consolidated(hall.file, PROCESVERBAL))
    lie = replace(document, consolidated=False)
    found = examine(render(lie, attach_standard(record, lie), now=NOW), NOBODY, NOW)
    assert found.mismatch


def test_both_sisters_are_a_pair_and_none_of_the_original(hall: Hall) -> None:
    full, public = (consolidated(hall.file, PROCESVERBAL, "sq", one) for one in (Sister.FULL, Sister.PUBLIC))
    assert pair_of(full, public).holds
    assert not pair_of(full, desk.report(hall.file, PROCESVERBAL, "sq", Sister.PUBLIC)).holds


def test_without_an_approved_correction_there_is_none(tmp_path: Path) -> None:
    hall = Hall(tmp_path)
    ODD["one_person"](hall)
    desk.approve(hall.file, "Ana")
    for begin in (False, True):
        if begin:
            hall.do(corrections.begin_correction, "Ana", "Gabim")
        with pytest.raises(KnownError) as told:
            consolidated(hall.file, PROCESVERBAL)
        assert told.value.code == "consolidated.none"
    with pytest.raises(KnownError) as told:
        consolidated(hall.file, DocumentKind.CORRECTION)
    assert told.value.code == "consolidated.kind"
    hall.close()


def test_from_the_command_line(hall: Hall, tmp_path: Path) -> None:
    out, copy = tmp_path / "tekst.pdf", tmp_path / "kopje.tryeza"
    hall.file.snapshot(copy).result()
    given = ["report", str(copy), "--kind", "procesverbal", "--consolidated", "-o"]
    assert main([*given, str(out)]) == 0
    assert embedded(out.read_bytes())[1].consolidated
    assert main([*given, str(tmp_path / "tekst.docx")]) == 3
    assert not (tmp_path / "tekst.docx").exists()


def test_consolidated_texts_and_marked_words_conform(hall: Hall, verapdf: VeraPdf, tmp_path: Path) -> None:
    files = []
    for kind in (*COMPARED, DocumentKind.CORRECTION):
        for sister, lang in ((Sister.FULL, "sq"), (Sister.PUBLIC, "en")):
            write = desk.report if kind is DocumentKind.CORRECTION else consolidated
            path = tmp_path / f"{kind}-{sister}-{lang}.pdf"
            path.write_bytes(write(hall.file, kind, lang, sister))  # type: ignore[arg-type]
            files.append(path)
    for (file, flavour), failed in verapdf(files).items():
        assert not failed, (file.name, flavour, dict(failed))


def test_marked_words_are_told_to_who_hears_them(hall: Hall) -> None:
    with pikepdf.open(io.BytesIO(desk.report(hall.file, DocumentKind.CORRECTION))) as opened:
        spans = [one for one in opened.objects if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Span"]
        told = {(str(one.A.TextDecorationType), str(one.Alt)) for one in spans}
    assert ("/LineThrough", "u hoq: re") in told
    assert ("/Underline", "u shtua: vjetër") in told
