"""Groups of contributions for sample Records: two groups of points, one of them unnamed, and a vote on one of them."""

from __future__ import annotations

from dataclasses import replace

from facilitator.language.grouping import option_text
from facilitator.model import GroupedPoint, OptionGroup, PointGroup, is_contribution
from facilitator.record import Record
from tests.helpers.records import uid

NAME = "Të dhëna të hapura"


def clustered(record: Record, *, voted: bool = True) -> Record:
    """The first four contributions in two groups; ``voted``: the first option of the first round was one."""
    points = [point for point in record.points if is_contribution(point)]
    first, second = uid("group", 1), uid("group", 2)
    lying = tuple(
        GroupedPoint(uid=uid("lying", n), point=point.uid, group=first if n < 3 else second, position=n + 1)
        for n, point in enumerate(points[:4])
    )
    record = replace(
        record,
        point_groups=(
            PointGroup(uid=first, position=1, name=NAME),
            PointGroup(uid=second, position=2),
        ),
        grouped_points=lying,
    )
    if not voted:
        return record
    option = next(row for row in record.options if row.round == record.rounds[0].uid)
    held = OptionGroup(
        uid=uid("held group"),
        option=option.uid,
        group=first,
        number=1,
        name=NAME,
        points=3,
        members={"points": [row.point for row in lying[:3]]},
    )
    renamed = replace(option, text=option_text(NAME, 1, 3, "sq"), measure=None)
    options = tuple(renamed if row.uid == option.uid else row for row in record.options)
    return replace(record, options=options, option_groups=(held,))
