"""Words that went and words that came, within a cell: told apart by a line and by weight, never by colour alone.

Each is an element of its own (Span) whose attribute names the line and whose alternative text says what happened, so
that it is heard as well as seen.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from reportlab.pdfbase.pdfmetrics import stringWidth

from facilitator.report.marking import COME, GONE
from facilitator.report.pdf.style import INK
from facilitator.report.pdf.tagging import Node, TaggedCanvas
from facilitator.report.pdf.text import Broken, Run

_LINES = {GONE: "/LineThrough", COME: "/Underline"}
_HEIGHT = {GONE: 0.27, COME: -0.16}  # of the line, in sizes of the letters, from their base
_THICK = 0.065


def is_marked(lines: Sequence[Broken]) -> bool:
    """Whether any run bears a mark."""
    return any(face.mark for _, runs in lines for face, _ in runs)


def draw(
    canvas: TaggedCanvas,
    node: Node,
    lines: Sequence[Broken],
    place: tuple[float, float],
    leading: float,
    aloud: Mapping[str, str],
) -> None:
    """Lines from ``place`` (left, first baseline) down, under ``node``; ``aloud``: sentences with ``{words}``."""
    left, base = place
    span: Node | None = None
    before, said = "", ""
    for number, (_, runs) in enumerate(lines):
        x, y = left, base - number * leading
        for how, part in _parts(runs):
            text = "".join(words for _, words in part)
            wide = sum(stringWidth(words, face.font, face.size) for face, words in part)
            if how and (span is None or how != before):
                span, said = node.add("Span", attributes={"O": "/Layout", "TextDecorationType": _LINES[how]}), ""
            under = span if how and span is not None else node
            if how:
                said += text
                under.alt = aloud.get(how, "").replace("{words}", said.strip())
            with canvas.tagged(under):
                canvas.lines([(wide, tuple(part))], x, y, leading)
            if how:
                face = part[-1][0]
                _line(canvas, x, wide - _tail(part), y + _HEIGHT[how] * face.size, _THICK * face.size)
            x += wide
            before = how


def _parts(runs: Sequence[Run]) -> Iterator[tuple[str, list[Run]]]:
    for how, part in groupby(runs, key=lambda run: run[0].mark):
        yield how, list(part)


def _tail(part: Sequence[Run]) -> float:
    """Width of the gap at the end, under which no line goes on."""
    face, words = part[-1]
    return float(stringWidth(words[len(words.rstrip(" ")) :], face.font, face.size))


def _line(canvas: TaggedCanvas, x: float, wide: float, y: float, thick: float) -> None:
    with canvas.artifact():
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(thick)
        canvas.line(x, y, x + wide, y)
