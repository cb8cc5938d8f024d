"""How the document stands: what is open before the next step, in plain words, and the steps there are."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QSizePolicy, QWidget

from ui.stations.minutes.checks import Check
from ui.theme import px
from ui.widgets.basics import Card, Icon, button, clear, column, label

_LEAST, _MOST = 92, 196
_SHARE = 28
"""Hundredths of the column that the list of checks may take, in px at least and at most."""


@dataclass(frozen=True, slots=True)
class Step:
    """A button: ``id`` is what ``wanted_step`` says; ``key`` its shortcut, shown as a tool tip."""

    id: str
    text: str
    icon: str
    primary: bool = False
    enabled: bool = True
    key: str = ""


@dataclass(frozen=True, slots=True)
class Stand:
    """What the card says: a title with its icon, words, checks, and the steps, the primary one first."""

    title: str
    icon: str
    tone: str
    words: str
    checks: tuple[Check, ...] = ()
    steps: tuple[Step, ...] = ()


class _Row(QPushButton):
    """A check as one wide button: icon, words that wrap, and the way there. Up and Down go to the next one."""

    def __init__(self, check: Check) -> None:
        super().__init__()
        self.setProperty("role", "line")
        self.setAccessibleName(check.text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._words = label(check.text, 12, role="", wrap=True)
        self._words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._box = box = QHBoxLayout(self)
        box.setContentsMargins(18, 6, 14, 6)
        box.setSpacing(9)
        tone = "red" if check.stops else "amber"
        box.addWidget(Icon("circle-x" if check.stops else "triangle-alert", tone, 15), 0, Qt.AlignmentFlag.AlignTop)
        box.addWidget(self._words, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._box.heightForWidth(width)

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(self.width(), 270)))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)


class ReadyCard(Card):
    """Signals: wanted(object): a check was chosen.   wanted_step(str): a step was."""

    wanted = Signal(object)
    wanted_step = Signal(str)

    def __init__(self) -> None:
        super().__init__("clipboard-check", " ")
        self._stand = Stand("", "", "", "")
        self._rows = column(spacing=0)
        held = QWidget()
        held.setProperty("role", "scrolled")
        held.setLayout(self._rows)
        self._list = QScrollArea()
        self._list.setWidgetResizable(True)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setProperty("edge", True)
        self._list.setWidget(held)
        self._words = label("", 13, role="muted", wrap=True)
        self._steps = column(spacing=6)
        self.body.setContentsMargins(18, 0, 18, 0)
        self.body.addWidget(self._words)
        self.body.addWidget(self._list)
        self.body.addLayout(self._steps)

    def show_stand(self, stand: Stand) -> None:
        """Say it; what did not change keeps its place and the focus."""
        before, self._stand = self._stand, stand
        self.set_icon(stand.icon, stand.tone)
        self.set_title(stand.title)
        self._words.setText(stand.words)
        self._words.setVisible(bool(stand.words))
        if stand.checks != before.checks:
            self._draw_checks()
        if stand.steps != before.steps:
            self._draw_steps()
        self._list.setVisible(bool(stand.checks))

    def focus(self) -> None:
        """The first check, else the first step."""
        for box in (self._rows, self._steps):
            item = box.itemAt(0)
            widget = item.widget() if item else None
            if widget is not None and widget.isEnabled():
                widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return

    def _draw_checks(self) -> None:
        clear(self._rows)
        for check in self._stand.checks:
            line = _Row(check)
            line.setFont(px(12))
            line.clicked.connect(partial(self.wanted.emit, check))
            self._rows.addWidget(line)
        self._rows.addStretch(1)
        self._fit()

    def _fit(self) -> None:
        """As high as its lines, but never so high that the sections have no room."""
        parent = self.parentWidget()
        width = max(self.width() - 2, 300)
        lines = [item.widget() for at in range(self._rows.count()) if (item := self._rows.itemAt(at)) is not None]
        high = sum(line.heightForWidth(width) for line in lines if line is not None) + 4
        most = max(_LEAST, min(_MOST, (parent.height() if parent is not None else 0) * _SHARE // 100))
        self._list.setFixedHeight(min(high, most))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _draw_steps(self) -> None:
        clear(self._steps)
        for step in self._stand.steps:
            made = button(
                step.text, step.icon, "primary" if step.primary else "", partial(self.wanted_step.emit, step.id)
            )
            made.setEnabled(step.enabled)
            made.setToolTip(step.key)
            self._steps.addWidget(made)
