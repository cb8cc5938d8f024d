"""What kinds of points, states of items and ways of agreeing are called on the screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from facilitator.language.dates import parse_date, short_date
from facilitator.model import Action, AgendaItem, AgreedBy, ItemKind, PointKind
from ui.session import Mirror

translate = QCoreApplication.translate

KIND_TONES = {
    PointKind.NOTE: "muted",
    PointKind.ISSUE: "amber",
    PointKind.COMMENT: "muted",
    PointKind.QUESTION: "green",
    PointKind.SUGGESTION: "violet",
    PointKind.RECOMMENDATION: "accent",
    PointKind.DISSENT: "red",
    PointKind.PARKED: "muted",
}


def kinds() -> dict[PointKind, str]:
    """Every kind of point and its name, in the order people meet them."""
    return {
        PointKind.ISSUE: translate("Room", "Issue"),
        PointKind.SUGGESTION: translate("Room", "Suggestion"),
        PointKind.RECOMMENDATION: translate("Room", "Recommendation"),
        PointKind.COMMENT: translate("Room", "Comment"),
        PointKind.QUESTION: translate("Room", "Question"),
        PointKind.DISSENT: translate("Room", "Dissent"),
        PointKind.PARKED: translate("Room", "Parked"),
        PointKind.NOTE: translate("Room", "Note"),
    }


def item_kinds() -> dict[ItemKind, str]:
    """Every kind of agenda item and its name."""
    return {
        ItemKind.REGISTRATION: translate("Room", "Registration"),
        ItemKind.OPENING: translate("Room", "Opening"),
        ItemKind.PRESENTATION: translate("Room", "Presentation"),
        ItemKind.DISCUSSION: translate("Room", "Discussion"),
        ItemKind.BREAK: translate("Room", "Break"),
        ItemKind.GROUPING: translate("Room", "Grouping"),
        ItemKind.VOTE: translate("Room", "Vote"),
        ItemKind.CLOSING: translate("Room", "Closing"),
    }


def agreed_by() -> dict[AgreedBy, str]:
    """How the room settled an agreement."""
    return {
        AgreedBy.UNSTATED: translate("Room", "Not said"),
        AgreedBy.CONSENSUS: translate("Room", "By consensus"),
        AgreedBy.VOTE: translate("Room", "By vote"),
    }


def due_words(action: Action) -> str:
    """``03.11.2026``, or what was said."""
    return short_date(parse_date(action.due)) if action.due else action.due_text


def area_of(rows: Mirror, item_uid: str | None) -> str:
    """The roman number of an item's area, or its place in the agenda."""
    item = rows.find(AgendaItem, item_uid)
    if item is None:
        return ""
    return item.area or str(item.position)


def place_of(item: AgendaItem) -> str:
    """``Fusha II`` or ``Pika 3``: a heading that is short and never cut."""
    if item.area:
        return translate("Room", "Area {area}").format(area=item.area)
    return translate("Room", "Item {number}").format(number=item.position)


def minutes_words(seconds: int, planned: int) -> tuple[str, str]:
    """Elapsed ``08:41`` and planned ``12′``; either may be empty."""
    elapsed = f"{seconds // 60:02}:{seconds % 60:02}" if seconds >= 0 else ""
    if not planned:
        return elapsed, ""
    return elapsed, f"{planned}′"
