"""Exported, signed elsewhere, returned: what is the same document, what is a separate copy, what is refused."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable

import pikepdf
import pytest
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigFieldSpec, append_signature_field

from facilitator.desk.signing import FIELDS
from facilitator.errors import KnownError
from facilitator.signing.returned import Returned, Way, compare
from tests.helpers import pki, signed
from tests.helpers.pki import NOW
from tests.helpers.signed import Box, elsewhere, flip, good, once, put, report, trust, update


def back(returned: bytes, original: bytes | None = None) -> Returned:
    return compare(original or report(), returned, trust(), NOW)


def refused(returned: bytes, original: bytes | None = None) -> str:
    with pytest.raises(KnownError) as caught:
        back(returned, original)
    return caught.value.code


def rewritten(pdf: bytes, **options: object) -> bytes:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        out = io.BytesIO()
        opened.save(out, **options)
    return out.getvalue()


def names(rows: tuple) -> list[str]:
    return [row.field for row in rows]


def test_signed_in_the_fields() -> None:
    world = pki.world()
    pdf = elsewhere(elsewhere(report(), world.facilitator, FIELDS[0]), world.secretary, FIELDS[1])
    found = back(pdf)
    assert (found.way, names(found.added), names(found.extra)) == (Way.EXTENDED, list(FIELDS), [])
    assert (str(found.verdict.verdict), found.verdict.missing) == ("OK_REV_UNKNOWN", ())
    assert found.original_sha256 == hashlib.sha256(report()).hexdigest()
    assert found.returned_sha256 == hashlib.sha256(pdf).hexdigest()


@pytest.mark.parametrize("box", [None, (60, 4, 260, 32)])
def test_signed_in_a_field_of_the_platform(box: Box | None) -> None:
    found = back(elsewhere(report(), pki.world().facilitator, "Signature1", box=box))
    assert (found.way, names(found.added), names(found.extra)) == (Way.EXTENDED, [], ["Signature1"])
    assert (str(found.verdict.verdict), found.verdict.missing) == ("OK_EXTRA_SIGNATURE", FIELDS)


def test_the_secretary_signs_elsewhere_what_the_facilitator_signed_here() -> None:
    original = once(False)
    found = back(elsewhere(original, pki.world().secretary, FIELDS[1]), original)
    assert (found.way, names(found.added), names(found.extra)) == (Way.EXTENDED, [FIELDS[1]], [])
    assert found.verdict.exit_code == 0


def test_an_unknown_signer_comes_back_and_is_told() -> None:
    found = back(elsewhere(report(), pki.world().stranger, FIELDS[0]))
    assert found.way is Way.EXTENDED
    assert [row.state for row in found.added] == ["UNKNOWN_SIGNER"]


def test_a_field_added_in_a_step_of_its_own() -> None:
    def add(writer: IncrementalPdfFileWriter) -> None:
        append_signature_field(writer, SigFieldSpec("Signature1"))

    found = back(elsewhere(update(report(), add), pki.world().secretary, "Signature1"))
    assert (found.way, names(found.extra)) == (Way.EXTENDED, ["Signature1"])


def test_the_original_is_never_touched() -> None:
    original = bytes(report())
    before = hashlib.sha256(original).hexdigest()
    back(elsewhere(original, pki.world().secretary, FIELDS[1]), original)
    assert hashlib.sha256(original).hexdigest() == before


# Refused ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("tail", [b"", b"\n", b"\r\n\r\n"])
def test_nothing_was_signed(tail: bytes) -> None:
    assert refused(report() + tail) == "returned.nothing_signed"
    assert refused(once(False) + tail, once(False)) == "returned.nothing_signed"


def test_a_rewritten_copy_without_signatures() -> None:
    assert refused(rewritten(report())) == "returned.nothing_signed"


def test_an_empty_field_was_added_and_nothing_signed() -> None:
    assert refused(update(report(), lambda it: append_signature_field(it, SigFieldSpec("Signature1")))) == (
        "returned.nothing_signed"
    )


def add_text(writer: IncrementalPdfFileWriter) -> None:
    stream = writer.add_object(generic.StreamObject(stream_data=b"BT /F1 20 Tf 100 700 Td (1 000) Tj ET"))
    writer.add_stream_to_page(0, stream)


def add_note(writer: IncrementalPdfFileWriter) -> None:
    note = {
        pdf_name("/Type"): pdf_name("/Annot"),
        pdf_name("/Subtype"): pdf_name("/FreeText"),
        pdf_name("/Rect"): generic.ArrayObject(map(generic.NumberObject, (50, 700, 300, 760))),
        pdf_name("/Contents"): generic.TextStringObject("E shtuar më vonë"),
    }
    page = writer.root["/Pages"]["/Kids"][0]
    page[pdf_name("/Annots")] = generic.ArrayObject([writer.add_object(generic.DictionaryObject(note))])
    writer.update_container(page)


def change_title(writer: IncrementalPdfFileWriter) -> None:
    writer.trailer["/Info"][pdf_name("/Title")] = generic.TextStringObject("Tjetër titull")
    writer.update_container(writer.trailer["/Info"])


@pytest.mark.parametrize("change", [add_text, add_note, change_title], ids=lambda it: it.__name__)
def test_changed_before_it_was_signed(change: Callable[[IncrementalPdfFileWriter], None]) -> None:
    """The new signature covers the change and holds: only the exported bytes show that it was not there."""
    in_one = elsewhere(report(), pki.world().facilitator, FIELDS[0], change=change, meta=False)
    in_two = elsewhere(update(report(), change), pki.world().facilitator, FIELDS[0])
    for pdf in (in_one, in_two):
        assert [row.integrity for row in signed.judge(pdf).signatures] == ["INTACT"]
        assert refused(pdf) == "returned.changed"
    assert refused(update(report(), change)) == "returned.changed"


@pytest.mark.parametrize("original", [report, lambda: once(False)], ids=["first", "second"])
@pytest.mark.parametrize("box", [(60, 600, 400, 700), (60, 20, 260, 70)], ids=["text", "footer"])
def test_a_signature_that_covers_what_the_page_says(box: Box, original: Callable[[], bytes]) -> None:
    """A page is what it looks like: the first signature covers its own field and holds."""
    pdf = elsewhere(original(), pki.world().secretary, "Signature1", box=box)
    assert refused(pdf, original()) in ("returned.covered", "returned.changed")
    assert original is not report or refused(pdf) == "returned.covered"


def test_a_signature_over_our_own_field() -> None:
    with pikepdf.open(io.BytesIO(report())) as opened:
        x1, y1, x2, y2 = (int(value) for value in opened.Root.AcroForm.Fields[1].Rect)
    last = len(opened_pages(report())) - 1
    pdf = elsewhere(report(), pki.world().facilitator, "Signature1", box=(x1 + 5, y1 + 5, x2, y2), page=last)
    assert refused(pdf) == "returned.covered"


def opened_pages(pdf: bytes) -> list[object]:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return list(opened.pages)


def test_an_empty_field_with_a_picture_beside_a_signature() -> None:
    def add(writer: IncrementalPdfFileWriter) -> None:
        append_signature_field(writer, SigFieldSpec("Mbi", box=(60, 600, 260, 640)))
        field = next(f.get_object() for f in writer.root["/AcroForm"]["/Fields"] if f.get_object()["/T"] == "Mbi")
        field[pdf_name("/MK")] = generic.DictionaryObject({pdf_name("/BG"): generic.ArrayObject([])})
        writer.update_container(field)

    pdf = elsewhere(update(report(), add), pki.world().facilitator, FIELDS[0])
    assert refused(pdf) == "returned.covered"


def test_changed_after_it_was_signed() -> None:
    pdf = elsewhere(report(), pki.world().facilitator, FIELDS[0])
    assert refused(update(pdf, add_text)) == "returned.changed"
    assert refused(pdf + b"\n4 0 obj\n(fshehur)\nendobj\n") == "returned.changed"


def test_a_platform_adds_its_field_to_a_certified_document() -> None:
    original = once()
    assert refused(elsewhere(original, pki.world().secretary, "Signature1"), original) == "returned.changed"


def test_a_new_signature_that_does_not_fit() -> None:
    pdf = elsewhere(report(), pki.world().facilitator, FIELDS[0])
    assert refused(flip(pdf, len(report()) + 40)) in ("returned.broken", "returned.unreadable")
    start, _ = signed.gaps(pdf)[0]
    at = pdf.index(b"2a864886f70d010904", start) if b"2a864886f70d010904" in pdf else start + 900
    assert refused(pdf[:at] + b"0" + pdf[at + 1 :] if pdf[at : at + 1] != b"0" else flip(pdf, at)) == "returned.broken"


def test_files_that_cannot_be_read() -> None:
    pdf = elsewhere(report(), pki.world().facilitator, FIELDS[0])
    for broken in (b"", b"Tryeza", pdf[:5000], pdf[:-200], pdf.replace(b"\n", b"\r\n"), pdf + b"x" * 3000):
        assert refused(broken) == "returned.unreadable"
    locked = rewritten(report(), encryption=pikepdf.Encryption(owner="pronar", user=""))
    assert refused(locked) == "returned.encrypted"


def test_a_second_document_behind_the_first() -> None:
    """The bytes begin with the export, and yet another document is shown."""
    other = elsewhere(rewritten(report()), pki.world().facilitator, FIELDS[0])
    assert refused(report() + other) in ("returned.unreadable", "returned.changed", "returned.broken")


# Separately signed copies -----------------------------------------------------------------------------------------


def test_rewritten_and_signed() -> None:
    copy = elsewhere(rewritten(report()), pki.world().facilitator, FIELDS[0])
    found = back(copy)
    assert (found.way, names(found.added)) == (Way.REWRITTEN, [FIELDS[0]])
    assert found.original_sha256 != found.returned_sha256
    with pikepdf.open(io.BytesIO(report())) as opened:
        opened.trailer.ID = pikepdf.Array([b"x" * 16, b"y" * 16])
        out = io.BytesIO()
        opened.save(out, static_id=True)
    assert back(elsewhere(out.getvalue(), pki.world().facilitator, "Signature1")).way is Way.REWRITTEN


def test_a_rewritten_copy_must_hold_by_itself() -> None:
    assert refused(rewritten(good(False))) == "returned.broken"
    copy = elsewhere(rewritten(report()), pki.world().facilitator, FIELDS[0])
    assert refused(update(copy, add_text)) == "returned.broken"


def test_another_document_altogether() -> None:
    assert back(put(pki.document(), pki.world().facilitator, pki.FIELDS[0])).way is Way.FOREIGN
