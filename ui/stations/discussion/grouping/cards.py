"""A contribution as a card: its number, its kind and the first lines of its words; never who said it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from ui.theme import MEDIUM, px, theme
from ui.widgets.items import ITEM, Item
from ui.widgets.rows import Index, RowDelegate, chip_width, draw_chip, elided

LINES = 3
_SIDE, _GAP, _PAD, _HEAD, _LINE, _NOTE = 10, 3, 8, 20, 18, 18


class CardDelegate(RowDelegate):
    """Cards of one height; what does not fit into the lines is told below the board, of the card that is selected.

    ``note``: what stands under the words of a card, asked when it is drawn: "" for nothing.
    """

    def __init__(self, note: Callable[[str], str] | None = None) -> None:
        super().__init__()
        self._note = note
        self.HEIGHT = _HEAD + LINES * _LINE + 2 * _PAD + 2 * _GAP + (_NOTE if note else 0)
        self._broken: dict[tuple[str, int], list[str]] = {}
        self._font = px(13)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, self.HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item = index.data(ITEM)
        if not isinstance(item, Item):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = QRectF(option.rect).adjusted(_SIDE + 0.5, _GAP + 0.5, -_SIDE - 0.5, -_GAP - 0.5)
        t, here = theme(), bool(option.state & QStyle.StateFlag.State_Selected)
        focused = here and bool(option.state & QStyle.StateFlag.State_HasFocus)
        pen = painter.pen()
        pen.setColor(t.colour("accent" if focused else "muted" if here else "line"))
        pen.setWidthF(2.0 if focused else 1.0)
        painter.setPen(pen)
        hover = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.setBrush(t.colour("accent_soft" if focused else "hover" if hover else "card"))
        painter.drawRoundedRect(inner, 7, 7)
        left, right, top = int(inner.left()) + 10, int(inner.right()) - 9, int(inner.top()) + _PAD - 2
        painter.setFont(px(11, MEDIUM, tabular=True))
        painter.setPen(t.colour("muted"))
        elided(painter, QRect(left, top, 70, 18), item.right)
        if item.chip:
            wide = min(chip_width(item.chip), right - left - 60)
            draw_chip(painter, right - wide, top, wide, item.chip, item.chip_tone)
        painter.setFont(self._font)
        painter.setPen(t.colour("text"))
        top += _HEAD + 2
        for line in self._lines(item.title, right - left):
            painter.drawText(QRect(left, top, right - left, _LINE), Qt.AlignmentFlag.AlignVCenter, line)
            top += _LINE
        if self._note is not None and (note := self._note(item.uid)):
            painter.setFont(px(12, MEDIUM))
            painter.setPen(t.colour("accent"))
            elided(painter, QRect(left, int(inner.bottom()) - _NOTE - 3, right - left, _NOTE), note)
        painter.restore()

    def _lines(self, text: str, width: int) -> list[str]:
        key = (text, width)
        found = self._broken.get(key)
        if found is None:
            if len(self._broken) > 5_000:
                self._broken.clear()
            found = self._broken[key] = broken(" ".join(text.split()), self._font, width, LINES)
        return found


def broken(text: str, font: QFont, width: int, most: int) -> list[str]:
    """The text in at most so many lines of ``width`` px, the last one cut with "…" where more would follow."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    found: list[str] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 20))
        start = line.textStart()
        if len(found) == most - 1 and start + line.textLength() < len(text):
            found.append(QFontMetrics(font).elidedText(text[start:], Qt.TextElideMode.ElideRight, width))
            break
        found.append(text[start : start + line.textLength()].strip())
    layout.endLayout()
    return found
