"""How rows are drawn: two-line rows for people and things, log rows for what was said."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.theme import MEDIUM, SEMIBOLD, pixmap, px, theme
from ui.widgets.items import ITEM, Item

Index = QModelIndex | QPersistentModelIndex
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_SELECTED = QStyle.StateFlag.State_Selected
_HOVER = QStyle.StateFlag.State_MouseOver
_FOCUS = QStyle.StateFlag.State_HasFocus
SIDE = 6
"""Free space at both sides of a row, px."""


def colour(tone: str, dim: bool = False) -> QColor:
    return theme().colour("faint" if dim else tone or "muted")


def elided(painter: QPainter, rect: QRect, text: str, align: Qt.AlignmentFlag = _MIDDLE) -> None:
    """Draw one line, shortened with "…" where it does not fit."""
    if rect.width() > 8:
        short = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, align | Qt.TextFlag.TextSingleLine, short)


def draw_ground(painter: QPainter, option: QStyleOptionViewItem) -> QRectF:
    """The row's ground: hover, selection, keyboard focus. Returns the inner rectangle."""
    inner = QRectF(option.rect).adjusted(SIDE, 1, -SIDE, -1)
    selected, t = bool(option.state & _SELECTED), theme()
    if selected or option.state & _HOVER:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(t.colour("accent_soft" if selected else "hover"))
        painter.drawRoundedRect(inner, 7, 7)
    if selected:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(t.colour("accent"))
        painter.drawRoundedRect(QRectF(inner.left(), inner.top() + 9, 3, inner.height() - 18), 1.5, 1.5)
        if option.state & _FOCUS and option.state & QStyle.StateFlag.State_KeyboardFocusChange:
            pen = painter.pen()
            pen.setStyle(Qt.PenStyle.SolidLine)
            pen.setColor(t.colour("accent"))
            pen.setWidthF(1.5)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(inner.adjusted(0.75, 0.75, -0.75, -0.75), 7, 7)
    return inner


def chip_width(text: str) -> int:
    return QFontMetrics(px(11, SEMIBOLD)).horizontalAdvance(text) + 16


def draw_chip(painter: QPainter, left: int, top: int, width: int, text: str, tone: str) -> None:
    """A small capsule, 18 px high."""
    chip = QRectF(left, top, width, 18)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().soft(tone))
    painter.drawRoundedRect(chip, 9, 9)
    painter.setFont(px(11, SEMIBOLD))
    painter.setPen(theme().colour(tone or "muted"))
    elided(painter, chip.adjusted(7, 0, -6, 0).toRect(), text, Qt.AlignmentFlag.AlignCenter)


class RowDelegate(QStyledItemDelegate):
    """Rows of 46 px: icon, title over subtitle, state over a remark at the right."""

    HEIGHT = 46
    uniform = True

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, self.HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item = index.data(ITEM)
        if not isinstance(item, Item):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = draw_ground(painter, option)
        left, right = int(inner.left()) + 14, int(inner.right()) - 12
        if item.icon:
            ratio = painter.device().devicePixelRatio()
            drawn = pixmap(item.icon, "faint" if item.dim else item.tone, 18, ratio)
            painter.drawPixmap(QPointF(inner.left() + 12, inner.center().y() - 9), drawn)
            left += 28
        top = int(inner.top())
        two = bool(item.subtitle or item.right2)
        first, second = (top + 3, top + 23) if two else (int(inner.center().y()) - 10, 0)
        self._first_line(painter, item, left, right, first)
        if two:
            painter.setFont(px(12))
            painter.setPen(colour("faint" if item.dim else "muted"))
            metrics = painter.fontMetrics()
            wide = min(metrics.horizontalAdvance(item.right2) + 2, (right - left) // 2) if item.right2 else 0
            elided(painter, QRect(right - wide, second, wide, 17), item.right2, _RIGHT)
            elided(painter, QRect(left, second, right - left - wide - (10 if wide else 0), 17), item.subtitle)
        painter.restore()

    def _first_line(self, painter: QPainter, item: Item, left: int, right: int, top: int) -> None:
        painter.setFont(px(12, MEDIUM, tabular=True))
        painter.setPen(colour(item.tone, item.dim))
        wide = min(painter.fontMetrics().horizontalAdvance(item.right) + 2, (right - left) // 2) if item.right else 0
        elided(painter, QRect(right - wide, top + 1, wide, 18), item.right, _RIGHT)
        room = right - left - wide - (12 if wide else 0)
        chip = min(chip_width(item.chip), room // 2) if item.chip else 0
        painter.setFont(px(14, MEDIUM))
        painter.setPen(colour("muted" if item.dim else "text"))
        title = min(painter.fontMetrics().horizontalAdvance(item.title) + 2, room - (chip + 8 if chip else 0))
        elided(painter, QRect(left, top, title, 20), item.title)
        if chip:
            draw_chip(painter, left + title + 8, top + 1, chip, item.chip, item.chip_tone or item.tone)


class LogDelegate(QStyledItemDelegate):
    """Entries of a log: time, who, kind, and the words in as many lines as they need.

    Heights are kept per (text, width), the width rounded down to 8 px, for a view asks for every row on every change.
    ``measure`` says the width once for all rows of a layout; until then every row is measured by its own option.
    The lines of the rows drawn last are kept too: each new row moves all, and its neighbours are drawn again.
    """

    TEXT_LEFT, TEXT_RIGHT, PAD, HEAD = 68, 22, 9, 23
    _KEPT, _DRAWN = 60_000, 64
    LEAST = 2 * PAD + 16  # a line of words with nothing over it
    uniform = False

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heights: dict[tuple[str, int], int] = {}
        self._layouts: dict[tuple[str, int], tuple[QTextLayout, int]] = {}
        self._font = px(14)
        self._width = 0

    def measure(self, full: int) -> None:
        """The rows about to be laid out are ``full`` px wide."""
        self._width = self._fitted(full)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        item = index.data(ITEM)
        width = self._width or self._text_width(option)
        key = (item.subtitle, width)
        height = self._heights.get(key)
        if height is None:
            if len(self._heights) > self._KEPT:
                self._heights.clear()
            height = self._heights[key] = self._laid_out(item.subtitle, width)[1] if item.subtitle else 0
        return QSize(120, height + self.head(item) + 2 * self.PAD)

    def head(self, item: Item) -> int:
        """The height of the line over the words; 0 where nothing stands in it but the time or the letter at the left:
        the words begin beside that.
        """
        above = item.title or item.chip or item.icon or item.right2 or not item.subtitle
        return self.HEAD if above else 0

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item = index.data(ITEM)
        if not isinstance(item, Item):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = draw_ground(painter, option)
        top, left, right = (
            option.rect.top() + self.PAD - 1,
            option.rect.left() + self.TEXT_LEFT,
            int(inner.right()) - 12,
        )
        painter.setFont(px(12, MEDIUM, tabular=True))
        painter.setPen(colour("faint"))
        elided(painter, QRect(int(inner.left()) + 12, top, self.TEXT_LEFT - SIDE - 16, 20), item.right)
        if item.icon:
            ratio = painter.device().devicePixelRatio()
            painter.drawPixmap(QPointF(right - 16, top + 2), pixmap(item.icon, item.tone or "faint", 16, ratio))
            right -= 24
        if item.right2:
            painter.setFont(px(12))
            wide = min(painter.fontMetrics().horizontalAdvance(item.right2) + 2, (right - left) // 2)
            elided(painter, QRect(right - wide, top, wide, 20), item.right2, _RIGHT)
            right -= wide + 10
        chip = min(chip_width(item.chip), (right - left) // 2) if item.chip else 0
        painter.setFont(px(14, SEMIBOLD))
        painter.setPen(colour("muted" if item.dim else item.tone if item.icon else "text"))
        room = right - left - (chip + 10 if chip else 0)
        name = min(painter.fontMetrics().horizontalAdvance(item.title) + 2, room) if item.title else -10
        elided(painter, QRect(left, top, name, 20), item.title)
        if chip:
            draw_chip(painter, left + name + 10, top + 1, chip, item.chip, item.chip_tone or item.tone)
        if item.subtitle:
            layout, _ = self._laid_out(item.subtitle, self._text_width(option))
            painter.setPen(colour("muted" if item.dim else "text"))
            layout.draw(painter, QPointF(left, top + self.head(item)))
        painter.restore()

    def _text_width(self, option: QStyleOptionViewItem) -> int:
        view = option.widget
        return self._fitted(view.viewport().width() if isinstance(view, QAbstractItemView) else option.rect.width())

    def _fitted(self, full: int) -> int:
        return max(80, full - self.TEXT_LEFT - self.TEXT_RIGHT) // 8 * 8

    def _laid_out(self, text: str, width: int) -> tuple[QTextLayout, int]:
        key = (text, width)
        found = self._layouts.pop(key, None) or self._lay_out(text, width)
        self._layouts[key] = found  # the newest stands last
        if len(self._layouts) > self._DRAWN:
            del self._layouts[next(iter(self._layouts))]
        return found

    def _lay_out(self, text: str, width: int) -> tuple[QTextLayout, int]:
        layout = QTextLayout(text.replace("\n", "\u2028"), self._font)
        wrap = QTextOption()
        wrap.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(wrap)
        layout.beginLayout()
        y = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, y))
            y += line.height() + 2
        layout.endLayout()
        return layout, round(y)
