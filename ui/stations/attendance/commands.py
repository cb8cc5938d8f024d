"""Everything a person can do at the door, for shortcuts and the list of commands."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from ui.commands import Command, always
from ui.live.course import ending
from ui.stations import signed_lists
from ui.stations.attendance import signature


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


KEYS = {
    "find": "Ctrl+L",
    "leave": "F7",
    "back": "F8",
    "correct": "Ctrl+T",
    "photo": "Ctrl+P",
    "name": "Ctrl+E",
    "filter": "F9",
    "standing": "Ctrl+G",
    "standings": "Ctrl+Shift+G",
    "sign": signature.KEY,
    "signed_lists": signed_lists.KEY,
}
"""Those that have a key of their own."""
LOOKING = ("find", "filter", "signed_lists")
"""They change nothing, so they work whatever may be written."""


def commands(at: str, writable: Callable[[], bool], run: Mapping[str, Callable[[], object]]) -> list[Command]:
    """The commands of the station ``at``, in the order in which they are listed; ``run``: what each name does."""
    translate = QCoreApplication.translate
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
        "sign": lambda: translate("AttendanceStation", "The person chosen signs by hand on the screen"),
        "erase": lambda: translate("AttendanceStation", "Erase the signature that the person chosen drew…"),
        "signed_lists": signed_lists.title,
        "begin": ending.begin_title,
        "end": lambda: translate("AttendanceStation", "End the meeting"),
    }

    return [
        Command(f"attendance.{name}", said, run[name], KEYS.get(name, ""), at, always if name in LOOKING else writable)
        for name, said in title.items()
    ]
