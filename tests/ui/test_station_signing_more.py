"""More than report and minutes: documents on wish, annexes and editions once they are issued."""

from __future__ import annotations

import pytest

from facilitator.desk import documents as desk_documents
from facilitator.meeting import setup
from facilitator.meeting.papers import corrections
from facilitator.model import DocumentKind, Signature, Sister
from tests.helpers import papers
from tests.helpers.meetings import Clock
from tests.helpers.papers import PASSPHRASE, make_certificate, open_demo, settle
from tests.helpers.ui import grab, open_file, press_focused, type_focused, wait_until
from ui.stations.signing.station import SigningStation
from ui.window.main_window import MainWindow


@pytest.fixture
def station(window: MainWindow, clock: Clock) -> SigningStation:
    """The demo meeting, approved."""
    open_demo(window, clock)
    assert window.session.file is not None
    window.session.take(desk_documents.approve(window.session.file, "Albana Shkreli"))
    return papers.signing(window)


def titles(station: SigningStation) -> list[str]:
    return [station.fields.rows.item(row).title for row in range(station.fields.rows.rowCount())]


def sign_chosen(window: MainWindow, station: SigningStation) -> None:
    station.fields.setFocus()
    press_focused("Return")
    type_focused(PASSPHRASE)
    press_focused("Return")
    wait_until(lambda: not station.desk.busy, "signed or refused")
    settle(window)


def test_a_document_on_wish_is_listed_and_signed(window: MainWindow, station: SigningStation) -> None:
    make_certificate(window, station)
    assert titles(station) == ["Relacion, publik"] * 2 + ["Procesverbal, publik"] * 2
    press_focused("Ctrl+Shift+D")
    grab(window, "signing-more")
    press_focused("Return")
    settle(window)
    assert titles(station)[4:] == ["Listëprezenca, publik"] * 2
    assert station.chosen() == ((DocumentKind.ATTENDANCE, Sister.PUBLIC), "Facilitatori")
    assert not station.card.both.isVisible()
    sign_chosen(window, station)
    assert [row.document for row in window.session.rows.all(Signature)] == [DocumentKind.ATTENDANCE] * 2
    window.go("home")
    window.session.close()
    names = ("Relacion, publik", "Procesverbal, publik", "Listëprezenca, publik")
    assert titles(papers_again(window)) == [name for name in names for _ in range(2)]
    press_focused("Ctrl+Shift+D")
    assert window.pages.page("signing").list.not_listed() == [DocumentKind.VOTING, DocumentKind.COMBINED]
    press_focused("Escape")


def papers_again(window: MainWindow) -> SigningStation:
    """The same meeting opened again: what was signed is listed without being asked for."""
    open_file(window, window.workspace.recent()[0].path)
    window.go("signing")
    station: SigningStation = window.pages.page("signing")  # type: ignore[assignment]
    wait_until(lambda: len(station.versions) == 6, "all documents are read")
    settle(window)
    return station


def test_a_correction_annex_is_signed_in_its_turn(window: MainWindow, station: SigningStation) -> None:
    make_certificate(window, station)
    session = window.session
    session.do(corrections.begin_correction, "Albana Shkreli", "Vendi ishte shkruar gabim")
    session.do(setup.set_meeting, place="Salla e kuqe")
    settle(window)
    assert len(titles(station)) == 4  # nothing of it before it is approved
    assert session.file is not None
    session.take(desk_documents.approve_correction(session.file, "Albana Shkreli"))
    settle(window)
    assert titles(station)[4:] == ["Shtojcë korrigjuese nr. 1, publik"] * 2
    station.fields.select("correction/Facilitatori")
    settle(window)
    assert station.ways.title() == "Shtojcë korrigjuese nr. 1, publik: Kryesuesi i takimit"
    sign_chosen(window, station)
    assert [row.document for row in session.rows.all(Signature)] == [DocumentKind.CORRECTION] * 2
    session.do(corrections.issue_responses, "Albana Shkreli")
    settle(window)
    assert titles(station)[6:] == ["Përgjigje e arsyetuar nr. 1, publik"] * 2
    grab(window, "signing-annex")
