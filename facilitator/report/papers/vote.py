"""Papers of a vote: cards, the sheet on which they are tallied, and its protocol to be filled in by hand.

Letters, levels and counts stand in the order in which the screen asks for them, line by line.
"""

from __future__ import annotations

from dataclasses import replace

from facilitator.report import options
from facilitator.report.compose.parts import Builder
from facilitator.report.document import Block, Cells, Line, Note, Numbered, Paragraph, Section, Table
from facilitator.report.papers.rows import VotePaper
from facilitator.report.papers.slips import Slip, slips

CARDS_COUNTED = ("given", "returned", "blank", "invalid")
HANDS_COUNTED = ("entitled",)
_LONG = 60
"""Characters of an option from which cards have the width of the page."""


def cards(b: Builder, vote: VotePaper, copies: int) -> list[Section]:
    """``copies`` cards, all alike: nothing on one tells it from another."""
    if vote.hands:
        return [_said(b, vote, "cards", Paragraph(Line(b.words("paper.cards.hands"))))]
    if not vote.choices:
        return [_said(b, vote, "cards", Paragraph(Line(b.words("aloud.options", n=0))))]
    title = " ".join(b.record.meeting.title.split()) or b.words("untitled")
    scale = "; ".join(f"{mark} – {text}" for mark, text in vote.scale)
    card = Slip(
        head=b.words("paper.card.head", title=title),
        title=vote.asked.question,
        lines=(vote.short, *((scale,) if scale else ())),
        choices=vote.choices,
        note=b.words("paper.card.foot"),
    )
    wide = any(len(text) > _LONG for _, text in vote.choices) or len(vote.choices) > 12
    how = Note(Line(b.words("paper.cards.how", n=copies)))
    return [_said(b, vote, "cards", how, slips([card] * copies, columns=1 if wide else 2))]


def tally(b: Builder, vote: VotePaper) -> list[Section]:
    """A line for each number that is entered, with room for strokes; then what is no choice."""
    rows = [Cells((mark, text, "", "")) for mark, text in vote.counts]
    if not vote.hands:
        rows += [Cells(("", b.words(f"paper.count.{key}"), "", "")) for key in ("blank", "invalid")]
    header = tuple(b.words(f"paper.tally.{key}") for key in ("mark", "text", "strokes", "sum"))
    table = Table("", header, tuple(rows), (9, 39, 40, 12), ("left", "left", "left", "right"))
    how = Note(Line(b.words("paper.tally.how.hands" if vote.hands else "paper.tally.how")))
    return [_said(b, vote, "tally", how, *_options(vote), table)]


def protocol(b: Builder, vote: VotePaper) -> list[Section]:
    """Question, rule, the counts in the order of the screen, the hours, and who counted."""
    counts = [Cells((mark, text, "")) for mark, text in vote.counts]
    asked = (*(("raised",) if vote.raised else ()), *HANDS_COUNTED) if vote.hands else CARDS_COUNTED
    counts += [Cells(("", b.words(f"paper.count.{key}"), ""), strong=True) for key in asked]
    header = tuple(b.words(f"paper.tally.{key}") for key in ("mark", "text", "sum"))
    table = Table("", header, tuple(counts), (10, 70, 20), ("left", "left", "right"))
    times = Table(
        "",
        tuple(b.words(f"paper.protocol.{key}") for key in ("opened", "closed", "present")),
        (Cells(("", "", "")),),
        (33, 33, 34),
        ("left", "left", "left"),
    )
    signed = Table(
        "",
        tuple(b.words(f"paper.protocol.{key}") for key in ("counter", "signature")),
        tuple(Cells(("", "")) for _ in range(3)),
        (55, 45),
        ("left", "left"),
    )
    rule = Paragraph(Line(vote.asked.rule))
    return [
        _said(b, vote, "protocol", rule, times, *_options(vote)),
        Section(key=f"paper:counts:{vote.uid}", title=b.words("paper.protocol.counts"), level=2, blocks=(table,)),
        Section(key=f"paper:signed:{vote.uid}", title=b.words("paper.protocol.counters"), level=2, blocks=(signed,)),
    ]


def sheet(b: Builder, vote: VotePaper) -> list[Section]:
    """What can be chosen, and the text to read aloud, under the question."""
    parts = options.sections(b, vote.asked)
    return [_said(b, vote, "options"), *(replace(part, level=2, page=False) for part in parts)]


def _options(vote: VotePaper) -> list[Block]:
    """The options, where what is entered are levels of each."""
    if not vote.scale or not vote.options:
        return []
    return [Numbered(tuple(Line(text, label=letter) for letter, text in vote.options))]


def _said(b: Builder, vote: VotePaper, what: str, *blocks: Block) -> Section:
    return Section(key=f"paper:{what}:{vote.uid}", title=vote.asked.question, blocks=blocks)
