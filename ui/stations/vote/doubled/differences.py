"""The cards that two people did not type alike, one at a time; a third looks at the card and says which holds."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QWidget

from facilitator.errors import KnownError
from facilitator.language.errors import sentence
from facilitator.model import Option, Round, SecondTyping
from facilitator.voting.round import BLANK, INVALID, VALID
from facilitator.voting.rules import method_of
from facilitator.voting.typing.heaps import Difference, Said
from ui.context import Context
from ui.live.room import option_lines
from ui.stations.vote.legend import Legend
from ui.stations.vote.words import card_text
from ui.theme import MEDIUM, SEMIBOLD, px
from ui.widgets.basics import STRETCH, button, column, label, row, set_role
from ui.widgets.scrolled import scrolled


class DifferencesPage(QWidget):
    """Left takes what the first typed, Right what the second typed; anything else is typed.

    Signals:
        decided(): every card that differed is decided and the third person named.
        back(): to the cards again.
    """

    decided = Signal()
    back = Signal()

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self.ctx = ctx
        self._round: Round | None = None
        self._options: list[Option] = []
        self._open: tuple[Difference, ...] = ()
        self._said: dict[int, Said | None] = {}
        self._at = 0
        self._intro = label("", 13, role="muted", wrap=True)
        self._who = label("", 13, MEDIUM)
        self.third = QLineEdit()
        self.third.setMinimumHeight(34)
        self._where = label("", 14, MEDIUM, "muted")
        self._heads = (label("", 12, MEDIUM, "muted"), label("", 12, MEDIUM, "muted"))
        self._texts = (label("", 20, SEMIBOLD, wrap=True), label("", 20, SEMIBOLD, wrap=True))
        self._take = (
            button("", "check", "", lambda: self._side(0)),
            button("", "check", "", lambda: self._side(1)),
        )
        sides = QHBoxLayout()
        sides.setSpacing(12)
        for head, text, take in zip(self._heads, self._texts, self._take, strict=True):
            side = QFrame()
            side.setProperty("role", "panel")
            laid = column(head, text, margins=(14, 9, 14, 9), spacing=5)
            laid.addLayout(row(take, STRETCH))
            side.setLayout(laid)
            sides.addWidget(side, 1)
        self.field = QLineEdit()
        self.field.setFont(px(17, SEMIBOLD, tabular=True))
        self.field.setMinimumHeight(38)
        self._says = label("", 14, MEDIUM, wrap=True)
        self._legend = Legend()
        self._go = button("", "check", "primary", self.finish)
        self._back = button("", "", "quiet", self.back.emit)
        for line in (self.third, self.field):
            line.installEventFilter(self)
        said = column(self._intro, row(self._who, self.third), self._where, sides, spacing=8)
        said.addWidget(self.field)
        said.addWidget(self._says)
        said.addWidget(self._legend)
        said.addStretch(1)
        # on a low screen the letters are out of sight before anything of the two cards is
        self.setLayout(column(scrolled(said), row(self._go, self._back, STRETCH), spacing=8))

    def retranslate(self) -> None:
        """Texts again."""
        self._intro.setText(
            self.tr(
                "These cards were not typed alike. Look for the card itself: it decides, not who is likelier right."
            )
        )
        self._who.setText(self.tr("Who decides, a third person"))
        self.third.setAccessibleName(self._who.text())
        self.field.setAccessibleName(self.tr("What the card says"))
        self.field.setPlaceholderText(self.tr("or type the card: Enter · Ctrl+I invalid"))
        self._go.setText(self.tr("On to closing"))
        self._back.setText(self.tr("Back to the cards"))
        for take, text in zip(
            self._take, (self.tr("The first holds") + "  (←)", self.tr("The second holds") + "  (→)"), strict=True
        ):
            take.setText(text)

    def begin(self, running: Round, options: list[Option], begun: SecondTyping, found: Sequence[Difference]) -> None:
        """Show what differs; what was decided of the same differences stays."""
        if tuple(found) != self._open or self._round is None or self._round.uid != running.uid:
            self._said, self._at = {}, 0
        self._round, self._options, self._open = running, options, tuple(found)
        self._legend.show_lines(option_lines(running.method, options, self.ctx.lang()))
        for head, name in zip(self._heads, (begun.first, begun.second), strict=True):
            head.setText(self.tr("{name} typed").format(name=name))
        self._draw()
        (self.field if self.third.text().strip() else self.third).setFocus()

    @property
    def answers(self) -> list[Said | None]:
        """What the third person said, a card each."""
        return [self._said[at] for at in range(len(self._open))]

    def invalid(self) -> None:
        """The card in the hand is invalid."""
        self._decide(({}, INVALID))

    def _side(self, which: int) -> None:
        one = self._open[self._at]
        self._decide((one.first, one.second)[which])

    def _decide(self, said: Said | None) -> None:
        self._said[self._at] = said
        self.field.clear()
        left = [at for at in range(len(self._open)) if at not in self._said]
        self._at = next((at for at in left if at > self._at), left[0] if left else self._at)
        self._draw()

    def _typed(self) -> None:
        assert self._round is not None
        text = self.field.text().strip()
        if not text:
            if len(self._said) == len(self._open):
                self.finish()
            return
        try:
            letters = [option.letter for option in self._options]
            choices = method_of(self._round.method).parse(text, letters, **self._round.params)
        except KnownError as error:
            self._tell(sentence(error, self.ctx.lang()), "red")
            return
        self._decide((choices, VALID if choices else BLANK))

    def finish(self) -> None:
        """On, when all is decided; else where something is missing."""
        if not self.third.text().strip():
            self._tell(self.tr("Write who decided these cards."), "amber")
            self.third.setFocus()
        elif len(self._said) < len(self._open):
            self._tell(self.tr("%n card(s) still to be decided.", "", len(self._open) - len(self._said)), "amber")
            self.field.setFocus()
        else:
            self.decided.emit()

    def _tell(self, text: str, tone: str) -> None:
        self._says.setText(text)
        set_role(self._says, tone)

    def _draw(self) -> None:
        one, done = self._open[self._at], self._said
        self._where.setText(
            self.tr("Card {number} of {all} that differ · {decided} decided").format(
                number=self._at + 1, all=len(self._open), decided=len(done)
            )
        )
        for at, (text, said) in enumerate(zip(self._texts, (one.first, one.second), strict=True)):
            text.setText(self._text(said))
            chosen = self._at in done and done[self._at] == said
            set_role(text, "green" if chosen else "text" if said is not None else "muted")
            self._take[at].setAccessibleDescription(self._text(said))
        if self._at in done:
            told = self.tr("Decided: {card}").format(card=self._text(done[self._at], taken=True))
            self._tell(
                told + (" " + self.tr("F9 goes on to closing.") if len(done) == len(self._open) else ""), "green"
            )
        else:
            self._tell("", "muted")

    def _text(self, said: Said | None, *, taken: bool = False) -> str:
        assert self._round is not None
        if said is None:
            return self.tr("no such card") if taken else self.tr("has no such card")
        return card_text(self._round.method, said[0], said[1], len(self._options), self.ctx.lang())

    def _move(self, by: int) -> None:
        self._at = min(len(self._open) - 1, max(0, self._at + by))
        self.field.clear()
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._intro.setVisible(self.height() >= 440)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.back.emit()
            return True
        enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if watched is self.third:
            if enter:
                self.field.setFocus()
            return enter
        if watched is not self.field or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        empty = not self.field.text()
        keys: dict[int, Callable[[], object]] = {
            Qt.Key.Key_Return: self._typed,
            Qt.Key.Key_Enter: self._typed,
            Qt.Key.Key_Up: lambda: self._move(-1),
            Qt.Key.Key_Down: lambda: self._move(1),
        }
        if empty:
            keys |= {Qt.Key.Key_Left: lambda: self._side(0), Qt.Key.Key_Right: lambda: self._side(1)}
        run = keys.get(key)
        if run is not None:
            run()
        return run is not None
