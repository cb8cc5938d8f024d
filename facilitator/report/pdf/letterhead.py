"""The head of the first page: logos, the institution with what stands over and under it, number and date."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from reportlab.platypus import Flowable

from facilitator.report.document import Image, Letterhead
from facilitator.report.pdf.flowables import Pair, Rule, Text
from facilitator.report.pdf.glyphs import drawable
from facilitator.report.pdf.pictures import picture
from facilitator.report.pdf.style import FRAME_HEIGHT, RULE, STYLES, WIDTH, Style
from facilitator.report.pdf.tagging import Node, TaggedCanvas
from facilitator.report.pdf.text import plain, runs

TALL, WIDE, ROW = 56.0, 92.0, 46.0
"""A logo beside or over the text fits ``TALL`` × ``WIDE`` points; of more than two, each is ``ROW`` tall at most."""

GAP = 14.0


def letterhead(head: Letterhead, images: Mapping[str, bytes], parent: Node) -> list[Any]:
    """Its flowables; none when nothing is entered."""
    texts = [
        *((text, STYLES["above"]) for text in head.above if text),
        *((text, STYLES["institution"]) for text in (head.institution,) if text),
        *((text, STYLES["address"]) for text in (head.address,) if text),
    ]
    logos = [Logo(image, images.get(image.sha256), parent) for image in head.logos]
    out: list[Any] = []
    between = Between(logos, texts) if len(logos) == 2 and texts else None
    if between is not None and between.height < FRAME_HEIGHT / 4:
        out.append(between.tagged(parent))
    else:
        for start in range(0, len(logos), 6):
            out.append(Row(logos[start : start + 6], TALL if len(logos) < 3 else ROW))
        out += [Text(runs(style.face, text), style, parent) for text, style in texts]
    if out:
        out.append(Rule(8, 0))
    if not (head.protocol or head.place_date):
        return out
    if Pair.fits(head.protocol, head.place_date):
        return [*out, Pair(head.protocol, head.place_date, parent)]
    style = Style(face=Pair.FACE, leading=Pair.LEADING, before=4)
    return [*out, *(Text(runs(style.face, text), style, parent) for text in (head.protocol, head.place_date) if text)]


class Logo:
    """A picture with its words. When the picture cannot be drawn its words stay, in an empty frame of its shape."""

    def __init__(self, image: Image, data: bytes | None, parent: Node) -> None:
        self.picture = picture(data)
        self.node = parent.add("Figure", alt=drawable(image.alt) or "Logo")
        width, height = self.picture.getSize() if self.picture else (image.width, image.height)
        self.ratio = min(max(width / height, 0.2), 8.0) if width > 0 and height > 0 else 1.0

    def size(self, wide: float, tall: float) -> tuple[float, float]:
        """Width and height within a box, in points."""
        width = min(wide, tall * self.ratio)
        return width, width / self.ratio

    def draw(self, canvas: TaggedCanvas, x: float, y: float, width: float, height: float) -> None:
        """Into this rectangle."""
        box = list(canvas.area(x, y, width, height))
        self.node.attributes = {"O": "/Layout", "BBox": box, "Placement": "/Block"}
        with canvas.tagged(self.node):
            if self.picture:
                canvas.drawImage(self.picture, x, y, width, height)
            else:
                canvas.setStrokeColor(RULE)
                canvas.setLineWidth(0.6)
                canvas.roundRect(x + 0.3, y + 0.3, width - 0.6, height - 0.6, 3)


class Row(Flowable):  # type: ignore[misc]
    """Logos side by side in the middle."""

    def __init__(self, logos: Sequence[Logo], tall: float) -> None:
        super().__init__()
        room = (WIDTH - GAP * (len(logos) - 1)) / len(logos)
        self.logos, self.sizes = logos, [logo.size(min(room, WIDE * 1.6), tall) for logo in logos]
        self.width, self.height = WIDTH, max(height for _, height in self.sizes)
        self.spaceBefore, self.spaceAfter = 0, 7

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        gap = GAP * (2 if len(self.logos) < 5 else 1)
        while (used := sum(width for width, _ in self.sizes) + gap * (len(self.sizes) - 1)) > WIDTH + 0.1:
            gap /= 2
        x = (WIDTH - used) / 2
        for logo, (width, height) in zip(self.logos, self.sizes, strict=True):
            logo.draw(self.canv, x, (self.height - height) / 2, width, height)
            x += width + gap


class Between(Flowable):  # type: ignore[misc]
    """Two logos with the text between them."""

    def __init__(self, logos: Sequence[Logo], texts: Sequence[tuple[str, Style]]) -> None:
        super().__init__()
        self.logos, self.sizes = logos, [logo.size(WIDE, TALL) for logo in logos]
        self.side = max(width for width, _ in self.sizes) + GAP
        self.lines = [(plain(text, style.face, WIDTH - 2 * self.side), style) for text, style in texts]
        self.text_height = sum(len(lines) * style.leading + style.before for lines, style in self.lines)
        self.width, self.height = WIDTH, max(self.text_height, *(height for _, height in self.sizes))
        self.nodes: list[Node] = []

    def tagged(self, parent: Node) -> Between:
        """This, with the elements of its texts under ``parent``."""
        self.nodes = [parent.add("P") for _ in self.lines]
        return self

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        canvas: TaggedCanvas = self.canv
        for logo, (width, height), right in zip(self.logos, self.sizes, (False, True), strict=True):
            logo.draw(canvas, WIDTH - width if right else 0, (self.height - height) / 2, width, height)
        top = (self.height + self.text_height) / 2
        for node, (lines, style) in zip(self.nodes, self.lines, strict=True):
            top -= style.before
            base = top - (style.leading + 0.72 * style.face.size) / 2
            with canvas.tagged(node):
                canvas.lines(lines, self.side, base, style.leading, WIDTH - 2 * self.side, "center")
            top -= len(lines) * style.leading
