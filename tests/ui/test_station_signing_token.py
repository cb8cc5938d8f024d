"""Signing with a token: the driver once, the certificate before the PIN, a wrong PIN said for what it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit

from facilitator.desk import documents as desk_documents
from facilitator.model import DocumentKind, Signature
from facilitator.workspace import Workspace
from tests.helpers import papers
from tests.helpers.meetings import ZONE, Clock
from tests.helpers.papers import open_demo, settle
from tests.helpers.softhsm import LABEL, PIN, hsm
from tests.helpers.stations import answering
from tests.helpers.ui import grab, press_focused, type_focused, wait_until
from ui.office.tokens import TokenSheet
from ui.stations.signing.station import SigningStation
from ui.window.main_window import MainWindow


@pytest.fixture
def module() -> Path:
    """A driver with two tokens in software."""
    return hsm().load()


@pytest.fixture
def station(window: MainWindow, clock: Clock) -> SigningStation:
    """The demo meeting, approved; nobody has a certificate in a file."""
    open_demo(window, clock)
    assert window.session.file is not None
    window.session.take(desk_documents.approve(window.session.file, "Albana Shkreli"))
    clock.now = datetime(2026, 11, 2, 9, 0, tzinfo=ZONE)
    return papers.signing(window)


def sheet(station: SigningStation) -> TokenSheet:
    body = station.certificates.tokens._body
    assert body is not None
    return body


def listed(station: SigningStation) -> list[str]:
    rows = sheet(station).list.rows
    return [rows.item(at).title for at in range(rows.rowCount())]


def choose(window: MainWindow, station: SigningStation, person: str) -> None:
    """Ctrl+Shift+T, the person's row, Enter."""
    station.fields.setFocus()
    press_focused("Ctrl+Shift+T")
    settle(window)
    rows = sheet(station).list
    at = listed(station).index(person)
    rows.setCurrentIndex(rows.rows.index(at))
    press_focused("Return")
    settle(window)


def sign(window: MainWindow, station: SigningStation, pin: str) -> str:
    """Enter, the PIN, Enter; gives what the form says against it."""
    station.fields.setFocus()
    press_focused("Return")
    press_focused("Ctrl+A")
    type_focused(pin)
    press_focused("Return")
    wait_until(lambda: not station.desk.busy, "signed or refused")
    settle(window)
    return station.card._problem.text()


def test_the_driver_is_chosen_once_and_the_certificate_before_the_pin(
    window: MainWindow, station: SigningStation, workspace: Workspace, module: Path
) -> None:
    answering(window, module)
    station.fields.setFocus()
    press_focused("Ctrl+Shift+T")
    settle(window)
    sheet(station)._other.click()
    settle(window)
    assert workspace.settings.token_module == str(module)
    assert {"Gëzim Çela", "Arta Hoxha"} <= set(listed(station))
    assert not [field for field in sheet(station).findChildren(QLineEdit) if field.isVisible()]
    grab(window, "signing-token")
    rows = sheet(station).list
    rows.setCurrentIndex(rows.rows.index(listed(station).index("Gëzim Çela")))
    press_focused("Return")
    settle(window)
    key = station.card.key()
    assert key is not None
    assert key.token is not None
    assert key.token.token_label == LABEL
    assert station.card._pass_label.text() == f"PIN-i i pajisjes “{LABEL}”"
    # and from then on nobody is asked for the driver
    press_focused("Ctrl+Shift+T")
    settle(window)
    assert "Arta Hoxha" in listed(station)
    press_focused("Escape")


def test_a_wrong_pin_is_said_and_the_right_one_signs(
    window: MainWindow, station: SigningStation, workspace: Workspace, module: Path
) -> None:
    workspace.save(replace(workspace.settings, token_module=str(module)))
    choose(window, station, "Gëzim Çela")
    assert "PIN" in sign(window, station, "000000")
    assert not window.session.rows.all(Signature)
    assert station.card.passphrase.hasFocus()
    assert sign(window, station, PIN) == ""
    press_focused("Escape")  # not trusted
    signed = window.session.rows.all(Signature)  # one PIN, both sisters
    assert len(signed) == 2
    assert {(row.document, row.field, row.signer) for row in signed} == {
        (DocumentKind.RELACION, "Facilitatori", "Gëzim Çela")
    }
    assert station.card.passphrase.text() == ""


def test_no_driver_no_token_no_way_to_hang(
    window: MainWindow, station: SigningStation, workspace: Workspace, tmp_path: Path
) -> None:
    workspace.save(replace(workspace.settings, token_module=str(tmp_path / "nuk-ka.so")))
    station.fields.setFocus()
    press_focused("Ctrl+Shift+T")
    settle(window)
    assert "nuk-ka.so" in sheet(station).told.text()
    assert sheet(station)._again.hasFocus()
    press_focused("Escape")
    assert station.card.keys() == []


def test_a_token_with_keys_of_its_own_asks_for_no_pin_here(
    window: MainWindow, station: SigningStation, workspace: Workspace, module: Path
) -> None:
    workspace.save(replace(workspace.settings, token_module=str(module)))
    choose(window, station, "Arta Hoxha")
    key = station.card.key()
    assert key is not None
    assert key.token is not None
    station.certificates._bring(replace(key, token=replace(key.token, pin_pad=True)))
    settle(window)
    assert not station.card.passphrase.isVisible()
    assert "në pajisjen" in station.card._pass_label.text()
    station.fields.setFocus()
    press_focused("Return")
    assert station.card.button.hasFocus()
