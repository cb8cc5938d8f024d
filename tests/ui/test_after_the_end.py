"""After the last item, and after the end: what the window offers, and what laptop and hall still say."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from facilitator.meeting.agenda import remove_item
from facilitator.meeting.course.parking import park_item
from facilitator.model import AgendaItem, Fate, Meeting, Parked
from tests.helpers.meetings import Clock
from tests.helpers.room import at_work, done, hall, item_of
from tests.helpers.ui import press_focused, type_focused, wait_idle
from ui.live.presenter import Show, presenter_of
from ui.projector.views import Agenda, Welcome
from ui.stations.attendance.station import AttendanceStation
from ui.stations.discussion.station import DiscussionStation
from ui.widgets.overlay import Sheet
from ui.window.main_window import MainWindow


@pytest.fixture
def live(window: MainWindow) -> MainWindow:
    hall(window, bodies=3)
    window.go("discussion")
    window.dock().focus_line()
    return window


def keys(window: MainWindow, *pressed: str) -> None:
    for key in pressed:
        press_focused(key)
        at_work(window)


def meeting(window: MainWindow) -> Meeting:
    return window.session.rows.all(Meeting)[0]


def station(window: MainWindow) -> DiscussionStation:
    made = window.made_station("discussion")
    assert isinstance(made, DiscussionStation)
    return made


def door(window: MainWindow) -> AttendanceStation:
    window.go("attendance")
    made = window.made_station("attendance")
    assert isinstance(made, AttendanceStation)
    return made


def run(window: MainWindow, name: str) -> None:
    """A command of the station in front: at the door it has no key, and is found in the list of commands."""
    assert window.commands.run(f"{window.station}.{name}")
    at_work(window)


def offered(window: MainWindow) -> list[str]:
    card = station(window).agenda
    return [one.text() for one in (card._begin, card._next, card._end) if one.isVisible()]


def test_behind_the_last_item_the_button_ends_the_meeting(live: MainWindow) -> None:
    assert offered(live) == ["Hap pikën tjetër"]
    keys(live, "Ctrl+Return", "Ctrl+Return", "Ctrl+Return")
    assert offered(live) == ["Mbyll takimin"]
    station(live).agenda._end.click()
    at_work(live)
    assert meeting(live).closed_at
    assert offered(live) == []
    keys(live, "Ctrl+Z")
    assert offered(live) == ["Mbyll takimin"]


def test_a_meeting_without_an_agenda_is_not_told_that_all_of_it_was_opened(live: MainWindow) -> None:
    for item in live.session.rows.all(AgendaItem):
        done(live, remove_item, item.uid)
    assert offered(live) == ["Mbyll takimin"]
    said: list[str] = []
    station(live).ctx.notify = lambda text, *more: said.append(text)  # type: ignore[method-assign]
    keys(live, "Ctrl+Return")
    assert said == ["Rendi i ditës nuk ka ende pika: shtohen te Përgatitja (Ctrl+2)."]
    presenter = presenter_of(station(live).ctx)
    assert isinstance(presenter.view(), Welcome), "a page with a title and nothing else tells the room nothing"
    assert presenter.offered(Show.AGENDA) is None


def test_ten_at_night_no_key_moves_the_end_or_opens_an_item(live: MainWindow, clock: Clock) -> None:
    keys(live, "Ctrl+Shift+E")
    ended = meeting(live).closed_at
    clock.now = clock.now.replace(hour=22)
    opened = {item.uid: item.opened_at for item in live.session.rows.all(AgendaItem)}
    keys(live, "Ctrl+Return", "Alt+Left", "Ctrl+Shift+E")
    assert meeting(live).closed_at == ended
    assert {item.uid: item.opened_at for item in live.session.rows.all(AgendaItem)} == opened


@pytest.mark.parametrize("where", ["discussion", "attendance"])
def test_the_end_is_corrected_by_a_stated_time(live: MainWindow, where: str) -> None:
    live.go(where)
    run(live, "end")
    run(live, "end")
    sheet = next(one for one in live.findChildren(Sheet) if one.isVisible())
    assert any("Takimi u mbyll në orën 09:3" in one.text() for one in sheet.findChildren(QLabel))
    type_focused("10:15")
    keys(live, "Ctrl+Return")
    assert str(meeting(live).closed_at)[11:16] == "10:15"


@pytest.mark.parametrize("where", ["discussion", "attendance"])
def test_what_is_parked_is_asked_for_at_either_station(live: MainWindow, where: str) -> None:
    done(live, park_item, item_of(live, "Hapja").uid)
    live.go(where)
    run(live, "end")
    assert not meeting(live).closed_at
    keys(live, "Ctrl+Return")
    assert meeting(live).closed_at
    assert {row.fate for row in live.session.rows.all(Parked)} == {Fate.NEXT}


@pytest.mark.parametrize("where", ["discussion", "attendance"])
def test_a_meeting_ended_by_mistake_goes_on(live: MainWindow, where: str) -> None:
    live.go(where)
    began = meeting(live).opened_at
    run(live, "end")
    assert meeting(live).closed_at
    run(live, "begin")
    assert (meeting(live).opened_at, meeting(live).closed_at) == (began, None)


def test_after_the_end_nobody_is_said_to_be_in_the_room(live: MainWindow) -> None:
    made = door(live)
    presenter = presenter_of(made.ctx)
    presenter.choose(Show.WELCOME)
    keys(live, "Ctrl+L")

    def said() -> list[str]:
        view = presenter.view()
        assert isinstance(view, Welcome | Agenda)
        return [
            made._numbers._inside_words.text(),
            made._short.text().split(" · ")[0],
            made._roster.filters()[1][1],
            made._roster.filters()[2][1],
            made._roster.shown("all")[0].right,
            view.present if isinstance(view, Welcome) else "",
        ]

    during = [
        "në sallë tani",
        "Në sallë 3",
        "Brenda 3",
        "Priten 0",
        "Brenda",
        "3 në sallë · 3 organizata të shoqërisë civile",
    ]
    assert said() == during
    run(live, "end")
    wait_idle(live)
    assert said() == ["në sallë në mbyllje", "Në mbyllje 3", "Në mbyllje 3", "Nuk erdhën 0", "Në mbyllje", ""]
    assert live.header.closed.isVisible()
    keys(live, "Ctrl+Z")
    assert said() == during


@pytest.mark.parametrize("width", [1024, 1366])
def test_no_word_of_the_filter_is_cut_after_the_end(live: MainWindow, width: int) -> None:
    made = door(live)
    live.resize(width, 768)
    wait_idle(live)
    rows = {chip.y() for chip in made._filter.findChildren(QPushButton)}
    assert width < 1366 or len(rows) == 1, "in the meeting one row is enough"
    run(live, "end")
    wait_idle(live)
    chips = made._filter.findChildren(QPushButton)
    assert [chip.text() for chip in chips if chip.width() < chip.sizeHint().width()] == []
    assert len({chip.y() for chip in chips}) <= 2
