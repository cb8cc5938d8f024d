"""Signatures in fields that another program added: extra ones, told as such, and forbidden where someone certified."""

from __future__ import annotations

import pytest
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigFieldSpec, append_signature_field

from facilitator.desk.signing import FIELDS
from facilitator.signing import Expected, Verdict, load_pem, verify
from facilitator.signing.trust import dump_pem
from tests.helpers import pki
from tests.helpers.pki import NOW
from tests.helpers.signed import Box, elsewhere, good, judge, once, put, report, said, trust, update

FOOT: Box = (60, 4, 260, 32)  # under the last line of the page, where nothing stands


def notes(verdict: Verdict) -> list[tuple[str, str, str]]:
    return [(note.code, note.field, note.detail) for note in verdict.notes]


@pytest.mark.parametrize("box", [None, FOOT])
@pytest.mark.parametrize("meta", [True, False])
def test_beside_the_required_ones(box: Box | None, meta: bool) -> None:
    platform = pki.world().issuing.issue("Platforma")
    verdict = judge(elsewhere(good(False), platform, "Signature1", box=box, meta=meta))
    assert said(verdict) == ("OK_EXTRA_SIGNATURE", 0, ["TRUSTED_REV_UNKNOWN"] * 3)
    assert [row.required for row in verdict.signatures] == [True, True, False]
    assert notes(verdict) == [("EXTRA_SIGNATURE", "Signature1", "")]
    assert verdict.missing == ()


@pytest.mark.parametrize("box", [None, FOOT])
def test_on_an_export_that_nobody_signed(box: Box | None) -> None:
    """The acceptance table's row: the platform's own field is all there is. Which fields stayed empty is said."""
    verdict = judge(elsewhere(report(), pki.world().issuing.issue("Platforma"), "Signature1", box=box))
    assert said(verdict) == ("OK_EXTRA_SIGNATURE", 0, ["TRUSTED_REV_UNKNOWN"])
    assert verdict.missing == FIELDS
    assert notes(verdict) == [
        ("EXTRA_SIGNATURE", "Signature1", ""),
        ("FIELD_EMPTY", FIELDS[0], ""),
        ("FIELD_EMPTY", FIELDS[1], ""),
    ]


def test_two_people_on_a_platform_are_known_as_the_ones_expected() -> None:
    world = pki.world()
    pdf = elsewhere(elsewhere(report(), world.facilitator, "Signature1"), world.secretary, "Signature2")
    verdict = judge(pdf)
    assert said(verdict) == ("OK_EXTRA_SIGNATURE", 0, ["TRUSTED_REV_UNKNOWN"] * 2)
    assert [row.expected for row in verdict.signatures] == [Expected.YES, Expected.YES]
    assert ("SIGNED_ELSEWHERE", "Signature1", FIELDS[0]) in notes(verdict)
    assert ("SIGNED_ELSEWHERE", "Signature2", FIELDS[1]) in notes(verdict)


def test_here_and_elsewhere() -> None:
    """The facilitator signed here without certifying; only the secretary's own signature completes that."""
    world = pki.world()
    verdict = judge(elsewhere(once(False), world.secretary, "Signature1"))
    assert said(verdict) == ("OK_EXTRA_SIGNATURE", 0, ["TRUSTED_REV_UNKNOWN"] * 2)
    assert verdict.missing == (FIELDS[1],)
    other = judge(elsewhere(once(False), world.issuing.issue("Platforma"), "Signature1"))
    assert said(other)[:2] == ("INCOMPLETE", 5)
    again = judge(elsewhere(once(False), world.facilitator, "Signature1"))
    assert said(again)[:2] == ("INCOMPLETE", 5)


def test_a_platform_may_add_its_field_first_and_sign_later() -> None:
    def add(writer: IncrementalPdfFileWriter) -> None:
        append_signature_field(writer, SigFieldSpec("Signature1"))

    verdict = judge(elsewhere(update(report(), add), pki.world().issuing.issue("Platforma"), "Signature1"))
    assert said(verdict)[:2] == ("OK_EXTRA_SIGNATURE", 0)
    assert verdict.missing == FIELDS


def test_by_a_stranger() -> None:
    for pdf in (report(), good(False)):
        verdict = judge(elsewhere(pdf, pki.world().stranger, "Signature1"))
        assert said(verdict)[:2] == ("INTACT_NOT_TRUSTED", 4)
        assert said(verdict)[2][-1] == "UNKNOWN_SIGNER"


@pytest.mark.parametrize("box", [None, FOOT])
@pytest.mark.parametrize("who", ["stranger", "facilitator", "secretary"])
def test_never_after_certification(box: Box | None, who: str) -> None:
    for pdf in (once(), good()):
        verdict = judge(elsewhere(pdf, getattr(pki.world(), who), "Signature1", box=box))
        assert said(verdict)[:2] == ("TAMPERED", 1)


def test_a_store_may_expect_someone_in_an_extra_field() -> None:
    world = pki.world()
    store = load_pem(dump_pem([world.root.entry(), world.secretary.entry("Signature1")]))
    assert verify(elsewhere(good(False), world.facilitator, "Signature1"), store, NOW).exit_code == 4
    assert verify(elsewhere(report(), world.secretary, "Signature1"), store, NOW).exit_code == 0


def test_an_export_still_takes_signatures_here_after_a_platform() -> None:
    pdf = elsewhere(report(), pki.world().issuing.issue("Platforma"), "Signature1")
    pdf = put(put(pdf, pki.world().facilitator, FIELDS[0]), pki.world().secretary, FIELDS[1])
    verdict = judge(pdf)
    assert said(verdict) == ("OK_EXTRA_SIGNATURE", 0, ["TRUSTED_REV_UNKNOWN"] * 3)
    assert verdict.missing == ()


# What an added field may not bring along -------------------------------------------------------------------------


def with_field(writer: IncrementalPdfFileWriter, **more: object) -> generic.DictionaryObject:
    append_signature_field(writer, SigFieldSpec("Signature1", box=FOOT))
    field: generic.DictionaryObject = writer.root["/AcroForm"]["/Fields"][-1]
    for key, value in more.items():
        field[pdf_name(f"/{key}")] = value
    return field


def script(writer: IncrementalPdfFileWriter) -> None:
    with_field(
        writer,
        A=generic.DictionaryObject(
            {pdf_name("/S"): pdf_name("/JavaScript"), pdf_name("/JS"): generic.TextStringObject("app.alert(1)")}
        ),
    )


def scripts(writer: IncrementalPdfFileWriter) -> None:
    with_field(writer, AA=generic.DictionaryObject())


def layer(writer: IncrementalPdfFileWriter) -> None:
    with_field(writer, OC=generic.DictionaryObject({pdf_name("/Type"): pdf_name("/OCG")}))


def curtain(writer: IncrementalPdfFileWriter) -> None:
    append_signature_field(writer, SigFieldSpec("Signature1", box=(0, 0, 595, 842)))


def not_a_widget(writer: IncrementalPdfFileWriter) -> None:
    with_field(writer, Subtype=pdf_name("/FreeText"))


def text_field(writer: IncrementalPdfFileWriter) -> None:
    with_field(writer)
    field = generic.DictionaryObject(
        {
            pdf_name("/FT"): pdf_name("/Tx"),
            pdf_name("/T"): generic.TextStringObject("Vendimi"),
            pdf_name("/V"): generic.TextStringObject("Kundër"),
        }
    )
    form = writer.root["/AcroForm"]
    form["/Fields"].append(writer.add_object(field))
    writer.update_container(form["/Fields"])


def title(writer: IncrementalPdfFileWriter) -> None:
    with_field(writer)
    writer.trailer["/Info"][pdf_name("/Title")] = generic.TextStringObject("Tjetër titull")
    writer.update_container(writer.trailer["/Info"])


def xmp(writer: IncrementalPdfFileWriter) -> None:
    with_field(writer)
    old = writer.root["/Metadata"]
    stream = generic.StreamObject(stream_data=old.data.replace(b"Takimi konsultues", b"Takimi tjeter"))
    stream[pdf_name("/Type")], stream[pdf_name("/Subtype")] = pdf_name("/Metadata"), pdf_name("/XML")
    writer.root[pdf_name("/Metadata")] = writer.add_object(stream)
    writer.update_root()


def untagged(writer: IncrementalPdfFileWriter) -> None:
    with_field(writer)
    writer.root[pdf_name("/MarkInfo")] = generic.DictionaryObject({pdf_name("/Marked"): generic.BooleanObject(False)})
    writer.update_root()


@pytest.mark.parametrize(
    "change",
    [script, scripts, layer, curtain, not_a_widget, text_field, title, xmp, untagged],
    ids=lambda it: it.__name__,
)
def test_what_an_added_field_may_not_bring_along(change) -> None:
    """In an uncertified document that both people signed: their signatures no longer hold, whoever signs the change."""
    pdf = elsewhere(good(False), pki.world().issuing.issue("Platforma"), "Signature1", change=change, meta=False)
    verdict = verify(pdf, trust(), NOW)
    assert said(verdict) == ("TAMPERED", 1, ["MODIFIED_AFTER", "MODIFIED_AFTER", "TRUSTED_REV_UNKNOWN"])
