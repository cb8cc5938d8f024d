"""The floor in words: why somebody is suggested, what a voice had so far, and the time of a turn."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from facilitator.floor import Heard, Stage, Why
from facilitator.model import Group, Organisation, Person
from ui.session import Mirror

translate = QCoreApplication.translate

TONES = {Stage.CALM: "green", Stage.SOON: "amber", Stage.OVER: "red"}
"""Where the time of a turn stands → its colour."""


def named(rows: Mirror, organisation: str | None, person: str | None) -> str:
    """``Erjona Llapi, Njësoj``; the organisation in short, or the person, alone."""
    one, body = rows.find(Person, person), rows.find(Organisation, organisation)
    parts = (one.name if one else "", (body.short_name or body.name) if body else "")
    return ", ".join(part for part in parts if part)


def reason(why: Why) -> str:
    """Why somebody is to have the floor next."""
    return {
        Why.REPLY: translate("Floor", "direct reply"),
        Why.SILENT: translate("Floor", "has not spoken yet"),
        Why.ONLY: translate("Floor", "alone in the queue"),
        Why.OTHERS_SPEAK: translate("Floor", "the others have the floor now"),
        Why.LEAST: translate("Floor", "has spoken for the least time"),
        Why.FIRST: translate("Floor", "asked first"),
    }[why]


class FloorNumbers(QObject):
    """Phrases that agree with a number: only a class's own ``tr`` is found with its plural."""

    def spoke(self, n: int) -> str:
        """``foli 2 herë``."""
        return self.tr("spoke %n time(s)", "", n)

    def logged(self, n: int) -> str:
        """``2 ndërhyrje në ditar``."""
        return self.tr("%n contribution(s) in the log", "", n)

    def turns(self, n: int) -> str:
        """``2 herë``."""
        return self.tr("%n turn(s)", "", n)


def so_far(heard: Heard) -> str:
    """``foli 2 herë, 4:10``; that somebody has the floor, or was only noted in the log; or has not spoken."""
    if heard.turns:
        return f"{FloorNumbers().spoke(heard.turns)}, {clock(heard.seconds)}"
    if heard.speaks:
        return translate("Floor", "has the floor")
    if heard.logged:
        return FloorNumbers().logged(heard.logged)
    return translate("Floor", "has not spoken")


def clock(seconds: int) -> str:
    """``4:10``, ``75:03``."""
    return f"{seconds // 60}:{seconds % 60:02}"


def timer(used: int, limit: int, remaining: int | None) -> str:
    """What the timer shows: time left of the limit, ``+0:24`` beyond it; without a limit the time used."""
    if remaining is None:
        return clock(used)
    if remaining > 0:
        return f"{clock(remaining)} / {clock(limit)}"
    return f"+{clock(-remaining)} / {clock(limit)}"


def groups() -> dict[Group, str]:
    """The groups of those present."""
    return {
        Group.CSO: translate("Floor", "Civil society organisations"),
        Group.INSTITUTION: translate("Floor", "Public institutions"),
        Group.BODY: translate("Floor", "Media, academia, business, donors and others"),
        Group.GUEST: translate("Floor", "Guests and observers"),
        Group.CITIZEN: translate("Floor", "Citizens without an organisation"),
        Group.HOST: translate("Floor", "From the organiser"),
    }
