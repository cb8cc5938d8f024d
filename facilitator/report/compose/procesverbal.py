"""The procesverbal: the record of the sitting, with the discussion of each participant."""

from __future__ import annotations

from facilitator.language.dates import clock, short_date
from facilitator.model import AgendaItem, Detail, ItemKind, Point, PointKind
from facilitator.report.compose import comments, common, course, floor, groups, house, presence
from facilitator.report.compose.fields import held, on_the_day
from facilitator.report.compose.parts import Builder, Said
from facilitator.report.compose.view import stated_later
from facilitator.report.compose.voting import votes
from facilitator.report.document import Block, Cells, Line, Note, Numbered, Paragraph, Section, Table


def build(b: Builder) -> list[Section]:
    """Every section in order, empty ones too."""
    lines = common.measures(b)
    return [
        common.details(b),
        _opening(b),
        *presence.typed(b),
        _agenda(b),
        *course.section(b),
        presence.sentence(b, "present", b.words("present"), level=1),
        *presence.lists(b),
        *house.section(b),
        *(_themes(b) if _condensed(b) else _discussion(b)),
        *groups.section(b),
        *floor.section(b),
        *votes.minutes(b),
        *([b.automatic("measures", b.words("measures"), [Numbered(tuple(lines))])] if lines else []),
        *common.agreements(b),
        common.actions(b, level=1),
        b.editable("remarks", b.words("remarks"), []),
        common.annexes(b),
        *comments.section(b),
        _closing(b),
        _pages(b),
        common.signatures(b),
    ]


def _opening(b: Builder) -> Section:
    meeting, words = b.record.meeting, b.words
    source = common.meeting_source(b)
    if not held(b.record):
        return b.editable("opening", words("opening"), [Said(words.raw("live.unheld"), source)], level=0)
    key = "live.opening"
    if not on_the_day(b.record, meeting.opened_at):
        key += ".day" if meeting.opened_at else ".untimed"
    if meeting.organiser or meeting.organiser_short:
        key += ".organiser"
    said = [words.raw(key)]
    if meeting.chair:
        said.append(words.raw("live.opening.chair"))
    if meeting.secretary:
        said.append(words.raw("live.opening.secretary"))
    return b.editable("opening", words("opening"), [Said(" ".join(said), source)], level=0)


def _agenda(b: Builder) -> Section:
    """The plan beside what was held; when no item was held, the plan alone, and named so."""
    aside = {row.item for row in b.record.asides}
    items = [(number, item) for number, item in enumerate(b.view.agenda, start=1) if item.uid not in aside]
    went = {item.uid: _held(b, item) for _, item in items}
    columns = ["number", "item", "planned", *(["held"] if any(went.values()) else [])]
    rows = []
    for number, item in items:
        cells = [str(number), _title(b, item), b.words("agenda.minutes", n=item.minutes) if item.minutes else "–"]
        if len(columns) > 3:
            cells.append(went[item.uid] or b.words("agenda.unheld"))
        stretches = tuple(("stretch", row.uid) for row in course.stretches_of(b, item))
        rows.append(Cells(tuple(cells), (("agenda_item", item.uid), *stretches)))
    if not rows:
        return b.automatic("agenda", b.words("agenda"), [])
    table = Table(
        caption="",
        header=tuple(b.words(f"agenda.{column}") for column in columns),
        rows=tuple(rows),
        weights=(7, 57, 16, 20)[: len(columns)],
        align=("right", "left", "left", "left")[: len(columns)],
    )
    if any(went.values()):
        return b.automatic("agenda", b.words("agenda"), [table])
    return b.automatic("agenda", b.words("agenda.plan"), [table, Note(Line(b.words("agenda.plan.note")))])


def _title(b: Builder, item: AgendaItem) -> str:
    title = " ".join(item.title.split())
    return b.words("item.area", area=item.area, title=title) if item.area else title


def _held(b: Builder, item: AgendaItem) -> str:
    """When an item was held, as far as that was noted; nothing if it was not opened and nothing was said."""
    if not item.opened_at:
        return b.words("agenda.untimed") if b.view.points.get(item.uid) else ""
    if stretches := course.stretches_of(b, item):
        return ", ".join(b.span(row.began_at, row.ended_at) for row in stretches)
    return b.span(item.opened_at, item.closed_at)


def _discussion(b: Builder) -> list[Section]:
    sections: list[Section] = [b.automatic("discussion", b.words("discussion"), [])]
    for number, item in enumerate(b.view.agenda, start=1):
        points = b.view.points.get(item.uid, ())
        if not points and (item.kind is not ItemKind.DISCUSSION or not item.opened_at):
            continue
        title = _title(b, item) if item.area else b.words("item.number", number=number, title=_title(b, item))
        blocks: list[Block] = []
        opened, closed = b.clock(item.opened_at), b.clock(item.closed_at)
        source = (("agenda_item", item.uid),)
        if opened:
            key = "discussion.times" if closed else "discussion.opened"
            blocks.append(Note(Line(b.words(key, opened=opened, closed=closed), sources=source)))
        if points:
            blocks.append(Numbered(tuple(_point(b, point) for point in points)))
        else:
            blocks.append(Paragraph(Line(b.words("discussion.none"))))
        sections.append(b.automatic(f"discussion:{item.uid}", title, blocks, level=2, sources=source))
    if len(sections) == 1:
        nothing = [Paragraph(Line(b.words("discussion.nothing")))]
        return [b.automatic("discussion", b.words("discussion"), nothing)]
    return sections


def _condensed(b: Builder) -> bool:
    return b.record.paper is not None and b.record.paper.detail is Detail.CONDENSED


def _themes(b: Builder) -> list[Section]:
    """The condensed discussion: what was said under each theme, by kind, with the organisation in brackets."""
    sections: list[Section] = [b.automatic("discussion", b.words("discussion"), [])]
    for number, item in enumerate(b.view.agenda, start=1):
        points = b.view.points.get(item.uid, ())
        if not points:
            continue
        title = _title(b, item) if item.area else b.words("item.number", number=number, title=_title(b, item))
        blocks: list[Block] = []
        for name, kinds in (*common.GROUPED, ("note", (PointKind.NOTE,))):
            if found := [point for point in points if point.kind in kinds]:
                blocks.append(Paragraph(Line(b.words(f"live.group.{name}"))))
                blocks.append(Numbered(tuple(_short(b, point) for point in found)))
        source = (("agenda_item", item.uid),)
        sections.append(b.automatic(f"discussion:{item.uid}", title, blocks, level=2, sources=source))
    if len(sections) == 1:
        nothing = [Paragraph(Line(b.words("discussion.nothing")))]
        return [b.automatic("discussion", b.words("discussion"), nothing)]
    return sections


def _short(b: Builder, point: Point) -> Line:
    who = common.speaker(b, point, person=False)
    return Line(
        " ".join(point.text.split()),
        tail=f"({' '.join(who.split())})" if who else "",
        label=b.view.point_labels[point.uid],
        sources=(("point", point.uid),),
    )


def _pages(b: Builder) -> Section:
    """The pages say their number themselves, because it is known only when they are drawn."""
    said = b.words("pages")
    return b.automatic("pages", b.words("closing"), [Paragraph(Line(said, sources=common.meeting_source(b)))], level=0)


def _point(b: Builder, point: Point) -> Line:
    kind, speaker = b.words(f"kind.{point.kind}"), speaker_of(b, point)
    if point.kind is PointKind.NOTE and not (point.organisation or point.person or point.unattributed):
        lead = b.words("speaker.none", kind=kind)  # the secretary's own: nobody spoke
    else:
        lead = b.words("speaker.kind", speaker=speaker, kind=kind)
    tail = [_said(b, point)]
    if labels := b.view.answers.get(point.uid):
        tail.append(b.words("answers", labels=", ".join(labels)))
    if labels := b.view.refers.get(point.uid):
        tail.append(b.words("refers", labels=", ".join(labels)))
    if names := b.view.themes.get(point.uid):
        tail.append(b.words("themes", names=", ".join(names)))
    told = "; ".join(filter(None, tail))
    return Line(
        " ".join(point.text.split()),
        lead=lead,
        tail=f"({told})" if told else "",
        label=b.view.point_labels[point.uid],
        sources=(("point", point.uid),),
    )


def speaker_of(b: Builder, point: Point) -> str:
    """Who said it, as far as they may be named."""
    return " ".join(common.speaker(b, point, person=True).split())


def _said(b: Builder, point: Point) -> str:
    """The time of a point; one that was typed in later says so."""
    said, entered = b.view.moment(point.said_at), b.view.moment(point.entered_at)
    if said is None:
        return ""
    time = b.clock(point.said_at)
    if entered is None or b.view.typed_on or not stated_later(point.said_at, point.entered_at):
        return b.words("said", time=time)
    if entered.date() != said.date():
        return b.words("said.later.day", time=time, date=short_date(entered), entered=clock(entered))
    return b.words("said.later", time=time, entered=clock(entered))


def _closing(b: Builder) -> Section:
    meeting, words = b.record.meeting, b.words
    key = "live.closing"
    if not on_the_day(b.record, meeting.closed_at):
        key += ".day" if meeting.closed_at else ".open"
    others = any(row.document is b.kind and row.name for row in b.record.signatories)
    signed = words.raw("live.closing.sign.others" if others else "live.closing.sign")
    said = Said(f"{words.raw(key)} {signed}", common.meeting_source(b))
    return b.editable("closing", words("closing"), [said])
