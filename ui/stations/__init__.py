"""The line of a meeting: eight stations in order, each made when somebody first goes there."""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from facilitator.model import Meeting
    from ui.context import Context
    from ui.stations.base import Station


@dataclass(frozen=True, slots=True)
class Stop:
    """A station before it is made. ``live``: the quick-entry line is at hand; ``always``: needs no open meeting.

    ``shortcut`` is Ctrl and its number; ``also`` a function key for those used with a room watching.
    """

    id: str
    cls: str
    icon: str
    shortcut: str
    also: str = ""
    live: bool = False
    always: bool = False

    def title(self) -> str:
        """Its name in the present language."""
        return titles()[self.id]

    def make(self, ctx: Context) -> Station:
        """Import and build it."""
        made: Station = getattr(importlib.import_module(f"ui.stations.{self.id}.station"), self.cls)(ctx)
        return made


LINE = (
    Stop("home", "HomeStation", "calendar-days", "Ctrl+1", always=True),
    Stop("preparation", "PreparationStation", "clipboard-list", "Ctrl+2"),
    Stop("attendance", "AttendanceStation", "users", "Ctrl+3", "F2", live=True),
    Stop(
        "discussion",
        "DiscussionStation",
        "message-square-text",
        "Ctrl+4",
        "F3",
        live=True,
    ),
    Stop("vote", "VoteStation", "vote", "Ctrl+5", "F4", live=True),
    Stop("minutes", "MinutesStation", "scroll-text", "Ctrl+6"),
    Stop("signing", "SigningStation", "file-signature", "Ctrl+7"),
    Stop("archive", "ArchiveStation", "archive", "Ctrl+8", always=True),
)
STOPS = {stop.id: stop for stop in LINE}


def titles() -> dict[str, str]:
    """Station id → name in the present language."""
    translate = QCoreApplication.translate
    return {
        "home": translate("Stations", "Meetings"),
        "preparation": translate("Stations", "Preparation"),
        "attendance": translate("Stations", "Attendance"),
        "discussion": translate("Stations", "Discussion"),
        "vote": translate("Stations", "Vote"),
        "minutes": translate("Stations", "Minutes"),
        "signing": translate("Stations", "Signing"),
        "archive": translate("Stations", "Archive"),
    }


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
