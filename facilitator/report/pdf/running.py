"""What stands on every page: running head, page x of y, version and DRAFT marks. Artifacts, not content."""

from __future__ import annotations

from typing import Any

from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth

from facilitator.report.document import Document
from facilitator.report.pdf.fonts import SANS, SANS_BOLD
from facilitator.report.pdf.glyphs import drawable, wrapped
from facilitator.report.pdf.style import BOTTOM, GHOST, LEFT, PAGE_HEIGHT, PAGE_WIDTH, QUIET, RIGHT, RULE, WARN, WIDTH
from facilitator.report.pdf.tagging import TaggedCanvas

HEAD, FOOT = PAGE_HEIGHT - 15 * mm, BOTTOM - 9 * mm

_NOTES = 3  # lines of a note that there is room for below the foot

_DRAFT = "DRAFT"  # what documents of the first format, which carry no words of their own for it, have always said


class Furniture:
    """The furniture of one document, in its own words."""

    def __init__(self, document: Document) -> None:
        words = document.furniture
        self.final = document.final
        self.draft = "" if document.final else drawable(words.draft) or _DRAFT
        self.note = "" if document.final else _short(words.draft_note, WIDTH)
        self.under = wrapped(words.note, SANS, 7, WIDTH)[:_NOTES] if document.final and words.note else ()
        self.mark = _short(self.draft, WIDTH * 0.35)
        beside = stringWidth(self.mark, SANS_BOLD, 8) + 18 if self.mark else 0
        self.running = _short(words.running or document.short_title, WIDTH - beside)
        self.version = _short(words.version, WIDTH * 0.7)
        self.page_of = drawable(words.page_of) if words.page_of else "{page} / {pages}"

    def page(self, canvas: TaggedCanvas, _: Any) -> None:
        """Called by the template at the start of each page."""
        number = canvas.getPageNumber()
        canvas.saveState()
        with canvas.artifact("Pagination"):
            if self.draft:
                self._ghost(canvas)
            canvas.setFont(SANS, 8)
            canvas.setFillColor(QUIET)
            if number > 1:
                canvas.drawString(LEFT, HEAD, self.running)
            if (number > 1 and self.running.strip()) or self.draft:
                canvas.setStrokeColor(RULE)
                canvas.setLineWidth(0.5)
                canvas.line(LEFT, HEAD - 5, PAGE_WIDTH - RIGHT, HEAD - 5)
            if self.draft:
                canvas.setFont(SANS_BOLD, 8)
                canvas.setFillColor(WARN)
                canvas.drawRightString(PAGE_WIDTH - RIGHT, HEAD, self.mark)
                canvas.setFont(SANS, 8)
                canvas.drawCentredString(PAGE_WIDTH / 2, FOOT - 11, self.note)
            canvas.setFillColor(QUIET)
            canvas.setFont(SANS, 7)
            for number_, line in enumerate(self.under, start=1):
                canvas.drawString(LEFT, FOOT - 2 - 9 * number_, line)
            canvas.setFont(SANS, 8)
            canvas.drawString(LEFT, FOOT, self.version)
            canvas.doForm(f"foot{number}")
        canvas.restoreState()

    def numbers(self, canvas: TaggedCanvas, pages: int) -> None:
        """Draws "page x of y" for every page, now that y is known."""
        for number in range(1, pages + 1):
            words = self.page_of.replace("{page}", str(number)).replace("{pages}", str(pages))
            canvas.beginForm(f"foot{number}")
            canvas.setFont(SANS, 8)
            canvas.setFillColor(QUIET)
            canvas.drawRightString(PAGE_WIDTH - RIGHT, FOOT, words)
            canvas.endForm()

    def _ghost(self, canvas: TaggedCanvas) -> None:
        canvas.saveState()
        canvas.setFillColor(GHOST)
        room = (PAGE_WIDTH**2 + PAGE_HEIGHT**2) ** 0.5 * 0.72
        size = min(150.0, room / max(canvas.stringWidth(self.draft, SANS_BOLD, 1), 0.1))
        canvas.setFont(SANS_BOLD, size)
        canvas.translate(PAGE_WIDTH / 2, PAGE_HEIGHT / 2)
        canvas.rotate(52)
        canvas.drawCentredString(0, -size / 3, self.draft)
        canvas.restoreState()


def _short(text: str, width: float) -> str:
    """One line of the furniture; what does not fit is cut."""
    lines = wrapped(text, SANS, 8, width)
    return lines[0] if len(lines) == 1 else f"{lines[0]} …"
