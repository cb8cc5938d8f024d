"""Marked words as small HTML, and cells of a table that hold it, as high as it takes."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QTextDocument
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableWidget

from facilitator.language.wordwise import inline
from ui.theme import px, theme
from ui.widgets.rows import Index

HTML = Qt.ItemDataRole.UserRole + 1
"""What a cell shows; ``UserRole`` holds the tone of its ground, "" for none."""

_SIDE, _ABOVE, _GAP = 10, 6, 2


class Cells(QStyledItemDelegate):
    """The row in hand has a bar at its left, what is chosen a ground."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        table = self.parent()
        wide = table.columnWidth(index.column()) if isinstance(table, QTableWidget) else 200
        return QSize(wide, int(_laid(index, wide).size().height()) + 2 * _ABOVE + 2 * _GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        t = theme()
        rect = QRectF(option.rect).adjusted(_GAP, _GAP, -_GAP, -_GAP)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        tone = index.data(Qt.ItemDataRole.UserRole)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if tone or selected:
            painter.setBrush(t.soft(tone) if tone else t.colour("accent_soft"))
            painter.drawRoundedRect(rect, 6, 6)
        if selected and index.column() == 0:
            painter.setBrush(t.colour("accent"))
            painter.drawRoundedRect(QRectF(rect.left(), rect.top() + 4, 3, rect.height() - 8), 1.5, 1.5)
        painter.translate(option.rect.left() + _SIDE, option.rect.top() + _ABOVE + _GAP)
        _laid(index, option.rect.width()).drawContents(painter)
        painter.restore()


def _laid(index: Index, width: int) -> QTextDocument:
    made = QTextDocument()
    made.setDocumentMargin(0)
    made.setDefaultFont(px(13))
    made.setHtml(f'<div style="color:{theme().text};">{index.data(HTML) or ""}</div>')
    made.setTextWidth(max(40, width - 2 * _SIDE))
    return made


Shown = Callable[[str], str]
"""Stored text → with values in place of its live fields."""


def safe(text: str, shown: Shown) -> str:
    """As HTML, without marks."""
    return escape(shown(text)).replace("\n", "<br>")


def marked(was: str, now: str, shown: Shown) -> str:
    """A text against what it was: words gone struck through in their place, new ones underlined."""
    if was == now:
        return safe(now, shown)
    t = theme()
    shapes = {"gone": f'<s style="color:{t.red};">', "come": f'<u style="color:{t.green};">'}
    parts: list[str] = []
    before = ""
    for how, text in inline(was, now):
        said = safe(text.strip() if how == "gone" else text, shown)
        gap = " " if before == "gone" and not text[:1].isspace() else ""
        parts.append(gap + (f"{shapes[how]}{said}</{shapes[how][1]}>" if how else said))
        before = how
    return "".join(parts)
