"""Document → bytes of an archival PDF (PDF/A-3a, PDF/UA-1), reproducible for a given clock."""

from __future__ import annotations

import io
import threading
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from reportlab import rl_config
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from facilitator.language.sentences import Lang
from facilitator.model import DocumentKind, Sister
from facilitator.record import Record
from facilitator.report import options
from facilitator.report.compose import compose
from facilitator.report.compose.attach import Attachment, attach_standard
from facilitator.report.document import Document
from facilitator.report.options import Asked
from facilitator.report.pdf.fonts import register
from facilitator.report.pdf.glyphs import drawable
from facilitator.report.pdf.grid import TO_SIGN, Setting
from facilitator.report.pdf.layout import Layout
from facilitator.report.pdf.metadata import PRODUCER, Facts
from facilitator.report.pdf.running import Furniture
from facilitator.report.pdf.slips import PaperLayout
from facilitator.report.pdf.structure import finish
from facilitator.report.pdf.style import BOTTOM, FRAME_HEIGHT, LEFT, PAGE_HEIGHT, PAGE_WIDTH, WIDTH
from facilitator.report.pdf.tagging import TaggedCanvas, Tree
from facilitator.report.protocol import ProtocolMark
from facilitator.sisters import for_sister, mark_of

_ONE_AT_A_TIME = threading.Lock()  # the drawing library keeps state in its modules


def write(
    record: Record,
    kind: DocumentKind,
    lang: Lang,
    sister: Sister,
    *,
    final: bool,
    now: datetime,
    images: Mapping[str, bytes] | None = None,
    seed: bytes = b"",
    protocol: ProtocolMark | None = None,
    consolidating: bool = False,
) -> bytes:
    """The PDF of one sister of a document, with its own record inside; a final one names the other if there is a
    ``seed`` (``sisters.mark_of``), and bears what the register gave (``protocol``). ``consolidating``: see ``compose``.
    """
    thinned = for_sister(record, sister, kind)
    mark = mark_of(record, sister, kind, lang, seed) if final and seed else None
    document = compose(thinned, kind, lang, final=final, mark=mark, protocol=protocol, consolidating=consolidating)
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
    raw, tree = draw(document, images or {})
    return finish(raw, tree, facts_of(document, now), attachments)


def render_paper(
    document: Document, *, now: datetime, images: Mapping[str, bytes], to_read: bool = False
) -> bytes:  # fmt: skip
    """What is printed beside the documents (``report.papers``): to write on, to cut, to sign; or only ``to_read``, with
    no room for a pen. Nothing is inside it.
    """
    raw, tree = draw(document, images, None if to_read else TO_SIGN, PaperLayout)
    return finish(raw, tree, replace(facts_of(document, now), final=False), ())


def render_acknowledgement(document: Document, attachments: Sequence[Attachment], *, now: datetime) -> bytes:
    """What who delivered documents takes home (``report.acknowledged``), with the receipts inside."""
    raw, tree = draw(document, {})
    return finish(raw, tree, facts_of(document, now), attachments)


def render_options(record: Record, lang: Lang, asked: Asked, *, now: datetime, images: Mapping[str, bytes]) -> bytes:
    """What can be chosen in a vote, and the text to read aloud (``report.options``). Paper: nothing is inside it."""
    document = options.compose(record, lang, asked)
    raw, tree = draw(document, images)
    return finish(raw, tree, replace(facts_of(document, now), final=False), ())


def facts_of(document: Document, now: datetime) -> Facts:
    """What the file will say of itself."""
    title = " ".join(document.title)
    return Facts(
        title=drawable(document.short_title) or drawable(title) or PRODUCER,
        author=drawable(document.letterhead.institution),
        subject=drawable(title),
        language="en-GB" if document.lang == "en" else "sq-AL",
        made=now.replace(microsecond=0),
        final=document.final,
    )


def draw(
    document: Document, images: Mapping[str, bytes], lists: Setting | None = None, layout: type[Layout] = Layout
) -> tuple[bytes, Tree]:
    """The pages, and the logical tree that ``structure.finish`` writes into the file."""
    with _ONE_AT_A_TIME:
        armour = rl_config.useA85
        rl_config.useA85 = 0  # page streams as bytes; the text armour would only be taken off again
        try:
            return _draw(document, images, lists, layout)
        finally:
            rl_config.useA85 = armour


def _draw(
    document: Document, images: Mapping[str, bytes], lists: Setting | None, kind: type[Layout]
) -> tuple[bytes, Tree]:
    register()
    tree = Tree()
    furniture = Furniture(document)
    layout = kind(document, images, tree.root, lists)

    class Canvas(TaggedCanvas):
        """The canvas of this document; what needs the number of pages is drawn when it is known."""

        def save(self) -> None:
            furniture.numbers(self, self.page)
            for entry in layout.entries:
                entry.number(self)
            super().save()

    Canvas.tree = tree
    out = io.BytesIO()
    template = BaseDocTemplate(out, pagesize=(PAGE_WIDTH, PAGE_HEIGHT), invariant=1)
    frame = Frame(LEFT, BOTTOM, WIDTH, FRAME_HEIGHT, 0, 0, 0, 0)
    template.addPageTemplates(PageTemplate("page", [frame], onPage=furniture.page))
    template.build(layout.flowables(), canvasmaker=Canvas)
    return out.getvalue(), tree
