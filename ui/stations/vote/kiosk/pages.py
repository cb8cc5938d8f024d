"""The pages of few words on the kiosk: a code that is asked, and something said with one or two large buttons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ui.stations.vote.kiosk.choices import TARGET
from ui.theme import MEDIUM, SEMIBOLD, px
from ui.widgets.basics import STRETCH, button, label, row

WIDE = 820
"""Pixels of a line of text at most: longer ones are not read."""


class WordsPage(QWidget):
    """A title, a text, a note, what went wrong, and what may be done: ``yes`` and, where there is one, ``no``."""

    def __init__(self, icon: str, yes: Callable[[], object], no: Callable[[], object] | None = None) -> None:
        super().__init__()
        self.title = label("", 28, SEMIBOLD, wrap=True)
        self.text = label("", 19, wrap=True)
        self.note = label("", 16, role="muted", wrap=True)
        self.says = label("", 17, MEDIUM, "amber", wrap=True)
        self.yes = large(button("", icon, "primary", yes))
        self.no = large(button("", "", "", no)) if no is not None else None
        self._middle(self.title, self.text, *self._between(), self.note, self.says)

    def _between(self) -> tuple[QWidget, ...]:
        """What stands under the text."""
        return ()

    def _middle(self, *parts: QWidget) -> None:
        inner = QWidget()
        inner.setMaximumWidth(WIDE)
        laid = QVBoxLayout(inner)
        laid.setSpacing(16)
        laid.addStretch(1)
        for part in parts:
            laid.addWidget(part)
        laid.addLayout(row(self.yes, *([self.no] if self.no is not None else []), STRETCH))
        laid.addStretch(2)
        box = QHBoxLayout(self)
        box.addStretch(1)
        box.addWidget(inner, 8)
        box.addStretch(1)


class CodePage(WordsPage):
    """Asks for a code in a line that shows none of it."""

    def __init__(self, icon: str, yes: Callable[[], object], no: Callable[[], object]) -> None:
        self.line = QLineEdit()
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setFont(px(22, SEMIBOLD))
        self.line.setMinimumHeight(TARGET)
        self.line.setMaximumWidth(620)
        self.line.returnPressed.connect(yes)
        super().__init__(icon, yes, no)

    def ask(self, words: str) -> None:
        """``words``: what is to be typed."""
        self.line.setPlaceholderText(words)
        self.line.setAccessibleName(words)

    def _between(self) -> tuple[QWidget, ...]:
        return (self.line,)


def large(made: QPushButton) -> QPushButton:
    """As large as a key of the ballot."""
    made.setFont(px(18, SEMIBOLD))
    made.setMinimumSize(170, TARGET)
    return made
