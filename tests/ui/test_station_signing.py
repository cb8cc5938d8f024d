"""Signing by keys: a certificate made here, the passphrase, what verification says, and the archive at the end."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from facilitator import signing
from facilitator.archive.shelf import internal_of
from facilitator.desk import documents as desk_documents
from facilitator.desk.keyring import Key
from facilitator.model import WRITTEN, Archived, DocumentKind, Meeting, Signature, Sister, Status
from tests.helpers import papers
from tests.helpers.meetings import Clock
from tests.helpers.papers import PASSPHRASE, make_certificate, open_demo, settle, sign_both
from tests.helpers.ui import grab, press_focused, type_focused, wait_until
from ui.stations.signing.station import SigningStation
from ui.window.main_window import MainWindow


@pytest.fixture
def station(window: MainWindow, clock: Clock) -> SigningStation:
    """The demo meeting, approved."""
    open_demo(window, clock)
    assert window.session.file is not None
    window.session.take(desk_documents.approve(window.session.file, "Albana Shkreli"))
    return papers.signing(window)


def pick(window: MainWindow, path: Path) -> list[str]:
    """Answer every question for a file with ``path``; gives what was suggested."""
    suggested: list[str] = []

    def ask(
        parent: Any, title: str, pattern: str, then: Callable[[Path], object], *, save: bool, suggested_: str
    ) -> None:
        suggested.append(suggested_)
        then(path)

    window.ask_path = lambda parent, title, pattern, then, *, save, suggested: ask(
        parent, title, pattern, then, save=save, suggested_=suggested
    )
    return suggested


def states(station: SigningStation) -> list[str]:
    return [station.fields.rows.item(row).right for row in range(station.fields.rows.rowCount())]


def pills(station: SigningStation) -> list[str]:
    found = [made for made in station.told.findChildren(QLabel) if str(made.property("role") or "").startswith("pill-")]
    return [f"{made.property('role')}: {made.text()}" for made in found if made.isVisible()]


def test_a_draft_is_not_signed(window: MainWindow, clock: Clock) -> None:
    open_demo(window, clock)
    station = papers.signing(window)
    assert not station.card.passphrase.isVisible()
    assert station.ways.unapproved.isVisible()
    assert "miratoni më parë procesverbalin" in station.ways.unapproved.text.text()
    told = station.keys()
    assert ("Return", "te miratimi") in told
    assert not station.list.to_archive.isVisible()
    press_focused("Ctrl+Return")
    settle(window)
    assert not window.session.rows.all(Signature)
    station.ways.unapproved.action.click()
    assert window.station == "minutes"
    window.go("signing")
    press_focused("Return")
    assert window.station == "minutes", "one key to the approval"


def test_from_no_certificate_to_the_archive_by_keys(window: MainWindow, station: SigningStation) -> None:
    assert states(station) == ["mungon"] * 4
    make_certificate(window, station)
    [key] = window.workspace.key_files()
    assert key.name == "albana-shkreli.p12"
    if os.name == "posix":
        assert key.stat().st_mode & 0o077 == 0
    sign_both(window, station)
    assert states(station) == ["nënshkruar", "mungon", "nënshkruar", "mungon"]
    assert station.card.passphrase.text() == ""
    assert station.chosen() == ((DocumentKind.RELACION, Sister.PUBLIC), "Sekretari")
    assert pills(station) == ["pill-green: I pandryshuar, nënshkrues i besuar"]
    shown = [made.text() for made in station.card.findChildren(QLabel) if made.isVisible()]
    assert "Te kjo fushë pritet Genti Mara, jo Albana Shkreli." in shown
    make_certificate(window, station)
    assert {path.name for path in window.workspace.key_files()} == {"albana-shkreli.p12", "genti-mara.p12"}
    sign_both(window, station)
    assert states(station) == ["nënshkruar"] * 4
    assert window.session.rows.all(Meeting)[0].status is Status.SIGNED
    assert pills(station) == ["pill-green: I pandryshuar, nënshkrues i besuar"] * 2
    grab(window, "signing-complete")
    trust = signing.load_pem(window.workspace.trust.read_bytes())
    for version in station.versions.values():
        verdict = signing.verify(version.pdf, trust, at=window.session.env.clock())
        assert verdict.exit_code == 0
    press_focused("Ctrl+Shift+A")
    wait_until(lambda: window.station == "archive", "archived")
    settle(window)
    shelf = window.workspace.archive
    assert [len(list(place.glob("*.pdf"))) for place in (shelf, internal_of(shelf))] == [2, 2]
    assert {row.document for row in window.session.rows.all(Archived)} == set(WRITTEN)
    again = papers.signing(window)
    assert not again.list.to_archive.isVisible()
    assert "në arkiv" in again.list.state.text()


def test_each_refusal_has_its_own_sentence(window: MainWindow, station: SigningStation, tmp_path: Path) -> None:
    make_certificate(window, station)
    said = []

    def attempt(passphrase: str) -> None:
        station.fields.setFocus()
        press_focused("Return")
        press_focused("Ctrl+A")
        type_focused(passphrase)
        press_focused("Return")
        wait_until(lambda: not station.desk.busy, "refused")
        settle(window)
        said.append(station.card._problem.text())

    station.fields.setFocus()
    press_focused("Ctrl+Return")
    said.append(station.card._problem.text())
    attempt("gabim")
    broken = tmp_path / "prishur.p12"
    broken.write_bytes(b"nothing of the kind")
    pick(window, broken)
    window.commands.run("signing.open")
    settle(window)
    assert station.card.key() == Key(broken)
    attempt("çfarëdo")
    broken.unlink()
    attempt("çfarëdo")
    assert len(set(said)) == 4
    assert "Shkruani fjalëkalimin" in said[0]
    assert "nuk është i saktë" in said[1]
    assert not window.session.rows.all(Signature)
    station.fields.setFocus()
    press_focused("Return")
    assert QApplication.focusWidget() is station.card.passphrase
    type_focused("x")
    assert station.card._problem.text() == ""


def test_a_weak_or_mistyped_passphrase_makes_nothing(window: MainWindow, station: SigningStation) -> None:
    station.fields.setFocus()
    press_focused("Ctrl+Shift+N")
    form = station.certificates._sheet.body.form
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    for first, second, wrong in (("shkurt", "shkurt", "passphrase"), (PASSPHRASE, PASSPHRASE[:-1], "again"),
                                 ("aaaaaaaaaaaa", "aaaaaaaaaaaa", "passphrase")):  # fmt: skip
        for key, text in (("passphrase", first), ("again", second)):
            form.field(key).control.setFocus()
            press_focused("Ctrl+A")
            type_focused(text)
        press_focused("Ctrl+Return")
        settle(window)
        assert form.field(wrong).problem(), wrong
        assert not window.workspace.key_files()
    press_focused("Escape")


def test_an_unknown_signer_is_no_failure(window: MainWindow, station: SigningStation) -> None:
    make_certificate(window, station, trust=False)
    sign_both(window, station)
    assert not window.workspace.trust.exists()
    assert pills(station) == ["pill-accent: I pandryshuar, nënshkrues i panjohur"]
    assert not any("pill-red" in pill for pill in pills(station))
    grab(window, "signing-unknown")
    # Declined once: not asked again; the verification still offers it.
    [offer] = [made for made in station.told.findChildren(type(station.list.to_archive)) if "Besoje" in made.text()]
    offer.click()
    press_focused("Ctrl+Return")
    settle(window)
    assert pills(station) == ["pill-green: I pandryshuar, nënshkrues i besuar"]
    assert signing.load_pem(window.workspace.trust.read_bytes()).stated("Facilitatori")[0].name == "Albana Shkreli"


def test_a_certificate_from_a_file_and_another_persons_field(
    window: MainWindow, station: SigningStation, tmp_path: Path
) -> None:
    env = window.session.env
    made = signing.create_identity("Ilir Dema", "", "", PASSPHRASE, now=env.clock(), entropy=env.entropy)
    path = tmp_path / "ilir.p12"
    path.write_bytes(made.p12)
    pick(window, path)
    window.commands.run("signing.open")
    settle(window)
    station.fields.setFocus()
    press_focused("Return")
    type_focused(PASSPHRASE)
    press_focused("Return")
    wait_until(lambda: bool(window.session.rows.all(Signature)), "signed")
    settle(window)
    press_focused("Escape")  # not trusted
    row = window.session.rows.all(Signature)[0]
    assert (row.document, row.field, row.signer) == (DocumentKind.RELACION, "Facilitatori", "Ilir Dema")
    assert not window.workspace.key_files()
    assert path.read_bytes() == made.p12


def test_backup_and_signed_copy_are_written(window: MainWindow, station: SigningStation, tmp_path: Path) -> None:
    make_certificate(window, station)
    backup = tmp_path / "rezervë.p12"
    assert pick(window, backup) == []
    window.commands.run("signing.backup")
    wait_until(backup.exists, "the backup is written")
    assert backup.read_bytes() == window.workspace.key_files()[0].read_bytes()
    sign_both(window, station)
    copy = tmp_path / "kopje.pdf"
    suggested = pick(window, copy)
    window.commands.run("signing.save")
    wait_until(copy.exists, "the copy is written")
    assert suggested == ["relacion-public-2026-10-27-partly-signed.pdf"]
    assert [field.signed for field in signing.fields(copy.read_bytes())] == [True, False]


def test_after_a_signature_an_approval_is_not_withdrawn(window: MainWindow, station: SigningStation) -> None:
    from facilitator.meeting import lifecycle

    make_certificate(window, station)
    sign_both(window, station)
    window.session.do(lifecycle.withdraw_approval, "Gabim në titull")
    settle(window)
    assert window.session.rows.meeting is not None
    assert window.session.rows.meeting.status is Status.APPROVED
    assert states(station) == ["nënshkruar", "mungon", "nënshkruar", "mungon"]
    assert "nënshkruar" in window.banners.said("word")


def test_a_withdrawn_approval_leaves_nothing_to_sign(window: MainWindow, station: SigningStation) -> None:
    from facilitator.meeting import lifecycle

    window.session.do(lifecycle.withdraw_approval, "Gabim në titull")
    settle(window)
    assert not station.card.passphrase.isVisible()
    assert not station.ways.elsewhere.out.isVisible()
    press_focused("F8")
    press_focused("Ctrl+Return")
    settle(window)
    assert not window.session.rows.all(Signature)
