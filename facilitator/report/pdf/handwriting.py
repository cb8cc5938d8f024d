"""What somebody drew by hand in a cell: vector lines, a figure with words for those who do not see it."""

from __future__ import annotations

from facilitator import strokes as drawing
from facilitator.report.document import Drawn
from facilitator.report.pdf.glyphs import drawable
from facilitator.report.pdf.style import INK
from facilitator.report.pdf.tagging import Node, TaggedCanvas

LINE = 0.85
"""Points; a pen on paper draws as thick."""


def draw(canvas: TaggedCanvas, cell: Node, drawn: Drawn, area: tuple[float, float, float, float]) -> None:
    """In the middle of ``area`` (left, low, width, height in points), as large as it fits and never distorted.

    What is no drawing, as a stranger's document may hold, is none.
    """
    try:
        strokes = drawing.read(drawn.strokes)
    except ValueError:
        return
    left, low, width, height = area
    first, top, last, bottom = drawing.box(strokes)
    wide, high = max(last - first, 1), max(bottom - top, 1)
    scale = min((width - LINE) / wide, (height - LINE) / high)
    x, y = left + (width - wide * scale) / 2, low + (height + high * scale) / 2
    figure = cell.add("Figure", alt=drawable(drawn.alt))
    box = list(canvas.area(left, low, width, height))
    figure.attributes = {"O": "/Layout", "BBox": box, "Placement": "/Block"}
    with canvas.tagged(figure):
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(LINE)
        canvas.setLineCap(1)
        canvas.setLineJoin(1)
        for stroke in strokes:
            path = canvas.beginPath()
            path.moveTo(x + (stroke[0][0] - first) * scale, y - (stroke[0][1] - top) * scale)
            for right, down in stroke[1:] or stroke:  # a dot is a line of no length with a round end
                path.lineTo(x + (right - first) * scale, y - (down - top) * scale)
            canvas.drawPath(path, stroke=1, fill=0)
        canvas.setLineCap(0)
        canvas.setLineJoin(0)
