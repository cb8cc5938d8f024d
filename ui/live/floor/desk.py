"""Asking for the floor, giving and ending it by keys, from whatever line a name was typed in."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QLineEdit

from facilitator.errors import KnownError
from facilitator.floor import Stage, Waiting, length, queue, running, stage
from facilitator.language.errors import sentence
from facilitator.meeting.floor.giving import ask_floor, end_floor, extend_turn, give_floor, withdraw_floor
from facilitator.meeting.floor.lines import name_alone
from facilitator.meeting.who import Candidate
from facilitator.model import FloorRequest, Turn
from ui.live.asking import candidates, no_one, whom
from ui.live.known import known_of
from ui.session import writable
from ui.widgets.offer import Asking
from ui.words.floor import named

if TYPE_CHECKING:
    from facilitator.store.journal import Changes
    from ui.context import Context

MORE_S = 30
"""Seconds that one key gives whoever has the floor."""

Say = Callable[[str], None]


class _Line:
    """A line in which names are typed for the floor: how it is cleared, and where its question is said."""

    def __init__(self, field: QLineEdit, clear: Callable[[], None], say: Say) -> None:
        self.field, self.clear, self.say = field, clear, say
        self.asking = Asking(field)
        self.then: Callable[[Candidate], None] | None = None
        self.asking.chosen.connect(self._chosen)
        self.asking.called_off.connect(partial(say, ""))

    def _chosen(self, one: Candidate) -> None:
        if self.then is not None:
            self.then(one)


class FloorDesk(QObject):
    """One per session. A name is never guessed: several ask in the line, nobody says so, and the text stays.

    Signals:
        changed(): who has the floor, who waits, or what anybody had so far.
        ticked(): a second of the turn that goes on has passed.
        queue_wanted(): the discussion, which is in front, is to show the queue.
    """

    changed = Signal()
    ticked = Signal()
    queue_wanted = Signal()

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx.session)
        self.ctx = ctx
        self._lines: list[_Line] = []
        self._rung = ""
        self._line: list[Waiting] | None = None
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self._tick)
        ctx.session.opened.connect(self._opened)
        ctx.session.closed.connect(self._closed)
        ctx.session.changed.connect(self._changed)
        if ctx.session.is_open:
            self._opened()

    # what is

    @property
    def turn(self) -> Turn | None:
        """Who has the floor."""
        return running(self.ctx.session.rows)

    def queue(self) -> list[Waiting]:
        """Who waits, in the order suggested."""
        if self._line is None:
            self._line = queue(self.ctx.session.rows)
        return self._line

    def used(self, turn: Turn) -> int:
        """Seconds of a turn until now."""
        return length(turn, self.ctx.session.now())

    # lines

    def take_line(self, field: QLineEdit, clear: Callable[[], None], say: Say) -> None:
        """Names typed in ``field`` are meant when a key of the floor is pressed; ``say`` shows a question beside it."""
        line = _Line(field, clear, say)
        self._lines.append(line)
        field.destroyed.connect(partial(self._lines.remove, line))

    def _typed(self) -> tuple[_Line | None, str]:
        """The name that is meant: of the line one is in, else of the first that is seen."""
        seen = [line for line in self._lines if line.field.isVisible()]
        focus = QApplication.focusWidget()
        for line in sorted(seen, key=lambda line: line.field is not focus):
            if name := name_alone(line.field.text()):
                return line, name
        return next((line for line in seen if line.field is focus), next(iter(seen), None)), ""

    # keys

    def ask(self, *, reply: bool = False) -> None:
        """Whoever was typed waits for the floor."""
        line, name = self._typed()
        if name and line is not None:
            self.resolve(line.field, name, partial(self._asked_by, reply=reply))
        elif line is not None:
            line.field.setFocus()
            line.say(self.tr("Type who asks for the floor, then this key again."))

    def give(self) -> None:
        """The floor goes to whoever was typed, else to whom the queue suggests."""
        line, name = self._typed()
        who = known_of(self.ctx.session).who
        # what names nobody are words of a contribution that is still being typed: they stay
        if name and line is not None and (who.speaker(name).means or who.near(name)):
            self.resolve(line.field, name, self._given_to)
        else:
            self._do(give_floor)

    def give_in(self, field: QLineEdit, name: str) -> None:
        """Enter behind a name in this line."""
        self.resolve(field, name, self._given_to)

    def end(self) -> None:
        """Whoever has the floor is done."""
        self._do(end_floor)

    def switch_sound(self) -> None:
        """Whether a sound is heard when the time is up; at first none."""
        on = self.ctx.workspace.settings.floor_sound != "yes"
        self.ctx.keep_settings(floor_sound="yes" if on else "")
        self.ctx.notify(
            self.tr("A sound is heard when the time of a turn is up.")
            if on
            else self.tr("No sound is heard when the time of a turn is up.")
        )

    def extend(self) -> None:
        """A little more time."""
        self._do(extend_turn, MORE_S)

    def give_to(self, request: str) -> None:
        """To somebody who waits."""
        self._do(give_floor, request)

    def withdraw(self, request: str) -> None:
        """Somebody waits no longer; undo is offered."""
        row = self.ctx.session.rows.find(FloorRequest, request)
        if row is None:
            return
        text = self.tr("Left the queue: {who}").format(who=named(self.ctx.session.rows, row.organisation, row.person))
        self._do(withdraw_floor, request, said=text)

    def ask_for(self, uid: str) -> None:
        """A voice that has not spoken waits for the floor."""
        one = known_of(self.ctx.session).who.of(uid)
        if one is not None:
            self._asked_by(one)

    def resolve(self, field: QLineEdit, name: str, then: Callable[[Candidate], None]) -> None:
        """``then`` of the only one the name means, or of whom somebody chooses."""
        line = next(one for one in self._lines if one.field is field)
        who = known_of(self.ctx.session).who
        found = who.speaker(name)

        def take(one: Candidate) -> None:
            line.say("")
            line.clear()
            then(one)

        if found.one is not None:
            take(found.one)
        elif found.several:
            line.then = take
            line.say(whom(name))
            line.asking.ask(candidates(found.means, who), whom(name), head=False)
        elif near := who.near(name):
            line.then = take
            line.say(no_one(name))
            line.asking.ask(candidates(near, who), no_one(name), head=False)
        else:
            line.say(no_one(name))

    # inside

    def _asked_by(self, one: Candidate, *, reply: bool = False) -> None:
        text = self.tr("In the queue: {who}").format(who=one.label)
        self._do(ask_floor, organisation=one.organisation, person=one.person, reply=reply, said=text)

    def _given_to(self, one: Candidate) -> None:
        self._do(give_floor, organisation=one.organisation, person=one.person)

    def _do(self, act: Callable[..., object], *args: object, said: str = "", **named_: object) -> None:
        def then(_: Changes) -> None:
            if said:
                self.ctx.notify(said, self.tr("Undo"), self.ctx.session.undo)

        if writable(self.ctx.session):
            self.ctx.session.do(act, *args, then=then, otherwise=self._refused, **named_)

    def _refused(self, error: object) -> None:
        if isinstance(error, KnownError):
            self.ctx.notify(sentence(error, self.ctx.lang()))

    def _opened(self) -> None:
        self._line, self._rung = None, ""
        self._watch()

    def _closed(self) -> None:
        self._line = None
        self._second.stop()

    def _changed(self, changes: Changes) -> None:
        tables = {change.table for change in changes.rows}
        if tables & {"turn", "floor_request", "floor_limit", "point", "attendance", "person", "organisation"}:
            self._line = None
            self._watch()

    def _watch(self) -> None:
        if self.turn is None:
            self._second.stop()
        elif not self._second.isActive():
            self._second.start()
        self.changed.emit()

    def _tick(self) -> None:
        turn = self.turn
        if turn is not None and self._rung != turn.uid and stage(turn, self.ctx.session.now()) is Stage.OVER:
            self._rung = turn.uid
            if self.ctx.workspace.settings.floor_sound == "yes":
                QApplication.beep()
        self.ticked.emit()


def floor_of(ctx: Context) -> FloorDesk:
    """The session's, made when first asked for."""
    found = ctx.session.findChild(FloorDesk, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return found if found is not None else FloorDesk(ctx)
