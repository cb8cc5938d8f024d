"""Rows, columns and hairlines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget


class _Stretch:
    """Type of ``STRETCH``."""


STRETCH: Final = _Stretch()
"""In ``row`` and ``column``: the free space goes here."""

Part = QWidget | QLayout | int | _Stretch
"""What a row or column may hold; a number is a gap in px."""


def hline() -> QFrame:
    """A hairline between parts."""
    line = QFrame()
    line.setProperty("role", "rule")
    line.setProperty("edge", True)
    line.setFixedHeight(1)
    return line


def row(*parts: Part, spacing: int = 8, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QHBoxLayout:
    """Parts side by side."""
    made = QHBoxLayout()
    fill(made, parts, spacing, margins)
    return made


def column(*parts: Part, spacing: int = 8, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QVBoxLayout:
    """Parts below each other."""
    made = QVBoxLayout()
    fill(made, parts, spacing, margins)
    return made


def fill(box: QBoxLayout, parts: Sequence[Part], spacing: int, margins: tuple[int, int, int, int]) -> None:
    """Put parts into a box that is already somewhere."""
    box.setContentsMargins(*margins)
    box.setSpacing(spacing)
    for part in parts:
        if isinstance(part, _Stretch):
            box.addStretch(1)
        elif isinstance(part, int):
            box.addSpacing(part)
        elif isinstance(part, QLayout):
            box.addLayout(part)
        else:
            box.addWidget(part)


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and delete it."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            clear(inner)
