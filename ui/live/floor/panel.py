"""The queue of speakers: who has the floor, who waits and why in this order, who has not spoken, and the times."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFont, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from facilitator.floor import Stage, Waiting, away, left, silent, stage
from facilitator.meeting.floor.lines import name_alone
from ui.context import Context
from ui.live.floor.desk import FloorDesk, floor_of
from ui.live.floor.times import items, ways
from ui.live.known import known_of
from ui.widgets.basics import STRETCH, Chips, Empty, button, column, label, row, set_role
from ui.widgets.listed import Listed
from ui.widgets.lists import Item, ListModel, ListPane
from ui.widgets.live import Live
from ui.widgets.text import Elided
from ui.words.floor import TONES, named, reason, so_far, timer

WAITS, SILENT = "waits:", "silent:"
"""How the uid of a row begins: a request, or a voice that has not spoken."""


class FloorPanel(Live, QWidget):
    """Enter on a row of the queue gives the floor, on a voice that has not spoken it puts them in the queue; Delete
    takes a request back. A name typed in the line and Enter gives the floor, out of order too.
    """

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self.ctx = ctx
        self._desk: FloorDesk = floor_of(ctx)
        self._speaker = Elided("", 15, QFont.Weight.DemiBold)
        self._time = label("", 22, QFont.Weight.DemiBold)
        self._more = button("", "", "", self._desk.extend)
        self._end = button("", "", "", self._desk.end)
        self._give = button("", "mic", "primary", self._desk.give)
        self.field = QLineEdit()
        self.field.installEventFilter(self)
        self._said = label("", 12, role="amber", wrap=True)
        self._views = Chips([("queue", ""), ("times", "")], "")
        self._views.changed.connect(self._draw_rows)
        self._ways = Chips(ways(), "", wraps=True)
        self._ways.changed.connect(self._draw_rows)
        self.model = ListModel()
        self.pane = ListPane("", self.model)
        self.pane.chosen.connect(self._chosen)
        self.pane.removed.connect(self.remove)
        self._empty = Empty("mic", "", "")
        self._stack = Listed(self._empty, self.pane)
        top = column(
            row(self._speaker, STRETCH, self._time, spacing=8),
            row(self._give, self._end, self._more, STRETCH, spacing=6),
            self.field,
            self._said,
            self._views,
            self._ways,
            spacing=8,
            margins=(18, 0, 18, 0),
        )
        laid = column(top, spacing=8)
        laid.addWidget(self._stack, 1)
        self.setLayout(laid)
        self._desk.take_line(self.field, self.field.clear, self._say)
        self._desk.changed.connect(self.load)
        self._desk.ticked.connect(self._draw_turn)
        self._say("")
        self.ready()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Queue of speakers"))
        self.pane.setAccessibleName(self.tr("Who waits, and who has not spoken"))
        self.field.setAccessibleName(self.tr("Who is to have the floor"))
        self.field.setPlaceholderText(self.tr("Name: Enter gives the floor, Ctrl+J queues"))
        self._give.setText(self.tr("Give the floor"))
        self._give.setToolTip("F10")
        self._end.setText(self.tr("End"))
        self._end.setToolTip("F12")
        self._more.setText(self.tr("+30 s"))
        self._more.setAccessibleName(self.tr("Half a minute more for the turn"))
        self._more.setToolTip("Shift+F12")
        self._views.setAccessibleName(self.tr("Queue or times"))
        self._views.set_options([("queue", self.tr("Queue")), ("times", self.tr("Floor time"))])
        self._ways.setAccessibleName(self.tr("Floor time by"))
        self._ways.set_options(ways())
        self.load()

    # as the other lists of the side

    def load(self) -> None:
        """Everything."""
        if self.ctx.session.is_open and self.isVisible():
            self._draw_turn()
            self._draw_rows()

    def count(self) -> int:
        """How many wait."""
        return len(self._desk.queue())

    def take_focus(self) -> None:
        """To the line for names."""
        self.field.setFocus()

    def add(self) -> None:
        """To the line for names."""
        self.field.setFocus()

    def edit(self, uid: str = "") -> None:
        """As Enter does."""
        self._chosen(uid or self.pane.current_uid())

    def remove(self, uid: str = "") -> None:
        """Whoever is selected waits no longer."""
        uid = uid or self.pane.current_uid()
        if uid.startswith(WAITS):
            self._desk.withdraw(uid.removeprefix(WAITS))

    # inside

    def _say(self, text: str) -> None:
        self._said.setText(text)
        self._said.setVisible(bool(text))

    def _draw_turn(self) -> None:
        if not self.ctx.session.is_open or not self.isVisible():
            return
        turn = self._desk.turn
        for part in (self._end, self._more, self._time):
            part.setVisible(turn is not None)
        if turn is None:
            self._speaker.setText(self.tr("Nobody has the floor"))
            set_role(self._speaker, "muted")
            return
        moment = self.ctx.session.now()
        here = stage(turn, moment)
        self._more.setVisible(bool(turn.limit_s))
        self._speaker.setText(named(self.ctx.session.rows, turn.organisation, turn.person))
        set_role(self._speaker, "")
        self._time.setText(timer(self._desk.used(turn), turn.limit_s, left(turn, moment)).partition(" / ")[0])
        set_role(self._time, TONES[here] if here is not Stage.CALM else "")

    def _draw_rows(self, _: object = None) -> None:
        times = self._views.value() == "times"
        self._ways.setVisible(times)
        kept = self.pane.current_uid()
        if times:
            self.model.set_items(items(self.ctx.session.rows, str(self._ways.value())))
            self._empty.set_texts(self.tr("No turn has ended yet"), self.tr("F10 gives the floor, F12 ends the turn."))
        else:
            line = self._desk.queue()
            made = [self._waiting(one, number) for number, one in enumerate(line, start=1)]
            self.model.set_items(made + self._away() + self._silent())
            self._empty.set_texts(
                self.tr("Nobody waits"), self.tr("Type a name and press Ctrl+J: whoever asks waits here in order.")
            )
        self._stack.show_list(bool(self.model.rowCount()))
        if kept:
            self.pane.select(kept)

    def _waiting(self, one: Waiting, number: int) -> Item:
        rows, request = self.ctx.session.rows, one.request
        told = so_far(one.heard)
        if one.why is not None and (why := reason(one.why)) != told:
            told = self.tr("Next: {why}").format(why=why)
        return Item(
            uid=WAITS + request.uid,
            title=named(rows, request.organisation, request.person),
            subtitle=told,
            right=f"{number}.",
            right2=rows.told(request.asked_at),
            icon="corner-down-left" if request.reply else "mic",
            tone="accent" if one.why is not None else "muted",
            chip=self.tr("reply") if request.reply else "",
            chip_tone="violet",
        )

    def _away(self) -> list[Item]:
        rows = self.ctx.session.rows
        return [
            Item(
                uid=WAITS + request.uid,
                title=named(rows, request.organisation, request.person),
                subtitle=self.tr("has left the room · keeps the place in the queue"),
                right2=rows.told(request.asked_at),
                icon="log-out",
                tone="faint",
                dim=True,
            )
            for request in away(rows)
        ]

    def _silent(self) -> list[Item]:
        who = known_of(self.ctx.session).who
        found = (who.of(uid) for uid in silent(self.ctx.session.rows))
        return [
            Item(
                uid=SILENT + one.uid,
                title=one.label,
                subtitle=self.tr("has not spoken · Enter queues"),
                icon="circle",
                tone="faint",
                dim=True,
            )
            for one in found
            if one is not None
        ]

    def _chosen(self, uid: str) -> None:
        if uid.startswith(WAITS):
            self._desk.give_to(uid.removeprefix(WAITS))
        elif uid.startswith(SILENT):
            self._desk.ask_for(uid.removeprefix(SILENT))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.load()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = event.key()
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if name := name_alone(self.field.text()):
                    self._desk.give_in(self.field, name)
                return True
            if key == Qt.Key.Key_Down and self.model.rowCount():
                self.pane.setFocus()
                self.pane.setCurrentIndex(self.model.index(0))
                return True
            if event.text() and self._said.text():
                self._say("")
        return super().eventFilter(watched, event)
