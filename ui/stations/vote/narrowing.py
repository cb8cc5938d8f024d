"""Under a counted round of ticks: what too few ticked goes out, then a round among what is left; one key a step."""

from __future__ import annotations

from PySide6.QtCore import Signal

from facilitator.language.sentences import join
from facilitator.model import Round
from facilitator.voting.guided.narrowing import COMFORTABLE, narrow, next_offered, offered_drop, third_of
from ui.context import Context
from ui.live.hall.chains import NarrowWords, chain_line, decided_line
from ui.live.room import running_round
from ui.stations.vote.settling import SettlingPanel, digits_field
from ui.widgets.basics import STRETCH, button, column, label, row

KEY = "Ctrl+Shift+E"


class NarrowPanel(SettlingPanel):
    """What it offers follows from the rows (``voting.guided.narrowing``). Signals: ``decided``, something went out."""

    decided = Signal(object)

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        self._chain = label("", 13, role="muted", wrap=True)
        self._told = label("", 14, wrap=True)
        self._ask = label("", 13, role="muted")
        self.ticks = digits_field(2)
        self.ticks.returnPressed.connect(self.go_on)
        self._go = button("", "", "", self.go_on)
        self._key = label(KEY, role="key")
        self.setLayout(
            column(
                self._title, self._chain, self._told, row(self._ask, self.ticks, self._go, self._key, STRETCH),
                self._wrong, margins=(14, 12, 14, 12), spacing=8,
            )
        )  # fmt: skip

    def retranslate(self) -> None:
        """Texts again."""
        self._title.setText(self.tr("Shorter list"))
        self._ask.setText(self.tr("Ticks for each in the next round"))
        self.ticks.setAccessibleName(self._ask.text())

    def text(self) -> str:
        """The next step, as its command is called."""
        if self.round is not None and next_offered(self.ctx.session.rows, self.round.uid) is not None:
            return self.tr("Round among the options left…")
        return self.tr("Let options with few ticks go…")

    def offers(self) -> bool:
        """Whether there is a next step."""
        return not self.isHidden() and not self._go.isHidden()

    def show_round(self, counted: Round | None) -> None:
        """Draw what follows from a counted round."""
        rows, lang = self.ctx.session.rows, self.ctx.lang()
        if counted is None or self.round is None or counted.uid != self.round.uid:
            self._say("")
            self.ticks.clear()
        self.round = counted
        drop = offered_drop(rows, counted.uid) if counted is not None else None
        decided = decided_line(rows, counted.uid, lang) if counted is not None else ""
        self.setVisible(counted is not None and (drop is not None or bool(decided)))
        if counted is None or self.isHidden():
            return
        following = next_offered(rows, counted.uid)
        chain = chain_line(rows, counted.uid, lang)
        self._chain.setText(chain)
        self._chain.setVisible(bool(chain))
        words = NarrowWords()
        told = [decided] if decided else []
        if drop is not None:
            told.append(words.would_go(drop.dropped, drop.least, drop.people, lang))
        left = following.left.split() if following is not None else drop.left if drop is not None else ()
        if following is not None and len(left) <= COMFORTABLE:
            told.append(self.tr("So few can be talked about: another round is not needed."))
        self._told.setText("\n".join(told))
        free = not self.ctx.session.read_only and running_round(rows) is None
        for part in (self._ask, self.ticks):
            part.setVisible(free and following is not None)
        acts = free and (following is not None or (drop is not None and bool(drop.dropped) and bool(drop.left)))
        self._go.setVisible(acts)
        self._key.setVisible(acts)
        self._go.setText(self.text())
        if following is not None and not self.ticks.text():
            self.ticks.setText(str(third_of(len(left))))

    def go_on(self) -> None:
        """The next step, confirmed by Enter."""
        rows, counted = self.ctx.session.rows, self.round
        if counted is None or not self.offers():
            self.ctx.notify(self.tr("After this round no option goes out now."))
            return
        drop, following = offered_drop(rows, counted.uid), next_offered(rows, counted.uid)
        if drop is not None:
            lang = self.ctx.lang()
            self.ctx.confirm(
                self.tr("Let them go out?"),
                NarrowWords().would_go(drop.dropped, drop.least, drop.people, lang)
                + " "
                + self.tr("%n option(s) left: {letters}.", "", len(drop.left)).format(letters=join(drop.left, lang)),
                self.tr("They go out"),
                self._drop,
            )
        elif following is not None:
            letters = join(following.left.split(), self.ctx.lang())
            self.ctx.confirm(
                self.tr("Open a round among the options left?"),
                self.tr(
                    "Options {letters}, under the letters they have; ticks for each: {ticks}. Opening cannot be "
                    "undone; the round can be cancelled with a reason."
                ).format(letters=letters, ticks=self.ticks.text()),
                self.tr("Open the round"),
                self._open,
            )

    def _drop(self) -> None:
        if self.round is not None:
            self.ctx.session.do(narrow, self.round.uid, then=self.decided.emit, otherwise=self._refused)

    def _open(self) -> None:
        typed = self.ticks.text().strip()
        ticks = int(typed) if typed.isascii() and typed.isdigit() else 0
        if self.round is not None:
            self._follow(narrowed_of=self.round.uid, ticks=ticks)
