"""The life of a document after it was written: sent round, commented, approved, corrected, responded to."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from facilitator.errors import KnownError
from facilitator.meeting import lifecycle
from facilitator.meeting.papers import approvals, circulation, corrections
from facilitator.meeting.setup import set_meeting
from facilitator.model import (
    Answer,
    Approval,
    Circulation,
    Comment,
    Correction,
    CorrectionEnd,
    DocumentKind,
    Edition,
    Measure,
    Meeting,
    Response,
    Settled,
    Status,
)
from facilitator.report.extract import embedded
from tests.helpers.meetings import Clock
from tests.helpers.papers import minutes, open_demo, settle
from tests.helpers.stations import answering
from tests.helpers.ui import grab, press_focused, type_focused, wait_saved, wait_until
from ui.stations.minutes.outline import COMMENTS
from ui.stations.minutes.station import MinutesStation
from ui.window.main_window import MainWindow


@pytest.fixture
def station(window: MainWindow, clock: Clock) -> MinutesStation:
    open_demo(window, clock)
    return minutes(window)


def approve(window: MainWindow) -> None:
    press_focused("Ctrl+Return")
    press_focused("Ctrl+Return")
    wait_until(lambda: bool(window.session.rows.all(Approval)), "approved")
    settle(window)


def sign_something(window: MainWindow) -> None:
    """One signature, by its act: how it is made is another station's matter."""
    window.session.do(lifecycle.record_signature, DocumentKind.RELACION, "Facilitatori", "Ana", "ab" * 32, b"%PDF-x")
    wait_saved(window.session)
    settle(window)


def begin(window: MainWindow, reason: str = "Emri u shkrua gabim") -> None:
    window.commands.run("minutes.correct")
    type_focused(reason)
    press_focused("Ctrl+Return")
    wait_until(lambda: bool(window.session.rows.all(Correction)), "the correction is open")
    settle(window)


def steps(station: MinutesStation) -> list[str]:
    return [made.text() for made in station.ready.findChildren(QPushButton) if made.isVisible() and made.text()]


def sent(window: MainWindow) -> Circulation:
    window.session.do(circulation.circulate, "organizatat", "2026-11-05")
    wait_saved(window.session)
    settle(window)
    return window.session.rows.all(Circulation)[0]


def test_a_draft_goes_round_only_when_its_files_are_there(
    window: MainWindow, station: MinutesStation, tmp_path: Path
) -> None:
    asked: list[str] = []

    def ask(parent: Any, title: str, then: Any) -> None:
        asked.append(title)
        then(tmp_path / ("nowhere" if len(asked) == 1 else ""))

    window.ask_folder = ask
    for attempt in (1, 2):
        press_focused("Ctrl+Shift+M")
        type_focused("organizatat pjesëmarrëse")
        press_focused("Tab")
        type_focused("5.11.2026")
        press_focused("Ctrl+Return")
        settle(window)
        if attempt == 1:
            assert not window.session.rows.all(Circulation)
            assert "nuk u shkrua" in window.banners.said("word")
    row = window.session.rows.all(Circulation)[0]
    assert (row.number, row.to, row.deadline) == (1, "organizatat pjesëmarrëse", "2026-11-05")
    assert sorted(path.name for path in tmp_path.glob("*-draft.*")) == [
        "procesverbal-2026-10-27-public-draft.docx",
        "procesverbal-2026-10-27-public-draft.pdf",
        "relacion-2026-10-27-public-draft.docx",
        "relacion-2026-10-27-public-draft.pdf",
    ]
    with zipfile.ZipFile(tmp_path / "relacion-2026-10-27-public-draft.docx") as text:
        assert "Qëllimi i takimit" in text.read("word/document.xml").decode()
    assert (tmp_path / "relacion-2026-10-27-public-draft.pdf").read_bytes().startswith(b"%PDF-")
    assert window.session.rows.all(Meeting)[0].status is Status.IN_REVIEW
    assert station.ready.title() == "Në rishikim"
    assert "Në rishikim" in station.documents.strip.said()


def test_the_sheet_wants_to_know_to_whom(window: MainWindow, station: MinutesStation) -> None:
    window.ask_folder = lambda *_: pytest.fail("asked for a folder")
    press_focused("Ctrl+Shift+M")
    press_focused("Ctrl+Return")
    settle(window)
    assert not window.session.rows.all(Circulation)
    press_focused("Escape")


def test_comments_are_written_and_settled_by_keys(window: MainWindow, station: MinutesStation) -> None:
    sent(window)
    assert "05.11.2026" in station.ready._words.text()
    press_focused("Ctrl+M")
    assert station.outline.current_uid() == COMMENTS
    for text in ("Mungon emri", "Ora është gabim"):
        window.commands.run("minutes.comments")
        station.middle.comments.list.add()
        type_focused(text)
        press_focused("Return")
        wait_saved(window.session)
    settle(window)
    first, second = window.session.rows.all(Comment)
    assert (first.text, first.document, first.section) == ("Mungon emri", DocumentKind.RELACION, "")
    assert "Komentet: 2 të hapura" in steps(station)
    station.middle.comments.list.pane.select(first.uid)
    press_focused("1")
    wait_saved(window.session)
    station.middle.comments.list.pane.select(second.uid)
    press_focused("3")
    press_focused("Return")
    wait_saved(window.session)
    assert window.session.rows.get(Comment, second.uid).settled is Settled.OPEN  # a reason is asked
    type_focused("U kontrollua me regjistrin")
    press_focused("Return")
    wait_saved(window.session)
    settle(window)
    first, second = window.session.rows.all(Comment)
    assert (first.settled, second.settled, second.how) == (
        Settled.ACCEPTED,
        Settled.REJECTED,
        "U kontrollua me regjistrin",
    )
    press_focused("0")
    wait_saved(window.session)
    assert window.session.rows.get(Comment, second.uid).settled is Settled.OPEN
    assert window.commands.run("minutes.settle.accepted")
    wait_saved(window.session)
    assert window.session.rows.get(Comment, second.uid).settled is Settled.ACCEPTED
    assert not window.commands.get("minutes.answer.accepted").enabled()
    grab(window, "minutes-comments")


def test_a_comment_can_be_changed_and_is_about_a_section(window: MainWindow, station: MinutesStation) -> None:
    row = sent(window)
    window.session.do(circulation.add_comment, row.uid, DocumentKind.RELACION, "Mungon", section="intro")
    wait_saved(window.session)
    settle(window)
    press_focused("Ctrl+M")
    pane = station.middle.comments.list
    assert "Hyrja" in pane.model.item(0).subtitle
    press_focused("Return")
    type_focused(" emri")
    press_focused("Tab")
    type_focused("Ana")
    press_focused("Return")
    wait_saved(window.session)
    comment = window.session.rows.all(Comment)[0]
    assert (comment.text, comment.author, comment.section) == ("Mungon emri", "Ana", "intro")


def test_once_somebody_signed_withdrawal_becomes_a_correction(window: MainWindow, station: MinutesStation) -> None:
    approve(window)
    assert steps(station) == ["Shko te nënshkrimi", "Tërhiq miratimin…"]
    sign_something(window)
    assert steps(station) == ["Shko te nënshkrimi", "Hap korrigjim…"]
    window.commands.run("minutes.withdraw")
    type_focused("Emri u shkrua gabim")
    press_focused("Ctrl+Return")
    wait_saved(window.session)
    row = window.session.rows.all(Correction)[0]
    assert (row.number, row.by, row.reason) == (1, "Genti Mara", "Emri u shkrua gabim")


def test_a_correction_opens_what_was_frozen_and_says_so_everywhere(window: MainWindow, station: MinutesStation) -> None:
    approve(window)
    assert window.banners.said("state") == ""
    begin(window)
    assert not station.locked
    said = "Korrigjimi nr. 1 është i hapur: ndryshimet tregohen në shtojcë."
    for place in ("minutes", "discussion", "signing"):
        window.go(place)
        assert window.banners.said("state") == said
    minutes(window)
    grab(window, "minutes-correction")
    window.session.do(set_meeting, place="Salla e vogël")
    wait_saved(window.session)
    window.commands.run("minutes.annex")
    settle(window)
    assert station.kind is DocumentKind.CORRECTION
    assert station.look is not None
    assert station.look.approval is None
    press_focused("Ctrl+Return")
    press_focused("Ctrl+Return")
    wait_until(lambda: bool(window.session.rows.all(CorrectionEnd)), "the correction is approved")
    settle(window)
    assert station.locked
    assert window.banners.said("state") == ""
    assert approvals.corrections(window.session.rows)[0].number == 1
    assert station.documents.strip._pill.text() == "i korrigjuar: 1"
    assert station.look.approval is not None


def test_a_correction_without_a_difference_is_refused_in_words(window: MainWindow, station: MinutesStation) -> None:
    approve(window)
    begin(window)
    press_focused("Ctrl+Return")
    press_focused("Ctrl+Return")
    settle(window)
    assert "Asgjë nuk ndryshon" in window.banners.said("word")
    assert not window.session.rows.all(CorrectionEnd)
    assert not station.approving.busy


def test_a_correction_is_called_off(window: MainWindow, station: MinutesStation) -> None:
    approve(window)
    begin(window)
    station.show_kind(DocumentKind.CORRECTION)
    settle(window)
    window.commands.run("minutes.drop")
    press_focused("Ctrl+Return")
    wait_until(lambda: bool(window.session.rows.all(CorrectionEnd)), "called off")
    settle(window)
    assert station.locked
    assert station.kind is DocumentKind.RELACION  # the annex is gone
    assert window.banners.said("state") == ""


def test_a_correction_begun_is_not_called_off(window: MainWindow, station: MinutesStation) -> None:
    approve(window)
    begin(window)
    window.session.do(set_meeting, place="Salla e vogël")
    wait_saved(window.session)
    window.commands.run("minutes.drop")
    press_focused("Ctrl+Return")
    settle(window)
    assert "Diçka është ndryshuar" in window.banners.said("word")


def test_responses_by_keys_and_their_edition(window: MainWindow, station: MinutesStation) -> None:
    assert DocumentKind.RESPONSES not in station.documents.offered()
    approve(window)
    window.commands.run(f"minutes.show.{DocumentKind.RESPONSES}")
    settle(window)
    station.outline.setFocus()
    press_focused("Return")
    first, second = window.session.rows.all(Measure)[:2]
    press_focused("1")
    wait_saved(window.session)
    press_focused("Down")
    press_focused("3")
    wait_saved(window.session)
    settle(window)
    assert "1 përgjigje pa arsyen." in station.ready._words.text()
    type_focused("Nuk ka buxhet")
    press_focused("Ctrl+S")
    wait_saved(window.session)
    settle(window)
    answers = {row.measure: (row.answer, row.reason) for row in window.session.rows.all(Response)}
    assert answers == {first.uid: (Answer.ACCEPTED, ""), second.uid: (Answer.REJECTED, "Nuk ka buxhet")}
    assert "pa arsyen" not in station.ready._words.text()
    grab(window, "minutes-responses")
    press_focused("Ctrl+Return")
    press_focused("Ctrl+Return")
    wait_until(lambda: bool(window.session.rows.all(Edition)), "issued")
    settle(window)
    assert window.session.rows.all(Edition)[0].number == 1
    assert station.look is not None
    assert station.look.approval is not None  # as issued
    station.outline.setFocus()
    press_focused("Return")
    press_focused("2")
    wait_saved(window.session)
    settle(window)
    assert station.look.approval is None  # the next edition is a draft
    assert "Nxirr botimin nr. 2…" in steps(station)


def test_a_date_that_cannot_be_read_is_said_at_its_field(window: MainWindow, station: MinutesStation) -> None:
    approve(window)
    station.show_kind(DocumentKind.RESPONSES)
    settle(window)
    form = station.middle.answers.form
    form.field("answered_on").control.setFocus()
    type_focused("një ditë")
    press_focused("Return")
    assert form.field("answered_on").problem()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert not window.session.rows.all(Response)


def test_the_acts_say_the_same(window: MainWindow, station: MinutesStation) -> None:
    """What the screen does not offer the act refuses as well."""
    file = window.session.file
    assert file is not None
    with pytest.raises(KnownError, match=r"approve\.none"):
        file.do(corrections.begin_correction, "Ana", "x").result()
    assert not window.commands.get("minutes.correct").enabled()
    assert not window.commands.get("minutes.drop").enabled()
    assert not window.commands.get(f"minutes.show.{DocumentKind.RESPONSES}").enabled()


def test_what_the_review_left_undone_stands_before_approval_and_leads_there(
    window: MainWindow, station: MinutesStation
) -> None:
    row = sent(window)
    window.session.do(circulation.add_comment, row.uid, DocumentKind.RELACION, "Mungon emri", author="Besa")
    wait_saved(window.session)
    comment = window.session.rows.all(Comment)[0]
    window.session.do(circulation.settle_comment, comment.uid, Settled.ACCEPTED, "")
    wait_saved(window.session)
    settle(window)
    lines = {made.accessibleName(): made for made in station.ready.findChildren(QPushButton) if made.isVisible()}
    awaited = next(line for said, line in lines.items() if said.startswith("Komentet priten deri më 05.11.2026"))
    unchanged = next(line for said, line in lines.items() if said.startswith("Një koment u pranua, por teksti"))
    station.outline.setFocus()
    unchanged.setFocus()
    press_focused("Return")
    assert station.outline.current_uid() == COMMENTS
    assert station.middle.comments.list.pane.current_uid() == comment.uid
    station.outline.setFocus()
    awaited.setFocus()
    press_focused("Return")
    assert station.outline.current_uid() == COMMENTS
    grab(window, "minutes-review-left")
    press_focused("Ctrl+Return")  # said once more before the act
    said = " ".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())
    assert "Afati nuk ka kaluar ende" in said
    press_focused("Escape")


def test_the_consolidated_text_is_written_once_a_correction_is_approved(
    window: MainWindow, station: MinutesStation, tmp_path: Path
) -> None:
    target = tmp_path / "tekst.pdf"
    asked = answering(window, target)
    approve(window)
    window.commands.run("minutes.consolidated")
    begin(window)
    window.session.do(set_meeting, place="Salla e vogël")
    wait_saved(window.session)
    window.commands.run("minutes.consolidated")
    assert asked == [], "no correction is approved yet"
    window.commands.run("minutes.annex")
    settle(window)
    press_focused("Ctrl+Return")
    press_focused("Ctrl+Return")
    wait_until(lambda: bool(window.session.rows.all(CorrectionEnd)), "the correction is approved")
    settle(window)
    window.commands.run("minutes.consolidated")
    assert asked == [], "an annex has no text of its own to consolidate"
    station.show_kind(DocumentKind.RELACION)
    settle(window)
    window.commands.run("minutes.consolidated")
    wait_until(target.exists, "the text is written")
    settle(window)
    assert asked == ["Eksporto tekstin e konsoliduar"]
    record, document = embedded(target.read_bytes())
    assert document.consolidated
    assert record.meeting.place == "Salla e vogël"
