"""Everything a person can do at the door, for shortcuts and the list of commands."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.commands import Command

if TYPE_CHECKING:
    from ui.stations.attendance.station import AttendanceStation


def keys() -> list[tuple[str, str]]:
    """What the footer names."""
    translate = QCoreApplication.translate
    return [
        ("Return", translate("AttendanceStation", "arrived")),
        ("Ctrl+Return", translate("AttendanceStation", "not invited")),
        ("F7", translate("AttendanceStation", "left")),
        ("F8", translate("AttendanceStation", "came back")),
        ("Ctrl+P", translate("AttendanceStation", "photo")),
        ("Ctrl+E", translate("AttendanceStation", "name")),
        ("F9", translate("AttendanceStation", "filter")),
    ]


def commands(station: AttendanceStation) -> list[Command]:
    """The commands, in the order in which they are listed."""
    translate = QCoreApplication.translate
    at = station.id
    photo, publish = partial(station._next_answer, "photo"), partial(station._next_answer, "publish_name")

    def named(name: str, title: Callable[[], str], run: Callable[[], object], shortcut: str = "") -> Command:
        return Command(f"attendance.{name}", title, run, shortcut, at, station._writable)

    title = {
        "find": lambda: translate("AttendanceStation", "Find a person"),
        "arrive": lambda: translate("AttendanceStation", "The person chosen arrived (Enter)"),
        "walk_in": lambda: translate("AttendanceStation", "Add who was not invited, from the line typed (Ctrl+Enter)"),
        "leave": lambda: translate("AttendanceStation", "The person chosen left"),
        "back": lambda: translate("AttendanceStation", "The person chosen came back"),
        "correct": lambda: translate("AttendanceStation", "Correct times of arrival and leaving"),
        "photo": lambda: translate("AttendanceStation", "Consent to photographs: next answer"),
        "name": lambda: translate("AttendanceStation", "Consent to publish the name: next answer"),
        "filter": lambda: translate("AttendanceStation", "Show the next filter"),
        "standing": lambda: translate("AttendanceStation", "Confirm what their organisation is"),
        "standings": lambda: translate("AttendanceStation", "What the organisations are…"),
        "begin": lambda: translate("AttendanceStation", "Start the meeting"),
        "end": lambda: translate("AttendanceStation", "End the meeting"),
    }

    return [
        Command("attendance.find", title["find"], station._to_field, "Ctrl+L", at),
        named("arrive", title["arrive"], station._arrive_person),
        named("walk_in", title["walk_in"], station._walk_in),
        named("leave", title["leave"], station._leave, "F7"),
        named("back", title["back"], station._come_back, "F8"),
        named("correct", title["correct"], station._correct, "Ctrl+T"),
        named("photo", title["photo"], photo, "Ctrl+P"),
        named("name", title["name"], publish, "Ctrl+E"),
        Command("attendance.filter", title["filter"], station._next_filter, "F9", at),
        named("standing", title["standing"], station._confirm_standing, "Ctrl+G"),
        named("standings", title["standings"], station._standings, "Ctrl+Shift+G"),
        named("begin", title["begin"], station._begin),
        named("end", title["end"], station._end),
    ]
