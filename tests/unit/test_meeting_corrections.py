"""After approval: corrections with a number, editions of responses, copies from elsewhere."""

from __future__ import annotations

import pytest

from facilitator.desk import documents as desk_documents
from facilitator.errors import KnownError
from facilitator.meeting import discussion, lifecycle, outcomes, setup
from facilitator.meeting.papers import approvals, corrections, responses
from facilitator.meeting.reading import approved_record, read_record
from facilitator.model import (
    Answer,
    Correction,
    CorrectionEnd,
    DocumentKind,
    Edition,
    Meeting,
    Point,
    PointKind,
    ReturnedCopy,
    Signature,
    Status,
    Way,
)
from facilitator.record import Audience
from tests.helpers.hall import Hall

CORRECTION, RESPONSES = DocumentKind.CORRECTION, DocumentKind.RESPONSES


@pytest.fixture
def point(hall: Hall) -> Point:
    """A point of an approved meeting."""
    found = hall.do(discussion.add_point, hall.item().uid, PointKind.RECOMMENDATION, "Pika e parë")
    hall.do(outcomes.promote_measure, found.uid)
    desk_documents.approve(hall.file, "Ana")
    return found


def test_only_a_correction_opens_what_is_approved(hall: Hall, point: Point) -> None:
    original = hall.read(approved_record)
    with pytest.raises(KnownError, match=r"meeting\.approved"):
        hall.do(discussion.set_point, point.uid, text="Pika e ndryshuar")
    with pytest.raises(KnownError, match=r"text\.empty"):
        hall.do(corrections.begin_correction, "Ana", " ")
    first = hall.do(corrections.begin_correction, "Ana", "Një fjalë e gabuar")
    assert (first.number, first.approval) == (1, original[0].uid)
    with pytest.raises(KnownError, match=r"correction\.open"):
        hall.do(corrections.begin_correction, "Ana", "Edhe një")
    with pytest.raises(KnownError, match=r"correction\.same"):
        desk_documents.approve_correction(hall.file, "Ana")
    hall.clock.forward(hours=1)
    hall.do(discussion.set_point, point.uid, text="Pika e ndryshuar")
    with pytest.raises(KnownError, match=r"correction\.begun"):
        hall.do(corrections.drop_correction)
    with pytest.raises(KnownError, match=r"correction\.open"):
        hall.do(corrections.issue_responses, "Ana")
    desk_documents.approve_correction(hall.file, "Ana")
    with pytest.raises(KnownError, match=r"meeting\.approved"):
        hall.do(discussion.set_point, point.uid, text="Prapë")
    assert hall.read(approved_record) == original, "what was approved stays what it was"
    approval, record = hall.read(approved_record, CORRECTION)
    assert record.points[0].text == "Pika e ndryshuar"
    assert record.previous is not None
    assert record.previous.points[0].text == "Pika e parë"
    assert record.previous.previous is None
    assert [row.number for row in record.corrections] == [1]
    assert [(row.approval, row.document, row.number) for row in record.editions] == [(approval.uid, CORRECTION, 1)]
    assert hall.read(approvals.latest) == approval
    assert hall.all(Meeting)[0].status is Status.APPROVED


def test_the_second_correction_corrects_the_first(hall: Hall, point: Point) -> None:
    for number, text in ((1, "Herën e parë"), (2, "Herën e dytë")):
        hall.clock.forward(days=1)
        assert hall.do(corrections.begin_correction, "Ana", "Gabim").number == number
        hall.do(discussion.set_point, point.uid, text=text)
        desk_documents.approve_correction(hall.file, "Ana")
    _, record = hall.read(approved_record, CORRECTION)
    assert record.previous.points[0].text == "Herën e parë"
    assert [row.number for row in record.corrections] == [1, 2]
    hall.reopen()
    assert hall.read(approved_record, CORRECTION)[1] == record


def test_a_correction_called_off_leaves_its_number_free(hall: Hall, point: Point) -> None:
    hall.do(corrections.begin_correction, "Ana", "Gabim")
    hall.do(discussion.set_point, point.uid, text="Ndryshe")
    hall.wait(hall.file.undo())
    hall.do(corrections.drop_correction)
    with pytest.raises(KnownError, match=r"correction\.none"):
        hall.do(corrections.drop_correction)
    with pytest.raises(KnownError, match=r"meeting\.approved"):
        hall.do(discussion.set_point, point.uid, text="Ndryshe")
    assert hall.read(approved_record, CORRECTION) is None
    assert hall.do(corrections.begin_correction, "Ana", "Gabim tjetër").number == 1


def test_a_name_refused_since_is_not_published_by_the_correction(hall: Hall) -> None:
    from facilitator.meeting import people
    from facilitator.model import Consent

    someone = hall.person("Besa Zhupani")
    hall.do(people.set_person, someone.uid, publish_name=Consent.YES)
    desk_documents.approve(hall.file, "Ana")
    hall.do(corrections.begin_correction, "Ana", "Tërheqje e pëlqimit")
    hall.do(people.set_person, someone.uid, publish_name=Consent.NO)
    desk_documents.approve_correction(hall.file, "Ana")
    _, record = hall.read(approved_record, CORRECTION)
    for audience in (Audience.FILE, Audience.PUBLIC):
        assert b"Zhupani" not in record.for_audience(audience).to_json()


def test_responses_are_written_and_issued_after_approval(hall: Hall, point: Point) -> None:
    measure = hall.read(read_record).measures[0]
    with pytest.raises(KnownError, match=r"date\.unreadable"):
        hall.do(responses.set_response, measure.uid, answered_on="nesër")
    hall.do(responses.set_response, measure.uid, answer="rejected", reason="Mungon buxheti", institution="Ministria")
    assert hall.read(approved_record, RESPONSES) is None
    hall.do(corrections.issue_responses, "Ana")
    hall.do(responses.set_response, measure.uid, answer=Answer.ACCEPTED, reason="", answered_on="2026-12-01")
    _, first = hall.read(approved_record, RESPONSES)
    assert (first.responses[0].answer, first.responses[0].reason) == (Answer.REJECTED, "Mungon buxheti")
    hall.do(corrections.issue_responses, "Ana")
    assert sorted(row.number for row in hall.all(Edition)) == [1, 2]
    assert hall.read(approved_record, RESPONSES)[1].responses[0].answer is Answer.ACCEPTED
    assert hall.read(approved_record)[1].responses == ()
    hall.do(corrections.begin_correction, "Ana", "Një masë e tepërt")
    with pytest.raises(KnownError, match=r"measure\.answered"):
        hall.do(outcomes.remove_measure, measure.uid)


def test_who_has_signed_corrects_and_does_not_withdraw(hall: Hall, point: Point) -> None:
    hall.do(lifecycle.record_signature, DocumentKind.RELACION, "Sekretari", "Ana", "ab" * 32, b"%PDF-signed")
    with pytest.raises(KnownError, match=r"approve\.signed"):
        hall.do(lifecycle.withdraw_approval, "U gabua")
    hall.do(corrections.begin_correction, "Ana", "U gabua")
    assert hall.all(Correction)
    assert not hall.all(CorrectionEnd)


def test_copies_signed_elsewhere_and_on_paper_count(hall: Hall, point: Point) -> None:
    kinds = (DocumentKind.RELACION, DocumentKind.PROCESVERBAL)
    found = [
        lifecycle.Returning("Facilitatori", "Ana", "ab" * 32),
        lifecycle.Returning("Signature1", "Beni", "cd" * 32),
    ]
    hall.do(lifecycle.record_returned, kinds[0], Way.EXTENDED, b"%PDF-a", b"%PDF-a+", "copy.pdf", found)
    assert {(row.field, row.signer) for row in hall.all(Signature)} == {("Facilitatori", "Ana"), ("Signature1", "Beni")}
    assert hall.read(approvals.is_signed, kinds[0])
    assert hall.all(Meeting)[0].status is Status.APPROVED
    with pytest.raises(KnownError, match=r"returned\.twice"):
        hall.do(lifecycle.record_returned, kinds[1], Way.PAPER, b"%PDF-b", b"%PDF-a+", "")
    hall.do(lifecycle.record_returned, kinds[1], Way.PAPER, b"%PDF-b", b"%PDF-scan", "Printuar e vulosur")
    assert hall.read(approvals.is_signed, kinds[1])
    assert hall.all(Meeting)[0].status is Status.SIGNED
    rows = hall.all(ReturnedCopy)
    assert {row.way for row in rows} == {Way.EXTENDED, Way.PAPER}
    assert all(row.original_sha256 != row.copy_sha256 for row in rows)


def test_a_fresh_title_is_a_correction_too(hall: Hall, point: Point) -> None:
    hall.do(corrections.begin_correction, "Ana", "Titulli")
    hall.do(setup.set_meeting, title="Titull tjetër")
    assert corrections.differs(hall.read(read_record))
