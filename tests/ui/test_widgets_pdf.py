"""The page view: real PDFs, drawn by another thread."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from tests.helpers.heavy import a_page_of_a_gigabyte, forms_that_draw_each_other, many_page_entries
from tests.helpers.signed import report
from ui.widgets.papers.pdf_view import PdfView


def pdf(pages: int, colour: tuple[float, float, float] = (1, 0, 0)) -> bytes:
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(300, 400))
    for _ in range(pages):
        canvas.setFillColorRGB(*colour)
        canvas.rect(0, 0, 300, 400, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


@pytest.fixture(params=[True, False], ids=["ours", "strangers"])
def view(qtbot: QtBot, request: pytest.FixtureRequest) -> PdfView:
    made = PdfView(ours=request.param)
    qtbot.addWidget(made)
    made.resize(500, 600)
    made.show()
    return made


def test_pages_are_drawn_in_their_colours(view: PdfView, qtbot: QtBot) -> None:
    told: list[tuple[int, int]] = []
    view.page.connect(lambda at, of: told.append((at, of)))
    view.show_pdf(pdf(3))
    qtbot.waitUntil(lambda: view.is_drawn(1))
    assert view.pages() == 3
    assert told == [(1, 3)]
    assert view.grab().toImage().pixelColor(250, 300).name() == "#ff0000"
    view.show_pdf(pdf(1, (0, 0, 1)))
    qtbot.waitUntil(lambda: view.is_drawn(1))
    assert view.grab().toImage().pixelColor(250, 300).name() == "#0000ff"
    view.clear()
    assert told[-1] == (0, 0)
    assert view.pages() == 0


def test_keys_turn_pages(view: PdfView, qtbot: QtBot) -> None:
    view.show_pdf(pdf(4))
    qtbot.waitUntil(lambda: view.pages() == 4)
    told: list[int] = []
    view.page.connect(lambda at, of: told.append(at))
    keys = Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_End, Qt.Key.Key_Home
    for key in keys:
        QTest.keyClick(view, key)
    assert told[-1] == 1
    assert [page for page in told if page in (2, 3, 4)][:2] == [2, 3]
    assert 4 in told
    view.go_to(99)
    assert view.current_page() == 4
    qtbot.waitUntil(lambda: view.is_drawn(4))


def test_width_changes_draw_again_and_keep_the_page(view: PdfView, qtbot: QtBot) -> None:
    view.show_pdf(pdf(4))
    qtbot.waitUntil(lambda: view.is_drawn(1))
    view.go_to(3)
    view.resize(300, 600)
    qtbot.waitUntil(lambda: view.is_drawn(3))
    assert view.current_page() == 3


def test_what_is_no_pdf_is_said(view: PdfView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.failed):
        view.show_pdf(b"not a pdf")
    assert view.pages() == 0
    view.show_pdf(pdf(1))
    qtbot.waitUntil(lambda: view.is_drawn(1))


def test_the_last_request_wins(view: PdfView, qtbot: QtBot) -> None:
    for count in (5, 2, 3):
        view.show_pdf(pdf(count))
    qtbot.waitUntil(lambda: view.pages() > 0)
    qtbot.waitUntil(lambda: view.is_drawn(1))
    assert view.pages() == 3


@pytest.mark.parametrize("build", [many_page_entries, forms_that_draw_each_other, a_page_of_a_gigabyte])
def test_a_strangers_page_stops_nothing(
    build: Callable[[bytes], bytes], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is drawn by a worker, within limits; the next document is shown all the same."""
    monkeypatch.setattr("facilitator.examine.paper.SECONDS", 2.0)
    made = PdfView()
    qtbot.addWidget(made)
    made.resize(500, 600)
    made.show()
    made.show_pdf(build(report()))
    qtbot.waitUntil(lambda: made.pages() > 0 or "tepër" in made._no_pages(), timeout=30_000)
    made.show_pdf(pdf(1))
    qtbot.waitUntil(lambda: made.is_drawn(1), timeout=60_000)
    assert made.grab().toImage().pixelColor(250, 300).name() == "#ff0000"


def test_a_page_of_any_size_can_be_laid_out(view: PdfView, qtbot: QtBot) -> None:
    data = pdf(2).replace(b"300 400", b"1 14400")
    view.show_pdf(data)
    qtbot.waitUntil(lambda: view.pages() == 2)
    qtbot.waitUntil(lambda: view.is_drawn(1))
    assert view.verticalScrollBar().maximum() < 20_000


def test_a_view_may_go_while_pages_are_drawn(qtbot: QtBot) -> None:
    gone: list[int] = []
    view = PdfView()
    view.destroyed.connect(lambda: gone.append(1))
    view.resize(800, 900)
    view.show()
    view.show_pdf(pdf(6))
    qtbot.waitUntil(lambda: bool(view.pages()))
    QApplication.processEvents()  # pages have been asked for
    view.close()
    view.deleteLater()
    qtbot.waitUntil(lambda: bool(gone))
    other = PdfView()
    qtbot.addWidget(other)
    other.show()
    other.show_pdf(pdf(1))
    qtbot.waitUntil(lambda: other.is_drawn(1))


def test_a_document_opened_too_late_is_closed_again(qtbot: QtBot) -> None:
    """A view that goes while its document is being opened: nothing is emitted by it, and nothing of it stays open."""
    closed: list[int] = []

    class Late:
        def close(self) -> None:
            closed.append(1)

    begun, gate = Event(), Event()

    def opened(data: bytes, ours: bool) -> Late:
        begun.set()
        gate.wait(30)
        return Late()

    view = PdfView(ours=True)
    view._send(PdfView._opened, opened, b"", True)
    assert begun.wait(30)
    delete(view)
    gate.set()
    qtbot.waitUntil(lambda: closed == [1])


def test_pdfium_is_loaded_only_when_a_page_is_shown() -> None:
    import subprocess

    code = "import sys, ui.widgets.papers.pdf_view; sys.exit('pypdfium2' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
