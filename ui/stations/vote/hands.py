"""A round by a show of hands: the counts of the room, checked as they are typed, and closed with one Enter."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from facilitator.errors import KnownError
from facilitator.language.errors import sentence
from facilitator.model import Option, Round
from facilitator.voting.hands import count_hands
from facilitator.voting.rules import Result, method_of, words_of
from ui.context import Context
from ui.stations.vote.counting import Counting, add_counts, count_columns, totals_in
from ui.widgets.basics import button
from ui.widgets.forms import Form


class HandsForm(Counting):
    """How many hands for each option or level, how many could vote, and who raised none.

    Signals:
        cancel_wanted(): call the round off.
    """

    cancel_wanted = Signal()

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx, tall=True)
        self._round: Round | None = None
        self._options: list[Option] = []
        self._cancel = button("", "", "quiet", self.cancel_wanted.emit)
        self._back.hide()  # there are no cards to go back to
        self.buttons.addWidget(self._cancel)

    def retranslate(self) -> None:
        """Texts again."""
        self._send.setText(self.tr("Close with these counts"))
        self._send.setToolTip("F9")
        self._cancel.setText(self.tr("Cancel the round"))
        self._introduce()

    def begin(self, running: Round, options: list[Option]) -> None:
        """One field for each count."""
        self._round, self._options = running, options
        form = Form(count_columns(running.method, options), beside_from=400)
        add_counts(form, running.method, options, self.ctx.lang())
        if self._asks_raised():
            form.add_line("raised", self.tr("Voters who raised a hand at least once"), wide=True)
        form.add_line("entitled", self.tr("With a vote, in the room now"), str(running.roll_size))
        self.renew(form)
        self._introduce()
        self.focus()

    def focus(self) -> None:
        """The first count that is still missing, else the first."""
        keys = self._counts()
        empty = [key for key in keys if not self._typed(key)]
        control: Any = self.form.field((empty or keys)[0]).control
        control.setFocus()

    @property
    def begun(self) -> bool:
        """Whether any count was typed."""
        return self._round is not None and any(self._typed(key) for key in self._counts())

    def values(self, numbers: dict[str, int]) -> dict[str, Any]:
        """What the act wants."""
        assert self._round is not None
        return {
            "totals": totals_in(numbers, self._round.method, self._options),
            "entitled": numbers["entitled"],
            "raised": numbers["raised"] if "raised" in numbers and self._typed("raised") else None,
        }

    def send(self) -> None:
        """Enter: a round nobody counted is not closed by a key pressed too early."""
        if self.begun:
            super().send()
        else:
            self.say(self.tr("Write the hands counted; 0 where nobody raised one."))
            self.focus()

    def problem(self, numbers: dict[str, int]) -> str:
        if not self.begun:
            return ""
        try:
            self._result(numbers)
        except KnownError as error:
            return sentence(error, self.ctx.lang())
        return ""

    def summary(self, numbers: dict[str, int]) -> str:
        if self._round is None or not self.begun:
            return ""
        voted = method_of(self._round.method).raised(self.values(numbers)["totals"])
        voted = numbers.get("raised", 0) if voted is None else voted
        return self.tr("Raised a hand: {voted} · did not vote: {rest}").format(
            voted=voted, rest=max(0, numbers["entitled"] - voted)
        )

    def _result(self, numbers: dict[str, int]) -> Result:
        assert self._round is not None
        told = self.values(numbers)
        return count_hands(self._round, [option.letter for option in self._options], **told)

    def _typed(self, key: str) -> bool:
        return bool(str(self.form.value(key)).strip())

    def _counts(self) -> list[str]:
        return [key for key in self.form.values() if key not in ("raised", "entitled")]

    def _asks_raised(self) -> bool:
        """Whether the counts alone do not say how many voted."""
        assert self._round is not None
        levels = method_of(self._round.method).levels
        none = {option.letter: [0] * levels if levels else 0 for option in self._options}
        return method_of(self._round.method).raised(none) is None

    def _introduce(self) -> None:
        if self._round is not None:
            self._intro.setText(
                f"{words_of(self._round.method, self.ctx.lang()).hands} "
                + self.tr("Closing cannot be undone; then the result is shown.")
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
