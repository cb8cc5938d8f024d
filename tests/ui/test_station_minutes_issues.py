"""The issues of the relacion by keys: edit, divide, merge, take apart, leave out, add, move."""

from __future__ import annotations

import pytest

from facilitator.model import IssueLine
from tests.helpers.meetings import Clock
from tests.helpers.papers import minutes, open_demo, settle
from tests.helpers.ui import grab, press_focused, type_focused, wait_saved
from ui.stations.minutes.issues import Issues
from ui.stations.minutes.station import MinutesStation
from ui.window.main_window import MainWindow


@pytest.fixture
def station(window: MainWindow, clock: Clock) -> MinutesStation:
    open_demo(window, clock)
    found = minutes(window)
    found.outline.select("issues")
    found.outline.setFocus()
    press_focused("Return")
    return found


def keys(window: MainWindow, *pressed: str) -> None:
    for key in pressed:
        press_focused(key)
    wait_saved(window.session)
    settle(window)


def texts(station: MinutesStation) -> list[str]:
    return [row.text for row in of(station).rows()]


def of(station: MinutesStation) -> Issues:
    return station.middle.issues.list


def test_a_secretary_works_through_the_issues_by_keys(window: MainWindow, station: MinutesStation) -> None:
    offered = texts(station)
    assert len(offered) == 9
    assert of(station).pane.hasFocus()
    grab(window, "minutes-issues")
    keys(window, "Home", "Return")
    press_focused("Ctrl+A")
    type_focused("Publikimi me kohë i projektakteve")
    keys(window, "Return")
    assert texts(station) == ["Publikimi me kohë i projektakteve", *offered[1:]]
    assert len(of(station).rows()[0].points) == 1, "the edited line keeps its source"
    assert of(station).pane.current_item().chip == "redaktuar"  # type: ignore[union-attr]

    keys(window, "Down", "M")
    assert len(of(station).rows()) == 8
    assert len(of(station).rows()[0].points) == 2
    keys(window, "S")
    assert len(of(station).rows()) == 9
    keys(window, "Ctrl+Z", "Alt+Down")
    assert [len(row.points) for row in of(station).rows()][:2] == [1, 2]
    keys(window, "Delete")
    assert len(of(station).rows()) == 7
    assert "Edhe 2 çështje gjenden vetëm në procesverbal" in station.middle.issues._state.text()
    press_focused("Insert")
    type_focused("Besimi mes institucioneve dhe shoqërisë civile")
    keys(window, "Return")
    assert "Besimi mes institucioneve dhe shoqërisë civile" in texts(station)
    grab(window, "minutes-issues-edited")
    for _ in range(12):
        keys(window, "Ctrl+Z")
        if not window.session.rows.all(IssueLine):
            break
    assert texts(station) == offered


def test_a_line_break_divides_a_line(window: MainWindow, station: MinutesStation) -> None:
    keys(window, "Home", "Return")
    press_focused("Ctrl+A")
    type_focused("Njoftimi")
    press_focused("Shift+Return")
    type_focused("Koha për komente")
    keys(window, "Return")
    assert texts(station)[:2] == ["Njoftimi", "Koha për komente"]
    assert of(station).rows()[0].points == of(station).rows()[1].points
    assert station.middle.restore_current() is None
    wait_saved(window.session)
    settle(window)
    assert len(texts(station)) == 9
    assert not window.session.rows.all(IssueLine)
