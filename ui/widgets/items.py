"""What lists show: plain rows of text in a model that filters itself.

No proxy model: with 10,000 rows a proxy costs a hundred milliseconds per key, a folded word match in Python three.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from itertools import islice
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer

from facilitator.language.folding import fold

ITEM = Qt.ItemDataRole.UserRole
"""The role under which the model gives the ``Item`` itself."""

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_PORTION = 100
_AHEAD_MS, _PAUSE_MS = 200, 5
"""Rows folded between two looks at what the person does: a few milliseconds, their words made as well."""


@dataclass(slots=True)
class Item:
    """One row. Tones: text muted faint accent green amber red violet.

    Two-line rows: ``title`` over ``subtitle``, ``right`` (in ``tone``) over ``right2``, ``icon`` in ``tone``, ``chip``
    behind the title. Log rows: ``right`` is the time, ``title`` who spoke, ``chip`` the kind, ``subtitle`` the text,
    ``right2`` a remark at the right. ``dim``: there, but not counting. ``search`` is what a filter looks through, by
    default title and subtitle. ``sort`` orders the rows when every item has one; else they stay as given.
    """

    uid: str
    title: str
    subtitle: str = ""
    right: str = ""
    right2: str = ""
    icon: str = ""
    tone: str = "muted"
    dim: bool = False
    chip: str = ""
    chip_tone: str = ""
    search: str = ""
    sort: Any = None
    data: Any = None

    def spoken(self) -> str:
        """The row as a screen reader says it."""
        return ", ".join(part for part in (self.title, self.chip, self.subtitle, self.right, self.right2) if part)


_FIELDS = tuple(part.name for part in fields(Item))


class Later(Item):
    """A row whose words are made when something asks for them first: a screen shows forty of ten thousand.

    ``make`` gives the row, ``sort`` is what its ``sort`` will be.
    """

    __slots__ = ("_make",)

    def __init__(self, uid: str, make: Callable[[], Item], sort: Any = None) -> None:
        self.uid, self.sort, self._make = uid, sort, make

    def __getattr__(self, name: str) -> Any:
        if name not in _FIELDS:  # only a field that was not set yet comes here
            raise AttributeError(name)
        made = self._make()
        for field in _FIELDS:
            setattr(self, field, getattr(made, field))
        del self._make
        return getattr(made, name)


class ListModel(QAbstractListModel):
    """Items in order, filtered by words, optionally only the last ``tail`` of them.

    With ``tail`` set (a log of variable heights, which a view can only lay out as a whole) the model holds back all
    but the last rows; ``more`` gives the ones before. A filter always looks through all items.
    """

    def __init__(self, items: Iterable[Item] = (), tail: int = 0, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tail = tail
        self._all: list[Item] = []
        self._by_uid: dict[str, Item] = {}
        self._folded: dict[str, tuple[str, str]] = {}
        self._query = ""
        self._only: frozenset[str] | None = None
        self._shown: list[Item] = []
        self._first = 0  # rows of _shown that are held back
        self._ahead: Iterator[Item] = iter(())
        self.set_items(items)

    # --- filling -------------------------------------------------------------

    def set_items(self, items: Iterable[Item]) -> None:
        """Replace all. Views stay where they are when rows only changed or were added at the end."""
        fresh = list(items)
        if fresh and all(item.sort is not None for item in fresh):
            fresh.sort(key=_sort)
        self._all = fresh
        self._by_uid = {item.uid: item for item in fresh}
        if len(self._by_uid) != len(fresh):
            raise ValueError("two items have the same uid")
        self._folded = {uid: kept for uid, kept in self._folded.items() if uid in self._by_uid}
        self._take(self._select(fresh))
        self._ahead = iter(fresh)
        if len(fresh) > 500:
            QTimer.singleShot(_AHEAD_MS, self, self._fold_ahead)

    def update(self, item: Item) -> None:
        """Replace the item of that uid, or add it where it belongs (without ``sort``: at the end)."""
        known = self._by_uid.get(item.uid)
        same_place = known is not None and (item.sort is None or known.sort == item.sort)
        if known is not None and same_place and self._passes(known) == self._passes(item):
            self._replace(known, item)
            return
        if known is None and (item.sort is None or not self._all or _sort(self._all[-1]) <= item.sort):
            self._append(item)
            return
        rest = [other for other in self._all if other.uid != item.uid]
        if item.sort is None:
            at = len(rest) if known is None else self._all.index(known)
        else:
            at = bisect_right(rest, item.sort, key=_sort)
        rest.insert(at, item)
        self.set_items(rest)

    def remove(self, uid: str) -> None:
        """Take an item out; an unknown uid is ignored."""
        item = self._by_uid.pop(uid, None)
        if item is None:
            return
        self._all.remove(item)
        self._folded.pop(uid, None)
        row = self._find(uid)
        if row is None:
            return
        if row < self._first:
            del self._shown[row]
            self._first -= 1
            return
        self.beginRemoveRows(_ROOT, row - self._first, row - self._first)
        del self._shown[row]
        self.endRemoveRows()

    # --- asking --------------------------------------------------------------

    def filter(self, text: str) -> None:
        """Show only items that hold every word of ``text``, in any order, diacritics ignored; "" shows all."""
        query = fold(text)
        if query == self._query:
            return
        # Typing on only narrows what is left.
        narrower = bool(self._query) and query.startswith(self._query)
        self._query = query
        self.beginResetModel()
        self._shown = self._select(self._shown if narrower else self._all)
        self._first = self._held_back(self._shown)
        self.endResetModel()

    def only(self, uids: Collection[str] | None) -> None:
        """Show only items of these uids (whoever knows better than words which are meant); None shows all."""
        self._only = None if uids is None else frozenset(uids)
        self.beginResetModel()
        self._shown = self._select(self._all)
        self._first = self._held_back(self._shown)
        self.endResetModel()

    @property
    def query(self) -> str:
        """The folded filter in force."""
        return self._query

    def item(self, row: int) -> Item:
        """The item shown in ``row``; IndexError if there is no such row."""
        if row < 0:
            raise IndexError(row)
        return self._shown[self._first + row]

    def find(self, uid: str) -> Item | None:
        """The item of that uid, shown or not."""
        return self._by_uid.get(uid)

    def row_of(self, uid: str) -> int:
        """The row that shows it; -1 if none does."""
        row = self._find(uid)
        return -1 if row is None or row < self._first else row - self._first

    def items(self) -> list[Item]:
        """Everything, filtered or not, in order."""
        return list(self._all)

    def shown(self) -> list[Item]:
        """What the filter lets through, in order."""
        return list(self._shown)

    # --- the tail ------------------------------------------------------------

    def set_tail(self, tail: int) -> None:
        """Hold back all but the last ``tail`` rows; 0 holds nothing back."""
        if tail != self._tail:
            self._tail = tail
            self.beginResetModel()
            self._first = self._held_back(self._shown)
            self.endResetModel()

    @property
    def held_back(self) -> int:
        """Rows before the first one shown."""
        return self._first

    def more(self, uid: str = "") -> int:
        """Give as many of the rows held back as are shown already, or as many as show ``uid``; returns how many."""
        row = self._find(uid) if uid else None
        shown = len(self._shown) - self._first
        wanted = self._first - max(self._tail, shown) if row is None else min(row, self._first)
        start = max(0, min(wanted, self._first))
        count = self._first - start
        if count:
            self.beginInsertRows(_ROOT, 0, count - 1)
            self._first = start
            self.endInsertRows()
        return count

    def trim(self) -> None:
        """Hold back again what is more than the tail."""
        first = self._held_back(self._shown)
        if first > self._first:
            self.beginRemoveRows(_ROOT, 0, first - self._first - 1)
            self._first = first
            self.endRemoveRows()

    # --- Qt ------------------------------------------------------------------

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown) - self._first

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        at = self._first + index.row()
        if not index.isValid() or at >= len(self._shown):
            return None
        if role == ITEM:
            return self._shown[at]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown[at].title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._shown[at].spoken()
        return None

    # --- inside --------------------------------------------------------------

    def _find(self, uid: str) -> int | None:
        item = self._by_uid.get(uid)
        if item is None and not any(shown.uid == uid for shown in self._shown):
            return None
        # From the end: logs are asked for their last rows.
        for row in range(len(self._shown) - 1, -1, -1):
            if self._shown[row].uid == uid:
                return row
        return None

    def _held_back(self, shown: Sequence[Item]) -> int:
        return max(0, len(shown) - self._tail) if self._tail else 0

    def _take(self, shown: list[Item]) -> None:
        """Show ``shown`` and tell views the least that is true."""
        before, now = [item.uid for item in self._shown], [item.uid for item in shown]
        if before and now[: len(before)] == before:
            self._shown[: len(before)] = shown[: len(before)]
            if len(before) > self._first:
                self.dataChanged.emit(self.index(0), self.index(len(before) - self._first - 1))
            if added := shown[len(before) :]:
                start = len(before) - self._first
                self.beginInsertRows(_ROOT, start, start + len(added) - 1)
                self._shown += added
                self.endInsertRows()
            return
        self.beginResetModel()
        self._shown = shown
        self._first = self._held_back(shown)
        self.endResetModel()

    def _append(self, item: Item) -> None:
        self._all.append(item)
        self._by_uid[item.uid] = item
        if not self._passes(item):
            return
        row = len(self._shown) - self._first
        self.beginInsertRows(_ROOT, row, row)
        self._shown.append(item)
        self.endInsertRows()

    def _replace(self, known: Item, item: Item) -> None:
        self._all[self._position(self._all, known)] = item
        self._by_uid[item.uid] = item
        row = self._find(item.uid)
        if row is None:
            return
        self._shown[row] = item
        if row >= self._first:
            index = self.index(row - self._first)
            self.dataChanged.emit(index, index)

    @staticmethod
    def _position(items: Sequence[Item], wanted: Item) -> int:
        return next(at for at in range(len(items) - 1, -1, -1) if items[at] is wanted)

    def _passes(self, item: Item) -> bool:
        if self._only is not None and item.uid not in self._only:
            return False
        text = fold(item.search or f"{item.title} {item.subtitle}")
        return all(word in text for word in self._query.split())

    def _select(self, items: list[Item]) -> list[Item]:
        """The items among ``items`` that the filter lets through."""
        words = self._query.split()
        if self._only is not None:
            items = [item for item in items if item.uid in self._only]
        elif not words:
            return list(self._all)
        if not words:
            return items
        self._fold(items)
        folded = self._folded
        for word in words:
            items = [item for item in items if word in folded[item.uid][1]]
        return items

    def _fold_ahead(self) -> None:
        """Fold a part of what is not folded yet, so that the first key typed does not pay for all of it."""
        if todo := list(islice(self._ahead, _PORTION)):
            self._fold([item for item in todo if item.uid in self._by_uid and item.uid not in self._folded])
            # Of none it would be a posted event, which Qt serves before painting and before any key.
            QTimer.singleShot(_PAUSE_MS, self, self._fold_ahead)

    def _fold(self, items: list[Item]) -> None:
        """Fold what has not been folded yet, all at once: ten times faster than one by one."""
        texts = [(item.uid, item.search or f"{item.title} {item.subtitle}") for item in items]
        new = [(uid, text) for uid, text in texts if self._folded.get(uid, ("\0",))[0] != text]
        if not new:
            return
        parts = fold("\0".join(text for _, text in new)).split("\0")
        if len(parts) != len(new):  # a text with a NUL in it
            parts = [fold(text) for _, text in new]
        for (uid, text), part in zip(new, parts, strict=True):
            self._folded[uid] = text, part.strip()


def _sort(item: Item) -> Any:
    return item.sort


def changed(item: Item, **new: Any) -> Item:
    """A copy with other fields, for ``ListModel.update``."""
    return Item(**{name: new[name] if name in new else getattr(item, name) for name in _FIELDS})
