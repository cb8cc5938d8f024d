"""A PDF to a printer: Qt asks which, pdfium draws the pages as the preview does."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from facilitator.errors import KnownError
from ui.widgets.papers.pdf_view import in_lane

DPI = 300
"""More costs memory and shows nothing: the pages have text and lines."""


def new_printer(title: str) -> QPrinter:
    """The usual printer, set to the paper of the documents."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    return printer


def ask(parent: QWidget, title: str, pages: int, then: Callable[[QPrinter], object]) -> None:
    """The system's own question: which printer, which pages; ``then(printer)``, or nothing when it was called off."""
    printer = new_printer(title)  # the dialog owns none
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(title)
    dialog.setMinMax(1, max(pages, 1))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(partial(then, printer))
    QDialog.open(dialog)  # its own wants a slot by name


def send(pdf: bytes, printer: QPrinter) -> int:
    """Print the pages chosen; gives how many. Call from a worker thread. KnownError ``printer.failed``."""
    from facilitator.examine.paper import Own

    paper = in_lane(Own, pdf)
    painter = QPainter()
    try:
        count = len(paper.sizes)
        first, last = printer.fromPage() or 1, min(printer.toPage() or count, count)
        if not painter.begin(printer):
            raise KnownError("printer.failed", printer=printer.printerName() or printer.outputFileName())
        for number in range(first - 1, last):
            if number >= first and not printer.newPage():
                raise KnownError("printer.failed", printer=printer.printerName() or printer.outputFileName())
            wide, _ = paper.sizes[number]
            made = in_lane(paper.draw, number, round(wide / 72 * min(DPI, printer.resolution())))
            image = QImage(made.dots, made.width, made.height, made.stride, QImage.Format.Format_RGBX8888)
            whole = printer.paperRect(QPrinter.Unit.DevicePixel)
            size = image.size().scaled(whole.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
            painter.drawImage(QRectF(0, 0, size.width(), size.height()), image)
        return max(last - first + 1, 0)
    finally:
        if painter.isActive():
            painter.end()
        in_lane(paper.close)
