"""Who votes for whom: mandates that lie on the table, noted before the vote is opened."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.errors import KnownError
from facilitator.language.collation import name_key
from facilitator.language.errors import sentence
from facilitator.model import Mandate, Organisation
from facilitator.voting.mandates import give_mandate, in_room, most, set_mandate_limit, take_mandate
from ui.context import Context
from ui.theme import MEDIUM
from ui.widgets.basics import STRETCH, button, column, label, row
from ui.widgets.forms import Form
from ui.widgets.lists import Item, ListModel, ListPane


class MandatesPanel(QWidget):
    """The mandates there are (Del takes one out), and a form for another."""

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self.ctx = ctx
        self.model = ListModel()
        self.pane = ListPane(self.tr("Mandates"), self.model)
        self.pane.setMinimumHeight(96)
        self.pane.removed.connect(lambda uid: self._do(take_mandate, uid))
        self.form: Form | None = None
        self._place = QVBoxLayout()
        self._says = label("", 14, MEDIUM, "red", wrap=True)
        self._none = label(
            self.tr("Every organisation with a vote is in the room or has given a mandate."), 13, MEDIUM, wrap=True
        )
        self._give = button(self.tr("Note the mandate"), "plus", "primary", self.give)
        note = label(
            self.tr(
                "The signed paper stays with the minutes. Whoever is in the room when the vote opens votes for itself; "
                "a vote that is open keeps its roll."
            ),
            13,
            role="muted",
            wrap=True,
        )
        laid = column(self.pane, spacing=12)
        laid.addLayout(self._place)
        laid.addWidget(note)
        laid.addWidget(self._says)
        laid.addWidget(self._none)
        laid.addLayout(row(self._give, STRETCH))
        self.setLayout(laid)
        self.draw()

    def draw(self) -> None:
        """What stands now, and who may give or hold another."""
        rows = self.ctx.session.rows
        bodies = {body.uid: body for body in rows.all(Organisation)}
        standing = rows.all(Mandate)
        self.model.set_items(
            [
                Item(
                    uid=one.uid,
                    title=bodies[one.organisation].name,
                    subtitle=self.tr("by mandate: {holder}").format(holder=bodies[one.holder].name),
                    icon="users",
                    data=one,
                )
                for one in standing
                if one.organisation in bodies and one.holder in bodies
            ]
        )
        here = in_room(rows)
        given = {one.organisation for one in standing}
        voting = sorted((body for body in bodies.values() if body.votes), key=lambda body: name_key(body.name))
        away: list[tuple[object, str]] = [(body.uid, body.name) for body in voting if body.uid not in here | given]
        holding: list[tuple[object, str]] = [(body.uid, body.name) for body in voting if body.uid in here]
        self._renew(away, holding, str(most(rows)))
        self._give.setEnabled(bool(away) and bool(holding))
        self._none.setVisible(not away)

    def _renew(self, away: list[tuple[object, str]], holding: list[tuple[object, str]], limit: str) -> None:
        if self.form is not None:
            self._place.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
        form = Form(beside_from=320)
        form.add_choice("gives", self.tr("Is not here and gives a mandate"), away, wide=True)
        form.add_choice("holder", self.tr("Votes for it"), holding, wide=True)
        form.add_line("most", self.tr("Mandates one organisation may hold at most"), limit)
        form.edited.connect(self._edited)
        self.form = form
        self._place.addWidget(form)

    def give(self) -> None:
        """Note what the form says."""
        assert self.form is not None
        gives, holder = self.form.value("gives"), self.form.value("holder")
        if gives and holder:
            self._do(give_mandate, str(gives), str(holder))

    def _edited(self, key: str) -> None:
        if key == "most" and self.form is not None:
            typed = str(self.form.value("most")).strip()
            self._do(set_mandate_limit, int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 6 else 0)

    def _do(self, act: object, *args: object) -> None:
        def then(_: object) -> None:
            self._says.setText("")
            self.draw()

        def otherwise(error: object) -> None:
            if isinstance(error, KnownError):
                self._says.setText(sentence(error, self.ctx.lang()))

        self.ctx.session.do(act, *args, then=then, otherwise=otherwise)  # type: ignore[arg-type]
