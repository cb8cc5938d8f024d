"""The two ways to the count: closing after typed cards, or the totals of the room; sums are checked in words."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from facilitator.errors import KnownError
from facilitator.language.errors import sentence
from facilitator.language.sentences import Lang
from facilitator.model import Option, Round
from facilitator.voting.lines import count_lines
from facilitator.voting.rules import method_of, reconcile
from ui.context import Context
from ui.stations.vote.words import capital
from ui.theme import MEDIUM
from ui.widgets.basics import STRETCH, button, column, label, row
from ui.widgets.forms import Form

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Counting(QWidget):
    """A form of whole numbers with a line that says whether they agree.

    Signals:
        wanted(dict): the numbers, ready to be sent.
        back(): to the cards again.
    """

    wanted = Signal(object)
    back = Signal()

    def __init__(self, ctx: Context, *, tall: bool) -> None:
        """``tall``: so many fields that they take what height there is."""
        super().__init__()
        self.ctx = ctx
        self.form = Form()
        self._says = label("", 14, MEDIUM, "amber", wrap=True)
        self._good = label("", 13, role="muted", wrap=True)
        self._intro = label("", 13, role="muted", wrap=True)
        self._send = button("", "check", "primary", self.send)
        self._back = button("", "", "quiet", self.back.emit)
        inner = QWidget()
        inner.setProperty("role", "scrolled")
        self._inner = QVBoxLayout(inner)
        self._inner.setContentsMargins(0, 0, 6, 0)
        self._inner.addWidget(self.form)
        self._inner.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        self._scroll = scroll
        laid = column(self._intro, spacing=12)
        laid.addWidget(scroll, 1 if tall else 0)
        for part in (self._good, self._says):
            laid.addWidget(part)
        self.buttons = row(self._send, self._back, STRETCH)
        laid.addLayout(self.buttons)
        if not tall:
            laid.addStretch(1)
        self.setLayout(laid)

    def renew(self, form: Form) -> None:
        """Other fields."""
        self._inner.removeWidget(self.form)
        self.form.hide()
        self.form.deleteLater()
        self.form = form
        self._inner.insertWidget(0, form)
        self._scroll.setMinimumHeight(110)
        for key in form.values():
            control: Any = form.field(key).control
            control.textChanged.connect(self.draw)
        self.draw()

    def numbers(self) -> dict[str, int]:
        """Whole numbers of all fields; −1 for one that is none."""
        found = {}
        for key, typed in self.form.values().items():
            text = str(typed).strip()
            found[key] = int(text) if text.isascii() and text.isdigit() and len(text) < 7 else 0 if not text else -1
        return found

    def send(self) -> None:
        """Enter: check and hand over."""
        numbers = self.numbers()
        for key, number in numbers.items():
            if number < 0:
                self.form.invalid(key, self.tr("Write a whole number"))
                return
        if problem := self.problem(numbers):
            self.say(problem)
            return
        self.wanted.emit(numbers)

    def say(self, text: str) -> None:
        """Why it cannot be closed so."""
        self._says.setText(text)
        self._says.setVisible(bool(text))

    def refused(self, error: object) -> None:
        """The store found a contradiction."""
        if isinstance(error, KnownError):
            self.say(sentence(error, self.ctx.lang()))

    def problem(self, numbers: dict[str, int]) -> str:
        """What contradicts what, in words; empty when all agrees."""
        raise NotImplementedError

    def draw(self, _: object = None) -> None:
        """Say at once whether the numbers agree."""
        numbers = self.numbers()
        self.say("" if min(numbers.values(), default=0) < 0 else self.problem(numbers))
        self._good.setText(self.summary(numbers))

    def summary(self, numbers: dict[str, int]) -> str:
        """What follows from the numbers."""
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back.emit()
        elif event.key() in _ENTER:
            self.send()
        else:
            super().keyPressEvent(event)


class ClosingForm(Counting):
    """Cards given and cards in the hand, beside the cards typed."""

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx, tall=False)
        self._typed = 0
        self._invalid: int | None = None

    def retranslate(self) -> None:
        self._intro.setText(
            self.tr("Count the cards in your hand. Closing cannot be undone; then the result is counted and shown.")
        )
        self._send.setText(self.tr("Close and count"))
        self._back.setText(self.tr("Back to the cards"))

    def begin(self, given: int, typed: int, invalid: int | None, *, typist: str | None) -> None:
        """Fill with what is known; the cards in the hand are for the person to confirm.

        ``invalid``: of the typed ones, None where nobody may know before closing. ``typist``: who typed them once, as
        far as that was said; None where it is not asked, because two people typed them, or nobody.
        """
        self._typed, self._invalid = typed, invalid
        form = Form(beside_from=400)
        form.add_line("given", self.tr("Cards given"), str(given))
        form.add_line("returned", self.tr("Cards returned, counted by hand"), str(typed))
        if typist is not None:
            form.add_line("typist", self.tr("Typed once, by"), typist, placeholder=self.tr("name; the minutes say it"))
        self.renew(form)
        self._scroll.setMinimumHeight(150 if typist is not None else 110)
        control: Any = form.field("returned").control
        control.setFocus()
        control.selectAll()

    @property
    def typist(self) -> str:
        """Who typed the cards, where they were typed once."""
        return str(self.form.value("typist")) if "typist" in self.form.values() else ""

    def numbers(self) -> dict[str, int]:
        return {key: number for key, number in super().numbers().items() if key != "typist"}

    def problem(self, numbers: dict[str, int]) -> str:
        given, returned = numbers["given"], numbers["returned"]
        if returned > given:
            return self.tr("{returned} cards are in the hand, but only {given} were given.").format(
                returned=returned, given=given
            )
        if returned != self._typed:
            return self.tr("{returned} cards are in the hand, but {typed} have been typed.").format(
                returned=returned, typed=self._typed
            )
        return ""

    def summary(self, numbers: dict[str, int]) -> str:
        missing = max(0, numbers["given"] - numbers["returned"])
        if self._invalid is None:
            return self.tr("Typed: {typed} · not returned: {missing}").format(typed=self._typed, missing=missing)
        return self.tr("Typed: {typed} · of these invalid: {invalid} · not returned: {missing}").format(
            typed=self._typed, invalid=self._invalid, missing=missing
        )


class TotalsForm(Counting):
    """Sums counted in the room: dots of a flip chart, or fingers."""

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx, tall=True)
        self._round: Round | None = None
        self._options: list[Option] = []

    def retranslate(self) -> None:
        self._intro.setText(
            self.tr("Type the sums counted in the room. Closing cannot be undone; then the result is shown.")
        )
        self._send.setText(self.tr("Close with these totals"))
        self._back.setText(self.tr("Back to the cards"))

    def begin(self, running: Round, options: list[Option], given: int) -> None:
        """One field for each sum."""
        self._round, self._options = running, options
        columns = count_columns(running.method, options)
        form = Form(columns, beside_from=400)
        add_counts(form, running.method, options, self.ctx.lang())
        form.add_line("given", self.tr("Cards given"), str(given))
        form.add_line("returned", self.tr("Cards returned, or people who voted"), wide=columns > 2)
        form.add_line("blank", self.tr("Blank"), "0")
        form.add_line("invalid", self.tr("Invalid"), "0")
        self.renew(form)
        form.field(next(iter(form.values()))).control.setFocus()

    def totals(self, numbers: dict[str, int]) -> dict[str, Any]:
        """Letter → points, or → a number for each level."""
        return totals_in(numbers, self._round.method, self._options) if self._round is not None else {}

    def problem(self, numbers: dict[str, int]) -> str:
        valid = numbers["returned"] - numbers["blank"] - numbers["invalid"]
        if not numbers["returned"]:
            return ""
        if valid < 0:
            return self.tr("More blank and invalid cards than were returned.")
        problems = reconcile(
            given=numbers["given"],
            returned=numbers["returned"],
            valid=valid,
            blank=numbers["blank"],
            invalid=numbers["invalid"],
        )
        return sentence(problems[0], self.ctx.lang()) if problems else ""

    def summary(self, numbers: dict[str, int]) -> str:
        valid = max(0, numbers["returned"] - numbers["blank"] - numbers["invalid"])
        missing = max(0, numbers["given"] - numbers["returned"])
        return self.tr("Valid: {valid} · not returned: {missing}").format(valid=valid, missing=missing)


def add_counts(form: Form, method: str, options: list[Option], lang: Lang) -> None:
    """A field for each sum of the rule: one an option, or one for each level of each option."""
    for line in count_lines(method, [(option.letter, option.text) for option in options], lang):
        if line.level:
            form.add_line(line.key, f"{line.mark} – {line.text}" if line.mark else capital(line.text))
        else:
            form.add_line(line.key, f"{line.mark}   {_short(line.text)}").setToolTip(line.text)


def count_columns(method: str, options: list[Option]) -> int:
    """How many fields stand beside each other: the answers yes, no and abstain to one option in one row."""
    return 3 if method_of(method).aloud and len(options) > 1 else 2


def totals_in(numbers: dict[str, int], method: str, options: list[Option]) -> dict[str, Any]:
    """What was typed into the fields of ``add_counts``, as the rule counts it."""
    if levels := method_of(method).levels:
        return {o.letter: [numbers[f"{o.letter}{level}"] for level in range(levels)] for o in options}
    return {o.letter: numbers[o.letter] for o in options}


def _short(text: str) -> str:
    """Enough of an option to be told from the others; its letter is what counts."""
    return text if len(text) <= 24 else text[:23].rstrip() + "…"
