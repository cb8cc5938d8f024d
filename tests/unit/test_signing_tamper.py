"""Every way we know to change a signed document, each caught: the tamper table as far as PAdES B-B goes."""

from __future__ import annotations

import io
import random
import re
import zlib
from collections.abc import Callable
from functools import lru_cache

import pikepdf
import pytest
from asn1crypto import cms
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import signers
from pyhanko.sign.fields import SigFieldSpec, append_signature_field

from facilitator.signing import Integrity, Verdict, sign, verify
from facilitator.signing.pades import _key
from tests.helpers import pki
from tests.helpers.pki import FIELDS, NOW, Leaf

Change = Callable[[IncrementalPdfFileWriter], None]


def put(pdf: bytes, leaf: Leaf, field: str, certify: bool | None = None) -> bytes:
    return sign(pdf, leaf.careless(), field, role="", reason="Miratoj", place="", now=NOW, certify=certify)


@lru_cache(maxsize=1)
def once() -> bytes:
    return put(pki.document(), pki.world().facilitator, FIELDS[0])


@lru_cache(maxsize=1)
def good() -> bytes:
    return put(once(), pki.world().secretary, FIELDS[1])


def judge(pdf: bytes) -> Verdict:
    return verify(pdf, pki.world().trust(), NOW)


def states(verdict: Verdict) -> list[str]:
    return [row.state for row in verdict.signatures]


def flip(pdf: bytes, at: int, mask: int = 0x01) -> bytes:
    return pdf[:at] + bytes([pdf[at] ^ mask]) + pdf[at + 1 :]


def gaps(pdf: bytes) -> list[tuple[int, int]]:
    """Start and end of each signature's ``<…>``, oldest first."""
    ranges = re.findall(rb"/ByteRange \[\s*0 (\d+) (\d+) \d+\s*\]", pdf)
    return sorted((int(length), int(resume)) for length, resume in ranges)


def container(pdf: bytes, which: int) -> bytes:
    start, end = gaps(pdf)[which]
    return bytes.fromhex(pdf[start + 1 : end - 1].decode())


def page_stream(pdf: bytes) -> int:
    """An offset in the middle of the compressed page content."""
    for found in re.finditer(rb"stream\r?\n", pdf):
        start = found.end()
        try:
            text = zlib.decompressobj().decompress(pdf[start : start + 100_000])
        except zlib.error:
            continue
        if b" Tf" in text and b"BT" in text:
            return start + 200
    raise AssertionError("no page content")


def update(pdf: bytes, change: Change) -> bytes:
    """An unsigned incremental update, as any PDF tool can append it."""
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    writer._update_meta = lambda: None  # type: ignore[method-assign]
    change(writer)
    out = io.BytesIO()
    writer.write(out)
    assert out.getvalue().startswith(pdf)
    assert len(out.getvalue()) > len(pdf)
    return out.getvalue()


def add_page_text(writer: IncrementalPdfFileWriter) -> None:
    stream = writer.add_object(generic.StreamObject(stream_data=b"BT /F1 20 Tf 100 700 Td (1 000 000) Tj ET"))
    writer.add_stream_to_page(0, stream)


def replace_page_text(writer: IncrementalPdfFileWriter) -> None:
    page = writer.root["/Pages"]["/Kids"][0]
    page[pdf_name("/Contents")] = writer.add_object(generic.StreamObject(stream_data=b"BT ET"))
    writer.update_container(page)


def add_annotation(writer: IncrementalPdfFileWriter) -> None:
    note = generic.DictionaryObject(
        {
            pdf_name("/Type"): pdf_name("/Annot"),
            pdf_name("/Subtype"): pdf_name("/FreeText"),
            pdf_name("/Rect"): generic.ArrayObject(map(generic.NumberObject, (50, 700, 300, 760))),
            pdf_name("/Contents"): generic.TextStringObject("E shtuar më vonë"),
            pdf_name("/DA"): generic.TextStringObject("/Helv 12 Tf"),
        }
    )
    page = writer.root["/Pages"]["/Kids"][0]
    page["/Annots"].append(writer.add_object(note))
    writer.update_container(page["/Annots"])
    writer.update_container(page)


def replace_appearance(writer: IncrementalPdfFileWriter) -> None:
    field = writer.root["/AcroForm"]["/Fields"][0]
    old = field["/AP"]["/N"]
    form = generic.StreamObject(dict(old), stream_data=b"q Q")
    form.pop(pdf_name("/Filter"), None)
    field["/AP"][pdf_name("/N")] = writer.add_object(form)
    writer.update_container(field["/AP"])


def change_language(writer: IncrementalPdfFileWriter) -> None:
    writer.root[pdf_name("/Lang")] = generic.TextStringObject("en")
    writer.update_root()


def add_javascript(writer: IncrementalPdfFileWriter) -> None:
    action = {pdf_name("/S"): pdf_name("/JavaScript"), pdf_name("/JS"): generic.TextStringObject("app.alert(1)")}
    writer.root[pdf_name("/OpenAction")] = writer.add_object(generic.DictionaryObject(action))
    writer.update_root()


def add_attachment(writer: IncrementalPdfFileWriter) -> None:
    file = writer.add_object(generic.StreamObject(stream_data=b'{"votes": 0}'))
    spec = {
        pdf_name("/Type"): pdf_name("/Filespec"),
        pdf_name("/F"): generic.TextStringObject("record.json"),
        pdf_name("/EF"): generic.DictionaryObject({pdf_name("/F"): file}),
    }
    names = generic.ArrayObject(
        [generic.TextStringObject("record.json"), writer.add_object(generic.DictionaryObject(spec))]
    )
    embedded = generic.DictionaryObject({pdf_name("/Names"): names})
    writer.root[pdf_name("/Names")] = generic.DictionaryObject({pdf_name("/EmbeddedFiles"): embedded})
    writer.update_root()


def change_font_widths(writer: IncrementalPdfFileWriter) -> None:
    page = writer.root["/Pages"]["/Kids"][0]
    font = next(iter(page["/Resources"]["/Font"].values())).get_object()
    widths = font["/Widths"]
    widths[0] = generic.NumberObject(1)
    writer.update_container(widths)
    writer.update_container(font)


def change_xmp(writer: IncrementalPdfFileWriter) -> None:
    stream = generic.StreamObject(stream_data=pki.XMP.replace(b"pdfaid:part", b"pdfaid:none"))
    stream[pdf_name("/Type")], stream[pdf_name("/Subtype")] = pdf_name("/Metadata"), pdf_name("/XML")
    writer.root[pdf_name("/Metadata")] = writer.add_object(stream)
    writer.update_root()


def change_title(writer: IncrementalPdfFileWriter) -> None:
    writer.trailer["/Info"][pdf_name("/Title")] = generic.TextStringObject("Tjetër titull")
    writer.update_container(writer.trailer["/Info"])


def add_orphan(writer: IncrementalPdfFileWriter) -> None:
    writer.add_object(generic.StreamObject(stream_data=b"nothing points here"))


def remove_second_signature(writer: IncrementalPdfFileWriter) -> None:
    field = writer.root["/AcroForm"]["/Fields"][1]
    del field["/V"]
    writer.update_container(field)


def remove_both_signatures(writer: IncrementalPdfFileWriter) -> None:
    writer.root[pdf_name("/AcroForm")] = generic.DictionaryObject({pdf_name("/Fields"): generic.ArrayObject([])})
    writer.update_root()


def hide_by_subfilter(writer: IncrementalPdfFileWriter) -> None:
    value = writer.root["/AcroForm"]["/Fields"][0]["/V"]
    value[pdf_name("/SubFilter")] = pdf_name("/own.format")
    writer.update_container(value)


def add_empty_field(writer: IncrementalPdfFileWriter) -> None:
    append_signature_field(writer, SigFieldSpec("Tjetri", box=(10, 10, 60, 40)))


CHANGES = [
    add_page_text,
    replace_page_text,
    add_annotation,
    replace_appearance,
    change_language,
    add_javascript,
    add_attachment,
    change_font_widths,
    change_xmp,
    change_title,
    add_orphan,
    remove_second_signature,
    remove_both_signatures,
    hide_by_subfilter,
    add_empty_field,
]


def test_the_untouched_document_is_good() -> None:
    assert (judge(good()).exit_code, states(judge(good()))) == (0, ["TRUSTED_REV_UNKNOWN"] * 2)


@pytest.mark.parametrize("change", CHANGES)
def test_unsigned_updates(change: Change) -> None:
    verdict = judge(update(good(), change))
    assert (verdict.verdict, verdict.exit_code) == ("TAMPERED", 1)


@pytest.mark.parametrize("change", [change for change in CHANGES if change is not remove_second_signature])
def test_updates_to_a_half_signed_document(change: Change) -> None:
    assert judge(update(once(), change)).exit_code == 1


@pytest.mark.parametrize("change", [add_page_text, add_annotation, replace_appearance, add_javascript, add_attachment])
def test_changes_between_the_signatures(change: Change) -> None:
    pdf = put(update(once(), change), pki.world().secretary, FIELDS[1])
    verdict = judge(pdf)
    assert (verdict.verdict, verdict.exit_code) == ("TAMPERED", 1)
    assert states(verdict) == ["MODIFIED_AFTER", "TRUSTED_REV_UNKNOWN"]
    assert verdict.signatures[0].intact
    assert verdict.signatures[0].modified_after


def test_a_byte_in_the_page() -> None:
    verdict = judge(flip(good(), page_stream(good())))
    assert (verdict.verdict, verdict.exit_code) == ("TAMPERED", 1)
    assert states(verdict) == ["BROKEN", "BROKEN"]


@pytest.mark.parametrize("which", [0, 1])
def test_a_byte_in_the_signature_value(which: int) -> None:
    value = cms.ContentInfo.load(container(good(), which))["content"]["signer_infos"][0]["signature"].native
    offset = good().lower().index(value.hex().encode()) + 20
    for digit in (b"0", b"9", b"@"):  # another digit, and none at all
        verdict = judge(good()[:offset] + digit + good()[offset + 1 :])
        if digit != good()[offset : offset + 1]:
            assert (verdict.verdict, verdict.exit_code) == ("TAMPERED", 1)
            assert states(verdict)[which] == "BROKEN"


@pytest.mark.parametrize("which", [0, 1])
def test_a_byte_in_the_signature_dictionary(which: int) -> None:
    reason = [found.start() for found in re.finditer(rb"/Reason", good())][which]
    verdict = judge(flip(good(), reason + 10))
    assert (verdict.verdict, verdict.exit_code) == ("TAMPERED", 1)
    assert states(verdict)[1] == "BROKEN"  # it covers both dictionaries


def test_a_byte_in_a_carried_authority_certificate() -> None:
    issuer = pki.world().issuing.der.hex().encode()
    offset = good().lower().index(issuer, gaps(good())[1][0]) + len(issuer) - 8
    trust = pki.world().trust(expect=False)
    digit = b"1" if good()[offset : offset + 1] == b"0" else b"0"
    verdict = verify(good()[:offset] + digit + good()[offset + 1 :], trust, NOW)
    assert verdict.exit_code == 4
    assert {row.integrity for row in verdict.signatures} == {Integrity.INTACT}


def test_data_hidden_behind_the_cms() -> None:
    for _, end in gaps(good()):
        assert good()[end - 3 : end - 1] == b"00"
        assert judge(flip(good(), end - 3)).verdict == "TAMPERED"


def test_no_flipped_byte_is_overlooked() -> None:
    """A random sample of the whole file; only unsigned parts of a CMS (carried certificates) may leave it intact."""
    rnd = random.Random(20261123)
    free = [at for start, end in gaps(good()) for at in (start, end)]
    for at in rnd.sample(range(len(good())), 160):
        inside = any(start < at < end for start, end in zip(free[::2], free[1::2], strict=True))
        verdict = judge(flip(good(), at, 1 << rnd.randrange(8)))
        if inside:
            assert verdict.exit_code in (0, 1, 3, 4), (at, verdict)
        else:
            assert verdict.exit_code in (1, 3), (at, verdict)


def test_cut_back_to_the_first_revision() -> None:
    verdict = judge(good()[: len(once())])
    assert (verdict.verdict, verdict.exit_code, verdict.missing) == ("INCOMPLETE", 5, (FIELDS[1],))


@pytest.mark.parametrize("box", [(300, 600, 500, 660), None])
def test_a_stranger_in_a_new_field_of_a_certified_document(box: tuple[int, int, int, int] | None) -> None:
    for leaf in (pki.world().stranger, pki.world().issuing.issue("Platforma")):
        meta = signers.PdfSignatureMetadata(field_name="Tjetri", md_algorithm="sha256")
        worker = signers.PdfSigner(meta, _key(leaf.careless()), new_field_spec=SigFieldSpec("Tjetri", box=box))
        out = io.BytesIO()
        worker.sign_pdf(IncrementalPdfFileWriter(io.BytesIO(good())), output=out)
        verdict = judge(out.getvalue())
        assert (verdict.verdict, verdict.exit_code) == ("TAMPERED", 1)


def test_a_signature_replaced_by_another_trusted_one() -> None:
    """The facilitator's approval vanishes under a later signature of someone else in the same field."""

    def empty_it(writer: IncrementalPdfFileWriter) -> None:
        field = writer.root["/AcroForm"]["/Fields"][0]
        del field["/V"]
        writer.update_container(field)
        writer.root.pop("/Perms", None)
        writer.update_root()

    emptied = update(once(), empty_it)
    assert judge(emptied).exit_code == 1
    again = put(put(emptied, pki.world().facilitator, FIELDS[0]), pki.world().secretary, FIELDS[1])
    verdict = judge(again)
    assert (verdict.verdict, verdict.exit_code) == ("TAMPERED", 1)
    assert [note.code for note in verdict.notes] == ["SIGNATURE_REPLACED"]


def test_rewritten_by_another_program() -> None:
    with pikepdf.open(io.BytesIO(good())) as opened:
        out = io.BytesIO()
        opened.save(out)
    verdict = judge(out.getvalue())
    assert (verdict.verdict, verdict.exit_code, states(verdict)) == ("TAMPERED", 1, ["BROKEN", "BROKEN"])


@pytest.mark.parametrize("which", [0, 1])
@pytest.mark.parametrize(("length", "resume"), [(0, 2), (-2, 0), (0, -2), (2, 0)])
def test_a_moved_byte_range(which: int, length: int, resume: int) -> None:
    start, end = gaps(good())[which]
    old, new = f"0 {start} {end} ".encode(), f"0 {start + length} {end + resume} ".encode()
    assert len(old) == len(new)
    verdict = judge(good().replace(old, new))
    assert (verdict.verdict, verdict.exit_code) == ("TAMPERED", 1)


def test_an_object_appended_without_cross_reference() -> None:
    verdict = judge(good() + b"\n4 0 obj\n<< /Length 3 >>\nstream\nq Q\nendstream\nendobj\n")
    assert (verdict.verdict, verdict.exit_code) == ("TAMPERED", 1)
    assert [note.code for note in verdict.notes] == ["UNSIGNED_TAIL"]
    assert states(verdict) == ["TRUSTED_REV_UNKNOWN"] * 2  # what pyHanko alone would call all green


@pytest.mark.parametrize("tail", [b"\n", b"\r\n", b"\n\n  \n"])
def test_a_trailing_newline_is_harmless(tail: bytes) -> None:
    assert judge(good() + tail).exit_code == 0


@pytest.mark.parametrize(
    "spoil",
    [
        lambda pdf: pdf + b"x" * 2000,
        lambda pdf: pdf + b"\0" * 5000,
        lambda pdf: pdf.replace(b"\n", b"\r\n"),
        lambda pdf: pdf[:-200],
        lambda pdf: pdf[: len(pdf) // 2],
        lambda pdf: pdf[:100],
        lambda pdf: b"",
        lambda pdf: b"Tryeza",
        lambda pdf: b"%PDF-1.7\n",
        lambda pdf: b"%PDF-1.7\n%%EOF\n",
        lambda pdf: pdf[1000:],
    ],
)
def test_files_that_cannot_be_read(spoil: Callable[[bytes], bytes]) -> None:
    verdict = judge(spoil(good()))
    assert (verdict.verdict, verdict.exit_code) == ("UNREADABLE", 3)


def test_a_file_cut_off_inside_a_revision_is_not_called_unsigned() -> None:
    for torso in (3, 40, 700):
        verdict = judge(good()[: len(pki.document()) + torso])
        assert (verdict.verdict, verdict.exit_code) == ("UNREADABLE", 3)
        assert judge(good()[: len(once()) + torso]).exit_code == 1


def test_a_hidden_form() -> None:
    """One byte that makes the form vanish hides every signature: still not an unsigned document."""
    for found in re.finditer(rb"/AcroForm", good()):
        verdict = judge(flip(good(), found.start() + 3))
        assert (verdict.verdict, verdict.exit_code) == ("TAMPERED", 1)


def test_an_encrypted_file() -> None:
    with pikepdf.open(io.BytesIO(pki.document())) as opened:
        out = io.BytesIO()
        opened.save(out, encryption=pikepdf.Encryption(owner="pronar", user="dera"))
    verdict = judge(out.getvalue())
    assert (verdict.verdict, verdict.exit_code) == ("ENCRYPTED", 3)
