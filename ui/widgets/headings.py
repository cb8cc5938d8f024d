"""Rows whose titles are whole: as many lines as a title needs, never cut."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyleOptionViewItem

from ui.theme import MEDIUM, pixmap, px
from ui.widgets.items import ITEM, Item
from ui.widgets.rows import SIDE, Index, RowDelegate, colour, draw_ground, elided

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT, _ICON, _END, _PAD, _SECOND = 14, 28, 12, 4, 20


def whole(view: QListView) -> None:
    """Rows of a view are as high as they need to be, again when it becomes narrower."""
    view.setUniformItemSizes(False)
    view.setWordWrap(True)  # only then is it laid out anew at another width
    view.setLayoutMode(QListView.LayoutMode.SinglePass)


def laid_out(text: str, font: QFont, room: int) -> tuple[QTextLayout, int]:
    """A title in ``room`` px, and its height; words stay whole where they can."""
    layout = QTextLayout(text, font)
    wrap = QTextOption()
    wrap.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(wrap)
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(room, 60))
        line.setPosition(QPointF(0, y))
        y += line.height()
    layout.endLayout()
    return layout, round(y)


class HeadingDelegate(RowDelegate):
    """Icon, the whole title, and below it subtitle and remark. For short lists: every row is measured.

    Its view is made ``whole``.
    """

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        item = index.data(ITEM)
        if not isinstance(item, Item):
            return QSize(120, self.HEIGHT)
        view = option.widget
        full = view.viewport().width() if isinstance(view, QAbstractItemView) else option.rect.width()
        height = self._title(item, full - 2 * SIDE)[1] + 2 * _PAD + 2
        return QSize(120, max(self.HEIGHT - 8, height + (_SECOND if self._two(item) else 0)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item = index.data(ITEM)
        if not isinstance(item, Item):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = draw_ground(painter, option)
        left, right, top = int(inner.left()) + _LEFT, int(inner.right()) - _END, int(inner.top()) + _PAD
        layout, height = self._title(item, int(inner.width()))
        if item.icon:
            drawn = pixmap(item.icon, "faint" if item.dim else item.tone, 18, painter.device().devicePixelRatio())
            painter.drawPixmap(QPointF(inner.left() + 12, top + 1), drawn)
            left += _ICON
        painter.setPen(colour("muted" if item.dim else "text"))
        layout.draw(painter, QPointF(left, top))
        if self._two(item):
            second = top + height
            painter.setFont(px(12))
            painter.setPen(colour("faint" if item.dim else "muted"))
            metrics = painter.fontMetrics()
            wide = min(metrics.horizontalAdvance(item.right2) + 2, (right - left) * 2 // 3) if item.right2 else 0
            elided(painter, QRect(right - wide, second, wide, 17), item.right2, _RIGHT)
            elided(painter, QRect(left, second, right - left - wide - (10 if wide else 0), 17), item.subtitle)
        painter.restore()

    @staticmethod
    def _two(item: Item) -> bool:
        return bool(item.subtitle or item.right2)

    @staticmethod
    def _title(item: Item, inner: int) -> tuple[QTextLayout, int]:
        return laid_out(item.title, px(14, MEDIUM), inner - _LEFT - _END - (_ICON if item.icon else 0))
