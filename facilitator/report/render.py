"""Document → bytes of an archival PDF (PDF/A-3a, PDF/UA-1), reproducible for a given clock."""

from __future__ import annotations

import io
import threading
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from facilitator.language.sentences import Lang
from facilitator.model import DocumentKind
from facilitator.record import Audience, Record
from facilitator.report.attach import Attachment, attach_standard
from facilitator.report.compose import compose
from facilitator.report.document import Document
from facilitator.report.fonts import SANS, SANS_BOLD, register
from facilitator.report.glyphs import drawable, wrapped
from facilitator.report.layout import Layout
from facilitator.report.metadata import Facts
from facilitator.report.structure import finish
from facilitator.report.style import (
    BOTTOM,
    FRAME_HEIGHT,
    GHOST,
    LEFT,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    QUIET,
    RIGHT,
    RULE,
    WARN,
    WIDTH,
)
from facilitator.report.tagging import TaggedCanvas, Tree
from facilitator.report.words import Words

_ONE_AT_A_TIME = threading.Lock()  # the drawing library keeps state in its modules


def write(
    record: Record,
    kind: DocumentKind,
    lang: Lang,
    audience: Audience,
    *,
    final: bool,
    now: datetime,
    images: Mapping[str, bytes] | None = None,
) -> bytes:
    """The PDF of one document for one audience, with its own record inside. ``audience`` is INTERNAL or PUBLIC."""
    thinned = record.for_audience(audience)
    document = compose(thinned, kind, lang, final=final)
    return render(document, attach_standard(thinned, document), now=now, images=images)


def render(
    document: Document,
    attachments: Sequence[Attachment] = (),
    *,
    now: datetime,
    images: Mapping[str, bytes] | None = None,
) -> bytes:
    """Draw ``document``. ``now`` must be aware (ValueError) and is the only time in the file.

    A document that is not final carries a DRAFT mark on every page and says so in its Info dictionary.
    """
    if now.tzinfo is None:
        raise ValueError("a document needs a clock with a time zone")
    words = Words("en" if document.lang == "en" else "sq")
    with _ONE_AT_A_TIME:
        raw, tree = _draw(document, words)
    facts = Facts(
        title=drawable(document.short_title),
        author=drawable(document.letterhead.institution),
        subject=words(f"subject.{document.kind}"),
        language="en-GB" if document.lang == "en" else "sq-AL",
        made=now.replace(microsecond=0),
        final=document.final,
    )
    return finish(raw, tree, facts, attachments)


def _draw(document: Document, words: Words) -> tuple[bytes, Tree]:
    register()
    tree = Tree()
    furniture = _Furniture(document, words)

    class Canvas(TaggedCanvas):
        """The canvas of this document; the texts that need the number of pages are drawn when it is known."""

        def save(self) -> None:
            furniture.footers(self, self.getPageNumber() - 1)
            super().save()

    Canvas.tree = tree
    out = io.BytesIO()
    template = BaseDocTemplate(out, pagesize=(PAGE_WIDTH, PAGE_HEIGHT), invariant=1, title=document.short_title)
    frame = Frame(LEFT, BOTTOM, WIDTH, FRAME_HEIGHT, 0, 0, 0, 0)
    template.addPageTemplates(PageTemplate("page", [frame], onPage=furniture.page))
    template.build(Layout(document, tree.root).flowables(), canvasmaker=Canvas)
    return out.getvalue(), tree


class _Furniture:
    """Running head, page x of y and the DRAFT mark: artifacts, not content."""

    HEAD, FOOT = PAGE_HEIGHT - 15 * mm, 13 * mm

    def __init__(self, document: Document, words: Words) -> None:
        self.document, self.words = document, words
        self.title = self._short(document.short_title, WIDTH * (0.72 if document.final else 0.62))
        self.version = words(f"audience.{document.audience}")

    def page(self, canvas: TaggedCanvas, _: Any) -> None:
        """Called by the template at the start of each page."""
        number = canvas.getPageNumber()
        canvas.saveState()
        with canvas.artifact("Pagination"):
            if not self.document.final:
                self._ghost(canvas)
            canvas.setFont(SANS, 8)
            canvas.setFillColor(QUIET)
            if number > 1:
                canvas.drawString(LEFT, self.HEAD, self.title)
            if number > 1 or not self.document.final:
                canvas.setStrokeColor(RULE)
                canvas.setLineWidth(0.5)
                canvas.line(LEFT, self.HEAD - 5, PAGE_WIDTH - RIGHT, self.HEAD - 5)
            if not self.document.final:
                canvas.setFont(SANS_BOLD, 8)
                canvas.setFillColor(WARN)
                canvas.drawRightString(PAGE_WIDTH - RIGHT, self.HEAD, self.words("page.draft"))
                canvas.setFont(SANS, 8)
                canvas.drawCentredString(PAGE_WIDTH / 2, self.FOOT - 11, self.words("page.draft.note"))
            canvas.setFillColor(QUIET)
            canvas.drawString(LEFT, self.FOOT, self.version)
            canvas.doForm(f"foot{number}")
        canvas.restoreState()

    def footers(self, canvas: TaggedCanvas, pages: int) -> None:
        """Draws "page x of y" for every page, now that y is known."""
        for number in range(1, pages + 1):
            canvas.beginForm(f"foot{number}")
            canvas.setFont(SANS, 8)
            canvas.setFillColor(QUIET)
            canvas.drawRightString(PAGE_WIDTH - RIGHT, self.FOOT, self.words("page.of", page=number, pages=pages))
            canvas.endForm()

    def _ghost(self, canvas: TaggedCanvas) -> None:
        canvas.saveState()
        canvas.setFillColor(GHOST)
        canvas.setFont(SANS_BOLD, 150)
        canvas.translate(PAGE_WIDTH / 2, PAGE_HEIGHT / 2)
        canvas.rotate(52)
        canvas.drawCentredString(0, -50, self.words("page.draft"))
        canvas.restoreState()

    @staticmethod
    def _short(text: str, width: float) -> str:
        lines = wrapped(text, SANS, 8, width)
        return lines[0] if len(lines) == 1 else f"{lines[0]} …"
