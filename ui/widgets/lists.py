"""Lists: the view, and the search field that steers one. Items and delegates are in their own modules."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLineEdit, QListView, QStyleOptionViewItem

from ui.theme import icon, px, theme
from ui.widgets.items import ITEM, Item, Later, ListModel, changed
from ui.widgets.live import Live
from ui.widgets.rows import LogDelegate, RowDelegate

__all__ = ["ITEM", "Item", "Later", "ListModel", "ListPane", "LogDelegate", "RowDelegate", "SearchLine", "changed"]

LOG_TAIL = 50
"""Rows of a log that are laid out until someone scrolls up: QListView lays out all rows for each new one, and half of
the time from Enter to a painted point went there with three times as many. Four screens and more; reading back brings
as many again as are there, so that even ten thousand rows are few steps away."""


class ListPane(QListView):
    """A list for keyboard and mouse. The selected uid survives updates, filters and resets.

    Signals:
        chosen(str): Enter or double click, with the uid.
        removed(str): Delete, with the uid; nothing has been removed yet.
        moved(str): another uid is selected; "" when none is.
    """

    chosen = Signal(str)
    removed = Signal(str)
    moved = Signal(str)

    def __init__(
        self, name: str, model: ListModel | None = None, delegate: RowDelegate | LogDelegate | None = None
    ) -> None:
        super().__init__()
        self._uid = ""
        self._settling = False
        self._end = self._owed = False
        self._told = ""
        self._nothing = ""
        self.setAccessibleName(name)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        delegate = delegate or RowDelegate()
        delegate.setParent(self)
        self.log = not delegate.uniform
        self.setItemDelegate(delegate)
        self.setUniformItemSizes(delegate.uniform)
        if delegate.uniform:
            # Laying out asks the model twice per row: 10,000 at once would be felt at every key.
            self.setLayoutMode(QListView.LayoutMode.Batched)
            self.setBatchSize(250)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.doubleClicked.connect(self._double_clicked)
        self.rows = model or ListModel()
        self.rows.setParent(self)
        if self.log:
            self.rows.set_tail(LOG_TAIL)
        self.setModel(self.rows)

    def set_nothing(self, words: str) -> None:
        """What stands in the list while it has no rows."""
        self._nothing = words
        self.viewport().update()

    def current_uid(self) -> str:
        """The selected uid; "" if none is, or if the filter hides it."""
        index = self.currentIndex()
        return self.rows.item(index.row()).uid if index.isValid() else ""

    def current_item(self) -> Item | None:
        """The selected item."""
        index = self.currentIndex()
        return self.rows.item(index.row()) if index.isValid() else None

    def select(self, uid: str) -> bool:
        """Select and show it, as soon as it is there; False if it is not shown now. "" selects nothing."""
        self._uid = uid
        row = self.rows.row_of(uid)
        if uid and row < 0 and self.rows.held_back and self.rows.more(uid):
            row = self.rows.row_of(uid)
        if row < 0:
            self._settling = True
            self.setCurrentIndex(QModelIndex())
            self._settling = False
            self._tell()
            return False
        self.setCurrentIndex(self.rows.index(row))
        return True

    def to_end(self) -> None:
        """Scroll to the last row, and follow it while rows are added."""
        if self.log:
            self.rows.trim()
        self._to_bottom()

    # --- Qt ------------------------------------------------------------------

    def doItemsLayout(self) -> None:
        delegate = self.itemDelegate()
        if not isinstance(delegate, LogDelegate):
            super().doItemsLayout()
            return
        # Once more where the layout brought or took the scroll bar: words were measured for another width.
        for _ in range(2):
            width = self._width_to_be()
            delegate.measure(width)
            super().doItemsLayout()
            if self.viewport().width() == width:
                break

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._owed:
            self._to_bottom()

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if isinstance(model, ListModel):
            self.rows = model
            model.modelAboutToBeReset.connect(self._before)
            model.modelReset.connect(self._after)
            model.rowsAboutToBeInserted.connect(self._before)
            model.rowsInserted.connect(self._inserted)
            model.rowsAboutToBeRemoved.connect(self._before)
            model.rowsRemoved.connect(self._shrunk)

    def initViewItemOption(self, option: QStyleOptionViewItem) -> None:
        super().initViewItemOption(option)
        option.widget = self

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        if not self._settling:
            if current.isValid():
                self._uid = self.rows.item(current.row()).uid
            self._tell()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._nothing and not self.rows.rowCount():
            painter = QPainter(self.viewport())
            painter.setFont(px(13))
            painter.setPen(theme().colour("muted"))
            where = self.viewport().rect().adjusted(18, 0, -18, 0)
            painter.drawText(where, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._nothing)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        uid, key = self.current_uid(), event.key()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if uid and plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit(uid)
        elif uid and plain and key == Qt.Key.Key_Delete:
            self.removed.emit(uid)
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.rows.rowCount():
            # Whoever comes here by Tab must see where they are.
            self.setCurrentIndex(self.rows.index(self.rows.rowCount() - 1 if self.log else 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        at_end = self.log and self._at_end()
        super().resizeEvent(event)
        if self.log and event.size().width() != event.oldSize().width():
            # Words take other lines. Qt's own ResizeMode.Adjust looks at the height of a list only: rows overlapped.
            self.scheduleDelayedItemsLayout()
        if at_end:
            self._to_bottom()

    # --- inside --------------------------------------------------------------

    def _to_bottom(self) -> None:
        """To scroll is to lay out: what is not seen has no width yet that its words could be measured for."""
        self._owed = not self.isVisible()
        if not self._owed:
            self.scrollToBottom()

    def _width_to_be(self) -> int:
        """Of the rows about to be laid out: many bring the scroll bar, and would be measured twice."""
        width, bar = self.viewport().width(), self.verticalScrollBar()
        if bar.isVisibleTo(self) or self.rows.rowCount() * LogDelegate.LEAST <= self.viewport().height():
            return width
        return width - bar.sizeHint().width()

    def _double_clicked(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self.rows.item(index.row()).uid)

    def _tell(self) -> None:
        now = self.current_uid()
        if now != self._told:
            self._told = now
            self.moved.emit(now)

    def _at_end(self) -> bool:
        bar = self.verticalScrollBar()
        return bar.value() >= bar.maximum() - 4

    def _before(self) -> None:
        self._settling = True
        self._end = self.log and self._at_end()

    def _after(self) -> None:
        row = self.rows.row_of(self._uid)
        if row < 0 and self.rows.query and self.rows.rowCount():
            row = 0  # so that Enter takes the first match
            self.setCurrentIndex(self.rows.index(0))
            self._settling = False
        else:
            self._settling = False
            self.setCurrentIndex(self.rows.index(row) if row >= 0 else QModelIndex())
        if self.log and self._end and row < 0:
            self._to_bottom()
        self._tell()

    def _inserted(self, parent: QModelIndex, first: int, last: int) -> None:
        self._settling = False
        if self._uid and not self.currentIndex().isValid() and self.rows.row_of(self._uid) >= 0:
            self.setCurrentIndex(self.rows.index(self.rows.row_of(self._uid)))
        if self._end and last == self.rows.rowCount() - 1:
            if self.rows.rowCount() > 2 * LOG_TAIL:
                self.rows.trim()
            self._to_bottom()

    def _shrunk(self) -> None:
        self._settling = False
        if not self.currentIndex().isValid():
            self._uid = ""
        else:
            self._uid = self.current_uid()
        self._tell()

    def _scrolled(self, value: int) -> None:
        if self.log and value <= 40 and self.rows.held_back and self.isVisible() and not self._settling:
            # Not from inside a scroll: the rows above come when it is through.
            QTimer.singleShot(0, self, self._show_more)

    def _show_more(self) -> None:
        bar = self.verticalScrollBar()
        if bar.value() > 40 or not self.rows.held_back:
            return
        below = bar.maximum() - bar.value()
        self._settling = True
        self.rows.more()
        self.doItemsLayout()
        bar.setValue(bar.maximum() - below)
        self._settling = False


class SearchLine(Live, QLineEdit):
    """A search field over a list: typing filters, Up, Down and Page keys move in it, Enter chooses, Esc clears."""

    def __init__(self, pane: ListPane, name: str, placeholder: str = "") -> None:
        super().__init__()
        self._pane = pane
        self.setFont(px(14))
        self._glass = QAction(self)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder or name)
        self.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self.textChanged.connect(self._filter)
        self.ready()

    def recolour(self) -> None:
        self._glass.setIcon(icon("search", "faint", 16))

    def retranslate(self) -> None:
        # Qt gives its cross no name, and a screen reader would call it "button".
        for action in self.findChildren(QAction):
            if action.objectName() == "_q_qlineeditclearaction":
                action.setText(self.tr("Clear"))

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self._glass.setText(name)  # the glass is a button for screen readers

    def setClearButtonEnabled(self, enable: bool) -> None:
        super().setClearButtonEnabled(enable)
        self.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            if not self._pane.currentIndex().isValid() and self._pane.rows.rowCount():
                self._pane.setCurrentIndex(self._pane.rows.index(0))
            else:
                self._pane.keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._pane.keyPressEvent(event)
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def _filter(self, text: str) -> None:
        self._pane.rows.filter(text)
        self._pane.set_nothing(self.tr("Nothing here has these words.") if text.strip() else "")
