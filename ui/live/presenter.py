"""What the room sees: rows → a view of the projector. While a round runs, never more than how many cards were typed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from facilitator.language.dates import full_date, seconds_of
from facilitator.language.sentences import Lang, join
from facilitator.model import AgendaItem, Ballot, Card, Channel, Closing, Option, Round
from facilitator.voting.channel import channel_of
from facilitator.voting.rules import Result, words_of
from facilitator.voting.rules.consensus import Levels
from ui.commands import Command
from ui.context import Context
from ui.live.room import ended, item_name, open_item_of, option_lines, result_of, room_of, running_round
from ui.projector.views import Agenda, Blank, VoteOpen, VoteResult, Welcome
from ui.session import Mirror
from ui.widgets.bars import Bar

if TYPE_CHECKING:
    from facilitator.store.journal import Changes

View = Welcome | Agenda | VoteOpen | VoteResult | Blank


class Show(StrEnum):
    """What was chosen for the projector; ``AUTO`` follows the station."""

    AUTO = "auto"
    WELCOME = "welcome"
    AGENDA = "agenda"
    VOTE = "vote"
    BLANK = "blank"


KEYS = {
    Show.AUTO: "Shift+F5",
    Show.WELCOME: "Alt+1",
    Show.AGENDA: "Alt+2",
    Show.VOTE: "Alt+3",
    Show.BLANK: "Alt+0",
}
_COVERED = frozenset(
    {"organisation", "person", "attendance", "point", "point_link", "measure_link", "action", "unsettled", "block"}
)
"""Tables that no view shows: a busy log does not repaint the hall."""


class Presenter(QObject):
    """Keeps the projector at the view that belongs to where the meeting is, unless somebody pinned one.

    Signals:
        changed(str): another choice of what to show (``Show``).
    """

    changed = Signal(str)

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx.session)
        self.ctx = ctx
        self.choice = Show.AUTO
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
        self._room.cards_counted.connect(self._soon.start)
        ctx.arrived.connect(self.follow)
        ctx.projector_shown.connect(self._shown)

    def follow(self, station: str) -> None:
        """Another station is in front."""
        self._station = station
        self._soon.start()

    def choose(self, show: Show) -> None:
        """Pin a view, or follow the station again; a view that was asked for brings the projector up."""
        self.choice = show
        self.changed.emit(show)
        if self.ctx.projector() is None and show not in (Show.AUTO, Show.BLANK):
            self.ctx.toggle_projector()
        self.show()
        if show is Show.AUTO:
            self.ctx.notify(self._titles()[show]())
        else:
            self.ctx.notify(self._titles()[show](), self.tr("Follow the station"), self._follow_again)

    def show(self) -> None:
        """Draw the present view, when the projector is on."""
        window = self.ctx.projector()
        if window is None:
            self._last = None
            self._second.stop()
            return
        view = self.view()
        if self._last != (id(window), view):
            self._last = (id(window), view)
            window.show_view(view)
        if isinstance(view, Agenda) and view.clock:
            self._second.start()
        else:
            self._second.stop()

    def view(self) -> View:
        """The view for now."""
        rows = self.ctx.session.rows
        if rows.meeting is None or self.choice is Show.BLANK:
            return Blank()
        if self.choice is Show.WELCOME:
            return welcome(rows, self.ctx.lang())
        if self.choice is Show.AGENDA:
            return agenda(rows, self.ctx.session.now())
        if self.choice is Show.VOTE:
            return self._vote(rows) or agenda(rows, self.ctx.session.now())
        if self._station == "vote" and (view := self._vote(rows)) is not None:
            return view
        if running_round(rows) is not None and (view := self._vote(rows)) is not None:
            return view
        if self._station in ("home", "preparation") or not rows.meeting.opened_at:
            return welcome(rows, self.ctx.lang())
        return agenda(rows, self.ctx.session.now())

    def commands(self) -> list[Command]:
        """What to show, for the keys and the command list."""

        def choose(show: Show) -> Callable[[], None]:
            return lambda: self.choose(show)

        def can() -> bool:
            return self.ctx.session.is_open

        titles = self._titles()
        return [
            Command(f"projector.{show}", titles[show], choose(show), KEYS[show], enabled=can, icon="presentation")
            for show in Show
        ]

    def _titles(self) -> dict[Show, Callable[[], str]]:
        return {
            Show.AUTO: lambda: self.tr("Projector: follow the station"),
            Show.WELCOME: lambda: self.tr("Projector: welcome"),
            Show.AGENDA: lambda: self.tr("Projector: agenda"),
            Show.VOTE: lambda: self.tr("Projector: vote or result"),
            Show.BLANK: lambda: self.tr("Projector: nothing"),
        }

    def _follow_again(self) -> None:
        self.choose(Show.AUTO)

    def _vote(self, rows: Mirror) -> View | None:
        """The running round; else the counted round that is looked at, or the last one."""
        running = running_round(rows)
        if running is not None:
            return vote_open(rows, running, self._room.in_box, self.ctx.lang())
        shown = rows.find(Round, self._room.round)
        if shown is None or result_of(rows, shown.uid) is None:
            counted = [row for row in rows.all(Round) if isinstance(ended(rows, row.uid), Closing)]
            shown = max(counted, key=lambda row: seconds_of(row.opened_at), default=None)
        return vote_result(rows, shown, self.ctx.lang(), self) if shown is not None else None

    def _changed(self, changes: Changes) -> None:
        tables = {change.table for change in changes.rows}
        if tables - _COVERED:
            if "round" in tables:
                self._room.in_box = 0
            self._soon.start()

    def _shown(self, on: bool) -> None:
        self._last = None
        if on:
            self.show()

    def _forget(self) -> None:
        self.choice = Show.AUTO
        self._soon.start()

    # sentences of the result

    def reached(self, result: Result) -> str:
        """Whether a consensus check reached its level."""
        return self.tr("Agreement reached") if result.reached else self.tr("Agreement not reached")

    def ties(self, result: Result, lang: Lang) -> list[str]:
        """One sentence for each shared place."""
        return [
            self.tr("{options} have equal numbers and share the place {place}.").format(
                options=join(group, lang), place=result.line(group[0]).rank_label
            )
            for group in result.tied
        ]

    def voters(self, n: int) -> str:
        """``10 votues``."""
        return self.tr("%n voter(s)", "", n)

    def reservations(self, n: int) -> str:
        """``1 rezervë``."""
        return self.tr("%n reservation(s)", "", n)

    def ballots(self, n: int) -> str:
        """``17 fletë të vlefshme``."""
        return self.tr("%n valid ballot(s)", "", n)

    def raised(self, n: int, entitled: int) -> str:
        """``votuan 15 nga 18 me të drejtë vote``."""
        return self.tr("%n of {entitled} with a vote voted", "", n).format(entitled=entitled)


def presenter_of(ctx: Context) -> Presenter:
    """The one presenter of the session, made when first asked for."""
    found = ctx.session.findChild(Presenter, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return found if found is not None else Presenter(ctx)


def welcome(rows: Mirror, lang: Lang) -> Welcome:
    """The hall before the meeting."""
    meeting = rows.meeting
    assert meeting is not None
    when = full_date(date.fromisoformat(meeting.date), lang) if meeting.date else ""
    hours = "–".join(part for part in (meeting.starts, meeting.ends) if part)
    place = ", ".join(part for part in (meeting.place, meeting.city) if part)
    return Welcome(meeting.title, meeting.organiser, place, " · ".join(part for part in (when, hours) if part))


def agenda(rows: Mirror, moment: datetime) -> Agenda:
    """The line of items, ``done``, ``now`` or ``next``, and how long the room has been at the present one."""
    meeting = rows.meeting
    assert meeting is not None
    now = open_item_of(rows)
    items = rows.all(AgendaItem)
    states = [
        "now" if now is not None and item.uid == now.uid else "done" if item.opened_at else "next" for item in items
    ]
    here = next((at for at, item in enumerate(items) if now is not None and item.uid == now.uid), -1)
    listed = [(item_name(item), state) for item, state in zip(items, states, strict=True)]
    return Agenda(meeting.title, listed, here, _clock(now, moment) if now is not None else "")


def _clock(item: AgendaItem, moment: datetime) -> str:
    """``08:41 / 12′``."""
    seconds = max(0, int((moment - datetime.fromisoformat(item.opened_at or "")).total_seconds()))
    elapsed = f"{seconds // 60:02}:{seconds % 60:02}"
    return f"{elapsed} / {item.minutes}′" if item.minutes else elapsed


def vote_open(rows: Mirror, running: Round, in_box: int, lang: Lang) -> VoteOpen:
    """Question, rule, and how many of the cards given have been typed: no count exists yet."""
    lines = option_lines(running.method, rows.all(Option, round=running.uid), lang)
    options = [f"{mark}\t{text}" for mark, text in lines]
    if channel_of(rows, running.uid) is Channel.HANDS:
        return VoteOpen(running.question, running.rule_text, None, running.roll_size, options)
    voted = in_box if running.secret else len(rows.all(Ballot, round=running.uid))
    given = len(rows.all(Card, round=running.uid))
    return VoteOpen(running.question, running.rule_text, voted, given or running.roll_size, options)


def vote_result(rows: Mirror, counted: Round, lang: Lang, say: Presenter) -> VoteResult:
    """The counted round."""
    result = result_of(rows, counted.uid)
    assert result is not None
    bars = result_bars(rows, counted, result, lang, say)
    notes: list[str] = []
    verdict = ""
    if result.reached is not None:
        verdict = say.reached(result)
        notes += [say.reservations(n)] if (n := reservations(result)) is not None else []
    notes += say.ties(result, lang)
    if channel_of(rows, counted.uid) is Channel.HANDS and (closing := ended(rows, counted.uid)) is not None:
        assert isinstance(closing, Closing)
        notes.append(say.raised(closing.returned, closing.given))
    else:
        notes.append(say.ballots(result.ballots))
    return VoteResult(counted.question, bars, " · ".join(note.rstrip(".") for note in notes), verdict)


def reservations(result: Result) -> int | None:
    """How many reservations were shown in all; None for a rule without them."""
    shown = [line.detail.reservations for line in result.lines if isinstance(line.detail, Levels)]
    return sum(shown) if shown else None


def result_bars(rows: Mirror, counted: Round, result: Result, lang: Lang, say: Presenter) -> list[Bar]:
    """One bar an option by rank; for a consensus check one bar a level, 5 first."""
    options = {option.letter: option for option in rows.all(Option, round=counted.uid)}
    only = result.lines[0].detail if len(result.lines) == 1 else None
    if isinstance(only, Levels):
        meaning = words_of(counted.method, lang).levels
        levels = only.levels
        return [
            Bar(f"{level} – {meaning[level]}", levels[level], strong=level >= len(meaning) // 2)
            for level in reversed(range(len(meaning)))
        ]
    bars: list[Bar] = []
    for line in result.lines:
        label = f"{line.option}  {options[line.option].text}"
        detail = line.detail
        if isinstance(detail, Levels):
            words = say.reservations(detail.blocks + detail.reservations)
            bars.append(Bar(label, detail.number, line.rank_label, words, bool(detail.reached)))
        else:
            words = "" if detail.people is None else say.voters(detail.people)
            bars.append(Bar(label, detail.number, line.rank_label, words, line.rank <= 3))
    return bars
