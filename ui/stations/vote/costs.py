"""What each option costs, typed one below the other: Enter keeps it and goes on to the next."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QScrollArea, QWidget

from facilitator.errors import KnownError
from facilitator.language.amounts import amount, number
from facilitator.language.errors import sentence
from facilitator.language.sentences import Lang
from facilitator.model import OptionCost, Vote
from facilitator.voting.options import plainly_offered
from facilitator.voting.options.costs import read_cost, set_cost
from facilitator.voting.rules import letters, validate
from ui.context import Context
from ui.theme import MEDIUM, SEMIBOLD, px
from ui.widgets.basics import column, label

KEY = "Ctrl+Shift+O"
TALL, EACH = 420, 44
"""Height beyond which the rows scroll, and about that of one, px."""


class CostsPanel(QWidget):
    """A row an option; what is typed is kept by Enter, Tab or leaving the field."""

    def __init__(self, ctx: Context, vote: Vote) -> None:
        super().__init__()
        self.ctx, self.vote = ctx, vote
        params = validate(vote.method, vote.params)
        self._currency, self._budget = str(params["currency"]), int(params["budget"])
        lang: Lang = ctx.lang()
        intro = label(
            self.tr("Budget: {money}. Enter keeps a cost and goes on to the next option.").format(
                money=amount(self._budget, self._currency, lang)
            ),
            13, role="muted", wrap=True,
        )  # fmt: skip
        inner = QWidget()
        inner.setProperty("role", "scrolled")
        grid = QGridLayout(inner)
        grid.setContentsMargins(0, 6, 10, 6)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        chosen = plainly_offered(ctx.session.rows, vote, lang)
        self.fields: list[tuple[str, QLineEdit]] = []
        for at, (letter, one) in enumerate(zip(letters(len(chosen)), chosen, strict=True)):
            field = QLineEdit()
            field.setMaxLength(20)
            field.setFixedWidth(150)
            field.setAlignment(Qt.AlignmentFlag.AlignRight)
            field.setFont(px(15, MEDIUM, tabular=True))
            field.setAccessibleName(self.tr("Cost of {letter}: {text}").format(letter=letter, text=one.text))
            field.installEventFilter(self)
            field.editingFinished.connect(partial(self._keep, at))
            self.fields.append((one.of, field))
            grid.addWidget(label(letter, 14, SEMIBOLD, "accent"), at, 0)
            grid.addWidget(label(one.text, 14, wrap=True), at, 1)
            grid.addWidget(field, at, 2)
            grid.addWidget(label(self._currency, 13, role="muted"), at, 3)
        grid.setRowStretch(len(chosen), 1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(inner)
        self._scroll.setMinimumHeight(min(TALL, EACH * (len(chosen) + 1)))
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._sum = label("", 14, MEDIUM, wrap=True)
        self._says = label("", 14, MEDIUM, "red", wrap=True)
        self.setLayout(column(intro, self._scroll, self._sum, self._says, spacing=12))
        self._fill()

    def begin_typing(self) -> None:
        """The first option whose cost is not known."""
        empty = next((at for at, (_, field) in enumerate(self.fields) if not field.text()), 0)
        self._go(empty)

    def _fill(self) -> None:
        known, lang = self._known(), self.ctx.lang()
        for of, field in self.fields:
            if not field.hasFocus() or not field.isModified():
                field.setText(number(known[of], lang) if of in known else "")
        told = [known[of] for of, _ in self.fields if of in known]
        said = [self.tr("All options together: {money}.").format(money=amount(sum(told), self._currency, lang))]
        if missing := len(self.fields) - len(told):
            said.append(self.tr("%n option(s) without a cost.", "", missing))
        self._sum.setText(" ".join(said))

    def _known(self) -> dict[str, int]:
        return {row.of: row.units for row in self.ctx.session.rows.all(OptionCost, vote=self.vote.uid)}

    def _keep(self, at: int) -> None:
        of, field = self.fields[at]
        try:
            typed = read_cost(field.text())
        except KnownError as error:
            self._says.setText(sentence(error, self.ctx.lang()))
            return
        field.setModified(False)
        self._says.setText("")
        if typed != self._known().get(of):
            self.ctx.session.do(
                set_cost, self.vote.uid, of, typed, then=lambda _: self._fill(), otherwise=self._refused
            )

    def _refused(self, error: object) -> None:
        if isinstance(error, KnownError):
            self._says.setText(sentence(error, self.ctx.lang()))

    def _go(self, at: int) -> None:
        if not self.fields:
            return
        field = self.fields[at % len(self.fields)][1]
        field.setFocus(Qt.FocusReason.TabFocusReason)
        field.selectAll()
        self._scroll.ensureWidgetVisible(field)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            at = next((at for at, (_, field) in enumerate(self.fields) if field is watched), 0)
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
                self._keep(at)
                if not self._says.text():
                    self._go(at + 1)
                return True
            if event.key() == Qt.Key.Key_Up:
                self._keep(at)
                self._go(at - 1)
                return True
        return False
