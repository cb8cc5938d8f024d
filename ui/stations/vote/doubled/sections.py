"""Hands counted by parts of the hall, each by two people: who counted what, what differs, and the sum that closes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from facilitator.errors import KnownError
from facilitator.language.errors import sentence
from facilitator.model import HandCount, HandSection, HandsTaken, Option, Round
from facilitator.voting.hands import count_hands
from facilitator.voting.lines import ALOUD
from facilitator.voting.rules import method_of, words_of
from facilitator.voting.sections import (
    COUNTERS,
    agree,
    close_sections,
    count_section,
    set_sections,
    standing,
    summed,
    take_count,
)
from ui.context import Context
from ui.stations.vote.counting import Counting, add_counts, totals_in
from ui.widgets.basics import STRETCH, button, column, label, row
from ui.widgets.forms import Form
from ui.widgets.lists import Item, ListModel, ListPane


class SectionsSheet(QWidget):
    """One section a line; ``done`` is called when they are kept."""

    def __init__(self, ctx: Context, running: Round) -> None:
        super().__init__()
        self.ctx, self._round = ctx, running
        self.done: Callable[[], object] = lambda: None
        rows = ctx.session.rows
        own = rows.all(HandSection, round=running.uid)
        before = own or [row_ for row_ in rows.all(HandSection) if row_.round == self._last()]
        self.form = Form(beside_from=400)
        self.form.add_text("names", self.tr("Sections of the hall, one a line"), rows=6)
        self.form.set_values({"names": "\n".join(row_.name for row_ in before)})
        note = label(
            self.tr("Each is counted by two people. Without sections the hall is counted in one go."),
            13, role="muted", wrap=True,
        )  # fmt: skip
        self._says = label("", 14, role="red", wrap=True)
        self._keep = button(self.tr("Keep the sections"), "check", "primary", self.send)
        laid = column(self.form, note, self._says, spacing=12)
        laid.addLayout(row(self._keep, STRETCH))
        self.setLayout(laid)

    def begin_typing(self) -> None:
        """Where it begins."""
        control: Any = self.form.field("names").control
        control.setFocus()

    def send(self) -> None:
        """Keep them, or say why not."""

        def then(_: object) -> None:
            self.done()

        def otherwise(error: object) -> None:
            if isinstance(error, KnownError):
                self._says.setText(sentence(error, self.ctx.lang()))

        names = str(self.form.value("names")).splitlines()
        self.ctx.session.do(set_sections, self._round.uid, names, then=then, otherwise=otherwise)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.send()
        else:
            super().keyPressEvent(event)

    def _last(self) -> str:
        """The round that was counted by sections before this one."""
        return next((row_.round for row_ in reversed(self.ctx.session.rows.all(HandSection))), "")


class SectionsPage(Counting):
    """The list of counts above, the numbers of the chosen one below; F9 closes with the sum.

    Signals:
        cancel_wanted(): call the round off.
    """

    cancel_wanted = Signal()

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx, tall=True)
        self._round: Round | None = None
        self._options: list[Option] = []
        self._place = ("", 1)
        self.model = ListModel()
        self.pane = ListPane("", self.model)
        self.pane.setMinimumWidth(180)
        self.pane.moved.connect(self._moved)
        self.pane.chosen.connect(lambda _: self.focus())
        self._voters = label("", 13, wrap=True)
        self.entitled = QLineEdit()
        self.entitled.setMaximumWidth(62)
        self._close = button("", "check", "", self.close_round)
        self._take = button("", "", "", self.take)
        self._cancel = button("", "", "quiet", self.cancel_wanted.emit)
        self._back.hide()
        whole: Any = self.layout()
        whole.removeWidget(self._scroll)
        abreast = QHBoxLayout()
        abreast.setSpacing(12)
        abreast.addWidget(self.pane, 1)
        abreast.addWidget(self._scroll, 1)
        whole.insertLayout(1, abreast, 1)
        self.buttons.addWidget(self._take)
        self.buttons.addWidget(self._cancel)
        below = row(self._voters, self.entitled, self._close)
        below.setStretch(0, 1)
        whole.addLayout(below)

    def retranslate(self) -> None:
        """Texts again."""
        self._intro.setText(
            self.tr(
                "Two people count each section without telling each other. Equal counts stand; others are repeated."
            )
        )
        self.pane.setAccessibleName(self.tr("Counts of the sections"))
        self._send.setText(self.tr("Keep the count"))
        self._take.setText(self.tr("Take this one…"))
        self._take.setToolTip("Ctrl+Shift+F")
        self._voters.setText(self.tr("With a vote, in the room now"))
        self.entitled.setAccessibleName(self._voters.text())
        self._close.setText(self.tr("Close with the sum"))
        self._close.setToolTip("F9")
        self._cancel.setText(self.tr("Cancel the round"))

    def begin(self, running: Round, options: list[Option]) -> None:
        """The first count that is missing."""
        self._round, self._options = running, options
        self.entitled.setText(str(running.roll_size))
        self.draw_list()
        self._next()

    def draw_list(self) -> None:
        """Which counts there are, and what differs."""
        if self._round is None:
            return
        rows, items = self.ctx.session.rows, []
        for part in rows.all(HandSection, round=self._round.uid):
            counts = {one.counter: one for one in rows.all(HandCount, section=part.uid)}
            both = [counts[at] for at in COUNTERS if at in counts]
            differ = len(both) == len(COUNTERS) and not agree(both)
            taken = next(iter(rows.all(HandsTaken, section=part.uid)), None)
            for counter in COUNTERS:
                one = counts.get(counter)
                state = self.tr("not counted") if one is None else self._figures(one)
                if differ:
                    chosen = taken is not None and taken.counter == counter
                    state += " · " + (self.tr("taken") if chosen else self.tr("differs"))
                items.append(
                    Item(
                        uid=f"{part.uid}/{counter}",
                        title=self.tr("{section}, counter {number}").format(section=part.name, number=counter),
                        subtitle=f"{one.by}: {state}" if one is not None else state,
                        icon="circle" if one is None else "circle-alert" if differ and not taken else "circle-check",
                        tone="muted" if one is None else "amber" if differ and not taken else "green",
                        sort=(part.position, counter),
                        data=part,
                    )
                )
        self.model.set_items(items)
        self._draw_state()

    def focus(self) -> None:
        """The first field that is still empty, the name first."""
        keys = list(self.form.values())
        key = next((one for one in keys if not str(self.form.value(one)).strip()), keys[0])
        control: Any = self.form.field(key).control
        control.setFocus()

    def numbers(self) -> dict[str, int]:
        return {key: number for key, number in super().numbers().items() if key != "by"}

    def send(self) -> None:
        """Enter: keep the count of one person."""
        missing = next((k for k in self.form.values() if not str(self.form.value(k)).strip()), "")
        if missing:
            self.say(self.tr("Write the hands counted, 0 where nobody raised one, and who counted."))
            self.focus()
            return
        numbers = self.numbers()
        if min(numbers.values()) < 0 or self.problem(numbers):
            super().send()
            return
        section, counter = self._place
        self.ctx.session.do(
            count_section, section, counter, str(self.form.value("by")), self._totals(numbers),
            raised=numbers.get("raised"), then=self._kept, otherwise=self.refused,
        )  # fmt: skip

    def problem(self, numbers: dict[str, int]) -> str:
        if self._round is None or not any(numbers.values()):
            return ""
        letters = [option.letter for option in self._options]
        try:
            count_hands(
                self._round, letters, self._totals(numbers), entitled=self._round.roll_size,
                raised=numbers.get("raised"),
            )  # fmt: skip
        except KnownError as error:
            return sentence(error, self.ctx.lang())
        return ""

    def summary(self, numbers: dict[str, int]) -> str:
        return ""

    def take(self) -> None:
        """The chosen of two differing counts is taken, with a reason."""
        section, counter = self._place
        part = self.ctx.session.rows.find(HandSection, section)
        if part is None or not self._differs():
            self.say(self.tr("Only where two counts of a section differ one of them is taken."))
            return
        self.ctx.confirm(
            self.tr("Take this count as it is?"),
            self.tr(
                "“{section}”: the two counts differ. It is better to count again. What is taken, and why, stands in "
                "the documents with both counts."
            ).format(section=part.name),
            self.tr("Take it"),
            lambda reason: self.ctx.session.do(
                take_count, section, counter, reason, then=self._kept, otherwise=self.refused
            ),
            ask_reason=True,
        )

    def close_round(self) -> None:
        """F9: the sum of all sections."""
        typed = self.entitled.text().strip()
        if self._round is None:
            return
        if not (typed.isascii() and typed.isdigit() and len(typed) < 7):
            self.say(self.tr("Write a whole number"))
            self.entitled.setFocus()
            return
        self.ctx.session.do(close_sections, self._round.uid, entitled=int(typed), otherwise=self.refused)

    def _moved(self, uid: str) -> None:
        section, _, counter = uid.partition("/")
        if self._round is None or not counter:
            return
        self._place = (section, int(counter))
        form = Form(1, beside_from=400)
        form.add_line("by", self.tr("Counted by"))
        add_counts(form, self._round.method, self._options, self.ctx.lang())
        if self._asks_raised():
            form.add_line("raised", self.tr("Raised a hand at all"))
        rows = self.ctx.session.rows
        names = {one.counter: one.by for one in rows.all(HandCount, round=self._round.uid)}
        here = next(iter(rows.all(HandCount, section=section, counter=int(counter))), None)
        form.set_values({"by": here.by if here is not None else names.get(int(counter), "")})
        self.renew(form)  # a count that is repeated begins with empty fields: nobody copies the first
        self.say("")
        self._draw_state()

    def _kept(self, _: object) -> None:
        self.draw_list()
        self._next()

    def _next(self) -> None:
        """The next count that is missing, then the one that differs; behind the last the voters in the room."""
        assert self._round is not None
        rows = self.ctx.session.rows
        parts = rows.all(HandSection, round=self._round.uid)
        missing = [
            f"{part.uid}/{counter}"
            for part in parts
            for counter in COUNTERS
            if not rows.all(HandCount, section=part.uid, counter=counter)
        ]
        differing = [f"{part.uid}/1" for part in parts if standing(rows, part.uid) is None]
        wanted = next(iter(missing or differing), "")
        self.pane.select(wanted or f"{parts[0].uid}/1")
        self._moved(wanted or f"{parts[0].uid}/1")
        if wanted:
            self.focus()
        else:
            self.entitled.setFocus()
            self.entitled.selectAll()
        if not missing and differing:
            self.say(self.tr("The two counts differ: count this section again, or take one of them with a reason."))

    def _differs(self) -> bool:
        counts = self.ctx.session.rows.all(HandCount, section=self._place[0])
        return len(counts) == len(COUNTERS) and not agree(counts)

    def _draw_state(self) -> None:
        self._take.setVisible(self._differs())
        try:
            summed(self.ctx.session.rows, self._round.uid if self._round is not None else "")
            self._good.setText(self.tr("All sections are counted: F9 closes with their sum."))
        except KnownError:  # one is missing, or differs: the list shows which
            self._good.setText("")

    def _totals(self, numbers: dict[str, int]) -> dict[str, Any]:
        assert self._round is not None
        return totals_in(numbers, self._round.method, self._options)

    def _figures(self, one: HandCount) -> str:
        assert self._round is not None
        if method_of(self._round.method).aloud:
            levels = words_of(self._round.method, self.ctx.lang()).levels
            said = {at: [f"{levels[level]} {n[level]}" for level in ALOUD] for at, n in one.counts.items()}
            alone = len(said) == 1
            return "  ".join(" · ".join(n) if alone else f"{at} " + " · ".join(n) for at, n in said.items())
        told = [" · ".join(map(str, n)) if isinstance(n, list | tuple) else str(n) for n in one.counts.values()]
        if len(told) == 1:
            return told[0]
        return "  ".join(f"{letter} {n}" for letter, n in zip(one.counts, told, strict=True))

    def _asks_raised(self) -> bool:
        assert self._round is not None
        levels = method_of(self._round.method).levels
        none = {option.letter: [0] * levels if levels else 0 for option in self._options}
        return method_of(self._round.method).raised(none) is None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._intro.setVisible(self.height() >= 430)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self.entitled.hasFocus():
            self.close_round()
        elif event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
