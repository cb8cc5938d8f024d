"""A list of pairs: what a text is, its Albanian and its English side by side."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QStyleOptionViewItem, QWidget

from ui.theme import MEDIUM, REGULAR, SEMIBOLD, px, theme
from ui.widgets.items import ITEM, Item
from ui.widgets.rows import SIDE, Index, RowDelegate, chip_width, draw_chip, draw_ground, elided

_KIND, _GAP, _EDGE = 124, 16, 12


def columns(left: int, right: int) -> tuple[tuple[int, int], tuple[int, int], tuple[int, int]]:
    """Left edge and width of each column of a row between these edges, px."""
    left += _EDGE
    first = left + _KIND + _GAP
    half = (right - _EDGE - first - _GAP) // 2
    return (left, _KIND), (first, half), (first + half + _GAP, half)


class PairDelegate(RowDelegate):
    """``title`` in the first column of text, ``subtitle`` in the second, ``right`` says what it is.

    ``right2`` stands in the second where there is nothing yet; ``chip`` before what is there.
    """

    HEIGHT = 32

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item = index.data(ITEM)
        if not isinstance(item, Item):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = draw_ground(painter, option).toRect()
        kind, albanian, english = columns(inner.left(), inner.right())
        top, height = inner.top(), inner.height()
        painter.setFont(px(12))
        painter.setPen(theme().colour("muted"))
        elided(painter, QRect(kind[0], top, kind[1], height), item.right)
        painter.setFont(px(13, MEDIUM))
        painter.setPen(theme().colour("text"))
        elided(painter, QRect(albanian[0], top, albanian[1], height), item.title)
        left, room = english
        if item.chip:
            wide = min(chip_width(item.chip), room // 2)
            draw_chip(painter, left, inner.center().y() - 9, wide, item.chip, item.chip_tone)
            left, room = left + wide + 8, room - wide - 8
        painter.setFont(px(13, REGULAR))
        painter.setPen(theme().colour(item.tone if not item.subtitle else "muted" if item.chip else "text"))
        elided(painter, QRect(left, top, room, height), item.subtitle or item.right2)
        painter.restore()


class PairHead(QWidget):
    """The names of the columns, over the list."""

    def __init__(self, names: tuple[str, str, str], pane: QAbstractScrollArea) -> None:
        super().__init__()
        self._names, self._pane = names, pane
        self.setFixedHeight(22)

    def sizeHint(self) -> QSize:
        return QSize(300, 22)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(px(12, SEMIBOLD))
        painter.setPen(theme().colour("muted"))
        places = columns(SIDE, self._pane.viewport().width() - SIDE)  # beside its scroll bar
        for name, (left, width) in zip(self._names, places, strict=True):
            elided(painter, QRect(left, 0, width, self.height()), name)
        painter.end()
