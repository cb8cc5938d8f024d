"""One paper, or all that a meeting needs when the laptop does not: rows → Document."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from facilitator.language.sentences import Lang
from facilitator.model import DocumentKind
from facilitator.record import Audience
from facilitator.report import door
from facilitator.report.compose import common
from facilitator.report.compose.furniture import letterhead
from facilitator.report.compose.parts import Builder
from facilitator.report.document import Document, Furniture, Letterhead, Line, Paragraph, Section
from facilitator.report.papers import OF_A_VOTE, Paper, invitations, people, vote
from facilitator.report.papers.rows import MOST_COPIES, MOST_PAGES, USUAL, Rows, VotePaper, Wishes

IN_SET = (Paper.AGENDA, Paper.DOOR, Paper.LOG, *OF_A_VOTE)
"""A meeting on paper: everything but what people wear."""

_NAMED = (Paper.SET, Paper.AGENDA, Paper.DOOR)
"""They name people."""
_CUT = (Paper.BADGES, Paper.CARDS)
_PAGES = Furniture(running=" ", page_of=" ")
"""Of pages that go to different people: none says how many others there are."""


def compose(paper: Paper, rows: Rows, lang: Lang, wishes: Wishes = USUAL) -> Document:
    """The document of ``paper``. Its names are the office's own; neither telephone nor address comes into it."""
    b = Builder(rows.record, DocumentKind.VOTING if paper in OF_A_VOTE else DocumentKind.ATTENDANCE, lang)
    if paper is Paper.INVITATIONS:
        return _invitations(b, wishes)
    title = " ".join(b.record.meeting.title.split()) or b.words("untitled")
    sections = _set(b, rows, wishes) if paper is Paper.SET else _sections(paper, b, rows, wishes)
    if paper not in _CUT and paper not in (Paper.DOOR, *OF_A_VOTE):
        sections = [common.details(b), *sections]
    head = Letterhead() if paper in _CUT else replace(letterhead(b.record, b.words), protocol="", place_date="")
    short = b.words("paper.short", what=b.words(f"paper.{paper}.name"), title=title)
    return Document(
        kind=b.kind,
        lang=lang,
        audience=Audience.FILE,
        final=True,
        made_at=rows.record.made_at,
        record_sha256="",
        title=(b.words(f"paper.{paper}"), b.words("door.title" if paper is Paper.DOOR else "paper.title", title=title)),
        short_title=short,
        letterhead=head,
        sections=tuple(sections),
        furniture=Furniture(
            running=short,
            version=b.words("door.foot") if paper in _NAMED else "",
            page_of=b.words.raw("page.of"),
            contents=b.words("page.contents") if paper is Paper.SET else "",
        ),
    )


def _invitations(b: Builder, wishes: Wishes) -> Document:
    title = " ".join(b.record.meeting.title.split()) or b.words("untitled")
    return Document(
        kind=b.kind,
        lang=b.lang,
        audience=Audience.FILE,
        final=True,
        made_at=b.record.made_at,
        record_sha256="",
        title=invitations.titles(b),
        short_title=b.words("paper.short", what=b.words("paper.invitations.name"), title=title),
        letterhead=invitations.head(b),
        sections=tuple(invitations.sections(b, wishes.invited)),
        furniture=_PAGES,
    )


def _sections(paper: Paper, b: Builder, rows: Rows, wishes: Wishes) -> list[Section]:
    if paper is Paper.AGENDA:
        return people.agenda(b)
    if paper is Paper.DOOR:
        return door.sections(b, wishes.parts)
    if paper is Paper.BADGES:
        return people.badges(b)
    if paper is Paper.LOG:
        return people.log(b, rows.marks, min(max(wishes.pages, 1), MOST_PAGES))
    copies = min(max(wishes.copies or rows.entitled or 1, 1), MOST_COPIES)
    made: dict[Paper, Callable[[VotePaper], list[Section]]] = {
        Paper.OPTIONS: lambda one: vote.sheet(b, one),
        Paper.CARDS: lambda one: vote.cards(b, one, copies),
        Paper.TALLY: lambda one: vote.tally(b, one),
        Paper.PROTOCOL: lambda one: vote.protocol(b, one),
    }
    out: list[Section] = []
    for one in rows.only(wishes.vote):
        if paper is Paper.CARDS and one.hands and not wishes.vote:
            continue  # hands have no cards
        first, *rest = made[paper](one)
        out += [replace(first, page=bool(out)), *rest]
    nothing = Paragraph(Line(b.words("paper.cards.hands" if rows.votes else "paper.no_vote")))
    return out or [Section(key=f"paper:none:{paper}", title="", level=0, blocks=(nothing,))]


def _set(b: Builder, rows: Rows, wishes: Wishes) -> list[Section]:
    """Each paper begins a page under its own heading; what was a heading in it stands a level below."""
    out: list[Section] = []
    for paper in IN_SET:
        if paper in OF_A_VOTE and not rows.only(wishes.vote):
            continue
        heading = b.words(f"paper.{paper}.name")
        parts = [part for part in _sections(paper, b, rows, wishes) if part.key != "details"]
        out.append(Section(key=f"paper:part:{paper}", title=heading, page=True))
        out += [
            replace(part, level=min(part.level + 1, 3) if part.level else 0, page=part.page and number > 0)
            for number, part in enumerate(parts)
        ]
    return out
