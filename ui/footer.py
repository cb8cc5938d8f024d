"""The foot of the window: the keys of this station at the left, what is saved at the right."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from ui.theme import MEDIUM
from ui.widgets.basics import label


def key_text(shortcut: str) -> str:
    """A key as the keyboard of this system is labelled; what is no key (``!r``) stays as it is."""
    return QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText) or shortcut


class Keys(QWidget):
    """Key caps with what each does; what does not fit is left out, the last first."""

    def __init__(self) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self._pairs: list[tuple[QLabel, QLabel]] = []

    def set_keys(self, keys: list[tuple[str, str]]) -> None:
        """Pairs of key and what it does."""
        while (item := self._row.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._pairs = []
        for shortcut, what in keys:
            cap = label(key_text(shortcut), 11, MEDIUM, "key")
            cap.setFixedHeight(18)
            said = label(what, 12, role="muted")
            self._row.addWidget(cap)
            self._row.addWidget(said)
            self._pairs.append((cap, said))
        self._row.addStretch()
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 20)

    def sizeHint(self) -> QSize:
        return QSize(sum(self._width(pair) for pair in self._pairs), 20)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        used = 0
        for pair in self._pairs:
            used += self._width(pair)
            for part in pair:
                part.setVisible(used <= self.width())

    @staticmethod
    def _width(pair: tuple[QLabel, QLabel]) -> int:
        return pair[0].sizeHint().width() + pair[1].sizeHint().width() + 18


class Footer(QFrame):
    """``keys``, the notice of an invented meeting, and the status line."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "footer")
        self.keys = Keys()
        self.invented = label("", 11, MEDIUM, "pill-amber")
        self.invented.setFixedHeight(24)
        self.copies = label("", 12, role="muted")
        self.saved = label("", 12, role="muted")
        line = QHBoxLayout(self)
        line.setContentsMargins(22, 3, 18, 3)
        line.setSpacing(14)
        line.addWidget(self.keys, 1)
        for part in (self.invented, self.copies, self.saved):
            line.addWidget(part)
        self.invented.hide()
        self.retranslate()

    def retranslate(self) -> None:
        self.invented.setText(self.tr("Demonstration: every name is invented"))

    def set_saved(self, text: str, tone: str = "muted") -> None:
        """What is on disk."""
        self._say(self.saved, text, tone)

    def set_copies(self, text: str, tone: str = "muted", tip: str = "") -> None:
        """How old the last good copy is."""
        self._say(self.copies, text, tone)
        self.copies.setToolTip(tip)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @staticmethod
    def _say(where: QLabel, text: str, tone: str) -> None:
        where.setText(text)
        if where.property("role") != tone:
            where.setProperty("role", tone)
            where.style().unpolish(where)
            where.style().polish(where)
