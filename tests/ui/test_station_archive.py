"""The archive: found by title and date, verified in words, and the people one trusts."""

from __future__ import annotations

import io
import os
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication

from facilitator import demo, signing
from facilitator.archive import intake
from facilitator.archive.shelf import FolderShelf
from facilitator.demo import Demo
from facilitator.exchange.pictures import scan_pdf
from facilitator.model import DocumentKind
from facilitator.record import Audience
from facilitator.report import Document, compose
from facilitator.report.compose.attach import attach_standard
from facilitator.report.extract import embedded
from facilitator.report.pdf.render import render
from facilitator.sisters import SisterMark
from tests.helpers import pki
from tests.helpers.meetings import ZONE, Clock, steady
from tests.helpers.papers import archive, settle
from tests.helpers.records import demo_record
from tests.helpers.ui import drop, grab, press_focused, type_focused, wait_until
from ui.stations.archive.station import ArchiveStation
from ui.window.main_window import MainWindow


@pytest.fixture(scope="module")
def signed(tmp_path_factory: pytest.TempPathFactory) -> Demo:
    """Two documents signed by two, and their trust file."""
    return demo.run(tmp_path_factory.mktemp("signed"), steady())


@pytest.fixture
def station(window: MainWindow, clock: Clock, signed: Demo) -> ArchiveStation:
    """Both documents on the shelf; nobody trusted; no meeting open."""
    clock.now = datetime(2026, 12, 30, 9, 0, tzinfo=ZONE)
    shelf = FolderShelf(window.workspace.archive)
    for path in (signed.relacion, signed.procesverbal):
        shelf.put(path.read_bytes())
    return archive(window)


def titles(station: ArchiveStation) -> list[str]:
    rows = station.list.rows
    return [rows.item(row).subtitle.partition(" · ")[0] for row in range(rows.rowCount())]


def said(station: ArchiveStation) -> str:
    return "\n".join(station.told.texts())


def roles(station: ArchiveStation) -> set[str]:
    from PySide6.QtWidgets import QLabel

    return {str(made.property("role")) for made in station.told.findChildren(QLabel) if made.property("role")}


def png(picture: Image.Image) -> bytes:
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


def contradicting() -> bytes:
    """A report whose pages say "Dobësimi" where the document and the record inside say "Forcimi", signed by two."""
    record = demo_record().for_audience(Audience.PUBLIC)
    document = compose(record, DocumentKind.PROCESVERBAL, "sq", final=True)
    text = document.to_json().decode()
    assert "Forcimi i mekanizmave" in text
    shown = Document.from_json(text.replace("Forcimi i mekanizmave", "Dobësimi i mekanizmave").encode())
    world = pki.world()
    files = [replace(one, data=document.to_json()) if one.name == "document.json" else one
             for one in attach_standard(record, document)]  # fmt: skip
    pdf = render(shown, files, now=pki.NOW)
    for field, leaf in zip(signing.fields(pdf), (world.facilitator, world.secretary), strict=True):
        pdf = signing.sign(pdf, leaf.signer(), field.name, role="", reason="", place="", now=pki.NOW)
    return pdf


def narrow(station: ArchiveStation, uid: str) -> None:
    """A value of a facet, chosen by keys."""
    station.facets.setFocus()
    assert station.facets.select(uid), [item.uid for item in station.facets.rows.items()]
    press_focused("Space")


def answer(window: MainWindow, path: Path) -> None:
    window.ask_path = lambda parent, title, pattern, then, *, save, suggested: then(path)


def test_an_empty_archive_says_what_comes_here(window: MainWindow) -> None:
    station = archive(window)
    assert station._empty.isVisible()
    assert station._empty.title.text() == "Arkivi është bosh"


def test_reports_are_found_without_diacritics_and_by_date(window: MainWindow, station: ArchiveStation) -> None:
    assert sorted(titles(station)) == ["Procesverbal, publik", "Relacion, publik"]
    press_focused("Ctrl+F")
    for words, found in (("27.10.2026", 2), ("2026-10", 2), ("mbi takimin", 1), ("asgjëkund", 0)):
        press_focused("Ctrl+A")
        type_focused(words)
        settle(window)
        assert len(titles(station)) == found, words
    assert station._empty.isVisible()
    press_focused("Escape")
    settle(window)
    assert len(titles(station)) == 2
    narrow(station, "document=relacion")
    settle(window)
    assert titles(station) == ["Relacion, publik"]


def test_unknown_signers_become_known_by_their_certificates(
    window: MainWindow, station: ArchiveStation, signed: Demo
) -> None:
    assert "i pandryshuar" in said(station)
    assert "pill-accent" in roles(station)
    assert "pill-red" not in roles(station)
    assert station.trust._empty.isVisible()
    wait_until(lambda: station.page.view.pages() >= 3, "the page is shown")
    answer(window, signed.trust)
    press_focused("Ctrl+T")
    settle(window)
    press_focused("Ctrl+Return")
    settle(window)
    assert station.trust.people.rows.rowCount() == 2
    assert "pill-green" in roles(station)
    assert "pill-accent" not in roles(station)
    assert "fjalë për fjalë" in said(station)
    grab(window, "archive-trusted")
    station.trust.people.setFocus()
    press_focused("Delete")
    press_focused("Ctrl+Return")
    settle(window)
    assert station.trust.people.rows.rowCount() == 1
    assert "pill-accent" in roles(station)


def test_the_whole_fingerprint_can_be_read(window: MainWindow, station: ArchiveStation, signed: Demo) -> None:
    answer(window, signed.trust)
    press_focused("Ctrl+T")
    settle(window)
    press_focused("Ctrl+Return")
    settle(window)
    station.trust.people.setFocus()
    press_focused("Return")
    QApplication.processEvents()
    from PySide6.QtWidgets import QLabel

    shown = {made.text().replace("\n", " ") for made in window.findChildren(QLabel)}
    uid = station.trust.people.current_uid()
    assert any(text.replace(" ", "").lower() == uid for text in shown)
    press_focused("Escape")


def test_a_changed_byte_is_told(window: MainWindow, station: ArchiveStation, signed: Demo, tmp_path: Path) -> None:
    data = bytearray(signed.relacion.read_bytes())
    data[len(data) // 3] ^= 1
    path = tmp_path / "ndryshuar.pdf"
    path.write_bytes(data)
    answer(window, path)
    press_focused("Ctrl+Shift+O")
    settle(window)
    assert station.name == "ndryshuar.pdf"
    assert "i ndryshuar pas nënshkrimit ose i dëmtuar" in said(station)
    grab(window, "archive-changed")


def test_a_pdf_may_be_dropped(window: MainWindow, station: ArchiveStation, signed: Demo) -> None:
    window.go("home")
    assert drop(window, signed.procesverbal, window.footer)
    wait_until(lambda: window.station == "archive", "the archive comes to the front")
    settle(window)
    assert station.name == "procesverbal.pdf"
    assert station.list.current_uid() == ""
    assert "Facilitatori: Albana Shkreli" in said(station)
    assert len(titles(station)) == 2


def test_what_is_no_pdf_is_not_taken(window: MainWindow, station: ArchiveStation, tmp_path: Path) -> None:
    path = tmp_path / "shënime.txt"
    path.write_text("asgjë")
    assert not drop(window, path, window.footer)
    settle(window)
    assert station.name == ""


@pytest.mark.parametrize("content", [b"", b"not a pdf at all", b"%PDF-1.7\nbroken"])
def test_anything_may_be_given_to_it(
    window: MainWindow, station: ArchiveStation, tmp_path: Path, content: bytes, request: pytest.FixtureRequest
) -> None:
    path = tmp_path / "gjë.pdf"
    path.write_bytes(content)
    station.verify(path)
    settle(window)
    assert said(station)
    station.verify(tmp_path / "nuk-ka.pdf")
    settle(window)
    assert "nuk-ka.pdf" in said(station)


def test_a_damaged_report_is_listed_as_such(window: MainWindow, station: ArchiveStation) -> None:
    path = next(iter(window.workspace.archive.glob("*relacion*.pdf")))
    path.chmod(0o600)
    path.write_bytes(path.read_bytes() + b"more")
    station.load()
    settle(window)
    items = [station.list.rows.item(row) for row in range(station.list.rows.rowCount())]
    assert [item.subtitle for item in items if item.uid == path.name] == ["i dëmtuar"]
    station.list.select(path.name)
    settle(window)
    assert path.name in said(station) or "dëmtuar" in said(station)


def test_a_copy_beside_a_report_is_called_by_its_report(
    window: MainWindow, station: ArchiveStation, signed: Demo
) -> None:
    original = signed.procesverbal.read_bytes()
    paper = scan_pdf(png(Image.new("RGB", (300, 400), "white")))
    shelf = FolderShelf(window.workspace.archive)
    key = shelf.put(paper, beside=original)
    again = shelf.put(original + b"\n", beside=original)
    station.load()
    settle(window)
    items = {item.uid: item for item in (station.list.rows.item(row) for row in range(station.list.rows.rowCount()))}
    title = next(item.title for item in items.values() if item.subtitle.startswith("Procesverbal, publik ·"))
    assert items[key].title == items[again].title == title
    assert items[key].subtitle == "Procesverbal, publik, kopje e nënshkruar nga letra ose nga program tjetër"
    assert items[again].subtitle.startswith("Procesverbal, publik, kopje e nënshkruar më vete")
    assert "jo i krijuar" not in "".join(item.subtitle for item in items.values())


def test_the_trust_store_has_a_version_and_a_hash(window: MainWindow, station: ArchiveStation, signed: Demo) -> None:
    answer(window, signed.trust)
    press_focused("Ctrl+T")
    settle(window)
    press_focused("Ctrl+Return")
    settle(window)
    trust = signing.load_pem(window.workspace.trust.read_bytes())
    said = station.trust._store.text()
    assert said.startswith(f"Versioni {trust.version} · {trust.hash[:4]} {trust.hash[4:8]}")


def test_each_axis_is_a_line_of_its_own(window: MainWindow, station: ArchiveStation) -> None:
    axes = ("hartuar nga të dhënat", "fjalë për fjalë", "Emrat, tekstet", "I hartuar sërish", "numëru")
    assert all(axis in said(station) for axis in axes)
    assert len([text for text in station.told.texts() if any(axis in text for axis in axes)]) == len(axes)
    grab(window, "archive-axes")


def test_a_report_that_contradicts_itself_is_red_with_the_first_difference(
    window: MainWindow, station: ArchiveStation, clock: Clock, tmp_path: Path
) -> None:
    """Signed by two honest keys, but the page says another number than the record inside."""
    clock.now = pki.NOW
    path = tmp_path / "i-kundërt.pdf"
    path.write_bytes(contradicting())
    station.verify(path)
    settle(window)
    _, verdict, difference, *_ = station.told.texts()  # below what document it is
    assert "bie në kundërshtim me vetveten" in verdict
    assert any(text in difference for text in ("Dokumenti thotë", "teksti nuk është"))
    grab(window, "archive-mismatch")


def test_the_data_inside_go_into_a_folder(window: MainWindow, station: ArchiveStation, tmp_path: Path) -> None:
    window.ask_folder = lambda parent, title, then: then(tmp_path)
    key = station.list.current_uid()
    press_focused("Ctrl+Shift+E")
    wait_until(lambda: (tmp_path / Path(key).stem / "record.json").exists(), "the record is written")
    settle(window)
    files = {path.name for path in (tmp_path / Path(key).stem).iterdir()}
    assert {"record.json", "document.json"} < files
    assert any(name.endswith(".csv") for name in files)
    press_focused("Ctrl+Shift+E")
    settle(window)
    assert window.banners.said("word")  # nothing is overwritten
    station.verify(tmp_path / "nuk-ka.pdf")
    settle(window)
    assert not station._extract.isEnabled()


def test_what_the_archive_verified_stays_verified_when_certificates_end(
    window: MainWindow, station: ArchiveStation, signed: Demo, clock: Clock
) -> None:
    workspace = window.workspace
    workspace.trust.write_bytes(signed.trust.read_bytes())
    shelf = FolderShelf(workspace.archive)
    trust = signing.load_pem(signed.trust.read_bytes())
    now = clock.now
    intake.take_in(signed.relacion.read_bytes(), shelf, trust, intake.own_key(workspace.intake_key, now=now), now=now)
    clock.now = datetime(2099, 1, 5, 9, 0, tzinfo=ZONE)
    kept = list(shelf.keys())
    station.load()
    settle(window)
    station.list.select(next(one for one in kept if "relacion" in one))
    settle(window)
    assert "30.12.2026" in said(station)
    assert "ka skaduar ndërkohë" in said(station)
    assert "Marrë në arkivin" in said(station)
    station.list.select(next(one for one in kept if "procesverbal" in one))
    settle(window)
    assert "Marrë në arkivin" not in said(station)  # nobody took this one in


def test_a_copy_is_saved(window: MainWindow, station: ArchiveStation, tmp_path: Path) -> None:
    target = tmp_path / "kopje.pdf"
    answer(window, target)
    press_focused("Ctrl+E")
    wait_until(target.exists, "the copy is written")
    assert target.read_bytes() == station.pdf


def barred(window: MainWindow) -> str:
    """What the message bar says."""
    from PySide6.QtWidgets import QLabel

    return " ".join(part.text() for part in window.banners.findChildren(QLabel) if part.isVisible())


def run_by_name(words: str) -> None:
    """A command found in the list of commands by what one types."""
    press_focused("Ctrl+K")
    type_focused(words)
    press_focused("Return")


def test_the_whole_archive_is_checked_by_key(window: MainWindow, station: ArchiveStation, signed: Demo) -> None:
    """Laid in by hand; then taken in as it should be; then one bit of one file turned."""
    run_by_name("kontrollo arkivin")
    settle(window)
    assert station._check.isEnabled()
    assert "Skedarë të kontrolluar: 2." in barred(window)
    assert "pa vërtetim: 2" in barred(window)
    shelf = FolderShelf(window.workspace.archive)
    for path in shelf.root.glob("*.pdf"):
        path.unlink()
    clock = window.session.env.clock
    key = intake.own_key(window.workspace.intake_key, now=clock(), entropy=window.session.env.entropy)
    for path in (signed.relacion, signed.procesverbal):
        kept = intake.take_in(path.read_bytes(), shelf, signing.NOBODY, key, now=clock()).key
    press_focused("Ctrl+L")
    settle(window)
    run_by_name("kontrollo arkivin")
    settle(window)
    assert "U kontrolluan 2 skedarë të arkivit" in barred(window)
    path, told = shelf.root / kept, (shelf.root / kept).stat()
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    os.utime(path, ns=(told.st_atime_ns, told.st_mtime_ns))
    run_by_name("kontrollo arkivin")
    settle(window)
    assert "Të dëmtuar: 1" in barred(window)
    assert "i dëmtuar" in titles(station)  # the list no longer calls it whole
    grab(window, "archive-faults-bar")
    from PySide6.QtWidgets import QPlainTextEdit, QPushButton

    [show] = [one for one in window.banners.findChildren(QPushButton) if one.text() == "Shfaq gabimet"]
    show.setFocus()
    press_focused("Space")
    [text] = [one for one in window.findChildren(QPlainTextEdit) if one.isVisible()]
    assert kept in text.toPlainText()
    assert "përmbajtja nuk i përgjigjet emrit" in text.toPlainText()
    grab(window, "archive-faults")


def test_nothing_to_check_is_said(window: MainWindow) -> None:
    station = archive(window)
    station._check.setFocus()
    press_focused("Space")
    settle(window)
    assert "Arkivi është bosh" in barred(window)


# pairs


def pair_of(signed: Demo, window: MainWindow, public: bytes) -> ArchiveStation:
    """The full relacion of the demo and a public one on the shelf, and nothing else."""
    shelf = FolderShelf(window.workspace.archive)
    for path in window.workspace.archive.glob("*.pdf"):
        path.unlink()
    shelf.put(signed.relacion_full.read_bytes())
    shelf.put(public)
    station = archive(window)
    station.read_again()
    settle(window)
    return station


def test_a_pair_is_one_line_with_two_sisters(window: MainWindow, station: ArchiveStation, signed: Demo) -> None:
    station = pair_of(signed, window, signed.relacion.read_bytes())
    assert titles(station) == ["Relacion, i plotë dhe publik"]
    assert "janë çift" in station.pair.told()
    assert station.pdf == signed.relacion.read_bytes()
    grab(window, "archive-pair")
    press_focused("Ctrl+P")
    settle(window)
    assert station.pdf == signed.relacion_full.read_bytes()
    assert station._shown.partition("_")[2].startswith("relacion-full_")
    assert "janë çift" in station.pair.told()
    press_focused("Ctrl+P")
    settle(window)
    assert station.pdf == signed.relacion.read_bytes()
    station.verify(signed.procesverbal)
    settle(window)
    assert station.pair.told() == ""
    assert not station.pair.isVisible()


def test_two_that_only_seem_a_pair_are_told(window: MainWindow, station: ArchiveStation, signed: Demo) -> None:
    """The public one is what the full one names, but it is committed to something else."""
    record, document = embedded(signed.relacion.read_bytes())
    forged = replace(document, sister=SisterMark(commitment="0" * 64))
    pdf = render(forged, attach_standard(record, forged), now=datetime(2026, 10, 27, 18, 30, tzinfo=ZONE))
    station = pair_of(signed, window, pdf)
    assert titles(station) == ["Relacion, i plotë dhe publik"]
    assert station.pair.told().startswith("Dokumentet nuk janë çift")


def test_a_single_one_says_which_it_is(window: MainWindow, station: ArchiveStation, signed: Demo) -> None:
    shelf = FolderShelf(window.workspace.archive)
    for path in window.workspace.archive.glob("*.pdf"):
        path.unlink()
    shelf.put(signed.relacion_full.read_bytes())
    station.read_again()
    settle(window)
    assert titles(station) == ["Relacion, i plotë"]
    assert not station.pair.isVisible()
