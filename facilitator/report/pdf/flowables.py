"""What a page is made of: paragraphs, headings, list items and entries of the contents, which tag themselves."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import CondPageBreak, Flowable

from facilitator.report.pdf.fonts import SANS, SANS_MEDIUM
from facilitator.report.pdf.glyphs import drawable
from facilitator.report.pdf.style import DOTS, FRAME_HEIGHT, QUIET, RULE, WIDTH, Face, Style
from facilitator.report.pdf.tagging import Link, Node, TaggedCanvas
from facilitator.report.pdf.text import Broken, Run, balanced, broken, plain, tongue_of
from facilitator.report.tongues import Tongues


class NewPage(CondPageBreak):  # type: ignore[misc]
    """What follows begins a page, unless it does already."""

    def __init__(self) -> None:
        super().__init__(FRAME_HEIGHT - 1)


def parted(own: float, room: float, company: float) -> float:
    """The height that something asks for which has ``company`` behind it: more than there is where only the company
    would go over, so that it is divided, or goes along, instead. A page of its own is room enough for anything.
    """
    goes_over = own <= room < own + company and (room < FRAME_HEIGHT - 1 or own > FRAME_HEIGHT / 2)
    return room + 1 if goes_over else own


@dataclass(frozen=True, slots=True)
class Mark:
    """A heading as the outline and the contents know it: its number in the document, its title, its level from 0."""

    number: int
    title: str
    level: int


class Text(Flowable):  # type: ignore[misc]
    """A paragraph; its pieces, after any split, are one element. ``label`` hangs before its first line."""

    def __init__(
        self,
        parts: Sequence[Run],
        style: Style,
        parent: Node,
        tag: str = "P",
        *,
        label: str = "",
        mark: Mark | None = None,
    ) -> None:
        super().__init__()
        self.parts, self.style, self.label, self.mark = parts, style, label, mark
        self.spaceBefore, self.spaceAfter = style.before, style.after
        # Elements are made here, in reading order; a page may be drawn in another order.
        self.label_node = parent.add("Lbl") if label else None
        self.node = parent.add(tag)
        self.node.lang = tongue_of(parts)
        self.lines: list[Broken] = []
        self.company = 0.0  # points of what its last lines must not be parted from

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        if not self.lines:
            wrap = balanced if self.style.centered else broken
            self.lines = wrap(self.parts, width - self.style.indent - self.style.outdent)
        self.width = width
        self.height = len(self.lines) * self.style.leading
        return self.width, parted(self.height, height, self.company)

    def split(self, width: float, height: float) -> list[Any]:
        """No single first or last line of a paragraph stands on a page of its own."""
        count = len(self.lines)
        fit = min(int(height // self.style.leading), count - 2)
        if fit < 2:
            return []
        first, rest = copy.copy(self), copy.copy(self)
        first.lines, rest.lines = self.lines[:fit], self.lines[fit:]
        rest.label, rest.label_node, rest.mark = "", None, None
        rest.__dict__.pop("_postponed", None)  # the template's note that this piece has had its fresh page
        first.spaceAfter = rest.spaceBefore = 0
        first.company = 0.0
        return [first, rest]

    def draw(self) -> None:
        canvas: TaggedCanvas = self.canv
        style = self.style
        if self.mark:
            canvas.target(self.mark.number, self.mark.title, self.mark.level, self.height + 6)
        base = self.height - (style.leading + 0.72 * style.face.size) / 2
        if self.label_node is not None:
            assert style.label is not None
            with canvas.tagged(self.label_node):
                canvas.lines([(0.0, ((style.label, self.label),))], style.hang, base, style.leading)
        with canvas.tagged(self.node):
            room = self.width - style.indent - style.outdent
            align = "center" if style.centered else "left"
            canvas.lines(self.lines, style.indent, base, style.leading, room, align, self.node.lang)


class Entry(Flowable):  # type: ignore[misc]
    """A line of the contents: a title that leads to its heading, dots, and a page number that is drawn at the end."""

    LEADING, MOST = (17.0, 14.2, 13.4), 3
    FACES = (Face(SANS_MEDIUM, 9.6), Face(SANS, 9), Face(SANS, 8.6, QUIET))
    STEP, NUMBER = 15.0, 26.0

    LEAST = 0.8
    """How close the lines may come together, so that the contents end on the page they began on."""

    def __init__(self, mark: Mark, depth: int, node: Node, tongues: Tongues | None = None) -> None:
        super().__init__()
        self.mark = mark
        self.face = self.FACES[depth]
        self.leading = self.LEADING[depth]
        self.indent = depth * self.STEP
        self.link = node.add("TOCI").add("Reference").add("Link")
        lines = plain(mark.title, self.face, WIDTH - self.indent - self.NUMBER - 12, tongues)
        if len(lines) > self.MOST:
            size, runs = lines[self.MOST - 1]
            lines[self.MOST - 1 :] = [(size, (*runs, (self.face, "…")))]
        self.lines = lines
        self.inner = self.face.size * 1.36  # between the lines of one title
        self.height = self.leading + (len(lines) - 1) * self.inner
        self.width = WIDTH

    def closer(self, share: float) -> None:
        """Set the lines to ``share`` of their distance."""
        self.height -= self.leading * (1 - share)
        self.leading *= share

    @property
    def form(self) -> str:
        """Name of the form that holds the page number."""
        return f"contents{self.mark.number}"

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        canvas: TaggedCanvas = self.canv
        base = self.height - (self.leading + 0.72 * self.face.size) / 2
        with canvas.tagged(self.link):
            canvas.lines(self.lines, self.indent, base, self.inner)
        last = base - (len(self.lines) - 1) * self.inner
        start = self.indent + self.lines[-1][0] + 7
        with canvas.artifact():
            canvas.setStrokeColor(DOTS)
            canvas.setLineWidth(1)
            canvas.setLineCap(1)
            canvas.setDash([0.01, 4])
            canvas.line(WIDTH - self.NUMBER, last + 1, start + (WIDTH - start - self.NUMBER) % 4, last + 1)
            canvas.setDash([])
            canvas.setLineCap(0)
        with canvas.tagged(self.link):
            canvas.saveState()
            canvas.translate(0, last)
            canvas.doForm(self.form)
            canvas.restoreState()
        area = canvas.area(self.indent, 0, WIDTH - self.indent, self.height)
        canvas.tree.annotate(self.link, Link(self.mark.number, drawable(self.mark.title), canvas.page, area))

    def number(self, canvas: TaggedCanvas) -> None:
        """Draws the page number, now that it is known."""
        page = canvas.tree.targets[self.mark.number][0] + 1
        canvas.beginForm(self.form, 0, -4, WIDTH, 14)
        canvas.setFont(self.face.font, self.face.size)
        canvas.setFillColor(self.face.color)
        canvas.drawRightString(WIDTH, 0, str(page))
        canvas.endForm()


class Pair(Flowable):  # type: ignore[misc]
    """Two short texts on one line, left and right: protocol number, and place and date."""

    FACE, LEADING, MOST = Face(SANS, 9), 12.5, 8

    def __init__(self, left: str, right: str, parent: Node) -> None:
        super().__init__()
        self.width = WIDTH
        self.sides = [plain(text, self.FACE, WIDTH / 2 - 6) for text in (left, right)]
        self.nodes = [parent.add("P") if text else None for text in (left, right)]
        self.height = max(len(side) for side in self.sides) * self.LEADING
        self.spaceBefore, self.spaceAfter = 8, 4

    @classmethod
    def fits(cls, *texts: str) -> bool:
        """Whether both texts are short enough to stand side by side."""
        return all(stringWidth(drawable(text), cls.FACE.font, cls.FACE.size) < WIDTH * cls.MOST / 4 for text in texts)

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        canvas: TaggedCanvas = self.canv
        for node, lines, align in zip(self.nodes, self.sides, ("left", "right"), strict=True):
            if node is not None:
                with canvas.tagged(node):
                    canvas.lines(lines, 0, self.height - self.FACE.size, self.LEADING, self.width, align)


class Rule(Flowable):  # type: ignore[misc]
    """A thin line over the width of the text."""

    def __init__(self, before: float, after: float) -> None:
        super().__init__()
        self.width, self.height = WIDTH, 0.8
        self.spaceBefore, self.spaceAfter = before, after

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        canvas: TaggedCanvas = self.canv
        with canvas.artifact():
            canvas.setStrokeColor(RULE)
            canvas.setLineWidth(0.8)
            canvas.line(0, 0.4, self.width, 0.4)
