"""What lies over a meeting goes with it: sheets, palette, board of groups; and only to read is only to read."""

from __future__ import annotations

import ast
from pathlib import Path

from PySide6.QtWidgets import QApplication, QFileDialog

from facilitator.meeting.discussion import add_point
from facilitator.meeting.log.grouping import add_group
from facilitator.model import GroupedPoint, Organisation, Point, PointKind
from facilitator.voting.prepare import add_vote
from facilitator.workspace import MEETING_NAME
from tests.helpers.imports import nodes
from tests.helpers.room import at_work, done, hall, item_of
from tests.helpers.ui import new_meeting, open_file, press_focused, wait_idle
from ui.stations.discussion.station import DiscussionStation
from ui.widgets.overlay import Overlay
from ui.window.main_window import MainWindow

ROOT = Path(__file__).parents[2]
TOPIC = "Transparenca në vendimmarrje"
SAID = ("Portali i të dhënave hapet.", "Portali i të dhënave mbyllet.")
STATIONS = ("discussion", "minutes")


def over(window: MainWindow) -> list[str]:
    return [one._panel.accessibleName() for one in window.findChildren(Overlay) if one.is_open]


def grouped(window: MainWindow) -> DiscussionStation:
    """A card in a group, one beside it that looks like it, and the board over the log."""
    hall(window, measures=2)
    body = window.session.rows.all(Organisation)[0]
    item = item_of(window, TOPIC)
    first, _ = (
        done(window, add_point, item.uid, PointKind.RECOMMENDATION, text, organisation=body.uid) for text in SAID
    )
    done(window, add_group, first.uid, name="Portali")
    done(window, add_vote, "Cila e para?")
    window.go("discussion")
    press_focused("Ctrl+L")
    press_focused("G")
    station = window.made_station("discussion")
    assert isinstance(station, DiscussionStation)
    return station


def test_nothing_of_one_meeting_lies_over_the_next(window: MainWindow) -> None:
    window.ask_path = window.ask_folder = lambda *_, **__: None
    station = grouped(window)
    assert station.grouping.on
    first = window.session.path
    seen: set[str] = set()
    for where in STATIONS:
        window.go(where)
        wait_idle(window)
        for command in window.commands.all():
            if command.title().endswith("…") and command.station in ("", where) and command.enabled():
                command.run()
                seen |= set(over(window))
    window.actions_.palette()
    window.ask_path = None
    window.choose_file("Kopja", "*.tryeza", lambda _: None)
    (asked,) = window.findChildren(QFileDialog)
    assert asked.isVisible()
    assert len(seen) >= 8, seen
    new_meeting(window, "Takimi tjetër")
    QApplication.processEvents()
    assert over(window) == []
    assert not any(one.isVisible() for one in window.findChildren(QFileDialog))
    assert not station.grouping.on
    assert window.session.undo_name == "", "nothing was written into the other one"
    window.go("discussion")
    assert not station.grouping.on
    assert first is not None
    open_file(window, first)
    assert {point.text for point in window.session.rows.all(Point)} == set(SAID)


def test_enter_on_a_board_that_is_only_read_does_nothing_and_promises_nothing(window: MainWindow) -> None:
    station = grouped(window)
    board = station.grouping.board
    assert board is not None
    press_focused("Home")
    assert "Enter" in board._said.text()
    path = window.session.path
    assert path is not None
    elsewhere = path.parents[2] / "stick" / MEETING_NAME
    elsewhere.parent.mkdir()
    window.close_meeting()
    elsewhere.write_bytes(path.read_bytes())
    open_file(window, elsewhere)
    assert window.session.read_only
    window.go("discussion")
    press_focused("Ctrl+L")
    press_focused("G")
    press_focused("Home")
    assert station.grouping.on
    failed: list[object] = []
    window.session.failed.connect(lambda *told: failed.append(told))
    press_focused("Return")
    at_work(window)
    assert failed == []
    assert board._said.text() == ""
    assert len(window.session.rows.all(GroupedPoint)) == 1


def test_only_the_context_lays_sheets() -> None:
    """Whoever made one past it would have to take it away with the meeting as well."""
    made = {}
    for path in sorted((ROOT / "ui").rglob("*.py")):
        for node in nodes(path):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("Overlay", "Sheet"):
                made.setdefault(path.relative_to(ROOT).as_posix(), node.func.id)
    made.pop("ui/projector/layouts.py")  # its sheets are of the wall
    assert made == {
        "ui/live/arrival_panel.py": "Overlay",
        "ui/stations/attendance/pad.py": "Overlay",  # goes with the meeting: see test_pad
        "ui/widgets/overlay.py": "Overlay",
        "ui/window/main_window.py": "Sheet",
        "ui/window/palette.py": "Overlay",
    }
