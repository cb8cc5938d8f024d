"""The relacion: a page or two addressed upward, in the shape of an AMSHC relacion.

Who met and in which frame, what for, what was raised, what the institution contributed, what was rated first, what is
recommended and what follows. Who said what, and every vote card by card, is the procesverbal's and the protocol's.
"""

from __future__ import annotations

from facilitator.report.compose import common, course, groups, presence
from facilitator.report.compose.fields import held, literal
from facilitator.report.compose.issues import issues
from facilitator.report.compose.parts import Builder, Said
from facilitator.report.compose.voting.priorities import priorities
from facilitator.report.document import Numbered, Section


def build(b: Builder) -> list[Section]:
    """Every section in order, empty ones too."""
    return [
        _intro(b),
        _frame(b),
        _aims(b),
        *issues(b),
        *groups.named(b),
        contribution(b),
        *course.section(b),
        *priorities(b),
        *_conclusions(b),
        *common.agreements(b, plain=True),
        *_steps(b),
        common.annexes(b),
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


def _frame(b: Builder) -> Section:
    """Who took part and what was contributed, and who chaired: the relacion has no list of facts beside it."""
    chaired = [b.words.raw("live.opening.chair")] if b.record.meeting.chair and held(b.record) else []
    return presence.sentence(b, "participation_sentence", b.words("participation.sentence"), level=0, more=chaired)


def _aims(b: Builder) -> Section:
    """What the meeting was held for; of one that was not held, the aims were only planned."""
    lines = (line.strip().lstrip("-•– ").strip() for line in b.record.meeting.purpose.splitlines())
    said = [Said(f"- {literal(line)}", common.meeting_source(b)) for line in lines if line]
    return b.editable("aims", b.words("aims"), said if held(b.record) else [])


def contribution(b: Builder) -> Section:
    """What the institution's own people said; no log knows more, so that else the secretary writes it."""
    short = b.record.meeting.organiser_short
    title = b.words("contribution", organiser_short=short) if short else b.words("contribution.nobody")
    own = [point for item in b.view.agenda for point in b.view.points.get(item.uid, ()) if b.view.is_host(point)]
    return b.editable("contribution", title, [common.bullet_of(b, point) for point in own])


def _conclusions(b: Builder) -> list[Section]:
    lines = common.measures(b, plain=True)
    intro = [Said(b.words.raw("live.conclusions"))] if lines else []
    return [
        b.editable("conclusions", b.words("conclusions"), intro),
        b.automatic("measures", b.words("measures"), [Numbered(tuple(lines))] if lines else [], level=0),
    ]


def _steps(b: Builder) -> list[Section]:
    intro = [Said(b.words.raw("live.steps"))] if b.record.actions else []
    return [b.editable("steps", b.words("steps"), intro), common.actions(b, level=0)]
