"""A card's content that may be higher than the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def scrolled(content: QLayout | QWidget) -> QScrollArea:
    """``content`` in a transparent area that scrolls up and down when there is not room enough."""
    if isinstance(content, QLayout):
        inside = QWidget()
        inside.setLayout(content)
    else:
        inside = content
    inside.setProperty("role", "scrolled")
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    return area
