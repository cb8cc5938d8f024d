"""Protocol numbers by keys: proposed, seen, entered, on the page, under the signature, and refused afterwards."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit

from facilitator.desk import documents as desk_documents
from facilitator.meeting import setup
from facilitator.model import DocumentKind, ProtocolEntry, Sister
from facilitator.report.extract import embedded
from tests.helpers import papers
from tests.helpers.meetings import Clock
from tests.helpers.papers import PASSPHRASE, make_certificate, open_demo, settle
from tests.helpers.ui import grab, press_focused, type_focused, wait_until
from ui.stations.signing.station import SigningStation
from ui.window.main_window import MainWindow

RELACION = DocumentKind.RELACION
FULL, PUBLIC = Sister.FULL, Sister.PUBLIC
KEY = "Ctrl+Shift+I"


@pytest.fixture
def station(window: MainWindow, clock: Clock) -> SigningStation:
    """The demo meeting, approved, of a matter with a number."""
    open_demo(window, clock)
    file = window.session.file
    assert file is not None
    window.session.take(file.do(setup.set_meeting, protocol_number="1234").result())
    window.session.take(desk_documents.approve(file, "Albana Shkreli"))
    return papers.signing(window)


def focused() -> QLineEdit:
    found = QApplication.focusWidget()
    assert isinstance(found, QLineEdit)
    return found


def entered(window: MainWindow) -> list[tuple[DocumentKind, Sister, str]]:
    rows = sorted(window.session.rows.all(ProtocolEntry), key=lambda row: (row.entered_at, row.turn))
    return [(row.document, row.sister, row.number) for row in rows]


def head(station: SigningStation, sister: Sister = PUBLIC) -> str:
    return embedded(station.versions[RELACION, sister].pdf)[1].letterhead.protocol


def test_a_proposal_is_seen_before_it_is_noted(window: MainWindow, station: SigningStation) -> None:
    assert station.list.number.told.text() == (
        "Ende pa numër; vendi i tij në faqe është bosh. Propozohet 1234 (Enter e vë në fushë)."
    )
    assert head(station) == "Nr.\u00a0________________ prot."
    grab(window, "signing-number-proposed")
    press_focused(KEY)
    assert focused() is station.list.number.number.line
    press_focused("Return")
    assert station.list.number.number.line.text() == "1234"
    assert entered(window) == [], "nothing is taken in silence"
    press_focused("Return")
    settle(window)
    assert entered(window) == [(RELACION, PUBLIC, "1234")]
    assert head(station) == "Nr.\u00a01234 prot."
    assert station.list.sister is FULL, "on to the next one without a number"
    assert focused() is station.list.number.number.line
    press_focused("Return")
    press_focused("Return")
    settle(window)
    assert entered(window)[1:] == [(RELACION, FULL, "1234/1")]
    assert (head(station), head(station, FULL)) == ("Nr.\u00a01234 prot.", "Nr.\u00a01234/1 prot.")
    grab(window, "signing-number-entered")


def test_another_number_and_day_than_the_proposed(window: MainWindow, station: SigningStation) -> None:
    press_focused(KEY)
    type_focused("88/3")
    press_focused("Tab")
    focused().selectAll()
    type_focused("30.10.2026")
    press_focused("Return")
    settle(window)
    (row,) = window.session.rows.all(ProtocolEntry)
    assert (row.number, row.day) == ("88/3", "2026-10-30")
    press_focused(KEY)
    type_focused("pa numër")
    press_focused("Return")
    settle(window)
    assert station.list.number.told.text().startswith("“pa numër” nuk është numër protokolli.")
    assert len(window.session.rows.all(ProtocolEntry)) == 1


def test_what_is_signed_keeps_its_number(window: MainWindow, station: SigningStation) -> None:
    make_certificate(window, station)
    press_focused(KEY)
    press_focused("Return")
    press_focused("Return")
    settle(window)
    station.fields.setFocus()
    press_focused("Return")
    type_focused(PASSPHRASE)
    press_focused("Return")
    wait_until(lambda: not station.desk.busy, "signed or refused")
    settle(window)
    station.list.choose(((RELACION, PUBLIC), "Sekretari"))
    assert "dokumenti u nënshkrua me të" in station.list.number.told.text()
    assert not station.list.number.number.isVisible()
    assert embedded(station.versions[RELACION, PUBLIC].pdf)[1].letterhead.protocol == "Nr.\u00a01234 prot."
    station.list.choose(((RELACION, FULL), "Sekretari"))
    assert station.list.number.told.text().startswith("U nënshkrua pa numër")
