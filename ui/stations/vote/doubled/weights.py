"""Organisations with more than one vote: so many cards each, written before the vote is opened."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.errors import KnownError
from facilitator.language.collation import name_key
from facilitator.language.errors import sentence
from facilitator.model import Organisation, Weight
from facilitator.voting.roll.weights import set_weight
from ui.context import Context
from ui.theme import MEDIUM
from ui.widgets.basics import STRETCH, button, column, label, row
from ui.widgets.forms import Form
from ui.widgets.lists import Item, ListModel, ListPane


class WeightsPanel(QWidget):
    """The weights there are (Del takes one away), and a form for another."""

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self.ctx = ctx
        self.model = ListModel()
        self.pane = ListPane(self.tr("Organisations with several votes"), self.model)
        self.pane.setMinimumHeight(110)
        self.pane.removed.connect(lambda uid: self._do(uid, 1))
        voting = sorted(
            (body for body in ctx.session.rows.all(Organisation) if body.votes), key=lambda body: name_key(body.name)
        )
        self.form = Form(beside_from=400)
        self.form.add_choice("body", self.tr("Organisation"), [(body.uid, body.name) for body in voting], wide=True)
        self.form.add_line("cards", self.tr("Votes, each a card"))
        note = label(
            self.tr(
                "An organisation with three votes is given three cards, and in a roll call answers for three; by hands "
                "there is no weight. In a secret vote a weight that only one organisation has would tell its cards, so "
                "such a vote is not opened. A vote that is open keeps its roll."
            ),
            13, role="muted", wrap=True,
        )  # fmt: skip
        self._says = label("", 14, MEDIUM, "red", wrap=True)
        self._keep = button(self.tr("Note the votes"), "plus", "primary", self.keep)
        laid = column(self.pane, self.form, note, self._says, spacing=12)
        laid.addLayout(row(self._keep, STRETCH))
        self.setLayout(laid)
        self.draw()

    def begin_typing(self) -> None:
        """Where it begins."""
        control: Any = self.form.field("body").control
        control.setFocus()

    def draw(self) -> None:
        """What stands now."""
        rows = self.ctx.session.rows
        bodies = {body.uid: body for body in rows.all(Organisation)}
        self.model.set_items(
            [
                Item(
                    uid=one.organisation,
                    title=bodies[one.organisation].name,
                    right=self.tr("%n vote(s)", "", one.cards),
                    icon="users",
                    data=one,
                )
                for one in rows.all(Weight)
                if one.organisation in bodies
            ]
        )

    def keep(self) -> None:
        """Note what the form says."""
        body, typed = self.form.value("body"), str(self.form.value("cards")).strip()
        if body:
            self._do(str(body), int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 6 else 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.pane.hasFocus():
            self.keep()
        else:
            super().keyPressEvent(event)

    def _do(self, body: str, cards: int) -> None:
        def then(_: object) -> None:
            self._says.setText("")
            self.form.set_values({"cards": ""})
            self.draw()

        def otherwise(error: object) -> None:
            if isinstance(error, KnownError):
                self._says.setText(sentence(error, self.ctx.lang()))

        self.ctx.session.do(set_weight, body, cards, then=then, otherwise=otherwise)
