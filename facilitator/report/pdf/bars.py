"""Bar charts: one figure each, its numbers printed beside the bars."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable

from facilitator.report.document import Bar
from facilitator.report.pdf.fonts import SANS, SANS_BOLD
from facilitator.report.pdf.glyphs import drawable
from facilitator.report.pdf.style import BAR, INK, QUIET, WIDTH, Face
from facilitator.report.pdf.tagging import Node, TaggedCanvas
from facilitator.report.pdf.text import plain

LABEL, VALUE = Face(SANS, 8.5), Face(SANS_BOLD, 8.5)
LEADING, GAP = 10.8, 7.0
MOST_LINES = 12
"""A label with more lines than this belongs in a table, which can go over pages."""


def label_width(bars: Sequence[Bar]) -> float:
    """Room for the labels: what they need, and no more than half the page."""
    longest = max((float(stringWidth(drawable(bar.label), LABEL.font, LABEL.size)) for bar in bars), default=0.0)
    return float(min(WIDTH * 0.46, longest + 2))


def drawable_as_bars(bars: Sequence[Bar]) -> bool:
    """Whether all labels and values are short enough for a chart."""
    width = label_width(bars)
    short = all(stringWidth(drawable(bar.printed), VALUE.font, VALUE.size) < WIDTH * 0.25 for bar in bars)
    return short and all(len(plain(bar.label, LABEL, width)) <= MOST_LINES for bar in bars)


def height_of(bars: Sequence[Bar], width: float) -> float:
    """Height of a chart whose labels have ``width`` points."""
    return sum(len(plain(bar.label, LABEL, width)) * LEADING + GAP for bar in bars)


class Bars(Flowable):  # type: ignore[misc]
    """Label, bar and value side by side, so that colour alone says nothing; ``most`` is the longest bar's value."""

    def __init__(self, bars: Sequence[Bar], alt: str, most: int, parent: Node) -> None:
        super().__init__()
        self.node, self.most = parent.add("Figure", alt=alt), max(most, 1)
        self.width, self.label_width = WIDTH, label_width(bars)
        self.rows = [
            (plain(bar.label, LABEL, self.label_width), max(bar.value, 0), drawable(bar.printed)) for bar in bars
        ]
        self.height = sum(len(lines) * LEADING + GAP for lines, _, _ in self.rows)
        self.room = WIDTH - self.label_width - 10 - 12
        self.room -= max((stringWidth(printed, VALUE.font, VALUE.size) for *_, printed in self.rows), default=0)
        self.spaceBefore, self.spaceAfter = 4, 9

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        canvas: TaggedCanvas = self.canv
        box = list(canvas.area(0, 0, self.width, self.height))
        self.node.attributes = {"O": "/Layout", "BBox": box, "Placement": "/Block"}
        start = self.label_width + 10
        with canvas.tagged(self.node):
            top = self.height
            for lines, value, printed in self.rows:
                height = len(lines) * LEADING + GAP
                canvas.lines(lines, 0, top - GAP / 2 - LABEL.size + 0.6, LEADING)
                middle = top - height / 2
                length = self.room * min(value / self.most, 1.0)
                canvas.setFillColor(BAR)
                canvas.rect(start, middle - 5, max(length, 0.6), 10, stroke=0, fill=1)
                canvas.setFillColor(INK)
                canvas.setFont(VALUE.font, VALUE.size)
                canvas.drawString(start + length + 5, middle - 3, printed)
                top -= height
            canvas.setStrokeColor(QUIET)
            canvas.setLineWidth(0.6)
            canvas.line(start, 0, start, self.height)
