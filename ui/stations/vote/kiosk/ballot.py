"""The ballot on the kiosk: an option a row, made anew for each voter; nothing of it stays."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from facilitator.language.errors import sentence
from facilitator.language.sentences import Lang
from facilitator.model import Option, Round
from facilitator.voting import kiosk
from facilitator.voting.rules import short_text, words_of
from ui.stations.vote.kiosk.choices import LONGEST, OptionRow
from ui.stations.vote.kiosk.pages import large
from ui.theme import MEDIUM
from ui.widgets.basics import STRETCH, button, column, label, row


class BallotPage(QWidget):
    """Signals: ``touched()``: somebody chose or moved."""

    touched = Signal()

    def __init__(
        self, running: Round, options: list[Option], yes: Callable[[], object], no: Callable[[], object]
    ) -> None:
        super().__init__()
        self.round, self._options = running, options
        self._letters = [option.letter for option in options]
        self._lang: Lang = "sq"
        self.rows: list[OptionRow] = []
        self.who = label("", 20, MEDIUM, "accent")
        self._rule = label("", 16, role="muted", wrap=True)
        inner = QWidget()
        inner.setProperty("role", "scrolled")
        self._laid = QVBoxLayout(inner)
        self._laid.setContentsMargins(0, 0, 8, 0)
        self._laid.setSpacing(8)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(inner)
        self._levels = label("", 16, role="muted", wrap=True)
        self._says = label("", 17, MEDIUM, "amber", wrap=True)
        self.yes, self.no = large(button("", "", "primary", yes)), large(button("", "", "", no))
        laid = column(self.who, self._rule, spacing=8)
        laid.addWidget(self._scroll, 1)
        laid.addWidget(self._levels)
        laid.addWidget(self._says)
        laid.addLayout(row(self.yes, self.no, STRETCH))
        self.setLayout(laid)

    def begin(self, who: str, lang: Lang) -> None:
        """An empty ballot."""
        self.forget()
        self._lang = lang
        self.who.setText(who)
        self._rule.setText(short_text(self.round.method, self.round.params, lang))
        offered = kiosk.values(self.round, self._letters)
        words = words_of(self.round.method, lang).levels
        for option in self._options:
            made = OptionRow(option.letter, option.text, offered, words, named=len(self._options) > 1)
            made.changed.connect(self._changed)
            made.step.connect(self._step)
            self.rows.append(made)
            self._laid.addWidget(made)
        if any(len(word) > LONGEST for word in words):
            self._levels.setText("\n".join(f"{level}   {words[level]}" for level in reversed(range(len(words)))))
        self._laid.addStretch(1)
        self._changed()

    def forget(self) -> None:
        """The rows go, with everything that was chosen or said of it."""
        for made in self.rows:
            made.hide()
            made.deleteLater()
        self.rows = []
        while self._laid.takeAt(0) is not None:
            pass
        self.who.setText("")
        self._says.setText("")

    def choices(self) -> dict[str, int]:
        """Letter → what is chosen now."""
        return {made.letter: made.value for made in self.rows if made.value is not None}

    def in_words(self) -> list[str]:
        """What is chosen, a line each."""
        texts = {option.letter: option.text for option in self._options}
        card = words_of(self.round.method, self._lang).card
        return [card(letter, value, texts[letter]) for letter, value in self.choices().items()]

    @property
    def right(self) -> bool:
        """Whether the rule has nothing against it as it stands."""
        return self.yes.isEnabled()

    def _changed(self) -> None:
        wrong = kiosk.problem(self.round, self._letters, self.choices())
        self._says.setText(sentence(wrong, self._lang) if wrong else "")
        self.yes.setEnabled(wrong is None)
        self.touched.emit()

    def _step(self, by: int) -> None:
        at = next((n for n, made in enumerate(self.rows) if made.hasFocus()), 0) + by
        if 0 <= at < len(self.rows):
            self.rows[at].setFocus()
            self._scroll.ensureWidgetVisible(self.rows[at])
        elif by > 0 and self.right:
            self.yes.setFocus()
        self.touched.emit()
