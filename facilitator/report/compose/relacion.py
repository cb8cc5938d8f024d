"""The relacion: the narrative report addressed upward (sections of an AMSHC relacion, and what such reports lack)."""

from __future__ import annotations

from facilitator.model import AgendaItem, is_contribution
from facilitator.report.compose import common, presence, votes
from facilitator.report.compose.fields import areas_held, held, literal
from facilitator.report.compose.parts import Builder, Said
from facilitator.report.document import Numbered, Section


def build(b: Builder) -> list[Section]:
    """Every section in order, empty ones too."""
    return [
        common.details(b),
        _intro(b),
        presence.sentence(b, "participation_sentence", b.words("participation.sentence"), level=0),
        _aims(b),
        presence.numbers(b),
        *_issues(b),
        _contribution(b),
        *votes.priorities(b),
        *_conclusions(b),
        *common.agreements(b),
        *_steps(b),
        common.annexes(b),
        *common.withheld(b),
        common.signatures(b),
    ]


def _intro(b: Builder) -> Section:
    meeting = b.record.meeting
    if not held(b.record):
        key = "live.unheld"
    elif not (meeting.organiser or meeting.organiser_short):
        key = "live.intro.nobody"
    else:
        key = "live.intro.process" if meeting.process else "live.intro"
        key += ".cso" * bool(b.record.counts.organisations)
    source = common.meeting_source(b)
    return b.editable("intro", b.words("intro"), [Said(b.words.raw(key), source)], level=0)


def _aims(b: Builder) -> Section:
    lines = (line.strip().lstrip("-•– ").strip() for line in b.record.meeting.purpose.splitlines())
    said = [Said(f"- {literal(line)}", common.meeting_source(b)) for line in lines if line]
    return b.editable("aims", b.words("aims"), said)


def _issues(b: Builder) -> list[Section]:
    areas = [item for item in b.view.agenda if _lines(b, item)]
    words = b.words
    if not areas:
        nothing = "live.issues.hosts" if b.record.points else "live.issues.none"
        return [b.editable("issues", words("issues"), [Said(words.raw(nothing))])]
    intro = [Said(words.raw("live.issues"))] if areas_held(b.record) else []
    sections = [b.editable("issues", words("issues"), intro)]
    for item in areas:
        sections.append(
            b.editable(
                f"issues:{item.uid}",
                item_title(b, item),
                _lines(b, item),
                level=2,
                sources=(("agenda_item", item.uid),),
            )
        )
    return sections


def item_title(b: Builder, item: AgendaItem) -> str:
    """ "III. Roli i OSHC-ve" for an area, the bare title for another item."""
    title = " ".join(item.title.split())
    return b.words("item.area", area=item.area, title=title) if item.area else title


def _lines(b: Builder, item: AgendaItem) -> list[Said]:
    said: list[Said] = []
    points = [point for point in b.view.points.get(item.uid, ()) if not b.view.is_host(point)]
    for name, kinds in common.GROUPED:
        if found := [point for point in points if point.kind in kinds]:
            said.append(Said(b.words.raw(f"live.group.{name}")))
            said += [common.bullet_of(b, point) for point in found]
    return said


def _contribution(b: Builder) -> Section:
    """No log knows what an institution contributed: it starts from what its own people said, else from bare facts."""
    meeting, words = b.record.meeting, b.words
    short = meeting.organiser_short
    title = words("contribution", organiser_short=short) if short else words("contribution.nobody")
    own = [point for item in b.view.agenda for point in b.view.points.get(item.uid, ()) if b.view.is_host(point)]
    said = [common.bullet_of(b, point, attributed=False) for point in own]
    if not said and (short or meeting.organiser) and held(b.record):
        spoken = any(map(is_contribution, b.record.points))
        said = [Said(words.raw("live.contribution.points" if spoken else "live.contribution"))]
    return b.editable("contribution", title, said)


def _conclusions(b: Builder) -> list[Section]:
    lines = common.measures(b, by_points=False)
    intro = [Said(b.words.raw("live.conclusions"))] if lines else []
    return [
        b.editable("conclusions", b.words("conclusions"), intro),
        b.automatic("measures", b.words("measures"), [Numbered(tuple(lines))] if lines else [], level=0),
    ]


def _steps(b: Builder) -> list[Section]:
    intro = [Said(b.words.raw("live.steps"))] if b.record.actions else []
    return [b.editable("steps", b.words("steps"), intro), common.actions(b, level=0)]
