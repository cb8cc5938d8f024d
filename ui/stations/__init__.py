"""The line of a meeting: eight stations in order, each made when somebody first goes there."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.parts import Making, Parts

if TYPE_CHECKING:
    from facilitator.model import Meeting
    from ui.context import Context
    from ui.stations.base import Station


translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Stop:
    """A station before it is made: adding one is a line in `LINE`, and its folder with a ``station.py``.

    ``title`` gives its name in the present language; ``cls`` is the class in ``ui/stations/<id>/station.py``;
    ``tables`` are those whose rows are worked on here. ``live``: the quick-entry line is at hand; ``always``: needs no
    open meeting. ``shortcut`` is Ctrl and its number; ``also`` a function key for those used with a room watching.
    """

    id: str
    title: Callable[[], str]
    cls: str
    icon: str
    shortcut: str
    also: str = ""
    tables: tuple[str, ...] = ()
    live: bool = False
    always: bool = False

    @property
    def module(self) -> str:
        """Where it is."""
        return f"ui.stations.{self.id}.station"

    def make(self, ctx: Context) -> Station:
        """Import and build it whole."""
        return Parts(self.making(ctx)).whole()

    def making(self, ctx: Context) -> Making[Station]:
        """The same, a part at a time."""
        made: Station = getattr(importlib.import_module(self.module), self.cls)(ctx)
        yield
        yield from made.finish()
        return made


LINE = (
    Stop("home", lambda: translate("Stations", "Meetings"), "HomeStation", "calendar-days", "Ctrl+1", always=True),
    Stop(
        "preparation",
        lambda: translate("Stations", "Preparation"),
        "PreparationStation",
        "clipboard-list",
        "Ctrl+2",
        tables=("origin",),
    ),
    Stop(
        "attendance",
        lambda: translate("Stations", "Attendance"),
        "AttendanceStation",
        "users",
        "Ctrl+3",
        "F2",
        ("organisation", "person", "attendance"),
        live=True,
    ),
    Stop(
        "discussion",
        lambda: translate("Stations", "Discussion"),
        "DiscussionStation",
        "message-square-text",
        "Ctrl+4",
        "F3",
        (
            "agenda_item",
            "point",
            "point_link",
            "point_group",
            "grouped_point",
            "option_group",
            "measure",
            "measure_link",
            "action",
            "agreement",
            "read_back",
        ),
        live=True,
    ),
    Stop(
        "vote",
        lambda: translate("Stations", "Vote"),
        "VoteStation",
        "vote",
        "Ctrl+5",
        "F4",
        ("vote", "round", "option", "roll_entry", "closing", "tally", "cancellation"),
        live=True,
    ),
    Stop(
        "minutes",
        lambda: translate("Stations", "Minutes"),
        "MinutesStation",
        "scroll-text",
        "Ctrl+6",
        tables=("meeting", "comment", "circulation", "response", "block", "issue_line"),
    ),
    Stop("signing", lambda: translate("Stations", "Signing"), "SigningStation", "file-signature", "Ctrl+7"),
    Stop("archive", lambda: translate("Stations", "Archive"), "ArchiveStation", "archive", "Ctrl+8", always=True),
)
STOPS = {stop.id: stop for stop in LINE}


def goes_on_at(meeting: Meeting | None, item_open: bool) -> str:
    """The station where the work on a meeting goes on when it is opened."""
    if meeting is None:
        return "home"
    if meeting.status in ("approved", "signed", "archived"):
        return "signing"
    if meeting.closed_at or meeting.status == "in_review":
        return "minutes"
    if not meeting.opened_at:
        return "preparation"
    return "discussion" if item_open else "attendance"
