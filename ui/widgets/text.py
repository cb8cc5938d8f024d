"""Labels, pills, key caps and icons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme import MEDIUM, REGULAR, SEMIBOLD, pixmap, px
from ui.widgets.boxes import STRETCH, row
from ui.widgets.live import Live

PILL_HEIGHT, KEY_HEIGHT = 24, 18

_CAPS = {"Return": "Enter", "Down": "↓", "Up": "↑"}
"""What stands on the keys that Qt calls otherwise in English; the Albanian catalogue says so itself."""


def set_role(widget: QWidget, role: str) -> None:
    """Say what a widget is to the style sheet; may be called again with another role."""
    if widget.property("role") == role:
        return
    widget.setProperty("role", role)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def key_text(shortcut: str) -> str:
    """A shortcut as this system's keyboard is labelled: ``Ctrl+Z``, on a Mac ``⌘Z``."""
    portable = QKeySequence.fromString(shortcut, QKeySequence.SequenceFormat.PortableText)
    native = portable.toString(QKeySequence.SequenceFormat.NativeText)
    head, plus, key = native.rpartition("+")
    return head + plus + _CAPS.get(key, key)


def label(text: str = "", size: int = 14, weight: QFont.Weight = REGULAR, role: str = "", wrap: bool = False) -> QLabel:
    """Plain text, never guessed to be HTML, for names come from outside.

    Roles: muted faint accent green amber red violet, pill-accent … pill-muted, key. Pills and key caps have their own
    font and height. ``set_role`` changes the role later.
    """
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if role.startswith("pill-"):
        made.setFont(px(12, SEMIBOLD, tabular=True))
        # The style sheet drops a radius above half the height, so the height is fixed.
        made.setFixedHeight(PILL_HEIGHT)
        made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    elif role == "key":
        made.setFont(px(11, MEDIUM))
        made.setFixedHeight(KEY_HEIGHT)
        made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    else:
        made.setFont(px(size, weight))
    if role:
        made.setProperty("role", role)
    return made


class Elided(QLabel):
    """A label that gives way: it shortens its text with "…" and shows all of it as a tool tip."""

    def __init__(self, text: str = "", size: int = 14, weight: QFont.Weight = REGULAR, role: str = "") -> None:
        super().__init__()
        self._full = text
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(px(size, weight))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        if role:
            self.setProperty("role", role)
        self._shorten()

    def full_text(self) -> str:
        return self._full

    def setText(self, text: str) -> None:
        if text != self._full:
            self._full = text
            self._shorten()
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self._full) + 2, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(min(40, self.sizeHint().width()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._shorten()

    def _shorten(self) -> None:
        short = self.fontMetrics().elidedText(self._full, Qt.TextElideMode.ElideRight, max(self.width(), 0))
        super().setText(short)
        self.setToolTip(self._full if short != self._full else "")
        self.setAccessibleName(self._full)


class Icon(Live, QLabel):
    """One tinted icon; decorative unless it is given a ``spoken`` name."""

    def __init__(self, name: str, tone: str = "muted", size: int = 18, spoken: str = "") -> None:
        super().__init__()
        self._icon, self._tone, self._size = name, tone, size
        self.setFixedSize(size, size)
        self.setAccessibleName(spoken)
        self.ready()

    def set_icon(self, name: str, tone: str = "") -> None:
        self._icon, self._tone = name, tone or self._tone
        self.recolour()

    def recolour(self) -> None:
        self.setPixmap(pixmap(self._icon, self._tone, self._size, self.devicePixelRatioF()))


class KeyHints(QWidget):
    """A row of key caps with what each does; hints that do not fit are left out, the last first."""

    def __init__(self, hints: Sequence[tuple[str, str]] = (), plain: bool = False) -> None:
        """``plain``: the first of each pair is shown as it stands (``!r``), else it is a shortcut."""
        super().__init__()
        self._plain = plain
        self._row = row(STRETCH, spacing=12)
        self.setLayout(self._row)
        self._pairs: list[tuple[QLabel, QLabel]] = []
        self._spare: list[tuple[QLabel, QLabel]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_hints(hints)

    def set_hints(self, hints: Sequence[tuple[str, str]]) -> None:
        """Show other ``(key, what it does)`` pairs; the labels stay, for to make them costs more than an act."""
        wanted = [(shortcut if self._plain else key_text(shortcut), what) for shortcut, what in hints]
        if self._pairs and wanted == [(key.text(), what.text()) for key, what in self._pairs]:
            return
        for pair in self._pairs[len(wanted) :]:
            for part in pair:
                part.hide()
        self._spare = self._pairs[len(wanted) :] + self._spare
        del self._pairs[len(wanted) :]
        for (key, what), texts in zip(self._pairs, wanted, strict=False):
            key.setText(texts[0])
            what.setText(texts[1])
        for texts in wanted[len(self._pairs) :]:
            self._pairs.append(self._pair(*texts))
        self.updateGeometry()
        self._fit()

    def _pair(self, key: str, what: str) -> tuple[QLabel, QLabel]:
        """The next to the right."""
        if self._spare:
            pair = self._spare.pop(0)
            pair[0].setText(key)
            pair[1].setText(what)
            return pair
        pair = label(key, role="key"), label(what, 12, role="muted")
        self._row.insertLayout(self._row.count() - 1, row(*pair, spacing=6))
        return pair

    def texts(self) -> list[str]:
        """What each key does, shown or not."""
        return [what.text() for _, what in self._pairs]

    def minimumSizeHint(self) -> QSize:
        return QSize(0, KEY_HEIGHT + 2)

    def sizeHint(self) -> QSize:
        return QSize(sum(map(self._width, self._pairs)), KEY_HEIGHT + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        used = 0
        for pair in self._pairs:
            used += self._width(pair)
            for part in pair:
                part.setVisible(used <= self.width() + 12)

    @staticmethod
    def _width(pair: tuple[QLabel, QLabel]) -> int:
        return pair[0].sizeHint().width() + pair[1].sizeHint().width() + 24
