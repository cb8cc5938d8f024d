"""A small list beside a line of text: what it may mean, and the question whom it means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit

from ui.theme import MEDIUM
from ui.widgets.boxes import column
from ui.widgets.lists import Item, ListModel, ListPane, RowDelegate
from ui.widgets.messages import announce
from ui.widgets.text import label

_SHOWN = 7
_NARROW = 640
"""A question below a line narrower than this is as wide as the line, px."""
DIGITS = 9
"""So many choices have a digit of their own; the others are reached by arrows."""


class _LineRows(RowDelegate):
    HEIGHT = 34


class Offer(QFrame):
    """The list. A child of the window, not a popup: the focus stays in the line."""

    def __init__(self, line: QLineEdit, name: str, rows: RowDelegate | None = None) -> None:
        super().__init__(line.window())
        self._line = line
        self.setProperty("role", "popup")
        self.rows = ListModel()
        delegate = rows or _LineRows()
        self._high = delegate.HEIGHT
        self.pane = ListPane(name, self.rows, delegate)
        self.pane.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._head = label("", 12, MEDIUM, "amber", wrap=True)
        self._head.setContentsMargins(16, 6, 16, 2)
        self.setLayout(column(self._head, self.pane, margins=(1, 4, 1, 4)))
        self.hide()

    def offer(self, items: Sequence[Item], head: str = "") -> None:
        """Show these, none highlighted; nothing for none. ``head``: words above them."""
        self._head.setText(head)
        self._head.setVisible(bool(head))
        self.rows.set_items(items)
        self.pane.select("")
        if not items:
            self.hide()
            return
        self.place()
        self.show()
        self.raise_()

    def place(self) -> None:
        """Beside the line, wherever that is now."""
        window = self._line.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        wide = self._line.width()
        asking = self._high > _LineRows.HEIGHT
        least = 460 if asking else 300
        width = wide if asking and wide < _NARROW else min(max(least, wide * 2 // 5), max(wide, 200))
        height = min(self.rows.rowCount(), _SHOWN) * self._high + 12
        if self._head.text():
            height += self._head.heightForWidth(width - 2) + 10
        corner = self._line.mapTo(window, QPoint(0, 0))
        above, below = corner.y() - height - 4, corner.y() + self._line.height() + 4
        fits_below = below + height <= window.height()
        # beside the line on the side where the words about it are not
        down = above < 0 or (fits_below and corner.y() < window.height() // 2)
        self.setGeometry(corner.x(), below if down else above, width, height)

    def move_by(self, step: int) -> None:
        """Highlight the next one; from none to the first or, upwards, to the last."""
        count = self.rows.rowCount()
        at = self.pane.currentIndex().row() if self.pane.current_uid() else (-1 if step > 0 else count)
        self.pane.setCurrentIndex(self.rows.index((at + step) % count))
        announce(self._line, self.rows.item((at + step) % count).spoken())

    def is_open(self) -> bool:
        return not self.isHidden()


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer: ``value`` is what ``chosen`` gives."""

    value: object
    title: str
    subtitle: str = ""
    icon: str = "user-round"
    tone: str = "accent"


class Asking(QObject):
    """The question of a line: a digit, or arrows and Enter, choose; until then Enter is left to the line.

    Typing on, Esc or another field take the question away; nothing was done then.

    Signals:
        chosen(object): the value of the choice.
        called_off(): Esc, or the focus went elsewhere.
    """

    chosen = Signal(object)
    called_off = Signal()

    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line)
        self._line = line
        self._choices: list[Choice] = []
        self._offer: Offer | None = None
        line.installEventFilter(self)
        line.textChanged.connect(self.close)

    def ask(self, choices: Sequence[Choice], name: str, *, head: bool = True) -> None:
        """Show them, none highlighted. ``name``: the question; without ``head`` it stands elsewhere beside the line."""
        self._choices = list(choices)
        if self._offer is None:
            self._offer = Offer(self._line, name, RowDelegate())
            self._offer.pane.clicked.connect(self._clicked)
        self._offer.pane.setAccessibleName(name)
        self._offer.offer(
            [
                Item(
                    str(at),
                    choice.title,
                    choice.subtitle,
                    right=str(at + 1) if at < DIGITS else "",
                    icon=choice.icon,
                    tone=choice.tone,
                )
                for at, choice in enumerate(self._choices)
            ],
            name if head else "",
        )
        announce(self._line, name)

    def close(self) -> None:
        """Take the question away."""
        self._choices = []
        if self._offer is not None:
            self._offer.hide()

    @property
    def is_open(self) -> bool:
        return self._offer is not None and self._offer.is_open()

    def titles(self) -> list[str]:
        """What can be chosen now, as read: title and second line."""
        return [", ".join(filter(None, (one.title, one.subtitle))) for one in self._choices] if self.is_open else []

    def highlighted(self) -> object | None:
        """The value highlighted by arrows, if any."""
        uid = self._offer.pane.current_uid() if self._offer is not None and self.is_open else ""
        return self._choices[int(uid)].value if uid else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self.is_open:
            return False
        if isinstance(event, QKeyEvent):
            ours = self._means(event)
            if event.type() == QEvent.Type.ShortcutOverride and ours:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and ours:
                self._key(event)
                return True
        elif event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self._call_off()
        elif event.type() in (QEvent.Type.Resize, QEvent.Type.Move) and self._offer is not None:
            self._offer.place()
        return False

    def _means(self, event: QKeyEvent) -> bool:
        key = event.key()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self.highlighted() is not None
        digit = key - Qt.Key.Key_1
        return key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Escape) or 0 <= digit < min(
            len(self._choices), DIGITS
        )

    def _key(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self._call_off()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            if self._offer is not None:
                self._offer.move_by(-1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self.highlighted())
        else:
            self._take(self._choices[key - Qt.Key.Key_1].value)

    def _call_off(self) -> None:
        self.close()
        self.called_off.emit()

    def _clicked(self) -> None:
        self._take(self.highlighted())

    def _take(self, value: object | None) -> None:
        self.close()
        if value is not None:
            self.chosen.emit(value)
