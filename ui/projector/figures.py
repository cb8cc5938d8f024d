"""A table of figures on the wall: rows that stay together on a page, under heads of their own."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont

from ui.projector.flow import Block, Line, paragraph, tall, width_of
from ui.projector.marks import LEAST, Box, Mark, Words
from ui.theme import BOLD, MEDIUM, SEMIBOLD
from ui.widgets.figures import Figures

NARROWEST = 64.0
"""A column of three digits at the smallest size; with more columns than fit the wall shows no table."""


TOGETHER = 10
"""Rows that have room under their heads on any page."""


def figures(shown: Figures, width: float, size: int) -> list[Block]:
    """Title, heads and rows; the figure of a match won is bold on a ground of its own."""
    size = max(size, LEAST)
    step, names = tall(size) + 10, max(90.0, *(width_of(name, size, SEMIBOLD) + 30 for name, _ in shown.rows))
    told = max((width_of(cell.text, size, BOLD, figures=True) for _, row in shown.rows for cell in row), default=0.0)
    least = max(NARROWEST, told + 24)
    bands = shown.bands(int((width - names) // least))
    wide = min(190.0, (width - names) / max(1, *map(len, bands)))
    if wide < NARROWEST:
        return []
    title = paragraph(shown.title, size, width, MEDIUM, "muted").lines
    return [
        Block([*([] if number or at else title), Line(step, heads), *part], after=20)
        for number, band in enumerate(bands)
        for heads, made in [_band(shown, band, names, wide, step, size)]
        for at, part in enumerate(made[first : first + TOGETHER] for first in range(0, len(made), TOGETHER))
    ]


def _band(
    shown: Figures, band: range, names: float, wide: float, step: float, size: int
) -> tuple[list[Mark], list[Line]]:
    """The heads of some columns, and a line for each row."""
    heads: list[Mark] = [
        _middle(shown.heads[column], names + at * wide, wide, step, size, SEMIBOLD, "muted")
        for at, column in enumerate(band)
    ]
    made: list[Line] = []
    for name, row in shown.rows:
        marks: list[Mark] = [Words(QRectF(0, 0, names, step), name, size, SEMIBOLD, "accent")]
        for at, column in enumerate(band):
            figure, left = row[column], names + at * wide
            ground = "soft" if figure.strong else "ground"
            if figure.strong:
                marks.append(Box(QRectF(left + 3, 2, wide - 6, step - 4), "soft", 8))
            weight = BOLD if figure.strong else MEDIUM
            marks.append(_middle(figure.text, left, wide, step, size, weight, "text", ground))
        made.append(Line(step, marks))
    return heads, made


def _middle(
    text: str, left: float, wide: float, step: float, size: int, weight: QFont.Weight, ink: str, ground: str = "ground"
) -> Words:
    used = width_of(text, size, weight, figures=True)
    place = QRectF(left + max(0.0, (wide - used) / 2), 0, used + 2, step)
    return Words(place, text, size, weight, ink, ground, figures=True)
