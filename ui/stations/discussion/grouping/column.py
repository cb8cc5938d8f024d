"""One column of the board: a group with its number, name and cards, or what lies in no group."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QSizePolicy

from ui.stations.discussion.grouping.cards import CardDelegate
from ui.theme import SEMIBOLD, px, theme
from ui.widgets.basics import STRETCH, column, label, row
from ui.widgets.lists import ListModel, ListPane

NARROW = 116
"""Width of a column that is folded: number, name and how many, so that every group of a full board is in sight."""


class GroupColumn(QFrame):
    """Keys of the arrows left and right leave it; a name is typed in its head.

    Signals:
        left(int): to the column before (-1) or behind (1).
        chosen(str): Enter on a card.
        moved(): another card is selected, or this column has the keys now.
        named(str): a name was typed.
    """

    left = Signal(int)
    chosen = Signal(str)
    moved = Signal()
    named = Signal(str)

    def __init__(self, uid: str, note: Callable[[str], str] | None = None) -> None:
        super().__init__()
        self.uid = uid
        self.folded = False
        self._here = False
        self.setProperty("role", "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._number = label("", role="pill-accent")
        self._number.setMinimumWidth(26)
        self._count = label("", role="pill-muted")
        self._count.setMinimumWidth(26)
        for pill in (self._number, self._count):
            pill.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._name = label("", 14, SEMIBOLD, wrap=True)
        self._name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._name.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._typed = QLineEdit()
        self._typed.setFont(px(14))
        self._typed.installEventFilter(self)
        self._typed.hide()
        self.model = ListModel()
        self.pane = ListPane("", self.model, CardDelegate(note))
        self.pane.setProperty("edge", True)
        self.pane.setSpacing(0)
        self.pane.chosen.connect(self.chosen)
        self.pane.moved.connect(self._moved)
        self.pane.installEventFilter(self)
        head = column(
            row(self._number if uid else self._name, *([STRETCH] if uid else []), self._count, spacing=6),
            *([self._name] if uid else []),
            self._typed,
            spacing=6,
            margins=(12, 0, 12, 0),
        )
        box = column(head, spacing=8, margins=(0, 12, 0, 8))
        box.addWidget(self.pane, 1)
        box.addStretch(0)  # where the cards were, while they are folded
        self.setLayout(box)

    def draw(self, number: int, name: str, count: str, spoken: str) -> None:
        """Its head. ``count`` how many cards, ``spoken`` all of it for a screen reader."""
        self._number.setText(str(number))
        self._name.setText(name)
        self._name.setToolTip(name)
        self._count.setText(count)
        self.pane.setAccessibleName(spoken)
        self.setAccessibleName(spoken)

    def set_nothing(self, words: str) -> None:
        """What stands in it while it is empty."""
        self.pane.set_nothing(words)

    def fold(self, folded: bool) -> None:
        """Only its head, or its cards too."""
        had = self.has_keys()
        self.folded = folded
        self.pane.setVisible(not folded)
        if had:
            self.take_keys()

    def take_keys(self, uid: str = "") -> None:
        """The keys go here, to that card if it is named; a folded column has them itself."""
        if self.folded:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            if uid:
                self.pane.select(uid)
            elif not self.pane.currentIndex().isValid() and self.model.rowCount():
                self.pane.setCurrentIndex(self.model.index(0))
            self.pane.setFocus(Qt.FocusReason.OtherFocusReason)

    def has_keys(self) -> bool:
        """Whether the keys are here."""
        return self.hasFocus() or self.pane.hasFocus() or self._typed.hasFocus()

    def point(self) -> str:
        """Uid of the card that is selected; "" for none, and of a folded column."""
        return "" if self.folded else self.pane.current_uid()

    def begin_naming(self, name: str, placeholder: str) -> None:
        """The name is typed in the head."""
        self._name.hide()
        self._typed.setText(name)
        self._typed.setPlaceholderText(placeholder)
        self._typed.setAccessibleName(placeholder)
        self._typed.show()
        self._typed.setFocus()
        self._typed.selectAll()

    def end_naming(self) -> None:
        """The name stands again."""
        if self._typed.isVisibleTo(self):
            had = self._typed.hasFocus()
            self._typed.hide()
            self._name.show()
            if had:
                self.take_keys()

    def set_here(self, here: bool) -> None:
        """Whether the keys are in this column: it is framed."""
        if here is not self._here:
            self._here = here
            self.update()

    # --- Qt ------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and watched is self.pane:
            self.moved.emit()
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        key, plain = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if watched is self._typed:
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.named.emit(self._typed.text())
            elif key == Qt.Key.Key_Escape:
                self.end_naming()
            else:
                return False
            return True
        return plain and self._left(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._left(event.key()):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.folded:
            self.take_keys()
        self.moved.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.take_keys()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._here:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            pen = painter.pen()
            pen.setColor(theme().colour("accent"))
            pen.setWidthF(2)
            painter.setPen(pen)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)

    def _left(self, key: int) -> bool:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(key), 0)
        if step:
            self.left.emit(step)
        return bool(step)

    def _moved(self, _: str) -> None:
        self.moved.emit()
