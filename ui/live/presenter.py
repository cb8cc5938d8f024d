"""What the room sees, and when: the view that belongs to where the meeting is, or the one somebody chose."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from facilitator.language.dates import seconds_of
from facilitator.model import Closing, Round
from ui.commands import Command
from ui.context import Context
from ui.live.hall.groups import groups
from ui.live.hall.silence import silence
from ui.live.hall.views import agenda, announced, measures, network, pause, reading, speaking, welcome
from ui.live.hall.votes import vote_open, vote_result
from ui.live.room import ended, result_of, room_of, running_round
from ui.projector.inks import Look
from ui.projector.views import Agenda, Blank, Pause, Speaking, View, Welcome
from ui.session import Mirror

if TYPE_CHECKING:
    from facilitator.store.journal import Changes


class Show(StrEnum):
    """What was chosen for the projector; ``AUTO`` follows the station."""

    AUTO = "auto"
    WELCOME = "welcome"
    AGENDA = "agenda"
    VOTE = "vote"
    FLOOR = "floor"
    READING = "reading"
    MEASURES = "measures"
    GROUPS = "groups"
    PAUSE = "pause"
    NETWORK = "network"
    BLANK = "blank"


KEYS = {
    Show.AUTO: "Shift+F5",
    Show.WELCOME: "Alt+1",
    Show.AGENDA: "Alt+2",
    Show.VOTE: "Alt+3",
    Show.FLOOR: "Alt+4",
    Show.READING: "Alt+5",
    Show.MEASURES: "Alt+6",
    Show.GROUPS: "Shift+F6",
    Show.PAUSE: "Alt+7",
    Show.NETWORK: "Alt+8",
    Show.BLANK: "Alt+0",
}
FREEZE, NEXT, SCREEN = "Ctrl+F5", "Alt+PgDown", "Ctrl+Shift+F5"
_COVERED = frozenset(
    {
        *("organisation", "person", "attendance", "point", "point_link", "measure_link", "action", "unsettled"),
        "block",
    }
)
"""Tables that no view but the welcome shows: a busy log does not repaint the hall."""

_GOES_ON = frozenset({"recess", "round", "stretch", "turn"})
"""Tables whose change means that the room does something else than hear a measure."""


class Presenter(QObject):
    """Keeps the projector at the view that belongs to where the meeting is, unless somebody pinned one.

    Attributes: ``choice`` what was pinned; ``frozen`` the room keeps what it sees, whatever happens.

    Signals:
        changed(str): another choice of what to show (``Show``), or frozen, or no longer.
    """

    changed = Signal(str)

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx.session)
        self.ctx = ctx
        self.choice = Show.AUTO
        self.frozen = False
        self._before = Show.AUTO
        self._led: Show | None = None  # what was chosen before a read-back put its measure on the wall
        self._station = ctx.station
        self._room = room_of(ctx.session)
        self._last: tuple[int, View] | None = None
        # Many acts at once (300 cards given) are one repaint.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.show)
        self._second = QTimer(self)
        self._second.setInterval(1000)
        self._second.timeout.connect(self.show)
        ctx.session.opened.connect(self._soon.start)
        ctx.session.closed.connect(self._forget)
        ctx.session.changed.connect(self._changed)
        self._room.round_shown.connect(self._soon.start)
        self._room.measure_shown.connect(self._soon.start)
        self._room.cards_counted.connect(self._soon.start)
        ctx.arrived.connect(self.follow)
        ctx.projector_shown.connect(self._shown)

    def follow(self, station: str) -> None:
        """Another station is in front."""
        self._station = station
        self._read_out()
        self._soon.start()

    def choose(self, show: Show) -> None:
        """Pin a view, or follow the station again; a view that was asked for brings the projector up.

        Nothing, asked for again, brings back what was there before.
        """
        led = self._led if show is Show.BLANK else None  # a measure is read on in the dark
        if show is Show.BLANK and self.choice is Show.BLANK:
            show = self._before if self.offered(self._before) is not None else Show.AUTO
        elif show is Show.BLANK:
            self._before = self.choice
        if show not in (Show.AUTO, Show.BLANK) and self.offered(show) is None:
            self.ctx.notify(self.missing(show))
            return
        self.frozen, self.choice, self._led = False, show, led
        if self.ctx.projector() is None and show not in (Show.AUTO, Show.BLANK):
            self.ctx.toggle_projector()
        self.show()
        self.changed.emit(show)
        if show is Show.AUTO:
            self.ctx.notify(self.title(show))
        else:
            self.ctx.notify(self.title(show), self.tr("Follow the station"), self._follow_again)

    def read_aloud(self, measure: str) -> None:
        """A measure is read back: where the room sees something, it sees that wording, until the meeting goes on.

        A room that was made dark, or keeps what it sees, keeps it.
        """
        self._room.show_measure(measure)
        if self.ctx.projector() is None or self.frozen or self.choice is Show.BLANK:
            return
        if self.choice is not Show.READING:
            self._led, self.choice = self.choice, Show.READING
            self.changed.emit(Show.READING)
        self._soon.start()

    def _read_out(self) -> None:
        """The room goes on to something else: what it saw before the read-back is back."""
        before, self._led = self._led, None
        if before is not None and self.choice is Show.BLANK:
            self._before = before
        elif before is not None:
            self.choice = before
            self.changed.emit(before)

    def freeze(self) -> None:
        """Keep what the room sees while the work goes on; once more lets it go on too."""
        self.frozen = not self.frozen and self.ctx.projector() is not None
        self.show()
        self.changed.emit(self.choice)
        if self.frozen:
            self.ctx.notify(self.tr("The room keeps what it sees"), self.tr("Let it go on"), self.freeze)
        else:
            self.ctx.notify(self.title(self.choice))

    def next(self) -> None:
        """The next view there is something for, after the one the room sees."""
        there = [show for show in Show if show not in (Show.AUTO, Show.BLANK) and self.offered(show) is not None]
        now = self.view()
        at = next((n for n, show in enumerate(there) if show is self.choice), -1)
        if at < 0:
            at = next((n for n, show in enumerate(there) if type(self.offered(show)) is type(now)), -1)
        if there:
            self.choose(there[(at + 1) % len(there)])

    def next_screen(self) -> None:
        """The hall on another screen; remembered by its name."""
        name = self.ctx.hall_window().next_screen()
        if not name:
            self.ctx.notify(self.tr("There is only one screen: F5 covers it and brings the work back."))
            return
        self.ctx.keep_settings(hall_screen=name)
        self.ctx.notify(self.tr("The room’s view is on the screen {name}").format(name=name))

    def set_look(self, look: Look) -> None:
        """Dark, or light for a washed-out lamp; remembered."""
        self.ctx.keep_settings(hall_theme=str(look))
        self.ctx.hall_window().set_look(look)

    def look(self) -> Look:
        """The theme of the hall."""
        return Look.DARK if self.ctx.workspace.settings.hall_theme == Look.DARK else Look.LIGHT

    def _other_look(self) -> None:
        self.set_look(Look.LIGHT if self.look() is Look.DARK else Look.DARK)

    def show(self) -> None:
        """Draw the present view, when the projector is on."""
        window = self.ctx.projector()
        if window is None:
            self._last, self.frozen = None, False
            self._second.stop()
            return
        window.hold(self.frozen)
        if self.frozen and self._last is not None:
            self._second.stop()
            return
        view = self.view()
        if self._last != (id(window), view):
            self._last = (id(window), view)
            window.show_view(view)
        if (isinstance(view, Agenda | Welcome | Speaking) and view.clock) or (isinstance(view, Pause) and view.left):
            self._second.start()
        else:
            self._second.stop()

    def view(self) -> View:
        """The view for now."""
        rows = self.ctx.session.rows
        if rows.meeting is None or self.choice is Show.BLANK:
            return Blank()
        if self.choice is not Show.AUTO:
            return self.offered(self.choice) or self._agenda()
        if running_round(rows) is not None and (view := self._vote(rows)) is not None:
            return view
        if self._station == "vote" and (view := self._vote(rows)) is not None:
            return view
        if self._station in ("home", "preparation") or not rows.meeting.opened_at:
            return self._welcome()
        if (writing := silence(rows, self.ctx.session.now())) is not None:
            return writing
        if (resting := self._pause()) is not None:
            return resting
        floor = self._speaking()
        return floor if floor is not None and floor.speaker else self._agenda()

    def offered(self, show: Show) -> View | None:
        """What a choice would show now; None when there is nothing for it."""
        rows = self.ctx.session.rows
        if rows.meeting is None:
            return None
        match show:
            case Show.WELCOME:
                return self._welcome()
            case Show.AGENDA:
                return agenda(rows, self.ctx.session.now()) if announced(rows) else None
            case Show.VOTE:
                return self._vote(rows)
            case Show.FLOOR:
                return self._speaking()
            case Show.READING:
                return reading(rows, self._room.measure)
            case Show.MEASURES:
                return measures(rows)
            case Show.GROUPS:
                return groups(rows, self.ctx.lang())
            case Show.PAUSE:
                return self._pause()
            case Show.NETWORK:
                return network(self.ctx.workspace.settings)
            case Show.BLANK:
                return Blank()
            case _:
                return self.view()

    def commands(self) -> list[Command]:
        """What to show, for the keys and the command list. They work under every sheet and dialog too."""

        def choose(show: Show) -> Callable[[], None]:
            return lambda: self.choose(show)

        def add(name: str, title: Callable[[], str], run: Callable[[], object], key: str, icon: str) -> Command:
            return Command(f"projector.{name}", title, run, key, enabled=self._can, icon=icon, anywhere=True)

        made = [add(show, self._titles()[show], choose(show), KEYS[show], "presentation") for show in Show]
        return [
            *made,
            add("freeze", lambda: self.tr("Projector: freeze, or go on"), self.freeze, FREEZE, "pause"),
            add("next", lambda: self.tr("Projector: the next view"), self.next, NEXT, "arrow-right"),
            add("screen", lambda: self.tr("Projector: the next screen"), self.next_screen, SCREEN, "screen-share"),
            add("look", lambda: self.tr("Projector: dark or light"), self._other_look, "", "contrast"),
        ]

    def title(self, show: Show) -> str:
        """What a choice is called."""
        return self._titles()[show]()

    def state(self) -> str:
        """What whoever cannot see the hall must know: that it is black or frozen; else empty."""
        if self.ctx.projector() is None:
            return ""
        if self.choice is Show.BLANK:
            return self.tr("Hall: black")
        return self.tr("Hall: frozen") if self.frozen else ""

    def _titles(self) -> dict[Show, Callable[[], str]]:
        return {
            Show.AUTO: lambda: self.tr("Projector: follow the station"),
            Show.WELCOME: lambda: self.tr("Projector: welcome"),
            Show.AGENDA: lambda: self.tr("Projector: agenda"),
            Show.VOTE: lambda: self.tr("Projector: vote or result"),
            Show.FLOOR: lambda: self.tr("Projector: who speaks"),
            Show.READING: lambda: self.tr("Projector: the measure read back"),
            Show.MEASURES: lambda: self.tr("Projector: the measures so far"),
            Show.GROUPS: lambda: self.tr("Projector: the groups of contributions"),
            Show.PAUSE: lambda: self.tr("Projector: break"),
            Show.NETWORK: lambda: self.tr("Projector: network and page"),
            Show.BLANK: lambda: self.tr("Projector: black"),
        }

    def missing(self, show: Show) -> str:
        """Why a choice has nothing to show."""
        said = {
            Show.AGENDA: self.tr("The agenda has no items yet: Preparation (Ctrl+2) has a place for them."),
            Show.VOTE: self.tr("There is no vote to show: none is open and none was counted."),
            Show.FLOOR: self.tr("Nobody has the floor and nobody waits for it."),
            Show.READING: self.tr("There is no measure to read back yet."),
            Show.MEASURES: self.tr("There are no measures yet."),
            Show.GROUPS: self.tr("There are no groups yet: G in the discussion makes them."),
            Show.PAUSE: self.tr("There is no break now: F9 in the discussion begins one."),
            Show.NETWORK: self.tr("No network is written down yet: Alt+9 has the fields for it."),
        }
        return said.get(show, self.title(show))

    def _can(self) -> bool:
        return self.ctx.session.is_open

    def _follow_again(self) -> None:
        self.choose(Show.AUTO)

    def _welcome(self) -> Welcome:
        return welcome(self.ctx.session.rows, self.ctx.lang(), self.ctx.session.now())

    def _speaking(self) -> Speaking | None:
        return speaking(self.ctx.session.rows, self.ctx.session.now())

    def _agenda(self) -> Agenda | Welcome:
        """The line of items; a meeting that has none shows what it is."""
        found = agenda(self.ctx.session.rows, self.ctx.session.now())
        return found if found.items else self._welcome()

    def _pause(self) -> Pause | None:
        return pause(self.ctx.session.rows, self.ctx.session.now())

    def _vote(self, rows: Mirror) -> View | None:
        """The running round; else the counted round that is looked at, or the last one."""
        running = running_round(rows)
        if running is not None:
            return vote_open(rows, running, self._room.in_box, self.ctx.lang())
        shown = rows.find(Round, self._room.round)
        if shown is None or result_of(rows, shown.uid) is None:
            counted = [row for row in rows.all(Round) if isinstance(ended(rows, row.uid), Closing)]
            shown = max(counted, key=lambda row: seconds_of(row.opened_at), default=None)
        return vote_result(rows, shown, self.ctx.lang()) if shown is not None else None

    def _changed(self, changes: Changes) -> None:
        tables = {change.table for change in changes.rows}
        if tables & _GOES_ON:
            self._read_out()
        counted = self._last is not None and isinstance(self._last[1], Welcome) and "attendance" in tables
        if tables - _COVERED or counted:
            if "round" in tables:
                self._room.in_box = 0
            self._soon.start()

    def _shown(self, on: bool) -> None:
        self._last = None
        self.show()
        self.changed.emit(self.choice)

    def _forget(self) -> None:
        self.choice, self._before, self.frozen, self._led = Show.AUTO, Show.AUTO, False, None
        self._soon.start()


def presenter_of(ctx: Context) -> Presenter:
    """The one presenter of the session, made when first asked for."""
    found = ctx.session.findChild(Presenter, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return found if found is not None else Presenter(ctx)
