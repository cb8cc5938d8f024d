"""Grouping by keys only: cards to groups, names, merging, taking out; silent, explained, undone, kept over a crash."""

from __future__ import annotations

import pytest

from facilitator.meeting.discussion import add_point
from facilitator.model import GroupedPoint, Measure, MeasureLink, Organisation, Point, PointGroup, PointKind, members
from tests.helpers.room import at_work, done, hall, item_of
from tests.helpers.ui import grab, press_focused, type_focused
from ui.live.presenter import presenter_of
from ui.projector.views import Groups
from ui.stations.discussion.grouping.board import Board
from ui.stations.discussion.station import DiscussionStation
from ui.window.main_window import MainWindow

FIRST, SECOND = "Transparenca në vendimmarrje", "Konsultimi publik"
SAID = (
    "Të dhënat e hapura publikohen çdo muaj në portal.",
    "Portali i të dhënave nuk përditësohet.",
    "Konsultimi publik fillon para se të shkruhet projektligji.",
    "Afati i konsultimit publik është i shkurtër.",
    "Mungojnë sallat për organizatat e vogla.",
)


@pytest.fixture
def live(window: MainWindow) -> MainWindow:
    hall(window)
    body = window.session.rows.all(Organisation)[0]
    for at, text in enumerate(SAID):
        item = item_of(window, FIRST if at < 3 else SECOND)
        done(window, add_point, item.uid, PointKind.RECOMMENDATION, text, organisation=body.uid)
    window.go("discussion")
    return window


def board(window: MainWindow) -> Board:
    station = window.made_station("discussion")
    assert isinstance(station, DiscussionStation)
    assert station.grouping.board is not None
    return station.grouping.board


def keys(window: MainWindow, *pressed: str) -> None:
    for key in pressed:
        press_focused(key)
        at_work(window)


def lying(window: MainWindow) -> list[tuple[str, list[str]]]:
    """Name and texts of every group, in order."""
    rows = window.session.rows
    inside = members(rows)
    return [(group.name, [rows.get(Point, uid).text for uid in inside[group.uid]]) for group in rows.all(PointGroup)]


def test_a_room_is_grouped_without_the_mouse(live: MainWindow) -> None:
    data, portal, draft, term, halls = SAID
    keys(live, "Ctrl+L", "G")
    shown = board(live)
    assert shown.rest.model.rowCount() == 5
    keys(live, "Home", "0")  # a new group, without a name yet
    assert lying(live) == [("", [data])]
    assert shown.point() is not None
    assert shown.point().text == portal, "the next card is selected: nothing else is pressed"
    assert "portal" in shown._said.text()
    assert lying(live) == [("", [data])], "a suggestion is never applied by itself"
    keys(live, "Return")
    assert lying(live) == [("", [data, portal])]
    keys(live, "0", "2", "1")
    assert lying(live) == [("", [data, portal, halls]), ("", [draft, term])]
    grab(live, "grouping")
    # named after, in the head of the group
    keys(live, "Right", "N")
    type_focused("Të dhëna")
    keys(live, "Return", "Right", "N")
    type_focused("të dhëna")
    keys(live, "Return")
    assert [name for name, _ in lying(live)] == ["Të dhëna", ""], "two groups are not called alike"
    press_focused("Ctrl+A")
    type_focused("Konsultimi")
    keys(live, "Return")
    assert [name for name, _ in lying(live)] == ["Të dhëna", "Konsultimi"]
    # order, out, apart, together
    keys(live, "Alt+Down", "Left", "End", "Del")
    assert lying(live) == [("Të dhëna", [data, portal]), ("Konsultimi", [term, draft])]
    keys(live, "Right", "End", "D")
    assert lying(live)[1:] == [("Konsultimi", [term]), ("", [draft])]
    keys(live, "J")
    assert lying(live)[1:] == [("Konsultimi", [term, draft])]
    keys(live, "Ctrl+Left")
    assert [name for name, _ in lying(live)] == ["Konsultimi", "Të dhëna"]
    keys(live, "Ctrl+Z", "Ctrl+Z")
    assert lying(live)[1:] == [("Konsultimi", [term]), ("", [draft])]
    keys(live, "Ctrl+Shift+Z")
    assert [part.uid for part in shown.columns.values()][1:] == [g.uid for g in live.session.rows.all(PointGroup)]
    # a measure of the whole group, worded by its name
    keys(live, "Left", "Right", "M", "Ctrl+Return")
    (measure,) = live.session.rows.all(Measure)
    assert measure.text in ("Konsultimi", "Të dhëna")
    assert len(live.session.rows.all(MeasureLink, measure=measure.uid)) == 2
    # folded: the head stays, its cards do not
    keys(live, "P")
    assert shown.current().folded
    assert shown.point() is None
    keys(live, "P", "Ctrl+F")
    assert not shown.isVisible(), "what the board covers brings the log back"


def test_the_board_and_the_wall_name_nobody(live: MainWindow) -> None:
    keys(live, "Ctrl+L", "G", "Home", "0", "1")
    body = live.session.rows.all(Organisation)[0]
    shown = board(live)
    cards = [part.model.item(n).spoken() for part in shown.columns.values() for n in range(part.model.rowCount())]
    assert len(cards) == 5
    said = " ".join([*cards, shown._words.text(), shown._said.text()])
    assert body.short_name not in said
    assert body.name not in said
    presenter = presenter_of(live)
    keys(live, "Shift+F6")
    view = presenter.view()
    assert view == Groups(view.title, [("Grupi 1", 2)]) or view == Groups(view.title, [("Group 1", 2)])
    # what is selected is the card, for every key of the log too
    keys(live, "A")
    assert len(live.session.rows.all(GroupedPoint)) == 2


def test_what_was_grouped_is_there_after_a_crash(live: MainWindow) -> None:
    keys(live, "Ctrl+L", "G", "Home", "0", "0")
    before = lying(live)
    path = live.session.path
    assert path is not None
    live.open_meeting(path)
    at_work(live)
    live.go("discussion")
    keys(live, "Ctrl+L")
    station = live.made_station("discussion")
    assert isinstance(station, DiscussionStation)
    if not station.grouping.on:
        keys(live, "G")
    assert lying(live) == before
    assert [part.model.rowCount() for part in board(live).columns.values()] == [3, 1, 1]
