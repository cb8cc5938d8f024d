"""An hour of a meeting at speaking speed by key events, on a told clock: every key beyond the words is counted."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import timedelta

from facilitator.course import current, outlook, recess, waiting
from facilitator.floor import running
from facilitator.meeting.people import add_organisation, add_person
from facilitator.model import AgendaItem, Attendance, Measure, MeasureLink, Parked, Person, Point, PointKind, Turn
from tests.helpers.meetings import Clock
from tests.helpers.room import at_work, done, hall
from tests.helpers.ui import press_focused, type_focused
from ui.projector.views import Blank
from ui.window.main_window import MainWindow

ALLOWED = {
    "arrive": 1,
    "log": 5,
    "ask for the floor": 1,
    "give the floor": 1,
    "promote": 3,
    "next item": 1,
    "park": 2,
    "break": 2,
    "show": 1,
    "blank": 1,
    "freeze": 1,
}
"""Keys beyond the words themselves, prefix and kind mark included."""
KINDS = (("!ç ", PointKind.ISSUE), ("!s ", PointKind.SUGGESTION), ("!r ", PointKind.RECOMMENDATION))
ASKING = ("hapësirë", "gruaja", "rrënjë", "çelësi", "njësoj", "arta doda")


class Hour:
    """Presses keys, counts them by what they are for, and lets the time pass that people need to speak."""

    def __init__(self, window: MainWindow, clock: Clock) -> None:
        self.window, self.clock = window, clock
        self.used: defaultdict[str, list[int]] = defaultdict(list)

    def does(self, what: str, *keys: str, words: str = "", mark: str = "", seconds: int = 2) -> None:
        """``words`` and then ``keys``; a mark is typed before the words and counted, a key each."""
        self.clock.now += timedelta(seconds=seconds)
        if mark or words:
            type_focused(mark + words)
        for key in keys:
            press_focused(key)
            at_work(self.window)
        self.used[what].append(len(mark) + len(keys))

    def to_the_line(self) -> None:
        """Where the hands are while people speak."""
        self.window.dock().focus_line()


def test_an_hour_at_speaking_speed_needs_no_key_more_than_it_may(window: MainWindow, clock: Clock) -> None:
    hall(window, bodies=6)
    for name in ("Arta Doda", "Besim Lala", "Çelik Rama"):
        body = done(window, add_organisation, name=f"Qendra {name.split()[1]}")
        done(window, add_person, name=name, organisation=body.uid)
    rows, begun = window.session.rows, clock.now
    hour = Hour(window, clock)
    window.go("attendance")
    press_focused("Ctrl+L")
    for name in ("arta", "besim", "celik"):
        hour.does("arrive", "Return", words=name)
    assert len(rows.all(Attendance)) == 9

    window.go("discussion")
    hour.to_the_line()
    hour.does("show", "F5")
    window.activateWindow()
    hour.to_the_line()
    said: Counter[PointKind] = Counter()
    for turn in range(12):
        hour.does("ask for the floor", "Ctrl+J", words=ASKING[turn % len(ASKING)])
        hour.does("give the floor", "F10")
        now = running(rows)
        assert now is not None
        for part in range(2):
            mark, kind = KINDS[(turn + part) % 3]
            hour.does("log", "Return", mark=mark, words=f"Ndërhyrja {turn} {part}", seconds=100)
            said[kind] += 1
            last = max(rows.all(Point), key=lambda row: row.uid)
            assert (last.kind, last.text) == (kind, f"Ndërhyrja {turn} {part}")
            assert (last.organisation, last.person) == (now.organisation, now.person)
        if turn == 4:
            hour.does("break", "F9", "Ctrl+Return", words="")
            assert recess(rows) is not None
            clock.now += timedelta(minutes=9)
            press_focused("F9")
            at_work(window)
            assert recess(rows) is None
        if turn == 6:
            hour.does("blank", "Alt+0")
            assert isinstance(_wall(window), Blank)
            hour.does("blank", "Alt+0")
            hour.does("freeze", "Ctrl+F5")
            hour.does("freeze", "Ctrl+F5")
            hour.to_the_line()
        if turn == 8:
            hour.does("next item", "Ctrl+Return")
            at = current(rows.all(AgendaItem))
            assert at is not None
            assert at.title == "Konsultimi publik"
            hour.to_the_line()
    last = max(rows.all(Point), key=lambda row: row.uid)
    if last.kind is not PointKind.RECOMMENDATION:
        hour.does("log", "Return", mark="!r ", words="Afati të jetë dhjetë ditë")
    hour.does("promote", "Ctrl+L", "M", "Return")
    assert len(rows.all(Measure)) == len(rows.all(MeasureLink)) == 1
    hour.does("park", "Ctrl+Shift+X", "Ctrl+Return")
    assert len(rows.all(Parked)) == 1
    assert waiting(rows)

    worst = {what: max(keys) for what, keys in hour.used.items()}
    assert worst.keys() == ALLOWED.keys()
    assert {what: n for what, n in worst.items() if n > ALLOWED[what]} == {}
    assert sum(said.values()) == 24
    assert len(rows.all(Turn)) == 12
    assert {row.uid for row in rows.all(Person)} >= {row.person for row in rows.all(Attendance)}
    assert clock.now - begun >= timedelta(minutes=50), "an hour of the room, some seconds of ours"
    assert outlook(rows, clock.now) is not None


def _wall(window: MainWindow) -> object:
    projector = window.projector()
    assert projector is not None
    return projector.view()
