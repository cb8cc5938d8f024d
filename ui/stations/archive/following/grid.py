"""A table of the synthesis on the screen: arrow keys go from cell to cell, Enter asks what stands behind one."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from facilitator.archive.following.pictures.kinds import LOOKS
from facilitator.archive.following.table import Cell, Table
from facilitator.language.sentences import Lang
from facilitator.language.told.following import say, shown
from ui.theme import MEDIUM, px, theme

_WIDE = {
    "day": 100, "by": 110, "qark": 98, "answer": 98, "waits": 60, "commitment": 84, "standing": 112, "how": 190,
    "what": 96, "year": 66, "institution": 150, "until": 86, "plan": 110, "code": 78, "organisation": 230,
}  # fmt: skip
_FIGURE, _TEXT, _PADDING = 50, 170, 18
_STRETCHED = ("request", "theme", "name", "title", "organisation", "commitment")
_ROW = 40
_ROOT = QModelIndex()

Index = QModelIndex | QPersistentModelIndex


class GridModel(QAbstractTableModel):
    """The cells as they are read."""

    def __init__(self) -> None:
        super().__init__()
        self.table: Table | None = None
        self._lang: Lang = "sq"

    def show(self, table: Table, lang: Lang) -> None:
        """Another table."""
        self.beginResetModel()
        self.table, self._lang = table, lang
        self.endResetModel()

    def cell(self, index: Index) -> Cell | None:
        """What stands there."""
        if self.table is None or not index.isValid():
            return None
        return self.table.rows[index.row()][index.column()]

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if self.table is None or parent.isValid() else len(self.table.rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if self.table is None or parent.isValid() else len(self.table.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if self.table is None or orientation is not Qt.Orientation.Horizontal:
            return None
        name = self.table.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return say(f"column.{name}", self._lang).replace(" ", "\n")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return say(f"column.{name}", self._lang)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(self._figures(section)) | Qt.AlignmentFlag.AlignBottom
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        cell = self.cell(index)
        if cell is None or self.table is None:
            return None
        name = self.table.columns[index.column()]
        text = shown(name, cell.value, self._lang)
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            head = say(f"column.{name}", self._lang)
            return f"{head}: {say('withheld', self._lang) if cell.value is None else text or '–'}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(isinstance(cell.value, int) or cell.value is None) | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ForegroundRole:
            if name == "answer":
                tone = LOOKS[str(cell.value)][0]
                return theme().colour("muted" if tone == "line" else tone)
            return theme().colour("muted" if cell.value in (0, None) else "text")
        if role == Qt.ItemDataRole.FontRole and (name == "answer" or (index.column() == 0 and name != "day")):
            return px(13, MEDIUM)
        return None

    def _figures(self, column: int) -> bool:
        assert self.table is not None
        first = next((row[column].value for row in self.table.rows if row[column].value != ""), "")
        return first is None or isinstance(first, int)


class Grid(QTableView):
    """Signals: entered_cell(object): Enter or a double click on a cell; moved_to(int): the row chosen, or -1."""

    entered_cell = Signal(object)
    moved_to = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.model_of = GridModel()
        self.setModel(self.model_of)
        self.setFont(px(13, tabular=True))
        self.horizontalHeader().setFont(px(12, MEDIUM))
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setMinimumSectionSize(40)
        self.horizontalHeader().setFixedHeight(46)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.setShowGrid(False)
        self.setCornerWidget(QWidget())
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.doubleClicked.connect(self._enter)
        self.selectionModel().currentChanged.connect(self._moved)

    def show_table(self, table: Table, lang: Lang) -> None:
        """Another table; the same place in it stays chosen if it is the same table."""
        before, row, column = self.model_of.table, self.currentIndex().row(), self.currentIndex().column()
        self.model_of.show(table, lang)
        self.setAccessibleName(say(f"table.{table.name}", lang))
        same = before is not None and before.name == table.name
        self._lay_out()
        if table.rows:
            at = (min(max(row, 0), len(table.rows) - 1), max(column, 0)) if same else (0, 0)
            self.select(*at)
            self.moved_to.emit(at[0])  # the same cell may stand for another row now
        else:
            self.moved_to.emit(-1)

    def select(self, row: int, column: int) -> None:
        """Go to a cell."""
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(self.model_of.index(row, column), flags)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self._enter(self.currentIndex())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _enter(self, index: QModelIndex) -> None:
        cell = self.model_of.cell(index)
        if cell is not None:
            self.entered_cell.emit(cell)

    def _moved(self, index: QModelIndex) -> None:
        self.moved_to.emit(index.row())

    def _wanted(self, at: int, name: str) -> int:
        if not self.model_of._figures(at):
            return _WIDE.get(name, _TEXT)
        head = str(self.model_of.headerData(at, Qt.Orientation.Horizontal))
        words = self.horizontalHeader().fontMetrics()
        return max(_FIGURE, _PADDING + max(words.horizontalAdvance(word) for word in head.split("\n")))

    def _lay_out(self) -> None:
        table = self.model_of.table
        if table is None:
            return
        wide = [self._wanted(at, name) for at, name in enumerate(table.columns)]
        grows = next((at for at, name in enumerate(table.columns) if name in _STRETCHED and name != "commitment"), -1)
        if grows < 0 and "commitment" in table.columns:
            grows = table.columns.index("commitment")
        if grows >= 0:
            wide[grows] = max(_TEXT, self.viewport().width() - sum(wide) + wide[grows])
        for at, width in enumerate(wide):
            self.setColumnWidth(at, width)


def _side(figure: bool) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignRight if figure else Qt.AlignmentFlag.AlignLeft
