"""Rows of what was found: a heading for each meeting, and under it the places with the words marked that were typed."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

from facilitator.archive.catalogue.rows import State, What
from facilitator.desk.catalogue import Line
from facilitator.language import intake as intake_told
from facilitator.language.dates import day_short
from facilitator.language.sentences import Lang
from facilitator.language.told import catalogue as catalogue_told
from ui.theme import MEDIUM, SEMIBOLD, pixmap, px, theme
from ui.widgets.items import ITEM, Item
from ui.widgets.rows import SIDE, RowDelegate, chip_width, colour, draw_chip, draw_ground, elided

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
_GAP = 10
"""Between a title and its day, px."""
HEAD = "head:"
"""Begins the uid of a heading."""


def head_of(line: Line, lang: Lang) -> Item:
    """The heading over the places of one meeting, or of an old document, which says what it is."""
    entry = line.entry
    title = entry.title or entry.key if entry is not None else ""
    if entry is not None and entry.title and entry.state is State.NO_RECORD:
        title = f"{title} · {intake_told.say('old', lang)}"
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
    """Documents of 46 px, headings of 34, and a line more where a title is long: meetings of one series begin alike.
    Places of 76 px: kind and organisation over two lines of text.
    """

    HEADING, PLACE, MORE = 34, 76, 18

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        item = index.data(ITEM)
        if not isinstance(item, Item):
            return super().sizeHint(option, index)
        document = not isinstance(item.data, Line) or item.data.what is What.DOCUMENT
        if not document and not item.uid.startswith(HEAD):
            return QSize(120, self.PLACE)
        view = option.widget
        wide = view.viewport().width() if isinstance(view, QAbstractItemView) else option.rect.width()
        room = wide - 2 * SIDE - (54 if document and item.icon else 26 if document else 24)
        usual = self.HEIGHT if document else self.HEADING
        return QSize(120, usual + (self.MORE if _long(item, room, _title_font(document)) else 0))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        item = index.data(ITEM)
        if not (isinstance(item, Item) and isinstance(item.data, Line) and item.data.what is not What.DOCUMENT):
            if isinstance(item, Item) and option.rect.height() > self.HEIGHT:
                self._document(painter, option, item)
            else:
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

    def _document(self, painter: QPainter, option: QStyleOptionViewItem, item: Item) -> None:
        """A document whose title takes two lines, the subtitle below them."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = draw_ground(painter, option)
        left, right, top = int(inner.left()) + 14, int(inner.right()) - 12, int(inner.top())
        if item.icon:
            ratio = painter.device().devicePixelRatio()
            drawn = pixmap(item.icon, "faint" if item.dim else item.tone, 18, ratio)
            painter.drawPixmap(QPointF(inner.left() + 12, inner.center().y() - 9), drawn)
            left += 28
        _two_lines(painter, item, QRect(left, top + 3, right - left, 38), _title_font(True))
        painter.setFont(px(12))
        painter.setPen(colour("faint" if item.dim else "muted"))
        wide = min(painter.fontMetrics().horizontalAdvance(item.right2) + 2, (right - left) // 2) if item.right2 else 0
        elided(painter, QRect(right - wide, top + 42, wide, 17), item.right2, _RIGHT)
        elided(painter, QRect(left, top + 42, right - left - wide - (10 if wide else 0), 17), item.subtitle)
        painter.restore()

    def _heading(self, painter: QPainter, item: Item, room: QRect) -> None:
        if room.height() > self.HEADING:
            _two_lines(painter, item, room.adjusted(0, 6, 0, -6), _title_font(False))
            return
        wide = _day(painter, item, room)
        painter.setFont(_title_font(False))
        painter.setPen(colour("text"))
        elided(painter, room.adjusted(0, 0, -wide - _GAP, 0), item.title)

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


def _title_font(document: bool) -> QFont:
    return px(14, MEDIUM) if document else px(13, SEMIBOLD)


def _day_font() -> QFont:
    return px(12, MEDIUM, tabular=True)


def _day_width(item: Item) -> int:
    return QFontMetrics(_day_font()).horizontalAdvance(item.right) + 2 if item.right else 0


def _long(item: Item, room: int, font: QFont) -> bool:
    """Whether a title needs a second line beside its day."""
    return QFontMetrics(font).horizontalAdvance(item.title) > room - _day_width(item) - _GAP


def _day(painter: QPainter, item: Item, room: QRect) -> int:
    """Draw the day at the right; gives its width."""
    wide = _day_width(item)
    painter.setFont(_day_font())
    painter.setPen(colour("muted"))
    elided(painter, QRect(room.right() - wide, room.top(), wide, room.height()), item.right, _RIGHT)
    return wide


def _two_lines(painter: QPainter, item: Item, room: QRect, font: QFont) -> None:
    """A title over two lines, the first ending before the day, the second as long as the row."""
    half = room.height() // 2
    first = QRect(room.left(), room.top(), room.width(), half)
    first.setRight(room.right() - _day(painter, item, first) - _GAP)
    layout = QTextLayout(item.title, font)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(first.width())
    end = line.textLength()
    layout.endLayout()
    painter.setFont(font)
    painter.setPen(colour("muted" if item.dim else "text"))
    elided(painter, first, item.title[:end].rstrip())
    elided(painter, QRect(room.left(), room.top() + half, room.width(), half), item.title[end:].lstrip())
