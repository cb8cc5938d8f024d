"""Groups of contributions in the minutes: what lies in each; in the relacion: how they are called."""

from __future__ import annotations

from facilitator.language.grouping import group_title, in_a_line
from facilitator.language.sentences import join
from facilitator.model import PointGroup, members, ungrouped
from facilitator.report.compose import common
from facilitator.report.compose.parts import Builder
from facilitator.report.document import Line, Numbered, Paragraph, Section, Source
from facilitator.rows import RecordRows


def section(b: Builder) -> list[Section]:
    """The groups in their order, each with the number and the words of its contributions; nothing while there are none.

    Who said what stands in the discussion: a group names nobody.
    """
    rows = RecordRows(b.record)
    told, inside = _told(b), members(rows)
    if not told:
        return []
    head = [Paragraph(Line(b.words("groups.said", n=len(told)), sources=(*common.meeting_source(b), *_sources(told))))]
    if rest := ungrouped(rows):
        sources: tuple[Source, ...] = (*common.meeting_source(b), *(("point", point.uid) for point in rest))
        head.append(Paragraph(Line(b.words("groups.rest", n=len(rest)), sources=sources)))
    sections = [b.automatic("groups", b.words("groups"), head)]
    texts = {point.uid: point.text for point in b.record.points}
    lying = {row.point: row for row in b.record.grouped_points}
    for number, group in told:
        lines = [
            Line(
                in_a_line(texts[uid]),
                label=b.view.point_labels[uid],
                sources=(("grouped_point", lying[uid].uid), ("point", uid)),
            )
            for uid in inside[group.uid]
            if uid in texts
        ]
        named = b.words("group.option", name=group_title(_name(group), number, b.lang), n=len(lines))
        key = f"group:{group.uid}"
        sections.append(b.automatic(key, named, [Numbered(tuple(lines))], level=2, sources=_sources([(number, group)])))
    return sections


def named(b: Builder) -> list[Section]:
    """The relacion's sentence: that there are groups, and how they are called."""
    told = _told(b)
    if not told:
        return []
    names = join([f"“{group_title(_name(group), number, b.lang)}”" for number, group in told], b.lang)
    said = b.words("groups.relacion", n=len(told), names=names)
    return [b.automatic("groups", b.words("groups"), [Paragraph(Line(said, sources=_sources(told)))], level=0)]


def _told(b: Builder) -> list[tuple[int, PointGroup]]:
    """Number and row of the groups that hold something."""
    rows = RecordRows(b.record)
    inside = members(rows)
    groups = sorted(rows.all(PointGroup), key=lambda row: (row.position, row.uid))
    return [(number, group) for number, group in enumerate(groups, start=1) if inside[group.uid]]


def _name(group: PointGroup) -> str:
    return " ".join(group.name.split())


def _sources(told: list[tuple[int, PointGroup]]) -> tuple[Source, ...]:
    return tuple(("point_group", group.uid) for _, group in told)
