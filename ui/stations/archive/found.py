"""Rows of what was found: a heading for each meeting, and under it the places with the words marked that were typed."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyleOptionViewItem

from facilitator.archive.catalogue.rows import What
from facilitator.desk.catalogue import Line
from facilitator.language.dates import day_short
from facilitator.language.sentences import Lang
from facilitator.language.told import catalogue as catalogue_told
from ui.theme import MEDIUM, SEMIBOLD, px, theme
from ui.widgets.items import ITEM, Item
from ui.widgets.rows import RowDelegate, chip_width, colour, draw_chip, draw_ground, elided

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_TONES = {
    "recommendation": "accent",
    "measure": "accent",
    "response": "green",
    "issue": "red",
    "question": "amber",
    "dissent": "red",
    "vote": "violet",
}
HEAD = "head:"
"""Begins the uid of a heading."""


def head_of(line: Line) -> Item:
    """The heading over the places of one meeting."""
    entry = line.entry
    title = entry.title or entry.key if entry is not None else ""
    day = day_short(entry.date) if entry is not None and entry.date else ""
    return Item(uid=f"{HEAD}{line.number}", title=title, right=day, icon="users", data=line)


def place_of(line: Line, lang: Lang) -> Item:
    """One place: what it is, who said it, and its words."""
    kind = catalogue_told.kind(line.kind, lang)
    return Item(
        uid=str(line.number),
        title=kind,
        subtitle=line.snippet,
        right2=line.by,
        chip=kind,
        chip_tone=_TONES.get(line.kind, "muted"),
        data=line,
    )


class FoundDelegate(RowDelegate):
    """Documents as everywhere; headings of 34 px, places of 76: kind and organisation over two lines of text."""

    HEADING, PLACE = 34, 76

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        item = index.data(ITEM)
        if isinstance(item, Item) and isinstance(item.data, Line) and item.data.what is not What.DOCUMENT:
            return QSize(120, self.HEADING if item.uid.startswith(HEAD) else self.PLACE)
        return super().sizeHint(option, index)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        item = index.data(ITEM)
        if not (isinstance(item, Item) and isinstance(item.data, Line) and item.data.what is not What.DOCUMENT):
            super().paint(painter, option, index)
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = draw_ground(painter, option)
        left, right = int(inner.left()) + 12, int(inner.right()) - 12
        if item.uid.startswith(HEAD):
            self._heading(painter, item, QRect(left, int(inner.top()), right - left, int(inner.height())))
        else:
            self._place(painter, item, item.data, QRectF(left, inner.top() + 6, right - left, inner.height() - 8))
        painter.restore()

    @staticmethod
    def _heading(painter: QPainter, item: Item, room: QRect) -> None:
        painter.setFont(px(12, MEDIUM, tabular=True))
        painter.setPen(colour("muted"))
        wide = painter.fontMetrics().horizontalAdvance(item.right) + 2 if item.right else 0
        elided(painter, QRect(room.right() - wide, room.top(), wide, room.height()), item.right, _RIGHT)
        painter.setFont(px(13, SEMIBOLD))
        painter.setPen(colour("text"))
        elided(painter, room.adjusted(0, 0, -wide - 10, 0), item.title)

    @staticmethod
    def _place(painter: QPainter, item: Item, line: Line, room: QRectF) -> None:
        chip = min(chip_width(item.chip), int(room.width()) // 2)
        draw_chip(painter, int(room.left()), int(room.top()), chip, item.chip, item.chip_tone)
        painter.setFont(px(12))
        painter.setPen(colour("muted"))
        behind = QRect(int(room.left()) + chip + 8, int(room.top()), int(room.width()) - chip - 8, 18)
        elided(painter, behind, item.right2)
        layout = QTextLayout(line.snippet, px(13))
        wrap = QTextOption()
        wrap.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(wrap)
        look = QTextCharFormat()
        look.setBackground(theme().colour("amber_soft"))
        look.setForeground(theme().colour("text"))
        look.setFontWeight(600)
        marks = []
        for start, end in line.marks:
            mark = QTextLayout.FormatRange()
            mark.start, mark.length, mark.format = start, end - start, look
            marks.append(mark)
        layout.setFormats(marks)
        layout.beginLayout()
        y = 0.0
        for _ in range(2):
            row = layout.createLine()
            if not row.isValid():
                break
            row.setLineWidth(room.width())
            row.setPosition(QPointF(0, y))
            y += row.height() + 1
        layout.endLayout()
        painter.setPen(colour("text"))
        layout.draw(painter, QPointF(room.left(), room.top() + 23))
