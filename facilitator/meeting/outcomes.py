"""What a meeting leaves behind: measures, actions, agreements."""

from __future__ import annotations

from datetime import date
from typing import Any

from facilitator.errors import KnownError
from facilitator.meeting.agenda import move
from facilitator.meeting.clock import in_meeting, stated
from facilitator.meeting.settling import keep_typed, settled
from facilitator.meeting.words import lines_of
from facilitator.model import (
    Action,
    AgreedBy,
    Agreement,
    Measure,
    MeasureLink,
    Point,
    PointKind,
    ReadBack,
    ReadingAnswer,
    Response,
)
from facilitator.store.acts import act
from facilitator.store.tx import Tx


@act("add_measure")
def add_measure(tx: Tx, text: str, *, item: str | None = None, points: tuple[str, ...] = ()) -> Measure:
    """Agreed wording for the conclusions, resting on the given recommendations."""
    measure = _add_measure(tx, text, item)
    for point in points:
        _link(tx, measure.uid, point)
    return measure


@act("promote_measure")
def promote_measure(tx: Tx, point: str, text: str | None = None) -> Measure:
    """A measure from a recommendation, linked to it. KnownError ``measure.source`` for another kind of point."""
    source = tx.get(Point, point)
    if source.kind not in (PointKind.RECOMMENDATION, PointKind.SUGGESTION):
        raise KnownError("measure.source")
    measure = _add_measure(tx, text or source.text, source.item)
    _link(tx, measure.uid, point)
    return measure


@act("set_measure")
def set_measure(tx: Tx, /, uid: str, **new: Any) -> Measure:
    """Change wording or area."""
    return tx.set(Measure, uid, **lines_of(new, needed=("text",), long=("text",)))


@act("remove_measure")
def remove_measure(tx: Tx, uid: str) -> None:
    """Remove a measure and its links; the options of a round already opened keep their copy.

    KnownError ``measure.answered`` when an institution has responded to it.
    """
    if tx.all(Response, measure=uid):
        raise KnownError("measure.answered")
    for link in tx.all(MeasureLink, measure=uid):
        tx.remove(MeasureLink, link.uid)
    for kind in (ReadBack, ReadingAnswer):
        for row in tx.all(kind, measure=uid):
            tx.remove(kind, row.uid)
    tx.remove(Measure, uid)


@act("move_measure")
def move_measure(tx: Tx, uid: str, by: int) -> None:
    """Move a measure up (negative) or down."""
    move(tx, Measure, uid, by)


@act("read_back_measure")
def read_back_measure(tx: Tx, uid: str, at: str | None = None) -> ReadBack:
    """The wording was read to the room and confirmed; read again after a change it counts anew."""
    measure = tx.get(Measure, uid)
    happened = in_meeting(tx, stated(tx, at)[0])
    if there := tx.all(ReadBack, measure=uid):
        return tx.set(ReadBack, there[0].uid, text=measure.text, read_at=happened)
    return tx.add(ReadBack(uid=tx.env.uid(), measure=uid, text=measure.text, read_at=happened))


@act("unread_measure")
def unread_measure(tx: Tx, uid: str) -> None:
    """It was not read back after all. KnownError ``row.gone``."""
    tx.get(Measure, uid)
    for row in tx.all(ReadBack, measure=uid):
        tx.remove(ReadBack, row.uid)


@act("link_measure")
def link_measure(tx: Tx, measure: str, point: str) -> MeasureLink:
    """A measure rests on one more recommendation."""
    return _link(tx, measure, point)


@act("unlink_measure")
def unlink_measure(tx: Tx, measure: str, point: str) -> None:
    """Take such a link away. KnownError ``row.gone``."""
    tx.get(Measure, measure)
    tx.get(Point, point)
    for link in tx.all(MeasureLink, measure=measure, point=point):
        tx.remove(MeasureLink, link.uid)


@act("add_action")
def add_action(
    tx: Tx, text: str, *, owner: str = "", due: str | None = None, due_text: str = "", typed: str = ""
) -> Action:
    """Somebody does something. ``due`` an ISO day; ``typed`` the name of an owner still to be settled.

    KnownError ``date.unreadable``.
    """
    new = lines_of({"text": text, "owner": owner, "due_text": due_text}, needed=("text",), long=("text",))
    action = tx.add(Action(uid=tx.env.uid(), position=tx.last_position(Action) + 1, due=_day(due), **new))
    if typed and not action.owner:
        keep_typed(tx, typed, action=action.uid)
    return action


@act("set_action")
def set_action(tx: Tx, /, uid: str, **new: Any) -> Action:
    """Change an action; an owner settles the name that was typed. KnownError ``date.unreadable``."""
    if new.get("owner"):
        settled(tx, action=uid)
    if "due" in new:
        new["due"] = _day(new["due"])
    return tx.set(Action, uid, **lines_of(new, needed=("text",), long=("text",)))


@act("remove_action")
def remove_action(tx: Tx, uid: str) -> None:
    """Remove an action, and the name that was to be settled."""
    settled(tx, action=uid)
    tx.remove(Action, uid)


@act("add_agreement")
def add_agreement(
    tx: Tx, text: str, *, item: str | None = None, by: AgreedBy = AgreedBy.UNSTATED, at: str | None = None
) -> Agreement:
    """The room settled something; how, only where somebody says so."""
    new = lines_of({"text": text}, needed=("text",), long=("text",))
    position = tx.last_position(Agreement) + 1
    happened = in_meeting(tx, stated(tx, at)[0])
    return tx.add(Agreement(uid=tx.env.uid(), position=position, item=item, by=by, agreed_at=happened, **new))


@act("set_agreement")
def set_agreement(tx: Tx, /, uid: str, **new: Any) -> Agreement:
    """Change an agreement."""
    return tx.set(Agreement, uid, **lines_of(new, needed=("text",), long=("text",)))


@act("remove_agreement")
def remove_agreement(tx: Tx, uid: str) -> None:
    """Remove an agreement."""
    tx.remove(Agreement, uid)


def _add_measure(tx: Tx, text: str, item: str | None) -> Measure:
    new = lines_of({"text": text}, needed=("text",), long=("text",))
    return tx.add(Measure(uid=tx.env.uid(), position=tx.last_position(Measure) + 1, item=item, **new))


def _link(tx: Tx, measure: str, point: str) -> MeasureLink:
    tx.get(Measure, measure)
    tx.get(Point, point)
    if there := tx.all(MeasureLink, measure=measure, point=point):
        return there[0]
    return tx.add(MeasureLink(uid=tx.env.uid(), measure=measure, point=point))


def _day(due: str | None) -> str | None:
    if not due:
        return None
    try:
        return date.fromisoformat(due).isoformat()
    except ValueError as error:
        raise KnownError("date.unreadable", text=due) from error
