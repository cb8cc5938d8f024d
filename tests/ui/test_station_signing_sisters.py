"""Both sisters in the window: signed in one go or one alone, and what stands when something stops in between."""

from __future__ import annotations

from typing import Any

import pytest

from facilitator.desk import documents as desk_documents
from facilitator.desk import signing as desk_signing
from facilitator.errors import KnownError
from facilitator.examine.pair import pair_of
from facilitator.model import WRITTEN, DocumentKind, Issued, Meeting, Signature, Sister, SisterOf, Status
from tests.helpers import papers
from tests.helpers.meetings import Clock
from tests.helpers.papers import PASSPHRASE, make_certificate, open_demo, settle
from tests.helpers.ui import grab, press_focused, type_focused, wait_until
from ui.stations.signing.station import SigningStation
from ui.window.main_window import MainWindow

RELACION = DocumentKind.RELACION
FULL, PUBLIC = Sister.FULL, Sister.PUBLIC


@pytest.fixture
def station(window: MainWindow, clock: Clock) -> SigningStation:
    """The demo meeting, approved, with a certificate to sign with."""
    open_demo(window, clock)
    assert window.session.file is not None
    window.session.take(desk_documents.approve(window.session.file, "Albana Shkreli"))
    station = papers.signing(window)
    make_certificate(window, station)
    return station


def sign(window: MainWindow, station: SigningStation) -> None:
    """The chosen field, by keys."""
    station.fields.setFocus()
    press_focused("Return")
    type_focused(PASSPHRASE)
    press_focused("Return")
    wait_until(lambda: not station.desk.busy, "signed or refused")
    settle(window)


def signed(window: MainWindow) -> set[tuple[DocumentKind, Sister, str]]:
    rows = window.session.rows
    full = {row.row for row in rows.all(SisterOf)}
    return {(row.document, FULL if row.uid in full else PUBLIC, row.field) for row in rows.all(Signature)}


def test_one_passphrase_signs_both_and_they_are_a_pair(window: MainWindow, station: SigningStation) -> None:
    assert station.list.state.text() == (
        "Mungojnë 4 nënshkrime te dokumentet e plota. Mungojnë 4 nënshkrime te dokumentet publike."
    )
    assert station.card.sisters.isChecked()
    assert station.card.sisters.text() == "Nënshkruaj bashkë me të dokumentin e plotë"
    sign(window, station)
    assert signed(window) == {(RELACION, FULL, "Facilitatori"), (RELACION, PUBLIC, "Facilitatori")}
    assert pair_of(station.versions[RELACION, FULL].pdf, station.versions[RELACION, PUBLIC].pdf).holds
    assert {row.sister for row in window.session.rows.all(Issued)} == {FULL, PUBLIC}


def test_one_alone_is_enough_and_the_other_is_said_to_be_missing(window: MainWindow, station: SigningStation) -> None:
    press_focused("Ctrl+Shift+P")
    settle(window)
    assert station.chosen() == ((RELACION, FULL), "Facilitatori")
    assert station.page.title() == "Relacion, i plotë"
    station.card.sisters.setChecked(False)
    station.card.both.setChecked(True)
    sign(window, station)
    assert signed(window) == {(kind, FULL, "Facilitatori") for kind in WRITTEN}
    station.card.both.setChecked(True)
    sign(window, station)
    assert window.session.rows.all(Meeting)[0].status is Status.SIGNED
    assert station.list.state.text() == "Mungojnë 4 nënshkrime te dokumentet publike."
    assert station.ready() == [(kind, FULL) for kind in WRITTEN]
    # nothing is missing in the full ones, so the public ones are at hand
    assert station.chosen() == ((RELACION, PUBLIC), "Facilitatori")
    grab(window, "signing-one-sister")


def test_what_was_signed_before_something_stopped_is_kept_and_said(
    window: MainWindow, station: SigningStation, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = desk_signing.sign

    def full_disk(file: Any, kind: DocumentKind, *args: Any, sister: Sister, **more: Any) -> Any:
        if sister is FULL:
            raise KnownError("disk.full")
        return whole(file, kind, *args, sister=sister, **more)

    monkeypatch.setattr(desk_signing, "sign", full_disk)
    sign(window, station)
    assert signed(window) == {(RELACION, PUBLIC, "Facilitatori")}
    told = station.card._problem.text()
    assert told.startswith("Nënshkruar dhe ruajtur tashmë: Relacion, publik. Vazhdimi u ndal: ")
    assert station.card.passphrase.isEnabled()
    monkeypatch.setattr(desk_signing, "sign", whole)
    assert station.chosen() == ((RELACION, FULL), "Facilitatori")
    assert not station.card.sisters.isVisible()  # the public one is signed
    press_focused("Ctrl+Return")  # the passphrase is still there
    wait_until(lambda: not station.desk.busy, "signed")
    settle(window)
    assert signed(window) == {(RELACION, PUBLIC, "Facilitatori"), (RELACION, FULL, "Facilitatori")}
    assert pair_of(station.versions[RELACION, FULL].pdf, station.versions[RELACION, PUBLIC].pdf).holds
