"""The line in a result: after how many places it is cut, and what settles a tie that it runs through, in place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.errors import KnownError
from facilitator.language.hash_words import grouped, hash_words
from facilitator.model import CutBy, Round
from facilitator.voting.cuts import called_numbers, draw_cut, draw_lot, leave_shared, offered, separate_tie
from ui.context import Context
from ui.live.hall.figures import cut_notes, cut_size, lot_hash
from ui.live.room import result_of, running_round
from ui.stations.vote.settling import SettlingPanel, digits_field
from ui.theme import MEDIUM, px
from ui.widgets.basics import STRETCH, button, column, label, row


class CutPanel(SettlingPanel):
    """Under the bars of a counted round. What it offers follows from the rows (``voting.cuts.offered``)."""

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        self.places = digits_field(3)
        self._unit = label("", 13, role="muted")
        self._told = label("", 13, wrap=True)
        self._sum = label("", 13, MEDIUM, wrap=True)
        self._sum.setFont(px(13, MEDIUM, tabular=True))
        self._ask = label("", 13, role="muted")
        self.numbers = digits_field(16)
        self.secondary = button("", "list-ordered", "", self._separate)
        self.again = button("", "vote", "", self._run_off)
        self.draw = button("", "", "", self._lot)
        self.shared = button("", "", "quiet", self._shared)
        for field in (self.places, self.numbers):
            field.installEventFilter(self)
            field.textEdited.connect(lambda _: self._say(""))
        laid = column(
            row(self._title, self.places, self._unit, STRETCH),
            self._told,
            row(self.secondary, self.again, self.shared, STRETCH),
            self._sum,
            row(self._ask, self.numbers, self.draw, STRETCH),
            self._wrong,
            margins=(14, 12, 14, 12),
            spacing=8,
        )
        self.setLayout(laid)

    def retranslate(self) -> None:
        """Texts again."""
        self._title.setText(self.tr("Line after the first"))
        self._unit.setText(self.tr("places · Enter draws it"))
        self.places.setAccessibleName(self.tr("After how many places the line is drawn"))
        self.secondary.setText(self.tr("Secondary count of the rule"))
        self.again.setText(self.tr("Vote among the tied"))
        self.shared.setText(self.tr("Leave the place shared"))
        self.draw.setText(self.tr("Draw the lot"))
        self._ask.setText(self.tr("Three numbers called in the room, 0–999"))
        self.numbers.setAccessibleName(self._ask.text())

    def show_round(self, counted: Round | None) -> None:
        """Draw the line of a counted round, and what may settle a tie at it now."""
        rows, lang = self.ctx.session.rows, self.ctx.lang()
        result = result_of(rows, counted.uid) if counted is not None else None
        self.setVisible(result is not None and len(result.lines) > 1)
        fresh = counted is None or self.round is None or counted.uid != self.round.uid
        self.round = counted
        if counted is None or result is None:
            return
        size = cut_size(rows, counted.uid)
        if fresh or (size and not self.places.hasFocus()):
            self.places.setText(str(size) if size else "")
        if fresh:
            self.numbers.clear()
            self._say("")
        told = cut_notes(rows, counted, lang)
        self._told.setText("\n".join(told))
        self._told.setVisible(bool(told))
        ways = offered(rows, counted.uid) if not self.ctx.session.read_only else ()
        ways = ways if running_round(rows) is None else ()
        for way, part in ((CutBy.SECONDARY, self.secondary), (CutBy.RUN_OFF, self.again), (CutBy.SHARED, self.shared)):
            part.setVisible(way in ways)
        for lot_part in (self._sum, self._ask, self.numbers, self.draw):
            lot_part.setVisible(CutBy.LOT in ways)
        digits = lot_hash(rows, counted) if CutBy.LOT in ways else ""
        said = f"{' '.join(hash_words(digits))} ({grouped(digits)})" if digits else ""
        self._sum.setText(self.tr("For a lot, first show this to the room: {sum}").format(sum=said))

    def focus(self) -> QWidget:
        """Go where one goes on, and give it: the line, or what settles the tie at it."""
        ways: tuple[QWidget, ...] = (self.secondary, self.again, self.numbers)
        first = next((way for way in ways if not way.isHidden()), self.places)
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if first is self.places:
            self.places.selectAll()
        return first

    def _cut(self) -> None:
        typed = self.places.text().strip()
        if self.round is not None:
            size = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 4 else 0
            self.ctx.session.do(draw_cut, self.round.uid, size, then=self._settled, otherwise=self._refused)

    def _separate(self) -> None:
        if self.round is not None:
            self.ctx.session.do(separate_tie, self.round.uid, then=self._settled, otherwise=self._refused)

    def _shared(self) -> None:
        if self.round is not None:
            self.ctx.session.do(leave_shared, self.round.uid, then=self._settled, otherwise=self._refused)

    def _run_off(self) -> None:
        self.ctx.confirm(
            self.tr("Vote among the tied?"),
            self.tr(
                "A round opens now with the tied options only, under the letters they have. Opening cannot be undone; "
                "the round can be cancelled with a reason."
            ),
            self.tr("Open the round"),
            self._do_run_off,
        )

    def _do_run_off(self) -> None:
        if self.round is not None:
            self._follow(run_off_of=self.round.uid)

    def _lot(self) -> None:
        if self.round is None:
            return
        try:
            called = called_numbers(self.numbers.text())
        except KnownError as error:
            self._refused(error)
            return
        self.ctx.confirm(
            self.tr("Draw the lot?"),
            self.tr("Called in the room: {numbers}. A lot is drawn once and cannot be undone.").format(
                numbers=" · ".join(map(str, called))
            ),
            self.tr("Draw the lot"),
            lambda: self._do_lot(called),
        )

    def _do_lot(self, called: tuple[int, int, int]) -> None:
        if self.round is not None:
            self.ctx.session.do(draw_lot, self.round.uid, *called, then=self._settled, otherwise=self._refused)

    def _settled(self, _: object) -> None:
        self._say("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            act: Callable[[], None] = self._cut if watched is self.places else self._lot
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                act()
                return True
        return False
