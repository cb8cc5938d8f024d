"""Places for signatures: role, the empty field, the space of a stamp, printed name and function."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import Flowable

from facilitator.report.document import SignatureField
from facilitator.report.pdf.flowables import Text
from facilitator.report.pdf.fonts import SANS, SANS_BOLD, SANS_MEDIUM
from facilitator.report.pdf.glyphs import drawable
from facilitator.report.pdf.style import INK, QUIET, WIDTH, Face, Style
from facilitator.report.pdf.tagging import Node, Place, TaggedCanvas
from facilitator.report.pdf.text import plain, runs
from facilitator.report.tongues import Tongues

BOX, GUTTER, LEADING = 62.0, 26.0, 11.6
COLUMN = (WIDTH - GUTTER) / 2
ROLE, PRINTED, FUNCTION = Face(SANS_BOLD, 9), Face(SANS_MEDIUM, 9, INK), Face(SANS, 9, QUIET)
SEAL, SEAL_GAP = Face(SANS, 8, QUIET), 9.0
_MOST = 14  # lines of one text at a field; longer ones go over pages as paragraphs


def places(fields: Sequence[SignatureField], parent: Node, tongues: Tongues | None = None) -> list[Any]:
    """The flowables of the fields, two in a row."""
    out: list[Any] = []
    for start in range(0, len(fields), 2):
        row = fields[start : start + 2]
        if all(len(plain(text, ROLE, COLUMN)) <= _MOST for place in row for text in _texts(place)):
            out.append(Places(row, parent, tongues))
        else:
            out += [flowable for place in row for flowable in _stacked(place, parent, tongues)]
    return out


def _texts(place: SignatureField) -> tuple[str, str, str, str]:
    return place.role, place.seal, place.printed, place.function


def _stacked(place: SignatureField, parent: Node, tongues: Tongues | None) -> list[Any]:
    """Someone's function fills half a page: nothing is lost and nothing breaks."""

    def text(face: Face, words: str) -> list[Any]:
        style = Style(face=face, leading=LEADING, after=3)
        return [Text(runs(face, words, tongues=tongues), style, parent)] if words else []

    seal = place.seal if len(plain(place.seal, SEAL, BOX)) <= 3 else ""
    out = text(ROLE, place.role)
    out.append(Places((SignatureField(place.field, "", "", "", place.hint, seal),), parent))
    return out + text(SEAL, "" if seal else place.seal) + text(PRINTED, place.printed) + text(FUNCTION, place.function)


class Places(Flowable):  # type: ignore[misc]
    """One or two places side by side."""

    def __init__(self, fields: Sequence[SignatureField], parent: Node, tongues: Tongues | None = None) -> None:
        super().__init__()
        self.fields, self.width = fields, WIDTH
        self.forms: list[Node] = []
        self.texts: list[list[tuple[Node, list[Any]]]] = []  # role, seal, printed, function of each place
        for place in fields:
            row = []
            for part, face, width in (
                (place.role, ROLE, COLUMN),
                (place.seal, SEAL, BOX - 8),
                (place.printed, PRINTED, COLUMN),
                (place.function, FUNCTION, COLUMN),
            ):
                row.append((parent.add("P"), plain(part, face, width, tongues) if part else []))
                if len(row) == 1:
                    self.forms.append(parent.add("Form", alt=drawable(place.hint) or place.field))
            self.texts.append(row)
        self.above = max(len(row[0][1]) for row in self.texts) * LEADING
        below = max(len(row[2][1]) + len(row[3][1]) for row in self.texts) * LEADING
        self.height = self.above + (4 if self.above else 0) + BOX + (6 if below else 0) + below
        self.spaceBefore, self.spaceAfter = 6, 10

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        canvas: TaggedCanvas = self.canv
        low = self.height - self.above - (4 if self.above else 0) - BOX
        for number, (place, form, texts) in enumerate(zip(self.fields, self.forms, self.texts, strict=True)):
            x = number * (COLUMN + GUTTER)
            role, seal, printed, function = texts
            self._lines(canvas, role, x, self.height)
            room = COLUMN - (BOX + SEAL_GAP if place.seal else 0)
            canvas.tree.annotate(
                form,
                Place(place.field, drawable(place.hint) or place.field, canvas.page, canvas.area(x, low, room, BOX)),
            )
            if place.seal:
                self._seal(canvas, seal, x + COLUMN - BOX / 2, low + BOX / 2)
            self._lines(canvas, printed, x, low - 6)
            self._lines(canvas, function, x, low - 6 - len(printed[1]) * LEADING)

    @staticmethod
    def _seal(canvas: TaggedCanvas, seal: tuple[Node, list[Any]], x: float, y: float) -> None:
        node, lines = seal
        with canvas.artifact():
            canvas.setStrokeColor(QUIET)
            canvas.setLineWidth(0.6)
            canvas.setDash([2, 2])
            canvas.circle(x, y, BOX / 2 - 0.5, stroke=1, fill=0)
            canvas.setDash([])
        with canvas.tagged(node):
            base = y + (len(lines) - 1) * LEADING / 2 - SEAL.size * 0.36
            canvas.lines(lines, x - BOX / 2 + 4, base, LEADING, BOX - 8, "center")

    @staticmethod
    def _lines(canvas: TaggedCanvas, text: tuple[Node, list[Any]], x: float, top: float) -> None:
        node, lines = text
        if lines:
            with canvas.tagged(node):
                canvas.lines(lines, x, top - ROLE.size, LEADING)
