"""How far each document is, from draft to archive."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.desk import documents as desk_documents
from facilitator.meeting import lifecycle, outcomes, setup, stages
from facilitator.meeting.papers import circulation, corrections, responses
from facilitator.model import SIGNATURE_FIELDS, Answer, DocumentKind, Measure, Status, Way
from tests.helpers.hall import Hall

RELACION, PROCESVERBAL = DocumentKind.RELACION, DocumentKind.PROCESVERBAL
CORRECTION, RESPONSES = DocumentKind.CORRECTION, DocumentKind.RESPONSES


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    made = Hall(tmp_path)
    made.do(outcomes.add_measure, "Masa e parë")
    yield made
    made.close()


def stage(hall: Hall, kind: DocumentKind = RELACION) -> Status:
    found = hall.read(stages.stage, kind)
    assert isinstance(found, Status)
    return found


def sign(hall: Hall, kind: DocumentKind = RELACION) -> bytes:
    for number, field in enumerate(SIGNATURE_FIELDS):
        pdf = f"%PDF-{kind}-{number}".encode()
        hall.do(lifecycle.record_signature, kind, field, "Ana", "ab" * 32, pdf)
    return pdf


def test_from_draft_to_archive(hall: Hall) -> None:
    assert stage(hall) is Status.DRAFT
    hall.do(circulation.circulate, "të gjithë")
    assert stage(hall) is Status.IN_REVIEW
    desk_documents.approve(hall.file, "Ana")
    assert stage(hall) is stage(hall, DocumentKind.ATTENDANCE) is Status.APPROVED
    pdf = sign(hall)
    assert (stage(hall), stage(hall, PROCESVERBAL)) == (Status.SIGNED, Status.APPROVED)
    hall.do(lifecycle.record_archived, RELACION, "2026/x", b"another version")
    assert stage(hall) is Status.SIGNED  # what lies there is not this one
    hall.do(lifecycle.record_archived, RELACION, "2026/y", pdf)
    assert stage(hall) is Status.ARCHIVED


def test_a_draft_taken_back_is_in_review(hall: Hall) -> None:
    desk_documents.approve(hall.file, "Ana")
    hall.do(lifecycle.withdraw_approval, "Mungon një masë")
    assert stage(hall) is Status.IN_REVIEW


def test_a_paper_copy_counts_as_signed(hall: Hall) -> None:
    desk_documents.approve(hall.file, "Ana")
    hall.do(lifecycle.record_returned, RELACION, Way.PAPER, b"%PDF-original", b"%PDF-scan", "")
    assert stage(hall) is Status.SIGNED
    hall.do(lifecycle.record_archived, RELACION, "2026/x", b"%PDF-original")
    assert stage(hall) is Status.ARCHIVED


def test_the_annex_of_an_open_correction_is_a_draft_again(hall: Hall) -> None:
    desk_documents.approve(hall.file, "Ana")
    sign(hall)
    assert not hall.read(stages.there, CORRECTION)
    for number, place in enumerate(("Salla e vogël", "Salla e madhe"), 1):
        hall.do(corrections.begin_correction, "Ana", "Salla")
        assert hall.read(stages.there, CORRECTION)
        assert stage(hall, CORRECTION) is Status.DRAFT
        hall.do(setup.set_meeting, place=place)
        desk_documents.approve_correction(hall.file, "Ana")
        assert stage(hall, CORRECTION) is Status.APPROVED, number
    assert stage(hall) is Status.SIGNED  # the report itself stays what it was


def test_responses_exist_after_approval_only(hall: Hall) -> None:
    assert not hall.read(stages.there, RESPONSES)
    desk_documents.approve(hall.file, "Ana")
    assert hall.read(stages.there, RESPONSES)
    assert stage(hall, RESPONSES) is Status.DRAFT
    hall.do(responses.set_response, hall.all(Measure)[0].uid, answer=Answer.ACCEPTED)
    hall.do(corrections.issue_responses, "Ana")
    assert stage(hall, RESPONSES) is Status.APPROVED


def test_a_voting_protocol_needs_a_vote(hall: Hall) -> None:
    assert not hall.read(stages.there, DocumentKind.VOTING)
    assert hall.read(stages.there, DocumentKind.COMBINED)
