"""Offers beside a line that has none of its own: Tab takes one, and until then every key is the line's."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit
from shiboken6 import isValid

from ui.widgets.lists import Item
from ui.widgets.offer import Offer


class Completing(QObject):
    """``offers(text before the cursor)`` gives what it may mean; ``take(uid, text before)`` what stands there then.

    Tab takes the highlighted offer or else the first; Enter a highlighted one only. ``arrows`` False leaves Up and
    Down to a list that the line already has.
    """

    def __init__(
        self,
        line: QLineEdit,
        name: str,
        offers: Callable[[str], Sequence[Item]],
        take: Callable[[str, str], str],
        *,
        arrows: bool = True,
    ) -> None:
        super().__init__(line)
        self._line, self._name, self._offers, self._take_it, self._arrows = line, name, offers, take, arrows
        self._offer: Offer | None = None
        line.textEdited.connect(self._typed)
        line.installEventFilter(self)

    def is_open(self) -> bool:
        """Whether something is on offer."""
        # the offers are of the window; a line that was taken out of it, like that of a closed panel, outlives them
        return self._offer is not None and isValid(self._offer) and self._offer.is_open()

    def titles(self) -> list[str]:
        """What is on offer now."""
        return [item.title for item in self._offer.rows.items()] if self._offer and self.is_open() else []

    def hide(self) -> None:
        """Take the offers away."""
        if self._offer is not None and isValid(self._offer):
            self._offer.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self.is_open() or self._offer is None:
            return False
        if isinstance(event, QKeyEvent):
            ours = self._means(event, self._offer)
            if event.type() == QEvent.Type.ShortcutOverride and ours:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and ours:
                self._key(event, self._offer)
                return True
        elif event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide, QEvent.Type.Resize, QEvent.Type.Move):
            self.hide()
        return False

    def _means(self, event: QKeyEvent, offer: Offer) -> bool:
        key = event.key()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return bool(offer.pane.current_uid())
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            return self._arrows
        return key in (Qt.Key.Key_Tab, Qt.Key.Key_Escape)

    def _key(self, event: QKeyEvent, offer: Offer) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.hide()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            offer.move_by(-1 if key == Qt.Key.Key_Up else 1)
        else:
            self._take(offer.pane.current_uid() or offer.rows.item(0).uid)

    def _typed(self, text: str) -> None:
        items = self._offers(text) if self._line.cursorPosition() == len(text) else []
        if items or self._offer is not None:
            if self._offer is None:
                self._offer = Offer(self._line, self._name)
                self._offer.pane.clicked.connect(self._clicked)
            self._offer.offer(list(items))

    def _clicked(self) -> None:
        if self._offer is not None and self._offer.pane.current_uid():
            self._take(self._offer.pane.current_uid())

    def _take(self, uid: str) -> None:
        text = self._line.text()
        self.hide()
        self._line.selectAll()
        self._line.insert(self._take_it(uid, text))  # Ctrl+Z gives back what was typed
