"""The page beside the work: a PDF as it is now, with the number of the page and what is being drawn."""

from __future__ import annotations

from PySide6.QtCore import QEvent

from ui.widgets.basics import Card, label
from ui.widgets.papers.pdf_view import PdfView


class PreviewCard(Card):
    """``view`` shows the pages; ``status`` says which page, or that the page is being drawn again."""

    def __init__(self, *, ours: bool = False) -> None:
        """``ours``: only what this program draws is ever shown here."""
        super().__init__("file-text", " ")
        self.view = PdfView(ours=ours)
        self.status = label("", 12, role="muted")
        self.head.addWidget(self.status)
        self.view.setProperty("edge", True)
        self.body.addWidget(self.view, 1)
        self.view.page.connect(self._paged)
        self._at = (0, 0)
        self._back_to = 0

    def show_pdf(self, pdf: bytes, same: bool = False) -> None:
        """Show these bytes; ``same``: it is the same document drawn again, so the place in it stays."""
        self._back_to = self.view.verticalScrollBar().value() if same and self.view.pages() else 0
        self.view.show_pdf(pdf)

    def clear(self) -> None:
        self._at, self._back_to = (0, 0), 0
        self.view.clear()
        self._say()

    def _paged(self, page: int, pages: int) -> None:
        if pages and self._back_to:
            place, self._back_to = self._back_to, 0
            self.view.verticalScrollBar().setValue(place)
            return
        if not pages and self._back_to:
            return  # it is being drawn again: the words need not flicker
        self._at = (page, pages)
        self._say()

    def _say(self) -> None:
        page, pages = self._at
        self.status.setText(self.tr("page {page} of {pages}").format(page=page, pages=pages) if pages else "")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_at"):
            self._say()
