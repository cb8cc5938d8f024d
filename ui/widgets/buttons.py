"""Push buttons, icon buttons and chips."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QToolButton, QWidget

from ui.theme import MEDIUM, SEMIBOLD, icon, px
from ui.widgets.boxes import clear, column, row
from ui.widgets.live import Live


def button(
    text: str,
    icon_name: str = "",
    role: str = "",
    on: Callable[..., object] | None = None,
    name: str = "",
) -> Button:
    """A push button. Role: primary danger quiet on-bad; ``name``: what a screen reader says, if not the text."""
    return Button(text, icon_name, role, on, name)


def tool(icon_name: str, name: str, on: Callable[..., object] | None = None, tip: str = "") -> Tool:
    """A button that is only an icon; ``name`` is spoken, and shown as tool tip unless there is a ``tip``."""
    return Tool(icon_name, name, on, tip)


class Button(Live, QPushButton):
    """See ``button``. Enter presses it as Space does."""

    _TONES: Final = {"primary": "on_accent", "danger": "red", "quiet": "accent", "on-bad": "card"}

    def __init__(
        self,
        text: str = "",
        icon_name: str = "",
        role: str = "",
        on: Callable[..., object] | None = None,
        name: str = "",
    ) -> None:
        super().__init__(_plain(text))
        self._icon = icon_name
        self.setFont(px(13, SEMIBOLD))
        self.setIconSize(QSize(17, 17))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if role:
            self.setProperty("role", role)
        self.setAccessibleName(name or text)
        self._on = on
        self.clicked.connect(self._run)
        self.ready()

    def setText(self, text: str) -> None:
        super().setText(_plain(text))
        self.setAccessibleName(text)

    def set_icon(self, name: str) -> None:
        self._icon = name
        self.recolour()

    def recolour(self) -> None:
        if self._icon:
            tone = self._TONES.get(str(self.property("role") or ""), "text")
            gap = 5 if self.text() else 0
            self.setIcon(icon(self._icon, tone, 17, gap))
            self.setIconSize(QSize(17 + gap, 17))

    def _run(self) -> None:
        # Never the callable itself: ``clicked`` would hand it its ``checked``.
        if self._on is not None:
            self._on()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
            return
        super().keyPressEvent(event)


class Tool(Live, QToolButton):
    """See ``tool``."""

    def __init__(
        self, icon_name: str, name: str, on: Callable[..., object] | None = None, tip: str = "", tone: str = "muted"
    ) -> None:
        super().__init__()
        self._icon, self._tone = icon_name, tone
        self.setIconSize(QSize(18, 18))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.set_name(name, tip)
        self._on = on
        self.clicked.connect(self._run)
        self.ready()

    def set_name(self, name: str, tip: str = "") -> None:
        self.setAccessibleName(name)
        self.setToolTip(tip or name)

    def set_icon(self, name: str, tone: str = "") -> None:
        self._icon, self._tone = name, tone or self._tone
        self.recolour()

    def recolour(self) -> None:
        self.setIcon(icon(self._icon, self._tone, 18))

    def _run(self) -> None:
        # Never the callable itself: ``clicked`` would hand it its ``checked``.
        if self._on is not None:
            self._on()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
            return
        super().keyPressEvent(event)


_CHIP_GAP = 6


class Chips(QWidget):
    """One choice among a few, as chips; arrow keys move it. ``wraps``: in two rows where one is too narrow.

    Signals:
        changed(object): the value a person chose.
    """

    changed = Signal(object)

    def __init__(self, options: Sequence[tuple[object, str]], name: str, *, wraps: bool = False) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._wraps = wraps
        self._row, self._second = row(spacing=_CHIP_GAP), row(spacing=_CHIP_GAP)
        self.setLayout(column(self._row, self._second, spacing=_CHIP_GAP) if wraps else self._row)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._group.idClicked.connect(self._chosen)
        self._values: list[object] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_options(options)

    def set_options(self, options: Sequence[tuple[object, str]]) -> None:
        """Other options; the value stays if it is among them, else it is the first."""
        before = self.value() if self._values else None
        for old in self._group.buttons():
            self._group.removeButton(old)
        clear(self._row)
        clear(self._second)
        self._values = [value for value, _ in options]
        for at, (_, text) in enumerate(options):
            chip = QPushButton(_plain(text))
            chip.setProperty("role", "chip")
            chip.setFont(px(13, MEDIUM))
            chip.setCheckable(True)
            chip.setAccessibleName(text)
            chip.setCursor(Qt.CursorShape.PointingHandCursor)
            chip.installEventFilter(self)
            self._group.addButton(chip, at)
            self._row.addWidget(chip)
        self._row.addStretch(1)
        self._lay_out()
        if self._values:
            self.set_value(before if before in self._values else self._values[0])

    def value(self) -> Any:
        """The chosen value; None when there are no options."""
        at = self._group.checkedId()
        return self._values[at] if 0 <= at < len(self._values) else None

    def set_value(self, value: object) -> None:
        """Choose without a signal; a value that is no option is ignored."""
        if value in self._values:
            self._check(self._values.index(value))

    def set_none(self, none: bool) -> None:
        """No chip is marked while what is chosen stands elsewhere; the next one pressed is."""
        self._group.setExclusive(not none)
        if none and (marked := self._group.checkedButton()) is not None:
            marked.setChecked(False)

    def _lay_out(self) -> None:
        """As many chips in the first row as fit; the others in the second."""
        if not self._wraps:
            return
        chips = [self._group.button(at) for at in range(len(self._values))]
        used, first = 0, 0
        for chip in chips:
            used += chip.sizeHint().width() + (_CHIP_GAP if first else 0)
            if first and used > self.width():
                break
            first += 1
        for laid, part in ((self._row, chips[:first]), (self._second, chips[first:])):
            while laid.takeAt(0) is not None:
                pass
            for chip in part:
                laid.addWidget(chip)
            laid.addStretch(1)

    def minimumSizeHint(self) -> QSize:
        if not self._wraps:
            return super().minimumSizeHint()
        widest = max((chip.sizeHint().width() for chip in self._group.buttons()), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out()

    def _check(self, at: int) -> None:
        for number in range(len(self._values)):
            chip = self._group.button(number)
            # One stop in the tab order: the chosen one.
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus if number == at else Qt.FocusPolicy.ClickFocus)
        self._group.button(at).setChecked(True)
        self.setFocusProxy(self._group.button(at))

    def _chosen(self, at: int) -> None:
        self._check(at)
        self.changed.emit(self._values[at])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and not event.modifiers():
            step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
            if (by := step.get(Qt.Key(event.key()))) is not None and self._values:
                at = (self._group.checkedId() + by) % len(self._values)
                self._check(at)
                self._group.button(at).setFocus(Qt.FocusReason.OtherFocusReason)
                self.changed.emit(self._values[at])
                return True
        return super().eventFilter(watched, event)


def _plain(text: str) -> str:
    """Names may hold "&", which buttons would take for a mnemonic."""
    return text.replace("&", "&&")
