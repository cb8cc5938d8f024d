"""The tamper table on real reports, tagged and with attachments, and attacks that are not in any table."""

from __future__ import annotations

import io
import re
from collections.abc import Callable

import pikepdf
import pytest
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from facilitator.desk.signing import FIELDS
from facilitator.signing import Integrity, Verdict
from tests.helpers import pki, spoil
from tests.helpers.signed import Change, elsewhere, flip, gaps, good, judge, once, put, report, said, update

UNFIT = ("TAMPERED", "UNREADABLE")


def name_of(change: Change) -> str:
    return change.__name__


def test_the_untouched_report_is_good() -> None:
    assert said(judge(good())) == ("OK_REV_UNKNOWN", 0, ["TRUSTED_REV_UNKNOWN"] * 2)
    assert said(judge(good(False))) == ("OK_REV_UNKNOWN", 0, ["TRUSTED_REV_UNKNOWN"] * 2)
    assert said(judge(report())) == ("UNSIGNED", 2, [])
    assert said(judge(once())) == ("INCOMPLETE", 5, ["TRUSTED_REV_UNKNOWN"])
    assert said(judge(good()[: len(once())])) == ("INCOMPLETE", 5, ["TRUSTED_REV_UNKNOWN"])


@pytest.mark.parametrize("change", [*spoil.EVERY, spoil.certification_dropped, spoil.orphan], ids=name_of)
def test_after_the_last_signature(change: Change) -> None:
    assert said(judge(update(good(), change)))[:2] == ("TAMPERED", 1)


BETWEEN = [one for one in spoil.EVERY if one not in (spoil.field_renamed, spoil.field_removed, spoil.form_dropped)]


@pytest.mark.parametrize("change", BETWEEN, ids=name_of)
def test_between_the_signatures(change: Change) -> None:
    """The secretary signs the change, so only the facilitator's signature can tell; without a certification, which
    would forbid more than an approval does."""
    secretary = pki.world().secretary
    in_one = elsewhere(once(False), secretary, FIELDS[1], change=change, meta=False)
    verdict = judge(in_one)
    assert said(verdict)[:2] == ("TAMPERED", 1)
    assert said(verdict)[2][0] != "TRUSTED_REV_UNKNOWN" or verdict.notes
    if change is spoil.page_text:
        assert said(verdict)[2] == ["MODIFIED_AFTER", "TRUSTED_REV_UNKNOWN"]
        in_two = put(update(once(), change), secretary, FIELDS[1])
        assert said(judge(in_two)) == ("TAMPERED", 1, ["MODIFIED_AFTER", "TRUSTED_REV_UNKNOWN"])


# Bytes ------------------------------------------------------------------------------------------------------------


def test_a_byte_in_a_page() -> None:
    """Every stream of the report, each once in its middle."""
    found = [match.end() for match in re.finditer(rb"stream\r?\n", report()) if match.end() < len(report()) - 400]
    for start in found[:: max(1, len(found) // 8)]:
        verdict = judge(flip(good(), start + 150))
        assert verdict.exit_code in (1, 3)
        assert str(verdict.verdict) in UNFIT


def test_a_byte_in_a_carried_authority_certificate() -> None:
    issuer = pki.world().issuing.der.hex().encode()
    offset = good().lower().index(issuer, gaps(good())[1][0]) + len(issuer) - 8
    digit = b"1" if good()[offset : offset + 1] == b"0" else b"0"
    verdict = judge(good()[:offset] + digit + good()[offset + 1 :], expect=False)
    assert said(verdict)[:2] == ("INTACT_NOT_TRUSTED", 4)
    assert {row.integrity for row in verdict.signatures} == {Integrity.INTACT}


@pytest.mark.parametrize("tail", [b"\n", b"\r\n", b"\n \n"])
def test_a_trailing_newline(tail: bytes) -> None:
    assert judge(good() + tail).exit_code == 0


@pytest.mark.parametrize("which", [0, 1])
@pytest.mark.parametrize(("start", "length", "resume"), [(0, 0, 2), (0, -2, 0), (1, 0, 0), (5, 0, 0)])
def test_a_byte_range_that_leaves_something_out(which: int, start: int, length: int, resume: int) -> None:
    begin, end = gaps(good())[which]
    old, new = f"[0 {begin} {end} ".encode(), f"[{start} {begin + length} {end + resume} ".encode()
    assert len(old) == len(new)
    assert said(judge(good().replace(old, new)))[:2] == ("TAMPERED", 1)


def rewritten(pdf: bytes, **options: object) -> bytes:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        out = io.BytesIO()
        opened.save(out, **options)
    return out.getvalue()


def test_rewritten_by_pikepdf() -> None:
    for options in ({}, {"linearize": True}, {"object_stream_mode": pikepdf.ObjectStreamMode.disable}):
        verdict = judge(rewritten(good(), **options))
        assert said(verdict) == ("TAMPERED", 1, ["BROKEN", "BROKEN"])


def test_encrypted() -> None:
    """Behind a password; without one for readers the file is examined like any other."""
    for user, word in (("u", ("ENCRYPTED", 3)), ("", ("UNSIGNED", 2))):
        pdf = rewritten(report(), encryption=pikepdf.Encryption(owner="p", user=user))
        assert said(judge(pdf))[:2] == word


def prepended(pdf: bytes) -> bytes:
    return b"%PDF-1.4\n%" + b"x" * 90 + b"\n" + pdf


def second_document(pdf: bytes) -> bytes:
    return pdf + rewritten(pki.document(()))


def second_document_that_fits(pdf: bytes) -> bytes:
    """Another document behind the first, its offsets right: a reader shows nothing of the signed one."""
    base = len(pdf)
    objects = [
        b"1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n",
        b"2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n",
        b"3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>\nendobj\n",
    ]
    body, table = b"", b"0000000000 65535 f \n"
    for one in objects:
        table += b"%010d 00000 n \n" % (base + len(body))
        body += one
    place = base + len(body)
    return pdf + body + b"xref\n0 4\n" + table + b"trailer\n<</Size 4/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % place


def hybrid(pdf: bytes) -> bytes:
    """A revision whose classic table and hidden stream disagree: two readers see two documents."""
    place = int(re.findall(rb"startxref\s+(\d+)", pdf)[-1])
    at = len(pdf)
    size = int(re.findall(rb"/Size (\d+)", pdf)[-1])
    root = re.findall(rb"/Root (\d+) 0 R", pdf)[-1]
    trailer = b"trailer\n<</Size %d/Root %s 0 R/Prev %d/XRefStm %d>>\n" % (size, root, place, place)
    return pdf + b"xref\n0 1\n0000000000 65535 f \n" + trailer + b"startxref\n%d\n%%%%EOF\n" % at


@pytest.mark.parametrize(
    "spoiled",
    [
        prepended,
        second_document,
        second_document_that_fits,
        hybrid,
        lambda pdf: b"\n" + pdf,
        lambda pdf: pdf + b"\n4 0 obj\n<< /Length 3 >>\nstream\nq Q\nendstream\nendobj\n",  # ISA: no cross-reference
        lambda pdf: pdf + b"x" * 1500,
        lambda pdf: pdf + b"\0" * 5000,
        lambda pdf: pdf.replace(b"\n", b"\r\n"),
        lambda pdf: pdf[:-150],
        lambda pdf: pdf[: len(pdf) // 2],
        lambda pdf: pdf[: len(report()) + 900],
        lambda pdf: pdf[5:],
        lambda pdf: pdf + pdf,
        lambda pdf: pdf.replace(b"/ByteRange", b"/BiteRange"),
        lambda pdf: pdf.replace(b"/ETSI.CAdES.detached", b"/adbe.x509.rsa_sha10"),
        lambda pdf: pdf.replace(b"/Adobe.PPKLite", b"/Adobe.PPKLito"),
        lambda pdf: pdf.replace(b"/Type /Sig", b"/Type /Sog"),
    ],
)
def test_spoiled_files_are_never_good(spoiled: Callable[[bytes], bytes]) -> None:
    pdf = spoiled(good())
    assert pdf != good()
    verdict = judge(pdf)
    assert str(verdict.verdict) in UNFIT, verdict
    assert verdict.exit_code in (1, 3)


def test_a_signed_document_under_another_is_not_called_unsigned() -> None:
    verdict = judge(second_document_that_fits(good()))
    assert (said(verdict)[0], [note.code for note in verdict.notes]) == ("TAMPERED", ["SIGNATURE_HIDDEN"])


def test_an_object_stream_of_the_signed_revision_replaced() -> None:
    """pyHanko reads old objects through the newest copy of their stream: the replacement itself must be noticed."""

    def replace(writer: IncrementalPdfFileWriter) -> None:
        reader = writer.prev
        number = next(
            place.obj_stream_id
            for ref in sorted(reader.xrefs.explicit_refs_in_revision(0), key=lambda ref: ref.idnum)
            if not isinstance(place := reader.xrefs[ref], int)
        )
        stream = writer.get_object(numbered(number, writer))
        stream._data = stream.data.replace(b"/Lang", b"/Long")
        stream._encoded_data = None
        writer.mark_update(stream.container_ref)

    for certify in (True, False):
        assert said(judge(update(good(certify), replace)))[:2] == ("TAMPERED", 1)
        pdf = elsewhere(once(certify), pki.world().secretary, FIELDS[1], change=replace, meta=False)
        assert said(judge(pdf))[:2] == ("TAMPERED", 1)


def numbered(number: int, writer: IncrementalPdfFileWriter) -> object:
    return generic.Reference(number, 0, writer)


# Signatures that are none -----------------------------------------------------------------------------------------


def value(writer: IncrementalPdfFileWriter, number: int = 0) -> generic.DictionaryObject:
    found: generic.DictionaryObject = spoil.field(writer, number)["/V"]
    writer.mark_update(found.container_ref)
    return found


def put_value(writer: IncrementalPdfFileWriter, new: generic.PdfObject) -> None:
    one = spoil.field(writer)
    one[pdf_name("/V")] = new
    writer.update_container(one)


def contents(new: bytes | None) -> Change:
    def change(writer: IncrementalPdfFileWriter) -> None:
        if new is None:
            value(writer).pop("/Contents")
        else:
            value(writer)[pdf_name("/Contents")] = generic.ByteStringObject(new)

    return change


def byte_range(*new: int) -> Change:
    def change(writer: IncrementalPdfFileWriter) -> None:
        value(writer)[pdf_name("/ByteRange")] = spoil.numbers(*new)

    return change


FORGED: list[Change] = [
    contents(None),
    contents(b""),
    contents(b"\0" * 8000),
    byte_range(),
    byte_range(0, 0, 0, 0),
    byte_range(0, 10, 20, -5),
    byte_range(-1, 10, 20, 5),
    byte_range(0, 10, 20, 10**9),
    byte_range(0, 10, 20, 30, 40, 50),
    lambda writer: put_value(writer, generic.DictionaryObject()),
    lambda writer: put_value(writer, generic.NumberObject(1)),
    lambda writer: put_value(writer, spoil.dictionary(Type=pdf_name("/DocTimeStamp"))),
    lambda writer: put_value(writer, generic.NullObject()),
]


@pytest.mark.parametrize("change", FORGED)
def test_signatures_emptied_or_bent(change: Change) -> None:
    verdict = judge(update(good(), change))
    assert said(verdict)[:2] == ("TAMPERED", 1)


@pytest.mark.parametrize("change", FORGED[9:12])
def test_a_field_filled_with_what_is_no_signature(change: Change) -> None:
    """Shown as signed by careless readers: not called unsigned here, and never good."""
    verdict = judge(update(report(), change))
    assert verdict.exit_code in (1, 2)
    assert str(verdict.verdict) in ("TAMPERED", "UNSIGNED")


# People -----------------------------------------------------------------------------------------------------------


def states_of(one: str, two: str, expect: bool = True) -> Verdict:
    world = pki.world()
    return judge(put(put(report(), getattr(world, one), FIELDS[0]), getattr(world, two), FIELDS[1]), expect=expect)


def test_the_people_of_the_table() -> None:
    unknown = states_of("facilitator", "stranger")
    assert said(unknown) == ("INTACT_NOT_TRUSTED", 4, ["TRUSTED_REV_UNKNOWN", "UNKNOWN_SIGNER"])
    for expect in (True, False):
        twice = states_of("facilitator", "facilitator", expect)
        assert said(twice) == ("INTACT_NOT_TRUSTED", 4, ["TRUSTED_REV_UNKNOWN", "WRONG_PERSON"])
    assert said(states_of("facilitator", "wrong_usage", False))[:2] == ("NOT_TRUSTED", 4)
    assert said(states_of("facilitator", "expired", False))[:2] == ("NOT_TRUSTED", 6)


def test_revoked_and_not_revoked_by_the_carried_lists() -> None:
    from facilitator.signing import verify
    from tests.helpers.signed import trust

    world = pki.world()
    good_lists = (world.root.crl(), world.issuing.crl(world.revoked.certificate))
    assert said(verify(good(), trust(*good_lists), pki.NOW)) == ("OK", 0, ["TRUSTED"] * 2)
    bad = put(once(), world.revoked, FIELDS[1])
    verdict = verify(bad, trust(*good_lists, expect=False), pki.NOW)
    assert said(verdict)[:2] == ("REVOKED", 6)
    assert said(verdict)[2][1] == "REVOKED"
