"""How often and how long each had the floor so far, as rows of a list."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from facilitator.floor import Share, by_body, by_county, by_group, genders
from facilitator.model import Group, Organisation, Person, Turn
from ui.session import Mirror
from ui.widgets.lists import Item
from ui.words.floor import FloorNumbers, clock, groups

translate = QCoreApplication.translate


def ways() -> list[tuple[object, str]]:
    """By what it can be told, and how that is called."""
    return [
        ("body", translate("FloorTimes", "Organisation")),
        ("group", translate("FloorTimes", "Group")),
        ("county", translate("FloorTimes", "County")),
        ("gender", translate("FloorTimes", "Gender")),
    ]


def items(rows: Mirror, way: str) -> list[Item]:
    """Turns that are over, by organisation, group, county or declared gender."""
    turns = rows.all(Turn)
    bodies = {row.uid: row for row in rows.all(Organisation)}
    people = {row.uid: row for row in rows.all(Person)}
    if way == "gender":
        made = genders(turns, people)
        told = (
            (translate("FloorTimes", "Women"), made.women_turns, made.women_s),
            (translate("FloorTimes", "Men"), made.men_turns, made.men_s),
            (translate("FloorTimes", "Other, not stated, or no speaker noted"), made.rest_turns, made.rest_s),
        )
        return [_item(name, name, count, seconds) for name, count, seconds in told if count]
    if way == "body":
        alone = translate("FloorTimes", "People who speak for no organisation")
        return _items(by_body(turns, bodies), lambda key: bodies[key].name if key in bodies else alone)
    if way == "group":
        return _items(by_group(turns, bodies, people), lambda key: groups()[Group(key)])
    unknown = translate("FloorTimes", "No county recorded")
    return _items(by_county(turns, bodies), lambda key: key or unknown)


def _items(shares: Sequence[Share], name: Callable[[str], str]) -> list[Item]:
    return [_item(one.key or "-", name(one.key), len(one.turns), one.seconds) for one in shares]


def _item(uid: str, name: str, turns: int, seconds: int) -> Item:
    return Item(uid, name, FloorNumbers().turns(turns), right=clock(seconds), icon="timer")
