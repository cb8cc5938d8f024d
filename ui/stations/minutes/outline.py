"""The sections of a document in order, with who wrote each: the record, or the secretary."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

from facilitator.meeting.papers.findings import waits
from facilitator.model import BlockMode, Circulation, Comment, DocumentKind, Settled
from ui.stations.minutes.words import section_name
from ui.theme import MEDIUM, REGULAR, SEMIBOLD, pixmap, px, theme
from ui.widgets.headings import laid_out, whole
from ui.widgets.items import ITEM, Item
from ui.widgets.lists import ListPane
from ui.widgets.rows import SIDE, Index, RowDelegate, draw_ground, elided

if TYPE_CHECKING:
    from facilitator.model import Rows
    from facilitator.report import Section

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ICONS = {"agenda": "list-ordered", "priorities": "chart-bar", "votes": "vote", "signatures": "file-signature",
          "details": "info", "course": "history", "participation": "users", "present": "users",
          "list": "users", "issues": "list",
          "verification": "shield-check", "withheld": "eye-off", "round": "vote", "compare": "split"}  # fmt: skip


class OutlineDelegate(RowDelegate):
    """Rows of 36 px, higher where a heading needs more lines, sections of an area set in; the mode in words at the
    right. Its view is made ``whole``."""

    HEIGHT = 36

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        item, view = index.data(ITEM), option.widget
        if not isinstance(item, Item) or not isinstance(view, QAbstractItemView):
            return QSize(120, self.HEIGHT)
        _, height = laid_out(item.title, self._font(item), self._room(item, view.viewport().width() - 2 * SIDE))
        return QSize(120, max(self.HEIGHT, height + 18))

    @staticmethod
    def _font(item: Item) -> QFont:
        return px(13, MEDIUM if item.data < 2 else REGULAR)

    @staticmethod
    def _left(item: Item) -> int:
        level = int(item.data)
        return 12 + 18 * (level >= 2) + 14 * (level >= 3)

    def _room(self, item: Item, inner: int) -> int:
        """Px for the heading."""
        return inner - self._left(item) - 34 - 10 - self._mode(item)

    @staticmethod
    def _mode(item: Item) -> int:
        """Px of the mode at the right."""
        return QFontMetrics(px(11, SEMIBOLD if item.tone != "faint" else REGULAR)).horizontalAdvance(item.right) + 2

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item = index.data(ITEM)
        if not isinstance(item, Item):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = draw_ground(painter, option).toRect()
        left, right = inner.left() + self._left(item), inner.right() - 10
        ratio = painter.device().devicePixelRatio()
        drawn = pixmap(item.icon, item.tone, 15, ratio)
        painter.drawPixmap(QPointF(left, inner.center().y() - 7), drawn)
        painter.setFont(px(11, SEMIBOLD if item.tone != "faint" else REGULAR))
        painter.setPen(theme().colour(item.tone))
        wide = self._mode(item)
        elided(painter, QRect(right - wide, inner.top(), wide, inner.height()), item.right, _RIGHT)
        painter.setPen(theme().colour("muted" if item.dim else "text"))
        layout, height = laid_out(item.title, self._font(item), self._room(item, inner.width()))
        layout.draw(painter, QPointF(left + 24, inner.center().y() - height / 2 + 1))
        painter.restore()


def outline_pane() -> ListPane:
    """The list of sections, with whole headings."""
    pane = ListPane("", delegate=OutlineDelegate())
    whole(pane)
    return pane


COMMENTS, ANSWERS = "\0comments", "\0answers"
"""Rows of the outline that are no section of the document."""


def before_sections(rows: Rows, kind: DocumentKind) -> tuple[list[str], int]:
    """What stands above the sections of a document, and how many comments wait to be settled."""
    waiting = sum(row.settled is Settled.OPEN for row in rows.all(Comment))
    if kind is DocumentKind.RESPONSES:
        return [ANSWERS], waiting
    return [COMMENTS] if rows.all(Circulation) else [], waiting


def outline(sections: Sequence[Section], first: Sequence[str] = (), waiting: int = 0) -> list[Item]:
    """One item a section; ``data`` is its level. Empty sections are dimmed: the final document leaves them out.

    ``first``: COMMENTS or ANSWERS, above the sections. ``waiting``: comments not settled.
    """
    return [*(_special(name, waiting) for name in first), *(_item(section) for section in sections)]


def _special(name: str, waiting: int) -> Item:
    translate = QCoreApplication.translate
    if name == ANSWERS:
        return Item(
            name, translate("Outline", "Responses by measure"), icon="message-square-text", tone="accent", data=1
        )
    right = translate("Outline", "open: {number}").format(number=waiting) if waiting else ""
    tone = "amber" if waiting else "muted"
    return Item(name, translate("Outline", "Comments"), right=right, icon="message-square", tone=tone, data=1)


def _item(section: Section) -> Item:
    translate = QCoreApplication.translate
    if waits(section):
        mode, tone, icon = translate("Outline", "conflict"), "amber", "triangle-alert"
    elif section.lang:
        mode, tone, icon = translate("Outline", "in Albanian"), "amber", "languages"
    elif section.mode is BlockMode.EDITED:
        mode, tone, icon = translate("Outline", "edited"), "accent", "pen-line"
    elif section.editable:
        mode, tone, icon = translate("Outline", "automatic"), "faint", "pen-line"
    else:
        icon = _ICONS.get(section_name(section.key), "table-2")
        mode, tone = translate("Outline", "automatic"), "faint"
    return Item(
        uid=section.key,
        title=section.title,
        right=mode,
        icon=icon,
        tone=tone,
        dim=section.editable and not section.text.strip(),
        data=_depth(section),
    )


def _depth(section: Section) -> int:
    """Its level; a section without a heading of its own stands under the part of the document that it belongs to."""
    if section.level:
        return section.level
    if section.key.count(":") > 1 and section.key.startswith("compare:"):
        return 3
    return 2 if "/" in section.key else 1
