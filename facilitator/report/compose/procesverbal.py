"""The procesverbal: the record of the sitting, with the discussion of each participant."""

from __future__ import annotations

from facilitator.language.dates import clock, short_date
from facilitator.model import AgendaItem, Detail, ItemKind, Point, PointKind
from facilitator.report.compose import comments, common, presence, votes
from facilitator.report.compose.attach import file_names
from facilitator.report.compose.parts import Builder, Said
from facilitator.report.compose.view import stated_later
from facilitator.report.document import Block, Cells, Line, Note, Numbered, Paragraph, Section, Table


def build(b: Builder) -> list[Section]:
    """Every section in order, empty ones too."""
    lines = common.measures(b, by_points=True)
    return [
        common.details(b),
        _opening(b),
        _agenda(b),
        presence.sentence(b, "present", b.words("present"), level=1),
        *presence.lists(b),
        *(_themes(b) if _condensed(b) else _discussion(b)),
        *votes.minutes(b),
        *([b.automatic("measures", b.words("measures"), [Numbered(tuple(lines))])] if lines else []),
        *common.agreements(b),
        common.actions(b, level=1),
        b.editable("remarks", b.words("remarks"), []),
        common.annexes(b),
        *common.withheld(b),
        *comments.section(b),
        _closing(b),
        _pages(b),
        common.signatures(b),
    ]


def _opening(b: Builder) -> Section:
    meeting, words = b.record.meeting, b.words
    named = meeting.organiser or meeting.organiser_short
    said = [words.raw("live.opening.organiser" if named else "live.opening")]
    if meeting.chair:
        said.append(words.raw("live.opening.chair"))
    if meeting.secretary:
        said.append(words.raw("live.opening.secretary"))
    source = common.meeting_source(b)
    return b.editable("opening", words("opening"), [Said(" ".join(said), source)], level=0)


def _agenda(b: Builder) -> Section:
    rows = [
        Cells(
            (
                str(number),
                _title(b, item),
                b.words("agenda.minutes", n=item.minutes) if item.minutes else "–",
                b.span(item.opened_at, item.closed_at) or "–",
            ),
            (("agenda_item", item.uid),),
        )
        for number, item in enumerate(b.view.agenda, start=1)
    ]
    table = Table(
        caption="",
        header=tuple(b.words(f"agenda.{column}") for column in ("number", "item", "planned", "held")),
        rows=tuple(rows),
        weights=(7, 61, 16, 16),
        align=("right", "left", "left", "left"),
    )
    return b.automatic("agenda", b.words("agenda"), [table] if rows else [])


def _title(b: Builder, item: AgendaItem) -> str:
    title = " ".join(item.title.split())
    return b.words("item.area", area=item.area, title=title) if item.area else title


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
    """How many pages and files: the pages say their number themselves, because it is known only when they are drawn."""
    said = b.words("pages", n=len(file_names(b.record)))
    return b.automatic("pages", b.words("closing"), [Paragraph(Line(said, sources=common.meeting_source(b)))], level=0)


def _point(b: Builder, point: Point) -> Line:
    lead = b.words("speaker.kind", speaker=speaker_of(b, point), kind=b.words(f"kind.{point.kind}"))
    tail = [_said(b, point)]
    if labels := b.view.answers.get(point.uid):
        tail.append(b.words("answers", labels=", ".join(labels)))
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
    if entered is None or not stated_later(point.said_at, point.entered_at):
        return b.words("said", time=time)
    if entered.date() != said.date():
        return b.words("said.later.day", time=time, date=short_date(entered), entered=clock(entered))
    return b.words("said.later", time=time, entered=clock(entered))


def _closing(b: Builder) -> Section:
    meeting, words = b.record.meeting, b.words
    ended = meeting.closed_at or (meeting.ends and not meeting.opened_at)
    said = [words.raw("live.closing" if ended else "live.closing.open"), words.raw("live.closing.sign")]
    return b.editable("closing", words("closing"), [Said(" ".join(said), common.meeting_source(b))])
