"""What the keys of the nominal group technique do: begin and go on, give the floor, no more ideas, leave."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.errors import KnownError
from facilitator.language.errors import sentence
from facilitator.meeting.floor.giving import give_floor
from facilitator.model import NominalStage, Organisation
from facilitator.voting.guided.ideas import next_voice, running_nominal
from facilitator.voting.guided.nominal import (
    USUAL_MINUTES,
    begin_nominal,
    go_on_nominal,
    leave_nominal,
    pass_nominal,
)
from ui.context import Context
from ui.live.nominal import GO
from ui.live.nominal.words import NominalWords
from ui.widgets.basics import STRETCH, button, column, label, row
from ui.widgets.forms import Form

translate = QCoreApplication.translate


class Guide:
    """It holds nothing: where the technique stands is in the rows."""

    def __init__(self, ctx: Context) -> None:
        self.ctx = ctx

    def go_on(self) -> None:
        """Begin, or the next step; a vote is gone to."""
        stand = running_nominal(self.ctx.session.rows)
        if stand is None:
            form = BeginForm(self.ctx)
            sheet = self.ctx.sheet(translate("Nominal", "Nominal group technique"), form)
            form.done = sheet.done
            form.begin_typing()
            return

        def then(_: object) -> None:
            now = running_nominal(self.ctx.session.rows)
            if now is None:
                self.ctx.notify(translate("Nominal", "The nominal group technique is through; both votes are printed."))
            elif now.stage in (NominalStage.FIRST, NominalStage.FINAL):
                self.ctx.go("vote")
            elif now.stage is NominalStage.DISCUSS:
                self.ctx.go("discussion")

        self.ctx.session.do(go_on_nominal, then=then, otherwise=self._refused)

    def floor(self) -> None:
        """The floor goes to the organisation whose turn it is."""
        if (body := self._turn()) is None:
            self.ctx.notify(translate("Nominal", "It is nobody’s turn to name an idea now."))
        else:
            self.ctx.session.do(give_floor, organisation=body, otherwise=self._refused)

    def passes(self) -> None:
        """Whose turn it is has no more ideas; undo brings it back."""
        if (body := self._turn()) is None:
            self.ctx.notify(translate("Nominal", "It is nobody’s turn to name an idea now."))
            return
        who = self.ctx.session.rows.find(Organisation, body)
        said = translate("Nominal", "No more ideas: {who}").format(who=who.name if who is not None else "")

        def then(_: object) -> None:
            self.ctx.notify(said, translate("Nominal", "Undo"), self.ctx.session.undo)

        self.ctx.session.do(pass_nominal, body, then=then, otherwise=self._refused)

    def leave(self) -> None:
        """Go on without the technique."""
        if running_nominal(self.ctx.session.rows) is None:
            self._refused(KnownError("nominal.none"))
            return
        self.ctx.confirm(
            translate("Nominal", "Go on without the nominal group technique?"),
            translate(
                "Nominal", "Ideas stay in the log and votes stay votes. Only the strip goes; undo brings it back."
            ),
            translate("Nominal", "Go on without it"),
            lambda: self.ctx.session.do(leave_nominal, otherwise=self._refused),
        )

    def _turn(self) -> str | None:
        rows = self.ctx.session.rows
        stand = running_nominal(rows)
        named = stand is not None and stand.stage is NominalStage.IDEAS
        voice = next_voice(rows, stand.nominal) if stand is not None and named else None
        return voice[0] if voice is not None else None

    def _refused(self, error: object) -> None:
        if isinstance(error, KnownError):
            self.ctx.notify(sentence(error, self.ctx.lang()))


class BeginForm(QWidget):
    """The question and the minutes of silence, in a sheet; ``done`` is called when it began."""

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self.ctx = ctx
        self.done: Callable[[], object] = lambda: None
        words = NominalWords()
        self.form = Form(beside_from=900)
        self.form.add_text("question", self.tr("Question to the room"), rows=2)
        self.form.add_line("minutes", self.tr("Minutes of silent writing"), str(USUAL_MINUTES))
        steps = [stage for stage in NominalStage if words.stage(stage)]
        told = " → ".join(words.stage(stage) for stage in steps)
        steps_told = self.tr("Steps: {steps}. {key} goes on to the next.").format(steps=told, key=GO)
        note = label(steps_told, 13, role="muted", wrap=True)
        self._says = label("", 14, role="red", wrap=True)
        start = button(self.tr("Begin"), "play", "primary", self.begin)
        self.setLayout(column(self.form, note, self._says, row(start, STRETCH), spacing=12))

    def begin_typing(self) -> None:
        """Where it begins."""
        control: Any = self.form.field("question").control
        control.setFocus()

    def begin(self) -> None:
        """The room writes from now on."""
        typed = str(self.form.value("minutes")).strip()
        minutes = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 4 else 0

        def otherwise(error: object) -> None:
            if isinstance(error, KnownError):
                self._says.setText(sentence(error, self.ctx.lang()))

        self.ctx.session.do(
            begin_nominal, str(self.form.value("question")), minutes, then=lambda _: self.done(), otherwise=otherwise
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.begin()
        else:
            super().keyPressEvent(event)
