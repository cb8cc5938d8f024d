"""Signing elsewhere and on paper: what goes out, what comes back, and that two files are never called the same."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from PIL import Image

from facilitator import signing
from facilitator.archive.shelf import internal_of
from facilitator.desk import documents as desk_documents
from facilitator.model import WRITTEN, Archived, DocumentKind, ReturnedCopy, Sister, Status, Way
from tests.helpers import papers
from tests.helpers.meetings import Clock
from tests.helpers.papers import make_certificate, open_demo, settle, sign_both
from tests.helpers.stations import answering
from tests.helpers.ui import drop, grab, press_focused, wait_until
from ui.stations.signing.station import SigningStation
from ui.window.main_window import MainWindow


@pytest.fixture
def station(window: MainWindow, clock: Clock) -> SigningStation:
    """The demo meeting, approved."""
    open_demo(window, clock)
    assert window.session.file is not None
    window.session.take(desk_documents.approve(window.session.file, "Albana Shkreli"))
    return papers.signing(window)


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    """A page from the scanner."""
    path = tmp_path / "skanim.png"
    Image.new("RGB", (620, 877), "white").save(path)
    return path


def states(station: SigningStation) -> list[str]:
    return [station.fields.rows.item(row).right for row in range(station.fields.rows.rowCount())]


def rest(window: MainWindow, station: SigningStation) -> None:
    wait_until(lambda: not station.copies.busy, "taken in or refused")
    settle(window)


def test_each_way_is_one_key_away(window: MainWindow, station: SigningStation) -> None:
    shown = (station.ways.here, station.ways.elsewhere, station.ways.paper)
    for key, part in (("F8", shown[1]), ("F9", shown[2]), ("F7", shown[0])):
        press_focused(key)
        assert [one for one in shown if one.isVisible()] == [part]
    press_focused("Right")
    assert station.ways.way() == "elsewhere"


def test_what_goes_out_is_finished_and_closed_by_nothing_of_ours(
    window: MainWindow, station: SigningStation, tmp_path: Path
) -> None:
    target = tmp_path / "për nënshkrim.pdf"
    answering(window, target)
    press_focused("Ctrl+Shift+E")
    wait_until(target.exists, "the PDF is written")
    assert [(field.name, field.signed) for field in signing.fields(target.read_bytes())] == [
        ("Facilitatori", False),
        ("Sekretari", False),
    ]
    assert b"/DocMDP" not in target.read_bytes()
    assert station.ways.way() == "elsewhere"
    assert "pa certifikim" in station.ways.elsewhere._intro.text()
    grab(window, "signing-elsewhere")


@pytest.mark.parametrize("open_to_others", [True, False])
def test_the_first_signature_here_closes_the_document_unless_asked(
    window: MainWindow, station: SigningStation, open_to_others: bool
) -> None:
    make_certificate(window, station)
    station.card.uncertified.setChecked(open_to_others)
    sign_both(window, station)
    assert station.documents.certified == (
        set() if open_to_others else {(kind, sister) for kind in WRITTEN for sister in Sister}
    )
    press_focused("F8")
    assert ("e mbylli" in station.ways.elsewhere._intro.text()) is not open_to_others
    assert not station.card.uncertified.isChecked()  # asked once for each document, never silently again


def test_the_printed_page_is_opened(window: MainWindow, station: SigningStation, tmp_path: Path) -> None:
    opened: list[Path] = []
    station.copies.open_with_system = opened.append
    target = tmp_path / "për letër.pdf"
    answering(window, target)
    press_focused("Ctrl+P")
    wait_until(lambda: bool(opened), "the PDF is opened")
    assert opened == [target]
    assert target.read_bytes() == station.versions[DocumentKind.RELACION, Sister.PUBLIC].pdf


def test_a_scan_stands_for_both_signatures(
    window: MainWindow, station: SigningStation, scan: Path, tmp_path: Path
) -> None:
    answering(window, scan)
    for kind in ("relacion", "procesverbal"):
        station.fields.select(f"{kind}/Facilitatori")
        station.fields.setFocus()
        press_focused("Ctrl+Shift+B")
        rest(window, station)
        Image.new("RGB", (620, 877), "grey").save(scan)  # the second is another paper
    assert states(station) == ["në letër"] * 4
    rows = window.session.rows.all(ReturnedCopy)
    assert [row.way for row in rows] == [Way.PAPER] * 2
    assert window.session.rows.meeting is not None
    assert window.session.rows.meeting.status is Status.SIGNED
    said = "\n".join(station.told.texts()).replace("\n", " ").replace(" ", "")
    original = hashlib.sha256(station.versions[DocumentKind.PROCESVERBAL, Sister.PUBLIC].pdf).hexdigest()
    assert original in said
    assert rows[1].copy_sha256 in said
    assert original != rows[1].copy_sha256
    grab(window, "signing-paper")
    press_focused("Ctrl+Shift+A")
    wait_until(lambda: window.station == "archive", "archived")
    settle(window)
    assert {row.document for row in window.session.rows.all(Archived)} == {"relacion", "procesverbal"}
    assert len(list(window.workspace.archive.glob("*_kopje_*.pdf"))) == 2
    again = papers.signing(window)
    assert not again.list.to_archive.isVisible()
    Image.new("RGB", (620, 877), "black").save(scan)
    press_focused("Ctrl+Shift+B")  # one more copy after the archive: it has to go there too
    rest(window, again)
    assert again.list.to_archive.isVisible()
    press_focused("Ctrl+Shift+A")
    wait_until(lambda: window.station == "archive", "archived")
    settle(window)
    shelf = window.workspace.archive
    assert sum(len(list(place.glob("*_kopje_*.pdf"))) for place in (shelf, internal_of(shelf))) == 3


def test_what_is_no_scan_is_refused_in_words(window: MainWindow, station: SigningStation, tmp_path: Path) -> None:
    path = tmp_path / "shënime.png"
    path.write_bytes(b"asgje")
    answering(window, path)
    press_focused("Ctrl+Shift+B")
    rest(window, station)
    assert "nuk lexohet" in station.ways.paper.problem()
    assert not window.session.rows.all(ReturnedCopy)


def test_a_pdf_dropped_on_paper_is_a_scan_and_beside_it_verified(
    window: MainWindow, station: SigningStation, tmp_path: Path, scan: Path
) -> None:
    path = tmp_path / "skanim.pdf"
    Image.open(scan).save(path)
    press_focused("F9")
    assert drop(window, path, station.page)
    rest(window, station)
    [row] = window.session.rows.all(ReturnedCopy)
    assert (row.way, row.document, row.detail) == (Way.PAPER, DocumentKind.RELACION, "skanim.pdf")
    assert drop(window, path, window.rail)
    settle(window)
    assert window.station == "archive"
    assert len(window.session.rows.all(ReturnedCopy)) == 1
