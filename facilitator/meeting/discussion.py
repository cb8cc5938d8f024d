"""Points of the discussion and what links them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from facilitator.errors import KnownError
from facilitator.meeting.agenda import move
from facilitator.meeting.clock import in_meeting, instant, stated
from facilitator.meeting.course import stretches
from facilitator.meeting.forgetting import forget_point, only_contributions
from facilitator.meeting.log.house import stays_under
from facilitator.meeting.log.references import refer, set_themes
from facilitator.meeting.settling import keep_typed, settled
from facilitator.meeting.words import body
from facilitator.model import AgendaItem, MeasureLink, Organisation, Person, Point, PointKind, PointLink
from facilitator.store.acts import act
from facilitator.store.tx import Tx


@act("add_point")
def add_point(
    tx: Tx,
    item: str,
    kind: PointKind,
    text: str,
    *,
    organisation: str | None = None,
    person: str | None = None,
    at: str | None = None,
    unattributed: bool = False,
    typed: str = "",
    refers: Sequence[str] = (),
    themes: Sequence[str] = (),
) -> Point:
    """One contribution at the end of its agenda item. A person brings their organisation along.

    ``typed``: the name of an author who is still to be settled; it is kept apart and never printed.
    ``refers``: labels of earlier contributions it takes up (``12``, ``II.3``); ``themes``: words it is filed under.
    KnownError ``text.empty``, ``text.long``, ``row.gone``, ``time.unreadable``, ``line.reference``.
    """
    tx.get(AgendaItem, item)
    if person is not None:
        organisation = organisation or tx.get(Person, person).organisation
    if organisation is not None:
        tx.get(Organisation, organisation)
    happened, entered = stated(tx, at)
    in_meeting(tx, happened)
    point = tx.add(
        Point(
            uid=tx.env.uid(),
            item=item,
            position=tx.last_position(Point, item=item) + 1,
            kind=kind,
            text=body(text, "text"),
            said_at=happened,
            entered_at=entered,
            organisation=organisation,
            person=person,
            unattributed=unattributed,
        )
    )
    if typed and organisation is None and person is None:
        keep_typed(tx, typed, point=point.uid)
    refer(tx, point, refers, themes)
    return point


@act("set_point")
def set_point(tx: Tx, /, uid: str, *, at: str | None = None, themes: Sequence[str] | None = None, **new: Any) -> Point:
    """Change text, kind, author, agenda item, stated time or themes. A point that changes item goes to its end.

    An author settles the name that was typed. KnownError ``house.left`` where the time leaves the Chatham House rule.
    """
    point = tx.get(Point, uid)
    if new.get("organisation") or new.get("person"):
        settled(tx, point=uid)
    if "text" in new:
        new["text"] = body(new["text"], "text")
    if at:
        new["said_at"] = in_meeting(tx, instant(tx, at))
        stays_under(tx, point, new["said_at"])
    if new.get("item", point.item) != point.item:
        new["position"] = tx.last_position(Point, item=new["item"]) + 1
    if themes is not None:
        set_themes(tx, uid, themes)
    return only_contributions(tx, tx.set(Point, uid, **new)) if new else point


@act("remove_point")
def remove_point(tx: Tx, uid: str) -> None:
    """Remove a point, its links and the name that was to be settled."""
    for end in ("source", "target"):
        for link in tx.all(PointLink, **{end: uid}):
            tx.remove(PointLink, link.uid)
    for measure_link in tx.all(MeasureLink, point=uid):
        tx.remove(MeasureLink, measure_link.uid)
    settled(tx, point=uid)
    forget_point(tx, uid)
    stretches.forget_point(tx, uid)
    tx.remove(Point, uid)


@act("move_point")
def move_point(tx: Tx, uid: str, by: int) -> None:
    """Move a point up (negative) or down within its agenda item."""
    move(tx, Point, uid, by, item=tx.get(Point, uid).item)


@act("link_points")
def link_points(tx: Tx, source: str, target: str) -> PointLink:
    """A recommendation answers an issue. KnownError ``link.kinds`` for other kinds; a link made twice is the first."""
    if tx.get(Point, source).kind not in (PointKind.RECOMMENDATION, PointKind.SUGGESTION) or (
        tx.get(Point, target).kind is not PointKind.ISSUE
    ):
        raise KnownError("link.kinds")
    if there := tx.all(PointLink, source=source, target=target):
        return there[0]
    return tx.add(PointLink(uid=tx.env.uid(), source=source, target=target))


@act("unlink_points")
def unlink_points(tx: Tx, source: str, target: str) -> None:
    """Take such a link away. KnownError ``row.gone``."""
    for end in (source, target):
        tx.get(Point, end)
    for link in tx.all(PointLink, source=source, target=target):
        tx.remove(PointLink, link.uid)
