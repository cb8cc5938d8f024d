"""The sheet that begins the second typing: who has typed the cards, and who types them again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.errors import KnownError
from facilitator.language.errors import sentence
from facilitator.model import Round
from facilitator.voting import secret
from ui.context import Context
from ui.theme import MEDIUM
from ui.widgets.basics import STRETCH, button, column, label, row
from ui.widgets.forms import Form


class BeginForm(QWidget):
    """In a sheet; ``done`` is called when the second typing has begun."""

    def __init__(self, ctx: Context, running: Round) -> None:
        super().__init__()
        self.ctx, self._round = ctx, running
        self.done: Callable[[], object] = lambda: None
        note = label(
            self.tr(
                "The second person types the same cards without seeing what the first typed. Then only the cards "
                "that differ are shown, and a third person decides them."
            ),
            13,
            role="muted",
            wrap=True,
        )
        self.form = Form(beside_from=400)
        self.form.add_line("first", self.tr("Typed the cards"))
        self.form.add_line("second", self.tr("Types them again"))
        self._says = label("", 14, MEDIUM, "red", wrap=True)
        self._begin = button(self.tr("Begin the second typing"), "check", "primary", self.send)
        laid = column(note, self.form, self._says, spacing=12)
        laid.addLayout(row(self._begin, STRETCH))
        self.setLayout(laid)

    def begin_typing(self) -> None:
        """Where it begins."""
        control: Any = self.form.field("first").control
        control.setFocus()

    def send(self) -> None:
        """Begin, or say why not."""
        session = self.ctx.session
        if session.file is None:
            return

        def then(_: object) -> None:
            self.done()

        def otherwise(error: object) -> None:
            if isinstance(error, KnownError):
                self._says.setText(sentence(error, self.ctx.lang()))

        first, second = (str(self.form.value(key)) for key in ("first", "second"))
        future = secret.begin_again(session.file, self._round.uid, first, second)
        session.follow(future, "begin_second_typing", then=then, otherwise=otherwise)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.send()
        else:
            super().keyPressEvent(event)
