"""A screen reader finds a name on everything that can be pressed, typed into or chosen from, on every station."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.desk import documents as desk_documents
from tests.helpers import papers
from tests.helpers.meetings import Clock
from tests.helpers.ui import accessible_parts, new_meeting, press, press_focused, wait_idle
from ui.stations import LINE
from ui.window.main_window import MainWindow

NAMED = {
    QAccessible.Role.Button,
    QAccessible.Role.PushButton,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
    QAccessible.Role.EditableText,
    QAccessible.Role.List,
    QAccessible.Role.Table,
    QAccessible.Role.Tree,
    QAccessible.Role.ComboBox,
    QAccessible.Role.SpinBox,
    QAccessible.Role.Link,
}
_INNER = {"QComboBoxListView", "QComboBoxPrivateContainer", "QScrollBar"}
"""Qt's own parts of a control that has a name."""


def nameless(root: QWidget) -> list[str]:
    """What has no name below ``root``: role and where it is."""
    found = []
    for part, above in accessible_parts(root):
        owner = part.object()
        own = type(owner).__name__ if owner is not None else ""
        if part.role() not in NAMED or own in _INNER or _INNER & set(above):
            continue
        if owner is not None and owner.objectName().startswith("qt_"):
            continue
        if not part.text(QAccessible.Text.Name).strip():
            found.append(f"{part.role().name} {own} in {' / '.join(above[-3:])}")
    return found


@pytest.mark.parametrize("station", [stop.id for stop in LINE])
@pytest.mark.parametrize("lang", ["sq", "en"])
def test_every_control_of_a_station_has_a_name(window: MainWindow, station: str, lang: str) -> None:
    if lang == "en":
        window.commands.run("view.language")
    new_meeting(window)
    window.go(station)
    wait_idle(window)
    assert nameless(window) == []


def test_every_control_of_home_without_meetings_has_a_name(window: MainWindow) -> None:
    assert nameless(window) == []


@pytest.mark.parametrize("command", ["app.palette", "app.settings", "help.keys", "help.about", "live.arrival"])
def test_every_control_over_the_window_has_a_name(window: MainWindow, command: str) -> None:
    new_meeting(window)
    assert window.commands.run(command)
    QApplication.processEvents()
    assert nameless(window) == []
    press_focused("Escape")


def test_the_report_of_a_problem_has_names(window: MainWindow) -> None:
    from ui.window.dialogs import BugReport

    window.commands.run("help.log")
    report = window.findChild(BugReport)
    assert report is not None
    assert nameless(report) == []
    report.close()


def test_the_check_finds_a_nameless_control(window: MainWindow) -> None:
    """The negative control: a placeholder is no name."""
    from PySide6.QtWidgets import QLineEdit

    field = QLineEdit(window.centralWidget())
    field.setPlaceholderText("Kërko")
    field.show()
    assert any("QLineEdit" in one for one in nameless(window))
    field.deleteLater()


def test_tab_reaches_the_rail_and_comes_round(window: MainWindow) -> None:
    """The line of stations is part of the tab order, and Tab never gets stuck."""
    new_meeting(window)
    window.go("home")
    visited: list[QWidget] = []
    for _ in range(60):
        press_focused("Tab")
        focus = QApplication.focusWidget()
        assert focus is not None
        if visited and focus is visited[0]:
            break
        visited.append(focus)
    assert any(window.rail.isAncestorOf(widget) for widget in visited)
    assert len(visited) > 3
    press(window, "Ctrl+1")


@pytest.mark.parametrize("command", ["elsewhere", "paper", "more", "token", "authority", "make"])
@pytest.mark.parametrize("lang", ["sq", "en"])
def test_every_control_of_signing_has_a_name(window: MainWindow, clock: Clock, command: str, lang: str) -> None:
    if lang == "en":
        window.commands.run("view.language")
    papers.open_demo(window, clock)
    assert window.session.file is not None
    window.session.take(desk_documents.approve(window.session.file, "Albana Shkreli"))
    papers.signing(window)
    assert window.commands.run(f"signing.{command}")
    papers.settle(window)
    assert nameless(window) == []
    press_focused("Escape")
