"""Before approval: what is open, in plain words; after it: who approved, and the way on."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QSizePolicy, QWidget

from ui.stations.minutes_checks import Check
from ui.theme import px
from ui.widgets.basics import Card, Icon, button, clear, column, label


class _Row(QPushButton):
    """A check as one wide button: icon, words that wrap, and the way there."""

    def __init__(self, check: Check) -> None:
        super().__init__()
        self.setProperty("role", "quiet")
        self.setAccessibleName(check.text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._words = label(check.text, 12, role="", wrap=True)
        self._words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._box = box = QHBoxLayout(self)
        box.setContentsMargins(18, 5, 14, 5)
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


class ReadyCard(Card):
    """Signals: wanted(goal) of a check; approve(); withdraw(); sign()."""

    wanted = Signal(str)
    approve = Signal()
    withdraw = Signal()
    sign = Signal()

    def __init__(self) -> None:
        super().__init__("clipboard-check", " ")
        self._checks: list[Check] = []
        self._approved: tuple[str, str] | None = None
        self._busy = True
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
        self._approve = button("", "badge-check", "primary", on=self.approve.emit)
        self._sign = button("", "file-signature", "primary", on=self.sign.emit)
        self._withdraw = button("", "undo-2", on=self.withdraw.emit)
        self.body.setContentsMargins(18, 0, 18, 0)
        for part in (self._words, self._list, self._approve, self._sign, self._withdraw):
            self.body.addWidget(part)
        self._retranslate()

    def show_checks(self, found: Sequence[Check], busy: bool) -> None:
        """Before approval. ``busy``: it is under way, or the file may not be written."""
        same = self._approved is None and list(found) == self._checks
        self._checks, self._approved, self._busy = list(found), None, busy
        if not same:
            clear(self._rows)
            for check in found:
                made = _Row(check)
                made.setFont(px(12))
                made.clicked.connect(partial(self.wanted.emit, check.goal))
                self._rows.addWidget(made)
            self._rows.addStretch(1)
        self._draw()

    def show_approved(self, by: str, when: str, read_only: bool) -> None:
        """After approval."""
        self._checks, self._approved, self._busy = [], (by, when), read_only
        self._draw()

    def _draw(self) -> None:
        approved, stops = self._approved is not None, any(check.stops for check in self._checks)
        self._approve.setVisible(not approved)
        self._sign.setVisible(approved)
        self._withdraw.setVisible(approved)
        self._withdraw.setEnabled(not self._busy)
        self._approve.setEnabled(not self._busy and not stops)
        self._list.setVisible(bool(self._checks))
        if self._checks:
            width = max(self.width() - 2, 300)
            high = sum(_height(self._rows, at, width) for at in range(len(self._checks)))
            self._list.setFixedHeight(min(high + 4, 196))
        if approved:
            by, when = self._approved or ("", "")
            self.set_icon("badge-check", "green")
            self.set_title(self.tr("Approved"))
            self._words.setText(self.tr("By {name}, {when}. The record is frozen; nothing here can be edited.").format(
                name=by, when=when))  # fmt: skip
        elif stops:
            self.set_icon("clipboard-check", "red")
            self.set_title(self.tr("Before approval"))
            self._words.setText(self.tr("Approval waits for what is marked red:"))
        elif self._checks:
            self.set_icon("clipboard-check", "amber")
            self.set_title(self.tr("Before approval"))
            self._words.setText(self.tr("Nothing prevents approval. Worth a look:"))
        else:
            self.set_icon("clipboard-check", "green")
            self.set_title(self.tr("Before approval"))
            self._words.setText(self.tr("All is in order: no conflict, no open vote, nothing missing."))

    def _retranslate(self) -> None:
        self._approve.setText(self.tr("Approve…"))
        self._sign.setText(self.tr("Go to signing"))
        self._withdraw.setText(self.tr("Withdraw the approval…"))
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_withdraw"):
            self._retranslate()


def _height(rows: object, at: int, width: int) -> int:
    item = rows.itemAt(at)  # type: ignore[attr-defined]
    return item.widget().heightForWidth(width) if item and item.widget() else 0
