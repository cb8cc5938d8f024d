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
    wide = min(190.0, (width - names) / max(1, len(shown.heads)))
    if wide < NARROWEST:
        return []
    heads: list[Mark] = [
        _middle(head, names + at * wide, wide, step, size, SEMIBOLD, "muted") for at, head in enumerate(shown.heads)
    ]
    made: list[Line] = []
    for name, row in shown.rows:
        marks: list[Mark] = [Words(QRectF(0, 0, names, step), name, size, SEMIBOLD, "accent")]
        for at, figure in enumerate(row):
            left = names + at * wide
            ground = "soft" if figure.strong else "ground"
            if figure.strong:
                marks.append(Box(QRectF(left + 3, 2, wide - 6, step - 4), "soft", 8))
            weight = BOLD if figure.strong else MEDIUM
            marks.append(_middle(figure.text, left, wide, step, size, weight, "text", ground))
        made.append(Line(step, marks))
    title = paragraph(shown.title, size, width, MEDIUM, "muted").lines
    parts = [made[at : at + TOGETHER] for at in range(0, len(made), TOGETHER)]
    return [Block([*([] if at else title), Line(step, heads), *part], after=20) for at, part in enumerate(parts)]


def _middle(
    text: str, left: float, wide: float, step: float, size: int, weight: QFont.Weight, ink: str, ground: str = "ground"
) -> Words:
    used = width_of(text, size, weight, figures=True)
    place = QRectF(left + max(0.0, (wide - used) / 2), 0, used + 2, step)
    return Words(place, text, size, weight, ink, ground, figures=True)
