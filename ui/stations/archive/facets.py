"""What narrows a search: each facet with its values and how many places have them; a click or Space chooses one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from facilitator.archive.catalogue.rows import Count, Facet
from facilitator.language.sentences import Lang
from facilitator.language.told import catalogue as catalogue_told
from ui.theme import MEDIUM, REGULAR, SEMIBOLD, pixmap, px
from ui.widgets.items import ITEM, Item
from ui.widgets.lists import ListPane
from ui.widgets.rows import RowDelegate, colour, draw_ground, elided

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_SHORT = 5
"""Values of a facet before somebody asks for more."""
_LONG = 60


class FacetPane(ListPane):
    """Signals: narrowed(): another value is chosen, or one less."""

    narrowed = Signal()

    def __init__(self) -> None:
        super().__init__("", delegate=_FacetDelegate())
        self.chosen_values: list[tuple[str, str]] = []
        self._counts: Sequence[Count] = ()
        self._open: set[Facet] = set()
        self._lang: Lang = "sq"
        self.clicked.connect(self._clicked)
        self.chosen.connect(self._toggle)

    def show_counts(self, counts: Sequence[Count], lang: Lang) -> None:
        """What there is to choose from now; what is chosen stays on top of its facet even where nothing has it."""
        self._counts, self._lang = counts, lang
        items: list[Item] = []
        for facet in Facet:
            values = [one for one in counts if one.facet is facet]
            mine = [value for name, value in self.chosen_values if name == facet]
            values.sort(key=lambda one: one.value not in mine)
            values = [Count(facet, value, 0) for value in mine if value not in {one.value for one in values}] + values
            if not values:
                continue
            if facet is Facet.YEAR:
                values.sort(key=lambda one: one.value, reverse=True)
            items.append(Item(uid=f"{facet}", title=catalogue_told.facet(facet, lang), tone="head"))
            shown = _LONG if facet in self._open else _SHORT + len(mine)
            for one in values[:shown]:
                said = catalogue_told.value(facet, one.value, lang)
                tone = "accent" if one.value in mine else ""
                items.append(Item(uid=f"{facet}={one.value}", title=said, right=_figure(one.count), tone=tone))
            if len(values) > shown and facet not in self._open:
                more = QCoreApplication.translate("FacetPane", "{count} more…").format(count=len(values) - shown)
                items.append(Item(uid=f"{facet}+", title=more, tone="faint"))
        self.rows.set_items(items)

    def forget(self) -> None:
        """Nothing is chosen any more."""
        if self.chosen_values:
            self.chosen_values = []
            self.narrowed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.current_uid():
            self._toggle(self.current_uid())
            event.accept()
            return
        super().keyPressEvent(event)

    def _clicked(self, index: QModelIndex) -> None:
        if index.isValid():
            self._toggle(self.rows.item(index.row()).uid)

    def _toggle(self, uid: str) -> None:
        if uid.endswith("+") and "=" not in uid:
            self._open.add(Facet(uid[:-1]))
            self.show_counts(self._counts, self._lang)
            return
        facet, equals, value = uid.partition("=")
        if not equals:
            return
        one = (facet, value)
        if one in self.chosen_values:
            self.chosen_values.remove(one)
        else:
            self.chosen_values.append(one)
        self.narrowed.emit()


def _figure(count: int) -> str:
    return f"{count:,}".replace(",", "\u202f")


class _FacetDelegate(RowDelegate):
    """Lines of 26 px: a heading, or a value with its figure; a chosen one with a mark before it."""

    HEIGHT = 26

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(100, self.HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        item = index.data(ITEM)
        if not isinstance(item, Item):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = draw_ground(painter, option).toRect()
        room = inner.adjusted(10, 0, -8, 0)
        if item.tone == "head":
            painter.setFont(px(12, SEMIBOLD))
            painter.setPen(colour("muted"))
            elided(painter, room, item.title)
            painter.restore()
            return
        painter.setFont(px(12, MEDIUM, tabular=True))
        painter.setPen(colour("muted"))
        wide = painter.fontMetrics().horizontalAdvance(item.right) + 2 if item.right else 0
        elided(painter, QRect(room.right() - wide, room.top(), wide, room.height()), item.right, _RIGHT)
        if item.tone == "accent":
            ratio = painter.device().devicePixelRatio()
            painter.drawPixmap(room.left(), room.center().y() - 6, pixmap("check", "accent", 14, ratio))
            room.adjust(18, 0, 0, 0)
        painter.setFont(px(13, MEDIUM if item.tone else REGULAR))
        painter.setPen(colour("accent" if item.tone == "accent" else "faint" if item.tone == "faint" else "text"))
        elided(painter, room.adjusted(0, 0, -wide - 6, 0), item.title)
        painter.restore()
