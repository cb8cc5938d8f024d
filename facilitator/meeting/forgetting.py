"""What stands on a point or an agenda item, when that goes away."""

from __future__ import annotations

from facilitator.model import (
    Attribution,
    Carried,
    CoAuthor,
    GroupedPoint,
    IssueLeft,
    IssueLine,
    IssueSource,
    Point,
    PointReference,
    PointTheme,
    Taken,
    is_contribution,
)
from facilitator.store.tx import Tx


def forget_point(tx: Tx, point: str) -> None:
    """A point goes away with its voices and what was said of it: no line speaks for it any more, and one that spoke for
    nothing else goes with it.
    """
    for kind in (CoAuthor, Attribution, PointTheme, GroupedPoint):
        for row in tx.all(kind, point=point):
            tx.remove(kind, row.uid)
    for end in ("source", "target"):
        for reference in tx.all(PointReference, **{end: point}):
            tx.remove(PointReference, reference.uid)
    for left in tx.all(IssueLeft, point=point):
        tx.remove(IssueLeft, left.uid)
    for source in tx.all(IssueSource, point=point):
        tx.remove(IssueSource, source.uid)
        line = tx.get(IssueLine, source.line)
        if not line.text and not tx.count(IssueSource, line=line.uid):
            tx.remove(IssueLine, line.uid)


def only_contributions(tx: Tx, point: Point) -> Point:
    """What is no contribution any more, for nobody said it, lies in no group: the board would not show it there."""
    for row in () if is_contribution(point) else tx.all(GroupedPoint, point=point.uid):
        tx.remove(GroupedPoint, row.uid)
    return point


def forget_item(tx: Tx, item: str) -> None:
    """An item goes away: lines of an area stand across areas, and what was parked in an earlier meeting waits again."""
    for row in tx.all(IssueLine, item=item):
        tx.set(IssueLine, row.uid, item=None)
    for carried in tx.all(Carried, here=item, what=Taken.PARKED):
        tx.set(Carried, carried.uid, here=None)
