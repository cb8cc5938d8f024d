"""Copies signed in another program come back: taken in, named an additional signature, or refused and kept apart."""

from __future__ import annotations

import hashlib
import io
from datetime import timedelta
from pathlib import Path

import pikepdf
import pytest

from facilitator.desk import documents as desk_documents
from facilitator.model import Archived, DocumentKind, ReturnedCopy, Signature, Sister, Status, Way
from tests.helpers import papers, pki
from tests.helpers.meetings import Clock
from tests.helpers.papers import open_demo, settle
from tests.helpers.pki import NOW
from tests.helpers.signed import elsewhere
from tests.helpers.stations import answering
from tests.helpers.ui import drop, grab, press_focused, wait_until
from ui.stations.signing.station import SigningStation
from ui.window.main_window import MainWindow

FIELDS = ("Facilitatori", "Sekretari")


@pytest.fixture
def station(window: MainWindow, clock: Clock) -> SigningStation:
    """The demo meeting, approved; it is the evening of the day on which others signed."""
    open_demo(window, clock)
    assert window.session.file is not None
    window.session.take(desk_documents.approve(window.session.file, "Albana Shkreli"))
    clock.now = NOW + timedelta(hours=8)
    return papers.signing(window)


def states(station: SigningStation) -> list[str]:
    return [station.fields.rows.item(row).right for row in range(station.fields.rows.rowCount())]


def subtitles(station: SigningStation) -> list[str]:
    return [station.fields.rows.item(row).subtitle for row in range(station.fields.rows.rowCount())]


def rest(window: MainWindow, station: SigningStation) -> None:
    wait_until(lambda: not station.copies.busy, "taken in or refused")
    settle(window)


def given(station: SigningStation, kind: DocumentKind = DocumentKind.RELACION) -> bytes:
    return station.versions[kind, Sister.PUBLIC].pdf


def both(pdf: bytes) -> bytes:
    world = pki.world()
    return elsewhere(elsewhere(pdf, world.facilitator, FIELDS[0]), world.secretary, FIELDS[1])


def rewritten(pdf: bytes) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        opened.save(out)
    return both(out.getvalue())


def take(window: MainWindow, station: SigningStation, path: Path) -> None:
    answering(window, path)
    station.fields.setFocus()
    press_focused("Ctrl+Shift+O")
    rest(window, station)


def test_a_copy_dropped_is_of_the_document_it_goes_on_from(
    window: MainWindow, station: SigningStation, tmp_path: Path
) -> None:
    path = tmp_path / "nga e-albania.pdf"
    path.write_bytes(both(given(station, DocumentKind.PROCESVERBAL)))
    assert station.chosen()[0][0] is DocumentKind.RELACION
    assert drop(window, path, station.page)
    rest(window, station)
    assert states(station) == ["mungon", "mungon", "gjetkë", "gjetkë"]
    assert {row.document for row in window.session.rows.all(Signature)} == {DocumentKind.PROCESVERBAL}
    [copy] = window.session.rows.all(ReturnedCopy)
    assert (copy.way, copy.detail) == (Way.EXTENDED, "nga e-albania.pdf")
    assert given(station, DocumentKind.PROCESVERBAL) == path.read_bytes()
    station.fields.select("procesverbal/Facilitatori")
    settle(window)
    assert "nga e-albania.pdf" in "\n".join(station.told.texts())
    grab(window, "signing-returned")


def test_both_documents_back_and_to_the_archive(window: MainWindow, station: SigningStation, tmp_path: Path) -> None:
    for kind in (DocumentKind.RELACION, DocumentKind.PROCESVERBAL):
        path = tmp_path / f"{kind}.pdf"
        path.write_bytes(both(given(station, kind)))
        take(window, station, path)
    assert window.session.rows.meeting is not None
    assert window.session.rows.meeting.status is Status.SIGNED
    press_focused("Ctrl+Shift+A")
    wait_until(lambda: window.station == "archive", "archived")
    settle(window)
    assert len(window.session.rows.all(Archived)) == 2
    assert not list(window.workspace.archive.glob("*_kopje_*"))  # it is the document itself


def test_a_platforms_own_field_is_an_additional_signature(
    window: MainWindow, station: SigningStation, tmp_path: Path
) -> None:
    world = pki.world()
    path = tmp_path / "platforma.pdf"
    path.write_bytes(
        elsewhere(elsewhere(given(station), world.facilitator, "Signature1"), world.secretary, "Signature2")
    )
    take(window, station, path)
    # nobody filled the fields themselves, and the list does not say so
    assert states(station) == ["nënshkrim shtesë", "nënshkrim shtesë", "gjetkë", "gjetkë", "mungon", "mungon"]
    extra = [text for text in subtitles(station) if text.startswith("nënshkrim shtesë")]
    assert extra == ["nënshkrim shtesë · Arta Hoxha", "nënshkrim shtesë · Gëzim Çela"]
    station.fields.select("relacion/Signature1")
    assert not station.card.passphrase.isVisible()


def test_a_file_written_anew_is_refused_and_may_be_kept_apart(
    window: MainWindow, station: SigningStation, tmp_path: Path
) -> None:
    path = tmp_path / "riruajtur.pdf"
    path.write_bytes(rewritten(given(station)))
    take(window, station, path)
    pane = station.ways.elsewhere
    assert pane.problem()
    assert not window.session.rows.all(ReturnedCopy)
    hashes = [hashlib.sha256(data).hexdigest() for data in (given(station), path.read_bytes())]
    shown = "".join(made.text() for made in pane.findChildren(type(pane._why))).replace(" ", "").replace("\n", "")
    assert all(one in shown for one in hashes)
    grab(window, "signing-refused")
    pane.attach_it.setFocus()
    press_focused("Return")
    rest(window, station)
    [copy] = window.session.rows.all(ReturnedCopy)
    assert (copy.way, copy.original_sha256, copy.copy_sha256) == (Way.REWRITTEN, *hashes)
    assert states(station)[:2] == ["më vete", "më vete"]
    assert not window.session.rows.all(Signature)
    assert not pane.problem()
    told = "\n".join(station.told.texts())
    assert "e nënshkruar më vete" in told
    assert "identik" not in told


def test_a_signed_file_is_no_scan_even_where_paper_is_at_work(
    window: MainWindow, station: SigningStation, tmp_path: Path
) -> None:
    path = tmp_path / "riruajtur.pdf"
    path.write_bytes(rewritten(given(station)))
    press_focused("F9")
    assert drop(window, path, station.page)
    rest(window, station)
    assert not window.session.rows.all(ReturnedCopy)
    assert station.ways.way() == "elsewhere"
    assert station.ways.elsewhere.problem()
    path.write_bytes(both(given(station)))
    press_focused("F9")
    assert drop(window, path, station.page)
    rest(window, station)
    assert [row.way for row in window.session.rows.all(ReturnedCopy)] == [Way.EXTENDED]


def test_a_copy_of_an_earlier_version_never_costs_a_signature(
    window: MainWindow, station: SigningStation, tmp_path: Path
) -> None:
    """Given out unsigned, signed here meanwhile: what comes back has one signature and lacks the other."""
    before = given(station)
    first, late = tmp_path / "e para.pdf", tmp_path / "e vonuar.pdf"
    first.write_bytes(elsewhere(before, pki.world().facilitator, FIELDS[0]))
    late.write_bytes(elsewhere(before, pki.world().secretary, FIELDS[1]))
    take(window, station, first)
    take(window, station, late)
    assert "version të mëparshëm" in station.ways.elsewhere.problem()
    assert "Facilitatori" in station.ways.elsewhere.problem()
    assert states(station)[:2] == ["gjetkë", "mungon"]
    assert window.commands.run("signing.separate")
    rest(window, station)
    assert [row.way for row in window.session.rows.all(ReturnedCopy)] == [Way.EXTENDED, Way.REWRITTEN]
    assert states(station)[:2] == ["gjetkë", "më vete"]


@pytest.mark.parametrize(
    ("name", "says"), [("the same", "nuk ka asnjë nënshkrim"), ("no pdf", "nuk lexohet"), ("broken", "")]
)
def test_what_cannot_be_taken_in_says_why_and_leaves_all_as_it_was(
    window: MainWindow, station: SigningStation, tmp_path: Path, name: str, says: str
) -> None:
    signed = bytearray(both(given(station)))
    signed[len(given(station)) // 3] ^= 1
    path = tmp_path / "kopja.pdf"
    path.write_bytes({"the same": given(station), "no pdf": b"asgje", "broken": bytes(signed)}[name])
    take(window, station, path)
    assert says in station.ways.elsewhere.problem()
    assert station.ways.elsewhere.problem()
    assert not station.ways.elsewhere.attach_it.isVisible()
    assert not window.session.rows.all(ReturnedCopy)
    assert states(station) == ["mungon"] * 4


def test_a_file_of_something_else_is_told_apart(window: MainWindow, station: SigningStation, tmp_path: Path) -> None:
    other = io.BytesIO()
    pikepdf.new().save(other)
    blank = pikepdf.open(io.BytesIO(other.getvalue()))
    blank.add_blank_page()
    out = io.BytesIO()
    blank.save(out)
    path = tmp_path / "faturë.pdf"
    path.write_bytes(elsewhere(out.getvalue(), pki.world().facilitator, "Signature1"))
    take(window, station, path)
    assert "nuk tregon se ka qenë" in station.ways.elsewhere.problem()
    assert not window.session.rows.all(ReturnedCopy)
