"""What the room did after a count, as every document says it: the line, each step of a tie at it, a round again."""

from __future__ import annotations

from facilitator.language.cuts_told import step_told
from facilitator.language.sentences import join
from facilitator.model import CutBy, CutStep
from facilitator.report.compose.parts import Builder
from facilitator.report.compose.view import Ballots
from facilitator.report.document import Block, Cells, Line, Note, Paragraph, Source, Table

WIDEST = 16
"""So many columns of figures have room on a page."""


def steps(b: Builder, ballots: Ballots) -> list[CutStep]:
    """The steps of a round's cut, in order."""
    found = [step for step in b.record.cuts if step.round == ballots.round.uid]
    return sorted(found, key=lambda step: (step.position, step.uid))


def why_again(b: Builder, ballots: Ballots) -> list[Block]:
    """Why the vote was opened once more; nothing of a first round."""
    blocks: list[Block] = []
    for row in b.record.again:
        if row.round != ballots.round.uid:
            continue
        facts = {
            "attempt": _attempt(b, row.of),
            "reason": " ".join(row.reason.split()),
            "letters": join([option.letter for option in ballots.options], b.lang),
        }
        text = b.words("again.run_off" if row.run_off else "again.reason", **facts)
        blocks.append(Paragraph(Line(text, sources=(("round_again", row.uid),))))
    return blocks


def is_run_off(b: Builder, ballots: Ballots) -> bool:
    """Whether a round was only about options that stood equal at the line of another."""
    return any(row.run_off and row.round == ballots.round.uid for row in b.record.again)


def told(b: Builder, ballots: Ballots) -> list[Block]:
    """The cut and how a tie at it was settled, a sentence each step; nothing without a cut."""
    rows = steps(b, ballots)
    if not rows:
        return []
    said = " ".join(_step(b, row) for row in rows)
    sources: tuple[Source, ...] = tuple(("cut_step", row.uid) for row in rows)
    return [Paragraph(Line(said, sources=sources))]


def again_by_hand(b: Builder, ballots: Ballots) -> list[Block]:
    """How anybody draws the lot again; nothing without one."""
    drawn = any(row.by is CutBy.LOT for row in steps(b, ballots))
    return [Note(Line(b.words("cut.again")))] if drawn else []


def _step(b: Builder, row: CutStep) -> str:
    return step_told(row, b.lang, time=b.clock(row.decided_at), attempt=_attempt(b, row.again or ""))


def _attempt(b: Builder, round_uid: str) -> int | str:
    return next((one.attempt for one in b.view.rounds if one.round.uid == round_uid), "–")


def figures(b: Builder, ballots: Ballots) -> list[Block]:
    """What the order rests on where one number does not say it: the matches of duels, how often each score."""
    assert ballots.tally is not None
    lines = {line["option"]: line for line in ballots.tally.result["lines"]}
    letters = [option.letter for option in ballots.options if option.letter in lines]
    if not letters:
        return []
    first = lines[letters[0]]
    duels = "over" in first
    if not duels and not ("levels" in first and "points" in first):
        return []
    source: Source = ("tally", ballots.tally.uid)
    if duels and len(letters) > WIDEST:
        return [Note(Line(b.words("figures.wide", n=len(letters)), sources=(source,)))]
    found = [lines[letter]["over" if duels else "levels"] for letter in letters]
    heads = letters if duels else [str(level) for level in range(len(found[0]))]
    rows = tuple(
        Cells(
            (letter, *("–" if duels and letter == head else str(n) for head, n in zip(heads, counts, strict=True))),
            (source,),
        )
        for letter, counts in zip(letters, found, strict=True)
    )
    return [
        Table(
            caption=b.words("figures.duels" if duels else "figures.levels"),
            header=(b.words("figures.option"), *heads),
            rows=rows,
            weights=(16, *(84 // len(heads) for _ in heads)),
            align=("left", *("right" for _ in heads)),
            row_header=True,
        )
    ]
