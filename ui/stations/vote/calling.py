"""A roll call: one name large, one key for its answer, and the next name; what was answered stands beside on the
roll."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from facilitator.errors import KnownError
from facilitator.language.errors import sentence
from facilitator.language.sentences import Lang
from facilitator.model import Called, Option, RollEntry, RollMandate, RollPerson, Round
from facilitator.voting.roll_call import answer_call, close_call, take_answer
from facilitator.voting.rules import method_of, words_of
from ui.context import Context
from ui.live.room import option_lines
from ui.stations.vote.words import answers_text, card_text
from ui.theme import MEDIUM, SEMIBOLD, px
from ui.widgets.basics import STRETCH, button, column, label, row, set_role

ONE_KEY = frozenset("pjaykn")
"""Of a single question a letter is the whole answer; which, the rule knows in either language."""


class CallPage(QWidget):
    """Signals:
    cancel_wanted(): call the round off.
    """

    cancel_wanted = Signal()

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self.ctx = ctx
        self.round: Round | None = None
        self.entry = ""
        self._one_word = False
        self._options: list[Option] = []
        self._entries: list[RollEntry] = []
        self._told = label("", 14, MEDIUM, "muted")
        self._now = label("", 13, MEDIUM, "muted")
        self._name = label("", 26, SEMIBOLD, wrap=True)
        self._name.setMinimumHeight(70)
        self._name.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.field = QLineEdit()
        self.field.setFont(px(22, SEMIBOLD, tabular=True))
        self.field.setMinimumHeight(46)
        self.field.textEdited.connect(self._typed)
        self.field.installEventFilter(self)
        self._yes = button("", "", "", lambda: self._answer("po"))
        self._no = button("", "", "", lambda: self._answer("jo"))
        self._rests = button("", "", "", lambda: self._answer("abstenim"))
        self._says = label("", 14, wrap=True)
        self._how = label("", 12, role="faint", wrap=True)
        self._legend = label("", 13, role="muted", wrap=True)
        self._close = button("", "check", "primary", self.begin_closing)
        self._cancel = button("", "", "quiet", self.cancel_wanted.emit)
        laid = column(self._told, 6, self._now, self._name, self.field, spacing=8)
        laid.addLayout(row(self._yes, self._no, self._rests, STRETCH))
        for part in (self._says, self._legend, self._how):
            laid.addWidget(part)
        laid.addStretch(1)
        laid.addLayout(row(self._close, STRETCH, self._cancel))
        self.setLayout(laid)

    def retranslate(self) -> None:
        """Texts again."""
        self.field.setAccessibleName(self.tr("Answer of whoever is called"))
        self._now.setText(self.tr("Is called now"))
        for made, key, level in ((self._yes, "P", 1), (self._no, "J", 0), (self._rests, "A", 2)):
            said = words_of("yesno", self.ctx.lang()).levels[level]
            made.setText(f"{said[:1].upper()}{said[1:]}  ({key})")
        self._how.setText(
            self.tr("Up, Down: another name · Ctrl+Shift+Backspace takes the answer out · not answered stays empty")
        )
        self._close.setText(self.tr("Close the vote"))
        self._close.setToolTip("F9")
        self._cancel.setText(self.tr("Cancel the round"))

    def begin(self, running: Round, options: list[Option]) -> None:
        """The first name."""
        self.round, self._options = running, options
        self._entries = self.ctx.session.rows.all(RollEntry, round=running.uid)
        several = len(options) > 1
        self._one_word = not several and method_of(running.method).aloud
        for made in (self._yes, self._no, self._rests):
            made.setVisible(self._one_word)
        example = method_of(running.method).example(len(options))
        self.field.setPlaceholderText("P · J · A" if self._one_word else example)
        lines = option_lines(running.method, options, self.ctx.lang())
        self._legend.setText("\n".join(f"{mark}   {text}" for mark, text in lines) if not self._one_word else "")
        self.call(next(iter(self._silent()), self._entries[0].uid))

    def call(self, entry: str) -> None:
        """This name is read now."""
        self.entry = entry
        self.field.setText("")
        self._says.setText("")
        self.draw()

    def draw(self) -> None:
        """The name and how many have answered."""
        if self.round is None:
            return
        at = self._at()
        held = self.ctx.session.rows.all(RollMandate, round=self.round.uid, entry=self._entries[at].uid)
        bodies = self.ctx.session.rows.all(RollPerson, round=self.round.uid, entry=self._entries[at].uid)
        spoken = bodies[0].body if bodies else ""
        self._now.setText(
            self.tr("Is called now, by mandate: {holder}").format(holder=held[0].holder)
            if held
            else self.tr("Is called now, from {body}").format(body=spoken)
            if spoken
            else self.tr("Is called now")
        )
        self._name.setText(self._entries[at].name)
        self._name.setAccessibleName(self._entries[at].name)
        answered = len(self._entries) - len(self._silent())
        self._told.setText(
            self.tr("{answered} of {roll} have answered").format(answered=answered, roll=len(self._entries))
        )

    def focus(self) -> None:
        """Where one answers."""
        self.field.setFocus()

    def take_out(self) -> None:
        """The answer stood beside the wrong name."""
        if self.round is not None:
            self.ctx.session.do(take_answer, self.round.uid, self.entry, then=lambda _: self.draw())

    def begin_closing(self) -> None:
        """Ask once: an answer that is missing cannot be given later."""
        silent = len(self._silent())
        missing = self.tr("%n on the roll did not answer.", "", silent) if silent else self.tr("All answered.")
        self.ctx.confirm(
            self.tr("Close the roll call?"),
            missing + " " + self.tr("Closing cannot be undone; then the result is shown."),
            self.tr("Close and count"),
            self._do_close,
        )

    def _do_close(self) -> None:
        if self.round is not None:
            self.ctx.session.do(close_call, self.round.uid)

    def _typed(self, text: str) -> None:
        if self._one_word and text.strip().casefold() in ONE_KEY:
            self._answer(text)

    def _answer(self, text: str) -> None:
        if self.round is None or not text.strip():
            return
        entry = self.entry

        def then(_: object) -> None:
            if entry == self.entry:
                self._next()

        def otherwise(error: object) -> None:
            if isinstance(error, KnownError):
                self._says.setText(sentence(error, self.ctx.lang()))
                set_role(self._says, "red")

        self.field.setText("")
        self.ctx.session.do(answer_call, self.round.uid, entry, text, then=then, otherwise=otherwise)

    def _next(self) -> None:
        """The next one that has not answered; behind the last the first again."""
        silent, at = self._silent(), self._at()
        later = [entry.uid for entry in self._entries[at + 1 :] if entry.uid in silent]
        if wanted := next(iter(later or silent), ""):
            self.call(wanted)
            return
        self.draw()
        self._says.setText(self.tr("All have answered: F9 closes the vote."))
        set_role(self._says, "green")

    def _move(self, by: int) -> None:
        self.call(self._entries[min(len(self._entries) - 1, max(0, self._at() + by))].uid)

    def _at(self) -> int:
        return next((at for at, entry in enumerate(self._entries) if entry.uid == self.entry), 0)

    def _silent(self) -> list[str]:
        assert self.round is not None
        said = {row.entry for row in self.ctx.session.rows.all(Called, round=self.round.uid)}
        return [entry.uid for entry in self._entries if entry.uid not in said]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self.field or not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        keys: dict[int, Callable[[], object]] = {
            Qt.Key.Key_Up: lambda: self._move(-1),
            Qt.Key.Key_Down: lambda: self._move(1),
            Qt.Key.Key_Return: lambda: self._answer(self.field.text()),
            Qt.Key.Key_Enter: lambda: self._answer(self.field.text()),
        }
        run = keys.get(event.key())
        if run is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        run()
        return True


def answer_told(said: Called | None, method: str, options: int, lang: Lang) -> str:
    """An answer as the roll shows it; empty when there is none."""
    if said is None:
        return ""
    if not said.choices:
        return "–"
    if options > 1 and method_of(method).aloud:
        return answers_text(method, said.choices, lang)
    return card_text(method, said.choices, said.state, options, lang)
