"""Drafts go round, comments are settled; letterhead, signatories and read-backs."""

from __future__ import annotations

import io

import pytest

from facilitator.desk import documents as desk_documents
from facilitator.errors import KnownError
from facilitator.exchange import pictures
from facilitator.meeting import outcomes
from facilitator.meeting.papers import circulation, paper
from facilitator.meeting.reading import read_record
from facilitator.model import Comment, Detail, DocumentKind, Logo, Meeting, ReadBack, Settled, Signatory, Status
from facilitator.record import Audience, Record
from tests.helpers.hall import Hall

PV = DocumentKind.PROCESVERBAL


def test_a_draft_goes_round_and_comments_are_settled(hall: Hall) -> None:
    with pytest.raises(KnownError, match=r"text\.empty"):
        hall.do(circulation.circulate, "")
    sent = hall.do(circulation.circulate, "18 organizata", "2026-11-03")
    assert hall.all(Meeting)[0].status is Status.IN_REVIEW
    kept = Record.from_json(hall.read(lambda tx: tx.bytes_of(sent.record_sha256)))
    assert kept.meeting.title == "Takimi"
    told = hall.do(circulation.add_comment, sent.uid, PV, "Mungon organizata jonë", author="Besa Zhupani")
    with pytest.raises(KnownError, match=r"text\.empty"):
        hall.do(circulation.settle_comment, told.uid, Settled.REJECTED, "")
    hall.do(circulation.settle_comment, told.uid, Settled.ACCEPTED, "U shtua në listë")
    row = hall.all(Comment)[0]
    assert (row.settled, row.how, bool(row.settled_at)) == (Settled.ACCEPTED, "U shtua në listë", True)
    hall.do(circulation.settle_comment, told.uid, Settled.OPEN, "")
    assert hall.all(Comment)[0].settled_at is None
    assert hall.do(circulation.circulate, "Të njëjtët").number == 2
    desk_documents.approve(hall.file, "Ana")
    with pytest.raises(KnownError, match=r"meeting\.approved"):
        hall.do(circulation.circulate, "Të njëjtët")
    with pytest.raises(KnownError, match=r"meeting\.approved"):
        hall.do(circulation.add_comment, sent.uid, PV, "Me vonesë")


def test_a_public_record_names_no_author_of_a_comment(hall: Hall) -> None:
    sent = hall.do(circulation.circulate, "Besa Zhupani, Agim Ndreu")
    hall.do(circulation.add_comment, sent.uid, PV, "Një vërejtje", author="Besa Zhupani")
    record = hall.read(read_record)
    assert b"Zhupani" in record.for_audience(Audience.FILE).to_json()
    public = record.for_audience(Audience.PUBLIC)
    assert b"Zhupani" not in public.to_json()
    assert [(one.what, one.count) for one in public.withheld] == [("comment_author", 1)]
    assert public.comments[0].text == "Një vërejtje"


def test_letterhead_logos_and_signatories(hall: Hall) -> None:
    hall.do(paper.set_paper, heading="REPUBLIKA E SHQIPËRISË\nMINISTRIA", seal=True)
    hall.do(paper.set_paper, detail="condensed")
    png, width, height = pictures.logo(_picture("RGBA", (2000, 500)))
    first = hall.do(paper.add_logo, png, "Stema e agjencisë", width, height)
    assert (first.width, first.height) == (900, 225)
    for n in range(3):
        hall.do(paper.add_logo, png, f"Logo {n}", width, height)
    with pytest.raises(KnownError, match=r"logo\.many"):
        hall.do(paper.add_logo, png, "Edhe një", width, height)
    hall.do(paper.move_logo, first.uid, 1)
    assert [logo.alt for logo in hall.all(Logo)][:2] == ["Logo 0", "Stema e agjencisë"]
    hall.do(paper.set_signatory, PV, "Sekretari", "Miratoi", "Drita Leka", "Drejtoreshë Ekzekutive")
    record = hall.read(read_record)
    assert record.paper is not None
    assert (record.paper.seal, record.paper.detail) == (True, Detail.CONDENSED)
    assert record.signatories[0].name == "Drita Leka"
    assert desk_documents.images(hall.file, record) == {logo.sha256: png for logo in record.logos}
    hall.do(paper.remove_signatory, PV, "Sekretari")
    assert not hall.all(Signatory)


def test_a_measure_read_back_and_changed_since(hall: Hall) -> None:
    measure = hall.do(outcomes.add_measure, "Kalendar vjetor")
    hall.do(outcomes.read_back_measure, measure.uid)
    hall.do(outcomes.set_measure, measure.uid, text="Kalendar vjetor i vendimmarrjes")
    assert hall.all(ReadBack)[0].text == "Kalendar vjetor"
    hall.do(outcomes.read_back_measure, measure.uid)
    assert hall.all(ReadBack)[0].text == "Kalendar vjetor i vendimmarrjes"
    hall.do(outcomes.remove_measure, measure.uid)
    assert not hall.all(ReadBack)


def _picture(mode: str, size: tuple[int, int], kind: str = "PNG") -> bytes:
    from PIL import Image

    out = io.BytesIO()
    Image.new(mode, size).save(out, kind)
    return out.getvalue()


@pytest.mark.parametrize(("mode", "kind"), [("CMYK", "JPEG"), ("LA", "PNG"), ("P", "GIF"), ("1", "TIFF")])
def test_every_picture_becomes_rgb_on_white(mode: str, kind: str) -> None:
    from PIL import Image

    png, width, height = pictures.logo(_picture(mode, (40, 20), kind))
    made = Image.open(io.BytesIO(png))
    assert (made.mode, made.size) == ("RGB", (40, 20)) == ("RGB", (width, height))
    if mode == "LA":
        assert made.getpixel((0, 0)) == (255, 255, 255), "what is clear is white on paper"


def test_a_scan_becomes_a_pdf_and_a_pdf_stays_itself() -> None:
    import pikepdf

    made = pictures.scan_pdf(_picture("RGB", (600, 800), "JPEG"))
    with pikepdf.open(io.BytesIO(made)) as pdf:
        assert len(pdf.pages) == 1
    assert pictures.scan_pdf(made) == made
    for junk in (b"", b"not a picture", _picture("RGB", (9, 9))[:40]):
        with pytest.raises(KnownError, match=r"picture\.unreadable"):
            pictures.scan_pdf(junk)
