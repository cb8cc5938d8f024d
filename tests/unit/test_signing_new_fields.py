"""How large a signature field may be that somebody adds to a signed document: a stamp, never a new page."""

from __future__ import annotations

import pytest
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigFieldSpec, append_signature_field

from facilitator.desk.signing import FIELDS
from facilitator.examine.examination import examine
from facilitator.signing import NOBODY, Verdict
from tests.helpers import pki
from tests.helpers.signed import Box, Change, elsewhere, good, judge, once, report, said, update
from tests.helpers.spoil import numbers

WIDE, HIGH = 595, 842


def by_platform(pdf: bytes, *, box: Box | None = None, change: Change | None = None) -> Verdict:
    """Signed once more, by somebody whom the verifier's own store names: only the field itself is in question."""
    return judge(elsewhere(pdf, pki.world().issuing.issue("Platforma"), "Signature1", box=box, change=change))


@pytest.mark.parametrize("share", [0.26, 0.5, 0.9, 0.94, 0.96, 0.99, 1.0])
@pytest.mark.parametrize("whole", ["high", "wide"])
def test_a_field_that_takes_more_than_a_quarter_of_the_page_is_a_change(share: float, whole: str) -> None:
    """Also in a corner that 95 % of the page would leave free, and on its side."""
    high, wide = (HIGH * share, WIDE) if whole == "wide" else (HIGH, WIDE * share)
    verdict = by_platform(good(False), box=(0, 0, int(wide), int(high)))
    assert said(verdict) == ("TAMPERED", 1, ["MODIFIED_AFTER", "MODIFIED_AFTER", "TRUSTED_REV_UNKNOWN"])


@pytest.mark.parametrize("box", [(60, 4, 260, 32), (2, 60, 40, 780), (200, 4, 590, 30)])
def test_a_stamp_where_nothing_stands_is_none(box: Box) -> None:
    assert said(by_platform(good(False), box=box))[:2] == ("OK_EXTRA_SIGNATURE", 0)


def test_a_rectangle_from_another_corner_is_as_large() -> None:
    def add(writer: IncrementalPdfFileWriter) -> None:
        append_signature_field(writer, SigFieldSpec("Signature1", box=(10, 10, 60, 40)))
        writer.root["/AcroForm"]["/Fields"][-1][pdf_name("/Rect")] = numbers(WIDE, 0, 0, HIGH)

    assert said(by_platform(good(False), change=add))[:2] == ("TAMPERED", 1)


def test_a_field_that_names_no_page_is_measured_too() -> None:
    def add(writer: IncrementalPdfFileWriter) -> None:
        append_signature_field(writer, SigFieldSpec("Signature1", box=(0, 0, WIDE, HIGH)))
        del writer.root["/AcroForm"]["/Fields"][-1]["/P"]

    assert said(by_platform(good(False), change=add))[:2] == ("TAMPERED", 1)


# many small ones


def tiles(count: int, first: int = 1, share: float = 0.2) -> Change:
    """``count`` fields one over the other, the first named Signature<first>."""

    def add(writer: IncrementalPdfFileWriter) -> None:
        for number in range(first, first + count):
            low = int(HIGH * share * (number - 1))
            spec = SigFieldSpec(f"Signature{number}", box=(0, low, WIDE, low + int(HIGH * share)))
            append_signature_field(writer, spec)

    return add


def elsewhere_named(change: Change) -> Change:
    """The fields lie on the page where they lie, and say that they belong to others."""

    def add(writer: IncrementalPdfFileWriter) -> None:
        change(writer)
        kids = writer.root["/Pages"]["/Kids"]
        for number, listed in enumerate(writer.root["/AcroForm"]["/Fields"]):
            field = listed.get_object()
            if str(field["/T"]).startswith("Signature"):
                field[pdf_name("/P")] = kids.raw_get(number % len(kids))

    return add


@pytest.mark.parametrize("change", [tiles(5), elsewhere_named(tiles(5))], ids=["tiles", "of-other-pages"])
def test_many_fields_together_cover_no_page(change: Change) -> None:
    assert said(by_platform(good(False), change=change))[:2] == ("TAMPERED", 1)


def test_many_fields_of_one_revision_each_cover_no_page() -> None:
    pdf = good(False)
    for number in range(2, 6):
        pdf = update(pdf, tiles(1, number))
    assert said(by_platform(pdf, change=tiles(1)))[:2] == ("TAMPERED", 1)


def kids(writer: IncrementalPdfFileWriter) -> None:
    """One field with five widgets."""
    append_signature_field(writer, SigFieldSpec("Signature1", box=(0, 0, WIDE, 160)))
    reference = writer.root["/AcroForm"]["/Fields"].raw_get(-1)
    field = reference.get_object()
    annotations = field["/P"]["/Annots"]
    annotations.pop()
    parts = generic.ArrayObject()
    for number in range(5):
        part = generic.DictionaryObject(
            {pdf_name(key): field.raw_get(key) for key in ("/Type", "/Subtype", "/F", "/P")}
        )
        part[pdf_name("/Rect")] = numbers(0, 160 * number, WIDE, 160 * (number + 1))
        part[pdf_name("/Parent")] = reference
        parts.append(writer.add_object(part))
    annotations.extend(parts)
    writer.update_container(annotations)
    for key in ("/Subtype", "/Type", "/F", "/P", "/Rect"):
        del field[key]
    field[pdf_name("/Kids")] = parts


def test_many_widgets_of_one_field_cover_no_page() -> None:
    verdict = judge(elsewhere(once(False), pki.world().secretary, FIELDS[1], change=kids))
    assert said(verdict) == ("TAMPERED", 1, ["MODIFIED_AFTER", "TRUSTED_REV_UNKNOWN"])


def test_stamps_of_a_few_people_are_no_page() -> None:
    """Three in the margin, one after the other. What covers text before anybody signed is seen by drawing again."""
    for start in (good(False), report()):
        pdf = start
        for number in range(1, 4):
            stamp: Box = (2, 100 * number, 40, 100 * number + 90)
            pdf = elsewhere(pdf, pki.world().issuing.issue(f"Platforma {number}"), f"Signature{number}", box=stamp)
        assert said(judge(pdf))[:2] == ("OK_EXTRA_SIGNATURE", 0)
    covered = elsewhere(report(), pki.world().issuing.issue("Platforma"), "Signature1", change=tiles(5))
    assert said(judge(covered))[:2] == ("OK_EXTRA_SIGNATURE", 0)
    assert examine(covered, NOBODY).verdict.exit_code in (1, 7)
