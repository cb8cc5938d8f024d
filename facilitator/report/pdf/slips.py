"""Slips on a page: rows of cards of one height, with the lines along which they are cut."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import Flowable

from facilitator.report.document import Table
from facilitator.report.papers.invitations import Opening
from facilitator.report.papers.slips import Slip, Slips
from facilitator.report.pdf.fonts import SANS, SANS_BOLD, SANS_MEDIUM
from facilitator.report.pdf.glyphs import drawable
from facilitator.report.pdf.layout import Layout
from facilitator.report.pdf.letterhead import letterhead
from facilitator.report.pdf.style import DOTS, FRAME_HEIGHT, INK, QUIET, WIDTH, Face
from facilitator.report.pdf.tagging import Node, TaggedCanvas
from facilitator.report.pdf.text import Broken, plain

PAD, GAP = 11.0, 4.0
BOX = 12.0
"""The square that is marked or written into."""
CODE = 74.0
"""Points of a QR code with its quiet zone: 26 mm, more than any scanner asks for."""
QUIET_ZONE = 4
_MARK = 26.0
HEAD, NOTE, LETTERS = Face(SANS, 7.4, QUIET), Face(SANS, 7.4, QUIET), Face(SANS_MEDIUM, 8.2)
TITLE, NAME, LINE = Face(SANS_BOLD, 10.6), Face(SANS_BOLD, 14.5), Face(SANS, 8.8)
MARK, CHOICE = Face(SANS_BOLD, 10), Face(SANS, 9.4)
_LEADING = {HEAD: 9.4, LETTERS: 10.4, TITLE: 13.2, NAME: 17.4, LINE: 11.2, MARK: 12.6, CHOICE: 12.0}


class PaperLayout(Layout):
    """A layout that knows slips."""

    def _table(self, block: Table, parent: Node) -> tuple[list[Any], Sequence[Any]]:
        if isinstance(block, Opening):
            again = letterhead(block.head, self.images, parent)
            styles = ("h1", *("subtitle" for _ in block.titles[1:]))
            texts = zip(block.titles, styles, strict=True)
            return [], [*again, *(self._text(text, style, parent, tag="P") for text, style in texts)]
        if not isinstance(block, Slips):
            return super()._table(block, parent)
        columns = block.columns
        width = WIDTH / columns
        drawn = [Drawn(slip, width, parent) for slip in block.slips]
        least = max([block.least, *(one.height for one in drawn)])
        least = min(least, FRAME_HEIGHT)
        rows = [SlipRow(drawn[at : at + columns], width, least) for at in range(0, len(drawn), columns)]
        for last in rows[-1:]:
            last.spaceAfter = PAD
        return [], rows


class Drawn:
    """The texts of a slip, wrapped, with their elements. ``height`` in points, what they need."""

    def __init__(self, slip: Slip, width: float, parent: Node) -> None:
        self.slip, self.width = slip, width
        self.node = parent.add("Sect")
        room = width - 2 * PAD - (CODE + GAP if slip.modules else 0)
        title = NAME if slip.modules else TITLE
        self.texts: list[tuple[Node, Face, list[Broken], float]] = []  # element, face, lines, space below
        for face, text, below in (
            (HEAD, slip.head, 5.0),
            (title, slip.title, 3.0),
            *((LINE, line, 2.0) for line in slip.lines),
        ):
            if text:
                self.texts.append((self.node.add("P"), face, plain(text, face, room), below))
        self.choices: list[tuple[Node, Node, str, list[Broken]]] = []
        if slip.choices:
            whole = self.node.add("L", attributes={"O": "/List", "ListNumbering": "/Decimal"})
            for mark, text in slip.choices:
                item = whole.add("LI")
                lines = plain(text, CHOICE, room - BOX - 7 - _MARK)
                self.choices.append((item.add("Lbl"), item.add("LBody"), drawable(mark), lines))
        self.note = plain(slip.note, NOTE, room) if slip.note else []
        self.note_node = self.node.add("P") if slip.note else None
        self.figure = self.node.add("Figure", alt=drawable(slip.alt)) if slip.modules else None
        self.code_node = self.node.add("P") if slip.code else None
        high = sum(len(lines) * _LEADING[face] + below for _, face, lines, below in self.texts)
        high += sum(self._choice_height(lines) for *_, lines in self.choices) + (GAP if self.choices else 0)
        high += len(self.note) * _LEADING[HEAD]
        self.height = 2 * PAD + max(high, CODE + 14 if slip.modules else 0)

    @staticmethod
    def _choice_height(lines: list[Broken]) -> float:
        return max(len(lines) * _LEADING[CHOICE], BOX) + 5

    def draw(self, canvas: TaggedCanvas, left: float, top: float, height: float) -> None:
        """On ``canvas`` from its upper left corner down."""
        x, y = left + PAD, top - PAD
        for node, face, lines, below in self.texts:
            with canvas.tagged(node):
                canvas.lines(lines, x, y - face.size, _LEADING[face])
            y -= len(lines) * _LEADING[face] + below
        y -= GAP if self.choices else 0
        for label, body, mark, lines in self.choices:
            with canvas.artifact():
                canvas.setStrokeColor(INK)
                canvas.setLineWidth(0.8)
                canvas.rect(x, y - BOX, BOX, BOX, stroke=1, fill=0)
            with canvas.tagged(label):
                canvas.lines(plain(mark, MARK, 200), x + BOX + 7, y - MARK.size, _LEADING[MARK])
            with canvas.tagged(body):
                canvas.lines(lines, x + BOX + 7 + _MARK, y - MARK.size, _LEADING[CHOICE])
            y -= self._choice_height(lines)
        if self.note_node is not None:
            with canvas.tagged(self.note_node):
                low = top - height + PAD + len(self.note) * _LEADING[HEAD]
                canvas.lines(self.note, x, low - NOTE.size, _LEADING[HEAD])
        if self.figure is not None:
            self._draw_code(canvas, left + self.width - PAD - CODE, top - PAD - CODE)

    def _draw_code(self, canvas: TaggedCanvas, left: float, low: float) -> None:
        assert self.figure is not None
        modules = self.slip.modules
        size = CODE / (len(modules) + 2 * QUIET_ZONE)
        self.figure.attributes = {
            "O": "/Layout",
            "BBox": list(canvas.area(left, low, CODE, CODE)),
            "Placement": "/Block",
        }
        with canvas.tagged(self.figure):
            canvas.setFillColor(INK)
            path = canvas.beginPath()
            for number, row in enumerate(modules):
                y = low + CODE - (number + 1 + QUIET_ZONE) * size
                start = 0
                while (start := row.find("1", start)) >= 0:
                    end = start
                    while end < len(row) and row[end] == "1":
                        end += 1
                    # a hair higher than a module, so that no screen shows a light line between two rows
                    path.rect(left + (start + QUIET_ZONE) * size, y, (end - start) * size, size * 1.01)
                    start = end
            canvas.drawPath(path, stroke=0, fill=1)
        if self.code_node is not None:
            with canvas.tagged(self.code_node):
                lines = plain(self.slip.code, LETTERS, CODE + PAD)
                canvas.lines(lines, left, low - LETTERS.size, _LEADING[LETTERS], CODE, "center")


class SlipRow(Flowable):  # type: ignore[misc]
    """Slips side by side."""

    def __init__(self, drawn: Sequence[Drawn], width: float, height: float) -> None:
        super().__init__()
        self.drawn, self.width, self.height = drawn, width * len(drawn), height
        self._wide = width

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        canvas: TaggedCanvas = self.canv
        with canvas.artifact():
            canvas.setStrokeColor(DOTS)
            canvas.setLineWidth(0.5)
            canvas.setDash([3, 3])
            for number in range(len(self.drawn)):
                canvas.rect(number * self._wide, 0, self._wide, self.height, stroke=1, fill=0)
            canvas.setDash([])
        for number, one in enumerate(self.drawn):
            one.draw(canvas, number * self._wide, self.height, self.height)
